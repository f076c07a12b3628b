#!/usr/bin/env python3
"""Have bantin make PDFs with the LibreOffice of this machine, twice, and judge them.

    check_pdf.py --program PROGRAM --data DIR [--templates DIR]

The newest bundle of DATA/quang-ngai (or of the first programme) is built with --pdf, twice, in different time zones.
Wanted: a PDF beside every document of reports/ and nowhere else, listed in manifest.json; pages, tags, embedded fonts
and the document's title in it; no date of making; the same bytes both times.  Without LibreOffice on the PATH: exit code
2, nothing made, and the previous output untouched.  One line a finding; exit 0 clean, 1 findings, 2 wrong use.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import check_office  # noqa: E402

SECONDS = 1200


def tree(root):
    """{path inside: SHA-256} of every file."""
    found = {}
    for base, _dirs, names in os.walk(root):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as stream:
                found[os.path.relpath(path, root)] = hashlib.sha256(stream.read()).hexdigest()
    return found


def bundle(data):
    """The newest bundle of a programme."""
    programmes = sorted(n for n in os.listdir(data) if os.path.isdir(os.path.join(data, n)))
    name = "quang-ngai" if "quang-ngai" in programmes else programmes[0]
    return os.path.join(data, name, max(n for n in os.listdir(os.path.join(data, name)) if n.isdigit()))


def build(args, output, zone, path=None):
    command = [args.program, "build", bundle(args.data), "--output", output, "--templates", args.templates, "--pdf", "--quiet"]
    environment = {**os.environ, "TZ": zone}
    if path is not None:
        environment["PATH"] = path
    return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=SECONDS)


def judge(document, pdf):
    said = check_office.said("pdfinfo", pdf)
    facts = dict(line.split(":", 1) for line in said.splitlines() if ":" in line)
    if int(facts.get("Pages", "0")) < 1:
        return ["no page"]
    found = []
    if facts.get("Tagged", "").strip() != "yes":
        found.append("not tagged")
    if "CreationDate" in facts or "ModDate" in facts:
        found.append("says when it was made")
    title = check_office.title_of(document)
    if check_office.squeezed(facts.get("Title", "")) != check_office.squeezed(title):
        found.append(f"title {facts.get('Title', '').strip()!r}, want {title!r}")
    return found + check_office.font_findings(pdf)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder")
    args = parser.parse_args()
    args.program, args.data = os.path.abspath(args.program), os.path.abspath(args.data)
    args.templates = os.path.abspath(args.templates or os.path.join(os.path.dirname(args.data), "templates"))
    if not os.access(args.program, os.X_OK) or not os.path.isdir(args.data):
        print("check_pdf.py: no such program or data folder", file=sys.stderr)
        return 2
    found = []
    with tempfile.TemporaryDirectory() as folder:
        one, two = os.path.join(folder, "one"), os.path.join(folder, "two")
        for output, zone in ((one, "UTC"), (two, "Asia/Ho_Chi_Minh")):
            done = build(args, output, zone)
            if done.returncode:
                print(f"exit {done.returncode}: {done.stdout.decode('utf-8', 'replace')[-1500:]}")
                return 1
        first, second = tree(one), tree(two)
        documents = {n for n in first if n.startswith("reports/") and n.endswith(".docx")}
        pdfs = {n for n in first if n.endswith(".pdf")}
        found += [f"{n}: no PDF" for n in sorted(documents) if n[:-5] + ".pdf" not in pdfs]
        found += [f"{n}: a PDF of no document" for n in sorted(pdfs) if n[:-4] + ".docx" not in documents]
        with open(os.path.join(one, "manifest.json"), encoding="utf-8") as stream:
            listed = {f["path"] for f in json.load(stream)["outputs"]}
        found += [f"{n}: not in manifest.json" for n in sorted(pdfs - listed)]
        for name in sorted(pdfs):
            found += [f"{name}: {m}" for m in judge(os.path.join(one, name[:-4] + ".docx"), os.path.join(one, name))]
        found += [f"{n}: differs between two builds" for n in sorted(first) if first[n] != second.get(n)]
        done = build(args, one, "UTC", path=os.path.join(folder, "no-programs"))
        said = done.stdout.decode("utf-8", "replace")
        if done.returncode != 2 or "LibreOffice" not in said:
            found.append(f"without LibreOffice: exit {done.returncode}, want 2 and its name: {said[-500:]}")
        if tree(one) != first:
            found.append("without LibreOffice: the previous output was changed")
    for message in found:
        print(message)
    print(f"{len(pdfs)} PDFs of {len(documents)} documents, 2 builds, {len(found)} findings")
    return 1 if found or not pdfs else 0


if __name__ == "__main__":
    sys.exit(main())

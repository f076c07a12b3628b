#!/usr/bin/env python3
"""Build Word documents in English beside the Vietnamese ones, and check both.

    check_translations.py --program PROGRAM --data DIR [--templates DIR] [--keep DIR]

Builds the last year of every programme with `--documents vi,en` into a folder of its own (or --keep).  Then:
the Vietnamese documents stay what they were without the option; every one has an English twin, the same below
reports/ and site/ (a letter below reports/ alone); the English ones pass check_docx.py --a11y en-GB, the Vietnamese ones --a11y vi-VN --decree30;
an English one has as many tables, rows and cells as its twin, and the same figures in them, written with a decimal
point; no fixed Vietnamese wording is left in it, it says that the Vietnamese text prevails, and has the flag of its
year; English pages lead to English documents; the manifest and the packages hold; LibreOffice opens a few, where it is
installed.  One line a finding; exit 0 clean, 1 findings, 2 wrong use.
"""
import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import check_docx  # noqa: E402
import check_manifest  # noqa: E402
import check_office  # noqa: E402
import check_packages  # noqa: E402

W = check_docx.W
PREVAILS = "the Vietnamese text prevails"
FLAGS = {"draft": "Draft", "illustrative": "Illustrative data", "provisional": "Provisional results"}
# Wording of the Vietnamese templates and lists of words; names, sources and notes of the data may stay Vietnamese.
VIETNAMESE = ("BÁO CÁO", "Bảng ", "Phụ lục", "Thứ hạng", "Điểm ", " điểm", "Nơi nhận", "Kính gửi", "Bình quân",
              "không có số liệu", "Hạng ", "Đơn vị tính", "TT", "Thế mạnh", "Trạng thái", "dòng ", "Trọng số", "năm ", "QUYẾT ĐỊNH", "Căn cứ", "Điều ", "V/v", "Địa phương")
NUMBER = re.compile(r"[+−-]?\d[\d.,]*")


def documents(root):
    """Paths of the documents below root, by language: {"": [...], "en": [...]}, relative."""
    found = {"": [], "en": []}
    for path in check_packages.files_below(root, ".docx"):
        found["en" if os.path.basename(os.path.dirname(path)) == "en" else ""].append(path)
    return found


def twin(path):
    """The Vietnamese document of an English one."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.dirname(folder), name).replace(os.sep, "/")


def read(path):
    with open(path, "rb") as stream:
        return stream.read()


def body_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ET.fromstring(archive.read("word/document.xml"))


def runs(body):
    """(text, whether it is marked as Vietnamese) of every run."""
    for run in body.iter(W + "r"):
        language = run.find(f"{W}rPr/{W}lang")
        yield "".join(t.text or "" for t in run.iter(W + "t")), \
            language is not None and (language.get(W + "val") or "").startswith("vi")


def tables(body):
    """Rows of cells of every table below the head and above the signature."""
    return [[["".join(t.text or "" for t in cell.iter(W + "t")) for cell in row.findall(W + "tc")]
             for row in table.findall(W + "tr")] for table in body.iter(W + "tbl") if not check_docx.is_layout(table)]


def english(text):
    """A Vietnamese figure as it is written in English."""
    return text.translate(str.maketrans(",.", ".,"))


def compare_tables(ours, theirs):
    """Same shape, and the same figure in every cell that is one."""
    ours, theirs = tables(ours), tables(theirs)
    if [[len(r) for r in t] for t in ours] != [[len(r) for r in t] for t in theirs]:
        yield "its tables have another shape than those of the Vietnamese document"
        return
    for number, (left, right) in enumerate(zip(ours, theirs), 1):
        for row, (cells, others) in enumerate(zip(left, right), 1):
            for cell, other in zip(cells, others):
                if NUMBER.fullmatch(other.strip()) and "/" not in other and not re.fullmatch(r"\d{1,2}(\.\d)*", other) \
                        and cell.strip() != english(other.strip()):
                    yield f"table {number} row {row}: {cell!r}, the Vietnamese document has {other!r}"


def english_findings(path, data, vietnamese, flag):
    body = body_of(data)
    texts = list(runs(body))
    whole = " ".join(t for t, _ in texts)
    if PREVAILS not in whole:
        yield f"does not say that {PREVAILS}"
    if flag and f"({flag})" not in whole:
        yield f"does not say ({flag}) at its head"
    for text, is_vietnamese in texts:
        if is_vietnamese:
            continue
        for words in VIETNAMESE:
            if words in text and (words != "TT" or text == "TT"):
                yield f"Vietnamese wording {words.strip()!r} in {text[:70]!r}"
    yield from compare_tables(body, body_of(vietnamese))


def statuses(data):
    """{programme/year: flag} of the bundles."""
    found = {}
    for base, _dirs, names in os.walk(data):
        if "settings.csv" in names:
            with open(os.path.join(base, "settings.csv"), encoding="utf-8-sig") as stream:
                rows = dict(line.rstrip("\r\n").split(",")[:2] for line in stream if line.count(","))
            found[f"{rows.get('programme')}/{rows.get('year')}"] = FLAGS.get(rows.get("status"))
    return found


def build(program, data, templates, output, *options):
    command = [program, "build", data, "--output", output, "--quiet", *options]
    command += ["--templates", templates] if templates else []
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def last_years(data):
    """The last year of each programme."""
    years = {}
    for known in statuses(data):
        programme, year = known.split("/")
        years[programme] = max(years.get(programme, ""), year)
    return sorted(set(years.values()))


def check(output, plain, flags):
    """(findings, English documents)."""
    found = []
    reports, site = documents(os.path.join(output, "reports")), documents(os.path.join(output, "site"))
    if not reports["en"]:
        return ["reports/: no English document"], 0
    for path in sorted(set(reports[""]) ^ {twin(p) for p in reports["en"]}):
        found.append(f"reports/{path}: not in both languages")
    for path in reports[""]:
        data = read(os.path.join(output, "reports", path))
        if not os.path.isfile(os.path.join(plain, "reports", path)) or read(os.path.join(plain, "reports", path)) != data:
            found.append(f"reports/{path}: another one than without --documents")
        found += [f"reports/{path}: {' '.join(f)}" for f in
                  check_docx.check_file(os.path.join(output, "reports", path), "vi-VN", True)]
    for path in reports["en"]:
        full = os.path.join(output, "reports", path)
        data = read(full)
        found += [f"reports/{path}: {' '.join(f)}" for f in check_docx.check_file(full, "en-GB")]
        flag = flags.get("/".join(path.split("/")[:2]))
        if os.path.isfile(os.path.join(output, "reports", twin(path))):
            vietnamese = read(os.path.join(output, "reports", twin(path)))
            found += [f"reports/{path}: {f}" for f in english_findings(path, data, vietnamese, flag)]
        copy = "en/" + twin(path)
        # Letters are for those they are sent to, documents with withheld names for officers.
        if path.endswith(("-cong-van.docx", "/cong-van-don-doc.docx", "-noi-bo.docx")):
            found += [f"site/{p}: is not public" for p in (copy, twin(path)) if os.path.exists(os.path.join(output, "site", p))]
            continue
        full = os.path.join(output, "site", copy)
        if not os.path.isfile(full) or read(full) != data:
            found.append(f"site/{copy}: not the document of reports/{path}")
        found += page_findings(output, copy)
    found += check_manifest.check(output)[0]
    for name in check_packages.files_below(os.path.join(output, "packages"), ".zip"):
        found += [f"packages/{name}: {f}" for f in check_packages.check(output, name)]
    return found, len(reports["en"])


def page_findings(output, copy):
    """The English page beside a document leads to it."""
    folder, name = os.path.split(copy)
    page = os.path.join(folder, "so-lieu.html" if name in ("ban-tin.docx", "quyet-dinh.docx") else name[:-5] + ".html")
    text = read(os.path.join(output, "site", page)).decode("utf-8")
    links = [os.path.normpath(os.path.join(folder, a)) for a in re.findall(r'href="([^"#]+\.docx)"', text)]
    if os.path.normpath(copy) not in links:
        yield f"site/{page}: no link to {name} in English"
    if os.path.normpath(copy[len("en/"):]) not in links:
        yield f"site/{page}: no link to {name} in Vietnamese"


def office_findings(output):
    """LibreOffice opens a sample of the English documents."""
    if not all(shutil.which(p) for p in ("soffice", "pdfinfo", "pdftotext", "pdffonts")):
        print("LibreOffice or poppler is missing: documents are not opened")
        return []
    root = os.path.join(output, "reports")
    files = [os.path.join(root, p) for p in check_office.spread(documents(root)["en"], 4)]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        pdfs = check_office.convert(files, folder)
        for path in files:
            shown = os.path.relpath(path, output)
            # English titles name units in English; so the title itself is not looked for.
            if path not in pdfs:
                found.append(f"{shown}: LibreOffice made no PDF")
            elif check_office.squeezed(PREVAILS) not in check_office.squeezed(
                    check_office.said("pdftotext", "-enc", "UTF-8", pdfs[path], "-")):
                found.append(f"{shown}: the PDF does not say that {PREVAILS}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder, where it is")
    parser.add_argument("--keep", metavar="DIR", help="leave the build there")
    args = parser.parse_args()
    program, data = os.path.abspath(args.program), os.path.abspath(args.data)
    templates = args.templates or os.path.join(os.path.dirname(data), "templates")
    templates = os.path.abspath(templates) if args.templates or os.path.isdir(templates) else None
    if not os.access(program, os.X_OK) or not os.path.isdir(data):
        print("check_translations.py: no such program or data folder", file=sys.stderr)
        return 2
    years = [word for year in last_years(data) for word in ("--year", year)]
    with tempfile.TemporaryDirectory() as root:
        output, plain = args.keep or os.path.join(root, "both"), os.path.join(root, "plain")
        for folder, options in ((plain, ()), (output, ("--documents", "vi,en"))):
            code, said = build(program, data, templates, folder, *years, *options)
            if code:
                print(f"exit {code}: {said[-2000:]}")
                return 1
        found, count = check(output, plain, statuses(data))
        code, said = build(program, data, templates, os.path.join(root, "none"), "--documents", "vi,xx")
        if code != 2 or "xx" not in said or "vi, en" not in said:
            found.append(f"--documents vi,xx: exit {code}, want 2 and the languages known; said {said[:200]!r}")
        found += office_findings(output)
    for line in found:
        print(line)
    print(f"{count} English documents, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

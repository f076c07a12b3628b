#!/usr/bin/env python3
"""Let LibreOffice open the Word reports.

    check_office.py [--all] [--data DIR] [--keep DIR] REPORTS_DIR

Every report (--all), or six spread evenly, is converted to PDF.  The PDF must have as many pages as
its text makes likely (PAGES), all of A4, no other font than a Times-metric one (Liberation Serif, Tinos or Times New
Roman), all embedded, and in its text the unit that the document's title names (of the names in
DIR/*/*/units.csv; where the title names none, the title itself).  One line a finding; exit 0 clean,
1 findings, 2 wrong use.  Needs soffice, pdfinfo, pdftotext, pdffonts.
"""
import argparse
import csv
import glob
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

BATCH = 40
SAMPLE = 6
SECONDS_A_FILE = 30
SERIF = re.compile(r"Liberation ?Serif|Tinos|Times ?New ?Roman", re.I)
# Characters a page: a full one holds no more than the first, and a document that has fewer than the second on each page,
# beyond a page for each section, half a one for each picture and one for the rest, has been torn apart by a table or a break.
PAGES = (3000, 900)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A4 = (595.3, 841.9)  # points; a landscape page has them the other way round
DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def reports(root):
    found = []
    for base, _dirs, names in os.walk(root):
        found += [os.path.join(base, n) for n in names if n.lower().endswith(".docx")]
    return sorted(found)


def spread(items, count):
    """`count` of the items, the first and the last among them."""
    if len(items) <= count:
        return items
    return [items[i * (len(items) - 1) // (count - 1)] for i in range(count)]


def squeezed(text):
    """Text for comparing: NFC, small letters, no white space (lines break anywhere in a PDF)."""
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


def unit_names(data):
    """All names of the units tables, longest first."""
    names = set()
    for path in glob.glob(os.path.join(data, "*", "*", "units.csv")) if data else []:
        with open(path, encoding="utf-8-sig", newline="") as stream:
            names |= {squeezed(row.get("name") or "") for row in csv.DictReader(stream)}
    return sorted(names - {""}, key=lambda n: (-len(n), n))


def title_of(path):
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read("docProps/core.xml"))
    return " ".join((root.findtext(DC_TITLE) or "").split())


def convert(files, folder):
    """PDF path by report; a file that LibreOffice did not convert is left out."""
    pdfs = {}
    profile = pathlib.Path(folder, "profile").as_uri()
    todo = os.path.join(folder, "in")
    done_folder = os.path.join(folder, "out")
    for start in range(0, len(files), BATCH):
        batch = files[start:start + BATCH]
        os.makedirs(todo)
        numbered = []
        for number, path in enumerate(batch):  # names may repeat from year to year
            numbered.append(shutil.copyfile(path, os.path.join(todo, f"{start + number:05d}.docx")))
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf",
                   "--outdir", done_folder, *numbered]
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  timeout=120 + SECONDS_A_FILE * len(batch))
            if done.returncode:
                print(f"soffice: exit {done.returncode}: {done.stdout.decode('utf-8', 'replace')[-500:].strip()}")
        except subprocess.TimeoutExpired:
            print(f"soffice: no end after {120 + SECONDS_A_FILE * len(batch)} s")
        for path, copy in zip(batch, numbered):
            pdf = os.path.join(done_folder, os.path.basename(copy)[:-5] + ".pdf")
            if os.path.isfile(pdf):
                pdfs[path] = pdf
        shutil.rmtree(todo)
    return pdfs


def said(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def font_findings(pdf):
    """Every font is Times-metric and embedded."""
    found = []
    fonts = [line for line in said("pdffonts", pdf).splitlines()[2:] if line.strip()]
    if not fonts:
        found.append("no font")
    for line in fonts:
        # name, type (of several words), encoding, emb, sub, uni, object, generation
        cells = line.split()
        if not SERIF.search(line):
            found.append(f"the font {cells[0]} is not Times-metric")
        elif cells[-5] != "yes":
            found.append(f"the font {cells[0]} is not embedded")
    return found


def size_findings(pdf, pages):
    """Every page is A4, upright or lying."""
    sizes = re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", said("pdfinfo", "-l", str(pages), pdf), re.M)
    odd = {size for size in sizes if any(abs(float(a) - b) > 1 for a, b in zip(sorted(size, key=float), A4))}
    return [f"a page of {w} x {h} points, want A4" for w, h in sorted(odd)] if sizes else ["no size of its pages"]


def likely_pages(path):
    """(fewest, most) pages for the text of a document."""
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))
    characters = sum(len(t.text or "") for t in root.iter(W + "t"))
    sections = sum(1 for _ in root.iter(W + "sectPr"))
    pictures = sum(1 for _ in root.iter(W + "drawing"))
    return max(characters // PAGES[0], 1), 1 + sections + (pictures + 1) // 2 + characters // PAGES[1]


def check(path, pdf, names):
    """(findings, pages) of one report."""
    pages = re.search(r"^Pages:\s+(\d+)", said("pdfinfo", pdf), re.M)
    pages = int(pages[1]) if pages else 0
    if not pages:
        return ["the PDF has no page"], 0
    found = font_findings(pdf) + size_findings(pdf, pages)
    low, high = likely_pages(path)
    if not low <= pages <= high:
        found.append(f"{pages} pages, want {low} to {high} for the length of its text")
    title = title_of(path)
    if not title:
        return found + ["docProps/core.xml has no title"], pages
    text = squeezed(said("pdftotext", "-enc", "UTF-8", pdf, "-"))
    want = next((n for n in names if n in squeezed(title)), squeezed(title))
    if want not in text:
        found.append(f"the PDF does not name {want!r} (title {title!r})")
    return found, pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", metavar="REPORTS_DIR")
    parser.add_argument("--all", action="store_true", help="every report, not six")
    parser.add_argument("--data", metavar="DIR")
    parser.add_argument("--keep", metavar="DIR", help="copy the PDFs there")
    args = parser.parse_args()
    for program in ("soffice", "pdfinfo", "pdftotext", "pdffonts"):
        if not shutil.which(program):
            print(f"check_office.py: {program} is missing", file=sys.stderr)
            return 2
    every = reports(args.reports)
    if not every:
        print(f"check_office.py: {args.reports}: no .docx", file=sys.stderr)
        return 2
    files = every if args.all else spread(every, SAMPLE)
    names = unit_names(args.data)
    total = pages = 0
    with tempfile.TemporaryDirectory() as folder:
        pdfs = convert(files, folder)
        for path in files:
            shown = os.path.relpath(path, args.reports)
            found, count = check(path, pdfs[path], names) if path in pdfs else (["LibreOffice made no PDF"], 0)
            pages += count
            total += len(found)
            for message in found:
                print(f"{shown}: {message}")
            if args.keep and path in pdfs:
                target = os.path.join(args.keep, shown[:-5] + ".pdf")
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copyfile(pdfs[path], target)
    print(f"{len(files)} of {len(every)} reports, {pages} pages, {total} findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())

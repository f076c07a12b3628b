#!/usr/bin/env python3
"""Check check_charts.py: it is silent on documents as they are made, and finds each of the faults put in here.

    selftest_check_charts.py --program PROGRAM --data DIR

Exit 0 when all cases hold, 1 otherwise, 2 wrong use.  Standard library only.
"""
import argparse
import glob
import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_charts  # noqa: E402

CHART = "word/charts/chart1.xml"
BOOK = "word/embeddings/chart1.xlsx"
SHEET = "xl/worksheets/sheet1.xml"


def read(path):
    with zipfile.ZipFile(path) as archive:
        return {n: archive.read(n) for n in archive.namelist()}


def write(path, parts):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def change(parts, name, pattern, replacement, count=1):
    """A part with a pattern replaced; a case that changes nothing would prove nothing."""
    text = parts[name].decode()
    changed, times = re.subn(pattern, replacement, text, count=count, flags=re.S)
    assert times, f"{name}: nothing matches {pattern}"
    return {**parts, name: changed.encode()}


def in_book(parts, pattern, replacement):
    with zipfile.ZipFile(io.BytesIO(parts[BOOK])) as book:
        inner = {n: book.read(n) for n in book.namelist()}
    inner = change(inner, SHEET, pattern, replacement)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        for name, data in inner.items():
            book.writestr(name, data)
    return {**parts, BOOK: made.getvalue()}


def without(parts, *names):
    return {n: d for n, d in parts.items() if n not in names}


VALUE = r"(<c:val>.*?<c:pt idx=\"0\"><c:v>)[^<]*"
CASES = [
    ("another value in the chart", lambda p: change(p, CHART, VALUE, r"\g<1>1.5"), "B2"),
    ("another value in the workbook", lambda p: in_book(p, r"(<c r=\"B2\"><v>)[^<]*", r"\g<1>1.5"), "B2"),
    ("another value in both", lambda p: in_book(change(p, CHART, VALUE, r"\g<1>1.5"), r"(<c r=\"B2\"><v>)[^<]*",
                                                r"\g<1>1.5"), "printed nowhere"),
    ("another name of a series", lambda p: change(p, CHART, r"(<c:tx>.*?<c:v>)[^<]*", r"\g<1>Khác"), "B1"),
    ("another category", lambda p: in_book(p, r"(<c r=\"A2\"[^>]*><is><t>)[^<]*", r"\g<1>Khác"), "A2"),
    ("a value that is gone", lambda p: change(p, CHART, r"(<c:val>.*?)<c:pt idx=\"0\">.*?</c:pt>", r"\1"), "B2"),
    ("a formula that leaves a row out", lambda p: change(p, CHART, r"(<c:val>.*?\$B\$)2:", r"\g<1>3:"), "rows"),
    ("a series that is gone", lambda p: change(p, CHART, r"<c:ser>.*?</c:ser>", ""), "in no series"),
    ("no workbook", lambda p: without(p, BOOK), "no workbook"),
    ("a chart without a drawing", lambda p: change(p, "word/document.xml", r"<c:chart [^>]*/>", ""), "no drawing"),
    ("a drawing without its chart", lambda p: without(p, CHART), "not there"),
    ("drawings with one number", lambda p: change(p, "word/document.xml", r"<wp:docPr id=\"\d+\"",
                                                  "<wp:docPr id=\"1\"", count=0), "share a number"),
    ("an alternative text without figures", lambda p: change(p, "word/document.xml", r"descr=\"[^\"]*\"",
                                                             "descr=\"Hình\""), "alternative text"),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    args = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "output")
        subprocess.run([args.program, "build", os.path.join(args.data, "quang-ngai"), "--output", output, "--quiet"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = sorted(glob.glob(os.path.join(output, "reports", "*", "2016", "*-*.docx")))
        good = next(parts for parts in map(read, found) if CHART in parts)
        spoilt = os.path.join(folder, "spoilt.docx")
        for name, spoil, expected in [("as made", dict, None), *CASES]:
            write(spoilt, spoil(good))
            document = check_charts.Document(spoilt)
            document.check()
            holds = not document.findings if expected is None else any(expected in f for f in document.findings)
            if not holds:
                failed += 1
                print(f"{name}: expected {expected!r}, found {document.findings}")
    print(f"{len(CASES) + 1} cases, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

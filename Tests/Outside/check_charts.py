#!/usr/bin/env python3
"""Judge the native charts of Word documents: one figure in chart, workbook, alternative text and document.

    check_charts.py PATH [PATH ...]

PATH is a DOCX or a folder of them.  For every chart: the cached names, categories and values are those of the
embedded workbook at the cells that the chart names; the formulas cover just these cells; every value is printed in
the document with the decimals of the chart (a share of men may be 100 less that of women; means of the year before may be
printed in that year's document; counts may be told by their sum); the alternative text tells the values of short
charts; no chart part is left without a drawing, and drawings have numbers of their own.

Exit 0 clean, 1 findings, 2 wrong use.  Standard library only.
"""
import argparse
import os
import re
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P = "{http://schemas.openxmlformats.org/package/2006/relationships}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TOLD = 12  # categories that an alternative text tells one by one
NUMBER = re.compile(r"[−-]?\d[\d.,]*")


def links(archive, part):
    """Relationship id -> target inside the package."""
    folder, name = part.rsplit("/", 1)
    try:
        root = ElementTree.fromstring(archive.read(f"{folder}/_rels/{name}.rels"))
    except KeyError:
        return {}
    return {e.get("Id"): os.path.normpath(os.path.join(folder, e.get("Target"))) for e in root.iter(P + "Relationship")
            if e.get("TargetMode") != "External"}


def cells(archive, path):
    """Address -> text of the first sheet of an embedded workbook."""
    import io
    with zipfile.ZipFile(io.BytesIO(archive.read(path))) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    found = {}
    for cell in sheet.iter(S + "c"):
        value = cell.find(S + "v")
        found[cell.get("r")] = value.text if value is not None else "".join(t.text or "" for t in cell.iter(S + "t"))
    return found


def points(element):
    """Position -> cached text."""
    return {int(p.get("idx")): p.find(C + "v").text or "" for p in element.iter(C + "pt")}


def span(formula):
    """(column, first row, last row) of Sheet1!$B$2:$B$5 or Sheet1!$B$1."""
    match = re.fullmatch(r"Sheet1!\$([A-Z]+)\$(\d+)(?::\$\1\$(\d+))?", formula or "")
    return (match[1], int(match[2]), int(match[3] or match[2])) if match else None


def numbers(text):
    """The numbers of a text, without marks of thousands, as strings with a decimal point; both readings."""
    found = set()
    for token in NUMBER.findall(text):
        token = token.strip(".,").replace("−", "-")
        found.add(token.replace(".", "").replace(",", "."))
        found.add(token.replace(",", ""))
    return found


def text_of(path):
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return " ".join("".join(t.text or "" for t in p.iter(W + "t")) for p in root.iter(W + "p"))


def before(path):
    """The same document of the year before, or None."""
    match = re.search(r"/(\d{4})/", path)
    if not match:
        return None
    other = path[:match.start(1)] + str(int(match[1]) - 1) + path[match.end(1):]
    return other if os.path.exists(other) else None


class Document:
    def __init__(self, path):
        self.path = path
        self.findings = []
        self.charts = 0
        self.values = 0

    def say(self, text):
        self.findings.append(f"{self.path}: {text}")

    def check(self):
        with zipfile.ZipFile(self.path) as archive:
            root = ElementTree.fromstring(archive.read("word/document.xml"))
            targets = links(archive, "word/document.xml")
            ids = [e.get("id") for e in root.iter(WP + "docPr")]
            if len(ids) != len(set(ids)):
                self.say(f"drawings share a number: {ids}")
            shown = set()
            printed = numbers(text_of(self.path))
            for inline in root.iter(WP + "inline"):
                for chart in inline.iter(C + "chart"):
                    path = targets.get(chart.get(R + "id"))
                    if path not in archive.namelist():
                        self.say(f"a drawing shows a chart that is not there: {path}")
                        continue
                    shown.add(path)
                    self.chart(archive, path, inline.find(WP + "docPr").get("descr") or "", printed)
            parts = {n for n in archive.namelist() if re.fullmatch(r"word/charts/[^/]+\.xml", n)}
            for part in sorted(parts - shown):
                self.say(f"{part}: no drawing shows this chart")

    def chart(self, archive, path, description, printed):
        self.charts += 1
        root = ElementTree.fromstring(archive.read(path))
        book = [t for t in links(archive, path).values() if t.endswith(".xlsx")]
        if len(book) != 1 or book[0] not in archive.namelist():
            self.say(f"{path}: no workbook behind the chart")
            return
        sheet = cells(archive, book[0])
        covered = set()
        said = numbers(description)
        total = 0
        rows = []
        for series in root.iter(C + "ser"):
            total += self.series(path, series, sheet, covered, rows)
        for address in sorted(set(sheet) - covered):
            self.say(f"{path}: the cell {address} of the workbook is in no series")
        self.printed(path, rows, total, printed)
        if not rows:
            self.say(f"{path}: a chart without a value")
        if max((len(c) for c, _, _ in rows), default=0) <= TOLD:
            for _, value, text in rows:
                if text not in said:
                    self.say(f"{path}: the alternative text does not tell {text}")
                    break

    def series(self, path, series, sheet, covered, rows):
        total = 0
        categories = points(series.find(C + "cat"))
        for part, kind in (("tx", "str"), ("cat", "str"), ("val", "num")):
            element = series.find(C + part)
            place = span(next(element.iter(C + "f")).text)
            if not place:
                self.say(f"{path}: the formula of {part} is not understood")
                continue
            column, first, last = place
            cached = points(element)
            if part != "tx" and last - first + 1 != int(next(element.iter(C + "ptCount")).get("val")):
                self.say(f"{path}: {part} covers rows {first} to {last}, but counts otherwise")
            for row in range(first, last + 1):
                address = f"{column}{row}"
                covered.add(address)
                left, right = cached.get(row - first), sheet.get(address)
                if kind == "num" and left is not None and right is not None:
                    left, right = float(left), float(right)
                if left != right:
                    self.say(f"{path}: {address} is {right!r} in the workbook, {left!r} in the chart")
            if part == "val":
                code = next(element.iter(C + "formatCode")).text
                digits = len(code.split(".")[1]) if "." in code else 0
                for text in cached.values():
                    self.values += 1
                    total += float(text)
                    rows.append((categories, float(text), f"{float(text):.{digits}f}"))
        return total

    def printed(self, path, rows, total, printed):
        missing = [(value, text) for _, value, text in rows if text not in printed]
        if not missing:
            return
        if all("." not in text for _, text in missing) and f"{total:.0f}" in printed:
            return
        other = before(self.path)
        known = numbers(text_of(other)) if other else set()
        for value, text in missing:
            digits = len(text.split(".")[1]) if "." in text else 0
            if f"{100 - value:.{digits}f}" in printed or text in known:
                continue
            self.say(f"{path}: {text} is printed nowhere in the document")


def documents(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, folders, files in os.walk(path):
                folders.sort()
                for name in sorted(files):
                    if name.endswith(".docx"):
                        yield os.path.join(folder, name)
        else:
            yield path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    args = parser.parse_args()
    found, charts, values, count, with_charts = [], 0, 0, 0, 0
    for path in documents(args.paths):
        document = Document(path)
        document.check()
        found += document.findings
        charts += document.charts
        values += document.values
        count += 1
        with_charts += document.charts > 0
    for line in found:
        print(line)
    if not charts:
        print("no chart found")
    print(f"{count} documents, {with_charts} of them with {charts} charts, {values} values; {len(found)} findings")
    return 1 if found or not charts else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Print what a workbook holds as JSON, read with nothing but zipfile and ElementTree.

read_xlsx.py FILE: {"sheets": [{"name", "rows", "formats", "widths", "heights", "filter", "frozen"}], "properties", "times"}.
Cells are null, text or number; formats say by address how a cell is shown.
"""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def decoded(text):
    """ST_Xstring: _xHHHH_ stands for a character."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def position(address):
    letters, row = re.fullmatch(r"([A-Z]+)([1-9][0-9]*)", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1, int(row)


def formats(archive):
    """For each cell style: format code, bold or not, quoted or not, wrapped or not."""
    root = ElementTree.fromstring(archive.read("xl/styles.xml"))
    codes = {int(f.get("numFmtId")): f.get("formatCode") for f in root.iter(MAIN + "numFmt")}
    fonts = [font.find(MAIN + "b") is not None for font in root.find(MAIN + "fonts")]
    result = []
    for style in root.find(MAIN + "cellXfs"):
        alignment = style.find(MAIN + "alignment")
        result.append({
            "code": codes.get(int(style.get("numFmtId")), "General"),
            "bold": fonts[int(style.get("fontId"))],
            "quoted": style.get("quotePrefix") == "1",
            "wrapped": alignment is not None and alignment.get("wrapText") == "1",
        })
    return result


def sheet(archive, path, name, styles):
    root = ElementTree.fromstring(archive.read(path))
    assert root.find(".//" + MAIN + "f") is None, "a formula"
    width = len(root.findall(MAIN + "cols/" + MAIN + "col"))
    rows, shown = [], {}
    for number, row in enumerate(root.iter(MAIN + "row"), start=1):
        assert int(row.get("r")) == number, "rows out of order"
        cells, last = [None] * width, -1
        for cell in row:
            column, line = position(cell.get("r"))
            assert line == number and column > last, "cells out of order"
            last = column
            if cell.get("t") == "inlineStr":
                cells[column] = decoded("".join(t.text or "" for t in cell.iter(MAIN + "t")))
            else:
                assert cell.get("t") is None
                cells[column] = float(cell.find(MAIN + "v").text)
            shown[cell.get("r")] = styles[int(cell.get("s"))]
        rows.append(cells)
    pane = root.find(".//" + MAIN + "pane")
    auto = root.find(MAIN + "autoFilter")
    return {
        "name": name, "rows": rows, "formats": shown,
        "widths": [float(c.get("width")) for c in root.iter(MAIN + "col")],
        "heights": [float(r.get("ht") or 15) for r in root.iter(MAIN + "row")],
        "filter": auto.get("ref") if auto is not None else None,
        "frozen": pane is not None and pane.get("state") == "frozen" and pane.get("ySplit") == "1",
    }


def main():
    archive = zipfile.ZipFile(sys.argv[1])
    assert archive.testzip() is None
    for name in archive.namelist():
        ElementTree.fromstring(archive.read(name))
    styles = formats(archive)
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): "xl/" + link.get("Target") for link in links}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    core = ElementTree.fromstring(archive.read("docProps/core.xml"))
    print(json.dumps({
        "sheets": [
            sheet(archive, targets[s.get(LINK)], decoded(s.get("name")), styles)
            for s in book.iter(MAIN + "sheet")
        ],
        "properties": {re.sub(r"^\{.*\}", "", e.tag): e.text for e in core},
        "times": sorted({"-".join(map(str, info.date_time)) for info in archive.infolist()}),
    }))


main()

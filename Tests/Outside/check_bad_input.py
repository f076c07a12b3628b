#!/usr/bin/env python3
"""Spoil a bundle in many ways and see that bantin says where, exits 1 and leaves the previous output alone.

    check_bad_input.py --program PROGRAM --data DIR [--programme NAME] [--strategies NAME] [--templates DIR] [--only WORDS]

For every case: DATA/<programme> is copied, its newest bundle is spoiled, `bantin build COPY --output OUT` runs over a
good output.  Wanted: exit code 1, every expectation of the case in what was printed, no crash, and an output folder
that is the same byte for byte.  A case of a warning runs `bantin check COPY` instead; wanted: exit code 0.  Cases of
targets, successions and agencies spoil the programme of --strategies, which has such tables.  An expectation is met when
its file, row and values stand within three lines.
Rows are counted as a spreadsheet counts them: the header is row 1.  Exit 0 all cases hold, 1 not, 2 wrong use.
"""
import argparse
import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

SECONDS = 300
NEAR = 4  # lines that one finding may take
UNKNOWN = "KHONG_CO"
FORMULA_COLUMNS = ("numerator", "denominator", "scale")


class Expect:
    """One finding: file (or another word), row and values, all near one another."""

    def __init__(self, place, row=None, *values):
        self.place = place
        self.row = row
        self.values = [v for v in values if v != ""]

    def __str__(self):
        row = f", row {self.row}" if self.row else ""
        return f"{self.place}{row}" + "".join(f", {v!r}" for v in self.values)

    def met(self, lines):
        for start, line in enumerate(lines):
            if self.place not in line:
                continue
            near = "\n".join(lines[max(0, start - NEAR + 1):start + NEAR])
            rest = near.replace(self.place, " ")
            if (self.row is None or re.search(rf"(?<!\d){self.row}(?!\d)", rest)) and all(v in near for v in self.values):
                return True
        return False


class Bundle:
    """A bundle folder that can be spoiled; rows and cells are found by the header's names."""

    def __init__(self, folder):
        self.folder = folder
        self.year = int(os.path.basename(folder))

    def path(self, table):
        return os.path.join(self.folder, f"{table}.csv")

    # cells

    def read(self, table):
        """(header, rows) with rows as lists."""
        with open(self.path(table), encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        return rows[0], rows[1:]

    def write(self, table, header, rows):
        with open(self.path(table), "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([header, *rows])

    def records(self, table):
        """[(row number, {column: value})]"""
        header, rows = self.read(table)
        return [(number, dict(zip(header, row))) for number, row in enumerate(rows, 2)]

    def set(self, table, row, **cells):
        """Overwrite cells of one row; columns that the table lacks are left out."""
        header, rows = self.read(table)
        for column, value in cells.items():
            if column in header:
                rows[row - 2][header.index(column)] = value
        self.write(table, header, rows)

    def pick(self, table, suits=lambda record: True):
        """(row number, record) from the middle of those that suit, so that the number is telling."""
        suited = [(n, r) for n, r in self.records(table) if suits(r)]
        if not suited:
            raise LookupError(f"no row of {table} suits the case")
        return suited[len(suited) * 2 // 3]

    # raw bytes

    def lines(self, table):
        """Physical lines without their ends; quoted line breaks are written out of the way first."""
        header, rows = self.read(table)
        rows = [[" ".join(cell.split("\n")) for cell in row] for row in rows]
        self.write(table, header, rows)
        with open(self.path(table), "rb") as stream:
            return stream.read().rstrip(b"\n").split(b"\n")

    def write_lines(self, table, lines):
        with open(self.path(table), "wb") as stream:
            stream.write(b"\n".join(lines) + b"\n")

    # descriptor

    @property
    def descriptor(self):
        return os.path.join(self.folder, "datapackage.json")

    def package(self):
        with open(self.descriptor, encoding="utf-8") as stream:
            return json.load(stream)

    def write_package(self, package):
        with open(self.descriptor, "w", encoding="utf-8") as stream:
            json.dump(package, stream, ensure_ascii=False, indent=2)
            stream.write("\n")

    def forget_digests(self):
        """Sizes and digests of the tables would only say that the file was changed."""
        package = self.package()
        for resource in package.get("resources", []):
            resource.pop("hash", None)
            resource.pop("bytes", None)
        self.write_package(package)


# -- the cases: spoil(bundle) -> expectations ---------------------------------------------------


def missing_table(bundle):
    os.remove(bundle.path("observations"))
    return [Expect("observations.csv")]


def missing_column(bundle):
    header, rows = bundle.read("observations")
    place = header.index("value")
    bundle.write("observations", header[:place] + header[place + 1:], [r[:place] + r[place + 1:] for r in rows])
    return [Expect("observations.csv", None, "value")]


def cell(table, column, value):
    """Case: one cell of a middle row gets a value that is refused."""
    def spoil(bundle):
        row, _record = bundle.pick(table, lambda r: r.get(column))
        bundle.set(table, row, **{column: value})
        return [Expect(f"{table}.csv", row, value)]
    return spoil


def duplicate(table, *shown):
    """Case: a row stands twice."""
    def spoil(bundle):
        header, rows = bundle.read(table)
        again = rows[len(rows) // 2]
        bundle.write(table, header, rows + [again])
        return [Expect(f"{table}.csv", len(rows) + 2, *(again[header.index(c)] for c in shown))]
    return spoil


def index_cycle(bundle):
    records = bundle.records("indices")
    codes = {r["code"]: n for n, r in records}
    for row, record in records:
        if record["parent"] in codes:
            bundle.set("indices", codes[record["parent"]], parent=record["code"])
            return [Expect("indices.csv", None, record["code"])]
    row, record = records[0]
    bundle.set("indices", row, parent=record["code"])
    return [Expect("indices.csv", None, record["code"])]


def siblings(bundle):
    """(table, column of the parent, rows) of the largest family of indicators or indices with weights."""
    families = {}
    for table, column in (("indicators", "index"), ("indices", "parent")):
        for row, record in bundle.records(table):
            if record.get(column):
                families.setdefault((table, record[column]), []).append((row, record))
    families = {key: rows for key, rows in families.items() if len(rows) > 1}
    if not families:
        raise LookupError("no index has two children")
    (table, parent), rows = max(families.items(),
                                key=lambda f: (any(r.get("weight") for _n, r in f[1]), len(f[1]), f[0]))
    return table, parent, rows


def weights_zero(bundle):
    table, parent, rows = siblings(bundle)
    for other, column in (("indicators", "index"), ("indices", "parent")):
        for row, record in bundle.records(other):
            if record.get(column) == parent:
                bundle.set(other, row, weight="0")
    return [Expect(".csv", None, parent)]


def weights_absent(bundle):
    table, _parent, rows = siblings(bundle)
    for row, record in rows[:-1]:
        bundle.set(table, row, weight=record["weight"] or "1")
    bundle.set(table, rows[-1][0], weight="")
    return [Expect(f"{table}.csv", rows[-1][0])]


def formula(text):
    """Case: an indicator's formula is `text`, with {item} for an item that has values."""
    def spoil(bundle):
        counts = {}
        for _row, record in bundle.records("observations"):
            if re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", record["value"]):
                counts[record["item"]] = counts.get(record["item"], 0) + 1
        item = max(sorted(counts), key=lambda code: counts[code])
        row, _record = bundle.pick("indicators")
        written = text.format(item=item, unknown=UNKNOWN)
        bundle.set("indicators", row, formula=written, **dict.fromkeys(FORMULA_COLUMNS, ""))
        return [Expect("indicators.csv", row, UNKNOWN if "{unknown}" in text else "")]
    return spoil


def too_few(bundle):
    lines = bundle.lines("observations")
    place = len(lines) // 2
    lines[place] = lines[place].split(b",")[0] + b"," + lines[place].split(b",")[1]
    bundle.write_lines("observations", lines)
    return [Expect("observations.csv", place + 1)]


def too_many(bundle):
    lines = bundle.lines("observations")
    place = len(lines) // 2
    lines[place] += ",thừa".encode()
    bundle.write_lines("observations", lines)
    return [Expect("observations.csv", place + 1)]


def open_quote(bundle):
    lines = bundle.lines("units")
    place = len(lines) // 2
    lines[place:] = [line.replace(b'"', b"") for line in lines[place:]]
    lines[place] = b'"' + lines[place]
    bundle.write_lines("units", lines)
    return [Expect("units.csv", place + 1)]


def not_utf8(bundle):
    lines = bundle.lines("units")
    place = len(lines) // 2
    lines[place] = lines[place].replace(b",", b",\xd2\xe1", 1)
    bundle.write_lines("units", lines)
    return [Expect("units.csv", place + 1)]


def outside_path(bundle):
    package = bundle.package()
    for resource in package["resources"]:
        if resource["name"] == "observations":
            shutil.copyfile(bundle.path("observations"), os.path.join(bundle.folder, "..", "x.csv"))
            resource["path"] = "../x.csv"
    bundle.write_package(package)
    return [Expect("datapackage.json", None, "../x.csv")]


def broken_descriptor(bundle):
    with open(bundle.descriptor, "r+b") as stream:
        stream.truncate(os.path.getsize(bundle.descriptor) // 2)
    return [Expect("datapackage.json")]


def empty_folder(bundle):
    for name in os.listdir(bundle.folder):
        path = os.path.join(bundle.folder, name)
        shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    return [Expect("datapackage.json")]


SQUARE = [[105.0, 20.0], [106.0, 20.0], [106.0, 21.0], [105.0, 20.0]]


def outlines(*values, code=None, geometry=None, text=None, again=False):
    """A map whose only outline is spoilt; `values` are told of it."""
    def spoil(bundle):
        unit = bundle.pick("units", lambda r: r.get("ranked", "true") != "false")[1]["code"]
        feature = {"type": "Feature", "properties": {"code": unit if code is None else code},
                   "geometry": geometry or {"type": "Polygon", "coordinates": [SQUARE]}}
        whole = {"type": "FeatureCollection", "features": [feature] * (2 if again else 1)}
        with open(os.path.join(bundle.folder, "map.geojson"), "w", encoding="utf-8") as stream:
            stream.write(json.dumps(whole) if text is None else text)
        package = bundle.package()
        package["resources"].append({"name": "map", "path": "map.geojson"})
        bundle.write_package(package)
        return [Expect("map.geojson", None, *values)]
    return spoil


def map_undeclared(bundle):
    with open(os.path.join(bundle.folder, "map.geojson"), "w", encoding="utf-8") as stream:
        json.dump({"type": "FeatureCollection", "features": []}, stream)
    return [Expect("map.geojson")]


def two_faults(bundle):
    first, _record = bundle.pick("observations", lambda r: r["value"])
    bundle.set("observations", first, value="12,5x")
    second, _record = bundle.pick("indicators", lambda r: r["index"])
    bundle.set("indicators", second, index=UNKNOWN)
    return [Expect("observations.csv", first, "12,5x"), Expect("indicators.csv", second, UNKNOWN)]


def nothing(_bundle):
    return []


# -- registers in time, and who verified ----------------------------------------------------------


def append(bundle, table, record, **cells):
    """Adds a row like another one with some cells changed; returns its number."""
    header, rows = bundle.read(table)
    rows.append([{**record, **cells}.get(column, "") for column in header])
    bundle.write(table, header, rows)
    return len(rows) + 1


def versions_overlap(bundle):
    records = bundle.records("units")
    codes = [r["code"] for _n, r in records]
    row, record = next((n, r) for n, r in records if codes.count(r["code"]) > 1 and r["valid_from"])
    bundle.set("units", row, valid_from="2000-01-01")
    return [Expect("units.csv", row, record["code"])]


def successor_unknown(bundle):
    row, _record = bundle.pick("successions")
    bundle.set("successions", row, successor=UNKNOWN)
    return [Expect("successions.csv", row, "successor", UNKNOWN)]


def ranked_codes(bundle, count):
    return [r["code"] for _n, r in bundle.records("units") if r["ranked"] != "false"][:count]


def shares_too_small(bundle):
    giver, first, second = ranked_codes(bundle, 3)
    sample = {"predecessor": giver, "kind": "split", "date": f"{bundle.year}-07-01"}
    row = append(bundle, "successions", sample, successor=first, share="0.5")
    append(bundle, "successions", sample, successor=second, share="0.3")
    return [Expect("successions.csv", row, "share", "0.8", giver)]


def successions_in_a_circle(bundle):
    first, second = ranked_codes(bundle, 2)
    sample = {"kind": "merge", "date": f"{bundle.year}-07-01"}
    row = append(bundle, "successions", sample, predecessor=first, successor=second)
    append(bundle, "successions", sample, predecessor=second, successor=first)
    return [Expect("successions.csv", row, "successor", second)]


def owner_not_valid(bundle):
    row, record = bundle.pick("indicators", lambda r: r["owner"])
    agency, _record = bundle.pick("agencies", lambda r: r["code"] == record["owner"])
    bundle.set("agencies", agency, valid_to="2001-12-31")
    return [Expect("indicators.csv", row, "owner", record["owner"], "2001-12-31")]


def verified_without(*columns):
    """Case: a verified value without the cells that belong to it."""
    def spoil(bundle):
        row, _record = bundle.pick("observations", lambda r: r["value"] and not r["verified"])
        given = {"verified": "1", "verified_by": bundle.pick("agencies")[1]["code"], "verified_on": f"{bundle.year}-12-01"}
        bundle.set("observations", row, **{**given, **dict.fromkeys(columns, "")})
        return [Expect("observations.csv", row, "verified", columns[0])]
    return spoil


def year_twice(bundle):
    shutil.copytree(bundle.folder, f"{bundle.folder}-ban-sao")
    return [Expect(f"{bundle.year}-ban-sao", None, str(bundle.year))]


# -- strategies and their targets -----------------------------------------------------------------


def target(suits, *shown, **cells):
    """Case: cells of one target are changed; the values given, and those of the columns shown, must be told."""
    def spoil(bundle):
        row, _record = bundle.pick("targets", suits)
        bundle.set("targets", row, **cells)
        return [Expect("targets.csv", row, *shown, *(value for value in cells.values() if value))]
    return spoil


def original(record):
    return not record["amends"]


def amendment(record):
    return record["amends"]


def with_limit(sign):
    return lambda record: record["comparator"] == sign and original(record)


def target_again(**cells):
    """Case: a target stands twice."""
    def spoil(bundle):
        first, record = bundle.pick("targets", lambda r: with_limit(">=")(r) and not r["applies_to"])
        row = append(bundle, "targets", record, **cells)
        return [Expect("targets.csv", row, record["code"], str(first))]
    return spoil


def band_reversed(bundle):
    row, record = bundle.pick("targets", with_limit("band"))
    bundle.set("targets", row, low=record["high"], high=record["low"])
    return [Expect("targets.csv", row, "high", record["low"])]


def against_direction(bundle):
    directions = {r["code"]: r["direction"] for _n, r in bundle.records("indicators")}
    row, record = bundle.pick("targets", lambda r: with_limit("<=")(r) and directions[r["indicator"]] == "lower")
    bundle.set("targets", row, comparator=">=")
    return [Expect("targets.csv", row, "comparator", ">=", record["indicator"])]


def amended_too_early(bundle):
    row, record = bundle.pick("targets", amendment)
    amended, first = bundle.pick("targets", lambda r: r["basis"] == record["amends"] and r["code"] == record["code"]
                                 and r["level"] == record["level"] and r["year"] == record["year"]
                                 and r["applies_to"] == record["applies_to"])
    bundle.set("targets", row, basis_date="2001-02-03")
    return [Expect("targets.csv", row, "basis_date", "2001-02-03", first["basis_date"], str(amended))]


def amended_twice(bundle):
    first, record = bundle.pick("targets", amendment)
    row = append(bundle, "targets", record, basis="Sửa lần hai", basis_date=f"{bundle.year}-11-30")
    return [Expect("targets.csv", row, "amends", record["amends"], str(first))]


def twice(table, *columns):
    """Case: the last row of a small table stands twice."""
    def spoil(bundle):
        _row, record = bundle.records(table)[-1]
        row = append(bundle, table, record)
        return [Expect(f"{table}.csv", row, *(record[column] for column in columns))]
    return spoil


def programme_year(column, value):
    """Case: a year of a programme does not fit its period."""
    def spoil(bundle):
        row, _record = bundle.pick("programmes")
        bundle.set("programmes", row, **{column: value})
        return [Expect("programmes.csv", row, column, value)]
    return spoil


def breakdown_formula(bundle):
    row, _record = bundle.pick("breakdowns")
    bundle.set("breakdowns", row, formula=f"{UNKNOWN} * 100", **dict.fromkeys(("numerator", "denominator", "scale"), ""))
    return [Expect("breakdowns.csv", row, "formula", UNKNOWN)]


def measure_cell(column, value):
    """Case: an indicator outside the indices has what only those inside have."""
    def spoil(bundle):
        row, _record = bundle.pick("indicators", lambda r: not r["index"])
        bundle.set("indicators", row, **{column: value})
        return [Expect("indicators.csv", row, column, value)]
    return spoil


def no_programmes(bundle):
    package = bundle.package()
    package["resources"] = [r for r in package["resources"] if r["name"] != "programmes"]
    bundle.write_package(package)
    row, record = bundle.records("targets")[0]
    return [Expect("targets.csv", row, "programme", record["programme"])]


def text_cell(column, value, suits=lambda record: True):
    """Case: one cell of a text that an officer wrote."""
    def spoil(bundle):
        row, _record = bundle.pick("narratives", suits)
        bundle.set("narratives", row, **{column: value})
        return [Expect("narratives.csv", row, column, *value.splitlines()[:1])]
    return spoil


def issuance(kind, column, value, **others):
    """Case: a cell of the row for a kind of document."""
    def spoil(bundle):
        row, _record = bundle.pick("issuances", lambda r: r["document"] == kind)
        bundle.set("issuances", row, **{column: value}, **others)
        return [Expect("issuances.csv", row, column, value)]
    return spoil


def basis(column, value, **others):
    """Case: a cell of a legal basis."""
    def spoil(bundle):
        row, _record = bundle.pick("legal_bases")
        bundle.set("legal_bases", row, **{column: value}, **others)
        return [Expect("legal_bases.csv", row, column, value)]
    return spoil


def document(code, column, value, *others, place=None, **cells):
    """Case: a cell of a document of the register; the finding stands in `place` and holds `others`."""
    def spoil(bundle):
        row, _record = bundle.pick("documents", lambda r: r["code"] == code)
        bundle.set("documents", row, **{column: value}, **cells)
        return [Expect("documents.csv", row, place or column, *others or [value])]
    return spoil


def unregistered_basis(bundle):
    """A legal basis refers to a code that the register does not have."""
    basis("text", "Căn cứ {QD9999}")(bundle)
    row, _record = bundle.pick("legal_bases")
    return [Expect("legal_bases.csv", row, "text", "QD9999")]


def circle(bundle):
    """A document rests on one that rests on it."""
    first, upper = bundle.pick("documents", lambda r: r["code"] == "QD1496")
    second, lower = bundle.pick("documents", lambda r: r["basis"] == "QD1496")
    bundle.set("documents", first, basis=lower["code"], date=lower["date"])
    return [Expect("documents.csv", first, "basis", lower["code"]), Expect("documents.csv", second, "basis", upper["code"])]


def budget(suits, column, value, *others, **cells):
    """Case: a cell of a row with money."""
    def spoil(bundle):
        row, _record = bundle.pick("budgets", suits)
        bundle.set("budgets", row, **{column: value}, **cells)
        return [Expect("budgets.csv", row, column, *others or [value])]
    return spoil


def overspent(bundle):
    """All of a total's money more than was allocated, so that the sums still add up."""
    found = [(n, r) for n, r in bundle.records("budgets") if r["programme"] == "BDG_2011_2020" and not r["frame"]]
    for row, record in found:
        spent = 1000 * (len(found) - 1 if record["row"] == "total" else 1)
        bundle.set("budgets", row, spent=str(spent))
    return [Expect("budgets.csv", row, "spent", "1000") for row, record in found if record["row"] == "line"]


def ended_basis(bundle):
    """A column that the table lacks so far says when the basis ended."""
    header, rows = bundle.read("documents")
    rows = [row + ["2019-12-31" if row[0] == "KHSO" else ""] for row in rows]
    bundle.write("documents", header + ["valid_to"], rows)
    package = bundle.package()
    for resource in package["resources"]:
        if resource["name"] == "documents":
            resource["schema"]["fields"].append({"name": "valid_to", "type": "date"})
    bundle.write_package(package)
    row, _record = bundle.pick("documents", lambda r: r["code"] == "CVSO")
    return [Expect("documents.csv", row, "basis", "KHSO", "31/12/2019")]


def a_line(record):
    return record["row"] == "line" and not record["frame"]


def a_total(record):
    return record["row"] == "total" and not record["frame"]


def frame_total(record):
    return record["row"] == "total" and record["frame"]


# Titles, awards and communes.


def row_cells(table, column, value, suits=lambda record: True, **others):
    """Case: cells of a row that suits get values that do not fit; the finding names the first."""
    def spoil(bundle):
        row, _record = bundle.pick(table, suits)
        bundle.set(table, row, **{column: value}, **others)
        return [Expect(f"{table}.csv", row, column, value)]
    return spoil


def recognised(record):
    return record["recognised_on"]


def unregistered(column):
    """Case: a title is recognised, and what comes before is not there."""
    def spoil(bundle):
        row, record = bundle.pick("titles", recognised)
        bundle.set("titles", row, **{column: ""})
        return [Expect("titles.csv", row, "recognised_on", record["recognised_on"])]
    return spoil


def other_kind(bundle):
    kinds = {r["code"]: r["kind"] for _n, r in bundle.records("subjects")}
    row, record = bundle.pick("title_progress", lambda r: kinds[r["subject"]] == "AGENCY" and r["criterion"] == "CQ_1")
    bundle.set("title_progress", row, criterion="THON_1")
    return [Expect("title_progress.csv", row, "THON_1", record["subject"])]


def points_above(bundle):
    _row, record = bundle.pick("title_progress", lambda r: r["criterion"] == "THON_1")
    criterion, _ = bundle.pick("title_criteria", lambda r: r["code"] == "THON_1")
    bundle.set("title_criteria", criterion, maximum="10")
    row, _ = bundle.pick("title_progress", lambda r: r["criterion"] == "THON_1")
    bundle.set("title_progress", row, appraised_points="12")
    return [Expect("title_progress.csv", row, "appraised_points", "12", record["criterion"])]


def title_counts(total=None, **changed):
    """Case: numbers by kind that do not fit their total or the rows of titles."""
    def spoil(bundle):
        kinds = {r["code"]: r["kind"] for _n, r in bundle.records("subjects")}
        numbers = {}
        for _n, record in bundle.records("titles"):
            numbers[kinds[record["subject"]]] = numbers.get(kinds[record["subject"]], 0) + 1
        scheme = bundle.records("title_schemes")[0][1]["code"]
        rows = [[scheme, bundle.year, 4, kind, number + changed.get(kind, 0)] for kind, number in numbers.items()]
        rows.append([scheme, bundle.year, 4, "", total or sum(row[4] for row in rows)])
        bundle.write("title_counts", ["scheme", "year", "quarter", "kind", "registered"], rows)
        package = bundle.package()
        package["resources"].append({"name": "title_counts", "path": "title_counts.csv"})
        bundle.write_package(package)
        wrong = len(rows) - 1 if total else [row[3] for row in rows].index(next(iter(changed)))
        return [Expect("title_counts.csv", wrong + 2, "registered", str(rows[wrong][4]))]
    return spoil


def maxima_above(bundle):
    row, record = bundle.pick("commune_criteria", lambda r: r["rule"] == "QD_06_2019" and r["maximum"])
    bundle.set("commune_criteria", row, maximum="1500")
    rule, _record = bundle.pick("commune_rules", lambda r: r["code"] == record["rule"])
    return [Expect("commune_rules.csv", rule, "maximum", "1000")]


def name_in_text(table, column):
    """Case: a name that may not be published stands in a text that is."""
    def spoil(bundle):
        _row, hidden = bundle.pick("awards", lambda r: r["publish_name"] == "false")
        row, record = bundle.pick(table, lambda r: r[column] and r.get("publish_name") != "false")
        bundle.set(table, row, **{column: f"{record[column]}, trong đó có {hidden['recipient']}"})
        return [Expect(f"{table}.csv", row, column, hidden["recipient"])]
    return spoil


def work(table, suits, *shown, **cells):
    """Case: cells of a plan, task, duty or event; what is shown are columns or words."""
    def spoil(bundle):
        row, _record = bundle.pick(table, suits)
        bundle.set(table, row, **{c: v.replace("{y}", str(bundle.year)).replace("{n}", str(bundle.year + 1))
                                  for c, v in cells.items()})
        return [Expect(f"{table}.csv", row, *shown)]
    return spoil


def lead_not_valid(bundle):
    row, record = bundle.pick("tasks", lambda r: r["lead"].isalpha() and r["lead"].isupper())
    agency, _record = bundle.pick("agencies", lambda r: r["code"] == record["lead"])
    bundle.set("agencies", agency, valid_to="2001-12-31")
    return [Expect("tasks.csv", row, "lead", record["lead"], "2001-12-31")]


def is_done(record):
    return record["status"] == "done" and record["product"]




def recipient_twice(bundle):
    header, rows = bundle.read("recipients")
    again = list(rows[0])
    again[header.index("address")] = again[header.index("address")].upper()
    bundle.write("recipients", header, [*rows, again])
    return [Expect("recipients.csv", len(rows) + 2, "address", again[header.index("address")])]


def recipient_shared(bundle):
    header, rows = bundle.read("recipients")
    place, unit = header.index("address"), header.index("unit")
    other = next(r for r in rows if r[unit] != rows[0][unit])
    other[place] = rows[0][place]
    bundle.write("recipients", header, rows)
    return [Expect("recipients.csv", rows.index(other) + 2, rows[0][place], rows[0][unit])]


def setting(key, value, *shown, **files):
    """Case: a setting of the site; files are put into the bundle, `_` in their names for the point."""
    def spoil(bundle):
        header, rows = bundle.read("settings")
        rows = [r for r in rows if r[0] != key] + [[key, value] + ["false"] * (len(header) - 2)]
        bundle.write("settings", header, rows)
        for name, content in files.items():
            with open(os.path.join(bundle.folder, name.replace("_", ".")), "wb") as stream:
                stream.write(content)
        return [Expect("settings.csv", len(rows) + 1, *(shown or [value]))]
    return spoil


def revision(column, value):
    """Case: a cell of a correction."""
    def spoil(bundle):
        row, _record = bundle.pick("revisions", lambda r: r["key"].startswith("3") and r["key"][2:3] != "/")
        header, rows = bundle.read("revisions")
        rows[row - 2][header.index(column)] = value
        bundle.write("revisions", header, rows)
        return [Expect("revisions.csv", row, column, value)]
    return spoil


# Warnings and notes: nothing is refused.


def year_missing(bundle):
    gap = bundle.year - 1
    shutil.rmtree(os.path.join(os.path.dirname(bundle.folder), str(gap)))
    return [Expect("programmes.csv", row, f"{record['from']}–{record['to']}", f", {gap}")
            for row, record in bundle.records("programmes")]


def years_differ(bundle):
    row, record = bundle.pick("targets", lambda r: with_limit(">=")(r) and r["level"] == "provincial")
    bundle.set("targets", row, note="Đổi ghi chú")
    return [Expect("targets.csv", None, str(bundle.year), str(bundle.year - 1), f"{record['programme']} {record['code']}")]


def percent_outside(bundle):
    units = {r["code"]: r["unit_of_measure"] for _n, r in bundle.records("indicators")}
    row, _record = bundle.pick("targets", lambda r: with_limit(">=")(r) and units[r["indicator"]] == "%")
    bundle.set("targets", row, value="250")
    return [Expect("targets.csv", row, "value", "250")]


CASES = [
    ("missing table", missing_table),
    ("missing column", missing_column),
    ("unknown unit", cell("observations", "unit", UNKNOWN)),
    ("unknown item", cell("observations", "item", UNKNOWN)),
    ("unknown index", cell("indicators", "index", UNKNOWN)),
    ("unknown direction", cell("indicators", "direction", "len-xuong")),
    ("duplicate observation", duplicate("observations", "unit", "item")),
    ("duplicate unit", duplicate("units", "code")),
    ("cycle of indices", index_cycle),
    ("orphan index", cell("indices", "parent", UNKNOWN)),
    ("weights sum to zero", weights_zero),
    ("a weight is absent", weights_absent),
    ("formula does not parse", formula("({item} + * 2")),
    ("formula names something unknown", formula("{item} + {unknown}")),
    ("formula divides by zero", formula("{item} / ({item} - {item})")),
    ("number is not one", cell("observations", "value", "12,5x")),
    ("too few fields", too_few),
    ("too many fields", too_many),
    ("quote is not closed", open_quote),
    ("not UTF-8", not_utf8),
    ("path leaves the bundle", outside_path),
    ("descriptor is not JSON", broken_descriptor),
    ("two faults at once", two_faults),
]
# Cases of a resource that the stand-ins of the self-test know nothing of.
MAP_CASES = [
    ("map is not JSON", outlines(text="{")),
    ("map is another kind of JSON", outlines("Topology", text='{"type": "Topology", "features": []}')),
    ("outline of an unknown unit", outlines("features[0].properties.code", UNKNOWN, code=UNKNOWN)),
    ("outline without a code", outlines("features[0].properties.code", code="")),
    ("code of an outline is a number", outlines("features[0].properties.code", "524", code=524)),
    ("two outlines of one unit", outlines("features[1].properties.code", "features[0]", again=True)),
    ("outline is a point", outlines("features[0].geometry", "Point",
                                    geometry={"type": "Point", "coordinates": [105, 20]})),
    ("outline without rings", outlines("features[0].geometry", geometry={"type": "Polygon", "coordinates": []})),
    ("ring is not closed", outlines("features[0].geometry", "3",
                                    geometry={"type": "Polygon", "coordinates": [SQUARE[:3]]})),
    ("outline in metres", outlines("features[0].geometry", "500000", geometry={
        "type": "Polygon", "coordinates": [[[500000, 2200000]] + SQUARE[1:3] + [[500000, 2200000]]]})),
]
# Cases that need successions, agencies or targets.
STRATEGY_CASES = [
    ("two versions of a unit overlap", versions_overlap),
    ("succession to an unknown unit", successor_unknown),
    ("shares of a split do not add up", shares_too_small),
    ("successions form a circle", successions_in_a_circle),
    ("owner is not valid in the year", owner_not_valid),
    ("verified, but by whom", verified_without("verified_by")),
    ("verified, but when", verified_without("verified_on")),
    ("verified, by whom and when", verified_without("verified_by", "verified_on")),
    ("two bundles of one year", year_twice),
    ("target of an unknown programme", target(original, "programme", programme=UNKNOWN)),
    ("target of an unknown objective", target(lambda r: r["objective"], "objective", objective="99")),
    ("target with an unknown indicator", target(original, "indicator", indicator=UNKNOWN)),
    ("target for an unknown area", target(original, "applies_to", applies_to="hải đảo xa")),
    ("target of an unknown level", target(original, "level", level="commune")),
    ("targets without programmes", no_programmes),
    ("targets contradict each other", target_again(value="1.5")),
    ("band without ends", target(with_limit(">="), "low", comparator="band", value="")),
    ("band upside down", band_reversed),
    ("limit and band together", target(with_limit(">="), "high", high="99")),
    ("comparator against the direction", against_direction),
    ("comparator unknown", target(original, "comparator", comparator="=>")),
    ("tolerance below zero", target(with_limit(">="), "tolerance", tolerance="-0.5")),
    ("amendment of nothing", target(amendment, "amends", amends="Quyết định không có")),
    ("amendment without a date", target(amendment, "basis_date", basis_date="")),
    ("amendment dated before what it amends", amended_too_early),
    ("two amendments of one row", amended_twice),
    ("target outside the period", target(lambda r: r["year"] and original(r), "year", year="2031")),
    ("programme ends before it begins", programme_year("to", "2001")),
    ("mid-term outside the period", programme_year("midterm", "2031")),
    ("programme twice", twice("programmes", "code")),
    ("objective twice", twice("objectives", "programme", "number")),
    ("breakdown of an unknown indicator", cell("breakdowns", "indicator", UNKNOWN)),
    ("breakdown formula names something unknown", breakdown_formula),
    ("measure with a weight", measure_cell("weight", "2.5")),
    ("pooled years out of range", measure_cell("pooled_years", "40")),
    ("text for an unknown unit", text_cell("unit", UNKNOWN)),
    ("text for a section that the report does not have",
     text_cell("section", "situation", lambda r: r["report"] == "gender")),
    ("text of two lines", text_cell("text", "Dòng đầu\nDòng sau")),
    ("text twice", twice("narratives", "report", "unit", "section", "number")),
    ("issuance of an unknown kind of document", issuance("letter", "document", "cong-van")),
    ("two issuances of one kind", twice("issuances", "document")),
    ("number of a document is not one", issuance("decision", "number", "12a")),
    ("number of a document below one", issuance("decision", "number", "0")),
    ("day of issue is malformed", issuance("decision", "date", "12/10/2021")),
    ("day of issue before the year", issuance("decision", "date", "2012-10-12")),
    ("day of issue long after the year", issuance("decision", "date", "2121-10-12")),
    ("another issuing body without a symbol", issuance("decision", "symbol", "")),
    ("symbol with its stroke", issuance("letter", "symbol", "/SLĐTBXH")),
    ("letters all to one body", issuance("letter", "addressee", "Ủy ban nhân dân tỉnh")),
    ("decision with an addressee", issuance("decision", "addressee", "Ủy ban nhân dân tỉnh")),
    ("authority of a letter", issuance("letter", "authority", "Chủ tịch")),
    ("proposal without a proposer", issuance("decision", "proposer", "")),
    ("legal basis of a document without any", basis("document", "letter")),
    ("two legal bases in one place", twice("legal_bases", "order")),
    ("order of a legal basis is not a number", basis("order", "thứ nhất")),
    ("legal basis without a text", basis("text", "")),
    ("legal basis on a document that is not registered", unregistered_basis),
    ("document with a day that does not exist", document("CVSO", "date", "29/02/2019")),
    ("document with something behind its date", document("CVSO", "date", "25/12/2023 4")),
    ("document older than its basis", document("CVSO", "date", "01/01/2010")),
    ("document on an unknown basis", document("CVSO", "basis", "KHSQ")),
    ("documents in a circle", circle),
    ("document twice", document("QD1555", "number", "2351/QĐ-TTg", date="25/12/2010")),
    ("document without an issuing body", document("CVSO", "issuer", "", "issuer")),
    ("document of an unknown agency", document("CVSO", "issuer", UNKNOWN)),
    ("document with a file that is not there", document("CVSO", "attachment", "khong-co.pdf")),
    ("document with a file outside", document("CVSO", "attachment", "../settings.csv")),
    ("amount below zero", budget(a_line, "proposed", "-1")),
    ("amount with thousands and comma", budget(a_line, "proposed", "1.234,5")),
    ("amount with a part of a đồng", budget(a_line, "spent", "1.0000001")),
    ("sum that does not add up", budget(a_total, "allocated", "1")),
    ("sum of a frame that does not add up", budget(frame_total, "proposed", "1")),
    ("two units of money in one sum", budget(a_line, "currency_unit", "nghìn đồng", "nghìn đồng", "triệu đồng")),
    ("another currency", budget(a_line, "currency_unit", "USD")),
    ("budget of an unknown agency", budget(a_line, "agency", UNKNOWN)),
    ("budget of an unknown programme", budget(a_line, "programme", UNKNOWN)),
    ("frame of two years", budget(frame_total, "frame", "2021-2022", year="2021-2022")),
    ("year outside its frame", budget(lambda r: r["row"] == "line" and r["frame"], "year", "2019")),
    ("title recognised without registration", unregistered("registered_on")),
    ("title recognised without completion", unregistered("completed_on")),
    ("title recognised before completion", row_cells("titles", "recognised_on", "2020-01-20", recognised)),
    ("planned quarter without its year", row_cells("titles", "planned_year", "")),
    ("planned quarter out of range", row_cells("titles", "planned_quarter", "5")),
    ("title of an unknown subject", row_cells("titles", "subject", UNKNOWN)),
    ("subject of an unknown kind", row_cells("subjects", "kind", UNKNOWN)),
    ("progress of a later year", row_cells("title_progress", "year", "2021")),
    ("review outside its quarter", row_cells("title_progress", "reviewed_on", "2019-05-05")),
    ("criterion that nobody knows", row_cells("title_progress", "criterion", UNKNOWN)),
    ("criterion of another kind", other_kind),
    ("points above the criterion's maximum", points_above),
    ("total differs from the kinds", title_counts(total=999)),
    ("number of a kind differs from the rows", title_counts(HAMLET=3)),
    ("withheld name in a reason", name_in_text("awards", "reason")),
    ("withheld name in a written text", name_in_text("narratives", "text")),
    ("award of a later year", row_cells("awards", "year", "2021")),
    ("award handed over before the decision",
     row_cells("awards", "ceremony_date", "2020-01-01", decision_date="2020-05-05")),
    ("form of address of a collective",
     row_cells("awards", "honorific", "Ông", lambda r: r["recipient_kind"] == "collective")),
    ("award for an unknown unit", row_cells("awards", "unit", UNKNOWN)),
    ("commune's points above the maximum",
     row_cells("commune_assessments", "appraised_points", "126", lambda r: r["criterion"] == "6")),
    ("commune of an unknown class", row_cells("commune_reviews", "class", UNKNOWN)),
    ("commune that nobody knows", row_cells("commune_reviews", "commune", UNKNOWN)),
    ("criterion that the rule does not have", row_cells("commune_assessments", "criterion", "14")),
    ("round outside the rule's time",
     row_cells("commune_rounds", "to", "2018-11-30", lambda r: r["code"] == "2019-11", **{"from": "2018-11-01"})),
    ("refusal without a reason", row_cells("commune_reviews", "reason", "", lambda r: r["outcome"] == "refused")),
    ("maxima above the rule's", maxima_above),
    ("task due before it begins", work("tasks", lambda r: r["start"] and r["due"] and r["status"] != "done",
                                       "due", "2001-02", due="2001-02")),
    ("plan on a document that is not registered", work("plans", lambda r: True, "basis", "QD9999", basis="QD9999")),
    ("task led by nobody known", work("tasks", lambda r: r["lead"] != "*", "lead", UNKNOWN, lead=UNKNOWN)),
    ("task led by an agency that ended", lead_not_valid),
    ("task of an unknown plan", work("tasks", lambda r: True, "plan", UNKNOWN, plan=UNKNOWN)),
    ("task with an unreadable time", work("tasks", lambda r: r["due"], "due", "quý 2", due="quý 2")),
    ("progress beyond 100", work("tasks", lambda r: r["progress_q1"], "progress_q1", "101", progress_q1="101")),
    ("progress below 0", work("tasks", lambda r: r["progress_q1"], "progress_q1", "-1", progress_q1="-1")),
    ("done without the product", work("tasks", is_done, "evidence", evidence="")),
    ("done after the declared day", work("tasks", is_done, "done_on", "as_of", done_on="{n}-12-01")),
    ("done on a day, but not done", work("tasks", is_done, "done_on", "in_progress", status="in_progress")),
    ("task twice", twice("tasks", "code")),
    ("plan twice", twice("plans", "code")),
    ("plan ends before it begins", work("plans", lambda r: True, "to", "2001", to="2001")),
    ("report owed by nobody known", work("report_duties", lambda r: r["received_on"], "debtor", UNKNOWN, debtor=UNKNOWN)),
    ("report received before its period", work("report_duties", lambda r: r["received_on"], "received_on",
                                               "2001-01-01", received_on="2001-01-01")),
    ("report received, but how", work("report_duties", lambda r: r["received_on"], "completeness", completeness="")),
    ("report owed twice", twice("report_duties", "code")),
    ("report without a time", work("report_duties", lambda r: r["debtor"] == "*", "due", due="")),
    ("event ends before it begins", work("events", lambda r: True, "to", "2001-01-01", to="2001-01-01")),
    ("event of an unknown agency", work("events", lambda r: True, "agency", UNKNOWN, agency=UNKNOWN)),
    ("address of the site without https", setting("site_address", "treem.vi-du.vn")),
    ("address of the site with a question", setting("site_address", "https://vi-du.vn/?trang=1")),
    ("contact without address or number", setting("site_contact", "Phòng Trẻ em")),
    ("colour that is none", setting("colour_accent", "xanh")),
    ("colour that cannot be read", setting("colour_accent", "#ff8800", "2.20:1", "4.5:1")),
    ("logo that is not there", setting("logo", "bieu-trung.png")),
    ("logo outside the bundle", setting("logo", "../bieu-trung.png")),
    ("logo in SVG", setting("logo", "bieutrung.svg", "SVG", bieutrung_svg=b"<svg xmlns='http://www.w3.org/2000/svg'/>")),
    ("logo of another kind", setting("logo", "bieutrung.png", "WebP", bieutrung_png=b"GIF89a")),
    ("correction of an unknown table", revision("table", "observatons")),
    ("correction of an unknown row", revision("key", "399/KHONG_CO")),
    ("correction of an unknown column", revision("column", "giatri")),
    ("correction that is not in the table", revision("new", "987654")),
    ("correction before the data were closed", revision("date", "2020-12-31")),
    ("correction without a reason", revision("reason", "")),
    ("sender's address with a name", setting("mail_from", "Sở <so@vi-du.example>")),
    ("name of the person who answers on two lines", setting("mail_reply_name", "Bình\nBcc: x@y.example", "Bình")),
    *[(f"recipient: {name}", work("recipients", lambda r: True, *shown, address=address)) for name, address, shown in (
        ("a header in the address", "a@b.example\r\nBcc: x@y.example", ("address", "⏎Bcc")),
        ("two addresses", "a@b.example, c@b.example", ("a@b.example, c@b.example",)),
        ("a name before the address", "An <a@b.example>", ("An <a@b.example>",)),
        ("no address", "khong-co", ("khong-co",)),
        ("letters before the @", "văn.phòng@b.example", ("văn.phòng@b.example",)),
        ("a domain with letters", "a@tỉnh.example", ("a@tỉnh.example", "xn--tnh-dlz.example")),
        ("a domain of one label", "a@localhost", ("a@localhost",)),
        ("a number for a domain", "a@127.0.0.1", ("a@127.0.0.1",)),
        ("dots in a row", "a..b@c.example", ("a..b@c.example",)))],
    ("recipient: a name on two lines", work("recipients", lambda r: True, "name", "A⏎B", name="A\nB")),
    ("recipient of an unknown unit", work("recipients", lambda r: True, "unit", UNKNOWN, unit=UNKNOWN)),
    ("recipient of the province", work("recipients", lambda r: True, "unit", "38", unit="38")),
    ("recipient in an unknown language", work("recipients", lambda r: True, "language", "fr", language="fr")),
    ("recipient twice", recipient_twice),
]
WARNING_CASES = [
    ("warning: an address of two units", recipient_shared),
    ("warning: a year of the period is missing", year_missing),
    ("warning: units without an outline", outlines("features")),
    ("warning: a map that nobody declared", map_undeclared),
    ("warning: a target repeated", target_again(note="Lặp lại")),
    ("warning: percentage outside 0 to 100", percent_outside),
    ("warning: text for a unit without a report", text_cell("unit", "38", lambda r: r["unit"])),
    ("warning: text with a mark of its own", text_cell("text", "a) Kiện toàn ban chỉ đạo.")),
    ("warning: mark behind a legal basis", basis("text", "Căn cứ Luật Trẻ em;")),
    ("warning: progress falls", work("tasks", lambda r: r["progress_q1"] and r["progress_q2"] not in ("", "0"),
                                     "progress_q2", progress_q1="99.5", progress_q2="0")),
    ("warning: done on an unknown day", work("tasks", lambda r: is_done(r) and r["due"], "done_on", done_on="")),
    ("warning: event of another year", work("events", lambda r: True, "from", **{"from": "2001-01-01", "to": "2001-01-02"})),
    ("warning: translation of an empty cell", issuance("letter", "signer_post_en", "Director")),
    ("warning: more spent than allocated", overspent),
    ("warning: something in a number", document("CVSO", "number", "245/SLĐTBXH-TE 4", "245/SLĐTBXH-TE 4")),
    ("warning: type and symbol differ", document("KHSO", "type", "Quyết định")),
    ("warning: cited and not registered", document("CVSO", "title", "theo Nghị định số 113/2017/NĐ-CP", "113/2017/NĐ-CP")),
    ("warning: basis that had ended", ended_basis),
    ("note: number of unknown style", document("CVSO", "number", "245 SLĐTBXH")),
    ("note: targets differ between years", years_differ),
    ("warning: recognised without a decision", row_cells("titles", "decision_number", "", recognised)),
    ("warning: a name kept for too long",
     row_cells("awards", "retain_until", "2019-12-31", lambda r: r["recipient_kind"] == "individual")),
]
# Cases where the bundle folder itself is named, and where the output folder holds somebody else's file.
EMPTY, FOREIGN = "empty bundle folder", "output folder of others"


# -- run -------------------------------------------------------------------------------------------


def snapshot(folder):
    """{path: digest} of everything below, folders and links too."""
    found = {}
    for base, dirs, names in os.walk(folder):
        for name in dirs + names:
            path = os.path.join(base, name)
            shown = os.path.relpath(path, folder)
            if os.path.islink(path):
                found[shown] = "-> " + os.readlink(path)
            elif os.path.isdir(path):
                found[shown] = "folder"
            else:
                with open(path, "rb") as stream:
                    found[shown] = hashlib.sha256(stream.read()).hexdigest()
    return found


class Runner:
    """One programme's data, one good output, many spoiled copies."""

    def __init__(self, args, programme, folder):
        self.program = os.path.abspath(args.program)
        templates = args.templates or os.path.join(os.path.dirname(os.path.abspath(args.data)), "templates")
        self.templates = os.path.abspath(templates) if args.templates or os.path.isdir(templates) else None
        self.source = os.path.join(args.data, programme)
        self.folder = folder
        self.output = os.path.join(folder, "output")
        years = [n for n in os.listdir(self.source) if os.path.isfile(os.path.join(self.source, n, "datapackage.json"))]
        self.year = max(years)

    def run(self, path, output=None):
        """(exit code, what was said) of a build, or of a check without an output."""
        command = [self.program, "build", path, "--output", output] if output else [self.program, "check", path]
        command += ["--templates", self.templates] if output and self.templates else []
        done = subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS)
        said = unicodedata.normalize("NFC", done.stdout.decode("utf-8", "replace"))
        # The random name of the folder may hold digits that look like a row.
        return done.returncode, said.replace(os.path.realpath(self.folder), "").replace(self.folder, "")

    def copy(self):
        """(programme folder, bundle) of a fresh copy."""
        copy = os.path.join(self.folder, "copy", os.path.basename(os.path.normpath(self.source)))
        shutil.rmtree(os.path.dirname(copy), ignore_errors=True)
        shutil.copytree(self.source, copy)
        bundle = Bundle(os.path.join(copy, self.year))
        bundle.forget_digests()
        return copy, bundle

    def good(self):
        copy, _bundle = self.copy()
        code, said = self.run(copy, self.output)
        if code or not snapshot(self.output):
            return f"the unspoiled bundle: exit {code}\n{said[-3000:]}"
        return None

    def case(self, name, spoil, wanted=1):
        """Failures of one case and what was said; LookupError if the data do not allow it."""
        copy, bundle = self.copy()
        expected = spoil(bundle)
        path, output = copy, self.output
        if name == EMPTY:
            path = bundle.folder
        if name == FOREIGN:
            output = os.path.join(self.folder, "foreign")
            os.makedirs(output)
            with open(os.path.join(output, "ghi-chu.txt"), "w", encoding="utf-8") as stream:
                stream.write("của người khác\n")
            expected = [Expect("foreign")]
        before = snapshot(output)
        beside = set(os.listdir(self.folder))
        try:
            code, said = self.run(path, output if wanted else None)
        except subprocess.TimeoutExpired:
            return [f"no end after {SECONDS} s"], ""
        failures = [] if code == wanted else [f"exit {code}, want {wanted}"]
        if re.search(r"Fatal error|Stack dump|Crash|💣", said):
            failures.append("it crashed")
        failures += [f"does not say: {e}" for e in expected if not e.met(said.splitlines())]
        after = snapshot(output)
        changed = sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))
        if changed:
            failures.append(f"the previous output was changed: {', '.join(changed[:3])} ({len(changed)} entries)")
        left = set(os.listdir(self.folder)) - beside
        if left:
            failures.append(f"left behind beside the output: {', '.join(sorted(left))}")
        return failures, said


def holds(runner, name, spoil, wanted, only):
    """Whether a case holds; prints what does not, and with `only` what was said."""
    try:
        failures, said = runner.case(name, spoil, wanted)
    except (LookupError, StopIteration) as error:
        failures, said = [f"cannot be tried: {error}"], ""
    for failure in failures:
        print(f"{name}: {failure}")
    if failures or only:
        print("".join(f"    | {line}\n" for line in said.splitlines()[:12]), end="")
    if any("output was changed" in f for f in failures):
        shutil.rmtree(runner.output, ignore_errors=True)
        runner.good()
    return not failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--programme", default="quang-ngai", metavar="NAME", help="folder below DIR")
    parser.add_argument("--strategies", default="thanh-hoa", metavar="NAME",
                        help="folder below DIR whose bundles have targets, successions and agencies; empty for none")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder, where it is")
    parser.add_argument("--only", default="", metavar="WORDS", help="cases whose name holds WORDS; show what was said")
    args = parser.parse_args()
    folders = [os.path.join(args.data, name) for name in (args.programme, args.strategies)]
    if not os.access(args.program, os.X_OK) or not all(map(os.path.isdir, folders)):
        print("check_bad_input.py: no such program or data folder", file=sys.stderr)
        return 2
    more = [*((*c, 1) for c in MAP_CASES + bad_methods.CASES), *((*c, 0) for c in bad_methods.WARNINGS)]
    groups = [(args.programme, [*((*c, 1) for c in [*CASES, (EMPTY, empty_folder), (FOREIGN, nothing)]),
                                *(more if args.strategies else [])]),
              (args.strategies, [(*c, 1) for c in STRATEGY_CASES] + [(*c, 0) for c in WARNING_CASES])]
    count = failed = 0
    for programme, cases in groups:
        cases = [c for c in cases if args.only in c[0]]
        if not cases or not programme:
            continue
        with tempfile.TemporaryDirectory() as folder:
            runner = Runner(args, programme, folder)
            wrong = runner.good()
            if wrong:
                print(wrong)
                return 1
            for case in cases:
                count += 1
                failed += not holds(runner, *case, args.only)
    templates = args.templates or os.path.join(os.path.dirname(os.path.abspath(args.data)), "templates")
    if os.path.isdir(os.path.join(templates, "mail")):
        more, wrong = bad_templates.run(args.program, templates, args.only)
        count, failed = count + more, failed + wrong
    print(f"{count} cases, {failed} do not hold")
    return 1 if failed else 0


if __name__ == "__main__":
    # Cases of a file of their own; it takes Expect and UNKNOWN from here, under the name of this file.
    sys.modules["check_bad_input"] = sys.modules[__name__]
    import bad_methods
    import bad_templates
    sys.exit(main())

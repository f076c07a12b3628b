#!/usr/bin/env python3
"""Spoil a bundle in many ways and see that bantin says where, exits 1 and leaves the previous output alone.

    check_bad_input.py --program PROGRAM --data DIR [--programme NAME] [--templates DIR] [--only WORDS]

For every case: DATA/<programme> is copied, its newest bundle is spoiled, `bantin build COPY --output OUT` runs over a
good output.  Wanted: exit code 1, every expectation of the case in what was printed, no crash, and an output folder
that is the same byte for byte.  An expectation is met when its file, row and values stand within three lines.
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
NEAR = 3  # lines that one finding may take
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


def two_faults(bundle):
    first, _record = bundle.pick("observations", lambda r: r["value"])
    bundle.set("observations", first, value="12,5x")
    second, _record = bundle.pick("indicators", lambda r: r["index"])
    bundle.set("indicators", second, index=UNKNOWN)
    return [Expect("observations.csv", first, "12,5x"), Expect("indicators.csv", second, UNKNOWN)]


def nothing(_bundle):
    return []


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

    def __init__(self, args, folder):
        self.program = os.path.abspath(args.program)
        templates = args.templates or os.path.join(os.path.dirname(os.path.abspath(args.data)), "templates")
        self.templates = os.path.abspath(templates) if args.templates or os.path.isdir(templates) else None
        self.source = os.path.join(args.data, args.programme)
        self.folder = folder
        self.output = os.path.join(folder, "output")
        years = [n for n in os.listdir(self.source) if os.path.isfile(os.path.join(self.source, n, "datapackage.json"))]
        self.year = max(years)

    def run(self, path, output):
        command = [self.program, "build", path, "--output", output]
        command += ["--templates", self.templates] if self.templates else []
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

    def case(self, name, spoil):
        """Failures of one case; LookupError if the data do not allow it."""
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
            code, said = self.run(path, output)
        except subprocess.TimeoutExpired:
            return [f"no end after {SECONDS} s"], ""
        failures = [] if code == 1 else [f"exit {code}, want 1"]
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--programme", default="quang-ngai", metavar="NAME", help="folder below DIR")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder, where it is")
    parser.add_argument("--only", default="", metavar="WORDS", help="cases whose name holds WORDS; show what was said")
    args = parser.parse_args()
    if not os.access(args.program, os.X_OK) or not os.path.isdir(os.path.join(args.data, args.programme)):
        print("check_bad_input.py: no such program or data folder", file=sys.stderr)
        return 2
    cases = [c for c in [*CASES, (EMPTY, empty_folder), (FOREIGN, nothing)] if args.only in c[0]]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(args, folder)
        wrong = runner.good()
        if wrong:
            print(wrong)
            return 1
        for name, spoil in cases:
            try:
                failures, said = runner.case(name, spoil)
            except LookupError as error:
                failures, said = [f"cannot be tried: {error}"], ""
            failed += bool(failures)
            for failure in failures:
                print(f"{name}: {failure}")
            if failures or args.only:
                print("".join(f"    | {line}\n" for line in said.splitlines()[:12]), end="")
            if any("output was changed" in f for f in failures):
                shutil.rmtree(runner.output, ignore_errors=True)
                runner.good()
    print(f"{len(cases)} cases, {failed} do not hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

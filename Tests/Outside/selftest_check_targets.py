#!/usr/bin/env python3
"""Prove check_targets: a built output passes, and every judgement that is spoilt is found.

    selftest_check_targets.py --program PROGRAM [--data DIR] [--templates DIR]

The programme of DIR with the most rows of targets is built into a temporary folder.  Then one cell of the file of targets,
one row or one sentence of the page is spoilt at a time; each must be told with its place.  Prints every failure; exit 0
when all holds, 1 otherwise, 2 on wrong use, 3 when no bundle has targets.  Standard library only.
"""
import argparse
import csv
import glob
import io
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
from check_targets import FILE, PAGE, rows_of  # noqa: E402

STATUSES = {"exceeded": "reached", "reached": "not-reached", "not-reached": "reached", "inconclusive": "not-reached",
            "met-early": "not-yet-due", "not-yet-due": "met-early", "no-data": "not-reached", "no-cases": "no-data",
            "not-applicable": "no-data"}


class Unspoilt(Exception):
    """The output has nothing of the kind that a case spoils."""


def richest(data):
    """The programme folder with the most rows of targets; None without any."""
    counts = {}
    for path in glob.glob(os.path.join(glob.escape(data), "*", "*", "targets.csv")):
        folder = os.path.dirname(os.path.dirname(path))
        counts[folder] = counts.get(folder, 0) + len(rows_of(os.path.dirname(path), "targets"))
    return max(sorted(counts), key=lambda folder: counts[folder]) if any(counts.values()) else None


def in_file(suits, change):
    """Case: one row of the file of targets is changed, or taken away where nothing comes back."""
    def spoil(folder):
        path = os.path.join(folder, FILE)
        with open(path, encoding="utf-8-sig", newline="") as stream:
            header, *rows = csv.reader(stream)
        for place in range(len(rows) * 2 // 3, len(rows) * 5 // 3):
            row = dict(zip(header, rows[place % len(rows)]))
            if suits(row):
                break
        else:
            raise Unspoilt(FILE)
        told = f"{row['area']} {row['programme']} {row['target']} {row['level']}"
        changed = change(dict(row))
        rows[place % len(rows):place % len(rows) + 1] = [list(line.values()) for line in changed]
        with io.StringIO(newline="") as text:
            csv.writer(text, lineterminator="\n").writerows([header, *rows])
            with open(path, "w", encoding="utf-8", newline="") as stream:
                stream.write(text.getvalue())
        return told
    return spoil


def cell(column, change, suits=lambda row: True):
    """Case: one cell that is there gets another value."""
    return in_file(lambda row: row[column] and suits(row), lambda row: [{**row, column: change(row[column])}])


def status(name):
    """Case: a row of one status says another."""
    return cell("status", lambda old: STATUSES[old], lambda row: row["status"] == name)


def longer(number):
    """The number, larger in its tenth digit at the most."""
    return repr(float(number) * (1 + 1e-9) if float(number) else 1e-6)


def sentence(folder):
    """Case: the page counts one target more."""
    path = os.path.join(folder, PAGE)
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    changed = re.sub(r"(<figcaption><strong>[^<]*</strong><span>[^<]*?)([0-9]+)(/[0-9]+)",
                     lambda m: m[1] + str(int(m[2]) + 1) + m[3], text, count=1)
    if changed == text:
        raise Unspoilt(PAGE)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(changed)
    return PAGE


def gone(name):
    """Case: a file is not there."""
    def spoil(folder):
        os.remove(os.path.join(folder, name))
        return name
    return spoil


CASES = [
    *((f"status {name}", status(name)) for name in STATUSES),
    ("result", cell("result", longer)),
    ("limit", cell("value_low", longer)),
    ("distance", cell("distance", longer)),
    ("projection", cell("projection", longer)),
    ("interval", cell("interval_high", longer)),
    ("pooled years", cell("pooled_since", lambda old: str(int(old) - 1))),
    ("due year", cell("due_year", lambda old: str(int(old) + 1))),
    ("basis", cell("basis", lambda old: old + " x")),
    ("row taken away", in_file(lambda row: True, lambda row: [])),
    ("row twice", in_file(lambda row: True, lambda row: [row, row])),
    ("sentence", sentence),
    ("file not there", gone(FILE)),
    ("page not there", gone(PAGE)),
]


def keep(folder):
    """The bytes of the two files."""
    kept = {}
    for name in (FILE, PAGE):
        with open(os.path.join(folder, name), "rb") as stream:
            kept[name] = stream.read()
    return kept


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", default=os.path.join(ROOT, "data"), metavar="DIR")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder")
    args = parser.parse_args()
    if not os.access(args.program, os.X_OK) or not os.path.isdir(args.data):
        print("selftest_check_targets.py: no such program or data folder", file=sys.stderr)
        return 2
    source = richest(os.path.abspath(args.data))
    if source is None:
        print("no bundle has targets")
        return 3
    templates = os.path.abspath(args.templates or os.path.join(args.data, "..", "templates"))
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        data, output = os.path.join(temporary, "data"), os.path.join(temporary, "output")
        os.mkdir(data)
        os.symlink(source, os.path.join(data, os.path.basename(source)))
        built = subprocess.run([os.path.abspath(args.program), "build", source, "--output", output,
                                "--templates", templates], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT)
        if built.returncode:
            print(built.stdout.decode("utf-8", "replace")[-2000:])
            return 1

        def check():
            done = subprocess.run([sys.executable, os.path.join(HERE, "check_targets.py"), "--data", data,
                                   "--templates", templates, output], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return done.returncode, done.stdout.decode("utf-8", "replace")

        code, said = check()
        if code:
            print(f"the good output does not pass: exit {code}\n{said[-2000:]}")
            return 1
        # The last year has the most programmes that are due; the years before it what is not due yet.
        folders = sorted((os.path.dirname(path) for path in glob.glob(os.path.join(output, "site", "*", "*", FILE))),
                         reverse=True)
        for name, spoil in CASES:
            for folder in folders:
                kept = keep(folder)
                try:
                    told = spoil(folder)
                    break
                except Unspoilt as nothing:
                    missing = nothing
            else:
                print(f"{name}: cannot be tried: {missing} of no year has anything of the kind")
                failed += 1
                continue
            code, said = check()
            for file, content in kept.items():
                with open(os.path.join(folder, file), "wb") as stream:
                    stream.write(content)
            if code != 1 or told not in said:
                print(f"{name}: exit {code}, does not tell of {told!r}: {said[-300:]}")
                failed += 1
    print(f"{len(CASES)} cases, {failed} do not hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

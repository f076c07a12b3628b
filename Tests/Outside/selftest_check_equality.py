#!/usr/bin/env python3
"""Prove check_equality: a small built output passes, and every way of spoiling it is found.

    selftest_check_equality.py --program PROGRAM [--data DIR]

A few units of the last two years of the richest programme of DIR are built into a temporary folder.  Then one number, one
row or one table at a time is spoilt in a page, a Word report, the bulletin, a table, a workbook, a package; each must be
told with the file and what stands there.  Prints every failure; exit 0 when all holds, 1 otherwise, 2 on wrong use.
Standard library only.
"""
import argparse
import csv
import glob
import io
import json
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import check_equality  # noqa: E402
import equality_base  # noqa: E402
from equality_base import Bundle, word_tables  # noqa: E402

UNITS = 5
# Tables that speak of units left out.
DROPPED = ("checks", "successions", "published", "programmes", "objectives", "targets", "narratives", "revisions", "documents",
           "budgets", "plans", "tasks", "report_duties", "events", "subject_kinds", "subjects", "title_schemes", "title_criteria",
           "titles", "title_progress", "title_counts", "awards", "commune_rules", "commune_classes", "commune_criteria",
           "commune_rounds", "commune_reviews", "commune_assessments", "legal_bases", "recipients")


# -- a small programme -----------------------------------------------------------------------------


def richest(data):
    """The last two bundles of the programme with the most pairs of women and men."""
    programmes = {}
    for descriptor in glob.glob(os.path.join(glob.escape(data), "**", "datapackage.json"), recursive=True):
        bundle = Bundle(os.path.dirname(descriptor))
        programmes.setdefault(bundle.programme, []).append(bundle)
    two = [sorted(b, key=lambda bundle: bundle.year)[-2:] for b in programmes.values() if len(b) > 1]
    return max(two, key=lambda bundles: len(bundles[-1].pairs())) if two else None


def shrink(bundles, target):
    """Copies of bundles with a few units that all of them have."""
    kept = [u for u in bundles[0].units if all(u in b.units for b in bundles)][:UNITS]
    for bundle in bundles:
        folder = os.path.join(target, str(bundle.year))
        os.makedirs(folder)
        with open(os.path.join(bundle.folder, "datapackage.json"), encoding="utf-8") as stream:
            descriptor = json.load(stream)
        descriptor["resources"] = [r for r in descriptor["resources"] if r["name"] not in DROPPED]
        for resource in descriptor["resources"]:
            for key in ("hash", "bytes"):
                resource.pop(key, None)
            delimiter = resource.get("dialect", {}).get("delimiter", ",")
            with open(os.path.join(bundle.folder, resource["path"]), encoding="utf-8-sig", newline="") as stream:
                rows = list(csv.reader(stream, delimiter=delimiter))
            column = {"units": "code", "observations": "unit"}.get(resource["name"])
            if column:
                at = rows[0].index(column)
                rows = [r for n, r in enumerate(rows) if n == 0 or r[at] in kept or r[at] not in bundle.units]
            path = os.path.join(folder, resource["path"])
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as stream:
                csv.writer(stream, delimiter=delimiter, lineterminator="\n").writerows(rows)
        with open(os.path.join(folder, "datapackage.json"), "w", encoding="utf-8") as stream:
            json.dump(descriptor, stream, ensure_ascii=False)
    return kept


# -- ways of spoiling --------------------------------------------------------------------------------


class Unspoilt(Exception):
    """The place to be spoilt is not there: the case needs another one."""


def bump(text):
    """A number with another last digit, or of a long one another twelfth: the last is beyond floating point."""
    at = [n for n, c in enumerate(text) if c.isdigit()][:12][-1]
    return text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1:]


def within(outer, inner):
    """Edits the first match of a pattern, by an edit of its own."""
    def edit(text):
        match = re.search(outer, text, re.DOTALL)
        if not match:
            raise Unspoilt(outer)
        return text[:match.start()] + inner(match.group()) + text[match.end():]
    return edit


def last(pattern, inner):
    """Edits the last match of a pattern."""
    def edit(text):
        found = list(re.finditer(pattern, text, re.DOTALL))
        if not found:
            raise Unspoilt(pattern)
        return text[:found[-1].start()] + inner(found[-1].group()) + text[found[-1].end():]
    return edit


def digit(pattern):
    """Changes the last digit of what the group of a pattern holds."""
    def edit(text):
        match = re.search(pattern, text, re.DOTALL)
        if not match:
            raise Unspoilt(pattern)
        return text[:match.start(1)] + bump(match.group(1)) + text[match.end(1):]
    return edit


def gone(_):
    return ""


def in_section(name, inner):
    return within(rf'<section aria-labelledby="{name}".*?</section>', inner)


TABLE = r"<table.*?</table>"
ROW = r"<tr><th scope=\"row\".*?</tr>"
CELL = r'<td class="n"[^>]*>(?:<strong>)?([\d.,]+)'
WORD_TABLE = r"<w:tbl>.*?</w:tbl>"
WORD_ROW = r"<w:tr\b.*?</w:tr>"


def nth_cell(count):
    """Changes the count-th number of a row of a page."""
    def edit(text):
        found = list(re.finditer(CELL, text))
        if len(found) < count:
            raise Unspoilt(f"cell {count}")
        match = found[count - 1]
        return text[:match.start(1)] + bump(match.group(1)) + text[match.end(1):]
    return edit


def last_cell(count):
    """Changes the count-th number from the end of a row of a page."""
    return lambda text: nth_cell(len(re.findall(CELL, text)) + 1 - count)(text)


def word_table(choose, inner):
    """Edits the first table of a document that a function chooses by its rows."""
    def edit(text):
        for match in re.finditer(WORD_TABLE, text, re.DOTALL):
            rows = next(word_tables(check_equality.ElementTree.fromstring(f"<r{NAMESPACES}>{match.group()}</r>")))
            if len(rows) > 1 and choose(rows):
                return text[:match.start()] + inner(match.group()) + text[match.end():]
        raise Unspoilt("no such table in the document")
    return edit


NAMESPACES = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_number(count):
    """Changes the count-th text of a row that is nothing but a number with decimals or a rank."""
    def edit(text):
        found = list(re.finditer(r"<w:t[^>]*>([\d.]+[,/.]\d+)</w:t>", text))
        if len(found) < count:
            raise Unspoilt(f"number {count} of a row")
        match = found[count - 1]
        return text[:match.start(1)] + bump(match.group(1)) + text[match.end(1):]
    return edit


# -- the output ----------------------------------------------------------------------------------------


class Output:
    """A built output, spoilt and mended file by file."""

    def __init__(self, root, bundle, kept):
        self.root = root
        self.bundle = bundle
        stems = {u: [os.path.splitext(os.path.basename(p))[0] for p in glob.glob(
            os.path.join(root, "packages", bundle.path, u.lower() + "-*.zip"))] for u in kept}
        self.stem = stems[kept[1]][0]
        with open(os.path.join(root, "site", bundle.path, "xep-hang.csv"), encoding="utf-8-sig", newline="") as stream:
            self.heading = next(row["name"] for row in csv.DictReader(stream) if row["unit"] == kept[1])

    def paths(self, pattern):
        return [p.replace("STEM", self.stem).replace("YEAR", self.bundle.path) for p in pattern.split("+")]

    def spoil(self, pattern, edit):
        """Edits every file of the pattern alike; FILE!MEMBER is a part of a zip.  Returns what was there."""
        before, after = {}, {}
        for name in self.paths(pattern):
            name, _, member = name.partition("!")
            path = os.path.join(self.root, name)
            with open(path, "rb") as stream:
                before[path] = stream.read()
            if edit is not None:
                after[path] = part(before[path], member, edit) if member else changed(before[path], edit)
        for path in before:
            os.remove(path)
        self.mend(after)
        return before

    @staticmethod
    def mend(before):
        for path, data in before.items():
            with open(path, "wb") as stream:
                stream.write(data)


def changed(data, edit):
    text = data.decode("utf-8")
    new = edit(text)
    if new == text:
        raise Unspoilt("nothing was changed")
    return new.encode("utf-8")


def part(data, member, edit):
    """A zip with one part edited."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = [n for n in old.namelist() if n.endswith(member)]
        if len(names) != 1:
            raise Unspoilt(f"{len(names)} parts {member}")
        for name in old.namelist():
            new.writestr(name, changed(old.read(name), edit) if name == names[0] else old.read(name))
    return out.getvalue()


# -- cases: what is spoilt, where, how, and what the finding must say ---------------------------------------


def cases(output):
    bundle = output.bundle
    root, years = bundle.roots[0], r"\d{4}"
    one = f"chi-so-{root.lower()}"
    indicator, pair = bundle.leaves(root)[0], bundle.pairs()[0]
    trace = "site/YEAR/STEM-truy-vet.html"
    page, english, year = "site/YEAR/STEM.html", "site/en/YEAR/STEM.html", "site/YEAR/index.html"
    report = "reports/YEAR/STEM.docx!word/document.xml+site/YEAR/STEM.docx!word/document.xml"
    bulletin = "reports/YEAR/ban-tin.docx!word/document.xml+site/YEAR/ban-tin.docx!word/document.xml"
    decision = "reports/YEAR/quyet-dinh.docx!word/document.xml+site/YEAR/quyet-dinh.docx!word/document.xml"
    letter = "reports/YEAR/STEM-cong-van.docx!word/document.xml"
    package = "packages/YEAR/STEM.zip!page.html"
    data = "packages/YEAR/STEM.zip!data.csv+site/YEAR/STEM.csv"
    names = [bundle.name(c, "vi") for c in bundle.children(root)]
    by_code = slug_of(indicator)

    def components(rows):
        return len(rows[-1]) == 5 and rows[-1][1] == bundle.name(root, "vi")

    def annex(rows):
        return len(rows[0]) > 3 and rows[0][2] == "Điểm tổng hợp"

    def by_component(rows):
        return len(rows[0]) > 3 and rows[0][2].endswith("(điểm)")

    def trend(rows):
        return all(re.fullmatch(years, r[0]) for r in rows[1:])

    def source(rows):
        return sum(len(r) > 3 and r[1] == bundle.name(next(iter(bundle.items)), "vi") for r in rows) > 0

    def measured(rows):
        return any(len(r) > 5 and r[1].startswith(bundle.name(indicator, "vi")) for r in rows)

    def ranking(rows):
        return len(rows) > UNITS and names[0] not in rows[0] and any(output.heading in row for row in rows)

    def scores(rows):
        return [h for h in rows[0] if h in names] == names

    near = within(r'<table class="near.*?</table>', within(r"<tr><td.*?</tr>", digit(CELL)))
    listed = [
        # a page of a unit
        ("page: rank", page, digit(r'<div class="rank">(\d+)'), "rank"),
        ("page: score", page, within(r'<dl class="terms">.*?</dl>', digit(r"<dd>([\d,]+) <span>")), "score"),
        ("page: mean", page, within(r'<dl class="terms">.*?</dl>', digit(r"<dd>[\d,]+ <span>[^\d]*([\d,]+)")), "mean"),
        ("page: year before", page, within(r'<dl class="terms">.*?</dl>', digit(r"<span>\(\D*\d{4}\D*(\d+)")),
         "of the year before"),
        ("page: lead sentence, rank", page, within(r'<p class="lede">.*?</p>', digit(r"(\d+)/")), "lead sentence: rank"),
        ("page: lead sentence, score", page, within(r'<p class="lede">.*?</p>', digit(r"/\d+\D+([\d,]+\d)")),
         "lead sentence: score"),
        ("page: lead sentence gone", page, within(r'<p class="lede">.*?</p>', gone), "lead sentences"),
        ("page: neighbours, score", page, near, "neighbours"),
        ("page: neighbours, gap", page, within(r'<table class="near.*?</table>', within(
            r"<tr><td.*?</tr>", last(r"[+\u2212][\d,]+", bump))), "gap"),
        ("page: neighbours, row gone", page, within(r'<table class="near.*?</table>', within(r"<tr><td.*?</tr>", gone)),
         "neighbours"),
        ("page: neighbours gone", page, within(r'<table class="near.*?</table>', gone), "neighbours.*no table"),
        ("page: component", page, in_section(one + "-thanh-phan", within(ROW, nth_cell(1))), "score"),
        ("page: mean of a component", page, in_section(one + "-thanh-phan", within(ROW, nth_cell(2))), "mean"),
        ("page: component, row gone", page, in_section(one + "-thanh-phan", within(ROW, gone)), "components"),
        ("page: components gone", page, in_section(one + "-thanh-phan", within(TABLE, gone)), "components.*no table"),
        ("page: score over the years", page, in_section(one + "-xu-huong", within(ROW, nth_cell(2))), "score of"),
        ("page: mean over the years", page, in_section(one + "-xu-huong", within(ROW, nth_cell(3))), "mean of"),
        ("page: year gone", page, in_section(one + "-xu-huong", within(ROW, gone)), "over the years"),
        ("page: years gone", page, in_section(one + "-xu-huong", within(TABLE, gone)), "over the years.*no table"),
        ("page: value", page, in_section(one + "-chi-tieu", within(ROW, nth_cell(1))), "value"),
        ("page: mean of an indicator", page, in_section(one + "-chi-tieu", within(ROW, last_cell(2))), "mean"),
        ("page: whole area", page, in_section(one + "-chi-tieu", within(ROW, last_cell(1))), "whole area"),
        ("page: indicator, row gone", page, in_section(one + "-chi-tieu", within(ROW, gone)), "indicators"),
        ("page: indicators gone", page, in_section(one + "-chi-tieu", within(TABLE, gone)), "indicators.*no table"),
        ("page: trace", trace, in_section(one + "-cach-tinh", digit(r"<li[^>]*>\D*\d+/\d+\D+\d*\D*([\d,]{4,}\d)")), "trace"),
        ("page: trace gone", trace, in_section(one + "-cach-tinh", within(r"<ol.*?</ol>", gone)), "trace.*no table"),
        ("page: women", page, in_section("nu-nam", within(ROW, nth_cell(1))), "women"),
        ("page: men", page, in_section("nu-nam", within(ROW, nth_cell(2))), "men"),
        ("page: women minus men", page, in_section("nu-nam", within(ROW, last(r"<strong>[^<]*</strong>", lambda t: bump(
            t[:-9]) + t[-9:]))), "women minus men"),
        ("page: women and men, row gone", page, in_section("nu-nam", within(ROW, gone)), "women and men"),
        ("page: women and men gone", page, in_section("nu-nam", gone), "women and men.*no table"),
        ("page: source data", page, in_section("so-lieu", within(ROW, last(CELL, lambda t: bump(t)))), f"of {bundle.year}"),
        ("page: source data, row gone", page, in_section("so-lieu", within(ROW, gone)), "source data"),
        ("page: source data gone", page, in_section("so-lieu", gone), "source data.*no table"),
        ("page gone", page, None, "FileNotFoundError"),
        ("English page: component", english, in_section(one + "-thanh-phan", within(ROW, digit(
            r'<strong>([\d.]+)'))), "score"),
        ("English page: neighbours gone", english, within(r'<table class="near.*?</table>', gone), "neighbours"),
        ("English page: lead sentence", english, within(r'<p class="lede">.*?</p>', digit(r"(\d+) of")), "lead sentence"),
        ("page in the package: component", package, in_section(one + "-thanh-phan", within(ROW, nth_cell(1))), "score"),
        ("page in the package: components gone", package, in_section(one + "-thanh-phan", within(TABLE, gone)),
         "components.*no table"),
        # pages of a year, a component, an indicator, home
        ("year: score", year, within(r'<table class="full-table".*?</table>', within(
            r"<tr><td class=\"n rk\".*?</tr>", digit(CELL))), "score"),
        ("year: rank of the year before", year, within(r'<table class="full-table".*?</table>', within(
            r"<tr><td class=\"n rk\".*?</tr>", nth_cell(2))), "rank of the year before"),
        ("year: row gone", year, within(r'<table class="full-table".*?</table>', within(
            r"<tr><td class=\"n rk\".*?</tr>", gone)), "ranking by"),
        ("year: ranking gone", year, within(r'<table class="full-table".*?</table>', gone), "ranking by.*no table"),
        ("year: component", year, within(r'<table class="heat".*?</table>', within(r"<tbody>.*?</tr>", digit(
            r"<td[^>]*>([\d,]+)"))), "score in the table"),
        ("year: mean of a component", year, within(r'<table class="heat".*?</table>', within(r"<tfoot>.*?</tfoot>", digit(
            r"<td>([\d,]+)"))), "mean below"),
        ("year: components gone", year, within(r'<table class="heat".*?</table>', gone), "scores below.*no table"),
        ("year: range", year, within(r'<p class="lede">.*?</p>', last(r"\d+,\d+", bump)), f"{root}: mean"),
        ("indicator: value", f"site/YEAR/chi-tieu/{by_code}.html", within(r'<table class="rank-strip".*?</table>', within(
            r"<tbody>.*?</tr>", digit(r"<strong>([\d.,]+)"))), "value"),
        ("indicator: women", f"site/YEAR/chi-tieu/{slug_of(pair)}.html", within(r'<table class="rank-strip".*?</table>',
            within(r"<tbody>.*?</tr>", last(r'<td class="n">[\d.,]+</td><td class="n">[\d.,]+</td></tr>', digit(
                r">([\d.,]+)<")))), "women"),
        ("indicator: row gone", f"site/YEAR/chi-tieu/{by_code}.html", within(r'<table class="rank-strip".*?</table>', within(
            r"<tr><td class=\"n rk\".*?</tr>", gone)), "by unit"),
        ("indicator: lowest of a year", f"site/YEAR/chi-tieu/{by_code}.html", in_section("qua-cac-nam", digit(CELL)),
         "lowest of"),
        ("indicator: years gone", f"site/YEAR/chi-tieu/{by_code}.html", in_section("qua-cac-nam", within(TABLE, gone)),
         "over the years.*no table"),
        ("home: score", "site/index.html", within(r'<table class="rank-strip".*?</table>', within(
            r"<tr><td class=\"n rk\".*?</tr>", digit(CELL))), "score"),
        ("home: row gone", "site/index.html", within(r'<table class="rank-strip".*?</table>', within(
            r"<tr><td class=\"n rk\".*?</tr>", gone)), "ranking by"),
        ("home: mean of a year", "site/index.html", within(r'<table class="archive".*?</table>', within(ROW, nth_cell(2))),
         "mean"),
        # a report
        ("report: score", report, word_table(components, last(WORD_ROW, word_number(1))), "score"),
        ("report: mean", report, word_table(components, last(WORD_ROW, word_number(2))), "mean"),
        ("report: component, row gone", report, word_table(components, lambda t: drop(t, 1)), "components"),
        ("report: components gone", report, word_table(components, gone), "components.*no table"),
        ("report: year", report, word_table(trend, last(WORD_ROW, word_number(2))), "score of"),
        ("report: year gone", report, word_table(trend, lambda t: drop(t, 1)), "over the years"),
        ("report: years gone", report, word_table(trend, gone), "over the years"),
        ("report: value of the year before", report, word_table(measured, lambda t: in_row(t, 2, word_number(1))),
         "value of the year before"),
        ("report: value", report, word_table(measured, lambda t: in_row(t, 2, word_number(2))), "value"),
        ("report: indicator, row gone", report, word_table(measured, lambda t: drop(t, 2)), "indicators"),
        ("report: indicators gone", report, word_table(measured, gone), "value"),
        ("report: source data, row gone", report, word_table(source, lambda t: drop(t, 1)), "source data"),
        ("report: source data gone", report, word_table(source, gone), "source data.*no table"),
        ("report: lead sentence", report, digit(r"<w:t[^>]*>[^<]*?(\d+)/\d+ với"), "lead sentence"),
        ("report gone", "reports/YEAR/STEM.docx", None, "FileNotFoundError"),
        # the decision
        ("decision: score", decision, word_table(annex, lambda t: in_row(t, 1, word_number(1))), "in the annex: score"),
        ("decision: rank", decision, word_table(annex, lambda t: in_row(t, 2, word_place(2))), "in the annex: rank"),
        ("decision: rank of the year before", decision, word_table(annex, lambda t: in_row(t, 2, word_place(3))),
         "rank of the year before"),
        ("decision: row gone", decision, word_table(annex, lambda t: drop(t, 1)), "annex, ranking by"),
        ("decision: rows in another order", decision, word_table(annex, swap), "number|order"),
        ("decision: ranking gone", decision, word_table(annex, gone), "rankings in the annexes"),
        ("decision: component", decision, word_table(by_component, lambda t: in_row(t, 1, word_number(1))),
         "score in the annex"),
        ("decision: rank by component", decision, word_table(by_component, lambda t: in_row(t, 1, word_place(2))),
         "rank in the annex"),
        ("decision: component, row gone", decision, word_table(by_component, lambda t: drop(t, 1)),
         "annex, units by components"),
        ("decision: components gone", decision, word_table(by_component, gone), "annex, components of"),
        ("decision gone", "reports/YEAR/quyet-dinh.docx", None, "FileNotFoundError"),
        # the letter
        ("letter: rank", letter, digit(r"xếp thứ (\d+)/"), "rank in the letter"),
        ("letter: score", letter, digit(r"xếp thứ [^ ]+ với ([\d,]+) điểm"), "score in the letter"),
        ("letter: mean", letter, digit(r"các đơn vị là ([\d,]+) điểm"), "mean in the letter"),
        ("letter: sentence gone", letter, within(r"xếp thứ [^<]*", gone), "results in the letter"),
        ("letter gone", letter.split("!")[0], None, "FileNotFoundError"),
        # the bulletin
        ("bulletin: score", bulletin, word_table(ranking, last(WORD_ROW, word_number(1))), "score"),
        ("bulletin: rank of the year before", bulletin, word_table(ranking, last(WORD_ROW, last(
            r"<w:t[^>]*>\d+</w:t>", lambda t: bump(t[:-6]) + t[-6:]))), "rank of the year before"),
        ("bulletin: row gone", bulletin, word_table(ranking, last(WORD_ROW, gone)), "ranking by"),
        ("bulletin: ranking gone", bulletin, word_table(ranking, gone), "ranking by.*no table"),
        ("bulletin: component", bulletin, word_table(scores, lambda t: in_row(t, 1, word_number(1))), "score"),
        ("bulletin: component, row gone", bulletin, word_table(scores, lambda t: drop(t, 1)), "score"),
        ("bulletin: components gone", bulletin, word_table(scores, gone), "tables of scores below.*no table"),
        # tables and packages
        ("xep-hang.csv: score", "site/YEAR/xep-hang.csv", lambda t: in_line(t, 1, 6), None),
        ("xep-hang.csv: row gone", "site/YEAR/xep-hang.csv", lambda t: drop_line(t, 1), "score|rank"),
        ("so-lieu.csv: score", "site/YEAR/so-lieu.csv", lambda t: in_column(t, "score"), "score"),
        ("so-lieu.csv: women", "site/YEAR/so-lieu.csv", lambda t: in_column(t, "women"), None),
        ("so-lieu.csv: value", "site/YEAR/so-lieu.csv", lambda t: in_column(t, "value", kind="indicator"), None),
        ("so-lieu.csv: item", "site/YEAR/so-lieu.csv", lambda t: in_column(t, "value", kind="item"), "unit"),
        ("so-lieu.csv: rank gone", "site/YEAR/so-lieu.csv", lambda t: drop_column(t, "rank"), None),
        ("so-lieu.json: score", "site/YEAR/so-lieu.json", lambda t: in_json(t, "score"), "score"),
        ("so-lieu.json: row gone", "site/YEAR/so-lieu.json", lambda t: in_json(t, None), "nothing"),
        ("data.csv: value", data, lambda t: in_line(t, 1, 8, ";"), "score"),
        ("data.csv: row gone", data, lambda t: drop_line(t, 1), "nothing"),
    ]
    workbook = "site/YEAR/so-lieu.xlsx"
    with open(os.path.join(output.root, output.paths(workbook)[0]), "rb") as stream:
        sheets = list(check_equality.sheet_rows(stream.read()))
    words = check_equality.headings("vi")
    for number, rows in enumerate(sheets, start=1):
        letters = {heading: letter for letter, heading in rows[0].items()} if rows else {}
        if words["unit_code"] not in letters:
            continue
        sheet = f"{workbook}!xl/worksheets/sheet{number}.xml"
        units = [(n, r) for n, r in enumerate(rows[1:], start=2) if r.get(letters[words["unit_code"]]) in bundle.units]
        for key, word in words.items():
            at = next((n for n, r in units if key not in ("unit_code", "code") and r.get(letters.get(word))), None)
            if at:
                listed.append((f"workbook, sheet {number}: {key}", sheet, digit(
                    rf'<c r="{letters[word]}{at}"[^>]*><v>([\d.]+)</v>'), "unit"))
        listed += [(f"workbook, sheet {number}: row gone", sheet, within(rf'<row r="{units[0][0]}".*?</row>', gone),
                    "nothing"),
                   (f"workbook, sheet {number}: emptied", sheet, within(r'<row r="2".*</row>', gone), "nothing")]
    return listed


def slug_of(code):
    return code.lower().replace("_", "-")


def in_row(table, number, edit):
    """Edits the number-th row of a Word table, counted from 0."""
    rows = list(re.finditer(WORD_ROW, table, re.DOTALL))
    match = rows[number]
    return table[:match.start()] + edit(match.group()) + table[match.end():]


def word_place(count):
    """Changes the count-th text of a row that is a whole number and nothing else."""
    def edit(text):
        found = list(re.finditer(r"<w:t[^>]*>(\d+)</w:t>", text))
        if len(found) < count:
            raise Unspoilt(f"place {count} of a row")
        match = found[count - 1]
        return text[:match.start(1)] + bump(match.group(1)) + text[match.end(1):]
    return edit


def swap(table):
    """A Word table with its first and second row below the headings exchanged."""
    first, second = list(re.finditer(WORD_ROW, table, re.DOTALL))[1:3]
    return table[:first.start()] + second.group() + table[first.end():second.start()] + first.group() + \
        table[second.end():]


def drop(table, number):
    return in_row(table, number, gone)


def in_line(text, line, cell, delimiter=","):
    """A CSV with another number in a cell."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    rows[line][cell] = bump(rows[line][cell])
    return written(rows, delimiter)


def written(rows, delimiter=","):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def drop_line(text, line):
    lines = text.split("\n")
    return "\n".join(lines[:line] + lines[line + 1:])


def in_column(text, column, kind=None):
    """A CSV with another number in the first row of the column that has one, of a ranked unit."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    at, sort = rows[0].index(column), rows[0].index("kind")
    ranked = {r[1] for r in rows if r[rows[0].index("rank")].isdigit()}
    row = next(r for r in rows[1:] if r[at] and r[1] in ranked and (kind is None or r[sort] == kind))
    row[at] = bump(row[at])
    return written(rows)


def drop_column(text, column):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    at = rows[0].index(column)
    return written([r[:at] + r[at + 1:] for r in rows])


def in_json(text, key):
    rows = json.loads(text)
    row = next(r for r in rows if r.get("rank") and isinstance(r.get("score"), float))
    if key is None:
        rows.remove(row)
    else:
        row[key] += 0.01
    return json.dumps(rows, ensure_ascii=False)


# -- more than is known -----------------------------------------------------------------------------------


def enrich(output):
    """Columns and files that the check does not know, which it must let be."""
    def column(text):
        rows = list(csv.reader(io.StringIO(text, newline="")))
        return written([r[:3] + ["x_new" if n == 0 else "x"] + r[3:] for n, r in enumerate(rows)])

    def entries(text):
        return json.dumps([{**row, "x_new": "x"} for row in json.loads(text)], ensure_ascii=False)

    before = {}
    for pattern, edit in (("site/YEAR/so-lieu.csv", column), ("site/YEAR/xep-hang.csv", column),
                          ("site/YEAR/so-lieu.json", entries)):
        before.update(output.spoil(pattern, edit))
    return before


# -- all of it ---------------------------------------------------------------------------------------------


def judge(output, data, name, pattern, edit, words):
    """None, or why the case does not hold."""
    try:
        before = output.spoil(pattern, edit)
    except (Unspoilt, OSError, StopIteration, IndexError, KeyError, ValueError) as error:
        return f"{name}: cannot be spoilt: {type(error).__name__} {error}"
    files = [p.partition("!")[0] for p in output.paths(pattern)]
    # What spoils the reference shows elsewhere: then everything is read.
    equality_base.ONLY = files if words else None
    try:
        found = check_equality.check(output.root, data, None)[0].differences
    except Exception as error:  # whatever a spoilt file makes of the check is a fault of the check
        return f"{name}: the check broke: {type(error).__name__} {error}"
    finally:
        output.mend(before)
    if not found:
        return f"{name}: not found"
    if words is not None and not any(any(f in line for f in files) and re.search(words, line) for line in found):
        return f"{name}: nothing about {words!r} in {files[0]}, but: " + " | ".join(found[:3])
    return None


def run(args, folder):
    bundles = richest(args.data)
    if bundles is None:
        return ["no programme with two years in " + args.data], 0
    data, root = os.path.join(folder, "data"), os.path.join(folder, "output")
    kept = shrink(bundles, os.path.join(data, bundles[0].programme))
    done = subprocess.run([args.program, "build", data, "--output", root, "--templates", os.path.join(ROOT, "templates"),
                           "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        return ["the small programme is not built: " + done.stdout.decode("utf-8", "replace")[-500:]], 0
    failures = []
    for name, program in (("unspoilt, with the program", args.program), ("unspoilt", None)):
        failures += [f"{name}: {line}" for line in check_equality.check(root, data, program)[0].differences[:5]]
    if failures:
        return failures, 2
    output = Output(root, Bundle(os.path.join(data, bundles[0].programme, str(bundles[-1].year))), kept)
    before = enrich(output)
    failures += [f"more columns: {line}" for line in check_equality.check(root, data, None)[0].differences[:5]]
    output.mend(before)
    count = 3
    workers = max(1, min(4, os.cpu_count() or 1))
    copies = [root] + [f"{root}-{n}" for n in range(1, workers)]
    for copy in copies[1:]:
        shutil.copytree(root, copy)
    shares = [(copy, output.bundle.folder, kept, data, args.only, n, workers) for n, copy in enumerate(copies)]
    with multiprocessing.Pool(workers) as pool:
        for told, judged in pool.starmap(share, shares):
            failures += told
            count += judged
    return failures, count


def share(root, folder, kept, data, only, first, step):
    """One worker's cases, on an output of its own: (failures, how many cases)"""
    output = Output(root, Bundle(folder), kept)
    listed = [case for case in cases(output) if only in case[0]][first::step]
    return [f for f in (judge(output, data, *case) for case in listed) if f], len(listed)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", default=os.path.join(ROOT, "data"), metavar="DIR")
    parser.add_argument("--only", default="", metavar="WORDS", help="cases whose name holds WORDS")
    args = parser.parse_args()
    if not os.path.isdir(args.data) or not shutil.which(args.program):
        parser.error("no such program or folder")
    with tempfile.TemporaryDirectory() as folder:
        failures, count = run(args, folder)
    for failure in failures:
        print("FAIL", failure)
    print(f"check_equality: {count} outputs judged, {len(failures)} failures")
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())

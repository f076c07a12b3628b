#!/usr/bin/env python3
"""Check that a result is the same number wherever it is printed.

    check_equality.py OUTPUT_DIR [--program PROGRAM] [--data DIR]

For every programme, year and unit of DIR: score, rank and number of ranked units of each index, score and rank of each
component, value, score and rank of each indicator; women and men, means, neighbours, all years, source data, lead
sentences and the trace of the rank.  They are read from the pages (Vietnamese, English, and the one in the package), the
home page, the pages of the year, of components and of indicators, the Word reports, data.csv in the package and its copy
in the site, xep-hang.csv, and, where they are made, the bulletin, the decision with its annexes and the letters in reports/, and so-lieu.csv, .json and .xlsx.

The reference is the number at full precision: `PROGRAM rank --format json`, xep-hang.csv or so-lieu.csv, else data.csv.
What is printed must be the reference, rounded half away from zero to the printed digits (60.74999999999999 counts as 60.75:
behind the 15th digit lies the dust of arithmetic), in the language's own style.
What must be there is counted from the bundles, table by table, so a page that lost a table or a row fails; columns,
files and sheets beyond those are let be.  One line a difference, `FILE: unit UNIT, WHAT: found, want`, then `N numbers and
T tables compared in M files, K differences`; exit 0 clean, 1 differences, 2 wrong use.  equality_base,
_issues, _prose and _tables are parts of this script.  Standard library only.
"""
import argparse
import csv
import decimal
import glob
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from equality_base import (ROOT, SCORE_DIGITS, MISSING, Bundle, Node, Reference, Tally, Tree, after_strip,  # noqa: E402
                           anchor, anywhere, below, columns_of, decimals, is_read, place_and_count, read_csv,
                           read_page, rows_of, section, slug, tidy, units_of_links, word_body, word_tables,
                           word_text)
from equality_issues import check_issues  # noqa: E402
from equality_prose import judge_range, judge_trace, words  # noqa: E402
from equality_tables import (check_home, judge_indicator_tables, judge_page, judge_ranking_tables,  # noqa: E402
                             judge_report, judge_year, told_rank_before)

NUMBER = re.compile(r"\u2212?\d[\d.,]*")
SHEET_DIGITS = 6  # decimals of data.csv
BULLETIN = "ban-tin.docx"
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


# -- the reference -----------------------------------------------------------------------------


def rank_rows(program, bundle):
    """What the program says of every index of the year."""
    above = os.path.dirname(bundle.folder)
    several = len(glob.glob(os.path.join(glob.escape(above), "*", "datapackage.json"))) > 1
    for index in bundle.indices:
        done = subprocess.run([program, "rank", above if several else bundle.folder, "--year", str(bundle.year),
                               "--index", index, "--format", "json", "--quiet"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if done.returncode:
            raise OSError(f"{program} rank --index {index} --year {bundle.year}: exit {done.returncode}")
        yield from json.loads(done.stdout, parse_float=decimal.Decimal)


def reference(output, bundle, program, tally):
    """Collects the reference, the most precise source first, and compares the sources with one another."""
    known = Reference(bundle)
    for row in rank_rows(program, bundle) if program else ():
        add_ranking(known, row)
    path = f"site/{bundle.path}/xep-hang.csv"
    rows = read_csv(output, path, tally)
    for row in rows:
        add_ranking(known, row)
    for unit in bundle.units:
        for code, what, number in known.expected(unit, bundle.roots, ("score", "rank", "count")):
            found = [r for r in rows if r["unit"] == unit and r["index"] == code]
            text = found[0][{"count": "ranked"}.get(what, what)] if len(found) == 1 else None
            tally.exact(path, f"unit {unit}, {code} {what}", text, number)
    for name in below(output, f"site/{bundle.path}", "so-lieu.csv"):
        for row in read_csv(output, os.path.relpath(name, output), tally):
            if (row["unit_code"] in bundle.units or row["unit_code"] == bundle.whole) and row["kind"] != "item":
                for what in ("value", "score", "rank", "ranked", "women", "men"):
                    key = (row["unit_code"], row["code"], {"ranked": "count"}.get(what, what))
                    known.add(*key, row.get(what))
                known.add_common(row, row["unit_code"], row["code"])
    sheets(output, known, tally)
    return known


def add_ranking(known, row):
    known.names[row["unit"]] = tidy(row["name"])
    known.add(row["unit"], row["index"], "score", row.get("score"))
    known.add(row["unit"], row["index"], "rank", row.get("rank"))
    known.add(row["unit"], row["index"], "count", row.get("ranked"))
    known.add_common(row, row["unit"], row["index"])

def sheets(output, known, tally):
    """data.csv of every package: the reference for what is not known yet, compared with what is."""
    bundle = known.bundle
    for path in below(output, f"packages/{bundle.path}", "*.zip"):
        if os.path.basename(path) in ("toan-tinh.zip", "du-lieu-mo.zip"):
            continue  # of no unit; check_packages compares them with the site
        name = os.path.relpath(path, output) + "/data.csv"
        try:
            with zipfile.ZipFile(path) as archive:
                data = archive.read(next(n for n in archive.namelist() if n.endswith("data.csv")))
            rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
            unit = rows[1][1]
        except (OSError, KeyError, IndexError, StopIteration, ValueError, zipfile.BadZipFile, csv.Error) as error:
            tally.differ(name, "file", type(error).__name__, "a table")
            continue
        known.stems[unit] = os.path.splitext(os.path.basename(path))[0]
        found = {}
        for row in rows[1:]:
            if len(row) < 11 or row[0] != str(bundle.year) or row[1] != unit:
                continue
            place, _, count = row[10].partition("/")
            for what, text in (("value", row[7]), ("score", row[8]), ("rank", place), ("count", count)):
                text = "" if text in MISSING else text.replace(",", ".")
                if what != "value" or row[4] in bundle.indicators and text:
                    found.setdefault((row[4], what), text)
                elif row[4] in bundle.indicators and (row[4], what) not in found:
                    found[(row[4], what)] = text
        slack = decimal.Decimal(5).scaleb(-SHEET_DIGITS - 1)
        codes = [c for root in bundle.roots for c in [root, *bundle.children(root), *bundle.leaves(root)]]
        for code, what in [(c, w) for c in dict.fromkeys(codes) for w in ("value", "score", "rank", "count")]:
            if what == "value" and code in bundle.indices:
                continue
            text = found.get((code, what))
            if text is not None and what in ("value", "score"):
                known.add(unit, code, what, text, slack)
            elif text:
                known.add(unit, code, what, text)
            number = known.get(unit, code, what)
            if what == "count" and known.get(unit, code, "rank").value is None:
                continue
            places = SHEET_DIGITS if what in ("value", "score") and not number.slack else None
            tally.exact(name, f"unit {unit}, {code} {what}", text, number, places)
    for unit in bundle.units:
        if unit not in known.stems:
            tally.differ(f"packages/{bundle.path}", f"unit {unit}", "no package", "one")



# -- pages -------------------------------------------------------------------------------------


def unit_page(page, bundle, style):
    """{(code, what): text} of a unit's page, and {(year, root, what): text} of its trend."""
    found, trend = {}, {}
    for head in page.all("div", "head"):
        link = next((a.attributes.get("href", "") for a in head.all("a") if a.attributes.get("href", "").endswith(
            "-cach-tinh")), "")
        for root in (r for r in bundle.roots if link.endswith(f"#{anchor(r)}-cach-tinh")):
            rank, terms = head.first("div", "rank"), head.first("dl", "terms")
            found[root, "rank"] = rank.text(("small",)) if rank else "–" if head.first("p", "unranked") else None
            found[root, "count"] = rank.first("small").text().lstrip("/") if rank and rank.first("small") else None
            found[root, "score"] = terms.first("dd").text(("span",)) if terms and terms.first("dd") else None
    for root in bundle.roots:
        used = set()
        for cells in rows_of(section(page, anchor(root) + "-thanh-phan") or Node("", {}, None)):
            at, rest = after_strip(cells)
            code = bundle.find(cells[0].text(("small",)), bundle.children(root), style, used) if rest else None
            if code and len(rest) >= 3:
                found[code, "score"] = rest[0]
                found[code, "rank"], found[code, "count"] = place_and_count(rest[2])
        used = set()
        for cells in rows_of(section(page, anchor(root) + "-chi-tieu") or Node("", {}, None)):
            at, rest = after_strip(cells)
            code = bundle.find(cells[0].text(("small",)), bundle.leaves(root), style, used) if rest else None
            if code and len(rest) >= 2 and at > 1:
                found[code, "value"] = cells[1].text()
                found.setdefault((code, "score"), rest[0])
                if found[code, "score"] != rest[0]:
                    found[code, "score"] = f"{found[code, 'score']} and {rest[0]}"
                found[code, "rank"], found[code, "count"] = place_and_count(rest[1])
        for cells in rows_of(section(page, anchor(root) + "-xu-huong") or Node("", {}, None)):
            texts = [c.text() for c in cells]
            if len(texts) == 4 and re.fullmatch(r"\d{4}", texts[0]):
                trend[int(texts[0]), root, "rank"], trend[int(texts[0]), root, "count"] = place_and_count(texts[1])
                trend[int(texts[0]), root, "score"], trend[int(texts[0]), root, "mean"] = texts[2:]
    return found, trend


def judge_unit_page(tally, path, years, known, unit, page, style):
    found, trend = unit_page(page, known.bundle, style)
    judge_unit(tally, path, known, unit, found, style)
    judge_trend(tally, path, years, unit, trend, style)
    judge_page(tally, path, years, known, unit, page, style)


def judge_unit(tally, path, known, unit, found, style):
    """Compares all that a page or report of a unit must hold."""
    bundle = known.bundle
    for root in bundle.roots:
        parts = [(root, ("score", "rank", "count"))]
        parts += [(c, ("score", "rank", "count")) for c in bundle.children(root) if c in bundle.indices]
        parts += [(c, ("value", "score", "rank", "count")) for c in bundle.leaves(root)]
        for code, whats in parts:
            for _, what, number in known.expected(unit, [code], whats):
                digits, least = None, 0
                if what == "value":
                    digits = bundle.digits(code)
                elif what == "score":
                    digits, least = (None, SCORE_DIGITS) if code == root else (SCORE_DIGITS, 0)
                tally.printed(path, f"unit {unit}, {code} {what}", found.get((code, what)), number, style, digits,
                              least)


def judge_trend(tally, path, years, unit, trend, style):
    for (year, root, what), text in sorted(trend.items()):
        known = years.get(year)
        if known and what == "mean" and root in known.bundle.indices:
            tally.printed(path, f"unit {unit}, {root} {what} of {year}", text, known.mean(root, "score"), style)
        elif known and (unit, root, what) in known.numbers:
            number = known.get(unit, root, what)
            if what == "count" and known.get(unit, root, "rank").value is None:
                continue
            tally.printed(path, f"unit {unit}, {root} {what} of {year}", text, number, style)

def judge_ranking(tally, path, known, node, index, style):
    """The ranking table and the table of the scores of the children below it."""
    bundle, seen, warm = known.bundle, {}, {}
    full, heat = node and node.first("table", "full-table"), node and node.first("table", "heat")
    for cells in rows_of(full or Node("", {}, None)):
        unit = units_of_links(known, cells) if len(cells) > 2 else None
        if unit:
            seen[unit] = {"rank": cells[0].text(), "score": cells[2].text()}
    for cells in rows_of(heat or Node("", {}, None)):
        unit = units_of_links(known, cells[:1])
        if unit:
            warm[unit] = (cells[0].text().split(". ")[0], [c.text() for c in cells[1:]])
    codes = columns_of(node, bundle, bundle.children(index), style)
    for unit in bundle.units:
        for _, what, number in known.expected(unit, [index], ("score", "rank")):
            tally.printed(path, f"unit {unit}, {index} {what}", seen.get(unit, {}).get(what), number, style)
        scores = dict(zip(codes, warm.get(unit, ("", []))[1]))
        for code, _, number in known.expected(unit, bundle.children(index), ("score",)):
            tally.printed(path, f"unit {unit}, {code} score in the table of {index}", scores.get(code), number, style,
                          SCORE_DIGITS)


def judge_indicator(tally, path, known, page, code, style):
    rows, seen = list(rows_of(page.first("table", "rank-strip") or Node("", {}, None))), {}
    for cells in rows:
        unit = units_of_links(known, cells)
        at, rest = after_strip(cells)
        if unit and rest and len(rest) > 1:
            # value, last year's value where there is one, score, women and men where they are given
            seen[unit] = (cells[0].text(), rest)
    heads = next((after_strip(cells)[1] or [] for cells in rows), [])
    score_at = 2 if len(heads) > 2 and re.fullmatch(r"\d{4}", heads[1]) else 1
    for unit in known.bundle.units:
        place, rest = seen.get(unit, (None, []))
        value = rest[0] if rest else None
        for what, text, digits in (("rank", place, None), ("value", value, known.bundle.digits(code)),
                                   ("score", rest[score_at] if len(rest) > score_at else None, SCORE_DIGITS)):
            tally.printed(path, f"unit {unit}, {code} {what}", text, known.get(unit, code, what), style, digits)


def check_pages(output, years, tally, style):
    folder = "site/en/" if style == "en" else "site/"
    for known in years.values():
        bundle = known.bundle
        for unit, stem in sorted(known.stems.items()):
            path = f"{folder}{bundle.path}/{stem}.html"
            page = read_page(output, path, tally)
            if page is not None:
                judge_unit_page(tally, path, years, known, unit, page, style)
            trace = f"{folder}{bundle.path}/{stem}-truy-vet.html"
            steps = read_page(output, trace, tally)
            if steps is not None:
                judge_trace(tally, trace, known, unit, steps, style)
            if style == "en" and page is not None and page.first("h1"):
                known.names_en[unit] = page.first("h1").text()
        path = f"{folder}{bundle.path}/index.html"
        page = read_page(output, path, tally)
        for root in bundle.roots if page else ():
            judge_ranking(tally, path, known, section(page, anchor(root)), root, style)
        if page:
            judge_year(tally, path, years, known, page, style)
        for part in (p for root in bundle.roots for p in bundle.children(root) if p in bundle.indices):
            path = f"{folder}{bundle.path}/thanh-phan/{slug(part)}.html"
            if os.path.exists(os.path.join(output, path)) or len(bundle.children(part)) > 1:
                page = read_page(output, path, tally)
                if page:
                    judge_ranking(tally, path, known, page, part, style)
                    judge_ranking_tables(tally, path, years, known, page, part, style)
        for code in bundle.indicators:
            path = f"{folder}{bundle.path}/chi-tieu/{slug(code)}.html"
            page = read_page(output, path, tally)
            if page:
                judge_indicator(tally, path, known, page, code, style)
                judge_indicator_tables(tally, path, years, known, page, code, style)


# -- Word reports --------------------------------------------------------------------------------


def unit_report(tables, bundle, style):
    """As unit_page, from the tables of a report."""
    found, trend, trends, used = {}, {}, iter(bundle.roots), set()
    for rows in tables:
        root = next((r for r in bundle.roots if len(rows[-1]) == 5 and rows[-1][1] == bundle.name(r, style)), None)
        if root:
            own = set()
            for row in rows[1:]:
                code = root if row is rows[-1] else bundle.find(row[1], bundle.children(root), style, own)
                if code and len(row) == 5:
                    found[code, "score"] = row[2]
                    found[code, "rank"], found[code, "count"] = place_and_count(row[4])
        elif len(rows) > 1 and all(len(r) == 4 and re.fullmatch(r"\d{4}", r[0]) for r in rows[1:]):
            root = next(trends, None)
            for row in rows[1:] if root else ():
                trend[int(row[0]), root, "rank"], trend[int(row[0]), root, "count"] = place_and_count(row[1])
                trend[int(row[0]), root, "score"] = row[2]
        else:
            value_at = next((n for n, h in enumerate(rows[0]) if str(bundle.year) in h), None)
            for row in rows[1:]:
                code = next((c for c, r in bundle.indicators.items() if c not in used and len(row) > 5
                             and row[1] == f"{bundle.name(c, style)} ({measure(r, style)})"), None)
                if code and value_at is not None:
                    used.add(code)
                    found[code, "value"], found[code, "score"] = row[value_at], row[-3]
                    found[code, "rank"], found[code, "count"] = place_and_count(row[-2])
    return found, trend


def measure(row, style):
    return tidy(style == "en" and row.get("unit_of_measure_en") or row["unit_of_measure"])


def check_reports(output, years, tally, folder, style):
    """The reports of all units and the bulletin of every year, in a folder of each year's reports."""
    bulletins = anywhere(output, years, "reports", folder + BULLETIN)
    for known in years.values():
        bundle = known.bundle
        for unit, stem in sorted(known.stems.items()):
            path = f"reports/{bundle.path}/{folder}{stem}.docx"
            if not is_read(path):
                continue
            try:
                with open(os.path.join(output, path), "rb") as stream:
                    body = word_body(stream.read())
                tables = list(word_tables(body))
                found, trend = unit_report(tables, bundle, style)
            except (OSError, KeyError, IndexError, zipfile.BadZipFile, ElementTree.ParseError) as error:
                tally.differ(path, "file", type(error).__name__, "a report")
                continue
            judge_unit(tally, path, known, unit, found, style)
            judge_trend(tally, path, years, unit, trend, style)
            judge_report(tally, path, years, known, unit, tables, word_text(body), style)
        path = f"reports/{bundle.path}/{folder}{BULLETIN}"
        try:
            if bulletins and is_read(path):
                with open(os.path.join(output, path), "rb") as stream:
                    data = stream.read()
                body = word_body(data)
                judge_bulletin(tally, path, years, known, list(word_tables(body)), style)
                judge_range(tally, path, known, word_text(body), style)
            if bulletins and is_read(path) and not folder:
                with open(os.path.join(output, f"site/{bundle.path}/{BULLETIN}"), "rb") as stream:
                    if stream.read() != data:
                        tally.differ(f"site/{bundle.path}/{BULLETIN}", "file", "other bytes", "those of the report")
        except (OSError, KeyError, IndexError, zipfile.BadZipFile, ElementTree.ParseError) as error:
            tally.differ(path, "file", type(error).__name__, "a bulletin")

def judge_bulletin(tally, path, years, known, tables, style):
    """The report of a whole year: the ranking of every index stands in one of its tables."""
    bundle = known.bundle
    codes = {name: code for code, name in (known.names_en if style == "en" else known.names).items()}
    for root in bundle.roots:
        best = (0, None, None, {}, [])
        parts = bundle.children(root)
        names = [bundle.name(c, style) for c in parts]
        scored = [t for t in tables if len(t) > 1 and [h for h in t[0] if h in names] == names]
        for rows in (t for t in tables if t not in scored):
            units = {next(codes[c] for c in r if c in codes): r for r in rows if any(c in codes for c in r)}
            width = min(map(len, units.values()), default=0)
            columns = {}
            for what in ("rank", "score"):
                hits = [sum(agrees(r[n], known.get(u, root, what), style) for u, r in units.items())
                        for n in range(width)]
                columns[what] = (max(hits, default=0), hits.index(max(hits)) if hits else None)
            if columns["rank"][0] and columns["score"][0] > best[0]:
                best = (columns["score"][0], columns["rank"][1], columns["score"][1], units, rows[0])
        for unit in bundle.units:
            row = best[3].get(unit)
            for what, at in (("rank", best[1]), ("score", best[2])):
                text, number = row[at] if row is not None else None, known.get(unit, root, what)
                text = place_and_count(text)[0] if what == "rank" and text else text
                if number.value is None and text and not NUMBER.fullmatch(text):
                    text = ""  # the reason stands there
                tally.printed(path, f"unit {unit}, {root} {what}", text, number, style)
        tally.table(path, f"ranking by {root}", len(best[3]) or None, len(bundle.units))
        judge_rank_before(tally, path, years, known, root, best[4], best[3], style)
        tally.table(path, f"tables of scores below {root}", len(scored) or None, 1)
        for rows in scored:
            units = {next(codes[c] for c in r if c in codes): r for r in rows if any(c in codes for c in r)}
            for unit in bundle.units:
                row = units.get(unit, [])
                cells = dict(zip(parts, row[rows[0].index(names[0]):])) if len(row) == len(rows[0]) else {}
                if cells and known.get(unit, root, "rank").value is not None:
                    for what, text in (("rank", row[0]), ("score", row[-1])):
                        tally.printed(path, f"unit {unit}, {root} {what} beside the components", text,
                                      known.get(unit, root, what), style)
                for code in parts:
                    tally.printed(path, f"unit {unit}, {code} score", cells.get(code), known.get(unit, code, "score"),
                                  style, SCORE_DIGITS)


def judge_rank_before(tally, path, years, known, root, heads, units, style):
    """The column of the ranks of the year before, by the year in its heading."""
    at = next((n for n, h in enumerate(heads) if str(known.bundle.year - 1) in h), None)
    for unit, row in sorted(units.items()) if at is not None else ():
        if len(row) > at:
            told_rank_before(tally, path, years, known, unit, root, row[at], style)


def agrees(text, number, style):
    """Whether a cell prints a number; one without decimals is a place."""
    text = place_and_count(text)[0]
    return bool(NUMBER.fullmatch(text)) and number.value is not None and \
        text in number.printed(decimals(text, style), style) and (decimals(text, style) > 0 or number.value % 1 == 0)


# -- tables and packages -------------------------------------------------------------------------


def check_copies(output, years, tally):
    """What stands in the site for a unit to fetch is what was made; the page in the package says the same."""
    for known in years.values():
        bundle = known.bundle
        for unit, stem in sorted(known.stems.items()):
            path = f"packages/{bundle.path}/{stem}.zip"
            if not is_read(path) and not is_read(f"site/{bundle.path}/{stem}.zip"):
                continue
            with zipfile.ZipFile(os.path.join(output, path)) as archive:
                inside = {n.rsplit("/", 1)[-1]: n for n in archive.namelist()}
                data, page = archive.read(inside["data.csv"]), archive.read(inside["page.html"])
            # The package on the site, which has no letter, is check_packages' to compare.
            copies = {f"site/{bundle.path}/{stem}.csv": data}
            report = os.path.join(output, "reports", bundle.path, stem + ".docx")
            if os.path.exists(report):
                with open(report, "rb") as stream:
                    copies[f"site/{bundle.path}/{stem}.docx"] = stream.read()
            for name, want in copies.items():
                tally.files.add(name)
                try:
                    with open(os.path.join(output, name), "rb") as stream:
                        if stream.read() != want:
                            tally.differ(name, f"unit {unit}", "other bytes", "those of the package or report")
                except OSError as error:
                    tally.differ(name, "file", type(error).__name__, "a copy")
            page = Tree(page.decode("utf-8", "replace")).root
            judge_unit_page(tally, path + "/page.html", years, known, unit, page, "vi")
            judge_trace(tally, path + "/page.html", known, unit, page, "vi")


def sheet_rows(data):
    """Rows of every sheet of a workbook as {column letters: text}."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    shared = []
    if "xl/sharedStrings.xml" in archive.namelist():
        shared = ["".join(t.text or "" for t in s.iter(SPREADSHEET + "t"))
                  for s in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).findall(SPREADSHEET + "si")]
    targets = {r.get("Id"): r.get("Target") for r in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(SPREADSHEET + "sheet"):
        target = targets[sheet.get(RELATION)].lstrip("/")
        body = ElementTree.fromstring(archive.read(target if target.startswith("xl/") else "xl/" + target))
        rows = []
        for row in body.iter(SPREADSHEET + "row"):
            cells = {}
            for cell in row.findall(SPREADSHEET + "c"):
                value = cell.findtext(SPREADSHEET + "v") or ""
                if cell.get("t") == "s" and value:
                    value = shared[int(value)]
                elif cell.get("t") == "inlineStr":
                    value = "".join(t.text or "" for t in cell.iter(SPREADSHEET + "t"))
                cells[re.match(r"[A-Z]+", cell.get("r")).group()] = value
            rows.append(cells)
        yield rows


def workbook_rows(data, words):
    """Rows of the results in a workbook as so-lieu.csv would have them."""
    for rows in sheet_rows(data):
        letters = {heading: letter for letter, heading in rows[0].items()} if rows else {}
        columns = {key: letters[word] for key, word in words.items() if word in letters}
        if "unit_code" in columns and "code" in columns:
            yield from ({key: row.get(letter, "") for key, letter in columns.items()} for row in rows[1:])


def headings(style):
    """Column headings of the workbook, from the wording that made it."""
    keys = {"unit_code": "csv_unit_code", "code": "csv_code", "value": "csv_value", "score": "csv_score",
            "rank": "csv_rank", "ranked": "csv_count", "women": "women", "men": "men",
            "previous_rank": "previous_rank", "reported": "data_reported"}
    return {key: words(style).get(word) for key, word in keys.items()}


def open_rows(output, name, tally):
    """Rows of so-lieu.csv, .json or .xlsx."""
    if name.endswith(".csv"):
        return read_csv(output, name, tally)
    with open(os.path.join(output, name), "rb") as stream:
        data = stream.read()
    if name.endswith(".json"):
        return json.loads(data, parse_float=decimal.Decimal)
    return workbook_rows(data, headings("en" if name.startswith("site/en/") else "vi"))


def check_open_data(output, years, tally):
    """so-lieu.csv, .json and .xlsx, in every language they are made in."""
    for known in years.values():
        bundle = known.bundle
        for folder, kind in ((f, k) for f in ("site/", "site/en/") for k in ("csv", "json", "xlsx")):
            if not anywhere(output, years, folder, "so-lieu." + kind):
                continue
            name = f"{folder}{bundle.path}/so-lieu.{kind}"
            found = {}  # a number may stand in several sheets
            try:
                for row in open_rows(output, name, tally):
                    for what, key in (("value", "value"), ("score", "score"), ("rank", "rank"), ("count", "ranked"),
                                      ("women", "women"), ("men", "men"), ("previous", "previous_rank"),
                                      ("reported", "reported")):
                        if key in row:
                            text = "" if row[key] is None else str(row[key])
                            found.setdefault((row["unit_code"], row["code"], what), []).append(text)
            except (OSError, KeyError, ValueError, TypeError, zipfile.BadZipFile, ElementTree.ParseError) as error:
                tally.differ(name, "file", f"{type(error).__name__} {error}", "the year's data")
                continue
            for unit in bundle.units:
                for code in [*bundle.indices, *bundle.indicators]:
                    whats = ("value",) * (code in bundle.indicators) + ("score", "rank", "count") + \
                        ("women", "men") * (code in bundle.pairs())
                    for _, what, number in known.expected(unit, [code], whats):
                        for text in found.get((unit, code, what), [None]):
                            tally.exact(name, f"unit {unit}, {code} {what}", text, number)
                for code in [*bundle.indices, *bundle.indicators]:
                    for text in filter(None, found.get((unit, code, "previous"), ())):
                        for number in known.ranks_before(years, unit, code)[:1]:
                            tally.exact(name, f"unit {unit}, {code} rank of the year before", text, number)
                for code in bundle.items:
                    for text in found.get((unit, code, "reported"), ()):
                        tally.exact(name, f"unit {unit}, {code} as reported", text, bundle.reported(unit, code))
                    for text in found.get((unit, code, "value"), [None] if (unit, code) in bundle.observed else []):
                        tally.exact(name, f"unit {unit}, {code}", text, bundle.amount(unit, code))


# -- all of it -----------------------------------------------------------------------------------


def check(output, data, program):
    """(tally, numbers that must be there at least)"""
    tally, programmes, least = Tally(), {}, 0
    media = 3 + os.path.isdir(os.path.join(output, "site", "en"))  # page, report, data.csv
    for descriptor in sorted(glob.glob(os.path.join(glob.escape(data), "**", "datapackage.json"), recursive=True)):
        with open(descriptor, encoding="utf-8") as stream:
            names = {resource["name"] for resource in json.load(stream)["resources"]}
        if "indices" not in names:  # a register of documents, titles or awards: there is no result to compare
            continue
        bundle = Bundle(os.path.dirname(descriptor))
        programmes.setdefault(bundle.programme, {})[bundle.year] = reference(output, bundle, program, tally)
        least += media * len(bundle.units) * bundle.numbers()
    for years in programmes.values():
        check_pages(output, years, tally, "vi")
        if os.path.isdir(os.path.join(output, "site", "en")):
            check_pages(output, years, tally, "en")
        check_reports(output, years, tally, "", "vi")
        check_issues(output, years, tally, "", "vi")
        if any(os.path.isdir(os.path.join(output, "reports", k.bundle.path, "en")) for k in years.values()):
            check_reports(output, years, tally, "en/", "en")
            check_issues(output, years, tally, "en/", "en")
        check_copies(output, years, tally)
        check_open_data(output, years, tally)
    for style in ("vi", "en"):
        if style == "vi" or os.path.isdir(os.path.join(output, "site", "en")):
            check_home(output, programmes, tally, style)
    return tally, least


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", metavar="OUTPUT_DIR")
    parser.add_argument("--program", help="ask the program too, for full precision")
    parser.add_argument("--data", default=os.path.join(ROOT, "data"), metavar="DIR", help="the bundles (default: data)")
    args = parser.parse_args()
    if not os.path.isdir(args.output) or not os.path.isdir(args.data):
        parser.error("no such folder")
    try:
        tally, least = check(args.output, args.data, args.program)
    except OSError as error:
        parser.error(str(error))
    for difference in tally.differences:
        print(difference)
    few = not least or tally.numbers < least
    if few:
        print(f"{args.output}: {tally.numbers} numbers found, at least {least} must be there")
    print(f"{tally.numbers} numbers and {tally.tables} tables compared in {len(tally.files)} files, "
          f"{len(tally.differences)} differences")
    return 1 if tally.differences or few else 0


if __name__ == "__main__":
    sys.exit(main())

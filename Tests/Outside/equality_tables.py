"""The tables that every page and document must have, with what the main reading leaves out.

Of a unit: the neighbours, means, values of the year before and of the whole area, women and men, source data.  Of a year
and of an indicator: means, the year before, women and men, all years.  Of the home page: the newest ranking and all years.
Part of check_equality.py.  Standard library only.
"""
import re

from equality_base import (MISSING, SCORE_DIGITS, Node, Number, after_strip, anchor, columns_of, read_page, rows_of,
                           section)
from equality_prose import judge_before, judge_ledes, judge_range

NEIGHBOURS = 5  # the unit itself and those around it


def body_rows(table):
    """Cells of the rows below the headings, without those that only name a group; None where there is no table."""
    if table is None:
        return None
    return [cells for cells in rows_of(table) if len(cells) > 2 and any(c.tag == "td" for c in cells)]


def count(rows):
    return None if rows is None else len(rows)


def heads_of(table):
    return [c.text() for c in next(rows_of(table), [])] if table else []


def head_of(page, root):
    """The part of a unit's page that tells its rank by an index."""
    return next((head for head in page.all("div", "head") if any(
        a.attributes.get("href", "").endswith(f"#{anchor(root)}-cach-tinh") for a in head.all("a"))), None)


def table_in(page, name):
    node = section(page, name)
    return node.first("table") if node else None


# -- a unit's page -------------------------------------------------------------------------------


def judge_page(tally, path, years, known, unit, page, style):
    """All that judge_unit does not read of a unit's page."""
    bundle = known.bundle
    main = page.first("main") or page
    judge_ledes(tally, path, known, unit, main.text(), style)
    for root in bundle.roots:
        head = head_of(page, root) or Node("", {}, None)
        judge_terms(tally, path, years, known, unit, head, root, style)
        judge_neighbours(tally, path, known, unit, head, root, style)
        judge_components(tally, path, known, unit, page, root, style)
        judge_indicators(tally, path, years, known, unit, page, root, style)
        trend = body_rows(table_in(page, anchor(root) + "-xu-huong"))
        told = until(years, bundle)
        if has_trend(told, unit, root) or trend is not None:
            tally.table(path, f"unit {unit}, {root} over the years", count(trend), len(told))
    judge_pairs(tally, path, known, unit, page, style)
    judge_data(tally, path, years, known, unit, page, style)


def until(years, bundle):
    """What a page of a year tells of: this year and those before it."""
    return {year: known for year, known in years.items() if year <= bundle.year}


def has_trend(years, unit, root):
    """Whether the unit has a score in more than one year."""
    return sum(known.get(unit, root, "score").value is not None for known in years.values()) > 1


def judge_terms(tally, path, years, known, unit, head, root, style):
    terms = head.first("dl", "terms")
    score = terms.first("dd") if terms else None
    mean = score.first("span") if score else None
    text = mean.text().strip("()").split(" ")[-1] if mean else None
    tally.printed(path, f"unit {unit}, {root} mean", text, known.mean(root, "score"), style)
    judge_before(tally, path, years, known, unit, terms.text() if terms else "", style, root)


def judge_neighbours(tally, path, known, unit, head, root, style):
    rows = body_rows(head.first("table", "near"))
    ranked = known.all(root, "rank")
    listed = known.get(unit, root, "rank").value is not None
    what = f"unit {unit}, neighbours by {root}"
    if not listed and rows is None:
        return
    tally.table(path, what, count(rows), min(NEIGHBOURS, len(ranked)) if listed else 0)
    named = [(known.unit_of(cells), [c.text() for c in cells]) for cells in rows or ()]
    own = next((texts for other, texts in named if other == unit), None)
    if rows and own is None and style == "en":
        own = next((texts for other, texts in named if other is None), None)  # the unit itself is no link
        named = [(other or unit, texts) for other, texts in named]
    if rows and own is None:
        tally.differ(path, what, "no row of the unit itself", "one")
        return
    seen = set()
    for other, texts in named:
        if other is None or other in seen:
            tally.differ(path, what, repr(texts[1]), "units of the year, each once")
            continue
        seen.add(other)
        tally.printed(path, f"{what}: rank of {other}", texts[0], known.get(other, root, "rank"), style)
        tally.printed(path, f"{what}: score of {other}", texts[2], known.get(other, root, "score"), style)
        if other != unit:
            tally.gap(path, f"{what}: gap of {other}", texts[3], texts[2], own[2], style)


def judge_components(tally, path, known, unit, page, root, style):
    bundle, used = known.bundle, set()
    rows = body_rows(table_in(page, anchor(root) + "-thanh-phan"))
    tally.table(path, f"unit {unit}, components of {root}", count(rows), len(bundle.children(root)))
    for cells in rows or ():
        _, rest = after_strip(cells)
        code = bundle.find(cells[0].text(("small",)), bundle.children(root), style, used)
        if code and rest and len(rest) > 2:
            for what, text in zip(("score", "mean"), rest):
                number = known.get(unit, code, "score") if what == "score" else known.mean(code, "score")
                tally.printed(path, f"unit {unit}, {code} {what} among the components", text, number, style, SCORE_DIGITS)
            if bundle.indices.get(code) is None:
                place, _, _ = rest[2].partition("/")
                tally.printed(path, f"unit {unit}, {code} rank among the components", place,
                              known.get(unit, code, "rank"), style)


def judge_indicators(tally, path, years, known, unit, page, root, style):
    bundle, used = known.bundle, set()
    table = table_in(page, anchor(root) + "-chi-tieu")
    rows, heads = body_rows(table), heads_of(table)
    tally.table(path, f"unit {unit}, indicators of {root}", count(rows), len(bundle.leaves(root)))
    before = previous(years, known) if str(bundle.year - 1) in heads else None
    for cells in rows or ():
        at, rest = after_strip(cells)
        code = bundle.find(cells[0].text(("small",)), bundle.leaves(root), style, used)
        if not code or not rest or len(rest) < 4:
            continue
        what, digits = f"unit {unit}, {code}", bundle.digits(code)
        tally.printed(path, f"{what} mean", rest[2], known.mean(code, "value"), style, digits)
        if bundle.whole:
            tally.printed(path, f"{what} of the whole area", rest[3], known.get(bundle.whole, code, "value"), style, digits)
        if before:
            told_before(tally, path, f"{what} value of the year before", cells[heads.index(str(bundle.year - 1))].text(),
                        before, unit, code, "value", style, digits)


def previous(years, known):
    return years.get(known.bundle.year - 1)


def told_before(tally, path, what, text, before, unit, code, field, style, digits=None):
    """A number of the year before; it may be left out where it cannot be compared."""
    if text not in MISSING and (unit, code, field) in before.numbers:
        tally.printed(path, what, text, before.get(unit, code, field), style, digits)


def told_rank_before(tally, path, years, known, unit, index, text, style):
    """The rank of the year before; on a common basis "that → the present one"."""
    if text in MISSING:
        return
    for part, number in zip(re.split(r"\s*→\s*", text), known.ranks_before(years, unit, index)):
        tally.printed(path, f"unit {unit}, {index} rank of the year before", part.partition("/")[0].strip(), number, style)


def judge_pairs(tally, path, known, unit, page, style):
    bundle, used = known.bundle, set()
    both = [c for c in bundle.pairs() if known.get(unit, c, "women").value is not None
            and known.get(unit, c, "men").value is not None]
    rows = body_rows(table_in(page, "nu-nam"))
    if both or rows is not None:
        tally.table(path, f"unit {unit}, women and men", count(rows), len(both))
    for cells in rows or ():
        _, rest = after_strip(cells)
        code = bundle.find(cells[0].text(("small",)), both, style, used)
        if code and rest and len(rest) > 2:
            for what, text in zip(("women", "men"), rest):
                tally.printed(path, f"unit {unit}, {code} {what}", text, known.get(unit, code, what), style,
                              bundle.digits(code))
            tally.gap(path, f"unit {unit}, {code} women minus men", rest[2], rest[0], rest[1], style)
        else:
            tally.differ(path, f"unit {unit}, women and men", repr(cells[0].text()), "an indicator with both")


def judge_data(tally, path, years, known, unit, page, style):
    """The source data, against the observations of the bundle."""
    bundle = known.bundle
    table = table_in(page, "so-lieu")
    rows, heads = body_rows(table), heads_of(table)
    tally.table(path, f"unit {unit}, source data", count(rows), len(bundle.items))
    before = previous(years, known)
    for cells in rows or ():
        code = cells[0].first("code").text() if cells[0].first("code") else None
        for year, source in ((bundle.year, known), (bundle.year - 1, before)):
            at = heads.index(str(year)) if str(year) in heads else None
            if code in bundle.items and source and at is not None and at < len(cells):
                number = source.bundle.amount(unit, code)
                if year == bundle.year or number.value is not None and cells[at].text() not in MISSING:
                    tally.printed(path, f"unit {unit}, {code} of {year}", cells[at].text(), number, style)


# -- pages of a year, an indicator, the home page ---------------------------------------------------


def judge_year(tally, path, years, known, page, style):
    bundle = known.bundle
    judge_range(tally, path, known, page.text(), style)
    for root in bundle.roots:
        judge_ranking_tables(tally, path, years, known, section(page, anchor(root)), root, style)
        moved = section(page, anchor(root) + "-thay-doi")
        for entry in (moved.all("li") if moved else ()):
            unit = known.unit_of([entry])
            if unit:
                judge_before(tally, path, years, known, unit, entry.text(), style, root)
            else:
                tally.differ(path, f"{root}: changes", repr(entry.text()), "a unit of the year")


def judge_ranking_tables(tally, path, years, known, node, index, style):
    """How many rows the two tables of a ranking have; means of the components; ranks of the year before."""
    bundle = known.bundle
    full, heat = (node.first("table", name) if node else None for name in ("full-table", "heat"))
    rows = body_rows(full)
    tally.table(path, f"ranking by {index}", count(rows), len(bundle.units))
    at = 3 if str(bundle.year - 1) in " ".join(heads_of(full)[3:4]) or len(heads_of(full)) > 4 else None
    for cells in rows or ():
        unit = known.unit_of(cells)
        if unit and at and len(cells) > at:
            told_rank_before(tally, path, years, known, unit, index, cells[at].text(), style)
    scores = list(rows_of(heat)) if heat else None
    tally.table(path, f"scores below {index}", count(scores), len(bundle.units) + 2)
    means = [c.text() for c in scores[-1][1:]] if scores else []
    for code, text in zip(columns_of(node, bundle, bundle.children(index), style), means):
        if code:
            tally.printed(path, f"{code} mean below {index}", text, known.mean(code, "score"), style, SCORE_DIGITS)


def judge_indicator_tables(tally, path, years, known, page, code, style):
    bundle = known.bundle
    table = page.first("table", "rank-strip")
    rows, heads = body_rows(table), heads_of(table)
    tally.table(path, f"{code} by unit", count(rows), len(bundle.units))
    before = previous(years, known) if str(bundle.year - 1) in heads else None
    for cells in rows or ():
        unit = known.unit_of(cells)
        at, rest = after_strip(cells)
        if not unit or not rest:
            continue
        what, digits = f"unit {unit}, {code}", bundle.digits(code)
        if before:
            told_before(tally, path, f"{what} value of the year before", cells[heads.index(str(bundle.year - 1))].text(),
                        before, unit, code, "value", style, digits)
        if code in bundle.pairs():
            behind = rest[3:] if before else rest[2:]
            for sex, text in zip(("women", "men"), behind[:2] if len(behind) > 1 else (None, None)):
                tally.printed(path, f"{what} {sex}", text, known.get(unit, code, sex), style, digits)
    judge_indicator_years(tally, path, years, known, page, code, style)


def judge_indicator_years(tally, path, years, known, page, code, style):
    rows = body_rows(table_in(page, "qua-cac-nam"))
    having = {y: k for y, k in until(years, known.bundle).items() if code in k.bundle.indicators}
    tally.table(path, f"{code} over the years", count(rows), len(having))
    for cells in rows or ():
        texts = [c.text() for c in cells]
        source = having.get(int(texts[0])) if re.fullmatch(r"\d{4}", texts[0]) else None
        if source is None or len(texts) < 5:
            tally.differ(path, f"{code} over the years", repr(texts[0]), "a year that has it")
            continue
        numbers = [*source.summary(code, "value")]
        if source.bundle.whole:
            numbers.append(source.get(source.bundle.whole, code, "value"))
        for what, text, number in zip(("lowest", "mean", "highest", "whole area"), texts[1:], numbers):
            tally.printed(path, f"{code} {what} of {texts[0]}", text, number, style, known.bundle.digits(code))


def check_home(output, programmes, tally, style):
    """The newest ranking of each programme, and its years."""
    path = "site/en/index.html" if style == "en" else "site/index.html"
    page = read_page(output, path, tally)
    if page is None:
        return
    # In several programmes a unit's file may have the same name: the links tell which one is meant.
    rankings = {}
    for table in page.all("table", "rank-strip"):
        links = [a.attributes.get("href", "") for a in table.all("a")]
        rankings.setdefault("/".join(links[0].split("/")[-3:-1]) if links else "", []).append(table)
    for years in programmes.values():
        newest = years[max(years)]
        tables = rankings.get(newest.bundle.path, [])
        tally.table(path, f"rankings of {newest.bundle.path}", len(tables), len(newest.bundle.roots))
        for root, table in zip(newest.bundle.roots, tables):
            rows = body_rows(table)
            tally.table(path, f"ranking by {root}", count(rows), len(newest.bundle.units))
            for cells in rows:
                unit = known_unit(tally, path, newest, cells, root)
                _, rest = after_strip(cells)
                if unit:
                    tally.printed(path, f"unit {unit}, {root} rank", cells[0].text(), newest.get(unit, root, "rank"), style)
                    tally.printed(path, f"unit {unit}, {root} score", rest[0] if rest else None,
                                  newest.get(unit, root, "score"), style)
    judge_archive(tally, path, programmes, page, style)


def known_unit(tally, path, known, cells, root):
    unit = known.unit_of(cells)
    if unit is None:
        tally.differ(path, f"ranking by {root}", repr(cells[1].text()), "a unit of the year")
    return unit


def judge_archive(tally, path, programmes, page, style):
    """Score of the first unit and mean of every year, by the first index."""
    found = {}
    for table in page.all("table", "archive"):
        for cells in body_rows(table):
            link = cells[0].first("a")
            parts = link.attributes.get("href", "").split("/") if link else []
            if len(parts) > 2:
                found["/".join(parts[-3:-1])] = [c.text() for c in cells]
    for known in (k for years in programmes.values() for k in years.values()):
        texts, root = found.get(known.bundle.path), known.bundle.roots[0]
        tally.table(path, f"{known.bundle.path} among the years", texts and 1, 1)
        if texts:
            _, mean, highest = known.summary(root, "score")
            tally.printed(path, f"{known.bundle.path} score of the first", texts[2], highest, style)
            tally.printed(path, f"{known.bundle.path} mean", texts[3], mean, style)


# -- Word documents --------------------------------------------------------------------------------


def judge_report(tally, path, years, known, unit, tables, text, style):
    """The tables of a unit's report, and its lead sentences."""
    bundle = known.bundle
    judge_ledes(tally, path, known, unit, text, style)
    for root in bundle.roots:
        parts = next((t for t in tables if len(t[-1]) == 5 and t[-1][1] == bundle.name(root, style)), None)
        tally.table(path, f"unit {unit}, components of {root}", parts and len(parts), len(bundle.children(root)) + 2)
        used = set()
        for row in parts[1:-1] if parts else ():
            code = bundle.find(row[1], bundle.children(root), style, used) if len(row) == 5 else None
            if code:
                tally.printed(path, f"unit {unit}, {code} mean", row[3], known.mean(code, "score"), style, SCORE_DIGITS)
        if parts and len(parts[-1]) == 5:
            tally.printed(path, f"unit {unit}, {root} mean", parts[-1][3], known.mean(root, "score"), style)
    trends = [t for t in tables if len(t) > 1 and all(len(r) == 4 and re.fullmatch(r"\d{4}", r[0]) for r in t[1:])]
    told = until(years, bundle)
    tally.table(path, f"unit {unit}, tables over the years", len(trends), len(bundle.roots) if len(told) > 1 else 0)
    for root, rows in zip(bundle.roots, trends):
        tally.table(path, f"unit {unit}, {root} over the years", len(rows) - 1, len(told))
        for row in rows[1:]:
            source = years.get(int(row[0]))
            if source and root in source.bundle.indices:
                tally.printed(path, f"unit {unit}, {root} mean of {row[0]}", row[3], source.mean(root, "score"), style)
    judge_report_indicators(tally, path, years, known, unit, tables, style)
    judge_report_data(tally, path, years, known, unit, tables, style)


def judge_report_indicators(tally, path, years, known, unit, tables, style):
    """Means and values of the year before, by the year in the heading; the rest is judge_unit's."""
    bundle, before, used = known.bundle, previous(years, known), set()
    for table in tables:
        at = next((n for n, h in enumerate(table[0]) if str(bundle.year - 1) in h), None)
        for row in table[1:]:
            # "name (unit of measure)"
            code = next((c for c in bundle.indicators if c not in used and len(row) > 5 and row[1].startswith(
                bundle.name(c, style) + " (")), None)
            if code is None:
                continue
            used.add(code)
            digits = bundle.digits(code)
            tally.printed(path, f"unit {unit}, {code} mean", row[-1], known.mean(code, "value"), style, digits)
            if before and at is not None and at < len(row):
                told_before(tally, path, f"unit {unit}, {code} value of the year before", row[at], before, unit, code,
                            "value", style, digits)
    tally.table(path, f"unit {unit}, indicators", len(used) or None,
                len({c for root in bundle.roots for c in bundle.leaves(root)}))


def judge_report_data(tally, path, years, known, unit, tables, style):
    bundle = known.bundle
    names = {bundle.name(code, style): code for code in reversed(list(bundle.items))}
    best, rows = 0, None
    for table in tables:
        hits = sum(len(row) > 3 and row[1] in names for row in table)
        if hits > best:
            best, rows = hits, table
    tally.table(path, f"unit {unit}, source data", rows and len(rows) - 1, len(bundle.items))
    heads = rows[0] if rows else []
    for code, row in zip(bundle.items, (rows or [])[1:]):
        for year in (bundle.year, bundle.year - 1):
            at = next((n for n, h in enumerate(heads) if re.search(rf"\b{year}\b", h)), None)
            number = years[year].bundle.amount(unit, code) if year in years else Number(None)
            if at is None or at >= len(row) or year != bundle.year and (row[at] in MISSING or number.value is None):
                continue
            tally.printed(path, f"unit {unit}, {code} of {year}", row[at], number, style)

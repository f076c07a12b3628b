"""The decision that publishes a ranking, with its annexes, and the letters to the units.

Part of check_equality.py.  Standard library only.
"""
import glob
import os
import re
import xml.etree.ElementTree as ElementTree
import zipfile

from equality_base import (MISSING, SCORE_DIGITS, Number, anywhere, is_read, place_and_count, tidy, word_body, word_tables,
                           word_text)
from equality_tables import told_rank_before

DECISION, LETTER = "quyet-dinh.docx", "-cong-van.docx"
# Headings by which the tables of the annexes are known, and the sentence of a letter.
HEADS = {"vi": ("Điểm tổng hợp", "(điểm)", "Lý do"), "en": ("Score", "(score)", "Reason")}
PLACE, NUMBER = r"[\d.,]+/\d+", r"\u2212?\d(?:[\d.,]*\d)?"
TOLD = {"vi": rf"xếp thứ ({PLACE}) với ({NUMBER}) điểm; bình quân các đơn vị là ({NUMBER}) điểm",
        "en": rf"has rank ({PLACE}) with ({NUMBER}) points; the average of all units is ({NUMBER}) points"}


def check_issues(output, years, tally, folder, style):
    """The decision of every year and the letters to all units, in a folder of each year's reports."""
    decisions = anywhere(output, years, "reports", folder + DECISION)
    letters = any(glob.glob(os.path.join(glob.escape(os.path.join(output, "reports", k.bundle.path)), folder + "*" + LETTER))
                  for k in years.values())
    for known in years.values():
        path = f"reports/{known.bundle.path}/{folder}{DECISION}"
        if decisions and is_read(path):
            body, data = opened(output, path, tally)
            if body is not None:
                judge_decision(tally, path, years, known, list(word_tables(body)), style)
                if not folder:
                    judge_copy(output, f"site/{known.bundle.path}/{DECISION}", data, tally)
        for unit, stem in sorted(known.stems.items()) if letters else ():
            path = f"reports/{known.bundle.path}/{folder}{stem}{LETTER}"
            if is_read(path):
                body, _ = opened(output, path, tally)
                if body is not None:
                    judge_letter(tally, path, known, unit, word_text(body), style)


def opened(output, path, tally):
    try:
        with open(os.path.join(output, path), "rb") as stream:
            data = stream.read()
        return word_body(data), data
    except (OSError, KeyError, zipfile.BadZipFile, ElementTree.ParseError) as error:
        tally.differ(path, "file", type(error).__name__, "a document")
        return None, None


def judge_copy(output, path, want, tally):
    tally.files.add(path)
    try:
        with open(os.path.join(output, path), "rb") as stream:
            if stream.read() != want:
                tally.differ(path, "file", "other bytes", "those of the report")
    except OSError as error:
        tally.differ(path, "file", type(error).__name__, "a copy")


def annexes(tables, style):
    """(ranking, tables of components, units without a rank) of every index, in order."""
    ranking, component, reason = HEADS[style]
    found = []
    for rows in tables:
        heads = rows[0] if rows else []
        if len(heads) > 3 and heads[2] == ranking:
            found.append((rows, [], []))
        elif found and len(heads) > 3 and heads[2].endswith(component):
            found[-1][1].append(rows)
        elif found and len(heads) == 3 and heads[2] == reason:
            found[-1][2].extend(rows[1:])
    return found


def judge_decision(tally, path, years, known, tables, style):
    bundle = known.bundle
    codes = {name: code for code, name in (known.names_en if style == "en" else known.names).items()}
    found = annexes(tables, style)
    tally.table(path, "rankings in the annexes", len(found) or None,
                sum(bool(known.all(root, "rank")) for root in bundle.roots))
    for root, (ranking, matrices, others) in zip((r for r in bundle.roots if known.all(r, "rank")), found):
        judge_ranking(tally, path, years, known, root, ranking, codes, style)
        without = [u for u in bundle.units if known.get(u, root, "rank").value is None]
        if without or others:
            tally.table(path, f"units without a rank by {root}", len(others) or None, len(without))
        for row in others:
            if codes.get(row[1]) not in without:
                tally.differ(path, f"units without a rank by {root}", repr(row[1]), "a unit without a rank")
        judge_components(tally, path, known, root, matrices, codes, style)


def judge_ranking(tally, path, years, known, root, rows, codes, style):
    heads, last = rows[0], None
    tally.table(path, f"annex, ranking by {root}", len(rows) - 1, len(known.all(root, "rank")))
    before = next((n for n, h in enumerate(heads) if n > 3 and str(known.bundle.year - 1) in h), None)
    for position, row in enumerate(rows[1:], 1):
        unit = codes.get(row[1])
        what = f"unit {unit or row[1]}, {root} in the annex"
        if unit is None or len(row) != len(heads):
            tally.differ(path, what, repr(row), "a unit of the year")
            continue
        if row[0] != str(position):
            tally.differ(path, f"{what}: number", row[0], position)
        number = known.get(unit, root, "rank")
        tally.printed(path, f"{what}: score", row[2], known.get(unit, root, "score"), style)
        tally.printed(path, f"{what}: rank", row[3], number, style)
        if number.value is not None and last is not None and number.value < last:
            tally.differ(path, f"{what}: order", number, f"{last} or more")
        last = number.value
        if before is not None:
            told_rank_before(tally, path, years, known, unit, root, row[before], style)
            judge_change(tally, path, years, known, unit, root, row[before], row[before + 1], style)


def judge_change(tally, path, years, known, unit, root, before, told, style):
    """The places gained or lost are the difference of the two ranks."""
    ranks = known.ranks_before(years, unit, root)
    if before in MISSING or not ranks or any(n.value is None for n in ranks):
        return
    now = ranks[1].value if len(ranks) > 1 else known.get(unit, root, "rank").value
    places = re.search(r"\d+(?:[.,]\d+)?", told)
    tally.printed(path, f"unit {unit}, {root} in the annex: places gained or lost", places.group() if places else "0",
                  Number(str(abs(ranks[0].value - now))), style)


def judge_components(tally, path, known, root, matrices, codes, style):
    bundle, seen = known.bundle, {}
    children = bundle.children(root)
    width = sum((len(rows[0]) - 2) // 2 for rows in matrices)
    tally.table(path, f"annex, components of {root}", width or None, len(children))
    for rows in matrices:
        tally.table(path, f"annex, units by components of {root}", len(rows) - 1, len(bundle.units))
        for row in rows[1:]:
            seen.setdefault(codes.get(row[1]), []).extend(row[2:])
    for unit in bundle.units:
        cells = seen.get(unit, [])
        for place, code in enumerate(children):
            pair = cells[2 * place:2 * place + 2] if len(cells) == 2 * len(children) else (None, None)
            for what, text in zip(("score", "rank"), pair):
                tally.printed(path, f"unit {unit}, {code} {what} in the annex", text, known.get(unit, code, what), style,
                              SCORE_DIGITS if what == "score" else None)


def judge_letter(tally, path, known, unit, text, style):
    """Rank, score and mean by each index."""
    told = re.findall(TOLD[style], tidy(text))
    ranked = [r for r in known.bundle.roots if known.get(unit, r, "rank").value is not None]
    tally.table(path, f"unit {unit}, results in the letter", len(told), len(ranked))
    for root, (place, score, mean) in zip(ranked, told):
        rank, count = place_and_count(place)
        for what, found, number in (("rank", rank, known.get(unit, root, "rank")),
                                    ("count", count, known.get(unit, root, "count")),
                                    ("score", score, known.get(unit, root, "score")),
                                    ("mean", mean, known.mean(root, "score"))):
            tally.printed(path, f"unit {unit}, {root} {what} in the letter", found, number, style)

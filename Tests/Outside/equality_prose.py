"""The numbers in sentences: patterns made from the wording in templates/, and what they must say.

Part of check_equality.py.  Standard library only.
"""
import csv
import functools
import os
import re

from equality_base import ROOT, Number, anchor, decimals, number_in, section

NUMBER = r"[+\u2212]?\d(?:[\d.,]*\d)?"
PLACE = f"{NUMBER}(?:/{NUMBER})?|–"
FIELDS = {"rank": PLACE, "rank_now": PLACE, "year": r"\d{4}", "now": r"\d{4}",
          **{name: NUMBER for name in ("count", "score", "score_now", "gap", "better", "sharers", "low", "high", "mean")}}
TRACE_DIGITS = 4


@functools.lru_cache(maxsize=None)
def words(style):
    with open(os.path.join(ROOT, "templates", style + ".csv"), encoding="utf-8-sig", newline="") as stream:
        return {row[0]: row[1] for row in csv.reader(stream) if len(row) > 1}


@functools.lru_cache(maxsize=None)
def pattern(style, *keys):
    """Finds any of the phrases; its groups are key__field, and key for the whole."""
    found = []
    for key in keys:
        text = ""
        for plain, field in re.findall(r"([^{]*)(?:\{([^}]*)\})?", words(style)[key]):
            text += re.escape(plain)
            name, _, choice = field.partition("|")
            if choice:
                text += "(?:" + "|".join(re.escape(word) for word in choice.split("|")) + ")"
            elif name:
                text += f"(?P<{key}__{name}>{FIELDS.get(name, '.+?')})"
        found.append(f"(?P<{key}>{text})")
    return re.compile("|".join(found), re.IGNORECASE)


def matches(text, style, *keys):
    """(key, {field: text}) of every phrase found, in the order of the text."""
    for match in pattern(style, *keys).finditer(text):
        key = match.lastgroup if match.lastgroup in keys else next(k for k in keys if match.group(k) is not None)
        yield key, {name[len(key) + 2:]: value for name, value in match.groupdict().items()
                    if name.startswith(key + "__")}


def judge_ledes(tally, path, known, unit, text, style):
    """The lead sentence of each index: rank, score and distance from the mean."""
    keys = ("unit_lede_above", "unit_lede_below", "unit_lede_equal", "unit_lede_not_ranked")
    found = list(matches(text, style, *keys))
    roots = known.bundle.roots
    tally.table(path, f"unit {unit}, lead sentences", len(found), len(roots))
    for root, (key, fields) in zip(roots, found):
        what = f"unit {unit}, {root} in the lead sentence:"
        ranked = known.get(unit, root, "rank").value is not None
        if ranked == (key == keys[3]):
            tally.differ(path, f"{what} rank", repr(words(style)[key]), known.get(unit, root, "rank"))
            continue
        for _, field, number in known.expected(unit, [root], ("rank", "count", "score") if ranked else ()):
            tally.printed(path, f"{what} {field}", fields[field], number, style)
        if ranked:
            score, mean = known.get(unit, root, "score"), known.mean(root, "score")
            digits = decimals(fields["score"], style)
            own, other = (number_in(next(iter(Number(n.value).printed(digits, style))), style) for n in (score, mean))
            want = keys[0] if own > other else keys[1] if own < other else keys[2]
            if want != key:
                tally.differ(path, f"{what} side of the mean", repr(key), repr(want))
            elif "gap" in fields:
                tally.numbers += 1
                if number_in(fields["gap"], style) != abs(own - other):
                    tally.differ(path, f"{what} gap", repr(fields["gap"]), abs(own - other))


def judge_before(tally, path, years, known, unit, text, style, root):
    """Rank and score of the year before, where they are told."""
    common = known.common.get((unit, root))
    if common:
        for _, fields in matches(text, style, "change_from_common") if "change_from_common" in words(style) else ():
            for field, number in zip(("rank", "rank_now"), common):
                tally.printed(path, f"unit {unit}, {root} {field} on the common basis", fields[field].partition("/")[0],
                              number, style)
        return
    for _, fields in matches(text, style, "change_from"):
        before = years.get(int(fields["year"]))
        if before is None or int(fields["year"]) != known.bundle.year - 1:
            tally.differ(path, f"unit {unit}, {root} before", fields["year"], known.bundle.year - 1)
            continue
        if unit in before.bundle.units and root in before.bundle.indices:
            place, _, count = fields["rank"].partition("/")
            for field, found in (("rank", place), ("count", count), ("score", fields["score"])):
                if found:
                    tally.printed(path, f"unit {unit}, {root} {field} of the year before", found,
                                  before.get(unit, root, field), style)


def judge_trace(tally, path, known, unit, page, style):
    """The first step tells the rank, a second one that inside the group; one follows for each index with a score and for
    each indicator."""
    bundle = known.bundle
    for root in bundle.roots:
        node = section(page, anchor(root) + "-cach-tinh")
        steps = [s for s in (node.first("ol", "steps").children if node and node.first("ol", "steps") else ())
                 if not isinstance(s, str)]
        scored = [i for i in bundle.below(root) if known.get(unit, i, "score").value is not None]
        what = f"unit {unit}, {root} in the trace"
        rank = known.get(unit, root, "rank")
        group = bundle.groups.get(unit) if rank.value is not None else ""
        tally.table(path, what, len(steps) or None, 1 + bool(group) + len(scored) + len(bundle.leaves(root)))
        if not steps or rank.value is None:
            continue
        told = next(matches(steps[0].text(), style, "trace_rank_tied", "trace_rank_first_tied", "trace_rank_first",
                            "trace_rank"), ("", {}))[1]
        for field in ("rank", "count"):
            tally.printed(path, f"{what}: {field}", told.get(field), known.get(unit, root, field), style)
        tally.printed(path, f"{what}: score", told.get("score"), known.get(unit, root, "score"), style, TRACE_DIGITS)
        if group and len(steps) > 1:
            inside = next(matches(steps[1].text(), style, "trace_group_rank"), ("", {}))[1]
            peers = [known.get(u, root, "rank").value for u in bundle.units if bundle.groups.get(u) == group]
            peers = [p for p in peers if p is not None]
            tally.printed(path, f"{what}: units of the group", inside.get("count"), Number(len(peers)), style)
            if (bundle.indices[root].get("ties") or "min") == "min":
                tally.printed(path, f"{what}: rank inside the group", inside.get("rank"),
                              Number(1 + sum(p < rank.value for p in peers)), style)
        above = [n for n in known.all(root, "rank") if n.value < rank.value]
        if (bundle.indices[root].get("ties") or "min") != "ordinal":
            tally.printed(path, f"{what}: units above", told.get("better") or ("0" if told else None),
                          Number(len(above)), style)


def judge_range(tally, path, known, text, style):
    """Lowest, mean and highest score of the year."""
    root = known.bundle.roots[0]
    found = list(matches(text, style, "year_lede_range"))
    tally.table(path, f"{root}: sentence on the range", len(found), 1 if known.all(root, "rank") else 0)
    for _, fields in found[:1]:
        for field, number in zip(("low", "mean", "high"), known.summary(root, "score")):
            tally.printed(path, f"{root}: {field}", fields[field], number, style)

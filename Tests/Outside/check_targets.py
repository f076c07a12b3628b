#!/usr/bin/env python3
"""Judge every target again, apart from the program, and compare with what it wrote.

    check_targets.py [--data DIR] [--templates DIR] OUTPUT_DIR

For every bundle of DIR with `targets`: values from the cells in exact fractions (pooled years, sums over units, 0 of 0,
scope, intervals), the row in force (level, area, amendment, year), verdict and status, after docs/bundle.md and
docs/formulas.md.  Compared with chi-tieu-ke-hoach.csv of the year, row by row, and the counts with the sentences of
muc-tieu.html.  One line a difference, then `N judgements and M counts compared, K differences`; exit 0 clean,
1 differences, 2 wrong use, 3 no bundle has targets.  Standard library only.
"""
import argparse
import csv
import decimal
import glob
import html
import json
import math
import os
import re
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
FILE = "chi-tieu-ke-hoach.csv"
PAGE = "muc-tieu.html"
LEVELS = ["national", "provincial", "unit"]
SCOPES = ["unit", "province", "nation"]
Z95 = 1.959963984540054
NAME = re.compile(r"[A-Z][A-Z0-9_]*")


# -- the bundles -------------------------------------------------------------------------------


def rows_of(folder, table):
    """The rows of a table; none when the bundle has no such file."""
    path = os.path.join(folder, f"{table}.csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Year:
    """A bundle's tables, as they stand on 31 December."""

    def __init__(self, folder):
        settings = {row["key"]: row["value"] for row in rows_of(folder, "settings")}
        self.folder = folder
        self.programme = settings["programme"]
        self.year = int(settings["year"])
        last = f"{self.year}-12-31"
        self.units = [row for row in rows_of(folder, "units")
                      if (row.get("valid_from") or "0") <= last and (row.get("valid_to") or "9999") >= last]
        self.ranked = [row["code"] for row in self.units if (row.get("ranked") or "true").lower() == "true"]
        self.register = {row["code"]: row for row in self.units}
        self.items = {row["code"]: row for row in rows_of(folder, "items")}
        self.measures = {row["code"]: row for row in rows_of(folder, "indicators")}
        self.successions = rows_of(folder, "successions")
        self.programmes = rows_of(folder, "programmes")
        self.targets = rows_of(folder, "targets")
        self.values = {}
        for row in rows_of(folder, "observations"):
            text = row.get("verified") or row["value"]
            if text:
                self.values[row["unit"], row["item"]] = Fraction(text)

    def former(self, code):
        """The code a year before: another one only after a rename or a change of kind."""
        for row in self.successions:
            if row["kind"] in ("rename", "kind_change") and row["successor"] == code != row["predecessor"]:
                return row["predecessor"]
        return code

    def is_touched(self, code):
        """Whether area or people of a unit changed since the year before."""
        codes = {code, self.former(code)}
        return any(row["kind"] not in ("rename", "kind_change") and codes & {row["predecessor"], row["successor"]}
                   for row in self.successions)

    def areas(self):
        """key -> (kind, members), the province first."""
        parents = {row["code"]: row.get("parent") or None for row in self.units}

        def is_below(code, above):
            seen = set()
            while parents.get(code) and code not in seen:
                seen.add(code)
                code = parents[code]
                if code == above:
                    return True
            return False

        others = [row["code"] for row in self.units if row["code"] not in self.ranked]
        tops = [code for code in others if parents[code] is None
                and all(other == code or is_below(other, code) for other in others)]
        province = tops[0] if tops else ""
        result = {province: ("province", self.ranked)}
        for code in others:
            if code != province:
                result[code] = ("part", [unit for unit in self.ranked if is_below(unit, code)])
        for code in self.ranked:
            group = self.register[code].get("group")
            if group:
                kind, members = result.setdefault(f"group {group}", ("group", []))
                members.append(code)
        for code in self.ranked:
            result[code] = ("unit", [code])
        return result


# -- values ------------------------------------------------------------------------------------


def evaluate(text, unit, year):
    """The value of a formula for a unit; None when an operand is missing or a division fails."""
    names = {}
    for name in NAME.findall(text):
        value = year.values.get((unit, name))
        if value is None:
            return None
        names[name] = value
    try:
        return Fraction(eval(text.replace("^", "**"), {"__builtins__": {}, "abs": abs, "min": min, "max": max},  # noqa: S307
                             names))
    except ZeroDivisionError:
        return None


def parts_of(measure, key, area, year):
    """What one year adds: (numerator, denominator, exposure) or (value,) or None."""
    kind, members = area
    formula, top, bottom = (measure.get(name) or "" for name in ("formula", "numerator", "denominator"))
    exposure = measure.get("detected_among") or ""

    def own(unit):
        if formula:
            value = evaluate(formula, unit, year)
            return None if value is None else (value,)
        if not top:
            return None
        pair = evaluate(top, unit, year), evaluate(bottom, unit, year)
        if None in pair:
            return None
        return (*pair, evaluate(exposure, unit, year) if exposure else None)

    adds = not formula and all(year.items.get(name, {}).get("additive", "").lower() == "true" for name in (top, bottom))
    if kind != "group" and key:
        result = own(key)
        if kind == "unit" or result or not adds:
            return result
    if not adds:
        return None
    found = [own(unit) for unit in members]
    if not found or None in found:
        return None
    among = [row[2] for row in found]
    return (sum(row[0] for row in found), sum(row[1] for row in found), None if None in among else sum(among))


def definition(measure):
    """What has to stay the same for two years to be comparable."""
    text = "|".join((measure.get(name) or "").replace(" ", "") for name in ("formula", "numerator", "denominator"))
    scale = Fraction(measure.get("scale") or 1)
    return text, scale, measure.get("pooled_years") or "1", measure["unit_of_measure"]


def line_of(code, key, years):
    """Comparable years of a measure in an area, this one last: [(year, measure, parts)]."""
    result = []
    newest = years[-1].measures[code]
    for position in range(len(years) - 1, -1, -1):
        year = years[position]
        areas = year.areas()
        measure = year.measures.get(code)
        if key not in areas or measure is None or definition(measure) != definition(newest):
            break
        result.append((year.year, measure, parts_of(measure, key, areas[key], year)))
        if position == 0:
            break
        kind, members = areas[key]
        before = years[position - 1].areas()
        if kind == "province":
            if key and year.is_touched(key):
                break
            key = next(other for other, area in before.items() if area[0] == "province")
            continue
        if any(year.is_touched(unit) for unit in members):
            break
        former = key if kind == "group" else year.former(key)
        if former not in before or set(before[former][1]) != {year.former(unit) for unit in members}:
            break
        key = former
    return result[::-1]


def value_of(line, position):
    """(state, value, interval, first pooled year) of a year of a line."""
    year, measure, parts = line[position]
    if parts is None:
        return "missing", None, None, None
    if len(parts) == 1:
        return "value", parts[0], None, None
    top, bottom, _ = parts
    since = year
    for earlier, _, more in reversed(line[:position]):
        if since - earlier != 1 or year - earlier >= int(measure.get("pooled_years") or 1) or more is None:
            break
        top, bottom, since = top + more[0], bottom + more[1], earlier
    if bottom == 0:
        return ("no-cases" if top == 0 else "missing"), None, None, None
    value = top / bottom * Fraction(measure.get("scale") or 1)
    interval = None
    if (measure.get("count_ratio") or "").lower() == "true" and top > 0 and bottom > 0:
        spread = math.exp(Z95 * math.sqrt(1 / top + 1 / bottom))
        interval = float(value) / spread, float(value) * spread
    return "value", value, interval, since if since != year else None


# -- judgements --------------------------------------------------------------------------------


def printed(value, digits):
    """Half away from zero on the decimal text of the value."""
    step = decimal.Decimal(1).scaleb(-digits)
    text = decimal.Decimal(repr(float(value)))
    return Fraction(text.quantize(step, rounding=decimal.ROUND_HALF_UP))


def verdict(value, interval, target, digits):
    """exceeded, reached, not-reached or inconclusive."""
    comparator = target["comparator"]
    low = Fraction(target["low"] if comparator == "band" else target["value"])
    high = Fraction(target["high"]) if comparator == "band" else low
    slack = Fraction(target.get("tolerance") or 0)
    if interval and any(interval[0] < float(limit) < interval[1] for limit in {low, high}):
        return "inconclusive"
    shown = printed(value, digits)
    if comparator == ">=":
        return "exceeded" if shown > low else "reached" if shown >= low - slack else "not-reached"
    if comparator == "<=":
        return "exceeded" if shown < low else "reached" if shown <= low + slack else "not-reached"
    is_met = {">": shown > low - slack, "<": shown < low + slack}.get(comparator, low - slack <= shown <= high + slack)
    return "reached" if is_met else "not-reached"


def distance(value, target, digits):
    """How far the printed value is beyond the limit, or short of it."""
    low = Fraction(target["low"] if target["comparator"] == "band" else target["value"])
    high = Fraction(target["high"]) if target["comparator"] == "band" else low
    shown = printed(value, digits)
    if target["comparator"] in (">=", ">"):
        return shown - low
    if target["comparator"] in ("<=", "<"):
        return low - shown
    return min(0, shown - low, high - shown)


def projection(history, now, due, plan, measure):
    """Where a straight line from the baseline leads in the year of the target."""
    if measure.get("term"):
        return None
    baseline = plan.get("baseline_year")
    starts = [year for year in sorted(history) if year >= int(plan["from"]) - 1]
    first = int(baseline) if baseline and int(baseline) in history else starts[0] if starts else None
    if first is None or not first < now < due:
        return None
    value = history[now] + (history[now] - history[first]) / (now - first) * (due - now)
    return max(Fraction(0), min(Fraction(100), value) if measure["unit_of_measure"] == "%" else value)


def key_of(row):
    return row["programme"], row["code"], row["level"], row.get("applies_to") or "", row.get("year") or ""


def in_force(rows, year):
    """The rows that count on 31 December of a year, amendments in the place of what they amend."""
    known = [row for row in rows if not row.get("basis_date") or int(row["basis_date"][:4]) <= year]
    return [row for row in known
            if not any(other.get("amends") and other["amends"] == row.get("basis") and key_of(other) == key_of(row)
                       for other in known)]


def closeness(target, key, kind, unit):
    """How closely a row is set for an area; None when it is not for it."""
    word = target.get("applies_to") or ""
    if not word:
        return None if target["level"] == "unit" and kind != "unit" else 0
    if kind == "group":
        return 1 if key == f"group {word}" else None
    if key == word:
        return 2
    if kind == "unit" and word in (unit.get("area_type"), unit.get("group"), unit["kind"]):
        return 1
    return None


def row_for(rows, key, kind, unit, year):
    """The row an area is asked for: set most closely, then due next, else the last."""
    found = [(closeness(row, key, kind, unit), row) for row in rows]
    found = [(close, row) for close, row in found if close is not None]
    if not found:
        return None
    best = max(close for close, _ in found)
    due = sorted((int(row.get("year") or year), number) for number, (close, row) in enumerate(found) if close == best)
    ahead = [entry for entry in due if entry[0] >= year]
    return found[(ahead[0] if ahead else due[-1])[1]][1]


def expected(years, position):
    """(area, programme, target, level) -> (status, value, limit) of one year, and the plans that count."""
    year = years[position]
    plans = {}
    for bundle in reversed(years):
        for row in bundle.programmes:
            if row["code"] not in plans:
                plans[row["code"]] = row, [one for one in bundle.targets if one["programme"] == row["code"]]
    judged, cache = {}, {}
    for code, (plan, targets) in plans.items():
        if not int(plan["from"]) <= year.year <= int(plan["to"]):
            continue
        rows = in_force(targets, year.year)
        for target in dict.fromkeys(row["code"] for row in targets):
            for key, (kind, _) in year.areas().items():
                for level in LEVELS:
                    row = row_for([one for one in rows if one["code"] == target and one["level"] == level], key, kind,
                                  year.register.get(key), year.year)
                    if row is None:
                        continue
                    indicator = row["indicator"]
                    if (indicator, key) not in cache:
                        cache[indicator, key] = figure(indicator, key, kind, years[:position + 1])
                    judged[key, code, target, level] = judge(row, cache[indicator, key], year, plan)
    return judged


def figure(indicator, key, kind, years):
    """(state, value, interval, first pooled year, {year: value}) of a measure in an area, in the last year."""
    measure = years[-1].measures.get(indicator)
    if measure is None:
        return "missing", None, None, None, {}
    allowed = 1 if kind == "province" else 0
    if SCOPES.index(measure.get("scope") or "unit") > allowed:
        return "out-of-scope", None, None, None, {}
    line = line_of(indicator, key, years)
    found = [value_of(line, position) for position in range(len(line))]
    return (*found[-1], {one[0]: value[1] for one, value in zip(line, found) if value[1] is not None})


def judge(row, found, year, plan):
    """What is to be told of a target: one row of the program's file."""
    state, value, interval, since, history = found
    measure = year.measures.get(row["indicator"], {})
    digits = int(measure.get("digits") or 1)
    due = int(row.get("year") or year.year)
    away = ahead = None
    if state == "value":
        said = verdict(value, interval, row, digits)
        if due > year.year:
            said = "met-early" if said in ("exceeded", "reached") else "not-yet-due"
        away = distance(value, row, digits)
        ahead = projection(history, year.year, due, plan, measure)
    else:
        said = {"missing": "no-data", "no-cases": "no-cases", "out-of-scope": "not-applicable"}[state]
    return {"status": said, "value": value, "interval": interval, "since": since, "row": row, "due": due,
            "distance": away, "projection": ahead}


# -- comparison --------------------------------------------------------------------------------


class Tally:
    def __init__(self):
        self.judgements = self.counts = self.differences = 0

    def differ(self, *text):
        self.differences += 1
        if self.differences <= 60:
            print(*text)


def is_near(text, number):
    """Whether a printed number is a number, to 12 significant digits."""
    if number is None or text == "":
        return number is None and text == ""
    return math.isclose(float(text), float(number), rel_tol=1e-11, abs_tol=1e-12)


def compare(path, wanted, year, tally):
    """Every row of the file of targets."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    seen = {}
    for row in rows:
        area = f"group {row['area']}" if row["area_kind"] == "group" else row["area"]
        key = area, row["programme"], row["target"], row["level"]
        if key in seen:
            tally.differ(f"{path}: {' '.join(key)}", "stands twice")
        seen[key] = row
    for key in sorted(set(wanted) | set(seen)):
        tally.judgements += 1
        place = f"{path}: {' '.join(key)}"
        if key not in seen or key not in wanted:
            tally.differ(place, "not in the file" if key in wanted else "not asked for")
            continue
        found, want = seen[key], wanted[key]
        row = want["row"]
        ends = ("low", "high") if row["comparator"] == "band" else ("value", "value")
        low, high = (Fraction(row[end]) for end in ends)
        interval = want["interval"] or (None, None)
        for name, matches, said in [
                ("status", found["status"] == want["status"], want["status"]),
                ("result", is_near(found["result"], want["value"]), want["value"]),
                ("value_low", is_near(found["value_low"], low), low),
                ("value_high", is_near(found["value_high"], high), high),
                ("distance", is_near(found["distance"], want["distance"]), want["distance"]),
                ("projection", is_near(found["projection"], want["projection"]), want["projection"]),
                ("due_year", found["due_year"] == str(want["due"]), want["due"]),
                ("basis", found["basis"] == (row.get("basis") or ""), row.get("basis")),
                ("interval_low", is_near(found["interval_low"], interval[0]), interval[0]),
                ("interval_high", is_near(found["interval_high"], interval[1]), interval[1]),
                ("pooled_since", found["pooled_since"] == str(want["since"] or ""), want["since"])]:
            if not matches:
                tally.differ(f"{place}, {name}: {found[name]!r}, want {said}")


COUNTS = {"exceeded": "target_tally_exceeded", "reached": "target_tally_reached", "met-early": "target_tally_early",
          "not-reached": "target_tally_not_reached", "not-yet-due": "target_tally_not_yet_due",
          "inconclusive": "target_tally_inconclusive", "no-cases": "target_tally_no_cases",
          "no-data": "target_tally_no_data", "not-applicable": "target_tally_not_applicable"}


def count_patterns(templates):
    """Status -> pattern of the words that tell its count; the wording is that of the Vietnamese templates."""
    with open(os.path.join(templates, "vi.csv"), encoding="utf-8-sig", newline="") as file:
        words = {row[0]: row[1] for row in csv.reader(file) if len(row) > 1}
    return {status: re.compile(re.escape(words[key].rstrip(".")).replace(r"\{count\}", "([0-9]+)"))
            for status, key in COUNTS.items()}


def told(sentence, patterns):
    """(met, asked, {status: count}) of a sentence."""
    share = re.search(r"(?<![0-9])([0-9]+)/([0-9]+)(?![0-9])", sentence)
    counts = {}
    for part in re.split(r"[;,.()]", sentence):
        for status, pattern in patterns.items():
            found = pattern.fullmatch(part.strip())
            if found:
                counts[status] = int(found[1])
    return (*map(int, share.groups()), counts) if share else (0, 0, counts)


def compare_counts(path, wanted, year, tally, patterns):
    """The sentences of the page of targets against the province's judgements: all, then each level's."""
    with open(path, encoding="utf-8") as file:
        head, *sections = file.read().split('<section class="programme"')
    caption = re.compile(r'<figure class="fig tally"><figcaption><strong>.*?</strong><span>(.*?)</span>', re.DOTALL)
    lead = caption.findall(head)
    province = next(key for key, area in year.areas().items() if area[0] == "province")
    programmes = list(dict.fromkeys(key[1] for key in wanted))
    if len(lead) != len(programmes) or len(sections) != len(programmes):
        tally.differ(f"{path}: {len(lead)} sentences and {len(sections)} parts of {len(programmes)} programmes")
        return
    for programme, whole, section in zip(programmes, lead, sections):
        lines, everywhere = {}, {}
        for (area, code, target, level), said in wanted.items():
            if code == programme:
                everywhere.setdefault(target, set()).add(level)
                if area == province:
                    lines.setdefault(target, {})[level] = said["status"]
        levels = [level for level in LEVELS if any(level in found for found in everywhere.values())
                  and any(level in found for found in lines.values())]
        parts = caption.findall(section)
        if parts and len(parts) != len(levels):
            tally.differ(f"{path}: {programme}: {len(parts)} sentences of {len(levels)} levels")
            continue
        nearest = [next((found[level] for level in reversed(LEVELS) if level in found), "not-applicable")
                   for found in (lines.get(target, {}) for target in everywhere)]
        for sentence, statuses in [(whole, nearest)] + [
                (part, [lines.get(target, {}).get(level, "not-applicable")
                        for target, found in everywhere.items() if level in found])
                for part, level in zip(parts, levels)]:
            tally.counts += 1
            sentence = html.unescape(re.sub(r"<[^>]+>", "", sentence))
            counts = {status: statuses.count(status) for status in sorted(set(statuses))}
            met = sum(counts.get(status, 0) for status in ("exceeded", "reached", "met-early"))
            asked = len(statuses) - counts.get("not-applicable", 0)
            found = told(sentence, patterns)
            # One kind of success alone is told by the share.
            single = {status: met for status in ("exceeded", "reached", "met-early")
                      if counts.get(status) == met and status not in found[2]}
            if asked and found[:2] != (met, asked) or {**found[2], **single} != counts:
                tally.differ(f"{path}: {programme}: {sentence!r}, want {met}/{asked}, {counts}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--data", default="data")
    parser.add_argument("--templates", metavar="DIR", help="default: templates/ beside the data folder")
    parser.add_argument("output")
    args = parser.parse_args()
    patterns = count_patterns(args.templates or os.path.join(args.data, "..", "templates"))
    programmes = {}
    for place in sorted(glob.glob(os.path.join(args.data, "*", "*", "datapackage.json"))):
        with open(place, encoding="utf-8") as file:
            json.load(file)
        year = Year(os.path.dirname(place))
        programmes.setdefault(year.programme, []).append(year)
    tally = Tally()
    for programme, years in programmes.items():
        years.sort(key=lambda one: one.year)
        if not any(one.targets for one in years):
            continue
        for position, year in enumerate(years):
            wanted = expected(years, position)
            folder = os.path.join(args.output, "site", programme, str(year.year))
            if not wanted:
                continue
            for name, judge_file in [(FILE, compare),
                                     (PAGE, lambda *found: compare_counts(*found, patterns))]:
                path = os.path.join(folder, name)
                if os.path.exists(path):
                    judge_file(path, wanted, year, tally)
                else:
                    tally.differ(f"{path}: not there")
    if not tally.judgements and not tally.differences:
        print("no bundle has targets")
        return 3
    print(f"{tally.judgements:,} judgements and {tally.counts} counts compared, {tally.differences} differences")
    return 1 if tally.differences else 0


if __name__ == "__main__":
    sys.exit(main())

"""From counts to rows: what a unit reported, what the department verified, and what is missing."""

import datetime

from . import collected, figures, register
from .chance import share, whole
from .items import BY_SEX, ITEMS, PROVINCE_ONLY
from .method import INDICATORS

AGENCY_OF = {item.code: item.checked_by for item in ITEMS}
REACHED_BY_SEX = [i.parts[0] for i in INDICATORS if i.parts[0] in BY_SEX]
# Not corrected: what is one half of a total, and what stands for a whole term.
KEPT = ("BIRTHS_BOYS", "NEW_JOBS_WOMEN", "COUNCIL_WOMEN", "COMMITTEE_WOMEN")
REACHED = [i.parts[0] for i in INDICATORS
           if len(i.parts) == 3 and i.parts[0] not in BY_SEX and i.parts[0] not in KEPT]

# year: items that some units lack. One a unit at most: every index still has enough to be scored.
LACKING = {
    2017: ("CHILDREN_FORUM", "CHILDREN_INJURED"),
    2018: ("CHILDREN_FORUM",),
    2019: ("U5_DEATHS", "CHILDREN_INJURED"),
    2020: ("CHILDREN_FORUM", "U5_UNDERWEIGHT"),
}
UNITS_LACKING_EACH = 4
# The one unit and year with too little in two components of the children's index, so that it is not ranked there.
SILENT_UNIT, SILENT_YEAR = "385", 2018
SILENT_ITEMS = ("CHILDREN_HELPED", "CHILDREN_INJURED", "CHILDREN_CONSULTED", "CHILDREN_CONSULTED_GIRLS",
                "CHILDREN_CONSULTED_BOYS", "CHILDREN_FORUM")

DIFFERS = 0.07
"""Chance that a department corrects a numerator."""

NOTE_DIFFERS = "Số thẩm định khác số báo cáo."
NOTE_REVISED = "Số liệu có điều chỉnh sau khi báo cáo."
NOTE_LATE = "Đơn vị chưa báo cáo."
NOTE_ABSENT = "Không có số liệu."
NOTE_INCOMPLETE = "Không tính được cho toàn tỉnh vì có đơn vị thiếu số liệu."

CODES = [code for code, *_ in register.UNITS]


def _missing(year):
    """(unit, item) that have no value, with the status that says why."""
    gone = {}
    free = [code for code in CODES if (code, year) != (SILENT_UNIT, SILENT_YEAR)]
    for item in LACKING[year]:
        free.sort(key=lambda code: share("lacking", year, item, code))
        for number, unit in enumerate(free[:UNITS_LACKING_EACH]):
            gone[unit, item] = "missing" if number == 0 else "not_reported"
        free = free[UNITS_LACKING_EACH:]
    if year == SILENT_YEAR:
        gone.update({(SILENT_UNIT, item): "not_reported" for item in SILENT_ITEMS})
    # Where the whole is missing, its part is too.
    gone.update({(unit, part): status for (unit, item), status in list(gone.items())
                 for part, (above, *_) in collected.PARTS.items() if above == item})
    return gone


def _verified(unit, year, reported):
    """The department's figures: mostly the same; some numerators are a little off, sums and parts still hold."""
    verified = dict(reported)

    def shifted(item, most):
        step = max(1, whole(reported[item] * 0.012 * share("by", item, unit, year)))
        up = share("up", item, unit, year) < 0.3
        return min(most, reported[item] + step) if up else max(0, reported[item] - step)

    limits = {i.parts[0]: i.parts[1] for i in INDICATORS if len(i.parts) == 3}
    for item in REACHED:
        if share("differs", item, unit, year) < DIFFERS:
            verified[item] = shifted(item, reported[limits[item]])
    for item in REACHED_BY_SEX:
        if share("differs", item, unit, year) < DIFFERS:
            sex = "_GIRLS" if share("which", item, unit, year) < 0.5 else "_BOYS"
            verified[item + sex] = shifted(item + sex, reported[limits[item] + sex])
            verified[item] = verified[item + "_GIRLS"] + verified[item + "_BOYS"]
    # What was helped cannot be more than what was found, whichever of the two was corrected.
    verified["CHILDREN_HELPED"] = min(verified["CHILDREN_HELPED"], verified["CHILDREN_SPECIAL"])
    return collected.fitted(verified)


def _verified_on(agency, unit, year):
    """A working day from 22 February to 26 March of the next year, one for each department and unit."""
    day = datetime.date(year + 1, 2, 22) + datetime.timedelta(days=whole(30 * share("day", agency, unit, year)))
    if day.isoweekday() > 5:
        day += datetime.timedelta(days=8 - day.isoweekday())
    return day.isoformat()


def _period(item, year):
    return f"{year - 1}-{year}" if item.by_school_year else str(year)


def observation_rows(year):
    """unit, item, period, value, verified, verified_by, verified_on, status, note; the province first."""
    missing = _missing(year)
    reported = {unit: figures.counts(unit, year) for unit in CODES}
    verified = {unit: _verified(unit, year, reported[unit]) for unit in CODES}
    rows = []
    for item in ITEMS:
        rows.append(_province_row(item, year, reported, verified, missing))
    for unit in CODES:
        for item in ITEMS:
            if item.code not in PROVINCE_ONLY:
                rows.append(_unit_row(item, unit, year, reported[unit], verified[unit], missing))
    return rows


def _province_row(item, year, reported, verified, missing):
    start = (register.PROVINCE, item.code, _period(item, year))
    if item.code in PROVINCE_ONLY:
        value = collected.province_counts(year)[item.code]
        return start + (value, value, item.checked_by, _verified_on(item.checked_by, register.PROVINCE, year), "final",
                        "")
    if any((unit, item.code) in missing for unit in CODES):
        return start + ("", "", "", "", "missing", NOTE_INCOMPLETE)
    said = sum(reported[unit][item.code] for unit in CODES)
    found = sum(verified[unit][item.code] for unit in CODES)
    return start + (said, found, item.checked_by, _verified_on(item.checked_by, register.PROVINCE, year), "final",
                    "" if said == found else NOTE_DIFFERS)


def _unit_row(item, unit, year, reported, verified, missing):
    start = (unit, item.code, _period(item, year))
    status = missing.get((unit, item.code))
    if status:
        return start + ("", "", "", "", status, NOTE_ABSENT if status == "missing" else NOTE_LATE)
    said, found = reported[item.code], verified[item.code]
    checked = (found, item.checked_by, _verified_on(item.checked_by, unit, year))
    if said != found:
        return start + (said,) + checked + ("final", NOTE_DIFFERS)
    chance = share("status", item.code, unit, year)
    if chance < 0.01:
        return start + (said, "", "", "", "unverified", "")
    if chance < 0.015:
        return start + (said,) + checked + ("revised", NOTE_REVISED)
    return start + (said,) + checked + ("final", "")

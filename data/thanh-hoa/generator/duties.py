"""Reports that units and agencies owe, what came of them, and the year's events: all days are invented.

The yearly reports are those that districts owe a province "as prescribed"; which day each came on is drawn, so that some
are late, some incomplete and some missing.
"""

import datetime

from . import register, schema
from .chance import share, whole
from .tasks import as_of

# code, name, name_en, period, due; {y} is the year, {n} the next one
REPORTS = [
    ("BC_6T_TE", "Báo cáo 6 tháng về công tác trẻ em", "Half-yearly report on the work for children", "{y}", "{y}-06-15"),
    ("BC_TE", "Báo cáo năm về thực hiện quyền trẻ em", "Annual report on children's rights", "{y}", "{y}-12-15"),
    ("BC_BDG", "Báo cáo năm về công tác bình đẳng giới", "Annual report on gender equality", "{y}", "{y}-11-20"),
]
# code, name, name_en, due, who owes it
OF_AGENCIES = [
    ("BC_NGANH", "Báo cáo năm của cơ quan về công tác trẻ em, bình đẳng giới",
     "Annual report of agencies on children and gender equality", "{y}-12-10", ("SYT", "SGDDT", "STP", "HLHPN", "CAT")),
]
PARTIAL, PARTIAL_EN = "Thiếu phụ lục số liệu.", "The annex with figures is missing."
EMPTY, EMPTY_EN = "Chỉ có công văn, không có nội dung báo cáo.", "A covering letter without a report."


def _receipt(year, code, debtor, due):
    """What came from one body: cells of its row, or nothing."""
    draw = share("duty", year, code, debtor)
    day = due + datetime.timedelta(days=whole(-12 + 22 * share("day", year, code, debtor)))
    if draw < 0.07 or day > as_of(year):
        return {}
    cells = {"received_on": day.isoformat(), "completeness": "full"}
    if draw < 0.13:
        cells.update(completeness="partial", note=PARTIAL, note_en=PARTIAL_EN)
    elif draw < 0.15:
        cells.update(completeness="empty", note=EMPTY, note_en=EMPTY_EN)
    return cells


def duty_rows(year):
    """The rows of `report_duties`: what all owe, then what came from each."""
    rows = []
    for code, name, name_en, period, due in REPORTS:
        due = due.format(y=year)
        rows.append({"code": code, "debtor": "*", "name": name, "name_en": name_en, "period": period.format(y=year),
                     "due": due})
        for unit, *_rest in register.UNITS:
            receipt = _receipt(year, code, unit, datetime.date.fromisoformat(due))
            if receipt:
                rows.append({"code": code, "debtor": unit, **receipt})
    for code, name, name_en, due, agencies in OF_AGENCIES:
        due = due.format(y=year)
        for agency in agencies:
            rows.append({"code": code, "debtor": agency, "name": name, "name_en": name_en, "period": year, "due": due,
                         **_receipt(year, code, agency, datetime.date.fromisoformat(due))})
    return [schema.row("report_duties", cells) for cells in rows]


def event_rows(year):
    """The rows of `events`: the days of the months of action are those of every year."""
    return [schema.row("events", cells) for cells in (
        {"code": "THD_TE", "name": "Tháng hành động vì trẻ em", "name_en": "Month of action for children",
         "from": f"{year}-06-01", "to": f"{year}-06-30", "agency": "SLDTBXH"},
        {"code": "THD_BDG", "name": "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
         "name_en": "Month of action for gender equality and against gender-based violence",
         "from": f"{year}-11-15", "to": f"{year}-12-15", "agency": "SLDTBXH"},
    )]

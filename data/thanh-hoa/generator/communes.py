"""Communes fit for children: the rules as they stand in templates/communes, and invented applications.

Which maxima are known is kept in the rules; the points below are invented and never above a known maximum.
"""

import csv
import pathlib

from . import schema
from .chance import share, whole

TEMPLATES = pathlib.Path(__file__).resolve().parents[3] / "templates" / "communes"
RULE, ROUND = "QD_06_2019", "2019-11"
# What the sample takes as the most for a criterion, where the act's figure is not known; 1.000 in all.
SAMPLE = {"1": 100, "2": 75, "3": 75, "4": 75, "5": 75, "6": 125, "7": 50, "8": 75, "9": 50, "10": 75, "11": 75,
          "12": 75, "13": 75}
CLASS_OF_GROUP = {"Miền núi": "MOUNTAIN", "Ven biển": "OTHER", "Đồng bằng": "OTHER", "Đô thị": "OTHER"}
# commune, district, class, criterion at zero, criteria not met
COMMUNES = [
    ("XA_MH_1", "399", "OTHER", None, ()), ("XA_MH_2", "394", "OTHER", None, ()),
    ("XA_MH_3", "398", "OTHER", None, ("12",)), ("XA_MH_4", "385", "MOUNTAIN", None, ()),
    ("XA_MH_5", "384", "MOUNTAIN", "12", ("12",)), ("XA_MH_6", "386", "MOUNTAIN", None, ("9", "12")),
    ("XA_MH_7", "401", "OTHER", None, ()), ("XA_MH_8", "380", "OTHER", None, ("11",)),
]
DECIDED = {"XA_MH_1": "2020-01-10", "XA_MH_2": "2020-01-10", "XA_MH_4": "2020-01-15"}
REFUSED = {"XA_MH_5": ("Tiêu chí 12 không có điểm.", "Criterion 12 has no points."),
           "XA_MH_3": ("Chưa đạt tiêu chí 12.", "Criterion 12 is not met.")}


def template_rows(table):
    """The rows of a table of templates/communes, in the columns of the schema."""
    with open(TEMPLATES / f"{table}.csv", encoding="utf-8", newline="") as stream:
        return [schema.row(table, cells) for cells in csv.DictReader(stream)]


def subject_rows():
    """The communes as subjects."""
    return [schema.row("subjects", {
        "code": code, "name": f"xã minh họa số {number}", "name_en": f"sample commune {number}", "kind": "COMMUNE",
        "unit": unit, "publish_name": "true",
    }) for number, (code, unit, *_) in enumerate(COMMUNES, 1)]


def review_rows():
    """The applications of November 2019 and what became of them; one is not decided."""
    rows = []
    for code, _, kind, *_ in COMMUNES:
        cells = {"rule": RULE, "round": ROUND, "commune": code, "class": kind,
                 "authority": "Chủ tịch UBND huyện", "authority_en": "Chairperson of the district committee"}
        if code in DECIDED:
            cells |= {"outcome": "recognised", "decision_date": DECIDED[code]}
        elif code in REFUSED:
            reason, reason_en = REFUSED[code]
            cells |= {"outcome": "refused", "decision_date": "2020-01-15", "reason": reason, "reason_en": reason_en}
        else:
            cells |= {"authority": "", "authority_en": ""}
        rows.append(schema.row("commune_reviews", cells))
    return rows


def assessment_rows():
    """Points of every criterion: those of the commune and those after appraisal."""
    rows = []
    for code, _, _, zero, unmet in COMMUNES:
        for criterion, most in SAMPLE.items():
            low = criterion in unmet
            part = 0.55 + 0.1 * share("commune", code, criterion) if low else (
                0.9 + 0.1 * share("commune", code, criterion))
            appraised = 0 if criterion == zero else whole(most * part)
            own = min(most, appraised + whole(5 * share("commune self", code, criterion)))
            rows.append(schema.row("commune_assessments", {
                "rule": RULE, "round": ROUND, "commune": code, "criterion": criterion, "self_points": own,
                "appraised_points": appraised, "met": "false" if low else "true",
            }))
    return rows


def tables(year):
    """The tables of a year; only 2020 has the rules, and the applications whose decisions came in that year."""
    if year != 2020:
        return {}
    return {name: template_rows(name) for name in (
        "commune_rules", "commune_classes", "commune_criteria", "commune_rounds")} | {
        "commune_reviews": review_rows(), "commune_assessments": assessment_rows()}

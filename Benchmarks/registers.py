"""Targets and registers of the seeded programme: what pages of work and of targets are made from, for many units.

`add(programme, year, tables)` adds tables to those of a bundle by name: (header, rows).  Everything is invented and grows
with the units as real registers do: a title and a commune's assessment for each, an award for every fifth, a report due
from each; targets and tasks do not grow.
"""
import random

PROGRAMMES = [("GIOI", "gender", "Chương trình bình đẳng giới", "Gender equality programme"),
              ("TREEM", "children", "Chương trình vì trẻ em", "Programme for children")]
PERIOD = (2021, 2030)
AGENCIES = [("SVD", "Sở Ví dụ", "Department of Examples"), ("SMH", "Sở Minh họa", "Department of Illustrations"),
            ("SGS", "Sở Giả sử", "Department of Assumptions")]
CRITERIA = 13
MOST_GROUPS = 63
UNITS_IN_GROUP = 50


def groups(count):
    """Name of the group of each of `count` units: as many groups as provinces at most."""
    number = max(1, min(MOST_GROUPS, count // UNITS_IN_GROUP))
    return [f"Vùng {i * number // count + 1}" for i in range(count)]


def add(programme, year, tables):
    rng = random.Random(f"registers {year} {len(programme.units)}")
    codes = [code for code, _, _ in programme.units]
    header, rows = tables["units"]
    province, *units = rows
    group = groups(len(units))
    tables["units"] = (header[:4] + ["group"] + header[4:],
                       [province[:4] + [""] + province[4:], *(u[:4] + [g] + u[4:] for u, g in zip(units, group))])
    tables["settings"][1].append(["as_of", f"{year}-12-15", "false"])
    tables["agencies"] = (["code", "name", "name_en"], [list(a) for a in AGENCIES])
    tables["programmes"] = (
        ["code", "name", "name_en", "field", "basis", "from", "to", "midterm"],
        [[code, vi, en, field, "Quyết định ví dụ số 1/QĐ-VD", *PERIOD, 2025] for code, field, vi, en in PROGRAMMES])
    tables["objectives"] = (
        ["programme", "number", "name", "name_en"],
        [[p[0], n, f"Mục tiêu ví dụ {n}", f"Example objective {n}"] for p in PROGRAMMES for n in (1, 2, 3, 4)])
    tables["targets"] = (
        ["programme", "objective", "code", "indicator", "comparator", "value", "year", "level", "applies_to", "basis"],
        list(targets(programme)))
    work(rng, year, codes, tables)
    titles(rng, year, codes, tables)
    communes(rng, year, codes, tables)
    awards(rng, year, codes, tables)


def targets(programme):
    for place, one in enumerate(programme.indicators):
        owner, sign = PROGRAMMES[place % 2][0], 1 if one.direction == "higher" else -1
        comparator = ">=" if sign > 0 else "<="
        common = [owner, place % 4 + 1, f"{place // 2 + 1}", one.code, comparator]
        yield [*common, round(one.base + 8 * sign), 2030, "national", "", "Quyết định ví dụ số 1/QĐ-VD"]
        yield [*common, round(one.base + 2 * sign), "", "provincial", "", "Kế hoạch ví dụ số 2/KH-VD"]
        if place % 4 == 0:
            yield [*common, round(one.base), "", "unit", "phường", "Kế hoạch ví dụ số 3/KH-VD"]


def work(rng, year, codes, tables):
    tables["plans"] = (["code", "name", "name_en", "agency", "from", "to"],
                       [["KH", f"Kế hoạch ví dụ năm {year}", f"Example plan {year}", "SVD", year, year]])
    tables["tasks"] = (
        ["plan", "code", "number", "content", "content_en", "lead", "partners", "start", "due", "status", "progress_q1"],
        [["KH", f"NV{n}", f"1.{n}", f"Nhiệm vụ ví dụ {n}", f"Example task {n}", AGENCIES[n % 3][0], "*", f"{year}-01-10",
          f"{year}-10-31", "in_progress", 10 * n] for n in range(1, 9)])
    rows = [["BC", "*", "Báo cáo năm ví dụ", "Example yearly report", year, f"{year}-11-30", "", ""]]
    for code in codes:
        if rng.random() < .7:
            day = rng.randint(1, 14)
            rows.append(["BC", code, "", "", "", "", f"{year}-12-{day:02d}" if day < 9 else f"{year}-11-{day + 10}",
                         rng.choice(["full", "full", "partial"])])
    tables["report_duties"] = (["code", "debtor", "name", "name_en", "period", "due", "received_on", "completeness"], rows)


def titles(rng, year, codes, tables):
    tables["subject_kinds"] = (["code", "name", "name_en", "group"], [["COMMUNE", "xã", "communes", "area"]])
    tables["subjects"] = (["code", "name", "name_en", "kind", "unit", "publish_name"],
                          [[f"X_{code}", f"cộng đồng {code}", f"community {code}", "COMMUNE", code, "true"]
                           for code in codes])
    tables["title_schemes"] = (["code", "name", "name_en"], [["KM", "đề án danh hiệu ví dụ", "the example scheme of titles"]])
    tables["title_criteria"] = (["scheme", "kind", "code", "name", "name_en"],
                                [["KM", "", "TC1", "Tiêu chí ví dụ 1", "Example criterion 1"],
                                 ["KM", "", "TC2", "Tiêu chí ví dụ 2", "Example criterion 2"]])
    rows, progress = [], []
    for code in codes:
        state = rng.random()
        done = f"{year}-0{rng.randint(3, 9)}-20" if state < .6 else ""
        recognised = f"{year}-1{rng.randint(0, 1)}-10" if state < .4 else ""
        rows.append(["KM", f"X_{code}", f"{year}-01-15", year, rng.randint(1, 4), done, recognised,
                     "(số ví dụ)" if recognised else "", "Chủ tịch UBND ví dụ" if recognised else "",
                     "Example chairperson" if recognised else ""])
        progress += [["KM", f"X_{code}", year, 2, c, "met" if done else rng.choice(["met", "partial", "not_met"]), f"{year}-06-30"]
                     for c in ("TC1", "TC2")]
    tables["titles"] = (["scheme", "subject", "registered_on", "planned_year", "planned_quarter", "completed_on",
                         "recognised_on", "decision_number", "authority", "authority_en"], rows)
    tables["title_progress"] = (["scheme", "subject", "year", "quarter", "criterion", "state", "reviewed_on"], progress)


def communes(rng, year, codes, tables):
    tables["commune_rules"] = (["code", "name", "name_en", "date", "valid_from", "maximum", "criteria", "all_met", "none_zero"],
                               [["QD_VD", "Quyết định ví dụ", "Example decision", "2019-01-03", "2019-01-03", 1000, CRITERIA,
                                 "false", "true"]])
    tables["commune_classes"] = (["rule", "code", "name", "name_en", "pass_mark"],
                                 [["QD_VD", "OTHER", "Xã, phường", "Communes and wards", 850]])
    tables["commune_criteria"] = (["rule", "code", "name", "name_en"],
                                  [["QD_VD", n, f"Tiêu chí ví dụ {n}", f"Example criterion {n}"]
                                   for n in range(1, CRITERIA + 1)])
    tables["commune_rounds"] = (["rule", "code", "from", "to"], [["QD_VD", f"{year}-11", f"{year}-11-01", f"{year}-11-30"]])
    reviews, points = [], []
    for code in codes:
        own = [rng.randint(55, 76) for _ in range(CRITERIA)]
        is_good = sum(own) >= 850
        reviews.append(["QD_VD", f"{year}-11", code, "OTHER", "recognised" if is_good else "refused", f"{year}-12-10",
                        "Chủ tịch UBND ví dụ", "Example chairperson", "" if is_good else "Chưa đủ điểm.",
                        "" if is_good else "Too few points."])
        points += [["QD_VD", f"{year}-11", code, n + 1, point + 1, point, "true"] for n, point in enumerate(own)]
    tables["commune_reviews"] = (["rule", "round", "commune", "class", "outcome", "decision_date", "authority", "authority_en",
                                  "reason", "reason_en"], reviews)
    tables["commune_assessments"] = (["rule", "round", "commune", "criterion", "self_points", "appraised_points", "met"], points)


def awards(rng, year, codes, tables):
    tables["awards"] = (
        ["year", "recipient", "recipient_en", "recipient_kind", "unit", "form", "form_en", "level", "authority", "authority_en",
         "reason", "reason_en", "publish_name"],
        [[year, f"Tập thể ví dụ {n}", f"Example collective {n}", "collective", rng.choice(codes), "Bằng khen",
          "Certificate of Merit", "provincial", "Chủ tịch UBND tỉnh", "Chairperson of the province", "Thành tích ví dụ",
          "An example achievement", "true"] for n in range(1, max(2, len(codes) // 5) + 1)])

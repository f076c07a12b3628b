"""Model titles and awards of 2020: invented subjects, reviews and commendations.

The kinds are those that a district's report of 2017 counted by; criteria and results are the sample's own.
"""

from . import communes, schema
from .chance import share

SCHEME = "KIEU_MAU"
# code, name, English name, group
KINDS = [
    ("PERSON", "cá nhân", "persons", "person"),
    ("AGENCY", "cơ quan", "agencies", "body"),
    ("UNIT", "đơn vị, doanh nghiệp", "units and enterprises", "body"),
    ("COMMUNE", "xã", "communes", "area"),
    ("HAMLET", "thôn, khu phố", "hamlets and street blocks", "area"),
    ("PRESCHOOL", "trường mầm non", "preschools", "school"),
    ("PRIMARY", "trường tiểu học", "primary schools", "school"),
    ("LOWER_SECONDARY", "trường trung học cơ sở", "lower secondary schools", "school"),
]
# kind, code, name, English name, how often it is met by the end of the year
CRITERIA = [
    ("", "CHUNG_1", "Chấp hành chủ trương, pháp luật", "Policies and laws are followed", 0.97),
    ("", "CHUNG_2", "Môi trường xanh, sạch, đẹp", "Green, clean surroundings", 0.85),
    ("AGENCY", "CQ_1", "Giải quyết công việc đúng hạn", "Work is done on time", 0.8),
    ("AGENCY", "CQ_2", "Nơi rèn luyện thể thao cho công chức, người lao động", "A place for sport for staff", 0.4),
    ("COMMUNE", "XA_1", "Tỷ lệ hộ nghèo dưới mức chung của huyện", "Poverty below the district's rate", 0.5),
    ("COMMUNE", "XA_2", "Điểm vui chơi cho trẻ em", "A play point for children", 0.6),
    ("HAMLET", "THON_1", "Nhà văn hóa thôn, khu phố", "A culture house", 0.45),
    ("HAMLET", "THON_2", "Không có bạo lực gia đình trong năm", "No domestic violence in the year", 0.9),
    ("PRESCHOOL", "MN_1", "Bếp ăn một chiều, an toàn thực phẩm", "A safe kitchen", 0.8),
    ("PRIMARY", "TH_1", "Thư viện, sân chơi đạt chuẩn", "Library and playground to standard", 0.6),
    ("LOWER_SECONDARY", "CS_1", "Tư vấn tâm lý cho học sinh", "Counselling for pupils", 0.5),
    ("PERSON", "CN_1", "Nêu gương trong công việc và ở nơi cư trú", "An example at work and at home", 0.9),
]
UNITS = ["380", "382", "385", "394", "399", "401", "405"]
# kind, how many, name, English name
SUBJECTS = [
    ("AGENCY", 5, "Cơ quan minh họa số {n}", "Sample agency {n}"),
    ("UNIT", 3, "Đơn vị minh họa số {n}", "Sample unit {n}"),
    ("HAMLET", 12, "Thôn minh họa số {n}", "Sample hamlet {n}"),
    ("PRESCHOOL", 6, "Trường Mầm non minh họa số {n}", "Sample preschool {n}"),
    ("PRIMARY", 5, "Trường Tiểu học minh họa số {n}", "Sample primary school {n}"),
    ("LOWER_SECONDARY", 4, "Trường THCS minh họa số {n}", "Sample lower secondary school {n}"),
]
PERSONS = ["Nguyễn Thị Minh Họa", "Lê Văn Ví Dụ"]
YEAR = 2020
REVIEWS = {1: "2020-04-03", 2: "2020-07-03", 3: "2020-10-02", 4: "2020-12-18"}
AUTHORITY, AUTHORITY_EN = "Chủ tịch UBND huyện", "Chairperson of the district committee"


def members():
    """code, kind, name, English name, unit, whether the name is published; the communes of other tables are among them."""
    found = [(f"CN_{n}", "PERSON", name, "", UNITS[n], False) for n, name in enumerate(PERSONS, 1)]
    for kind, count, name, name_en in SUBJECTS:
        for n in range(1, count + 1):
            code = f"{kind}_{n}"
            unit = UNITS[int(share("unit", code) * len(UNITS))]
            found.append((code, kind, name.format(n=n), name_en.format(n=n), unit, True))
    found += [(code, "COMMUNE", "", "", unit, True) for code, unit, *_ in communes.COMMUNES[:5]]
    return found


def subject_rows():
    """Those that work for a title, and the communes."""
    own = [schema.row("subjects", {
        "code": code, "name": name, "name_en": name_en, "kind": kind, "unit": unit,
        "publish_name": "true" if published else "false",
    }) for code, kind, name, name_en, unit, published in members() if kind != "COMMUNE"]
    return own + communes.subject_rows()


def met_in(code, criterion, often):
    """The quarter of a criterion's first success; 5 for none in the year."""
    draw = share("criterion", code, criterion)
    return 5 if draw > often else 1 + int(4 * draw / often)


def asked(kind):
    """The criteria of a kind with how often they are met."""
    return [(code, often) for own, code, _, _, often in CRITERIA if own in ("", kind)]


def title_rows():
    """Registered in January, completed once every criterion is met, recognised in the quarter after it."""
    rows = []
    for code, kind, *_ in members():
        done = max(met_in(code, criterion, often) for criterion, often in asked(kind))
        planned = 2 + int(3 * share("plan", code))
        cells = {"scheme": SCHEME, "subject": code, "registered_on": "2020-01-15", "planned_year": YEAR,
                 "planned_quarter": planned}
        if done <= 4:
            cells["completed_on"] = f"2020-{3 * done:02}-20"
        if done <= 3:
            cells |= {"recognised_on": f"2020-{3 * done + 2:02}-10", "decision_number": "(số minh họa)",
                      "authority": AUTHORITY, "authority_en": AUTHORITY_EN}
        rows.append(schema.row("titles", cells))
    return rows


def progress_rows():
    """A row for each criterion until it is met."""
    rows = []
    for quarter, day in REVIEWS.items():
        for code, kind, *_ in members():
            for criterion, often in asked(kind):
                met = met_in(code, criterion, often)
                if met < quarter:
                    continue
                state = "met" if met == quarter else "partial" if met == quarter + 1 else "not_met"
                rows.append(schema.row("title_progress", {
                    "scheme": SCHEME, "subject": code, "year": YEAR, "quarter": quarter, "criterion": criterion,
                    "state": state, "reviewed_on": day,
                }))
    return rows


THEME = ("Thực hiện Chiến lược quốc gia về bình đẳng giới", "Implementing the national strategy on gender equality")
REASON = ("Thành tích minh họa trong công tác trẻ em và bình đẳng giới",
          "A sample achievement in work for children and gender equality")
PROVINCE = ("Bằng khen", "Certificate of Merit", "provincial", "Chủ tịch UBND tỉnh",
            "Chairperson of the provincial committee")
DEPARTMENT = ("Giấy khen", "Letter of Commendation", "own", "Giám đốc Sở", "Director of the department")
# recipient, English, kind, honorific, position, English, unit, form, publish
AWARDS = [
    ("Tập thể minh họa số 1", "Sample collective 1", "collective", "", "", "", "399", PROVINCE, True),
    ("Tập thể minh họa số 2", "Sample collective 2", "collective", "", "", "", "394", PROVINCE, True),
    ("Tập thể minh họa số 3", "Sample collective 3", "collective", "", "", "", "385", DEPARTMENT, True),
    ("Phạm Thị Giả Định", "", "individual", "Bà", "công chức", "civil servant", "399", PROVINCE, True),
    ("Trịnh Văn Ví Dụ", "", "individual", "Ông", "cộng tác viên", "collaborator", "380", PROVINCE, False),
    ("Lê Thị Minh Họa", "", "individual", "Bà", "giáo viên", "teacher", "405", DEPARTMENT, False),
]


def award_rows():
    """Decisions without numbers: they are invented, and numbers come from the clerk."""
    rows = []
    for name, name_en, kind, honorific, position, position_en, unit, form, published in AWARDS:
        rows.append(schema.row("awards", {
            "year": YEAR, "recipient": name, "recipient_en": name_en, "recipient_kind": kind, "honorific": honorific,
            "position": position, "position_en": position_en, "unit": unit, "form": form[0], "form_en": form[1],
            "level": form[2], "authority": form[3], "authority_en": form[4], "theme": THEME[0], "theme_en": THEME[1],
            "period": "2011–2020", "reason": REASON[0], "reason_en": REASON[1],
            "publish_name": "true" if published else "false",
            "retain_until": "2030-12-31" if kind == "individual" else "",
        }))
    return rows


def tables(year):
    """The tables of a year; only 2020 has titles and awards."""
    if year != YEAR:
        return {}
    return {
        "subject_kinds": KINDS,
        "subjects": subject_rows(),
        "title_schemes": [schema.row("title_schemes", {
            "code": SCHEME, "name": "đề án xây dựng “con người, cơ quan, đơn vị kiểu mẫu”",
            "name_en": "the scheme “model persons, agencies and units”", "hard_share": 0.5,
            "note": "Tiêu chí, đối tượng và kết quả đều là số liệu minh họa.",
        })],
        "title_criteria": [schema.row("title_criteria", {
            "scheme": SCHEME, "kind": kind, "code": code, "name": name, "name_en": name_en, "required": "true",
        }) for kind, code, name, name_en, _ in CRITERIA],
        "titles": title_rows(),
        "title_progress": progress_rows(),
        "awards": award_rows(),
    }

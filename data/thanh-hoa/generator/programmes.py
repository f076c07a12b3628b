"""The two national programmes: their own targets as far as they are known, and an invented set for a province.

The national rows are facts, with the number of the decision that sets them; what could not be confirmed says so. The
rows of the levels `provincial` and `unit` are invented and say that in their notes: no province has decided them.
"""

from typing import NamedTuple

from .register import MOUNTAIN

GENDER, CHILDREN = "BDG_2011_2020", "TE_2012_2020"
RURAL, URBAN = "nông thôn", "đô thị"

GENDER_LAW, GENDER_DAY = "Quyết định 2351/QĐ-TTg", "2010-12-24"
AMENDING_LAW, AMENDING_DAY = "Quyết định 800/QĐ-TTg", "2018-07-02"
CHILDREN_LAW, CHILDREN_DAY = "Quyết định 1555/QĐ-TTg", "2012-10-17"
OWN, OWN_DAY = "Bộ chỉ tiêu minh họa", "2017-01-01"
OWN_AMENDED, OWN_AMENDED_DAY = "Bộ chỉ tiêu minh họa, điều chỉnh năm 2018", "2018-07-16"

DAY_OF = {GENDER_LAW: GENDER_DAY, AMENDING_LAW: AMENDING_DAY, CHILDREN_LAW: CHILDREN_DAY, OWN: OWN_DAY,
          OWN_AMENDED: OWN_AMENDED_DAY}

INVENTED = "Minh họa: giá trị do gói số liệu đặt, không phải chỉ tiêu của tỉnh Thanh Hóa."
UNCONFIRMED = "Chưa đối chiếu được với văn bản."
REPLACED = "Theo bản điều chỉnh năm 2018; giá trị ban đầu không có trong nguồn của gói số liệu."

# code, name, name_en, short_name, short_name_en, field, basis, from, to, midterm, baseline_year, source, note
PROGRAMMES = [
    (GENDER, "Chiến lược quốc gia về bình đẳng giới giai đoạn 2011–2020",
     "National Strategy on Gender Equality 2011–2020", "Chiến lược bình đẳng giới 2011–2020",
     "Gender equality strategy 2011–2020", "gender",
     "Quyết định số 2351/QĐ-TTg ngày 24/12/2010 của Thủ tướng Chính phủ; điều chỉnh, bổ sung theo Quyết định số "
     "800/QĐ-TTg ngày 02/7/2018", 2011, 2020, 2015, "",
     "http://www.molisa.gov.vn/Pages/tintuc/chitiet.aspx?tintucID=8649; "
     "https://bizlawyer.vn/vi/dieu-chinh-muc-tieu-cua-chien-luoc-quoc-gia-ve-binh-dang-gioi-giai-doan-2011-2020",
     "Chỉ gồm những chỉ tiêu quốc gia có trong nguồn, chưa đủ các chỉ tiêu của Chiến lược. Tên mục tiêu ghi gọn theo "
     "lĩnh vực. Chỉ tiêu cấp tỉnh và của đơn vị là minh họa."),
    (CHILDREN, "Chương trình hành động quốc gia vì trẻ em giai đoạn 2012–2020",
     "National Programme of Action for Children 2012–2020", "Chương trình vì trẻ em 2012–2020",
     "Programme for children 2012–2020", "children",
     "Quyết định số 1555/QĐ-TTg ngày 17/10/2012 của Thủ tướng Chính phủ", 2012, 2020, 2015, "",
     "https://vanban.chinhphu.vn/default.aspx?docid=164111&pageid=27160",
     "Chỉ gồm những chỉ tiêu quốc gia có trong nguồn. Cách chia theo lĩnh vực là để trình bày. Chỉ tiêu cấp tỉnh và "
     "của đơn vị là minh họa."),
]

# programme, number, name, name_en
OBJECTIVES = [
    (GENDER, "1", "Bình đẳng giới trong lĩnh vực chính trị", "Politics"),
    (GENDER, "2", "Bình đẳng giới trong lĩnh vực kinh tế, lao động, việc làm", "Economy, labour and employment"),
    (GENDER, "3", "Bình đẳng giới trong lĩnh vực giáo dục và đào tạo", "Education and training"),
    (GENDER, "4", "Bình đẳng giới trong chăm sóc sức khỏe", "Health care"),
    (GENDER, "5", "Bình đẳng giới trong lĩnh vực văn hóa và thông tin", "Culture and information"),
    (GENDER, "6", "Bình đẳng giới trong đời sống gia đình; phòng, chống bạo lực",
     "Family life and prevention of violence"),
    (GENDER, "7", "Năng lực quản lý nhà nước về bình đẳng giới", "State management of gender equality"),
    (CHILDREN, "1", "Sức khỏe và dinh dưỡng", "Health and nutrition"),
    (CHILDREN, "2", "Giáo dục", "Education"),
    (CHILDREN, "3", "Bảo vệ trẻ em", "Protection"),
    (CHILDREN, "4", "Văn hóa, vui chơi, giải trí", "Culture, play and recreation"),
    (CHILDREN, "5", "Sự tham gia của trẻ em", "Participation"),
]


class National(NamedTuple):
    """A national target; `limits` holds its limit by year, `""` for each year of the period."""

    programme: str
    code: str
    objective: str
    indicator: str
    comparator: str
    limits: dict
    note: str = ""
    basis: str = ""
    unconfirmed: tuple = ()


NATIONAL = [
    National(GENDER, "2351-1a", "1", "WOMEN_IN_COMMITTEES", ">=", {2020: 25},
             "Nhiệm kỳ 2016–2020; ở đây đo bằng cấp ủy cấp xã."),
    National(GENDER, "2351-1b", "1", "WOMEN_IN_COUNCIL", {2015: ">=", 2020: ">"}, {2015: 30, 2020: 35},
             "Quốc hội và Hội đồng nhân dân các cấp, nhiệm kỳ 2011–2015 và 2016–2020; ở đây đo bằng Hội đồng nhân dân "
             "cấp huyện."),
    National(GENDER, "2351-1c", "1", "WOMAN_LEADERS", {2015: ">=", 2020: ">"}, {2015: 80, 2020: 95},
             "Bộ, cơ quan ngang bộ và Ủy ban nhân dân các cấp có nữ lãnh đạo chủ chốt."),
    National(GENDER, "2351-2a", "2", "WOMEN_IN_NEW_JOBS", "band", {"": (40, 60)},
             "Mỗi giới từ 40 % trong số người được tạo việc làm mới hằng năm, tức là nữ từ 40 % đến 60 %."),
    National(GENDER, "2351-2b", "2", "WOMEN_OWNERS", ">=", {2015: 30, 2020: 35}),
    National(GENDER, "2351-2c", "2", "TRAINED_RURAL_WOMEN", ">=", {2015: 25, 2020: 50}),
    National(GENDER, "2351-2d", "2", "WOMEN_LOANS", ">=", {2015: 80, 2020: 100}, unconfirmed=(2020,)),
    National(GENDER, "2351-3", "3", "WOMEN_LITERACY", ">=", {2020: 98},
             REPLACED + " Ở 14 tỉnh có điều kiện kinh tế - xã hội khó khăn: 94 %.", AMENDING_LAW),
    National(GENDER, "2351-3c", "3", "ETHNIC_LITERACY", ">=", {2020: 90}, REPLACED, AMENDING_LAW),
    National(GENDER, "2351-4a", "4", "SEX_RATIO_AT_BIRTH", "<=", {2015: 113, 2020: 115}, unconfirmed=(2020,)),
    National(GENDER, "2351-4b", "4", "MATERNAL_MORTALITY", "<=", {2015: 58.3, 2020: 52}, unconfirmed=(2015, 2020)),
    National(GENDER, "2351-5", "5", "GENDER_MEDIA", ">=", {2020: 2},
             REPLACED + " Hằng tháng có ít nhất 02 chuyên mục ở mỗi xã, phường, thị trấn; ở đây đo bằng số bình quân.",
             AMENDING_LAW),
    National(GENDER, "2351-6a", "6", "VICTIM_SUPPORT", ">=", {2020: 50}, REPLACED, AMENDING_LAW),
    National(GENDER, "2351-6b", "6", "PERPETRATORS_COUNSELLED", ">=", {2020: 75}, REPLACED, AMENDING_LAW),
    National(GENDER, "2351-6c", "6", "HOUSEWORK_RATIO", "<=", {2015: 2, 2020: 1.5}, unconfirmed=(2015, 2020)),
    National(CHILDREN, "1555-01", "1", "STUNTING", {2015: "<", 2020: "<="}, {2015: 26, 2020: 23}),
    National(CHILDREN, "1555-02", "1", "UNDERWEIGHT", {2015: "<", 2020: "<="}, {2015: 15, 2020: 10}),
    National(CHILDREN, "1555-03", "1", "MIDWIVES", ">", {2020: 95}, "Duy trì trên 95 %."),
    National(CHILDREN, "1555-04", "2", "UNIVERSAL_PRESCHOOL", ">=", {2015: 1}),
    National(CHILDREN, "1555-05a", "2", "NURSERY_RATE", ">=", {2020: 30}),
    National(CHILDREN, "1555-05b", "2", "KINDERGARTEN_RATE", ">=", {2020: 80}),
    National(CHILDREN, "1555-06a", "2", "PRIMARY_RATE", ">=", {2020: 99}),
    National(CHILDREN, "1555-06b", "2", "LOWER_SECONDARY_RATE", ">=", {2020: 95}),
    National(CHILDREN, "1555-07", "3", "SPECIAL_CHILDREN", {2015: "<", 2020: "<="}, {2015: 5.5, 2020: 5}),
    National(CHILDREN, "1555-08", "4", "PLAYGROUNDS", ">=", {2015: 50, 2020: 55}),
    National(CHILDREN, "1555-09", "5", "FORUMS", ">=", {2015: 20, 2020: 25}),
]
LAW_OF = {GENDER: GENDER_LAW, CHILDREN: CHILDREN_LAW}


class Own(NamedTuple):
    """An invented target of the province, or of a unit when `applies_to` is its code."""

    programme: str
    code: str
    objective: str
    indicator: str
    comparator: str
    limits: dict
    applies_to: str = ""
    note: str = ""
    tolerance: str = ""
    amended: dict = {}


PROVINCIAL = [
    Own(GENDER, "2351-1a", "1", "WOMEN_IN_COMMITTEES", ">=", {2020: 20}),
    Own(GENDER, "2351-1a", "1", "WOMEN_IN_COMMITTEES", ">=", {2020: 18}, MOUNTAIN),
    Own(GENDER, "2351-1b", "1", "WOMEN_IN_COUNCIL", ">=", {2020: 30}),
    Own(GENDER, "2351-1c", "1", "WOMAN_LEADERS", ">=", {2020: 60}, note="“Khoảng 60 %”: thiếu đến 2 điểm vẫn là đạt.",
        tolerance=2),
    Own(GENDER, "TH-1.1", "1", "WOMEN_IN_COMMUNE_COUNCILS", ">=", {2020: 27}),
    Own(GENDER, "TH-1.2", "1", "WOMEN_IN_PROVINCIAL_COUNCIL", ">=", {2020: 30}),
    Own(GENDER, "TH-1.3", "1", "WOMEN_IN_PROVINCIAL_COMMITTEE", ">=", {2020: 15}),
    Own(GENDER, "2351-2a", "2", "WOMEN_IN_NEW_JOBS", "band", {"": (42, 58)}),
    Own(GENDER, "2351-2b", "2", "WOMEN_OWNERS", ">=", {2020: 28}),
    Own(GENDER, "2351-2c", "2", "TRAINED_RURAL_WOMEN", ">=", {2017: 34, 2018: 36, 2019: 38, 2020: 40}),
    Own(GENDER, "2351-2c", "2", "TRAINED_RURAL_WOMEN", ">=", {2017: 30, 2018: 32, 2019: 34, 2020: 36}, MOUNTAIN),
    Own(GENDER, "2351-2d", "2", "WOMEN_LOANS", ">=", {2020: 85}, RURAL),
    Own(GENDER, "2351-2d", "2", "WOMEN_LOANS", ">=", {2020: 90}, URBAN),
    Own(GENDER, "2351-3", "3", "WOMEN_LITERACY", ">=", {2020: 93}, amended={2020: 95}),
    Own(GENDER, "2351-3c", "3", "ETHNIC_LITERACY", ">=", {2020: 91}),
    Own(GENDER, "TH-3.1", "3", "GIRLS_UPPER_SECONDARY", ">=", {2020: 75}),
    Own(GENDER, "TH-3.1", "3", "GIRLS_UPPER_SECONDARY", ">=", {2020: 68}, MOUNTAIN),
    Own(GENDER, "2351-4a", "4", "SEX_RATIO_AT_BIRTH", "<=", {2020: 113}),
    Own(GENDER, "2351-4b", "4", "MATERNAL_MORTALITY", "<=", {2020: 50}),
    Own(GENDER, "TH-4.1", "4", "ADOLESCENT_BIRTH_RATE", "<", {2020: 17.5}),
    Own(GENDER, "TH-4.1", "4", "ADOLESCENT_BIRTH_RATE", "<", {2020: 22}, MOUNTAIN),
    Own(GENDER, "2351-5", "5", "GENDER_MEDIA", ">=", {2020: 2}),
    Own(GENDER, "2351-6a", "6", "VICTIM_SUPPORT", ">=", {2020: 60}),
    Own(GENDER, "2351-6b", "6", "PERPETRATORS_COUNSELLED", ">=", {2020: 70}),
    Own(GENDER, "TH-7.1", "7", "GENDER_OFFICERS", ">=", {2018: 70, 2020: 85}),
    Own(CHILDREN, "1555-01", "1", "STUNTING", "<=", {2020: 24}),
    Own(CHILDREN, "1555-01", "1", "STUNTING", "<=", {2020: 27}, MOUNTAIN),
    Own(CHILDREN, "1555-02", "1", "UNDERWEIGHT", "<=", {2020: 13}),
    Own(CHILDREN, "1555-02", "1", "UNDERWEIGHT", "<=", {2020: 16}, MOUNTAIN),
    Own(CHILDREN, "1555-03", "1", "MIDWIVES", ">", {2020: 90}),
    Own(CHILDREN, "TH-1.1", "1", "IMMUNISATION", ">=", {2020: 94}),
    Own(CHILDREN, "TH-1.2", "1", "UNDER5_DEATHS", "<=", {2020: 18}),
    Own(CHILDREN, "TH-1.2", "1", "UNDER5_DEATHS", "<=", {2020: 21}, MOUNTAIN),
    Own(CHILDREN, "1555-05a", "2", "NURSERY_RATE", ">=", {2020: 27}),
    Own(CHILDREN, "1555-05b", "2", "KINDERGARTEN_RATE", ">=", {2017: 82, 2018: 83, 2019: 84, 2020: 85}),
    Own(CHILDREN, "1555-05b", "2", "KINDERGARTEN_RATE", ">=", {2020: 80}, MOUNTAIN),
    Own(CHILDREN, "1555-06a", "2", "PRIMARY_RATE", ">=", {2020: 99.5}),
    Own(CHILDREN, "1555-06b", "2", "LOWER_SECONDARY_RATE", ">=", {2020: 93}),
    Own(CHILDREN, "1555-07", "3", "SPECIAL_CHILDREN", "<=", {2020: 5.5}),
    Own(CHILDREN, "TH-3.1", "3", "HELPED_CHILDREN", ">=", {2020: 85}),
    Own(CHILDREN, "TH-3.2", "3", "BIRTH_REGISTRATION", ">=", {"": 95}, note="Từng năm của giai đoạn."),
    Own(CHILDREN, "TH-3.3", "3", "SAFE_HOMES", ">=", {2020: 60}),
    Own(CHILDREN, "1555-08", "4", "PLAYGROUNDS", ">=", {2020: 53}),
    Own(CHILDREN, "1555-08", "4", "PLAYGROUNDS", ">=", {2020: 55}, URBAN),
    Own(CHILDREN, "1555-09", "5", "FORUMS", ">=", {2019: 26, 2020: 28}),
    Own(CHILDREN, "TH-5.1", "5", "CONSULTED", ">=", {2020: 30}),
]

OF_UNITS = [
    Own(GENDER, "2351-1c", "1", "WOMAN_LEADERS", ">=", {2020: 65}, "380"),
    Own(GENDER, "2351-2c", "2", "TRAINED_RURAL_WOMEN", ">=", {2020: 42}, "397"),
    Own(GENDER, "2351-3", "3", "WOMEN_LITERACY", ">=", {2020: 90}, "384"),
    Own(CHILDREN, "1555-01", "1", "STUNTING", "<=", {2020: 30}, "384"),
    Own(CHILDREN, "1555-05b", "2", "KINDERGARTEN_RATE", ">=", {2020: 92}, "380"),
    Own(CHILDREN, "1555-05b", "2", "KINDERGARTEN_RATE", ">=", {2020: 75}, "384"),
    Own(CHILDREN, "1555-08", "4", "PLAYGROUNDS", ">=", {2020: 60}, "399"),
]


def _row(target, comparator, limit, year, level, applies_to, tolerance, basis, amends, certainty, note):
    """The cells of a row of `targets`, by column."""
    band = comparator == "band"
    return {
        "programme": target.programme, "objective": target.objective, "code": target.code,
        "indicator": target.indicator, "comparator": comparator, "value": "" if band else limit,
        "low": limit[0] if band else "", "high": limit[1] if band else "", "tolerance": tolerance, "year": year,
        "level": level, "applies_to": applies_to, "basis": basis, "basis_date": DAY_OF[basis], "amends": amends,
        "certainty": certainty, "note": note,
    }


def _national_rows(target):
    for year, limit in target.limits.items():
        comparator = target.comparator[year] if isinstance(target.comparator, dict) else target.comparator
        unsure = year in target.unconfirmed
        note = " ".join(part for part in (target.note, UNCONFIRMED if unsure else "") if part)
        yield _row(target, comparator, limit, year, "national", "", "", target.basis or LAW_OF[target.programme], "",
                   "to_confirm" if unsure else "confirmed", note)


def _own_rows(target, level):
    note = " ".join(part for part in (INVENTED, target.note) if part)
    for basis, amends, limits in ((OWN, "", target.limits), (OWN_AMENDED, OWN, target.amended)):
        for year, limit in limits.items():
            yield _row(target, target.comparator, limit, year, level, target.applies_to, target.tolerance, basis,
                       amends, "confirmed", note)


def target_rows():
    """The rows of `targets`, as cells by column: national, provincial, of units."""
    rows = [row for target in NATIONAL for row in _national_rows(target)]
    rows += [row for target in PROVINCIAL for row in _own_rows(target, "provincial")]
    return rows + [row for target in OF_UNITS for row in _own_rows(target, "unit")]

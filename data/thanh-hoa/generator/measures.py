"""What targets measure besides the ranked indicators, what is known of every measure, and parts of the people."""

from typing import NamedTuple

from . import collected, items

COUNCIL_TERM = "2016–2021"
OLD_TERM, NEW_TERM, NEW_TERM_FROM = "2015–2020", "2020–2025", 2020
"""Terms of the party committees; the bundle of 2020 holds those elected in that year."""
COMMITTEE = "committee"

NO_FIGURES = "Chưa thu thập số liệu."


class Nature(NamedTuple):
    """What has to be known of an indicator before its value is judged."""

    scope: str = ""
    source_kind: str = ""
    term: str = ""
    pooled_years: str = ""
    count_ratio: str = ""
    detected_among: str = ""


class Measure(NamedTuple):
    """A row of `indicators` without an index. `parts` is numerator, denominator and scale, a formula, or nothing."""

    code: str
    name: str
    name_en: str
    parts: tuple
    direction: str
    owner: str
    basis: str
    note: str = ""
    note_en: str = ""
    nature: Nature = Nature()
    sexes: tuple = ("", "")
    unit: tuple = ("%", "%")
    digits: int = 1


GENDER, CHILDREN, OWN = "QĐ 2351/QĐ-TTg", "QĐ 1555/QĐ-TTg", "Bộ chỉ tiêu minh họa"

MEASURES = [
    Measure("WOMEN_IN_COMMUNE_COUNCILS", "Tỷ lệ nữ đại biểu Hội đồng nhân dân cấp xã",
            "Women in the commune People's Councils", ("COMMUNE_COUNCIL_WOMEN", "COMMUNE_COUNCIL", 100), "higher",
            "SNV", GENDER, "Theo nhiệm kỳ, không thay đổi hằng năm.", "By term; it does not move from year to year.",
            Nature(term=COUNCIL_TERM)),
    Measure("WOMEN_IN_PROVINCIAL_COUNCIL", "Tỷ lệ nữ đại biểu Hội đồng nhân dân tỉnh",
            "Women in the provincial People's Council", ("PROVINCIAL_COUNCIL_WOMEN", "PROVINCIAL_COUNCIL", 100),
            "higher", "SNV", GENDER, "Theo nhiệm kỳ, không thay đổi hằng năm.",
            "By term; it does not move from year to year.", Nature("province", term=COUNCIL_TERM)),
    Measure("WOMEN_IN_PROVINCIAL_COMMITTEE", "Tỷ lệ nữ trong cấp ủy tỉnh", "Women in the provincial party committee",
            ("PROVINCIAL_COMMITTEE_WOMEN", "PROVINCIAL_COMMITTEE", 100), "higher", "BTCTU", GENDER,
            "Theo nhiệm kỳ, không thay đổi hằng năm.", "By term; it does not move from year to year.",
            Nature("province", term=COMMITTEE)),
    Measure("WOMEN_OWNERS", "Tỷ lệ nữ làm chủ doanh nghiệp", "Women business owners",
            ("FIRMS_WOMAN_OWNER", "FIRMS", 100), "higher", "SKHDT", GENDER,
            "Theo sổ đăng ký doanh nghiệp của tỉnh, không tách theo huyện.",
            "From the business register of the province, not by district.", Nature("province")),
    Measure("WOMEN_LOANS", "Tỷ lệ phụ nữ nghèo, phụ nữ dân tộc thiểu số ở nông thôn có nhu cầu được vay vốn ưu đãi",
            "Poor and ethnic-minority rural women in need who were given a preferential loan",
            ("LOAN_WOMEN_SERVED", "LOAN_WOMEN", 100), "higher", "NHCSXH", GENDER),
    Measure("ETHNIC_LITERACY", "Tỷ lệ người dân tộc thiểu số từ 15 đến 60 tuổi biết chữ",
            "Literacy of ethnic minorities aged 15–60",
            ("(LITERATE_WOMEN_ETHNIC + LITERATE_MEN_ETHNIC) / (WOMEN_15_60_ETHNIC + MEN_15_60_ETHNIC) * 100",),
            "higher", "SGDDT", "QĐ 800/QĐ-TTg", "",
            "", sexes=("LITERATE_WOMEN_ETHNIC / WOMEN_15_60_ETHNIC * 100",
                       "LITERATE_MEN_ETHNIC / MEN_15_60_ETHNIC * 100")),
    Measure("MATERNAL_MORTALITY", "Tỷ số tử vong mẹ", "Maternal mortality ratio", ("MATERNAL_DEATHS", "BIRTHS", 100000),
            "lower", "SYT", GENDER, "Số ca ít: gộp ba năm, chỉ tính cho toàn tỉnh.",
            "Few cases: three years together, for the province only.",
            Nature("province", pooled_years=3, count_ratio="true"),
            unit=("trên 100.000 trẻ sinh ra sống", "per 100,000 live births")),
    Measure("GENDER_MEDIA",
            "Số chuyên mục về bình đẳng giới bình quân một tháng trên hệ thống thông tin cơ sở của xã, phường, "
            "thị trấn",
            "Items on gender equality in the media of a commune, mean of a month",
            ("GENDER_PROGRAMMES / COMMUNES / 12",), "higher", "STTTT", "QĐ 800/QĐ-TTg", "Số bình quân; không cho biết từng xã có đạt hay không.",
            "A mean; it does not say whether each commune reaches it.", unit=("chuyên mục", "items")),
    Measure("HOUSEWORK_RATIO", "Thời gian làm việc nhà của nữ so với nam", "Housework time, women to men", (), "lower",
            "SVHTTDL", GENDER, "Chỉ có từ điều tra mẫu toàn quốc; không tính cho tỉnh, huyện. " + NO_FIGURES,
            "Known from national sample surveys only; not worked out for provinces or districts. No figures here.",
            Nature("nation", "survey"), unit=("lần", "times")),
    Measure("PERPETRATORS_COUNSELLED",
            "Tỷ lệ người gây bạo lực gia đình được phát hiện, chưa đến mức truy cứu trách nhiệm hình sự, được tư vấn",
            "Detected perpetrators of domestic violence below the criminal level who were counselled",
            ("PERPETRATORS_ADVISED", "PERPETRATORS", 100), "higher", "SVHTTDL", GENDER,
            "Mẫu số là số được phát hiện; phát hiện ít không có nghĩa là ít bạo lực.",
            "Of those detected; few detections do not mean little violence.", Nature(detected_among="POPULATION")),
    Measure("GENDER_OFFICERS", "Tỷ lệ xã, phường, thị trấn có công chức làm công tác bình đẳng giới được tập huấn",
            "Communes whose officer for gender equality was trained", ("COMMUNES_GENDER_OFFICER", "COMMUNES", 100),
            "higher", "SLDTBXH", OWN),
    Measure("NURSERY_RATE", "Tỷ lệ trẻ em trong độ tuổi nhà trẻ được chăm sóc tại cơ sở giáo dục mầm non",
            "Nursery-age children in care", ("NURSERY", "AGE_0_2", 100), "higher", "SGDDT", CHILDREN,
            sexes=("NURSERY_GIRLS / AGE_0_2_GIRLS * 100", "NURSERY_BOYS / AGE_0_2_BOYS * 100")),
    Measure("PRIMARY_RATE", "Tỷ lệ trẻ em trong độ tuổi học tiểu học", "Primary-age children enrolled",
            ("PRIMARY", "AGE_6_10", 100), "higher", "SGDDT", CHILDREN,
            sexes=("PRIMARY_GIRLS / AGE_6_10_GIRLS * 100", "PRIMARY_BOYS / AGE_6_10_BOYS * 100")),
    Measure("UNIVERSAL_PRESCHOOL", "Hoàn thành phổ cập giáo dục mầm non cho trẻ em 5 tuổi",
            "Universal preschool for 5-year-olds", ("PRESCHOOL_5_DONE",), "higher", "SGDDT", CHILDREN,
            "Công nhận cho toàn tỉnh.", "Recognised for the province as a whole.", Nature("province"),
            unit=items.MEASURES["yes_no"], digits=0),
    Measure("SAFE_HOMES", "Tỷ lệ hộ gia đình có trẻ em đạt tiêu chí “Ngôi nhà an toàn”",
            "Households with children that meet the safe-home criteria", (), "higher", "SLDTBXH", OWN, NO_FIGURES,
            "No figures are collected yet."),
]

# code: short name for narrow columns, the same in English
SHORT = {
    "WOMEN_IN_COMMUNE_COUNCILS": ("Nữ trong HĐND cấp xã", "Women in commune councils"),
    "WOMEN_IN_PROVINCIAL_COUNCIL": ("Nữ trong HĐND tỉnh", "Women in provincial council"),
    "WOMEN_IN_PROVINCIAL_COMMITTEE": ("Nữ trong cấp ủy tỉnh", "Women in provincial committee"),
    "WOMEN_OWNERS": ("Nữ chủ doanh nghiệp", "Women business owners"),
    "WOMEN_LOANS": ("Phụ nữ được vay ưu đãi", "Women given loans"),
    "ETHNIC_LITERACY": ("Biết chữ, DTTS", "Ethnic-minority literacy"),
    "MATERNAL_MORTALITY": ("Tử vong mẹ", "Maternal mortality"),
    "GENDER_MEDIA": ("Chuyên mục về giới", "Gender items in media"),
    "HOUSEWORK_RATIO": ("Thời gian việc nhà", "Housework time"),
    "PERPETRATORS_COUNSELLED": ("Người gây bạo lực được tư vấn", "Perpetrators counselled"),
    "GENDER_OFFICERS": ("Cán bộ được tập huấn", "Trained officers"),
    "NURSERY_RATE": ("Trẻ nhà trẻ", "Nursery"),
    "PRIMARY_RATE": ("Học tiểu học", "Primary school"),
    "UNIVERSAL_PRESCHOOL": ("Phổ cập mầm non", "Universal preschool"),
    "SAFE_HOMES": ("Ngôi nhà an toàn", "Safe homes"),
}

# What is known of the ranked indicators; the others have the usual nature.
RANKED = {
    "WOMEN_IN_COUNCIL": Nature(term=COUNCIL_TERM),
    "WOMEN_IN_COMMITTEES": Nature(term=COMMITTEE),
    "SEX_RATIO_AT_BIRTH": Nature(pooled_years=3, count_ratio="true"),
    "VICTIM_SUPPORT": Nature(detected_among="POPULATION"),
}


def nature_cells(nature, year):
    """The cells of a nature in the bundle of a year."""
    term = nature.term
    if term == COMMITTEE:
        term = NEW_TERM if year >= NEW_TERM_FROM else OLD_TERM
    return {**nature._asdict(), "term": term}


def _rest(above, above_part, below, below_part):
    return f"({above} - {above_part}) / ({below} - {below_part}) * 100"


# indicator, dimension, name, name_en, numerator, denominator, scale, formula
BREAKDOWNS = [
    ("KINDERGARTEN_RATE", "poverty", "Hộ nghèo, hộ cận nghèo", "Poor and near-poor households",
     "KINDERGARTEN_POOR", "AGE_3_5_POOR", 100, ""),
    ("KINDERGARTEN_RATE", "poverty", "Hộ khác", "Other households", "", "", "",
     _rest("KINDERGARTEN", "KINDERGARTEN_POOR", "AGE_3_5", "AGE_3_5_POOR")),
    ("UNDERWEIGHT", "poverty", "Hộ nghèo, hộ cận nghèo", "Poor and near-poor households",
     "U5_UNDERWEIGHT_POOR", "U5_MEASURED_POOR", 100, ""),
    ("UNDERWEIGHT", "poverty", "Hộ khác", "Other households", "", "", "",
     _rest("U5_UNDERWEIGHT", "U5_UNDERWEIGHT_POOR", "U5_MEASURED", "U5_MEASURED_POOR")),
    ("LOWER_SECONDARY_RATE", "ethnicity", "Dân tộc thiểu số", "Ethnic minorities",
     "LOWER_SECONDARY_ETHNIC", "AGE_11_14_ETHNIC", 100, ""),
    ("LOWER_SECONDARY_RATE", "ethnicity", "Dân tộc Kinh", "Kinh majority", "", "", "",
     _rest("LOWER_SECONDARY", "LOWER_SECONDARY_ETHNIC", "AGE_11_14", "AGE_11_14_ETHNIC")),
    ("LOWER_SECONDARY_RATE", "circumstances", "Trẻ em có hoàn cảnh đặc biệt", "Children in special circumstances",
     "LOWER_SECONDARY_SPECIAL", "AGE_11_14_SPECIAL", 100, ""),
    ("LOWER_SECONDARY_RATE", "circumstances", "Trẻ em khác", "Other children", "", "", "",
     _rest("LOWER_SECONDARY", "LOWER_SECONDARY_SPECIAL", "AGE_11_14", "AGE_11_14_SPECIAL")),
    ("WOMEN_LITERACY", "ethnicity", "Dân tộc thiểu số", "Ethnic minorities",
     "LITERATE_WOMEN_ETHNIC", "WOMEN_15_60_ETHNIC", 100, ""),
    ("WOMEN_LITERACY", "ethnicity", "Dân tộc Kinh", "Kinh majority", "", "", "",
     _rest("LITERATE_WOMEN", "LITERATE_WOMEN_ETHNIC", "WOMEN_15_60", "WOMEN_15_60_ETHNIC")),
]

# A part is never more than its whole.
PARTS_OF = [
    ("NURSERY", "AGE_0_2"), ("PRIMARY", "AGE_6_10"), ("COMMUNE_COUNCIL_WOMEN", "COMMUNE_COUNCIL"),
    ("PROVINCIAL_COUNCIL_WOMEN", "PROVINCIAL_COUNCIL"), ("PROVINCIAL_COMMITTEE_WOMEN", "PROVINCIAL_COMMITTEE"),
    ("FIRMS_WOMAN_OWNER", "FIRMS"), ("LOAN_WOMEN_SERVED", "LOAN_WOMEN"), ("COMMUNES_GENDER_OFFICER", "COMMUNES"),
    ("PERPETRATORS_ADVISED", "PERPETRATORS"), ("CHILDREN", "POPULATION"), ("WOMEN_15_60", "POPULATION_WOMEN"),
    ("MEN_15_60", "POPULATION_MEN"), ("AGE_3_5_POOR", "AGE_3_5"), ("U5_MEASURED_POOR", "U5_MEASURED"),
    ("AGE_11_14_ETHNIC", "AGE_11_14"), ("AGE_11_14_SPECIAL", "CHILDREN_SPECIAL"),
    ("WOMEN_15_60_ETHNIC", "WOMEN_15_60"), ("MEN_15_60_ETHNIC", "MEN_15_60"),
]
MEMBER_SUMS = ("POPULATION", "NURSERY", "PRIMARY", "COMMUNE_COUNCIL", "LOAN_WOMEN", "PERPETRATORS", "AGE_3_5_POOR",
               "AGE_11_14_ETHNIC", "AGE_11_14_SPECIAL")


def check_rows(all_items):
    """code, formula, severity, message, message_en: the rules for what the targets need besides."""
    names = {item.code: item.name for item in all_items}
    names_en = {item.code: item.name_en for item in all_items}
    rows = [("SEX_POPULATION", "POPULATION_WOMEN + POPULATION_MEN = POPULATION", "error",
             f"{names['POPULATION']}: nữ cộng nam phải bằng tổng số.",
             f"{names_en['POPULATION']}: women and men must add up to the total.")]
    for part, whole in PARTS_OF:
        rows.append(("PART_" + part, f"{part} <= {whole}", "error",
                     f"{names[part]}: không được lớn hơn {names[whole][0].lower()}{names[whole][1:]}.",
                     f"{names_en[part]}: not more than {names_en[whole][0].lower()}{names_en[whole][1:]}."))
    for part, (above, below_part, below) in collected.PARTS.items():
        rows.append(("PART_" + part, f"{part} <= {below_part} and {part} <= {above} "
                     f"and {above} - {part} <= {below} - {below_part}", "error",
                     f"{names[part]}: không được lớn hơn số trong diện hoặc số chung; phần còn lại cũng vậy.",
                     f"{names_en[part]}: not more than those due or the number of all; nor may the rest be."))
    for code in MEMBER_SUMS:
        rows.append(("MEMBERS_" + code, f"sum_members({code}) = {code}", "error",
                     f"{names[code]}: tổng của các huyện, thị xã, thành phố phải bằng số của tỉnh.",
                     f"{names_en[code]}: the districts, towns and cities must add up to the figure of the province."))
    return rows

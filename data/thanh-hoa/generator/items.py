"""What is counted. The list is the software's own example; no public body has asked for it in this form."""

from typing import NamedTuple

SOURCE = "Số liệu minh họa do bộ sinh tạo ra"
SOURCE_EN = "Illustrative figures made by the generator"
SCHOOL_YEAR = "Theo năm học kết thúc trong năm."
SCHOOL_YEAR_EN = "By the school year that ends in the year."


class Item(NamedTuple):
    """One thing that is counted; `checked_by` is the department whose verified value stands in the bundle."""

    code: str
    name: str
    name_en: str
    unit: str
    unit_en: str
    sex: str
    checked_by: str
    by_school_year: bool


MEASURES = {
    "commune": ("xã, phường, thị trấn", "communes"),
    "station": ("trạm", "stations"),
    "school": ("cơ sở", "facilities"),
    "child": ("trẻ", "children"),
    "case": ("ca", "cases"),
    "person": ("người", "persons"),
    "agency": ("cơ quan", "agencies"),
    "programme": ("chuyên mục", "items"),
    "firm": ("doanh nghiệp", "enterprises"),
    "yes_no": ("1: đã hoàn thành, 0: chưa", "1: done, 0: not yet"),
}

# code, measure, checked by, name, name_en; "+" behind the code: also by sex; "*": counted by school year.
COUNTED = [
    ("COMMUNES", "commune", "SNV", "Số xã, phường, thị trấn", "Communes, wards and townships"),
    ("COMMUNES_FRIENDLY", "commune", "SLDTBXH", "Xã, phường, thị trấn phù hợp với trẻ em",
     "Communes meeting the child-friendly standard"),
    ("COMMUNES_CHILD_WORKER", "commune", "SLDTBXH", "Xã, phường, thị trấn có người làm công tác bảo vệ trẻ em",
     "Communes with a child-protection worker"),
    ("COMMUNES_FORUM", "commune", "TINHDOAN", "Xã, phường, thị trấn tổ chức diễn đàn trẻ em trong năm",
     "Communes that held a children's forum in the year"),
    ("COMMUNES_PLAYGROUND", "commune", "SVHTTDL", "Xã, phường, thị trấn có điểm vui chơi cho trẻ em đạt tiêu chuẩn",
     "Communes with a standard playground"),
    ("STATIONS", "station", "SYT", "Số trạm y tế", "Commune health stations"),
    ("STATIONS_MIDWIFE", "station", "SYT", "Trạm y tế có nữ hộ sinh hoặc y sĩ sản nhi",
     "Health stations with a midwife or paediatric-obstetric assistant"),
    ("SCHOOLS*", "school", "SGDDT", "Số cơ sở giáo dục", "Education facilities"),
    ("SCHOOLS_SANITATION*", "school", "SGDDT", "Cơ sở giáo dục có nước sạch và nhà vệ sinh",
     "Education facilities with water and sanitation"),
    ("SCHOOLS_CLUB*", "school", "TINHDOAN", "Cơ sở giáo dục có câu lạc bộ hoặc kênh tiếp nhận ý kiến trẻ em",
     "Education facilities with a children's club or a channel for their opinions"),
    ("CHILDREN+", "child", "SLDTBXH", "Trẻ em dưới 16 tuổi", "Children under 16"),
    ("CHILDREN_SPECIAL", "child", "SLDTBXH", "Trẻ em có hoàn cảnh đặc biệt", "Children in special circumstances"),
    ("CHILDREN_HELPED", "child", "SLDTBXH", "Trẻ em có hoàn cảnh đặc biệt được chăm sóc, trợ giúp",
     "Children in special circumstances cared for or helped"),
    ("CHILDREN_INJURED", "case", "SLDTBXH", "Trẻ em bị tai nạn, thương tích", "Injured children"),
    ("CHILDREN_7UP+", "child", "SLDTBXH", "Trẻ em từ 7 tuổi đến dưới 16 tuổi", "Children aged 7 to 15"),
    ("CHILDREN_CONSULTED+", "child", "SLDTBXH",
     "Trẻ em từ 7 tuổi được hỏi ý kiến về các vấn đề của trẻ em",
     "Children aged 7 and over consulted on child matters"),
    ("CHILDREN_FORUM", "child", "TINHDOAN", "Trẻ em tham gia diễn đàn trẻ em cấp huyện trở lên",
     "Children in child forums of the district level and above"),
    ("CHILDREN_U5+", "child", "CAT", "Trẻ em dưới 5 tuổi", "Children under 5"),
    ("U5_REGISTERED+", "child", "STP", "Trẻ em dưới 5 tuổi đã được đăng ký khai sinh",
     "Children under 5 whose birth is registered"),
    ("U5_MEASURED", "child", "SYT", "Trẻ em dưới 5 tuổi được cân, đo", "Children under 5 weighed and measured"),
    ("U5_UNDERWEIGHT", "child", "SYT", "Trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân", "Underweight children under 5"),
    ("U5_STUNTED", "child", "SYT", "Trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", "Stunted children under 5"),
    ("U5_DEATHS", "case", "SYT", "Trẻ em dưới 5 tuổi tử vong", "Deaths under 5"),
    ("INFANTS", "child", "SYT", "Trẻ em dưới 1 tuổi trong diện tiêm chủng", "Children under 1 due for immunisation"),
    ("INFANTS_IMMUNISED", "child", "SYT", "Trẻ em dưới 1 tuổi được tiêm chủng đầy đủ",
     "Children under 1 fully immunised"),
    ("BIRTHS+", "child", "SYT", "Trẻ sinh ra sống", "Live births"),
    ("AGE_3_5+*", "child", "SGDDT", "Trẻ em trong độ tuổi mẫu giáo", "Children of kindergarten age"),
    ("KINDERGARTEN+*", "child", "SGDDT", "Trẻ em trong độ tuổi mẫu giáo đến lớp", "Kindergarten-age children enrolled"),
    ("PRIMARY_COHORT+*", "child", "SGDDT", "Trẻ em trong độ tuổi hoàn thành tiểu học",
     "Children of primary completion age"),
    ("PRIMARY_COMPLETED+*", "child", "SGDDT", "Trẻ em hoàn thành chương trình tiểu học đúng độ tuổi",
     "Children who completed primary school on time"),
    ("AGE_11_14+*", "child", "SGDDT", "Trẻ em trong độ tuổi trung học cơ sở", "Children of lower secondary age"),
    ("LOWER_SECONDARY+*", "child", "SGDDT", "Trẻ em trong độ tuổi học trung học cơ sở",
     "Lower-secondary-age children enrolled"),
    ("COUNCIL", "person", "SNV", "Đại biểu Hội đồng nhân dân cấp huyện", "Deputies of the district People's Council"),
    ("COUNCIL_WOMEN", "person", "SNV", "Nữ đại biểu Hội đồng nhân dân cấp huyện",
     "Women deputies of the district People's Council"),
    ("AGENCIES", "agency", "SNV", "Cơ quan hành chính cấp huyện và Ủy ban nhân dân cấp xã",
     "District agencies and commune people's committees"),
    ("AGENCIES_WOMAN_LEADER", "agency", "SNV", "Cơ quan có nữ lãnh đạo chủ chốt", "Agencies with a woman key leader"),
    ("COMMITTEE", "person", "BTCTU", "Cấp ủy viên cấp xã", "Members of commune party committees"),
    ("COMMITTEE_WOMEN", "person", "BTCTU", "Nữ cấp ủy viên cấp xã", "Women members of commune party committees"),
    ("NEW_JOBS", "person", "SLDTBXH", "Lao động được tạo việc làm mới trong năm", "Persons in new jobs"),
    ("NEW_JOBS_WOMEN", "person", "SLDTBXH", "Nữ lao động được tạo việc làm mới trong năm", "Women in new jobs"),
    ("NEW_JOBS_MEN", "person", "SLDTBXH", "Nam lao động được tạo việc làm mới trong năm", "Men in new jobs"),
    ("RURAL_WOMEN", "person", "SLDTBXH", "Nữ lao động nông thôn dưới 45 tuổi", "Rural working women under 45"),
    ("RURAL_MEN", "person", "SLDTBXH", "Nam lao động nông thôn dưới 45 tuổi", "Rural working men under 45"),
    ("TRAINED_WOMEN", "person", "SLDTBXH", "Nữ lao động nông thôn dưới 45 tuổi được đào tạo nghề",
     "Rural working women under 45 with vocational training"),
    ("TRAINED_MEN", "person", "SLDTBXH", "Nam lao động nông thôn dưới 45 tuổi được đào tạo nghề",
     "Rural working men under 45 with vocational training"),
    ("WOMEN_15_60", "person", "SGDDT", "Nữ từ 15 đến 60 tuổi", "Women aged 15 to 60"),
    ("MEN_15_60", "person", "SGDDT", "Nam từ 15 đến 60 tuổi", "Men aged 15 to 60"),
    ("LITERATE_WOMEN", "person", "SGDDT", "Nữ từ 15 đến 60 tuổi biết chữ", "Literate women aged 15 to 60"),
    ("LITERATE_MEN", "person", "SGDDT", "Nam từ 15 đến 60 tuổi biết chữ", "Literate men aged 15 to 60"),
    ("GIRLS_15_17*", "person", "SGDDT", "Nữ trong độ tuổi trung học phổ thông", "Girls of upper secondary age"),
    ("BOYS_15_17*", "person", "SGDDT", "Nam trong độ tuổi trung học phổ thông", "Boys of upper secondary age"),
    ("UPPER_SECONDARY_GIRLS*", "person", "SGDDT", "Nữ trong độ tuổi học trung học phổ thông",
     "Girls of upper secondary age enrolled"),
    ("UPPER_SECONDARY_BOYS*", "person", "SGDDT", "Nam trong độ tuổi học trung học phổ thông",
     "Boys of upper secondary age enrolled"),
    ("WOMEN_15_19", "person", "SYT", "Nữ từ 15 đến 19 tuổi", "Women aged 15 to 19"),
    ("ADOLESCENT_BIRTHS", "case", "SYT", "Ca sinh của nữ từ 15 đến 19 tuổi", "Births to women aged 15 to 19"),
    ("VICTIMS", "person", "SVHTTDL", "Nạn nhân bạo lực gia đình được phát hiện",
     "Detected victims of domestic violence"),
    ("VICTIMS_SERVED", "person", "SVHTTDL", "Nạn nhân bạo lực gia đình được phát hiện và được tư vấn, hỗ trợ",
     "Detected victims of domestic violence given counselling or support"),
    # For the targets of the two programmes; figures in collected.py.
    ("POPULATION", "person", "CAT", "Dân số", "Population"),
    ("POPULATION_WOMEN", "person", "CAT", "Dân số nữ", "Women and girls in the population"),
    ("POPULATION_MEN", "person", "CAT", "Dân số nam", "Men and boys in the population"),
    ("AGE_0_2+*", "child", "SGDDT", "Trẻ em trong độ tuổi nhà trẻ", "Children of nursery age"),
    ("NURSERY+*", "child", "SGDDT", "Trẻ em trong độ tuổi nhà trẻ được chăm sóc tại cơ sở giáo dục mầm non",
     "Nursery-age children in care"),
    ("AGE_6_10+*", "child", "SGDDT", "Trẻ em trong độ tuổi tiểu học", "Children of primary age"),
    ("PRIMARY+*", "child", "SGDDT", "Trẻ em trong độ tuổi học tiểu học", "Primary-age children enrolled"),
    ("COMMUNE_COUNCIL", "person", "SNV", "Đại biểu Hội đồng nhân dân cấp xã",
     "Deputies of the commune People's Councils"),
    ("COMMUNE_COUNCIL_WOMEN", "person", "SNV", "Nữ đại biểu Hội đồng nhân dân cấp xã",
     "Women deputies of the commune People's Councils"),
    ("LOAN_WOMEN", "person", "NHCSXH", "Phụ nữ nghèo, phụ nữ dân tộc thiểu số ở nông thôn có nhu cầu vay vốn ưu đãi",
     "Poor and ethnic-minority rural women in need of a preferential loan"),
    ("LOAN_WOMEN_SERVED", "person", "NHCSXH",
     "Phụ nữ nghèo, phụ nữ dân tộc thiểu số ở nông thôn được vay vốn ưu đãi",
     "Poor and ethnic-minority rural women given a preferential loan"),
    ("GENDER_PROGRAMMES", "programme", "STTTT",
     "Chuyên mục tuyên truyền về bình đẳng giới trên hệ thống thông tin cơ sở trong năm",
     "Items on gender equality in the commune media of the year"),
    ("COMMUNES_GENDER_OFFICER", "commune", "SLDTBXH",
     "Xã, phường, thị trấn có công chức làm công tác bình đẳng giới được tập huấn trong năm",
     "Communes whose officer for gender equality was trained in the year"),
    ("PERPETRATORS", "person", "SVHTTDL",
     "Người gây bạo lực gia đình được phát hiện, chưa đến mức truy cứu trách nhiệm hình sự",
     "Detected perpetrators of domestic violence below the criminal level"),
    ("PERPETRATORS_ADVISED", "person", "SVHTTDL",
     "Người gây bạo lực gia đình được phát hiện, chưa đến mức truy cứu trách nhiệm hình sự, được tư vấn",
     "Detected perpetrators of domestic violence below the criminal level who were counselled"),
    ("AGE_3_5_POOR*", "child", "SGDDT", "Trẻ em trong độ tuổi mẫu giáo thuộc hộ nghèo, hộ cận nghèo",
     "Children of kindergarten age in poor and near-poor households"),
    ("KINDERGARTEN_POOR*", "child", "SGDDT", "Trẻ em trong độ tuổi mẫu giáo thuộc hộ nghèo, hộ cận nghèo đến lớp",
     "Kindergarten-age children in poor and near-poor households enrolled"),
    ("U5_MEASURED_POOR", "child", "SYT", "Trẻ em dưới 5 tuổi thuộc hộ nghèo, hộ cận nghèo được cân, đo",
     "Children under 5 in poor and near-poor households weighed and measured"),
    ("U5_UNDERWEIGHT_POOR", "child", "SYT",
     "Trẻ em dưới 5 tuổi thuộc hộ nghèo, hộ cận nghèo suy dinh dưỡng thể nhẹ cân",
     "Underweight children under 5 in poor and near-poor households"),
    ("AGE_11_14_ETHNIC*", "child", "SGDDT", "Trẻ em dân tộc thiểu số trong độ tuổi trung học cơ sở",
     "Ethnic-minority children of lower secondary age"),
    ("LOWER_SECONDARY_ETHNIC*", "child", "SGDDT", "Trẻ em dân tộc thiểu số trong độ tuổi học trung học cơ sở",
     "Ethnic-minority lower-secondary-age children enrolled"),
    ("AGE_11_14_SPECIAL*", "child", "SGDDT", "Trẻ em có hoàn cảnh đặc biệt trong độ tuổi trung học cơ sở",
     "Children in special circumstances of lower secondary age"),
    ("LOWER_SECONDARY_SPECIAL*", "child", "SGDDT",
     "Trẻ em có hoàn cảnh đặc biệt trong độ tuổi học trung học cơ sở",
     "Lower-secondary-age children in special circumstances enrolled"),
    ("WOMEN_15_60_ETHNIC", "person", "SGDDT", "Nữ dân tộc thiểu số từ 15 đến 60 tuổi",
     "Ethnic-minority women aged 15 to 60"),
    ("LITERATE_WOMEN_ETHNIC", "person", "SGDDT", "Nữ dân tộc thiểu số từ 15 đến 60 tuổi biết chữ",
     "Literate ethnic-minority women aged 15 to 60"),
    ("MEN_15_60_ETHNIC", "person", "SGDDT", "Nam dân tộc thiểu số từ 15 đến 60 tuổi",
     "Ethnic-minority men aged 15 to 60"),
    ("LITERATE_MEN_ETHNIC", "person", "SGDDT", "Nam dân tộc thiểu số từ 15 đến 60 tuổi biết chữ",
     "Literate ethnic-minority men aged 15 to 60"),
    ("FIRMS", "firm", "SKHDT", "Doanh nghiệp đang hoạt động", "Enterprises in operation"),
    ("FIRMS_WOMAN_OWNER", "firm", "SKHDT", "Doanh nghiệp do nữ làm chủ", "Enterprises owned by women"),
    ("MATERNAL_DEATHS", "case", "SYT", "Tử vong mẹ liên quan đến thai sản", "Maternal deaths"),
    ("PROVINCIAL_COUNCIL", "person", "SNV", "Đại biểu Hội đồng nhân dân tỉnh",
     "Deputies of the provincial People's Council"),
    ("PROVINCIAL_COUNCIL_WOMEN", "person", "SNV", "Nữ đại biểu Hội đồng nhân dân tỉnh",
     "Women deputies of the provincial People's Council"),
    ("PROVINCIAL_COMMITTEE", "person", "BTCTU", "Tỉnh ủy viên", "Members of the provincial party committee"),
    ("PROVINCIAL_COMMITTEE_WOMEN", "person", "BTCTU", "Nữ tỉnh ủy viên",
     "Women members of the provincial party committee"),
    ("PRESCHOOL_5_DONE", "yes_no", "SGDDT", "Tỉnh đã hoàn thành phổ cập giáo dục mầm non cho trẻ em 5 tuổi",
     "The province has universal preschool for 5-year-olds"),
]

# Counted by the province only: no unit has a figure.
PROVINCE_ONLY = ("FIRMS", "FIRMS_WOMAN_OWNER", "MATERNAL_DEATHS", "PROVINCIAL_COUNCIL", "PROVINCIAL_COUNCIL_WOMEN",
                 "PROVINCIAL_COMMITTEE", "PROVINCIAL_COMMITTEE_WOMEN", "PRESCHOOL_5_DONE")
NOT_ADDITIVE = ("PRESCHOOL_5_DONE",)

# Items whose code names the sex, although they are not made by "+".
SEXES = {"WOMEN": "female", "GIRLS": "female", "MEN": "male", "BOYS": "male"}


def _sex_of(code):
    if code in ("AGENCIES_WOMAN_LEADER", "ADOLESCENT_BIRTHS", "FIRMS_WOMAN_OWNER"):
        return ""
    return next((sex for word, sex in SEXES.items() if word in code.split("_")), "")


def _all_items():
    items = []
    for marked, measure, checked_by, name, name_en in COUNTED:
        code = marked.rstrip("+*")
        by_sex, by_school_year = "+" in marked, "*" in marked
        unit, unit_en = MEASURES[measure]
        items.append(Item(code, name, name_en, unit, unit_en, _sex_of(code), checked_by, by_school_year))
        if by_sex:
            for ending, word, word_en, sex in (("GIRLS", "nữ", "girls", "female"), ("BOYS", "nam", "boys", "male")):
                items.append(Item(code + "_" + ending, name + ": " + word, name_en + ": " + word_en, unit,
                                  unit_en, sex, checked_by, by_school_year))
    return items


ITEMS = _all_items()
BY_SEX = [marked.rstrip("+*") for marked, *_ in COUNTED if "+" in marked]

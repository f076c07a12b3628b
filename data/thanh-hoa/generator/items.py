"""What is counted. The list is the software's own example; no public body has asked for it in this form."""

from typing import NamedTuple

SOURCE = "Số liệu minh họa do bộ sinh tạo ra"


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
]

# Items whose code names the sex, although they are not made by "+".
SEXES = {"WOMEN": "female", "GIRLS": "female", "MEN": "male", "BOYS": "male"}


def _sex_of(code):
    if code in ("AGENCIES_WOMAN_LEADER", "ADOLESCENT_BIRTHS"):
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

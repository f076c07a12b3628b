"""How the items are assessed: indices, indicators, bands and plausibility rules of the software's own sample set."""

from typing import NamedTuple

from .items import BY_SEX

METHOD_NAME = "Bộ chỉ tiêu mẫu của phần mềm bantin"
METHOD_NAME_EN = "Sample indicator set of the bantin software"
METHOD_NOTE = (
    'Bộ chỉ tiêu, trọng số và công thức theo cấu hình "' + METHOD_NAME + '", phiên bản 1; '
    "không phải bộ trọng số do Bộ ban hành."
)
METHOD_NOTE_EN = (
    'Indicators, weights and formulas follow the configuration "' + METHOD_NAME_EN + '", version 1; '
    "they are not a set of weights issued by the Ministry."
)
GOALPOST_NOTE_EN = "Goalposts fixed for 2017–2020, set by the bundle."
GOALPOST_NOTE = "Mốc cố định 2017–2020, do gói số liệu đặt."

CHILD, GENDER = "CHILD_RIGHTS", "GENDER_EQUALITY"

# code, name, name_en, parent, note
INDICES = [
    (CHILD, "Chỉ số thực hiện quyền trẻ em (minh họa)", "Children's rights index (illustrative)", "", METHOD_NOTE),
    ("CR_RESOURCES", "Mức đầu tư nguồn lực cho công tác thực hiện quyền trẻ em", "Resources invested", CHILD, ""),
    ("CR_HEALTH", "Mức độ chăm sóc sức khỏe trẻ em", "Health care", CHILD, ""),
    ("CR_PROTECTION", "Mức độ bảo vệ trẻ em", "Protection", CHILD, ""),
    ("CR_PARTICIPATION", "Mức độ đảm bảo sự tham gia của trẻ em", "Participation", CHILD, ""),
    ("CR_DEVELOPMENT", "Mức độ đảm bảo sự phát triển của trẻ em", "Development", CHILD, ""),
    (GENDER, "Chỉ số bình đẳng giới (minh họa)", "Gender equality index (illustrative)", "", METHOD_NOTE),
    ("GE_POLITICS", "Bình đẳng giới trong chính trị", "Politics", GENDER, ""),
    ("GE_ECONOMY", "Bình đẳng giới trong kinh tế, lao động", "Economy and labour", GENDER, ""),
    ("GE_EDUCATION", "Bình đẳng giới trong giáo dục", "Education", GENDER, ""),
    ("GE_HEALTH", "Bình đẳng giới trong y tế và phòng, chống bạo lực", "Health and prevention of violence", GENDER,
     ""),
]


class Indicator(NamedTuple):
    """A leaf of the tree. `parts` is numerator, denominator and scale, or a formula alone."""

    code: str
    index: str
    name: str
    name_en: str
    parts: tuple
    direction: str
    goalposts: tuple
    owner: str
    basis: str
    note: str = ""
    sexes: tuple = ("", "")
    unit: tuple = ("%", "%")


def _by_sex(above, below):
    """The formulas of girls and boys for a rate whose two items are counted by sex."""
    return tuple(f"{above}_{sex} / {below}_{sex} * 100" for sex in ("GIRLS", "BOYS"))


ACTION_2012, ACTION_2021 = "QĐ 1555/QĐ-TTg", "QĐ 23/QĐ-TTg"
GENDER_2010, GENDER_2021 = "QĐ 2351/QĐ-TTg", "NQ 28/NQ-CP"
OWN = ""

INDICATORS = [
    Indicator("FRIENDLY_COMMUNES", "CR_RESOURCES", "Tỷ lệ xã, phường, thị trấn phù hợp với trẻ em",
              "Communes meeting the child-friendly standard", ("COMMUNES_FRIENDLY", "COMMUNES", 100), "higher",
              (30, 100), "SLDTBXH", ACTION_2021,
              "Tiêu chuẩn thay đổi từ năm 2019 (QĐ 06/QĐ-TTg); số minh họa không thể hiện thay đổi này."),
    Indicator("CHILD_WORKERS", "CR_RESOURCES", "Tỷ lệ xã, phường, thị trấn có người làm công tác bảo vệ trẻ em",
              "Communes with a child-protection worker", ("COMMUNES_CHILD_WORKER", "COMMUNES", 100), "higher",
              (40, 100), "SLDTBXH", OWN, "Gợi ý từ tiêu chí 1 của QĐ 06/QĐ-TTg."),
    Indicator("MIDWIVES", "CR_RESOURCES", "Tỷ lệ trạm y tế có nữ hộ sinh hoặc y sĩ sản nhi",
              "Health stations with a midwife or paediatric-obstetric assistant",
              ("STATIONS_MIDWIFE", "STATIONS", 100), "higher", (60, 100), "SYT", ACTION_2012,
              "Mục tiêu quốc gia: duy trì trên 95 %."),
    Indicator("SANITATION", "CR_RESOURCES", "Tỷ lệ cơ sở giáo dục có nước sạch và nhà vệ sinh",
              "Education facilities with water and sanitation", ("SCHOOLS_SANITATION", "SCHOOLS", 100), "higher",
              (50, 100), "SGDDT", ACTION_2021, "Mục tiêu quốc gia 2025: 100 %."),
    Indicator("UNDERWEIGHT", "CR_HEALTH", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân",
              "Underweight children under 5", ("U5_UNDERWEIGHT", "U5_MEASURED", 100), "lower", (5, 30), "SYT",
              ACTION_2012, "Mục tiêu quốc gia 2020: 10 %."),
    Indicator("STUNTING", "CR_HEALTH", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi",
              "Stunted children under 5", ("U5_STUNTED", "U5_MEASURED", 100), "lower", (10, 45), "SYT",
              ACTION_2012, "Mục tiêu quốc gia 2020: 23 %."),
    Indicator("IMMUNISATION", "CR_HEALTH", "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ",
              "Children under 1 fully immunised", ("INFANTS_IMMUNISED", "INFANTS", 100), "higher", (80, 100), "SYT",
              ACTION_2021, "Mục tiêu quốc gia 2025: 97 %."),
    Indicator("UNDER5_DEATHS", "CR_HEALTH", "Tỷ suất tử vong trẻ em dưới 5 tuổi", "Under-5 mortality",
              ("U5_DEATHS", "BIRTHS", 1000), "lower", (5, 40), "SYT", ACTION_2021,
              "Mục tiêu quốc gia 2025: dưới 18,5 ‰. Số ca của một huyện ít, tỷ suất dao động nhiều.",
              unit=("‰", "per 1,000 live births")),
    Indicator("SPECIAL_CHILDREN", "CR_PROTECTION", "Tỷ lệ trẻ em có hoàn cảnh đặc biệt",
              "Children in special circumstances", ("CHILDREN_SPECIAL", "CHILDREN", 100), "lower", (1, 12),
              "SLDTBXH", ACTION_2012, "Mục tiêu quốc gia 2020: 5 %."),
    Indicator("HELPED_CHILDREN", "CR_PROTECTION", "Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc, trợ giúp",
              "Children in special circumstances cared for or helped",
              ("CHILDREN_HELPED", "CHILDREN_SPECIAL", 100), "higher", (60, 100), "SLDTBXH", ACTION_2021,
              "Mục tiêu quốc gia 2025: 90 %."),
    Indicator("INJURIES", "CR_PROTECTION", "Tỷ suất trẻ em bị tai nạn, thương tích", "Injured children",
              ("CHILDREN_INJURED", "CHILDREN", 100000), "lower", (200, 1200), "SLDTBXH", ACTION_2021,
              "Mục tiêu quốc gia 2025: 550 trên 100.000 trẻ em.",
              unit=("trên 100.000 trẻ em", "per 100,000 children")),
    Indicator("BIRTH_REGISTRATION", "CR_PROTECTION", "Tỷ lệ trẻ em dưới 5 tuổi đã được đăng ký khai sinh",
              "Children under 5 whose birth is registered", ("U5_REGISTERED", "CHILDREN_U5", 100), "higher",
              (85, 100), "STP", OWN, "Định nghĩa theo hệ thống chỉ tiêu thống kê cấp tỉnh.",
              _by_sex("U5_REGISTERED", "CHILDREN_U5")),
    Indicator("CONSULTED", "CR_PARTICIPATION", "Tỷ lệ trẻ em từ 7 tuổi được hỏi ý kiến về các vấn đề của trẻ em",
              "Children aged 7 and over consulted on child matters",
              ("CHILDREN_CONSULTED", "CHILDREN_7UP", 100), "higher", (0, 60), "SLDTBXH", ACTION_2021,
              "Mục tiêu quốc gia 2025: 30 %.", _by_sex("CHILDREN_CONSULTED", "CHILDREN_7UP")),
    Indicator("FORUMS", "CR_PARTICIPATION", "Số trẻ em tham gia diễn đàn trẻ em trên 100.000 trẻ em",
              "Children in child forums", ("CHILDREN_FORUM", "CHILDREN", 100000), "higher", (0, 60), "TINHDOAN",
              ACTION_2012, "Mục tiêu quốc gia 2020: 25 trên 100.000. Số trẻ ít, giá trị thay đổi theo bậc.",
              unit=("trên 100.000 trẻ em", "per 100,000 children")),
    Indicator("COMMUNE_FORUMS", "CR_PARTICIPATION", "Tỷ lệ xã, phường, thị trấn tổ chức diễn đàn trẻ em",
              "Communes that held a children's forum", ("COMMUNES_FORUM", "COMMUNES", 100), "higher", (0, 100),
              "TINHDOAN", OWN, "Gợi ý từ tiêu chí 11 của QĐ 06/QĐ-TTg."),
    Indicator("SCHOOL_CLUBS", "CR_PARTICIPATION",
              "Tỷ lệ cơ sở giáo dục có câu lạc bộ hoặc kênh tiếp nhận ý kiến trẻ em",
              "Education facilities with a children's club or a channel for their opinions",
              ("SCHOOLS_CLUB", "SCHOOLS", 100), "higher", (0, 100), "TINHDOAN", OWN,
              "Gợi ý từ tiêu chí 11 của QĐ 06/QĐ-TTg."),
    Indicator("KINDERGARTEN_RATE", "CR_DEVELOPMENT", "Tỷ lệ trẻ em trong độ tuổi mẫu giáo đến lớp",
              "Kindergarten-age children enrolled", ("KINDERGARTEN", "AGE_3_5", 100), "higher", (60, 100), "SGDDT",
              ACTION_2012, "Mục tiêu quốc gia 2020: 80 %.", _by_sex("KINDERGARTEN", "AGE_3_5")),
    Indicator("PRIMARY_COMPLETION", "CR_DEVELOPMENT", "Tỷ lệ trẻ em hoàn thành tiểu học đúng độ tuổi",
              "Primary completion", ("PRIMARY_COMPLETED", "PRIMARY_COHORT", 100), "higher", (90, 100), "SGDDT",
              ACTION_2021, "Mục tiêu quốc gia 2025: 97 %.", _by_sex("PRIMARY_COMPLETED", "PRIMARY_COHORT")),
    Indicator("LOWER_SECONDARY_RATE", "CR_DEVELOPMENT", "Tỷ lệ trẻ em trong độ tuổi học trung học cơ sở",
              "Lower-secondary-age children enrolled", ("LOWER_SECONDARY", "AGE_11_14", 100), "higher", (80, 100),
              "SGDDT", ACTION_2012, "Mục tiêu quốc gia 2020: 95 %.", _by_sex("LOWER_SECONDARY", "AGE_11_14")),
    Indicator("PLAYGROUNDS", "CR_DEVELOPMENT",
              "Tỷ lệ xã, phường, thị trấn có điểm vui chơi cho trẻ em đạt tiêu chuẩn",
              "Communes with a standard playground", ("COMMUNES_PLAYGROUND", "COMMUNES", 100), "higher", (0, 100),
              "SVHTTDL", ACTION_2012, "Mục tiêu quốc gia 2020: 55 %."),
    Indicator("WOMEN_IN_COUNCIL", "GE_POLITICS", "Tỷ lệ nữ đại biểu Hội đồng nhân dân cấp huyện",
              "Women in the district People's Council", ("COUNCIL_WOMEN", "COUNCIL", 100), "higher", (10, 50), "SNV",
              GENDER_2010, "Mục tiêu quốc gia 2016–2020: trên 35 %. Theo nhiệm kỳ, không thay đổi hằng năm."),
    Indicator("WOMAN_LEADERS", "GE_POLITICS", "Tỷ lệ cơ quan có nữ lãnh đạo chủ chốt",
              "Agencies with a woman key leader", ("AGENCIES_WOMAN_LEADER", "AGENCIES", 100), "higher", (10, 100),
              "SNV", GENDER_2010, "Đếm cơ quan, không đếm số phụ nữ làm lãnh đạo. Mục tiêu quốc gia 2020: trên 95 %."),
    Indicator("WOMEN_IN_COMMITTEES", "GE_POLITICS", "Tỷ lệ nữ cấp ủy viên cấp xã",
              "Women in commune party committees", ("COMMITTEE_WOMEN", "COMMITTEE", 100), "higher", (5, 40), "BTCTU",
              GENDER_2010, "Mục tiêu quốc gia: từ 25 %. Theo nhiệm kỳ; nhiệm kỳ mới từ năm 2020."),
    Indicator("WOMEN_IN_NEW_JOBS", "GE_ECONOMY", "Tỷ lệ nữ trong số lao động được tạo việc làm mới",
              "Women among persons in new jobs", ("NEW_JOBS_WOMEN", "NEW_JOBS", 100), "higher", (30, 50), "SLDTBXH",
              GENDER_2010, "Mục tiêu quốc gia: mỗi giới từ 40 %. Tính đến mức ngang bằng 50 %."),
    Indicator("TRAINED_RURAL_WOMEN", "GE_ECONOMY", "Tỷ lệ nữ lao động nông thôn dưới 45 tuổi được đào tạo nghề",
              "Rural working women under 45 with vocational training", ("TRAINED_WOMEN", "RURAL_WOMEN", 100),
              "higher", (10, 70), "SLDTBXH", GENDER_2010, "Mục tiêu quốc gia 2020: 50 %.",
              ("TRAINED_WOMEN / RURAL_WOMEN * 100", "TRAINED_MEN / RURAL_MEN * 100")),
    Indicator("TRAINING_GAP", "GE_ECONOMY", "Chênh lệch giữa nam và nữ về tỷ lệ lao động nông thôn được đào tạo nghề",
              "Gap between men and women in vocational training",
              ("abs(TRAINED_MEN / RURAL_MEN * 100 - TRAINED_WOMEN / RURAL_WOMEN * 100)",), "lower", (0, 20),
              "SLDTBXH", OWN, "Trị tuyệt đối: lệch về phía nào cũng là chênh lệch.",
              unit=("điểm phần trăm", "percentage points")),
    Indicator("WOMEN_LITERACY", "GE_EDUCATION", "Tỷ lệ nữ từ 15 đến 60 tuổi biết chữ", "Literacy of women aged 15–60",
              ("LITERATE_WOMEN", "WOMEN_15_60", 100), "higher", (80, 100), "SGDDT", GENDER_2010,
              "Mục tiêu quốc gia 2020 (sửa đổi năm 2018): 98 %.",
              ("LITERATE_WOMEN / WOMEN_15_60 * 100", "LITERATE_MEN / MEN_15_60 * 100")),
    Indicator("GIRLS_UPPER_SECONDARY", "GE_EDUCATION", "Tỷ lệ nữ trong độ tuổi học trung học phổ thông",
              "Girls of upper secondary age enrolled", ("UPPER_SECONDARY_GIRLS", "GIRLS_15_17", 100), "higher",
              (40, 100), "SGDDT", OWN, "",
              ("UPPER_SECONDARY_GIRLS / GIRLS_15_17 * 100", "UPPER_SECONDARY_BOYS / BOYS_15_17 * 100")),
    Indicator("SEX_RATIO_AT_BIRTH", "GE_HEALTH", "Tỷ số giới tính khi sinh", "Sex ratio at birth",
              ("BIRTHS_BOYS", "BIRTHS_GIRLS", 100), "toward", (90, 125, 103, 107), "SYT", GENDER_2021,
              "Khoảng mong muốn 103–107 là cấu hình của gói số liệu, chưa có văn bản xác nhận. Mục tiêu quốc gia 2025: "
              "111. Số sinh của một huyện ít nên tỷ số dao động nhiều.",
              unit=("bé trai trên 100 bé gái", "boys per 100 girls")),
    Indicator("ADOLESCENT_BIRTH_RATE", "GE_HEALTH", "Tỷ suất sinh của nữ từ 15 đến 19 tuổi", "Adolescent birth rate",
              ("ADOLESCENT_BIRTHS", "WOMEN_15_19", 1000), "lower", (0, 60), "SYT", OWN,
              "Định nghĩa và mốc của gói số liệu; chưa đối chiếu với văn bản.",
              unit=("‰", "per 1,000 women aged 15–19")),
    Indicator("VICTIM_SUPPORT", "GE_HEALTH",
              "Tỷ lệ nạn nhân bạo lực gia đình được phát hiện và được tư vấn, hỗ trợ",
              "Detected victims of domestic violence given counselling or support",
              ("VICTIMS_SERVED", "VICTIMS", 100), "higher", (20, 100), "HLHPN", GENDER_2010,
              "Mục tiêu quốc gia 2020 (sửa đổi năm 2018): từ 50 %. Mẫu số là số được phát hiện; phát hiện ít "
              "không có nghĩa là ít bạo lực."),
]

# index, name, name_en, size, minimum
BANDS = [
    (CHILD, "Nhóm dẫn đầu", "Leading", 5, ""),
    (CHILD, "Nhóm khá", "Good", 8, ""),
    (CHILD, "Nhóm trung bình", "Average", 8, ""),
    (CHILD, "Nhóm cần cải thiện", "Needs improvement", 6, ""),
    (GENDER, "Nhóm dẫn đầu", "Leading", "", 65),
    (GENDER, "Nhóm khá", "Good", "", 55),
    (GENDER, "Nhóm trung bình", "Average", "", 45),
    (GENDER, "Nhóm cần cải thiện", "Needs improvement", "", 0),
]

MEMBER_SUMS = ("COMMUNES", "CHILDREN", "CHILDREN_U5", "BIRTHS", "CHILDREN_SPECIAL", "KINDERGARTEN", "NEW_JOBS")


def check_rows(items):
    """code, formula, severity, message, message_en: the rules that hold on the reported and on the verified values."""
    names = {item.code: item.name for item in items}
    names_en = {item.code: item.name_en for item in items}
    rows = []
    for code in BY_SEX:
        rows.append(("SEX_" + code, f"{code}_GIRLS + {code}_BOYS = {code}", "error",
                     f"{names[code]}: nữ cộng nam phải bằng tổng số.",
                     f"{names_en[code]}: girls and boys must add up to the total."))
    rows.append(("SEX_NEW_JOBS", "NEW_JOBS_WOMEN + NEW_JOBS_MEN = NEW_JOBS", "error",
                 f"{names['NEW_JOBS']}: nữ cộng nam phải bằng tổng số.",
                 f"{names_en['NEW_JOBS']}: women and men must add up to the total."))
    for indicator in INDICATORS:
        if len(indicator.parts) == 3 and indicator.code != "SEX_RATIO_AT_BIRTH":
            above, below, _ = indicator.parts
            rows.append(("PART_" + indicator.code, f"{above} <= {below}", "error",
                         f"{indicator.name}: tử số không được lớn hơn mẫu số.",
                         f"{indicator.name_en}: the numerator must not exceed the denominator."))
            if above in BY_SEX:
                rows.append(("PART_SEX_" + indicator.code,
                             f"{above}_GIRLS <= {below}_GIRLS and {above}_BOYS <= {below}_BOYS", "error",
                             f"{indicator.name}: tử số của từng giới không được lớn hơn mẫu số.",
                             f"{indicator.name_en}: the numerator of either sex must not exceed its denominator."))
    rows += [
        ("PART_TRAINED_MEN", "TRAINED_MEN <= RURAL_MEN", "error",
         "Số nam được đào tạo nghề không được lớn hơn số nam lao động nông thôn.",
         "Men with vocational training must not outnumber rural working men."),
        ("PART_LITERATE_MEN", "LITERATE_MEN <= MEN_15_60", "error",
         "Số nam biết chữ không được lớn hơn số nam từ 15 đến 60 tuổi.",
         "Literate men must not outnumber men aged 15 to 60."),
        ("PART_UPPER_SECONDARY_BOYS", "UPPER_SECONDARY_BOYS <= BOYS_15_17", "error",
         "Số nam học trung học phổ thông không được lớn hơn số nam trong độ tuổi.",
         "Boys in upper secondary school must not outnumber boys of that age."),
        ("AGES", "CHILDREN_U5 + CHILDREN_7UP <= CHILDREN", "error",
         "Trẻ em dưới 5 tuổi cộng trẻ em từ 7 tuổi không được lớn hơn tổng số trẻ em.",
         "Children under 5 and children aged 7 and over must not add up to more than all children."),
        ("MEASURED", "U5_MEASURED <= CHILDREN_U5", "error",
         "Số trẻ được cân, đo không được lớn hơn số trẻ em dưới 5 tuổi.",
         "Children weighed and measured must not outnumber children under 5."),
        ("SHARES_BIRTHS", "BIRTHS_GIRLS / BIRTHS * 100 + BIRTHS_BOYS / BIRTHS * 100 = 100", "error",
         "Tỷ lệ bé gái cộng tỷ lệ bé trai phải bằng 100 %.",
         "The shares of girls and boys born must add up to 100%."),
        ("SHARES_NEW_JOBS", "NEW_JOBS_WOMEN / NEW_JOBS * 100 + NEW_JOBS_MEN / NEW_JOBS * 100 = 100", "error",
         "Tỷ lệ nữ cộng tỷ lệ nam có việc làm mới phải bằng 100 %.",
         "The shares of women and men in new jobs must add up to 100%."),
        ("SEX_RATIO_PLAUSIBLE", "BIRTHS_BOYS / BIRTHS_GIRLS * 100 >= 85 and BIRTHS_BOYS / BIRTHS_GIRLS * 100 <= 140",
         "warning", "Tỷ số giới tính khi sinh bất thường: cần kiểm tra lại số bé trai, bé gái.",
         "Unusual sex ratio at birth: check the numbers of boys and girls again."),
        ("CHILDREN_STEADY", "abs(CHILDREN - previous(CHILDREN)) <= CHILDREN * 0.1", "warning",
         "Số trẻ em thay đổi hơn 10 % so với năm trước: cần kiểm tra lại.",
         "The number of children changed by more than 10% since the year before: check it again."),
    ]
    for code in MEMBER_SUMS:
        rows.append(("MEMBERS_" + code, f"sum_members({code}) = {code}", "error",
                     f"{names[code]}: tổng của các huyện, thị xã, thành phố phải bằng số của tỉnh.",
                     f"{names_en[code]}: the districts, towns and cities must add up to the figure of the province."))
    return rows

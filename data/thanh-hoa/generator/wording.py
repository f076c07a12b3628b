"""Names for narrow columns, and the English of remarks and rules."""

# code of an index or indicator: short name, English short name
SHORT = {
    "CHILD_RIGHTS": ("Quyền trẻ em", "Child rights"),
    "CR_RESOURCES": ("Nguồn lực", "Resources"),
    "CR_HEALTH": ("Sức khỏe", "Health"),
    "CR_PROTECTION": ("Bảo vệ", "Protection"),
    "CR_PARTICIPATION": ("Tham gia", "Participation"),
    "CR_DEVELOPMENT": ("Phát triển", "Development"),
    "GENDER_EQUALITY": ("Bình đẳng giới", "Gender equality"),
    "GE_POLITICS": ("Chính trị", "Politics"),
    "GE_ECONOMY": ("Kinh tế", "Economy"),
    "GE_EDUCATION": ("Giáo dục", "Education"),
    "GE_HEALTH": ("Y tế, chống bạo lực", "Health, violence"),
    "FRIENDLY_COMMUNES": ("Xã phù hợp trẻ em", "Friendly communes"),
    "CHILD_WORKERS": ("Có người phụ trách", "Protection workers"),
    "MIDWIVES": ("Nữ hộ sinh", "Midwives"),
    "SANITATION": ("Nước sạch, vệ sinh", "Water, sanitation"),
    "UNDERWEIGHT": ("Nhẹ cân", "Underweight"),
    "STUNTING": ("Thấp còi", "Stunting"),
    "IMMUNISATION": ("Tiêm chủng", "Immunised"),
    "UNDER5_DEATHS": ("Tử vong dưới 5 tuổi", "Under-5 mortality"),
    "SPECIAL_CHILDREN": ("Hoàn cảnh đặc biệt", "Special situation"),
    "HELPED_CHILDREN": ("Được trợ giúp", "Given help"),
    "INJURIES": ("Tai nạn, thương tích", "Injuries"),
    "BIRTH_REGISTRATION": ("Khai sinh", "Birth registered"),
    "CONSULTED": ("Được hỏi ý kiến", "Consulted"),
    "FORUMS": ("Trẻ dự diễn đàn", "Children in forums"),
    "COMMUNE_FORUMS": ("Xã có diễn đàn", "Communes with forum"),
    "SCHOOL_CLUBS": ("Trường có câu lạc bộ", "Schools with club"),
    "KINDERGARTEN_RATE": ("Mẫu giáo", "Kindergarten"),
    "PRIMARY_COMPLETION": ("Hoàn thành tiểu học", "Primary completed"),
    "LOWER_SECONDARY_RATE": ("Trung học cơ sở", "Lower secondary"),
    "PLAYGROUNDS": ("Điểm vui chơi", "Playgrounds"),
    "WOMEN_IN_COUNCIL": ("Đại biểu HĐND", "Council members"),
    "WOMAN_LEADERS": ("Lãnh đạo chủ chốt", "Key leaders"),
    "WOMEN_IN_COMMITTEES": ("Cấp ủy viên", "Committee members"),
    "WOMEN_IN_NEW_JOBS": ("Việc làm mới", "New jobs"),
    "TRAINED_RURAL_WOMEN": ("Đào tạo nghề", "Training"),
    "TRAINING_GAP": ("Chênh lệch đào tạo", "Training gap"),
    "WOMEN_LITERACY": ("Biết chữ", "Literacy"),
    "GIRLS_UPPER_SECONDARY": ("Trung học phổ thông", "Upper secondary"),
    "SEX_RATIO_AT_BIRTH": ("Giới tính khi sinh", "Sex at birth"),
    "ADOLESCENT_BIRTH_RATE": ("Sinh ở tuổi 15–19", "Births at 15–19"),
    "VICTIM_SUPPORT": ("Hỗ trợ nạn nhân", "Victim support"),
}

# code of an indicator: its remark in English
NOTES_EN = {
    "FRIENDLY_COMMUNES": "The standard changed from 2019 (Decision 06/QĐ-TTg); the illustrative figures do not show "
                         "this change.",
    "CHILD_WORKERS": "Suggested by criterion 1 of Decision 06/QĐ-TTg.",
    "MIDWIVES": "National target: to stay above 95%.",
    "SANITATION": "National target for 2025: 100%.",
    "UNDERWEIGHT": "National target for 2020: 10%.",
    "STUNTING": "National target for 2020: 23%.",
    "IMMUNISATION": "National target for 2025: 97%.",
    "UNDER5_DEATHS": "National target for 2025: below 18.5‰. A district has few cases, so the rate varies widely.",
    "SPECIAL_CHILDREN": "National target for 2020: 5%.",
    "HELPED_CHILDREN": "National target for 2025: 90%.",
    "INJURIES": "National target for 2025: 550 per 100,000 children.",
    "BIRTH_REGISTRATION": "Defined as in the system of provincial statistical indicators.",
    "CONSULTED": "National target for 2025: 30%.",
    "FORUMS": "National target for 2020: 25 per 100,000. The children are few, so the value moves in steps.",
    "COMMUNE_FORUMS": "Suggested by criterion 11 of Decision 06/QĐ-TTg.",
    "SCHOOL_CLUBS": "Suggested by criterion 11 of Decision 06/QĐ-TTg.",
    "KINDERGARTEN_RATE": "National target for 2020: 80%.",
    "PRIMARY_COMPLETION": "National target for 2025: 97%.",
    "LOWER_SECONDARY_RATE": "National target for 2020: 95%.",
    "PLAYGROUNDS": "National target for 2020: 55%.",
    "WOMEN_IN_COUNCIL": "National target for 2016–2020: above 35%. Goes by terms of office and does not change every "
                        "year.",
    "WOMAN_LEADERS": "Counts agencies, not the women who lead them. National target for 2020: above 95%.",
    "WOMEN_IN_COMMITTEES": "National target: 25% or more. Goes by terms of office; a new term began in 2020.",
    "WOMEN_IN_NEW_JOBS": "National target: at least 40% of either sex. Scored up to parity, 50%.",
    "TRAINED_RURAL_WOMEN": "National target for 2020: 50%.",
    "TRAINING_GAP": "Absolute value: a gap on either side is a gap.",
    "WOMEN_LITERACY": "National target for 2020 (as amended in 2018): 98%.",
    "SEX_RATIO_AT_BIRTH": "The best band, 103–107, is a setting of this bundle and is not confirmed by any legal act. "
                          "National target for 2025: 111. A district has few births, so the ratio varies widely.",
    "ADOLESCENT_BIRTH_RATE": "Definition and goalposts are this bundle's own; not checked against any legal act.",
    "VICTIM_SUPPORT": "National target for 2020 (as amended in 2018): 50% or more. The denominator is the number of "
                      "victims detected; few detected does not mean little violence.",
}

# What the names of indicators rest on, where it is no legal act.
BASES_EN = {
    "Bộ chỉ tiêu mẫu của phần mềm bantin": "Sample indicator set of the bantin software",
    "Bộ chỉ tiêu minh họa": "illustrative indicator set",
}


def source_en(basis, has_values=True):
    """The source of an indicator in English."""
    basis = BASES_EN.get(basis, basis).replace("QĐ ", "Decision ").replace("NQ ", "Resolution ")
    return ("Values: illustrative figures. " if has_values else "") + "Name of the indicator: " + basis + "."

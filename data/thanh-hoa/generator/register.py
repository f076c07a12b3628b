"""The real part: units, their changes, departments and the published result of 2020."""

YEARS = (2017, 2018, 2019, 2020)
PROVINCE = "38"

MOUNTAIN, PLAIN, COAST, TOWN = "Miền núi", "Đồng bằng", "Ven biển", "Đô thị"
GROUPS_EN = {"": "", MOUNTAIN: "Mountains", PLAIN: "Plain", COAST: "Coast", TOWN: "Urban"}
AREA_TYPES = {"thành phố": "đô thị", "thị xã": "đô thị", "huyện": "nông thôn"}
"""Area type by kind; the software's own sample, since every unit has wards or townships and communes."""

# code, name, kind, group, latitude, longitude; names and kinds of the year 2018, when nothing changed.
UNITS = [
    ("380", "Thanh Hóa", "thành phố", TOWN, "19.806692", "105.785182"),
    ("381", "Bỉm Sơn", "thị xã", TOWN, "20.084895", "105.85752"),
    ("382", "Sầm Sơn", "thành phố", COAST, "19.763501", "105.898123"),
    ("384", "Mường Lát", "huyện", MOUNTAIN, "20.494133", "104.588836"),
    ("385", "Quan Hóa", "huyện", MOUNTAIN, "20.483043", "104.985618"),
    ("386", "Bá Thước", "huyện", MOUNTAIN, "20.365336", "105.266293"),
    ("387", "Quan Sơn", "huyện", MOUNTAIN, "20.212333", "104.892167"),
    ("388", "Lang Chánh", "huyện", MOUNTAIN, "20.166759", "105.149287"),
    ("389", "Ngọc Lặc", "huyện", MOUNTAIN, "20.078589", "105.359957"),
    ("390", "Cẩm Thủy", "huyện", MOUNTAIN, "20.184101", "105.477108"),
    ("391", "Thạch Thành", "huyện", MOUNTAIN, "20.217781", "105.617794"),
    ("392", "Hà Trung", "huyện", PLAIN, "20.011117", "105.852515"),
    ("393", "Vĩnh Lộc", "huyện", PLAIN, "20.063973", "105.652983"),
    ("394", "Yên Định", "huyện", PLAIN, "19.998689", "105.606066"),
    ("395", "Thọ Xuân", "huyện", PLAIN, "19.905912", "105.477108"),
    ("396", "Thường Xuân", "huyện", MOUNTAIN, "19.901279", "105.266293"),
    ("397", "Triệu Sơn", "huyện", PLAIN, "19.851239", "105.570887"),
    ("398", "Thiệu Hóa", "huyện", PLAIN, "19.889182", "105.664714"),
    ("399", "Hoằng Hóa", "huyện", COAST, "19.821685", "105.899496"),
    ("400", "Hậu Lộc", "huyện", COAST, "19.926888", "105.887749"),
    ("401", "Nga Sơn", "huyện", COAST, "19.998188", "105.993491"),
    ("402", "Như Xuân", "huyện", MOUNTAIN, "19.614914", "105.359957"),
    ("403", "Như Thanh", "huyện", MOUNTAIN, "19.573312", "105.570887"),
    ("404", "Nông Cống", "huyện", PLAIN, "19.611328", "105.664714"),
    ("405", "Đông Sơn", "huyện", PLAIN, "", ""),
    ("406", "Quảng Xương", "huyện", COAST, "19.691338", "105.805547"),
    ("407", "Tĩnh Gia", "huyện", COAST, "19.396843", "105.735117"),
]

NO_PLACE = "Chưa có nguồn về vị trí."
MONTH_ONLY = "Chỉ biết tháng thay đổi là 4/2017; ngày ghi ở đây lấy theo đầu tháng."
NAMED_2020 = "Nghị quyết 933/NQ-UBTVQH14: huyện Tĩnh Gia thành thị xã Nghi Sơn, giữ nguyên mã."


def unit_rows(year):
    """The register as it was known in a year: a unit that changed during the year has two rows.

    Dates that lie in the future of that year are left out.
    """
    rows = [(PROVINCE, "Thanh Hóa", "tỉnh", "", "", "", "", "false", "", "", "", "", "")]
    for code, name, kind, group, latitude, longitude in UNITS:
        spans = [(name, kind, "", "", "" if latitude else NO_PLACE)]
        if code == "382":
            spans = [(name, kind, "2017-04-01", "", MONTH_ONLY)]
            if year == 2017:
                spans.insert(0, (name, "thị xã", "", "2017-03-31", MONTH_ONLY))
        if code == "407" and year == 2020:
            spans = [
                (name, kind, "", "2020-05-31", NAMED_2020),
                ("Nghi Sơn", "thị xã", "2020-06-01", "", NAMED_2020),
            ]
        for span_name, span_kind, first, last, note in spans:
            rows.append((code, span_name, span_kind, PROVINCE, group, GROUPS_EN[group], AREA_TYPES[span_kind],
                         "true", first, last, latitude, longitude, note))
    return rows


def succession_rows(year):
    """What changed during a year: predecessor, successor, date, kind, share, note."""
    if year == 2017:
        return [("382", "382", "2017-04-01", "kind_change", "",
                 "Thị xã Sầm Sơn thành thành phố Sầm Sơn, giữ nguyên mã và địa giới. " + MONTH_ONLY)]
    if year == 2020:
        return [
            ("407", "407", "2020-06-01", "rename", "", NAMED_2020),
            ("407", "407", "2020-06-01", "kind_change", "", NAMED_2020),
        ]
    return []


# code, name, name_en
AGENCIES = [
    ("SLDTBXH", "Sở Lao động - Thương binh và Xã hội", "Department of Labour, Invalids and Social Affairs"),
    ("SYT", "Sở Y tế", "Department of Health"),
    ("SGDDT", "Sở Giáo dục và Đào tạo", "Department of Education and Training"),
    ("STP", "Sở Tư pháp", "Department of Justice"),
    ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
    ("SNV", "Sở Nội vụ", "Department of Home Affairs"),
    ("CAT", "Công an tỉnh", "Provincial Police"),
    ("BTCTU", "Ban Tổ chức Tỉnh ủy", "Organisation Board of the Provincial Party Committee"),
    ("HLHPN", "Hội Liên hiệp Phụ nữ tỉnh", "Provincial Women's Union"),
    ("TINHDOAN", "Tỉnh đoàn", "Provincial Youth Union"),
    ("SKHDT", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment"),
    ("STTTT", "Sở Thông tin và Truyền thông", "Department of Information and Communications"),
    ("NHCSXH", "Ngân hàng Chính sách xã hội chi nhánh tỉnh", "Provincial branch of the Bank for Social Policies"),
]

# Decision 3916/QĐ-UBND: units of each band; the order is stated for the first band only.
PUBLISHED_TITLE = "Kết quả xếp hạng thực hiện quyền trẻ em năm 2020 đã công bố"
PUBLISHED_SOURCE = "Quyết định 3916/QĐ-UBND của UBND tỉnh Thanh Hóa; trang tin ngày 12/10/2021"
PUBLISHED_TITLE_EN = "Published ranking on the implementation of children's rights, 2020"
PUBLISHED_SOURCE_EN = (
    "Decision 3916/QĐ-UBND of the People's Committee of Thanh Hóa province; news page of 12 October 2021"
)
PUBLISHED_ADDRESS = (
    "https://thanhhoa.dcs.vn/tinhuy/pages/2021-10-12/"
    "Cong-bo-ket-qua-xep-hang-thuc-hien-quyen-tre-em-na843y1kneibcl.aspx"
)
PUBLISHED_BANDS = [
    ("399", "380", "394", "405", "401"),
    ("395", "386", "404", "398", "400", "392", "406", "391"),
    ("393", "382", "390", "396", "403", "407", "381", "385"),
    ("388", "387", "397", "402", "389", "384"),
]


def published_rows(year):
    """title, title_en, source, source_en, address, band, unit, rank; only 2020 is known to us."""
    if year != 2020:
        return []
    return [
        (PUBLISHED_TITLE, PUBLISHED_TITLE_EN, PUBLISHED_SOURCE, PUBLISHED_SOURCE_EN, PUBLISHED_ADDRESS, band, unit,
         place if band == 1 else "")
        for band, units in enumerate(PUBLISHED_BANDS, 1)
        for place, unit in enumerate(units, 1)
    ]

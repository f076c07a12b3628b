"""The register of documents and the budgets.

Documents of the register are real unless their note says otherwise: number, date and body were read at the sources of
the bundle, and of the plan 113/KH-UBND only the month is known. The yearly plan of the department and its letter are
invented to show a chain down to the department, and say so. All amounts are invented.
"""

from . import schema

INVENTED = "Văn bản tự đặt để minh họa phần mềm, không có thật."
INVENTED_EN = "Invented to illustrate the software; there is no such document."
SUMMARY = "Nội dung tóm tắt, không phải trích yếu nguyên văn."
SUMMARY_EN = "The subject is a summary, not the document's wording."


def document_rows(year):
    """The rows of `documents`: what was in force at the end of the year."""
    rows = [
        {
            "code": "QD2351", "number": "2351/QĐ-TTg", "date": "24/12/2010", "issuer_name": "Thủ tướng Chính phủ",
            "issuer_name_en": "the Prime Minister",
            "title": "phê duyệt Chiến lược quốc gia về bình đẳng giới giai đoạn 2011–2020",
            "title_en": "approving the National Strategy on Gender Equality 2011–2020", "attachment": "cited",
        },
        {
            "code": "QD1555", "number": "1555/QĐ-TTg", "date": "17/10/2012", "issuer_name": "Thủ tướng Chính phủ",
            "issuer_name_en": "the Prime Minister",
            "title": "phê duyệt Chương trình hành động quốc gia vì trẻ em giai đoạn 2012–2020",
            "title_en": "approving the National Programme of Action for Children 2012–2020", "attachment": "cited",
        },
        {
            "code": "QD1496", "number": "1496/QĐ-LĐTBXH", "date": "16/10/2015",
            "issuer_name": "Bộ Lao động - Thương binh và Xã hội",
            "issuer_name_en": "the Ministry of Labour, Invalids and Social Affairs", "attachment": "cited",
            "note": "Trích yếu chưa đọc được ở nguồn nên để trống.",
            "note_en": "The subject was not read at the source and is left empty.",
        },
        {
            "code": "KH113", "number": "113/KH-UBND", "date": "7/2017",
            "issuer_name": "Ủy ban nhân dân tỉnh Thanh Hóa",
            "issuer_name_en": "the People's Committee of Thanh Hóa Province",
            "title": "về xếp hạng các huyện, thị xã, thành phố thực hiện quyền trẻ em giai đoạn 2017–2020",
            "title_en": "on the ranking of districts, towns and cities on the implementation of children's rights, "
                        "2017–2020",
            "basis": "QD1496", "attachment": "cited",
            "note": "Nguồn chỉ cho biết tháng ban hành. Căn cứ ghi theo nội dung: kế hoạch dùng bộ chỉ số của Bộ.",
            "note_en": "The source gives the month only. The basis follows from the subject: the plan uses the "
                       "ministry's index.",
        },
        {
            "code": "QD800", "number": "800/QĐ-TTg", "date": "02/7/2018", "issuer_name": "Thủ tướng Chính phủ",
            "issuer_name_en": "the Prime Minister",
            "title": "điều chỉnh mục tiêu của Chiến lược quốc gia về bình đẳng giới giai đoạn 2011–2020",
            "title_en": "amending targets of the National Strategy on Gender Equality 2011–2020", "basis": "QD2351",
            "attachment": "cited", "note": SUMMARY, "note_en": SUMMARY_EN,
        } if year >= 2018 else None,
        {
            "code": "KHSO", "number": "12/KH-SLĐTBXH", "date": f"20/9/{year}" if year == 2017 else f"15/01/{year}",
            "issuer": "SLDTBXH", "title": f"thực hiện xếp hạng các huyện, thị xã, thành phố năm {year}",
            "title_en": f"on the ranking of districts, towns and cities in {year}", "basis": "KH113",
            "attachment": "attached", "note": INVENTED, "note_en": INVENTED_EN,
        },
        {
            "code": "CVSO", "number": "245/SLĐTBXH-TE", "date": f"05/10/{year}", "issuer": "SLDTBXH",
            "title": f"hướng dẫn các huyện, thị xã, thành phố báo cáo số liệu xếp hạng năm {year}",
            "title_en": f"guiding districts, towns and cities on reporting for the ranking of {year}",
            "basis": "KHSO", "attachment": "attached", "note": INVENTED, "note_en": INVENTED_EN,
        },
    ]
    return [schema.row("documents", cells) for cells in rows if cells]


# programme, agency, content, content_en, source, proposed of 2017 in million đồng
WORK = [
    ("TE_2012_2020", "SLDTBXH", "Thu thập, thẩm định số liệu và xếp hạng các địa phương",
     "Collecting and verifying figures, ranking the units", "local", 320),
    ("TE_2012_2020", "SLDTBXH", "Truyền thông về quyền trẻ em, Tháng hành động vì trẻ em",
     "Communication on children's rights, the action month for children", "local", 850),
    ("TE_2012_2020", "SLDTBXH", "Phát triển hệ thống bảo vệ trẻ em", "Developing the system of child protection",
     "central", 1240),
    ("TE_2012_2020", "SYT", "Chăm sóc sức khỏe, dinh dưỡng trẻ em vùng khó khăn",
     "Health care and nutrition of children in difficult areas", "central", 2100),
    ("TE_2012_2020", "SGDDT", "Phòng, chống đuối nước và dạy bơi trong trường học",
     "Preventing drowning, swimming lessons in schools", "local", 1460),
    ("TE_2012_2020", "TINHDOAN", "Diễn đàn trẻ em và điểm vui chơi", "Children's forum and playgrounds", "other", 275),
    ("BDG_2011_2020", "SLDTBXH", "Tháng hành động vì bình đẳng giới (15/11–15/12)",
     "Action month for gender equality (15 November to 15 December)", "local", 410),
    ("BDG_2011_2020", "HLHPN", "Mô hình hỗ trợ nạn nhân bạo lực trên cơ sở giới",
     "Models that support victims of gender-based violence", "central", 690),
    ("BDG_2011_2020", "STP", "Phổ biến pháp luật về bình đẳng giới", "Dissemination of the law on gender equality",
     "local", 185),
]
# Shares in thousandths of what was proposed, appraised and allocated; none follows any real budget.
APPRAISED = (940, 955, 900, 960, 925, 1000, 950, 910, 970)
ALLOCATED = (1000, 985, 1000, 970, 1000, 1000, 990, 1000, 1000)
SPENT = (978, 941, 1000, 886, 963, 1000, 952, 917, 984)
GROWTH = (1000, 1045, 1090, 1140, 1185, 1235, 1290)


def _thousand_dong(base, *shares):
    """Million đồng times shares in thousandths, as whole thousand đồng, rounded down."""
    amount = base * 1000
    for share in shares:
        amount = amount * share // 1000
    return amount


def _million(amount):
    """Thousand đồng as million đồng, without zeros at the end."""
    text = f"{amount // 1000}.{amount % 1000:03}".rstrip("0").rstrip(".")
    return text


def _line(position, year, first, frame=None):
    programme, agency, content, content_en, source, base = WORK[position]
    proposed = _thousand_dong(base, GROWTH[year - first])
    appraised = proposed * APPRAISED[position] // 1000
    cells = {
        "programme": programme, "agency": agency, "content": content, "content_en": content_en, "year": year,
        "frame": frame or "", "source": source, "row": "line", "currency_unit": "triệu đồng",
    }
    if source == "other":
        cells.update(source_name="Đóng góp xã hội", source_name_en="Contributions")
    amounts = {"proposed": proposed, "appraised": appraised}
    if not frame:
        amounts["allocated"] = appraised * ALLOCATED[position] // 1000
        amounts["spent"] = amounts["allocated"] * SPENT[position] // 1000
    return cells, amounts


def budget_rows(year):
    """The rows of `budgets`: the year itself and the frame of the three years after it, each with its total."""
    rows = []
    for programme in ("TE_2012_2020", "BDG_2011_2020"):
        positions = [place for place, work in enumerate(WORK) if work[0] == programme]
        frame = f"{year + 1}-{year + 3}"
        blocks = [([_line(place, year, 2017) for place in positions], {"year": year}),
                  ([_line(place, year + step, 2017, frame) for place in positions for step in (1, 2, 3)],
                   {"year": frame, "frame": frame})]
        for lines, total in blocks:
            rows += [schema.row("budgets", {**cells, **{stage: _million(amount) for stage, amount in amounts.items()}})
                     for cells, amounts in lines]
            sums = {stage: _million(sum(amounts[stage] for _, amounts in lines)) for stage in lines[0][1]}
            rows.append(schema.row("budgets", {"programme": programme, "row": "total", **total, **sums,
                                               "currency_unit": "triệu đồng"}))
    return rows

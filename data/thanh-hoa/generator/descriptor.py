"""What a bundle says of itself: descriptor and settings."""

from . import recipients, schema, tasks
from .method import METHOD_NAME, METHOD_NAME_EN, METHOD_NOTE, METHOD_NOTE_EN

MIT_NOTICE = """MIT License

Copyright (c) 2025 Tran Ngoc Minh Hieu

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated \
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the \
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit \
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the \
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE \
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR \
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR \
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""

DESCRIPTION = """MỌI GIÁ TRỊ TRONG GÓI NÀY ĐỀU LÀ SỐ LIỆU TỰ TẠO để minh họa phần mềm bantin, do bộ sinh có hạt giống \
(data/thanh-hoa/generate.py) tạo ra; điểm, thứ hạng và nhóm tính từ đó không nói gì về các huyện, thị xã, thành phố \
của tỉnh Thanh Hóa. Tên, mã, loại, vị trí của đơn vị và các lần thay đổi đơn vị là thật.

- {method}
- Số liệu không được dò theo kết quả nào đã công bố.{published}
- Dân số từng đơn vị chỉ dùng ước lượng thô về độ lớn; số xã, số trường, số trẻ em và mọi số khác đều là số tự tạo.
- Nhóm miền núi, đồng bằng, ven biển, đô thị là cách chia mẫu của phần mềm theo địa lý chung, không theo văn bản nào.
- Cơ quan phụ trách, cơ quan thẩm định và ngày thẩm định cũng là mẫu.
- Một số chỉ tiêu lấy tên từ chương trình ban hành sau năm {year} (QĐ 23/QĐ-TTg năm 2021, NQ 28/NQ-CP năm 2021) để \
bộ chỉ tiêu giống nhau trong cả bốn năm.
- Bảng programmes, objectives, targets: chỉ tiêu cấp quốc gia là thật, theo nguồn ghi dưới đây, chưa đủ cả hai chương trình; dòng nào chưa đối chiếu được với văn bản thì ghi to_confirm. Chỉ tiêu cấp tỉnh và của từng đơn vị là số tự đặt ("Bộ chỉ tiêu minh họa"), không phải chỉ tiêu của tỉnh Thanh Hóa.
- Bảng narratives là lời văn tự viết để minh họa phần báo cáo do cán bộ viết; không phải nhận định của cơ quan nào.
- Bảng documents: văn bản là thật, trừ văn bản mà phần ghi chú nói là tự đặt. Bảng budgets: mọi số tiền là số tự đặt.
- Các bảng về danh hiệu, khen thưởng, xã phù hợp với trẻ em (năm 2020): đối tượng, tiêu chí của danh hiệu, điểm, kết quả, tên người đều là tự đặt; quy định và tên tiêu chí của xã phù hợp với trẻ em là thật, theo nguồn ghi trong commune_rules.
- Bảng plans, tasks, report_duties, events: nhiệm vụ, cơ quan chủ trì, thời hạn, tiến độ, ngày nhận báo cáo đều tự tạo \
theo dạng một văn bản giao nhiệm vụ hằng năm; không phải kế hoạch hay kết quả thật của tỉnh.
- Loại khu vực đô thị, nông thôn lấy theo loại đơn vị (thành phố, thị xã; huyện), là cách chia mẫu của phần mềm.
- Sổ đơn vị ghi những gì có hiệu lực trong năm {year}; đơn vị thay đổi trong năm có hai dòng.{change}"""

DESCRIPTION_EN = """EVERY VALUE IN THIS BUNDLE IS INVENTED to illustrate the bantin software, made by a seeded generator \
(data/thanh-hoa/generate.py); scores, ranks and bands made from them say nothing about the districts, towns and cities \
of Thanh Hóa province. Names, codes, kinds, positions and changes of the units are real.

- {method}
- The values are not fitted to any published result.{published}
- Populations of the units are rough orders of magnitude; the numbers of communes, schools and children and all others \
are invented.
- The groups (mountains, plain, coast, urban) are the software's example after general geography and follow no legal act.
- Departments in charge, verifying departments and days of verification are examples as well.
- Some indicators take their names from programmes issued after {year} (Decision 23/QĐ-TTg of 2021, Resolution \
28/NQ-CP of 2021), so that the set is the same in all four years.
- The tables programmes, objectives and targets: national targets are real, as far as the sources named below go, and \
not yet complete for both programmes; what could not be checked against the legal act is marked to_confirm. Targets of \
the province and of units are invented (illustrative indicator set) and are not those of Thanh Hóa province.
- The table narratives holds texts written to illustrate what officers add to a report; no public body made these \
statements.
- The table documents holds real documents, but for those whose remark says that they are invented. The table budgets: \
every amount is invented.
- The tables on titles, awards and child-friendly communes (2020): subjects, criteria of titles, points, results and names \
of persons are invented; the rules and the names of their criteria are real, by the source given in commune_rules.
- The tables plans, tasks, report_duties and events: tasks, leading bodies, times, progress and days of receipt are invented, in the shape of \
a yearly letter of tasks; they are no plan or result of the province.
- Area types, urban and rural, follow the kind of the unit (city, town; district): the software's example.
- The register holds what was in force in {year}; a unit that changed during the year has two rows.{change}"""

CHANGES = {
    2017: " Sầm Sơn từ thị xã thành thành phố trong tháng 4/2017; nguồn chỉ cho biết tháng nên ngày lấy theo đầu "
          "tháng.",
    2020: " Huyện Tĩnh Gia thành thị xã Nghi Sơn từ ngày 01/6/2020.",
}
CHANGES_EN = {
    2017: " Sầm Sơn changed from a town to a city in April 2017; the source gives the month only, so the date is its "
          "first day.",
    2020: " The district of Tĩnh Gia became the town of Nghi Sơn on 1 June 2020.",
}
PUBLISHED_EN = (" The table published holds the real result of 2020 by Decision 3916/QĐ-UBND; it stands apart and "
                "enters no computation. The order was published for the first five units only.")
PUBLISHED = (" Bảng published là kết quả thật của năm 2020 theo QĐ 3916/QĐ-UBND, để riêng, không dùng vào việc tính; "
             "thứ tự chỉ được công bố cho năm đơn vị đầu.")

STATUS_NOTE = (
    "Mọi giá trị đều là số liệu tự tạo để minh họa phần mềm; điểm và thứ hạng không phản ánh tình hình thật của các "
    "địa phương. Bộ chỉ tiêu, trọng số, công thức là bộ mẫu của phần mềm bantin, không phải bộ trọng số do Bộ ban hành."
)
STATUS_NOTE_EN = (
    "Every value is invented to illustrate the software; scores and ranks do not reflect the real situation of any "
    "locality. Indicators, weights and formulas are the software's own sample set, not the ministry's."
)

SOURCES = [
    {"title": "Giá trị: số liệu tự tạo bởi bộ sinh có hạt giống của phần mềm bantin (data/thanh-hoa/generate.py)",
     "title_en": "Values: figures invented by the seeded generator of the bantin software (data/thanh-hoa/generate.py)"},
    {"title": "Mã, tên, loại đơn vị: danh mục đơn vị hành chính Việt Nam",
     "title_en": "Codes, names and kinds of units: national list of administrative units of Viet Nam",
     "path": "https://danhmuchanhchinh.gso.gov.vn/"},
    {"title": "Vị trí đơn vị (gần đúng): dữ liệu của gói Python vietnamadminunits 1.0.4, Copyright (c) 2025 Tran Ngoc "
              "Minh Hieu, giấy phép MIT",
     "title_en": "Positions of units (approximate): data of the Python package vietnamadminunits 1.0.4, Copyright (c) "
                 "2025 Tran Ngoc Minh Hieu, MIT licence",
     "path": "https://github.com/tranngocminhhieu/vietnamadminunits",
     "notice": MIT_NOTICE},
    {"title": "Tên năm lĩnh vực của chỉ số thực hiện quyền trẻ em, lần công bố 2016–2017",
     "title_en": "Names of the five fields of the index on children's rights, as published in 2016–2017",
     "path": "https://baobinhthuan.com.vn/phan-dau-vuon-len-top-dau-ve-thuc-hien-quyen-tre-em-22075.html"},
    {"title": "Tên chỉ tiêu trẻ em và chỉ tiêu phấn đấu quốc gia: Quyết định 1555/QĐ-TTg ngày 17/10/2012",
     "title_en": "Names of child indicators and national targets: Decision 1555/QĐ-TTg of 17 October 2012",
     "path": "https://vanban.chinhphu.vn/default.aspx?docid=164111&pageid=27160"},
    {"title": "Tên chỉ tiêu trẻ em: Quyết định 23/QĐ-TTg ngày 07/01/2021 (bản tóm tắt)",
     "title_en": "Names of child indicators: Decision 23/QĐ-TTg of 7 January 2021 (summary)",
     "path": "https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/24-targets-of-the-national-action-program-for-"
             "children-in-vietnam-in-the-2021-2030-period-172627.html"},
    {"title": "Tên chỉ tiêu bình đẳng giới và chỉ tiêu phấn đấu quốc gia: Quyết định 2351/QĐ-TTg ngày 24/12/2010",
     "title_en": "Names of gender equality indicators and national targets: Decision 2351/QĐ-TTg of 24 December 2010",
     "path": "http://www.molisa.gov.vn/Pages/tintuc/chitiet.aspx?tintucID=8649"},
    {"title": "Chỉ tiêu điều chỉnh: Quyết định 800/QĐ-TTg ngày 02/7/2018 (bản tóm tắt)",
     "title_en": "Amended targets: Decision 800/QĐ-TTg of 2 July 2018 (summary)",
     "path": "https://bizlawyer.vn/vi/"
             "dieu-chinh-muc-tieu-cua-chien-luoc-quoc-gia-ve-binh-dang-gioi-giai-doan-2011-2020"},
    {"title": "Đăng ký khai sinh: hệ thống chỉ tiêu thống kê cấp tỉnh",
     "title_en": "Birth registration: system of provincial statistical indicators",
     "path": "https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/"
             "htcttk-cap-tinh-ty-le-tre-em-duoi-05-tuoi-da-duoc-dang-ky-khai-sinh/"},
]
EVENT_SOURCES = {
    2017: [{"title": "Thành lập thành phố Sầm Sơn, tháng 4/2017",
            "title_en": "Foundation of the city of Sầm Sơn, April 2017",
            "path": "https://minhducsociu.blogspot.com/2017/04/sam-son-la-thanh-pho-thu-hai-cua-thanh.html"}],
    2020: [{"title": "Thành lập thị xã Nghi Sơn, Nghị quyết 933/NQ-UBTVQH14",
            "title_en": "Foundation of the town of Nghi Sơn, Resolution 933/NQ-UBTVQH14",
            "path": "https://plo.vn/thoi-su/thanh-lap-3-thi-xa-thuoc-phu-yen-binh-dinh-va-thanh-hoa-910518.html"},
           {"title": "Kết quả xếp hạng năm 2020, Quyết định 3916/QĐ-UBND (bảng published)",
            "title_en": "Ranking of 2020, Decision 3916/QĐ-UBND (table published)",
            "path": "https://thanhhoa.dcs.vn/tinhuy/pages/2021-10-12/"
                    "Cong-bo-ket-qua-xep-hang-thuc-hien-quyen-tre-em-na843y1kneibcl.aspx"}],
}
LICENSES = [
    {"name": "CC0-1.0", "title": "Số liệu tự tạo để minh họa: CC0 1.0",
     "title_en": "Figures invented for illustration: CC0 1.0",
     "path": "https://creativecommons.org/publicdomain/zero/1.0/"},
    {"name": "other-at",
     "title": "Tên, mã, loại đơn vị, thay đổi đơn vị và kết quả đã công bố: dữ kiện của cơ quan nhà nước, được chép "
              "lại; khi sử dụng phải ghi rõ nguồn. Giấy phép của phần mềm bantin không áp dụng cho dữ liệu này.",
     "title_en": "Names, codes, kinds and changes of units and the published result: facts of public bodies, retyped; name "
                 "the source when you use them. The licence of the bantin software does not cover these data."},
    {"name": "MIT", "title": "Vị trí đơn vị: giấy phép MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu",
     "title_en": "Positions of units: MIT licence, Copyright (c) 2025 Tran Ngoc Minh Hieu",
     "path": "https://github.com/tranngocminhhieu/vietnamadminunits"},
]


def descriptor(year, tables):
    """The content of datapackage.json."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"thanh-hoa-{year}",
        "title": f"Thanh Hóa {year}: số liệu tự tạo để minh họa việc xếp hạng thực hiện quyền trẻ em và bình đẳng giới",
        "title_en": f"Thanh Hóa {year}: invented figures to illustrate rankings on children's rights and gender equality",
        "description": DESCRIPTION.format(method=METHOD_NOTE, year=year, change=CHANGES.get(year, ""),
                                          published=PUBLISHED if "published" in tables else ""),
        "description_en": DESCRIPTION_EN.format(method=METHOD_NOTE_EN, year=year, change=CHANGES_EN.get(year, ""),
                                                published=PUBLISHED_EN if "published" in tables else ""),
        "version": "1.0.0",
        "licenses": LICENSES,
        "sources": SOURCES + EVENT_SOURCES.get(year, []),
        "resources": [schema.resource(table) for table in tables],
    }


def setting_rows(year):
    """key, value, private"""
    pairs = [
        ("programme", "thanh-hoa"),
        ("year", year),
        ("status", "illustrative"),
        ("status_note", STATUS_NOTE),
        ("status_note_en", STATUS_NOTE_EN),
        ("title", f"Bản tin xếp hạng năm {year} về thực hiện quyền trẻ em"),
        ("title_en", f"Ranking bulletin {year} on the implementation of children's rights"),
        ("site_name", "Bản tin quyền trẻ em"),
        ("site_name_en", "Children's Rights Bulletin"),
        ("area_name", "tỉnh Thanh Hóa"),
        ("area_name_en", "Thanh Hóa province"),
        ("issuer", "Sở Lao động - Thương binh và Xã hội"),
        ("issuer_en", "Department of Labour, Invalids and Social Affairs"),
        ("issuer_parent", "UBND TỈNH THANH HÓA"),
        ("place", "Thanh Hóa"),
        ("report_symbol", "BC-SLĐTBXH"),
        ("report_addressee", ""),
        ("subject", "xếp hạng thực hiện quyền trẻ em"),
        ("subject_en", "ranking on the implementation of children's rights"),
        ("method_name", METHOD_NAME),
        ("method_name_en", METHOD_NAME_EN),
        ("method_version", "1"),
        ("method_basis", ""),
        ("data_cutoff", f"{year + 1}-03-31"),
        ("as_of", tasks.as_of(year).isoformat()),
        ("due_soon_days", "30"),
        ("data_source", "Số liệu do bộ sinh có hạt giống tạo ra để minh họa"),
        ("signer_authority", ""),
        ("signer_post", ""),
        ("signer_name", ""),
        ("archive", "VT"),
    ]
    if year == recipients.YEAR:
        pairs += [("mail_from", "bantin@soldtbxh.example.com"), ("mail_reply_to", "treem@soldtbxh.example.com"),
                  ("mail_reply_name", "Phòng Trẻ em và Bình đẳng giới (minh họa)")]
    return [(key, value, "false") for key, value in pairs]

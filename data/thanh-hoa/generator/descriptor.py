"""What a bundle says of itself: descriptor and settings."""

from . import schema
from .method import METHOD_NAME, METHOD_NAME_EN, METHOD_NOTE

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
- Sổ đơn vị ghi những gì có hiệu lực trong năm {year}; đơn vị thay đổi trong năm có hai dòng.{change}

English: every value in this bundle is invented to illustrate the software; scores, ranks and bands say nothing about \
the real districts. Names, codes, kinds, positions and changes of the units are real. The indicator set is the \
software's own sample, not the ministry's."""

CHANGES = {
    2017: " Sầm Sơn từ thị xã thành thành phố trong tháng 4/2017; nguồn chỉ cho biết tháng nên ngày lấy theo đầu "
          "tháng.",
    2020: " Huyện Tĩnh Gia thành thị xã Nghi Sơn từ ngày 01/6/2020.",
}
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
    {"title": "Giá trị: số liệu tự tạo bởi bộ sinh có hạt giống của phần mềm bantin (data/thanh-hoa/generate.py)"},
    {"title": "Mã, tên, loại đơn vị: danh mục đơn vị hành chính Việt Nam",
     "path": "https://danhmuchanhchinh.gso.gov.vn/"},
    {"title": "Vị trí đơn vị (gần đúng): dữ liệu của gói Python vietnamadminunits 1.0.4, Copyright (c) 2025 Tran Ngoc "
              "Minh Hieu, giấy phép MIT", "path": "https://github.com/tranngocminhhieu/vietnamadminunits",
     "notice": MIT_NOTICE},
    {"title": "Tên năm lĩnh vực của chỉ số thực hiện quyền trẻ em, lần công bố 2016–2017",
     "path": "https://baobinhthuan.com.vn/phan-dau-vuon-len-top-dau-ve-thuc-hien-quyen-tre-em-22075.html"},
    {"title": "Tên chỉ tiêu trẻ em: Quyết định 1555/QĐ-TTg ngày 17/10/2012",
     "path": "https://vanban.chinhphu.vn/default.aspx?docid=164111&pageid=27160"},
    {"title": "Tên chỉ tiêu trẻ em: Quyết định 23/QĐ-TTg ngày 07/01/2021 (bản tóm tắt)",
     "path": "https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/24-targets-of-the-national-action-program-for-"
             "children-in-vietnam-in-the-2021-2030-period-172627.html"},
    {"title": "Tên chỉ tiêu bình đẳng giới: Quyết định 2351/QĐ-TTg ngày 24/12/2010",
     "path": "http://www.molisa.gov.vn/Pages/tintuc/chitiet.aspx?tintucID=8649"},
    {"title": "Đăng ký khai sinh: hệ thống chỉ tiêu thống kê cấp tỉnh",
     "path": "https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/"
             "htcttk-cap-tinh-ty-le-tre-em-duoi-05-tuoi-da-duoc-dang-ky-khai-sinh/"},
]
EVENT_SOURCES = {
    2017: [{"title": "Thành lập thành phố Sầm Sơn, tháng 4/2017",
            "path": "https://minhducsociu.blogspot.com/2017/04/sam-son-la-thanh-pho-thu-hai-cua-thanh.html"}],
    2020: [{"title": "Thành lập thị xã Nghi Sơn, Nghị quyết 933/NQ-UBTVQH14",
            "path": "https://plo.vn/thoi-su/thanh-lap-3-thi-xa-thuoc-phu-yen-binh-dinh-va-thanh-hoa-910518.html"},
           {"title": "Kết quả xếp hạng năm 2020, Quyết định 3916/QĐ-UBND (bảng published)",
            "path": "https://thanhhoa.dcs.vn/tinhuy/pages/2021-10-12/"
                    "Cong-bo-ket-qua-xep-hang-thuc-hien-quyen-tre-em-na843y1kneibcl.aspx"}],
}
LICENSES = [
    {"name": "CC0-1.0", "title": "Số liệu tự tạo để minh họa: CC0 1.0",
     "path": "https://creativecommons.org/publicdomain/zero/1.0/"},
    {"name": "other-at",
     "title": "Tên, mã, loại đơn vị, thay đổi đơn vị và kết quả đã công bố: dữ kiện của cơ quan nhà nước, được chép "
              "lại; khi sử dụng phải ghi rõ nguồn. Giấy phép của phần mềm bantin không áp dụng cho dữ liệu này."},
    {"name": "MIT", "title": "Vị trí đơn vị: giấy phép MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu",
     "path": "https://github.com/tranngocminhhieu/vietnamadminunits"},
]


def descriptor(year, tables):
    """The content of datapackage.json."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"thanh-hoa-{year}",
        "title": f"Thanh Hóa {year}: số liệu tự tạo để minh họa việc xếp hạng thực hiện quyền trẻ em và bình đẳng giới",
        "description": DESCRIPTION.format(method=METHOD_NOTE, year=year, change=CHANGES.get(year, ""),
                                          published=PUBLISHED if "published" in tables else ""),
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
        ("data_source", "Số liệu do bộ sinh có hạt giống tạo ra để minh họa"),
        ("signer_authority", ""),
        ("signer_post", ""),
        ("signer_name", ""),
        ("archive", "VT"),
    ]
    return [(key, value, "false") for key, value in pairs]

#!/usr/bin/env python3
"""make_template.py FILE: the peer's DOCX template with docxtpl tags.

It starts from the document that python-docx carries, but without its hundred table styles (styles.xml 39 KB instead of
350 KB), as Word itself would save it: with them the peer takes half as long again, and the comparison would flatter us.
"""
import os
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DROPPED = ("word/stylesWithEffects.xml", "customXml/", "docProps/thumbnail.jpeg")
SUMMARY = ("Năm {year}, {name} đạt {composite} điểm, xếp thứ {rank} trong {n} đơn vị; trung bình toàn tỉnh là {pmean} "
           "điểm. Có {better}/40 chỉ tiêu cải thiện so với năm trước; {above}/8 thành phần cao hơn bình quân. "
           "Dân số: {population}; tỷ lệ nữ: {female}%.")
# Title, caption, list in the context, then heading, width in cm and expression of each column.
TABLES = [
    ("Chỉ tiêu", "Bảng 1. 40 chỉ tiêu qua 4 năm", "i in indicators",
     [("Mã", 1.0, "i.id"), ("Chỉ tiêu", 4.1, "i.name"), ("Đơn vị", 1.7, "i.unit"), ("2021", 1.3, "i.vals[0]"),
      ("2022", 1.3, "i.vals[1]"), ("2023", 1.3, "i.vals[2]"), ("2024", 1.3, "i.vals[3]"), ("Thay đổi", 1.4, "i.change"),
      ("Chênh lệch", 1.5, "i.gap"), ("Điểm", 1.1, "i.score"), ("Hạng", 1.0, "i.rank")]),
    ("Xếp hạng", "Bảng 2. Xếp hạng các đơn vị", "r in ranking",
     [("Hạng", 1.6, "r.rank"), ("Đơn vị", 6.4, "r.name"), ("Điểm", 2.6, "r.score"), ("Hạng năm trước", 3.0, "r.prev"),
      ("Thay đổi điểm", 3.4, "r.delta")]),
    ("Thành phần", "Bảng 3. Chỉ số thành phần", "c in components",
     [("Thành phần", 7.0, "c.name"), ("Điểm", 2.5, "c.score"), ("Bình quân", 2.5, "c.mean"),
      ("Khoảng cách", 2.6, "c.gap"), ("Hạng", 2.4, "c.rank")]),
]


def serialise(root):
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def slim_styles(data):
    root = etree.fromstring(data)
    for style in list(root.iter(W + "style")):
        if style.get(W + "type") == "table" and style.get(W + "styleId") not in ("TableNormal", "TableGrid"):
            root.remove(style)
    return serialise(root)


def slim_links(data):
    root = etree.fromstring(data)
    for element in list(root):
        name = (element.get("Target") or "") + (element.get("PartName") or "")
        if any(word in name for word in ("stylesWithEffects", "customXml", "thumbnail")) \
                or element.get("Extension") == "jpeg":
            root.remove(element)
    return serialise(root)


def slim(target):
    source = os.path.join(os.path.dirname(docx.__file__), "templates", "default.docx")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename.startswith(DROPPED):
                continue
            data = old.read(info)
            if info.filename == "word/styles.xml":
                data = slim_styles(data)
            elif info.filename.endswith(".rels") or info.filename == "[Content_Types].xml":
                data = slim_links(data)
            new.writestr(info.filename, data)


def base(path):
    document = docx.Document(path)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(10)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(0), 1.0
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    language.set(qn("w:eastAsia"), "vi-VN")
    style.element.get_or_add_rPr().append(language)
    document.core_properties.title = "Báo cáo bình đẳng giới {{ year }} – {{ name }}"
    document.core_properties.language = "vi-VN"
    return document


def loop_table(document, title, caption, loop, columns):
    document.add_heading(title, 2)
    document.add_paragraph(caption, style="Caption")
    table = document.add_table(rows=4, cols=len(columns), style="Table Grid")
    table.autofit = False
    for place, (head, width, expression) in enumerate(columns):
        table.columns[place]._gridCol.w = Cm(width)
        for row in table.rows:
            row.cells[place].width = Cm(width)
        table.rows[0].cells[place].text = head
        table.rows[2].cells[place].text = "{{ " + expression + " }}"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    table.rows[1].cells[0].text = "{%tr for " + loop + " %}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_template.py FILE")
    with tempfile.TemporaryDirectory() as folder:
        slim(f"{folder}/base.docx")
        document = base(f"{folder}/base.docx")
    document.add_heading("{{ name }}", 1)
    document.add_heading("Tóm tắt", 2)
    names = ("year", "name", "composite", "rank", "n", "pmean", "better", "above", "population", "female")
    document.add_paragraph(SUMMARY.format(**{name: "{{ %s }}" % name for name in names}))
    for table in TABLES:
        loop_table(document, *table)
    document.save(sys.argv[1])


if __name__ == "__main__":
    main()

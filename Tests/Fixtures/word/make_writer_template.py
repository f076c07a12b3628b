#!/usr/bin/env python3
"""Make unit-report-writer.docx: a template of the unit report as LibreOffice Writer saves it.

    make_writer_template.py [OUT.docx]

Writes a flat OpenDocument text in which tags are split over runs, stand in header, footer, footnote, text box and
properties, and loop over rows and paragraphs; Writer (`soffice --headless`) turns it into a .docx. The file is ours and
invented; it is kept because what Writer writes cannot be made up. Written with LibreOffice 7.4. Making it again changes
bytes (Writer writes the time), not what the tests read.
"""
import base64
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib


def png():
    """A blue square of 8 × 8 pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes((0, 60, 140)) * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def paragraph(text, style="Text_20_body"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def bold(text):
    return f'<text:span text:style-name="Bold">{text}</text:span>'


def italic(text):
    return f'<text:span text:style-name="Italic">{text}</text:span>'


def table(name, *rows):
    cells = lambda row: "".join(
        f'<table:table-cell table:style-name="Cell">{paragraph(cell, "Chữ_20_trong_20_bảng")}</table:table-cell>'
        for cell in row)
    head = f"<table:table-header-rows><table:table-row>{cells(rows[0])}</table:table-row></table:table-header-rows>"
    body = "".join(f"<table:table-row>{cells(row)}</table:table-row>" for row in rows[1:])
    return (f'<table:table table:name="{name}"><table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
            f"{head}{body}</table:table>")


FONT = ('style:font-name="Times New Roman" style:font-name-asian="Times New Roman" '
        'style:font-name-complex="Times New Roman" fo:font-family="Times New Roman" '
        'style:font-family-asian="Times New Roman" style:font-family-complex="Times New Roman"')


def size(points):
    return (f'{FONT} fo:font-size="{points}pt" style:font-size-asian="{points}pt" '
            f'style:font-size-complex="{points}pt" fo:color="#000000" fo:language="vi" fo:country="VN"')


def style(name, points, shown="", more="", text="", parent='style:parent-style-name="Standard"'):
    shown = f' style:display-name="{shown}"' if shown else ""
    return (f'<style:style style:name="{name}"{shown} style:family="paragraph" {parent}>'
            f"<style:paragraph-properties {more}/><style:text-properties {size(points)} {text}/></style:style>")


CENTRE = 'fo:text-align="center"'
BOLD = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
STYLES = "".join((
    f'<style:default-style style:family="paragraph"><style:text-properties {size(14)}/></style:default-style>',
    style("Standard", 14, parent='style:class="text"'),
    style("Text_20_body", 14, "Text body",
          'fo:text-align="justify" fo:text-indent="1.27cm" fo:margin-bottom="0.212cm" fo:line-height="110%"'),
    style("Heading_20_1", 14, "Heading 1", 'fo:margin-top="0.2cm" fo:margin-bottom="0.2cm"', BOLD),
    style("Title", 14, "Title", CENTRE, BOLD),
    style("Header", 14, "Header", CENTRE), style("Footer", 11, "Footer"), style("Footnote", 10, "Footnote"),
    style("Quốc_20_hiệu", 13, "Quốc hiệu", CENTRE, BOLD),
    style("Tiêu_20_ngữ", 14, "Tiêu ngữ", CENTRE, BOLD),
    style("Chữ_20_trong_20_bảng", 12, "Chữ trong bảng"),
))
AUTOMATIC = """
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
<style:style style:name="Box" style:family="graphic"><style:graphic-properties fo:border="0.5pt solid #000000" style:wrap="parallel" style:horizontal-pos="right" style:horizontal-rel="paragraph"/></style:style>
"""
PAGE = """
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.2cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.2cm"/></style:footer-style>
</style:page-layout>
"""


def picture():
    data = base64.b64encode(png()).decode()
    return ('<draw:frame draw:name="Biểu trưng" text:anchor-type="as-char" svg:width="0.6cm" svg:height="0.6cm">'
            f'<draw:image draw:mime-type="image/png"><office:binary-data>{data}</office:binary-data></draw:image>'
            "<svg:desc>Biểu trưng của cơ quan</svg:desc></draw:frame>")


def box(text):
    return ('<draw:frame draw:name="Khung" draw:style-name="Box" text:anchor-type="char" svg:width="4cm" '
            f'svg:height="1cm"><draw:text-box fo:min-height="1cm">{text}</draw:text-box>'
            "<svg:desc>Khung mã đơn vị</svg:desc></draw:frame>")


NOTE = ('<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f'<text:note-body>{paragraph("Nguồn: {{data_" + bold("source") + "}}.", "Footnote")}</text:note-body></text:note>')

BODY = "".join((
    paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc_20_hiệu"),
    paragraph("Độc lập - Tự do - Hạnh phúc", "Tiêu_20_ngữ"),
    paragraph("BÁO CÁO", "Title"),
    # Bold until the tag's middle: the value has the formatting of the place where the tag begins.
    paragraph(f"Kết quả của {bold('{{un')}{italic('it')}}}}} năm {{{{ye{italic('ar}}')}, trong câu."
              + box(paragraph("Mã {{unit_" + bold("code") + "}}", "Standard"))),
    '<text:h text:style-name="Heading_20_1" text:outline-level="1">I. KẾT QUẢ CHUNG</text:h>',
    paragraph(f"{{{{#indi{bold('ces')}}}}}"),
    paragraph("{{number}}. {{name}}: {{lede}}{{#tie}} Có {{tie}} đơn vị đồng hạng.{{/tie}}" + NOTE),
    table("BangThanhPhan", ("TT", "Thành phần", "Điểm"),
          ("{{#components}}{{num" + bold("ber}}"), "{{name}}", "{{score}}{{/components}}")),
    paragraph("{{^components}}"), paragraph("Không có thành phần."), paragraph("{{/components}}"),
    table("BangChiTieu", ("TT", "Chỉ tiêu", "Giá trị"),
          ("{{#groups}}", "", ""),
          ("", bold("{{name}}"), ""),
          ("{{#rows}}{{number}}", "{{name}}", "{{value}}{{/rows}}"),
          ("", "", "{{/groups}}")),
    paragraph("{{/indices}}"),
    paragraph("{{#successions}}"), paragraph("{{text}}"), paragraph("{{/successions}}"),
    paragraph("{{^successions}}"), paragraph("Trong năm không có thay đổi đơn vị."), paragraph("{{/successions}}"),
    paragraph('<text:a xlink:type="simple" xlink:href="https://example.org/">Trang của {{is' + bold("suer")
              + "}}</text:a>"),
))

DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{{{{title}}}}</dc:title><meta:initial-creator>{{{{issuer}}}}</meta:initial-creator></office:meta>
<office:styles>{STYLES}</office:styles>
<office:automatic-styles>{AUTOMATIC}{PAGE}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
<style:header><text:p text:style-name="Header">{picture()} {{{{issuer}}}}, trang <text:page-number/></text:p></style:header>
<style:header-first><text:p text:style-name="Header"/></style:header-first>
<style:footer><text:p text:style-name="Footer">{{{{unit_heading}}}}{{{{#flag}}}} – {{{{title}}}}{{{{/flag}}}}</text:p></style:footer>
<style:footer-first><text:p text:style-name="Footer"/></style:footer-first>
</style:master-page></office:master-styles>
<office:body><office:text>{BODY}</office:text></office:body>
</office:document>
"""


def main():
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1
                       else pathlib.Path(__file__).with_name("unit-report-writer.docx"))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "unit-report-writer.fodt")
        source.write_text(DOCUMENT, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "docx:Office Open XML Text", "--outdir", folder, str(source)],
            check=True, stdout=subprocess.DEVNULL)
        shutil.copyfile(source.with_suffix(".docx"), out)


if __name__ == "__main__":
    main()

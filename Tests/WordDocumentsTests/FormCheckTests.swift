import Foundation
import Testing

@testable import WordDocuments

@Suite struct FormCheckTests {
    private static let rules: [FormRule] = [
        FormRule(measure: .pageWidth, low: 210, high: 210, basis: "b", row: 2),
        FormRule(measure: .pageHeight, low: 297, high: 297, basis: "b", row: 3),
        FormRule(measure: .marginLeft, low: 30, high: 35, basis: "b", row: 4),
        FormRule(measure: .font, text: "Times New Roman", basis: "b", row: 5),
        FormRule(measure: .size, styles: ["Trích yếu", "Subject"], low: 13, high: 14, basis: "b", row: 6),
        FormRule(measure: .pageNumberAlignment, text: "center", basis: "b", row: 7),
        FormRule(measure: .pageNumberSize, low: 13, high: 14, basis: "b", row: 8),
        FormRule(measure: .pageNumberFirst, text: "no", basis: "b", row: 9),
        FormRule(measure: .lineSpacing, styles: ["Body Text"], low: 1, high: 1.5, basis: "b", row: 10),
        FormRule(measure: .firstLine, styles: ["Body Text"], low: 10, high: 12.7, basis: "b", row: 11),
        FormRule(measure: .paragraphGap, styles: ["Body Text"], low: 6, basis: "b", row: 12),
    ]

    private static let fonts = ["ascii", "hAnsi", "eastAsia", "cs"].map { "w:\($0)=\"Times New Roman\"" }
        .joined(separator: " ")
    private static let styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts \(fonts)/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Trchyu\"><w:name w:val=\"Trích yếu\"/><w:basedOn w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"TextBody\"><w:name w:val=\"Body Text\"/><w:basedOn w:val=\"Normal\"/>"
        + "<w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"720\"/></w:pPr></w:style>"
    private static let header =
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    private static let section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:headerReference w:type=\"first\" r:id=\"rId3\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:left=\"1701\"/><w:titlePg/></w:sectPr>"
    private static let landscape =
        "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:left=\"500\"/></w:sectPr>"

    /// What deviates when one text of the template is replaced by another.
    private func found(_ old: String, _ new: String) throws -> [String] {
        let paragraph = { (style: String) in
            "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
        }
        let body =
            paragraph("Trchyu") + paragraph("TextBody") + "<w:p><w:pPr>\(Self.section)</w:pPr></w:p>"
            + Self.landscape
        let whole = [body, Self.styles, Self.header].joined(separator: "\u{0}")
        try #require(old.isEmpty || whole.contains(old))
        let pieces = (old.isEmpty ? whole : whole.replacingOccurrences(of: old, with: new))
            .components(separatedBy: "\u{0}")
        let parts = Packages.parts(
            pieces[0],
            more: [
                ("styles", "styles", "<w:styles xmlns:w=\"\(Packages.word)\">\(pieces[1])</w:styles>"),
                ("header1", "header", "<w:hdr xmlns:w=\"\(Packages.word)\">\(pieces[2])</w:hdr>"),
                ("header2", "header", "<w:hdr xmlns:w=\"\(Packages.word)\"><w:p/></w:hdr>"),
            ])
        return FormCheck.deviations(of: parts, from: Self.rules).map {
            "\($0.rule.row) \($0.part) \($0.subject) \($0.found ?? "nil")"
        }
    }

    @Test func aTemplateInTheRangesDeviatesNowhere() throws {
        #expect(try found("", "").isEmpty)
    }

    @Test(arguments: [
        (
            "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"",
            ["2 word/document.xml section(1) 215.9", "3 word/document.xml section(1) 279.4"]
        ),
        ("w:left=\"1701\"", "w:left=\"1440\"", ["4 word/document.xml section(1) 25.4"]),
        // A tenth of a millimetre is rounding.
        ("w:left=\"1701\"", "w:left=\"1985\"", []),
        ("w:hAnsi=\"Times New Roman\" ", "", ["5 word/styles.xml defaults – (hAnsi)"]),
        (
            "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"", "w:ascii=\"Arial\" w:hAnsi=\"Arial\"",
            ["5 word/styles.xml defaults Arial (ascii, hAnsi)"]
        ),
        (
            "<w:name w:val=\"Trích yếu\"/>",
            "<w:name w:val=\"Trích yếu\"/><w:rPr><w:rFonts w:cs=\"Arial\"/></w:rPr>",
            ["5 word/styles.xml style(\"Trích yếu\") Arial (cs)"]
        ),
        (
            "<w:name w:val=\"Trích yếu\"/>",
            "<w:name w:val=\"Trích yếu\"/><w:rPr><w:sz w:val=\"25\"/></w:rPr>",
            ["6 word/styles.xml style(\"Trích yếu\") 12.5"]
        ),
        // What a style is based on counts too.
        (
            "<w:name w:val=\"Normal\"/>", "<w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr>",
            [
                "6 word/styles.xml style(\"Trích yếu\") 12", "8 word/header1.xml section(1) 12",
                "8 word/header1.xml section(2) 12",
            ]
        ),
        (
            "<w:jc w:val=\"center\"/>", "",
            ["7 word/header1.xml section(1) left", "7 word/header1.xml section(2) left"]
        ),
        (
            " PAGE ", " NUMPAGES ",
            ["7 word/document.xml section(1) nil", "7 word/document.xml section(2) nil"]
        ),
        ("<w:titlePg/>", "", ["9 word/document.xml section(1) yes"]),
        ("w:line=\"264\"", "w:line=\"480\"", ["10 word/styles.xml style(\"Body Text\") 2"]),
        ("w:firstLine=\"720\"", "w:firstLine=\"0\"", ["11 word/styles.xml style(\"Body Text\") 0"]),
        ("w:after=\"120\"", "w:after=\"60\"", ["12 word/styles.xml style(\"Body Text\") 3"]),
    ])
    func aChangeIsTold(old: String, new: String, expected: [String]) throws {
        #expect(try found(old, new) == expected)
    }

    @Test func aThemesFontGoesBeforeAName() throws {
        let theme =
            "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:fontScheme>"
            + "<a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"
        let styles =
            "<w:styles xmlns:w=\"\(Packages.word)\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\""
            + " w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\" w:cs=\"Times New Roman\"/>"
            + "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
        let parts = Packages.parts(
            "<w:sectPr/>", more: [("styles", "styles", styles), ("theme1", "theme", theme)])
        let found = FormCheck.deviations(of: parts, from: Self.rules.filter { $0.measure == .font })
        #expect(found.map(\.found) == ["Calibri (ascii, hAnsi); – (eastAsia)"])
    }
}

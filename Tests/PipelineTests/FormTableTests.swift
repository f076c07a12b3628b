import Foundation
import Records
import Testing

@testable import Pipeline

@Suite struct FormTableTests {
    @Test("the project's own templates keep to Decree 30 and give no finding")
    func ownTemplates() {
        #expect(TemplateCheck.findings(in: projectFolder.appending(path: "templates").path).isEmpty)
    }

    @Test("a form outside of the table is a warning of the build, told once for all documents")
    func warning() async throws {
        let shop = try Workshop()
        try shop.replace(
            "<w:b/><w:bCs/><w:color w:val=\"000000\"/><w:sz w:val=\"26\"/>",
            by: "<w:b/><w:bCs/><w:color w:val=\"000000\"/><w:sz w:val=\"25\"/>",
            in: "templates/word/common/word/styles.xml")
        let findings = try await shop.build().findings.filter { $0.code == "templates.form" }
        #expect(findings.isEmpty, "12.5 pt is in the range of 12 to 13")
        try shop.replace(
            "w:left=\"1701\"", by: "w:left=\"1134\"", in: "templates/word/review/word/document.xml")
        try shop.replace(
            "<w:b/><w:bCs/><w:color w:val=\"000000\"/><w:sz w:val=\"25\"/>",
            by: "<w:b/><w:bCs/><w:color w:val=\"000000\"/><w:sz w:val=\"30\"/>",
            in: "templates/word/common/word/styles.xml")
        let told = try await shop.build().findings.filter { $0.code == "templates.form" }
        #expect(told.allSatisfy { $0.severity == .warning })
        #expect(
            told.map(\.summary.vi) == [
                "Kiểu “Cơ quan ban hành”: cỡ chữ ngoài khoảng quy định",
                "Kiểu “Quốc hiệu”: cỡ chữ ngoài khoảng quy định",
                "Phần 1 của văn bản (Section 1): lề trái ngoài khoảng quy định",
            ])
        #expect(told.first?.place.file == shop.path("templates/word/common/word/styles.xml"))
        #expect(told.first?.read == "15 pt")
        #expect(told.first?.expected?.vi.hasPrefix("12–13 pt (Nghị định 30/2020/NĐ-CP") == true)
        #expect(told.last?.place.file == shop.path("templates/word/review/word/document.xml"))
        #expect(
            told.last?.advice?.en.contains("row 6 of \(shop.path("templates/word/decree30.csv"))") == true)
    }

    @Test("a row that is changed or removed changes what is warned of, and without the table nothing is")
    func table() throws {
        let shop = try Workshop()
        try shop.replace(
            "margin_left,,30,35", by: "margin_left,,\"32,5\",35", in: "templates/word/decree30.csv")
        let told = TemplateCheck.findings(in: shop.path("templates"))
        #expect(!told.isEmpty && told.allSatisfy { $0.expected?.vi.hasPrefix("32,5–35 mm") == true })
        #expect(told.first?.expected?.en.hasPrefix("32.5–35 mm") == true)
        try FileManager.default.removeItem(atPath: shop.path("templates/word/decree30.csv"))
        #expect(TemplateCheck.findings(in: shop.path("templates")).isEmpty)
    }

    @Test(
        "a malformed table is an error with row and column",
        arguments: [
            ("margin_top,", "margin_tp,", 4, "what"), ("margin_top,,20,", "margin_top,,hai mươi,", 4, "low"),
            ("margin_top,,20,25", "margin_top,,26,25", 4, "high"),
            ("margin_top,,20,25,mm", "margin_top,,20,25,cm", 4, "unit"),
            ("margin_top,,20,25", "margin_top,,,", 4, "low"),
            ("margin_top,,", "margin_top,Title,", 4, "style"), ("size,Title,", "size,,", 18, "style"),
            (",center,,", ",middle,,", 9, "low"), ("font,,Times New Roman", "font,,", 8, "low"),
        ])
    func malformed(old: String, new: String, row: Int, column: String) throws {
        let shop = try Workshop()
        try shop.replace(old, by: new, in: "templates/word/decree30.csv")
        let findings = TemplateCheck.findings(in: shop.path("templates")).filter { $0.severity == .error }
        #expect(findings.map(\.code) == ["templates.form-table"])
        #expect(findings.first?.place.row == row && findings.first?.place.column == column)
        #expect(findings.first?.place.file == shop.path("templates/word/decree30.csv"))
    }

    @Test("a table that lacks a column says which")
    func missingColumn() throws {
        let shop = try Workshop()
        try shop.replace(
            "what,style,low,high,unit,basis", by: "what,style,low,high,dv,basis",
            in: "templates/word/decree30.csv")
        let errors = TemplateCheck.findings(in: shop.path("templates")).filter { $0.severity == .error }
        #expect(errors.map(\.summary.vi) == ["Thiếu cột unit"])
    }
}

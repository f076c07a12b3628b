import Foundation
import Records
import Testing

@testable import Pipeline

@Suite struct WordFileTests {
    private static let unit = "reports/p/2016/524-huyen-binh-son.docx"

    /// A workshop in which the unit report is a file that Writer saved.
    private func shop() throws -> Workshop {
        let shop = try Workshop()
        try FileManager.default.copyItem(
            at: projectFolder.appending(path: "Tests/Fixtures/word/unit-report-writer.docx"),
            to: URL(filePath: shop.path("templates/word/unit-report.docx")))
        return shop
    }

    @Test("a .docx takes the place of a document's folder, and the manifest lists it")
    func inPlaceOfFolder() async throws {
        let shop = try shop()
        try FileManager.default.removeItem(atPath: shop.path("templates/word/unit-report"))
        let summary = try await shop.build()
        #expect(summary.findings.filter { $0.place.file.contains("templates") }.isEmpty)
        #expect(try shop.files("output").keys.contains { $0.hasSuffix("524-huyen-binh-son.docx") })
        #expect(try shop.read("output/manifest.json").contains("\"templates/word/unit-report.docx\""))
        #expect(DocumentLanguages.known(in: shop.path("templates")) == [.vi, .en])
    }

    @Test("a file and a folder of the same document are an error that names both")
    func both() async throws {
        let shop = try shop()
        do {
            try await shop.build()
            Issue.record("both are accepted")
        } catch BuildError.findings(let findings) {
            #expect(findings.map(\.code) == ["templates.document-twice"])
            #expect(findings.first?.place.file == shop.path("templates/word/unit-report.docx"))
            #expect(findings.first?.summary.vi.contains("unit-report.docx") == true)
            #expect(findings.first?.summary.en.contains("unit-report/") == true)
        }
        #expect(try shop.top() == ["data", "templates"])
    }

    @Test("a mistake in a .docx is told with the file and the place in words, without a line")
    func mistake() throws {
        let shop = try Workshop()
        try FileManager.default.removeItem(atPath: shop.path("templates/word/unit-report"))
        try shop.write("không phải zip", to: "templates/word/unit-report.docx")
        let finding = try #require(TemplateCheck.findings(in: shop.path("templates")).first)
        #expect(finding.code == "templates.document" && finding.severity == .error)
        #expect(finding.place == FindingPlace(file: shop.path("templates/word/unit-report.docx")))
        #expect(finding.summary.vi.contains("không phải tệp zip"))
    }

    @Test("a .docx of another name is warned of, with the names that are used")
    func strayFile() throws {
        let shop = try Workshop()
        try shop.write("a", to: "templates/word/unit_report.docx")
        try shop.write("a", to: "templates/word/~$unit-report.docx")
        try shop.write("a", to: "templates/word/en/bao-cao.docx")
        let findings = TemplateCheck.findings(in: shop.path("templates"))
        #expect(findings.map(\.severity) == [.warning, .warning])
        #expect(findings.map(\.read) == ["bao-cao.docx", "unit_report.docx"])
        #expect(findings.last?.expected?.vi.contains("unit-report.docx") == true)
    }

    @Test(
        "a template written as a .docx makes the same documents as its folder", arguments: Language.allCases)
    func export(language: Language) async throws {
        let shop = try Workshop()
        let folder = language == .vi ? "" : "\(language.rawValue)/"
        try await shop.build(to: "before", documents: [language])
        for name in TemplateExport.documents {
            let file = shop.path("templates/word/\(folder)\(name).docx")
            try TemplateExport.write(name, language: language, templates: shop.path("templates"), to: file)
            try FileManager.default.removeItem(atPath: shop.path("templates/word/\(folder)\(name)"))
        }
        try await shop.build(to: "after", documents: [language])
        let (before, after) = (try shop.files("before"), try shop.files("after"))
        #expect(before.keys.sorted() == after.keys.sorted())
        let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
        // The package of the province names the digest of the templates; nothing in it differs but that.
        #expect(
            changed == [
                "SHA256SUMS", "manifest.json", "packages/quang-ngai/2016/toan-tinh.zip", "state.json",
            ])
    }

    @Test("a template is not written over a file that is there")
    func exportOverFile() throws {
        let shop = try Workshop()
        try shop.write("a", to: "x.docx")
        #expect(throws: BuildError.self) {
            try TemplateExport.write(
                "review", language: .vi, templates: shop.path("templates"), to: shop.path("x.docx"))
        }
        #expect(try shop.read("x.docx") == "a")
    }
}

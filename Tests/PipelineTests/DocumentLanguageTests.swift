import Foundation
import Pipeline
import Records
import Testing

@Suite("Languages of documents")
struct DocumentLanguageTests {
    private static let unit = "quang-ngai/2016"
    private static let name = "524-huyen-binh-son"

    @Test("documents are Vietnamese unless another language is asked for, and the same with it")
    func asked() async throws {
        let shop = try Workshop()
        try await shop.build(to: "a")
        let summary = try await shop.build(to: "b", documents: [.vi, .en])
        let (plain, both) = (try shop.files("a"), try shop.files("b"))
        #expect(!plain.keys.contains { $0.contains("/en/") && $0.hasSuffix(".docx") })
        #expect(summary.reports == 2 * 30)
        for path in plain.keys where path.hasSuffix(".docx") || path.hasSuffix(".csv") {
            #expect(both[path] == plain[path], "\(path)")
        }
        for name in [Self.name, "ban-tin", "quyet-dinh"] {
            let report = both["reports/\(Self.unit)/en/\(name).docx"]
            #expect(report != nil)
            #expect(report == both["site/en/\(Self.unit)/\(name).docx"])
            #expect(report != both["reports/\(Self.unit)/\(name).docx"])
            #expect(try shop.read("b/manifest.json").contains("reports/\(Self.unit)/en/\(name).docx"))
        }
        let extracted = try Outside.run(
            ["unzip", "-l", "packages/\(Self.unit)/\(Self.name).zip"], in: shop.root.appending(path: "b"))
        #expect(
            extracted.output.contains("/letter.docx") && extracted.output.contains("/letter.en.docx"))
        // A letter is for its unit alone.
        let letters = both.keys.filter { $0.contains("cong-van") }
        #expect(letters.count == 2 * 14 && letters.allSatisfy { $0.hasPrefix("reports/") })
        let open = try Outside.run(
            ["unzip", "-l", "site/\(Self.unit)/\(Self.name).zip"], in: shop.root.appending(path: "b"))
        #expect(open.output.contains("/report.en.docx") && !open.output.contains("letter"))
        #expect(extracted.output.contains("/report.docx") && extracted.output.contains("/report.en.docx"))
    }

    @Test("an English page offers the English document where there is one, and the Vietnamese one as such")
    func links() async throws {
        let shop = try Workshop()
        try await shop.build(to: "a")
        try await shop.build(to: "b", documents: [.en])
        for (name, page) in [(Self.name, Self.name), ("ban-tin", "so-lieu"), ("quyet-dinh", "so-lieu")] {
            let path = "site/en/\(Self.unit)/\(page).html"
            let english = "\"../../../en/\(Self.unit)/\(name).docx\""
            let vietnamese = "\"../../../\(Self.unit)/\(name).docx\""
            let (plain, both) = (try shop.read("a/\(path)"), try shop.read("b/\(path)"))
            #expect(!plain.contains(english) && plain.contains(vietnamese))
            #expect(both.contains(english) && both.contains(vietnamese))
            #expect(plain.contains("(in Vietnamese)"))
            #expect(
                try !shop.read("b/site/\(Self.unit)/\(page).html").contains("en/\(Self.unit)/\(name).docx"))
        }
    }

    @Test("the languages known are those with words and all documents")
    func known() throws {
        let shop = try Workshop()
        #expect(DocumentLanguages.known(in: shop.path("templates")) == [.vi, .en])
        try FileManager.default.removeItem(atPath: shop.path("templates/word/en/bulletin"))
        #expect(DocumentLanguages.known(in: shop.path("templates")) == [.vi])
        #expect(DocumentLanguages.known(in: shop.path("nowhere")).isEmpty)
    }

    @Test("a mistake in an English document is told with its place, when English is asked for")
    func mistakes() async throws {
        let shop = try Workshop()
        try shop.replace("{{issuer}}", by: "{{isuer}}", in: "templates/word/en/bulletin/word/document.xml")
        try await shop.build()
        do {
            try await shop.build(documents: [.en])
            Issue.record("the template is accepted")
        } catch BuildError.findings(let findings) {
            #expect(findings.map(\.code).contains("templates.document"))
            #expect(
                findings.first?.place.file == shop.path("templates/word/en/bulletin/word/document.xml"))
        }
    }

    @Test("a mistake in the common parts is told where they stand")
    func commonParts() async throws {
        let shop = try Workshop()
        try shop.replace("{{issuer}}", by: "{{isuer}}", in: "templates/word/en/common/docProps/core.xml")
        do {
            try await shop.build(documents: [.en])
            Issue.record("the template is accepted")
        } catch BuildError.findings(let findings) {
            #expect(
                Set(findings.map(\.place.file)) == [shop.path("templates/word/en/common/docProps/core.xml")])
        }
    }

    @Test("a document that was saved whole by an editor takes nothing from the common parts")
    func whole() async throws {
        let shop = try Workshop()
        for path in try shop.files("templates/word/common").keys {
            let text = try shop.read("templates/word/common/\(path)")
            for name in ["bulletin", "annual-report", "review", "decision", "letter"] {
                try shop.write(
                    path.hasSuffix("core.xml")
                        ? text.replacingOccurrences(of: "{{issuer}}", with: "Văn phòng") : text,
                    to: "templates/word/\(name)/\(path)")
            }
        }
        try shop.write("<w:spoiled", to: "templates/word/common/word/footnotes.xml")
        try shop.write(
            try shop.read("templates/word/common/[Content_Types].xml"),
            to: "templates/word/unit-report/[Content_Types].xml")
        // The others are whole and well; the report says that it is whole, and lacks parts.
        do {
            try await shop.build()
            Issue.record("the report is accepted")
        } catch BuildError.findings(let findings) {
            #expect(!findings.isEmpty)
            #expect(findings.allSatisfy { $0.place.file.contains("/word/unit-report/") }, "\(findings)")
        }
    }
}

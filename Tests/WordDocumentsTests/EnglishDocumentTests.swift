import Foundation
import Records
import Reporting
import Template
import Testing
import XML

@testable import WordDocuments

/// English editions of the documents of the real programmes.
private enum English {
    static let bulletin: Result<WordTemplate, any Error> = Result {
        try WordTemplate(
            name: "en/bulletin", parts: Programme.templateParts(of: "bulletin", .en),
            shape: BulletinDocument.shape)
    }
    static let unitReport: Result<WordTemplate, any Error> = Result {
        try WordTemplate(
            name: "en/unit-report", parts: Programme.templateParts(of: "unit-report", .en),
            shape: UnitReportDocument.shape)
    }

    static func programme(_ name: String, _ years: [String]) throws -> ProgrammeReport {
        try Programme.report(of: years.map { try Programme.bundle($0, of: name) }, .en)
    }

    static func bulletin(_ year: YearReport, _ programme: ProgrammeReport) throws -> [UInt8] {
        let words = try Programme.englishWords.get()
        return try bulletin.get().render(
            BulletinDocument.record(year: year, of: programme, words: words))
    }

    static func report(_ unit: UnitReport, _ year: YearReport) throws -> [UInt8] {
        let words = try Programme.englishWords.get()
        return try unitReport.get().render(
            UnitReportDocument.record(unit: unit, year: year, words: words))
    }

    /// The paragraphs of a document's main part.
    static func lines(_ document: [UInt8]) throws -> [String] {
        let text = try Outside.part("word/document.xml", of: document)
        return paragraphs(try XMLReader.read(Array(text.utf8), part: "word/document.xml"))
    }

    private static func paragraphs(_ element: XMLElement) -> [String] {
        element.isWord("p") ? [element.text] : element.elements.flatMap(paragraphs)
    }
}

@Suite struct EnglishDocumentTests {
    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingInEnglishDocuments() throws {
        var documents: [(name: String, bytes: [UInt8])] = []
        for (name, years) in [
            ("quang-ngai", ["2013", "2014", "2015", "2016"]), ("thanh-hoa", ["2019", "2020"]),
        ] {
            let programme = try English.programme(name, years)
            for year in programme.years {
                documents.append(("\(name)-\(year.year).docx", try English.bulletin(year, programme)))
                for unit in year.units.prefix(3) {
                    let file = "\(name)-\(year.year)-\(unit.unit.slug).docx"
                    documents.append((file, try English.report(unit, year)))
                }
            }
        }
        #expect(documents.count == 6 * 4)
        try Outside.withFolder(of: documents) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let result = try Outside.run(["python3", checker, "--a11y", "en-GB", folder.path])
            #expect(result.code == 0, "\(result.output)")
            #expect(result.output.contains("\(documents.count) files, 0 findings"))
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func saysThatItIsATranslationAndWritesNumbersInEnglish() throws {
        let programme = try English.programme("quang-ngai", ["2015", "2016"])
        let year = try #require(programme.years.last)
        let unit = try #require(year.units.first { $0.unit.code == "524" })
        for document in [try English.bulletin(year, programme), try English.report(unit, year)] {
            let lines = try English.lines(document)
            #expect(lines.first == "Translation for information; the Vietnamese text prevails.")
            #expect(lines.contains("SOCIALIST REPUBLIC OF VIET NAM"))
            #expect(lines.contains("Independence - Freedom - Happiness"))
            #expect(lines.contains("(Draft)"))
            #expect(lines.contains("64.44"))
            #expect(!lines.contains { $0.contains("64,44") })
            #expect(!lines.contains { $0.contains("BÁO CÁO") || $0.contains("Bảng ") })
            let properties = try Outside.part("docProps/core.xml", of: document)
            #expect(properties.contains("<dc:language>en-GB</dc:language>"))
            #expect(properties.contains("(Draft)</dc:title>"))
        }
    }

    @Test func printsSettingsInEnglishAndElseInVietnamese() throws {
        let settings = [
            "issuer": "Sở Y tế", "issuer_en": "Department of Health", "signer_post": "Giám đốc",
            "signer_post_en": "Director", "data_source_en": "", "report_addressee": "UBND tỉnh",
        ]
        var bundle = try Programme.bundle("2016", settings: settings)
        bundle.settings.texts = bundle.settings.texts.filter { !$0.value.isEmpty }
        let shape = TemplateShape("head", DocumentHead.fields)
        func head(_ language: Language) throws -> TemplateRecord {
            let year = try #require(try Programme.report(of: [bundle], language).years.first)
            var record = TemplateRecord(shape)
            DocumentHead.set(&record, year, .unitReport)
            return record
        }
        let template = try Template(
            Array(
                "{{issuer}}|{{signer_post}}|{{addressee}}|{{#data_source_foreign}}vi{{/data_source_foreign}}"
                    .utf8),
            name: "head", shape: shape)
        func text(_ language: Language) throws -> String {
            String(decoding: template.render(try head(language)), as: UTF8.self)
        }
        #expect(try text(.en) == "Department of Health|DIRECTOR|UBND tỉnh|vi")
        #expect(try text(.vi) == "Sở Y tế|GIÁM ĐỐC|UBND tỉnh|")
        bundle.settings.texts["data_source_en"] = "Statistical yearbook"
        #expect(try text(.en) == "Department of Health|DIRECTOR|UBND tỉnh|")
    }

    @Test func bothEditionsOfADocumentUseTheSameFields() throws {
        for name in ["bulletin", "unit-report"] {
            let tags = try [Language.vi, .en].map { language in
                let parts = try Programme.templateParts(of: name, language)
                let main = try #require(parts.first { $0.path == "word/document.xml" })
                let text = String(decoding: main.bytes, as: UTF8.self)
                return Set(text.matches(of: /\{\{[#^]?([a-z_.]+)\}\}/).map { String($0.1) })
            }
            #expect(tags[0].subtracting(tags[1]).isEmpty, "\(name)")
            #expect(tags[1].subtracting(tags[0]).allSatisfy { $0.hasSuffix("_foreign") }, "\(name)")
        }
    }
}

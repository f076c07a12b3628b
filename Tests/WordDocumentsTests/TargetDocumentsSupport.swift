import Foundation
import Records
import Reporting
import Template
import XML

@testable import WordDocuments

/// The documents of strategies and programmes, of bundles with invented figures.
enum TargetWord {
    static let annual: Result<WordTemplate, any Error> = template(
        "annual-report", AnnualReportDocument.shape, .vi)
    static let annualEnglish: Result<WordTemplate, any Error> = template(
        "annual-report", AnnualReportDocument.shape, .en)
    static let review: Result<WordTemplate, any Error> = template("review", ReviewDocument.shape, .vi)
    static let reviewEnglish: Result<WordTemplate, any Error> = template("review", ReviewDocument.shape, .en)
    static let vietnamese: Result<[YearReport], any Error> = Result { try years(.vi) }
    static let english: Result<[YearReport], any Error> = Result { try years(.en) }

    private static func template(
        _ name: String, _ shape: TemplateShape, _ language: Language
    ) -> Result<WordTemplate, any Error> {
        Result {
            try WordTemplate(name: name, parts: Programme.templateParts(of: name, language), shape: shape)
        }
    }

    private static func years(_ language: Language) throws -> [YearReport] {
        let bundles = try ["2017", "2018", "2019", "2020"].map {
            try Programme.bundle($0, of: "thanh-hoa", settings: ["report_addressee": "UBND tỉnh Thanh Hóa"])
        }
        return try Programme.report(of: bundles, language).years
    }

    static func words(_ year: YearReport) throws -> Words {
        try (year.language == .vi ? Programme.words : Programme.englishWords).get()
    }

    static func document(_ report: AnnualReport, _ year: YearReport) throws -> [UInt8] {
        let template = year.language == .vi ? annual : annualEnglish
        return try template.get().render(
            AnnualReportDocument.record(report, year: year, words: try TargetWord.words(year)))
    }

    static func document(_ report: ReviewReport, _ year: YearReport) throws -> [UInt8] {
        let template = year.language == .vi ? review : reviewEnglish
        return try template.get().render(ReviewDocument.record(report, year: year, words: words(year)))
    }

    /// The annual reports of the province and of the first units of a year.
    static func annualReports(_ year: YearReport, units: Int) -> [AnnualReport] {
        year.annualReports + year.units.prefix(units).flatMap(\.annualReports)
    }

    static func body(_ document: [UInt8]) throws -> XMLElement {
        let text = try Outside.part("word/document.xml", of: document)
        return try XMLReader.read(Array(text.utf8), part: "word/document.xml")
    }

    /// The paragraphs below an element, with the style of each.
    static func paragraphs(_ element: XMLElement) -> [(style: String, text: String)] {
        guard element.isWord("p") else { return element.elements.flatMap(paragraphs) }
        let style = element.elements.first { $0.isWord("pPr") }?.elements.first { $0.isWord("pStyle") }
        return [(style?.attributes.first { $0.name.local == "val" }?.value ?? "", element.text)]
    }

    /// All elements of a name below an element.
    static func all(_ local: String, in element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { ($0.isWord(local) ? [$0] : []) + all(local, in: $0) }
    }

    static func attribute(_ local: String, of element: XMLElement?) -> String? {
        element?.attributes.first { $0.name.local == local }?.value
    }
}

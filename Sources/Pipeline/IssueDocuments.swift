import Delivery
import Records
import Reporting
import WordDocuments
import Zip

/// The documents with which an office publishes a ranking: the decision, and a letter to each unit.
enum IssueDocuments {
    /// Name of the decision inside the folder of its year.
    static let decisionFile = "quyet-dinh.docx"

    /// Name of the letter to a unit inside the folder of its year.
    static func letterFile(_ unit: UnitName) -> String { "\(unit.slug)-cong-van.docx" }

    /// The decision of a year.
    ///
    /// - Parameters:
    ///   - year: The year, in the language of the decision.
    ///   - templates: The documents of that language.
    ///   - words: The wording of that language.
    /// - Returns: The document.
    /// - Throws: `ZipError` where it cannot be packed.
    static func decision(
        of year: YearReport, _ templates: DocumentTemplates, words: Words
    ) throws(ZipError) -> [UInt8] {
        try templates.decision.render(DecisionDocument.record(year: year, words: words))
    }

    /// The letter to a unit, which names what is in its package.
    ///
    /// - Parameters:
    ///   - unit: The unit's report.
    ///   - year: Its year, in the language of the letter.
    ///   - annuals: The annual reports in the package, as links.
    ///   - templates: The documents of that language.
    ///   - words: The wording of that language.
    ///   - tag: The language's tag; `nil` for the package's own.
    /// - Returns: The document.
    /// - Throws: `ZipError` where it cannot be packed.
    static func letter(
        to unit: UnitReport, _ year: YearReport, annuals: [AnnualReportLink], _ templates: DocumentTemplates,
        words: Words, tag: String?
    ) throws(ZipError) -> [UInt8] {
        let report = tag.map { UnitPackage.reportName($0) } ?? UnitPackage.reportName
        var enclosures: [LetterDocument.Enclosure] = [.report(file: report)]
        enclosures += annuals.map {
            .annual(title: $0.title, file: UnitPackage.annualName($0.field, in: tag))
        }
        enclosures += [.page(file: UnitPackage.pageName), .data(file: UnitPackage.dataName)]
        return try templates.letter.render(
            LetterDocument.record(unit: unit, year: year, enclosures: enclosures, words: words))
    }
}

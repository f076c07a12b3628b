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
    ///   - edition: That language; it has documents.
    ///   - templates: Its documents.
    ///   - maker: Makes documents, or keeps them.
    /// - Returns: The document.
    /// - Throws: `ZipError` where it cannot be packed.
    static func decision(
        of year: YearReport, _ edition: SiteEdition, _ templates: DocumentTemplates, _ maker: DocumentMaker
    ) throws(ZipError) -> KeyedOutput {
        try maker.make(
            templates.decision, DecisionDocument.record(year: year, words: edition.words), edition,
            at: "site/\(edition.siteFolder(year))\(decisionFile)")
    }

    /// The letter to a unit, which names what is in its package.
    ///
    /// It names all that is about the unit or the ranking. Not named are the files about the package itself (read-me, terms, manifest,
    /// sums), nor a sheet of differences: it is added to a package that is made already, and says itself what it corrects.
    ///
    /// - Parameters:
    ///   - unit: The unit's report.
    ///   - year: Its year, in the language of the letter.
    ///   - annuals: The annual reports in the package, as links.
    ///   - edition: The language of the letter; it has documents.
    ///   - templates: Its documents.
    ///   - tag: The language's tag; `nil` for the package's own.
    ///   - hasMethod: Whether the package holds the method.
    ///   - maker: Makes documents, or keeps them.
    /// - Returns: The document.
    /// - Throws: `ZipError` where it cannot be packed.
    static func letter(
        to unit: UnitReport, _ year: YearReport, annuals: [AnnualReportLink], _ edition: SiteEdition,
        _ templates: DocumentTemplates, tag: String?, hasMethod: Bool,
        _ maker: DocumentMaker
    ) throws(ZipError) -> KeyedOutput {
        let report = tag.map { UnitPackage.reportName($0) } ?? UnitPackage.reportName
        var enclosures: [LetterDocument.Enclosure] = [.report(file: report)]
        enclosures += annuals.map {
            .annual(title: $0.title, file: UnitPackage.annualName($0.field, in: tag))
        }
        enclosures += [
            .page(file: UnitPackage.pageName), .data(file: UnitPackage.dataName),
            .workbook(file: UnitPackage.workbookName),
        ]
        if hasMethod { enclosures.append(.method(file: UnitPackage.methodName)) }
        return try maker.make(
            templates.letter,
            LetterDocument.record(unit: unit, year: year, enclosures: enclosures, words: edition.words),
            edition,
            at: "reports/\(edition.reportFolder(year))\(letterFile(unit.unit))")
    }
}

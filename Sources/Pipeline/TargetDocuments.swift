import Records
import Reporting
import Site
import WordDocuments
import Zip

/// The Word documents of strategies and programmes: annual reports and the review of a period.
enum TargetDocuments {
    /// Name of the review inside the folder of its year.
    static let reviewFile = "tong-ket.docx"

    /// The annual report of an area.
    struct Annual {
        /// What it is about.
        let field: TargetProgramme.Field
        /// Name inside the folder of the year.
        let file: String
        /// The document.
        let bytes: [UInt8]
    }

    /// Name of an annual report inside the folder of its year.
    static func file(_ report: AnnualReport) -> String { "\(report.link.address).docx" }

    /// Annual reports as documents.
    ///
    /// - Parameters:
    ///   - reports: The reports of an area.
    ///   - year: Their year, in the language of the documents.
    ///   - templates: The documents of that language.
    ///   - words: The wording of that language.
    /// - Returns: The documents, in the order of the reports.
    /// - Throws: `ZipError` where a document cannot be packed.
    static func annuals(
        _ reports: [AnnualReport], _ year: YearReport, _ templates: DocumentTemplates, words: Words
    ) throws(ZipError) -> [Annual] {
        var documents: [Annual] = []
        for report in reports {
            let record = AnnualReportDocument.record(report, year: year, words: words)
            documents.append(
                Annual(
                    field: report.link.field, file: file(report),
                    bytes: try templates.annualReport.render(record)))
        }
        return documents
    }

    /// The documents of a whole province: annual reports, and the review in a year that has one.
    ///
    /// - Parameters:
    ///   - year: The year, in the language of the documents.
    ///   - templates: The documents of that language.
    ///   - words: The wording of that language.
    /// - Returns: Names inside the folder of the year, with their bytes.
    /// - Throws: `ZipError` where a document cannot be packed.
    static func documents(
        of year: YearReport, _ templates: DocumentTemplates, words: Words
    ) throws(ZipError) -> [(file: String, bytes: [UInt8])] {
        var documents = try annuals(year.annualReports, year, templates, words: words).map {
            (file: $0.file, bytes: $0.bytes)
        }
        if let review = year.review {
            let record = ReviewDocument.record(review, year: year, words: words)
            documents.append((file: reviewFile, bytes: try templates.review.render(record)))
        }
        return documents
    }

    /// What the page of a report offers: the document in the product's language, and before it a translation.
    ///
    /// - Parameters:
    ///   - file: Name of the document inside the folder of the year.
    ///   - label: Key of the wording; that of a translation ends in `_translated`.
    ///   - year: The year.
    ///   - edition: The language of the page.
    ///   - main: The product's language.
    /// - Returns: The downloads.
    static func downloads(
        _ file: String, label: String, _ year: YearReport, _ edition: SiteEdition, main: SiteEdition?
    ) -> [Download] {
        var downloads = [
            Download(
                address: SiteRenderer.folder(year) + file, label: edition.words.word(label), kind: "DOCX")
        ]
        if edition.documents != nil, edition.words.language != main?.words.language {
            let translated = Download(
                address: edition.siteFolder(year) + file, label: edition.words.word("\(label)_translated"),
                kind: "DOCX")
            downloads.insert(translated, at: 0)
        }
        return downloads
    }
}

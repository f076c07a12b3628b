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
        /// What it is called.
        let title: String
        /// The document.
        let output: KeyedOutput
    }

    /// Name of an annual report inside the folder of its year.
    static func file(_ report: AnnualReport) -> String { "\(report.link.address).docx" }

    /// Annual reports as documents.
    ///
    /// - Parameters:
    ///   - reports: The reports of an area.
    ///   - year: Their year, in the language of the documents.
    ///   - edition: That language; it has documents.
    ///   - maker: Makes documents, or keeps them.
    /// - Returns: The documents, in the order of the reports.
    /// - Throws: `ZipError` where a document cannot be packed.
    static func annuals(
        _ reports: [AnnualReport], _ year: YearReport, _ edition: SiteEdition, _ maker: DocumentMaker
    ) throws(ZipError) -> [Annual] {
        guard let templates = edition.documents else { return [] }
        var documents: [Annual] = []
        for report in reports {
            let record = AnnualReportDocument.record(report, year: year, words: edition.words)
            let file = file(report)
            documents.append(
                Annual(
                    field: report.link.field, file: file, title: report.link.title,
                    output: try maker.make(
                        templates.annualReport, record, edition,
                        at: "site/\(edition.siteFolder(year))\(file)")))
        }
        return documents
    }

    /// The documents of a whole province: annual reports, and the review in a year that has one.
    ///
    /// - Parameters:
    ///   - year: The year, in the language of the documents.
    ///   - edition: That language; it has documents.
    ///   - maker: Makes documents, or keeps them.
    /// - Returns: Names inside the folder of the year, with titles and what they hold.
    /// - Throws: `ZipError` where a document cannot be packed.
    static func documents(
        of year: YearReport, _ edition: SiteEdition, _ maker: DocumentMaker
    ) throws(ZipError) -> [(file: String, title: String, output: KeyedOutput)] {
        guard let templates = edition.documents else { return [] }
        var documents = try annuals(year.annualReports, year, edition, maker).map {
            (file: $0.file, title: $0.title, output: $0.output)
        }
        if let review = year.review {
            let record = ReviewDocument.record(review, year: year, words: edition.words)
            let output = try maker.make(
                templates.review, record, edition, at: "site/\(edition.siteFolder(year))\(reviewFile)")
            documents.append((file: reviewFile, title: review.title, output: output))
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

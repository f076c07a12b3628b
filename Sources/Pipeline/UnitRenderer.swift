import Delivery
import Digest
import Records
import Reporting
import Site
import Template
import WordDocuments
import Zip

/// A language of the site with its reports.
struct SiteEdition: Sendable {
    let words: Words
    let site: SiteRenderer
    let programmes: [ProgrammeReport]
    /// The Word documents in this language; `nil` when none are made.
    let documents: DocumentTemplates?

    /// Where the documents of a year in this language stand inside the site.
    func siteFolder(_ year: YearReport) -> String {
        SiteLanguage.folder(words.language) + SiteRenderer.folder(year)
    }

    /// Where they stand among the reports.
    func reportFolder(_ year: YearReport) -> String {
        SiteRenderer.folder(year) + SiteLanguage.folder(words.language)
    }
}

/// One unit of one year to render: positions of programme, year and unit, the same in every language.
struct UnitJob: Sendable {
    let programme: Int
    let year: Int
    let position: Int
}

/// Why a unit has no output.
enum UnitFault: Error, Sendable {
    /// The disk refuses: the run cannot go on.
    case file(FileFault)
    /// Only this unit fails; the others go on.
    case unit(name: String, reason: String)
}

/// Renders everything of a unit, writes it and lets go of it: memory does not grow with the units.
struct UnitRenderer: Sendable {
    /// The languages, the product's first one first: packages are made in that one.
    let editions: [SiteEdition]
    let root: String

    func render(_ job: UnitJob) -> Result<[Manifest.File], UnitFault> {
        guard let main = editions.first else { return .success([]) }
        let programme = main.programmes[job.programme]
        let year = programme.years[job.year]
        // One report a language, for page and document alike.
        let units = editions.map { $0.programmes[job.programme].years[job.year].units[job.position] }
        let annualReports = units.map(\.annualReports)
        let unit = units[0]
        do throws(ZipError) {
            var documents: [(edition: SiteEdition, bytes: [UInt8])] = []
            var annuals: [(edition: SiteEdition, document: TargetDocuments.Annual)] = []
            var letters: [(edition: SiteEdition, bytes: [UInt8])] = []
            for (position, (edition, unit)) in zip(editions, units).enumerated() {
                guard let templates = edition.documents else { continue }
                let year = edition.programmes[job.programme].years[job.year]
                let record = UnitReportDocument.record(unit: unit, year: year, words: edition.words)
                documents.append((edition, try templates.unitReport.render(record)))
                annuals += try TargetDocuments.annuals(
                    annualReports[position], year, templates, words: edition.words
                ).map {
                    (edition, $0)
                }
                let letter = try IssueDocuments.letter(
                    to: unit, year, annuals: annualReports[position].map(\.link), templates,
                    words: edition.words, tag: tag(edition, main))
                letters.append((edition, letter))
            }
            let data = UnitDataFile.bytes(unit, year, words: main.words)
            let own = main.site.unitPages(
                unit, year, of: programme, downloads: downloads(of: unit, year, main))
            let packages = try UnitPackage.packages(
                folder: "\(programme.code)-\(year.year)-\(unit.unit.slug)",
                report: documents.first?.bytes ?? [],
                translations: documents.dropFirst().map { ($0.edition.words.language.rawValue, $0.bytes) },
                annuals: annuals.map { edition, annual in
                    (UnitPackage.annualName(annual.field, in: tag(edition, main)), annual.bytes)
                },
                letters: letters.map { (UnitPackage.letterName(in: tag($0.edition, main)), $0.bytes) },
                page: own.standalone, data: data)
            let pages =
                [own.page] + zip(editions, units).dropFirst().map { page(job, $0, $1) }
                + zip(editions, units).map { trace(job, $0, $1) }
                + zip(editions, annualReports).flatMap { annualPages(job, $0, $1) }
            let named =
                documents.map { (edition: $0.edition, file: "\(unit.unit.slug).docx", bytes: $0.bytes) }
                + annuals.map { (edition: $0.edition, file: $0.document.file, bytes: $0.document.bytes) }
            // A letter is for its unit alone: it is no part of the site.
            let files =
                named.map { edition, file, bytes in
                    (
                        paths: [
                            "site/\(edition.siteFolder(year))\(file)",
                            "reports/\(edition.reportFolder(year))\(file)",
                        ], bytes: bytes
                    )
                }
                + letters.map { edition, bytes in
                    (
                        paths: [
                            "reports/\(edition.reportFolder(year))\(IssueDocuments.letterFile(unit.unit))"
                        ],
                        bytes: bytes
                    )
                }
            return write(
                pages, documents: files, data: data, packages: packages,
                to: SiteRenderer.folder(year) + unit.unit.slug)
        } catch {
            return .failure(.unit(name: "\(unit.unit.heading) \(unit.year)", reason: "\(error)"))
        }
    }

    /// The tag of a language in names of files; `nil` for the product's own.
    private func tag(_ edition: SiteEdition, _ main: SiteEdition) -> String? {
        edition.words.language == main.words.language ? nil : edition.words.language.rawValue
    }

    private func page(_ job: UnitJob, _ edition: SiteEdition, _ unit: UnitReport) -> SiteFile {
        let programme = edition.programmes[job.programme]
        let year = programme.years[job.year]
        return edition.site.unit(
            unit, year, of: programme, downloads: downloads(of: unit, year, edition))
    }

    private func trace(_ job: UnitJob, _ edition: SiteEdition, _ unit: UnitReport) -> SiteFile {
        let programme = edition.programmes[job.programme]
        return edition.site.trace(unit, programme.years[job.year], of: programme)
    }

    private func annualPages(
        _ job: UnitJob, _ edition: SiteEdition, _ reports: [AnnualReport]
    ) -> [SiteFile] {
        let programme = edition.programmes[job.programme]
        let year = programme.years[job.year]
        return reports.map { report in
            let downloads = TargetDocuments.downloads(
                TargetDocuments.file(report), label: "download_annual", year, edition, main: editions.first)
            return edition.site.annual(report, year, of: programme, downloads: downloads)
        }
    }

    private func downloads(of unit: UnitReport, _ year: YearReport, _ edition: SiteEdition) -> [Download] {
        let base = SiteRenderer.folder(year) + unit.unit.slug
        var downloads = [
            Download(address: "\(base).docx", label: edition.words.word("download_report"), kind: "DOCX"),
            Download(address: "\(base).csv", label: edition.words.word("download_data"), kind: "CSV"),
            Download(address: "\(base).zip", label: edition.words.word("download_package"), kind: "ZIP"),
        ]
        if edition.documents != nil, edition.words.language != editions.first?.words.language {
            let address = "\(edition.siteFolder(year))\(unit.unit.slug).docx"
            let label = edition.words.word("download_report_translated")
            downloads.insert(Download(address: address, label: label, kind: "DOCX"), at: 0)
        }
        return downloads
    }

    private func write(
        _ pages: [SiteFile], documents: [(paths: [String], bytes: [UInt8])], data: [UInt8],
        packages: UnitPackage.Pair, to base: String
    ) -> Result<[Manifest.File], UnitFault> {
        let writer = StageWriter(root)
        do throws(FileFault) {
            var files: [Manifest.File] = []
            for page in pages { files.append(try writer.write(page)) }
            for document in documents { files += try writer.write(document.bytes, to: document.paths) }
            files.append(try writer.write(data, to: "site/\(base).csv"))
            files.append(try writer.write(packages.open, to: "site/\(base).zip"))
            files.append(try writer.write(packages.sent, to: "packages/\(base).zip"))
            return .success(files)
        } catch {
            return .failure(.file(error))
        }
    }
}

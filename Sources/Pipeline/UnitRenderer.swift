import Delivery
import Records
import Reporting
import Site
import Tables
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

/// What was made of a unit.
struct UnitOutput: Sendable {
    var files: [Manifest.File] = []
    /// Packages that were not written, with the reason.
    var refusals: [Finding] = []
    /// What is new in the package against an earlier one; `nil` when nothing is, or nothing was to be compared.
    var change: PackageChange?
}

/// Renders everything of a unit, writes it and lets go of it: memory does not grow with the units.
struct UnitRenderer: Sendable {
    /// The languages, the product's first one first: packages are made in that one.
    let editions: [SiteEdition]
    let maker: DocumentMaker
    /// What the packages of a year have in common, by year.
    let packaging: [String: YearPackaging]
    /// The packages to compare with; `nil` when nothing is to be compared.
    let earlier: EarlierPackages?
    private var writer: StageWriter { maker.writer }

    init(
        _ editions: [SiteEdition], _ maker: DocumentMaker, packaging: [String: YearPackaging],
        earlier: EarlierPackages?
    ) {
        self.editions = editions
        self.maker = maker
        self.packaging = packaging
        self.earlier = earlier
    }

    func render(_ job: UnitJob) -> Result<UnitOutput, UnitFault> {
        guard let main = editions.first else { return .success(UnitOutput()) }
        let programme = main.programmes[job.programme]
        let year = programme.years[job.year]
        // One report a language, for page and document alike.
        let units = editions.map { $0.programmes[job.programme].years[job.year].units[job.position] }
        let annualReports = units.map(\.annualReports)
        let unit = units[0]
        let documents: [UnitDocument]
        let workbook: [UInt8]
        do {
            documents = try self.documents(job, units, annualReports, main)
            workbook = try UnitDataFile.workbook(unit, year, words: main.words)
        } catch {
            return .failure(.unit(name: "\(unit.unit.heading) \(unit.year)", reason: "\(error)"))
        }
        let data = UnitDataFile.bytes(unit, year, words: main.words)
        let own = main.site.unitPages(
            unit, year, of: programme, downloads: downloads(of: unit, year, main))
        let pages =
            [own.page] + zip(editions, units).dropFirst().map { page(job, $0, $1) }
            + zip(editions, units).map { trace(job, $0, $1) }
            + zip(editions, annualReports).flatMap { annualPages(job, $0, $1) }
        let common = [
            PackageFile(UnitPackage.pageName, own.standalone) { $0(.packagePage) },
            PackageFile(UnitPackage.dataName, data) { $0(.packageData) },
            PackageFile(UnitPackage.workbookName, workbook) { $0(.packageWorkbook) },
        ]
        var output = UnitOutput()
        do throws(FileFault) {
            for page in pages { output.files.append(try writer.write(page)) }
            for document in documents {
                output.files += try writer.write(document.output, to: document.paths)
            }
            let base = SiteRenderer.folder(year) + unit.unit.slug
            output.files.append(try writer.write(data, to: "site/\(base).csv"))
            try pack(job, unit, year, documents, common, to: base, &output)
            return .success(output)
        } catch {
            return .failure(.file(error))
        }
    }

    // MARK: - Documents

    /// A Word document of a unit with its places: inside the output, and inside the package.
    private struct UnitDocument {
        let output: KeyedOutput
        let paths: [String]
        let file: PackageFile
        /// For the unit alone: no part of the site.
        let isLetter: Bool
    }

    /// The documents in the order of the package, letters first.
    private func documents(
        _ job: UnitJob, _ units: [UnitReport], _ annualReports: [[AnnualReport]], _ main: SiteEdition
    ) throws(ZipError) -> [UnitDocument] {
        var letters: [UnitDocument] = []
        var reports: [UnitDocument] = []
        var annuals: [UnitDocument] = []
        for (position, (edition, unit)) in zip(editions, units).enumerated() {
            guard let templates = edition.documents else { continue }
            let year = edition.programmes[job.programme].years[job.year]
            let tag = tag(edition, main)
            let isTranslated = tag != nil
            let (site, folder) = (edition.siteFolder(year), edition.reportFolder(year))
            func document(
                _ output: KeyedOutput, _ name: String, _ paths: [String], isLetter: Bool = false,
                label: @escaping PackageFile.Label
            ) -> UnitDocument {
                let file = PackageFile(name, output.bytes, sha256: output.sha256) { words in
                    words(isTranslated ? .packageTranslation : .packageOriginal, ["name": label(words)])
                }
                return UnitDocument(output: output, paths: paths, file: file, isLetter: isLetter)
            }
            let slug = unit.unit.slug
            let record = UnitReportDocument.record(unit: unit, year: year, words: edition.words)
            reports.append(
                document(
                    try maker.make(templates.unitReport, record, edition, at: "site/\(site)\(slug).docx"),
                    tag.map { UnitPackage.reportName($0) } ?? UnitPackage.reportName,
                    ["site/\(site)\(slug).docx", "reports/\(folder)\(slug).docx"]
                ) { $0(.packageReport) })
            for annual in try TargetDocuments.annuals(annualReports[position], year, edition, maker) {
                annuals.append(
                    document(
                        annual.output, UnitPackage.annualName(annual.field, in: tag),
                        ["site/\(site)\(annual.file)", "reports/\(folder)\(annual.file)"]
                    ) { UnitPackage.annualTitle(annual.field, words: $0, year: year.year) })
            }
            letters.append(
                document(
                    try IssueDocuments.letter(
                        to: unit, year, annuals: annualReports[position].map(\.link), edition, templates,
                        tag: tag, hasMethod: packaging[YearPackaging.key(year)]?.method != nil, maker),
                    UnitPackage.letterName(in: tag),
                    ["reports/\(folder)\(IssueDocuments.letterFile(unit.unit))"], isLetter: true
                ) { $0(.packageLetter) })
        }
        return letters + reports + annuals
    }

    // MARK: - Packages

    /// Writes the package that anybody may take from the site, and the one that the unit is sent.
    private func pack(
        _ job: UnitJob, _ unit: UnitReport, _ year: YearReport, _ documents: [UnitDocument],
        _ common: [PackageFile],
        to base: String, _ output: inout UnitOutput
    ) throws(FileFault) {
        guard let packaging = packaging[YearPackaging.key(year)] else { return }
        let folder = "\(year.programme)-\(year.year)-\(unit.unit.slug)"
        let open = packaging.package(
            of: unit, documents.filter { !$0.isLetter }.map(\.file) + common, folder: folder)
        let own = documents.map(\.file) + common
        var sent = packaging.package(of: unit, own, folder: folder)
        let path = "packages/\(base).zip"
        if let earlier, let main = editions.first {
            output.change = earlier.change(
                of: unit, year, to: sent, at: path, main, main.programmes[job.programme])
            if let sheets = output.change?.sheets, !sheets.isEmpty {
                sent = packaging.package(of: unit, sheets + own, folder: folder)
            }
        }
        do {
            let packed = try writer.output(open.key, at: "site/\(base).zip") { () throws(ZipError) in
                try open.bytes()
            }
            output.files += try writer.write(packed, to: ["site/\(base).zip"])
            let letter = try writer.output(sent.key, at: path) { () throws(ZipError) in
                sent.key == open.key ? packed.bytes : try sent.bytes()
            }
            if let refusal = PackageBudget.refusal(of: sent, letter.bytes.count, packaging.limit, at: path) {
                output.refusals.append(refusal)
                output.change = nil
            } else {
                output.files += try writer.write(letter, to: [path])
                output.change?.sha256 = letter.sha256
            }
        } catch let fault as FileFault {
            throw fault
        } catch {
            output.refusals.append(PackageBudget.failure("\(error)", at: path))
        }
    }

    /// The tag of a language in names of files; `nil` for the product's own.
    private func tag(_ edition: SiteEdition, _ main: SiteEdition) -> String? {
        edition.words.language == main.words.language ? nil : edition.words.language.rawValue
    }

    // MARK: - Pages

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
}

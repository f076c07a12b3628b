import Assessment
import Bundle
import Delivery
import Records
import Reporting
import Site
import Tables
import WordDocuments
import Zip

/// Renders what does not belong to one unit: common pages in every language, bulletins, data.
struct CommonRenderer {
    let editions: [SiteEdition]
    private let years: [String: AssessedYear]
    let maker: DocumentMaker
    var writer: StageWriter { maker.writer }
    /// Years whose files were taken over whole, by programme and year.
    let kept: Set<String>
    private let packageLimit: Int
    /// What packages of a year have in common, by year.
    private(set) var packaging: [String: YearPackaging] = [:]
    /// Public documents of a year, put aside for the package of the province.
    var published: [String: [PackageFile]] = [:]
    /// What could not be made, with the reason; the rest goes on.
    private(set) var failures: [String] = []
    /// Packages that were not written, with the reason.
    var refusals: [Finding] = []

    /// Prepares.
    ///
    /// - Parameters:
    ///   - editions: The languages, the product's first.
    ///   - assessed: The years of the programmes.
    ///   - maker: Makes documents, or keeps them.
    ///   - kept: Years whose files were taken over whole, by programme and year: nothing of their own is made.
    ///   - packageLimit: Most bytes of a package.
    init(
        _ editions: [SiteEdition], _ assessed: [[AssessedYear]], _ maker: DocumentMaker, kept: Set<String>,
        packageLimit: Int
    ) {
        self.editions = editions
        self.maker = maker
        self.kept = kept
        self.packageLimit = packageLimit
        years = Dictionary(
            assessed.flatMap { $0 }.map { (Self.key($0.bundle.programme, $0.year), $0) }
        ) { first, _ in first }
    }

    private func isKept(_ year: YearReport) -> Bool { kept.contains(YearPackaging.key(year)) }

    private static func key(_ programme: String, _ year: Int) -> String { "\(programme)/\(year)" }

    mutating func render() throws(FileFault) -> [Manifest.File] {
        guard let main = editions.first else { return [] }
        var outputs = [try writer.write(main.site.stylesheetPage())]
        if let script = main.site.scriptPage() { outputs.append(try writer.write(script)) }
        if let page = main.site.notFound(main.programmes) { outputs.append(try writer.write(page)) }
        for (place, programme) in main.programmes.enumerated() {
            for (position, year) in programme.years.enumerated() where !isKept(year) {
                for folder in StageWriter.yearFolders(year) { try writer.makeFolder(folder) }
                outputs += try renderData(year, (place, position), words: main.words)
                for file in main.site.identity(year) { outputs.append(try writer.write(file)) }
            }
        }
        for edition in editions {
            outputs.append(try writer.write(edition.site.home(edition.programmes)))
            outputs.append(try writer.write(edition.site.feed(edition.programmes)))
            if let page = edition.site.accessibility(edition.programmes) {
                outputs.append(try writer.write(page))
            }
            for programme in edition.programmes {
                for year in programme.years where !isKept(year) {
                    outputs += try renderPages(year, of: programme, edition)
                    if year.isRanked {
                        outputs += try renderBulletin(year, of: programme, edition)
                        outputs += try renderDecision(year, edition)
                    }
                    outputs += try renderTargetDocuments(year, edition)
                    outputs += try renderDossiers(year, of: programme, edition)
                }
            }
        }
        for programme in main.programmes {
            for year in programme.years where !isKept(year) {
                outputs += try renderProvincePackage(year, of: programme, main)
            }
        }
        return outputs
    }

    private func renderPages(
        _ year: YearReport, of programme: ProgrammeReport, _ edition: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        let site = edition.site
        var outputs = [
            try writer.write(site.year(year, of: programme)),
            try writer.write(site.data(year, of: programme, downloads: downloads(year, edition))),
        ]
        if year.isRanked { outputs.append(try writer.write(site.method(year, of: programme))) }
        if let page = site.published(year, of: programme) { outputs.append(try writer.write(page)) }
        for page in site.rankingParts(year, of: programme) { outputs.append(try writer.write(page)) }
        if let page = site.corrections(year, of: programme) { outputs.append(try writer.write(page)) }
        outputs += try renderTargets(year, of: programme, edition)
        for component in year.components {
            outputs.append(try writer.write(site.component(component, year, of: programme)))
        }
        for indicator in year.indicators {
            outputs.append(try writer.write(site.indicator(indicator, year, of: programme)))
        }
        return outputs
    }

    /// The targets of a year: overview, a page for each, annual reports of the province, review.
    private func renderTargets(
        _ year: YearReport, of programme: ProgrammeReport, _ edition: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        let site = edition.site
        guard let targets = year.targets, let overview = site.targets(year, of: programme) else { return [] }
        var outputs = [try writer.write(overview)]
        for page in targets.pages {
            outputs.append(try writer.write(site.target(page, year, of: programme)))
            for part in site.targetParts(page, year, of: programme) { outputs.append(try writer.write(part)) }
        }
        for part in site.matrixParts(year, of: programme) { outputs.append(try writer.write(part)) }
        for report in year.annualReports {
            let downloads = TargetDocuments.downloads(
                TargetDocuments.file(report), label: "download_annual", year, edition, main: editions.first)
            outputs.append(try writer.write(site.annual(report, year, of: programme, downloads: downloads)))
        }
        let downloads = TargetDocuments.downloads(
            TargetDocuments.reviewFile, label: "download_review", year, edition, main: editions.first)
        if let review = site.review(year, of: programme, downloads: downloads) {
            outputs.append(try writer.write(review))
        }
        return outputs
    }

    private mutating func renderBulletin(
        _ year: YearReport, of programme: ProgrammeReport, _ edition: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        guard let bulletin = edition.documents?.bulletin else { return [] }
        let folders = ["site/\(edition.siteFolder(year))", "reports/\(edition.reportFolder(year))"]
        for folder in folders { try writer.makeFolder(folder) }
        let document: KeyedOutput
        do throws(ZipError) {
            document = try maker.make(
                bulletin, BulletinDocument.record(year: year, of: programme, words: edition.words), edition,
                at: folders[0] + SiteRenderer.bulletinFile)
        } catch {
            failures.append("\(year.title): \(error)")
            return []
        }
        publish(document, as: SiteRenderer.bulletinFile, year, edition) { $0.word("download_bulletin") }
        return try writer.write(document, to: folders.map { $0 + SiteRenderer.bulletinFile })
    }

    /// The decision that publishes the year's ranking.
    private mutating func renderDecision(
        _ year: YearReport, _ edition: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        guard let templates = edition.documents else { return [] }
        let maker = maker
        let document = attempt(IssueDocuments.decisionFile, year) { () throws(ZipError) in
            try IssueDocuments.decision(of: year, edition, templates, maker)
        }
        guard let document else { return [] }
        publish(document, as: IssueDocuments.decisionFile, year, edition) { $0.word("download_decision") }
        let folders = ["site/\(edition.siteFolder(year))", "reports/\(edition.reportFolder(year))"]
        return try writer.write(document, to: folders.map { $0 + IssueDocuments.decisionFile })
    }

    /// The province's annual reports and the review of the period.
    private mutating func renderTargetDocuments(
        _ year: YearReport, _ edition: SiteEdition
    ) throws(FileFault) -> [Manifest.File] {
        guard edition.documents != nil else { return [] }
        let documents: [(file: String, title: String, output: KeyedOutput)]
        do throws(ZipError) {
            documents = try TargetDocuments.documents(of: year, edition, maker)
        } catch {
            failures.append("\(year.title): \(error)")
            return []
        }
        let folders = ["site/\(edition.siteFolder(year))", "reports/\(edition.reportFolder(year))"]
        var outputs: [Manifest.File] = []
        for document in documents {
            outputs += try writer.write(document.output, to: folders.map { $0 + document.file })
            publish(document.output, as: document.file, year, edition) { _ in document.title }
        }
        return outputs
    }

    // MARK: - Data

    /// Results and bundle of a year for programs and for spreadsheets.
    private mutating func renderData(
        _ year: YearReport, _ position: (programme: Int, year: Int), words: Words
    ) throws(FileFault) -> [Manifest.File] {
        guard let results = years[Self.key(year.programme, year.year)] else { return [] }
        let files = contents(of: results.bundle)
        do throws(ZipError) {
            packaging[YearPackaging.key(year)] = try YearPackaging(
                position, editions, results.bundle, files: files, limit: packageLimit)
        } catch {
            failures.append("\(year.title): \(error)")
        }
        guard year.isRanked else { return try renderBundle(year, results.bundle, files) }
        let data = YearData(results, report: year)
        let folder = "site/" + SiteRenderer.folder(year)
        let csv = try writer.open(folder + YearFiles.csv)
        let json = try writer.open(folder + YearFiles.json)
        try data.write(
            csv: { (bytes) throws(FileFault) in try csv.write(bytes) },
            json: { (bytes) throws(FileFault) in try json.write(bytes) })
        var outputs = [try writer.writeRanking(results, of: year), try csv.finish(), try json.finish()]
        if let targets = year.targets {
            let file = try writer.open(folder + YearFiles.targets)
            try file.write(TargetFile.head())
            for area in targets.areas.indices { try file.write(TargetFile.rows(targets.areas.data(area))) }
            outputs.append(try file.finish())
        }
        let workbook = attempt(YearFiles.workbook, year) { () throws(XLSXError) in
            try YearWorkbook.bytes(data, year, words: words)
        }
        if let workbook { outputs.append(try writer.write(workbook, to: folder + YearFiles.workbook)) }
        return try outputs + renderBundle(year, results.bundle, files)
    }

    /// The public part of the bundle itself.
    private mutating func renderBundle(
        _ year: YearReport, _ bundle: YearBundle, _ files: [(path: String, bytes: [UInt8])]
    ) throws(FileFault) -> [Manifest.File] {
        let packaging = packaging[YearPackaging.key(year)]
        let package = attempt(YearFiles.bundle, year) { () throws(PublicBundleError) in
            try PublicBundle.bytes(
                of: bundle, files: files, folder: "\(year.programme)-\(year.year)",
                companions: { packaging?.companions(ofData: $0) ?? [] })
        }
        guard let package else { return [] }
        let folder = SiteRenderer.folder(year)
        return try writer.write(
            package,
            to: ["site/\(folder)\(YearFiles.bundle)", "packages/\(folder)\(CommonPackages.dataName)"])
    }

    /// What is made, or a failure that is listed at the end.
    mutating func attempt<Made, Fault: Error>(
        _ name: String, _ year: YearReport, _ make: () throws(Fault) -> Made
    ) -> Made? {
        do throws(Fault) {
            return try make()
        } catch {
            failures.append("\(year.title), \(name): \(error)")
            return nil
        }
    }

    /// The files of a bundle as they are now; the packer compares them with what was read.
    private func contents(of bundle: YearBundle) -> [(path: String, bytes: [UInt8])] {
        let container: any BundleContainer =
            (try? BundleArchive(bundle.path)) ?? BundleFolder(bundle.path)
        return bundle.files.compactMap { file in
            let inside = String(file.path.dropFirst(bundle.path.count + 1))
            return (try? container.contents(of: inside)).map { (file.path, $0) }
        }
    }

    /// What the data page of a year offers.
    private func downloads(_ year: YearReport, _ edition: SiteEdition) -> [Download] {
        guard year.isRanked else {
            return [
                Download(
                    address: SiteRenderer.folder(year) + YearFiles.bundle,
                    label: edition.words.word("download_bundle"), kind: "ZIP")
            ]
        }
        var translations: [Download] = []
        if edition.documents != nil, edition.words.language != editions.first?.words.language {
            translations = [
                (SiteRenderer.bulletinFile, "download_bulletin_translated"),
                (IssueDocuments.decisionFile, "download_decision_translated"),
            ].map { name, label in
                Download(
                    address: edition.siteFolder(year) + name, label: edition.words.word(label), kind: "DOCX")
            }
        }
        let files =
            [
                (SiteRenderer.bulletinFile, "download_bulletin", "DOCX"),
                (IssueDocuments.decisionFile, "download_decision", "DOCX"),
                (YearFiles.workbook, "download_workbook", "XLSX"), (YearFiles.csv, "download_results", "CSV"),
                (YearFiles.json, "download_results", "JSON"),
                (SiteRenderer.rankingFile, "download_ranking", "CSV"),
                (YearFiles.bundle, "download_bundle", "ZIP"),
            ] + (year.targets == nil ? [] : [(YearFiles.targets, "download_targets", "CSV")])
        return translations
            + files.map { name, label, kind in
                Download(
                    address: SiteRenderer.folder(year) + name, label: edition.words.word(label), kind: kind)
            }
    }
}

/// Names of a year's data files inside its folder of the site.
enum YearFiles {
    static let csv = "so-lieu.csv"
    static let json = "so-lieu.json"
    static let workbook = "so-lieu.xlsx"
    static let bundle = "goi-so-lieu.zip"
    static let targets = SiteRenderer.targetDataFile
}

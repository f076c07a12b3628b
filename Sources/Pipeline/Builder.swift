import Assessment
import Bundle
import Delivery
import Digest
import Records
import Reporting
import Site

/// What `bantin build` is asked to do.
public struct BuildRequest: Sendable {
    /// Folders of bundles, programmes or one bundle.
    public var inputs: [String]
    /// The output folder.
    public var output: String
    /// The templates.
    public var templates: String
    /// The years to render; empty for all.
    public var years: Set<Int>
    /// Most units rendered at once.
    public var jobs: Int
    /// Language of the product.
    public var language: Language
    /// Language of progress messages.
    public var messages: Language
    /// Languages of Word documents besides the product's.
    public var documents: [Language]
    /// The program that makes a PDF beside each Word report; `nil` when none are wanted.
    public var pdf: OfficeProgram?
    /// Whether everything is made anew, whatever the run before left.
    public var isFull = false
    /// Whether packages are compared with earlier ones, and those that show something else get a sheet of differences.
    public var tellsChanges = false
    /// The output with which packages are compared; `nil` for the run before.
    public var changesFrom: String?
    /// Most megabytes (1,000,000 bytes) of a package that goes out by mail.
    public var packageLimit = Self.standardPackageLimit
    /// What commonly gets through: attachments are a third larger in mail, and many servers stop at 25 to 30.
    public static let standardPackageLimit = 20

    /// Makes a request.
    public init(
        inputs: [String], output: String, templates: String, years: Set<Int> = [], jobs: Int,
        language: Language = .vi, messages: Language = .vi, documents: [Language] = [],
        pdf: OfficeProgram? = nil
    ) {
        self.inputs = inputs
        self.output = output
        self.templates = templates
        self.years = years
        self.jobs = jobs
        self.language = language
        self.messages = messages
        self.documents = documents
        self.pdf = pdf
    }
}

/// What a run made.
public struct BuildSummary: Sendable {
    /// Bundles read.
    public let bundles: Int
    /// Pages of the site.
    public let pages: Int
    /// Word reports.
    public let reports: Int
    /// PDFs of Word reports.
    public let pdfs: Int
    /// Zips.
    public let packages: Int
    /// Warnings and notes about the data, and warnings about the templates.
    public let findings: [Finding]
    /// Units that could not be rendered, with the reason.
    public let failures: [String]
    /// Word reports of which there is no PDF, with the reason and what to do.
    public let pdfFailures: [String]
    /// Files that were taken over from the run before, with their times.
    public let kept: Int
    /// Files that were written.
    public let written: Int
    /// Packages that were not written, with the reason.
    public let refusals: [Finding]
    /// Units whose package shows something else than before, with the number of figures and of the unit's own among them;
    /// `nil` when none were compared.
    public let changes: [(unit: String, year: Int, figures: Int, own: Int)]?
}

/// The main job: bundles in; site, reports and packages out.
public struct Builder: Sendable {
    let request: BuildRequest
    private let progress: any ProgressReporter
    private var stepCount: Int { request.pdf == nil ? 7 : 8 }

    /// Prepares a run.
    public init(_ request: BuildRequest, progress: any ProgressReporter) {
        self.request = request
        self.progress = progress
    }

    /// Runs.
    ///
    /// - Returns: What was made.
    /// - Throws: ``BuildError``; the previous output is then untouched.
    public func run() async throws(BuildError) -> BuildSummary {
        step(1, "Đọc và kiểm tra gói số liệu", "Reading and checking bundles")
        let loaded = ProgrammeLoader.load(request.inputs, jobs: request.jobs)
        guard !loaded.hasErrors else { throw .findings(loaded.findings) }
        step(2, "Đọc và kiểm tra mẫu", "Reading and checking templates")
        let templates = try TemplateFolder.load(
            request.templates, language: request.language, documents: request.documents)
        step(3, "Tính điểm và xếp hạng", "Assessing and ranking")
        if let finding = unknownYears(loaded.programmes) { throw .findings([finding]) }
        let assessed = loaded.assessed
        let targets = loaded.programmes.map { TargetAssessor.assess($0) }
        let editions = templates.editions.map { edition in
            SiteEdition(
                words: edition.words, site: edition.site,
                programmes: zip(assessed, targets).compactMap { years, targets in
                    Reporter(years, targets: targets, words: edition.words, shown: request.years).programme()
                }, documents: edition.documents)
        }
        let earlier = try earlierPackages()
        let stage = try OutputStage(output: request.output)
        do throws(BuildError) {
            let previous = stage.previous(isFull: request.isFull)
            let maker = DocumentMaker(
                writer: StageWriter(stage.path, previous: previous), templates: templates.digest)
            let result = try await render(
                editions, assessed: assessed, yearKeys(loaded.programmes, templates), maker, earlier)
            let pdfs = try await makePDFs(besides: result.outputs, maker.writer)
            var outputs = result.outputs + pdfs.files
            step(stepCount - 1, "Lập danh mục tệp và mã đối chiếu", "Writing the manifest")
            if let earlier, let main = editions.first {
                outputs += try writeChanges(result.changes, earlier, main.words, maker.writer)
            }
            let isWhole = result.failures.isEmpty && result.refusals.isEmpty
            let written = try writeManifest(
                outputs, loaded.programmes, editions, templates, maker.writer,
                keys: isWhole ? result.yearKeys : [:])
            step(stepCount, "Thay kết quả cũ", "Replacing the previous output")
            try stage.swapIn()
            let all = outputs + written
            return BuildSummary(
                bundles: loaded.bundleCount,
                pages: outputs.filter { $0.path.hasSuffix(".html") }.count,
                reports: outputs.filter { $0.path.hasPrefix("reports/") }.count - pdfs.files.count,
                pdfs: pdfs.files.count,
                packages: outputs.filter { $0.path.hasPrefix("packages/") }.count,
                findings: loaded.findings + templates.warnings + stateFinding(previous),
                failures: result.failures, pdfFailures: pdfs.failures,
                kept: all.count { $0.isKept }, written: all.count { !$0.isKept },
                refusals: result.refusals,
                changes: earlier == nil
                    ? nil
                    : result.changes.map { change in
                        let figures = change.difference?.figures ?? []
                        let name = change.name.isEmpty ? change.package : change.name
                        return (name, change.year, figures.count, figures.count { $0.isOwn })
                    })
        } catch {
            stage.discard()
            throw error
        }
    }

    /// What a run has rendered.
    private struct Rendered {
        var outputs: [Manifest.File] = []
        var failures: [String] = []
        var refusals: [Finding] = []
        var changes: [PackageChange] = []
        /// What the files of each year depend on, for years whose files depend on nothing else.
        var yearKeys: [String: String] = [:]
    }

    private func render(
        _ editions: [SiteEdition], assessed: [[AssessedYear]], _ keys: [String: String],
        _ maker: DocumentMaker, _ earlier: EarlierPackages?
    ) async throws(BuildError) -> Rendered {
        step(4, "Lập các trang chung", "Rendering common pages")
        var rendered = Rendered()
        let programmes = editions.first?.programmes ?? []
        var kept: Set<String> = []
        var packaging: [String: YearPackaging] = [:]
        do throws(FileFault) {
            // Compared with another output than the one before, an unchanged year may have changed all the same.
            if request.changesFrom == nil {
                for year in programmes.flatMap(\.years) {
                    let name = YearPackaging.key(year)
                    guard let key = keys[name],
                        let files = maker.writer.previous?.files(
                            of: name, key: key, in: folders(of: year, editions))
                    else { continue }
                    kept.insert(name)
                    rendered.outputs += try maker.writer.take(files)
                }
            }
            var renderer = CommonRenderer(
                editions, assessed, maker, kept: kept,
                packageLimit: PackageBudget.bytes(megabytes: request.packageLimit))
            rendered.outputs += try renderer.render()
            rendered.failures = renderer.failures
            rendered.refusals = renderer.refusals
            packaging = renderer.packaging
        } catch {
            throw .file(error)
        }
        step(5, "Lập trang, báo cáo và gói cho từng đơn vị", "Rendering units")
        let jobs = programmes.enumerated().flatMap { programme, report in
            report.years.enumerated().filter { !kept.contains(YearPackaging.key($0.element)) }.flatMap {
                year, yearReport in
                yearReport.units.indices.map { UnitJob(programme: programme, year: year, position: $0) }
            }
        }
        let renderer = UnitRenderer(editions, maker, packaging: packaging, earlier: earlier)
        let results = await ParallelMap.map(
            jobs, jobs: request.jobs, progress: { progress.advance($0, of: jobs.count) },
            work: { renderer.render($0) })
        for result in results {
            switch result {
            case .success(let output):
                rendered.outputs += output.files
                rendered.refusals += output.refusals
                if let change = output.change { rendered.changes.append(change) }
            case .failure(.file(let fault)): throw .file(fault)
            case .failure(.unit(let name, let reason)): rendered.failures.append("\(name): \(reason)")
            }
        }
        if let earlier {
            rendered.changes += earlier.removed(from: rendered.outputs.map(\.path), programmes)
        }
        // A package with a sheet of differences depends on the output before: it is not to be taken over.
        let corrected = Set(
            rendered.changes.filter { !$0.sheets.isEmpty }.map { "\($0.programme)/\($0.year)" })
        rendered.yearKeys = keys.filter { !corrected.contains($0.key) }
        do throws(FileFault) {
            rendered.outputs += try writeSitemap(of: rendered.outputs, programmes, maker.writer)
            rendered.outputs.append(try writeSiteSums(of: rendered.outputs, maker.writer))
        } catch {
            throw .file(error)
        }
        return rendered
    }

    /// The list of all pages, once they are known.
    private func writeSitemap(
        of outputs: [Manifest.File], _ programmes: [ProgrammeReport], _ writer: StageWriter
    ) throws(FileFault) -> [Manifest.File] {
        let pages = outputs.map(\.path).filter { $0.hasPrefix("site/") && $0.hasSuffix(".html") }
        var files: [Manifest.File] = []
        for file in Sitemap.files(pages: pages.map { String($0.dropFirst("site/".count)) }, programmes) {
            files.append(try writer.write(file))
        }
        return files
    }

    /// The checksums of the site, so that it can be checked wherever it is published.
    private func writeSiteSums(
        of outputs: [Manifest.File], _ writer: StageWriter
    ) throws(FileFault) -> Manifest.File {
        let folder = "site/"
        let list = ChecksumList(
            outputs.filter { $0.path.hasPrefix(folder) }.map {
                .init(path: String($0.path.dropFirst(folder.count)), sha256: $0.sha256)
            })
        return try writer.write(list.bytes, to: folder + ChecksumList.name)
    }

    private func makePDFs(
        besides outputs: [Manifest.File], _ writer: StageWriter
    ) async throws(BuildError) -> (files: [Manifest.File], failures: [String]) {
        guard let office = request.pdf else { return ([], []) }
        step(6, "Lập PDF bằng LibreOffice", "Making PDFs with LibreOffice")
        do throws(FileFault) {
            let made = try await ReportPDFs(office, writer).make(
                besides: outputs, progress: { progress.advance($0, of: $1) })
            return (made.files, made.failures.map { "\($0.document): \($0.reason[request.messages])" })
        } catch {
            throw .file(error)
        }
    }

    private func writeManifest(
        _ outputs: [Manifest.File], _ programmes: [[YearBundle]], _ editions: [SiteEdition],
        _ templates: TemplateFolder, _ writer: StageWriter, keys: [String: String]
    ) throws(BuildError) -> [Manifest.File] {
        let contents = (editions.first?.programmes ?? []).flatMap(\.years).map {
            Manifest.Content(programme: $0.programme, year: $0.year, status: $0.settings.status.rawValue)
        }
        let bundles = programmes.flatMap { $0 }.flatMap { bundle in
            bundle.files.map { file in
                Manifest.File(
                    path: Self.inside(file.path, bundle), sha256: file.sha256, bytes: file.byteCount)
            }
        }
        let templateFiles = templates.files.map {
            Manifest.File(path: $0.path, sha256: Digest.sha256($0.bytes).hex, bytes: $0.bytes.count)
        }
        let manifest = Manifest(contents: contents, inputs: bundles + templateFiles, outputs: outputs)
        do throws(FileFault) {
            let text = Array((JSONText.encode(manifest) + "\n").utf8)
            var own = [try writer.write(text, to: OutputStage.manifestName)]
            if let engine = EngineIdentity.text {
                var shown: [String: String] = [:]
                for file in outputs { shown[file.path] = file.key }
                let state = BuildState(engine: engine, manifest: text, years: keys, keys: shown)
                own.append(
                    try writer.write(Array((JSONText.encode(state) + "\n").utf8), to: BuildState.name))
            }
            // The manifest, too, can be altered: the list that names it stands beside it.
            let list = ChecksumList((outputs + own).map { .init(path: $0.path, sha256: $0.sha256) })
            return own + [try writer.write(list.bytes, to: ChecksumList.name)]
        } catch {
            throw .file(error)
        }
    }

    /// An input's path inside its programme, whatever the folder was called on this machine.
    static func inside(_ path: String, _ bundle: YearBundle) -> String {
        "\(bundle.programme)/\(bundle.year)/\(path.dropFirst(bundle.path.count + 1))"
    }

    /// Years that are asked for and that no programme has; one of them stops the run, however many others there are.
    private func unknownYears(_ programmes: [[YearBundle]]) -> Finding? {
        let known = Set(programmes.flatMap { $0.map(\.year) })
        let unknown = request.years.subtracting(known).sorted()
        guard !unknown.isEmpty else { return nil }
        let list = known.sorted().map { "\($0)" }.joined(separator: ", ")
        return Finding(
            .error, "input.no-such-year", at: FindingPlace(file: request.inputs.joined(separator: ", ")),
            read: unknown.map { "\($0)" }.joined(separator: ", "),
            summary: Message(
                vi: "Không có gói số liệu của năm yêu cầu", en: "There is no bundle of the year asked for"),
            expected: Message(vi: "trong số các năm: \(list)", en: "among the years: \(list)"))
    }

    private func step(_ number: Int, _ vi: String, _ en: String) {
        progress.step(number, of: stepCount, Message(vi: vi, en: en)[request.messages])
    }
}

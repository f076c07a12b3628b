import Digest
import Records
import Reporting
import Template

/// A file of the site.
public struct SiteFile: Sendable {
    /// Path inside the site, with `/`.
    public let path: String
    /// Content.
    public let bytes: [UInt8]
}

/// A language that the site is written in.
public struct SiteLanguage: Sendable {
    /// The language.
    public let language: Language
    /// Its name for itself: "English".
    public let name: String

    /// Makes a language of the site.
    public init(_ language: Language, name: String) {
        self.language = language
        self.name = name
    }

    /// Its folder inside the site: none for Vietnamese, "en/" for English.
    public static func folder(_ language: Language) -> String {
        language == .vi ? "" : "\(language.rawValue)/"
    }
}

/// A file that a page offers for download.
public struct Download: Sendable {
    /// Path inside the site.
    public let address: String
    /// What it is.
    public let label: String
    /// Kind, such as "DOCX".
    public let kind: String

    /// Makes a download.
    public init(address: String, label: String, kind: String) {
        self.address = address
        self.label = label
        self.kind = kind
    }
}

/// Renders the pages of the site from the reporting model; templates are compiled once.
public struct SiteRenderer: Sendable {
    let shapes: SiteShapes
    let words: Words
    let wordRecord: TemplateRecord
    let stylesheet: [UInt8]
    /// The stylesheet as it stands inside a self-contained page.
    let inlineStyle: [UInt8]
    private let homeTemplate: Template
    let yearTemplate: Template
    private let unitTemplate: Template
    let methodTemplate: Template
    private let indicatorTemplate: Template
    private let componentTemplate: Template
    private let dataTemplate: Template
    let publishedTemplate: Template
    let targetsTemplate: Template
    private let targetTemplate: Template
    let annualTemplate: Template
    let reviewTemplate: Template
    let traceTemplate: Template
    let correctionsTemplate: Template
    let partTemplate: Template
    let accessibilityTemplate: Template
    let notFoundTemplate: Template
    let dossierTemplate: Template
    let targetPartTemplate: Template
    let differenceTemplate: Template
    /// The script of the pages; `nil` where the templates have none.
    private let script: [UInt8]?
    /// The pages that load it: those whose template has a table for it.
    private let scripted: [TemplateShape]
    /// Policy of pages that load the stylesheet: nothing but it, no script, no request elsewhere.
    static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    /// Policy of pages that load the script, too: from the site's own files, never from the page's text.
    ///
    /// A digest would be narrower, but browsers check none of a file that was opened from a folder, and the script
    /// would not run there.
    static let scriptedPolicy = policy + "; script-src 'self'"
    /// SHA-256 of the stylesheet inside a self-contained page, in base 64.
    let styleHash: String

    /// Names of the template files that the site needs, inside `templates/site/`.
    public static let pageFiles = [
        "home.html", "year.html", "unit.html", "method.html", "indicator.html", "component.html", "data.html",
        "published.html", "targets.html", "target.html", "annual.html", "review.html",
        "trace.html", "corrections.html", "ranking-part.html",
        "accessibility.html", "not-found.html", "dossier.html", "target-part.html", "difference.html",
    ]
    /// Name of the stylesheet, inside `templates/site/`.
    public static let stylesheetFile = "style.css"
    /// Name of the script that sorts and filters tables, inside `templates/site/`; it may be missing there.
    public static let scriptFile = "tables.js"
    /// The attribute of tables that the script is for.
    private static let scriptMark = " data-sort"

    /// Folder of the language inside the site: empty for Vietnamese, "en/" for English.
    let languageFolder: String
    /// The other languages of the site with their own names for themselves.
    let otherLanguages: [SiteLanguage]

    /// Compiles the templates.
    ///
    /// - Parameters:
    ///   - files: The content of `templates/site/` by file name; every `.html` file may be used as a
    ///     partial.
    ///   - words: The wording.
    ///   - languages: The languages of the site, this one too.
    /// - Throws: All errors of all templates; a missing file is an empty template with one error.
    public init(
        files: [String: [UInt8]], words: Words, languages: [SiteLanguage] = []
    ) throws(TemplateErrors) {
        languageFolder = SiteLanguage.folder(words.language)
        otherLanguages = languages.filter { $0.language != words.language }
        let shapes = SiteShapes(wordKeys: Array(words.texts.keys))
        var errors: [TemplateError] = []
        func compile(_ name: String, _ shape: TemplateShape) -> Template? {
            guard let source = files[name] else {
                errors.append(
                    TemplateError(
                        template: name, line: 1, column: 1, excerpt: "",
                        reason: .unknownPartial(name, known: files.keys.sorted())))
                return nil
            }
            do throws(TemplateErrors) {
                return try Template(source, name: name, shape: shape, partials: files)
            } catch {
                errors += error.errors.filter { !errors.contains($0) }
                return nil
            }
        }
        let home = compile("home.html", shapes.home)
        let year = compile("year.html", shapes.year)
        let unit = compile("unit.html", shapes.unit)
        let method = compile("method.html", shapes.method)
        let indicator = compile("indicator.html", shapes.indicator)
        let component = compile("component.html", shapes.component)
        let data = compile("data.html", shapes.data)
        let published = compile("published.html", shapes.published)
        let targets = compile("targets.html", shapes.targets)
        let target = compile("target.html", shapes.target)
        let annual = compile("annual.html", shapes.annual)
        let review = compile("review.html", shapes.review)
        let trace = compile("trace.html", shapes.trace)
        let corrections = compile("corrections.html", shapes.corrections)
        let part = compile("ranking-part.html", shapes.part)
        let accessibility = compile("accessibility.html", shapes.accessibility)
        let notFound = compile("not-found.html", shapes.notFound)
        let dossier = compile("dossier.html", shapes.dossier)
        let targetPart = compile("target-part.html", shapes.targetPart)
        let difference = compile("difference.html", shapes.differences)
        guard let home, let year, let unit, let method, let indicator, let component, let data, let published,
            let targets, let target, let annual, let review, let trace, let corrections, let part,
            let accessibility, let notFound, let dossier, let targetPart, let difference, errors.isEmpty
        else {
            throw TemplateErrors(errors: errors)
        }
        var record = TemplateRecord(shapes.words)
        for (key, text) in words.texts { record.set(key, text) }
        self.shapes = shapes
        self.words = words
        wordRecord = record
        stylesheet = files[Self.stylesheetFile] ?? []
        homeTemplate = home
        yearTemplate = year
        unitTemplate = unit
        methodTemplate = method
        indicatorTemplate = indicator
        componentTemplate = component
        dataTemplate = data
        publishedTemplate = published
        targetsTemplate = targets
        targetTemplate = target
        annualTemplate = annual
        reviewTemplate = review
        traceTemplate = trace
        correctionsTemplate = corrections
        partTemplate = part
        accessibilityTemplate = accessibility
        notFoundTemplate = notFound
        dossierTemplate = dossier
        targetPartTemplate = targetPart
        differenceTemplate = difference
        script = files[Self.scriptFile]
        let all = [
            home, year, unit, method, indicator, component, data, published, targets, target, annual, review,
            trace, corrections, part, accessibility, notFound, dossier, targetPart, difference,
        ]
        scripted =
            files[Self.scriptFile] == nil ? [] : all.filter { $0.holds(Self.scriptMark) }.map(\.shape)
        inlineStyle = Self.inline(stylesheet)
        styleHash = Digest.sha256(inlineStyle).base64
    }

    /// The stylesheet as a browser reads it inside a page: it hashes what is left after its own reading, with
    /// LF for every line end; a byte order mark would belong to the first rule, `</` would end the element.
    private static func inline(_ stylesheet: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var result: [UInt8] = []
        result.reserveCapacity(stylesheet.count)
        var last: UInt8 = 0
        for byte in stylesheet.starts(with: mark) ? stylesheet.dropFirst(mark.count) : stylesheet[...] {
            switch byte {
            case 0x0A where last == 0x0D: break
            case 0x0D: result.append(0x0A)
            case 0x2F where last == 0x3C: result += [0x5C, 0x2F]
            default: result.append(byte)
            }
            last = byte
        }
        return result
    }

    // MARK: - Files

    /// The stylesheet.
    public func stylesheetPage() -> SiteFile { SiteFile(path: Self.stylesheetFile, bytes: stylesheet) }

    /// The script; `nil` where no page loads one.
    public func scriptPage() -> SiteFile? {
        scripted.isEmpty ? nil : script.map { SiteFile(path: Self.scriptFile, bytes: $0) }
    }

    /// Whether pages of a shape load the script.
    func isScripted(_ shape: TemplateShape) -> Bool { scripted.contains { $0 === shape } }

    /// The first page of the site.
    public func home(_ programmes: [ProgrammeReport]) -> SiteFile {
        SiteFile(path: languageFolder + "index.html", bytes: homeTemplate.render(homeRecord(programmes)))
    }

    /// The page of a year.
    public func year(_ year: YearReport, of programme: ProgrammeReport) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + "index.html",
            bytes: yearTemplate.render(yearRecord(year, of: programme)))
    }

    /// The method of a year.
    public func method(_ year: YearReport, of programme: ProgrammeReport) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + Self.methodFile,
            bytes: methodTemplate.render(methodRecord(year, of: programme)))
    }

    /// The page of an indicator in a year.
    public func indicator(
        _ indicator: IndicatorReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + indicatorPath(indicator.code),
            bytes: indicatorTemplate.render(indicatorRecord(indicator, year, of: programme)))
    }

    /// The page of a component in a year.
    public func component(
        _ component: RankingReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + componentPath(component.code),
            bytes: componentTemplate.render(componentRecord(component, year, of: programme)))
    }

    /// The page of a year's data and downloads.
    public func data(
        _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + Self.dataFile,
            bytes: dataTemplate.render(dataRecord(year, of: programme, downloads: downloads)))
    }

    /// The page of a published result; `nil` when the year has none.
    public func published(_ year: YearReport, of programme: ProgrammeReport) -> SiteFile? {
        guard let report = year.published else { return nil }
        return SiteFile(
            path: languageFolder + Self.folder(year) + Self.publishedFile,
            bytes: publishedTemplate.render(publishedRecord(report, year, of: programme)))
    }

    /// The targets of a year; `nil` when no programme is under way.
    public func targets(_ year: YearReport, of programme: ProgrammeReport) -> SiteFile? {
        guard let targets = year.targets else { return nil }
        return SiteFile(
            path: languageFolder + Self.folder(year) + Self.targetsFile,
            bytes: targetsTemplate.render(targetsRecord(targets, year, of: programme)))
    }

    /// The page of a target in a year.
    public func target(
        _ target: TargetPageReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + targetPath(target.slug),
            bytes: targetTemplate.render(targetRecord(target, year, of: programme)))
    }

    /// The page of an annual report on gender equality or on children, of the province or of a unit.
    public func annual(
        _ report: AnnualReport, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> SiteFile {
        SiteFile(
            path: languageFolder + Self.folder(year) + report.link.address + ".html",
            bytes: annualTemplate.render(annualRecord(report, year, of: programme, downloads: downloads)))
    }

    /// The page of the review; `nil` when the year has none.
    public func review(
        _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> SiteFile? {
        guard let review = year.review else { return nil }
        return SiteFile(
            path: languageFolder + Self.folder(year) + Self.reviewFile,
            bytes: reviewTemplate.render(reviewRecord(review, year, of: programme, downloads: downloads)))
    }

    /// The page of a unit in a year.
    public func unit(
        _ unit: UnitReport, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> SiteFile {
        let record = unitRecord(unit, year, of: programme, downloads: downloads)
        return SiteFile(
            path: languageFolder + Self.folder(year) + unit.unit.slug + ".html",
            bytes: unitTemplate.render(record))
    }

    /// The same page as one file without requests, for a package; links lead to the site's address, or are none.
    public func standaloneUnit(
        _ unit: UnitReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> [UInt8] {
        standalonePage(unitRecord(unit, year, of: programme, downloads: []), unit, year, of: programme)
    }

    /// The page of a unit as one file; its links lead to the site where the site's address is known.
    private func standalonePage(
        _ record: TemplateRecord, _ unit: UnitReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> [UInt8] {
        let address = SiteAddress(programme.years.last)
        let page = unitTemplate.render(standalone(record, unit, year, isLinked: address != nil))
        guard let address else { return page }
        return StandaloneLinks(
            folder: languageFolder + Self.folder(year), beside: [], address: address
        ).resolved(page)
    }

    /// Both: the page of a unit, and the same as one file; what they share is made once.
    public func unitPages(
        _ unit: UnitReport, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> (page: SiteFile, standalone: [UInt8]) {
        let record = unitRecord(unit, year, of: programme, downloads: downloads)
        let page = SiteFile(
            path: languageFolder + Self.folder(year) + unit.unit.slug + ".html",
            bytes: unitTemplate.render(record))
        return (page, standalonePage(record, unit, year, of: programme))
    }

    /// Folder of a year inside the site: "quang-ngai/2016/".
    public static func folder(_ year: YearReport) -> String { "\(year.programme)/\(year.year)/" }
    /// File of the method page.
    public static let methodFile = "phuong-phap.html"
    /// File of the annual bulletin.
    public static let bulletinFile = "ban-tin.docx"
    /// File of the data page.
    public static let dataFile = "so-lieu.html"
    /// File of the page of a published result.
    public static let publishedFile = "cong-bo.html"
    /// File of the ranking as CSV.
    public static let rankingFile = "xep-hang.csv"
}

import Records
import Reporting
import Template

extension SiteRenderer {
    /// File of the targets of a year.
    public static let targetsFile = "muc-tieu.html"
    /// File of the review.
    public static let reviewFile = "tong-ket.html"
    /// File of the targets' data.
    public static let targetDataFile = "chi-tieu-ke-hoach.csv"

    /// Path of a target's page inside the folder of the year.
    func targetPath(_ slug: String) -> String { "muc-tieu/\(slug).html" }

    func targetsRecord(
        _ targets: TargetsReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> TemplateRecord {
        var record = start(
            shapes.targets,
            Frame(
                title: "\(targets.title) – \(year.setting("area_name") ?? programme.code)",
                description: targets.lede, path: Self.folder(year) + Self.targetsFile,
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(words.word("targets")), nil),
                ], current: "targets \(year.year)"))
        record.set("heading", targets.title)
        record.set("year", "\(year.year)")
        record.set("previous_year", "\(year.year - 1)")
        record.set("briefs", briefs(targets.programmes))
        record.set("legend", targets.legend.map { status($0) })
        record.set("programmes", targets.programmes.indices.map { self.programme(targets, $0) })
        record.set("table_notes", texts(targets.notes))
        var links = targets.province.annualReports.map { link($0.title, $0.address + ".html") }
        if year.hasReview { links.append(link(words.word("review"), Self.reviewFile)) }
        links.append(link(words.word("download_targets"), csvAddress(year, Self.targetDataFile), kind: "CSV"))
        record.set("links", links)
        let others = programme.years.filter { $0.year != year.year && $0.targets != nil }
        record.set("has_other_years", !others.isEmpty)
        record.set("other_years", others.map { link("\($0.year)", "../\($0.year)/\(Self.targetsFile)") })
        return record
    }

    /// Address of a data file of the year, which stands once for all languages, from a page of the year.
    private func csvAddress(_ year: YearReport, _ file: String) -> String {
        languageFolder.isEmpty ? file : "../../../" + Self.folder(year) + file
    }

    // MARK: - What other pages say of targets

    /// The counts of programmes with bars that compare.
    func briefs(_ programmes: [TargetProgrammeReport]) -> [TemplateRecord] {
        briefs(programmes.map { ($0.programme.printedShortName, $0.tally) })
    }

    /// The counts of programmes with bars that compare.
    func briefs(_ summaries: [TargetSummary]) -> [TemplateRecord] {
        briefs(summaries.map { ($0.programme.printedShortName, $0.tally) })
    }

    private func briefs(_ rows: [(name: PrintedText, tally: TargetTallyReport)]) -> [TemplateRecord] {
        let longest = rows.map(\.tally.total).max() ?? 0
        return rows.map { tally($0.tally, name: $0.name, of: longest) }
    }

    func tally(_ tally: TargetTallyReport, name: PrintedText, of longest: Int) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetTally)
        record.set("name", printed: name)
        record.set("sentence", tally.sentence)
        record.set("picture", markup: Charts.tally(tally, of: longest))
        return record
    }

    /// Fills the section that points to the targets of the province.
    ///
    /// - Parameters:
    ///   - record: The record of a page.
    ///   - year: The year.
    ///   - base: Relative path from the page to the folder of the year.
    func setTargets(_ record: inout TemplateRecord, of year: YearReport, base: String) {
        record.set("has_targets", year.targets != nil)
        guard let targets = year.targets else { return }
        record.set("target_briefs", briefs(targets.programmes))
        var links = [link(targets.title, base + Self.targetsFile)]
        links += targets.province.annualReports.map { link($0.title, base + $0.address + ".html") }
        if year.hasReview { links.append(link(words.word("review"), base + Self.reviewFile)) }
        record.set("target_links", links)
    }

    /// Fills the section that points to the targets of a unit.
    func setTargets(_ record: inout TemplateRecord, of unit: UnitReport, _ year: YearReport) {
        let summaries = year.targets == nil ? [] : unit.targetSummaries
        record.set("has_targets", !summaries.isEmpty)
        guard let targets = year.targets, !summaries.isEmpty else { return }
        record.set("target_briefs", briefs(summaries))
        record.set(
            "target_links",
            unit.annualReportLinks.map { link($0.title, $0.address + ".html") }
                + [link(targets.title, Self.targetsFile)])
    }

    // MARK: - A status

    func status(_ status: TargetStatusReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetStatus)
        fill(&record, with: status)
        return record
    }

    /// Fills the fields of a status.
    func fill(_ record: inout TemplateRecord, with status: TargetStatusReport?) {
        record.set("status_class", status.map { "s-\($0.kind.rawValue)" })
        record.set("symbol", status?.symbol)
        record.set("status", status?.text)
        record.set("reason", status?.reason)
    }

    // MARK: - A programme

    private func programme(_ targets: TargetsReport, _ position: Int) -> TemplateRecord {
        let report = targets.programmes[position]
        let programme = report.programme
        var record = TemplateRecord(SiteShapes.targetProgramme)
        record.set("id", programme.slug)
        record.set("name", printed: programme.printedName)
        record.set("basis", printed: programme.printedBasis)
        record.set("period", programme.periodText)
        record.set("sources", sources(programme.source))
        record.set("note", printed: programme.printedNote)
        record.set("certainty", programme.certaintyNote)
        record.set("levels", levels(report.levels))
        record.set("level_heads", texts(report.levels.map(\.levelText)))
        let matrix = targets.matrix(position)
        record.set("has_matrix", !matrix.columns.isEmpty && !matrix.rows.isEmpty)
        if !matrix.columns.isEmpty, !matrix.rows.isEmpty {
            record.set("matrix", self.matrix(matrix, of: programme))
        }
        let hasProjection = report.lines.contains { $0.deciding?.projection != nil }
        record.set("has_projection", hasProjection)
        // Name, picture, value, year before, change, units, and what each level asks.
        let columns = 6 + report.levels.count + (hasProjection ? 1 : 0)
        record.set(
            "objectives",
            report.objectives.map { objective in
                var entry = TemplateRecord(SiteShapes.targetObjective)
                entry.set("number", objective.number)
                entry.set("name", printed: objective.printedName)
                entry.set("columns", "\(columns)")
                let levels = report.levels.compactMap(\.level)
                entry.set(
                    "lines", objective.lines.map { line($0, levels: levels, href: targetPath($0.slug)) })
                return entry
            })
        return record
    }

    /// Bars by level under each other.
    func levels(_ levels: [TargetTallyReport]) -> [TemplateRecord] {
        let longest = levels.map(\.total).max() ?? 0
        return levels.map { tally($0, name: PrintedText($0.levelText), of: longest) }
    }

    /// Sources of a bundle, several of them parted by `; `; addresses become links.
    func sources(_ text: String?) -> [TemplateRecord] {
        var parts: [String] = []
        for part in (text ?? "").split(separator: ";") {
            parts.append(String(part.drop { $0 == " " }))
        }
        return parts.filter { !$0.isEmpty }.map { part in
            var record = TemplateRecord(SiteShapes.credit)
            let isAddress = part.hasPrefix("https://") || part.hasPrefix("http://")
            let isForeign = !isAddress && words.language != .vi
            record.set("title", printed: PrintedText(part, language: isForeign ? .vi : nil))
            record.set("href", isAddress && !part.contains(" ") ? part : nil)
            return record
        }
    }

    /// A target as a row of a table.
    ///
    /// - Parameters:
    ///   - line: The target.
    ///   - levels: The levels that are columns.
    ///   - href: Address of its page; `nil` without a link.
    /// - Returns: The row.
    func line(_ line: TargetLineReport, levels: [TargetLevel], href: String?) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetLine)
        record.set("code", line.code)
        record.set("href", href)
        record.set("name", printed: line.printedName)
        record.set("unit_of_measure", printed: line.printedUnit)
        record.set("line_notes", beside(line))
        record.set("picture", markup: Charts.bullet(line))
        record.set("value", line.value.text)
        record.set("state", line.stateText)
        record.set("fraction", line.fraction)
        record.set("previous", line.previous.text)
        record.set("change", line.change.text)
        record.set(
            "asked", levels.map { level in asked(line.asked(level), level: "") })
        record.set("projection", line.deciding?.projection?.short)
        record.set("units_met", line.unitsMet?.short)
        return record
    }

    /// What has to stand beside a value; marks and amendments stand beside their limits.
    func beside(_ line: TargetLineReport) -> String? {
        let notes = [
            line.term, line.detections, line.interval, line.pooling, line.sourceKindNote, line.scopeNote,
            line.sumNote,
        ].compactMap { $0 }
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }

    /// What a level asks; without a limit when it asks nothing.
    func asked(_ asked: AskedReport?, level: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetAsked)
        record.set("level", asked?.levelText ?? level)
        record.set("limit", asked?.text)
        record.set("certainty", asked?.certaintyNote)
        record.set("distance", asked?.distanceText)
        fill(&record, with: asked?.status)
        return record
    }
}

import Records
import Reporting
import Template

extension SiteRenderer {
    func reviewRecord(
        _ review: ReviewReport, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> TemplateRecord {
        var record = start(
            shapes.review,
            Frame(
                title: "\(review.title) – \(year.setting("area_name") ?? programme.code)",
                description: review.lede.joined(separator: " "), path: Self.folder(year) + Self.reviewFile,
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(words.word("targets")), Self.targetsFile),
                    (PrintedText(words.word("review")), nil),
                ]))
        record.set("heading", review.title)
        record.set("year", "\(year.year)")
        record.set("facts", review.programmes.map { headline($0) })
        record.set("legend", year.targets?.legend.map { status($0) } ?? [])
        record.set("programmes", review.programmes.map { self.programme($0) })
        record.set("table_notes", texts(review.notes))
        let root = "../../" + (languageFolder.isEmpty ? "" : "../")
        record.set("downloads", downloads.map { link($0.label, root + $0.address, kind: $0.kind) })
        var links: [TemplateRecord] = []
        if let targets = year.targets {
            links.append(link(targets.title, Self.targetsFile))
            links += targets.province.annualReports.map { link($0.title, $0.address + ".html") }
        }
        record.set("links", links)
        return record
    }

    private func headline(_ report: ProgrammeReviewReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.reviewFact)
        record.set("figure", "\(report.tally.met)/\(report.tally.asked)")
        record.set("text", printed: report.programme.printedShortName)
        return record
    }

    private func programme(_ report: ProgrammeReviewReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.reviewProgramme)
        let levels = report.levels.compactMap(\.level)
        record.set("id", report.programme.slug)
        record.set("name", printed: report.programme.printedName)
        record.set("period_heading", report.heading)
        record.set("basis", printed: report.programme.printedBasis)
        record.set("missing", report.missingNote)
        record.set("sentence", report.tally.sentence)
        record.set("levels", self.levels(report.levels))
        record.set("level_sentence", report.levelSentence)
        record.set("midterm_sentence", report.midtermSentence)
        record.set("years", texts(report.years.map { "\($0)" }))
        record.set("level_heads", texts(report.levels.map(\.levelText)))
        let hasMidterm = report.midterm != nil
        record.set("has_midterm", hasMidterm)
        // Name, baseline, picture, change, way, and the years, levels and mid-term.
        let columns = 5 + report.years.count + levels.count + (hasMidterm ? 1 : 0)
        record.set(
            "objectives",
            report.objectives.map { objective in
                var entry = TemplateRecord(SiteShapes.reviewObjective)
                entry.set("number", objective.number)
                entry.set("name", printed: objective.printedName)
                entry.set("columns", "\(columns)")
                entry.set("rows", objective.rows.map { row($0, levels) })
                return entry
            })
        record.set("movers", movers(report))
        return record
    }

    private func row(_ row: ReviewRow, _ levels: [TargetLevel]) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.reviewRow)
        record.set("code", row.code)
        record.set("href", targetPath(row.slug))
        record.set("name", printed: row.printedName)
        record.set("unit_of_measure", printed: row.printedUnit)
        // What is to be confirmed stands beside its limit.
        let marks = row.asked.filter { $0.certaintyNote != nil }.map {
            words(.targetUnconfirmedLevel, ["level": $0.levelText, "limit": $0.limit])
        }
        let notes = row.notes.filter { !marks.contains($0) }
        record.set("line_notes", notes.isEmpty ? nil : notes.joined(separator: "; "))
        record.set("baseline", row.baseline.text)
        record.set("baseline_year", row.baselineYear.map { "\($0)" })
        record.set(
            "values",
            row.values.map { figure in
                var entry = TemplateRecord(SiteShapes.reviewValue)
                entry.set("value", figure.text)
                return entry
            })
        record.set("picture", markup: Charts.spark(row.chart))
        record.set("change", row.change.text)
        record.set("way", row.way.text)
        record.set("met_before", row.wasMetAtBaseline)
        record.set(
            "asked",
            levels.map { level in asked(row.asked.first { $0.level == level }, level: "") })
        if let midterm = row.midterm { record.set("midterm", status(midterm)) }
        return record
    }

    // MARK: - Movers

    private func movers(_ report: ProgrammeReviewReport) -> [TemplateRecord] {
        let targets = [
            ("review_best_targets", report.bestTargets), ("review_worst_targets", report.worstTargets),
        ].map { key, rows in
            movers(
                key,
                rows.map { ($0.printedName, targetPath($0.slug), $0.way.text, $0.text) })
        }
        let units = [
            ("review_units_by_targets", report.unitsByTargets),
            ("review_units_by_improvement", report.unitsByImprovement),
        ].map { key, rows in
            movers(
                key,
                rows.map {
                    ($0.area.printedHeading, $0.area.unit.map { $0.slug + ".html" }, $0.gain.text, $0.text)
                })
        }
        return (targets + units).compactMap { $0 }
    }

    private func movers(
        _ key: String, _ rows: [(name: PrintedText, href: String?, gain: String, text: String)]
    ) -> TemplateRecord? {
        guard !rows.isEmpty else { return nil }
        var record = TemplateRecord(SiteShapes.reviewMovers)
        record.set("heading", words.word(key))
        record.set(
            "rows",
            rows.map { row in
                var entry = TemplateRecord(SiteShapes.reviewMover)
                entry.set("name", printed: row.name)
                entry.set("href", row.href)
                entry.set("gain", row.gain)
                entry.set("text", row.text)
                return entry
            })
        return record
    }
}

import Records
import Reporting
import Template

extension SiteRenderer {
    /// Most units whose list stands open below their shapes.
    private static let openList = 60
    /// More columns of tiles than this are scrolled on a phone.
    private static let narrowColumns = 9

    /// Map, ranks over the years, groups and tenths of a ranking.
    func setPictures(
        _ record: inout TemplateRecord, of ranking: RankingReport, _ tenths: [TenthReport],
        _ year: YearReport, base: String
    ) {
        let id = identifier(ranking.code)
        if let map = ranking.map { record.set("map", self.map(map, id: id, base: base)) }
        if let paths = ranking.paths { record.set("paths", self.paths(paths, id: id, base: base)) }
        let groups = ranking.groups
        if !groups.isEmpty {
            var entry = self.groups(groups, of: ranking, id: id)
            entry.set("of_indicators", isOfIndicators(ranking, in: year))
            record.set("unit_groups", entry)
        }
        record.set(
            "tenths",
            tenths.map { tenth in
                var entry = TemplateRecord(SiteShapes.tenth)
                entry.set("range", tenth.range)
                entry.set("cells", cells(tenth.components, ranking.components))
                return entry
            })
    }

    // MARK: - Map

    func map(_ map: MapReport, id: String, base: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.map)
        record.set("id", id)
        record.set("caption", map.caption)
        record.set("label", map.label)
        record.set(
            "steps",
            map.steps.map { step in
                var entry = TemplateRecord(SiteShapes.mapStep)
                entry.set("name", printed: step.printedName)
                entry.set("shade", "\(step.shade)")
                return entry
            })
        record.set("nothing", map.nothing)
        record.set("unplaced", map.unplaced)
        switch map.form {
        case .tiles(let columns, _):
            record.set("is_of_tiles", true)
            record.set("is_wide", columns > Self.narrowColumns)
        case .shapes(let width, let height):
            record.set("picture", markup: Charts.shapes(map, width: width, height: height))
            record.set("has_list", true)
            record.set("list_open", map.areas.count <= Self.openList)
        case .cells(let columns, let rows):
            record.set("is_of_cells", true)
            record.set("picture", markup: Charts.cells(map, columns: columns, rows: rows))
        }
        record.set("tiles", map.areas.map { tile($0, base) })
        return record
    }

    private func tile(_ area: MapArea, _ base: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.tile)
        record.set("unit", area.unit.heading)
        record.set("short_name", area.unit.short)
        record.set("abbreviation", area.abbreviation)
        record.set("href", base + area.unit.slug + ".html")
        record.set("text", area.text)
        record.set("shade", "\(area.shade ?? 0)")
        record.set("column", "\(area.column)")
        record.set("row", "\(area.row)")
        return record
    }

    // MARK: - Ranks over the years

    private func paths(_ paths: RankPaths, id: String, base: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.paths)
        record.set("id", id)
        record.set("title", paths.title)
        record.set("picture", markup: Charts.paths(paths))
        record.set("first_names", markup: Charts.pathNames(paths, isFirst: true))
        record.set("last_names", markup: Charts.pathNames(paths, isFirst: false))
        record.set("years", texts(paths.years.map { "\($0)" }))
        record.set("breaks", texts(paths.breaks))
        let marked = paths.lines.filter { $0.mark != nil }.sorted { ($0.mark ?? 0) < ($1.mark ?? 0) }
        record.set(
            "marks",
            marked.map { line in
                var entry = TemplateRecord(SiteShapes.pathMark)
                entry.set("unit", line.unit.heading)
                entry.set(
                    "ranks", "\(line.ranks.first?.text ?? "") → \(line.ranks.last?.text ?? "")")
                entry.set("picture", markup: Charts.pathMark(line.mark ?? 1))
                return entry
            })
        record.set(
            "rows",
            paths.lines.map { line in
                var entry = TemplateRecord(SiteShapes.pathYear)
                entry.set("unit", line.unit.heading)
                entry.set("href", base + line.unit.slug + ".html")
                entry.set("ranks", texts(line.ranks.map(\.text)))
                return entry
            })
        return record
    }

    // MARK: - Groups

    private func groups(_ groups: [GroupReport], of ranking: RankingReport, id: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.groups)
        record.set("id", id)
        record.set("axis", markup: Charts.axis(ranking.axis))
        record.set(
            "rows",
            groups.map { group in
                var entry = TemplateRecord(SiteShapes.group)
                entry.set("name", printed: group.printedName)
                entry.set("count", group.count)
                entry.set("mean", group.mean.text)
                entry.set("median", group.median.text)
                entry.set("lowest", group.lowest.text)
                entry.set("highest", group.highest.text)
                entry.set(
                    "picture", markup: Charts.group(group, mean: ranking.mean.value, ranking.axis))
                entry.set("cells", cells(group.components, ranking.components))
                return entry
            })
        record.set("columns", ranking.components.map { column($0) })
        record.set("has_columns", ranking.components.count > 1)
        return record
    }

    // MARK: - Reasons

    /// The parts a move came from, with their pages.
    func reasons(_ reasons: [MoveReason], _ year: YearReport, base: String) -> [TemplateRecord] {
        reasons.map { reason in
            var record = TemplateRecord(SiteShapes.reason)
            record.set("kind", words(reason.isIndicator ? .moveIndicator : .moveComponent))
            record.set("name", printed: reason.printedName)
            record.set("values", printed: reason.printedValues)
            record.set(
                "href",
                base + (reason.isIndicator ? indicatorPath(reason.code) : componentPath(reason.code)))
            return record
        }
    }

    // MARK: - A unit

    func histories(_ index: UnitIndexReport, _ year: YearReport) -> TemplateRecord? {
        guard let histories = index.histories, let first = histories.list.first else { return nil }
        var record = TemplateRecord(SiteShapes.histories)
        record.set("caption", histories.caption)
        record.set("years", texts(first.points.map { "\($0.year)" }))
        record.set(
            "list",
            histories.list.map { history in
                var entry = TemplateRecord(SiteShapes.history)
                entry.set("name", printed: history.printedName)
                let isIndex = year.components.contains { $0.code == history.code }
                entry.set("href", isIndex ? componentPath(history.code) : indicatorPath(history.code))
                entry.set("picture", markup: Charts.history(history, histories.axis))
                entry.set("scores", texts(history.points.map(\.score.text)))
                return entry
            })
        return record
    }

    func lineage(_ step: LineageStep) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.lineage)
        record.set("year", "\(step.year)")
        record.set("text", step.text)
        record.set("label", step.other?.text)
        record.set("href", step.other.map { "../\($0.year)/\($0.slug).html" })
        return record
    }
}

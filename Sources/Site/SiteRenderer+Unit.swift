import Records
import Reporting
import Template

extension SiteRenderer {
    func unitRecord(
        _ unit: UnitReport, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> TemplateRecord {
        var record = start(
            shapes.unit,
            Frame(
                title: unit.title, description: "\(unit.unit.heading): \(unit.indices.first?.lede ?? "")",
                path: Self.folder(year) + unit.unit.slug + ".html", programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (PrintedText(unit.unit.heading), nil),
                ]))
        record.set("unit", unit.unit.heading)
        record.set("group", printed: unit.unit.printedGroup)
        record.set("year", "\(unit.year)")
        record.set("previous_year", unit.previousYear.map { "\($0)" })
        setCorrections(&record, of: unit, year)
        record.set(
            "indices",
            unit.indices.enumerated().map { index($1, unit: unit, year, isMain: $0 == 0) })
        if let axis = unit.pairAxis, !unit.pairs.isEmpty {
            var pairs = TemplateRecord(SiteShapes.pairs)
            pairs.set("axis", markup: Charts.axis(axis))
            pairs.set("rows", unit.pairs.map { pair($0, axis) })
            record.set("pairs", pairs)
        }
        record.set("data", unit.data.map { data($0) })
        record.set("sections", sections(unit.sections))
        record.set("data_note", unit.dataNote)
        record.set("data_open", unit.data.count <= 15)
        record.set("has_successions", !unit.successions.isEmpty)
        record.set("successions", texts(unit.successions))
        record.set("has_lineage", !unit.lineage.isEmpty)
        record.set("lineage", unit.lineage.map { lineage($0) })
        let up = languageFolder.isEmpty ? "" : "../"
        record.set("downloads", downloads.map { link($0.label, "../../" + up + $0.address, kind: $0.kind) })
        setTargets(&record, of: unit, year)
        record.set("has_other_years", !unit.otherYears.isEmpty)
        record.set(
            "other_years", unit.otherYears.map { link("\($0.year)", "../\($0.year)/\($0.slug).html") })
        return record
    }

    /// The record of a page as one of a page that stands alone: the stylesheet inside, the way to the cells too.
    ///
    /// - Parameters:
    ///   - record: The record of the page of the site.
    ///   - unit: The unit.
    ///   - year: Its year.
    ///   - isLinked: Whether its links lead to the published site; else it has none that leads out of it.
    /// - Returns: The record of the page as one file.
    func standalone(
        _ record: TemplateRecord, _ unit: UnitReport, _ year: YearReport, isLinked: Bool
    ) -> TemplateRecord {
        var record = record
        makeStandalone(&record, year)
        record.set("downloads", [])
        let steps = Dictionary(
            unit.indices.map { (identifier($0.code), $0.trace) }, uniquingKeysWith: { first, _ in first })
        record.change(each: "indices") { index in
            if case .text(let id) = index["id"] { index.set("steps", (steps[id] ?? []).map { step($0) }) }
        }
        if !isLinked { removeLinks(&record) }
        return record
    }

    private func removeLinks(_ record: inout TemplateRecord) {
        record.set("target_links", [])
        record.set("correction_href", nil)
        record.change(each: "lineage") { $0.set("href", nil) }
        record.change(each: "indices") { index in
            index.set("trace_href", nil)
            index.change(each: "neighbours") { $0.set("href", nil) }
            index.change(each: "components") { $0.set("href", nil) }
            index.change(each: "strengths") { $0.set("href", nil) }
            index.change(each: "to_improve") { $0.set("href", nil) }
            index.change(each: "groups") { group in
                group.change(each: "rows") { row in
                    row.set("href", nil)
                    row.set("trace_href", nil)
                }
            }
            index.change(each: "reasons") { $0.set("href", nil) }
            if case .record(var histories) = index["histories"] {
                histories.change(each: "list") { $0.set("href", nil) }
                index.set("histories", histories)
            }
        }
    }

    private func index(
        _ index: UnitIndexReport, unit: UnitReport, _ year: YearReport, isMain: Bool
    ) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.unitIndex)
        record.set("id", identifier(index.code))
        record.set("name", printed: index.printedName)
        record.set("is_main", isMain)
        record.set("lede", printed: index.printedLede)
        record.set("reason", printed: index.printedNotRankedReason)
        record.set("rank", index.rank.text)
        record.set("count", index.count)
        record.set("score", index.score.text)
        record.set("mean", index.mean.text)
        record.set("from", index.from)
        record.set("band", printed: index.band?.printedName)
        record.set("band_range", index.band?.range)
        record.set("band_mark", index.band.map { mark($0) })
        fill(&record, with: index.change)
        if let strip = index.strip {
            var entry = TemplateRecord(SiteShapes.strip)
            entry.set("picture", markup: Charts.strip(strip, name: unit.unit.short, score: index.score.text))
            record.set("strip", entry)
        }
        record.set("has_neighbours", !index.neighbours.isEmpty)
        record.set("neighbours", index.neighbours.map { neighbour($0) })
        record.set("component_axis", markup: Charts.axis(index.componentAxis))
        record.set(
            "components", index.components.map { component($0, index, year) })
        let (strengths, toImprove) = (index.strengths, index.pointsToImprove)
        record.set("has_standouts", !strengths.isEmpty && !toImprove.isEmpty)
        record.set("strengths", strengths.map { standout($0) })
        record.set("to_improve", toImprove.map { standout($0) })
        record.set("has_group", index.hasGroup)
        record.set("has_reasons", !index.moveReasons.isEmpty)
        record.set("reasons", reasons(index.moveReasons, year, base: ""))
        record.set("reason_note", index.moveNote)
        if let histories = histories(index, year) { record.set("histories", histories) }
        record.set("has_trend", index.trend.points.filter { $0.score.value != nil }.count > 1)
        record.set("trend_rank_title", index.trend.rankTitle)
        record.set("trend_rank", markup: Charts.rankTrend(index.trend))
        record.set("trend_score_title", index.trend.scoreTitle)
        record.set("trend_score", markup: Charts.scoreTrend(index.trend))
        record.set("breaks", texts(index.trend.breaks))
        record.set("points", index.trend.points.map { point($0) })
        record.set(
            "groups",
            index.groups.map { group($0, unit.unit, hasPrevious: unit.previousYear != nil) })
        record.set("trace_href", Self.tracePath(unit.unit) + "#\(identifier(index.code))-cach-tinh")
        return record
    }

    private func neighbour(_ row: NeighbourRow) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.neighbour)
        record.set("is_self", row.isSelf)
        record.set("rank", row.rank.text)
        record.set("unit", row.unit.heading)
        record.set("href", row.isSelf ? nil : row.unit.slug + ".html")
        record.set("score", row.score.text)
        record.set("gap", row.gap)
        return record
    }

    private func component(
        _ row: ComponentRow, _ index: UnitIndexReport, _ year: YearReport
    ) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.component)
        record.set("name", printed: row.printedName)
        record.set("picture", markup: Charts.component(row, index.componentAxis))
        let isIndex = year.components.contains { $0.code == row.code }
        record.set(
            "href", isIndex ? componentPath(row.code) : indicatorPath(row.code))
        record.set("score", row.score.text)
        record.set("mean", row.mean.text)
        record.set("group_mean", row.group.text)
        record.set("rank", row.rank)
        return record
    }

    private func standout(_ row: IndicatorRow) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.standout)
        record.set("name", printed: row.printedName)
        record.set("href", indicatorPath(row.code))
        // A sign stands close to its figure, a word after a space.
        let isSign = row.unitOfMeasure == "%" || row.unitOfMeasure == "‰"
        record.set(
            "value", printed: PrintedText(row.value.text + (isSign ? "" : " ")) + row.printedUnitOfMeasure)
        record.set("note", words(.standout, ["rank": row.rank, "mean": row.mean.text]))
        return record
    }

    private func point(_ point: TrendPoint) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.point)
        record.set("year", "\(point.year)")
        record.set("rank", point.rank.value == nil ? point.rank.text : "\(point.rank.text)/\(point.count)")
        record.set("score", point.score.text)
        record.set("mean", point.mean.text)
        return record
    }

    private func group(_ group: IndicatorGroup, _ unit: UnitName, hasPrevious: Bool) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.indicatorGroup)
        record.set("name", printed: group.printedName)
        record.set("columns", hasPrevious ? "8" : "7")
        record.set(
            "rows",
            group.rows.map { row in
                var entry = TemplateRecord(SiteShapes.indicatorRow)
                entry.set("name", printed: row.printedName)
                entry.set("href", indicatorPath(row.code))
                entry.set("unit_of_measure", printed: row.printedUnitOfMeasure)
                entry.set("direction", row.direction)
                entry.set("value", row.value.text)
                entry.set("trace_href", "\(Self.tracePath(unit))#\(traceAnchor(row.code))")
                entry.set("previous", row.previous.text)
                entry.set("picture", markup: Charts.bar(row))
                entry.set("score", row.score.text)
                entry.set("rank", row.rank)
                entry.set("mean", row.mean.text)
                entry.set("whole", row.whole.text)
                return entry
            })
        return record
    }

    private func pair(_ row: PairRow, _ axis: Axis) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.pair)
        record.set("name", printed: row.printedName)
        record.set("unit_of_measure", printed: row.printedUnitOfMeasure)
        record.set("picture", markup: Charts.pair(row, axis))
        record.set("women", row.women.text)
        record.set("men", row.men.text)
        record.set("gap", row.gap)
        return record
    }

    private func data(_ row: DataRow) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.dataRow)
        record.set("code", row.code)
        record.set("name", printed: row.printedName)
        record.set("unit_of_measure", printed: row.printedUnitOfMeasure)
        record.set("previous", row.previous.text)
        record.set("value", row.value.text)
        record.set("status", row.status ?? words.texts["value_final"])
        record.set("verification", row.verification)
        record.set("address", row.address)
        return record
    }
}

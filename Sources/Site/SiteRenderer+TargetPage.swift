import Records
import Reporting
import Template

extension SiteRenderer {
    func targetRecord(
        _ page: TargetPageReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> TemplateRecord {
        var record = start(
            shapes.target,
            Frame(
                title: "\(page.title) (\(page.line.code)) – \(year.setting("area_name") ?? programme.code)",
                description: page.lede, path: Self.folder(year) + targetPath(page.slug),
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../../index.html"), (PrintedText(year.title), "../index.html"),
                    (PrintedText(words.word("targets")), "../" + Self.targetsFile),
                    (page.line.printedName, nil),
                ]))
        record.set("heading", printed: page.printedTitle)
        record.set("year", "\(year.year)")
        record.set("previous_year", "\(year.year - 1)")
        setFacts(&record, page, year)
        setYears(&record, page)
        record.set("sets", page.rows.map { set($0) })
        setAreas(&record, page)
        setPeople(&record, page, year)
        record.set("table_notes", texts(page.notes))
        let others = programme.years.filter { other in
            other.year != year.year
                && other.targets?.programmes.contains { known in
                    known.lines.contains { $0.slug == page.slug }
                } ?? false
        }
        record.set("has_other_years", !others.isEmpty)
        record.set(
            "other_years", others.map { link("\($0.year)", "../../\($0.year)/\(targetPath(page.slug))") })
        return record
    }

    private func setFacts(_ record: inout TemplateRecord, _ page: TargetPageReport, _ year: YearReport) {
        let line = page.line
        record.set("code", line.code)
        record.set("programme", printed: page.programme.printedShortName)
        record.set("programme_href", "../\(Self.targetsFile)#\(page.programme.slug)")
        record.set("objective", printed: page.printedObjective)
        record.set("asked", line.asked.map { asked($0, level: $0.levelText) })
        record.set("value", line.valueText)
        record.set("state", line.stateText)
        record.set("fraction", line.fraction)
        record.set("line_notes", beside(line))
        record.set("has_previous", line.previous.value != nil)
        record.set("previous", line.previous.text)
        record.set("change", line.change.text)
        record.set("trend", line.trend?.text)
        record.set("definition", page.formula)
        record.set(
            "items",
            page.items.map { item in
                var entry = TemplateRecord(SiteShapes.item)
                entry.set("name", printed: item.printedName)
                entry.set("code", item.code)
                return entry
            })
        record.set("unit_of_measure", printed: line.printedUnit.text.isEmpty ? nil : line.printedUnit)
        record.set("direction", page.direction.isEmpty ? nil : page.direction)
        record.set("owner", printed: page.printedOwner)
        record.set("sources", sources(page.source))
        record.set("source_kind", page.sourceKind.isEmpty ? nil : page.sourceKind)
        record.set("note", printed: page.printedNote)
        let isRanked = year.indicators.heads.contains { $0.code == line.measure }
        record.set("indicator_href", isRanked ? "../" + indicatorPath(line.measure) : nil)
    }

    private func setYears(_ record: inout TemplateRecord, _ page: TargetPageReport) {
        let chart = page.line.chart
        let hasYears = chart.axis != nil
        record.set("has_years", hasYears)
        if hasYears { record.set("years_picture", markup: Charts.years(chart)) }
        record.set("keys", keys(chart.limits))
        record.set("projection", page.line.deciding?.projection?.text)
        record.set("has_points", !chart.points.isEmpty)
        record.set(
            "points",
            chart.points.map { point in
                var entry = TemplateRecord(SiteShapes.targetPoint)
                entry.set("year", "\(point.year)")
                entry.set("value", point.value.text)
                return entry
            })
    }

    /// The lines of a picture with their words.
    private func keys(_ limits: [TargetChart.Limit]) -> [TemplateRecord] {
        limits.map { limit in
            var record = TemplateRecord(SiteShapes.targetKey)
            record.set(
                "sample",
                markup: SVG.decorative {
                    $0.line("lim lim-\(limit.level.rawValue)", x1: "0", y1: "50%", x2: "100%", y2: "50%")
                })
            record.set("text", "\(limit.levelText): \(limit.text)")
            return record
        }
    }

    private func set(_ row: TargetSetRow) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetSet)
        record.set("level", row.levelText)
        record.set("applies_to", printed: row.printedAppliesTo)
        record.set("due", row.dueText)
        record.set("limit", row.limit)
        record.set("basis", printed: row.printedBasis)
        record.set("date", row.dateText)
        record.set("certainty", row.certaintyNote)
        record.set("in_force", row.isInForce)
        record.set("amendment", row.amendment)
        record.set("note", printed: row.printedNote)
        return record
    }

    // MARK: - Units, parts and groups

    private func setAreas(_ record: inout TemplateRecord, _ page: TargetPageReport) {
        if let strip = page.strip {
            record.set("strip", markup: Charts.units(strip))
            record.set("is_of_many", Charts.isOfMany(strip))
            record.set("strip_keys", keys(strip.limits))
            record.set("axis", markup: Charts.axis(strip.axis))
        }
        record.set("units_met", page.line.unitsMet?.text)
        let areas = page.areas.filter { $0.value.value != nil }
        record.set("has_areas", !areas.isEmpty)
        record.set("areas", areas.map { area($0, page.strip) })
        let units = asked(page)
        setUnits(&record, shown(units), page)
        let parts = targetParts(of: units)
        guard !parts.isEmpty else { return }
        record.set(
            "cut_note",
            words(.partNote, ["count": "\(RankingParts.endRows)", "all": "\(units.count)"]))
        record.set("has_parts", true)
        // The pages stand beside this one.
        record.set(
            "part_links",
            nearLinks(parts.map { (targetPartLabel($0), targetPartName($0, page.slug)) }))
    }

    /// The units that are asked for a target or have a value.
    func asked(_ page: TargetPageReport) -> [TargetAreaRow] {
        page.units.filter { $0.status.kind != .notApplicable || $0.value.value != nil }
    }

    /// Of many units those farthest beyond the target and those farthest short of it.
    private func shown(_ units: [TargetAreaRow]) -> [TargetAreaRow] {
        guard units.count > RankingParts.mostRows else { return units }
        return RankingParts.shown(units.filter { $0.value.value != nil })
    }

    /// Fills the table of units.
    func setUnits(_ record: inout TemplateRecord, _ units: [TargetAreaRow], _ page: TargetPageReport) {
        record.set("has_units", !units.isEmpty)
        record.set("units", units.map { area($0, page.strip) })
        record.set("has_intervals", page.units.contains { $0.interval != nil })
        record.set("has_detections", page.units.contains { $0.detections != nil })
    }

    private func area(_ row: TargetAreaRow, _ strip: TargetStrip?) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetArea)
        record.set("name", printed: row.area.printedHeading)
        record.set("href", row.area.unit.map { "../\($0.slug).html" })
        record.set("picture", markup: strip.map { Charts.unit(row, $0) } ?? Charts.nothing)
        record.set("value", row.value.text)
        record.set("state", row.stateText)
        record.set("fraction", row.fraction)
        record.set("previous", row.previous.text)
        record.set("change", row.change.text)
        record.set("limit", row.limit)
        record.set("distance", row.distance.text)
        record.set("interval", row.interval)
        record.set("detections", row.detections)
        fill(&record, with: row.status)
        return record
    }

    // MARK: - Women and men, parts of the people

    private func setPeople(_ record: inout TemplateRecord, _ page: TargetPageReport, _ year: YearReport) {
        let units = page.units.count > RankingParts.mostRows ? shown(asked(page)) : page.units
        setPairs(&record, page.areas + units, page, year, hasWhole: true)
        guard let axis = page.partsAxis, !page.line.breakdowns.isEmpty else { return }
        var parts = TemplateRecord(SiteShapes.targetParts)
        parts.set("axis", markup: Charts.axis(axis))
        parts.set("all", page.line.valueText)
        parts.set(
            "rows",
            page.line.breakdowns.map { part in
                var entry = TemplateRecord(SiteShapes.targetPart)
                entry.set("name", printed: part.printedName)
                entry.set("dimension", part.dimension)
                entry.set(
                    "picture", markup: Charts.part(part.value.value, all: page.line.value.value, axis))
                entry.set("value", part.stateText ?? part.value.text)
                entry.set("gap", part.gap.text)
                return entry
            })
        record.set("parts", parts)
    }

    /// Fills the table of women and men: the whole area if there are figures, then others.
    func setPairs(
        _ record: inout TemplateRecord, _ areas: [TargetAreaRow], _ page: TargetPageReport,
        _ year: YearReport, hasWhole: Bool
    ) {
        typealias Entry = (name: PrintedText, href: String?, sexes: SexesReport)
        let whole = page.line.sexes.flatMap { sexes -> Entry? in
            hasWhole ? (setting("area_name", of: year) ?? PrintedText(""), nil, sexes) : nil
        }
        let others = areas.compactMap { row -> Entry? in
            row.sexes.map {
                (row.area.printedHeading, row.area.unit.map { "../\($0.slug).html" }, $0)
            }
        }
        let rows = [whole].compactMap { $0 } + others
        guard let isCount = rows.first?.sexes.isCount,
            let axis = isCount ? page.shareAxis : page.partsAxis
        else { return }
        var pairs = TemplateRecord(SiteShapes.targetPairs)
        pairs.set("axis", markup: Charts.axis(axis))
        pairs.set("is_count", isCount)
        pairs.set(
            "rows",
            rows.enumerated().map { place, row in
                var entry = pair(row.sexes, axis)
                entry.set("name", printed: row.name)
                entry.set("href", row.href)
                entry.set("is_whole", place == 0 && whole != nil)
                return entry
            })
        record.set("pairs", pairs)
    }

    private func pair(_ sexes: SexesReport, _ axis: Axis) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetPair)
        let share = sexes.share.value
        record.set(
            "picture",
            markup: sexes.isCount
                ? Charts.pair(women: share, men: share.map { 100 - $0 }, axis)
                : Charts.pair(women: sexes.women.value, men: sexes.men.value, axis))
        record.set("women", sexes.women.text)
        record.set("men", sexes.men.text)
        record.set("share", sexes.share.text)
        record.set("gap", sexes.gap.text)
        record.set("parity", sexes.parity.text)
        return record
    }
}

import Records
import Reporting
import Template

extension SiteRenderer {
    /// Path of an indicator's page inside the folder of the year.
    func indicatorPath(_ code: String) -> String { "chi-tieu/\(pageName(code))" }
    /// Path of a component's page inside the folder of the year.
    func componentPath(_ code: String) -> String { "thanh-phan/\(pageName(code))" }

    func indicatorRecord(
        _ indicator: IndicatorReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> TemplateRecord {
        var record = start(
            shapes.indicator,
            Frame(
                title: "\(indicator.title) – \(year.setting("area_name") ?? programme.code)",
                description: indicator.lede, path: Self.folder(year) + indicatorPath(indicator.code),
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../../index.html"), (PrintedText(year.title), "../index.html"),
                    (indicator.printedName, nil),
                ]))
        record.set("heading", printed: indicator.printedTitle)
        record.set("lede", indicator.lede)
        record.set("component", printed: indicator.printedComponent)
        let isComponent = year.components.contains { $0.code == indicator.componentCode }
        record.set(
            "component_href",
            isComponent ? "../" + componentPath(indicator.componentCode) : "../index.html")
        record.set("weight", indicator.weight)
        record.set("definition", indicator.method.definition)
        record.set("unit_of_measure", printed: indicator.method.printedUnitOfMeasure)
        record.set("direction", indicator.method.direction)
        record.set("scale", indicator.method.scale)
        record.set("coverage", indicator.method.coverage)
        record.set("owner", printed: indicator.printedOwner)
        record.set("source", printed: indicator.method.printedSource)
        record.set("note", printed: indicator.printedNote)
        record.set("mean", indicator.mean.text)
        let followed = (year.targets?.programmes ?? []).flatMap(\.lines).filter {
            $0.measure == indicator.code
        }
        record.set("has_targets", !followed.isEmpty)
        record.set(
            "target_links",
            followed.map { line in
                let asked = line.asked.map { "\($0.levelText) \($0.text)" }.joined(separator: "; ")
                return link(
                    line.printedName + PrintedText(asked.isEmpty ? "" : " – \(asked)"),
                    "../" + targetPath(line.slug))
            })
        record.set("axis", markup: Charts.axis(indicator.axis))
        record.set("previous_year", indicator.previousYear.map { "\($0)" })
        record.set("has_pairs", indicator.hasPairs)
        if let map = indicator.map { record.set("map", self.map(map, id: "chi-tieu", base: "../")) }
        if let trend = indicator.trend {
            record.set("trend_picture", markup: Charts.indicatorYears(trend, indicator.years))
        }
        record.set("quality", texts(indicator.quality))
        var rows = Array(indicator.rows)
        if rows.count > RankingParts.mostRows {
            record.set(
                "cut_note",
                words(.partNote, ["count": "\(RankingParts.endRows)", "all": "\(rows.count)"]))
            record.set("data_href", "../" + Self.dataFile)
            rows = Array(rows.prefix(RankingParts.endRows) + rows.suffix(RankingParts.endRows))
        }
        record.set("rows", rows.map { unitRow($0, of: indicator) })
        record.set(
            "years",
            indicator.years.map { other in
                let isShown = other.year != year.year && programme.years.contains { $0.year == other.year }
                var entry = TemplateRecord(SiteShapes.indicatorYear)
                entry.set("year", "\(other.year)")
                entry.set(
                    "href", isShown ? "../../\(other.year)/\(indicatorPath(indicator.code))" : nil)
                entry.set("lowest", other.lowest.text)
                entry.set("mean", other.mean.text)
                entry.set("highest", other.highest.text)
                entry.set("whole", other.whole.text)
                entry.set("coverage", other.coverage)
                return entry
            })
        return record
    }

    private func unitRow(_ row: IndicatorUnitRow, of indicator: IndicatorReport) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.indicatorUnit)
        record.set("rank", row.rank.text)
        record.set("unit", row.unit.heading)
        record.set("href", "../\(row.unit.slug).html")
        record.set(
            "picture", markup: Charts.score(row.value.value, mean: indicator.mean.value, indicator.axis))
        record.set("value", row.value.text)
        record.set("previous", row.previous.text)
        record.set("score", row.score.text)
        record.set("women", row.women.text)
        record.set("men", row.men.text)
        return record
    }

    func componentRecord(
        _ component: RankingReport, _ year: YearReport, of programme: ProgrammeReport
    ) -> TemplateRecord {
        var record = start(
            shapes.component,
            Frame(
                title: "\(component.title) – \(year.setting("area_name") ?? programme.code)",
                description: component.headline, path: Self.folder(year) + componentPath(component.code),
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../../index.html"), (PrintedText(year.title), "../index.html"),
                    (component.printedName, nil),
                ]))
        record.set("heading", printed: component.printedTitle)
        record.set("year", "\(year.year)")
        record.set("lede", lede(component))
        var entry = ranking(
            component, shown: RankingParts.shown(component.rows), year,
            csvAddress: csvAddress(year, depth: 1),
            base: "../")
        setParts(&entry, of: component, hasPages: false)
        record.set("rankings", [entry])
        record.set("parts", parts(of: year, base: "../").filter { $0.code == component.code }.map(\.record))
        return record
    }

    /// Range and mean of a component.
    private func lede(_ component: RankingReport) -> String? {
        let scores = component.rows.map(\.score).filter { $0.value != nil }
        guard let low = scores.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
            let high = scores.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
        else { return nil }
        return words(
            .componentLede,
            [
                "count": "\(scores.count)", "low": low.text, "high": high.text,
                "mean": component.mean.text,
            ])
    }

    /// The components with links to their indicators.
    func parts(of year: YearReport, base: String) -> [(code: String, record: TemplateRecord)] {
        var groups: [(code: String, name: PrintedText, links: [TemplateRecord])] = []
        for indicator in year.indicators.heads {
            let entry = link(indicator.printedName, base + indicatorPath(indicator.code))
            if let place = groups.firstIndex(where: { $0.code == indicator.componentCode }) {
                groups[place].links.append(entry)
            } else {
                groups.append((indicator.componentCode, indicator.printedComponent, [entry]))
            }
        }
        return groups.map { group in
            var record = TemplateRecord(SiteShapes.part)
            let hasPage = year.components.contains { $0.code == group.code }
            record.set("name", printed: group.name)
            record.set("href", hasPage ? base + componentPath(group.code) : nil)
            record.set("links", group.links)
            return (group.code, record)
        }
    }

    /// Address of the ranking as CSV from a page `depth` folders below the year's.
    func csvAddress(_ year: YearReport, depth: Int) -> String {
        let up = String(repeating: "../", count: depth)
        guard !languageFolder.isEmpty else { return up + Self.rankingFile }
        return up + "../../../" + Self.folder(year) + Self.rankingFile
    }
}

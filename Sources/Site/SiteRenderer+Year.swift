import Records
import Reporting
import Template

extension SiteRenderer {
    func yearRecord(_ year: YearReport, of programme: ProgrammeReport) -> TemplateRecord {
        var record = start(
            shapes.year,
            Frame(
                title: "\(year.title) – \(year.setting("area_name") ?? programme.code)",
                description: year.lede,
                path: Self.folder(year) + "index.html", programme: programme, year: year,
                crumbs: [(words.texts["home"] ?? "", "../../index.html"), (year.title, nil)],
                current: "year \(year.year)"))
        record.set("heading", year.title)
        record.set("year", "\(year.year)")
        record.set("lede", year.lede)
        record.set(
            "rankings", year.rankings.map { ranking($0, csvAddress: csvAddress(year, depth: 0), base: "") })
        record.set("parts", parts(of: year, base: "").map(\.record))
        record.set("method_href", Self.methodFile)
        record.set("data_href", Self.dataFile)
        record.set("published_href", year.published == nil ? nil : Self.publishedFile)
        record.set(
            "published_title", year.published.map { "\(words.word("published_example")): \($0.title)" })
        record.set("method_title", year.method.title)
        let others = programme.years.filter { $0.year != year.year }
        record.set("has_other_years", !others.isEmpty)
        record.set("other_years", others.map { link("\($0.year)", "../\($0.year)/index.html") })
        return record
    }

    func ranking(_ ranking: RankingReport, csvAddress: String, base: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.yearRanking)
        record.set("id", identifier(ranking.code))
        record.set("name", ranking.name)
        record.set("previous_label", ranking.previousYear.map { "\(words.texts["rank"] ?? "") \($0)" })
        record.set("rows", ranking.rows.map { row($0, base) })
        record.set(
            "groups",
            groups(of: ranking).map { group in
                var entry = TemplateRecord(SiteShapes.yearGroup)
                entry.set("band", group.band?.name)
                entry.set("range", group.band?.range)
                entry.set("mark", group.band.map { mark($0) })
                entry.set("columns", ranking.previousYear == nil ? "3" : "5")
                entry.set("rows", group.rows.map { row($0, base) })
                return entry
            })
        record.set(
            "columns",
            ranking.components.map { column in
                var entry = TemplateRecord(SiteShapes.column)
                entry.set("name", column.name)
                entry.set("mean", column.mean.text)
                return entry
            })
        record.set("table_notes", texts(ranking.notes))
        record.set("csv_href", csvAddress)
        record.set("show_movers", ranking.rows.contains { $0.previousRank.value != nil })
        record.set("has_movers", !ranking.movers.isEmpty)
        record.set(
            "movers",
            ranking.movers.map { mover in
                var entry = TemplateRecord(SiteShapes.mover)
                entry.set("unit", mover.unit.heading)
                entry.set("href", base + mover.unit.slug + ".html")
                entry.set("from", mover.from)
                fill(&entry, with: mover.change)
                return entry
            })
        return record
    }

    private func row(_ row: RankingRow, _ base: String) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.yearRow)
        record.set("rank", row.rank.text)
        record.set("unit", row.unit.heading)
        record.set("short_name", row.unit.short)
        record.set("href", base + row.unit.slug + ".html")
        record.set("score", row.score.text)
        record.set("previous_rank", row.previousRank.text)
        record.set("reason", row.notRankedReason)
        record.set("cells", row.components.map { cell($0) })
        fill(&record, with: row.change)
        return record
    }

    /// Five steps of 20 points: the number stands in every cell, colour only repeats it.
    private func cell(_ figure: Figure) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.cell)
        record.set("text", figure.text)
        record.set("class", figure.value.map { "k\(min(max(Int($0 / 20), 0), 4) + 1)" })
        return record
    }
}

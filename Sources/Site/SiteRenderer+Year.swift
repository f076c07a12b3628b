import Records
import Reporting
import Template
import VietnameseText

extension SiteRenderer {
    func yearRecord(_ year: YearReport, of programme: ProgrammeReport) -> TemplateRecord {
        var record = start(
            shapes.year,
            Frame(
                title: "\(year.title) – \(year.setting("area_name") ?? programme.code)",
                description: year.lede,
                path: Self.folder(year) + "index.html", programme: programme, year: year,
                crumbs: [(homeCrumb, "../../index.html"), (PrintedText(year.title), nil)],
                current: "year \(year.year)"))
        record.set("heading", year.title)
        record.set("year", "\(year.year)")
        record.set("lede", year.lede)
        record.set(
            "rankings",
            year.rankings.map { full in
                var entry = ranking(
                    full, shown: RankingParts.shown(full.rows), year, csvAddress: csvAddress(year, depth: 0),
                    base: "")
                setParts(&entry, of: full, hasPages: true)
                return entry
            })
        record.set("parts", parts(of: year, base: "").map(\.record))
        record.set("dossier_groups", dossierGroups(year, base: ""))
        record.set("is_ranked", year.isRanked)
        record.set("method_href", year.isRanked ? Self.methodFile : nil)
        record.set("data_href", Self.dataFile)
        setCorrections(&record, of: year)
        record.set("published_href", year.published == nil ? nil : Self.publishedFile)
        record.set(
            "published_title",
            printed: year.published.map {
                PrintedText("\(words.word("published_example")): ") + $0.printedTitle
            })
        record.set("method_title", year.method.title)
        setTargets(&record, of: year, base: "")
        let others = programme.years.filter { $0.year != year.year }
        record.set("has_other_years", !others.isEmpty)
        record.set("other_years", others.map { link("\($0.year)", "../\($0.year)/index.html") })
        return record
    }

    func ranking(
        _ ranking: RankingReport, shown rows: [RankingRow]? = nil, _ year: YearReport, csvAddress: String,
        base: String, hasPictures: Bool = true
    ) -> TemplateRecord {
        // Pictures tell of all units, tables of those that the page has room for.
        let shown = rows.map { ranking.keeping($0) } ?? ranking
        var record = TemplateRecord(SiteShapes.yearRanking)
        record.set("id", identifier(ranking.code))
        record.set("name", printed: ranking.printedName)
        record.set(
            "previous_label",
            ranking.commonColumn ?? ranking.previousYear.map { "\(words.texts["rank"] ?? "") \($0)" })
        // A page of a part has few enough units for a row each.
        let tenths = hasPictures ? ranking.tenths : []
        record.set("rows", shown.rows.map { row($0, base, ranking.components, isInHeat: tenths.isEmpty) })
        record.set("has_tenths", !tenths.isEmpty)
        record.set("of_indicators", isOfIndicators(ranking, in: year))
        record.set(
            "shades",
            ranking.shades.enumerated().map { place, text in
                var entry = TemplateRecord(SiteShapes.shade)
                entry.set("mark", "k\(place + 1)")
                entry.set("text", text)
                return entry
            })
        if hasPictures { setPictures(&record, of: ranking, tenths, year, base: base) }
        record.set(
            "groups",
            groups(of: shown).map { group in
                var entry = TemplateRecord(SiteShapes.yearGroup)
                entry.set("band", printed: group.band?.printedName)
                entry.set("range", group.band?.range)
                entry.set("mark", group.band.map { mark($0) })
                entry.set("columns", ranking.previousYear == nil ? "3" : "5")
                entry.set("rows", group.rows.map { row($0, base, ranking.components, isInHeat: false) })
                return entry
            })
        record.set(
            "columns",
            ranking.components.map { column($0) })
        record.set("has_short_names", ranking.components.contains { $0.shortName != $0.name })
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
                entry.set("from", from(mover, in: ranking))
                entry.set("has_reasons", !mover.reasons.isEmpty)
                entry.set("reasons", reasons(mover.reasons, year, base: base))
                entry.set("reason_note", mover.reasonNote)
                fill(&entry, with: mover.change)
                return entry
            })
        return record
    }

    /// Whether the columns of a ranking are indicators, as on the page of a component.
    func isOfIndicators(_ ranking: RankingReport, in year: YearReport) -> Bool {
        let components = Set(year.components.map(\.code))
        return !ranking.components.contains { components.contains($0.code) }
    }

    /// Rank and score of a unit that moved, now and then; on a common set the report has both.
    private func from(_ mover: Mover, in ranking: RankingReport) -> String {
        guard ranking.commonColumn == nil,
            let row = ranking.rows.first(where: { $0.unit.slug == mover.unit.slug })
        else { return VietnameseCase.capitalizingFirst(mover.from) }
        return words(
            .moverFrom, ["rank": row.rank.text, "score": row.score.text, "then": mover.from])
    }

    /// Most characters of a name that a narrow column holds in two or three lines.
    private static let longestHead = 20

    func column(_ column: ComponentColumn) -> TemplateRecord {
        var entry = TemplateRecord(SiteShapes.column)
        entry.set("name", printed: column.printedName)
        entry.set("short_name", printed: column.printedShortName)
        entry.set("is_shortened", column.shortName != column.name)
        entry.set("is_long", column.shortName.count > Self.longestHead)
        entry.set("mean", column.mean.text)
        return entry
    }

    private func row(
        _ row: RankingRow, _ base: String, _ columns: [ComponentColumn], isInHeat: Bool
    ) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.yearRow)
        record.set("rank", row.rank.text)
        record.set("unit", row.unit.heading)
        record.set("short_name", row.unit.short)
        record.set("href", base + row.unit.slug + ".html")
        record.set("score", row.score.text)
        record.set("score_value", row.score.value.map { "\($0)" })
        record.set("previous_rank", row.previousRankText)
        record.set("reason", printed: row.printedNotRankedReason)
        // A long ranking has no such row, so its cells are not made.
        record.set("cells", isInHeat ? cells(row.components, columns) : [])
        record.set("is_in_heat", isInHeat)
        fill(&record, with: row.change)
        return record
    }

    /// Scores of components, shaded by fifths of their scales: the number stands in every cell, colour only repeats it.
    func cells(_ figures: [Figure], _ columns: [ComponentColumn]) -> [TemplateRecord] {
        zip(figures, columns).map { figure, column in
            var record = TemplateRecord(SiteShapes.cell)
            record.set("text", figure.text)
            record.set("class", figure.value.map { "k\(column.fifth(of: $0) + 1)" })
            return record
        }
    }
}

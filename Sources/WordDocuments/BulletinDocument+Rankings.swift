import Reporting
import Template
import VietnameseText

extension BulletinDocument {
    /// The results by root index; tables are numbered through the body, and anew in each annex.
    static func rankings(
        _ year: YearReport, _ programme: ProgrammeReport, _ words: Words
    ) -> [TemplateRecord] {
        let before = programme.years.first { $0.year == year.year - 1 }
        var matrixTables = 0
        let charts = ChartReporter(words)
        var figures = 0
        let records = year.rankings.enumerated().map { position, ranking in
            var record = TemplateRecord(Self.ranking)
            let root = year.method.roots.first { $0.code == ranking.code }
            let headline = headline(ranking, words)
            record.set("number", "\(position + 1)")
            record.set("table_number", "\(position + 1)")
            record.set("code", ranking.code)
            record.set("name", DocumentHead.cell(ranking.name))
            record.set("name_sentence", VietnameseCase.lowercasingFirst(ranking.name))
            record.set("headline", headline)
            record.set("mean", ranking.mean.text)
            setCounts(&record, ranking)
            if position == 0 {
                record.set("lede", year.lede)
                record.set("facts", DocumentHead.lines(facts(year, headline: headline, words)))
            }
            setChanges(&record, ranking, rules: root?.rules ?? [])
            record.set("common_column", ranking.commonColumn)
            if ranking.commonColumn == nil, ranking.rows.contains(where: { $0.change.kind != .none }) {
                // Years by another method have no common scale: their means are not put side by side.
                let earlier = before?.rankings.first { $0.code == ranking.code }
                record.set("previous_mean", earlier.flatMap { $0.mean.value == nil ? nil : $0.mean.text })
            }
            record.set("groups", groups(ranking))
            record.set("not_ranked", notRanked(ranking))
            setComponents(&record, ranking, words)
            WordChart.set(&record, "ranking_chart", charts.ranking(ranking), &figures)
            record.set("matrices", matrices(ranking, &matrixTables))
            record.set("nodes", nodes(root))
            record.set("note", root?.note)
            record.set("note_foreign", DocumentHead.isForeign(root?.printedNote))
            return record
        }
        // Figures are numbered in the order in which the template shows them: rankings first, then components.
        return zip(records, year.rankings).map { record, ranking in
            var record = record
            let isCompared =
                ranking.commonColumn == nil && ranking.rows.contains { $0.change.kind != .none }
            let earlier = before?.rankings.first { $0.code == ranking.code }
            let chart = charts.componentMeans(
                ranking, earlier: isCompared ? earlier : nil, years: (year.year, year.year - 1))
            WordChart.set(&record, "means_chart", chart, &figures)
            return record
        }
    }

    private static func setCounts(_ record: inout TemplateRecord, _ ranking: RankingReport) {
        let ranked = ranking.rows.filter { $0.rank.value != nil }.count
        record.set("has_ranked", ranked > 0)
        record.set("count", "\(ranked)")
        record.set("has_not_ranked", ranked < ranking.rows.count)
    }

    // MARK: - Changes

    private static func setChanges(
        _ record: inout TemplateRecord, _ ranking: RankingReport, rules: [String]
    ) {
        record.set("previous_year", ranking.previousYear.map { "\($0)" })
        record.set("has_movers", !ranking.movers.isEmpty)
        record.set(
            "movers",
            ranking.movers.enumerated().map { position, mover in
                var record = TemplateRecord(Self.mover)
                record.set("unit", mover.unit.heading)
                record.set("change", VietnameseCase.lowercasingFirst(mover.change.text))
                record.set("from", mover.from)
                record.set("stop", stop(position, of: ranking.movers.count))
                return record
            })
        let isSame = ranking.rows.contains { $0.change.kind == .same }
        record.set("is_unchanged", ranking.movers.isEmpty && isSame)
        // Rounding and ties have a chapter of their own.
        record.set("comparison_notes", DocumentHead.lines(ranking.notes.filter { !rules.contains($0) }))
    }

    // MARK: - Table

    /// The ranked rows, by band where there are bands.
    private static func groups(_ ranking: RankingReport) -> [TemplateRecord] {
        let ranked = ranking.rows.filter { $0.rank.value != nil }
        guard !ranking.bands.isEmpty else { return ranked.isEmpty ? [] : [group(nil, ranked)] }
        var records = ranking.bands.compactMap { band -> TemplateRecord? in
            let rows = ranked.filter { $0.band == band.position }
            return rows.isEmpty ? nil : group(band, rows)
        }
        let known = Set(ranking.bands.map(\.position))
        let outside = ranked.filter { row in row.band.map { !known.contains($0) } ?? true }
        if !outside.isEmpty {
            var record = group(nil, outside)
            record.set("is_outside", true)
            records.append(record)
        }
        return records
    }

    private static func group(_ band: BandReport?, _ rows: [RankingRow]) -> TemplateRecord {
        var record = TemplateRecord(Self.group)
        record.set("band", band?.name)
        record.set("range", band?.range)
        record.set(
            "rows",
            rows.map { row in
                var record = TemplateRecord(Self.row)
                record.set("rank", row.rank.text)
                record.set("unit", row.unit.heading)
                record.set("score", row.score.text)
                record.set("previous_rank", row.previousRankText)
                record.set("change", change(row.change))
                return record
            })
        return record
    }

    /// A change in a cell of a table.
    static func change(_ change: ChangeReport) -> String {
        if let short = change.short { return VietnameseCase.capitalizingFirst(short) }
        return change.kind == .none ? DocumentHead.missing : change.text
    }

    private static func notRanked(_ ranking: RankingReport) -> [TemplateRecord] {
        ranking.rows.filter { $0.rank.value == nil }.map { row in
            var record = TemplateRecord(Self.outsider)
            record.set("unit", row.unit.heading)
            record.set(
                "reason",
                DocumentHead.cell(row.notRankedReason.map(VietnameseCase.capitalizingFirst)))
            return record
        }
    }
}

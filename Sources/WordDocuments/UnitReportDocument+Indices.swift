import Reporting
import Template
import VietnameseText

extension UnitReportDocument {
    /// The results by index, up to the year of the report; tables are numbered through the report, and anew in its
    /// annex.
    static func indices(_ unit: UnitReport, _ words: Words) -> [TemplateRecord] {
        var trendTables = unit.indices.count
        var indicators = 0
        let charts = ChartReporter(words)
        var figures = 0
        let records = unit.indices.enumerated().map { position, report in
            var record = TemplateRecord(index)
            record.set("number", "\(position + 1)")
            record.set("table_number", "\(position + 1)")
            record.set("indicators_table_number", "\(position + 1)")
            setResult(&record, report, words)
            setComponents(&record, report)
            let points = report.trend.points.filter { $0.year <= unit.year }
            let hasTrend = points.count > 1
            if hasTrend { trendTables += 1 }
            record.set("has_trend", hasTrend)
            record.set("trend_table_number", "\(trendTables)")
            record.set("trend", points.map { trendPoint($0, words) })
            record.set("breaks", DocumentHead.lines(breaks(report.trend, upTo: unit.year)))
            // Figures are numbered in the order in which the template shows them: components first, then years.
            let chart = charts.components(report, of: unit.unit.heading)
            WordChart.set(&record, "components_chart", chart, &figures)
            record.set("groups", groups(report, &indicators))
            return record
        }
        return zip(records, unit.indices).map { record, report in
            var record = record
            let (name, year) = (unit.unit.heading, unit.year)
            WordChart.set(
                &record, "rank_chart", charts.ranks(report.trend, of: name, upTo: year), &figures)
            WordChart.set(
                &record, "score_chart", charts.scores(report.trend, of: name, upTo: year), &figures)
            return record
        }
    }

    private static func setResult(
        _ record: inout TemplateRecord, _ report: UnitIndexReport, _ words: Words
    ) {
        record.set("code", report.code)
        record.set("name", DocumentHead.cell(report.name))
        record.set("name_sentence", VietnameseCase.lowercasingFirst(report.name))
        record.set("lede", report.lede)
        record.set("lede_sentence", VietnameseCase.lowercasingFirst(report.lede))
        record.set("rank", report.rank.text)
        record.set("rank_of", rankOf(report.rank, report.count, words))
        record.set("count", report.count)
        record.set("tie", report.tie)
        record.set("not_ranked_reason", report.notRankedReason)
        record.set("score", report.score.text)
        record.set("mean", report.mean.text)
        record.set("change", VietnameseCase.lowercasingFirst(report.change.text))
        record.set("change_heading", report.change.text)
        record.set("change_detail", report.change.detail)
        record.set("change_from", report.from)
    }

    private static func rankOf(_ rank: Figure, _ count: String, _ words: Words) -> String {
        rank.value == nil ? rank.text : words(.rankOf, ["rank": rank.text, "count": count])
    }

    private static func setComponents(_ record: inout TemplateRecord, _ report: UnitIndexReport) {
        let rows = report.components.enumerated().map { component($0.offset + 1, $0.element) }
        record.set("components", rows)
        record.set("total_number", "\(rows.count + 1)")
        for (field, name) in [("strongest", report.strongest), ("weakest", report.weakest)] {
            // The report names them as in a sentence.
            let position = report.components.firstIndex { VietnameseCase.lowercasingFirst($0.name) == name }
            if let position { record.set(field, rows[position]) }
        }
    }

    private static func component(_ number: Int, _ row: ComponentRow) -> TemplateRecord {
        var record = TemplateRecord(component)
        record.set("number", "\(number)")
        record.set("code", row.code)
        record.set("name", DocumentHead.cell(row.name))
        record.set("name_sentence", VietnameseCase.lowercasingFirst(row.name))
        record.set("score", row.score.text)
        record.set("mean", row.mean.text)
        record.set("rank", row.rank)
        return record
    }

    private static func trendPoint(_ trend: TrendPoint, _ words: Words) -> TemplateRecord {
        var record = TemplateRecord(point)
        record.set("year", "\(trend.year)")
        record.set("rank", rankOf(trend.rank, "\(trend.count)", words))
        record.set("score", trend.score.text)
        record.set("mean", trend.mean.text)
        return record
    }

    /// The sentences about breaks up to a year: what came later is no part of that year's report.
    private static func breaks(_ trend: Trend, upTo year: Int) -> [String] {
        let broken = zip(trend.points, trend.points.dropFirst()).compactMap { before, point in
            point.isJoined || before.score.value == nil || point.score.value == nil ? nil : point.year
        }
        guard broken.count == trend.breaks.count else { return trend.breaks }
        return zip(broken, trend.breaks).filter { $0.0 <= year }.map(\.1)
    }

    private static func groups(_ report: UnitIndexReport, _ number: inout Int) -> [TemplateRecord] {
        var records: [TemplateRecord] = []
        for rows in report.groups {
            var record = TemplateRecord(group)
            record.set("name", DocumentHead.cell(rows.name))
            var indicators: [TemplateRecord] = []
            for row in rows.rows {
                number += 1
                indicators.append(indicator(number, row))
            }
            record.set("rows", indicators)
            records.append(record)
        }
        return records
    }

    private static func indicator(_ number: Int, _ row: IndicatorRow) -> TemplateRecord {
        var record = TemplateRecord(indicator)
        record.set("number", "\(number)")
        record.set("code", DocumentHead.cell(row.code))
        record.set("name", DocumentHead.cell(row.name))
        record.set("unit_of_measure", row.unitOfMeasure)
        record.set("value", row.value.text)
        record.set("previous", row.previous.text)
        record.set("mean", row.mean.text)
        record.set("whole", row.whole.text)
        record.set("score", row.score.text)
        record.set("mean_score", row.meanScore.text)
        record.set("rank", row.rank)
        record.set("direction", row.direction)
        record.set("source", row.source)
        return record
    }
}

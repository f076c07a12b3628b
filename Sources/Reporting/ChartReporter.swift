import Records
import VietnameseText

/// Makes charts of what is reported, for formats whose readers draw them themselves; each is made when asked for.
public struct ChartReporter: Sendable {
    let words: Words

    /// Makes charts in a language.
    public init(_ words: Words) {
        self.words = words
    }

    /// More categories than this cannot be told in an alternative text; their ends stand for them.
    private static let toldCategories = 12
    /// More bars than this cannot be read on a page.
    private static let barLimit = 45

    // MARK: - A unit

    /// The ranks of a unit over the years; `nil` before the second year with a rank.
    ///
    /// - Parameters:
    ///   - trend: The years.
    ///   - name: The unit's name, for the legend.
    ///   - last: The last year to show: what came later is no part of that year's report.
    /// - Returns: The chart; rank 1 is its lower value, to be drawn on top.
    public func ranks(_ trend: Trend, of name: String, upTo last: Int) -> SeriesChart? {
        let points = Self.points(trend, upTo: last)
        let values = points.map { $0?.rank.value }
        guard values.compactMap({ $0 }).count > 1 else { return nil }
        let count = points.compactMap { $0?.count }.max() ?? 1
        return chart(
            words(.chartRanks), categories: Self.years(points), [.init(name: name, values: values)],
            // Half ranks exist where ties take the mean of their places.
            digits: values.contains { $0.map { $0 != $0.rounded() } ?? false } ? 1 : 0,
            scale: .init(
                low: 1, high: Double(max(2, count)), step: Double(max(1, (count - 1) / 4))))
    }

    /// The scores of a unit beside the mean of all units over the years; `nil` before the second year with a score.
    ///
    /// - Parameters:
    ///   - trend: The years.
    ///   - name: The unit's name, for the legend.
    ///   - last: The last year to show.
    /// - Returns: The chart.
    public func scores(_ trend: Trend, of name: String, upTo last: Int) -> SeriesChart? {
        let points = Self.points(trend, upTo: last)
        let scores = points.map { $0?.score.value }
        guard scores.compactMap({ $0 }).count > 1 else { return nil }
        let means = points.map { $0?.mean.value }
        return chart(
            words(.chartScores), categories: Self.years(points),
            [.init(name: name, values: scores), .init(name: words(.chartMean), values: means)],
            digits: Self.digits(points.compactMap { $0?.score }),
            scale: Self.scale(trend.scoreAxis, of: scores + means))
    }

    /// The years to show, with a gap (`nil`) between two years that are not comparable, so that no line joins them.
    ///
    /// A mean by another method is another quantity, too, so the gap is one for all series.
    private static func points(_ trend: Trend, upTo last: Int) -> [TrendPoint?] {
        var points: [TrendPoint?] = []
        for point in trend.points where point.year <= last {
            if let before = points.last, before?.score.value != nil, point.score.value != nil, !point.isJoined
            {
                points.append(nil)
            }
            points.append(point)
        }
        return points
    }

    private static func years(_ points: [TrendPoint?]) -> [String] {
        points.map { point in point.map { "\($0.year)" } ?? "" }
    }

    /// The components of a unit beside the means of all units; `nil` for less than two with a score.
    ///
    /// - Parameters:
    ///   - report: The unit's result by an index.
    ///   - name: The unit's name, for the legend.
    /// - Returns: The chart.
    public func components(_ report: UnitIndexReport, of name: String) -> SeriesChart? {
        let rows = report.components.filter { $0.score.value != nil || $0.mean.value != nil }
        guard rows.count > 1, rows.count <= Self.barLimit / 2 else { return nil }
        return chart(
            words(.chartComponents), categories: rows.map(\.name),
            [
                .init(name: name, values: rows.map(\.score.value)),
                .init(name: words(.chartMean), values: rows.map(\.mean.value)),
            ], digits: Self.digits(rows.map(\.score)),
            scale: .scores(rows.map(\.score.value) + rows.map(\.mean.value)))
    }

    // MARK: - A year

    /// The scores of the ranked units, the first one on top; `nil` for one unit alone, and for so many that bars
    /// could not be read.
    public func ranking(_ ranking: RankingReport) -> SeriesChart? {
        let rows = ranking.rows.filter { $0.rank.value != nil && $0.score.value != nil }
        guard (2...Self.barLimit).contains(rows.count) else { return nil }
        return chart(
            words(.chartRanking, ["index": VietnameseCase.lowercasingFirst(ranking.name)]),
            categories: rows.map {
                words(.chartRankedUnit, ["rank": $0.rank.text, "unit": $0.unit.heading])
            },
            [.init(name: words(.chartScore), values: rows.map(\.score.value))],
            digits: Self.digits(rows.map(\.score)),
            scale: .scores(rows.map(\.score.value)))
    }

    /// The means of the components beside those of the year before; `nil` for less than two components.
    ///
    /// - Parameters:
    ///   - ranking: The ranking of the year.
    ///   - earlier: That of the year before, where both years are compared by the same method.
    ///   - years: Both years, for the legend.
    /// - Returns: The chart.
    public func componentMeans(
        _ ranking: RankingReport, earlier: RankingReport?, years: (now: Int, before: Int)
    ) -> SeriesChart? {
        let columns = ranking.components.filter { $0.mean.value != nil }
        guard (2...Self.barLimit / 2).contains(columns.count) else { return nil }
        var series = [
            SeriesChart.Series(
                name: words(.chartYear, ["year": "\(years.now)"]), values: columns.map(\.mean.value))
        ]
        let before = columns.map { column in
            earlier?.components.first { $0.code == column.code }?.mean.value
        }
        if before.contains(where: { $0 != nil }) {
            series.append(.init(name: words(.chartYear, ["year": "\(years.before)"]), values: before))
        }
        return chart(
            words(.chartComponentMeans), categories: columns.map(\.name), series,
            digits: Self.digits(columns.map(\.mean)),
            scale: .scores(columns.map(\.mean.value) + before))
    }

    // MARK: - Strategies and programmes

    /// Women and men side by side, in per cent; `nil` without any.
    ///
    /// - Parameters:
    ///   - rows: The indicators.
    ///   - isOfChildren: Whether they are girls and boys.
    /// - Returns: The chart.
    public func pairs(_ rows: [PairRow], isOfChildren: Bool) -> SeriesChart? {
        let rows = rows.filter { $0.women.value != nil || $0.men.value != nil }
        guard (1...Self.barLimit / 2).contains(rows.count) else { return nil }
        return chart(
            words(isOfChildren ? .chartPairsChildren : .chartPairs), categories: rows.map(\.name),
            [
                .init(
                    name: words(isOfChildren ? .annualHeadGirls : .annualHeadWomen),
                    values: rows.map(\.women.value)),
                .init(
                    name: words(isOfChildren ? .annualHeadBoys : .annualHeadMen),
                    values: rows.map(\.men.value)),
            ], digits: Self.digits(rows.flatMap { [$0.women, $0.men] }), scale: .hundred)
    }

    /// How many targets of each programme are met, not yet due, not met, or open; `nil` without any that applies.
    ///
    /// All four series are always there, so that each keeps its look from one report to the next.
    public func statuses(_ summaries: [TargetSummary]) -> SeriesChart? {
        let asked = summaries.filter { $0.tally.asked > 0 }
        guard !asked.isEmpty else { return nil }
        func series(_ name: String, _ kinds: Set<TargetStatusReport.Kind>) -> SeriesChart.Series {
            SeriesChart.Series(
                name: name,
                values: asked.map { summary in
                    let counts = summary.tally.counts.filter { kinds.contains($0.status.kind) }
                    return counts.isEmpty ? nil : Double(counts.reduce(0) { $0 + $1.count })
                })
        }
        return chart(
            words(.chartStatuses), categories: asked.map(\.programme.printedName.text),
            [
                series(words(.chartMet), [.exceeded, .reached, .metEarly]),
                series(words(.targetStatusNotYetDue), [.notYetDue]),
                series(words(.targetStatusNotReached), [.notReached]),
                series(words(.chartOpen), [.inconclusive, .noCases, .noData]),
            ], digits: 0, scale: nil)
    }

    /// The same of the programmes of a review.
    public func statuses(_ review: ReviewReport) -> SeriesChart? {
        statuses(review.programmes.map { TargetSummary(programme: $0.programme, tally: $0.tally) })
    }

    // MARK: - What all have

    private func chart(
        _ title: String, categories: [String], _ series: [SeriesChart.Series], digits: Int,
        scale: SeriesChart.Scale?
    ) -> SeriesChart {
        SeriesChart(
            title: title, label: label(title, categories, series, digits), categories: categories,
            series: series, digits: digits, scale: scale, language: words.language)
    }

    /// The chart in words: each category with its values, or the first and the last of many.
    private func label(
        _ title: String, _ categories: [String], _ series: [SeriesChart.Series], _ digits: Int
    ) -> String {
        let told =
            categories.count <= Self.toldCategories
            // A gap between years has no name and nothing to tell.
            ? categories.indices.filter { !categories[$0].isEmpty } : [0, 1, 2, categories.count - 1]
        let points = told.map { position in
            let values = series.compactMap { one -> String? in
                guard let value = one.values[position] else { return nil }
                let text = words.numbers.text(value, digits: digits)
                return series.count == 1
                    ? text : words(.chartValue, ["name": one.name, "value": text])
            }
            return words(
                .chartPoint,
                [
                    "name": categories[position],
                    "values": values.isEmpty ? words(.chartNoValue) : values.joined(separator: ", "),
                ])
        }
        let list = points.joined(separator: "; ")
        return categories.count <= Self.toldCategories
            ? words(.chartLabel, ["title": title, "points": list])
            : words(.chartLabelLong, ["title": title, "count": "\(categories.count)", "points": list])
    }

    /// As many decimals as the report prints, which may be more where units lie close together.
    private static func digits(_ figures: [Figure]) -> Int {
        figures.map { figure in
            guard figure.value != nil,
                let mark = figure.text.utf8.lastIndex(where: {
                    $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
                })
            else { return 0 }
            return figure.text.utf8.distance(from: mark, to: figure.text.utf8.endIndex) - 1
        }.max() ?? 0
    }

    /// The scale of an axis, with room for the labels of values near its ends.
    private static func scale(_ axis: Axis?, of values: [Double?]) -> SeriesChart.Scale? {
        guard let axis, axis.ticks.count > 1, let first = axis.ticks[0].value,
            let second = axis.ticks[1].value
        else { return nil }
        let step = second - first
        let known = values.compactMap { $0 }
        let isLow = (known.min() ?? axis.high) < axis.low + 0.4 * step
        let isHigh = (known.max() ?? axis.low) > axis.high - 0.4 * step
        return .init(
            low: isLow ? axis.low - step : axis.low, high: isHigh ? axis.high + step : axis.high, step: step)
    }
}

extension SeriesChart.Scale {
    /// Scores and percentages: bars begin at 0, or their lengths would lie.
    static let hundred = SeriesChart.Scale(low: 0, high: 100, step: 20)

    /// The scale of scores: 0…100 unless they lie on a smaller or larger one.
    static func scores(_ values: [Double?]) -> SeriesChart.Scale? {
        let known = values.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else { return .hundred }
        if low < 0 || high > 100 { return nil }
        return high <= 1
            ? .init(low: 0, high: 1, step: 0.2) : high <= 10 ? .init(low: 0, high: 10, step: 2) : .hundred
    }
}

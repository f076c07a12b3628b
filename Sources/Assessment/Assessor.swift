import Formula
import Records

/// Assesses the years of a programme: values, scores, ranks and changes.
///
/// Pure: no files, no clock.
public enum Assessor {
    /// Assesses years.
    ///
    /// - Parameter bundles: Checked bundles of one programme, each of another year, in any order.
    /// - Returns: The years in ascending order.
    public static func assess(_ bundles: [YearBundle]) -> [AssessedYear] {
        assess(bundles, values: bundles.map { YearValues($0) })
    }

    /// Assesses years whose observations are arranged already.
    ///
    /// - Parameters:
    ///   - bundles: Checked bundles of one programme, each of another year, in any order.
    ///   - values: The values of each, in the same order.
    /// - Returns: The years in ascending order.
    public static func assess(_ bundles: [YearBundle], values: [YearValues]) -> [AssessedYear] {
        var years: [AssessedYear] = []
        var last: YearValues?
        for (bundle, values) in zip(bundles, values).sorted(by: { $0.0.year < $1.0.year }) {
            // `previous(…)` means the year before, not any earlier one.
            let before = years.last?.year == bundle.year - 1 ? last : nil
            let earlier = Dictionary(years.map { ($0.year, $0) }) { first, _ in first }
            var year = assess(bundle, values, before: before, earlier: earlier)
            Comparer.compare(&year, with: years.last)
            years.append(year)
            last = values
        }
        return years
    }

    private static func assess(
        _ bundle: YearBundle, _ values: YearValues, before: YearValues?, earlier: [Int: AssessedYear]
    ) -> AssessedYear {
        let ranked = bundle.units.indices.filter { bundle.units[$0].isRanked }
        let units = ranked.map { bundle.units[$0] }
        let groups = units.map(\.group)
        let figures = UnitColumns(of: ranked, in: bundle, year: values, previous: before)
        var columns: [IndicatorColumns] = []
        var summaries: [IndicatorSummary] = []
        var faults: [AssessmentFault] = []
        for indicator in bundle.indicators {
            let scored = IndicatorScorer(
                indicator, units: units, groups: groups, year: bundle.year, earlier: earlier
            ).score(IndicatorFigures(indicator, figures))
            columns.append(scored.columns)
            summaries.append(scored.summary)
            faults += scored.faults
        }
        var ladder = ScoreLadder(
            tree: IndexTree(bundle), indicators: bundle.indicators, columns: columns, figures: figures,
            units: units.map(\.code), groups: groups, year: bundle.year, earlier: earlier)
        ladder.indicatorRanges = summaries.map(\.scoreRange)
        ladder.climb()
        // From here on the weights are those that were used, wherever they came from.
        var used = bundle
        used.indices = ladder.tree.indices
        used.indicators = ladder.indicators
        var positions: [String: Int] = [:]
        for (position, unit) in units.enumerated() { positions[unit.code] = position }
        return AssessedYear(
            bundle: used, units: units, tree: ladder.tree, indicators: summaries, indices: ladder.summaries,
            aggregateValues: aggregateValues(bundle, values: values, before: before), unitPosition: positions,
            columns: ResultColumns(indicators: columns, indices: ladder.indices), figures: figures,
            faults: faults + ladder.faults)
    }

    /// The values of units that are not ranked: by code, then by position of the indicator.
    private static func aggregateValues(
        _ bundle: YearBundle, values: YearValues, before: YearValues?
    ) -> [String: [Double?]] {
        let aggregates = bundle.units.indices.filter { !bundle.units[$0].isRanked }
        guard !aggregates.isEmpty else { return [:] }
        let figures = UnitColumns(of: aggregates, in: bundle, year: values, previous: before)
        let columns = bundle.indicators.map { IndicatorFigures($0, figures).value }
        var result: [String: [Double?]] = [:]
        for (row, position) in aggregates.enumerated() {
            result[bundle.units[position].code] = columns.map { $0[row] }
        }
        return result
    }
}

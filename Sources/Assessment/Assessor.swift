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
        var years: [AssessedYear] = []
        var last: YearValues?
        for bundle in bundles.sorted(by: { $0.year < $1.year }) {
            let values = YearValues(bundle)
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
        let tree = IndexTree(bundle)
        let ranked = bundle.units.indices.filter { bundle.units[$0].isRanked }
        let units = ranked.map { bundle.units[$0] }
        let groups = units.map(\.group)
        let former = bundle.formerCodes()
        let contexts = ranked.map { position in
            let code = bundle.units[position].code
            return UnitContext(unit: position, code: former[code] ?? code, year: values, previous: before)
        }
        var columns: [[IndicatorResult]] = []
        var summaries: [IndicatorSummary] = []
        var faults: [AssessmentFault] = []
        for indicator in bundle.indicators {
            let scored = IndicatorScorer(
                indicator, units: units, groups: groups, year: bundle.year, earlier: earlier
            ).score(contexts.map { evaluate(indicator, $0) })
            columns.append(scored.results)
            summaries.append(scored.summary)
            faults += scored.faults
        }
        var results = ranked.indices.map { row in
            UnitResult(indicators: columns.map { $0[row] }, indices: [])
        }
        var ladder = ScoreLadder(
            tree: tree, indicators: bundle.indicators, contexts: contexts,
            units: units.map(\.code), groups: groups, year: bundle.year, earlier: earlier)
        ladder.indicatorRanges = summaries.map(\.scoreRange)
        ladder.climb(&results)
        // From here on the weights are those that were used, wherever they came from.
        var used = bundle
        used.indices = ladder.tree.indices
        used.indicators = ladder.indicators
        var positions: [String: Int] = [:]
        for (position, unit) in units.enumerated() { positions[unit.code] = position }
        return AssessedYear(
            bundle: used, units: units, tree: ladder.tree, results: results, indicators: summaries,
            indices: ladder.summaries,
            aggregateValues: aggregateValues(bundle, values: values, before: before), unitPosition: positions,
            contexts: contexts, faults: faults + ladder.faults)
    }

    private static func evaluate(_ indicator: Indicator, _ context: UnitContext) -> IndicatorResult {
        // Faults of evaluation were reported when the bundle was checked; here they are missing values.
        let women = indicator.women.flatMap { (try? $0.value.value(in: context)) ?? nil }
        let men = indicator.men.flatMap { (try? $0.value.value(in: context)) ?? nil }
        switch indicator.definition {
        case .formula(let formula):
            let value = (try? formula.value.value(in: context)) ?? nil
            return IndicatorResult(
                value: value, numerator: nil, denominator: nil, women: women, men: men)
        case .ratio(let top, let bottom, let scale):
            let numerator = (try? top.value.value(in: context)) ?? nil
            let denominator = (try? bottom.value.value(in: context)) ?? nil
            var value: Double?
            if let numerator, let denominator {
                if denominator != 0 {
                    value = numerator / denominator * scale
                } else {
                    let rule =
                        numerator == 0 ? indicator.treatment.zeroOfZero : indicator.treatment.someOfZero
                    if case .value(let declared) = rule { value = declared }
                }
            }
            if value?.isFinite == false { value = nil }
            return IndicatorResult(
                value: value, numerator: numerator, denominator: denominator, women: women, men: men)
        }
    }

    private static func aggregateValues(
        _ bundle: YearBundle, values: YearValues, before: YearValues?
    ) -> [String: [Double?]] {
        var result: [String: [Double?]] = [:]
        for (position, unit) in bundle.units.enumerated() where !unit.isRanked {
            let context = UnitContext(
                unit: position, code: bundle.formerCode(of: unit.code), year: values, previous: before)
            result[unit.code] = bundle.indicators.map { evaluate($0, context).value }
        }
        return result
    }
}

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
            var year = assess(bundle, values, before: before)
            Comparer.compare(&year, with: years.last)
            years.append(year)
            last = values
        }
        return years
    }

    private static func assess(
        _ bundle: YearBundle, _ values: YearValues, before: YearValues?
    ) -> AssessedYear {
        let tree = IndexTree(bundle)
        let ranked = bundle.units.indices.filter { bundle.units[$0].isRanked }
        var columns: [[IndicatorResult]] = []
        var summaries: [IndicatorSummary] = []
        let former = bundle.formerCodes()
        let codes = ranked.map { former[bundle.units[$0].code] ?? bundle.units[$0].code }
        for indicator in bundle.indicators {
            let results = zip(ranked, codes).map { position, code in
                evaluate(
                    indicator, UnitContext(unit: position, code: code, year: values, previous: before))
            }
            let (scored, summary) = score(results, of: indicator)
            columns.append(scored)
            summaries.append(summary)
        }
        var results = ranked.indices.map { row in
            UnitResult(indicators: columns.map { $0[row] }, indices: [])
        }
        var indexSummaries: [IndexSummary] = []
        aggregate(&results, &indexSummaries, tree: tree, indicators: bundle.indicators)
        let units = ranked.map { bundle.units[$0] }
        var positions: [String: Int] = [:]
        for (position, unit) in units.enumerated() { positions[unit.code] = position }
        return AssessedYear(
            bundle: bundle, units: units, tree: tree, results: results, indicators: summaries,
            indices: indexSummaries,
            aggregateValues: aggregateValues(bundle, values: values, before: before), unitPosition: positions)
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
            if let numerator, let denominator, denominator != 0 { value = numerator / denominator * scale }
            if value?.isFinite == false { value = nil }
            return IndicatorResult(
                value: value, numerator: numerator, denominator: denominator, women: women, men: men)
        }
    }

    private static func score(
        _ results: [IndicatorResult], of indicator: Indicator
    ) -> ([IndicatorResult], IndicatorSummary) {
        let values = results.compactMap(\.value)
        let normaliser = Normaliser(indicator, values: values)
        var scored = results
        for position in scored.indices {
            scored[position].score = scored[position].value.flatMap { normaliser.score($0) }
        }
        let comparable = scored.map { $0.score.map { Ranking.comparable($0, digits: nil) } }
        for (position, rank) in Ranking.ranks(of: comparable, ties: .min).enumerated() {
            scored[position].rank = rank
        }
        let scores = scored.compactMap(\.score)
        let summary = IndicatorSummary(
            count: values.count, lowest: values.min(), highest: values.max(), mean: mean(values),
            meanScore: mean(scores), goalposts: normaliser.goalposts)
        return (scored, summary)
    }

    /// Goes up the tree, children first.
    static func aggregate(
        _ results: inout [UnitResult], _ summaries: inout [IndexSummary], tree: IndexTree,
        indicators: [Indicator]
    ) {
        let empty = IndexResult(
            coverage: 0, missing: [], standing: .notRanked(coverage: 0, needed: 1, missing: []),
            change: .noYearBefore)
        for row in results.indices {
            results[row].indices = [IndexResult](repeating: empty, count: tree.indices.count)
        }
        summaries = [IndexSummary](
            repeating: IndexSummary(rankedCount: 0, lowest: nil, highest: nil, mean: nil),
            count: tree.indices.count)
        for position in tree.order {
            let index = tree.indices[position]
            for row in results.indices {
                results[row].indices[position] = combine(
                    results[row], children: tree.children[position], of: index, tree: tree,
                    indicators: indicators)
            }
            let scores = results.map { $0.indices[position].rankedScore }
            for (row, rank) in Ranking.ranks(of: scores, ties: index.ties).enumerated() {
                let result = results[row].indices[position]
                results[row].indices[position].standing =
                    rank.map { .ranked($0) }
                    ?? .notRanked(coverage: result.coverage, needed: index.coverage, missing: result.missing)
            }
            for row in results.indices {
                let result = results[row].indices[position]
                if let rank = result.standing.rank, let score = result.rankedScore {
                    results[row].indices[position].band = Banding.band(
                        rank: rank, score: score, bands: index.bands)
                }
            }
            let full = results.compactMap { $0.indices[position].score }
            summaries[position] = IndexSummary(
                rankedCount: full.count, lowest: full.min(), highest: full.max(), mean: mean(full))
        }
    }

    /// Weighted arithmetic mean of the children that have a score: Σ wᵢsᵢ / Σ wᵢ.
    private static func combine(
        _ result: UnitResult, children: [IndexTree.Child], of index: Index, tree: IndexTree,
        indicators: [Indicator]
    ) -> IndexResult {
        var total = 0.0
        var present = 0.0
        var sum = 0.0
        var missing: [String] = []
        for child in children {
            let (code, weight, score): (String, Double, Double?) =
                switch child {
                case .index(let place):
                    (tree.indices[place].code, tree.indices[place].weight, result.indices[place].score)
                case .indicator(let place):
                    (indicators[place].code, indicators[place].weight, result.indicators[place].score)
                }
            total += weight
            if let score {
                present += weight
                sum += weight * score
            } else {
                missing.append(code)
            }
        }
        let coverage = total > 0 ? present / total : 0
        // A hair of tolerance: 0.1 + 0.2 of 0.3 is full coverage.
        let isCovered = present > 0 && coverage >= index.coverage - 1e-12
        let score = isCovered ? sum / present : nil
        return IndexResult(
            score: score, rankedScore: score.map { Ranking.comparable($0, digits: index.digits) },
            coverage: coverage, missing: missing,
            standing: .notRanked(coverage: coverage, needed: index.coverage, missing: missing),
            change: .noYearBefore)
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

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}

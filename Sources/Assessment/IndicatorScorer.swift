import Records

/// Scores one indicator for all ranked units of a year.
struct IndicatorScorer {
    private let indicator: Indicator
    private let units: [Unit]
    private let groups: [String?]
    private let year: Int
    private let earlier: [Int: AssessedYear]

    /// What came of it.
    struct Outcome {
        var results: [IndicatorResult]
        var summary: IndicatorSummary
        var faults: [AssessmentFault]
    }

    /// Makes a scorer.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - units: The ranked units.
    ///   - groups: Their groups, for imputation.
    ///   - year: The year that is scored; a scale that is frozen to it is its own.
    ///   - earlier: Earlier years, for a scale that is frozen to one.
    init(
        _ indicator: Indicator, units: [Unit], groups: [String?], year: Int, earlier: [Int: AssessedYear]
    ) {
        self.indicator = indicator
        self.units = units
        self.groups = groups
        self.year = year
        self.earlier = earlier
    }

    /// Treats, scores and ranks the values.
    ///
    /// - Parameter results: The values of each ranked unit.
    /// - Returns: The results with scores, in the same order.
    func score(_ results: [IndicatorResult]) -> Outcome {
        var faults: [AssessmentFault] = []
        func fault(_ reason: AssessmentFault.Reason) {
            faults.append(AssessmentFault(reason: reason, code: indicator.code, cell: indicator.cell))
        }
        let values = results.compactMap(\.value)
        let treated = Treater.treat(results.map(\.value), groups: groups, indicator.treatment)
        let numbers = treated.compactMap(\.value)
        var frozen: IndicatorSummary?
        if let wanted = indicator.scale.year, wanted != year {
            frozen = earlier[wanted]?.summary(of: indicator.code)
            if frozen?.scoredRange == nil {
                fault(.frozenYear(wanted))
                frozen = nil
            }
        }
        let normaliser = Normaliser(indicator, values: numbers, frozen: frozen)
        var scored = results
        for position in scored.indices {
            scored[position].scoredValue = treated[position].value
            scored[position].adjustments = treated[position].adjustments
            guard let value = treated[position].value else { continue }
            scored[position].score = normaliser.score(value)
            if scored[position].score == nil { fault(.notScored(unit: units[position].code, value: value)) }
        }
        if numbers.isEmpty, !units.isEmpty { fault(.noValues) }
        if frozen == nil, indicator.normalisation == .minMax || indicator.normalisation == .zScore,
            let range = Self.range(numbers), Spread.isFlat(range.lowerBound, range.upperBound)
        {
            fault(.equalValues)
        }
        let comparable = scored.map { $0.score.map { Ranking.comparable($0, digits: nil) } }
        let ranks = Ranking.ranks(of: comparable, ties: .min, direction: indicator.scoreDirection)
        for (position, rank) in ranks.enumerated() { scored[position].rank = rank }
        let summary = IndicatorSummary(
            count: values.count, lowest: values.min(), highest: values.max(), mean: Spread.mean(values),
            meanScore: Spread.mean(scored.compactMap(\.score)), goalposts: normaliser.goalposts,
            scoredCount: numbers.count,
            scoredRange: Self.range(numbers),
            scoredMean: Spread.mean(numbers),
            scoredDeviation: Spread.deviation(numbers, indicator.scale.deviation),
            observedScores: Self.range(scored.compactMap(\.score)), scoreRange: normaliser.scoreRange)
        return Outcome(results: scored, summary: summary, faults: faults)
    }

    private static func range(_ values: [Double]) -> ClosedRange<Double>? {
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }
}

extension Indicator {
    /// Which scores are good: all normalisations turn values so that more is better, but the value itself is no score
    /// that was turned.
    public var scoreDirection: Direction {
        normalisation == .none && direction == .lower ? .lower : .higher
    }
}

extension AssessedYear {
    /// Facts about an indicator; `nil` for a code that is none.
    func summary(of code: String) -> IndicatorSummary? {
        bundle.indicators.firstIndex { $0.code == code }.map { indicators[$0] }
    }

    /// The value of a code in the formula of an index for a ranked unit.
    ///
    /// - Parameters:
    ///   - code: Of an index, an indicator or an item.
    ///   - isValue: Whether the value of an indicator is meant instead of its score.
    ///   - row: The unit, by its place among the ranked ones.
    /// - Returns: The number; `nil` when it is missing.
    public func operand(_ code: String, isValue: Bool, row: Int) -> Double? {
        guard results.indices.contains(row), contexts.indices.contains(row) else { return nil }
        let context = NodeContext(
            result: results[row], unit: contexts[row], places: NodePlaces(tree, bundle.indicators))
        return isValue ? context.rawValue(of: code) : context.value(of: code)
    }

    /// The scores of an index or indicator among ranked units; `nil` for other codes.
    func scores(of code: String) -> [Double]? {
        if let place = tree.position(of: code) { return results.compactMap { $0.indices[place].score } }
        guard let place = bundle.indicators.firstIndex(where: { $0.code == code }) else { return nil }
        return results.compactMap { $0.indicators[place].score }
    }
}

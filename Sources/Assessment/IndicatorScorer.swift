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
        var columns: IndicatorColumns
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
    /// - Parameter figures: The figures of the ranked units.
    /// - Returns: The results.
    func score(_ figures: IndicatorFigures) -> Outcome {
        var faults: [AssessmentFault] = []
        func fault(_ reason: AssessmentFault.Reason) {
            faults.append(AssessmentFault(reason: reason, code: indicator.code, cell: indicator.cell))
        }
        let treated = Treater.treat(figures.value, groups: groups, indicator.treatment)
        let facts = ColumnFacts(treated.values)
        var frozen: IndicatorSummary?
        if let wanted = indicator.scale.year, wanted != year {
            frozen = earlier[wanted]?.summary(of: indicator.code)
            if frozen?.scoredRange == nil {
                fault(.frozenYear(wanted))
                frozen = nil
            }
        }
        let normaliser = Normaliser(indicator, values: facts, frozen: frozen)
        let scores = normaliser.scores(treated.values)
        for row in scores.numbers.indices where scores.numbers[row].isNaN {
            if let value = treated.values[row] { fault(.notScored(unit: units[row].code, value: value)) }
        }
        if facts.numbers.isEmpty, !units.isEmpty { fault(.noValues) }
        if frozen == nil, indicator.normalisation == .minMax || indicator.normalisation == .zScore,
            facts.isFlat
        {
            fault(.equalValues)
        }
        let ranks = RankColumn(
            Ranking.comparable(scores, digits: nil), ties: .min, direction: indicator.scoreDirection)
        let columns = IndicatorColumns(figures: figures, treated: treated, score: scores, ranks: ranks)
        return Outcome(
            columns: columns, summary: summary(columns, facts, normaliser), faults: faults)
    }

    private func summary(
        _ columns: IndicatorColumns, _ scored: ColumnFacts, _ normaliser: Normaliser
    ) -> IndicatorSummary {
        let isTreated = indicator.treatment.changesValues
        let values = isTreated ? ColumnFacts(columns.figures.value) : scored
        let scores = ColumnFacts(columns.score)
        return IndicatorSummary(
            count: values.numbers.count, lowest: values.range?.lowerBound, highest: values.range?.upperBound,
            mean: values.mean, meanScore: scores.mean, goalposts: normaliser.goalposts,
            scoredCount: scored.numbers.count, scoredRange: scored.range, scoredMean: scored.mean,
            scoredDeviation: scored.deviation(indicator.scale.deviation),
            observedScores: scores.range, scoreRange: normaliser.scoreRange)
    }
}

extension Treatment {
    /// Whether values may be scored otherwise than they are.
    fileprivate var changesValues: Bool {
        digits != nil || capLow != nil || capHigh != nil || imputation != .none || winsorisation != nil
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
        guard units.indices.contains(row) else { return nil }
        let nodes = NodeColumns(
            indicators: columns.indicators, indices: columns.indices, figures: figures,
            places: NodePlaces(tree, bundle.indicators))
        let context = NodeContext(nodes: nodes, row: row)
        return isValue ? context.rawValue(of: code) : context.value(of: code)
    }

    /// The scores of an index or indicator among ranked units; `nil` for other codes.
    func scores(of code: String) -> [Double]? {
        if let place = tree.position(of: code) { return columns.indices[place].score.present }
        guard let place = bundle.indicators.firstIndex(where: { $0.code == code }) else { return nil }
        return columns.indicators[place].score.present
    }
}

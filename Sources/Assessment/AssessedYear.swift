import Records

/// Everything computed of one year.
public struct AssessedYear: Sendable {
    /// The bundle that was assessed; the weights in it are those that were used.
    public internal(set) var bundle: YearBundle
    /// The ranked units, in the order of the register; results stand in the same order.
    public let units: [Unit]
    /// The index tree with its order.
    public internal(set) var tree: IndexTree
    /// The results of each ranked unit.
    public internal(set) var results: [UnitResult]
    /// Facts about each indicator among the ranked units, by position in the bundle.
    public internal(set) var indicators: [IndicatorSummary]
    /// Facts about each index among the ranked units, by position in the tree.
    public internal(set) var indices: [IndexSummary]
    /// The values of aggregates such as the province: by unit code, then by position of the indicator.
    public let aggregateValues: [String: [Double?]]

    /// The year.
    public var year: Int { bundle.year }

    /// The position of a ranked unit; `nil` for other codes.
    public func position(of unit: String) -> Int? { unitPosition[unit] }

    let unitPosition: [String: Int]
    /// What formulas see, by ranked unit.
    let contexts: [UnitContext]
    /// What stood in the way of scores, in the order of the tables.
    public internal(set) var faults: [AssessmentFault] = []
}

/// The results of one unit in one year.
public struct UnitResult: Sendable {
    /// By position of the indicator in the bundle.
    public internal(set) var indicators: [IndicatorResult]
    /// By position of the index in the tree.
    public internal(set) var indices: [IndexResult]
}

/// The result of one indicator for one unit.
public struct IndicatorResult: Sendable {
    /// The value in the indicator's unit of measure; `nil` is missing.
    public let value: Double?
    /// The numerator, when the definition has one.
    public let numerator: Double?
    /// The denominator, when the definition has one.
    public let denominator: Double?
    /// The value for women or girls alone, when the indicator has one.
    public let women: Double?
    /// The value for men or boys alone, when the indicator has one.
    public let men: Double?
    /// The value as it was scored: `value`, but where something was done to it before.
    public internal(set) var scoredValue: Double?
    /// What was done to the value before it was scored, in this order; empty for nothing.
    public internal(set) var adjustments: [Adjustment] = []
    /// The normalised score on the indicator's scale, more is better but without a normalisation; `nil` when there is
    /// nothing to score.
    public internal(set) var score: Double?
    /// What stood in for a missing value; `nil` where there was a value, or nothing stood in.
    public var imputedValue: Double? {
        if case .imputed(_, let value)? = adjustments.first { return value }
        return nil
    }
    /// The place among the ranked units by score, ties sharing the best place; `nil` without a score.
    public internal(set) var rank: Rank?
}

/// The result of one index for one unit.
public struct IndexResult: Sendable {
    /// The score; `nil` when coverage is too small, or the aggregation is not defined for the scores below.
    public internal(set) var score: Double?
    /// The score after the index's rounding: what ranks compare.
    public internal(set) var rankedScore: Double?
    /// Share of the children's weight that has a score, 0…1.
    public internal(set) var coverage: Double
    /// Codes of the children without a score.
    public internal(set) var missing: [String]
    /// The rank, or why there is none.
    public internal(set) var standing: Standing
    /// The rank among the ranked units of the same group; `nil` without a rank or a group.
    public internal(set) var groupRank: Rank?
    /// Indicators below whose values were imputed for this unit.
    public internal(set) var imputedCount = 0
    /// Position among the index's bands, 0 is the first; `nil` without bands or without a rank.
    public internal(set) var band: Int?
    /// The change against the year before, or why there is none to tell.
    public internal(set) var change: Change
}

/// A place among ranked units.
public struct Rank: Sendable, Hashable {
    /// The place, 1 is best; a fraction only under the tie rule `average`.
    public let place: Double
    /// How many units are ranked.
    public let count: Int
    /// How many units share the place, this one included.
    public let sharers: Int

    /// Makes a rank.
    public init(place: Double, count: Int, sharers: Int) {
        self.place = place
        self.count = count
        self.sharers = sharers
    }
}

/// Ranked, or not and why: "not ranked" is a result too.
public enum Standing: Sendable, Hashable {
    /// Ranked.
    case ranked(Rank)
    /// Less weight has data than the index asks for.
    case notRanked(coverage: Double, needed: Double, missing: [String])

    /// The rank, if there is one.
    public var rank: Rank? {
        if case .ranked(let rank) = self { return rank }
        return nil
    }
}

/// Facts about an indicator among the ranked units of a year.
public struct IndicatorSummary: Sendable {
    /// Units with a value.
    public let count: Int
    /// Lowest value.
    public let lowest: Double?
    /// Highest value.
    public let highest: Double?
    /// Simple mean of the values.
    public let mean: Double?
    /// Simple mean of the scores.
    public let meanScore: Double?
    /// The ends of the scale that were used: the bundle's, or the observed ones under min–max.
    public let goalposts: ClosedRange<Double>?
    /// Units with a value to score, imputed ones among them.
    public let scoredCount: Int
    /// Lowest and highest value as scored; `nil` without values.
    public let scoredRange: ClosedRange<Double>?
    /// Mean of the values as scored; `nil` without values.
    public let scoredMean: Double?
    /// Standard deviation of the values as scored, of the kind that the indicator asks for.
    public let scoredDeviation: Double?
    /// Lowest and highest score; `nil` without scores.
    public let observedScores: ClosedRange<Double>?
    /// Worst and best possible score, where the normalisation sets them.
    public let scoreRange: ClosedRange<Double>?
}

/// Facts about an index among the ranked units of a year.
public struct IndexSummary: Sendable {
    /// Units with a rank.
    public let rankedCount: Int
    /// Lowest score.
    public let lowest: Double?
    /// Highest score.
    public let highest: Double?
    /// Simple mean of the scores.
    public let mean: Double?
    /// Lowest and highest possible score, where the method sets them.
    public let scoreRange: ClosedRange<Double>?
}

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
    public var results: UnitResults { UnitResults(columns: columns, count: units.count) }
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
    /// All results, by indicator and index.
    var columns: ResultColumns
    /// What formulas see of the ranked units.
    let figures: UnitColumns
    /// What stood in the way of scores, in the order of the tables.
    public internal(set) var faults: [AssessmentFault] = []
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

import Records

/// What became of score and rank since the year before.
public enum Change: Sendable, Hashable {
    /// There is no bundle of the year before.
    case noYearBefore
    /// Comparable: scores and ranks of both years, on one basis.
    case compared(Comparison)
    /// Not comparable, and why.
    case notComparable(NotComparable)
}

/// Scores and ranks of two years on one basis, with what changed.
///
/// On the basis ``ComparisonBasis/full`` these are the official scores and ranks of both years. On a common set
/// they are those of the common set, for this year too: never set one of them beside an official rank.
public struct Comparison: Sendable, Hashable {
    /// The earlier year.
    public let year: Int
    /// What the scores and ranks of both years rest on.
    public let basis: ComparisonBasis
    /// This year's score on the basis.
    public let score: Double
    /// This year's rank on the basis.
    public let rank: Rank
    /// The earlier score on the basis.
    public let previousScore: Double
    /// The earlier rank on the basis.
    public let previousRank: Rank
    /// Whether other units of the ranking changed, so that the field is not quite the same.
    public let fieldChanged: Bool

    /// Score now minus score then.
    public var scoreChange: Double { score - previousScore }
    /// Places gained (positive) or lost (negative).
    public var placesGained: Double { previousRank.place - rank.place }

    /// The common set, when the comparison rests on one.
    public var commonSet: CommonSet? {
        if case .commonSet(let set) = basis { return set }
        return nil
    }
}

/// What the scores and ranks of two years rest on when they are compared.
public enum ComparisonBasis: Sendable, Hashable {
    /// The whole index, whose method is the same in both years: the official scores and ranks.
    case full
    /// The indicators that both years define alike, assessed again in both years.
    case commonSet(CommonSet)

    /// The name for programs: `full` or `common`.
    public var name: String {
        switch self {
        case .full: "full"
        case .commonSet: "common"
        }
    }
}

/// The indicators below an index that two years define alike, by which both are assessed again.
///
/// Tree, weights, aggregation, coverage, rounding and tie rule are those of the later year, for both years: what
/// moves is the unit, not the method. Weights are rescaled inside each node, and nodes without weight dropped.
public struct CommonSet: Sendable, Hashable {
    /// Codes of the common indicators, in the order of the later year's tree.
    public let indicators: [String]
    /// How many indicators the later year has below the index.
    public let count: Int
    /// How the method differs between the years.
    public let difference: MethodDifference

    /// Whether all indicators of the later year are common, so that only the earlier year is assessed anew.
    public var isWhole: Bool { indicators.count == count }
}

/// Why two years cannot be compared for a unit.
public enum NotComparable: Sendable, Hashable {
    /// The unit's area or people changed.
    case unitChanged(since: Int, [Succession])
    /// The index is new, or too little of its weight is common to both years.
    case methodChanged(since: Int, MethodDifference)
    /// The unit was not in the ranking then.
    case firstTime(since: Int)
    /// The unit was in the ranking then but had no rank.
    case notRankedThen(since: Int)
    /// The unit has no rank now.
    case notRankedNow
    /// The unit has a rank in both years, but in one of them too few data on the common set.
    case commonSetNotCovered(since: Int, CommonSet)
}

/// How the method of an index differs between two years.
public struct MethodDifference: Sendable, Hashable {
    /// Whether the index itself is new, so that there is nothing to be compared with.
    public let isNew: Bool
    /// Codes that were added below the index.
    public let added: [String]
    /// Codes that were taken away.
    public let removed: [String]
    /// Codes whose definition, direction, goalposts, aggregation or coverage changed.
    public let altered: [String]
    /// Codes with another parent, or another weight beside the parts that both years have.
    public let reweighted: [String]
    /// Whether scores are rounded otherwise before ranking.
    public let roundingChanged: Bool
    /// Whether equal scores are ranked otherwise.
    public let tiesChanged: Bool
    /// Share of the later year's weight that lies on indicators that both years define alike, 0…1.
    public let commonShare: Double

    /// Whether nothing differs.
    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && altered.isEmpty && reweighted.isEmpty && !roundingChanged
            && !tiesChanged
    }
}

import Records

/// All results of a year, a column for each kind of result; ``UnitResult`` and its like look at a row of them.
final class ResultColumns: Sendable {
    /// By position of the indicator in the bundle.
    let indicators: [IndicatorColumns]
    /// By position of the index in the tree.
    let indices: [IndexColumns]
    /// The changes since the year before, by position of the index, then by unit; empty where there is no year before.
    let changes: [[Change]]

    init(indicators: [IndicatorColumns], indices: [IndexColumns], changes: [[Change]] = []) {
        self.indicators = indicators
        self.indices = indices
        self.changes = changes
    }
}

/// The results of one indicator for all ranked units.
final class IndicatorColumns: Sendable {
    /// What the formulas yield.
    let figures: IndicatorFigures
    /// The values as they were scored, and what was done to them.
    let treated: TreatedColumn
    /// The normalised scores.
    let score: NumberColumn
    /// The places by score.
    let ranks: RankColumn

    init(figures: IndicatorFigures, treated: TreatedColumn, score: NumberColumn, ranks: RankColumn) {
        self.figures = figures
        self.treated = treated
        self.score = score
        self.ranks = ranks
    }

    /// What stood in for a missing value; `nil` where there was a value, or nothing stood in.
    func imputedValue(_ row: Int) -> Double? {
        if case .imputed(_, let value)? = adjustments(row).first { return value }
        return nil
    }

    /// What was done to a value before it was scored.
    func adjustments(_ row: Int) -> [Adjustment] {
        treated.adjustments.isEmpty ? [] : treated.adjustments[row] ?? []
    }
}

/// The results of one index for all ranked units.
final class IndexColumns: Sendable {
    /// The scores.
    let score: NumberColumn
    /// The scores after the index's rounding.
    let rankedScore: NumberColumn
    /// What of the children is there.
    let coverage: CoverageColumn
    /// The ranks.
    let ranks: RankColumn
    /// The ranks among the units of the same group.
    let groupRanks: [Rank?]
    /// The bands; empty for an index without bands.
    let bands: [Int?]

    init(
        score: NumberColumn, rankedScore: NumberColumn, coverage: CoverageColumn, ranks: RankColumn,
        groupRanks: [Rank?], bands: [Int?]
    ) {
        self.score = score
        self.rankedScore = rankedScore
        self.coverage = coverage
        self.ranks = ranks
        self.groupRanks = groupRanks
        self.bands = bands
    }

    /// An index that cannot be computed, since its formula leads back to itself.
    static let uncomputed = IndexColumns(
        score: .none, rankedScore: .none, coverage: CoverageColumn(), ranks: .none, groupRanks: [], bands: [])

    /// Ranked, or not and why.
    func standing(_ row: Int) -> Standing {
        if let rank = ranks[row] { return .ranked(rank) }
        return .notRanked(
            coverage: coverage.share(row), needed: coverage.needed, missing: coverage.missing[row] ?? [])
    }
}

/// What of an index's children is there, for all ranked units.
struct CoverageColumn: Sendable {
    /// Share of the children's weight that has a score, 0…1; empty for an index that cannot be computed.
    var shares: [Double] = []
    /// The share that is needed for a score.
    var needed = 1.0
    /// Codes of the children without a score; nothing for units that lack none.
    var missing: [Int: [String]] = [:]
    /// Indicators below whose values were imputed; empty where none was.
    var imputed: [Int] = []

    /// The share of a unit.
    func share(_ row: Int) -> Double { row < shares.count ? shares[row] : 0 }
}

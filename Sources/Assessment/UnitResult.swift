import Records

/// The results of the ranked units of a year, in the order of the register.
public struct UnitResults: RandomAccessCollection, Sendable {
    let columns: ResultColumns
    /// How many units are ranked.
    public let count: Int

    /// The first place.
    public var startIndex: Int { 0 }
    /// The place after the last one.
    public var endIndex: Int { count }

    /// The results of a unit, by its place among the ranked ones.
    public subscript(row: Int) -> UnitResult { UnitResult(columns: columns, row: row) }
}

/// The results of one unit in one year.
public struct UnitResult: Sendable {
    let columns: ResultColumns
    let row: Int

    /// By position of the indicator in the bundle.
    public var indicators: IndicatorResults { IndicatorResults(columns: columns, row: row) }
    /// By position of the index in the tree.
    public var indices: IndexResults { IndexResults(columns: columns, row: row) }
}

/// The results of one unit by indicator.
public struct IndicatorResults: RandomAccessCollection, Sendable {
    let columns: ResultColumns
    let row: Int

    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last one.
    public var endIndex: Int { columns.indicators.count }

    /// The result of an indicator, by its position in the bundle.
    public subscript(position: Int) -> IndicatorResult {
        IndicatorResult(columns: columns.indicators[position], row: row)
    }
}

/// The results of one unit by index.
public struct IndexResults: RandomAccessCollection, Sendable {
    let columns: ResultColumns
    let row: Int

    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last one.
    public var endIndex: Int { columns.indices.count }

    /// The result of an index, by its position in the tree.
    public subscript(position: Int) -> IndexResult {
        IndexResult(columns: columns, position: position, row: row)
    }
}

/// The result of one indicator for one unit.
public struct IndicatorResult: Sendable {
    let columns: IndicatorColumns
    let row: Int

    /// The value in the indicator's unit of measure; `nil` is missing.
    public var value: Double? { columns.figures.value[row] }
    /// The numerator, when the definition has one.
    public var numerator: Double? { columns.figures.numerator[row] }
    /// The denominator, when the definition has one.
    public var denominator: Double? { columns.figures.denominator[row] }
    /// The value for women or girls alone, when the indicator has one.
    public var women: Double? { columns.figures.women[row] }
    /// The value for men or boys alone, when the indicator has one.
    public var men: Double? { columns.figures.men[row] }
    /// The value as it was scored: `value`, but where something was done to it before.
    public var scoredValue: Double? { columns.treated.values[row] }
    /// What was done to the value before it was scored, in this order; empty for nothing.
    public var adjustments: [Adjustment] { columns.adjustments(row) }
    /// The normalised score on the indicator's scale, more is better but without a normalisation; `nil` when there is
    /// nothing to score.
    public var score: Double? { columns.score[row] }
    /// What stood in for a missing value; `nil` where there was a value, or nothing stood in.
    public var imputedValue: Double? { columns.imputedValue(row) }
    /// The place among the ranked units by score, ties sharing the best place; `nil` without a score.
    public var rank: Rank? { columns.ranks[row] }
}

/// The result of one index for one unit.
public struct IndexResult: Sendable {
    let columns: ResultColumns
    let position: Int
    let row: Int

    private var index: IndexColumns { columns.indices[position] }

    /// The score; `nil` when coverage is too small, or the aggregation is not defined for the scores below.
    public var score: Double? { index.score[row] }
    /// The score after the index's rounding: what ranks compare.
    public var rankedScore: Double? { index.rankedScore[row] }
    /// Share of the children's weight that has a score, 0…1.
    public var coverage: Double { index.coverage.share(row) }
    /// Codes of the children without a score.
    public var missing: [String] { index.coverage.missing[row] ?? [] }
    /// The rank, or why there is none.
    public var standing: Standing { index.standing(row) }
    /// The rank among the ranked units of the same group; `nil` without a rank or a group.
    public var groupRank: Rank? { row < index.groupRanks.count ? index.groupRanks[row] : nil }
    /// Indicators below whose values were imputed for this unit.
    public var imputedCount: Int { row < index.coverage.imputed.count ? index.coverage.imputed[row] : 0 }
    /// Position among the index's bands, 0 is the first; `nil` without bands or without a rank.
    public var band: Int? { row < index.bands.count ? index.bands[row] : nil }
    /// The change against the year before, or why there is none to tell.
    public var change: Change {
        columns.changes.isEmpty ? .noYearBefore : columns.changes[position][row]
    }
}

/// The ranks of all units over the years, side by side.
public struct RankPaths: Sendable {
    /// "Biến động thứ hạng 2017–2020".
    public let title: String
    /// The years, ascending.
    public let years: [Int]
    /// The lines, in the order of the last year's ranking.
    public let lines: [RankLine]
    /// Most places in any year.
    public let height: Int
    /// Years that no line joins, and why.
    public let breaks: [String]
    /// The picture in words.
    public let label: String
}

/// A unit's ranks over the years.
public struct RankLine: Sendable {
    /// The unit, as the last year names it.
    public let unit: UnitName
    /// The ranks, one for each year.
    public let ranks: [Figure]
    /// The position in the order of each year, from 1: units that share a rank stand one below the other.
    public let positions: [Int?]
    /// Whether the line runs on from the year before, one for each year.
    public let isJoined: [Bool]
    /// 1…4 for a line that is picked out; `nil` for the others.
    public let mark: Int?
}

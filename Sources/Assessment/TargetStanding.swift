import Records

/// How one programme stands in one year.
public struct ProgrammeStanding: Sendable {
    /// The programme.
    public let programme: TargetProgramme
    /// Its objectives.
    public let objectives: [Objective]
    /// Its targets, each once whatever the number of years, levels and areas it is set for.
    public let lines: [TargetLine]
    /// The judgements: by position of the area, then of the line.
    public let results: [[TargetLineResult]]
    /// Every row of the programme's targets, in the order of the table.
    public let rows: [TargetRow]
    /// What is set, by line, then by level.
    let asked: [[TargetCandidates]]

    /// What a target asks of an area in the years of the period, by level, then by year.
    ///
    /// - Parameters:
    ///   - line: The target.
    ///   - area: The area.
    /// - Returns: Of each level the rows in force that are set for the area most closely.
    public func milestones(of line: TargetLine, in area: TargetArea) -> [Target] {
        guard let position = lines.firstIndex(where: { $0.code == line.code }) else { return [] }
        return asked[position].flatMap { candidates in
            candidates.closest(to: area).map(\.row).sorted { ($0.year ?? 0) < ($1.year ?? 0) }
        }
    }
}

/// A row of the targets, and what became of it by the end of a year.
public struct TargetRow: Sendable {
    /// The row.
    public let target: Target
    /// The row that it replaces; `nil` for an original.
    public let replaces: Target?
    /// The row that replaces it, whether or not that is in force yet; `nil` for none.
    public let replacedBy: Target?
    /// Whether it is in force on 31 December of the year.
    public let isInForce: Bool
}

/// A target of a programme whatever year, level and area it is set for.
public struct TargetLine: Sendable, Hashable {
    /// Code inside the programme.
    public let code: String
    /// Number of the objective.
    public let objective: String?
    /// Position of the measure; `nil` when the year does not know the indicator.
    public let measure: Int?
    /// Code of the indicator.
    public let indicator: String
    /// Levels for which it is set.
    public let levels: [TargetLevel]
}

/// What became of one target in one area.
public struct TargetLineResult: Sendable {
    /// The judgements by level, the nation's first; a level without a target for this area has none.
    public let results: [TargetResult]

    /// The judgement against a level's target.
    public func result(_ level: TargetLevel) -> TargetResult? { results.first { $0.row.row.level == level } }

    /// The judgement that counts for the area: against the target set nearest to it.
    public var deciding: TargetResult? { results.last }
}

/// A value against one target.
public struct TargetResult: Sendable {
    /// The row in force on 31 December of the year.
    public var target: Target { row.row }
    /// The row that it replaced first, when it is an amendment.
    public var original: Target? { row.original }
    let row: TargetPlan.Row
    /// The year for which the target is set.
    public let dueYear: Int
    /// What became of it.
    public let status: TargetStatus
    /// How the value stands to the target now, whether or not it is due; `nil` without a value.
    public let verdict: TargetVerdict?
    /// How far the printed value is beyond the limit (positive) or short of it (negative), in the measure's
    /// unit; 0 inside a band.
    public let distance: Double?
    /// Whether the value came nearer to the target since the year before.
    public let trend: TargetTrend?
    /// Where a straight line leads; `nil` when the target is due or there is no line.
    public let projection: Projection?
}

/// How a value stands to a target.
public enum TargetVerdict: Sendable, Hashable {
    /// Better than asked.
    case exceeded
    /// As asked.
    case reached
    /// Not as asked.
    case notReached
    /// The limit lies inside the interval of the value, so that chance alone could decide.
    case inconclusive

    /// Whether the target is met.
    public var isMet: Bool { self == .exceeded || self == .reached }
}

/// What became of a target.
public enum TargetStatus: Sendable, Hashable, CaseIterable {
    /// Due, and better than asked.
    case exceeded
    /// Due, and as asked.
    case reached
    /// Due, and not as asked.
    case notReached
    /// Due, but the value's interval holds the limit.
    case inconclusive
    /// Due later; the value is as asked already.
    case metEarly
    /// Due later; the value is not yet as asked.
    case notYetDue
    /// There are no figures.
    case noData
    /// Nothing arose that could be counted.
    case noCases
    /// Figures do not exist for such an area, or the target is not set for it.
    case notApplicable
}

/// Whether a value came nearer to its target.
public enum TargetTrend: Sendable, Hashable {
    /// Nearer, or further beyond.
    case better
    /// As it was.
    case same
    /// Further away.
    case worse
}

/// A straight line from the first year to this one, carried on to the year of the target.
///
/// xᴰ = xʸ + (xʸ − xᴮ) / (Y − B) · (D − Y): the mean yearly change so far, kept. What was not below 0 so far
/// does not fall below it, and a percentage that was not above 100 does not rise above it.
public struct Projection: Sendable, Hashable {
    /// The first year of the line.
    public let since: YearlyValue
    /// Mean change in a year.
    public let yearlyChange: Double
    /// The year of the target.
    public let dueYear: Int
    /// The value to which the line leads.
    public let value: Double
    /// Whether that value would meet the target.
    public let isOnTrack: Bool
    /// The change in a year that would just meet the limit; `nil` for a band.
    public let neededYearlyChange: Double?
}

/// How many targets of a programme came to what in one area.
public struct TargetTally: Sendable, Hashable {
    /// How many came to each.
    public private(set) var counts: [TargetStatus: Int]

    /// Counts judgements.
    public init(_ statuses: [TargetStatus]) {
        counts = [:]
        for status in statuses { counts[status, default: 0] += 1 }
    }

    /// How many came to one.
    public subscript(status: TargetStatus) -> Int { counts[status] ?? 0 }

    /// Reached or exceeded, due or not.
    public var met: Int { self[.exceeded] + self[.reached] + self[.metEarly] }
    /// All that the area can be asked for.
    public var asked: Int { total - self[.notApplicable] }
    /// All.
    public var total: Int { counts.values.reduce(0, +) }
    /// Those that are due, or past it.
    public var due: Int {
        self[.exceeded] + self[.reached] + self[.notReached] + self[.inconclusive]
    }
}

extension ProgrammeStanding {
    /// Counts what became of the targets in one area.
    ///
    /// - Parameters:
    ///   - area: The position of the area.
    ///   - level: Whose targets; `nil` for those set nearest to the area. Lines that the level does not set
    ///     are left out.
    /// - Returns: The counts.
    public func tally(area: Int, level: TargetLevel? = nil) -> TargetTally {
        var statuses: [TargetStatus] = []
        for (line, result) in zip(lines, results[area]) {
            guard let level else {
                statuses.append(result.deciding?.status ?? .notApplicable)
                continue
            }
            guard line.levels.contains(level) else { continue }
            statuses.append(result.result(level)?.status ?? .notApplicable)
        }
        return TargetTally(statuses)
    }
}

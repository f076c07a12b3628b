/// What is told of one unit in one year.
public struct UnitReport: Sendable {
    /// The unit.
    public let unit: UnitName
    /// The year.
    public let year: Int
    /// "Huyện Bình Sơn: … năm 2016".
    public let title: String
    /// The body that answers for the unit, as a letter addresses it: "Ủy ban nhân dân huyện Bình Sơn".
    public let authority: String
    /// The name of the unit in an official text, where a unit named by a number has a capital: "Quận 1".
    public let officialName: String
    /// The result by each root index, the main one first.
    public let indices: [UnitIndexReport]
    /// Women and men side by side, for indicators that have both.
    public let pairs: [PairRow]
    /// Scale of the pairs' pictures; `nil` without pairs.
    public let pairAxis: Axis?
    /// The figures behind the results.
    public let data: [DataRow]
    /// Years in which the unit has a page: year and address name.
    public let otherYears: [(year: Int, slug: String)]
    /// Why the figures of the year before describe another area; `nil` when they do not.
    public let dataNote: String?
    /// Changes of the unit since the year before, in words.
    public let successions: [String]
    /// Its predecessors and successors in all years of the programme, the newest change first.
    public let lineage: [LineageStep]
    /// The year the unit's figures are shown against; `nil` without one.
    public let previousYear: Int?
    /// What is told of the work behind the figures: tasks, titles, awards; empty sections are left out.
    public let sections: [DossierSection]
    let targetReporter: TargetReporter?
    /// The strategies and programmes in the unit, made when asked for; `nil` when none is under way.
    public var targets: AreaTargetsReport? { targetReporter?.area(unit: unit.code) }
    /// The counts of the strategies and programmes in the unit, without its targets one by one.
    public var targetSummaries: [TargetSummary] { targetReporter?.summaries(unit: unit.code) ?? [] }
    /// The annual reports of the unit, made when asked for.
    public var annualReports: [AnnualReport] { targetReporter?.annualReports(unit: unit.code) ?? [] }
    /// The annual reports of the unit as links, without making them.
    public var annualReportLinks: [AnnualReportLink] {
        targetReporter?.annualLinks(unit: unit.code) ?? []
    }
}

/// A unit's result by one root index.
public struct UnitIndexReport: Sendable {
    /// Code of the index.
    public let code: String
    /// Name of the index.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// The result in one or two sentences.
    public let printedLede: PrintedText
    /// The result without its languages.
    public var lede: String { printedLede.text }
    /// The rank; text "–" when there is none.
    public let rank: Figure
    /// Units ranked.
    public let count: String
    /// The band; `nil` without one.
    public let band: BandReport?
    /// How many other units share the rank, in words; `nil` when none does.
    public let tie: String?
    /// Why there is no rank.
    public let printedNotRankedReason: PrintedText?
    /// The reason without its languages.
    public var notRankedReason: String? { printedNotRankedReason?.text }
    /// The score.
    public let score: Figure
    /// Mean of the units' scores.
    public let mean: Figure
    /// The change.
    public let change: ChangeReport
    /// Rank and score of the year before, where comparable.
    public let from: String?
    /// All scores, for the dot strip; the unit's own is marked.
    public let strip: DotStrip?
    /// Units next in rank, the unit itself among them.
    public let neighbours: [NeighbourRow]
    /// The components.
    public let components: [ComponentRow]
    /// Scale of the components' pictures.
    public let componentAxis: Axis
    /// Whether the unit is one of a group that others are compared with.
    public let hasGroup: Bool
    /// The components over the years; `nil` before the second year.
    public let histories: ComponentHistories?
    /// What the move since the year before came from, and why rank and score did not move together.
    let reasons: (parts: [MoveReason], note: String?)
    /// Score and rank over the years.
    public let trend: Trend
    /// The indicators by component.
    public let groups: [IndicatorGroup]
    /// From the rank down to the cells.
    public let trace: [TraceStep]
    /// The strongest component; `nil` when none stands out.
    public let strongest: String?
    /// The component to improve; `nil` when none stands out.
    public let weakest: String?
}

extension UnitIndexReport {
    /// Components and indicators that the move came from; empty where it cannot be told.
    public var moveReasons: [MoveReason] { reasons.parts }
    /// Why rank and score did not move together; `nil` where they did.
    public var moveNote: String? { reasons.note }
}

/// Dots on one line.
public struct DotStrip: Sendable {
    /// The scale.
    public let axis: Axis
    /// Scores of the other units.
    public let others: [Double]
    /// The unit's own.
    public let own: Double
    /// The mean.
    public let mean: Double?
    /// The picture in words.
    public let label: String
}

/// A unit near in rank.
public struct NeighbourRow: Sendable {
    /// The unit.
    public let unit: UnitName
    /// Whether it is the unit the report is about.
    public let isSelf: Bool
    /// Its rank.
    public let rank: Figure
    /// Its score.
    public let score: Figure
    /// Its score minus the unit's own, with sign.
    public let gap: String
}

/// A component of a unit.
public struct ComponentRow: Sendable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// The unit's score.
    public let score: Figure
    /// The mean.
    public let mean: Figure
    /// The mean of the unit's group.
    public let group: Figure
    /// The rank "5/14"; "–" without one.
    public let rank: String
    /// Scores of the other units.
    public let others: [Double]
}

/// Score and rank over the years.
public struct Trend: Sendable {
    /// The years, ascending; every year of the programme, with or without a result.
    public let points: [TrendPoint]
    /// Scale of the scores.
    public let scoreAxis: Axis?
    /// Most units ranked in any year: the lower end of the rank axis.
    public let largestCount: Int
    /// "Thứ hạng: 5; 4; 6; 5".
    public let rankTitle: String
    /// "Điểm: …".
    public let scoreTitle: String
    /// The rank picture in words.
    public let rankLabel: String
    /// The score picture in words.
    public let scoreLabel: String
    /// Why the line is broken, if it is.
    public let breaks: [String]
}

/// One year of a trend.
public struct TrendPoint: Sendable {
    /// The year.
    public let year: Int
    /// The rank.
    public let rank: Figure
    /// Units ranked.
    public let count: Int
    /// The score.
    public let score: Figure
    /// Mean of the units' scores.
    public let mean: Figure
    /// Whether the line runs on from the point before.
    public let isJoined: Bool
}

/// The indicators of a component.
public struct IndicatorGroup: Sendable {
    /// Name of the component.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// The indicators.
    public let rows: [IndicatorRow]
}

/// An indicator of a unit.
public struct IndicatorRow: Sendable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// Unit of measure.
    public let printedUnitOfMeasure: PrintedText
    /// The text of the unit of measure alone.
    public var unitOfMeasure: String { printedUnitOfMeasure.text }
    /// The value.
    public let value: Figure
    /// The value of the year before, where the unit may be compared.
    public let previous: Figure
    /// The normalised score, on the scale of the indicator.
    public let score: Figure
    /// That scale: of the method, else from the lowest to the highest.
    public let scale: ClosedRange<Double>
    /// Simple mean of the units' scores.
    public let meanScore: Figure
    /// Simple mean of the units' values.
    public let mean: Figure
    /// The value of the province, when the bundle has it.
    public let whole: Figure
    /// The rank "5/14"; "–" without one.
    public let rank: String
    /// Which values are good, in words.
    public let direction: String
    /// Where the figures were published.
    public let source: String?
}

/// An indicator for women and for men.
public struct PairRow: Sendable {
    /// Code of the indicator.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// Unit of measure.
    public let printedUnitOfMeasure: PrintedText
    /// The text of the unit of measure alone.
    public var unitOfMeasure: String { printedUnitOfMeasure.text }
    /// The value for women or girls.
    public let women: Figure
    /// The value for men or boys.
    public let men: Figure
    /// Women minus men, with sign.
    public let gap: String
}

/// A figure of the bundle.
public struct DataRow: Sendable {
    /// Code of the item.
    public let code: String
    /// Name of the item.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// Unit of measure.
    public let printedUnitOfMeasure: PrintedText
    /// The text of the unit of measure alone.
    public var unitOfMeasure: String { printedUnitOfMeasure.text }
    /// The value.
    public let value: Figure
    /// The value of the year before.
    public let previous: Figure
    /// The status in words; `nil` when final.
    public let status: String?
    /// Who verified the value and what was reported; `nil` for an unverified value.
    public let verification: String?
    /// Where it stands: file, row, column.
    public let address: String
    /// Where it was published.
    public let source: String?
    /// Remark.
    public let note: String?
}

/// A step from the rank down to the cells.
public struct TraceStep: Sendable {
    /// The sentence.
    public let printedText: PrintedText
    /// The cells it rests on.
    public let cells: [TraceCell]
    /// Code of the index or indicator that the step tells; `nil` for the rank.
    public var code: String?
    /// How deep the step is: 0 the rank, 1 the root index, 2 its parts, and so on.
    public var depth = 0
    /// The sentence without its languages.
    public var text: String { printedText.text }
}

/// A cell that a step rests on.
public struct TraceCell: Sendable {
    /// Code of the item.
    public let code: String
    /// The value as printed.
    public let value: String
    /// Where it stands.
    public let address: String
}

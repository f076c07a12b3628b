import Records

/// All programmes under way, from their first years to this one: mid-term and closing review.
public struct ReviewReport: Sendable {
    /// The year that closes the review.
    public let year: Int
    /// "Tổng kết thực hiện các chiến lược, chương trình đến năm 2020".
    public let title: String
    /// The counting sentence of each programme.
    public let printedLede: [PrintedText]
    /// The texts of the sentences alone.
    public var lede: [String] { printedLede.map(\.text) }
    /// The programmes; their periods may differ.
    public let programmes: [ProgrammeReviewReport]
    /// How way, movers and verdicts are computed.
    public let notes: [String]
}

/// A programme from its first year to this one.
public struct ProgrammeReviewReport: Sendable {
    /// The programme.
    public let programme: TargetProgrammeName
    /// "Tổng kết giai đoạn 2011–2020", "Đánh giá giữa kỳ, giai đoạn 2011–2020", "Tình hình thực hiện đến năm 2018".
    public let heading: String
    /// Whether the period is over.
    public let isFinished: Bool
    /// The years with data: the columns of the table.
    public let years: [Int]
    /// Which years of the period have no data; `nil` when none is missing.
    public let missingNote: String?
    /// The counts by the targets set nearest to the province.
    public let tally: TargetTallyReport
    /// The counts by level, the nation's first.
    public let levels: [TargetTallyReport]
    /// National against provincial counts in a sentence; `nil` when one level alone sets targets.
    public let levelSentence: String?
    /// The counts at mid-term; `nil` without data of that year, or when the review is of that year or before.
    public let midterm: TargetTallyReport?
    /// Mid-term against now, in a sentence; `nil` without mid-term counts.
    public let midtermSentence: String?
    /// The targets by objective.
    public let objectives: [ReviewObjective]
    /// Targets that went farthest towards their limits, the best first.
    public let bestTargets: [ReviewTargetMover]
    /// Targets that went least far, or back, the worst first.
    public let worstTargets: [ReviewTargetMover]
    /// Units that gained most targets; empty when no year lies before.
    public let unitsByTargets: [ReviewUnitMover]
    /// Units that went farthest towards their targets on average.
    public let unitsByImprovement: [ReviewUnitMover]
}

/// The targets of an objective over the period.
public struct ReviewObjective: Sendable {
    /// Number inside the programme.
    public let number: String?
    /// Name.
    public let printedName: PrintedText
    /// The targets.
    public let rows: [ReviewRow]
}

/// One target of the province over the period.
public struct ReviewRow: Sendable {
    /// Code.
    public let code: String
    /// ASCII name of the target's page in the review's year.
    public let slug: String
    /// What is measured.
    public let printedName: PrintedText
    /// Unit of measure.
    public let printedUnit: PrintedText
    /// The value that progress is measured against.
    public let baseline: Figure
    /// Its year.
    public let baselineYear: Int?
    /// The values, in the order of the years; "–" for a year without one.
    public let values: [Figure]
    /// The value of the last year, or why there is none.
    public let endText: String
    /// End minus baseline, signed.
    public let change: Figure
    /// What each level asks at the end, and the verdict.
    public let asked: [AskedReport]
    /// What became of it by the nearest target.
    public let status: TargetStatusReport
    /// What became of it at mid-term; `nil` without data.
    public let midterm: TargetStatusReport?
    /// Share of the way to the limit that was covered: "85%"; "–" when there was no way to go.
    public let way: Figure
    /// Whether the baseline met the target already.
    public let wasMetAtBaseline: Bool
    /// The years with the targets.
    public let chart: TargetChart
    /// Notes beside the values.
    public let notes: [String]
}

/// A target by the way it covered.
public struct ReviewTargetMover: Sendable {
    /// Code.
    public let code: String
    /// ASCII name of the page.
    public let slug: String
    /// What is measured.
    public let printedName: PrintedText
    /// "85%".
    public let way: Figure
    /// "Từ 20,1% (năm 2017) lên 38,4% (năm 2020)".
    public let text: String
}

/// A unit by what it gained.
public struct ReviewUnitMover: Sendable {
    /// The unit.
    public let area: AreaName
    /// "+4 chỉ tiêu", or the mean share of the way "62%".
    public let gain: Figure
    /// "Từ 9 lên 13 chỉ tiêu đạt, trong 20 chỉ tiêu so sánh được".
    public let text: String
}

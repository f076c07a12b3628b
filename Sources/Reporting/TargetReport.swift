import Records

/// What became of a target, ready to print: a word, a sign that is read without colour, and why.
public struct TargetStatusReport: Sendable, Hashable {
    /// The status; the raw value serves as a class of style sheets and as a key of data.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Due, and better than asked.
        case exceeded
        /// Due, and as asked.
        case reached
        /// Due later, and as asked already.
        case metEarly = "met-early"
        /// Due later, and not yet as asked.
        case notYetDue = "not-yet-due"
        /// Due, and not as asked.
        case notReached = "not-reached"
        /// Due, but chance alone could decide.
        case inconclusive
        /// Nothing arose that could be counted.
        case noCases = "no-cases"
        /// There are no figures.
        case noData = "no-data"
        /// Not asked of such an area, or there are no figures for so small an area.
        case notApplicable = "not-applicable"

        /// Whether the value is as asked, due or not.
        public var isMet: Bool { self == .exceeded || self == .reached || self == .metEarly }
    }

    /// The status.
    public let kind: Kind
    /// "Đạt".
    public let text: String
    /// One sign of the fonts that every office has: "●".
    public let symbol: String
    /// Why, where the status alone leaves it open: "chỉ có số liệu cấp tỉnh".
    public let reason: String?
}

/// An area that targets are asked of.
public struct AreaName: Sendable, Hashable {
    /// Its place in the province.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The province.
        case province
        /// A part of the province with a row of its own in the register.
        case part
        /// Units of like conditions, put together here.
        case group
        /// A ranked unit.
        case unit
    }

    /// Its place in the province.
    public let kind: Kind
    /// Code of the register; the name of a group; empty for a province without a row.
    public let key: String
    /// At the start of a line: "Huyện Bình Sơn", "Tỉnh Thanh Hóa".
    public let printedHeading: PrintedText
    /// Inside a sentence: "huyện Bình Sơn".
    public let sentence: String
    /// ASCII name of addresses: that of the unit's page; "toan-tinh" for the province.
    public let slug: String
    /// The unit with its page; `nil` for all that has no page of its own.
    public let unit: UnitName?
    /// The text of the heading alone.
    public var heading: String { printedHeading.text }
}

/// What a level asks of an area for one target, and what became of it.
public struct AskedReport: Sendable {
    /// Who set it.
    public let level: TargetLevel
    /// "Chỉ tiêu quốc gia".
    public let levelText: String
    /// The limit alone: "≥ 40%", "103–107".
    public let limit: String
    /// The limit and by when: "≥ 40% (năm 2020)".
    public let text: String
    /// The year it is set for; the year reported for a target of each year.
    public let dueYear: Int
    /// Whether it is set for each year of the period.
    public let isYearly: Bool
    /// The document that sets it, with its day.
    public let printedBasis: PrintedText?
    /// Which units it is for: "đô thị"; `nil` for all.
    public let printedAppliesTo: PrintedText?
    /// "cần xác nhận", which stands beside the limit everywhere; `nil` for a confirmed target.
    public let certaintyNote: String?
    /// The original value, its document and the day of the amendment; `nil` for a target as it first was.
    public let printedAmendment: PrintedText?
    /// Remark of the bundle.
    public let printedNote: PrintedText?
    /// What became of it.
    public let status: TargetStatusReport
    /// Beyond the limit (positive) or short of it (negative), signed: "+2,3"; "–" without a value.
    public let distance: Figure
    /// The distance in words: "còn cách 1,2 điểm phần trăm"; `nil` without a value.
    public let distanceText: String?
    /// Whether the value came nearer since the year before; `nil` where it cannot be told.
    public let trend: TargetTrendReport?
    /// Where a straight line leads; `nil` when the target is due or there is no line.
    public let projection: TargetProjectionReport?
    /// The text of the amendment alone.
    public var amendment: String? { printedAmendment?.text }
}

/// Whether a value came nearer to its target.
public struct TargetTrendReport: Sendable, Hashable {
    /// Nearer, as it was, or further away.
    public enum Kind: String, Sendable, Hashable {
        /// Nearer, or further beyond.
        case better
        /// As it was.
        case same
        /// Further away.
        case worse
    }

    /// Nearer or not.
    public let kind: Kind
    /// "Gần chỉ tiêu hơn".
    public let text: String
}

/// Where a straight line from the first year leads.
public struct TargetProjectionReport: Sendable, Hashable {
    /// The year of the target.
    public let dueYear: Int
    /// The value to which the line leads, as it is printed.
    public let value: Figure
    /// First year of the line.
    public let sinceYear: Int
    /// Mean change in a year, signed.
    public let yearly: Figure
    /// Whether that value would meet the target.
    public let isOnTrack: Bool
    /// For a table cell: "47,1% (chưa kịp)".
    public let short: String
    /// The sentence.
    public let text: String
}

/// Women and men side by side.
public struct SexesReport: Sendable {
    /// Whether the figures are numbers of people (else rates in the measure's unit).
    public let isCount: Bool
    /// Women or girls.
    public let women: Figure
    /// Men or boys.
    public let men: Figure
    /// Both together; "–" for rates.
    public let total: Figure
    /// Women's share of both in per cent; "–" for rates.
    public let share: Figure
    /// Women minus men, signed: points of their shares for numbers, the measure's unit for rates.
    public let gap: Figure
    /// Women's figure over men's, 1 at parity.
    public let parity: Figure
}

/// A part of the people that a measure covers.
public struct BreakdownReport: Sendable {
    /// By what: "Hộ nghèo và hộ khác".
    public let dimension: String
    /// Name of the part.
    public let printedName: PrintedText
    /// Its value.
    public let value: Figure
    /// Why there is no value; `nil` when there is one.
    public let stateText: String?
    /// Its value minus that of all, signed; "–" where one is missing.
    public let gap: Figure
}

/// How many units met a target.
public struct UnitsMetReport: Sendable, Hashable {
    /// Units that met it.
    public let met: Int
    /// Units that it is asked of and that have a value.
    public let judged: Int
    /// Units that it is asked of.
    public let asked: Int
    /// "17/27".
    public let short: String
    /// "17/27 đơn vị đạt; 2 đơn vị chưa có số liệu".
    public let text: String
}

/// One target in one area.
public struct TargetLineReport: Sendable {
    /// Code inside the programme: "2351-2a".
    public let code: String
    /// Code of the indicator.
    public let measure: String
    /// What is measured.
    public let printedName: PrintedText
    /// Unit of measure of the values: "%".
    public let printedUnit: PrintedText
    /// ASCII name of the target's page: "bdg-2011-2020-2351-2a", unique in the year.
    public let slug: String
    /// What each level asks, the nation's first; a level that asks nothing of the area is left out.
    public let asked: [AskedReport]
    /// What became of the target set nearest to the area.
    public let status: TargetStatusReport
    /// The value; "–" when there is none.
    public let value: Figure
    /// The value with its unit, or why there is none: "45,6%", "Không phát sinh".
    public let valueText: String
    /// Why there is no value; `nil` when there is one.
    public let stateText: String?
    /// Numerator and denominator, where they are counts: "26/27 xã".
    public let fraction: String?
    /// The comparable value of the year before.
    public let previous: Figure
    /// Value minus previous, signed, as a reader finds it from the two printed figures; "–" within a term.
    public let change: Figure
    /// Whether it came nearer to the target that counts.
    public let trend: TargetTrendReport?
    /// Where figures exist: "Chỉ có số liệu cấp tỉnh"; `nil` when every unit counts.
    public let scopeNote: String?
    /// How the figures come about: "Điều tra chọn mẫu"; `nil` for registers and reports.
    public let sourceKindNote: String?
    /// The 95 % interval; `nil` when the measure has none.
    public let interval: String?
    /// Which years were added up; `nil` for a value of one year.
    public let pooling: String?
    /// The term that the value stands for: "nhiệm kỳ 2016–2021".
    public let term: String?
    /// "Phát hiện 2,1 trường hợp trên 10.000 dân".
    public let detections: String?
    /// How many units' figures were added up; `nil` for a figure of the area itself.
    public let sumNote: String?
    /// Women and men.
    public let sexes: SexesReport?
    /// Parts of the people.
    public let breakdowns: [BreakdownReport]
    /// How many of the area's units met it; `nil` in a unit.
    public let unitsMet: UnitsMetReport?
    /// The years with the targets.
    public let chart: TargetChart
    /// Everything small that has to be printed beside the value, in order.
    public let notes: [String]

    /// The text of the name alone.
    public var name: String { printedName.text }
    /// What a level asks; `nil` when it asks nothing of the area.
    public func asked(_ level: TargetLevel) -> AskedReport? { asked.first { $0.level == level } }
    /// What counts for the area: the target set nearest to it.
    public var deciding: AskedReport? { asked.last }
}

/// The targets of an objective.
public struct TargetObjectiveReport: Sendable {
    /// Number inside the programme; `nil` for targets without an objective.
    public let number: String?
    /// Name.
    public let printedName: PrintedText
    /// The targets.
    public let lines: [TargetLineReport]
}

/// A programme, whatever the area.
public struct TargetProgrammeName: Sendable {
    /// Code.
    public let code: String
    /// ASCII name for addresses.
    public let slug: String
    /// Name.
    public let printedName: PrintedText
    /// Name for heads and tables.
    public let printedShortName: PrintedText
    /// What it is about.
    public let field: TargetProgramme.Field
    /// Legal basis with number and date.
    public let printedBasis: PrintedText
    /// First year.
    public let firstYear: Int
    /// Last year.
    public let lastYear: Int
    /// "Giai đoạn 2011–2020, đánh giá giữa kỳ năm 2015".
    public let periodText: String
    /// Where the targets were read.
    public let source: String?
    /// Remark of the bundle.
    public let printedNote: PrintedText?
    /// How many targets are still to be confirmed; `nil` when none is.
    public let certaintyNote: String?
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// The text of the short name alone.
    public var shortName: String { printedShortName.text }
}

/// A status and how many targets came to it.
public struct TargetCount: Sendable, Hashable {
    /// The status.
    public let status: TargetStatusReport
    /// How many; never 0.
    public let count: Int
}

/// How many targets came to what.
public struct TargetTallyReport: Sendable {
    /// Whose targets; `nil` for those set nearest to the area.
    public let level: TargetLevel?
    /// "Chỉ tiêu quốc gia", or "Chỉ tiêu áp dụng cho địa phương".
    public let levelText: String
    /// The counts that are not 0, in the order of the legend.
    public let counts: [TargetCount]
    /// Reached or exceeded, due or not.
    public let met: Int
    /// All that the area can be asked for: without those that do not apply.
    public let asked: Int
    /// Those that do not apply.
    public let notApplicable: Int
    /// The counts in words: "Đạt và vượt 18/22 chỉ tiêu (vượt 5, đạt 13); không đạt 2".
    public let sentence: String
    /// The same with the level in front.
    public let levelSentence: String
    /// All, those that do not apply too: the length of a bar.
    public var total: Int { asked + notApplicable }
}

/// A programme in one area.
public struct TargetProgrammeReport: Sendable {
    /// The programme.
    public let programme: TargetProgrammeName
    /// The counts by the targets set nearest to the area.
    public let tally: TargetTallyReport
    /// The counts by each level that sets targets, the nation's first.
    public let levels: [TargetTallyReport]
    /// The targets by objective.
    public let objectives: [TargetObjectiveReport]
    /// All targets.
    public var lines: [TargetLineReport] { objectives.flatMap(\.lines) }
}

/// A programme in one area as counts alone.
public struct TargetSummary: Sendable {
    /// The programme.
    public let programme: TargetProgrammeName
    /// The counts by the targets set nearest to the area.
    public let tally: TargetTallyReport
}

/// The targets of one area in one year.
public struct AreaTargetsReport: Sendable {
    /// The area.
    public let area: AreaName
    /// The year.
    public let year: Int
    /// The programmes under way.
    public let programmes: [TargetProgrammeReport]
    /// The annual reports that the area has.
    public let annualReports: [AnnualReportLink]
}

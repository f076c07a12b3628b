import Records

/// What strategies and programmes say of one year: every measure of every area, and every target.
public struct TargetYear: Sendable {
    /// The bundle.
    public let bundle: YearBundle
    /// What is measured: the ranked indicators, then those followed for their targets only.
    public let measures: [Measure]
    /// The areas: the province first, then its parts, the groups, the units in the order of the register.
    public let areas: [TargetArea]
    /// The values: by position of the area, then of the measure.
    public let values: [[MeasureValue]]
    /// How values came to be: by position of the area, then of the measure; years ascending, this one last.
    public let histories: [[[YearlyValue]]]
    /// The values of the bundle's breakdowns: by position of the area, then of the breakdown.
    public let breakdowns: [[MeasureValue]]
    /// The programmes whose period holds the year.
    public let programmes: [ProgrammeStanding]

    /// The year.
    public var year: Int { bundle.year }

    /// The position of an area; `nil` when there is none.
    public func position(of key: TargetArea.Key) -> Int? { areaPosition[key] }

    /// The position of a measure; `nil` for an unknown code.
    public func measure(_ code: String) -> Int? { measurePosition[code] }

    let areaPosition: [TargetArea.Key: Int]
    let measurePosition: [String: Int]
    /// By earlier year: where the areas stood then; `nil` when the extent or people changed since.
    let places: [Int: [Int?]]
}

/// An area of which targets are judged.
public struct TargetArea: Sendable, Hashable {
    /// What an area is known by inside a year.
    public enum Key: Sendable, Hashable {
        /// The province as a whole where the register has no row for it.
        case whole
        /// A unit or aggregate of the register, by code.
        case unit(String)
        /// A group of units, by its name.
        case group(String)
    }

    /// The place of an area in the province.
    public enum Kind: Sendable, Hashable {
        /// The province.
        case province
        /// A part of the province with a row of its own in the register, such as a region.
        case part
        /// Units of like conditions, put together here.
        case group
        /// A ranked unit.
        case unit
    }

    /// What it is known by.
    public let key: Key
    /// Its place in the province.
    public let kind: Kind
    /// Its row in the register; `nil` for a group.
    public let unit: Unit?
    /// The ranked units in it, by code; a ranked unit alone is its own.
    public let members: [String]
}

/// The value of a measure in an area, with what has to be known of it.
public struct MeasureValue: Sendable, Hashable {
    /// Whether there is a value, and why not.
    public enum State: Sendable, Hashable {
        /// There is one.
        case value
        /// There are no figures.
        case missing
        /// Nothing arose that could be counted: 0 of 0.
        case noCases
        /// Figures do not exist for so small an area.
        case outOfScope
    }

    /// Whether there is a value.
    public var state: State
    /// The value in the measure's unit; `nil` unless the state is `value`.
    public var value: Double?
    /// The numerator, pooled like the value.
    public var numerator: Double?
    /// The denominator, pooled like the value.
    public var denominator: Double?
    /// The first year that was added up, when more than one was.
    public var pooledSince: Int?
    /// How many units were added up to it; `nil` for a figure of the area itself.
    public var summedUnits: Int?
    /// The 95 % interval of a ratio of two counts.
    public var interval: ClosedRange<Double>?
    /// Women's and men's values, and how they stand to each other.
    public var sexes: SexComparison?
    /// Cases detected per 10,000 people, for shares of detected cases.
    public var detectedPer10000: Double?

    static let missing = MeasureValue(state: .missing)
    static let outOfScope = MeasureValue(state: .outOfScope)
}

/// Women and men side by side.
public struct SexComparison: Sendable, Hashable {
    /// What the two figures are.
    public enum Kind: Sendable, Hashable {
        /// Numbers of people: the share of women is the value.
        case counts
        /// A rate among women and the same rate among men.
        case rates
    }

    /// What the two figures are.
    public let kind: Kind
    /// Women or girls: a number, or a rate in the measure's unit.
    public let women: Double
    /// Men or boys: a number, or a rate in the measure's unit.
    public let men: Double

    /// Women's share of both, in per cent; `nil` for rates and where there is nobody.
    public var womenShare: Double? {
        kind == .counts && women + men > 0 ? women / (women + men) * 100 : nil
    }

    /// Women minus men: in points of their shares for numbers, in the measure's unit for rates.
    public var gap: Double? {
        switch kind {
        case .rates: women - men
        case .counts: womenShare.map { 2 * $0 - 100 }
        }
    }

    /// Women's figure over men's (gender parity), 1 at parity; `nil` where men's is 0.
    public var parity: Double? { men == 0 ? nil : women / men }
}

/// A value and its year.
public struct YearlyValue: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The value.
    public let value: Double
    /// The term that it stands for; `nil` for a value of the year.
    public let term: String?

    init(year: Int, value: Double, term: String? = nil) {
        self.year = year
        self.value = value
        self.term = term
    }

    /// Whether both stand for one term, so that nothing can have moved between them.
    func isOfSameTerm(as other: YearlyValue) -> Bool { term != nil && term == other.term }
}

import VietnameseText

/// How a value has to stand to its target.
public enum Comparator: String, Sendable, Hashable, CaseIterable {
    /// At least this much.
    case atLeast = ">="
    /// More than this.
    case moreThan = ">"
    /// At most this much.
    case atMost = "<="
    /// Less than this.
    case lessThan = "<"
    /// This much, up to the tolerance on either side.
    case equal = "="
    /// From `low` to `high`, both included.
    case band
}

/// Who set a target.
public enum TargetLevel: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The nation's, by the government or the prime minister.
    case national
    /// The province's own.
    case provincial
    /// Set for local units.
    case unit

    /// From the nation to the unit.
    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .national: 0
        case .provincial: 1
        case .unit: 2
        }
    }
}

/// How sure it is that a target reads as stated.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// Read in the document or a source that is named.
    case confirmed
    /// Not confirmed: shown as "to be confirmed" wherever it stands.
    case unconfirmed = "to_confirm"
}

/// What a target asks for.
public struct TargetValue: Sendable, Hashable {
    /// How the value has to stand to the limit.
    public var comparator: Comparator
    /// The limit; for a band its lower end.
    public var low: Double
    /// For a band its upper end, else the same as `low`.
    public var high: Double
    /// By how much a value may miss the limit and still count as reached ("about 60"); 0 without one.
    public var tolerance: Double

    /// Makes a target value.
    public init(comparator: Comparator, low: Double, high: Double? = nil, tolerance: Double = 0) {
        self.comparator = comparator
        self.low = low
        self.high = high ?? low
        self.tolerance = tolerance
    }
}

/// A target of a programme for one year: a row of the `targets` table.
public struct Target: Sendable, Hashable {
    /// Code of the programme.
    public var programme: String
    /// Number of the objective it stands under.
    public var objective: String?
    /// Code inside the programme: "1.1", "2351-2a".
    public var code: String
    /// Code of the indicator that measures it.
    public var indicator: String
    /// What it asks for.
    public var value: TargetValue
    /// By when; `nil` for each year of the period.
    public var year: Int?
    /// Who set it.
    public var level: TargetLevel
    /// Kind, group, area type or code of the units it is for; `nil` for all.
    public var appliesTo: String?
    /// The document that sets it.
    public var basis: String?
    /// Day from which it counts: that of the document.
    public var basisDate: CalendarDate?
    /// The document whose value this row replaces (its `basis`); `nil` for an original.
    public var amends: String?
    /// How sure it is.
    public var certainty: Certainty
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a target.
    public init(
        programme: String, objective: String? = nil, code: String, indicator: String, value: TargetValue,
        year: Int?, level: TargetLevel, appliesTo: String? = nil, basis: String? = nil,
        basisDate: CalendarDate? = nil, amends: String? = nil, certainty: Certainty = .confirmed,
        note: String? = nil, cell: CellReference
    ) {
        self.programme = programme
        self.objective = objective
        self.code = code
        self.indicator = indicator
        self.value = value
        self.year = year
        self.level = level
        self.appliesTo = appliesTo
        self.basis = basis
        self.basisDate = basisDate
        self.amends = amends
        self.certainty = certainty
        self.note = note
        self.cell = cell
    }
}

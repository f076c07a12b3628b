import Formula

/// What the formulas of a bundle see of one unit.
public struct UnitContext: FormulaContext, Sendable {
    private let year: YearValues
    private let previous: YearValues?
    private let unit: Int
    private let previousUnit: Int?

    /// Makes the context of a unit.
    ///
    /// - Parameters:
    ///   - unit: The position of the unit in the register of the year.
    ///   - code: Its code, with which it is found in the year before.
    ///   - year: The values of the year.
    ///   - previous: The values of the year before, when there is a bundle of that year.
    public init(unit: Int, code: String, year: YearValues, previous: YearValues?) {
        self.init(unit: unit, previousUnit: previous?.unitPosition[code], year: year, previous: previous)
    }

    init(unit: Int, previousUnit: Int?, year: YearValues, previous: YearValues?) {
        self.unit = unit
        self.year = year
        self.previous = previous
        self.previousUnit = previousUnit
    }

    /// The value of an item this year.
    public func value(of code: String) -> Double? { year.value(of: code, unit: unit) }

    /// The value of an item one year before.
    public func previousValue(of code: String) -> Double? {
        guard let previous, let previousUnit else { return nil }
        return previous.value(of: code, unit: previousUnit)
    }

    /// The values of an item for the unit's members.
    public func memberValues(of code: String) -> [Double?]? { year.memberValues(of: code, unit: unit) }

    /// Items have no score, so there is no value behind one.
    public func rawValue(of code: String) -> Double? { nil }

    /// What is known of an item among all ranked units.
    public func field(of code: String) -> FieldSummary? { year.field(of: code) }
}

import Formula

/// The values of a year by unit and code, ready for formulas.
public struct YearValues: Sendable {
    /// The position of a unit code in the register.
    public let unitPosition: [String: Int]
    /// The members of each unit, as positions in the register.
    private let members: [[Int]]
    /// Positions of the items in the two lists below.
    private let itemPosition: [String: Int]
    /// One column per item: a value per unit.
    private let columns: [[Double?]]
    private let unitCount: Int
    /// The observation behind a value, as a position in the bundle's observations; −1 where there is none.
    private let origins: [[Int32]]
    /// What is known among ranked units, of the codes that a formula asks it of.
    private let fields: [String: FieldSummary]

    /// Arranges the observations of a bundle.
    public init(_ bundle: YearBundle) {
        var positions: [String: Int] = [:]
        for (index, unit) in bundle.units.enumerated() where positions[unit.code] == nil {
            positions[unit.code] = index
        }
        var memberLists = [[Int]](repeating: [], count: bundle.units.count)
        for (index, unit) in bundle.units.enumerated() {
            if let parent = unit.parent, let position = positions[parent], position != index {
                memberLists[position].append(index)
            }
        }
        let count = bundle.units.count
        var items: [String: Int] = [:]
        for item in bundle.items where items[item.code] == nil { items[item.code] = items.count }
        var values = [[Double?]](repeating: [Double?](repeating: nil, count: count), count: items.count)
        var places = [[Int32]](repeating: [Int32](repeating: -1, count: count), count: items.count)
        for (index, observation) in bundle.observations.enumerated() {
            guard let unit = positions[observation.unit], let item = items[observation.item] else { continue }
            values[item][unit] = observation.value
            places[item][unit] = Int32(truncatingIfNeeded: index)
        }
        let ranked = bundle.units.indices.filter { bundle.units[$0].isRanked }
        let formulas =
            bundle.indicators.flatMap(\.formulas) + bundle.checks.map(\.formula)
            + bundle.indices.compactMap(\.rules.formula) + bundle.measures.flatMap(\.formulas)
            + bundle.breakdowns.flatMap(\.definition.formulas)
        var summaries: [String: FieldSummary] = [:]
        for use in formulas.flatMap(\.value.uses) where use.scope == .field && summaries[use.code] == nil {
            guard let item = items[use.code] else { continue }
            summaries[use.code] = FieldSummary(ranked.compactMap { values[item][$0] })
        }
        fields = summaries
        unitPosition = positions
        members = memberLists
        itemPosition = items
        columns = values
        origins = places
        unitCount = count
    }

    /// The value of an item for the unit at a position; `nil` is missing.
    public func value(of code: String, unit: Int) -> Double? {
        guard unit >= 0, unit < unitCount, let item = itemPosition[code] else { return nil }
        return columns[item][unit]
    }

    /// The position, among the bundle's observations, of the one behind a value.
    public func observation(of code: String, unit: Int) -> Int? {
        guard unit >= 0, unit < unitCount, let item = itemPosition[code], origins[item][unit] >= 0 else {
            return nil
        }
        return Int(origins[item][unit])
    }

    /// What is known of an item among ranked units; `nil` where no formula asks, or none has a value.
    public func field(of code: String) -> FieldSummary? { fields[code] }

    /// Whether a code is known this year.
    public func knows(_ code: String) -> Bool { itemPosition[code] != nil }

    /// The values of a code for the members of a unit; `nil` when it has none.
    public func memberValues(of code: String, unit: Int) -> [Double?]? {
        guard members.indices.contains(unit), !members[unit].isEmpty else { return nil }
        return members[unit].map { value(of: code, unit: $0) }
    }
}

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
        self.unit = unit
        self.year = year
        self.previous = previous
        previousUnit = previous?.unitPosition[code]
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

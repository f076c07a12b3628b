import Formula

/// The values of a year by unit and code, ready for formulas.
///
/// A class, since every unit's context refers to it.
public final class YearValues: Sendable {
    /// The position of a unit code in the register.
    public let unitPosition: [String: Int]
    /// The members of each unit, as positions in the register.
    let members: [[Int]]
    /// The number of each item in the two tables below.
    private let itemPosition: [String: Int]
    /// A value for each item and unit, the units of an item one after the other; NaN where it is missing.
    private let cells: [Double]
    let unitCount: Int
    /// The observation behind a value, as a position in the bundle's observations; −1 where there is none.
    private let origins: [Int32]
    /// Finds units by their codes, one after the other.
    let finder: CodeFinder
    /// What is known among ranked units, of the codes that a formula asks it of.
    private let fields: [String: FieldSummary]

    /// Arranges the observations of a bundle.
    public init(_ bundle: YearBundle) {
        var units = CodeFinder(bundle.units.map(\.code))
        var items = CodeFinder(bundle.items.map(\.code))
        let positions = units.positions
        var memberLists = [[Int]](repeating: [], count: bundle.units.count)
        for (index, unit) in bundle.units.enumerated() {
            if let parent = unit.parent, let position = positions[parent], position != index {
                memberLists[position].append(index)
            }
        }
        let count = bundle.units.count
        var values = [Double](repeating: .nan, count: count * bundle.items.count)
        var places = [Int32](repeating: -1, count: values.count)
        // Observations are large, so none is copied.
        for index in bundle.observations.indices {
            guard let unit = units.position(of: bundle.observations[index].unit),
                let item = items.position(of: bundle.observations[index].item)
            else { continue }
            values[item * count + unit] = bundle.observations[index].value ?? .nan
            places[item * count + unit] = Int32(truncatingIfNeeded: index)
        }
        fields = Self.fields(of: bundle, items: items.positions, values: values)
        unitPosition = positions
        members = memberLists
        itemPosition = items.positions
        finder = units
        cells = values
        origins = places
        unitCount = count
    }

    private static func fields(
        of bundle: YearBundle, items: [String: Int], values: [Double]
    ) -> [String: FieldSummary] {
        let ranked = bundle.units.indices.filter { bundle.units[$0].isRanked }
        let formulas =
            bundle.indicators.flatMap(\.formulas) + bundle.checks.map(\.formula)
            + bundle.indices.compactMap(\.rules.formula) + bundle.measures.flatMap(\.formulas)
            + bundle.breakdowns.flatMap(\.definition.formulas)
        var summaries: [String: FieldSummary] = [:]
        for use in formulas.flatMap(\.value.uses) where use.scope == .field && summaries[use.code] == nil {
            guard let item = items[use.code] else { continue }
            let start = item * bundle.units.count
            summaries[use.code] = FieldSummary(ranked.map { values[start + $0] }.filter { !$0.isNaN })
        }
        return summaries
    }

    /// The value of an item for the unit at a position; `nil` is missing.
    public func value(of code: String, unit: Int) -> Double? {
        guard unit >= 0, unit < unitCount, let item = itemPosition[code] else { return nil }
        let value = cells[item * unitCount + unit]
        return value.isNaN ? nil : value
    }

    /// The values of an item for all units of the register, NaN where they are missing; `nil` for an unknown code.
    func column(of code: String) -> ArraySlice<Double>? {
        itemPosition[code].map { cells[$0 * unitCount..<($0 + 1) * unitCount] }
    }

    /// The position, among the bundle's observations, of the one behind a value.
    public func observation(of code: String, unit: Int) -> Int? {
        guard unit >= 0, unit < unitCount, let item = itemPosition[code] else { return nil }
        let origin = origins[item * unitCount + unit]
        return origin < 0 ? nil : Int(origin)
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

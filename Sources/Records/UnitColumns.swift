import Formula

/// What the formulas of a bundle see of many units at once.
public struct UnitColumns: FormulaColumns, Sendable {
    private let year: YearValues
    private let previous: YearValues?
    /// Positions of the units in the register of the year.
    private let units: [Int]
    /// Their positions in the register of the year before; −1 where they are not in it.
    private let previousUnits: [Int]
    /// The positions, where they follow each other: mostly the register is an aggregate and then its members.
    private let range: Range<Int>?

    /// Makes columns.
    ///
    /// - Parameters:
    ///   - units: Positions of units in the bundle's register, in the order of the columns.
    ///   - bundle: The bundle.
    ///   - year: Its values.
    ///   - previous: The values of the year before, when there is a bundle of that year.
    public init(of units: [Int], in bundle: YearBundle, year: YearValues, previous: YearValues?) {
        self.year = year
        self.previous = previous
        let known = units.filter { $0 >= 0 && $0 < year.unitCount }
        let former = bundle.formerCodes()
        self.units = known
        let start = known.first ?? 0
        range = known.elementsEqual(start..<start + known.count) ? start..<start + known.count : nil
        previousUnits =
            previous.map { previous in
                var finder = previous.finder
                return known.map { position in
                    let code = bundle.units[position].code
                    return finder.position(of: former.isEmpty ? code : former[code] ?? code) ?? -1
                }
            } ?? []
    }

    /// How many units there are.
    public var count: Int { units.count }

    /// The same for one of the units, by its place among them.
    public func context(_ place: Int) -> UnitContext {
        let former = previous == nil ? -1 : previousUnits[place]
        return UnitContext(
            unit: units[place], previousUnit: former < 0 ? nil : former, year: year, previous: previous)
    }

    /// Whether one of the units has members, by its place among them.
    public func hasMembers(_ place: Int) -> Bool { !year.members[units[place]].isEmpty }

    /// The values of an item this year.
    public func column(of code: String) -> [Double]? {
        guard let all = year.column(of: code) else { return nil }
        if let range { return Array(all.dropFirst(range.lowerBound).prefix(range.count)) }
        return units.map { all[all.startIndex + $0] }
    }

    /// The values of an item one year before.
    public func previousColumn(of code: String) -> [Double]? {
        guard let all = previous?.column(of: code) else { return nil }
        return previousUnits.map { $0 < 0 ? .nan : all[all.startIndex + $0] }
    }

    /// The values of an item added up over the members of each unit.
    public func memberSums(of code: String) -> [Double]? {
        guard let all = year.column(of: code) else { return nil }
        return units.map { unit in
            let members = year.members[unit]
            return members.isEmpty ? .nan : members.reduce(0) { $0 + all[all.startIndex + $1] }
        }
    }

    /// Items have no score, so there is no value behind one.
    public func rawColumn(of code: String) -> [Double]? { nil }

    /// What is known of an item among all ranked units.
    public func field(of code: String) -> FieldSummary? { year.field(of: code) }
}

import Assessment
import Records

/// The ranked units of a year by the group that the register puts them in.
///
/// Empty where they form fewer than two groups: there is nothing to compare then.
struct Grouping: Sendable {
    struct Group: Sendable {
        let printedName: PrintedText
        /// Positions of the units, in the order of the register.
        let rows: [Int]
    }

    /// More groups cannot be read side by side.
    private static let mostGroups = 40

    /// The groups, in the order in which the register first names them.
    let groups: [Group]
    /// For each unit the position of its group.
    let groupOf: [Int?]
    /// Means of the children of each index, by position of the index, then of the group, then of the child.
    private let means: [[[Double?]]]

    init(_ year: AssessedYear, _ names: [UnitName]) {
        var order: [String] = []
        var rows: [String: [Int]] = [:]
        for (row, unit) in year.units.enumerated() {
            guard let group = unit.group else { continue }
            if rows[group] == nil { order.append(group) }
            rows[group, default: []].append(row)
        }
        guard (2...Self.mostGroups).contains(order.count) else {
            groups = []
            groupOf = []
            means = []
            return
        }
        var groupOf = [Int?](repeating: nil, count: year.units.count)
        var groups: [Group] = []
        for (position, name) in order.enumerated() {
            let members = rows[name] ?? []
            for row in members { groupOf[row] = position }
            guard let first = members.first else { continue }
            groups.append(
                Group(printedName: names[first].printedGroup ?? PrintedText(name), rows: members))
        }
        self.groups = groups
        self.groupOf = groupOf
        means = year.tree.children.map { children in
            groups.map { group in
                children.map { child in
                    Self.mean(group.rows.compactMap { Self.score(of: child, year.results[$0]) })
                }
            }
        }
    }

    /// Means of an index's children in the group of a unit; `nil` for a unit without a group.
    func childMeans(of index: Int, row: Int) -> [Double?]? {
        guard groupOf.indices.contains(row), let group = groupOf[row] else { return nil }
        return means[index][group]
    }

    /// Means of an index's children in a group.
    func childMeans(of index: Int, group: Int) -> [Double?] { means[index][group] }

    static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Of ascending values: the middle one, or the mean of the two in the middle.
    static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }

    private static func score(of child: IndexTree.Child, _ result: UnitResult) -> Double? {
        switch child {
        case .index(let place): result.indices[place].score
        case .indicator(let place): result.indicators[place].score
        }
    }
}

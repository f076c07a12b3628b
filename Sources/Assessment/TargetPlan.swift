import Records
import VietnameseText

/// A programme with its objectives and targets, and which of them count when and where.
struct TargetPlan {
    /// A row with the one it replaced first.
    struct Row {
        let row: Target
        let original: Target?
    }

    let programme: TargetProgramme
    let objectives: [Objective]
    let targets: [Target]
    /// The codes of the targets, each once, in the order of the table.
    let codes: [String]

    /// The programmes of bundles, each from the newest bundle that has it, in the order of its table.
    ///
    /// - Parameter bundles: Years ascending.
    /// - Returns: The programmes that have targets.
    static func plans(in bundles: [YearBundle]) -> [TargetPlan] {
        var seen: Set<String> = []
        var result: [TargetPlan] = []
        for bundle in bundles.reversed() {
            for programme in bundle.programmes where seen.insert(programme.code).inserted {
                let targets = bundle.targets.filter { $0.programme == programme.code }
                guard !targets.isEmpty else { continue }
                var codes: [String] = []
                for target in targets where !codes.contains(target.code) { codes.append(target.code) }
                result.append(
                    TargetPlan(
                        programme: programme,
                        objectives: bundle.objectives.filter { $0.programme == programme.code },
                        targets: targets, codes: codes))
            }
        }
        return result
    }

    /// The rows in force on 31 December of a year, amendments in the place of what they amend.
    func inForce(_ year: Int) -> [Row] {
        let known = targets.filter { $0.basisDate.map { $0.year <= year } ?? true }
        return known.compactMap { row in
            let isReplaced = known.contains {
                $0.amends != nil && $0.amends == row.basis && row.isSameKey(as: $0)
            }
            return isReplaced ? nil : Row(row: row, original: original(of: row, among: known))
        }
    }

    /// Every row, with what it replaces and what replaces it.
    func rows(_ year: Int) -> [TargetRow] {
        let standing = Set(inForce(year).map(\.row))
        return targets.map { row in
            TargetRow(
                target: row,
                replaces: targets.first {
                    row.amends != nil && $0.basis == row.amends && $0.isSameKey(as: row)
                },
                replacedBy: targets.first {
                    $0.amends != nil && $0.amends == row.basis && $0.isSameKey(as: row)
                }, isInForce: standing.contains(row))
        }
    }

    private func original(of row: Target, among known: [Target]) -> Target? {
        var result: Target?
        var current = row
        for _ in known.indices {
            guard let amends = current.amends,
                let earlier = known.first(where: { $0.basis == amends && $0.isSameKey(as: current) })
            else { break }
            result = earlier
            current = earlier
        }
        return result
    }

    /// The row that an area is asked for in a year: set for it most closely, and due next.
    ///
    /// A row for the unit goes before one for its kind of area, that before one for all. Among the years of
    /// these rows the first that is not over counts; when all are over, the last still stands.
    static func row(for area: TargetArea, year: Int, among rows: [Row]) -> Row? {
        let fitting = closest(to: area, among: rows)
        if let ahead = fitting.filter({ $0.dueYear(in: year) >= year }).min(by: {
            $0.dueYear(in: year) < $1.dueYear(in: year)
        }) {
            return ahead
        }
        return fitting.max { $0.dueYear(in: year) < $1.dueYear(in: year) }
    }

    /// The rows that are set for an area most closely; empty when none is for it.
    static func closest(to area: TargetArea, among rows: [Row]) -> [Row] {
        guard let closest = rows.compactMap({ closeness($0.row, area) }).max() else { return [] }
        return rows.filter { closeness($0.row, area) == closest }
    }

    /// How closely a target is set for an area; `nil` when it is not for it.
    private static func closeness(_ target: Target, _ area: TargetArea) -> Int? {
        guard let word = target.appliesTo else {
            // What is set for the units is not asked of the province.
            return target.level == .unit && area.kind != .unit ? nil : 0
        }
        switch area.key {
        case .whole: return nil
        case .group(let name): return name == word ? 1 : nil
        case .unit(let code):
            if code == word { return 2 }
            guard area.kind == .unit, let unit = area.unit else { return nil }
            return [unit.areaType, unit.group, unit.kind].contains(word) ? 1 : nil
        }
    }
}

extension TargetPlan.Row {
    /// The year for which the target is set; a target of each year is due in any.
    func dueYear(in year: Int) -> Int { row.year ?? year }
}

extension Target {
    /// Whether two rows set one target: of one programme, level, kind of area and year.
    func isSameKey(as other: Target) -> Bool {
        programme == other.programme && code == other.code && level == other.level
            && appliesTo == other.appliesTo && year == other.year
    }
}

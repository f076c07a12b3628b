import Records
import VietnameseText

/// A programme with its objectives and targets, and which of them count when and where.
struct TargetPlan {
    /// A row with the one it replaced first.
    ///
    /// Shared by the judgements of all areas, which would be many copies of it.
    final class Row: Sendable {
        let row: Target
        let original: Target?

        init(row: Target, original: Target?) {
            self.row = row
            self.original = original
        }
    }

    let programme: TargetProgramme
    let objectives: [Objective]
    let targets: [Target]
    /// The codes of the targets, each once, in the order of the table.
    let codes: [String]
    /// Where figures of the indicators exist, for years whose bundle does not have them.
    let scopes: [String: IndicatorScope]
    /// The rows by what amendments name.
    private let byDocument: [Document: Int]
    /// The rows that amend a document's.
    private let amendments: [Document: [Int]]

    /// A document's row of one target.
    private struct Document: Hashable {
        let code: String
        let level: TargetLevel
        let appliesTo: String?
        let year: Int?
        let basis: String

        init?(_ target: Target, _ basis: String?) {
            guard let basis else { return nil }
            code = target.code
            level = target.level
            appliesTo = target.appliesTo
            year = target.year
            self.basis = basis
        }
    }

    private init(_ programme: TargetProgramme, targets: [Target], bundle: YearBundle) {
        self.programme = programme
        self.targets = targets
        objectives = bundle.objectives.filter { $0.programme == programme.code }
        var seen: Set<String> = []
        codes = targets.map(\.code).filter { seen.insert($0).inserted }
        scopes = Dictionary(
            bundle.indicators.map { ($0.code, $0.nature.scope) }
                + bundle.measures.map { ($0.code, $0.nature.scope) }
        ) { first, _ in first }
        var byDocument: [Document: Int] = [:]
        var amendments: [Document: [Int]] = [:]
        for (position, target) in targets.enumerated() {
            if let own = Document(target, target.basis), byDocument[own] == nil { byDocument[own] = position }
            // A row that names itself amends nothing.
            if target.amends != target.basis, let amended = Document(target, target.amends) {
                amendments[amended, default: []].append(position)
            }
        }
        self.byDocument = byDocument
        self.amendments = amendments
    }

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
                result.append(TargetPlan(programme, targets: targets, bundle: bundle))
            }
        }
        return result
    }

    /// The rows in force on 31 December of a year, amendments in the place of what they amend.
    func inForce(_ year: Int) -> [Row] {
        positionsInForce(year).map { Row(row: targets[$0], original: original(of: $0, in: year)) }
    }

    /// Every row, with what it replaces and what replaces it.
    func rows(_ year: Int) -> [TargetRow] {
        let standing = Set(positionsInForce(year))
        return targets.indices.map { position in
            let row = targets[position]
            return TargetRow(
                target: row, replaces: replaced(by: position).map { targets[$0] },
                replacedBy: replacing(position).first.map { targets[$0] },
                isInForce: standing.contains(position))
        }
    }

    private func positionsInForce(_ year: Int) -> [Int] {
        targets.indices.filter { position in
            isKnown(position, in: year) && !replacing(position).contains { isKnown($0, in: year) }
        }
    }

    private func isKnown(_ position: Int, in year: Int) -> Bool {
        targets[position].basisDate.map { $0.year <= year } ?? true
    }

    private func replaced(by position: Int) -> Int? {
        let row = targets[position]
        guard row.amends != row.basis else { return nil }
        return Document(row, row.amends).flatMap { byDocument[$0] }
    }

    private func replacing(_ position: Int) -> [Int] {
        let row = targets[position]
        return Document(row, row.basis).flatMap { amendments[$0] } ?? []
    }

    private func original(of position: Int, in year: Int) -> Target? {
        var result: Int?
        var seen: Set<Int> = [position]
        var current = position
        while let earlier = replaced(by: current), isKnown(earlier, in: year), seen.insert(earlier).inserted {
            result = earlier
            current = earlier
        }
        return result.map { targets[$0] }
    }
}

extension TargetPlan.Row {
    /// The year for which the target is set; a target of each year is due in any.
    func dueYear(in year: Int) -> Int { row.year ?? year }
}

/// The rows in force that one level sets for one target, by those whom they are for.
struct TargetCandidates {
    let level: TargetLevel
    private let byWord: [String?: [TargetPlan.Row]]

    init(_ level: TargetLevel, _ rows: [TargetPlan.Row]) {
        self.level = level
        // In its own year a milestone goes before what is asked each year.
        let ordered = rows.filter { $0.row.year != nil } + rows.filter { $0.row.year == nil }
        byWord = Dictionary(grouping: ordered, by: \.row.appliesTo)
    }

    /// The row that an area is asked for in a year: set for it most closely, and due next.
    ///
    /// Of the rows that are set for it most closely the first year that is not over counts; when all are
    /// over, the last still stands.
    func row(for area: TargetArea, year: Int) -> TargetPlan.Row? {
        let rows = closest(to: area)
        let ahead = rows.filter { $0.dueYear(in: year) >= year }
        if !ahead.isEmpty {
            // The first of equals: a milestone before what is asked each year.
            return ahead.min { $0.dueYear(in: year) < $1.dueYear(in: year) }
        }
        return rows.max { $0.dueYear(in: year) < $1.dueYear(in: year) }
    }

    /// The rows that are set for an area most closely.
    ///
    /// Those for the unit go before those for its group, these before those for its type of area, for its kind,
    /// and for all. Whoever has targets of his own is not asked for the others: a mountain district with a
    /// lower target for 2020 is not held to the general milestone of 2018, which may be higher.
    func closest(to area: TargetArea) -> [TargetPlan.Row] {
        words(of: area).lazy.compactMap { byWord[$0] }.first ?? []
    }

    /// What a target may call an area, the closest first; `nil` is what is set for all.
    private func words(of area: TargetArea) -> [String?] {
        var words: [String?] = []
        switch area.key {
        case .whole: break
        case .group(let name): words = [name]
        case .unit(let code): words = [code, area.unit?.group, area.unit?.areaType, area.unit?.kind]
        }
        words = words.filter { $0 != nil }
        // What is set for the units is not asked of the province.
        return level == .unit && area.kind != .unit ? words : words + [nil]
    }
}

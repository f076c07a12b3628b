import Records

/// What makes a target one and the same through its amendments.
struct TargetKey: Hashable {
    let programme: String
    let code: String
    let level: TargetLevel
    let appliesTo: String?
    let year: Int?

    init(_ target: Target) {
        programme = target.programme
        code = target.code
        level = target.level
        appliesTo = target.appliesTo
        year = target.year
    }

    /// As a reader finds it in the table: `2351-1b, national, 2020`.
    var text: String {
        [code, level.rawValue, appliesTo, year.map { "\($0)" }].compactMap { $0 }.joined(separator: ", ")
    }
}

/// Amendments of targets: what each of them replaces.
enum TargetChains {
    /// The targets with each amendment after the row that it amends, otherwise in their order.
    static func ordered(_ targets: [Target]) -> [Target] {
        struct Link: Hashable {
            let key: TargetKey
            let basis: String?
        }
        var placed: Set<Link> = []
        var waiting: [Link: [Int]] = [:]
        var isPlaced = targets.map { _ in false }
        var result: [Target] = []
        // First what needs not wait, then what amends it, then what amends that.
        var round = Array(targets.indices)
        while !round.isEmpty {
            var freed: [Int] = []
            for position in round {
                let target = targets[position]
                let key = TargetKey(target)
                if let amends = target.amends {
                    let amended = Link(key: key, basis: amends)
                    guard placed.contains(amended) else {
                        waiting[amended, default: []].append(position)
                        continue
                    }
                }
                let link = Link(key: key, basis: target.basis)
                placed.insert(link)
                isPlaced[position] = true
                result.append(target)
                freed += waiting.removeValue(forKey: link) ?? []
            }
            round = freed.sorted()
        }
        // What amends nothing, or itself in a circle, is reported elsewhere.
        return result + targets.indices.filter { !isPlaced[$0] }.map { targets[$0] }
    }
}

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
        var result: [Target] = []
        var waiting = targets
        while !waiting.isEmpty {
            var left: [Target] = []
            for target in waiting {
                let key = TargetKey(target)
                guard target.amends == nil || placed.contains(Link(key: key, basis: target.amends)) else {
                    left.append(target)
                    continue
                }
                placed.insert(Link(key: key, basis: target.basis))
                result.append(target)
            }
            // What amends nothing, or itself in a circle, is reported elsewhere.
            guard left.count < waiting.count else { return result + left }
            waiting = left
        }
        return result
    }
}

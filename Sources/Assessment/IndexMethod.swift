import Formula
import Records

/// What decides scores and ranks of an index in a year: each node below it with its weight and rules, and each that a
/// formula names.
struct IndexMethod {
    /// A node: the index itself, an index below it, or an indicator.
    private struct Part {
        let code: String
        /// Code of the index above; empty for the index itself and for what only a formula names.
        let parent: String
        let weight: Double
        let rules: NodeRules

        var isIndicator: Bool {
            if case .indicator = rules { return true }
            return false
        }
    }

    private let parts: [Part]
    private let digits: Int?
    private let ties: TieRule
    private let direction: Direction

    init(of position: Int, in year: AssessedYear) {
        let top = year.tree.indices[position]
        digits = top.digits
        direction = top.rules.direction
        ties = top.ties
        var parts = [Self.part(top, below: "", weight: 1)]
        // Formulas lead to other trees; whatever was met once is not gone through again.
        var known: Set<String> = [top.code]
        var waiting = [position]
        while !waiting.isEmpty {
            let places = year.tree.subtree(of: waiting.removeFirst())
            for place in places {
                let parent = year.tree.indices[place].code
                for child in year.tree.children[place] {
                    switch child {
                    case .index(let inner):
                        let index = year.tree.indices[inner]
                        guard known.insert(index.code).inserted else { continue }
                        parts.append(Self.part(index, below: parent, weight: index.weight))
                    case .indicator(let inner):
                        let indicator = year.bundle.indicators[inner]
                        guard known.insert(indicator.code).inserted else { continue }
                        parts.append(Self.part(indicator, below: parent, weight: indicator.weight))
                    }
                }
            }
            for place in places {
                for use in year.tree.indices[place].rules.formula?.value.uses ?? []
                where known.insert(use.code).inserted {
                    if let inner = year.tree.position(of: use.code) {
                        parts.append(Self.part(year.tree.indices[inner], below: "", weight: 1))
                        waiting.append(inner)
                    } else if let indicator = year.bundle.indicators.first(where: { $0.code == use.code }) {
                        parts.append(Self.part(indicator, below: "", weight: 1))
                    }
                }
            }
        }
        self.parts = parts
    }

    private static func part(_ indicator: Indicator, below parent: String, weight: Double) -> Part {
        Part(
            code: indicator.code, parent: parent, weight: weight,
            rules: .indicator(NodeRules.OfIndicator(indicator)))
    }

    private static func part(_ index: Index, below parent: String, weight: Double) -> Part {
        Part(
            code: index.code, parent: parent, weight: weight, rules: .index(NodeRules.OfIndex(index)))
    }

    /// Codes of the indicators, in the order of the tree.
    var indicators: [String] { parts.filter(\.isIndicator).map(\.code) }

    /// Codes of the indicators that an earlier year defines alike, in the order of the tree.
    func indicators(alikeIn earlier: IndexMethod) -> [String] {
        let then = earlier.byCode
        return parts.filter { part in
            part.isIndicator && then[part.code].map { $0.isIndicator && $0.rules == part.rules } ?? false
        }.map(\.code)
    }

    /// How this method differs from that of an earlier year.
    ///
    /// - Parameters:
    ///   - earlier: The earlier method of the same index.
    ///   - commonShare: Share of the weight on indicators that both years define alike.
    /// - Returns: The difference; empty when none of it touches a score or a rank.
    func difference(from earlier: IndexMethod, commonShare: Double) -> MethodDifference {
        let now = byCode
        let then = earlier.byCode
        let kept = parts.compactMap { part in then[part.code].map { (now: part, then: $0) } }
        // A share among the parts that stayed: a part that is added lowers the share of all others, which is
        // told by naming that part alone.
        var totals: [String: (now: Double, then: Double)] = [:]
        for pair in kept where pair.now.parent == pair.then.parent {
            totals[pair.now.parent, default: (0, 0)].now += pair.now.weight
            totals[pair.now.parent, default: (0, 0)].then += pair.then.weight
        }
        let reweighted = kept.filter { pair in
            guard pair.now.parent == pair.then.parent else { return true }
            guard let total = totals[pair.now.parent], pair.now.weight != pair.then.weight else {
                return false
            }
            return Self.share(pair.now.weight, of: total.now) != Self.share(pair.then.weight, of: total.then)
        }
        return MethodDifference(
            isNew: false, added: parts.map(\.code).filter { then[$0] == nil },
            removed: earlier.parts.map(\.code).filter { now[$0] == nil },
            altered: kept.filter { $0.now.rules != $0.then.rules }.map(\.now.code),
            reweighted: reweighted.map(\.now.code), roundingChanged: digits != earlier.digits,
            tiesChanged: ties != earlier.ties || direction != earlier.direction, commonShare: commonShare)
    }

    /// Rounded, so that weights of 1, 1, 1 and of 0.1, 0.1, 0.1 are the same method.
    private static func share(_ weight: Double, of total: Double) -> Double {
        Ranking.comparable(total > 0 ? weight / total : 0, digits: nil)
    }

    private var byCode: [String: Part] {
        Dictionary(parts.map { ($0.code, $0) }) { first, _ in first }
    }
}

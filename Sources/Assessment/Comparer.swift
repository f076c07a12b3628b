import Records

/// Compares a year with the one before it, and refuses where that would mislead.
enum Comparer {
    static func compare(_ year: inout AssessedYear, with earlier: AssessedYear?) {
        guard let earlier, earlier.year == year.year - 1 else { return }
        let changed = changedUnits(since: earlier, in: year)
        let fieldChanged =
            !changed.isEmpty
            || Set(earlier.units.map(\.code)) != Set(year.units.map { year.bundle.formerCode(of: $0.code) })
        for position in year.tree.indices.indices {
            let difference = methodDifference(of: position, year, earlier)
            for row in year.units.indices {
                year.results[row].indices[position].change = change(
                    row: row, position: position, year, earlier, changed: changed, difference: difference,
                    fieldChanged: fieldChanged)
            }
        }
    }

    /// Units whose area or people changed, with the rows that say so.
    private static func changedUnits(
        since earlier: AssessedYear, in year: AssessedYear
    ) -> [String: [Succession]] {
        var result: [String: [Succession]] = [:]
        for succession in year.bundle.successions where !succession.kind.keepsTerritory {
            result[succession.predecessor, default: []].append(succession)
            if succession.successor != succession.predecessor {
                result[succession.successor, default: []].append(succession)
            }
        }
        return result
    }

    private static func change(
        row: Int, position: Int, _ year: AssessedYear, _ earlier: AssessedYear,
        changed: [String: [Succession]], difference: MethodDifference?, fieldChanged: Bool
    ) -> Change {
        let unit = year.units[row]
        let result = year.results[row].indices[position]
        guard let score = result.score, let rank = result.standing.rank else {
            return .notComparable(.notRankedNow)
        }
        let formerCode = year.bundle.formerCode(of: unit.code)
        if let successions = changed[unit.code] ?? changed[formerCode] {
            return .notComparable(.unitChanged(since: earlier.year, successions))
        }
        guard let earlierRow = earlier.position(of: formerCode) else {
            return .notComparable(.firstTime(since: earlier.year))
        }
        guard let difference,
            let earlierPosition = earlier.tree.position(of: year.tree.indices[position].code)
        else {
            let all = MethodDifference(
                added: [year.tree.indices[position].code], removed: [], altered: [])
            return .notComparable(.methodChanged(since: earlier.year, all))
        }
        guard difference.isEmpty else {
            return .notComparable(.methodChanged(since: earlier.year, difference))
        }
        let before = earlier.results[earlierRow].indices[earlierPosition]
        guard let previousScore = before.score, let previousRank = before.standing.rank else {
            return .notComparable(.notRankedThen(since: earlier.year))
        }
        return .compared(
            Comparison(
                year: earlier.year, previousScore: previousScore, scoreChange: score - previousScore,
                previousRank: previousRank, placesGained: previousRank.place - rank.place,
                fieldChanged: fieldChanged))
    }

    /// `nil` when the earlier year has no such index.
    private static func methodDifference(
        of position: Int, _ year: AssessedYear, _ earlier: AssessedYear
    ) -> MethodDifference? {
        guard let before = earlier.tree.position(of: year.tree.indices[position].code) else { return nil }
        let now = method(of: position, year)
        let then = method(of: before, earlier)
        let nowCodes = Set(now.map(\.code))
        let thenCodes = Set(then.map(\.code))
        let thenParts = Dictionary(then.map { ($0.code, $0) }) { first, _ in first }
        return MethodDifference(
            added: now.map(\.code).filter { !thenCodes.contains($0) },
            removed: then.map(\.code).filter { !nowCodes.contains($0) },
            altered: now.filter { part in thenParts[part.code].map { $0 != part } ?? false }.map(\.code))
    }

    /// What decides the score of an index: each node below it with its share and rules.
    private struct MethodPart: Hashable {
        let code: String
        let parent: String
        let share: Double
        let rules: String
    }

    private static func method(of position: Int, _ year: AssessedYear) -> [MethodPart] {
        let top = year.tree.indices[position]
        var parts = [
            MethodPart(code: top.code, parent: "", share: 1, rules: "\(top.aggregation) \(top.coverage)")
        ]
        for place in year.tree.subtree(of: position) {
            let index = year.tree.indices[place]
            let children = year.tree.children[place]
            let total = children.reduce(0) { $0 + weight(of: $1, year) }
            for child in children {
                // Rounded, so that weights of 1, 1, 1 and of 0.1, 0.1, 0.1 are the same method.
                let share = Ranking.comparable(total > 0 ? weight(of: child, year) / total : 0, digits: nil)
                switch child {
                case .index(let inner):
                    let part = year.tree.indices[inner]
                    parts.append(
                        MethodPart(
                            code: part.code, parent: index.code, share: share,
                            rules: "\(part.aggregation) \(part.coverage)"))
                case .indicator(let inner):
                    parts.append(
                        MethodPart(
                            code: year.bundle.indicators[inner].code, parent: index.code, share: share,
                            rules: rules(of: year.bundle.indicators[inner])))
                }
            }
        }
        return parts
    }

    private static func weight(of child: IndexTree.Child, _ year: AssessedYear) -> Double {
        switch child {
        case .index(let place): year.tree.indices[place].weight
        case .indicator(let place): year.bundle.indicators[place].weight
        }
    }

    /// Blanks in a formula and the way of writing a ratio do not change the method.
    private static func rules(of indicator: Indicator) -> String {
        let definition = indicator.definition.text { "\($0)" }.filter { $0 != " " }
        let numbers = [indicator.low, indicator.high, indicator.idealLow, indicator.idealHigh].map {
            $0.map { "\($0)" } ?? "-"
        }
        return "\(definition) \(indicator.direction) \(indicator.normalisation) \(numbers)"
    }
}

import Records

extension ScoreLadder {
    /// The scores of an index whose children are put together by its aggregation.
    mutating func combine(_ position: Int) -> (NumberColumn, CoverageColumn) {
        let index = tree.indices[position]
        let children = tree.children[position]
        let parts = children.map { Aggregator.Part(weight: weight(of: $0), scores: scores(of: $0)) }
        let total = parts.reduce(0) { $0 + $1.weight }
        // Of a sum nothing may be missing: it would not be the same sum.
        var coverage = CoverageColumn(
            shares: [Double](repeating: 0, count: units.count),
            needed: index.aggregation == .sum ? 1 : index.coverage,
            imputed: imputed(
                indices: children.compactMap(\.indexPlace),
                indicators: children.compactMap(\.indicatorPlace)))
        for (child, part) in zip(children, parts) {
            for row in units.indices {
                if part.scores[row] != nil {
                    coverage.shares[row] += part.weight
                } else {
                    coverage.missing[row, default: []].append(code(of: child))
                }
            }
        }
        var score = Aggregator(aggregation: index.aggregation, rules: index.rules)
            .scores(parts, count: units.count)
        var isCovered = [Bool](repeating: false, count: units.count)
        for row in units.indices {
            let present = coverage.shares[row]
            coverage.shares[row] = total > 0 ? present / total : 0
            // A hair of tolerance: 0.1 + 0.2 of 0.3 is full coverage.
            isCovered[row] = present > 0 && coverage.shares[row] >= coverage.needed - 1e-12
            if !isCovered[row] { score.numbers[row] = .nan }
        }
        note(score, of: Array(zip(children, parts)), isCovered, in: index)
        return (score, coverage)
    }

    /// How many indicators below were imputed, for each unit; empty where none was.
    func imputed(indices places: [Int], indicators positions: [Int]) -> [Int] {
        var result: [Int] = []
        func add(_ number: Int, to row: Int) {
            if result.isEmpty { result = [Int](repeating: 0, count: units.count) }
            result[row] += number
        }
        for place in places {
            for (row, number) in indices[place].coverage.imputed.enumerated() { add(number, to: row) }
        }
        for position in positions {
            for row in columns[position].treated.adjustments.keys
            where columns[position].imputedValue(row) != nil { add(1, to: row) }
        }
        return result
    }

    /// Notes scores that an aggregation is not defined for, or that decide everything.
    private mutating func note(
        _ score: NumberColumn, of parts: [(child: IndexTree.Child, part: Aggregator.Part)],
        _ isCovered: [Bool],
        in index: Index
    ) {
        let order: Double? =
            switch index.aggregation {
            case .geometric: 0
            case .harmonic: -1
            case .generalised: index.rules.exponent
            default: nil
            }
        let isLifted = index.rules.floor.map { $0 > 0 } ?? false
        // Only children with such scores are looked at: mostly there are none.
        let suspects = parts.filter { pair in
            order != nil && !isLifted && pair.part.weight > 0
                && pair.part.scores.numbers.contains { $0 <= 0 }
        }
        for row in units.indices {
            let isUndefined = isCovered[row] && score.numbers[row].isNaN
            guard isUndefined || !suspects.isEmpty else { continue }
            let faultsBefore = faults.count
            for (child, part) in suspects {
                guard let order, let own = part.scores[row] else { continue }
                if own < 0, order != 1 {
                    fault(.notAggregated(unit: units[row], child: code(of: child), score: own), index)
                } else if own == 0, order <= 0 {
                    fault(.zeroScore(unit: units[row], child: code(of: child)), index)
                }
            }
            if isUndefined, faults.count == faultsBefore { fault(.undefinedScore(unit: units[row]), index) }
        }
    }
}

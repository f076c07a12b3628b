import Records

/// Puts the scores of children together, for all ranked units at once; formulas and sources in `docs/methods.md`.
struct Aggregator {
    let aggregation: Aggregation
    let rules: AggregationRules

    /// A child with its scores.
    struct Part {
        let weight: Double
        var scores: NumberColumn
    }

    /// The scores of an index.
    ///
    /// - Parameters:
    ///   - children: The children; what a unit lacks does not count, nor do children without weight.
    ///   - count: How many units there are.
    /// - Returns: The scores; missing where there is nothing to put together, or the aggregation is not defined for it.
    func scores(_ children: [Part], count: Int) -> NumberColumn {
        let parts = children.filter { $0.weight > 0 }.map(lifted)
        let values: [Double] =
            switch aggregation {
            case .arithmetic: Self.mean(parts, count)
            case .sum: Self.sum(parts, count)
            case .minimum: Self.outermost(parts, count) { $0 < $1 }
            case .maximum: Self.outermost(parts, count) { $0 > $1 }
            case .median: Self.median(parts, count)
            case .geometric: Self.geometric(parts, count)
            case .harmonic: Self.ofOrder(-1, parts, count)
            case .generalised:
                rules.exponent.map { Self.ofOrder($0, parts, count) } ?? Self.undefined(count)
            case .mazziottaPareto: penalised(parts, count, sign: -1)
            case .mazziottaParetoPlus: penalised(parts, count, sign: 1)
            case .formula: Self.undefined(count)
            }
        return NumberColumn(values).mapped { $0.isFinite ? $0 : .nan }
    }

    private func lifted(_ part: Part) -> Part {
        guard let floor = rules.floor else { return part }
        return Part(weight: part.weight, scores: part.scores.mapped { max($0, floor) })
    }

    private static func undefined(_ count: Int) -> [Double] { [Double](repeating: .nan, count: count) }

    /// Σw·f(s) / Σw over what is there; not a number of nothing.
    @inline(__always)
    private static func mean(
        _ parts: [Part], _ count: Int, of transform: (Double, Int) -> Double = { score, _ in score }
    ) -> [Double] {
        var totals = [Double](repeating: 0, count: count)
        var sums = totals
        for part in parts {
            let (weight, scores) = (part.weight, part.scores.numbers)
            for row in scores.indices where !scores[row].isNaN {
                totals[row] += weight
                sums[row] += weight * transform(scores[row], row)
            }
        }
        for row in sums.indices { sums[row] /= totals[row] }
        return sums
    }

    private static func sum(_ parts: [Part], _ count: Int) -> [Double] {
        var sums = undefined(count)
        for part in parts {
            for row in part.scores.numbers.indices {
                guard let score = part.scores[row] else { continue }
                sums[row] = (sums[row].isNaN ? 0 : sums[row]) + part.weight * score
            }
        }
        return sums
    }

    /// The score that is further out than all others.
    private static func outermost(
        _ parts: [Part], _ count: Int, _ isFurther: (Double, Double) -> Bool
    ) -> [Double] {
        var result = undefined(count)
        for part in parts {
            for row in part.scores.numbers.indices {
                guard let score = part.scores[row] else { continue }
                if result[row].isNaN || isFurther(score, result[row]) { result[row] = score }
            }
        }
        return result
    }

    private static func median(_ parts: [Part], _ count: Int) -> [Double] {
        (0..<count).map { row in Spread.median(parts.compactMap { $0.scores[row] }) ?? .nan }
    }

    private static func geometric(_ parts: [Part], _ count: Int) -> [Double] {
        let logarithms = mean(parts, count) { score, _ in RealFunctions.logarithm(score) }
        return limited(logarithms.map { RealFunctions.exponential($0) }, parts, zeroDecides: true)
    }

    /// A mean of an order other than 0; below 0 a score of 0 makes the mean 0, its limit.
    private static func ofOrder(_ order: Double, _ parts: [Part], _ count: Int) -> [Double] {
        if order == 0 { return geometric(parts, count) }
        if order == 1 { return mean(parts, count) }
        if order == -1 {
            let inverse = mean(parts, count) { score, _ in 1 / score }
            return limited(inverse.map { 1 / $0 }, parts, zeroDecides: true)
        }
        let powers = mean(parts, count) { score, _ in RealFunctions.power(score, order) }
        return limited(
            powers.map { RealFunctions.power($0, 1 / order) }, parts, zeroDecides: order < 0)
    }

    /// Undefined where a score is below 0; 0 where one is 0 and decides everything.
    private static func limited(_ values: [Double], _ parts: [Part], zeroDecides: Bool) -> [Double] {
        let lowest = outermost(parts, values.count) { $0 < $1 }
        return values.indices.map { row in
            if lowest[row] < 0 { return .nan }
            return zeroDecides && lowest[row] == 0 ? 0 : values[row]
        }
    }

    /// M ± S²/M, S the weighted standard deviation of the unit's own scores.
    private func penalised(_ parts: [Part], _ count: Int, sign: Double) -> [Double] {
        let means = Self.mean(parts, count)
        var variances = Self.mean(parts, count) { score, row in
            (score - means[row]) * (score - means[row])
        }
        var scored = [Int](repeating: 0, count: count)
        for part in parts {
            for row in part.scores.numbers.indices where part.scores[row] != nil { scored[row] += 1 }
        }
        return (0..<count).map { row in
            guard means[row] != 0 else { return .nan }
            if rules.deviation == .sample {
                guard scored[row] > 1 else { return means[row] }
                variances[row] *= Double(scored[row]) / Double(scored[row] - 1)
            }
            return means[row] + sign * variances[row] / means[row]
        }
    }
}

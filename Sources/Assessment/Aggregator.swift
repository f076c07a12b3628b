import Records
import VietnameseText

/// Puts the scores of children together; formulas and sources in `docs/methods.md`.
struct Aggregator {
    let aggregation: Aggregation
    let rules: AggregationRules

    /// The score of an index.
    ///
    /// - Parameter parts: Weight and score of each child that has a score; at least one weight is above 0.
    /// - Returns: The score; `nil` where the aggregation is not defined for these scores.
    func score(_ parts: [(weight: Double, score: Double)]) -> Double? {
        let parts = lifted(parts.filter { $0.weight > 0 })
        guard !parts.isEmpty else { return nil }
        let value: Double? =
            switch aggregation {
            case .arithmetic: Self.mean(parts)
            case .sum: parts.reduce(0) { $0 + $1.weight * $1.score }
            case .minimum: parts.map(\.score).min()
            case .maximum: parts.map(\.score).max()
            case .median: Spread.median(parts.map(\.score))
            case .geometric: geometric(parts)
            case .harmonic: ofOrder(-1, parts)
            case .generalised: rules.exponent.flatMap { ofOrder($0, parts) }
            case .mazziottaPareto: penalised(parts, sign: -1)
            case .mazziottaParetoPlus: penalised(parts, sign: 1)
            case .formula: nil
            }
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    private func lifted(
        _ parts: [(weight: Double, score: Double)]
    ) -> [(weight: Double, score: Double)] {
        guard let floor = rules.floor else { return parts }
        return parts.map { ($0.weight, max($0.score, floor)) }
    }

    private static func mean(_ parts: [(weight: Double, score: Double)]) -> Double {
        var (total, sum) = (0.0, 0.0)
        for part in parts {
            total += part.weight
            sum += part.weight * part.score
        }
        return sum / total
    }

    private func geometric(_ parts: [(weight: Double, score: Double)]) -> Double? {
        guard parts.allSatisfy({ $0.score >= 0 }) else { return nil }
        if parts.contains(where: { $0.score == 0 }) { return 0 }
        return RealFunctions.exponential(
            Self.mean(parts.map { ($0.weight, RealFunctions.logarithm($0.score)) }))
    }

    /// A mean of an order other than 0; below 0 a score of 0 makes the mean 0, its limit.
    private func ofOrder(_ order: Double, _ parts: [(weight: Double, score: Double)]) -> Double? {
        if order == 0 { return geometric(parts) }
        if order == 1 { return Self.mean(parts) }
        guard parts.allSatisfy({ $0.score >= 0 }) else { return nil }
        if order < 0, parts.contains(where: { $0.score == 0 }) { return 0 }
        if order == -1 { return 1 / Self.mean(parts.map { ($0.weight, 1 / $0.score) }) }
        return RealFunctions.power(
            Self.mean(parts.map { ($0.weight, RealFunctions.power($0.score, order)) }), 1 / order)
    }

    /// M ± S²/M, S the weighted standard deviation of the unit's own scores.
    private func penalised(_ parts: [(weight: Double, score: Double)], sign: Double) -> Double? {
        let mean = Self.mean(parts)
        guard mean != 0 else { return nil }
        var variance = Self.mean(parts.map { ($0.weight, ($0.score - mean) * ($0.score - mean)) })
        if rules.deviation == .sample {
            guard parts.count > 1 else { return mean }
            variance *= Double(parts.count) / Double(parts.count - 1)
        }
        return mean + sign * variance / mean
    }
}

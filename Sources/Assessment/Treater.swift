import Records
import VietnameseText

/// What was done to a value before it was scored.
public enum Adjustment: Sendable, Hashable {
    /// There was none: a value of this kind stands in for it.
    case imputed(Imputation, Double)
    /// It lay beyond a cap of the bundle.
    case capped
    /// It was an outlier, and was drawn in to the next value.
    case winsorised
}

/// A value as it is scored.
struct TreatedValue {
    /// The value; `nil` where none could be had.
    var value: Double?
    /// What was done to it, in this order; empty for nothing.
    var adjustments: [Adjustment] = []
}

/// Readies the values of an indicator for scoring: rounding, caps, imputation, winsorising, in this order.
enum Treater {
    /// Treats the values of the ranked units.
    ///
    /// - Parameters:
    ///   - values: A value for each ranked unit, `nil` where it is missing.
    ///   - groups: The group of each ranked unit.
    ///   - treatment: What the bundle asks for.
    /// - Returns: The values in the same order.
    static func treat(_ values: [Double?], groups: [String?], _ treatment: Treatment) -> [TreatedValue] {
        var result = values.map { value in
            var treated = TreatedValue(value: value)
            if let digits = treatment.digits {
                treated.value = value.map { DecimalRounding.rounded($0, digits: digits) }
            }
            if let own = treated.value {
                let capped = cap(own, treatment)
                if capped != own { treated = TreatedValue(value: capped, adjustments: [.capped]) }
            }
            return treated
        }
        impute(&result, groups: groups, treatment.imputation)
        if let limits = treatment.winsorisation { winsorise(&result, limits) }
        return result
    }

    private static func cap(_ value: Double, _ treatment: Treatment) -> Double {
        min(max(value, treatment.capLow ?? -.infinity), treatment.capHigh ?? .infinity)
    }

    private static func impute(
        _ values: inout [TreatedValue], groups: [String?], _ imputation: Imputation
    ) {
        func fill(_ rows: [Int]) {
            let known = rows.compactMap { values[$0].value }
            let isMean = imputation == .mean || imputation == .groupMean
            guard let stand = isMean ? Spread.mean(known) : Spread.median(known) else { return }
            for row in rows where values[row].value == nil {
                values[row] = TreatedValue(
                    value: stand, adjustments: [.imputed(imputation, stand)])
            }
        }
        switch imputation {
        case .none: return
        case .mean, .median: fill(Array(values.indices))
        case .groupMean, .groupMedian:
            let rows = Dictionary(grouping: values.indices) { groups.indices.contains($0) ? groups[$0] : nil }
            for group in rows.keys { fill(rows[group] ?? []) }
        }
    }

    /// One more value at a time, on the side to which the values lean, while skewness **and** kurtosis are too great:
    /// all that were drawn in on a side take the outermost value of the rest.
    private static func winsorise(_ values: inout [TreatedValue], _ limits: Winsorisation) {
        let rows = values.indices.filter { values[$0].value != nil }
        var numbers = rows.compactMap { values[$0].value }
        var low: [Int] = []
        var high: [Int] = []
        while low.count + high.count < limits.points, let skewness = Spread.skewness(numbers),
            let kurtosis = Spread.kurtosis(numbers), abs(skewness) > limits.skewness,
            kurtosis > limits.kurtosis
        {
            let isLow = skewness < 0
            var side = isLow ? low : high
            let drawn = Set(side)
            guard let next = outermost(numbers, without: drawn, isLow: isLow) else { break }
            side.append(next)
            guard let edge = outermost(numbers, without: drawn.union([next]), isLow: isLow) else { break }
            for place in side { numbers[place] = numbers[edge] }
            if isLow { low = side } else { high = side }
        }
        for place in low + high {
            values[rows[place]].value = numbers[place]
            values[rows[place]].adjustments.append(.winsorised)
        }
    }

    private static func outermost(_ numbers: [Double], without drawn: Set<Int>, isLow: Bool) -> Int? {
        var best: Int?
        for place in numbers.indices where !drawn.contains(place) {
            guard let current = best else {
                best = place
                continue
            }
            if isLow ? numbers[place] < numbers[current] : numbers[place] > numbers[current] { best = place }
        }
        return best
    }
}

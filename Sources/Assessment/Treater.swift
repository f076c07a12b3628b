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

/// The values of an indicator as they are scored.
struct TreatedColumn: Sendable {
    /// The values; missing where none could be had.
    var values: NumberColumn
    /// What was done to a value, in this order; nothing for units that are not there.
    var adjustments: [Int: [Adjustment]] = [:]
}

/// Readies the values of an indicator for scoring: rounding, caps, imputation, winsorising, in this order.
enum Treater {
    /// Treats the values of the ranked units.
    ///
    /// - Parameters:
    ///   - values: The values of the ranked units.
    ///   - groups: The group of each ranked unit.
    ///   - treatment: What the bundle asks for.
    /// - Returns: The treated values.
    static func treat(_ values: NumberColumn, groups: [String?], _ treatment: Treatment) -> TreatedColumn {
        var result = TreatedColumn(values: values)
        if let digits = treatment.digits {
            result.values = values.mapped { DecimalRounding.rounded($0, digits: digits) }
        }
        if treatment.capLow != nil || treatment.capHigh != nil { cap(&result, treatment) }
        impute(&result, groups: groups, treatment.imputation)
        if let limits = treatment.winsorisation { winsorise(&result, limits) }
        return result
    }

    private static func cap(_ column: inout TreatedColumn, _ treatment: Treatment) {
        let (low, high) = (treatment.capLow ?? -.infinity, treatment.capHigh ?? .infinity)
        for row in column.values.numbers.indices {
            guard let own = column.values[row] else { continue }
            let capped = min(max(own, low), high)
            guard capped != own else { continue }
            column.values.numbers[row] = capped
            column.adjustments[row] = [.capped]
        }
    }

    private static func impute(
        _ column: inout TreatedColumn, groups: [String?], _ imputation: Imputation
    ) {
        func fill(_ rows: [Int]) {
            let known = rows.compactMap { column.values[$0] }
            let isMean = imputation == .mean || imputation == .groupMean
            guard let stand = isMean ? Spread.mean(known) : Spread.median(known) else { return }
            for row in rows where column.values[row] == nil {
                column.values.numbers[row] = stand
                column.adjustments[row] = [.imputed(imputation, stand)]
            }
        }
        let all = column.values.numbers.indices
        switch imputation {
        case .none: return
        case .mean, .median: fill(Array(all))
        case .groupMean, .groupMedian:
            let rows = Dictionary(grouping: all) { groups.indices.contains($0) ? groups[$0] : nil }
            for group in rows.keys { fill(rows[group] ?? []) }
        }
    }

    /// One more value at a time, on the side to which the values lean, while skewness **and** kurtosis are too great:
    /// all that were drawn in on a side take the outermost value of the rest.
    private static func winsorise(_ column: inout TreatedColumn, _ limits: Winsorisation) {
        let rows = column.values.numbers.indices.filter { column.values[$0] != nil }
        var numbers = rows.compactMap { column.values[$0] }
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
            column.values.numbers[rows[place]] = numbers[place]
            column.adjustments[rows[place], default: []].append(.winsorised)
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

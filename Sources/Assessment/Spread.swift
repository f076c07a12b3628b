import Records

/// Moments and quantiles of a column of numbers.
enum Spread {
    /// The arithmetic mean; `nil` of no values.
    static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Whether values between these ends are equal by arithmetic: they agree in 12 significant digits.
    static func isFlat(_ low: Double, _ high: Double) -> Bool {
        high - low <= max(abs(low), abs(high)) * 5e-13
    }

    /// The standard deviation; `nil` of too few values.
    static func deviation(_ values: [Double], _ kind: Deviation) -> Double? {
        ColumnFacts(values).deviation(kind)
    }

    /// Pearson's correlation of pairs; `nil` when one side does not vary.
    static func correlation(_ pairs: [(Double, Double)]) -> Double? {
        guard let a = mean(pairs.map(\.0)), let b = mean(pairs.map(\.1)) else { return nil }
        var (cross, left, right) = (0.0, 0.0, 0.0)
        for pair in pairs {
            cross += (pair.0 - a) * (pair.1 - b)
            left += (pair.0 - a) * (pair.0 - a)
            right += (pair.1 - b) * (pair.1 - b)
        }
        guard left > 0, right > 0 else { return nil }
        return min(max(cross / (left.squareRoot() * right.squareRoot()), -1), 1)
    }

    /// The middle value, or the mean of the two in the middle; `nil` of no values.
    static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        let upper = sorted[sorted.count / 2]
        // Halves are exact, so that 1.9 and 9 make 5.45 and not the last bit less, which would round otherwise.
        return sorted.count.isMultiple(of: 2) ? sorted[sorted.count / 2 - 1] / 2 + upper / 2 : upper
    }

    /// A quantile, linear between the order statistics (type 7 of Hyndman and Fan, 1996): with the values in order
    /// and counted from 0, the one at (n − 1)·share.
    static func quantile(_ values: [Double], _ share: Double) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.last else { return nil }
        let place = min(max(share, 0), 1) * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        let fraction = place - Double(below)
        return fraction == 0 ? sorted[below] : sorted[below] + fraction * (sorted[below + 1] - sorted[below])
    }

    /// Skewness with the sample correction, n / ((n − 1)(n − 2)) · Σ (x − mean)³ / s³; `nil` below 3 values, or when
    /// all are equal.
    static func skewness(_ values: [Double]) -> Double? {
        let n = Double(values.count)
        guard n >= 3, let mean = mean(values), let deviation = deviation(values, .sample), deviation > 0
        else {
            return nil
        }
        let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
        return n / ((n - 1) * (n - 2)) * cubes / (deviation * deviation * deviation)
    }

    /// Excess kurtosis with the sample correction,
    /// n(n + 1) / ((n − 1)(n − 2)(n − 3)) · Σ (x − mean)⁴ / s⁴ − 3(n − 1)² / ((n − 2)(n − 3)); `nil` below 4 values,
    /// or when all are equal.
    static func kurtosis(_ values: [Double]) -> Double? {
        let n = Double(values.count)
        guard n >= 4, let mean = mean(values), let deviation = deviation(values, .sample), deviation > 0
        else {
            return nil
        }
        let square = deviation * deviation
        let fourths = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) * ($1 - mean) }
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths / (square * square)
            - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
    }
}

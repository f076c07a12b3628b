/// The functions over all ranked units that have a value.
enum FieldFunction: String, Hashable, Sendable, CaseIterable {
    case min = "units_min"
    case max = "units_max"
    case mean = "units_mean"
    case median = "units_median"
    case deviation = "units_sd"
    case sum = "units_sum"
    case count = "units_count"
}

/// What is known of a code among all ranked units: what `units_max(CODE)` and its like yield.
public struct FieldSummary: Hashable, Sendable {
    /// How many units have a value.
    public let count: Int
    private let smallest: Double
    private let largest: Double
    private let total: Double
    private let middle: Double
    /// Population standard deviation: √(Σ (x − mean)² / n).
    private let deviation: Double

    /// Sums up values; `nil` when there are none.
    public init?(_ values: [Double]) {
        let sorted = values.sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        count = values.count
        smallest = first
        largest = last
        let sum = values.reduce(0, +)
        total = sum
        middle = Self.median(sorted)
        let mean = sum / Double(values.count)
        // Equal by arithmetic is equal: the mean of twelve times 3.3 is not quite 3.3.
        let isFlat = last - first <= Swift.max(abs(first), abs(last)) * 5e-13
        deviation =
            isFlat
            ? 0 : (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    }

    subscript(function: FieldFunction) -> Double {
        switch function {
        case .min: smallest
        case .max: largest
        case .mean: total / Double(count)
        case .median: middle
        case .deviation: deviation
        case .sum: total
        case .count: Double(count)
        }
    }

    /// The middle of sorted values, or the mean of the two in the middle; 0 of none.
    static func median(_ sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let upper = sorted[sorted.count / 2]
        guard sorted.count.isMultiple(of: 2) else { return upper }
        // Halves are exact, so that 1.9 and 9 make 5.45 and not the last bit less, which would round otherwise.
        return sorted[sorted.count / 2 - 1] / 2 + upper / 2
    }
}

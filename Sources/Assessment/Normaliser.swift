import Records

/// Turns the values of one indicator into scores of 0…100, more is better.
///
/// Formulas: `docs/formulas.md`; the goalpost form is x' = (x − low) / (high − low), clamped to 0…1
/// (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 5).
struct Normaliser {
    private let direction: Direction
    /// `nil` when there is nothing to normalise against.
    let goalposts: ClosedRange<Double>?
    private let ideal: ClosedRange<Double>?

    /// Middle of the scale, for min–max when all units have the same value: no unit is better.
    private static let noDifference = 50.0

    /// Prepares the scale of an indicator.
    ///
    /// - Parameters:
    ///   - indicator: The indicator with its direction, normalisation and goalposts.
    ///   - values: The values of the ranked units; only min–max uses them.
    init(_ indicator: Indicator, values: [Double]) {
        direction = indicator.direction
        switch indicator.normalisation {
        case .goalposts:
            if let low = indicator.low, let high = indicator.high, low < high {
                goalposts = low...high
            } else {
                goalposts = nil
            }
        case .minMax:
            if let low = values.min(), let high = values.max() {
                goalposts = low...high
            } else {
                goalposts = nil
            }
        }
        if let low = indicator.idealLow, let high = indicator.idealHigh, low <= high {
            ideal = low...high
        } else {
            ideal = nil
        }
    }

    /// The score of a value.
    func score(_ value: Double) -> Double? {
        guard let goalposts else { return nil }
        let (low, high) = (goalposts.lowerBound, goalposts.upperBound)
        guard low < high else { return Self.noDifference }
        switch direction {
        case .higher: return 100 * clamp((value - low) / (high - low))
        case .lower: return 100 * clamp((high - value) / (high - low))
        case .toward:
            guard let ideal else { return nil }
            if ideal.contains(value) { return 100 }
            if value < ideal.lowerBound {
                return ideal.lowerBound == low ? 100 : 100 * clamp((value - low) / (ideal.lowerBound - low))
            }
            return ideal.upperBound == high ? 100 : 100 * clamp((high - value) / (high - ideal.upperBound))
        }
    }

    private func clamp(_ share: Double) -> Double { min(max(share, 0), 1) }
}

import Records

/// Turns the values of one indicator into scores.
///
/// Formulas and sources: `docs/methods.md`. A share s of 0…1 becomes `low` + s·(`high` − `low`) of the indicator's
/// scale; more is better but for ``Records/Normalisation/none``, whose scores are the values.
struct Normaliser {
    private let indicator: Indicator
    private let scale: ScoreScale
    /// Ends of the scale in the unit of the value; `nil` where the normalisation has none.
    let goalposts: ClosedRange<Double>?
    private let ideal: ClosedRange<Double>?
    private let centre: Double?
    private let deviation: Double?
    /// The values, comparable and in rising order; for normalisations by position.
    private let sorted: [Double]

    /// Middle of the scale where all units have the same value: no unit is better.
    private static let middle = 0.5

    /// Prepares the scale of an indicator.
    ///
    /// - Parameters:
    ///   - indicator: The indicator with its direction, normalisation and scale.
    ///   - values: The treated values of the ranked units.
    ///   - frozen: The same indicator in the year whose values make the scale; `nil` for this year's own.
    init(_ indicator: Indicator, values: ColumnFacts, frozen: IndicatorSummary? = nil) {
        self.indicator = indicator
        scale = indicator.scale
        let observed = frozen.map(\.scoredRange) ?? values.range
        switch indicator.normalisation {
        case .goalposts, .logGoalposts:
            goalposts = Self.range(indicator.low, indicator.high).flatMap {
                $0.lowerBound < $0.upperBound ? $0 : nil
            }
        case .minMax, .shareOfBest: goalposts = observed
        case .distanceToTarget:
            let target = indicator.scale.target
            goalposts =
                indicator.direction == .lower
                ? Self.range(target, indicator.high) : Self.range(indicator.low ?? 0, target)
        case .zScore, .rank, .borda, .percentile, .thresholds, .piecewise, .none: goalposts = nil
        }
        ideal = Self.range(indicator.idealLow, indicator.idealHigh)
        if indicator.normalisation == .zScore {
            centre = frozen.map(\.scoredMean) ?? values.mean
            deviation = frozen.map(\.scoredDeviation) ?? values.deviation(indicator.scale.deviation)
        } else {
            (centre, deviation) = (nil, nil)
        }
        sorted =
            indicator.normalisation.isOrdinal
            ? values.numbers.map { Ranking.comparable($0, digits: nil) }.sorted() : []
    }

    private static func range(_ low: Double?, _ high: Double?) -> ClosedRange<Double>? {
        guard let low, let high, low <= high else { return nil }
        return low...high
    }

    /// The scale of scores, worst and best end, where the normalisation sets one.
    var scoreRange: ClosedRange<Double>? {
        switch indicator.normalisation {
        case _ where indicator.normalisation.usesScale:
            guard scale.clamping == .both || indicator.normalisation == .percentile else { return nil }
            return min(scale.low, scale.high)...max(scale.low, scale.high)
        case .thresholds, .piecewise:
            let points = scale.points.map(\.points) + (beyond == nil ? [0] : [])
            guard let low = points.min(), let high = points.max() else { return nil }
            return low...high
        case .rank: return 1...Double(max(1, sorted.count))
        case .borda: return 0...Double(max(0, sorted.count - 1))
        default: return nil
        }
    }

    /// The scores of a column of values; missing where there is no value, or the normalisation is not defined for it.
    func scores(_ values: NumberColumn) -> NumberColumn { values.mapped { score($0) ?? .nan } }

    /// The score of a value; `nil` where the normalisation is not defined for it.
    func score(_ value: Double) -> Double? {
        let score: Double?
        switch indicator.normalisation {
        case .goalposts, .minMax: score = goalposts.flatMap { share(value, $0) }.map(scaled)
        case .logGoalposts:
            guard value > 0, let goalposts, goalposts.lowerBound > 0 else { return nil }
            let log = RealFunctions.logarithm
            score = share(log(value), log(goalposts.lowerBound)...log(goalposts.upperBound)).map(scaled)
        case .zScore:
            guard let centre, let deviation else { return nil }
            guard deviation > 0 else { return scale.centre }
            let distance = (value - centre) / deviation
            score = scale.centre + scale.spread * (indicator.direction == .lower ? -distance : distance)
        case .rank: score = Double(worse(value) + 1)
        case .borda: score = Double(worse(value))
        case .percentile:
            score = scaled(
                sorted.count > 1 ? Double(worse(value)) / Double(sorted.count - 1) : Self.middle)
        case .distanceToTarget: score = wayToTarget(value).map(scaled)
        case .shareOfBest: score = shareOfBest(value).map(scaled)
        case .thresholds: score = stepped(value)
        case .piecewise: score = interpolated(value)
        case .none: score = value
        }
        return score.flatMap { $0.isFinite ? $0 : nil }
    }

    private func scaled(_ share: Double) -> Double { scale.low + clamp(share) * (scale.high - scale.low) }

    private func clamp(_ share: Double) -> Double {
        switch scale.clamping {
        case .both: min(max(share, 0), 1)
        case .upper: min(share, 1)
        case .lower: max(share, 0)
        case .none: share
        }
    }

    /// The share of the way from the worst end to the best.
    private func share(_ value: Double, _ ends: ClosedRange<Double>) -> Double? {
        let (low, high) = (ends.lowerBound, ends.upperBound)
        let isObserved = indicator.normalisation == .minMax
        guard low < high, !isObserved || !Spread.isFlat(low, high) else { return Self.middle }
        switch indicator.direction {
        case .higher: return (value - low) / (high - low)
        case .lower: return (high - value) / (high - low)
        case .toward:
            guard let ideal else { return nil }
            if ideal.contains(value) { return 1 }
            if value < ideal.lowerBound {
                return ideal.lowerBound == low ? 1 : (value - low) / (ideal.lowerBound - low)
            }
            return ideal.upperBound == high ? 1 : (high - value) / (high - ideal.upperBound)
        }
    }

    /// How many of the values are worse.
    private func worse(_ value: Double) -> Int {
        let own = Ranking.comparable(value, digits: nil)
        return indicator.direction == .lower
            ? sorted.count - Self.count(in: sorted) { $0 <= own } : Self.count(in: sorted) { $0 < own }
    }

    /// How many leading values of a sorted list hold a condition that holds for no later one once it fails.
    private static func count(in sorted: [Double], where holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func wayToTarget(_ value: Double) -> Double? {
        guard let target = scale.target else { return nil }
        if indicator.direction == .lower {
            if let high = indicator.high {
                return high > target ? (high - value) / (high - target) : nil
            }
            // Without a worst end the way is a ratio: half the target's distance at twice the target.
            guard value >= 0, target >= 0 else { return nil }
            return value <= target ? 1 : target / value
        }
        let low = indicator.low ?? 0
        return target > low ? (value - low) / (target - low) : nil
    }

    private func shareOfBest(_ value: Double) -> Double? {
        guard let goalposts, goalposts.lowerBound >= 0 else { return nil }
        if indicator.direction == .lower {
            return value == goalposts.lowerBound ? 1 : goalposts.lowerBound / value
        }
        return goalposts.upperBound > 0 ? value / goalposts.upperBound : nil
    }

    // MARK: - Points

    /// The points of values beyond all thresholds.
    private var beyond: Double? { scale.points.first { $0.bound == nil }?.points }

    private var bounded: [(bound: Double, points: Double)] {
        scale.points.compactMap { point in point.bound.map { ($0, point.points) } }
    }

    /// The points of the last threshold that is reached: from below where more is better, from above where less is.
    private func stepped(_ value: Double) -> Double? {
        let own = Ranking.comparable(value, digits: nil)
        if indicator.direction == .lower {
            return bounded.first { own <= $0.bound }?.points ?? beyond ?? 0
        }
        return bounded.last { own >= $0.bound }?.points ?? beyond ?? 0
    }

    /// Linear between neighbouring thresholds, the outermost points beyond them.
    private func interpolated(_ value: Double) -> Double? {
        let points = bounded
        guard let first = points.first, let last = points.last else { return nil }
        if value <= first.bound { return first.points }
        if value >= last.bound { return last.points }
        for (left, right) in zip(points, points.dropFirst()) where value <= right.bound {
            return left.points
                + (value - left.bound) / (right.bound - left.bound) * (right.points - left.points)
        }
        return last.points
    }
}

import Records
import VietnameseText

/// Holds values against targets.
///
/// What is judged is what is printed: the value rounded to the indicator's digits.
enum TargetJudge {
    /// How a value stands to a target.
    ///
    /// - Parameters:
    ///   - value: The value; its own interval makes a limit inside it inconclusive.
    ///   - asked: What is asked for.
    ///   - digits: Digits with which the value is printed.
    /// - Returns: The verdict; `nil` without a value.
    static func verdict(_ value: MeasureValue, _ asked: TargetValue, digits: Int) -> TargetVerdict? {
        guard let number = value.value else { return nil }
        if let interval = value.interval, isUndecided(interval, asked) { return .inconclusive }
        return verdict(number, asked, digits: digits)
    }

    /// How a number stands to a target.
    static func verdict(_ number: Double, _ asked: TargetValue, digits: Int) -> TargetVerdict {
        let printed = DecimalRounding.rounded(number, digits: digits)
        let tolerance = asked.tolerance
        switch asked.comparator {
        case .atLeast:
            if printed > asked.low { return .exceeded }
            return printed >= exact(asked.low - tolerance) ? .reached : .notReached
        case .atMost:
            if printed < asked.low { return .exceeded }
            return printed <= exact(asked.low + tolerance) ? .reached : .notReached
        case .moreThan: return printed > exact(asked.low - tolerance) ? .reached : .notReached
        case .lessThan: return printed < exact(asked.low + tolerance) ? .reached : .notReached
        case .equal, .band:
            let isInside =
                printed >= exact(asked.low - tolerance) && printed <= exact(asked.high + tolerance)
            return isInside ? .reached : .notReached
        }
    }

    /// How far the printed number is beyond the limit, or short of it.
    static func distance(_ number: Double, _ asked: TargetValue, digits: Int) -> Double {
        let printed = DecimalRounding.rounded(number, digits: digits)
        let distance: Double =
            switch asked.comparator {
            case .atLeast, .moreThan: printed - asked.low
            case .atMost, .lessThan: asked.low - printed
            case .equal, .band: min(0, printed - asked.low, asked.high - printed)
            }
        return exact(distance)
    }

    /// Whether a number came nearer to a target.
    static func trend(
        from earlier: Double, to now: Double, _ asked: TargetValue, digits: Int
    ) -> TargetTrend {
        let before = distance(earlier, asked, digits: digits)
        let after = distance(now, asked, digits: digits)
        return after == before ? .same : after > before ? .better : .worse
    }

    /// A line through two values, carried on to the year of a target.
    static func projection(
        since: YearlyValue, now: YearlyValue, dueYear: Int, _ asked: TargetValue, measure: Measure
    ) -> Projection? {
        guard since.year < now.year, now.year < dueYear else { return nil }
        let yearly = (now.value - since.value) / Double(now.year - since.year)
        let left = Double(dueYear - now.year)
        var value = now.value + yearly * left
        // Growth and gaps may be negative, and gross rates above 100 %; what was not so far does not become so.
        if min(since.value, now.value) >= 0 { value = max(0, value) }
        if measure.unitOfMeasure == "%", max(since.value, now.value) <= 100 { value = min(100, value) }
        let limit: Double? =
            switch asked.comparator {
            case .band: nil
            case .atLeast, .moreThan, .atMost, .lessThan, .equal: asked.low
            }
        return Projection(
            since: since, yearlyChange: yearly, dueYear: dueYear, value: value,
            isOnTrack: verdict(value, asked, digits: measure.digits).isMet,
            neededYearlyChange: limit.map { ($0 - now.value) / left })
    }

    /// Whether the interval holds a limit, so that chance alone could decide.
    private static func isUndecided(_ interval: ClosedRange<Double>, _ asked: TargetValue) -> Bool {
        let (low, high) = (exact(asked.low - asked.tolerance), exact(asked.high + asked.tolerance))
        let limits: [Double] =
            switch asked.comparator {
            case .atLeast, .moreThan: [low]
            case .atMost, .lessThan: [high]
            case .equal, .band: [low, high]
            }
        return limits.contains { interval.lowerBound < $0 && $0 < interval.upperBound }
    }

    /// Without the dust of binary arithmetic: 60 − 0.4 is 59.6.
    private static func exact(_ value: Double) -> Double {
        DecimalRounding.rounded(value, significantDigits: 12)
    }
}

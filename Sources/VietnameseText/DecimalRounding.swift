/// Rounding half away from zero on the decimal value that a reader sees.
///
/// The value rounded is the shortest decimal text that reads back as the same `Double`, freed of what lies behind its
/// fifteenth significant digit, in exact decimal arithmetic: 2.675 → 2.68 and 1.005 → 1.01, where binary rounding
/// gives 2.67 and 1.
public enum DecimalRounding {
    /// Rounds to a number of decimals.
    ///
    /// - Parameters:
    ///   - value: any value; one that is not finite comes back unchanged.
    ///   - digits: decimals to keep; a negative number counts as 0.
    /// - Returns: the `Double` nearest to the rounded decimal; never negative zero.
    public static func rounded(_ value: Double, digits: Int) -> Double {
        guard value.isFinite else { return value }
        let decimals = DecimalDigits(magnitude: value.magnitude, digits: NumberStyle.clamped(digits))
        return signed(decimals, like: value)
    }

    /// Rounds to a number of significant digits.
    ///
    /// - Parameters:
    ///   - value: any value; one that is not finite comes back unchanged.
    ///   - significantDigits: digits to keep, counted from the first that is not zero; below 1 counts as 1.
    /// - Returns: the `Double` nearest to the rounded decimal; the value itself where that would overflow; never
    ///   negative zero.
    public static func rounded(_ value: Double, significantDigits: Int) -> Double {
        guard value.isFinite else { return value }
        if let quick = DecimalDigits.rounded(value.magnitude, significantDigits: significantDigits) {
            return value < 0 ? -quick : quick
        }
        var decimals = DecimalDigits(shortest: value.magnitude)
        let dropped = decimals.count - max(1, min(significantDigits, 20))
        if dropped > 0 { decimals.round(toPlace: decimals.exponent + dropped) }
        return signed(decimals, like: value)
    }

    private static func signed(_ decimals: DecimalDigits, like value: Double) -> Double {
        if decimals.significand == 0 { return 0 }
        let magnitude = decimals.value
        guard magnitude.isFinite else { return value }
        return value < 0 ? -magnitude : magnitude
    }
}

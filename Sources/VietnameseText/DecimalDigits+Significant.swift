extension DecimalDigits {
    /// `magnitude` rounded to significant digits where that takes no more than a multiplication and a division.
    ///
    /// Ranks compare half a million scores by their first twelve digits. Multiplied by a power of ten, a score has these
    /// digits before its point, and the fraction tells the rest; only where it is near a half do the digits themselves
    /// have to be looked at.
    ///
    /// - Parameters:
    ///   - magnitude: finite and not negative.
    ///   - significantDigits: digits to keep; only 1…12 are done here.
    /// - Returns: what rounding the shortest digits yields; `nil` where it cannot be had this way.
    static func rounded(_ magnitude: Double, significantDigits: Int) -> Double? {
        // Powers of ten up to 10^22 are exact, and beyond 10^12 digits would have to be divided away.
        guard magnitude >= 1e-8, magnitude < 1e12, (1...12).contains(significantDigits) else {
            return magnitude == 0 ? 0 : nil
        }
        let places = significantDigits - 1 - power(below: magnitude)
        guard places >= 0 else { return nil }
        let power = doublePowers[places]
        let scaled = magnitude * power
        let whole = scaled.rounded(.down)
        let fraction = scaled - whole
        // Below 2^40, product and shortest digits are each within 2^-13 of the exact value.
        guard abs(fraction - 0.5) > 0x1p-10 else { return nil }
        // Both operands are exact, so the quotient is correctly rounded.
        return (fraction > 0.5 ? whole + 1 : whole) / power
    }

    /// The greatest power of ten that is not above a magnitude of at least 10^-8 and below 10^12.
    private static func power(below magnitude: Double) -> Int {
        // The power of two tells it but for one: log₁₀ 2 is 1233 / 4096, nearly.
        let guess = (Int(magnitude.exponent) * 1233) >> 12
        return magnitude < powerOfTen(guess)
            ? guess - 1 : magnitude >= powerOfTen(guess + 1) ? guess + 1 : guess
    }

    /// The `Double` nearest to a power of ten: a quotient of exact numbers is correctly rounded.
    private static func powerOfTen(_ exponent: Int) -> Double {
        exponent < 0 ? 1 / doublePowers[-exponent] : doublePowers[exponent]
    }
}

extension NumberStyle {
    /// Prints `units` × 10^-`scale` exactly: 1250500000 with scale 6 is `1.250,5`.
    ///
    /// Sums of money are whole numbers of their smallest unit; printed in thousands or millions they keep every digit.
    /// - Parameters:
    ///   - units: the whole number.
    ///   - scale: how many of its last digits are decimals, 0 … 18.
    ///   - digits: least number of decimals; more where the value needs them.
    /// - Returns: the number, thousands grouped, minus as U+2212.
    public func scaled(_ units: Int, scale: Int, digits: Int = 0) -> String {
        let places = max(0, min(scale, 18))
        let power = DecimalDigits.integerPowers[places]
        let (whole, rest) = UInt64(units.magnitude).quotientAndRemainder(dividingBy: power)
        var fraction = String(rest)
        fraction = String(repeating: "0", count: max(0, places - fraction.utf8.count)) + fraction
        if places == 0 { fraction = "" }
        while fraction.utf8.count > max(0, digits), fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = units < 0 ? "\u{2212}" : ""
        // Below 10^19, of which the integer part is the larger share, `Int` holds it.
        let text = sign + self.text(Int(whole))
        return fraction.isEmpty ? text : text + String(decoding: [decimalMark], as: UTF8.self) + fraction
    }

    /// How many decimals ``scaled(_:scale:digits:)`` prints of its own.
    public static func scaledDigits(_ units: Int, scale: Int) -> Int {
        var digits = max(0, min(scale, 18))
        var rest = units.magnitude
        while digits > 0, rest % 10 == 0 {
            rest /= 10
            digits -= 1
        }
        return digits
    }
}

/// What a text cell says, read as a number.
public enum NumberReading: Equatable, Sendable {
    /// A number.
    case number(Double)
    /// `1.234` or `1,234` where the column's style is unknown: one and a bit, or more than a thousand.
    case ambiguous(asDecimal: Double, asThousands: Double)
    /// `>90`, `khoảng 90`, `90-95`: ask for a number.
    case comparisonOrRange
    /// Anything else: words, missing marks, ratios, dates, formula errors, malformed numbers.
    case notANumber
}

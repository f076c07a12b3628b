/// Reads numbers that were typed as text, in Vietnamese or English style.
///
/// Nothing is guessed: what can be meant in two ways is reported as such.
public enum NumberReader {
    /// Reads one cell.
    ///
    /// Both marks present: the last is the decimal mark. Several of one mark, or spaces between groups of three:
    /// thousands. One mark with one to three digits before and exactly three after: `style` decides, else the reading is
    /// ambiguous (a leading 0 makes it a decimal mark). One mark otherwise: decimal, in either style. Full-width
    /// characters, no-break spaces, a leading apostrophe, signs and accounting parentheses are understood; a footnote
    /// mark, `%` or a word for the unit may follow (`12,5*`, `95%`, `12 trẻ`) and is returned by
    /// ``readWithNote(_:style:)``.
    /// - Parameters:
    ///   - text: the cell's text.
    ///   - style: how the column writes numbers, if that is known.
    /// - Returns: the number, or why there is none.
    public static func read(_ text: String, style: NumberStyle? = nil) -> NumberReading {
        readWithNote(text, style: style).reading
    }

    /// Reads one cell and keeps what stood behind the number: a footnote mark, `%`, the word for a unit.
    ///
    /// The note must be compared with the column's unit of measure: `12 triệu` is read as 12. Empty without a note.
    public static func readWithNote(
        _ text: String, style: NumberStyle? = nil
    ) -> (reading: NumberReading, note: String) {
        var scanner = NumberScanner(text)
        return scanner.read(style: style)
    }

    /// Reads a ratio such as `27/27`: a pair of numbers, never their quotient; `nil` for anything else.
    ///
    /// A date without its year looks the same: use it only in columns of ratios.
    public static func ratio(
        _ text: String, style: NumberStyle? = nil
    ) -> (numerator: Double, denominator: Double)? {
        let parts = text.unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "\u{FF0F}" })
        guard parts.count == 2 else { return nil }
        let above = readWithNote(String(parts[0]), style: style)
        let below = readWithNote(String(parts[1]), style: style)
        guard case .number(let numerator) = above.reading, case .number(let denominator) = below.reading,
            above.note.isEmpty, below.note.isEmpty
        else { return nil }
        return (numerator, denominator)
    }
}

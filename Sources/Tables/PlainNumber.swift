/// Numbers for programs: decimal point, no thousands separator, full precision.
public enum PlainNumber {
    /// The shortest text that reads back as the same number, without ".0"; empty for what is no finite number.
    public static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        // Also turns -0 into 0.
        guard value != 0 else { return "0" }
        // Most figures are counts.
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return "\(whole)" }
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

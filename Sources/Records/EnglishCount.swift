/// Counts in English messages: "1 unit", "3 units".
///
/// Vietnamese has no plural.
public enum EnglishCount {
    /// A count with its noun.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - one: The noun beside 1.
    ///   - many: The noun beside any other count; `nil` for the first with an s.
    /// - Returns: The count, a space and the noun.
    public static func text(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }
}

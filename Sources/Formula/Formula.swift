/// A parsed formula over the codes of items, indicators and indices; grammar in `docs/formulas.md`.
public struct Formula: Hashable, Sendable {
    /// The text as it stands in the bundle.
    public let text: String
    /// Every use of a code, in the order of the text.
    public let uses: [CodeUse]
    /// Whether the formula is a condition (a comparison, `and`, …) and not a number.
    public let isCondition: Bool
    let root: FormulaNode

    /// Longest formula accepted, in characters.
    public static let maximumLength = 4000

    /// Parses a formula.
    ///
    /// - Throws: ``FormulaError`` with the first place that does not fit the grammar.
    public init(_ text: String) throws(FormulaError) {
        guard text.unicodeScalars.count <= Self.maximumLength else { throw FormulaError(.tooLong, at: 1) }
        var parser = try FormulaParser(text)
        let (node, type) = try parser.parse()
        self.text = text
        root = node
        isCondition = type == .condition
        uses = parser.uses
    }

    /// Whether a text is a code that a formula can name: `[A-Z][A-Z0-9_]*`.
    public static func isCode(_ text: String) -> Bool {
        guard let first = text.utf8.first, first >= 0x41, first <= 0x5A else { return false }
        return text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }
    }
}

/// One use of a code in a formula.
public struct CodeUse: Hashable, Sendable {
    /// Where the code is looked up.
    public enum Scope: Hashable, Sendable {
        /// The unit itself in the bundle's year.
        case thisYear
        /// The same unit one year before.
        case previousYear
        /// The members of the unit (`sum_members`).
        case members
        /// The value of an indicator, not its score (`value`).
        case rawValue
        /// All ranked units (`units_max` and its like).
        case field
    }

    /// The code.
    public let code: String
    /// Counted in characters from 1.
    public let position: Int
    /// Where the code is looked up.
    public let scope: Scope
}

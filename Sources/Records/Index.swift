import Formula

/// What rank equal scores get.
public enum TieRule: String, Sendable, Hashable, CaseIterable {
    /// Both the best place of the group: 1, 1, 3.
    case min
    /// No place is left out: 1, 1, 2.
    case dense
    /// The mean of the places of the group: 1.5, 1.5, 3.
    case average
    /// Each a place of its own, in the order of the register: 1, 2, 3.
    case ordinal
}

/// A node of the index tree: a row of the `indices` table.
public struct Index: Sendable, Hashable {
    /// Code, a name in formulas.
    public var code: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Name for narrow columns.
    public var shortName: String?
    /// English name for narrow columns.
    public var shortNameEN: String?
    /// Code of the index above; `nil` for a root.
    public var parent: String?
    /// Weight inside the parent, ≥ 0; only its share of the sum matters.
    public var weight: Double
    /// How children are put together.
    public var aggregation: Aggregation
    /// Least share of the children's weight that must have a score, 0…1; below it there is no score.
    public var coverage: Double
    /// Decimal digits to which scores are rounded before ranking; `nil` means 12 significant digits.
    public var digits: Int?
    /// What rank equal scores get.
    public var ties: TieRule
    /// What else its aggregation, its weights and its ranking rest on.
    public var rules: AggregationRules
    /// The bands of the ranking, best first; empty when it has none.
    public var bands: [Band]
    /// Remark.
    public var note: String?
    /// English remark.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes an index.
    public init(
        code: String, name: String, nameEN: String? = nil, shortName: String? = nil,
        shortNameEN: String? = nil, parent: String? = nil, weight: Double = 1,
        aggregation: Aggregation = .arithmetic, coverage: Double = 1, digits: Int? = nil,
        ties: TieRule = .min, rules: AggregationRules = AggregationRules(),
        bands: [Band] = [], note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.shortName = shortName
        self.shortNameEN = shortNameEN
        self.rules = rules
        self.bands = bands
        self.parent = parent
        self.weight = weight
        self.aggregation = aggregation
        self.coverage = coverage
        self.digits = digits
        self.ties = ties
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }
}

/// A plausibility rule: a row of the `checks` table.
public struct CheckRule: Sendable, Hashable {
    /// Code of the rule.
    public var code: String
    /// The condition that has to hold for every unit that has the values.
    public var formula: Sourced<Formula>
    /// How grave a breach is.
    public var severity: Severity
    /// What a breach means, in the bundle's own words.
    public var message: String
    /// The same in English.
    public var messageEN: String?

    /// Makes a rule.
    public init(
        code: String, formula: Sourced<Formula>, severity: Severity, message: String, messageEN: String? = nil
    ) {
        self.code = code
        self.formula = formula
        self.severity = severity
        self.message = message
        self.messageEN = messageEN
    }
}

import Formula

/// How the scores of children become the score of their index.
public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    /// Weighted arithmetic mean: Σ wᵢsᵢ / Σ wᵢ.
    case arithmetic
}

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
        ties: TieRule = .min,
        bands: [Band] = [], note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.shortName = shortName
        self.shortNameEN = shortNameEN
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

/// Which values of an indicator are good.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// More is better ("chỉ tiêu thuận").
    case higher
    /// Less is better ("chỉ tiêu nghịch").
    case lower
    /// Inside a band is best, worse with the distance on either side.
    case toward
}

/// How a value becomes a score of 0…100.
public enum Normalisation: String, Sendable, Hashable, CaseIterable {
    /// Against goalposts fixed in the bundle, clamped at both ends.
    case goalposts
    /// Against the lowest and highest value among the ranked units of the year.
    case minMax = "min_max"
}

/// How the value of an indicator comes from items.
public enum IndicatorDefinition: Sendable, Hashable {
    /// `numerator / denominator × scale`, the parts kept.
    case ratio(numerator: Sourced<Formula>, denominator: Sourced<Formula>, scale: Double)
    /// Any other formula over items.
    case formula(Sourced<Formula>)

    /// The formulas with their cells.
    public var formulas: [Sourced<Formula>] {
        switch self {
        case .ratio(let numerator, let denominator, _): [numerator, denominator]
        case .formula(let formula): [formula]
        }
    }

    /// The definition as a reader sees it: "CULTURE_HOUSEHOLDS / POP × 1000".
    public func text(scale print: (Double) -> String) -> String {
        switch self {
        case .formula(let formula): return formula.value.text
        case .ratio(let numerator, let denominator, let scale):
            let fraction = "\(Self.operand(numerator.value)) / \(Self.operand(denominator.value))"
            return scale == 1 ? fraction : "\(fraction) × \(print(scale))"
        }
    }

    private static func operand(_ formula: Formula) -> String {
        Formula.isCode(formula.text) ? formula.text : "(\(formula.text))"
    }
}

/// A leaf of the index tree: a row of the `indicators` table.
public struct Indicator: Sendable, Hashable {
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
    /// Code of the index above.
    public var index: String
    /// How the value is computed.
    public var definition: IndicatorDefinition
    /// The same for women or girls alone.
    public var women: Sourced<Formula>?
    /// The same for men or boys alone.
    public var men: Sourced<Formula>?
    /// Unit of measure of the value.
    public var unitOfMeasure: String
    /// English unit of measure.
    public var unitOfMeasureEN: String?
    /// Which values are good.
    public var direction: Direction
    /// How the value becomes a score.
    public var normalisation: Normalisation
    /// Lower goalpost.
    public var low: Double?
    /// Upper goalpost.
    public var high: Double?
    /// Lower end of the best band, for ``Direction/toward``.
    public var idealLow: Double?
    /// Upper end of the best band, for ``Direction/toward``.
    public var idealHigh: Double?
    /// Weight inside the index, ≥ 0.
    public var weight: Double
    /// Decimal digits with which the value is printed.
    public var digits: Int
    /// Code of the agency that answers for the figures, or its name where the bundle has no agencies.
    public var owner: String?
    /// Where the figures were published.
    public var source: String?
    /// The same in English.
    public var sourceEN: String?
    /// Remark.
    public var note: String?
    /// English remark.
    public var noteEN: String?
    /// What has to be known of it before a value may be judged.
    public var nature: IndicatorNature
    /// The row.
    public var cell: CellReference

    /// Makes an indicator.
    public init(
        code: String, name: String, nameEN: String? = nil, shortName: String? = nil,
        shortNameEN: String? = nil, index: String, definition: IndicatorDefinition,
        women: Sourced<Formula>? = nil, men: Sourced<Formula>? = nil, unitOfMeasure: String,
        unitOfMeasureEN: String? = nil, direction: Direction, normalisation: Normalisation,
        low: Double? = nil, high: Double? = nil,
        idealLow: Double? = nil, idealHigh: Double? = nil, weight: Double = 1, digits: Int = 1,
        owner: String? = nil, source: String? = nil, sourceEN: String? = nil, note: String? = nil,
        noteEN: String? = nil, nature: IndicatorNature = IndicatorNature(),
        cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.shortName = shortName
        self.shortNameEN = shortNameEN
        self.index = index
        self.definition = definition
        self.women = women
        self.men = men
        self.unitOfMeasure = unitOfMeasure
        self.unitOfMeasureEN = unitOfMeasureEN
        self.direction = direction
        self.normalisation = normalisation
        self.low = low
        self.high = high
        self.idealLow = idealLow
        self.idealHigh = idealHigh
        self.weight = weight
        self.digits = digits
        self.owner = owner
        self.source = source
        self.sourceEN = sourceEN
        self.note = note
        self.noteEN = noteEN
        self.nature = nature
        self.cell = cell
    }
}

extension Indicator {
    /// All formulas with their cells, those for one sex too.
    public var formulas: [Sourced<Formula>] {
        definition.formulas + [women, men, nature.detectedAmong].compactMap { $0 }
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

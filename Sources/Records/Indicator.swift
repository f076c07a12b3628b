import Formula

/// Which values of an indicator are good.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// More is better ("chỉ tiêu thuận").
    case higher
    /// Less is better ("chỉ tiêu nghịch").
    case lower
    /// Inside a band is best, worse with the distance on either side.
    case toward
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
    /// The scale of its scores, and what its normalisation needs besides goalposts.
    public var scale: ScoreScale
    /// What is done to the values before they are scored.
    public var treatment: Treatment
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
        scale: ScoreScale = ScoreScale(), treatment: Treatment = Treatment(), cell: CellReference
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
        self.scale = scale
        self.treatment = treatment
        self.cell = cell
    }
}

extension Indicator {
    /// All formulas with their cells, those for one sex too.
    public var formulas: [Sourced<Formula>] {
        definition.formulas + [women, men, nature.detectedAmong].compactMap { $0 }
    }
}

import Formula

/// An indicator as targets and reports see it: what it measures, without a place in an index.
///
/// Rows of the `indicators` table with an empty `index` are measures only; every ranked indicator is one
/// too (``Indicator/measure``).
public struct Measure: Sendable, Hashable {
    /// Code, a name in formulas.
    public var code: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// How the value is computed; `nil` when no figures are collected yet.
    public var definition: IndicatorDefinition?
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
    /// Decimal digits with which the value is printed, and to which it is rounded before it is judged.
    public var digits: Int
    /// Code of the agency that answers for the figures, or its name where the bundle has no agencies.
    public var owner: String?
    /// Where the figures were published.
    public var source: String?
    /// Remark.
    public var note: String?
    /// What has to be known of it before a value may be judged.
    public var nature: IndicatorNature
    /// The row.
    public var cell: CellReference

    /// Makes a measure.
    public init(
        code: String, name: String, nameEN: String? = nil, definition: IndicatorDefinition?,
        women: Sourced<Formula>? = nil, men: Sourced<Formula>? = nil, unitOfMeasure: String,
        unitOfMeasureEN: String? = nil, direction: Direction, digits: Int = 1, owner: String? = nil,
        source: String? = nil, note: String? = nil, nature: IndicatorNature = IndicatorNature(),
        cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.definition = definition
        self.women = women
        self.men = men
        self.unitOfMeasure = unitOfMeasure
        self.unitOfMeasureEN = unitOfMeasureEN
        self.direction = direction
        self.digits = digits
        self.owner = owner
        self.source = source
        self.note = note
        self.nature = nature
        self.cell = cell
    }

    /// All formulas with their cells.
    public var formulas: [Sourced<Formula>] {
        (definition?.formulas ?? []) + [women, men, nature.detectedAmong].compactMap { $0 }
    }

    /// The name in a language; the Vietnamese one where there is no other.
    public func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }

    /// The unit of measure in a language; the Vietnamese one where there is no other.
    public func unitOfMeasure(in language: Language) -> String {
        language == .en ? unitOfMeasureEN ?? unitOfMeasure : unitOfMeasure
    }
}

extension Indicator {
    /// The indicator without its place in an index.
    public var measure: Measure {
        Measure(
            code: code, name: name, nameEN: nameEN, definition: definition, women: women, men: men,
            unitOfMeasure: unitOfMeasure, unitOfMeasureEN: unitOfMeasureEN, direction: direction,
            digits: digits, owner: owner, source: source, note: note, nature: nature, cell: cell)
    }
}

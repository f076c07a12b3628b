import Formula

/// Where figures of an indicator exist at all.
public enum IndicatorScope: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Every local unit can count it.
    case unit
    /// Only the province, such as a register kept there or a provincial sample.
    case province
    /// Only the nation or a region, such as a national sample survey.
    case nation

    /// From the smallest area to the largest.
    public static func < (left: Self, right: Self) -> Bool { left.level < right.level }

    private var level: Int {
        switch self {
        case .unit: 0
        case .province: 1
        case .nation: 2
        }
    }
}

/// How the figures of an indicator come about.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
    /// Registers and reports of authorities: every case is counted.
    case administrative
    /// A sample survey: an estimate.
    case survey
    /// A full count at long intervals.
    case census
    /// Worked out from other figures.
    case estimate
}

/// What has to be known of an indicator before its value may be judged.
public struct IndicatorNature: Sendable, Hashable {
    /// Where figures exist; at smaller areas a target is "not applicable here".
    public var scope: IndicatorScope
    /// How the figures come about.
    public var sourceKind: SourceKind
    /// The term that the value stands for ("2016–2021"); `nil` for a value of the year.
    ///
    /// Within one term the value does not move from year to year, so there is no change and no trend.
    public var term: String?
    /// Over how many years, this one included, numerator and denominator are added up; 1 is no pooling.
    public var pooledYears: Int
    /// Whether the value is a ratio of two counts of rare or chance events, judged with its interval
    /// (log-normal approximation: ratio × exp(± 1.96 √(1/a + 1/b))).
    public var isCountRatio: Bool
    /// Among how many people the denominator's cases were detected.
    ///
    /// Printed as cases per 10,000 beside the share, because a share of detected cases says nothing of how
    /// many were found. 0 of 0 is "no case arose", never a score.
    public var detectedAmong: Sourced<Formula>?

    /// Makes a nature.
    public init(
        scope: IndicatorScope = .unit, sourceKind: SourceKind = .administrative, term: String? = nil,
        pooledYears: Int = 1, isCountRatio: Bool = false, detectedAmong: Sourced<Formula>? = nil
    ) {
        self.scope = scope
        self.sourceKind = sourceKind
        self.term = term
        self.pooledYears = pooledYears
        self.isCountRatio = isCountRatio
        self.detectedAmong = detectedAmong
    }
}

/// A part of the people an indicator covers: a row of the `breakdowns` table.
public struct Breakdown: Sendable, Hashable {
    /// By what the people are told apart.
    public enum Dimension: String, Sendable, Hashable, CaseIterable {
        /// Women and men, girls and boys.
        case sex
        /// Poor and near-poor households against the others.
        case poverty
        /// Ethnic minorities against the majority.
        case ethnicity
        /// Children in special circumstances against the others.
        case circumstances
        /// Town and country.
        case residence
        /// Age groups.
        case age
        /// Anything else.
        case other
    }

    /// Code of the indicator.
    public var indicator: String
    /// By what.
    public var dimension: Dimension
    /// Name of the part as printed: "Hộ nghèo".
    public var name: String
    /// English name.
    public var nameEN: String?
    /// The same definition for this part alone.
    public var definition: IndicatorDefinition
    /// The row.
    public var cell: CellReference

    /// Makes a breakdown.
    public init(
        indicator: String, dimension: Dimension, name: String, nameEN: String? = nil,
        definition: IndicatorDefinition, cell: CellReference
    ) {
        self.indicator = indicator
        self.dimension = dimension
        self.name = name
        self.nameEN = nameEN
        self.definition = definition
        self.cell = cell
    }
}

import Formula

/// How the scores of children become the score of their index; formulas in `docs/methods.md`.
public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    /// Weighted arithmetic mean: Σ wᵢsᵢ / Σ wᵢ.
    case arithmetic
    /// Weighted geometric mean: exp(Σ wᵢ ln sᵢ / Σ wᵢ).
    case geometric
    /// Weighted harmonic mean: Σ wᵢ / Σ (wᵢ / sᵢ).
    case harmonic
    /// Weighted mean of an order p: (Σ wᵢsᵢᵖ / Σ wᵢ)^(1/p).
    case generalised
    /// Weighted sum: Σ wᵢsᵢ; nothing may be missing.
    case sum
    /// The lowest score.
    case minimum
    /// The highest score.
    case maximum
    /// The middle score, the weights not counting.
    case median
    /// The mean less a penalty for imbalance: M − S²/M (Mazziotta and Pareto).
    case mazziottaPareto = "mazziotta_pareto"
    /// The mean and a penalty for imbalance, where more is worse: M + S²/M.
    case mazziottaParetoPlus = "mazziotta_pareto_plus"
    /// A formula over children and other codes.
    case formula
}

/// Where the weights of an index's children come from.
public enum Weighting: String, Sendable, Hashable, CaseIterable {
    /// The column `weight`.
    case given
    /// All alike, whatever the column says.
    case equal
    /// The column `weight` divided by the standard deviation of the child's scores among ranked units.
    case inverseDeviation = "inverse_deviation"
}

/// Which standard deviation is meant.
public enum Deviation: String, Sendable, Hashable, CaseIterable {
    /// √(Σ (x − mean)² / n): the ranked units are all there are.
    case population
    /// √(Σ (x − mean)² / (n − 1)).
    case sample
}

/// What an index is computed and ranked by, besides aggregation, coverage, rounding and ties.
public struct AggregationRules: Sendable, Hashable {
    /// `lower` when a low score is the best.
    public var direction: Direction
    /// Order of the generalised mean, not 0.
    public var exponent: Double?
    /// The formula of ``Aggregation/formula``.
    public var formula: Sourced<Formula>?
    /// Scores of children below it count as this much.
    public var floor: Double?
    /// Where the weights of the children come from.
    public var weighting: Weighting
    /// The year whose scores decide the weights, not after the bundle's; `nil` for the bundle's own.
    public var weightsYear: Int?
    /// The deviation of weights and penalties.
    public var deviation: Deviation
    /// Decimal digits to which the score itself is rounded, before anything above it is computed.
    public var scoreDigits: Int?

    /// Makes rules; those of an index about which a bundle says nothing unless told otherwise.
    public init(
        direction: Direction = .higher, exponent: Double? = nil, formula: Sourced<Formula>? = nil,
        floor: Double? = nil, weighting: Weighting = .given, weightsYear: Int? = nil,
        deviation: Deviation = .population, scoreDigits: Int? = nil
    ) {
        self.direction = direction
        self.exponent = exponent
        self.formula = formula
        self.floor = floor
        self.weighting = weighting
        self.weightsYear = weightsYear
        self.deviation = deviation
        self.scoreDigits = scoreDigits
    }
}

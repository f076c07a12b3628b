/// How a value becomes a score; formulas in `docs/methods.md`.
public enum Normalisation: String, Sendable, Hashable, CaseIterable {
    /// Against goalposts fixed in the bundle.
    case goalposts
    /// Against fixed goalposts, on the logarithms.
    case logGoalposts = "log_goalposts"
    /// Against the lowest and highest value among the ranked units of the year.
    case minMax = "min_max"
    /// Standard deviations from the mean of the ranked units.
    case zScore = "z_score"
    /// Position from the worst, which has 1.
    case rank
    /// How many units are worse.
    case borda
    /// The share of the other units that are worse.
    case percentile
    /// The share of the way to a target.
    case distanceToTarget = "distance_to_target"
    /// The share of the best value.
    case shareOfBest = "share_of_best"
    /// Points by thresholds, in steps.
    case thresholds
    /// Points by thresholds, linear between them.
    case piecewise
    /// The value itself.
    case none

    /// Whether scores depend on the other units, so that they cannot be frozen to the values of a year.
    public var isOrdinal: Bool { self == .rank || self == .borda || self == .percentile }

    /// Whether scores lie on the scale from `score_low` to `score_high`.
    public var usesScale: Bool {
        switch self {
        case .goalposts, .logGoalposts, .minMax, .percentile, .distanceToTarget, .shareOfBest: true
        case .zScore, .rank, .borda, .thresholds, .piecewise, .none: false
        }
    }
}

/// At which ends scores stop where values go on.
public enum Clamping: String, Sendable, Hashable, CaseIterable {
    /// At both.
    case both
    /// At the upper end of the scale.
    case upper
    /// At the lower end of the scale.
    case lower
    /// At none.
    case none
}

/// A threshold with its points.
public struct ScorePoint: Sendable, Hashable {
    /// The threshold, in the unit of the value; `nil` stands for all values beyond the others.
    public var bound: Double?
    /// The points.
    public var points: Double

    /// Makes a threshold.
    public init(bound: Double?, points: Double) {
        self.bound = bound
        self.points = points
    }
}

/// The scale of an indicator's scores.
public struct ScoreScale: Sendable, Hashable {
    /// The score of the worst end.
    public var low: Double
    /// The score of the best end.
    public var high: Double
    /// At which ends scores stop.
    public var clamping: Clamping
    /// What is aimed at, for ``Normalisation/distanceToTarget``.
    public var target: Double?
    /// Thresholds by rising bound, for ``Normalisation/thresholds`` and ``Normalisation/piecewise``.
    public var points: [ScorePoint]
    /// The score of the mean, for ``Normalisation/zScore``.
    public var centre: Double
    /// The points of one standard deviation, for ``Normalisation/zScore``.
    public var spread: Double
    /// Which deviation that is.
    public var deviation: Deviation
    /// The year whose values make the scale, not after the bundle's; `nil` for the bundle's own.
    public var year: Int?

    /// Makes a scale: 0…100, stopped at both ends, unless told otherwise.
    public init(
        low: Double = 0, high: Double = 100, clamping: Clamping = .both, target: Double? = nil,
        points: [ScorePoint] = [], centre: Double = 0, spread: Double = 1,
        deviation: Deviation = .population, year: Int? = nil
    ) {
        self.low = low
        self.high = high
        self.clamping = clamping
        self.target = target
        self.points = points
        self.centre = centre
        self.spread = spread
        self.deviation = deviation
        self.year = year
    }
}

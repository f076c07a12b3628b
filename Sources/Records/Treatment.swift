/// What stands in for a missing value when a score is made.
public enum Imputation: String, Sendable, Hashable, CaseIterable {
    /// Nothing: missing stays missing.
    case none
    /// Mean of the ranked units that have a value.
    case mean
    /// Median of the ranked units that have a value.
    case median
    /// Mean of the units of the same group.
    case groupMean = "group_mean"
    /// Median of the units of the same group.
    case groupMedian = "group_median"
}

/// What a division by zero yields.
public enum ZeroRule: Sendable, Hashable {
    /// An error of the data.
    case error
    /// No value.
    case missing
    /// This value.
    case value(Double)
}

/// When outliers are drawn in: as long as both limits are passed, the outermost value takes that of the next.
public struct Winsorisation: Sendable, Hashable {
    /// Highest magnitude of skewness that is left alone.
    public var skewness: Double
    /// Highest excess kurtosis that is left alone.
    public var kurtosis: Double
    /// Values that are drawn in at most.
    public var points: Int

    /// Makes limits; the customary ones unless told otherwise.
    public init(skewness: Double = 2, kurtosis: Double = 3.5, points: Int = 5) {
        self.skewness = skewness
        self.kurtosis = kurtosis
        self.points = points
    }
}

/// What is done to the values of an indicator before they are scored, in the order of the properties.
public struct Treatment: Sendable, Hashable {
    /// What 0/0 yields, for a ratio.
    public var zeroOfZero: ZeroRule
    /// What x/0 yields, for a ratio.
    public var someOfZero: ZeroRule
    /// Decimal digits to which a value is rounded.
    public var digits: Int?
    /// Values below it count as this much.
    public var capLow: Double?
    /// Values above it count as this much.
    public var capHigh: Double?
    /// What stands in for a missing value.
    public var imputation: Imputation
    /// When outliers are drawn in; `nil` for never.
    public var winsorisation: Winsorisation?

    /// Makes a treatment: none at all, unless told otherwise.
    public init(
        zeroOfZero: ZeroRule = .error, someOfZero: ZeroRule = .error, digits: Int? = nil,
        capLow: Double? = nil, capHigh: Double? = nil, imputation: Imputation = .none,
        winsorisation: Winsorisation? = nil
    ) {
        self.zeroOfZero = zeroOfZero
        self.someOfZero = someOfZero
        self.digits = digits
        self.capLow = capLow
        self.capHigh = capHigh
        self.imputation = imputation
        self.winsorisation = winsorisation
    }
}

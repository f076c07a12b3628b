/// The words of methods: what is done to values, scores and weights; their wording stands in `templates/vi.csv`.
public enum MethodPhrase: String, Wording {
    /// Scores that a band covers, from below.
    case bandScoresUpTo = "band_scores_up_to"
    /// Share of the units that a band covers.
    case bandShare = "band_share"

    // Rank steps of an index in which less is better.
    /// The rank where better units score less.
    case traceRankLow = "trace_rank_low"
    /// The first of such an index.
    case traceRankLowFirst = "trace_rank_low_first"
    /// The first of such an index, with others.
    case traceRankLowFirstTied = "trace_rank_low_first_tied"
    /// A rank of such an index, shared.
    case traceRankLowTied = "trace_rank_low_tied"
    /// The rank inside the group.
    case traceGroupRank = "trace_group_rank"

    // How an index comes from its parts.
    /// A mean of any kind, or the lowest or highest part.
    case traceAggregate = "trace_aggregate"
    /// A sum.
    case traceSum = "trace_sum"
    /// A formula.
    case traceIndexFormula = "trace_index_formula"
    /// A part with another weight than 1.
    case traceWeighted = "trace_weighted"
    /// The rounding of a score before it goes on.
    case traceScoreRounded = "trace_score_rounded"

    // How a value becomes a score.
    /// On logarithms, more is better.
    case traceScoreLogHigher = "trace_score_log_higher"
    /// On logarithms, less is better.
    case traceScoreLogLower = "trace_score_log_lower"
    /// Deviations from the mean.
    case traceScoreZ = "trace_score_z"
    /// By position: how many are worse.
    case traceScoreWorse = "trace_score_worse"
    /// By position: the share that is worse.
    case traceScorePercentile = "trace_score_percentile"
    /// The way to a target.
    case traceScoreTarget = "trace_score_target"
    /// The share of the best value.
    case traceScoreBest = "trace_score_best"
    /// Points by thresholds.
    case traceScorePoints = "trace_score_points"
    /// The value itself.
    case traceScoreNone = "trace_score_none"
    /// A value beyond the scale, where scores go on.
    case traceScoreBeyond = "trace_score_beyond"
    /// A division by zero with a declared result.
    case traceZero = "trace_zero"
    /// A value that stands in for a missing one.
    case traceImputed = "trace_imputed"
    /// A value that was capped.
    case traceCapped = "trace_capped"
    /// An outlier that was drawn in.
    case traceWinsorised = "trace_winsorised"
    /// A value that was rounded before scoring.
    case traceValueRounded = "trace_value_rounded"

    // How things are called.
    /// Arithmetic mean.
    case ruleArithmetic = "rule_arithmetic"
    /// Geometric mean.
    case ruleGeometric = "rule_geometric"
    /// Harmonic mean.
    case ruleHarmonic = "rule_harmonic"
    /// Mean of another order.
    case ruleGeneralised = "rule_generalised"
    /// Sum.
    case ruleSum = "rule_sum"
    /// Lowest part.
    case ruleMinimum = "rule_minimum"
    /// Highest part.
    case ruleMaximum = "rule_maximum"
    /// Middle part.
    case ruleMedian = "rule_median"
    /// Mean less a penalty.
    case ruleMazziottaPareto = "rule_mazziotta_pareto"
    /// Mean and a penalty.
    case ruleMazziottaParetoPlus = "rule_mazziotta_pareto_plus"
    /// Formula.
    case ruleFormula = "rule_formula"
    /// Imputation by the mean.
    case imputedMean = "imputed_mean"
    /// Imputation by the median.
    case imputedMedian = "imputed_median"
    /// Imputation by the mean of the group.
    case imputedGroupMean = "imputed_group_mean"
    /// Imputation by the median of the group.
    case imputedGroupMedian = "imputed_group_median"
    /// Mark behind a score that rests on an imputed value.
    case imputedMark = "imputed_mark"
    /// Note on such scores in a ranking.
    case imputedNote = "imputed_note"

    // Shades of a table of components.
    /// The lowest fifth of a scale.
    case heatBelow = "heat_below"
    /// A fifth in between.
    case heatBetween = "heat_between"
    /// The highest fifth.
    case heatFrom = "heat_from"
    /// A fifth of each column's own scale.
    case heatFifth = "heat_fifth"

    // The scale of scores, in documents.
    /// One scale for the whole year.
    case scoreScaleCommon = "score_scale_common"
    /// Several scales, or none with ends.
    case scoreScaleOwn = "score_scale_own"

    // The method page.
    /// How an index is put together.
    case methodAggregation = "method_aggregation"
    /// Less is better.
    case methodLowIsBest = "method_low_is_best"
    /// The floor of the parts.
    case methodFloor = "method_floor"
    /// Equal weights.
    case methodWeightsEqual = "method_weights_equal"
    /// Weights by deviation.
    case methodWeightsDeviation = "method_weights_deviation"
    /// Weights by the deviation of another year.
    case methodWeightsFrozen = "method_weights_frozen"
    /// Logarithmic goalposts.
    case methodLogGoalposts = "method_log_goalposts"
    /// Deviations.
    case methodZ = "method_z"
    /// By position.
    case methodPosition = "method_position"
    /// Share of units that are worse.
    case methodPercentile = "method_percentile"
    /// Way to a target.
    case methodTarget = "method_target"
    /// Share of the best.
    case methodBest = "method_best"
    /// Points in steps.
    case methodThresholds = "method_thresholds"
    /// Points, linear between thresholds.
    case methodPiecewise = "method_piecewise"
    /// The value itself.
    case methodNone = "method_none"
    /// A scale of scores other than 0–100.
    case methodScoreScale = "method_score_scale"
    /// A scale that is frozen to a year.
    case methodScaleYear = "method_scale_year"
    /// Caps on values.
    case methodCaps = "method_caps"
    /// What stands in for missing values.
    case methodImputation = "method_imputation"
    /// Drawing in outliers.
    case methodWinsorise = "method_winsorise"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .bandScoresUpTo: ["maximum"]
        case .bandShare: ["share"]
        case .traceRankLow: ["rank", "count", "better", "score"]
        case .traceRankLowFirst: ["rank", "count", "score"]
        case .traceRankLowFirstTied: ["rank", "count", "score", "sharers"]
        case .traceRankLowTied: ["rank", "count", "better", "score", "sharers"]
        case .traceGroupRank: ["group", "rank", "count"]
        case .traceAggregate: ["name", "rule", "terms", "score"]
        case .traceSum: ["name", "terms", "score"]
        case .traceIndexFormula: ["name", "formula", "terms", "score"]
        case .traceWeighted: ["value", "weight"]
        case .traceScoreRounded, .traceValueRounded: ["digits", "value"]
        case .traceScoreLogHigher, .traceScoreLogLower: ["base", "value", "low", "high", "width", "score"]
        case .traceScoreZ: ["base", "sign", "value", "mean", "deviation", "spread", "score"]
        case .traceScoreWorse: ["worse", "score"]
        case .traceScorePercentile: ["base", "worse", "others", "width", "score"]
        case .traceScoreTarget: ["target", "value", "score"]
        case .traceScoreBest: ["best", "value", "score"]
        case .traceScorePoints: ["points", "value", "score"]
        case .traceScoreNone: ["score"]
        case .traceScoreBeyond: ["value", "low", "high", "score"]
        case .traceZero: ["value"]
        case .traceImputed: ["value", "how"]
        case .traceCapped, .traceWinsorised: ["value"]
        case .ruleGeneralised: ["order"]
        case .imputedNote: ["mark", "count", "units"]
        case .heatBelow: ["to"]
        case .heatBetween: ["from", "to"]
        case .heatFrom: ["from"]
        case .heatFifth: ["number"]
        case .scoreScaleCommon: ["low", "high"]
        case .methodAggregation: ["rule"]
        case .methodFloor: ["floor"]
        case .methodWeightsFrozen, .methodScaleYear: ["year"]
        case .methodLogGoalposts: ["low", "high"]
        case .methodZ: ["centre", "spread"]
        case .methodTarget: ["target"]
        case .methodThresholds, .methodPiecewise: ["points"]
        case .methodScoreScale: ["low", "high"]
        case .methodCaps: ["low", "high"]
        case .methodImputation: ["how"]
        case .methodWinsorise: ["skewness", "kurtosis", "count"]
        case .ruleArithmetic, .ruleGeometric, .ruleHarmonic, .ruleSum, .ruleMinimum, .ruleMaximum,
            .ruleMedian,
            .ruleMazziottaPareto, .ruleMazziottaParetoPlus, .ruleFormula, .imputedMean, .imputedMedian,
            .imputedGroupMean, .imputedGroupMedian, .imputedMark, .methodLowIsBest, .methodWeightsEqual,
            .scoreScaleOwn, .methodWeightsDeviation, .methodPosition, .methodPercentile, .methodBest,
            .methodNone:
            []
        }
    }
}

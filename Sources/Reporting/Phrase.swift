/// A list of sentences with fields whose wording an office may change.
///
/// A wording may use the fields of its phrase as `{field}`, each as often as it likes. `{field|one|other}` is the first
/// word when the field prints `1`, else the second: "{units} {units|unit|units}".
public protocol Wording: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The fields that a wording may use.
    var fields: [String] { get }
}

/// The sentences on rankings; their wording stands in `templates/vi.csv`.
public enum Phrase: String, Wording {
    /// Joins the last item of a list.
    case listAnd = "list_and"
    /// A rank with the number of ranked units.
    case rankOf = "rank_of"
    /// A score with its unit.
    case points = "points"
    /// Where a figure stands.
    case cellAddress = "cell_address"

    /// Places gained.
    case changeUp = "change_up"
    /// Places lost.
    case changeDown = "change_down"
    /// The same rank.
    case changeSame = "change_same"
    /// First year in the ranking.
    case changeFirst = "change_first"
    /// The same, for a table.
    case changeFirstShort = "change_first_short"
    /// No bundle of the year before.
    case changeNoYear = "change_no_year"
    /// Not comparable: the unit changed.
    case changeUnit = "change_unit"
    /// The same, for a table.
    case changeUnitShort = "change_unit_short"
    /// Not comparable: the method changed.
    case changeMethod = "change_method"
    /// The same, for a table.
    case changeMethodShort = "change_method_short"
    /// Which parts were added.
    case changeMethodAdded = "change_method_added"
    /// Which parts were removed.
    case changeMethodRemoved = "change_method_removed"
    /// Which parts were altered.
    case changeMethodAltered = "change_method_altered"
    /// Which parts weigh otherwise or stand elsewhere.
    case changeMethodWeights = "change_method_weights"
    /// Scores are rounded otherwise.
    case changeMethodRounding = "change_method_rounding"
    /// Equal scores are ranked otherwise.
    case changeMethodTies = "change_method_ties"
    /// How much of the weight is common, and how much would be needed.
    case changeMethodShare = "change_method_share"
    /// A change on a common set.
    case changeCommon = "change_common"
    /// The mark of a common set, for a table.
    case changeCommonShort = "change_common_short"
    /// A change on a common set, for a table.
    case changeCommonCell = "change_common_cell"
    /// What a common set is made of.
    case changeCommonDetail = "change_common_detail"
    /// The same where it is all of this year's set.
    case changeCommonWhole = "change_common_whole"
    /// Too few data on the common set.
    case changeCommonNotCovered = "change_common_not_covered"
    /// The same, for a table.
    case changeCommonNotCoveredShort = "change_common_not_covered_short"
    /// Ranks and scores of both years on a common set.
    case changeFromCommon = "change_from_common"
    /// Heading over ranks of both years on a common set.
    case rankCommonColumn = "rank_common_column"
    /// No rank the year before.
    case changeNotRankedThen = "change_not_ranked_then"
    /// No rank this year.
    case changeNotRankedNow = "change_not_ranked_now"
    /// Rank and score of the year before.
    case changeFrom = "change_from"
    /// Other units of the ranking changed.
    case changeFieldNote = "change_field_note"
    /// More units moved as much as those that are listed.
    case moversMore = "movers_more"

    /// Received a part of another unit.
    case successionTransferIn = "succession_transfer_in"
    /// Gave a part to another unit.
    case successionTransferOut = "succession_transfer_out"
    /// Took in another unit.
    case successionMergeIn = "succession_merge_in"
    /// Went into another unit.
    case successionMergeOut = "succession_merge_out"
    /// Was divided off another unit.
    case successionSplitIn = "succession_split_in"
    /// Was divided to form another unit.
    case successionSplitOut = "succession_split_out"
    /// Got another name.
    case successionRename = "succession_rename"
    /// Became another kind of unit.
    case successionKindChange = "succession_kind_change"
    /// What it was called before.
    case successionFormer = "succession_former"
    /// A change with its date.
    case successionDated = "succession_dated"

    /// Places that a band covers.
    case bandPlaces = "band_places"
    /// Scores that a band covers.
    case bandScores = "band_scores"
    /// Who verified a value and when.
    case verifiedBy = "verified_by"
    /// The same where it differs from the reported one.
    case verifiedCorrection = "verified_correction"
    /// Not eligible for ranking.
    case notRanked = "not_ranked"
    /// Why not.
    case notRankedReason = "not_ranked_reason"

    /// What the bulletin covers.
    case homeLede = "home_lede"
    /// A group at the top stands apart.
    case headlineTopGroup = "headline_top_group"
    /// The first unit stands apart.
    case headlineLeader = "headline_leader"
    /// No gap stands out.
    case headlinePlain = "headline_plain"
    /// Who is first.
    case factLeader = "fact_leader"
    /// By how much.
    case factLeaderNote = "fact_leader_note"
    /// What the mean is.
    case factMean = "fact_mean"
    /// From where to where.
    case factMeanNote = "fact_mean_note"
    /// Who rose most.
    case factRise = "fact_rise"
    /// By how many points.
    case factRiseNote = "fact_rise_note"
    /// From where to where on a common set.
    case factRiseCommon = "fact_rise_common"
    /// By how many points on a common set.
    case factRiseCommonNote = "fact_rise_common_note"
    /// By how many places.
    case factRiseBig = "fact_rise_big"
    /// The highest component.
    case factComponent = "fact_component"
    /// The lowest component.
    case factComponentNote = "fact_component_note"
    /// A number of units of all.
    case factUnits = "fact_units"
    /// Units that cannot be compared.
    case factNotComparable = "fact_not_comparable"
    /// Which they are.
    case factNotComparableNote = "fact_not_comparable_note"
    /// The method changed.
    case factMethodChanged = "fact_method_changed"

    /// How many rose and fell.
    case yearLedeCompared = "year_lede_compared"
    /// How many rose and fell on a common set.
    case yearLedeCommon = "year_lede_common"
    /// Range and mean of scores.
    case yearLedeRange = "year_lede_range"
    /// Title of a year.
    case yearTitle = "year_title"
    /// Title of a unit in a year.
    case unitTitle = "unit_title"
    /// Title of an indicator in a year.
    case indicatorTitle = "indicator_title"
    /// Title of a component in a year.
    case componentTitle = "component_title"
    /// Range and mean of an indicator.
    case indicatorLede = "indicator_lede"
    /// Title of the method of a year.
    case methodTitle = "method_title"

    /// A unit above the mean.
    case unitLedeAbove = "unit_lede_above"
    /// A unit below the mean.
    case unitLedeBelow = "unit_lede_below"
    /// A unit at the mean.
    case unitLedeEqual = "unit_lede_equal"
    /// Strongest component and the one to improve.
    case unitLedeProfile = "unit_lede_profile"
    /// A unit without a rank.
    case unitLedeNotRanked = "unit_lede_not_ranked"

    /// Why figures of two years do not describe the same unit.
    case dataNote = "data_note"
    /// Text alternative of the dot strip.
    case stripLabel = "strip_label"
    /// Heading of the rank trend.
    case trendRankTitle = "trend_rank_title"
    /// Heading of the score trend.
    case trendScoreTitle = "trend_score_title"
    /// Text alternative of the rank trend.
    case trendRankLabel = "trend_rank_label"
    /// Text alternative of the score trend.
    case trendScoreLabel = "trend_score_label"
    /// One year of a trend.
    case trendPoint = "trend_point"
    /// Why a trend line is broken.
    case trendBreak = "trend_break"
    /// Why a trend line is broken though the years are compared on a common set.
    case trendCommon = "trend_common"

    /// How a rank came about.
    case traceRank = "trace_rank"
    /// The same at the head, where nobody scores more.
    case traceRankFirst = "trace_rank_first"
    /// The same at the head with ties.
    case traceRankFirstTied = "trace_rank_first_tied"
    /// The same with ties.
    case traceRankTied = "trace_rank_tied"
    /// How a mean came about.
    case traceMean = "trace_mean"
    /// How an index with one part came about.
    case traceSingle = "trace_single"
    /// How a ratio came about.
    case traceRatio = "trace_ratio"
    /// How a formula came about.
    case traceFormula = "trace_formula"
    /// Normalisation, more is better.
    case traceScoreHigher = "trace_score_higher"
    /// Normalisation, less is better.
    case traceScoreLower = "trace_score_lower"
    /// Inside the best band.
    case traceScoreInside = "trace_score_inside"
    /// Below the best band.
    case traceScoreBelow = "trace_score_below"
    /// Above the best band.
    case traceScoreAbove = "trace_score_above"
    /// All units alike.
    case traceScoreFlat = "trace_score_flat"
    /// Beyond a goalpost.
    case traceScoreClamped = "trace_score_clamped"
    /// A missing value.
    case traceMissing = "trace_missing"

    /// A weight and its share.
    case methodWeight = "method_weight"
    /// The coverage rule.
    case methodCoverage = "method_coverage"
    /// Comparison with the year before when the set changed.
    case methodComparison = "method_comparison"
    /// Rounding before ranking.
    case methodRounding = "method_rounding"
    /// No rounding before ranking.
    case methodUnrounded = "method_unrounded"
    /// Tie rule `min`.
    case methodTieMin = "method_tie_min"
    /// Tie rule `dense`.
    case methodTieDense = "method_tie_dense"
    /// Tie rule `average`.
    case methodTieAverage = "method_tie_average"
    /// Tie rule `ordinal`.
    case methodTieOrdinal = "method_tie_ordinal"
    /// Fixed goalposts.
    case methodGoalposts = "method_goalposts"
    /// Observed goalposts.
    case methodObserved = "method_observed"
    /// The best band.
    case methodIdeal = "method_ideal"
    /// More is better.
    case methodHigher = "method_higher"
    /// Less is better.
    case methodLower = "method_lower"
    /// A band is best.
    case methodToward = "method_toward"
    /// Whose method it is.
    case methodConfiguration = "method_configuration"
    /// Its legal basis.
    case methodBasis = "method_basis"
    /// When the data were closed.
    case cutoff = "cutoff"
    /// That date is not known.
    case cutoffUnknown = "cutoff_unknown"

    /// A draft.
    case statusDraft = "status_draft"
    /// Invented figures.
    case statusIllustrative = "status_illustrative"
    /// Provisional figures.
    case statusProvisional = "status_provisional"
    /// Status of a value: final.
    case valueFinal = "value_final"
    /// Status of a value: preliminary.
    case valuePreliminary = "value_preliminary"
    /// Status of a value: estimated.
    case valueEstimated = "value_estimated"
    /// Status of a value: revised.
    case valueRevised = "value_revised"
    /// Status of a value: unverified.
    case valueUnverified = "value_unverified"
    /// Status of a value: none.
    case valueNone = "value_none"
    /// Status of a value: missing.
    case valueMissing = "value_missing"
    /// Status of a value: notreported.
    case valueNotReported = "value_not_reported"
    /// Status of a value: notdue.
    case valueNotDue = "value_not_due"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .listAnd: ["items", "last"]
        case .rankOf: ["rank", "count"]
        case .points, .traceScoreFlat: ["score"]
        case .cellAddress: ["file", "row", "column"]
        case .changeUp, .changeDown, .factRiseBig: ["places"]
        case .changeNoYear, .changeNotRankedThen, .factNotComparable, .factMethodChanged, .yearTitle,
            .methodTitle:
            ["year"]
        case .changeMethodAdded, .changeMethodRemoved, .changeMethodAltered, .changeMethodWeights: ["names"]
        case .changeMethodShare: ["share", "needed"]
        case .changeCommon, .trendCommon: ["change"]
        case .changeCommonCell: ["change", "basis"]
        case .changeCommonDetail: ["common", "count", "year", "previous", "difference"]
        case .changeCommonWhole: ["count", "year", "previous", "difference"]
        case .changeFromCommon: ["year", "rank", "score", "now", "rank_now", "score_now"]
        case .rankCommonColumn: ["previous", "year"]
        case .changeFrom: ["year", "rank", "score"]
        case .moversMore: ["count", "change"]
        case .successionTransferIn, .successionTransferOut, .successionMergeIn, .successionMergeOut,
            .successionSplitIn, .successionSplitOut, .successionFormer:
            ["unit"]
        case .successionDated: ["text", "date"]
        case .bandPlaces: ["from", "to"]
        case .bandScores, .methodComparison: ["minimum"]
        case .verifiedBy: ["agency", "date"]
        case .verifiedCorrection: ["agency", "date", "reported", "difference"]
        case .notRankedReason: ["coverage", "needed", "missing"]
        case .homeLede: ["units", "kinds", "components", "indicators", "index"]
        case .headlineTopGroup: ["size", "gap"]
        case .headlineLeader: ["unit", "gap"]
        case .headlinePlain: ["count", "index"]
        case .factLeader: ["unit", "rank", "count"]
        case .factLeaderNote: ["gap"]
        case .factMeanNote, .methodGoalposts, .methodObserved, .methodIdeal: ["low", "high"]
        case .factRise, .factRiseCommon: ["from", "to", "year"]
        case .factRiseNote, .factRiseCommonNote, .trendRankLabel, .trendScoreLabel: ["points"]
        case .factComponent: ["component"]
        case .factComponentNote: ["other", "score"]
        case .factUnits: ["count", "total"]
        case .factNotComparableNote: ["units"]
        case .yearLedeCompared, .yearLedeCommon: ["up", "down", "same", "year"]
        case .yearLedeRange: ["low", "high", "mean"]
        case .unitTitle: ["unit", "year", "subject"]
        case .indicatorTitle, .componentTitle: ["name", "year"]
        case .indicatorLede: ["low", "high", "mean"]
        case .unitLedeAbove, .unitLedeBelow: ["rank", "count", "score", "gap"]
        case .unitLedeEqual, .traceRankFirst: ["rank", "count", "score"]
        case .unitLedeProfile: ["best", "worst"]
        case .dataNote: ["year", "changes"]
        case .stripLabel: ["unit", "score", "mean", "low", "high"]
        case .trendRankTitle, .trendScoreTitle: ["values"]
        case .trendPoint: ["year", "value"]
        case .trendBreak: ["from", "to", "reason"]
        case .traceRank: ["rank", "count", "better", "score"]
        case .traceRankFirstTied: ["rank", "count", "score", "sharers"]
        case .traceRankTied: ["rank", "count", "better", "score", "sharers"]
        case .traceMean: ["name", "terms", "weights", "score"]
        case .traceSingle: ["name", "part", "score"]
        case .traceRatio: ["name", "numerator", "denominator", "scale", "value"]
        case .traceFormula: ["name", "formula", "value"]
        case .traceScoreHigher, .traceScoreLower, .traceScoreBelow, .traceScoreAbove:
            ["base", "value", "low", "high", "width", "score"]
        case .traceScoreClamped: ["value", "low", "high", "score"]
        case .traceScoreInside: ["value", "low", "high", "score"]
        case .traceMissing: ["name"]
        case .methodWeight: ["weight", "share"]
        case .methodCoverage: ["coverage"]
        case .methodRounding, .methodUnrounded: ["digits"]
        case .methodConfiguration: ["name", "version"]
        case .methodBasis: ["basis"]
        case .cutoff: ["date"]
        case .changeSame, .changeFirst, .changeFirstShort, .changeUnit, .changeUnitShort, .changeMethod,
            .changeMethodShort, .changeMethodRounding, .changeMethodTies, .changeCommonShort,
            .changeCommonNotCovered, .changeCommonNotCoveredShort, .changeNotRankedNow, .changeFieldNote,
            .successionRename, .successionKindChange, .notRanked, .factMean, .unitLedeNotRanked,
            .methodTieMin, .methodTieDense, .methodTieAverage, .methodTieOrdinal, .methodHigher, .methodLower,
            .methodToward, .cutoffUnknown, .statusDraft, .statusIllustrative, .statusProvisional, .valueFinal,
            .valuePreliminary, .valueEstimated, .valueRevised, .valueUnverified, .valueNone, .valueMissing,
            .valueNotReported, .valueNotDue:
            []
        }
    }
}

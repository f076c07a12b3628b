/// The sentences that reports are made of; their wording stands in `templates/vi.csv`.
///
/// A wording may use the fields of its phrase as `{field}`, each as often as it likes. `{field|one|other}` is the first
/// word when the field prints `1`, else the second: "{units} {units|unit|units}".
public enum Phrase: String, CaseIterable, Sendable {
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

    /// Status of a target: exceeded.
    case targetStatusExceeded = "target_status_exceeded"
    /// Status of a target: reached.
    case targetStatusReached = "target_status_reached"
    /// Status of a target: met before it is due.
    case targetStatusMetEarly = "target_status_met_early"
    /// Status of a target: due later, not yet met.
    case targetStatusNotYetDue = "target_status_not_yet_due"
    /// Status of a target: not reached.
    case targetStatusNotReached = "target_status_not_reached"
    /// Status of a target: chance alone could decide.
    case targetStatusInconclusive = "target_status_inconclusive"
    /// Status of a target: nothing arose.
    case targetStatusNoCases = "target_status_no_cases"
    /// Status of a target: no figures.
    case targetStatusNoData = "target_status_no_data"
    /// Status of a target: not asked of the area.
    case targetStatusNotApplicable = "target_status_not_applicable"
    /// Why a target does not apply: figures of the province only.
    case targetReasonProvince = "target_reason_province"
    /// Why a target does not apply: figures of the nation only.
    case targetReasonNation = "target_reason_nation"
    /// Why a target does not apply: not set for such an area.
    case targetReasonNotSet = "target_reason_not_set"
    /// Why a verdict is open.
    case targetReasonInterval = "target_reason_interval"
    /// Who set a target: the nation.
    case targetLevelNational = "target_level_national"
    /// Who set a target: the province.
    case targetLevelProvincial = "target_level_provincial"
    /// Who set a target: for units.
    case targetLevelUnit = "target_level_unit"
    /// The targets set nearest to an area.
    case targetLevelNearest = "target_level_nearest"
    /// A band of values.
    case targetLimitBand = "target_limit_band"
    /// A limit that may be missed by something.
    case targetLimitTolerance = "target_limit_tolerance"
    /// A limit and by when.
    case targetAskedYear = "target_asked_year"
    /// A limit of each year.
    case targetAskedYearly = "target_asked_yearly"
    /// By when.
    case targetDueYear = "target_due_year"
    /// Each year of the period.
    case targetDueYearly = "target_due_yearly"
    /// For all areas.
    case targetAll = "target_all"
    /// A target not confirmed.
    case targetUnconfirmed = "target_unconfirmed"
    /// Which target is not confirmed.
    case targetUnconfirmedLevel = "target_unconfirmed_level"
    /// How many targets are not confirmed.
    case targetUnconfirmedCount = "target_unconfirmed_count"
    /// An amended target.
    case targetAmended = "target_amended"
    /// An amended target without a day.
    case targetAmendedUndated = "target_amended_undated"
    /// What a row replaces.
    case targetReplaces = "target_replaces"
    /// What replaces a row.
    case targetReplacedBy = "target_replaced_by"
    /// A row that is not yet in force.
    case targetNotYetInForce = "target_not_yet_in_force"
    /// A document and its day.
    case targetBasisDated = "target_basis_dated"
    /// A value in per cent.
    case targetPercent = "target_percent"
    /// A value with its unit.
    case targetMeasured = "target_measured"
    /// The unit of differences of percentages.
    case targetPoints = "target_points"
    /// Better than the limit by something.
    case targetBeyond = "target_beyond"
    /// Short of the limit by something.
    case targetShort = "target_short"
    /// Off the limit, but within the tolerance.
    case targetTolerated = "target_tolerated"
    /// Exactly at the limit.
    case targetAtLimit = "target_at_limit"
    /// At a limit that has to be passed.
    case targetAtLimitOnly = "target_at_limit_only"
    /// Inside the band.
    case targetInBand = "target_in_band"
    /// Came nearer.
    case targetTrendBetter = "target_trend_better"
    /// As it was.
    case targetTrendSame = "target_trend_same"
    /// Went further away.
    case targetTrendWorse = "target_trend_worse"
    /// Further beyond.
    case targetTrendAhead = "target_trend_ahead"
    /// Still met, but less.
    case targetTrendBack = "target_trend_back"
    /// A rise against the year before.
    case targetChangeUp = "target_change_up"
    /// A fall against the year before.
    case targetChangeDown = "target_change_down"
    /// The same as the year before.
    case targetChangeSame = "target_change_same"
    /// Where a rising line leads.
    case targetProjectionRise = "target_projection_rise"
    /// Where a falling line leads.
    case targetProjectionFall = "target_projection_fall"
    /// Where a level line leads.
    case targetProjectionSame = "target_projection_same"
    /// The line meets the target.
    case targetProjectionOn = "target_projection_on"
    /// The line misses the target.
    case targetProjectionOff = "target_projection_off"
    /// The line goes on meeting the target.
    case targetProjectionKept = "target_projection_kept"
    /// The line falls out of the target.
    case targetProjectionLost = "target_projection_lost"
    /// The end of the line, for a table.
    case targetProjectionShort = "target_projection_short"
    /// The line meets the target, for a table.
    case targetOnTrack = "target_on_track"
    /// The line misses the target, for a table.
    case targetOffTrack = "target_off_track"
    /// The interval of a value.
    case targetInterval = "target_interval"
    /// The years added up.
    case targetPooled = "target_pooled"
    /// The term of a value.
    case targetTerm = "target_term"
    /// Cases detected.
    case targetDetections = "target_detections"
    /// The units added up.
    case targetSummed = "target_summed"
    /// Kind of source: administrative.
    case targetSourceAdministrative = "target_source_administrative"
    /// Kind of source: survey.
    case targetSourceSurvey = "target_source_survey"
    /// Kind of source: census.
    case targetSourceCensus = "target_source_census"
    /// Kind of source: estimate.
    case targetSourceEstimate = "target_source_estimate"
    /// Figures of the province only.
    case targetScopeProvince = "target_scope_province"
    /// Figures of the nation only.
    case targetScopeNation = "target_scope_nation"
    /// How many units met a target.
    case targetUnitsMet = "target_units_met"
    /// How many units cannot be judged.
    case targetUnitsOpen = "target_units_open"
    /// Parts of the people: sex.
    case targetDimensionSex = "target_dimension_sex"
    /// Parts of the people: poverty.
    case targetDimensionPoverty = "target_dimension_poverty"
    /// Parts of the people: ethnicity.
    case targetDimensionEthnicity = "target_dimension_ethnicity"
    /// Parts of the people: circumstances.
    case targetDimensionCircumstances = "target_dimension_circumstances"
    /// Parts of the people: residence.
    case targetDimensionResidence = "target_dimension_residence"
    /// Parts of the people: age.
    case targetDimensionAge = "target_dimension_age"
    /// Parts of the people: other.
    case targetDimensionOther = "target_dimension_other"
    /// A picture of years in words.
    case targetChartLabel = "target_chart_label"
    /// A year of a picture in words.
    case targetChartPoint = "target_chart_point"
    /// A target of a picture in words.
    case targetChartLimit = "target_chart_limit"
    /// A picture without values.
    case targetChartEmpty = "target_chart_empty"
    /// A strip of units in words.
    case targetStripLabel = "target_strip_label"
    /// A limit that is set for some units.
    case targetStripLimit = "target_strip_limit"
    /// The period of a programme.
    case targetPeriod = "target_period"
    /// The period with its mid-term year.
    case targetPeriodMidterm = "target_period_midterm"
    /// How many targets were met, all being due.
    case targetTallyMet = "target_tally_met"
    /// How many targets were met before one year.
    case targetTallyMetBy = "target_tally_met_by"
    /// How many targets were met, due or not.
    case targetTallyMetMixed = "target_tally_met_mixed"
    /// No target applies.
    case targetTallyNone = "target_tally_none"
    /// A part of the count: exceeded.
    case targetTallyExceeded = "target_tally_exceeded"
    /// A part of the count: reached.
    case targetTallyReached = "target_tally_reached"
    /// A part of the count: met early.
    case targetTallyEarly = "target_tally_early"
    /// A part of the count: not reached.
    case targetTallyNotReached = "target_tally_not_reached"
    /// A part of the count: not yet due.
    case targetTallyNotYetDue = "target_tally_not_yet_due"
    /// A part of the count: inconclusive.
    case targetTallyInconclusive = "target_tally_inconclusive"
    /// A part of the count: no cases.
    case targetTallyNoCases = "target_tally_no_cases"
    /// A part of the count: no data.
    case targetTallyNoData = "target_tally_no_data"
    /// How many targets do not apply.
    case targetTallyNotApplicable = "target_tally_not_applicable"
    /// A count with its level.
    case targetTallyLevel = "target_tally_level"
    /// A count with its programme.
    case targetProgrammeSentence = "target_programme_sentence"
    /// Title of the targets of a year.
    case targetsTitle = "targets_title"
    /// Title of a target.
    case targetTitle = "target_title"
    /// How values are judged.
    case targetNoteRounding = "target_note_rounding"
    /// How distances are signed.
    case targetNoteDistance = "target_note_distance"
    /// How projections are made.
    case targetNoteProjection = "target_note_projection"
    /// What is counted.
    case targetNoteDenominator = "target_note_denominator"
    /// When a verdict is open.
    case targetNoteInterval = "target_note_interval"
    /// Which target counts for an area.
    case targetNoteUnitWorth = "target_note_unit_worth"
    /// Title of the annual report on gender equality.
    case annualTitleGender = "annual_title_gender"
    /// Title of the annual report on children.
    case annualTitleChildren = "annual_title_children"
    /// Subject of the annual report on gender equality.
    case annualSubjectGender = "annual_subject_gender"
    /// Subject of the annual report on children.
    case annualSubjectChildren = "annual_subject_children"
    /// Heading: results by objective.
    case annualResults = "annual_results"
    /// Heading: women and men.
    case annualSexesGender = "annual_sexes_gender"
    /// Heading: girls and boys.
    case annualSexesChildren = "annual_sexes_children"
    /// Heading: parts of the people.
    case annualBreakdowns = "annual_breakdowns"
    /// Heading: assessment.
    case annualAssessment = "annual_assessment"
    /// Heading: what stands out.
    case annualStrengths = "annual_strengths"
    /// Heading: shortcomings.
    case annualWeaknesses = "annual_weaknesses"
    /// Heading: the next year.
    case annualNextGender = "annual_next_gender"
    /// Heading: the next year of children's reports.
    case annualNextChildren = "annual_next_children"
    /// Heading: targets due next year.
    case annualDue = "annual_due"
    /// Heading: targets to work on.
    case annualFocus = "annual_focus"
    /// The result of a target.
    case annualLine = "annual_line"
    /// The result against one level.
    case annualVerdict = "annual_verdict"
    /// Targets of one status.
    case annualList = "annual_list"
    /// A target in a list.
    case annualItem = "annual_item"
    /// A target in a list with its distance.
    case annualItemDistance = "annual_item_distance"
    /// Targets that came nearer.
    case annualImproved = "annual_improved"
    /// Targets that went further away.
    case annualWorsened = "annual_worsened"
    /// Targets that are not on track.
    case annualOffTrack = "annual_off_track"
    /// The widest gap of women and men.
    case annualGapWidest = "annual_gap_widest"
    /// The widest gap of girls and boys.
    case annualGapWidestChildren = "annual_gap_widest_children"
    /// The part of the people farthest from all.
    case annualBreakdownWidest = "annual_breakdown_widest"
    /// Nothing was missed.
    case annualAllReached = "annual_all_reached"
    /// A programme ends.
    case annualPeriodOver = "annual_period_over"
    /// A target of the next year and the value now.
    case annualNow = "annual_now"
    /// Title of the annex.
    case annualAnnexTitle = "annual_annex_title"
    /// Head of the annex: number.
    case annualHeadNumber = "annual_head_number"
    /// Head of the annex: target.
    case annualHeadTarget = "annual_head_target"
    /// Head of the annex: unit of measure.
    case annualHeadUnit = "annual_head_unit"
    /// Head of the annex: plan.
    case annualHeadPlan = "annual_head_plan"
    /// Head of the annex: year before.
    case annualHeadPrevious = "annual_head_previous"
    /// Head of the annex: this year.
    case annualHeadCurrent = "annual_head_current"
    /// Head of the annex: total.
    case annualHeadTotal = "annual_head_total"
    /// Head of the annex: women.
    case annualHeadWomen = "annual_head_women"
    /// Head of the annex: girls.
    case annualHeadGirls = "annual_head_girls"
    /// Head of the annex: rate.
    case annualHeadRate = "annual_head_rate"
    /// Head of the annex: change.
    case annualHeadChange = "annual_head_change"
    /// Head of the annex: against the plan.
    case annualHeadAgainst = "annual_head_against"
    /// Head of the annex: judgement.
    case annualHeadStatus = "annual_head_status"
    /// Head of the annex: note.
    case annualHeadNote = "annual_head_note"
    /// What the totals are.
    case annualNoteTotal = "annual_note_total"
    /// A source.
    case annualSource = "annual_source"
    /// Head of a table: indicator.
    case annualHeadIndicator = "annual_head_indicator"
    /// Head of a table: both sexes.
    case annualHeadBoth = "annual_head_both"
    /// Head of a table: men.
    case annualHeadMen = "annual_head_men"
    /// Head of a table: boys.
    case annualHeadBoys = "annual_head_boys"
    /// Head of a table: share of women.
    case annualHeadShare = "annual_head_share"
    /// Head of a table: share of girls.
    case annualHeadShareGirls = "annual_head_share_girls"
    /// Head of a table: gap.
    case annualHeadGap = "annual_head_gap"
    /// Head of a table: gap of girls and boys.
    case annualHeadGapGirls = "annual_head_gap_girls"
    /// Head of a table: parity.
    case annualHeadParity = "annual_head_parity"
    /// Head of a table: parity of girls and boys.
    case annualHeadParityGirls = "annual_head_parity_girls"
    /// Head of a table: part of the people.
    case annualHeadPart = "annual_head_part"
    /// Head of a table: value.
    case annualHeadValue = "annual_head_value"
    /// Head of a table: gap to all.
    case annualHeadToAll = "annual_head_to_all"
    /// How gaps of women and men are computed.
    case annualNoteSexes = "annual_note_sexes"
    /// How gaps of girls and boys are computed.
    case annualNoteSexesGirls = "annual_note_sexes_girls"
    /// Title of a review that closes a period.
    case reviewTitleFinal = "review_title_final"
    /// Title of a mid-term review.
    case reviewTitleMidterm = "review_title_midterm"
    /// Title of a review between.
    case reviewTitleOpen = "review_title_open"
    /// A programme at its end.
    case reviewHeadingFinal = "review_heading_final"
    /// A programme at mid-term.
    case reviewHeadingMidterm = "review_heading_midterm"
    /// A programme between.
    case reviewHeadingOpen = "review_heading_open"
    /// Years without data.
    case reviewMissing = "review_missing"
    /// A year.
    case reviewYear = "review_year"
    /// A run of years.
    case reviewYears = "review_years"
    /// National against provincial counts.
    case reviewLevels = "review_levels"
    /// The count of a level.
    case reviewLevelPart = "review_level_part"
    /// Mid-term against now.
    case reviewMidterm = "review_midterm"
    /// From where to where.
    case reviewFromTo = "review_from_to"
    /// Targets that a unit gained.
    case reviewGained = "review_gained"
    /// What a mean way is made of.
    case reviewImproved = "review_improved"
    /// How the way is computed.
    case reviewNoteWay = "review_note_way"
    /// How the ways of units are put together.
    case reviewNoteUnits = "review_note_units"
    /// What the baseline is held against.
    case reviewNoteBaseline = "review_note_baseline"

    /// Heading over targets without an objective.
    case targetOtherTargets = "target_other_targets"

    /// Head of a table: by what people are told apart.
    case annualHeadDimension = "annual_head_dimension"
    /// Head of a table: value of all.
    case annualHeadOverall = "annual_head_overall"
    /// Rates of women and men as a note.
    case annualRatesNote = "annual_rates_note"
    /// Rates of girls and boys as a note.
    case annualRatesNoteGirls = "annual_rates_note_girls"

    /// Inside a band in both years.
    case targetTrendInside = "target_trend_inside"
    /// A limit and by when, inside brackets.
    case annualAskedBy = "annual_asked_by"

    /// An amended target as a note.
    case targetAmendedNote = "target_amended_note"
    /// An amended target as a note, without a day.
    case targetAmendedNoteUndated = "target_amended_note_undated"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .listAnd: ["items", "last"]
        case .rankOf: ["rank", "count"]
        case .points: ["score"]
        case .cellAddress: ["file", "row", "column"]
        case .changeUp, .changeDown: ["places"]
        case .changeNoYear, .changeNotRankedThen: ["year"]
        case .changeMethodAdded, .changeMethodRemoved, .changeMethodAltered, .changeMethodWeights: ["names"]
        case .changeMethodShare: ["share", "needed"]
        case .changeCommon, .trendCommon: ["change"]
        case .changeCommonCell: ["change", "basis"]
        case .changeCommonDetail: ["common", "count", "year", "previous", "difference"]
        case .changeCommonWhole: ["count", "year", "previous", "difference"]
        case .changeFromCommon: ["year", "rank", "score", "now", "rank_now", "score_now"]
        case .rankCommonColumn: ["previous", "year"]
        case .changeMethodRounding, .changeMethodTies, .changeCommonShort, .changeCommonNotCovered,
            .changeCommonNotCoveredShort:
            []
        case .changeFrom: ["year", "rank", "score"]
        case .moversMore: ["count", "change"]
        case .successionTransferIn, .successionTransferOut, .successionMergeIn, .successionMergeOut,
            .successionSplitIn, .successionSplitOut, .successionFormer:
            ["unit"]
        case .successionDated: ["text", "date"]
        case .bandPlaces: ["from", "to"]
        case .bandScores: ["minimum"]
        case .verifiedBy: ["agency", "date"]
        case .verifiedCorrection: ["agency", "date", "reported", "difference"]
        case .notRankedReason: ["coverage", "needed", "missing"]
        case .homeLede: ["units", "kinds", "components", "indicators", "index"]
        case .headlineTopGroup: ["size", "gap"]
        case .headlineLeader: ["unit", "gap"]
        case .headlinePlain: ["count", "index"]
        case .factLeader: ["unit", "rank", "count"]
        case .factLeaderNote: ["gap"]
        case .factMeanNote: ["low", "high"]
        case .factRise, .factRiseCommon: ["from", "to", "year"]
        case .factRiseNote, .factRiseCommonNote: ["points"]
        case .factRiseBig: ["places"]
        case .factComponent: ["component"]
        case .factComponentNote: ["other", "score"]
        case .factUnits: ["count", "total"]
        case .factNotComparable, .factMethodChanged: ["year"]
        case .factNotComparableNote: ["units"]
        case .yearLedeCompared, .yearLedeCommon: ["up", "down", "same", "year"]
        case .yearLedeRange: ["low", "high", "mean"]
        case .yearTitle, .methodTitle: ["year"]
        case .indicatorTitle, .componentTitle: ["name", "year"]
        case .indicatorLede: ["low", "high", "mean", "unit"]
        case .unitTitle: ["unit", "year", "subject"]
        case .unitLedeAbove, .unitLedeBelow: ["rank", "count", "score", "gap"]
        case .unitLedeEqual: ["rank", "count", "score"]
        case .unitLedeProfile: ["best", "worst"]
        case .dataNote: ["year", "changes"]
        case .stripLabel: ["unit", "score", "mean", "low", "high"]
        case .trendRankTitle, .trendScoreTitle: ["values"]
        case .trendRankLabel, .trendScoreLabel: ["points"]
        case .trendPoint: ["year", "value"]
        case .trendBreak: ["from", "to", "reason"]
        case .traceRank: ["rank", "count", "better", "score"]
        case .traceRankFirst: ["rank", "count", "score"]
        case .traceRankFirstTied: ["rank", "count", "score", "sharers"]
        case .traceRankTied: ["rank", "count", "better", "score", "sharers"]
        case .traceMean: ["name", "terms", "weights", "score"]
        case .traceSingle: ["name", "part", "score"]
        case .traceRatio: ["name", "numerator", "denominator", "scale", "value"]
        case .traceFormula: ["name", "formula", "value"]
        case .traceScoreHigher, .traceScoreLower, .traceScoreBelow, .traceScoreAbove:
            ["value", "low", "high", "score"]
        case .traceScoreInside: ["value", "low", "high"]
        case .traceScoreFlat: ["score"]
        case .traceScoreClamped: ["value", "low", "high", "score"]
        case .traceMissing: ["name"]
        case .methodWeight: ["weight", "share"]
        case .methodCoverage: ["coverage"]
        case .methodComparison: ["minimum"]
        case .methodRounding: ["digits"]
        case .methodUnrounded: ["digits"]
        case .methodGoalposts, .methodObserved, .methodIdeal: ["low", "high"]
        case .methodConfiguration: ["name", "version"]
        case .methodBasis: ["basis"]
        case .cutoff: ["date"]
        case .targetStatusExceeded, .targetStatusReached, .targetStatusMetEarly, .targetStatusNotYetDue,
            .targetStatusNotReached, .targetStatusInconclusive, .targetStatusNoCases, .targetStatusNoData,
            .targetStatusNotApplicable, .targetReasonProvince, .targetReasonNation, .targetReasonNotSet,
            .targetLevelNational, .targetLevelProvincial, .targetLevelUnit, .targetLevelNearest,
            .targetDueYearly, .targetAll, .targetUnconfirmed, .targetPoints, .targetAtLimit,
            .targetAtLimitOnly, .targetInBand, .targetTrendBetter, .targetTrendSame, .targetTrendWorse,
            .targetTrendAhead, .targetTrendBack, .targetOnTrack, .targetOffTrack,
            .targetSourceAdministrative, .targetSourceSurvey, .targetSourceCensus, .targetSourceEstimate,
            .targetScopeProvince, .targetScopeNation, .targetDimensionSex, .targetDimensionPoverty,
            .targetDimensionEthnicity, .targetDimensionCircumstances, .targetDimensionResidence,
            .targetDimensionAge, .targetDimensionOther, .targetChartEmpty, .targetTallyNone,
            .targetNoteRounding, .targetNoteDistance, .targetNoteProjection, .targetNoteDenominator,
            .targetNoteInterval, .targetNoteUnitWorth, .annualResults, .annualSexesGender,
            .annualSexesChildren, .annualBreakdowns, .annualAssessment, .annualStrengths, .annualWeaknesses,
            .annualFocus, .annualAllReached, .annualHeadNumber, .annualHeadTarget, .annualHeadUnit,
            .annualHeadPlan, .annualHeadTotal, .annualHeadWomen, .annualHeadGirls, .annualHeadRate,
            .annualHeadChange, .annualHeadAgainst, .annualHeadStatus, .annualHeadNote, .annualNoteTotal,
            .annualHeadIndicator, .annualHeadBoth, .annualHeadMen, .annualHeadBoys, .annualHeadShare,
            .annualHeadShareGirls, .annualHeadGap, .annualHeadGapGirls, .annualHeadParity,
            .annualHeadParityGirls, .annualHeadPart, .annualHeadValue, .annualHeadToAll, .annualNoteSexes,
            .annualNoteSexesGirls, .reviewNoteWay, .reviewNoteUnits, .reviewNoteBaseline:
            []
        case .targetReasonInterval: ["interval"]
        case .targetLimitBand, .targetInterval: ["low", "high"]
        case .targetLimitTolerance: ["limit", "tolerance"]
        case .targetAskedYear: ["limit", "year"]
        case .targetAskedYearly, .targetProjectionOn, .targetProjectionOff, .targetProjectionKept,
            .targetProjectionLost:
            ["limit"]
        case .targetDueYear, .targetChangeSame, .targetsTitle, .annualTitleGender, .annualTitleChildren,
            .annualNextGender, .annualNextChildren, .annualDue, .annualAnnexTitle, .annualHeadPrevious,
            .annualHeadCurrent, .reviewTitleFinal, .reviewTitleMidterm, .reviewTitleOpen, .reviewYear:
            ["year"]
        case .targetUnconfirmedLevel, .targetChartLimit: ["level", "limit"]
        case .targetUnconfirmedCount, .targetSummed, .targetUnitsOpen, .targetTallyExceeded,
            .targetTallyReached, .targetTallyEarly, .targetTallyNotReached, .targetTallyNotYetDue,
            .targetTallyInconclusive, .targetTallyNoCases, .targetTallyNoData, .targetTallyNotApplicable,
            .reviewImproved:
            ["count"]
        case .targetAmended, .targetReplacedBy: ["limit", "basis", "date"]
        case .targetAmendedUndated, .targetReplaces: ["limit", "basis"]
        case .targetNotYetInForce: ["date"]
        case .targetBasisDated: ["basis", "date"]
        case .targetPercent: ["value"]
        case .targetMeasured: ["value", "unit"]
        case .targetBeyond, .targetShort, .targetTolerated: ["amount"]
        case .targetChangeUp, .targetChangeDown: ["amount", "year"]
        case .targetProjectionRise, .targetProjectionFall:
            ["yearly", "since", "due", "value", "verdict"]
        case .targetProjectionSame: ["since", "due", "value", "verdict"]
        case .targetProjectionShort: ["value", "verdict"]
        case .targetPooled, .targetPeriod, .reviewHeadingFinal, .reviewHeadingMidterm, .reviewYears:
            ["from", "to"]
        case .targetTerm: ["term"]
        case .targetDetections: ["rate"]
        case .targetUnitsMet, .targetTallyMet: ["met", "asked"]
        case .targetChartLabel: ["values", "limits"]
        case .targetChartPoint: ["year", "value"]
        case .targetStripLabel: ["count", "low", "high", "limits"]
        case .targetStripLimit: ["asked", "area"]
        case .targetPeriodMidterm: ["from", "to", "midterm"]
        case .targetTallyMetBy: ["year", "met", "asked", "due"]
        case .targetTallyMetMixed: ["year", "met", "asked"]
        case .targetTallyLevel: ["level", "sentence"]
        case .targetProgrammeSentence: ["name", "sentence"]
        case .targetTitle, .annualPeriodOver: ["name", "year"]
        case .annualSubjectGender, .annualSubjectChildren: ["year", "area"]
        case .annualLine: ["name", "value", "change", "verdicts"]
        case .annualVerdict: ["level", "asked", "status"]
        case .annualList: ["status", "count", "items"]
        case .annualItem: ["name", "value", "asked"]
        case .annualItemDistance: ["name", "value", "asked", "distance"]
        case .annualImproved, .annualWorsened, .annualOffTrack: ["items"]
        case .annualGapWidest, .annualGapWidestChildren: ["name", "women", "men", "gap"]
        case .annualBreakdownWidest: ["name", "part", "value", "all"]
        case .annualNow: ["name", "asked", "value"]
        case .annualSource: ["source"]
        case .reviewHeadingOpen: ["year", "from", "to"]
        case .reviewMissing: ["from", "to", "years"]
        case .reviewLevels: ["parts"]
        case .reviewLevelPart: ["level", "met", "asked"]
        case .reviewMidterm: ["year", "met", "asked", "now", "met_now", "asked_now"]
        case .reviewFromTo: ["from", "year", "to", "end"]
        case .reviewGained: ["from", "to", "count"]
        case .targetOtherTargets: []
        case .annualHeadDimension, .annualHeadOverall: []
        case .annualRatesNote, .annualRatesNoteGirls: ["women", "men"]
        case .targetTrendInside: []
        case .annualAskedBy: ["limit", "year"]
        case .targetAmendedNote: ["level", "limit", "date"]
        case .targetAmendedNoteUndated: ["level", "limit"]
        case .successionRename, .successionKindChange, .changeSame, .changeFirst, .changeFirstShort,
            .changeUnit, .changeUnitShort, .changeMethod,
            .changeMethodShort, .changeNotRankedNow, .changeFieldNote, .notRanked, .factMean,
            .unitLedeNotRanked, .methodTieMin, .methodTieDense, .methodTieAverage, .methodTieOrdinal,
            .methodHigher, .methodLower, .methodToward, .cutoffUnknown, .statusDraft, .statusIllustrative,
            .statusProvisional, .valueFinal, .valuePreliminary, .valueEstimated, .valueRevised,
            .valueUnverified, .valueNone, .valueMissing, .valueNotReported, .valueNotDue:
            []
        }
    }
}

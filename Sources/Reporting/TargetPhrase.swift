/// The sentences on targets of strategies and programmes; their wording stands in `templates/vi.csv`.
public enum TargetPhrase: String, Wording {
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
    /// Heading over targets without an objective.
    case targetOtherTargets = "target_other_targets"

    /// Inside a band in both years.
    case targetTrendInside = "target_trend_inside"
    /// An amended target as a note.
    case targetAmendedNote = "target_amended_note"
    /// An amended target as a note, without a day.
    case targetAmendedNoteUndated = "target_amended_note_undated"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .targetReasonInterval: ["interval"]
        case .targetLimitBand, .targetInterval: ["low", "high"]
        case .targetLimitTolerance: ["limit", "tolerance"]
        case .targetAskedYear: ["limit", "year"]
        case .targetAskedYearly, .targetProjectionOn, .targetProjectionOff, .targetProjectionKept,
            .targetProjectionLost:
            ["limit"]
        case .targetDueYear, .targetChangeSame, .targetsTitle: ["year"]
        case .targetUnconfirmedLevel, .targetChartLimit, .targetAmendedNoteUndated: ["level", "limit"]
        case .targetUnconfirmedCount, .targetSummed, .targetUnitsOpen, .targetTallyExceeded,
            .targetTallyReached, .targetTallyEarly, .targetTallyNotReached, .targetTallyNotYetDue,
            .targetTallyInconclusive, .targetTallyNoCases, .targetTallyNoData, .targetTallyNotApplicable:
            ["count"]
        case .targetAmended, .targetReplacedBy: ["limit", "basis", "date"]
        case .targetAmendedUndated, .targetReplaces: ["limit", "basis"]
        case .targetNotYetInForce: ["date"]
        case .targetBasisDated: ["basis", "date"]
        case .targetPercent: ["value"]
        case .targetMeasured: ["value", "unit"]
        case .targetBeyond, .targetShort, .targetTolerated: ["amount"]
        case .targetChangeUp, .targetChangeDown: ["amount", "year"]
        case .targetProjectionRise, .targetProjectionFall: ["yearly", "since", "due", "value", "verdict"]
        case .targetProjectionSame: ["since", "due", "value", "verdict"]
        case .targetProjectionShort: ["value", "verdict"]
        case .targetPooled, .targetPeriod: ["from", "to"]
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
        case .targetTitle: ["name", "year"]
        case .targetAmendedNote: ["level", "limit", "date"]
        case .targetStatusExceeded, .targetStatusReached, .targetStatusMetEarly, .targetStatusNotYetDue,
            .targetStatusNotReached, .targetStatusInconclusive, .targetStatusNoCases, .targetStatusNoData,
            .targetStatusNotApplicable, .targetReasonProvince, .targetReasonNation, .targetReasonNotSet,
            .targetLevelNational, .targetLevelProvincial, .targetLevelUnit, .targetLevelNearest,
            .targetDueYearly, .targetAll, .targetUnconfirmed, .targetPoints, .targetAtLimit,
            .targetAtLimitOnly, .targetInBand, .targetTrendBetter, .targetTrendSame, .targetTrendWorse,
            .targetTrendAhead, .targetTrendBack, .targetOnTrack, .targetOffTrack, .targetSourceAdministrative,
            .targetSourceSurvey, .targetSourceCensus, .targetSourceEstimate, .targetScopeProvince,
            .targetScopeNation, .targetDimensionSex, .targetDimensionPoverty, .targetDimensionEthnicity,
            .targetDimensionCircumstances, .targetDimensionResidence, .targetDimensionAge,
            .targetDimensionOther, .targetChartEmpty, .targetTallyNone, .targetNoteRounding,
            .targetNoteDistance, .targetNoteProjection, .targetNoteDenominator, .targetNoteInterval,
            .targetNoteUnitWorth, .targetOtherTargets, .targetTrendInside:
            []
        }
    }
}

/// The sentences on titles, awards and communes fit for children; their wording stands in `templates/vi.csv`.
public enum TitlePhrase: String, Wording {
    /// Heading under which titles and awards are listed.
    case awardGroup = "award_group"
    /// A quarter inside a sentence.
    case titlesQuarter = "titles_quarter"
    /// Title of a quarterly report.
    case titlesTitle = "titles_title"
    /// The same beside other schemes.
    case titlesTitleScheme = "titles_title_scheme"
    /// Subject of a quarterly report.
    case titlesSubject = "titles_subject"
    /// How many are registered.
    case titlesLede = "titles_lede"
    /// The schools, apart.
    case titlesLedeSchools = "titles_lede_schools"
    /// A number of one kind.
    case titlesKindCount = "titles_kind_count"
    /// How many of them are completed and recognised.
    case titlesDone = "titles_done"
    /// Neither completed nor recognised numbers are there.
    case titlesDoneUnknown = "titles_done_unknown"
    /// A number that is not there.
    case titlesUnknown = "titles_unknown"
    /// No subject is registered.
    case titlesNone = "titles_none"
    /// Heading: numbers by kind.
    case titlesCounts = "titles_counts"
    /// Caption of the table of numbers.
    case titlesCountsTable = "titles_counts_table"
    /// Caption of the table of quarters.
    case titlesQuartersTable = "titles_quarters_table"
    /// Heading: by quarter.
    case titlesQuarters = "titles_quarters"
    /// Head: kind.
    case titlesHeadKind = "titles_head_kind"
    /// Head: quarter.
    case titlesHeadQuarter = "titles_head_quarter"
    /// Head: registered.
    case titlesHeadRegistered = "titles_head_registered"
    /// Head: completed.
    case titlesHeadCompleted = "titles_head_completed"
    /// Head: recognised.
    case titlesHeadRecognised = "titles_head_recognised"
    /// Sum of all kinds but schools.
    case titlesSumOthers = "titles_sum_others"
    /// Sum of the schools.
    case titlesSumSchools = "titles_sum_schools"
    /// Sum of all kinds.
    case titlesSum = "titles_sum"
    /// What the columns mean.
    case titlesNoteRegistered = "titles_note_registered"
    /// Numbers that were reported as totals.
    case titlesNoteReported = "titles_note_reported"
    /// Title of the chart of numbers.
    case titlesChartCounts = "titles_chart_counts"
    /// Title of the chart of quarters.
    case titlesChartQuarters = "titles_chart_quarters"
    /// A category in the alternative text of a chart.
    case titlesChartPart = "titles_chart_part"
    /// Part of a bar: registered and nothing more.
    case titlesPartOpen = "titles_part_open"
    /// Part of a bar: registered, the rest not known.
    case titlesPartRegistered = "titles_part_registered"
    /// Part of a bar: completed, not recognised.
    case titlesPartCompleted = "titles_part_completed"
    /// Part of a bar: recognised.
    case titlesPartRecognised = "titles_part_recognised"
    /// Heading: what happened in the quarter.
    case titlesChanges = "titles_changes"
    /// Registered in the quarter.
    case titlesChangesRegistered = "titles_changes_registered"
    /// Completed in the quarter.
    case titlesChangesCompleted = "titles_changes_completed"
    /// Recognised in the quarter.
    case titlesChangesRecognised = "titles_changes_recognised"
    /// Nothing happened.
    case titlesChangesNone = "titles_changes_none"
    /// Heading: against the plan.
    case titlesPace = "titles_pace"
    /// Subjects ahead of their plan.
    case titlesPaceAhead = "titles_pace_ahead"
    /// Subjects behind their plan.
    case titlesPaceBehind = "titles_pace_behind"
    /// Nobody is ahead or behind.
    case titlesPaceNone = "titles_pace_none"
    /// Subjects that a long list of names leaves to the table.
    case titlesOthers = "titles_others"
    /// How the pace is found.
    case titlesPaceNote = "titles_pace_note"
    /// The list is not complete.
    case titlesPaceSome = "titles_pace_some"
    /// Heading: criteria that hold back.
    case titlesHard = "titles_hard"
    /// A hard criterion.
    case titlesHardPoint = "titles_hard_point"
    /// When a criterion is called hard.
    case titlesHardRule = "titles_hard_rule"
    /// No criterion is hard.
    case titlesHardNone = "titles_hard_none"
    /// Nothing was reviewed by criterion.
    case titlesHardUnknown = "titles_hard_unknown"
    /// Criteria that a review named as hard.
    case titlesHardNamed = "titles_hard_named"
    /// Caption of the table of criteria.
    case titlesHardTable = "titles_hard_table"
    /// Title of the chart of criteria.
    case titlesHardChart = "titles_hard_chart"
    /// Head: criterion.
    case titlesHeadCriterion = "titles_head_criterion"
    /// Head: reviewed subjects.
    case titlesHeadReviewed = "titles_head_reviewed"
    /// Head: unmet.
    case titlesHeadUnmet = "titles_head_unmet"
    /// Head: share.
    case titlesHeadShare = "titles_head_share"
    /// Part of a bar: unmet.
    case titlesPartUnmet = "titles_part_unmet"
    /// Part of a bar: met.
    case titlesPartMet = "titles_part_met"
    /// A criterion of every kind.
    case titlesAllKinds = "titles_all_kinds"
    /// Heading: each subject.
    case titlesLines = "titles_lines"
    /// Caption of the table of subjects.
    case titlesLinesTable = "titles_lines_table"
    /// Head: subject.
    case titlesHeadSubject = "titles_head_subject"
    /// Head: stage.
    case titlesHeadStage = "titles_head_stage"
    /// Head: planned completion.
    case titlesHeadPlanned = "titles_head_planned"
    /// Head: against the plan.
    case titlesHeadPace = "titles_head_pace"
    /// Head: unmet criteria and remarks.
    case titlesHeadDifficulty = "titles_head_difficulty"
    /// Head: number of criteria.
    case titlesHeadAsked = "titles_head_asked"
    /// Head: met criteria.
    case titlesHeadMet = "titles_head_met"
    /// Stage: registered only.
    case titlesStageRegistered = "titles_stage_registered"
    /// Stage: in progress.
    case titlesStageInProgress = "titles_stage_in_progress"
    /// Stage: completed.
    case titlesStageCompleted = "titles_stage_completed"
    /// Stage: recognised.
    case titlesStageRecognised = "titles_stage_recognised"
    /// Pace: ahead.
    case titlesPaceWordAhead = "titles_pace_word_ahead"
    /// Pace: as planned.
    case titlesPaceWordOnPlan = "titles_pace_word_on_plan"
    /// Pace: behind.
    case titlesPaceWordBehind = "titles_pace_word_behind"
    /// Planned for a quarter.
    case titlesPlannedQuarter = "titles_planned_quarter"
    /// Planned for a year.
    case titlesPlannedYear = "titles_planned_year"
    /// Subjects planned for earlier years.
    case titlesCarried = "titles_carried"
    /// Subjects planned for later years.
    case titlesLater = "titles_later"
    /// Legal basis of a scheme.
    case titlesBasis = "titles_basis"
    /// A name that is not published.
    case titlesNameWithheld = "titles_name_withheld"
    /// A name that may no longer be kept.
    case titlesNameExpired = "titles_name_expired"
    /// Title of the version with names.
    case titlesOfficers = "titles_officers"
    /// What the version with names is.
    case titlesOfficersNote = "titles_officers_note"
    /// How many names are withheld.
    case titlesWithheldNote = "titles_withheld_note"
    /// Title of the recognition list.
    case recognitionTitle = "recognition_title"
    /// The same beside other schemes.
    case recognitionTitleScheme = "recognition_title_scheme"
    /// Subject of the recognition list.
    case recognitionSubject = "recognition_subject"
    /// How many were recognised.
    case recognitionLede = "recognition_lede"
    /// Heading: all kinds but schools.
    case recognitionOthers = "recognition_others"
    /// Heading: schools.
    case recognitionSchools = "recognition_schools"
    /// Head: day of completion.
    case recognitionHeadCompleted = "recognition_head_completed"
    /// Head: decision.
    case recognitionHeadDecision = "recognition_head_decision"
    /// Head: who decided.
    case recognitionHeadAuthority = "recognition_head_authority"
    /// A decision with its day.
    case recognitionDecision = "recognition_decision"
    /// Title of the award list.
    case awardsTitle = "awards_title"
    /// Subject of the award list.
    case awardsSubject = "awards_subject"
    /// How many received a form.
    case awardsLede = "awards_lede"
    /// A form with who grants it.
    case awardsForm = "awards_form"
    /// A number of collectives.
    case awardsCollectives = "awards_collectives"
    /// A number of persons.
    case awardsIndividuals = "awards_individuals"
    /// Heading: collectives.
    case awardsHeadingCollective = "awards_heading_collective"
    /// Heading: persons.
    case awardsHeadingIndividual = "awards_heading_individual"
    /// Caption: collectives.
    case awardsCaptionCollective = "awards_caption_collective"
    /// Caption: persons.
    case awardsCaptionIndividual = "awards_caption_individual"
    /// Head: collective.
    case awardsHeadCollective = "awards_head_collective"
    /// Head: person.
    case awardsHeadIndividual = "awards_head_individual"
    /// Head: position and body.
    case awardsHeadPosition = "awards_head_position"
    /// Head: body.
    case awardsHeadOrganisation = "awards_head_organisation"
    /// Head: form.
    case awardsHeadForm = "awards_head_form"
    /// Head: decision.
    case awardsHeadDecision = "awards_head_decision"
    /// Head: achievement.
    case awardsHeadReason = "awards_head_reason"
    /// A theme with its period.
    case awardsTheme = "awards_theme"
    /// A decision whose number is not known.
    case awardsDecisionBlank = "awards_decision_blank"
    /// Day of the ceremony.
    case awardsCeremony = "awards_ceremony"
    /// An award in the report of a unit.
    case awardsUnitPoint = "awards_unit_point"
    /// Heading in the report of a unit.
    case awardsUnitHeading = "awards_unit_heading"
    /// What happens to names.
    case awardsRetentionNote = "awards_retention_note"
    /// Title of the page on communes.
    case communesTitle = "communes_title"
    /// Subject of the document on communes.
    case communesSubject = "communes_subject"
    /// Heading inside other reports.
    case communesHeading = "communes_heading"
    /// What became of the applications of a round.
    case communesLede = "communes_lede"
    /// No round in the year.
    case communesNotDue = "communes_not_due"
    /// The round before.
    case communesLast = "communes_last"
    /// The round after.
    case communesNext = "communes_next"
    /// Heading: the rule.
    case communesRule = "communes_rule"
    /// A rule with points.
    case communesRulePoints = "communes_rule_points"
    /// A rule whose points are not known.
    case communesRulePlain = "communes_rule_plain"
    /// Every criterion must be met.
    case communesRuleAll = "communes_rule_all"
    /// None may be zero.
    case communesRuleZero = "communes_rule_zero"
    /// What the rule asks is not known in full.
    case communesRuleUnknown = "communes_rule_unknown"
    /// A fact to be confirmed.
    case communesToConfirm = "communes_to_confirm"
    /// Criteria whose maximum is not known.
    case communesMaximaUnknown = "communes_maxima_unknown"
    /// Criteria that the bundle does not list.
    case communesCriteriaUnknown = "communes_criteria_unknown"
    /// Caption: pass marks.
    case communesMarksTable = "communes_marks_table"
    /// Caption: rounds.
    case communesRoundsTable = "communes_rounds_table"
    /// Head: rule.
    case communesHeadRule = "communes_head_rule"
    /// Head: round.
    case communesHeadRound = "communes_head_round"
    /// Head: first day.
    case communesHeadFrom = "communes_head_from"
    /// Head: last day.
    case communesHeadTo = "communes_head_to"
    /// Head: kind of commune.
    case communesHeadClass = "communes_head_class"
    /// Head: pass mark.
    case communesHeadMark = "communes_head_mark"
    /// Head: commune.
    case communesHeadCommune = "communes_head_commune"
    /// Head: decision.
    case communesHeadDecision = "communes_head_decision"
    /// Head: computed result.
    case communesHeadComputed = "communes_head_computed"
    /// Head: reasons.
    case communesHeadReason = "communes_head_reason"
    /// Head: points of the commune.
    case communesHeadSelf = "communes_head_self"
    /// Head: points after appraisal.
    case communesHeadAppraised = "communes_head_appraised"
    /// Heading of a round.
    case communesRoundHeading = "communes_round_heading"
    /// Caption of a round.
    case communesRoundTable = "communes_round_table"
    /// Decision: recognised.
    case communesRecognised = "communes_recognised"
    /// Decision: refused.
    case communesRefused = "communes_refused"
    /// No decision.
    case communesUndecided = "communes_undecided"
    /// Computed: passes.
    case communesPasses = "communes_passes"
    /// Computed: does not pass.
    case communesFails = "communes_fails"
    /// Computed: open.
    case communesOpen = "communes_open"
    /// Below the pass mark.
    case communesReasonMark = "communes_reason_mark"
    /// Zero points.
    case communesReasonZero = "communes_reason_zero"
    /// Not met.
    case communesReasonUnmet = "communes_reason_unmet"
    /// No points.
    case communesReasonNoPoints = "communes_reason_no_points"
    /// Not said whether met.
    case communesReasonNotSaid = "communes_reason_not_said"
    /// The pass mark is not known.
    case communesReasonNoMark = "communes_reason_no_mark"
    /// Criteria are missing.
    case communesReasonCriteria = "communes_reason_criteria"
    /// Conditions are missing.
    case communesReasonRule = "communes_reason_rule"
    /// The decision is another one than computed.
    case communesReasonDiffers = "communes_reason_differs"
    /// Heading: criteria that hold back.
    case communesHard = "communes_hard"
    /// Title of the chart of criteria.
    case communesHardChart = "communes_hard_chart"
    /// A criterion with its number.
    case communesHardLabel = "communes_hard_label"
    /// What the computed result is.
    case communesMarksNote = "communes_marks_note"
    /// A round from day to day.
    case communesRange = "communes_range"

    /// The fields of each wording.
    public var fields: [String] {
        switch self {
        case .titlesQuarter: ["quarter", "year"]
        case .titlesPlannedQuarter: ["quarter", "year"]
        case .titlesTitle: ["quarter"]
        case .titlesNone: ["quarter"]
        case .titlesCountsTable: ["quarter"]
        case .titlesChartCounts: ["quarter"]
        case .titlesLinesTable: ["quarter"]
        case .titlesTitleScheme: ["quarter", "scheme"]
        case .titlesSubject: ["quarter", "scheme"]
        case .titlesLede: ["quarter", "year", "total", "kinds"]
        case .titlesLedeSchools: ["total", "kinds"]
        case .titlesKindCount: ["count", "kind"]
        case .titlesDone: ["completed", "recognised"]
        case .titlesQuartersTable: ["year"]
        case .titlesChartQuarters: ["year"]
        case .titlesPlannedYear: ["year"]
        case .recognitionTitle: ["year"]
        case .awardsTitle: ["year"]
        case .awardsSubject: ["year"]
        case .communesTitle: ["year"]
        case .communesSubject: ["year"]
        case .communesNotDue: ["year"]
        case .titlesNoteReported: ["kinds"]
        case .titlesChartPart: ["name", "values"]
        case .titlesChangesRegistered: ["count", "items"]
        case .titlesChangesCompleted: ["count", "items"]
        case .titlesChangesRecognised: ["count", "items"]
        case .titlesPaceAhead: ["count", "items"]
        case .titlesPaceBehind: ["count", "items"]
        case .titlesOthers: ["count"]
        case .titlesHardPoint: ["criterion", "unmet", "reviewed", "share"]
        case .titlesHardRule: ["share"]
        case .titlesHardNone: ["share"]
        case .titlesHardNamed: ["items"]
        case .communesReasonZero: ["items"]
        case .communesReasonUnmet: ["items"]
        case .communesReasonNoPoints: ["items"]
        case .communesReasonNotSaid: ["items"]
        case .titlesCarried: ["count"]
        case .titlesLater: ["count"]
        case .titlesWithheldNote: ["count"]
        case .awardsCollectives: ["count"]
        case .awardsIndividuals: ["count"]
        case .awardsCaptionCollective: ["count"]
        case .awardsCaptionIndividual: ["count"]
        case .titlesBasis: ["basis"]
        case .titlesOfficers: ["title"]
        case .recognitionTitleScheme: ["year", "scheme"]
        case .recognitionSubject: ["year", "scheme"]
        case .recognitionLede: ["year", "total", "kinds"]
        case .recognitionDecision: ["number", "date"]
        case .awardsLede: ["form", "items"]
        case .awardsForm: ["form", "authority"]
        case .awardsTheme: ["theme", "period"]
        case .awardsCeremony: ["date"]
        case .awardsUnitPoint: ["recipient", "form", "reason"]
        case .communesLede: ["round", "rule", "total", "recognised", "refused", "open"]
        case .communesLast: ["round"]
        case .communesNext: ["round"]
        case .communesRoundTable: ["round"]
        case .communesHardChart: ["round"]
        case .communesRulePoints: ["rule", "count", "maximum"]
        case .communesRulePlain: ["rule", "count"]
        case .communesToConfirm: ["text"]
        case .communesMaximaUnknown: ["count", "all", "items"]
        case .communesCriteriaUnknown: ["listed", "all"]
        case .communesReasonCriteria: ["listed", "all"]
        case .communesMarksTable: ["rule"]
        case .communesRoundHeading: ["round", "rule"]
        case .communesReasonMark: ["total", "mark"]
        case .communesHardLabel: ["number", "name"]
        case .communesRange: ["from", "to"]
        default: []
        }
    }
}

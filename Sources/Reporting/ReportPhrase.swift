/// The sentences of annual reports, period reviews, decisions and letters; their wording stands in `templates/vi.csv`.
public enum ReportPhrase: String, Wording {
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

    /// Head of a table: by what people are told apart.
    case annualHeadDimension = "annual_head_dimension"
    /// Head of a table: value of all.
    case annualHeadOverall = "annual_head_overall"
    /// Rates of women and men as a note.
    case annualRatesNote = "annual_rates_note"
    /// Rates of girls and boys as a note.
    case annualRatesNoteGirls = "annual_rates_note_girls"

    /// A limit and by when, inside brackets.
    case annualAskedBy = "annual_asked_by"

    /// Heading: results of children's reports.
    case annualResultsChildren = "annual_results_children"
    /// Heading: the situation of children.
    case annualSituation = "annual_situation"
    /// Heading: leadership.
    case annualLeadershipGender = "annual_leadership_gender"
    /// Heading: leadership of children's reports.
    case annualLeadershipChildren = "annual_leadership_children"
    /// Heading: results of tasks and solutions.
    case annualTasks = "annual_tasks"
    /// Heading: causes.
    case annualCauses = "annual_causes"
    /// Heading: causes beyond the reach of those who report.
    case annualCausesObjective = "annual_causes_objective"
    /// Heading: causes within their reach.
    case annualCausesSubjective = "annual_causes_subjective"
    /// Heading: tasks of the next year beside its targets.
    case annualNextTasks = "annual_next_tasks"
    /// Heading: proposals.
    case annualProposalsGender = "annual_proposals_gender"
    /// Heading: proposals of children's reports.
    case annualProposalsChildren = "annual_proposals_children"
    /// Which texts are written and not computed.
    case annualNoteWritten = "annual_note_written"
    /// The written texts at the end of a part.
    case annualWrittenLast = "annual_written_last"
    /// Title of the decision that publishes the ranking.
    case decisionTitle = "decision_title"
    /// Title of the letter to a unit.
    case letterTitle = "letter_title"
    /// What is sent: the report of the unit.
    case letterReport = "letter_report"
    /// What is sent: an annual report.
    case letterAnnual = "letter_annual"
    /// What is sent: the page.
    case letterPage = "letter_page"
    /// What is sent: the data.
    case letterData = "letter_data"
    /// What is sent: the data as a workbook.
    case letterWorkbook = "letter_workbook"
    /// What is sent: the method.
    case letterMethod = "letter_method"
    /// The body that answers for a unit.
    case unitCommittee = "unit_committee"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .annualTitleGender, .annualTitleChildren, .annualNextGender, .annualNextChildren, .annualDue,
            .annualAnnexTitle, .annualHeadPrevious, .annualHeadCurrent, .reviewTitleFinal,
            .reviewTitleMidterm, .reviewTitleOpen, .reviewYear:
            ["year"]
        case .annualSubjectGender, .annualSubjectChildren: ["year", "area"]
        case .annualLine: ["name", "value", "change", "verdicts"]
        case .annualVerdict: ["level", "asked", "status"]
        case .annualList: ["status", "count", "items"]
        case .annualItem: ["name", "value", "asked"]
        case .annualItemDistance: ["name", "value", "asked", "distance"]
        case .annualImproved, .annualWorsened, .annualOffTrack: ["items"]
        case .annualGapWidest, .annualGapWidestChildren: ["name", "women", "men", "gap"]
        case .annualBreakdownWidest: ["name", "part", "value", "all"]
        case .annualPeriodOver: ["name", "year"]
        case .annualNow: ["name", "asked", "value"]
        case .annualSource: ["source"]
        case .reviewHeadingFinal, .reviewHeadingMidterm, .reviewYears: ["from", "to"]
        case .reviewHeadingOpen: ["year", "from", "to"]
        case .reviewMissing: ["from", "to", "years"]
        case .reviewLevels: ["parts"]
        case .reviewLevelPart: ["level", "met", "asked"]
        case .reviewMidterm: ["year", "met", "asked", "now", "met_now", "asked_now"]
        case .reviewFromTo: ["from", "year", "to", "end"]
        case .reviewGained: ["from", "to", "count"]
        case .reviewImproved: ["count"]
        case .annualRatesNote, .annualRatesNoteGirls: ["women", "men"]
        case .annualAskedBy: ["limit", "year"]
        case .annualNoteWritten: ["items"]
        case .annualWrittenLast: ["heading", "count"]
        case .decisionTitle: ["subject", "year", "area"]
        case .letterTitle: ["subject", "year", "unit"]
        case .letterReport: ["subject", "year", "file"]
        case .letterAnnual: ["title", "file"]
        case .letterPage, .letterData, .letterWorkbook, .letterMethod: ["file"]
        case .unitCommittee: ["unit"]
        case .annualResults, .annualSexesGender, .annualSexesChildren, .annualBreakdowns, .annualAssessment,
            .annualStrengths, .annualWeaknesses, .annualFocus, .annualAllReached, .annualHeadNumber,
            .annualHeadTarget, .annualHeadUnit, .annualHeadPlan, .annualHeadTotal, .annualHeadWomen,
            .annualHeadGirls, .annualHeadRate, .annualHeadChange, .annualHeadAgainst, .annualHeadStatus,
            .annualHeadNote, .annualNoteTotal, .annualHeadIndicator, .annualHeadBoth, .annualHeadMen,
            .annualHeadBoys, .annualHeadShare, .annualHeadShareGirls, .annualHeadGap, .annualHeadGapGirls,
            .annualHeadParity, .annualHeadParityGirls, .annualHeadPart, .annualHeadValue, .annualHeadToAll,
            .annualNoteSexes, .annualNoteSexesGirls, .reviewNoteWay, .reviewNoteUnits, .reviewNoteBaseline,
            .annualHeadDimension, .annualHeadOverall, .annualResultsChildren, .annualSituation,
            .annualLeadershipGender, .annualLeadershipChildren, .annualTasks, .annualCauses,
            .annualCausesObjective, .annualCausesSubjective, .annualNextTasks, .annualProposalsGender,
            .annualProposalsChildren:
            []
        }
    }
}

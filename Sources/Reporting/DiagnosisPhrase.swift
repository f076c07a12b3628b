/// The words of the check of a method; their wording stands in `templates/vi.csv`.
public enum DiagnosisPhrase: String, Wording {
    /// Title of the page.
    case diagnosisTitle = "diagnosis_title"
    /// Subject of the page.
    case diagnosisSubject = "diagnosis_subject"
    /// Heading of the links on the year's page.
    case diagnosisGroup = "diagnosis_group"
    /// What the page is for.
    case diagnosisLede = "diagnosis_lede"
    /// Nothing worth a remark.
    case diagnosisClean = "diagnosis_clean"
    /// An indicator that works against the rest.
    case diagnosisAgainst = "diagnosis_against"
    /// An indicator that lies closer to another component than to its own.
    case diagnosisElsewhere = "diagnosis_elsewhere"
    /// Two indicators that say nearly the same.
    case diagnosisAlike = "diagnosis_alike"
    /// An indicator that uses little of its goalposts.
    case diagnosisSaturated = "diagnosis_saturated"
    /// Units at the ends of the scale.
    case diagnosisEnds = "diagnosis_ends"
    /// An indicator that decides much.
    case diagnosisLeverage = "diagnosis_leverage"
    /// An indicator that decides nothing.
    case diagnosisIdle = "diagnosis_idle"
    /// Components that run against each other.
    case diagnosisComponents = "diagnosis_components"
    /// Too few units for correlations.
    case diagnosisFew = "diagnosis_few"
    /// The chart of places moved.
    case diagnosisChart = "diagnosis_chart"
    /// The chart in words.
    case diagnosisChartLabel = "diagnosis_chart_label"
    /// The part of the chart.
    case diagnosisChartPart = "diagnosis_chart_part"
    /// Caption of the table of indicators.
    case diagnosisTable = "diagnosis_table"
    /// Caption of the table of correlations with components.
    case diagnosisMatrix = "diagnosis_matrix"
    /// Caption of the table among components.
    case diagnosisPairs = "diagnosis_pairs"
    /// Note on correlations.
    case diagnosisNote = "diagnosis_note"
    /// Note on the marks of the matrix.
    case diagnosisMatrixNote = "diagnosis_matrix_note"
    /// Head: indicator.
    case diagnosisHeadIndicator = "diagnosis_head_indicator"
    /// Head: component.
    case diagnosisHeadComponent = "diagnosis_head_component"
    /// Head: units with data.
    case diagnosisHeadData = "diagnosis_head_data"
    /// Head: share of the goalposts.
    case diagnosisHeadScale = "diagnosis_head_scale"
    /// Head: skewness.
    case diagnosisHeadSkewness = "diagnosis_head_skewness"
    /// Head: correlation with the rest of its component.
    case diagnosisHeadSiblings = "diagnosis_head_siblings"
    /// Head: correlation with the rest of the index.
    case diagnosisHeadRest = "diagnosis_head_rest"
    /// Head: the most alike indicator.
    case diagnosisHeadClosest = "diagnosis_head_closest"
    /// Head: mean places moved without it.
    case diagnosisHeadShift = "diagnosis_head_shift"
    /// Head: most places moved without it.
    case diagnosisHeadMost = "diagnosis_head_most"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .diagnosisTitle, .diagnosisSubject: ["year"]
        case .diagnosisAgainst: ["name", "r"]
        case .diagnosisElsewhere: ["name", "own", "r", "other", "others"]
        case .diagnosisAlike: ["name", "other", "r"]
        case .diagnosisSaturated: ["name", "share"]
        case .diagnosisEnds: ["name", "count", "total"]
        case .diagnosisLeverage: ["name", "mean", "most"]
        case .diagnosisIdle: ["name"]
        case .diagnosisComponents: ["name", "other", "r"]
        case .diagnosisFew: ["count", "least"]
        case .diagnosisChart: ["index"]
        case .diagnosisChartLabel: ["values"]
        case .diagnosisTable, .diagnosisMatrix, .diagnosisPairs: ["index"]
        case .diagnosisNote: ["least"]
        case .diagnosisGroup, .diagnosisLede, .diagnosisClean, .diagnosisChartPart, .diagnosisMatrixNote,
            .diagnosisHeadIndicator, .diagnosisHeadComponent, .diagnosisHeadData, .diagnosisHeadScale,
            .diagnosisHeadSkewness, .diagnosisHeadSiblings, .diagnosisHeadRest, .diagnosisHeadClosest,
            .diagnosisHeadShift, .diagnosisHeadMost:
            []
        }
    }
}

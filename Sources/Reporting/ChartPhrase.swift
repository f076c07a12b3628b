/// The words of charts that Word draws; their wording stands in `templates/vi.csv`.
public enum ChartPhrase: String, Wording {
    /// Title: ranks over the years.
    case chartRanks = "chart_ranks"
    /// Title: scores over the years.
    case chartScores = "chart_scores"
    /// Title: components of a unit.
    case chartComponents = "chart_components"
    /// Title: scores of all units.
    case chartRanking = "chart_ranking"
    /// Title: means of the components.
    case chartComponentMeans = "chart_component_means"
    /// Title: women and men.
    case chartPairs = "chart_pairs"
    /// Title: girls and boys.
    case chartPairsChildren = "chart_pairs_children"
    /// Title: targets by status.
    case chartStatuses = "chart_statuses"
    /// Series: mean of the units.
    case chartMean = "chart_mean"
    /// Series: score.
    case chartScore = "chart_score"
    /// Series: targets met, due or not.
    case chartMet = "chart_met"
    /// Series: targets without a verdict.
    case chartOpen = "chart_open"
    /// Series: a year.
    case chartYear = "chart_year"
    /// Category: a unit with its rank.
    case chartRankedUnit = "chart_ranked_unit"
    /// In words: a value of a series.
    case chartValue = "chart_value"
    /// In words: a category without any value.
    case chartNoValue = "chart_no_value"
    /// In words: a category with its values.
    case chartPoint = "chart_point"
    /// In words: a chart.
    case chartLabel = "chart_label"
    /// In words: a chart with many categories.
    case chartLabelLong = "chart_label_long"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .chartRanking: ["index"]
        case .chartYear: ["year"]
        case .chartRankedUnit: ["rank", "unit"]
        case .chartValue: ["name", "value"]
        case .chartPoint: ["name", "values"]
        case .chartLabel: ["title", "points"]
        case .chartLabelLong: ["title", "count", "points"]
        case .chartRanks, .chartScores, .chartComponents, .chartComponentMeans, .chartPairs,
            .chartPairsChildren, .chartStatuses, .chartMean, .chartScore, .chartMet,
            .chartOpen, .chartNoValue:
            []
        }
    }
}

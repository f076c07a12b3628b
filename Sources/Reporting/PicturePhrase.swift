/// The words of the site's pictures and of what explains a move; their wording stands in `templates/vi.csv`.
public enum PicturePhrase: String, Wording {
    /// From one value to another.
    case moveValues = "move_values"
    /// The same with a unit of measure.
    case moveMeasured = "move_measured"
    /// What a part is: a component of the index.
    case moveComponent = "move_component"
    /// What a part is: an indicator.
    case moveIndicator = "move_indicator"
    /// The rank rose although the score fell.
    case moveUpLower = "move_up_lower"
    /// The rank fell although the score rose.
    case moveDownHigher = "move_down_higher"
    /// The rank moved although the score did not.
    case moveSameScore = "move_same_score"
    /// After a headline: the part that moved most.
    case factRisePart = "fact_rise_part"
    /// Rank and score of a unit that moved, now and then.
    case moverFrom = "mover_from"
    /// Range and mean of a component.
    case componentLede = "component_lede"
    /// Where an indicator of a unit stands.
    case standout = "standout"
    /// Map in words.
    case mapLabel = "map_label"
    /// Map of cells in words.
    case mapCellsLabel = "map_cells_label"
    /// Units that have no place on the map.
    case mapUnplaced = "map_unplaced"
    /// What a cell of a map of many units is.
    case mapCells = "map_cells"
    /// What a tile is.
    case mapTiles = "map_tiles"
    /// What a shape is.
    case mapShapes = "map_shapes"
    /// Shade of a unit without a value.
    case mapNothing = "map_nothing"
    /// The ranks over the years in words.
    case pathsLabel = "paths_label"
    /// One unit's ranks.
    case pathsUnit = "paths_unit"
    /// Heading of the ranks over the years.
    case pathsTitle = "paths_title"
    /// Two years that no line joins.
    case pathsBreak = "paths_break"
    /// A component over the years in words.
    case historyLabel = "history_label"
    /// How to read the components over the years.
    case historiesCaption = "histories_caption"
    /// Name and number of others: "A, B and 5 more".
    case namesMore = "names_more"
    /// Quality: units without a value.
    case qualityMissing = "quality_missing"
    /// Quality: no unit without a value.
    case qualityComplete = "quality_complete"
    /// Quality: figures that somebody verified.
    case qualityVerified = "quality_verified"
    /// Quality: figures of one status.
    case qualityStatus = "quality_status"
    /// Quality: all figures final.
    case qualityFinal = "quality_final"
    /// Quality: values beyond the goalposts.
    case qualityClamped = "quality_clamped"
    /// Quality: units closer together than the scale can tell.
    case qualityClose = "quality_close"
    /// Quality: another definition than the year before.
    case qualityRedefined = "quality_redefined"
    /// An indicator over the years in words.
    case indicatorTrendLabel = "indicator_trend_label"
    /// One year of it.
    case indicatorTrendYear = "indicator_trend_year"
    /// A row of the summary of many units.
    case heatPlaces = "heat_places"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .moveValues: ["from", "to"]
        case .moveMeasured: ["from", "to", "measure"]
        case .moveUpLower, .moveDownHigher: ["points"]
        case .factRisePart: ["part", "values"]
        case .moverFrom: ["rank", "score", "then"]
        case .componentLede: ["count", "low", "high", "mean"]
        case .standout: ["rank", "mean"]
        case .mapLabel: ["name", "count", "legend"]
        case .mapCellsLabel: ["name", "count", "cells"]
        case .mapUnplaced: ["units"]
        case .pathsLabel: ["from", "to", "count", "units"]
        case .pathsUnit: ["unit", "ranks"]
        case .pathsTitle: ["from", "to"]
        case .pathsBreak: ["from", "to", "reason"]
        case .historyLabel: ["name", "points"]
        case .historiesCaption: ["low", "high"]
        case .namesMore: ["names", "count"]
        case .qualityMissing: ["count", "units"]
        case .qualityVerified: ["count", "total", "share"]
        case .qualityStatus: ["count", "status"]
        case .qualityClamped: ["count", "low", "high"]
        case .qualityClose: ["share"]
        case .qualityRedefined: ["year"]
        case .indicatorTrendLabel: ["name", "points"]
        case .indicatorTrendYear: ["year", "low", "mean", "high"]
        case .heatPlaces: ["from", "to"]
        case .moveComponent, .moveIndicator, .moveSameScore, .mapCells, .mapTiles, .mapShapes, .mapNothing,
            .qualityComplete, .qualityFinal:
            []
        }
    }
}

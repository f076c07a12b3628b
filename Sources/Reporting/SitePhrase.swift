/// The words of pages beside the results: corrections, traces, parts of long tables; in `templates/vi.csv`.
public enum SitePhrase: String, Wording {
    /// Title of the page of corrections.
    case correctionsTitle = "corrections_title"
    /// How many corrections there are.
    case correctionsLede = "corrections_lede"
    /// What a unit's page says of its corrections.
    case correctionOfUnit = "correction_of_unit"
    /// Title of an entry of the feed.
    case correctionEntry = "correction_entry"
    /// Title of a page that traces a unit's rank to the cells.
    case traceTitle = "trace_title"
    /// Places of a page of a long ranking.
    case partPlaces = "part_places"
    /// That a page shows the ends of a long ranking only.
    case partNote = "part_note"
    /// Rows of a page of a long table.
    case partRows = "part_rows"
    /// That a page shows the first rows of a long table only.
    case partFirst = "part_first"
    /// That a page shows the first items of a long list only.
    case partPoints = "part_points"
    /// That a page shows only the units with the most targets still to be met.
    case partUnmet = "part_unmet"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .correctionsTitle: ["year"]
        case .correctionsLede: ["count", "year"]
        case .correctionOfUnit: ["count", "date"]
        case .correctionEntry: ["title", "date"]
        case .traceTitle: ["unit", "year"]
        case .partPlaces: ["from", "to"]
        case .partNote, .partFirst, .partPoints, .partUnmet: ["count", "all"]
        case .partRows: ["from", "to"]
        }
    }
}

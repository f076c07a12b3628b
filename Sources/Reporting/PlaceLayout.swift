import Assessment
import Records

/// Where the units of a year stand on a map.
///
/// Shapes where the bundle has them for at least half of the units; else tiles by latitude and longitude where at
/// least half of the units have them; a grid where tiles would be too many. `nil` where neither is known.
struct PlaceLayout: Sendable {
    /// The place of a unit.
    struct Place: Sendable {
        /// Column from 0.
        var column = 0
        /// Row from 0.
        var row = 0
        /// Outline as SVG path data.
        var outline: String?
        /// Where a number has room.
        var labelPoint: (x: Int, y: Int)?
    }

    /// More tiles than this are no longer found by eye, nor hit by a finger.
    static let mostTiles = 200
    /// Longer side of the grid for more units.
    private static let gridSide = 32

    let form: MapReport.Form
    /// By position of the unit; `nil` for one without a place.
    let places: [Place?]

    var isOfCells: Bool {
        if case .cells = form { return true }
        return false
    }

    init?(_ year: AssessedYear) {
        if let drawing = ShapeDrawing(year), drawing.places.compactMap({ $0 }).count * 2 >= year.units.count {
            form = .shapes(width: drawing.width, height: drawing.height)
            places = drawing.places
            return
        }
        let points = year.units.map { unit -> TileLayout.Point? in
            guard let latitude = unit.latitude, let longitude = unit.longitude else { return nil }
            return TileLayout.Point(x: longitude, y: latitude)
        }
        let known = points.compactMap { $0 }
        guard known.count > 1, known.count * 2 >= points.count else { return nil }
        let plane = TileLayout.plane(points)
        if known.count > Self.mostTiles {
            let grid = TileLayout.grid(plane, side: Self.gridSide)
            form = .cells(columns: grid.columns, rows: grid.rows)
            places = grid.places
        } else {
            let tiles = TileLayout.tiles(plane)
            form = .tiles(columns: tiles.columns, rows: tiles.rows)
            places = tiles.places
        }
    }
}

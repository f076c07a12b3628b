/// Where the units lie: equal tiles, their shapes, or cells of a grid where there are too many.
public struct MapReport: Sendable {
    /// What the map is made of.
    public enum Form: Sendable, Hashable {
        /// Equal tiles, each in a column and row of its own.
        case tiles(columns: Int, rows: Int)
        /// Shapes of the units in a drawing of this size.
        case shapes(width: Int, height: Int)
        /// A grid over the area; each cell holds the units that lie in it.
        case cells(columns: Int, rows: Int)
    }

    /// What it is made of.
    public let form: Form
    /// The shades, best first.
    public let steps: [MapStep]
    /// The units, best first, those without a value last; empty for cells.
    public let areas: [MapArea]
    /// The cells; empty for tiles and shapes.
    public let cells: [MapCell]
    /// What a unit without a value is told as; `nil` where all have one.
    public let nothing: String?
    /// Units that have no place: "Chưa có vị trí: …".
    public let unplaced: String?
    /// How to read it.
    public let caption: String
    /// The map in words.
    public let label: String
}

/// A shade of a map.
public struct MapStep: Sendable, Hashable {
    /// "Nhóm dẫn đầu" or "hạng 1–6".
    public let printedName: PrintedText
    /// 5 is the darkest on paper, 1 the lightest.
    public let shade: Int
}

/// A unit on a map.
public struct MapArea: Sendable {
    /// The unit.
    public let unit: UnitName
    /// A few letters that no other unit of the map has.
    public let abbreviation: String
    /// The rank or value printed on it.
    public let text: String
    /// The shade; `nil` without a value.
    public let shade: Int?
    /// Column and row from 1; 0 for shapes.
    public let column: Int
    /// Row from 1; 0 for shapes.
    public let row: Int
    /// The outline as SVG path data; `nil` for tiles.
    public let outline: String?
    /// Where a number stands in the outline; `nil` where it has no room.
    public let labelPoint: (x: Int, y: Int)?
}

/// A cell of a map of many units.
public struct MapCell: Sendable, Hashable {
    /// Column from 0.
    public let column: Int
    /// Row from 0.
    public let row: Int
    /// The shade of the mean of its units.
    public let shade: Int
    /// Units in the cell.
    public let count: Int
}

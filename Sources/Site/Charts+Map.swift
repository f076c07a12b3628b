import Reporting

/// Maps that are drawn; tiles are HTML, so that their names wrap and are links.
extension Charts {
    /// Side of a cell of the grid, in units of the drawing.
    private static let cell = 14

    /// The shapes of the units, each with its number where it has room.
    static func shapes(_ map: MapReport, width: Int, height: Int) -> [UInt8] {
        SVG.scaled(width: width, height: height, label: map.label) { svg in
            for area in map.areas {
                guard let outline = area.outline else { continue }
                svg.path("area \(area.shade.map { "f\($0)" } ?? "f0")", outline)
            }
            for area in map.areas {
                guard let point = area.labelPoint else { continue }
                svg.label(
                    "on-map \(area.shade.map { "o\($0)" } ?? "o0")", x: "\(point.x)", y: "\(point.y + 8)",
                    area.text)
            }
        }
    }

    /// A square for each cell in which units lie: the shade tells their mean place, the size how many they are.
    static func cells(_ map: MapReport, columns: Int, rows: Int) -> [UInt8] {
        // Scaled as a whole, or cells would not be square; there is no text in it.
        SVG.scaled(width: columns * cell, height: rows * cell, label: map.label) { svg in
            for one in map.cells {
                let share = one.count < 2 ? 0.5 : one.count < 6 ? 0.75 : 1
                let margin = (1 - share) / 2
                let side = SVG.pixels(share * Double(cell))
                svg.bar(
                    "area f\(one.shade)", x: SVG.pixels((Double(one.column) + margin) * Double(cell)),
                    y: SVG.pixels((Double(one.row) + margin) * Double(cell)), width: side, height: side)
            }
        }
    }
}

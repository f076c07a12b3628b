import Assessment
import Records

/// Draws the shapes of a bundle's map with few enough points for a page.
///
/// Points are moved to a grid that all shapes share, so that common borders stay common; the grid is made coarser until
/// the whole drawing has no more than ``mostPoints``.
struct ShapeDrawing {
    let width: Int
    let height: Int
    /// By position of the unit; `nil` for one without a shape.
    let places: [PlaceLayout.Place?]

    static let mostPoints = 6000
    private static let side = 1000.0
    /// Room for a number of three digits, in units of the drawing.
    private static let labelRoom = (width: 60, height: 40)

    init?(_ year: AssessedYear) {
        let points = year.bundle.shapes.flatMap { $0.rings.flatMap { $0 } }
        guard let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max(),
            let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max()
        else { return nil }
        let shrink = TileLayout.cosine(degrees: (south + north) / 2)
        let extent = ((east - west) * shrink, north - south)
        guard max(extent.0, extent.1) > 0 else { return nil }
        let scale = Self.side / max(extent.0, extent.1)
        width = max(Int((extent.0 * scale).rounded()), 1)
        height = max(Int((extent.1 * scale).rounded()), 1)
        var byCode: [String: UnitShape] = [:]
        for shape in year.bundle.shapes { byCode[shape.code] = shape }
        let shapes = year.units.map { byCode[$0.code] }
        func place(_ point: UnitShape.Point, _ step: Double) -> Spot {
            Spot(
                x: Int(((point.longitude - west) * shrink * scale / step).rounded() * step),
                y: Int(((north - point.latitude) * scale / step).rounded() * step))
        }
        var step = 1.0
        while true {
            let rings = shapes.map { shape in
                shape.map { $0.rings.map { ring in Self.without(repeats: ring.map { place($0, step) }) } }
            }
            let count = rings.reduce(0) { $0 + ($1 ?? []).reduce(0) { $0 + $1.count } }
            if count <= Self.mostPoints || step >= 64 {
                places = rings.map { rings in rings.flatMap { Self.place($0, Int(step)) } }
                return
            }
            step *= 2
        }
    }

    private struct Spot: Hashable {
        var x: Int
        var y: Int
    }

    /// A closed ring as its different corners, the first not repeated at the end.
    private static func without(repeats ring: [Spot]) -> [Spot] {
        var result: [Spot] = []
        for spot in ring where spot != result.last { result.append(spot) }
        if result.count > 1, result.first == result.last { result.removeLast() }
        return result
    }

    private static func place(_ rings: [[Spot]], _ step: Int) -> PlaceLayout.Place? {
        let drawn = rings.filter { $0.count > 2 }
        guard let largest = drawn.max(by: { Self.box($0).area < Self.box($1).area }) else {
            // An islet that the grid swallowed is drawn as a square, not left out.
            guard let spot = rings.first?.first else { return nil }
            return PlaceLayout.Place(outline: "M\(spot.x) \(spot.y)h\(step)v\(step)h-\(step)z")
        }
        let box = Self.box(largest)
        let hasRoom = box.width >= labelRoom.width && box.height >= labelRoom.height
        return PlaceLayout.Place(
            outline: drawn.map { outline($0) }.joined(),
            labelPoint: hasRoom ? (box.x + box.width / 2, box.y + box.height / 2) : nil)
    }

    private static func outline(_ ring: [Spot]) -> String {
        guard var last = ring.first else { return "" }
        var text = "M\(last.x) \(last.y)l"
        for (index, spot) in ring.dropFirst().enumerated() {
            text += "\(index == 0 ? "" : " ")\(spot.x - last.x) \(spot.y - last.y)"
            last = spot
        }
        return text + "z"
    }

    private static func box(_ ring: [Spot]) -> (x: Int, y: Int, width: Int, height: Int, area: Int) {
        let (xs, ys) = (ring.map(\.x), ring.map(\.y))
        let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
        let (width, height) = ((xs.max() ?? 0) - x, (ys.max() ?? 0) - y)
        return (x, y, width, height, width * height)
    }
}

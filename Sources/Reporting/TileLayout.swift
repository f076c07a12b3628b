/// Lays tiles out so that no two share a place and each lies as near as can be to where its unit is.
///
/// The sum of squared distances between units and their tiles is the least there is (assignment by the Hungarian
/// method, Kuhn 1955, with potentials). Crowded regions are spread first: half of a unit's position is its place in the
/// order from west to east and from north to south, so that directions are kept.
enum TileLayout {
    struct Point: Sendable, Hashable {
        var x: Double
        var y: Double
    }

    struct Layout: Sendable {
        let columns: Int
        let rows: Int
        let places: [PlaceLayout.Place?]
    }

    /// Cells for each tile: some stay empty, so that the outline of the area shows.
    private static let roominess = 1.45
    /// Most columns and rows: the stylesheet has classes for so many.
    static let mostColumns = 24

    /// Degrees as a plane with x to the east and y to the south, both from 0, in units of latitude.
    static func plane(_ degrees: [Point?]) -> [Point?] {
        let known = degrees.compactMap { $0 }
        guard let south = known.map(\.y).min(), let north = known.map(\.y).max(),
            let west = known.map(\.x).min()
        else { return degrees }
        // At one latitude a degree of longitude is shorter by its cosine; a province is small enough for one.
        let shrink = TileLayout.cosine(degrees: (south + north) / 2)
        return degrees.map { point in
            point.map { Point(x: ($0.x - west) * shrink, y: north - $0.y) }
        }
    }

    /// The cosine of an angle of at most a quarter turn, by its series to twelve digits, without a library.
    static func cosine(degrees: Double) -> Double {
        let radians = min(max(degrees, -90), 90) * .pi / 180
        var (sum, term) = (1.0, 1.0)
        for step in 1...10 {
            term *= -radians * radians / Double((2 * step - 1) * 2 * step)
            sum += term
        }
        return sum
    }

    private static func extent(_ points: [Point?]) -> (width: Double, height: Double) {
        let known = points.compactMap { $0 }
        return (known.map(\.x).max() ?? 0, known.map(\.y).max() ?? 0)
    }

    // MARK: - Tiles

    static func tiles(_ points: [Point?]) -> Layout {
        let rows = points.indices.filter { points[$0] != nil }
        let known = rows.compactMap { points[$0] }
        let (width, height) = extent(points)
        let aspect = min(max(height > 0 ? width / height : 2, 0.5), 2)
        let cells = Double(known.count) * roominess
        let columns = min(max(Int((cells * aspect).squareRoot().rounded(.up)), 1), mostColumns)
        let lines = min(max(Int((cells / Double(columns)).rounded(.up)), 1), mostColumns)
        let (xs, ys) = (spread(known.map(\.x), width), spread(known.map(\.y), height))
        let costs = known.indices.map { tile in
            (0..<columns * lines).map { cell in
                let dx = Double(cell % columns) - xs[tile] * Double(columns - 1)
                let dy = Double(cell / columns) - ys[tile] * Double(lines - 1)
                return dx * dx + dy * dy
            }
        }
        let chosen = assignment(costs)
        let left = chosen.map { $0 % columns }.min() ?? 0
        let top = chosen.map { $0 / columns }.min() ?? 0
        var places = [PlaceLayout.Place?](repeating: nil, count: points.count)
        for (row, cell) in zip(rows, chosen) {
            places[row] = PlaceLayout.Place(column: cell % columns - left, row: cell / columns - top)
        }
        let right = chosen.map { $0 % columns }.max() ?? 0
        let bottom = chosen.map { $0 / columns }.max() ?? 0
        return Layout(columns: right - left + 1, rows: bottom - top + 1, places: places)
    }

    /// Positions 0…1: half where it is, half its place in the order.
    private static func spread(_ values: [Double], _ extent: Double) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var result = [Double](repeating: 0.5, count: values.count)
        guard values.count > 1, extent > 0 else { return result }
        for (place, index) in order.enumerated() {
            result[index] = 0.5 * values[index] / extent + 0.5 * Double(place) / Double(values.count - 1)
        }
        return result
    }

    /// For each row of costs a column of its own, with the least sum; rows are no more than columns.
    static func assignment(_ costs: [[Double]]) -> [Int] {
        let count = costs.count
        guard let width = costs.first?.count, width >= count else { return [] }
        var rowPotential = [Double](repeating: 0, count: count + 1)
        var columnPotential = [Double](repeating: 0, count: width + 1)
        /// For each column the row that holds it, 0 for none; column 0 stands for the row being placed.
        var holder = [Int](repeating: 0, count: width + 1)
        var way = [Int](repeating: 0, count: width + 1)
        for row in 1...max(count, 1) where row <= count {
            holder[0] = row
            var column = 0
            var least = [Double](repeating: .infinity, count: width + 1)
            var isUsed = [Bool](repeating: false, count: width + 1)
            repeat {
                isUsed[column] = true
                let current = holder[column]
                var delta = Double.infinity
                var next = 0
                for other in 1...width where !isUsed[other] {
                    let reduced =
                        costs[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
                    if reduced < least[other] {
                        least[other] = reduced
                        way[other] = column
                    }
                    if least[other] < delta {
                        delta = least[other]
                        next = other
                    }
                }
                for other in 0...width {
                    if isUsed[other] {
                        rowPotential[holder[other]] += delta
                        columnPotential[other] -= delta
                    } else {
                        least[other] -= delta
                    }
                }
                column = next
            } while holder[column] != 0
            while column != 0 {
                holder[column] = holder[way[column]]
                column = way[column]
            }
        }
        var result = [Int](repeating: 0, count: count)
        for column in 1...width where holder[column] > 0 { result[holder[column] - 1] = column - 1 }
        return result
    }

    // MARK: - Grid

    /// Cells of equal size over the area, so many along its longer side.
    static func grid(_ points: [Point?], side: Int) -> Layout {
        let (width, height) = extent(points)
        let size = max(width, height) / Double(side)
        guard size > 0 else {
            return Layout(columns: 1, rows: 1, places: points.map { $0.map { _ in PlaceLayout.Place() } })
        }
        let columns = min(side, Int(width / size) + 1)
        let rows = min(side, Int(height / size) + 1)
        return Layout(
            columns: columns, rows: rows,
            places: points.map { point in
                point.map {
                    PlaceLayout.Place(
                        column: min(Int($0.x / size), columns - 1), row: min(Int($0.y / size), rows - 1))
                }
            })
    }
}

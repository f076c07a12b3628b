import Records
import Reporting
import Testing

@Suite("Where the units lie")
struct MapTests {
    /// A year whose units stand at the given degrees, the first with the best score.
    private static func year(_ places: [(latitude: Double, longitude: Double)?]) throws -> SampleYear {
        let count = max(places.count, 2)
        var year = try SampleYear(places.indices.map { 100 - Double($0) * 90 / Double(count) })
        for (index, place) in places.enumerated() {
            year.bundle.units[index].latitude = place?.latitude
            year.bundle.units[index].longitude = place?.longitude
        }
        return year
    }

    @Test("tiles keep west and east, north and south, and no two share a place")
    func tiles() throws {
        let corners = [(21.0, 105.0), (21.0, 106.0), (20.0, 105.0), (20.0, 106.0)]
        let map = try #require(try Self.year(corners.map { ($0.0, $0.1) }).report().ranking.map)
        let places = Dictionary(uniqueKeysWithValues: map.areas.map { ($0.unit.code, ($0.column, $0.row)) })
        let (nw, ne, sw, se) = (
            try #require(places["U1"]), try #require(places["U2"]), try #require(places["U3"]),
            try #require(places["U4"])
        )
        #expect(nw.0 < ne.0 && sw.0 < se.0 && nw.1 < sw.1 && ne.1 < se.1)
        #expect(nw == (1, 1))
    }

    @Test("units that crowd in one spot get tiles of their own", arguments: [3, 27, 166, 200])
    func crowd(count: Int) throws {
        // Most of them within a thousandth of a degree, two of them far away.
        let places = (0..<count).map { index -> (latitude: Double, longitude: Double)? in
            index < 2 ? (19 + Double(index), 104) : (21 + Double(index % 7) * 1e-4, 106)
        }
        let map = try #require(try Self.year(places).report().ranking.map)
        #expect(map.areas.count == count)
        #expect(Set(map.areas.map { $0.column * 100 + $0.row }).count == count)
        #expect(map.areas.allSatisfy { (1...24).contains($0.column) && (1...24).contains($0.row) })
        guard case .tiles(let columns, let rows) = map.form else {
            Issue.record("no tiles")
            return
        }
        #expect(map.areas.map(\.column).max() == columns)
        #expect(map.areas.map(\.row).max() == rows)
    }

    @Test("the same places give the same tiles, whatever the order of the register")
    func order() throws {
        let places = (0..<30).map { index -> (latitude: Double, longitude: Double)? in
            (19 + Double(index * 7 % 30) / 30, 105 + Double(index * 11 % 30) / 30)
        }
        let first = try #require(try Self.year(places).report().ranking.map)
        let second = try #require(try Self.year(places.reversed()).report().ranking.map)
        func tiles(_ map: MapReport, _ places: [(latitude: Double, longitude: Double)?]) -> [String] {
            map.areas.compactMap { area in
                guard let index = Int(area.unit.code.dropFirst()), let place = places[index - 1] else {
                    return nil
                }
                return "\(place.latitude) \(place.longitude): \(area.column) \(area.row)"
            }.sorted()
        }
        #expect(tiles(first, places) == tiles(second, places.reversed()))
    }

    @Test("without places there is no map; a few without one are named below it")
    func unplaced() throws {
        #expect(try SampleYear([90, 50]).report().ranking.map == nil)
        #expect(try Self.year([(20, 105), nil, nil]).report().ranking.map == nil)
        let map = try #require(try Self.year([(20, 105), (21, 106), nil]).report().ranking.map)
        #expect(map.areas.count == 2)
        #expect(map.unplaced == "Chưa có vị trí trên bản đồ: Tên 3.")
    }

    @Test("more than two hundred units become cells, never more than the grid has")
    func cells() throws {
        let places = (0..<3000).map { index -> (latitude: Double, longitude: Double)? in
            (8 + Double(index % 61) / 4, 102 + Double(index % 53) / 8)
        }
        let map = try #require(try Self.year(places).report().ranking.map)
        #expect(map.areas.isEmpty)
        #expect(map.cells.reduce(0) { $0 + $1.count } == 3000)
        #expect(map.cells.count <= 32 * 32)
        #expect(map.cells.allSatisfy { (1...5).contains($0.shade) })
    }

    @Test("shades are bands where there are bands, else fifths of the ranking with their places")
    func shades() throws {
        let places = (0..<10).map { (20 + Double($0) / 10, 105.0) }
        var year = try Self.year(places.map { ($0.0, $0.1) })
        let fifths = try #require(try year.report().ranking.map)
        #expect(fifths.areas.map(\.shade) == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1])
        #expect(
            fifths.steps.map(\.printedName.text)
                == ["hạng 1–2", "hạng 3–4", "hạng 5–6", "hạng 7–8", "hạng 9–10"])
        year.bundle.indices[0].bands = [
            Band(name: "Trên", limit: .size(3)), Band(name: "Dưới", limit: .size(7)),
        ]
        let bands = try #require(try year.report().ranking.map)
        #expect(bands.steps.map(\.printedName.text) == ["Trên (hạng 1–3)", "Dưới (hạng 4–10)"])
        #expect(bands.areas.map(\.shade) == [5, 5, 5] + Array(repeating: 2, count: 7))
    }

    @Test("abbreviations tell units of like names apart")
    func abbreviations() throws {
        var year = try Self.year([(20, 105), (20, 106), (21, 105)])
        for (index, name) in ["Nga Sơn", "Nghi Sơn", "Hà Trung"].enumerated() {
            year.bundle.units[index].name = name
        }
        let map = try #require(try year.report().ranking.map)
        #expect(map.areas.map(\.abbreviation) == ["NgaS", "NghS", "HT"])
    }

    @Test("outlines share their borders and stay few however fine the file is")
    func shapes() throws {
        var year = try SampleYear([90, 50])
        // Two squares with one border of 20,000 corners between them.
        let border = (0...20_000).map {
            UnitShape.Point(longitude: 106 + Double($0 % 2) * 1e-5, latitude: 20 + Double($0) / 20_000)
        }
        func point(_ longitude: Double, _ latitude: Double) -> UnitShape.Point {
            UnitShape.Point(longitude: longitude, latitude: latitude)
        }
        year.bundle.shapes = [
            UnitShape(code: "U1", rings: [border + [point(105, 21), point(105, 20), border[0]]]),
            UnitShape(code: "U2", rings: [border + [point(107, 21), point(107, 20), border[0]]]),
        ]
        let map = try #require(try year.report().ranking.map)
        guard case .shapes(let width, let height) = map.form else {
            Issue.record("no shapes")
            return
        }
        #expect(max(width, height) == 1000)
        let outlines = map.areas.compactMap(\.outline)
        #expect(outlines.count == 2)
        #expect(outlines.allSatisfy { $0.utf8.count < 40_000 && $0.hasPrefix("M") && $0.hasSuffix("z") })
        #expect(map.areas.map(\.text) == ["1", "2"])
        #expect(map.areas.allSatisfy { $0.labelPoint != nil })
    }
}

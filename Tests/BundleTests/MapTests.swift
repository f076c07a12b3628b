import Bundle
import Records
import Testing

@Suite("A bundle's map")
struct MapTests {
    private static func feature(_ properties: String, _ geometry: String) -> String {
        "{\"type\": \"Feature\", \"properties\": \(properties), \"geometry\": \(geometry)}"
    }
    private static let square = "[[105, 20], [106, 20], [106, 21], [105, 20]]"

    private static func polygon(_ code: String, _ ring: String = square) -> String {
        feature("{\"code\": \"\(code)\"}", "{\"type\": \"Polygon\", \"coordinates\": [\(ring)]}")
    }

    private static func bundle(_ text: String) -> SampleBundle {
        var bundle = SampleBundle()
        bundle.files["map.geojson"] = Array(text.utf8)
        let resources = SampleBundle.tables.map { (name: $0, path: "\($0).csv") }
        bundle.files["datapackage.json"] = Array(
            SampleBundle.descriptor(resources + [(name: "map", path: "map.geojson")]).utf8)
        return bundle
    }

    private static func collection(_ features: [String]) -> String {
        "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
    }

    @Test("polygons and their parts are read, and the file is listed among the inputs")
    func read() throws {
        let parts = Self.feature(
            "{\"code\": \"U2\", \"name\": \"Hai\"}",
            "{\"type\": \"MultiPolygon\", \"coordinates\": [[\(Self.square)], [\(Self.square)]]}")
        let reading = try Self.bundle(
            Self.collection([Self.polygon("U1"), parts, Self.polygon("U3")])
        ).read()
        #expect(reading.findings.isEmpty)
        let bundle = try #require(reading.bundle)
        #expect(bundle.shapes.map(\.code) == ["U1", "U2", "U3"])
        #expect(bundle.shapes.map(\.rings.count) == [1, 2, 1])
        #expect(bundle.shapes[0].rings[0][1] == UnitShape.Point(longitude: 106, latitude: 20))
        #expect(bundle.files.contains { $0.path.hasSuffix("/map.geojson") })
    }

    @Test("every feature that is wrong is told, with its place")
    func wrong() throws {
        let features = [
            Self.polygon("U1", "[[105, 20], [106, 20], [106, 21]]"),
            Self.polygon("U1"), Self.polygon("X9"),
            Self.feature("{\"code\": 2}", "{\"type\": \"Polygon\", \"coordinates\": [\(Self.square)]}"),
            Self.feature("{\"code\": \"U2\"}", "{\"type\": \"Point\", \"coordinates\": [105, 20]}"),
            Self.polygon(
                "U3", "[[500000, 2200000], [500001, 2200000], [500001, 2200001], [500000, 2200000]]"),
        ]
        let reading = try Self.bundle(Self.collection(features)).read()
        #expect(reading.bundle == nil)
        #expect(
            reading.findings.map { $0.prefix { $0 != " " } }.map(String.init) == [
                "map.ring", "map.unit-twice", "map.unknown-unit", "map.no-code", "map.geometry",
                "map.position",
            ], "\(reading.findings)")
        #expect(reading.findings.allSatisfy { $0.contains("map.geojson:features[") })
    }

    @Test(
        "what is no collection of features is told once",
        arguments: [
            "[]", "{\"type\": \"Topology\", \"features\": []}", "{\"type\": \"FeatureCollection\"}", "{",
        ])
    func noCollection(text: String) throws {
        let reading = try Self.bundle(text).read()
        #expect(reading.bundle == nil)
        #expect(reading.findings.map { $0.hasPrefix("map.not-geojson") } == [true], "\(reading.findings)")
    }

    @Test("ranked units without a shape are a warning; a file that nobody declared is one too")
    func warnings() throws {
        let reading = try Self.bundle(Self.collection([Self.polygon("U1")])).read()
        #expect(reading.bundle != nil)
        #expect(reading.findings.map { $0.contains("map.unit-missing") } == [true], "\(reading.findings)")
        var bundle = SampleBundle()
        bundle.files["map.geojson"] = Array(Self.collection([]).utf8)
        #expect(try bundle.read().findings.map { $0.contains("bundle.undeclared-table") } == [true])
    }
}

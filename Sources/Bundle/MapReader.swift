import Records

/// Reads the `map` of a bundle: GeoJSON (RFC 7946) with a feature for each unit, whose property `code` names it.
///
/// Geometry is a `Polygon` or a `MultiPolygon` in degrees of WGS 84, each ring closed. Nothing is repaired.
struct MapReader {
    /// Name of the resource.
    static let resourceName = "map"
    /// Name of the file in the documentation, for a file that nobody declared.
    static let usualPath = "map.geojson"
    /// Largest file, in bytes: outlines for pages need far less.
    static let mostBytes = 16 << 20
    /// Most corners of all outlines.
    static let mostPoints = 300_000

    private let file: String
    private let collector: FindingCollector

    init(file: String, _ collector: FindingCollector) {
        self.file = file
        self.collector = collector
    }

    /// The outlines of units of the register, in the order of the file.
    func shapes(_ bytes: [UInt8], units: [Unit]) -> [UnitShape] {
        guard bytes.count <= Self.mostBytes else {
            report(
                "map.too-large", nil, read: "\(bytes.count)",
                Message(vi: "Tệp bản đồ quá lớn", en: "The map is too large"),
                Message(vi: "tối đa \(Self.mostBytes) byte", en: "at most \(Self.mostBytes) bytes"),
                Message(
                    vi: "Giản lược đường ranh giới rồi xuất lại.",
                    en: "Simplify the outlines and export again."))
            return []
        }
        let collection: FeatureCollection
        do {
            collection = try FeatureCollection.read(bytes)
        } catch {
            report(
                "map.not-geojson", error.place, read: nil,
                Message(
                    vi: "Tệp không phải FeatureCollection GeoJSON đúng: \(error.reason)",
                    en: "The file is not a valid GeoJSON FeatureCollection: \(error.reason)"),
                Message(
                    vi: "một FeatureCollection theo RFC 7946", en: "a FeatureCollection as in RFC 7946"))
            return []
        }
        return shapes(collection, units: units)
    }

    private func shapes(_ collection: FeatureCollection, units: [Unit]) -> [UnitShape] {
        let known = Set(units.map(\.code))
        var seen: [String: Int] = [:]
        var result: [UnitShape] = []
        var points = 0
        for (position, feature) in collection.features.enumerated() {
            let place = "features[\(position)]"
            guard let code = code(of: feature, place, known: known, seen: &seen, position) else { continue }
            guard let rings = rings(of: feature, place, code: code) else { continue }
            points += rings.reduce(0) { $0 + $1.count }
            guard points <= Self.mostPoints else {
                report(
                    "map.too-large", place, read: "\(points)",
                    Message(vi: "Bản đồ có quá nhiều điểm", en: "The map has too many corners"),
                    Message(
                        vi: "tối đa \(Self.mostPoints) điểm", en: "at most \(Self.mostPoints) corners"),
                    Message(
                        vi: "Giản lược đường ranh giới rồi xuất lại.",
                        en: "Simplify the outlines and export again."))
                return []
            }
            result.append(UnitShape(code: code, rings: rings))
        }
        warnOfUnits(without: Set(seen.keys), units)
        return result
    }

    private func code(
        of feature: FeatureCollection.Feature, _ place: String, known: Set<String>,
        seen: inout [String: Int], _ position: Int
    ) -> String? {
        guard let code = feature.code, !code.isEmpty else {
            report(
                "map.no-code", "\(place).properties.code", read: feature.codeRead,
                Message(vi: "Thiếu mã đơn vị", en: "The code of the unit is missing"),
                Message(
                    vi: "mã trong bảng units, viết dưới dạng chuỗi, ví dụ \"524\"",
                    en: "a code of the table units, as a string, such as \"524\""))
            return nil
        }
        guard known.contains(code) else {
            report(
                "map.unknown-unit", "\(place).properties.code", read: code,
                Message(
                    vi: "Mã đơn vị không có trong bảng units", en: "The table units has no such code"),
                nil, nearest(to: code, among: known.sorted()))
            return nil
        }
        if let first = seen[code] {
            report(
                "map.unit-twice", "\(place).properties.code", read: code,
                Message(
                    vi: "Đơn vị đã có ở features[\(first)]",
                    en: "The unit stands in features[\(first)] already"),
                Message(
                    vi: "một feature cho mỗi đơn vị; nhiều mảnh thì dùng MultiPolygon",
                    en: "one feature for each unit; a MultiPolygon for several parts"))
            return nil
        }
        seen[code] = position
        return code
    }

    // MARK: - Geometry

    private func rings(
        of feature: FeatureCollection.Feature, _ place: String, code: String
    ) -> [[UnitShape.Point]]? {
        guard let rings = feature.rings else {
            report(
                "map.geometry", "\(place).geometry", read: feature.geometryRead,
                Message(
                    vi: "Hình của đơn vị \(code) không đọc được", en: "The geometry of \(code) cannot be read"
                ),
                Message(
                    vi: "Polygon hoặc MultiPolygon với tọa độ [kinh độ, vĩ độ]",
                    en: "a Polygon or MultiPolygon with positions [longitude, latitude]"))
            return nil
        }
        guard !rings.isEmpty else {
            report(
                "map.geometry", "\(place).geometry", read: "[]",
                Message(vi: "Hình của đơn vị \(code) rỗng", en: "The geometry of \(code) is empty"),
                Message(vi: "ít nhất một vòng", en: "at least one ring"))
            return nil
        }
        var result: [[UnitShape.Point]] = []
        for (number, ring) in rings.enumerated() {
            guard let points = points(ring, place, ring: number, code: code) else { return nil }
            result.append(points)
        }
        return result
    }

    /// The corners of a ring; the first finding of a shape is enough, since the others mostly repeat it.
    private func points(
        _ ring: [[Double]], _ place: String, ring number: Int, code: String
    ) -> [UnitShape.Point]? {
        let spot = "\(place).geometry"
        for position in ring
        where position.count < 2 || !(-180...180).contains(position[0]) || !(-90...90).contains(position[1]) {
            let read = "[" + position.prefix(3).map { "\($0)" }.joined(separator: ", ") + "]"
            report(
                "map.position", spot, read: read,
                Message(
                    vi: "Tọa độ trong vòng \(number + 1) của đơn vị \(code) không đúng",
                    en: "A position in ring \(number + 1) of \(code) is wrong"),
                Message(
                    vi: "[kinh độ −180…180, vĩ độ −90…90] theo WGS 84",
                    en: "[longitude −180…180, latitude −90…90] in WGS 84"),
                Message(
                    vi: "Nếu tệp dùng VN-2000 thì chuyển sang WGS 84 (EPSG:4326) trước.",
                    en: "Convert a file in VN-2000 to WGS 84 (EPSG:4326) first."))
            return nil
        }
        guard ring.count >= 4, ring.first == ring.last else {
            report(
                "map.ring", spot, read: "\(ring.count)",
                Message(
                    vi: "Vòng \(number + 1) của đơn vị \(code) không khép kín",
                    en: "Ring \(number + 1) of \(code) is not closed"),
                Message(
                    vi: "ít nhất bốn điểm, điểm cuối trùng điểm đầu",
                    en: "at least four positions, the last the same as the first"))
            return nil
        }
        return ring.map { UnitShape.Point(longitude: $0[0], latitude: $0[1]) }
    }

    private func warnOfUnits(without seen: Set<String>, _ units: [Unit]) {
        let missing = units.filter { $0.isRanked && !seen.contains($0.code) }
        guard let first = missing.first, !seen.isEmpty else { return }
        collector.add(
            Finding(
                .warning, "map.unit-missing", at: FindingPlace(file: file, column: "features"),
                read: first.code,
                summary: Message(
                    vi:
                        "\(missing.count) đơn vị xếp hạng không có hình trên bản đồ, trước hết là \(first.fullName)",
                    en: "\(missing.count) ranked units have no shape on the map, \(first.fullName) the first"),
                advice: Message(
                    vi: "Thêm feature cho các đơn vị này, hoặc để trang web nêu tên chúng dưới bản đồ.",
                    en: "Add features for them, or let the site name them below the map.")))
    }

    private func report(
        _ code: String, _ column: String?, read: String?, _ summary: Message, _ expected: Message?,
        _ advice: Message? = nil
    ) {
        collector.add(
            Finding(
                .error, code, at: FindingPlace(file: file, column: column), read: read, summary: summary,
                expected: expected, advice: advice))
    }
}

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The parts of a GeoJSON file that bantin reads; what is wrong with one feature does not hide the others.
struct FeatureCollection: Decodable {
    /// A unit of the map.
    struct Feature: Decodable {
        /// The property `code`, when it is a string.
        let code: String?
        /// What stands in its place, when it is something else.
        let codeRead: String?
        /// All rings of all parts; `nil` for a geometry of another kind or form.
        let rings: [[[Double]]]?
        /// The kind of the geometry as it was read.
        let geometryRead: String?

        private enum Key: String, CodingKey { case properties, geometry }
        private enum PropertyKey: String, CodingKey { case code }
        private enum GeometryKey: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let feature = try decoder.container(keyedBy: Key.self)
            let properties = try? feature.nestedContainer(keyedBy: PropertyKey.self, forKey: .properties)
            code = try? properties?.decode(String.self, forKey: .code)
            codeRead =
                code
                ?? (try? properties?.decode(Double.self, forKey: .code)).map { number in
                    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
                }
            guard let geometry = try? feature.nestedContainer(keyedBy: GeometryKey.self, forKey: .geometry)
            else {
                rings = nil
                geometryRead = nil
                return
            }
            geometryRead = try? geometry.decode(String.self, forKey: .type)
            switch geometryRead {
            case "Polygon": rings = try? geometry.decode([[[Double]]].self, forKey: .coordinates)
            case "MultiPolygon":
                rings = (try? geometry.decode([[[[Double]]]].self, forKey: .coordinates))?.flatMap { $0 }
            default: rings = nil
            }
        }
    }

    let type: String
    let features: [Feature]

    /// Why a file is no collection.
    struct Failure: Error {
        /// Where in the document, when that is known.
        let place: String?
        let reason: String
    }

    static func read(_ bytes: [UInt8]) throws(Failure) -> FeatureCollection {
        let collection: FeatureCollection
        do {
            collection = try JSONDecoder().decode(FeatureCollection.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw failure(error)
        } catch {
            throw Failure(place: nil, reason: "\(error)")
        }
        guard collection.type == "FeatureCollection" else {
            throw Failure(place: "type", reason: collection.type)
        }
        return collection
    }

    private static func failure(_ error: DecodingError) -> Failure {
        switch error {
        case .keyNotFound(let key, _): return Failure(place: key.stringValue, reason: "missing")
        case .typeMismatch(let type, let context):
            return Failure(
                place: context.codingPath.map(\.stringValue).joined(separator: "."), reason: "want \(type)")
        case .valueNotFound(let type, let context):
            return Failure(
                place: context.codingPath.map(\.stringValue).joined(separator: "."), reason: "want \(type)")
        case .dataCorrupted(let context):
            var reason = context.debugDescription
            if let cause = context.underlyingError { reason += " \(cause)" }
            return Failure(place: nil, reason: reason)
        @unknown default: return Failure(place: nil, reason: "\(error)")
        }
    }
}

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The parts of a Data Package v2 descriptor that bantin reads.
struct Descriptor: Decodable {
    struct Resource: Decodable {
        struct Dialect: Decodable {
            var delimiter: String?
            var header: Bool?
            var quoteChar: String?
            var doubleQuote: Bool?
            var skipInitialSpace: Bool?
            var escapeChar: String?
            var commentChar: String?
            var nullSequence: String?

            /// What of the dialect the reader cannot follow; saying nothing of it would misread the table.
            var unsupported: String? {
                if header == false { return "header: false" }
                if let quoteChar, quoteChar != "\"" { return "quoteChar: \(quoteChar)" }
                if doubleQuote == false { return "doubleQuote: false" }
                if skipInitialSpace == true { return "skipInitialSpace: true" }
                if let escapeChar { return "escapeChar: \(escapeChar)" }
                if let commentChar { return "commentChar: \(commentChar)" }
                if let nullSequence { return "nullSequence: \(nullSequence)" }
                return nil
            }
        }
        struct Schema: Decodable {
            struct Field: Decodable {
                var name: String
            }
            var fields: [Field]
        }
        var name: String
        var path: String
        var encoding: String?
        var dialect: Dialect?
        var schema: Schema?
    }
    struct Credit: Decodable {
        var name: String?
        var title: String?
        var titleEN: String?
        var path: String?

        enum CodingKeys: String, CodingKey {
            case name, title, path
            case titleEN = "title_en"
        }
    }

    var name: String?
    var title: String?
    var description: String?
    var descriptionEN: String?
    var sources: [Credit]?
    var licenses: [Credit]?
    var resources: [Resource]

    enum CodingKeys: String, CodingKey {
        case name, title, description, sources, licenses, resources
        case descriptionEN = "description_en"
    }

    /// Why a descriptor cannot be used.
    struct Failure: Error {
        /// Where in the document, as `resources[2].path`.
        let place: String?
        let reason: String
        let isJSON: Bool
    }

    static func read(_ bytes: [UInt8]) throws(Failure) -> Descriptor {
        do {
            return try JSONDecoder().decode(Descriptor.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw failure(error)
        } catch {
            throw Failure(place: nil, reason: "\(error)", isJSON: false)
        }
    }

    private static func failure(_ error: DecodingError) -> Failure {
        switch error {
        case .keyNotFound(let key, let context):
            return Failure(place: path(context.codingPath + [key]), reason: "missing", isJSON: true)
        case .typeMismatch(let type, let context):
            return Failure(place: path(context.codingPath), reason: "want \(type)", isJSON: true)
        case .valueNotFound(let type, let context):
            return Failure(place: path(context.codingPath), reason: "want \(type)", isJSON: true)
        case .dataCorrupted(let context):
            var reason = context.debugDescription
            if let cause = context.underlyingError { reason += " \(cause)" }
            return Failure(place: nil, reason: reason, isJSON: false)
        @unknown default:
            return Failure(place: nil, reason: "\(error)", isJSON: false)
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        var result = ""
        for key in keys {
            if let index = key.intValue {
                result += "[\(index)]"
            } else {
                result += result.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return result
    }
}

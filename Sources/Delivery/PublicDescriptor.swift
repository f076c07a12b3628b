import Foundation

/// The descriptor of a bundle, as far as packing needs it.
struct PublicDescriptor {
    private struct Listing: Decodable {
        struct Resource: Decodable {
            struct Dialect: Decodable {
                var delimiter: String?
            }
            var name: String
            var path: String
            var dialect: Dialect?
            var bytes: Double?
            var hash: String?

            var isMeasured: Bool { bytes != nil || hash != nil }
        }
        var resources: [Resource]
    }

    private let source: [UInt8]
    private let listing: Listing

    /// Reads a descriptor; `nil` when it is none.
    init?(_ bytes: [UInt8]) {
        guard let listing = try? JSONDecoder().decode(Listing.self, from: Data(bytes)) else { return nil }
        source = bytes
        self.listing = listing
    }

    /// Path and separator of the table of settings.
    var settings: (path: String, delimiter: UInt8)? { table("settings") }

    /// Path and separator of a table; `nil` when it is not listed.
    func table(_ name: String) -> (path: String, delimiter: UInt8)? {
        guard let resource = listing.resources.first(where: { $0.name == name }) else { return nil }
        guard let delimiter = resource.dialect?.delimiter else { return (resource.path, 0x2C) }
        guard let byte = delimiter.utf8.first, delimiter.utf8.count == 1 else { return nil }
        return (resource.path, byte)
    }

    /// The paths of the tables with a name.
    func paths(of name: String) -> [String] {
        listing.resources.filter { $0.name.lowercased() == name }.map(\.path)
    }

    /// The descriptor of what is packed: as it was read, where that still holds.
    ///
    /// - Parameters:
    ///   - packed: Paths of the files that are packed.
    ///   - altered: Those that differ from what was read, so that sizes and checksums hold no longer.
    /// - Returns: The bytes; `nil` when the descriptor cannot be mended.
    func bytes(packed: Set<String>, altered: Set<String>) -> [UInt8]? {
        let holds = listing.resources.allSatisfy { resource in
            let isAltered = altered.contains(resource.path)
            return packed.contains(resource.path) && !(isAltered && resource.isMeasured)
        }
        if holds { return source }
        guard var descriptor = try? JSONSerialization.jsonObject(with: Data(source)) as? [String: Any],
            let resources = descriptor["resources"] as? [[String: Any]],
            resources.count == listing.resources.count
        else { return nil }
        var left: [[String: Any]] = []
        for (read, given) in zip(listing.resources, resources) where packed.contains(read.path) {
            var resource = given
            if altered.contains(read.path) {
                resource["bytes"] = nil
                resource["hash"] = nil
            }
            left.append(resource)
        }
        descriptor["resources"] = left
        let form: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: descriptor, options: form) else {
            return nil
        }
        return Array(data) + [0x0A]
    }
}

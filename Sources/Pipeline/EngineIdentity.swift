import CFileSystem
import Digest

/// What makes output besides input: the program and the libraries it runs with.
///
/// The version alone would not do: two builds of one version may differ, and so may the libraries beside it.
enum EngineIdentity {
    /// A digest of version and build IDs; `nil` where the system does not tell them.
    static let text: String? = {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            unsafe bantin_build_ids(buffer.baseAddress, buffer.count)
        }
        guard count > 0 else { return nil }
        var identifiers: [[UInt8]] = []
        var place = 0
        while place < count {
            let end = min(place + 1 + Int(buffer[place]), count)
            identifiers.append(Array(buffer[place..<end]))
            place = end
        }
        // Libraries may be loaded in another order.
        let sorted = identifiers.sorted { $0.lexicographicallyPrecedes($1) }
        return Digest.sha256(Array("\(BantinVersion.text)\n".utf8) + sorted.flatMap { $0 }).hex
    }()
}

/// The rules for a path inside a container, checked by byte and Unicode scalar.
///
/// Not by `Character`: a `/` followed by a combining mark is one `Character` and would be overlooked.
enum ZipPath {
    static let maximumByteCount = 0xFFFF

    static func check(_ path: String) throws(ZipError) {
        if let reason = fault(in: path) {
            throw ZipError(path: path, reason: reason)
        }
    }

    /// The form in which two paths are compared.
    ///
    /// File systems that ignore letter case would let one overwrite the other. `String` equality covers Unicode
    /// normalisation.
    static func folded(_ path: String) -> String {
        path.lowercased()
    }

    /// The folders that hold a path, outermost first, without a separator at the end.
    static func folders(of path: String) -> [String] {
        let bytes = path.utf8
        return bytes.indices
            .filter { bytes[$0] == UInt8(ascii: "/") }
            .map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }

    private static func fault(in path: String) -> ZipError.Reason? {
        let bytes = path.utf8
        guard !bytes.isEmpty else { return .emptyPath }
        guard bytes.count <= maximumByteCount else { return .pathTooLong(byteCount: bytes.count) }
        guard !bytes.contains(UInt8(ascii: "\\")) else { return .backslash }
        guard !path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return .controlCharacter
        }
        guard bytes.first != UInt8(ascii: "/"), !startsWithDrive(bytes) else { return .absolutePath }
        for component in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if component.isEmpty { return .emptyComponent }
            if component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) {
                return .relativeComponent
            }
        }
        return nil
    }

    private static func startsWithDrive(_ bytes: String.UTF8View) -> Bool {
        let head = Array(bytes.prefix(2))
        guard head.count == 2, head[1] == UInt8(ascii: ":") else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head[0] | 0x20)
    }
}

/// The check that a part is UTF-8, in fact and by its own declaration, before libxml2 sees a byte of it.
///
/// libxml2 is then told to ignore declared encodings, so that no decoder of its own or of iconv ever runs.
enum XMLEncoding {
    /// The offset of the first byte after a byte order mark.
    static func check(_ bytes: [UInt8], part: String) throws(XMLError) -> Int {
        if let wide = wideEncoding(bytes) {
            throw XMLError(part: part, at: 0, in: bytes, reason: .notUTF8(wide))
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw XMLError(part: part, at: offset, in: bytes, reason: .notWellFormed("NUL byte"))
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            let byte = "byte 0x" + String(bytes[offset], radix: 16, uppercase: true)
            throw XMLError(part: part, at: offset, in: bytes, reason: .notUTF8(byte))
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let label = declaredEncoding(bytes[start...]), label.lowercased() != "utf-8" {
            throw XMLError(part: part, at: start, in: bytes, reason: .notUTF8(label))
        }
        return start
    }

    /// UTF-16 or UTF-32 by byte order mark or by the zeros around the first `<`.
    private static func wideEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
            || bytes.starts(with: [0x3C, 0, 0, 0]) || bytes.starts(with: [0, 0, 0, 0x3C])
        {
            return "UTF-32"
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.starts(with: [0x3C, 0]) || bytes.starts(with: [0, 0x3C])
        {
            return "UTF-16"
        }
        return nil
    }

    /// The label in `<?xml … encoding="label" …?>`, shortened to 40 bytes.
    private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
        let declaration = bytes.prefix(512).prefix { $0 != UInt8(ascii: ">") }
        let keyword = Array("encoding".utf8)
        let isQuote: (UInt8) -> Bool = { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        for start in declaration.indices where declaration[start...].starts(with: keyword) {
            guard let open = declaration[start...].firstIndex(where: isQuote) else { return nil }
            let label = declaration[(open + 1)...].prefix { $0 != declaration[open] }
            return String(decoding: label.prefix(40), as: UTF8.self)
        }
        return nil
    }
}

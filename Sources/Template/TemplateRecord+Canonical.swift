extension TemplateRecord {
    /// Appends all that the record shows in a form of which no two different records share the bytes.
    ///
    /// Whoever prints records of one shape by one template may take the digest of these bytes as the key of what comes
    /// out: same bytes, same output. Names of fields are left out, since the shape is the template's.
    ///
    /// - Parameter bytes: Where to append.
    public func appendCanonical(to bytes: inout [UInt8]) {
        for value in values { value.appendCanonical(to: &bytes) }
    }
}

extension TemplateValue {
    /// A mark for the kind, the length of what follows, and the content.
    fileprivate func appendCanonical(to bytes: inout [UInt8]) {
        switch self {
        case .missing: bytes.append(0)
        case .flag(let flag): bytes.append(flag ? 2 : 1)
        case .text(var text):
            bytes.append(3)
            text.withUTF8 { utf8 in
                Self.append(utf8.count, to: &bytes)
                unsafe bytes.append(contentsOf: utf8)
            }
        case .markup(let markup):
            bytes.append(4)
            Self.append(markup.count, to: &bytes)
            bytes += markup
        case .list(let records):
            bytes.append(5)
            Self.append(records.count, to: &bytes)
            for record in records { record.appendCanonical(to: &bytes) }
        case .record(let record):
            bytes.append(6)
            record.appendCanonical(to: &bytes)
        }
    }

    /// A length in base 128, as the last bytes of WebAssembly's LEB128: the high bit says that more follows.
    private static func append(_ count: Int, to bytes: inout [UInt8]) {
        var rest = count
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

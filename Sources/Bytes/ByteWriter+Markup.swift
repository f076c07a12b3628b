extension ByteWriter {
    /// Writes a text so that it is safe as HTML text, as an HTML attribute's value and in XML alike.
    ///
    /// `&`, `<`, `>`, `"` and `'` become references. Characters that XML 1.0 (production 2, `Char`) forbids,
    /// which no reference could save either, become U+FFFD: the C0 controls except TAB, LF and CR, and U+FFFE
    /// and U+FFFF. The work is done byte by byte: a quote followed by a combining mark is one `Character` that
    /// is not equal to a quote, and would otherwise break out of an attribute.
    public mutating func writeEscaped(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var clean = 0
            var index = 0
            while index < source.count {
                guard MarkupEscape.needsCare(unsafe source[index]) else {
                    index += 1
                    continue
                }
                guard let escape = unsafe MarkupEscape(at: index, of: source) else {
                    index += 1
                    continue
                }
                unsafe storage.append(contentsOf: source[clean..<index])
                write(escape.replacement)
                index += escape.length
                clean = index
            }
            unsafe storage.append(contentsOf: source[clean...])
        }
    }
}

extension String {
    /// This text made safe as HTML text, as an HTML attribute's value and in XML alike.
    ///
    /// See ``ByteWriter/writeEscaped(_:)`` for the rules.
    public func escapedForMarkup() -> String {
        guard utf8.contains(where: MarkupEscape.needsCare) else { return self }
        var writer = ByteWriter(capacity: utf8.count + 32)
        writer.writeEscaped(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// What stands for a character that markup cannot hold as it is.
private struct MarkupEscape {
    let replacement: String
    /// How many bytes of the text are replaced.
    let length: Int

    /// One bit for each byte below 64 that must not be written as it is.
    private static let careful: UInt64 = {
        let tabAndLineEnds: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0D
        let controls: UInt64 = 0xFFFF_FFFF & ~tabAndLineEnds
        let quotes: UInt64 = 1 << 0x22 | 1 << 0x27
        return controls | quotes | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    }()

    /// Whether a byte is, or may begin, something that must not be written as it is.
    ///
    /// A bit mask, because this is asked of every byte of every page. 0xEF begins U+F000 to U+FFFF.
    @inline(__always)
    static func needsCare(_ byte: UInt8) -> Bool {
        byte < 64 ? (careful >> UInt64(byte)) & 1 != 0 : byte == 0xEF
    }

    /// The escape for the character that begins at a byte which needs care; nil where it may stay.
    init?(at index: Int, of source: UnsafeBufferPointer<UInt8>) {
        switch unsafe source[index] {
        case 0x26: self.init("&amp;")
        case 0x3C: self.init("&lt;")
        case 0x3E: self.init("&gt;")
        case 0x22: self.init("&quot;")
        case 0x27: self.init("&#39;")
        case 0xEF:
            guard index + 2 < source.count, unsafe source[index + 1] == 0xBF,
                unsafe source[index + 2] >= 0xBE
            else { return nil }
            self.init("\u{FFFD}", length: 3)
        default: self.init("\u{FFFD}")
        }
    }

    private init(_ replacement: String, length: Int = 1) {
        self.replacement = replacement
        self.length = length
    }
}

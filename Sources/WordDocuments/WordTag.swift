/// A template tag found in a run of text, before it is compiled.
struct WordTag {
    /// `#`, `^`, `/` or `!`; nil for a tag that prints.
    let sigil: UInt8?
    /// The name, trimmed.
    let name: String
    /// Where it stands, braces included.
    let range: Range<Int>

    /// Whether it opens a section.
    var isOpening: Bool { sigil == UInt8(ascii: "#") || sigil == UInt8(ascii: "^") }
    /// Whether it closes a section.
    var isClosing: Bool { sigil == UInt8(ascii: "/") }

    /// The next whole tag; nil when there is none, or when the next one is not closed.
    static func first(in bytes: [UInt8], from start: Int = 0) -> WordTag? {
        guard let open = opening(in: bytes, from: start) else { return nil }
        let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
        var index = open + (isTriple ? 3 : 2)
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return nil }
            if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") {
                let end = isTriple && index + 2 < bytes.count ? index + 3 : index + 2
                return WordTag(bytes, open..<end, content: (open + 2)..<index)
            }
            index += 1
        }
        return nil
    }

    /// All whole tags; one that is not closed is passed over.
    static func all(in bytes: [UInt8]) -> [WordTag] {
        var tags: [WordTag] = []
        var index = 0
        while let open = opening(in: bytes, from: index) {
            if let tag = first(in: bytes, from: open) {
                tags.append(tag)
                index = tag.range.upperBound
            } else {
                index = open + 2
            }
        }
        return tags
    }

    /// The tag that a text consists of, white space aside; nil for any other text.
    static func alone(in text: String) -> WordTag? {
        let bytes = Array(text.utf8)
        guard let tag = first(in: bytes) else { return nil }
        let rest = String(
            decoding: bytes[..<tag.range.lowerBound] + bytes[tag.range.upperBound...], as: UTF8.self)
        return isBlank(rest) ? tag : nil
    }

    /// Whether a text shows nothing: spaces, tabs, line ends and no-break spaces.
    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    }

    /// Where the next opening braces are.
    static func opening(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
            index += 1
        }
        return nil
    }

    /// How many opening braces there are.
    static func count(in bytes: [UInt8]) -> Int {
        var count = 0
        var index = 0
        while let open = opening(in: bytes, from: index) {
            count += 1
            index = open + 2
        }
        return count
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>, content: Range<Int>) {
        self.range = range
        let text = bytes[content].drop(while: Self.isSpace)
        let marks: [UInt8] = [
            UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: "!"),
        ]
        if let mark = text.first, marks.contains(mark) {
            sigil = mark
            name = Self.trimmed(text.dropFirst())
        } else {
            sigil = nil
            name = Self.trimmed(text)
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes.drop(while: isSpace)
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

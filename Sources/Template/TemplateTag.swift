/// A tag that has been read but not yet checked against a shape.
struct TemplateTag {
    /// What a tag does.
    enum Sigil {
        case value, raw, section, inverted, close, partial
    }

    let sigil: Sigil
    let name: String
    let range: Range<Int>
    let position: TemplatePosition
    /// The white space before a tag that stands alone on its line; empty for any other.
    let indent: Range<Int>

    /// What stands between a tag's braces.
    enum Content {
        case tag(Sigil, name: String)
        case comment
        case delimiters(TemplateDelimiters)
        case refused(TemplateError.BadTag)
    }

    /// The name that stands for the text of the section around a tag.
    static let current = "."

    /// Reads what stands between a tag's braces.
    static func parse(_ bytes: ArraySlice<UInt8>, isTriple: Bool) -> Content {
        let content = trimmed(bytes)
        if isTriple { return named(.raw, content) }
        guard let first = content.first else { return .refused(.emptyName) }
        let rest = trimmed(content.dropFirst())
        switch first {
        case UInt8(ascii: "!"): return .comment
        case UInt8(ascii: "="): return change(content)
        case UInt8(ascii: "&"): return named(.raw, rest)
        case UInt8(ascii: "#"): return named(.section, rest)
        case UInt8(ascii: "^"): return named(.inverted, rest)
        case UInt8(ascii: "/"): return named(.close, rest)
        case UInt8(ascii: ">"): return named(.partial, rest)
        default: return named(.value, content)
        }
    }

    /// Reads `=<% %>=`.
    private static func change(_ content: ArraySlice<UInt8>) -> Content {
        guard content.count > 2, content.last == UInt8(ascii: "="),
            let delimiters = TemplateDelimiters(content.dropFirst().dropLast())
        else { return .refused(.badDelimiters) }
        return .delimiters(delimiters)
    }

    private static func named(_ sigil: Sigil, _ bytes: ArraySlice<UInt8>) -> Content {
        let name = String(decoding: bytes, as: UTF8.self)
        if name.isEmpty { return .refused(.emptyName) }
        // The text of the section around a tag can be printed, but opens no section of its own.
        let isCurrent = name == current && (sigil == .value || sigil == .raw)
        let isGood = sigil == .partial ? !bytes.contains(where: isSpace) : isCurrent || isPath(name)
        return isGood ? .tag(sigil, name: name) : .refused(.badName)
    }

    /// Whether a name is letters, digits, `_` and `-`, with single full stops between them.
    ///
    /// Anything else is refused for what it is: a no-break space that a word processor slipped in would
    /// otherwise be told as an unknown name that looks right.
    private static func isPath(_ name: String) -> Bool {
        var previous: Unicode.Scalar = "."
        for scalar in name.unicodeScalars {
            if scalar == "." {
                if previous == "." { return false }
            } else if !isNameScalar(scalar) {
                return false
            }
            previous = scalar
        }
        return previous != "."
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": return true
        default: break
        }
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop(while: isSpace)
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}

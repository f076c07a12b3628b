/// A character that no cell may hold: XML or HTML forbids it, so no document and no page could print it.
///
/// XML 1.0 (production 2, `Char`) forbids the C0 controls except TAB, LF and CR, and U+FFFE and U+FFFF; HTML (the
/// parsing errors "control character" and "noncharacter") forbids DEL, the C1 controls and the other noncharacters too.
/// Such characters get into tables by copying from other programs, and nobody sees them there.
struct UnprintableCharacter: Hashable {
    /// The character.
    let scalar: Unicode.Scalar
    /// The text with the character shown as its code point, cut to its surroundings.
    let excerpt: String

    /// Scalars shown before and after the character.
    private static let surroundings = 20

    /// The first such character of a text; `nil` for a text that can be printed.
    init?(in text: String) {
        guard text.utf8.contains(where: Self.mayBegin) else { return nil }
        let scalars = text.unicodeScalars
        guard let place = scalars.firstIndex(where: Self.isForbidden) else { return nil }
        scalar = scalars[place]
        let before = scalars[..<place].suffix(Self.surroundings)
        let after = scalars[scalars.index(after: place)...].prefix(Self.surroundings)
        excerpt = Self.shown(before) + Self.shown(scalars[place...place]) + Self.shown(after)
    }

    /// `U+000B`.
    var codePoint: String { Self.codePoint(scalar) }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
    }

    private static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in scalars {
            if isForbidden(scalar) {
                text += "⟨\(codePoint(scalar))⟩"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Whether a byte of UTF-8 may begin such a character: asked of every byte, so that clean text costs nothing more.
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F || byte == 0xC2
            || byte == 0xEF || byte >= 0xF0
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}

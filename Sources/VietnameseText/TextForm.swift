import Foundation

/// Unicode normalisation form C, in which all text of the project is kept.
///
/// Swift compares canonically equivalent strings as equal, but their bytes differ: normalise once, when reading.
public enum TextForm {
    /// The text in form C; text that visibly is in that form already comes back without work.
    public static func nfc(_ text: String) -> String {
        isPlainlyNFC(text) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether the bytes of the text are those of form C.
    public static func isNFC(_ text: String) -> Bool {
        isPlainlyNFC(text) || text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
    }

    /// Whether every scalar is of a block without combining marks and without characters that form C replaces.
    ///
    /// The blocks cover Vietnamese text: U+0000–02FF, U+1E80–1EFF, and most punctuation, arrows and operators.
    private static func isPlainlyNFC(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        while let lead = bytes.next() {
            if lead < 0x80 { continue }
            guard let second = bytes.next() else { return false }
            if lead <= 0xCB { continue }
            guard let third = bytes.next() else { return false }
            switch (lead, second) {
            case (0xE1, 0xBA...0xBB): continue
            case (0xE2, 0x80) where third >= 0x82: continue  // U+2000 and U+2001 are replaced.
            case (0xE2, 0x81...0x82), (0xE2, 0x86...0x8B): continue
            default: return false
            }
        }
        return true
    }
}

import VietnameseText

/// Numbers of sections, parts and points in an official document: I., 1., a).
enum OutlineNumber {
    /// The letters of points in the order of the Vietnamese alphabet, which has no f, j, w, z.
    ///
    /// Letters that differ by a mark alone (ă, â, ê, ô, ơ, ư) are left out; đ is a letter of its own.
    private static let letters = [
        "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u",
        "v", "x", "y",
    ]

    /// "I", "II", … of a section; positions begin with 0.
    static func section(_ position: Int) -> String { RomanNumeral.text(position + 1) }

    /// "1", "2", … of a part; positions begin with 0.
    static func part(_ position: Int) -> String { "\(position + 1)" }

    /// What points begin with: "a) ", "b) ", …; dashes where there are more points than letters, and nothing before
    /// a point that stands alone.
    static func points(_ count: Int, isVietnamese: Bool) -> [String] {
        guard count > 1 else { return Array(repeating: "", count: max(0, count)) }
        let known =
            isVietnamese
            ? letters : (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        guard count <= known.count else { return Array(repeating: "- ", count: count) }
        return known.prefix(count).map { "\($0)) " }
    }
}

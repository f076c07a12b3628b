/// A letter taken apart: the Latin letter, the mark that makes it a letter of its own, the tone, the case.
struct VietnameseLetter: Equatable {
    /// What turns a Latin letter into another letter of the alphabet.
    enum Quality: UInt8 { case plain, breve, circumflex, horn, stroke }

    /// Lower-case ASCII letter.
    let base: UInt8
    let quality: Quality
    /// In dictionary order: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    let tone: UInt8
    let isUppercase: Bool

    /// The letter that a scalar stands for; `nil` for anything but A–Z and the precomposed Vietnamese letters.
    static func of(_ scalar: Unicode.Scalar) -> VietnameseLetter? {
        let value = Int(scalar.value)
        if value < low.count { return low[value] }
        if value >= highStart, value - highStart < high.count { return high[value - highStart] }
        return nil
    }

    /// The combining marks of the tones 1 … 5.
    static let toneMarks: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

    /// The combining mark of a quality; the stroke of đ has none.
    static func mark(of quality: Quality) -> Unicode.Scalar? {
        switch quality {
        case .breve: "\u{306}"
        case .circumflex: "\u{302}"
        case .horn: "\u{31B}"
        case .plain, .stroke: nil
        }
    }

    private static let highStart = 0x1EA0
    private static let low = table(from: 0, to: 0x1B0)
    private static let high = table(from: highStart, to: 0x1EF9)

    private static func table(from first: Int, to last: Int) -> [VietnameseLetter?] {
        var table = [VietnameseLetter?](repeating: nil, count: last - first + 1)
        func enter(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter) {
            let index = Int(scalar.value) - first
            if table.indices.contains(index) { table[index] = letter }
        }
        for value in UInt8(ascii: "a")...UInt8(ascii: "z") {
            for (scalar, upper) in [(Unicode.Scalar(value), false), (Unicode.Scalar(value - 32), true)] {
                enter(scalar, VietnameseLetter(base: value, quality: .plain, tone: 0, isUppercase: upper))
            }
        }
        for (base, quality, forms) in rows {
            for (index, scalar) in forms.unicodeScalars.enumerated() {
                let letter = VietnameseLetter(
                    base: UInt8(ascii: base), quality: quality, tone: UInt8(index / 2),
                    isUppercase: index % 2 == 1)
                enter(scalar, letter)
            }
        }
        return table
    }

    /// Lower and upper case of each tone in order; every scalar is precomposed.
    private static let rows: [(Unicode.Scalar, Quality, String)] = [
        ("a", .plain, "aAàÀảẢãÃáÁạẠ"), ("a", .breve, "ăĂằẰẳẲẵẴắẮặẶ"), ("a", .circumflex, "âÂầẦẩẨẫẪấẤậẬ"),
        ("d", .stroke, "đĐ"),
        ("e", .plain, "eEèÈẻẺẽẼéÉẹẸ"), ("e", .circumflex, "êÊềỀểỂễỄếẾệỆ"),
        ("i", .plain, "iIìÌỉỈĩĨíÍịỊ"),
        ("o", .plain, "oOòÒỏỎõÕóÓọỌ"), ("o", .circumflex, "ôÔồỒổỔỗỖốỐộỘ"), ("o", .horn, "ơƠờỜởỞỡỠớỚợỢ"),
        ("u", .plain, "uUùÙủỦũŨúÚụỤ"), ("u", .horn, "ưƯừỪửỬữỮứỨựỰ"),
        ("y", .plain, "yYỳỲỷỶỹỸýÝỵỴ"),
    ]
}

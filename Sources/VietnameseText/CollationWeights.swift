/// The weights of ``VietnameseCollation``.
enum CollationWeights {
    /// Secondary and tertiary weight of a lower-case letter without tone.
    static let common: UInt8 = 2
    /// Tertiary weight of a capital.
    static let uppercase: UInt8 = 4
    /// Secondary weight of a mark outside the Vietnamese script.
    static let foreignMark: UInt8 = 0x30
    /// First byte of a punctuation mark or symbol outside the table; its code point follows.
    static let otherSymbol = UInt8(firstSymbol + symbols.count)
    /// Weight of the digit 0.
    static let zero = otherSymbol + 1
    /// First byte of a letter outside the Latin script; its code point follows.
    static let otherLetter: UInt8 = 0xFE

    /// Primary weight of a letter of the alphabet and its neighbours f, j, w, z.
    static func letter(_ base: UInt8, _ quality: VietnameseLetter.Quality) -> UInt8 {
        // The letters follow the ten digits.
        zero + 10 + offsets[Int(base &- 0x61) % 26] + (quality == .plain ? 0 : rank(base, quality))
    }

    /// Secondary weight of a tone from 1 (huyền) to 5 (nặng).
    static func tone(_ tone: UInt8) -> UInt8 { 0x10 + tone }

    /// Secondary weight of a combining mark that composes with no letter before it; `nil` for any other scalar.
    static func mark(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x300: tone(1)
        case 0x309: tone(2)
        case 0x303: tone(3)
        case 0x301: tone(4)
        case 0x323: tone(5)
        case 0x306: 0x16
        case 0x302: 0x17
        case 0x31B: 0x18
        default: scalar.properties.generalCategory == .nonspacingMark ? foreignMark : nil
        }
    }

    /// Primary weight and variant of white space, punctuation and symbols of the table.
    static func symbol(_ scalar: Unicode.Scalar) -> (primary: UInt8, variant: UInt8)? {
        let value = Int(scalar.value)
        if value < lowSymbols.count { return lowSymbols[value] }
        return highSymbols[scalar.value]
    }

    private static let firstSymbol = 3

    private static func rank(_ base: UInt8, _ quality: VietnameseLetter.Quality) -> UInt8 {
        switch quality {
        case .plain: 0
        case .breve, .stroke: 1
        case .circumflex: base == UInt8(ascii: "a") ? 2 : 1
        case .horn: base == UInt8(ascii: "o") ? 2 : 1
        }
    }

    /// Position of each letter a … z in the alphabet with ă â đ ê ô ơ ư in their places.
    private static let offsets: [UInt8] = {
        var offsets: [UInt8] = []
        var next: UInt8 = 0
        for base in "abcdefghijklmnopqrstuvwxyz" {
            offsets.append(next)
            switch base {
            case "a", "o": next += 3
            case "d", "e", "u": next += 2
            default: next += 1
            }
        }
        return offsets
    }()

    private static let lowSymbols: [(primary: UInt8, variant: UInt8)?] = {
        var table = [(primary: UInt8, variant: UInt8)?](repeating: nil, count: 0x100)
        forEachSymbol { scalar, weight in
            if scalar.value < 0x100 { table[Int(scalar.value)] = weight }
        }
        return table
    }()

    private static let highSymbols: [UInt32: (primary: UInt8, variant: UInt8)] = {
        var table: [UInt32: (primary: UInt8, variant: UInt8)] = [:]
        forEachSymbol { scalar, weight in
            if scalar.value >= 0x100 { table[scalar.value] = weight }
        }
        return table
    }()

    private static func forEachSymbol(_ body: (Unicode.Scalar, (primary: UInt8, variant: UInt8)) -> Void) {
        for (index, group) in symbols.enumerated() {
            for (variant, scalar) in group.unicodeScalars.enumerated() {
                body(scalar, (UInt8(firstSymbol + index), UInt8(variant)))
            }
        }
    }

    /// White space, punctuation, symbols and currencies in the order of the CLDR root collation.
    ///
    /// The scalars of one entry have the same primary weight.
    private static let symbols: [String] = [
        "\t", "\n", "\r", "\u{2028}", "\u{2029}",
        " \u{A0}\u{2002}\u{2003}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{3000}",
        "_", "-", "‐\u{2011}", "‒", "–", "—", "―", ",", ";", ":", "!", "¡", "?", "¿", ".…", "·", "'‘’‚‛",
        "‹", "›", "\"“”„‟", "«", "»", "(", ")", "[", "]", "{", "}", "§", "¶", "@", "*", "/", "\\", "&", "#",
        "%", "‰", "†", "‡", "•", "′″", "`", "´", "^", "¯", "¨", "¸", "°", "©", "®", "←", "→", "↑", "↓", "↔",
        "+", "±", "÷", "×", "<", "=≠", ">", "¬", "|", "¦", "~", "−", "√", "∞", "≈", "≤", "≥", "■", "▲", "▼",
        "●", "★", "✓", "¤", "¢", "$", "£", "¥", "₫", "€",
    ]
}

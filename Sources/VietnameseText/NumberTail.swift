/// What stands behind the number in a cell.
enum NumberTail: Equatable {
    /// Nothing, a footnote mark, `%` or the word for a unit.
    case note(String)
    /// The second half of a range, or words such as `trở lên`.
    case comparison
    /// Anything that casts doubt on the number.
    case unreadable

    init(_ tail: [Unicode.Scalar], afterParenthesis: Bool) {
        let isGlued = tail.first != " "
        let rest = Array(tail.drop { $0 == " " })
        self = Self.judged(rest, isGlued: isGlued && !afterParenthesis)
    }

    private static func judged(_ rest: [Unicode.Scalar], isGlued: Bool) -> NumberTail {
        guard let first = rest.first else { return .note("") }
        if NumberWords.continuesRange(rest) { return .comparison }
        let footnote = footnoteLength(rest)
        let unit = rest.dropLast(footnote)
        let note = text(rest)
        if unit.isEmpty { return .note(note) }
        if first.properties.generalCategory == .otherNumber { return .unreadable }
        let isMark = first == "%" || first == "‰" || first == "°"
        guard isMark || first == "(" || first.properties.isAlphabetic, isUnit(Array(unit)) else {
            return .unreadable
        }
        if isMark || !isGlued || first == "(" { return .note(note) }
        // "27xã" is a slip of the space bar; "5A" is a class, and "1OO" is a hundred typed with letters.
        let letters = unit.filter(\.properties.isAlphabetic)
        let looksLikeDigits = letters.allSatisfy { "OoIl".unicodeScalars.contains($0) }
        return letters.count < 2 || looksLikeDigits ? .unreadable : .note(note)
    }

    /// Words without digits and comparisons; `m2`, `km2`, `m3` may end in a digit.
    private static func isUnit(_ unit: [Unicode.Scalar]) -> Bool {
        var words = unit
        if let last = words.last, last == "2" || last == "3", words.dropLast().last == "m" {
            words.removeLast()
        }
        return words.allSatisfy { !NumberScanner.isDigit($0) && !NumberWords.comparisonSigns.contains($0) }
    }

    /// Length of `*`, `**`, `¹`, `(1)`, `[2]`, `(a)`, `(*)` at the end, with the space before it.
    private static func footnoteLength(_ rest: [Unicode.Scalar]) -> Int {
        var start = rest.count
        if let last = rest.last, last == ")" || last == "]" {
            let opening: Unicode.Scalar = last == ")" ? "(" : "["
            guard let open = rest.lastIndex(of: opening) else { return 0 }
            let inside = rest[(open + 1)..<(rest.count - 1)]
            let isNumber = (1...2).contains(inside.count) && inside.allSatisfy(NumberScanner.isDigit)
            let isLetter = inside.count == 1 && inside.allSatisfy(\.properties.isAlphabetic)
            let isStars = (1...3).contains(inside.count) && inside.allSatisfy { $0 == "*" }
            guard isNumber || isLetter || isStars else { return 0 }
            start = open
        } else {
            while start > 0, isFootnoteSign(rest[start - 1]) { start -= 1 }
            if start == rest.count { return 0 }
            // The exponent of "km²" belongs to the unit; leaving it there changes nothing in the note.
        }
        while start > 0, rest[start - 1] == " " { start -= 1 }
        return rest.count - start
    }

    private static func isFootnoteSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2A, 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2020, 0x2021: true
        default: false
        }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

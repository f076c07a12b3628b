/// One pass over the cleaned text of a cell: sign, number, rest.
struct NumberScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { scalars = Self.cleaned(text) }

    mutating func read(style: NumberStyle?) -> (reading: NumberReading, note: String) {
        guard scalars.contains(where: Self.isDigit) else { return (.notANumber, "") }
        if NumberWords.startsComparison(scalars) { return (.comparisonOrRange, "") }
        let accounting = scalars.first == "("
        if accounting { index = 1 }
        var negative = accounting
        if let sign = peek(), !accounting, Self.isMinus(sign) || sign == "+" {
            negative = sign != "+"
            index += 1
        }
        guard let body = scanBody() else { return (.notANumber, "") }
        if accounting {
            guard peek() == ")" else { return (.notANumber, "") }
            index += 1
        }
        let tail = NumberTail(Array(scalars[index...]), afterParenthesis: accounting)
        switch tail {
        case .comparison: return (.comparisonOrRange, "")
        case .unreadable: return (.notANumber, "")
        case .note(let note): return (body.reading(negative: negative, style: style), note)
        }
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    /// Digits with their marks; a mark or space counts only between digits, a space only before groups of three.
    private mutating func scanBody() -> NumberBody? {
        var body = NumberBody()
        while let scalar = peek() {
            if Self.isDigit(scalar) {
                body.append(digit: scalar)
            } else if scalar == "." || scalar == ",", let next = peek(1), Self.isDigit(next) {
                body.open(after: scalar)
            } else if scalar == " ", body.marks.allSatisfy({ $0 == " " }), isGroupOfThree(after: index) {
                body.open(after: " ")
            } else {
                break
            }
            index += 1
        }
        return body.isWellFormed ? body : nil
    }

    private func isGroupOfThree(after space: Int) -> Bool {
        let isFirstGroupShort = index <= 3 || !scalars[(space - 4)..<space].allSatisfy(Self.isDigit)
        guard isFirstGroupShort, space + 3 < scalars.count else { return false }
        return scalars[(space + 1)...(space + 3)].allSatisfy(Self.isDigit)
            && (space + 4 == scalars.count || !Self.isDigit(scalars[space + 4]))
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Hyphen, minus, and the en dash that word processors put in their place.
    static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2212}" || scalar == "–"
    }

    /// Full-width forms to ASCII, all spaces to the plain one, no apostrophe before, no spaces around.
    ///
    /// Not the compatibility form of Unicode: that would turn the footnote mark of `12,5¹` into a digit.
    static func cleaned(_ text: String) -> [Unicode.Scalar] {
        var cleaned: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if let last = cleaned.last, last != " " { cleaned.append(" ") }
            } else if (0xFF01...0xFF5E).contains(scalar.value) {
                cleaned.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
            } else if scalar.value == 0xFEFF || (0x200B...0x200F).contains(scalar.value) {
                continue
            } else if cleaned.isEmpty, scalar == "'" || scalar == "\u{2019}" {
                continue
            } else {
                cleaned.append(scalar)
            }
        }
        if cleaned.last == " " { cleaned.removeLast() }
        return cleaned
    }
}

/// The digits of a typed number in groups, and the marks between them.
struct NumberBody {
    private(set) var groups: [String] = [""]
    private(set) var marks: [Unicode.Scalar] = []

    mutating func append(digit: Unicode.Scalar) { groups[groups.count - 1].unicodeScalars.append(digit) }

    mutating func open(after mark: Unicode.Scalar) {
        marks.append(mark)
        groups.append("")
    }

    /// Whether the marks can be those of one number, in some style.
    var isWellFormed: Bool {
        if groups.contains("") { return false }
        if marks.isEmpty { return true }
        if isSingleMark { return true }
        return areThousands(upTo: decimalMark == nil ? groups.count : groups.count - 1)
    }

    /// Reads the number; a lone mark before exactly three digits is decided by the style, or left open.
    func reading(negative: Bool, style: NumberStyle?) -> NumberReading {
        let whole = number(fractionGroups: 0, negative)
        let decimal = number(fractionGroups: 1, negative)
        guard isSingleMark, let mark = marks.first else {
            return finite(decimalMark == nil ? whole : decimal)
        }
        guard areThousands(upTo: 2) else { return finite(decimal) }
        guard let style else {
            guard whole.isFinite, decimal.isFinite else { return .notANumber }
            return .ambiguous(asDecimal: decimal, asThousands: whole)
        }
        return finite(mark.value == UInt32(style.decimalMark) ? decimal : whole)
    }

    private var isSingleMark: Bool { marks.count == 1 && marks[0] != " " }

    /// The mark that must be the decimal one: a last mark that differs from those before it.
    private var decimalMark: Unicode.Scalar? {
        guard let last = marks.last, marks.count > 1 else { return nil }
        return marks.dropLast().contains(last) ? nil : last
    }

    /// Whether the first groups are thousands: one to three digits without a leading 0, then three each, one mark.
    private func areThousands(upTo end: Int) -> Bool {
        guard let first = groups.first, (1...3).contains(first.utf8.count), !first.hasPrefix("0") else {
            return false
        }
        return groups[1..<end].allSatisfy { $0.utf8.count == 3 }
            && marks[..<(end - 1)].allSatisfy { $0 == marks[0] }
    }

    private func number(fractionGroups: Int, _ negative: Bool) -> Double {
        let whole = groups.dropLast(fractionGroups).joined()
        let fraction = groups.suffix(fractionGroups).joined()
        let magnitude = Double(fraction.isEmpty ? whole : "\(whole).\(fraction)") ?? .infinity
        return negative && magnitude != 0 ? -magnitude : magnitude
    }

    private func finite(_ value: Double) -> NumberReading { value.isFinite ? .number(value) : .notANumber }
}

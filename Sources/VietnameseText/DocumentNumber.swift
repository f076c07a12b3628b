/// The number and symbol of an official document: `1183/QĐ-TTg`, `28-CT/TW`, `59/2020/QH14`.
///
/// Three styles are told apart by where number, type and body stand:
///
/// | Style | Form | Examples |
/// | --- | --- | --- |
/// | state | number/[year/]type-body[-unit]; an official letter has no type | `01/KH-SKHCN`, `113/2017/NĐ-CP`, `4383/UBND-VX` |
/// | party | number-type/body | `28-CT/TW`, `160-KH/TU`, `05-QĐi/TW` |
/// | assembly | number/year/body of a term | `59/2020/QH14`, `35/2018/UBTVQH14` |
///
/// Source of the state style: Decree 30/2020/NĐ-CP, Annex I (place of number and symbol) and III (abbreviations of
/// types). That of party documents is a system of its own and is read by its form.
public struct DocumentNumber: Sendable, Hashable {
    /// How number, type and body are put together.
    public enum Style: String, Sendable, Hashable, CaseIterable {
        /// Documents of state bodies.
        case state
        /// Documents of the Party.
        case party
        /// Laws and resolutions of the National Assembly and its Standing Committee.
        case assembly
    }

    /// How it is put together.
    public let style: Style
    /// The number, from 1.
    public let number: Int
    /// A small letter behind the number, such as in `12a/QĐ-UBND`.
    public let suffix: String
    /// The year between number and symbol; `nil` where the style has none.
    public let year: Int?
    /// The abbreviation of the type: "QĐ", "KH"; `nil` for official letters and acts of the assembly.
    public let type: String?
    /// The abbreviation of the body: "TTg", "UBND", "TU", "QH14".
    public let body: String
    /// What stands behind the body: the drafting unit of a letter ("VX").
    public let unit: String?

    /// As it is printed: without blanks, with `-` inside the symbol, below 10 with a leading zero.
    public var text: String {
        let digits = (number < 10 ? "0" : "") + "\(number)\(suffix)"
        let behind = unit.map { "-\($0)" } ?? ""
        switch style {
        case .party: return "\(digits)-\(type ?? "")/\(body)\(behind)"
        case .state, .assembly:
            let symbol = (type.map { "\($0)-" } ?? "") + body + behind
            return year.map { "\(digits)/\($0)/\(symbol)" } ?? "\(digits)/\(symbol)"
        }
    }

    /// What the document is by its number: "Quyết định"; `nil` where the number does not say it.
    public var typeName: DocumentTypeName? {
        guard let type else { return style == .state ? DocumentTypeName.letter : nil }
        return DocumentTypeName.named(type, style: style)
    }
}

extension DocumentNumber {
    /// What came of reading a number.
    public struct Reading: Sendable, Hashable {
        /// The number; `nil` when its style is not known.
        public let number: DocumentNumber?
        /// What stood there besides the number, in order: a label, blanks, another dash, a stray digit behind it.
        public let stray: [String]
    }

    /// Reads a number and symbol as it is printed, and tells what does not belong to it.
    ///
    /// Nothing is guessed beyond what is told: a dash of another kind counts as `-`, blanks around `/` and `-` are
    /// passed over, and so is what stands behind a blank after the symbol; each of them is listed in `stray`.
    /// - Parameter text: such as `Số: 01/KH-SKHCN` or `160 - KH/TU 4`.
    /// - Returns: the number, or none when the form is none of the three styles.
    public static func read(_ text: String) -> Reading {
        var stray: [String] = []
        let scanned = DocumentNumberScanner.clean(text, &stray)
        let number = parsed(scanned)
        return Reading(number: number, stray: number == nil ? [] : stray)
    }

    /// Reads a number that is written exactly in one of the styles, but for a missing or additional leading zero.
    public init?(_ text: String) {
        let reading = Self.read(text)
        guard let number = reading.number, reading.stray.isEmpty else { return nil }
        self = number
    }

    private static func parsed(_ text: String) -> DocumentNumber? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !parts.contains("") else { return nil }
        switch parts.count {
        case 2: return state(parts[0], year: nil, symbol: parts[1]) ?? party(parts[0], parts[1])
        case 3:
            guard let year = year(parts[1]) else { return nil }
            return assembly(parts[0], year, parts[2]) ?? state(parts[0], year: year, symbol: parts[2])
        default: return nil
        }
    }

    /// `59/2020/QH14`: a body of the assembly with the number of its term, and no type.
    private static func assembly(_ digits: String, _ year: Int, _ symbol: String) -> DocumentNumber? {
        guard let (number, suffix) = numeral(digits), !symbol.contains("-") else { return nil }
        let bodies = ["UBTVQH", "QH"]
        guard let body = bodies.first(where: { symbol.hasPrefix($0) }) else { return nil }
        let term = symbol.dropFirst(body.count)
        guard (1...2).contains(term.utf8.count), term.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return DocumentNumber(
            style: .assembly, number: number, suffix: suffix, year: year, type: nil, body: symbol, unit: nil)
    }

    /// `1183/QĐ-TTg`, `113/2017/NĐ-CP`, and letters such as `4383/UBND-VX`.
    private static func state(_ digits: String, year: Int?, symbol: String) -> DocumentNumber? {
        guard let (number, suffix) = numeral(digits) else { return nil }
        let groups = symbol.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard groups.allSatisfy(isSymbol), let first = groups.first else { return nil }
        if groups.count > 1, DocumentTypeName.named(first, style: .state) != nil {
            return DocumentNumber(
                style: .state, number: number, suffix: suffix, year: year, type: first, body: groups[1],
                unit: groups.count > 2 ? groups[2...].joined(separator: "-") : nil)
        }
        // Only acts that lay down rules have a year in the number, and these have a type.
        guard year == nil else { return nil }
        return DocumentNumber(
            style: .state, number: number, suffix: suffix, year: nil, type: nil, body: first,
            unit: groups.count > 1 ? groups[1...].joined(separator: "-") : nil)
    }

    /// `28-CT/TW`, `05-QĐi/TW`, `12-QĐ/BTCTW`.
    private static func party(_ head: String, _ tail: String) -> DocumentNumber? {
        let groups = head.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard groups.count == 2, let (number, suffix) = numeral(groups[0]), isSymbol(groups[1]) else {
            return nil
        }
        let body = tail.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard body.allSatisfy(isSymbol), let first = body.first else { return nil }
        return DocumentNumber(
            style: .party, number: number, suffix: suffix, year: nil, type: groups[1], body: first,
            unit: body.count > 1 ? body[1...].joined(separator: "-") : nil)
    }

    /// Digits with at most one small letter behind them; not zero.
    private static func numeral(_ text: String) -> (Int, String)? {
        var digits = text
        var suffix = ""
        if let last = text.last, last.isLowercase, last.isLetter {
            suffix = String(last)
            digits.removeLast()
        }
        guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), number > 0
        else { return nil }
        return (number, suffix)
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let year = Int(text),
            (1900...2200).contains(year)
        else { return nil }
        return year
    }

    /// A group of a symbol: a letter first, then letters, digits and `&` (`CTTN&BĐG`).
    private static func isSymbol(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter, text.count <= 24 else { return false }
        return text.allSatisfy { $0.isLetter || $0 == "&" || $0.isASCII && $0.isNumber }
    }
}

/// Takes out of a printed number what does not belong to it.
enum DocumentNumberScanner {
    private static let dashes: Set<Unicode.Scalar> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    /// The number without label, blanks and other dashes; what was taken out is added to `stray`.
    static func clean(_ text: String, _ stray: inout [String]) -> String {
        var scalars = Array(text.unicodeScalars)
        trim(&scalars)
        for label in ["Số:", "số:", "Số ", "số "] where scalars.starts(with: label.unicodeScalars) {
            stray.append(label.hasSuffix(" ") ? String(label.dropLast()) : label)
            scalars.removeFirst(label.unicodeScalars.count)
            trim(&scalars)
            break
        }
        var result: [Unicode.Scalar] = []
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            if isBlank(scalar) {
                let next = scalars[position...].first { !isBlank($0) }
                let joins = result.last.map(isJoint) == true || next.map(isJoint) == true
                guard joins else {
                    // What stands behind a blank is no part of the symbol.
                    stray.append(string(scalars[(position + 1)...].drop(while: isBlank)))
                    break
                }
                if stray.last != " " { stray.append(" ") }
            } else if dashes.contains(scalar) {
                stray.append(String(Character(scalar)))
                result.append("-")
            } else {
                result.append(scalar)
            }
            position += 1
        }
        while let last = result.last, [".", ",", ";", ":"].contains(last) {
            stray.append(String(Character(last)))
            result.removeLast()
        }
        return string(result[...])
    }

    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "-" || dashes.contains(scalar)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\t"
    }

    private static func trim(_ scalars: inout [Unicode.Scalar]) {
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

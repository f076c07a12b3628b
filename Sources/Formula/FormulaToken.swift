/// A word of the formula language with its place.
struct FormulaToken: Equatable {
    enum Kind: Equatable {
        case number(Double)
        case name(String)
        /// `+ - * / ^ ( ) , = <> < <= > >=`
        case symbol(String)
        case end
    }

    let kind: Kind
    /// Counted in characters from 1.
    let position: Int

    /// The token as an error message shows it; empty at the end.
    var text: String {
        switch kind {
        case .number(let value): "\(value)"
        case .name(let name): name
        case .symbol(let symbol): symbol
        case .end: ""
        }
    }

    /// Cuts a formula into tokens; the last one is ``Kind/end``.
    static func tokens(of text: String) throws(FormulaError) -> [FormulaToken] {
        let scalars = Array(text.unicodeScalars)
        var result: [FormulaToken] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let position = index + 1
            if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
                index += 1
            } else if isDigit(scalar) || scalar == "." {
                let start = index
                while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." { index += 1 }
                index = endOfExponent(in: scalars, from: index)
                let word = string(scalars[start..<index])
                guard let value = Double(word), value.isFinite else {
                    throw FormulaError(.badNumber(word), at: position)
                }
                result.append(FormulaToken(kind: .number(value), position: position))
            } else if isNamePart(scalar) {
                let start = index
                while index < scalars.count, isNamePart(scalars[index]) || isDigit(scalars[index]) {
                    index += 1
                }
                result.append(FormulaToken(kind: .name(string(scalars[start..<index])), position: position))
            } else {
                let length = try symbolLength(in: scalars, at: index)
                let word = string(scalars[index..<index + length])
                result.append(FormulaToken(kind: .symbol(canonical(word)), position: position))
                index += length
            }
        }
        result.append(FormulaToken(kind: .end, position: scalars.count + 1))
        return result
    }

    /// `1e6`: the exponent belongs to the number only when digits follow.
    private static func endOfExponent(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        guard start < scalars.count, scalars[start] == "e" || scalars[start] == "E" else { return start }
        var index = start + 1
        if index < scalars.count, scalars[index] == "+" || scalars[index] == "-" { index += 1 }
        guard index < scalars.count, isDigit(scalars[index]) else { return start }
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        return index
    }

    private static func symbolLength(in scalars: [Unicode.Scalar], at index: Int) throws(FormulaError) -> Int
    {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        switch scalars[index] {
        case "<": return next == "=" || next == ">" ? 2 : 1
        case ">": return next == "=" ? 2 : 1
        case "=": return next == "=" ? 2 : 1
        case "!" where next == "=": return 2
        case "+", "-", "*", "/", "^", "(", ")", ",": return 1
        default: throw FormulaError(.unexpectedCharacter(String(scalars[index])), at: index + 1)
        }
    }

    /// One spelling for each symbol that may be written in two ways.
    private static func canonical(_ symbol: String) -> String {
        switch symbol {
        case "==": "="
        case "!=": "<>"
        default: symbol
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar >= "A" && scalar <= "Z" || scalar >= "a" && scalar <= "z" || scalar == "_"
    }
}

/// Computes what a reader would with the numbers of a sentence: `(65,68 + 100) : 2`.
///
/// Independent of the product: own reading of numbers, own rules.
struct Arithmetic {
    private var tokens: [String]
    private let names: [String: Double]

    /// The value of an expression; `nil` when the text is none.
    static func value(_ text: some StringProtocol, names: [String: Double] = [:]) -> Double? {
        var reader = Arithmetic(String(text), names)
        guard reader.tokens.count > 1, let value = reader.sum(), reader.tokens.isEmpty else {
            return nil
        }
        return value
    }

    private init(_ text: String, _ names: [String: Double]) {
        self.names = names
        var spaced = ""
        for character in text {
            spaced += "()+−:×/*".contains(character) ? " \(character) " : String(character)
        }
        tokens = spaced.split(separator: " ").map(String.init)
    }

    private mutating func sum() -> Double? {
        guard var value = product() else { return nil }
        while let sign = tokens.first, sign == "+" || sign == "−" {
            tokens.removeFirst()
            guard let next = product() else { return nil }
            value = sign == "+" ? value + next : value - next
        }
        return value
    }

    private mutating func product() -> Double? {
        guard var value = operand() else { return nil }
        while let sign = tokens.first, [":", "/", "×", "*"].contains(sign) {
            tokens.removeFirst()
            guard let next = operand() else { return nil }
            value = sign == ":" || sign == "/" ? value / next : value * next
        }
        return value
    }

    private mutating func operand() -> Double? {
        guard !tokens.isEmpty else { return nil }
        let token = tokens.removeFirst()
        if token == "(" {
            guard let value = sum(), tokens.first == ")" else { return nil }
            tokens.removeFirst()
            return value
        }
        return names[token] ?? PrintedNumber(token)?.value
    }
}

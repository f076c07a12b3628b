/// Roman numerals for parts, annexes and quarters (`quý II`, `Phụ lục IV`).
public enum RomanNumeral {
    /// The numeral for 1 … 3999; any other number comes back in Arabic digits.
    public static func text(_ n: Int) -> String {
        guard (1...3999).contains(n) else { return String(n) }
        var rest = n
        var numeral = ""
        for (value, letters) in steps {
            while rest >= value {
                numeral += letters
                rest -= value
            }
        }
        return numeral
    }

    private static let steps: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}

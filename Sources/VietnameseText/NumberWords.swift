/// Signs and words that make a comparison or a range of what would be a number.
enum NumberWords {
    /// Signs that compare or approximate.
    static let comparisonSigns: Set<Unicode.Scalar> = ["<", ">", "≤", "≥", "~", "≈", "±", "≠"]

    /// Whether a text begins as a comparison: `> 90`, `khoảng 90`, `từ 90 đến 95`.
    static func startsComparison(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first else { return false }
        if comparisonSigns.contains(first) { return true }
        guard first.properties.isAlphabetic else { return false }
        let key = NameMatching.keyScalars(text(scalars))
        return leading.contains { word in
            guard key.starts(with: word), key.count > word.count else { return false }
            return !key[word.count].properties.isAlphabetic
        }
    }

    /// Whether the text behind a number makes a range or a bound of it: `-95`, `đến 95`, `+`, `trở lên`.
    static func continuesRange(_ rest: [Unicode.Scalar]) -> Bool {
        guard let first = rest.first else { return false }
        if rest.count == 1, first == "+" || comparisonSigns.contains(first) { return true }
        let key = NameMatching.keyScalars(text(rest))
        if trailing.contains(where: { word in contains(key, word) }) { return true }
        // Behind a unit too: "90% - 95%".
        let unspaced = rest.drop { $0 == "%" || $0 == "‰" || $0 == " " }
        guard let sign = unspaced.first else { return false }
        if dashes.contains(sign) || comparisonSigns.contains(sign) {
            let second = unspaced.drop { dashes.contains($0) || $0 == " " || comparisonSigns.contains($0) }
            return second.first.map(NumberScanner.isDigit) ?? false
        }
        return connecting.contains { word in
            key.drop { $0 == "%" || $0 == " " }.starts(with: word)
                && key.contains(where: NumberScanner.isDigit)
        }
    }

    private static func contains(_ key: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
        guard key.count >= word.count else { return false }
        return (0...(key.count - word.count)).contains { key[$0...].starts(with: word) }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let dashes: Set<Unicode.Scalar> = [
        "-", "‐", "\u{2011}", "‒", "–", "—", "−", "÷", ".", "…",
    ]

    private static let leading = [
        "khoảng", "gần", "trên", "dưới", "hơn", "từ", "tối thiểu", "tối đa", "ít nhất", "nhiều nhất",
        "không quá", "không dưới", "không ít hơn", "không nhiều hơn", "xấp xỉ", "ước", "đến", "chừng", "quá",
        "chưa đến", "chưa tới", "ngoài", "lớn hơn", "nhỏ hơn", "bằng hoặc",
    ].map(NameMatching.keyScalars)

    private static let trailing = ["trở lên", "trở xuống", "hoặc hơn"].map(NameMatching.keyScalars)

    private static let connecting = ["đến ", "tới ", "hoặc "].map { NameMatching.keyScalars($0) + [" "] }
}

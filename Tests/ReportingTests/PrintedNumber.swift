import Reporting

/// A number read back from its printed Vietnamese form, by rules of its own.
struct PrintedNumber {
    let value: Double
    /// Decimals that were printed.
    let digits: Int

    init?(_ text: some StringProtocol) {
        let plain = text.filter { $0 != "." && $0 != "+" }.map {
            $0 == "−" ? "-" : $0 == "," ? "." : $0
        }
        guard let value = Double(String(plain)) else { return nil }
        self.value = value
        digits = plain.firstIndex(of: ".").map { plain.count - $0 - 1 } ?? 0
    }

    /// Half a unit of the last printed digit, and a hair for binary fractions.
    var halfStep: Double {
        var step = 0.5
        for _ in 0..<digits { step /= 10 }
        return step * (1 + 1e-9)
    }

    /// Whether a value prints as this number.
    func prints(_ exact: Double) -> Bool { abs(value - exact) <= halfStep }

    /// The numbers of a sentence, in their order; a full stop or comma at the end is punctuation.
    static func all(in text: String) -> [PrintedNumber] {
        let marks: Set<Character> = [",", "."]
        return text.split {
            !($0.isASCII && $0.isNumber || marks.contains($0) || $0 == "−" || $0 == "+")
        }
        .compactMap { part in
            var part = part
            while let last = part.last, marks.contains(last) { part.removeLast() }
            return PrintedNumber(part)
        }
    }
}

extension Figure {
    /// Whether the printed form tells the value and nothing else; a dash only when there is no value.
    var isHonest: Bool {
        guard let value else { return text == "–" }
        return PrintedNumber(text)?.prints(value) ?? false
    }
}

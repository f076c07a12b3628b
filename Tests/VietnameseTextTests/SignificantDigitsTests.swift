import Testing
import VietnameseText

/// Rounding to twelve digits takes a short cut for most numbers; here it is done on the printed digits.
struct SignificantDigitsTests {
    /// The digits of the shortest text, rounded half away from zero by hand.
    private static func rounded(_ value: Double, digits: Int) -> Double? {
        let parts = value.description.split(separator: "e")
        var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        var text = ""
        var isBehindPoint = false
        for character in parts[0] {
            if character == "." {
                isBehindPoint = true
            } else {
                text.append(character)
                if isBehindPoint { exponent -= 1 }
            }
        }
        var number = text.compactMap(\.wholeNumberValue)
        while number.count > 1, number.first == 0 { number.removeFirst() }
        while number.count > 1, number.last == 0 {
            number.removeLast()
            exponent += 1
        }
        if number.count > digits {
            exponent += number.count - digits
            let isUp = number[digits] >= 5
            number = Array(number[..<digits])
            if isUp {
                var place = digits - 1
                while place >= 0, number[place] == 9 {
                    number[place] = 0
                    place -= 1
                }
                if place >= 0 {
                    number[place] += 1
                } else {
                    number.insert(1, at: 0)
                }
            }
        }
        return Double(number.map(String.init).joined() + "e\(exponent)")
    }

    @Test func agreesWithPrintedDigits() {
        var dice = Scrambler(seed: 12)
        for _ in 0..<100_000 {
            let digits = dice.next() % 4 == 0 ? 1 + Int(dice.next() % 17) : 12
            let magnitude = Double(dice.next() >> 11) * 0x1p-53
            var value = magnitude
            // Scores, values of any size, and numbers with few digits, of which many are halves.
            switch dice.next() % 4 {
            case 0: value *= 100
            case 1:
                for _ in 0..<Int(dice.next() % 20) { value *= 10 }
            case 2:
                for _ in 0..<Int(dice.next() % 20) { value /= 10 }
            default: value = Double(dice.next() % 2_000_000_000_001) / 20
            }
            #expect(
                DecimalRounding.rounded(value, significantDigits: digits)
                    == Self.rounded(value, digits: digits), "\(value) \(digits)")
        }
    }

    @Test(arguments: -24...24) func powersOfTenAndTheirNeighbours(exponent: Int) throws {
        let power = try #require(Double("1e\(exponent)"))
        for value in [power, power.nextUp, power.nextDown, power * 1.5, power * 1.000000000005] {
            #expect(
                DecimalRounding.rounded(value, significantDigits: 12) == Self.rounded(value, digits: 12),
                "\(value)")
        }
    }

    @Test func halvesAreRoundedByTheirDigits() {
        #expect(DecimalRounding.rounded(0.1000000000005, significantDigits: 12) == 0.100000000001)
        #expect(DecimalRounding.rounded(100.0000000005, significantDigits: 12) == 100.000000001)
        #expect(DecimalRounding.rounded(123456.7890125, significantDigits: 12) == 123456.789013)
        #expect(DecimalRounding.rounded(99.99999999995, significantDigits: 12) == 100)
    }
}

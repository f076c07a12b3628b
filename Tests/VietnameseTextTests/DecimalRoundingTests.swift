import Testing
import VietnameseText

struct DecimalRoundingTests {
    @Test func roundsHalfAwayFromZero() {
        #expect(DecimalRounding.rounded(2.675, digits: 2) == 2.68)
        #expect(DecimalRounding.rounded(1.005, digits: 2) == 1.01)
        #expect(DecimalRounding.rounded(-1.005, digits: 2) == -1.01)
        #expect(DecimalRounding.rounded(0.5, digits: 0) == 1)
        #expect(DecimalRounding.rounded(1234.5, digits: -2) == 1235)
        #expect(DecimalRounding.rounded(1e-20, digits: 20) == 1e-20)
        #expect(DecimalRounding.rounded(1.26e-20, digits: 21) == 1.3e-20)
    }

    @Test func agreesWithDecimalArithmetic() {
        for (value, digits, text) in RoundingTables.fixed {
            let plain = text.filter { $0 != "." }.map { $0 == "," ? "." : $0 }
            #expect(
                DecimalRounding.rounded(value, digits: digits) == Double(String(plain)), "\(value) \(digits)")
        }
        for (value, digits, rounded) in RoundingTables.significant {
            #expect(
                DecimalRounding.rounded(value, significantDigits: digits) == rounded, "\(value) \(digits)")
            #expect(
                DecimalRounding.rounded(-value, significantDigits: digits) == -rounded, "\(value) \(digits)")
        }
    }

    @Test func keepsSignificantDigits() {
        #expect(DecimalRounding.rounded(123_456, significantDigits: 2) == 120_000)
        #expect(DecimalRounding.rounded(0.00125, significantDigits: 2) == 0.0013)
        #expect(DecimalRounding.rounded(9.99, significantDigits: 2) == 10)
        #expect(DecimalRounding.rounded(5, significantDigits: 0) == 5)
        #expect(DecimalRounding.rounded(55, significantDigits: -1) == 60)
    }

    @Test func extremesAreSafe() {
        let greatest = Double.greatestFiniteMagnitude
        #expect(DecimalRounding.rounded(greatest, significantDigits: 1) == greatest)
        #expect(DecimalRounding.rounded(greatest, significantDigits: 5) == greatest)
        #expect(DecimalRounding.rounded(greatest, significantDigits: 2) == greatest)
        #expect(DecimalRounding.rounded(1.7654e308, significantDigits: 3) == 1.77e308)
        #expect(DecimalRounding.rounded(greatest, digits: 15) == greatest)
        #expect(
            DecimalRounding.rounded(Double.leastNonzeroMagnitude, significantDigits: 1)
                == Double.leastNonzeroMagnitude)
        #expect(DecimalRounding.rounded(Double.leastNonzeroMagnitude, digits: 15) == 0)
        #expect(DecimalRounding.rounded(.infinity, digits: 2) == .infinity)
        #expect(DecimalRounding.rounded(.nan, significantDigits: 2).isNaN)
    }

    @Test func zeroHasNoSign() {
        #expect(DecimalRounding.rounded(-0.2, digits: 0).sign == .plus)
        #expect(DecimalRounding.rounded(-0.0, significantDigits: 3).sign == .plus)
    }
}

@Suite("Dust of arithmetic")
struct RoundingDustTests {
    @Test(
        "A half that arithmetic missed by the last bits is a half",
        arguments: [
            (1.4999999999999998, 0, 2.0), (0.1 + 0.2 + 0.0245, 3, 0.325), (2.675, 2, 2.68),
            (1.499999999999, 0, 1),
            (0.49999999999999994, 0, 1), (0.0005, 3, 0.001),
        ])
    func halves(value: Double, digits: Int, expected: Double) {
        #expect(DecimalRounding.rounded(value, digits: digits) == expected)
    }

    @Test("Large numbers keep every digit")
    func large() {
        #expect(DecimalRounding.rounded(1_234_567_890_123_456, digits: 0) == 1_234_567_890_123_456)
        #expect(DecimalRounding.rounded(9_007_199_254_740_991, digits: 2) == 9_007_199_254_740_991)
    }
}

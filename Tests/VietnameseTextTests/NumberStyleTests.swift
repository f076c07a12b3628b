import Testing
import VietnameseText

struct NumberStyleTests {
    let vi = NumberStyle.vietnamese
    let en = NumberStyle.english

    @Test func printsTheMarksOfEachStyle() {
        #expect(vi.text(1_234_567.89, digits: 2) == "1.234.567,89")
        #expect(en.text(1_234_567.89, digits: 2) == "1,234,567.89")
        #expect(vi.text(95.5, digits: 1) == "95,5")
        #expect(vi.text(26.85, digits: 2) == "26,85")
        #expect(vi.text(204_049, digits: 0) == "204.049")
    }

    @Test func groupsFromFourIntegerDigitsOn() {
        #expect(vi.text(999, digits: 0) == "999")
        #expect(vi.text(1000, digits: 0) == "1.000")
        #expect(vi.text(999.5, digits: 0) == "1.000")
        #expect(vi.text(100_000, digits: 1) == "100.000,0")
        #expect(vi.text(1_000_000, digits: 0) == "1.000.000")
    }

    @Test func roundsTheDecimalValueHalfAwayFromZero() {
        #expect(vi.text(2.675, digits: 2) == "2,68")
        #expect(vi.text(1.005, digits: 2) == "1,01")
        #expect(vi.text(-2.675, digits: 2) == "−2,68")
        #expect(vi.text(0.5, digits: 0) == "1")
        #expect(vi.text(2.5, digits: 0) == "3")
        #expect(vi.text(-2.5, digits: 0) == "−3")
        #expect(vi.text(19.990000000000002, digits: 2) == "19,99")
    }

    @Test func agreesWithDecimalArithmetic() {
        for (value, digits, text) in RoundingTables.fixed {
            #expect(vi.text(value, digits: digits) == text, "\(value) with \(digits) digits")
            let negative = text.contains(where: { ("1"..."9").contains($0) }) ? "−" + text : text
            #expect(vi.text(-value, digits: digits) == negative, "−\(value) with \(digits) digits")
        }
    }

    @Test func neverPrintsMinusZero() {
        #expect(vi.text(-0.0, digits: 1) == "0,0")
        #expect(vi.text(-0.04, digits: 1) == "0,0")
        #expect(vi.text(-0.4, digits: 0) == "0")
        #expect(vi.compact(-0.0004, maximumDigits: 2) == "0")
        #expect(vi.text(-0.05, digits: 1) == "−0,1")
    }

    @Test func signsChangesUnlessTheyRoundToZero() {
        #expect(vi.signed(1.2, digits: 1) == "+1,2")
        #expect(vi.signed(-0.6, digits: 1) == "−0,6")
        #expect(vi.signed(0, digits: 1) == "0,0")
        #expect(vi.signed(0.04, digits: 1) == "0,0")
        #expect(vi.signed(-0.04, digits: 1) == "0,0")
        #expect(en.signed(1234.5, digits: 1) == "+1,234.5")
    }

    @Test func plainNumbersHaveNoMarkBetweenThousandsAndAHyphenForMinus() {
        #expect(vi.plain(-1_234_567.5, maximumDigits: 6) == "-1234567,5")
        #expect(vi.plain(1_000, maximumDigits: 6) == "1000")
        #expect(vi.plain(-0.0000001, maximumDigits: 6) == "0")
    }

    @Test func compactPrintsOnlyTheDigitsNeeded() {
        #expect(vi.compact(95, maximumDigits: 2) == "95")
        #expect(vi.compact(95.5, maximumDigits: 2) == "95,5")
        #expect(vi.compact(95.456, maximumDigits: 2) == "95,46")
        #expect(vi.compact(95.999, maximumDigits: 2) == "96")
        #expect(vi.compact(1200, maximumDigits: 3) == "1.200")
        #expect(vi.compact(0, maximumDigits: 3) == "0")
        #expect(vi.compact(0.1 + 0.2, maximumDigits: 17) == "0,30000000000000004")
        #expect(vi.compact(Double.leastNonzeroMagnitude, maximumDigits: 400).utf8.count == 326)
    }

    @Test func valuesThatAreNotFinitePrintAsDash() {
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(vi.text(value, digits: 2) == "–")
            #expect(vi.signed(value, digits: 2) == "–")
            #expect(vi.compact(value, maximumDigits: 2) == "–")
        }
    }

    @Test func negativeDigitsCountAsNone() {
        #expect(vi.text(12.6, digits: -3) == "13")
        #expect(vi.compact(12.6, maximumDigits: .min) == "13")
        #expect(vi.signed(12.6, digits: .min) == "+13")
    }

    @Test func printsHugeAndTinyValuesInFull() {
        #expect(vi.text(1e21, digits: 1) == "1.000.000.000.000.000.000.000,0")
        #expect(vi.text(.greatestFiniteMagnitude, digits: 0).hasPrefix("179.769.313.486.231.570.000"))
        #expect(vi.text(.greatestFiniteMagnitude, digits: 0).utf8.count == 309 + 102)
        #expect(vi.text(.leastNonzeroMagnitude, digits: 3) == "0,000")
        #expect(vi.text(9_007_199_254_740_992, digits: 0) == "9.007.199.254.740.992")
    }

    @Test func printsWholeNumbers() {
        #expect(vi.text(0) == "0")
        #expect(vi.text(-1234) == "−1.234")
        #expect(vi.text(Int.max) == "9.223.372.036.854.775.807")
        #expect(vi.text(Int.min) == "−9.223.372.036.854.775.808")
    }

    @Test func noValueAndNoNumberOfDigitsTraps() {
        let extremes: [Double] = [
            0, -0.0, 0.1, 0.5, 1, 1e15, 0x1p52, 0x1p53, 0x1p63, 0x1p64, 1e22, 1e23, .greatestFiniteMagnitude,
            .leastNonzeroMagnitude, .leastNormalMagnitude, .nan, .signalingNaN, .infinity, .ulpOfOne,
        ]
        for value in extremes.flatMap({ [$0, -$0] }) {
            for digits in [Int.min, -1] + Array(0...20) + [323, 324, 325, Int.max] {
                for text in [
                    vi.text(value, digits: digits), en.signed(value, digits: digits),
                    vi.compact(value, maximumDigits: digits),
                ] {
                    #expect(!text.isEmpty)
                    #expect(!text.utf8.contains(0))
                }
                let rounded = DecimalRounding.rounded(value, digits: digits)
                #expect(rounded.isFinite == value.isFinite)
                #expect(
                    DecimalRounding.rounded(value, significantDigits: digits).isFinite == value.isFinite)
            }
        }
    }

    @Test func printedNumbersReadBackAsTheirRoundedValues() {
        var random = Scrambler(seed: 1)
        for _ in 0..<5000 {
            let digits = Int(random.next() % 6)
            let value = Double(Int64(random.next() % 2_000_000_000) - 1_000_000_000) / 10_000
            let rounded = DecimalRounding.rounded(value, digits: digits)
            for style in [vi, en] {
                let text = style.text(value, digits: digits)
                #expect(NumberReader.read(text, style: style) == .number(rounded), "\(text)")
            }
        }
    }
}

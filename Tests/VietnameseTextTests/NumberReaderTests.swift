import Testing
import VietnameseText

struct NumberReaderTests {
    @Test(arguments: [
        ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.234.567", 1_234_567), ("1,234,567", 1_234_567),
        ("1.234.567,89", 1_234_567.89), ("1,234,567.89", 1_234_567.89), ("1.234,567", 1234.567),
        ("95,5", 95.5), ("95.5", 95.5), ("0,95", 0.95), ("0,955", 0.955), ("0.955", 0.955),
        ("1234,567", 1234.567),
        ("1 234", 1234), ("1\u{A0}234\u{202F}567", 1_234_567), ("1 234,5", 1234.5), ("1 234.567", 1234.567),
        ("+2", 2), ("-1,5", -1.5), ("−1,5", -1.5), ("–5", -5), ("(3,2)", -3.2),
        ("８５", 85), ("９５，５", 95.5), ("'12", 12), ("’12", 12), ("  7 ", 7), ("\u{FEFF}7", 7), ("-0", 0),
        ("007", 7),
        ("204.049,0", 204_049), ("5", 5),
    ])
    func readsNumbers(text: String, value: Double) {
        let expected = NumberReading.number(value)
        #expect(NumberReader.read(text) == expected)
        // No style changes what is not ambiguous.
        #expect(NumberReader.read(text, style: .vietnamese) == expected)
        #expect(NumberReader.read(text, style: .english) == expected)
    }

    @Test func theStyleOfTheColumnDecidesWhatIsAmbiguous() {
        #expect(NumberReader.read("1.234") == .ambiguous(asDecimal: 1.234, asThousands: 1234))
        #expect(NumberReader.read("1,234") == .ambiguous(asDecimal: 1.234, asThousands: 1234))
        #expect(NumberReader.read("-27.500 ha") == .ambiguous(asDecimal: -27.5, asThousands: -27500))
        #expect(NumberReader.read("1.234", style: .vietnamese) == .number(1234))
        #expect(NumberReader.read("1,234", style: .vietnamese) == .number(1.234))
        #expect(NumberReader.read("1.234", style: .english) == .number(1.234))
        #expect(NumberReader.read("1,234", style: .english) == .number(1234))
    }

    @Test(arguments: [
        ("12,5*", 12.5, "*"), ("12,5(1)", 12.5, "(1)"), ("12,5 (1)", 12.5, "(1)"), ("12,5[2]", 12.5, "[2]"),
        ("12,5¹", 12.5, "¹"), ("12 trẻ", 12, "trẻ"), ("27 xã", 27, "xã"), ("27xã", 27, "xã"),
        ("95%", 95, "%"),
        ("95,5 %", 95.5, "%"), ("12 trẻ (1)", 12, "trẻ (1)"), ("12,5%*", 12.5, "%*"), ("5 km2", 5, "km2"),
        ("5 km²", 5, "km²"), ("12 triệu đồng", 12, "triệu đồng"), ("12 (trẻ em)", 12, "(trẻ em)"),
        ("12 trẻ/năm", 12, "trẻ/năm"), ("12", 12, ""), ("(3,2)%", -3.2, "%"),
    ])
    func keepsTheNoteBehindANumber(text: String, value: Double, note: String) {
        let (reading, read) = NumberReader.readWithNote(text)
        #expect(reading == .number(value))
        #expect(read == note)
    }

    @Test(arguments: [
        ">90", "> 90", "≥90%", "<5", "~90", "khoảng 90", "Khoảng 90%", "90-95", "90 - 95", "90–95%",
        "90% - 95%",
        "90 đến 95", "từ 90 đến 95", "trên 90", "dưới 5", "gần 100", "hơn 100", "ít nhất 3", "90+",
        "12 trở lên",
        "12 trẻ trở lên", "90...95", "90~95", "2020-2021", "không quá 10", "tối thiểu 3 xã", "KHOẢNG 90",
    ])
    func comparisonsAndRangesAreNotNumbers(text: String) {
        #expect(NumberReader.read(text) == .comparisonOrRange)
    }

    @Test(arguments: [
        "", " ", "–", "-", "x", "...", "…", "KCT", "k/có", "chưa có", "n/a", "không", "#DIV/0!", "#REF!",
        "#VALUE!",
        "#N/A", "27/27", "05/01/2020", "15.6.2020", "1.2.3", "1.23,4", "1,23,456.7", "12.34.567",
        "1.234,567,8",
        "0.123.456", "1234 567", "12 34", "1.234 567", "1 234.567.890", "95,", ",5", ".5", "1e5", "0x10",
        "NaN",
        "inf", "5A", "1OO", "1l", "12 trẻ (5 nữ)", "ngày 5", "- 5", "--5", "+-5", "(5", "( 3", "5)", "(-5)",

        "½", "1½", "٣", "1,,5", "1.,5", "#12", "=12", "Điều 5", "1.234.56",
    ])
    func anythingElseIsNotANumber(text: String) {
        #expect(NumberReader.read(text) == .notANumber)
    }

    @Test func ratiosArePairs() throws {
        let ratio = try #require(NumberReader.ratio("27/27"))
        #expect(ratio == (27, 27))
        let spaced = try #require(NumberReader.ratio(" 18 / 22 "))
        #expect(spaced == (18, 22))
        for text in ["27", "1/2/3", "a/b", "/5", "5/", "k/có", "05/01/2020", "5%/6"] {
            #expect(NumberReader.ratio(text) == nil, "\(text)")
        }
    }

    @Test func randomAndLongTextsAreSafe() {
        var random = Scrambler(seed: 9)
        for _ in 0..<20_000 {
            let text = random.string()
            for style in [nil, NumberStyle.vietnamese, .english] {
                if case .number(let value) = NumberReader.read(text, style: style) {
                    #expect(value.isFinite)
                }
            }
            _ = NumberReader.ratio(text)
        }
        #expect(NumberReader.read(String(repeating: "9", count: 5000)) == .notANumber)
        #expect(NumberReader.read("1" + String(repeating: ".000", count: 2000)) == .notANumber)
        #expect(NumberReader.read("1" + String(repeating: " 000", count: 3)) == .number(1e9))
    }
}

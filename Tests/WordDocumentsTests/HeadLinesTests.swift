import Testing

@testable import WordDocuments

@Suite struct HeadLinesTests {
    /// Widths measured with a font of the metrics of Times New Roman, in twips.
    @Test(arguments: [
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", 24, true, 4978),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, true, 5007),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, true, 5424),
    ])
    func widthsAreNearTheMeasuredOnes(text: String, size: Int, isBold: Bool, measured: Int) {
        let width = TextWidth.capitals(text, halfPoints: size, isBold: isBold)
        #expect(abs(width - measured) * 100 <= measured * 3, "\(width)")
    }

    @Test(arguments: [
        ("SỞ Y TẾ", ["SỞ Y TẾ"]),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"]),
        ("", [""]),
    ])
    func longNamesBreakNearTheMiddle(name: String, lines: [String]) {
        #expect(HeadLines.lines(name, isBold: true) == lines)
    }

    @Test func noWordIsLostHoweverLongTheName() {
        for count in 1...80 {
            let name = (1...count).map { "TÊN\($0)" }.joined(separator: " ")
            #expect(HeadLines.lines(name, isBold: true).joined(separator: " ") == name)
        }
        let giant = String(repeating: "W", count: 500)
        #expect(HeadLines.lines("A \(giant) B", isBold: true).joined(separator: " ") == "A \(giant) B")
    }

    @Test(arguments: [
        ("SỞ Y TẾ", HeadLines.Rule.short), ("SỞ NỘI VỤ TỈNH A", .medium), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", .long),
    ])
    func theRuleFollowsTheLengthOfTheName(name: String, rule: HeadLines.Rule) {
        #expect(HeadLines.rule(below: [name]) == rule)
    }
}

import Testing
import VietnameseText

@Suite("Numbers of documents")
struct DocumentNumberTests {
    @Test(
        "the styles of state, party and assembly are told apart and printed as they were",
        arguments: [
            ("1183/QĐ-TTg", DocumentNumber.Style.state, 1183, nil, "QĐ", "TTg", nil),
            ("01/KH-SKHCN", .state, 1, nil, "KH", "SKHCN", nil),
            ("7451/KH-UBND", .state, 7451, nil, "KH", "UBND", nil),
            ("113/2017/NĐ-CP", .state, 113, 2017, "NĐ", "CP", nil),
            ("13/2021/TT-BLĐTBXH", .state, 13, 2021, "TT", "BLĐTBXH", nil),
            ("06/2012/TTLT-BTC-BNV", .state, 6, 2012, "TTLT", "BTC", "BNV"),
            ("933/NQ-UBTVQH14", .state, 933, nil, "NQ", "UBTVQH14", nil),
            ("4383/UBND-VX", .state, 4383, nil, nil, "UBND", "VX"),
            ("739/BNV-CTTN&BĐG", .state, 739, nil, nil, "BNV", "CTTN&BĐG"),
            ("12/SYT", .state, 12, nil, nil, "SYT", nil),
            ("28-CT/TW", .party, 28, nil, "CT", "TW", nil),
            ("160-KH/TU", .party, 160, nil, "KH", "TU", nil),
            ("05-QĐi/TW", .party, 5, nil, "QĐi", "TW", nil),
            ("36-HD/VPTW", .party, 36, nil, "HD", "VPTW", nil),
            ("59/2020/QH14", .assembly, 59, 2020, nil, "QH14", nil),
            ("203/2025/QH15", .assembly, 203, 2025, nil, "QH15", nil),
            ("35/2018/UBTVQH14", .assembly, 35, 2018, nil, "UBTVQH14", nil),
        ] as [(String, DocumentNumber.Style, Int, Int?, String?, String, String?)])
    func styles(
        _ text: String, _ style: DocumentNumber.Style, _ number: Int, _ year: Int?, _ type: String?,
        _ body: String, _ unit: String?
    ) throws {
        let found = try #require(DocumentNumber(text))
        #expect(found.style == style)
        #expect(found.number == number)
        #expect(found.year == year)
        #expect(found.type == type)
        #expect(found.body == body)
        #expect(found.unit == unit)
        #expect(found.text == text)
    }

    @Test("a missing leading zero is set, one too many is left out, a letter behind the number stays")
    func digits() {
        #expect(DocumentNumber("1/KH-SKHCN")?.text == "01/KH-SKHCN")
        #expect(DocumentNumber("007/KH-SKHCN")?.text == "07/KH-SKHCN")
        #expect(DocumentNumber("5-QĐi/TW") == DocumentNumber("05-QĐi/TW"))
        #expect(DocumentNumber("12a/QĐ-UBND")?.text == "12a/QĐ-UBND")
        #expect(DocumentNumber("12a/QĐ-UBND") != DocumentNumber("12/QĐ-UBND"))
    }

    @Test("one symbol in the two systems is two documents")
    func systems() {
        #expect(DocumentNumber("160-KH/TU") != DocumentNumber("160/KH-TU"))
        #expect(DocumentNumber("160-KH/TU")?.typeName?.vi == "Kế hoạch")
        #expect(DocumentNumber("12-TT/TW")?.typeName?.vi == "Thông tri")
        #expect(DocumentNumber("12/TT-BYT")?.typeName?.vi == "Thông tư")
        #expect(DocumentNumber("4383/UBND-VX")?.typeName == .letter)
        #expect(DocumentNumber("59/2020/QH14")?.typeName == nil)
    }

    @Test(
        "what does not belong to the number is told and left out",
        arguments: [
            ("28-CT/TW 4", "28-CT/TW", ["4"]), ("Số: 01/KH-SKHCN", "01/KH-SKHCN", ["Số:"]),
            ("số 160-KH/TU", "160-KH/TU", ["số"]), ("160 - KH/TU", "160-KH/TU", [" "]),
            ("1183/QĐ–TTg", "1183/QĐ-TTg", ["–"]), ("1183/QĐ-TTg;", "1183/QĐ-TTg", [";"]),
            ("1183/QĐ-TTg ngày 14/10/2024", "1183/QĐ-TTg", ["ngày 14/10/2024"]),
        ])
    func stray(_ text: String, _ number: String, _ stray: [String]) {
        let reading = DocumentNumber.read(text)
        #expect(reading.number?.text == number)
        #expect(reading.stray == stray)
        #expect(DocumentNumber(text) == nil)
    }

    @Test("blanks at the ends are nothing")
    func blanks() {
        #expect(DocumentNumber("  28-CT/TW\u{A0}")?.text == "28-CT/TW")
    }

    @Test(
        "forms of no style are not read",
        arguments: [
            "", "số", "28", "CT/TW", "28/", "/QĐ-TTg", "28//TW", "0/QĐ-TTg", "-1/QĐ-TTg", "1234567/QĐ-TTg",
            "28-CT-TW", "113/2017", "113/20171/NĐ-CP", "113/2017/ABC-CP", "59/2020/QH", "59/2020/QH145",
            "1/2/3/4", "12/QĐ_UBND", "12/QĐ-", "12-/TW", "٣/QĐ-TTg", "12/２",
        ])
    func refused(_ text: String) {
        #expect(DocumentNumber.read(text).number == nil)
        #expect(DocumentNumber.read(text).stray.isEmpty)
    }

    @Test("printing and reading any number again gives the same number")
    func roundTrip() {
        for text in ["9/QĐ-TTg", "10/QĐ-TTg", "99-KL/TW", "1/2011/TT-BNV", "8/2012/QH13", "7b/UBND-VX-NC"] {
            let number = DocumentNumber(text)
            #expect(number != nil && number == number.flatMap { DocumentNumber($0.text) })
        }
    }
}

@Suite("Dates as they were printed")
struct PrintedDateTests {
    @Test(
        "one day in four forms",
        arguments: ["28/6/2024", "28/06/2024", "2024-06-28", "ngày 28 tháng 6 năm 2024"])
    func forms(_ text: String) throws {
        let date = try #require(PrintedDate(text))
        #expect(date.day == CalendarDate(year: 2024, month: 6, day: 28))
        #expect(date.printed == text)
        #expect(date.vietnamese == "28/06/2024")
        #expect(date.vietnameseLong == "ngày 28 tháng 6 năm 2024")
        #expect(date.english == "28 June 2024")
        #expect(date.iso == "2024-06-28")
    }

    @Test("a month or a year alone is printed as such and is before or after what it surely is")
    func months() throws {
        let month = try #require(PrintedDate("7/2017"))
        #expect(month.day == nil && month.year == 2017)
        #expect(
            [month.vietnamese, month.vietnameseLong, month.english, month.iso] == [
                "07/2017", "tháng 7 năm 2017", "July 2017", "2017-07",
            ])
        let year = try #require(PrintedDate("2017"))
        #expect(
            [year.vietnamese, year.vietnameseLong, year.english, year.iso] == [
                "2017", "năm 2017", "2017", "2017",
            ])
        let day = try #require(PrintedDate("15/7/2017"))
        #expect(!day.isBefore(month) && !month.isBefore(day) && !day.isBefore(year))
        #expect(try #require(PrintedDate("30/6/2017")).isBefore(month))
        #expect(month.isBefore(try #require(PrintedDate("1/8/2017"))))
        #expect(try #require(PrintedDate("02/2024")).last.day == 29)
        #expect(try #require(PrintedDate("02/2023")).last.day == 28)
    }

    @Test("the leap day exists in leap years only")
    func leapDays() {
        #expect(PrintedDate("29/2/2024") != nil)
        #expect(PrintedDate("29/02/2000") != nil)
        #expect(PrintedDate("29/2/2023") == nil)
        #expect(PrintedDate("29/02/1900") == nil)
    }

    @Test(
        "anything else is no date",
        arguments: [
            "", "25/12/2023 4", "28.6.2024", "28-6-2024", "6/28/2024", "31/4/2024", "28/6/24", "13/2024", "0",
        ])
    func refused(_ text: String) { #expect(PrintedDate(text) == nil) }

    @Test("a date with something behind it is found, for advice")
    func leading() {
        #expect(PrintedDate.leading("25/12/2023 4")?.iso == "2023-12-25")
        #expect(PrintedDate.leading("25/12/2023") == nil)
        #expect(PrintedDate.leading("tháng 12") == nil)
    }
}

@Suite("Whole numbers printed in larger units")
struct ScaledNumberTests {
    @Test("every digit is kept, zeros at the end are not")
    func digits() {
        let vi = NumberStyle.vietnamese
        #expect(vi.scaled(1_250_500_000, scale: 6) == "1.250,5")
        #expect(vi.scaled(1_250_500_000, scale: 6, digits: 3) == "1.250,500")
        #expect(vi.scaled(5, scale: 9) == "0,000000005")
        #expect(vi.scaled(0, scale: 6) == "0")
        #expect(vi.scaled(-1_500, scale: 3) == "\u{2212}1,5")
        #expect(vi.scaled(1_234_567, scale: 0) == "1.234.567")
        #expect(NumberStyle.english.scaled(1_250_500, scale: 3) == "1,250.5")
        #expect(vi.scaled(.max, scale: 0) == "9.223.372.036.854.775.807")
        #expect(vi.scaled(.min, scale: 18) == "\u{2212}9,223372036854775808")
        #expect(NumberStyle.scaledDigits(1_250_500_000, scale: 6) == 1)
        #expect(NumberStyle.scaledDigits(0, scale: 6) == 0)
    }
}

import Testing
import VietnameseText

struct DateAndCountTests {
    @Test func writesTheDateLineOfTheDecree() throws {
        let january = try #require(CalendarDate(year: 2020, month: 1, day: 5))
        #expect(january.vietnameseLong == "ngày 05 tháng 01 năm 2020")
        #expect(january.vietnamese == "05/01/2020")
        #expect(january.iso == "2020-01-05")
        #expect(january.english == "5 January 2020")
        let june = try #require(CalendarDate(year: 2019, month: 6, day: 29))
        #expect(june.vietnameseLong == "ngày 29 tháng 6 năm 2019")
        #expect(june.vietnamese == "29/06/2019")
        let february = try #require(CalendarDate(year: 2021, month: 2, day: 10))
        #expect(february.vietnameseLong == "ngày 10 tháng 02 năm 2021")
        let march = try #require(CalendarDate(year: 2021, month: 3, day: 9))
        #expect(march.vietnameseLong == "ngày 09 tháng 3 năm 2021")
    }

    @Test(arguments: [
        (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
        (2020, 4, 31, false),
        (2020, 12, 31, true), (2020, 13, 1, false), (2020, 0, 1, false), (2020, 1, 0, false),
        (0, 1, 1, false),
        (9999, 12, 31, true), (10000, 1, 1, false), (99999, 99999, 99999, false), (-1, -1, -1, false),
    ])
    func acceptsOnlyDaysOfTheCalendar(year: Int, month: Int, day: Int, valid: Bool) {
        #expect((CalendarDate(year: year, month: month, day: day) != nil) == valid)
    }

    @Test func countsDaysAcrossMonthsYearsAndLeapDays() throws {
        func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }
        #expect(try day("2020-02-28").days(to: day("2020-03-01")) == 2)
        #expect(try day("2019-02-28").days(to: day("2019-03-01")) == 1)
        #expect(try day("2019-12-31").days(to: day("2020-01-01")) == 1)
        #expect(try day("1900-01-01").days(to: day("2000-01-01")) == 36_524)
        #expect(try day("2020-06-30").days(to: day("2020-06-29")) == -1)
        #expect(try day("0001-01-01").dayNumber == 1)
        #expect(CalendarDate.lastDay(ofMonth: 2, in: 2024)?.iso == "2024-02-29")
        #expect(CalendarDate.lastDay(ofMonth: 13, in: 2024) == nil)
    }

    @Test func extremeNumbersAreNoDates() {
        #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
        #expect(CalendarDate(year: .min, month: .min, day: .min) == nil)
    }

    @Test func readsStrictForms() {
        let date = CalendarDate(year: 2020, month: 1, day: 5)
        #expect(CalendarDate(iso: "2020-01-05") == date)
        #expect(CalendarDate(vietnamese: "5/1/2020") == date)
        #expect(CalendarDate(vietnamese: "05/01/2020") == date)
        for text in [
            "", "2020-1-5", "2020-01-05 ", " 2020-01-05", "20-01-05", "2020/01/05", "2020-01-05T00:00",
            "2020-02-30",
            "+020-01-05", "２０２０-01-05", "2020-01", "2020-01-05-",
        ] { #expect(CalendarDate(iso: text) == nil, "\(text)") }
        for text in [
            "", "5/1/20", "005/1/2020", "5-1-2020", "31/4/2020", "5/1/2020/", "/1/2020", "1/2020",
            " 5/1/2020",
        ] {
            #expect(CalendarDate(vietnamese: text) == nil, "\(text)")
        }
    }

    @Test func everyDayOfFourCenturiesSurvivesTheRoundTrip() {
        var days = 0
        var previous: CalendarDate?
        for year in 1601...2000 {
            for month in 1...12 {
                for day in 1...32 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    days += 1
                    #expect(CalendarDate(iso: date.iso) == date)
                    #expect(CalendarDate(vietnamese: date.vietnamese) == date)
                    if let previous { #expect(previous < date) }
                    previous = date
                }
            }
        }
        #expect(days == 146_097)
    }

    @Test func smallCountsGetALeadingZero() {
        #expect([1, 2, 9, 10, 27, 1234].map(administrativeCount) == ["01", "02", "09", "10", "27", "1.234"])
        #expect(administrativeCount(0) == "0")
        #expect(administrativeCount(-2) == "−2")
        #expect(!administrativeCount(.min).isEmpty)
    }

    @Test func writesRomanNumerals() {
        #expect((1...4).map(RomanNumeral.text) == ["I", "II", "III", "IV"])
        #expect(RomanNumeral.text(9) == "IX")
        #expect(RomanNumeral.text(14) == "XIV")
        #expect(RomanNumeral.text(49) == "XLIX")
        #expect(RomanNumeral.text(1994) == "MCMXCIV")
        #expect(RomanNumeral.text(3999) == "MMMCMXCIX")
        #expect(RomanNumeral.text(0) == "0")
        #expect(RomanNumeral.text(4000) == "4000")
        #expect(RomanNumeral.text(-1) == "-1")
    }
}

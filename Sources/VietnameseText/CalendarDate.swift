/// A day of the (proleptic) Gregorian calendar, without time and time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Year, 1 … 9999.
    public let year: Int
    /// Month, 1 … 12.
    public let month: Int
    /// Day of the month, from 1.
    public let day: Int

    /// A date of the calendar; `nil` for a day that does not exist or a year outside 1 … 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-MM-dd`, exactly so; `nil` for anything else.
    public init?(iso: String) {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3,
            let year = Self.number(parts[0], digits: 4...4), let month = Self.number(parts[1], digits: 2...2),
            let day = Self.number(parts[2], digits: 2...2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `d/M/yyyy` or `dd/MM/yyyy`; `nil` for anything else.
    public init?(vietnamese: String) {
        let parts = vietnamese.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3,
            let day = Self.number(parts[0], digits: 1...2), let month = Self.number(parts[1], digits: 1...2),
            let year = Self.number(parts[2], digits: 4...4)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2020-01-05`.
    public var iso: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    /// `05/01/2020`.
    public var vietnamese: String {
        "\(Self.padded(day, 2))/\(Self.padded(month, 2))/\(Self.padded(year, 4))"
    }

    /// The date line of a state document: `ngày 05 tháng 01 năm 2020`, `ngày 29 tháng 6 năm 2019`.
    ///
    /// Days below 10 and the months 1 and 2 get a leading zero (Decree 30/2020/NĐ-CP, Annex I), so that no digit can
    /// be written in front of them.
    public var vietnameseLong: String {
        "ngày \(Self.padded(day, 2)) tháng \(month <= 2 ? Self.padded(month, 2) : String(month)) năm \(year)"
    }

    /// `5 January 2020`.
    public var english: String { "\(day) \(Self.englishMonths[month - 1]) \(year)" }

    /// Earlier days come first.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func number(_ bytes: Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

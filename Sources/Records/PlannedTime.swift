import VietnameseText

/// A time as plans give it: a day, a month, a quarter or a year.
///
/// Whatever is due "in quarter II" is due on the last day of it.
public enum PlannedTime: Sendable, Hashable {
    /// One day.
    case day(CalendarDate)
    /// A month, 1…12.
    case month(year: Int, month: Int)
    /// A quarter, 1…4.
    case quarter(year: Int, quarter: Int)
    /// A whole year.
    case year(Int)

    /// Reads `2024-06-30`, `2024-06`, `Q2/2024` or `2024`; `nil` for anything else.
    public init?(_ text: String) {
        if let day = CalendarDate(iso: text) {
            self = .day(day)
            return
        }
        let bytes = Array(text.utf8)
        if bytes.count == 4, let year = Self.year(bytes[...]) {
            self = .year(year)
        } else if bytes.count == 7, bytes[0] == UInt8(ascii: "Q"), bytes[2] == UInt8(ascii: "/"),
            (0x31...0x34).contains(bytes[1]), let year = Self.year(bytes[3...])
        {
            self = .quarter(year: year, quarter: Int(bytes[1]) - 0x30)
        } else if bytes.count == 7, let first = CalendarDate(iso: text + "-01") {
            self = .month(year: first.year, month: first.month)
        } else {
            return nil
        }
    }

    private static func year(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let year = bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (1900...2200).contains(year) ? year : nil
    }

    /// As it stands in a table: `Q2/2024`.
    public var code: String {
        switch self {
        case .day(let day): day.iso
        case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter(let year, let quarter): "Q\(quarter)/\(year)"
        case .year(let year): "\(year)"
        }
    }

    /// The first day; `nil` only for numbers that are no month or quarter.
    public var firstDay: CalendarDate? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .quarter(let year, let quarter): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)
        }
    }

    /// The last day, on which what is due at this time is due; `nil` only for numbers that are no month or quarter.
    public var lastDay: CalendarDate? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): CalendarDate.lastDay(ofMonth: month, in: year)
        case .quarter(let year, let quarter): CalendarDate.lastDay(ofMonth: quarter * 3, in: year)
        case .year(let year): CalendarDate(year: year, month: 12, day: 31)
        }
    }
}

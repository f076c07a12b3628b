import VietnameseText

/// A moment of the ledger as clocks in Vietnam show it (UTC+7, no summer time), whatever the machine's time zone.
///
/// The ledger is in UTC. What is told to people is not: a message that went out at six in the morning went out that day, and
/// not on the day before.
public struct OfficeTime: Sendable, Hashable {
    /// The day.
    public let date: CalendarDate
    /// Hours and minutes: "08:05".
    public let clock: String

    private static let hoursAhead = 7

    /// Reads a time of the ledger; `nil` for anything else.
    ///
    /// - Parameter utc: `2026-11-28T10:45:54Z`.
    public init?(utc: String) {
        let bytes = Array(utc.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let day = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)), (0..<24).contains(hour),
            let minute = Int(String(decoding: bytes[14..<16], as: UTF8.self)), (0..<60).contains(minute)
        else { return nil }
        let local = hour + Self.hoursAhead
        guard let date = local < 24 ? day : Self.next(day) else { return nil }
        self.date = date
        clock = "\(Self.two(local % 24)):\(Self.two(minute))"
    }

    /// "28/11/2026 17:45".
    public var text: String { "\(date.vietnamese) \(clock)" }

    private static func next(_ day: CalendarDate) -> CalendarDate? {
        CalendarDate(year: day.year, month: day.month, day: day.day + 1)
            ?? CalendarDate(year: day.year, month: day.month + 1, day: 1)
            ?? CalendarDate(year: day.year + 1, month: 1, day: 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

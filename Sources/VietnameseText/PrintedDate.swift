/// A date of issue with the form in which it was printed: `28/6/2024`, `28/06/2024` and `2024-06-28` are one day.
///
/// Of some documents only month or year are known; they are then no day, but the days in question.
public struct PrintedDate: Sendable, Hashable {
    /// The first day in question.
    public let first: CalendarDate
    /// The last day in question; the same as the first one where the day is known.
    public let last: CalendarDate
    /// As it stood in the source.
    public let printed: String

    /// Reads a day (`d/M/yyyy`, `dd/MM/yyyy`, `yyyy-MM-dd`, `ngày d tháng M năm yyyy`), a month (`M/yyyy`, `yyyy-MM`) or a
    /// year (`yyyy`); `nil` for anything else and for days that do not exist.
    public init?(_ text: String) {
        printed = text
        if let day = CalendarDate(vietnamese: text) ?? CalendarDate(iso: text) ?? Self.long(text) {
            first = day
            last = day
            return
        }
        let year = CalendarDate(vietnamese: "01/01/\(text)")
        let month = CalendarDate(vietnamese: "01/\(text)") ?? CalendarDate(iso: "\(text)-01")
        guard let start = month ?? year else { return nil }
        let months = month == nil ? 12 : start.month
        let end = (28...31).compactMap { CalendarDate(year: start.year, month: months, day: $0) }.last
        guard let end else { return nil }
        first = start
        last = end
    }

    /// The day; `nil` where only month or year are known.
    public var day: CalendarDate? { first == last ? first : nil }

    /// The year.
    public var year: Int { first.year }

    /// Whether it is surely earlier than another one.
    public func isBefore(_ other: PrintedDate) -> Bool { last < other.first }

    private var isYear: Bool { first.month != last.month }

    /// `28/06/2024`, `06/2024`, `2024`.
    public var vietnamese: String {
        day?.vietnamese ?? String(first.vietnamese.dropFirst(isYear ? 6 : 3))
    }

    /// As documents print it: `ngày 28 tháng 6 năm 2024`, `tháng 6 năm 2024`, `năm 2024`.
    public var vietnameseLong: String {
        if let day { return day.vietnameseLong }
        let words = first.vietnameseLong.split(separator: " ")
        return words.dropFirst(isYear ? 4 : 2).joined(separator: " ")
    }

    /// `28 June 2024`, `June 2024`, `2024`.
    public var english: String {
        if let day { return day.english }
        return first.english.split(separator: " ").dropFirst(isYear ? 2 : 1).joined(separator: " ")
    }

    /// In the form of programs: `2024-06-28`, `2024-06`, `2024`.
    public var iso: String {
        day?.iso ?? String(first.iso.dropLast(isYear ? 6 : 3))
    }

    private static func long(_ text: String) -> CalendarDate? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard words.count == 6, words[0] == "ngày", words[2] == "tháng", words[4] == "năm" else { return nil }
        return CalendarDate(vietnamese: "\(words[1])/\(words[3])/\(words[5])")
    }

    /// The day at the beginning of a text with something behind it: `25/12/2023` of "25/12/2023 4".
    public static func leading(_ text: String) -> CalendarDate? {
        let first = text.split(separator: " ").first.map(String.init) ?? ""
        return first == text ? nil : CalendarDate(vietnamese: first) ?? CalendarDate(iso: first)
    }
}

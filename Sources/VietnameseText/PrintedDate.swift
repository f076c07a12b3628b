/// A day with the form in which it was printed: `28/6/2024`, `28/06/2024` and `2024-06-28` are one day.
public struct PrintedDate: Sendable, Hashable {
    /// The day.
    public let date: CalendarDate
    /// As it stood in the source.
    public let printed: String

    /// Reads `d/M/yyyy`, `dd/MM/yyyy`, `yyyy-MM-dd` or `ngày d tháng M năm yyyy`; `nil` for anything else and for
    /// days that do not exist.
    public init?(_ text: String) {
        guard
            let date = CalendarDate(vietnamese: text) ?? CalendarDate(iso: text) ?? Self.long(text)
        else { return nil }
        self.date = date
        printed = text
    }

    /// Whether two printed days are the same day in another form.
    public func isSameDay(as other: PrintedDate) -> Bool { date == other.date }

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

import VietnameseText

/// A date as headers have it (RFC 5322, 3.3).
enum MailDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Eight in the morning of a day in Vietnam, when offices open: the bundle knows days and no times.
    static func text(_ date: CalendarDate) -> String {
        // Day 1, 1 January of year 1, was a Monday.
        let day = days[date.dayNumber % 7]
        let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
        return "\(day), \(date.day) \(months[date.month - 1]) \(year) 08:00:00 +0700"
    }
}

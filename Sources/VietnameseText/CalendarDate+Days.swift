extension CalendarDate {
    /// The number of the day, counted from 1 January of year 1 as 1; consecutive days have consecutive numbers.
    public var dayNumber: Int {
        let years = year - 1
        let before = years * 365 + years / 4 - years / 100 + years / 400
        let months = (1..<month).reduce(0) { $0 + Self.length(ofMonth: $1, in: year) }
        return before + months + day
    }

    /// How many days from this one to another; negative for an earlier one.
    public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// The last day of a month; `nil` for a month or year that does not exist.
    public static func lastDay(ofMonth month: Int, in year: Int) -> CalendarDate? {
        guard (1...12).contains(month) else { return nil }
        return CalendarDate(year: year, month: month, day: length(ofMonth: month, in: year))
    }
}

import VietnameseText

/// A quarter of a year, as plans and progress reports count time.
public struct Quarter: Sendable, Hashable, Comparable {
    /// The year.
    public let year: Int
    /// 1 to 4.
    public let number: Int

    /// Makes a quarter; `nil` for a number outside 1 … 4.
    public init?(year: Int, number: Int) {
        guard (1...4).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The quarter in which a day lies.
    public init(of day: CalendarDate) {
        year = day.year
        number = (day.month - 1) / 3 + 1
    }

    /// The number as documents print it: "I" to "IV".
    public var roman: String { ["I", "II", "III", "IV"][number - 1] }

    /// The quarter after this one.
    public var next: Quarter { Quarter(ordinal: ordinal + 1) }

    private var ordinal: Int { year * 4 + number - 1 }

    private init(ordinal: Int) {
        year = ordinal / 4
        number = ordinal % 4 + 1
    }

    /// Whether a day lies in the quarter or before it.
    public func reaches(_ day: CalendarDate) -> Bool { Quarter(of: day) <= self }

    /// Earlier quarters come first.
    public static func < (left: Quarter, right: Quarter) -> Bool { left.ordinal < right.ordinal }
}

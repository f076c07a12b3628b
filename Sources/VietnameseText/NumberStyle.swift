/// How numbers are printed: the decimal mark and the mark between thousands.
///
/// Own fixed-point code: the system's formatters print three digits when told two, depend on the locale, and cost
/// many times more (a page has hundreds of numbers, a bulletin hundreds of thousands).
public struct NumberStyle: Sendable, Hashable {
    let decimalMark: UInt8
    let groupMark: UInt8

    /// `1.234.567,89`, minus as U+2212.
    public static let vietnamese = NumberStyle(
        decimalMark: UInt8(ascii: ","), groupMark: UInt8(ascii: "."))

    /// `1,234,567.89`, minus as U+2212.
    public static let english = NumberStyle(
        decimalMark: UInt8(ascii: "."), groupMark: UInt8(ascii: ","))

    /// What stands for a value that is not finite: an en dash.
    public static let notFinite = "–"

    /// Prints with a fixed number of decimals, rounded half away from zero on the decimal value.
    ///
    /// See ``DecimalRounding`` for the rule. Thousands are grouped from four integer digits on; `−0` never appears.
    /// - Parameters:
    ///   - value: a value that is not finite prints as ``notFinite``.
    ///   - digits: decimals to print; a negative number counts as 0, more than 324 as 324.
    /// - Returns: for example `1.234,50`.
    public func text(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return Self.notFinite }
        let places = Self.clamped(digits)
        let decimals = DecimalDigits(magnitude: value.magnitude, digits: places)
        return layout(
            decimals, places: places, sign: value < 0 && decimals.significand != 0 ? .minus : .none)
    }

    /// Prints a change: as ``text(_:digits:)`` with `+` before a positive number; one that rounds to zero has no sign.
    public func signed(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return Self.notFinite }
        let places = Self.clamped(digits)
        let decimals = DecimalDigits(magnitude: value.magnitude, digits: places)
        let sign: Sign = decimals.significand == 0 ? .none : value < 0 ? .minus : .plus
        return layout(decimals, places: places, sign: sign)
    }

    /// Prints as few decimals as the value needs, at most `maximumDigits`; rounds as ``text(_:digits:)`` does.
    public func compact(_ value: Double, maximumDigits: Int) -> String {
        compact(value, maximumDigits: maximumDigits, minus: .minus, isGrouped: true)
    }

    /// Prints as ``compact(_:maximumDigits:)``, but without a mark between thousands and with `-` for minus: what a
    /// spreadsheet reads as a number.
    public func plain(_ value: Double, maximumDigits: Int) -> String {
        compact(value, maximumDigits: maximumDigits, minus: .hyphen, isGrouped: false)
    }

    private func compact(_ value: Double, maximumDigits: Int, minus: Sign, isGrouped: Bool) -> String {
        guard value.isFinite else { return Self.notFinite }
        let places = Self.clamped(maximumDigits)
        var decimals = DecimalDigits(magnitude: value.magnitude, digits: places)
        let isZero = decimals.significand == 0
        while decimals.exponent < 0, decimals.significand % 10 == 0 {
            decimals.significand /= 10
            decimals.exponent = isZero ? 0 : decimals.exponent + 1
        }
        return layout(
            decimals, places: max(0, -decimals.exponent), sign: value < 0 && !isZero ? minus : .none,
            isGrouped: isGrouped)
    }

    /// Prints a whole number, thousands grouped.
    public func text(_ value: Int) -> String {
        layout(
            DecimalDigits(significand: UInt64(value.magnitude), exponent: 0), places: 0,
            sign: value < 0 ? .minus : .none)
    }

    /// No `Double` has a digit beyond the 324th decimal.
    static func clamped(_ digits: Int) -> Int { max(0, min(digits, 324)) }
}

extension NumberStyle {
    private enum Sign: Equatable { case none, plus, minus, hyphen }

    /// Writes the digits from the last to the first into a string of exactly the right size.
    private func layout(
        _ decimals: DecimalDigits, places: Int, sign: Sign, isGrouped: Bool = true
    ) -> String {
        let integerDigits = max(1, decimals.count + decimals.exponent)
        let signBytes = sign == .none ? 0 : sign == .minus ? 3 : 1
        let marks = isGrouped ? (integerDigits - 1) / 3 : 0
        let length = signBytes + integerDigits + marks + (places > 0 ? places + 1 : 0)
        let decimalMark = self.decimalMark
        let groupMark = self.groupMark
        // The bounds-checked alternative (an array, then a copy) costs an allocation for every number printed.
        return unsafe String(unsafeUninitializedCapacity: length) { buffer in
            guard buffer.count >= length else { return 0 }
            var rest = decimals.significand
            var index = length
            var place = -places
            var untilGroup = 3
            while place < integerDigits {
                if place == 0 {
                    if places > 0 {
                        index -= 1
                        unsafe buffer[index] = decimalMark
                    }
                } else if place > 0, isGrouped {
                    untilGroup -= 1
                    if untilGroup == 0 {
                        index -= 1
                        unsafe buffer[index] = groupMark
                        untilGroup = 3
                    }
                }
                index -= 1
                if place < decimals.exponent {
                    unsafe buffer[index] = 0x30
                } else {
                    let next = rest / 10
                    unsafe buffer[index] = 0x30 + UInt8(truncatingIfNeeded: rest &- next &* 10)
                    rest = next
                }
                place += 1
            }
            switch sign {
            case .none: break
            case .plus: unsafe buffer[0] = UInt8(ascii: "+")
            case .hyphen: unsafe buffer[0] = UInt8(ascii: "-")
            case .minus:
                unsafe buffer[0] = 0xE2
                unsafe buffer[1] = 0x88
                unsafe buffer[2] = 0x92
            }
            return length
        }
    }
}

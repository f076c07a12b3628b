/// A unit in which amounts of money are stated.
public enum MoneyUnit: String, Sendable, Hashable, CaseIterable {
    /// Đồng.
    case dong = "đồng"
    /// A thousand đồng.
    case thousand = "nghìn đồng"
    /// A million đồng.
    case million = "triệu đồng"
    /// A thousand million đồng.
    case billion = "tỷ đồng"

    /// How many decimals of the unit are whole đồng: 6 of a million.
    public var scale: Int {
        switch self {
        case .dong: 0
        case .thousand: 3
        case .million: 6
        case .billion: 9
        }
    }

    /// How many đồng the unit is.
    public var factor: Int {
        switch self {
        case .dong: 1
        case .thousand: 1_000
        case .million: 1_000_000
        case .billion: 1_000_000_000
        }
    }
}

/// An amount of money in whole đồng.
///
/// Amounts are whole numbers from the cell on: 0.1 + 0.2 million is 0.3 million, and no sum depends on its order.
public struct Money: Sendable, Hashable, Comparable {
    /// The amount in đồng.
    public let dong: Int

    /// Makes an amount.
    public init(dong: Int) { self.dong = dong }

    /// No money.
    public static let zero = Money(dong: 0)

    /// Most that a cell may hold: a million thousand million đồng, some hundred times the budget of a province.
    ///
    /// Thousands of such amounts still have a sum.
    public static let largest = 1_000_000_000_000_000

    /// Why a text is no amount.
    public enum Fault: Error, Sendable, Hashable {
        /// No number with a decimal point.
        case notANumber
        /// A part of a đồng, which there is not.
        case partOfDong
        /// More than ``Money/largest``.
        case tooLarge
    }

    /// Reads an amount as a bundle writes it: digits, at most one decimal point, a sign in front.
    ///
    /// - Parameters:
    ///   - text: such as `1250.5`.
    ///   - unit: the unit it is stated in.
    /// - Throws: ``Fault``.
    public init(_ text: String, in unit: MoneyUnit) throws(Fault) {
        var digits = text.utf8[...]
        var isNegative = false
        if let first = digits.first, first == 0x2D || first == 0x2B {
            isNegative = first == 0x2D
            digits = digits.dropFirst()
        }
        let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { throw .notANumber }
        var fraction = parts.count == 2 ? Array(parts[1]) : []
        while fraction.last == 0x30 { fraction.removeLast() }
        guard fraction.count <= unit.scale else { throw .partOfDong }
        fraction += [UInt8](repeating: 0x30, count: unit.scale - fraction.count)
        var amount = 0
        for byte in Array(parts[0]) + fraction {
            // Stays far below the limit of Int, as each step is checked.
            amount = amount * 10 + Int(byte - 0x30)
            guard amount <= Self.largest else { throw .tooLarge }
        }
        dong = isNegative ? -amount : amount
    }

    /// The sum of two amounts.
    ///
    /// With ``largest`` in each cell only more rows than a file can have would leave the range; there it stays at the end.
    public static func + (left: Money, right: Money) -> Money {
        let (sum, overflow) = left.dong.addingReportingOverflow(right.dong)
        return Money(dong: overflow ? (left.dong < 0 ? Int.min : Int.max) : sum)
    }

    /// The difference of two amounts; at the ends of the range as for sums.
    public static func - (left: Money, right: Money) -> Money {
        let (difference, overflow) = left.dong.subtractingReportingOverflow(right.dong)
        return Money(dong: overflow ? (left.dong < 0 ? Int.min : Int.max) : difference)
    }

    /// Less money comes first.
    public static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }
}

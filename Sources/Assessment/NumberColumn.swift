/// A number for each ranked unit; NaN stands for a missing one.
///
/// Columns are what the arithmetic of an assessment works on: one pass for all units.
struct NumberColumn: Sendable {
    /// The numbers; empty where no unit can have one.
    var numbers: [Double]

    init(_ numbers: [Double]) { self.numbers = numbers }

    /// A column without numbers.
    static let none = NumberColumn([])

    /// A column of missing numbers, to be filled.
    init(missing count: Int) { numbers = [Double](repeating: .nan, count: count) }

    /// The number of a unit; `nil` where it is missing.
    subscript(row: Int) -> Double? {
        guard row < numbers.count else { return nil }
        let number = numbers[row]
        return number.isNaN ? nil : number
    }

    /// The numbers that are there, in the order of the units.
    var present: [Double] {
        guard let first = numbers.firstIndex(where: { $0.isNaN }) else { return numbers }
        var result: [Double] = []
        result.reserveCapacity(numbers.count)
        result += numbers[..<first]
        for number in numbers[first...] where !number.isNaN { result.append(number) }
        return result
    }

    /// Another number in place of each that is there; NaN makes it missing.
    @inline(__always)
    func mapped(_ transform: (Double) -> Double) -> NumberColumn {
        var result = numbers
        for row in result.indices where !result[row].isNaN { result[row] = transform(result[row]) }
        return NumberColumn(result)
    }
}

import Records

/// Number, ends and mean of the numbers of a column, found in one pass.
struct ColumnFacts: Sendable {
    /// The numbers, without those that are missing.
    let numbers: [Double]
    /// Lowest and highest number; `nil` of none.
    let range: ClosedRange<Double>?
    /// The arithmetic mean; `nil` of none.
    let mean: Double?

    init(_ column: NumberColumn) { self.init(column.present) }

    init(_ numbers: [Double]) {
        self.numbers = numbers
        guard var low = numbers.first, var high = numbers.first else {
            (range, mean) = (nil, nil)
            return
        }
        var sum = 0.0
        for number in numbers {
            if number < low { low = number }
            if number > high { high = number }
            sum += number
        }
        range = low...high
        mean = sum / Double(numbers.count)
    }

    /// Whether all numbers are equal by arithmetic; not of none.
    var isFlat: Bool { range.map { Spread.isFlat($0.lowerBound, $0.upperBound) } ?? false }

    /// The standard deviation; `nil` of too few numbers.
    ///
    /// 0 when all numbers are equal by arithmetic: the mean of twelve times 3.3 is not quite 3.3, and what is left over
    /// would be a scale or a weight made of nothing.
    func deviation(_ kind: Deviation) -> Double? {
        guard let mean else { return nil }
        if isFlat { return kind == .sample && numbers.count < 2 ? nil : 0 }
        var squares = 0.0
        for number in numbers { squares += (number - mean) * (number - mean) }
        switch kind {
        case .population: return (squares / Double(numbers.count)).squareRoot()
        case .sample:
            return numbers.count > 1 ? (squares / Double(numbers.count - 1)).squareRoot() : nil
        }
    }
}

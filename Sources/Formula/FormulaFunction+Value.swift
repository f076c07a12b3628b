extension ArithmeticOperator {
    /// The result of two numbers; the position is told with what is wrong.
    func value(_ first: Double, _ second: Double, at position: Int) throws(EvaluationError) -> Double {
        switch self {
        case .add: return try RealOperations.finite(first + second, "+", position)
        case .subtract: return try RealOperations.finite(first - second, "-", position)
        case .multiply: return try RealOperations.finite(first * second, "*", position)
        case .divide:
            guard second != 0 else { throw EvaluationError(.divisionByZero, at: position) }
            return try RealOperations.finite(first / second, "/", position)
        case .power: return try RealOperations.finite(RealOperations.power(first, second), "^", position)
        }
    }
}

extension ComparisonOperator {
    /// Equal by arithmetic is equal: both sides agree in 12 significant digits (0.1 + 0.2 = 0.3).
    func holds(_ first: Double, _ second: Double) -> Bool {
        let scale = Swift.max(Swift.abs(first), Swift.abs(second))
        let equal = first == second || Swift.abs(first - second) <= scale * 5e-13
        return switch self {
        case .equal: equal
        case .unequal: !equal
        case .less: !equal && first < second
        case .lessOrEqual: equal || first < second
        case .greater: !equal && first > second
        case .greaterOrEqual: equal || first > second
        }
    }
}

extension FormulaFunction {
    /// The value of the function.
    ///
    /// - Parameters:
    ///   - values: The arguments that are there, in their order.
    ///   - isMissing: Whether an argument is missing.
    ///   - position: Where the function stands, told with what is wrong.
    /// - Returns: The value; `nil` when it is missing.
    /// - Throws: ``EvaluationError`` for arguments that the function is not defined for.
    func value(
        of values: [Double], isMissing: Bool, at position: Int
    ) throws(EvaluationError) -> Double? {
        if self == .countPresent { return Double(values.count) }
        guard !isMissing || leavesMissingOut, let first = values.first else { return nil }
        let name = rawValue
        switch self {
        case .min: return values.min()
        case .max: return values.max()
        case .clamp:
            guard values[1] <= values[2] else { throw EvaluationError(.undefined(name), at: position) }
            return Swift.min(Swift.max(first, values[1]), values[2])
        case .abs: return Swift.abs(first)
        case .sqrt:
            guard first >= 0 else { throw EvaluationError(.undefined(name), at: position) }
            return first.squareRoot()
        case .ln:
            guard first > 0 else { throw EvaluationError(.undefined(name), at: position) }
            return RealOperations.logarithm(first)
        case .log10:
            guard first > 0 else { throw EvaluationError(.undefined(name), at: position) }
            return RealOperations.decimalLogarithm(first)
        case .exp: return try RealOperations.finite(RealOperations.exponential(first), name, position)
        case .round: return try Self.rounded(first, digits: values.count > 1 ? values[1] : 0, position)
        case .sum, .sumPresent: return try RealOperations.finite(values.reduce(0, +), name, position)
        case .median: return try RealOperations.finite(FieldSummary.median(values.sorted()), name, position)
        case .mean, .meanPresent:
            return try RealOperations.finite(values.reduce(0, +) / Double(values.count), name, position)
        case .geomean:
            guard values.allSatisfy({ $0 >= 0 }) else {
                throw EvaluationError(.undefined(name), at: position)
            }
            if values.contains(0) { return 0 }
            let logarithm = values.reduce(0) { $0 + RealOperations.logarithm($1) } / Double(values.count)
            return try RealOperations.finite(RealOperations.exponential(logarithm), name, position)
        case .harmean:
            guard values.allSatisfy({ $0 > 0 }) else { throw EvaluationError(.undefined(name), at: position) }
            return Double(values.count) / values.reduce(0) { $0 + 1 / $1 }
        case .ratio:
            return values[1] == 0 ? values[2] : try RealOperations.finite(first / values[1], name, position)
        case .coalesce, .countPresent: return nil
        }
    }

    /// Half away from zero, to 0…12 decimal digits.
    private static func rounded(_ value: Double, digits: Double, _ position: Int) throws(EvaluationError)
        -> Double
    {
        guard digits >= 0, digits <= 12, digits == digits.rounded() else {
            throw EvaluationError(.undefined("round"), at: position)
        }
        let factor = RealOperations.power(10, digits)
        let scaled = Swift.abs(value) * factor
        // From 2^52 on there is no fraction left to round.
        guard scaled < 0x1p52 else { return value }
        // 1.005 × 100 is 100.49999999999999: lift what is half but for the last bits.
        let lift = scaled < 0x1p46 ? 2 * scaled.ulp : 0
        let magnitude = (scaled + lift).rounded(.toNearestOrAwayFromZero) / factor
        return value < 0 && magnitude > 0 ? -magnitude : magnitude
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a formula finds the values of its codes; `nil` is a missing value.
public protocol FormulaContext {
    /// The value of a code for the unit in question.
    func value(of code: String) -> Double?
    /// The value of a code for the same unit one year before.
    func previousValue(of code: String) -> Double?
    /// The values of a code for the unit's members; `nil` when the unit has no members.
    func memberValues(of code: String) -> [Double?]?
    /// The value of an indicator before it became a score; `nil` where indicators have none yet.
    func rawValue(of code: String) -> Double?
    /// What is known of a code among all ranked units; `nil` when none of them has a value.
    func field(of code: String) -> FieldSummary?
}

extension Formula {
    /// The value of a number formula; `nil` when an operand is missing.
    ///
    /// A condition yields 1 or 0.
    ///
    /// - Throws: ``EvaluationError`` for a division by zero or an undefined operation.
    public func value(in context: some FormulaContext) throws(EvaluationError) -> Double? {
        if isCondition {
            return try Evaluator(context: context).condition(root).map { $0 ? 1 : 0 }
        }
        return try Evaluator(context: context).number(root)
    }

    /// Whether a condition holds; `nil` when an operand is missing.
    ///
    /// A number formula holds when it is not zero.
    ///
    /// - Throws: ``EvaluationError`` for a division by zero or an undefined operation.
    public func holds(in context: some FormulaContext) throws(EvaluationError) -> Bool? {
        try value(in: context).map { $0 != 0 }
    }
}

/// Walks the tree of one formula for one unit.
///
/// A missing operand makes the result missing.
private struct Evaluator<Context: FormulaContext> {
    let context: Context

    func number(_ node: FormulaNode) throws(EvaluationError) -> Double? {
        switch node {
        case .number(let value): return value
        case .code(let code): return context.value(of: code)
        case .previous(let code): return context.previousValue(of: code)
        case .sumMembers(let code, let position): return try sum(ofMembers: code, at: position)
        case .rawValue(let code): return context.rawValue(of: code)
        case .field(let function, let code, let position):
            return try context.field(of: code).map { summary throws(EvaluationError) in
                try finite(summary[function], function.rawValue, position)
            }
        case .negate(let inner): return try number(inner).map { -$0 }
        case .arithmetic(let operation, let left, let right, let position):
            // Both sides are evaluated, so that a fault is found even beside a missing value.
            let first = try number(left)
            let second = try number(right)
            guard let first, let second else { return nil }
            return try arithmetic(operation, first, second, at: position)
        case .choice(let test, let yes, let no):
            guard let holds = try condition(test) else { return nil }
            return try number(holds ? yes : no)
        case .function(let function, let arguments, let position):
            return try apply(function, to: arguments, at: position)
        case .comparison, .not, .and, .or, .isMissing:
            return try condition(node).map { $0 ? 1 : 0 }
        }
    }

    func condition(_ node: FormulaNode) throws(EvaluationError) -> Bool? {
        switch node {
        case .comparison(let operation, let left, let right):
            let first = try number(left)
            let second = try number(right)
            guard let first, let second else { return nil }
            return compare(operation, first, second)
        case .not(let inner): return try condition(inner).map { !$0 }
        case .and(let left, let right):
            let first = try condition(left)
            let second = try condition(right)
            if first == false || second == false { return false }
            return first == nil || second == nil ? nil : true
        case .or(let left, let right):
            let first = try condition(left)
            let second = try condition(right)
            if first == true || second == true { return true }
            return first == nil || second == nil ? nil : false
        case .choice(let test, let yes, let no):
            guard let holds = try condition(test) else { return nil }
            return try condition(holds ? yes : no)
        case .isMissing(let inner): return try number(inner) == nil
        default: return try number(node).map { $0 != 0 }
        }
    }

    private func sum(ofMembers code: String, at position: Int) throws(EvaluationError) -> Double? {
        guard let values = context.memberValues(of: code) else { return nil }
        var total = 0.0
        for value in values {
            guard let value else { return nil }
            total += value
        }
        return try finite(total, "sum_members", position)
    }

    private func arithmetic(
        _ operation: ArithmeticOperator, _ first: Double, _ second: Double, at position: Int
    ) throws(EvaluationError) -> Double {
        switch operation {
        case .add: return try finite(first + second, "+", position)
        case .subtract: return try finite(first - second, "-", position)
        case .multiply: return try finite(first * second, "*", position)
        case .divide:
            guard second != 0 else { throw EvaluationError(.divisionByZero, at: position) }
            return try finite(first / second, "/", position)
        case .power: return try finite(pow(first, second), "^", position)
        }
    }

    private func finite(_ value: Double, _ name: String, _ position: Int) throws(EvaluationError) -> Double {
        guard value.isFinite else { throw EvaluationError(.undefined(name), at: position) }
        return value
    }

    /// Equal by arithmetic is equal: both sides agree in 12 significant digits (0.1 + 0.2 = 0.3).
    private func compare(_ operation: ComparisonOperator, _ first: Double, _ second: Double) -> Bool {
        let scale = Swift.max(Swift.abs(first), Swift.abs(second))
        let equal = first == second || Swift.abs(first - second) <= scale * 5e-13
        return switch operation {
        case .equal: equal
        case .unequal: !equal
        case .less: !equal && first < second
        case .lessOrEqual: equal || first < second
        case .greater: !equal && first > second
        case .greaterOrEqual: equal || first > second
        }
    }

    private func apply(
        _ function: FormulaFunction, to arguments: [FormulaNode], at position: Int
    ) throws(EvaluationError) -> Double? {
        var values: [Double] = []
        var isMissing = false
        for argument in arguments {
            if let value = try number(argument) {
                if function == .coalesce { return value }
                values.append(value)
            } else {
                isMissing = true
            }
        }
        if function == .countPresent { return Double(values.count) }
        guard !isMissing || function.leavesMissingOut, let first = values.first else { return nil }
        let name = function.rawValue
        switch function {
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
            return log(first)
        case .log10:
            guard first > 0 else { throw EvaluationError(.undefined(name), at: position) }
            return Self.decimalLogarithm(first)
        case .exp: return try finite(Self.exponential(first), name, position)
        case .round: return try rounded(first, digits: values.count > 1 ? values[1] : 0, position)
        case .sum, .sumPresent: return try finite(values.reduce(0, +), name, position)
        case .median: return try finite(FieldSummary.median(values.sorted()), name, position)
        case .mean, .meanPresent:
            return try finite(values.reduce(0, +) / Double(values.count), name, position)
        case .geomean:
            guard values.allSatisfy({ $0 >= 0 }) else {
                throw EvaluationError(.undefined(name), at: position)
            }
            if values.contains(0) { return 0 }
            let logarithm = values.reduce(0) { $0 + log($1) } / Double(values.count)
            return try finite(Self.exponential(logarithm), name, position)
        case .harmean:
            guard values.allSatisfy({ $0 > 0 }) else { throw EvaluationError(.undefined(name), at: position) }
            return Double(values.count) / values.reduce(0) { $0 + 1 / $1 }
        case .ratio: return values[1] == 0 ? values[2] : try finite(first / values[1], name, position)
        case .coalesce, .countPresent: return nil
        }
    }

    private static func exponential(_ value: Double) -> Double { exp(value) }
    private static func decimalLogarithm(_ value: Double) -> Double { log10(value) }

    /// Half away from zero, to 0…12 decimal digits.
    private func rounded(_ value: Double, digits: Double, _ position: Int) throws(EvaluationError) -> Double {
        guard digits >= 0, digits <= 12, digits == digits.rounded() else {
            throw EvaluationError(.undefined("round"), at: position)
        }
        let factor = pow(10, digits)
        let scaled = Swift.abs(value) * factor
        // From 2^52 on there is no fraction left to round.
        guard scaled < 0x1p52 else { return value }
        // 1.005 × 100 is 100.49999999999999: lift what is half but for the last bits.
        let lift = scaled < 0x1p46 ? 2 * scaled.ulp : 0
        let magnitude = (scaled + lift).rounded(.toNearestOrAwayFromZero) / factor
        return value < 0 && magnitude > 0 ? -magnitude : magnitude
    }
}

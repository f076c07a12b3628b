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
                try RealOperations.finite(summary[function], function.rawValue, position)
            }
        case .negate(let inner): return try number(inner).map { -$0 }
        case .arithmetic(let operation, let left, let right, let position):
            // Both sides are evaluated, so that a fault is found even beside a missing value.
            let first = try number(left)
            let second = try number(right)
            guard let first, let second else { return nil }
            return try operation.value(first, second, at: position)
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
            return operation.holds(first, second)
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
        return try RealOperations.finite(total, "sum_members", position)
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
        return try function.value(of: values, isMissing: isMissing, at: position)
    }
}

/// Walks the tree of one formula once for many units.
///
/// Every part of it is evaluated for all units; a choice between parts is made afterwards, and with it the choice
/// whether a fault counts.
struct ColumnEvaluator<Columns: FormulaColumns> {
    let columns: Columns

    func number(_ node: FormulaNode) -> FormulaColumn {
        switch node {
        case .number(let value): return constant(value)
        case .code(let code): return plain(columns.column(of: code))
        case .previous(let code): return plain(columns.previousColumn(of: code))
        case .rawValue(let code): return plain(columns.rawColumn(of: code))
        case .sumMembers(let code, _): return finite(plain(columns.memberSums(of: code)))
        case .field(let function, let code, _):
            return columns.field(of: code).map { finite(constant($0[function])) } ?? plain(nil)
        case .negate(let inner):
            var result = number(inner)
            for unit in result.values.indices { result.values[unit] = -result.values[unit] }
            return result
        case .arithmetic(let operation, let left, let right, _):
            return arithmetic(operation, number(left), number(right))
        case .choice(let test, let yes, let no):
            return choice(condition(test), number(yes), number(no))
        case .function(let function, let arguments, _):
            let values = arguments.map { number($0) }
            return function == .coalesce ? firstPresent(values) : apply(function, to: values)
        case .comparison, .not, .and, .or, .isMissing: return condition(node)
        }
    }

    /// A column of 1 where the condition holds and 0 where it does not.
    func condition(_ node: FormulaNode) -> FormulaColumn {
        switch node {
        case .comparison(let operation, let left, let right):
            return combined(number(left), number(right)) { operation.holds($0, $1) ? 1 : 0 }
        case .not(let inner): return mapped(condition(inner)) { 1 - $0 }
        case .and(let left, let right):
            return united(condition(left), condition(right)) { $0 == 0 || $1 == 0 ? 0 : $0 + $1 - 1 }
        case .or(let left, let right):
            return united(condition(left), condition(right)) { $0 == 1 || $1 == 1 ? 1 : $0 + $1 }
        case .choice(let test, let yes, let no):
            return choice(condition(test), condition(yes), condition(no))
        case .isMissing(let inner):
            var result = number(inner)
            for unit in result.values.indices { result.values[unit] = result.values[unit].isNaN ? 1 : 0 }
            return result
        default: return mapped(number(node)) { $0 != 0 ? 1 : 0 }
        }
    }

    // MARK: - Leaves

    private func constant(_ value: Double) -> FormulaColumn {
        FormulaColumn(values: [Double](repeating: value, count: columns.count), faults: nil)
    }

    private func plain(_ values: [Double]?) -> FormulaColumn {
        values.map { FormulaColumn(values: $0, faults: nil) } ?? constant(.nan)
    }

    /// What overflowed is a fault.
    private func finite(_ column: FormulaColumn) -> FormulaColumn {
        var result = column
        for unit in result.values.indices where result.values[unit].isInfinite { result.setFault(unit) }
        return result
    }

    // MARK: - Two operands

    private func arithmetic(
        _ operation: ArithmeticOperator, _ left: FormulaColumn, _ right: FormulaColumn
    ) -> FormulaColumn {
        // The operations are told apart here, so that each has a loop of its own.
        switch operation {
        case .add: combined(left, right) { $0 + $1 }
        case .subtract: combined(left, right) { $0 - $1 }
        case .multiply: combined(left, right) { $0 * $1 }
        case .divide: combined(left, right) { $1 == 0 ? .infinity : $0 / $1 }
        case .power: combined(left, right) { RealOperations.power($0, $1) }
        }
    }

    /// Missing where one side is; a fault where the result is not finite.
    @inline(__always)
    private func combined(
        _ left: FormulaColumn, _ right: FormulaColumn, _ operation: (Double, Double) -> Double
    ) -> FormulaColumn {
        var values = left.values
        let other = right.values
        var faulty: [Int] = []
        for unit in values.indices {
            let (first, second) = (values[unit], other[unit])
            if first.isNaN || second.isNaN {
                values[unit] = .nan
            } else {
                let value = operation(first, second)
                values[unit] = value
                if !value.isFinite { faulty.append(unit) }
            }
        }
        var result = FormulaColumn(values: values, faults: Self.united(left.faults, right.faults))
        for unit in faulty { result.setFault(unit) }
        return result
    }

    /// The operation sees missing values, which are NaN.
    private func united(
        _ left: FormulaColumn, _ right: FormulaColumn, _ operation: (Double, Double) -> Double
    ) -> FormulaColumn {
        var result = FormulaColumn(values: left.values, faults: Self.united(left.faults, right.faults))
        for unit in result.values.indices {
            result.values[unit] = operation(result.values[unit], right.values[unit])
        }
        return result
    }

    private func mapped(_ column: FormulaColumn, _ operation: (Double) -> Double) -> FormulaColumn {
        var result = column
        for unit in result.values.indices where !result.values[unit].isNaN {
            result.values[unit] = operation(result.values[unit])
        }
        return result
    }

    private static func united(_ left: [Bool]?, _ right: [Bool]?) -> [Bool]? {
        guard let left, let right else { return left ?? right }
        return zip(left, right).map { $0 || $1 }
    }

    // MARK: - Choices

    /// Faults of the side that is not chosen do not count.
    private func choice(_ test: FormulaColumn, _ yes: FormulaColumn, _ no: FormulaColumn) -> FormulaColumn {
        var result = test
        for unit in test.values.indices where !test.values[unit].isNaN {
            let side = test.values[unit] != 0 ? yes : no
            result.values[unit] = side.values[unit]
            if side.faults?[unit] == true { result.setFault(unit) }
        }
        return result
    }

    /// The first value that is there; what comes after it does not count, nor do its faults.
    private func firstPresent(_ arguments: [FormulaColumn]) -> FormulaColumn {
        var result = constant(.nan)
        for argument in arguments {
            for unit in result.values.indices where result.values[unit].isNaN {
                result.values[unit] = argument.values[unit]
                if argument.faults?[unit] == true { result.setFault(unit) }
            }
        }
        return result
    }

    // MARK: - Functions

    private func apply(_ function: FormulaFunction, to arguments: [FormulaColumn]) -> FormulaColumn {
        var result = constant(.nan)
        result.faults = arguments.reduce(nil) { Self.united($0, $1.faults) }
        var values: [Double] = []
        for unit in result.values.indices where result.faults?[unit] != true {
            values.removeAll(keepingCapacity: true)
            for argument in arguments where !argument.values[unit].isNaN {
                values.append(argument.values[unit])
            }
            do throws(EvaluationError) {
                result.values[unit] =
                    try function.value(of: values, isMissing: values.count < arguments.count, at: 1) ?? .nan
            } catch {
                result.setFault(unit)
            }
        }
        return result
    }
}

extension FormulaColumn {
    /// Marks a unit for which there is no value although operands are there.
    fileprivate mutating func setFault(_ unit: Int) {
        if faults == nil { faults = [Bool](repeating: false, count: values.count) }
        faults?[unit] = true
        // Not missing: a function that leaves missing values out must not go on without this one.
        values[unit] = .infinity
    }
}

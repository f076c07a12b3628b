/// The tree of a formula; every node that can fail keeps its place.
indirect enum FormulaNode: Hashable, Sendable {
    case number(Double)
    case code(String)
    case previous(String)
    case sumMembers(String, position: Int)
    case rawValue(String)
    case field(FieldFunction, String, position: Int)
    case negate(FormulaNode)
    case arithmetic(ArithmeticOperator, FormulaNode, FormulaNode, position: Int)
    case comparison(ComparisonOperator, FormulaNode, FormulaNode)
    case not(FormulaNode)
    case and(FormulaNode, FormulaNode)
    case or(FormulaNode, FormulaNode)
    case choice(FormulaNode, FormulaNode, FormulaNode)
    case isMissing(FormulaNode)
    case function(FormulaFunction, [FormulaNode], position: Int)
}

enum ArithmeticOperator: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
}

enum ComparisonOperator: String, Hashable, Sendable {
    case equal = "="
    case unequal = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// The functions over numbers; the special forms (`if`, `previous`, …) are nodes of their own.
enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    case min, max, clamp, abs, sqrt, ln, log10, exp, round, sum, mean, median, geomean, harmean, ratio,
        coalesce
    case meanPresent = "mean_present"
    case sumPresent = "sum_present"
    case countPresent = "count_present"

    /// Whether missing arguments are left out instead of making the result missing.
    var leavesMissingOut: Bool {
        switch self {
        case .meanPresent, .sumPresent, .countPresent: true
        default: false
        }
    }

    /// How many arguments the function takes.
    var argumentCounts: ClosedRange<Int> {
        switch self {
        case .abs, .sqrt, .ln, .log10, .exp: 1...1
        case .round: 1...2
        case .clamp, .ratio: 3...3
        case .min, .max, .sum, .mean, .median, .geomean, .harmean, .meanPresent, .sumPresent, .countPresent:
            1...1000
        case .coalesce: 2...1000
        }
    }
}

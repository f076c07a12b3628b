/// Where a formula finds the values of its codes for many units at once.
///
/// A column is a number for each unit, NaN where it is missing.
public protocol FormulaColumns {
    /// How many units there are.
    var count: Int { get }
    /// The values of a code; `nil` when no unit has one.
    func column(of code: String) -> [Double]?
    /// The values of a code one year before; `nil` when no unit has one.
    func previousColumn(of code: String) -> [Double]?
    /// The values of a code added up over each unit's members, missing where there are none or one lacks a value;
    /// `nil` when no unit has such a sum.
    func memberSums(of code: String) -> [Double]?
    /// The values of an indicator before they became scores; `nil` where indicators have none yet.
    func rawColumn(of code: String) -> [Double]?
    /// What is known of a code among all ranked units; `nil` when none of them has a value.
    func field(of code: String) -> FieldSummary?
}

/// The values of a formula for many units.
public struct FormulaColumn: Sendable {
    /// A number for each unit; NaN where it is missing, or where there is a fault.
    public internal(set) var values: [Double]
    /// For which units the formula has no value although its operands are there; `nil` when for none.
    ///
    /// What is wrong with it is told by evaluating it for the unit alone.
    public internal(set) var faults: [Bool]?
}

extension Formula {
    /// The values of a formula for many units: for each what ``value(in:)`` yields, to the last bit.
    ///
    /// A condition yields 1 or 0.
    public func column(in columns: some FormulaColumns) -> FormulaColumn {
        let evaluator = ColumnEvaluator(columns: columns)
        var result = isCondition ? evaluator.condition(root) : evaluator.number(root)
        if let faults = result.faults {
            for (unit, isFault) in faults.enumerated() where isFault { result.values[unit] = .nan }
        }
        return result
    }
}

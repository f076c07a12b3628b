import Formula
import Records

/// The units for which formulas have to be looked at one by one, because there is something to find.
///
/// Formulas are evaluated for all units at once, which tells where a fault is but not which.
struct SuspectUnits {
    private var isSuspect: [Bool]

    /// Nobody is suspect.
    init(_ columns: UnitColumns) { isSuspect = [Bool](repeating: false, count: columns.count) }

    /// Adds the units for which a formula has a fault.
    ///
    /// - Parameters:
    ///   - formula: The formula.
    ///   - columns: The values of the units.
    ///   - zerosToo: Whether a value of zero makes a unit suspect, as that of a denominator does.
    mutating func add(_ formula: Formula, _ columns: UnitColumns, zerosToo: Bool) {
        let column = formula.column(in: columns)
        if let faults = column.faults {
            for unit in isSuspect.indices where faults[unit] { isSuspect[unit] = true }
        }
        guard zerosToo else { return }
        for unit in isSuspect.indices where column.values[unit] == 0 { isSuspect[unit] = true }
    }

    /// Adds the units for which one of several formulas has a fault, or the denominator of a definition is zero.
    mutating func add(
        _ formulas: [Sourced<Formula>], of definition: IndicatorDefinition?, _ columns: UnitColumns
    ) {
        for formula in formulas { add(formula.value, columns, zerosToo: false) }
        if case .ratio(_, let denominator, _)? = definition {
            add(denominator.value, columns, zerosToo: true)
        }
    }

    subscript(unit: Int) -> Bool { isSuspect[unit] }
}

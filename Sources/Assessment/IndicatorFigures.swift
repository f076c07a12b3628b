import Formula
import Records

/// The figures of one indicator before anything is done to them: a column for each formula.
struct IndicatorFigures: Sendable {
    /// The values in the indicator's unit of measure.
    var value = NumberColumn.none
    /// The numerators, when the definition has one.
    var numerator = NumberColumn.none
    /// The denominators, when the definition has one.
    var denominator = NumberColumn.none
    /// The values for women or girls alone, when the indicator has them.
    var women = NumberColumn.none
    /// The values for men or boys alone, when the indicator has them.
    var men = NumberColumn.none

    /// Figures that are known.
    init(value: NumberColumn) { self.value = value }

    /// Evaluates the formulas of an indicator for many units.
    init(_ indicator: Indicator, _ columns: UnitColumns) {
        // Faults of evaluation were reported when the bundle was checked; here they are missing values.
        func column(_ formula: Sourced<Formula>) -> NumberColumn {
            NumberColumn(formula.value.column(in: columns).values)
        }
        women = indicator.women.map(column) ?? .none
        men = indicator.men.map(column) ?? .none
        switch indicator.definition {
        case .formula(let formula): value = column(formula)
        case .ratio(let top, let bottom, let scale):
            numerator = column(top)
            denominator = column(bottom)
            value = Self.ratio(numerator, denominator, scale: scale, indicator.treatment)
        }
    }

    private static func ratio(
        _ numerator: NumberColumn, _ denominator: NumberColumn, scale: Double, _ treatment: Treatment
    ) -> NumberColumn {
        var result = numerator.numbers
        for row in result.indices {
            let (top, bottom) = (result[row], denominator.numbers[row])
            var value = top / bottom * scale
            if bottom == 0, !top.isNaN {
                value = .nan
                let rule = top == 0 ? treatment.zeroOfZero : treatment.someOfZero
                if case .value(let declared) = rule { value = declared }
            }
            result[row] = value.isFinite ? value : .nan
        }
        return NumberColumn(result)
    }
}

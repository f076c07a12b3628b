import Formula
import Records

/// Evaluates the formulas of measures and breakdowns for a unit, so that none fails later.
struct MeasureRules {
    private let measures: [(measure: Measure, suspects: SuspectUnits)]
    private let breakdowns: [(part: Breakdown, suspects: SuspectUnits)]

    init(_ bundle: YearBundle, _ columns: UnitColumns) {
        measures = bundle.measures.map { measure in
            var suspects = SuspectUnits(columns)
            suspects.add(measure.formulas, of: measure.definition, columns)
            return (measure, suspects)
        }
        breakdowns = bundle.breakdowns.map { part in
            var suspects = SuspectUnits(columns)
            suspects.add(part.definition.formulas, of: part.definition, columns)
            return (part, suspects)
        }
    }

    /// Divisions by zero and undefined operations.
    ///
    /// Zero of zero is no fault where it is known to mean that no case arose: for a part of the people, beside
    /// the people among whom cases were detected, for counts of chance events and for years that are added up.
    func faults(_ position: Int, unit: Unit, _ context: UnitContext) -> [Finding] {
        var findings: [Finding] = []
        for (measure, suspects) in measures where suspects[position] {
            let nature = measure.nature
            let mayBeEmpty = nature.detectedAmong != nil || nature.pooledYears > 1
            for formula in measure.formulas {
                guard let fault = fault(in: formula, unit, measure.code, context) else { continue }
                findings.append(fault)
            }
            // In a small place all births of a year may be boys: two counts, and no whole and its part.
            guard !nature.isCountRatio else { continue }
            findings += zero(measure.definition, mayBeEmpty: mayBeEmpty, unit, measure.code, context)
        }
        for (part, suspects) in breakdowns where suspects[position] {
            let code = "\(part.indicator) (\(part.name))"
            findings += part.definition.formulas.compactMap { fault(in: $0, unit, code, context) }
            findings += zero(part.definition, mayBeEmpty: true, unit, code, context)
        }
        return findings
    }

    private func fault(
        in formula: Sourced<Formula>, _ unit: Unit, _ code: String, _ context: UnitContext
    ) -> Finding? {
        do {
            _ = try formula.value.value(in: context)
            return nil
        } catch {
            return FormulaFinding.finding(error, formula: formula, unit: unit, code: code)
        }
    }

    /// A denominator of zero below a numerator that is there.
    private func zero(
        _ definition: IndicatorDefinition?, mayBeEmpty: Bool, _ unit: Unit, _ code: String,
        _ context: UnitContext
    ) -> [Finding] {
        guard case .ratio(let numerator, let denominator, _)? = definition,
            (try? denominator.value.value(in: context)) == 0
        else { return [] }
        let cases = (try? numerator.value.value(in: context)) ?? 0
        guard cases != 0 || !mayBeEmpty else { return [] }
        return [
            FormulaFinding.finding(
                EvaluationError(denominatorZeroAt: 1), formula: denominator, unit: unit, code: code)
        ]
    }
}

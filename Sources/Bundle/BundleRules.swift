import Formula
import Records

/// Runs what a bundle's data have to satisfy: its own plausibility rules, and formulas without faults.
public enum BundleRules {
    /// The findings of a bundle.
    ///
    /// - Parameters:
    ///   - bundle: A bundle that was read without errors.
    ///   - previous: The bundle of the year before, for `previous(…)`; `nil` when there is none.
    /// - Returns: Breaches and faults, in the order of the file.
    public static func findings(in bundle: YearBundle, previous: YearBundle?) -> [Finding] {
        findings(
            in: bundle, YearValues(bundle), previous: previous, before: previous.map { YearValues($0) })
    }

    /// The findings of a bundle whose observations are arranged already.
    ///
    /// - Parameters:
    ///   - bundle: A bundle that was read without errors.
    ///   - year: Its values.
    ///   - previous: The bundle of the year before, for `previous(…)`; `nil` when there is none.
    ///   - before: The values of that.
    /// - Returns: Breaches and faults, in the order of the file.
    public static func findings(
        in bundle: YearBundle, _ year: YearValues, previous: YearBundle?, before: YearValues?
    ) -> [Finding] {
        var findings =
            unknownPredecessors(in: bundle, previous: previous) + PlausibilityCheck(bundle, year).findings()
        let columns = UnitColumns(
            of: Array(bundle.units.indices), in: bundle, year: year, previous: before)
        let checks = bundle.checks.map { rule in
            var suspects = SuspectUnits(columns)
            suspects.add(rule.formula.value, columns, zerosToo: true)
            return (rule, suspects)
        }
        let indicators = bundle.indicators.map { indicator in
            var suspects = SuspectUnits(columns)
            suspects.add(indicator.formulas, of: indicator.definition, columns)
            return (indicator, suspects)
        }
        let measures = MeasureRules(bundle, columns)
        for (position, unit) in bundle.units.enumerated() {
            let context = columns.context(position)
            for (rule, suspects) in checks where suspects[position] {
                if let finding = breach(of: rule, unit: unit, position: position, year: year, bundle, context)
                {
                    findings.append(finding)
                }
            }
            for (indicator, suspects) in indicators where suspects[position] {
                findings += faults(of: indicator, unit: unit, context)
            }
            findings += measures.faults(position, unit: unit, context)
        }
        return findings.sorted()
    }

    /// A predecessor stands in this year's register or, if it ended, in the one of the year before.
    private static func unknownPredecessors(in bundle: YearBundle, previous: YearBundle?) -> [Finding] {
        guard let previous else { return [] }
        let codes = (bundle.units + previous.units).map(\.code)
        let known = Set(codes)
        return bundle.successions.filter { !known.contains($0.predecessor) }.map { row in
            let column = row.cell.table.headings.firstIndex(of: "predecessor")
            let cell = CellReference(table: row.cell.table, row: row.cell.row, column: column)
            return Finding(
                .error, "successions.unknown-unit", at: FindingPlace(cell), read: row.predecessor,
                summary: Message(
                    vi: "Không có mã đơn vị “\(row.predecessor)” trong danh mục năm nay và năm trước",
                    en: "Neither this year's register nor last year's has the unit “\(row.predecessor)”"),
                expected: Message(vi: "mã đơn vị đã khai báo", en: "a declared unit"),
                advice: nearest(to: row.predecessor, among: codes))
        }
    }

    private static func breach(
        of rule: CheckRule, unit: Unit, position: Int, year: YearValues, _ bundle: YearBundle,
        _ context: UnitContext
    ) -> Finding? {
        let holds: Bool?
        do {
            holds = try rule.formula.value.holds(in: context)
        } catch {
            return FormulaFinding.finding(error, formula: rule.formula, unit: unit, code: rule.code)
        }
        guard holds == false else { return nil }
        // The breach is shown where it can be mended: at the first value that the rule names.
        let cells = rule.formula.value.uses.filter { $0.scope == .thisYear }.compactMap {
            year.observation(of: $0.code, unit: position)
        }
        let place =
            cells.first.map { FindingPlace(bundle.observations[$0].cell) } ?? FindingPlace(rule.formula.cell)
        var shown: [String] = []
        for use in rule.formula.value.uses {
            let value: Double?
            let name: String
            switch use.scope {
            case .thisYear: (name, value) = (use.code, context.value(of: use.code))
            case .previousYear: (name, value) = ("previous(\(use.code))", context.previousValue(of: use.code))
            case .members:
                name = "sum_members(\(use.code))"
                value = context.memberValues(of: use.code).map { $0.compactMap { $0 }.reduce(0, +) }
            case .rawValue, .field: continue
            }
            let text = value.map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" } ?? "–"
            let pair = "\(name) = \(text)"
            if !shown.contains(pair) { shown.append(pair) }
        }
        return Finding(
            rule.severity, "checks.\(rule.code)", at: place, read: shown.joined(separator: "; "),
            summary: Message(
                vi: "\(unit.heading) (\(unit.code)): \(rule.message)",
                en: "\(unit.heading) (\(unit.code)): \(rule.messageEN ?? rule.message)"),
            expected: Message(vi: rule.formula.value.text, en: rule.formula.value.text))
    }

    private static func faults(of indicator: Indicator, unit: Unit, _ context: UnitContext) -> [Finding] {
        guard unit.isRanked else { return [] }
        var findings: [Finding] = []
        for formula in indicator.formulas {
            do {
                let value = try formula.value.value(in: context)
                if case .ratio(_, let denominator, _) = indicator.definition,
                    denominator.cell == formula.cell,
                    value == 0, isZeroFault(indicator, context)
                {
                    findings.append(
                        FormulaFinding.finding(
                            EvaluationError(denominatorZeroAt: 1), formula: formula, unit: unit,
                            code: indicator.code))
                }
            } catch {
                findings.append(
                    FormulaFinding.finding(error, formula: formula, unit: unit, code: indicator.code))
            }
        }
        return findings
    }

    /// Whether the bundle does not say what a division by zero yields.
    private static func isZeroFault(_ indicator: Indicator, _ context: UnitContext) -> Bool {
        guard case .ratio(let numerator, _, _) = indicator.definition else { return true }
        let treatment = indicator.treatment
        guard let value = (try? numerator.value.value(in: context)) ?? nil else {
            // A missing numerator: the rules that would decide have to be there.
            return treatment.zeroOfZero == .error || treatment.someOfZero == .error
        }
        return (value == 0 ? treatment.zeroOfZero : treatment.someOfZero) == .error
    }
}

import Formula
import Records

extension BundleReader {
    /// `indices`: the tree.
    func indices(bands: [String: [Band]]) -> [Index] {
        var seen: [String: Int] = [:]
        return rows(of: .indices).compactMap { row in
            let code = row.formulaCode("code")
            let name = row.requiredText("name")
            let weight = weight(row)
            let aggregation = row.word("aggregation", as: Aggregation.self, default: .arithmetic)
            let coverage = row.number("coverage", in: 0...1)
            let digits = row.integer("digits", in: 0...12)
            let ties = row.word("ties", as: TieRule.self, default: .min)
            let rules = aggregationRules(row, aggregation)
            guard let code, let name, let weight, let aggregation, let ties, isFirst(code, row, &seen) else {
                return nil
            }
            return Index(
                code: code, name: name, nameEN: row.optionalText("name_en"),
                shortName: row.optionalText("short_name"), shortNameEN: row.optionalText("short_name_en"),
                parent: row.optionalText("parent"),
                weight: weight,
                aggregation: aggregation,
                // A formula says itself what becomes of what is missing.
                coverage: coverage ?? (aggregation == .formula ? 0 : 1), digits: digits, ties: ties,
                rules: rules, bands: bands[code] ?? [], note: row.optionalText("note"),
                noteEN: row.optionalText("note_en"),
                cell: row.rowCell)
        }
    }

    /// `indicators`: the leaves of the tree, and the measures that stand in no index.
    func indicators() -> (ranked: [Indicator], measures: [Measure]) {
        var seen: [String: Int] = [:]
        var ranked: [Indicator] = []
        var measures: [Measure] = []
        for row in rows(of: .indicators) {
            if row.has("index"), row.text("index").isEmpty {
                if let measure = measure(row, &seen) { measures.append(measure) }
            } else if let indicator = indicator(row, &seen) {
                ranked.append(indicator)
            }
        }
        return (ranked, measures)
    }

    private func indicator(_ row: RowReader, _ seen: inout [String: Int]) -> Indicator? {
        let code = row.formulaCode("code")
        let name = row.requiredText("name")
        let index = row.requiredText("index")
        let measure = row.requiredText("unit_of_measure")
        let direction = row.word("direction", as: Direction.self)
        let normalisation = row.word("normalisation", as: Normalisation.self)
        let weight = weight(row)
        let digits = row.integer("digits", in: 0...9)
        let definition = definition(row)
        let nature = NatureReader(row).nature(of: definition)
        let women = part("women", row)
        let men = part("men", row)
        let low = row.number("low")
        let high = row.number("high")
        let idealLow = row.number("ideal_low")
        let idealHigh = row.number("ideal_high")
        let scale = scoreScale(row, direction, normalisation)
        let treatment = treatment(row, definition)
        guard let code, let name, let index, let measure, let direction, let normalisation, let weight,
            let definition, isFirst(code, row, &seen)
        else { return nil }
        let indicator = Indicator(
            code: code, name: name, nameEN: row.optionalText("name_en"),
            shortName: row.optionalText("short_name"), shortNameEN: row.optionalText("short_name_en"),
            index: index,
            definition: definition,
            women: women, men: men, unitOfMeasure: measure,
            unitOfMeasureEN: row.optionalText("unit_of_measure_en"),
            direction: direction, normalisation: normalisation, low: low, high: high, idealLow: idealLow,
            idealHigh: idealHigh, weight: weight, digits: digits ?? 1, owner: row.optionalText("owner"),
            source: row.optionalText("source"), sourceEN: row.optionalText("source_en"),
            note: row.optionalText("note"), noteEN: row.optionalText("note_en"), nature: nature,
            scale: scale, treatment: treatment, cell: row.rowCell)
        checkGoalposts(indicator, row)
        return indicator
    }

    /// `checks`: the plausibility rules.
    func checks() -> [CheckRule] {
        var seen: [String: Int] = [:]
        return rows(of: .checks).compactMap { row in
            let code = row.formulaCode("code")
            let formula = row.formula("formula")
            if row.text("formula").isEmpty { _ = row.requiredText("formula") }
            if let formula, !formula.value.isCondition {
                row.report(
                    "checks.not-a-condition", "formula", read: formula.value.text,
                    summary: Message(
                        vi: "Quy tắc kiểm tra phải là một điều kiện", en: "A check must be a condition"),
                    expected: Message(vi: "ví dụ A + B = C", en: "such as A + B = C"))
            }
            let severity = row.word("severity", as: Severity.self)
            let message = row.requiredText("message")
            guard let code, let formula, let severity, let message, isFirst(code, row, &seen) else {
                return nil
            }
            return CheckRule(
                code: code, formula: formula, severity: severity, message: message,
                messageEN: row.optionalText("message_en"))
        }
    }

    private func weight(_ row: RowReader) -> Double? {
        guard row.requiredText("weight") != nil else { return nil }
        return row.number("weight", in: 0...1_000_000)
    }

    /// The formula for one sex.
    func part(_ column: String, _ row: RowReader) -> Sourced<Formula>? {
        guard let formula = row.formula(column) else { return nil }
        guard formula.value.isCondition else { return formula }
        row.report(
            "formula.condition", column, read: formula.value.text,
            summary: Message(
                vi: "Cần một số, không phải điều kiện", en: "A number is needed, not a condition"))
        return nil
    }

    /// Either numerator and denominator, or a formula: one of the two.
    func definition(_ row: RowReader, _ code: String = "indicators.definition") -> IndicatorDefinition? {
        let formula = row.formula("formula")
        let numerator = row.formula("numerator")
        let denominator = row.formula("denominator")
        let scale = row.number("scale")
        let hasFormula = !row.text("formula").isEmpty
        let hasNumerator = !row.text("numerator").isEmpty
        let hasDenominator = !row.text("denominator").isEmpty
        for (column, part) in [("formula", formula), ("numerator", numerator), ("denominator", denominator)] {
            if let part, part.value.isCondition {
                row.report(
                    "formula.condition", column, read: part.value.text,
                    summary: Message(
                        vi: "Cần một số, không phải điều kiện", en: "A number is needed, not a condition"))
            }
        }
        guard hasFormula != (hasNumerator && hasDenominator), hasNumerator == hasDenominator else {
            row.report(
                code, hasFormula ? "formula" : "numerator",
                read: hasFormula ? row.text("formula") : row.text("numerator"),
                summary: Message(
                    vi: "Chỉ tiêu phải có tử số và mẫu số, hoặc có công thức (một trong hai)",
                    en: "An indicator has a numerator and a denominator, or a formula (one of the two)"))
            return nil
        }
        if let formula { return .formula(formula) }
        guard let numerator, let denominator else { return nil }
        return .ratio(numerator: numerator, denominator: denominator, scale: scale ?? 1)
    }

    private func checkGoalposts(_ indicator: Indicator, _ row: RowReader) {
        if indicator.normalisation == .goalposts || indicator.normalisation == .logGoalposts {
            if let low = indicator.low, let high = indicator.high {
                if indicator.normalisation == .logGoalposts, low <= 0 {
                    row.report(
                        "indicators.logarithm", "low", read: row.text("low"),
                        summary: Message(
                            vi: "Mốc dưới của thang lô-ga-rít phải lớn hơn 0",
                            en: "The lower goalpost of a logarithmic scale must be above 0"),
                        expected: Message(vi: "lớn hơn 0", en: "more than 0"))
                }
                if low >= high {
                    row.report(
                        "indicators.goalposts", "high", read: row.text("high"),
                        summary: Message(
                            vi: "Mốc trên phải lớn hơn mốc dưới",
                            en: "The upper goalpost must be above the lower one"),
                        expected: Message(
                            vi: "lớn hơn \(row.text("low"))", en: "more than \(row.text("low"))"))
                }
            } else {
                row.report(
                    "indicators.goalposts", indicator.low == nil ? "low" : "high", read: "",
                    summary: Message(
                        vi: "Chuẩn hóa theo mốc cố định cần cả mốc dưới và mốc trên",
                        en: "Fixed goalposts need both a lower and an upper one"))
            }
        }
        guard indicator.direction == .toward else { return }
        guard let idealLow = indicator.idealLow, let idealHigh = indicator.idealHigh, idealLow <= idealHigh,
            indicator.normalisation == .goalposts, let low = indicator.low, let high = indicator.high,
            low < idealLow || low == idealLow, idealHigh <= high, low < high
        else {
            row.report(
                "indicators.ideal-band", "ideal_low",
                read: "\(row.text("ideal_low")), \(row.text("ideal_high"))",
                summary: Message(
                    vi: "Hướng “toward” cần khoảng tốt nhất nằm trong hai mốc cố định",
                    en: "The direction “toward” needs a best band inside fixed goalposts"),
                expected: Message(
                    vi: "low ≤ ideal_low ≤ ideal_high ≤ high, normalisation = goalposts",
                    en: "low ≤ ideal_low ≤ ideal_high ≤ high, normalisation = goalposts"))
            return
        }
    }
}

import Formula
import Records

/// Reads what has to be known of an indicator before its value may be judged.
struct NatureReader {
    private let row: RowReader

    init(_ row: RowReader) { self.row = row }

    /// The nature; `definition` is that of the row, `nil` while no figures are collected.
    func nature(of definition: IndicatorDefinition?) -> IndicatorNature {
        let scope = row.word("scope", as: IndicatorScope.self, default: .unit)
        let source = row.word("source_kind", as: SourceKind.self, default: .administrative)
        let pooled = row.integer("pooled_years", in: 1...10)
        let isCountRatio = row.boolean("count_ratio", default: false)
        let detected = row.formula("detected_among")
        if case .formula? = definition {
            if let pooled, pooled > 1 { refuse("pooled_years") }
            if isCountRatio { refuse("count_ratio") }
            if detected != nil { refuse("detected_among") }
        }
        if let detected, detected.value.isCondition {
            row.report(
                "formula.condition", "detected_among", read: detected.value.text,
                summary: Message(
                    vi: "Cần một số, không phải điều kiện", en: "A number is needed, not a condition"))
        }
        return IndicatorNature(
            scope: scope ?? .unit, sourceKind: source ?? .administrative, term: row.optionalText("term"),
            pooledYears: pooled ?? 1, isCountRatio: isCountRatio, detectedAmong: detected)
    }

    private func refuse(_ column: String) {
        row.report(
            "indicators.ratio-only", column, read: row.text(column),
            summary: Message(
                vi: "Cột này chỉ dùng cho chỉ tiêu có tử số và mẫu số",
                en: "This column is for indicators with a numerator and a denominator"),
            expected: Message(
                vi: "để trống, hoặc thay formula bằng numerator và denominator",
                en: "an empty cell, or numerator and denominator instead of a formula"))
    }
}

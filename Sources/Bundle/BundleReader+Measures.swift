import Formula
import Records

extension BundleReader {
    /// Columns of `indicators` that only an indicator with an index fills in.
    private static let indexColumns = [
        "normalisation", "weight", "low", "high", "ideal_low", "ideal_high", "zero_of_zero", "some_of_zero",
        "round_value", "cap_low", "cap_high", "imputation", "outliers", "winsorise_skewness",
        "winsorise_kurtosis", "winsorise_points", "target", "points", "score_low", "score_high", "clamp",
        "score_mean", "score_sd", "deviation", "scale_year",
    ]

    /// A row of `indicators` without an index: followed for its targets, ranked nowhere.
    func measure(_ row: RowReader, _ seen: inout [String: Int]) -> Measure? {
        let code = row.formulaCode("code")
        let name = row.requiredText("name")
        let unit = row.requiredText("unit_of_measure")
        let direction = row.word("direction", as: Direction.self)
        let digits = row.integer("digits", in: 0...9)
        for column in Self.indexColumns where !row.text(column).isEmpty { refuse(column, row) }
        let isDefined = ["numerator", "denominator", "scale", "formula"].contains { !row.text($0).isEmpty }
        let definition = isDefined ? definition(row) : nil
        let women = part("women", row)
        let men = part("men", row)
        let nature = NatureReader(row).nature(of: definition)
        guard let code, let name, let unit, let direction, isFirst(code, row, &seen) else { return nil }
        return Measure(
            code: code, name: name, nameEN: row.optionalText("name_en"), definition: definition, women: women,
            men: men, unitOfMeasure: unit, unitOfMeasureEN: row.optionalText("unit_of_measure_en"),
            direction: direction, digits: digits ?? 1, owner: row.optionalText("owner"),
            source: row.optionalText("source"), note: row.optionalText("note"), nature: nature,
            cell: row.rowCell)
    }

    private func refuse(_ column: String, _ row: RowReader) {
        row.report(
            "indicators.measure-column", column, read: row.text(column),
            summary: Message(
                vi: "Chỉ tiêu không thuộc chỉ số nào (ô index trống) thì không dùng ô này",
                en: "An indicator in no index (the cell index is empty) has no use for this cell"),
            expected: Message(vi: "ô để trống", en: "an empty cell"),
            advice: Message(
                vi: "Nếu chỉ tiêu được xếp hạng thì ghi mã chỉ số vào ô index.",
                en: "If the indicator is ranked, write its index into the cell index."))
    }
}

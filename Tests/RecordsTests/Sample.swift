import Records

/// A cell of an invented table.
func cell(row: Int = 2, column: Int? = nil, file: String = "t.csv", sheet: String? = nil) -> CellReference {
    CellReference(
        table: TableSource(file: file, sheet: sheet, headings: ["code", "value"]), row: row, column: column)
}

/// A year of three units, the first of them the aggregate of the others.
func year(_ number: Int, values: [(String, String, Double?)], successions: [Succession] = []) -> YearBundle {
    YearBundle(
        path: "b", settings: Settings(programme: "p", year: number, status: .draft),
        units: [
            Unit(code: "T", name: "Tỉnh", kind: "tỉnh", isRanked: false, cell: cell(row: 2)),
            Unit(code: "U1", name: "Một", kind: "huyện", parent: "T", cell: cell(row: 3)),
            Unit(code: "U2", name: "Hai", kind: "thị xã", parent: "T", cell: cell(row: 4)),
        ], successions: successions,
        items: [
            Item(code: "POP", name: "Dân số", unitOfMeasure: "người", cell: cell(row: 2)),
            Item(code: "AREA", name: "Diện tích", unitOfMeasure: "km²", cell: cell(row: 3)),
        ],
        observations: values.enumerated().map { index, value in
            Observation(
                unit: value.0, item: value.1, period: "\(number)", value: value.2,
                cell: cell(row: index + 2, column: 1))
        }, indices: [], indicators: [])
}

import Records
import Reporting
import Tables

/// A year's open data as a workbook for officers: what to know first, then a sheet for each kind of row.
public enum YearWorkbook {
    /// Plain words that the workbook needs, besides those of the figures' status.
    public static let requiredWords = [
        "about_data", "band", "basis_common", "basis_full", "change_basis", "compared_rank", "csv_code",
        "csv_count", "csv_measure", "csv_name", "csv_publication", "csv_rank",
        "csv_score", "csv_status", "csv_unit", "csv_unit_code", "csv_value", "csv_year", "data_area",
        "data_how_to_read", "data_issuer", "data_missing", "data_official", "data_readme_text",
        "data_readme_topic", "data_reported", "data_score_scale", "data_sheet_components",
        "data_sheet_indicators", "data_sheet_items", "data_sheet_ranking", "data_sheet_readme", "data_title",
        "data_verified_by", "data_verified_on", "licence", "men", "method", "notice", "previous_rank",
        "sources",
        "women",
    ]

    /// Writes the workbook.
    ///
    /// - Parameters:
    ///   - data: The rows.
    ///   - year: The report of the same year.
    ///   - words: The wording of headings and notes.
    /// - Returns: The bytes of an XLSX file: same input, same bytes.
    /// - Throws: `XLSXError` for what a spreadsheet cannot hold.
    public static func bytes(_ data: YearData, _ year: YearReport, words: Words) throws(XLSXError) -> [UInt8]
    {
        let maker = Maker(data: data, year: year, words: words)
        return try XLSXWriter.bytes(
            of: XLSXWorkbook(
                title: year.setting("title") ?? year.title, author: year.setting("issuer") ?? "",
                comments: [maker.publication, year.flag?.note].compactMap { $0 }.joined(separator: ". "),
                sheets: [
                    maker.readme(), maker.ranking(), maker.components(), maker.indicators(), maker.items(),
                ]))
    }
}

/// Makes the sheets.
private struct Maker: Sendable {
    let data: YearData
    let year: YearReport
    let words: Words

    /// How far the bundle has come, in words: it stands in the first sheet and in every row.
    var publication: String { year.flag?.title ?? words.word("data_official") }

    // MARK: - What to know first

    func readme() -> XLSXSheet {
        var rows: [[XLSXCell]] = []
        func add(_ key: String, _ texts: [String?]) {
            let texts = texts.compactMap { $0 }.filter { !$0.isEmpty }
            for (position, text) in texts.enumerated() {
                rows.append([position == 0 ? .text(words.word(key)) : .empty, .text(text)])
            }
        }
        add("csv_publication", [publication])
        add("notice", [year.flag?.note])
        add("data_title", [year.setting("title")])
        add("csv_year", ["\(year.year)"])
        add("data_area", [year.setting("area_name")])
        add("data_issuer", [year.setting("issuer")])
        add("data_how_to_read", [words.word("data_missing"), words.word("data_score_scale")])
        add("method", year.notes + year.method.roots.map(rules))
        add("about_data", year.method.summary)
        add("sources", year.method.sources.map(credit))
        add("licence", year.method.licenses.map(credit))
        return XLSXSheet(
            name: words.word("data_sheet_readme"),
            columns: [
                XLSXColumn(words.word("data_readme_topic"), width: 26, isWrapped: true),
                XLSXColumn(words.word("data_readme_text"), width: 100, isWrapped: true),
            ], rows: rows, hasFilter: false)
    }

    private func rules(_ root: MethodRoot) -> String {
        ([root.name] + root.rules + [root.note].compactMap { $0 }).joined(separator: "\n")
    }

    private func credit(_ credit: Attribution) -> String {
        [credit.title, credit.address].compactMap { $0 }.joined(separator: "\n")
    }

    // MARK: - The rows

    func ranking() -> XLSXSheet {
        // By index, then by rank; those without a rank last, in the order of the register.
        let order = year.rankings.map(\.code)
        var all: [YearDataRow] = []
        data.forEach(.index) { all.append($0) }
        let rows = all.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            let (x, y) = (order.firstIndex(of: a.code) ?? 0, order.firstIndex(of: b.code) ?? 0)
            if x != y { return x < y }
            let (p, q) = (a.rank ?? .infinity, b.rank ?? .infinity)
            return p != q ? p < q : left.offset < right.offset
        }
        var reasons: [String: String] = [:]
        for ranking in year.rankings {
            for row in ranking.rows {
                reasons["\(ranking.code) \(row.unit.code)"] = row.notRankedReason
            }
        }
        return sheet(
            "data_sheet_ranking",
            [
                .year, .code, .name, .rank, .ranked, .unitCode, .unit, .score, .band, .previousRank,
                .comparedRank, .changeBasis, .status, .publication,
            ], count: rows.count, reasons: reasons
        ) { (take) throws(XLSXError) in
            for row in rows { try take(row.element) }
        }
    }

    func components() -> XLSXSheet {
        sheet(
            "data_sheet_components",
            [
                .year, .unitCode, .unit, .code, .name, .score, .rank, .ranked, .band, .previousRank,
                .comparedRank, .changeBasis, .status, .publication,
            ], .component)
    }

    func indicators() -> XLSXSheet {
        sheet(
            "data_sheet_indicators",
            [
                .year, .unitCode, .unit, .code, .name, .unitOfMeasure, .value, .women, .men, .score, .rank,
                .ranked, .status, .publication,
            ], .indicator)
    }

    func items() -> XLSXSheet {
        sheet(
            "data_sheet_items",
            [
                .year, .unitCode, .unit, .code, .name, .unitOfMeasure, .value, .status, .reported,
                .verifiedBy,
                .verifiedOn, .publication,
            ], .item)
    }

    /// All rows of a kind.
    private func sheet(_ name: String, _ columns: [YearDataColumn], _ kind: YearDataKind) -> XLSXSheet {
        sheet(name, columns, count: data.count(kind)) { (take) throws(XLSXError) in
            try data.forEach(kind, take)
        }
    }

    private func sheet(
        _ name: String, _ columns: [YearDataColumn], count: Int, reasons: [String: String] = [:],
        _ rows: @escaping @Sendable ((YearDataRow) throws(XLSXError) -> Void) throws(XLSXError) -> Void
    ) -> XLSXSheet {
        XLSXSheet(
            name: words.word(name),
            columns: columns.map {
                XLSXColumn(
                    words.word(Self.heading($0)), width: Self.width($0), isWrapped: Self.width($0) >= 30)
            },
            rowCount: count
        ) { (take) throws(XLSXError) in
            try rows { (row) throws(XLSXError) in
                let reason = reasons.isEmpty ? nil : reasons["\(row.code) \(row.unitCode)"]
                try take(columns.map { cell(row, $0, reason: reason) })
            }
        }
    }

    private func cell(_ row: YearDataRow, _ column: YearDataColumn, reason: String?) -> XLSXCell {
        switch (column, row[column]) {
        case (.publication, _): .text(publication)
        case (.changeBasis, .text(let basis)): .text(words.word("basis_\(basis)"))
        case (.status, _): status(row.status, reason: reason).map { .text($0) } ?? .empty
        case (.verifiedOn, _): row.verifiedOn.map { .date($0) } ?? .empty
        case (_, .text(let text)): .text(text)
        case (.value, .number(let value)), (.women, .number(let value)), (.men, .number(let value)),
            (.reported, .number(let value)):
            .number(value, decimals: row.decimals)
        case (.score, .number(let value)): .number(value, decimals: 2)
        case (_, .number(let value)): .number(value, decimals: nil)
        case (_, .missing): .empty
        }
    }

    /// The status in words; nothing for what is as it should be among the results.
    private func status(_ code: String?, reason: String?) -> String? {
        guard let code else { return nil }
        switch ValueStatus(rawValue: code) {
        case .final: return words(.valueFinal)
        case .preliminary: return words(.valuePreliminary)
        case .estimated: return words(.valueEstimated)
        case .revised: return words(.valueRevised)
        case .unverified: return words(.valueUnverified)
        case ValueStatus.none?: return words(.valueNone)
        case .missing: return words(.valueMissing)
        case .notReported: return words(.valueNotReported)
        case .notDue: return words(.valueNotDue)
        case nil: return code == "ranked" ? nil : reason ?? words(.notRanked)
        }
    }

    // MARK: - Columns

    private static func heading(_ column: YearDataColumn) -> String {
        switch column {
        case .year: "csv_year"
        case .unitCode: "csv_unit_code"
        case .unit: "csv_unit"
        case .kind: "csv_kind"
        case .code: "csv_code"
        case .name: "csv_name"
        case .unitOfMeasure: "csv_measure"
        case .value: "csv_value"
        case .women: "women"
        case .men: "men"
        case .score: "csv_score"
        case .rank: "csv_rank"
        case .ranked: "csv_count"
        case .band: "band"
        case .previousRank: "previous_rank"
        case .changeBasis: "change_basis"
        case .comparedRank: "compared_rank"
        case .status: "csv_status"
        case .reported: "data_reported"
        case .verifiedBy: "data_verified_by"
        case .verifiedOn: "data_verified_on"
        case .publication: "csv_publication"
        }
    }

    private static func width(_ column: YearDataColumn) -> Double {
        switch column {
        case .name: 48
        case .verifiedBy, .status: 32
        case .changeBasis: 22
        case .unit, .code: 24
        case .unitOfMeasure, .band, .publication: 20
        case .year, .rank: 9
        case .unitCode, .kind, .value, .women, .men, .score, .ranked, .previousRank, .comparedRank, .reported,
            .verifiedOn:
            14
        }
    }
}

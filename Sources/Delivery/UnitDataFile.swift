import Reporting
import Tables
import VietnameseText

/// The figures of a unit for officers: as CSV for Excel (UTF-8 with byte order mark, `;`, decimal comma, CRLF), and as a
/// workbook with the same rows.
public enum UnitDataFile {
    /// Writes the rows as CSV.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - year: Its year.
    ///   - words: The wording of the headings.
    /// - Returns: The bytes of the file.
    public static func bytes(_ unit: UnitReport, _ year: YearReport, words: Words) -> [UInt8] {
        var writer = CSVWriter(.office)
        for row in UnitSheet(unit: unit, year: year, words: words).rows {
            writer.write(
                row: row.map { cell in
                    switch cell {
                    case .text(let text): .text(text)
                    // Plain decimal comma: a dot between thousands would be read as a decimal point under English settings.
                    case .number(let value): .number(NumberStyle.vietnamese.plain(value, maximumDigits: 6))
                    case .year(let year): .number("\(year)")
                    case .empty: .empty
                    }
                })
        }
        return writer.bytes
    }

    /// Writes the rows as a workbook.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - year: Its year.
    ///   - words: The wording of the headings.
    /// - Returns: The bytes of an XLSX file: same input, same bytes.
    /// - Throws: `XLSXError` for what a spreadsheet cannot hold.
    public static func workbook(
        _ unit: UnitReport, _ year: YearReport, words: Words
    ) throws(XLSXError) -> [UInt8] {
        let rows = UnitSheet(unit: unit, year: year, words: words).rows
        let status = year.flag?.title ?? words.word("data_official")
        return try XLSXWriter.bytes(
            of: XLSXWorkbook(
                title: unit.title, author: year.setting("issuer") ?? "",
                comments: [status, year.flag?.note].compactMap { $0 }.joined(separator: ". "),
                sheets: [
                    XLSXSheet(
                        name: words.word("package_sheet"),
                        columns: zip(words.all(UnitSheet.columns), UnitSheet.widths).map {
                            XLSXColumn($0, width: $1, isWrapped: $1 >= 30)
                        },
                        rows: rows.dropFirst().map { row in
                            row.map { cell in
                                switch cell {
                                case .text(let text): .text(text)
                                case .number(let value): .number(value, decimals: decimals(value))
                                case .year(let year): .number(Double(year), decimals: nil)
                                case .empty: .empty
                                }
                            }
                        })
                ]))
    }

    /// Counts are whole; anything else keeps the decimals it has, at most four.
    private static func decimals(_ value: Double) -> Int {
        (0..<4).first { DecimalRounding.rounded(value, digits: $0) == value } ?? 4
    }
}

extension Words {
    fileprivate func all(_ keys: [String]) -> [String] { keys.map { word($0) } }
}

/// One row after the other.
private struct UnitSheet {
    enum Cell {
        case text(String)
        case number(Double)
        case year(Int)
        case empty
    }

    static let columns = [
        "csv_year", "csv_unit_code", "csv_unit", "csv_kind", "csv_code", "csv_name", "csv_measure",
        "csv_value", "csv_score", "csv_mean", "csv_rank", "csv_status", "csv_address", "csv_publication",
    ]
    /// Widths of the columns in a workbook.
    static let widths: [Double] = [8, 10, 22, 16, 22, 48, 18, 12, 10, 10, 9, 22, 44, 16]

    let unit: UnitReport
    let year: YearReport
    let words: Words
    /// The headings first.
    private(set) var rows: [[Cell]] = []

    init(unit: UnitReport, year: YearReport, words: Words) {
        self.unit = unit
        self.year = year
        self.words = words
        rows.append(Self.columns.map { .text(words.word($0)) })
        for index in unit.indices { add(index) }
        for row in unit.data { add(row) }
    }

    private mutating func add(_ index: UnitIndexReport) {
        add(
            kind: "csv_kind_index", code: index.code, name: index.name, score: index.score.value,
            mean: index.mean.value, rank: index.rank.value == nil ? nil : "\(index.rank.text)/\(index.count)",
            status: index.notRankedReason)
        for component in index.components {
            add(
                kind: "csv_kind_component", code: component.code, name: component.name,
                score: component.score.value, mean: component.mean.value, rank: component.rank)
        }
        for row in index.groups.flatMap(\.rows) {
            add(
                kind: "csv_kind_indicator", code: row.code, name: row.name, measure: row.unitOfMeasure,
                value: row.value.value, score: row.score.value, mean: row.meanScore.value, rank: row.rank)
        }
    }

    private mutating func add(_ row: DataRow) {
        add(
            kind: "csv_kind_item", code: row.code, name: row.name, measure: row.unitOfMeasure,
            value: row.value.value, status: row.status ?? words.word("value_final"), address: row.address)
    }

    private mutating func add(
        kind: String, code: String, name: String, measure: String? = nil, value: Double? = nil,
        score: Double? = nil, mean: Double? = nil, rank: String? = nil, status: String? = nil,
        address: String? = nil
    ) {
        rows.append([
            .year(unit.year), .text(unit.unit.code), .text(unit.unit.heading), .text(words.word(kind)),
            .text(code), .text(name), text(measure), number(value), number(score), number(mean), text(rank),
            text(status), text(address), text(year.flag?.title),
        ])
    }

    private func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .empty }

    private func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
}

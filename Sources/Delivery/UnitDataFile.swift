import Reporting
import Tables
import VietnameseText

/// The figures of a unit as a sheet for officers: UTF-8 with byte order mark, `;`, decimal comma, CRLF.
public enum UnitDataFile {
    /// Writes the sheet.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - year: Its year.
    ///   - words: The wording of the headings.
    /// - Returns: The bytes of the file.
    public static func bytes(_ unit: UnitReport, _ year: YearReport, words: Words) -> [UInt8] {
        var sheet = Sheet(unit: unit, year: year, words: words)
        sheet.writeHead()
        for index in unit.indices { sheet.write(index) }
        for row in unit.data { sheet.write(row) }
        return sheet.writer.bytes
    }
}

/// One row after the other.
private struct Sheet {
    let unit: UnitReport
    let year: YearReport
    let words: Words
    var writer = CSVWriter(.office)

    private static let columns = [
        "csv_year", "csv_unit_code", "csv_unit", "csv_kind", "csv_code", "csv_name", "csv_measure",
        "csv_value", "csv_score", "csv_mean", "csv_rank", "csv_status", "csv_address", "csv_publication",
    ]

    init(unit: UnitReport, year: YearReport, words: Words) {
        self.unit = unit
        self.year = year
        self.words = words
    }

    mutating func writeHead() {
        writer.write(row: Self.columns.map { .text(words.word($0)) })
    }

    mutating func write(_ index: UnitIndexReport) {
        write(
            kind: "csv_kind_index", code: index.code, name: index.name, score: index.score.value,
            mean: index.mean.value, rank: index.rank.value == nil ? nil : "\(index.rank.text)/\(index.count)",
            status: index.notRankedReason)
        for component in index.components {
            write(
                kind: "csv_kind_component", code: component.code, name: component.name,
                score: component.score.value, mean: component.mean.value, rank: component.rank)
        }
        for row in index.groups.flatMap(\.rows) {
            write(
                kind: "csv_kind_indicator", code: row.code, name: row.name, measure: row.unitOfMeasure,
                value: row.value.value, score: row.score.value, mean: row.meanScore.value, rank: row.rank)
        }
    }

    mutating func write(_ row: DataRow) {
        write(
            kind: "csv_kind_item", code: row.code, name: row.name, measure: row.unitOfMeasure,
            value: row.value.value, status: row.status ?? words.word("value_final"), address: row.address)
    }

    private mutating func write(
        kind: String, code: String, name: String, measure: String? = nil, value: Double? = nil,
        score: Double? = nil, mean: Double? = nil, rank: String? = nil, status: String? = nil,
        address: String? = nil
    ) {
        writer.write(row: [
            .number("\(unit.year)"), .text(unit.unit.code), .text(unit.unit.heading), .text(words.word(kind)),
            .text(code), .text(name), text(measure), number(value), number(score), number(mean), text(rank),
            text(status), text(address), text(year.flag?.title),
        ])
    }

    private func text(_ value: String?) -> CSVWriter.Cell { value.map { .text($0) } ?? .empty }

    /// Plain decimal comma: a dot between thousands would be read as a decimal point under English settings.
    private func number(_ value: Double?) -> CSVWriter.Cell {
        guard let value else { return .empty }
        return .number(NumberStyle.vietnamese.plain(value, maximumDigits: 6))
    }
}

import Records
import Reporting
import Tables

/// The targets of a year as CSV for programs: UTF-8, `,`, LF, decimal point, full precision, codes instead of
/// sentences; one row for each area, target and level that asks something of the area.
public enum TargetFile {
    /// The names of the columns, in order.
    public static let columns = [
        "year", "area_kind", "area", "area_name", "programme", "objective", "target", "indicator", "name",
        "unit_of_measure", "level", "comparator", "value_low", "value_high", "tolerance", "due_year", "basis",
        "original_low", "original_high", "certainty", "result", "numerator", "denominator",
        "interval_low", "interval_high", "pooled_since", "distance", "status", "projection",
    ]

    /// The line with the names of the columns.
    public static func head() -> [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: columns.map { .text($0) })
        return writer.bytes
    }

    /// Rows, without the names of the columns, so that a file can be written area by area.
    public static func rows(_ rows: [TargetDataRow]) -> [UInt8] {
        var writer = CSVWriter(.open)
        for row in rows { writer.write(row: cells(row)) }
        return writer.bytes
    }

    private static func cells(_ row: TargetDataRow) -> [CSVWriter.Cell] {
        [
            .number("\(row.year)"), .text(row.area.kind.rawValue), .text(row.area.key),
            .text(row.area.heading), .text(row.programme), text(row.objective), .text(row.target),
            .text(row.measure), .text(row.name), .text(row.unitOfMeasure), .text(row.level.rawValue),
            .text(name(row.comparator)), number(row.low), number(row.high), number(row.tolerance),
            .number("\(row.dueYear)"), text(row.basis), number(row.originalLow), number(row.originalHigh),
            .text(row.certainty.rawValue), number(row.value), number(row.numerator),
            number(row.denominator), number(row.intervalLow), number(row.intervalHigh),
            row.pooledSince.map { .number("\($0)") } ?? .empty,
            number(row.distance), .text(row.status.kind.rawValue), number(row.projection),
        ]
    }

    /// A comparator in words: a sign such as `=` at the start of a cell would be run as a formula.
    private static func name(_ comparator: Comparator) -> String {
        switch comparator {
        case .atLeast: "at_least"
        case .moreThan: "more_than"
        case .atMost: "at_most"
        case .lessThan: "less_than"
        case .equal: "equal"
        case .band: "band"
        }
    }

    private static func text(_ value: String?) -> CSVWriter.Cell { value.map { .text($0) } ?? .empty }

    /// The shortest text that reads back as the same number; whole ones without ".0".
    private static func number(_ value: Double?) -> CSVWriter.Cell {
        guard let value else { return .empty }
        let text = "\(value)"
        return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }
}

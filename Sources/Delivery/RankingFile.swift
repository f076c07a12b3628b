import Reporting
import Tables

/// A ranking as CSV for programs: UTF-8, `,`, LF, decimal point, full precision.
public enum RankingFile {
    /// Writes the rows.
    public static func bytes(_ rows: [RankingExport]) -> [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: RankingExport.columns.map { .text($0) })
        for row in rows {
            writer.write(row: [
                .number("\(row.year)"), .text(row.index), .text(row.unit), .text(row.name), number(row.rank),
                .number("\(row.ranked)"), number(row.score), number(row.coverage), .text(row.standing),
                number(row.previousRank), number(row.previousScore), .text(row.change),
                row.changeBasis.map { .text($0) } ?? .empty, number(row.comparedRank),
                number(row.comparedScore),
                .text(row.publication), row.group.map { .text($0) } ?? .empty, number(row.groupRank),
                row.groupRanked.map { .number("\($0)") } ?? .empty, .number("\(row.imputed)"),
                row.band.map { .number("\($0)") } ?? .empty,
            ])
        }
        return writer.bytes
    }

    /// Writes the rows of indicators.
    public static func bytes(_ rows: [IndicatorExport]) -> [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: IndicatorExport.columns.map { .text($0) })
        for row in rows {
            writer.write(row: [
                .number("\(row.year)"), .text(row.indicator), .text(row.unit), .text(row.name),
                number(row.value), number(row.scoredValue), number(row.imputedValue),
                row.adjustment.map { .text($0) } ?? .empty,
                number(row.score), number(row.rank), .number("\(row.ranked)"), number(row.weight),
                .text(row.publication),
            ])
        }
        return writer.bytes
    }

    /// Writes the rows of the check of a method.
    public static func bytes(_ rows: [DiagnosisExport]) -> [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: DiagnosisExport.columns.map { .text($0) })
        for row in rows {
            writer.write(row: [
                .number("\(row.year)"), .text(row.index), row.component.map { .text($0) } ?? .empty,
                .text(row.indicator), .number("\(row.count)"), .number("\(row.units)"),
                number(row.scaleShare),
                .number("\(row.atEnds)"), number(row.skewness), number(row.kurtosis),
                number(row.withSiblings), number(row.withRest), row.closest.map { .text($0) } ?? .empty,
                number(row.closestCorrelation), number(row.meanShift), number(row.largestShift),
                .text(row.remarks),
            ])
        }
        return writer.bytes
    }

    /// The shortest text that reads back as the same number; whole ones without ".0".
    private static func number(_ value: Double?) -> CSVWriter.Cell {
        guard let value else { return .empty }
        let text = "\(value)"
        return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }
}

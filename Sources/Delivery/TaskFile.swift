import Reporting
import Tables

/// Tasks with their states as CSV for programs: UTF-8, `,`, LF, decimal point.
public enum TaskFile {
    /// Writes the rows.
    public static func bytes(_ rows: [TaskExport]) -> [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: TaskExport.columns.map { .text($0) })
        for row in rows {
            writer.write(row: [
                .number("\(row.year)"), .text(row.plan), .text(row.code), .text(row.number), text(row.group),
                .text(row.content), .text(row.lead), text(row.partners), text(row.due), text(row.dueDay),
                text(row.product), .text(row.status), .text(row.state),
                row.days.map { .number("\($0)") } ?? .empty, text(row.doneOn), text(row.evidence),
                row.progress.map { .number(PlainNumber.text($0)) } ?? .empty,
                row.progressQuarter.map { .number("\($0)") } ?? .empty, text(row.asOf),
                .text(row.publication),
            ])
        }
        return writer.bytes
    }

    private static func text(_ value: String?) -> CSVWriter.Cell { value.map { .text($0) } ?? .empty }
}

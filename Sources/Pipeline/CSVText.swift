import Records
import Tables

/// A table that is written as it was read: the same separator, mark and line ends, another content.
struct CSVText {
    private(set) var headings: [String]
    var rows: [[String]]
    private let delimiter: UInt8
    private let hasMark: Bool
    private let lineEnd: String

    /// Reads a file that the reader of bundles accepts; `nil` where it cannot be read whole.
    init?(_ bytes: [UInt8], delimiter: UInt8) {
        let result = CSVReader.read(bytes, file: "", delimiter: delimiter)
        guard result.findings.isEmpty, let table = result.table else { return nil }
        headings = table.source.headings
        rows = table.rows.map(\.fields)
        self.delimiter = delimiter
        hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let feed = bytes.firstIndex(of: 0x0A)
        lineEnd = feed.map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
    }

    /// The column with a heading, counted from 0.
    func column(_ heading: String) -> Int? { headings.firstIndex(of: heading) }

    /// The text of a cell without blanks at its ends; empty when there is no such column.
    func cell(_ heading: String, of row: [String]) -> String {
        guard let column = column(heading), row.indices.contains(column) else { return "" }
        return Self.trimmed(row[column])
    }

    /// Adds an empty column at the end, unless there is one with this heading.
    mutating func addColumn(_ heading: String) {
        guard column(heading) == nil else { return }
        headings.append(heading)
        for place in rows.indices { rows[place].append("") }
    }

    /// The head row alone.
    var withoutRows: CSVText {
        var copy = self
        copy.rows = []
        return copy
    }

    /// The file.
    var bytes: [UInt8] {
        var text = hasMark ? "\u{FEFF}" : ""
        for row in [headings] + rows {
            text += row.map { field($0) }.joined(separator: String(Unicode.Scalar(delimiter)))
            text += lineEnd
        }
        return Array(text.utf8)
    }

    private func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        let head = text.unicodeScalars.drop(while: isBlank)
        let end = head.lastIndex { !isBlank($0) }.map { head.index(after: $0) } ?? head.startIndex
        return String(head[..<end])
    }
}

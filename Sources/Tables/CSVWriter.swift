import Bytes

/// Writes comma-separated text.
public struct CSVWriter: Sendable {
    /// Who the file is for: it decides mark, separator and line end.
    public enum Dialect: Sendable {
        /// For programs: UTF-8, `,`, LF.
        case open
        /// For Excel under Vietnamese settings: UTF-8 with byte order mark, `;`, CRLF.
        case office

        fileprivate var delimiter: UInt8 { self == .open ? 0x2C : 0x3B }
    }

    /// One cell.
    public enum Cell: Sendable {
        /// Text; what a spreadsheet would run as a formula gets a leading apostrophe.
        case text(String)
        /// A number as it is to be printed.
        case number(String)
        /// Nothing.
        case empty
    }

    private let dialect: Dialect
    private var writer: ByteWriter

    /// Starts a file.
    public init(_ dialect: Dialect) {
        self.dialect = dialect
        writer = ByteWriter(capacity: 4096)
        if dialect == .office { writer.write([0xEF, 0xBB, 0xBF]) }
    }

    /// The file so far.
    public var bytes: [UInt8] { writer.bytes }

    /// Writes a row.
    public mutating func write(row cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { writer.write(byte: dialect.delimiter) }
            switch cell {
            case .text(let text): write(field: Self.defused(text))
            case .number(let text): write(field: text)
            case .empty: break
            }
        }
        switch dialect {
        case .open: writer.write("\n")
        case .office: writer.write("\r\n")
        }
    }

    private mutating func write(field: String) {
        let needsQuotes = field.utf8.contains {
            $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x2C || $0 == 0x3B || $0 == 0x09
        }
        guard needsQuotes else {
            writer.write(field)
            return
        }
        writer.write(byte: 0x22)
        for byte in field.utf8 {
            if byte == 0x22 { writer.write(byte: 0x22) }
            writer.write(byte: byte)
        }
        writer.write(byte: 0x22)
    }

    /// Characters with which a spreadsheet begins a formula, full-width forms too.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
    ]

    static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
        return "'" + text
    }
}

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

    /// The file so far, or what was written since ``take()``.
    public var bytes: [UInt8] { writer.bytes }
    /// How many bytes that is.
    public var count: Int { writer.count }

    /// Hands over what was written so far and goes on with an empty buffer.
    public mutating func take() -> [UInt8] {
        let bytes = writer.bytes
        writer = ByteWriter(capacity: bytes.count)
        return bytes
    }

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
        guard field.utf8.contains(where: Self.needsQuotes) else {
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

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x2C || byte == 0x3B || byte == 0x09
    }

    /// Whether a spreadsheet would take a text for the beginning of a formula; full-width forms count too.
    static func isFormula(_ text: String) -> Bool {
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    static func defused(_ text: String) -> String { isFormula(text) ? "'" + text : text }
}

import Bytes
import Tables

extension YearData {
    /// The rows as CSV for programs: UTF-8, `,`, LF, decimal point, full precision; missing values are empty.
    public var csv: [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: YearDataColumn.allCases.map { .text($0.rawValue) })
        for row in rows {
            writer.write(
                row: YearDataColumn.allCases.map { column in
                    switch row[column] {
                    case .text(let text): .text(text)
                    case .number(let value): .number(PlainNumber.text(value))
                    case .missing: .empty
                    }
                })
        }
        return writer.bytes
    }

    /// The rows as a JSON array (RFC 8259), one object a line: keys sorted, numbers at full precision, missing
    /// values `null`.
    public var json: [UInt8] {
        let columns = YearDataColumn.allCases.sorted { $0.rawValue < $1.rawValue }
        var writer = ByteWriter(capacity: rows.count * 512 + 16)
        writer.write("[")
        for (position, row) in rows.enumerated() {
            writer.write(position == 0 ? "\n{" : ",\n{")
            for (place, column) in columns.enumerated() {
                writer.write(place == 0 ? "\"\(column.rawValue)\":" : ",\"\(column.rawValue)\":")
                switch row[column] {
                case .text(let text): writer.write(jsonString: text)
                case .number(let value): writer.write(PlainNumber.text(value))
                case .missing: writer.write("null")
                }
            }
            writer.write("}")
        }
        writer.write("\n]\n")
        return writer.bytes
    }
}

extension ByteWriter {
    /// Writes a text as a JSON string.
    ///
    /// By byte: a quote with a combining mark behind it is one `Character` that is no quote. `<` is escaped too,
    /// so that the data may stand inside a page's script.
    fileprivate mutating func write(jsonString text: String) {
        let hexadecimal = Array("0123456789abcdef".utf8)
        write(byte: 0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C:
                write(byte: 0x5C)
                write(byte: byte)
            case 0..<0x20, 0x3C, 0x7F:
                write("\\u00")
                write(byte: hexadecimal[Int(byte >> 4)])
                write(byte: hexadecimal[Int(byte & 15)])
            default: write(byte: byte)
            }
        }
        write(byte: 0x22)
    }
}

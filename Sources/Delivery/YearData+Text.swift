import Bytes
import Tables

extension YearData {
    /// Both texts grow by about so many bytes before they are handed over.
    private static let pieceSize = 1 << 18

    /// Writes the rows as CSV and as JSON, in pieces, so that neither is held as a whole.
    ///
    /// - Parameters:
    ///   - csv: Takes the pieces of the CSV: for programs, UTF-8, `,`, LF, decimal point, full precision; missing
    ///     values are empty.
    ///   - json: Takes the pieces of the JSON array (RFC 8259): one object a line, keys sorted, numbers at full
    ///     precision, missing values `null`.
    /// - Throws: What the two throw.
    public func write<Fault: Error>(
        csv: ([UInt8]) throws(Fault) -> Void, json: ([UInt8]) throws(Fault) -> Void
    ) throws(Fault) {
        var table = CSVWriter(.open)
        let columns = YearDataColumn.allCases
        table.write(row: columns.map { .text($0.rawValue) })
        let members = columns.enumerated().sorted { $0.element.rawValue < $1.element.rawValue }.map {
            (place: $0.offset, key: Array(",\"\($0.element.rawValue)\":".utf8))
        }
        var objects = ByteWriter(capacity: Self.pieceSize + 4096)
        objects.write("[")
        var isFirst = true
        var cells: [CSVWriter.Cell] = []
        try forEach { (row) throws(Fault) in
            cells.removeAll(keepingCapacity: true)
            for column in columns { cells.append(Self.cell(row[column])) }
            table.write(row: cells)
            objects.write(isFirst ? "\n{" : ",\n{")
            isFirst = false
            for (number, member) in members.enumerated() {
                objects.write(number == 0 ? member.key[1...] : member.key[...])
                switch cells[member.place] {
                case .text(let text): objects.write(jsonString: text)
                case .number(let text): objects.write(text)
                case .empty: objects.write("null")
                }
            }
            objects.write("}")
            if table.count >= Self.pieceSize { try csv(table.take()) }
            if objects.count >= Self.pieceSize {
                try json(objects.bytes)
                objects.removeAll()
            }
        }
        objects.write("\n]\n")
        try csv(table.take())
        try json(objects.bytes)
    }

    private static func cell(_ value: YearDataValue) -> CSVWriter.Cell {
        switch value {
        case .text(let text): .text(text)
        case .number(let value): .number(PlainNumber.text(value))
        case .missing: .empty
        }
    }

    /// The rows as CSV, whole.
    public var csv: [UInt8] {
        var bytes: [UInt8] = []
        write(csv: { bytes += $0 }, json: { _ in })
        return bytes
    }

    /// The rows as JSON, whole.
    public var json: [UInt8] {
        var bytes: [UInt8] = []
        write(csv: { _ in }, json: { bytes += $0 })
        return bytes
    }
}

extension ByteWriter {
    /// Writes a text as a JSON string.
    ///
    /// By byte: a quote with a combining mark behind it is one `Character` that is no quote. `<` is escaped too,
    /// so that the data may stand inside a page's script.
    mutating func write(jsonString text: String) {
        write(byte: 0x22)
        if text.utf8.contains(where: Self.needsEscape) {
            let hexadecimal = Array("0123456789abcdef".utf8)
            for byte in text.utf8 {
                if byte == 0x22 || byte == 0x5C {
                    write(byte: 0x5C)
                    write(byte: byte)
                } else if Self.needsEscape(byte) {
                    write("\\u00")
                    write(byte: hexadecimal[Int(byte >> 4)])
                    write(byte: hexadecimal[Int(byte & 15)])
                } else {
                    write(byte: byte)
                }
            }
        } else {
            write(text)
        }
        write(byte: 0x22)
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x7F
    }
}

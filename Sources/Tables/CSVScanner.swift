/// Cuts bytes, known to be valid UTF-8, into records and fields.
struct CSVScanner {
    enum Fault {
        case unterminatedQuote(String)
        case textAfterQuote(String)
    }

    struct Record {
        var fields: [String] = []
        var faults: [Fault] = []

        /// A line without any character.
        var isBlank: Bool { fields.count == 1 && fields[0].isEmpty && faults.isEmpty }
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index: Int

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next record; `nil` at the end of the file.
    mutating func next() -> Record? {
        guard index < bytes.count else { return nil }
        var record = Record()
        while true {
            if index < bytes.count, bytes[index] == Self.quote {
                quotedField(into: &record)
            } else {
                plainField(into: &record)
            }
            guard index < bytes.count else { return record }
            if bytes[index] == delimiter {
                index += 1
                if index == bytes.count {
                    record.fields.append("")
                    return record
                }
            } else {
                endLine()
                return record
            }
        }
    }

    private mutating func plainField(into record: inout Record) {
        let start = index
        while index < bytes.count, bytes[index] != delimiter, !isLineEnd(index) { index += 1 }
        record.fields.append(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func quotedField(into record: inout Record) {
        let start = index
        index += 1
        var content: [UInt8] = []
        while index < bytes.count {
            if bytes[index] != Self.quote {
                content.append(bytes[index])
                index += 1
            } else if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
                content.append(Self.quote)
                index += 2
            } else {
                index += 1
                if index < bytes.count, bytes[index] != delimiter, !isLineEnd(index) {
                    textAfterQuote(from: start, into: &record)
                }
                record.fields.append(String(decoding: content, as: UTF8.self))
                return
            }
        }
        // To the end of the file: only the opening line is shown and counted.
        record.faults.append(.unterminatedQuote(excerpt(from: start)))
        record.fields.append("")
    }

    private mutating func textAfterQuote(from start: Int, into record: inout Record) {
        record.faults.append(.textAfterQuote(excerpt(from: start)))
        while index < bytes.count, bytes[index] != delimiter, !isLineEnd(index) { index += 1 }
    }

    /// What stands at a place, to the end of its line, shortened.
    private func excerpt(from start: Int) -> String {
        var end = start
        while end < bytes.count, end - start < 80, bytes[end] != Self.lineFeed { end += 1 }
        // Not inside a letter of several bytes.
        while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func isLineEnd(_ position: Int) -> Bool {
        bytes[position] == Self.lineFeed
            || bytes[position] == Self.carriageReturn && position + 1 < bytes.count
                && bytes[position + 1] == Self.lineFeed
    }

    private mutating func endLine() {
        if bytes[index] == Self.carriageReturn { index += 1 }
        index += 1
    }
}

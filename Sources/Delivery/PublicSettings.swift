import Foundation
import Tables

/// Takes the private rows out of a table of settings; every other byte stays as it was read.
enum PublicSettings {
    private static let isTrue: Set<String> = ["true", "1"]

    static func bytes(
        _ bytes: [UInt8], delimiter: UInt8, privateKeys: Set<String>, path: String
    ) throws(PublicBundleError) -> [UInt8] {
        guard let all = rows(of: bytes, delimiter: delimiter, privateKeys) else {
            throw .settings(path: path)
        }
        let hidden = Set(all.filter(\.isPrivate).map(\.number))
        guard privateKeys.isSubset(of: all.filter(\.isPrivate).map(\.key)) else {
            throw .settings(path: path)
        }
        var result: [UInt8] = []
        for (position, record) in records(of: bytes, delimiter: delimiter).enumerated()
        where !hidden.contains(position + 1) {
            result += bytes[record]
        }
        // Read again: what is left must be all the public rows and nothing else.
        guard let left = rows(of: result, delimiter: delimiter, privateKeys),
            left.map(\.fields) == all.filter({ !$0.isPrivate }).map(\.fields)
        else { throw .settings(path: path) }
        return result
    }

    private struct Row {
        let number: Int
        let key: String
        let fields: [String]
        let isPrivate: Bool
    }

    private static func rows(of bytes: [UInt8], delimiter: UInt8, _ privateKeys: Set<String>) -> [Row]? {
        let result = CSVReader.read(bytes, file: "", delimiter: delimiter)
        guard let table = result.table, result.findings.isEmpty, let key = table.column("key") else {
            return nil
        }
        let mark = table.column("private")
        return table.rows.map { row in
            let own = text(row.fields[key])
            let isMarked = mark.map { isTrue.contains(text(row.fields[$0]).lowercased()) } ?? false
            return Row(
                number: row.number, key: own, fields: row.fields,
                isPrivate: isMarked || privateKeys.contains(own))
        }
    }

    private static func text(_ field: String) -> String {
        field.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Where the records of a table stand, each with its line end; numbered as ``CSVReader`` numbers rows.
    static func records(of bytes: [UInt8], delimiter: UInt8) -> [Range<Int>] {
        let quote: UInt8 = 0x22
        let lineFeed: UInt8 = 0x0A
        var records: [Range<Int>] = []
        var start = 0
        var isFieldStart = true
        var isQuoted = false
        // The byte order mark belongs to the head row.
        for index in (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count {
            let byte = bytes[index]
            if byte == quote, isFieldStart || isQuoted {
                // A quote inside a quoted field is written twice: it closes the field and opens it again.
                isQuoted.toggle()
                isFieldStart = !isQuoted
            } else if isQuoted {
                continue
            } else if byte == lineFeed {
                records.append(start..<(index + 1))
                start = index + 1
                isFieldStart = true
            } else {
                isFieldStart = byte == delimiter
            }
        }
        if start < bytes.count { records.append(start..<bytes.count) }
        return records
    }
}

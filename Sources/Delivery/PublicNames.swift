import Records
import Tables

/// Takes names that may not be published out of a table; every other row stays as it was read.
enum PublicNames {
    /// A table with names, and which of its rows and cells are withheld.
    struct Withheld {
        /// Name of the table in the descriptor.
        let table: String
        /// Numbers of the rows, as the reader of tables counts them.
        let rows: Set<Int>
        /// Columns with the name itself: the first one cannot be empty, the others can.
        let name: String
        /// Columns that tell who it is as well, and are emptied.
        let others: [String]
    }

    /// What stands in the place of a name; numbered, since rows of one table must stay apart.
    static let mark = "(không công bố tên)"

    /// What is withheld of a bundle.
    static func withheld(of bundle: YearBundle) -> [Withheld] {
        let subjects = bundle.titles.subjects.filter { !$0.publishesName }.map(\.cell.row)
        let awards = bundle.awards.filter { !$0.showsName(to: .everyone, in: bundle) }.map(\.cell.row)
        return [
            Withheld(table: "subjects", rows: Set(subjects), name: "name", others: ["name_en", "note"]),
            Withheld(
                table: "awards", rows: Set(awards), name: "recipient",
                others: ["recipient_en", "honorific", "position", "position_en", "note"]),
        ].filter { !$0.rows.isEmpty }
    }

    /// The table without the names.
    ///
    /// - Returns: The bytes; `nil` when it is not sure that every row was found.
    static func bytes(_ bytes: [UInt8], delimiter: UInt8, _ withheld: Withheld) -> [UInt8]? {
        let result = CSVReader.read(bytes, file: "", delimiter: delimiter)
        guard let table = result.table, result.findings.isEmpty, let name = table.column(withheld.name),
            withheld.rows.isSubset(of: table.rows.map(\.number))
        else { return nil }
        let others = withheld.others.compactMap { table.column($0) }
        let records = PublicSettings.records(of: bytes, delimiter: delimiter)
        var output: [UInt8] = []
        var place = 0
        for row in table.rows where withheld.rows.contains(row.number) {
            let record = row.number - 1
            guard records.indices.contains(record) else { return nil }
            output += bytes[place..<records[record].lowerBound]
            var fields = row.fields
            fields[name] = "\(mark) \(row.number)"
            for other in others where other < fields.count { fields[other] = "" }
            output += line(fields, delimiter, bytes[records[record]])
            place = records[record].upperBound
        }
        output += bytes[place...]
        // Read again: only the rows that are withheld may differ.
        let again = CSVReader.read(output, file: "", delimiter: delimiter)
        guard let left = again.table, again.findings.isEmpty, left.rows.count == table.rows.count else {
            return nil
        }
        for (before, after) in zip(table.rows, left.rows) {
            let isHidden = withheld.rows.contains(before.number)
            guard isHidden ? after.fields[name].hasPrefix(mark) : before.fields == after.fields else {
                return nil
            }
        }
        return output
    }

    /// A record with every field in quotes, and the line end of the one it replaces.
    private static func line(_ fields: [String], _ delimiter: UInt8, _ old: ArraySlice<UInt8>) -> [UInt8] {
        let quote: UInt8 = 0x22
        var output: [UInt8] = []
        for (position, field) in fields.enumerated() {
            if position > 0 { output.append(delimiter) }
            output.append(quote)
            for byte in field.utf8 {
                output.append(byte)
                if byte == quote { output.append(quote) }
            }
            output.append(quote)
        }
        return output + old.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.reversed()
    }
}

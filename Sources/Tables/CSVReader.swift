import Records
import VietnameseText

/// Reads comma-separated text (RFC 4180) by bytes: UTF-8 with or without a byte order mark, LF or CRLF.
public enum CSVReader {
    /// What came of a file: the table as far as it could be read, and everything found on the way.
    public struct Result: Sendable {
        /// The rows that have the right number of fields; `nil` when there is no usable head row.
        public let table: Table?
        /// What was found, in the order of the file.
        public let findings: [Finding]
    }

    /// At most this many findings of one kind are listed for a file; the rest are counted.
    private static let mostOfAKind = 50

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: The path as the user knows it.
    ///   - delimiter: The byte between fields, `,` or `;` or TAB.
    /// - Returns: The table and the findings; never an error, so that all of a file's faults are listed.
    public static func read(_ bytes: [UInt8], file: String, delimiter: UInt8 = 0x2C) -> Result {
        let encoding = encodingFindings(bytes, file: file)
        guard encoding.isEmpty else { return Result(table: nil, findings: encoding) }
        var scanner = CSVScanner(bytes, delimiter: delimiter)
        var findings: [Finding] = []
        guard let head = scanner.next(), !head.isBlank else {
            return Result(table: nil, findings: [emptyFile(file)])
        }
        findings += head.faults.map { finding($0, file: file, row: 1) }
        let headings = head.fields.map { TextForm.nfc($0) }
        if let wrong = delimiterFinding(headings, delimiter: delimiter, file: file) {
            return Result(table: nil, findings: [wrong])
        }
        findings += headings.compactMap { unprintable($0, file: file, row: 1, column: nil) }
        findings += headingFindings(headings, file: file)
        let source = TableSource(file: file, headings: headings)
        // What a file does not hold at all need not be looked for in its cells.
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        let isPrintable = !bytes.contains(where: UnprintableCharacter.mayBegin)
        var rows: [TableRow] = []
        var number = 1
        var skipped = 0
        while let record = scanner.next() {
            number += 1
            if record.isBlank { continue }
            var faults = record.faults.map { finding($0, file: file, row: number) }
            if record.fields.count != headings.count, record.faults.isEmpty {
                faults.append(fieldCount(record.fields, headings.count, file: file, row: number))
            }
            if faults.isEmpty {
                let fields = isASCII ? record.fields : record.fields.map { TextForm.nfc($0) }
                rows.append(TableRow(number: number, fields: fields))
            }
            // Such a row is read all the same: without it, everything that refers to it would be reported too.
            if !isPrintable {
                faults += zip(headings, record.fields).compactMap {
                    unprintable($1, file: file, row: number, column: $0)
                }
            }
            if faults.isEmpty { continue }
            if findings.count < mostOfAKind {
                findings += faults
            } else {
                skipped += faults.count
            }
        }
        if skipped > 0 {
            findings.append(more(skipped, file: file))
        }
        return Result(table: Table(source: source, rows: rows), findings: findings)
    }

    private static func encodingFindings(_ bytes: [UInt8], file: String) -> [Finding] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return [badEncoding(file: file, row: nil, read: "UTF-16")]
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return [] }
        var findings: [Finding] = []
        var row = 0
        var count = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            row += 1
            guard String(validating: line, as: UTF8.self) == nil else { continue }
            count += 1
            if findings.count < mostOfAKind {
                let shown = String(decoding: line.prefix(80), as: UTF8.self)
                findings.append(badEncoding(file: file, row: row, read: shown))
            }
        }
        if count > findings.count { findings.append(more(count - findings.count, file: file)) }
        return findings
    }

    private static func badEncoding(file: String, row: Int?, read: String) -> Finding {
        Finding(
            .error, "csv.encoding", at: FindingPlace(file: file, row: row), read: read,
            summary: Message(
                vi: "Bảng mã của tệp không phải UTF-8 (nghi là TCVN3, VNI hoặc Windows-1258)",
                en: "The file is not UTF-8 (probably TCVN3, VNI or Windows-1258)"),
            expected: Message(vi: "tệp CSV bảng mã UTF-8", en: "a CSV file in UTF-8"),
            advice: Message(
                vi: "Mở tệp bằng Excel, chuyển phông về Unicode rồi lưu lại dạng “CSV UTF-8”.",
                en: "Open the file in Excel, convert the text to Unicode and save it as “CSV UTF-8”."))
    }

    private static func emptyFile(_ file: String) -> Finding {
        Finding(
            .error, "csv.empty", at: FindingPlace(file: file),
            summary: Message(vi: "Tệp không có dòng tiêu đề", en: "The file has no head row"),
            expected: Message(vi: "dòng 1 là tên các cột", en: "row 1 with the names of the columns"))
    }

    /// A semicolon file read with commas shows as one long heading.
    private static func delimiterFinding(_ headings: [String], delimiter: UInt8, file: String) -> Finding? {
        guard headings.count == 1, let only = headings.first else { return nil }
        let other: Character = delimiter == 0x3B ? "," : ";"
        guard only.contains(other) || only.contains("\t") else { return nil }
        return Finding(
            .error, "csv.delimiter", at: FindingPlace(file: file, row: 1), read: only,
            summary: Message(
                vi: "Các cột được ngăn bằng dấu khác với khai báo của gói số liệu",
                en: "The columns are separated by another character than the bundle declares"),
            expected: Message(
                vi: "dấu ngăn cột “\(Character(Unicode.Scalar(delimiter)))”",
                en: "the separator “\(Character(Unicode.Scalar(delimiter)))”"),
            advice: Message(
                vi: "Lưu lại tệp với dấu ngăn này, hoặc khai báo dialect.delimiter trong datapackage.json.",
                en: "Save the file with this separator, or declare dialect.delimiter in datapackage.json."))
    }

    private static func headingFindings(_ headings: [String], file: String) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<String> = []
        for (index, heading) in headings.enumerated() {
            if heading.isEmpty {
                findings.append(
                    Finding(
                        .error, "csv.blank-heading", at: FindingPlace(file: file, row: 1), read: "",
                        summary: Message(
                            vi: "Cột thứ \(index + 1) không có tên", en: "Column \(index + 1) has no name")))
            } else if !seen.insert(heading).inserted {
                findings.append(
                    Finding(
                        .error, "csv.duplicate-heading",
                        at: FindingPlace(file: file, row: 1, column: heading), read: heading,
                        summary: Message(vi: "Tên cột bị lặp", en: "The name of a column occurs twice")))
            }
        }
        return findings
    }

    private static func fieldCount(_ fields: [String], _ expected: Int, file: String, row: Int) -> Finding {
        let few = fields.count < expected
        let shown = fields.joined(separator: ",")
        return Finding(
            .error, few ? "csv.too-few-fields" : "csv.too-many-fields",
            at: FindingPlace(file: file, row: row),
            read: shown.count > 120 ? String(shown.prefix(120)) + "…" : shown,
            summary: few
                ? Message(vi: "Dòng thiếu ô: có \(fields.count) ô", en: "Too few fields: \(fields.count)")
                : Message(vi: "Dòng thừa ô: có \(fields.count) ô", en: "Too many fields: \(fields.count)"),
            expected: Message(
                vi: "\(expected) ô như dòng tiêu đề",
                en: "\(EnglishCount.text(expected, "field")), as in the head row"),
            advice: Message(
                vi: "Ô có dấu ngăn cột bên trong phải đặt trong ngoặc kép.",
                en: "A field that holds the separator must stand in double quotes."))
    }

    private static func finding(_ fault: CSVScanner.Fault, file: String, row: Int) -> Finding {
        switch fault {
        case .unterminatedQuote(let text):
            Finding(
                .error, "csv.unterminated-quote", at: FindingPlace(file: file, row: row), read: text,
                summary: Message(
                    vi: "Ngoặc kép mở ở dòng này không được đóng",
                    en: "A double quote opened in this row is never closed"),
                expected: Message(
                    vi: "mỗi ngoặc kép mở có một ngoặc kép đóng", en: "a closing quote for each opening one"),
                advice: Message(
                    vi: "Thêm ngoặc kép đóng; ngoặc kép nằm trong ô viết hai lần (\"\").",
                    en: "Add the closing quote; a quote inside a field is written twice (\"\")."))
        case .textAfterQuote(let text):
            Finding(
                .error, "csv.text-after-quote", at: FindingPlace(file: file, row: row), read: text,
                summary: Message(
                    vi: "Có chữ đứng ngay sau ngoặc kép đóng", en: "Text follows a closing double quote"),
                expected: Message(
                    vi: "dấu ngăn cột hoặc hết dòng", en: "a separator or the end of the row"))
        }
    }

    private static func unprintable(_ text: String, file: String, row: Int, column: String?) -> Finding? {
        guard let character = UnprintableCharacter(in: text) else { return nil }
        let code = character.codePoint
        return Finding(
            .error, "csv.unprintable-character", at: FindingPlace(file: file, row: row, column: column),
            read: character.excerpt,
            summary: Message(
                vi: "Ô có ký tự điều khiển không in được: \(code)",
                en: "The cell holds a control character that cannot be printed: \(code)"),
            expected: Message(
                vi: "chữ, số, dấu; trong ô chỉ được có thêm dấu cách, Tab và xuống dòng",
                en: "letters, digits and signs; besides them only blanks, tabs and line breaks"),
            advice: Message(
                vi: "Xóa nội dung ô rồi gõ lại; ký tự này thường lẫn vào khi chép từ chương trình khác.",
                en:
                    "Clear the cell and type it anew; such a character comes from copying out of other programs."
            ))
    }

    private static func more(_ count: Int, file: String) -> Finding {
        Finding(
            .error, "csv.more", at: FindingPlace(file: file),
            summary: Message(
                vi: "Còn \(count) lỗi khác trong tệp này không liệt kê hết",
                en: count == 1
                    ? "1 more error in this file is not listed"
                    : "\(count) more errors in this file are not listed"))
    }
}

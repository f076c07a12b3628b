import Formula
import Records
import Tables
import VietnameseText

/// Collects what is found while a bundle is read, so that all of it is listed and not only the first.
final class FindingCollector {
    private(set) var findings: [Finding] = []

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    func add(_ finding: Finding) { findings.append(finding) }
    func add(_ more: [Finding]) { findings += more }
}

/// Reads the typed cells of one row; every cell that does not fit becomes a finding.
struct RowReader {
    let table: Table
    let row: TableRow
    let collector: FindingCollector

    /// The address of a cell, or of the row when the table has no such column.
    func cell(_ column: String) -> CellReference {
        CellReference(table: table.source, row: row.number, column: table.column(column))
    }

    /// The number of the row, as a spreadsheet shows it.
    var rowNumber: Int { row.number }

    /// The address of the row.
    var rowCell: CellReference { CellReference(table: table.source, row: row.number) }

    /// The text of a cell without blanks at its ends; empty when the table has no such column.
    func text(_ column: String) -> String {
        guard let index = table.column(column), row.fields.indices.contains(index) else { return "" }
        return row.fields[index].trimmedBlanks
    }

    func optionalText(_ column: String) -> String? {
        let value = text(column)
        return value.isEmpty ? nil : value
    }

    /// Whether the table has a column.
    func has(_ column: String) -> Bool { table.column(column) != nil }

    func requiredText(_ column: String) -> String? {
        if let value = optionalText(column) { return value }
        // A missing column is one finding of its table, not one for each row.
        guard table.column(column) != nil else { return nil }
        report(
            "cell.empty", column, read: "",
            summary: Message(vi: "Ô bắt buộc đang để trống", en: "A required cell is empty"))
        return nil
    }

    /// A code that a formula can name.
    func formulaCode(_ column: String) -> String? {
        guard let value = requiredText(column) else { return nil }
        guard Formula.isCode(value) else {
            report(
                "cell.bad-code", column, read: value,
                summary: Message(vi: "Mã không đúng dạng", en: "The code is malformed"),
                expected: Message(
                    vi: "chữ in hoa không dấu, chữ số, gạch dưới; bắt đầu bằng chữ (ví dụ POP_FEMALE)",
                    en:
                        "capital letters A–Z, digits, underscores, beginning with a letter (such as POP_FEMALE)"
                ))
            return nil
        }
        return value
    }

    /// A code of a unit: may begin with a digit, as official codes do.
    func unitCode(_ column: String) -> String? {
        guard let value = requiredText(column) else { return nil }
        guard
            value.utf8.allSatisfy({
                $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
            }), value.utf8.count <= 64
        else {
            report(
                "cell.bad-code", column, read: value,
                summary: Message(vi: "Mã đơn vị không đúng dạng", en: "The code of the unit is malformed"),
                expected: Message(
                    vi: "chữ in hoa không dấu, chữ số, gạch dưới (ví dụ 522)",
                    en: "capital letters A–Z, digits, underscores (such as 522)"))
            return nil
        }
        return value
    }

    /// A number with a decimal point; `nil` when the cell is empty or does not fit (then it is reported).
    func number(_ column: String, in range: ClosedRange<Double>? = nil) -> Double? {
        guard let value = optionalText(column) else { return nil }
        guard let number = Self.number(value) else {
            reportNumber(column, read: value)
            return nil
        }
        if let range, !range.contains(number) {
            report(
                "cell.out-of-range", column, read: value,
                summary: Message(vi: "Số nằm ngoài khoảng cho phép", en: "The number is out of range"),
                expected: Message(
                    vi: "từ \(Self.shown(range.lowerBound)) đến \(Self.shown(range.upperBound))",
                    en: "\(Self.shown(range.lowerBound)) to \(Self.shown(range.upperBound))"))
            return nil
        }
        return number
    }

    func integer(_ column: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = number(column, in: Double(range.lowerBound)...Double(range.upperBound)) else {
            return nil
        }
        guard value == value.rounded() else {
            report(
                "cell.not-integer", column, read: text(column),
                summary: Message(vi: "Cần một số nguyên", en: "A whole number is needed"))
            return nil
        }
        return Int(value)
    }

    func boolean(_ column: String, default standard: Bool) -> Bool {
        switch text(column) {
        case "": return standard
        // The spellings of Table Schema; spreadsheets write the capital ones.
        case "true", "True", "TRUE", "1": return true
        case "false", "False", "FALSE", "0": return false
        case let other:
            report(
                "cell.not-boolean", column, read: other,
                summary: Message(vi: "Cần true hoặc false", en: "true or false is needed"),
                expected: Message(vi: "true hoặc false", en: "true or false"))
            return standard
        }
    }

    func date(_ column: String) -> CalendarDate? {
        guard let value = optionalText(column) else { return nil }
        guard let date = CalendarDate(iso: value) else {
            report(
                "cell.not-a-date", column, read: value,
                summary: Message(vi: "Ngày không đọc được", en: "The date cannot be read"),
                expected: Message(
                    vi: "năm-tháng-ngày, ví dụ 2014-04-01", en: "year-month-day, such as 2014-04-01"))
            return nil
        }
        return date
    }

    /// One of the words of a list.
    func word<Value: RawRepresentable & CaseIterable>(
        _ column: String, as type: Value.Type, default standard: Value? = nil
    ) -> Value? where Value.RawValue == String {
        let value = text(column)
        if value.isEmpty, let standard { return standard }
        guard table.column(column) != nil else { return nil }
        if let known = Value(rawValue: value) { return known }
        let known = Value.allCases.map(\.rawValue)
        report(
            "cell.unknown-word", column, read: value,
            summary: Message(vi: "Giá trị không có trong danh sách", en: "The value is not in the list"),
            expected: Message(
                vi: "một trong: \(known.joined(separator: ", "))",
                en: "one of: \(known.joined(separator: ", "))"),
            advice: nearest(to: value, among: known))
        return nil
    }

    /// A formula; its errors are reported with their place.
    func formula(_ column: String) -> Sourced<Formula>? {
        guard let value = optionalText(column) else { return nil }
        do {
            return Sourced(try Formula(value), from: cell(column))
        } catch {
            collector.add(FormulaFinding.finding(error, text: value, cell: cell(column)))
            return nil
        }
    }

    func report(
        _ code: String, _ column: String, read: String?, summary: Message, expected: Message? = nil,
        advice: Message? = nil
    ) {
        collector.add(
            Finding(
                .error, code, at: FindingPlace(cell(column)), read: read, summary: summary,
                expected: expected,
                advice: advice))
    }

    private func reportNumber(_ column: String, read value: String) {
        var advice: Message?
        if case .number(let meant) = NumberReader.read(value, style: .vietnamese) {
            let text = Self.shown(meant)
            advice = Message(
                vi:
                    "Gói số liệu dùng dấu chấm thập phân, không dấu phân cách hàng nghìn: nếu là \(text) thì ghi \(text).",
                en:
                    "Bundles use a decimal point and no thousands separator: if \(text) is meant, write \(text)."
            )
        }
        report(
            "cell.not-a-number", column, read: value,
            summary: Message(vi: "Không phải là số", en: "This is not a number"),
            expected: Message(
                vi: "một số, ví dụ 12.5; không có số liệu thì để trống",
                en: "a number such as 12.5; leave it empty when there is no figure"),
            advice: advice)
    }

    /// Plain decimal notation; what `Double` accepts beyond it (hexadecimal, infinity) is refused.
    static func number(_ text: String) -> Double? {
        guard text.utf8.count <= 40,
            text.utf8.allSatisfy({
                $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 == 0x65 || $0 == 0x45
            }), let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    /// A number as a user wrote it.
    static func shownNumber(_ value: Double) -> String { shown(value) }

    private static func shown(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}

/// "Did you mean": the nearest of the known words, if one is near.
func nearest(to word: String, among known: [String]) -> Message? {
    guard let near = NameMatching.nearest(to: word, among: known) else { return nil }
    return Message(vi: "Có phải là “\(near)”?", en: "Is “\(near)” meant?")
}

extension String {
    /// Without spaces, tabs and no-break spaces at the ends.
    var trimmedBlanks: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        let scalars = unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else {
            return self
        }
        var rest = scalars[...]
        while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

import Formula
import Records

extension BundleReader {
    /// `programmes`: strategies and programmes with targets.
    func programmes() -> [TargetProgramme] {
        var seen: [String: Int] = [:]
        return rows(of: .programmes).compactMap { row in
            let code = row.plainCode("code")
            let name = row.requiredText("name")
            let field = row.word("field", as: TargetProgramme.Field.self)
            let basis = row.requiredText("basis")
            let from = row.requiredYear("from")
            let to = row.requiredYear("to")
            let midterm = row.year("midterm")
            let baseline = row.year("baseline_year")
            guard let code, let name, let field, let basis, let from, let to, isFirst(code, row, &seen) else {
                return nil
            }
            guard from <= to else {
                row.report(
                    "programmes.period", "to", read: "\(to)",
                    summary: Message(
                        vi: "Năm kết thúc trước năm bắt đầu", en: "The last year is before the first"),
                    expected: Message(vi: "từ \(from) trở đi", en: "\(from) or later"))
                return nil
            }
            check(midterm, "midterm", in: from...to, row)
            // The year before the period is a natural one to measure from.
            check(baseline, "baseline_year", in: (from - 1)...to, row)
            return TargetProgramme(
                code: code, name: name, nameEN: row.optionalText("name_en"),
                shortName: row.optionalText("short_name"), shortNameEN: row.optionalText("short_name_en"),
                field: field, basis: basis, firstYear: from, lastYear: to, midtermYear: midterm,
                baselineYear: baseline, source: row.optionalText("source"), note: row.optionalText("note"),
                cell: row.rowCell)
        }
    }

    private func check(_ year: Int?, _ column: String, in period: ClosedRange<Int>, _ row: RowReader) {
        guard let year, !period.contains(year) else { return }
        row.report(
            "programmes.year-outside", column, read: "\(year)",
            summary: Message(
                vi: "Năm nằm ngoài giai đoạn của chương trình",
                en: "The year is outside the programme's period"),
            expected: Message(
                vi: "từ \(period.lowerBound) đến \(period.upperBound)",
                en: "\(period.lowerBound) to \(period.upperBound)"))
    }

    /// `objectives`: under which the targets of a programme stand.
    func objectives() -> [Objective] {
        var seen: [[String]: Int] = [:]
        return rows(of: .objectives).compactMap { row in
            let programme = row.requiredText("programme")
            let number = row.requiredText("number")
            let name = row.requiredText("name")
            guard let programme, let number, let name,
                isFirst([programme, number], "number", row, &seen)
            else { return nil }
            return Objective(
                programme: programme, number: number, name: name, nameEN: row.optionalText("name_en"),
                cell: row.rowCell)
        }
    }

    /// `targets`, in the order of the file but for amendments, which follow what they amend.
    func targets() -> [Target] {
        let targets = rows(of: .targets).compactMap { row in
            let programme = row.requiredText("programme")
            let code = row.requiredText("code")
            let indicator = row.requiredText("indicator")
            let value = TargetCells(row).value()
            let year = row.year("year")
            let level = row.word("level", as: TargetLevel.self)
            let date = row.date("basis_date")
            let certainty = row.word("certainty", as: Certainty.self, default: .confirmed)
            let hasYear = row.text("year").isEmpty || year != nil
            guard let programme, let code, let indicator, let value, hasYear, let level, let certainty else {
                return Target?.none
            }
            return Target(
                programme: programme, objective: row.optionalText("objective"), code: code,
                indicator: indicator, value: value, year: year, level: level,
                appliesTo: row.optionalText("applies_to"), basis: row.optionalText("basis"), basisDate: date,
                amends: row.optionalText("amends"), certainty: certainty, note: row.optionalText("note"),
                cell: row.rowCell)
        }
        return TargetChains.ordered(targets)
    }

    /// `breakdowns`: the same value for a part of the people.
    func breakdowns() -> [Breakdown] {
        var seen: [[String]: Int] = [:]
        return rows(of: .breakdowns).compactMap { row in
            let indicator = row.requiredText("indicator")
            let dimension = row.word("dimension", as: Breakdown.Dimension.self)
            let name = row.requiredText("name")
            let definition = definition(row, "breakdowns.definition")
            guard let indicator, let dimension, let name, let definition,
                isFirst([indicator, dimension.rawValue, name], "name", row, &seen)
            else { return nil }
            return Breakdown(
                indicator: indicator, dimension: dimension, name: name, nameEN: row.optionalText("name_en"),
                definition: definition, cell: row.rowCell)
        }
    }

    /// Whether a key of several columns occurs for the first time; the second one is reported.
    func isFirst(
        _ key: [String], _ column: String, _ row: RowReader, _ seen: inout [[String]: Int]
    ) -> Bool {
        if let first = seen[key] {
            row.report(
                "table.duplicate-key", column, read: key.joined(separator: ", "),
                summary: Message(
                    vi: "Trùng khóa: đã có ở dòng \(first)",
                    en: "Duplicate key: it stands in row \(first) already"),
                expected: Message(vi: "mỗi khóa một dòng", en: "one row for each key"))
            return false
        }
        seen[key] = row.rowNumber
        return true
    }
}

extension RowReader {
    /// A code that is no name in formulas and may begin with a digit.
    func plainCode(_ column: String) -> String? {
        guard let value = requiredText(column) else { return nil }
        let isPlain = value.utf8.allSatisfy {
            $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F
        }
        guard isPlain, value.utf8.count <= 64 else {
            report(
                "cell.bad-code", column, read: value,
                summary: Message(vi: "Mã không đúng dạng", en: "The code is malformed"),
                expected: Message(
                    vi: "chữ in hoa không dấu, chữ số, gạch dưới (ví dụ QD_2351)",
                    en: "capital letters A–Z, digits, underscores (such as QD_2351)"))
            return nil
        }
        return value
    }

    func year(_ column: String) -> Int? { integer(column, in: 1900...2200) }

    func requiredYear(_ column: String) -> Int? {
        requiredText(column) == nil ? nil : year(column)
    }
}

/// The cells of a row that say what a target asks for.
private struct TargetCells {
    private let row: RowReader

    init(_ row: RowReader) { self.row = row }

    /// The target value; `nil` when a cell does not fit, which is reported.
    func value() -> TargetValue? {
        let comparator = row.word("comparator", as: Comparator.self)
        let value = row.number("value")
        let low = row.number("low")
        let high = row.number("high")
        let tolerance = tolerance()
        guard let comparator else { return nil }
        if comparator == .band {
            guard expectNothing(in: ["value"], beside: comparator) else { return nil }
            guard let low = expect(low, "low", comparator), let high = expect(high, "high", comparator),
                isOrdered(low, high), let tolerance
            else { return nil }
            return TargetValue(comparator: comparator, low: low, high: high, tolerance: tolerance)
        }
        guard expectNothing(in: ["low", "high"], beside: comparator),
            let value = expect(value, "value", comparator), let tolerance
        else { return nil }
        return TargetValue(comparator: comparator, low: value, tolerance: tolerance)
    }

    /// 0 when the cell is empty, `nil` when it does not fit.
    private func tolerance() -> Double? {
        guard !row.text("tolerance").isEmpty else { return 0 }
        guard let tolerance = row.number("tolerance") else { return nil }
        guard tolerance >= 0 else {
            row.report(
                "targets.tolerance", "tolerance", read: row.text("tolerance"),
                summary: Message(vi: "Sai số cho phép là số âm", en: "The tolerance is negative"),
                expected: Message(vi: "từ 0 trở lên", en: "0 or more"))
            return nil
        }
        return tolerance
    }

    /// The number of a cell that the comparator needs.
    private func expect(_ number: Double?, _ column: String, _ comparator: Comparator) -> Double? {
        guard row.text(column).isEmpty else { return number }
        row.report(
            "targets.no-limit", column, read: "",
            summary: Message(
                vi: "Mục tiêu “\(comparator.rawValue)” cần ô \(column)",
                en: "A target “\(comparator.rawValue)” needs the cell \(column)"),
            expected: Self.shape)
        return nil
    }

    /// Cells that contradict the comparator.
    private func expectNothing(in columns: [String], beside comparator: Comparator) -> Bool {
        let filled = columns.filter { !row.text($0).isEmpty }
        for column in filled {
            row.report(
                "targets.limit-beside", column, read: row.text(column),
                summary: Message(
                    vi: "Mục tiêu “\(comparator.rawValue)” không dùng ô \(column)",
                    en: "A target “\(comparator.rawValue)” has no use for the cell \(column)"),
                expected: Self.shape)
        }
        return filled.isEmpty
    }

    private func isOrdered(_ low: Double, _ high: Double) -> Bool {
        guard low > high else { return true }
        row.report(
            "targets.band", "high", read: row.text("high"),
            summary: Message(
                vi: "Đầu trên của khoảng nhỏ hơn đầu dưới", en: "The band's upper end is below its lower end"),
            expected: Message(
                vi: "từ \(row.text("low")) trở lên", en: "\(row.text("low")) or more"))
        return false
    }

    private static let shape = Message(
        vi: "band: low và high; các phép so khác: chỉ value",
        en: "band: low and high; every other comparator: value alone")
}

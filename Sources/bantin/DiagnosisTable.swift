import Records
import Reporting
import VietnameseText

/// The check of a method for a terminal of 80 columns.
struct DiagnosisTable {
    private let rows: [DiagnosisExport]
    private let language: Language
    private let numbers: NumberStyle
    private static let codeWidth = 26
    private static let widths = [8, 7, 7, 7, 6]

    init(_ rows: [DiagnosisExport], language: Language) {
        self.rows = rows
        self.language = language
        numbers = language == .vi ? .vietnamese : .english
    }

    /// A table for each index and year, and what the columns mean.
    func text() -> String {
        var blocks: [String] = []
        var start = 0
        while start < rows.count {
            let first = rows[start]
            let end =
                rows[start...].firstIndex { $0.index != first.index || $0.year != first.year } ?? rows.count
            let head = line(
                word("Chỉ tiêu", "Indicator"),
                [
                    word("số liệu", "data"), word("thang", "scale"), word("r còn", "r rest"),
                    word("r giống", "r alike"), word("bậc", "move"),
                ], word("xem lại", "remarks"))
            let rule = String(repeating: "─", count: 79)
            blocks.append(
                (["\(first.index), \(first.year)", rule, head, rule] + rows[start..<end].map(row) + [rule])
                    .joined(
                        separator: "\n"))
            start = end
        }
        return blocks.joined(separator: "\n\n") + "\n" + legend
    }

    private func row(_ row: DiagnosisExport) -> String {
        let text = line(
            row.indicator,
            [
                "\(row.count)/\(row.units)",
                row.scaleShare.map { numbers.text($0 * 100, digits: 0) + "%" } ?? "–",
                row.withRest.map { numbers.text($0, digits: 2) } ?? "–",
                row.closestCorrelation.map { numbers.text($0, digits: 2) } ?? "–",
                row.meanShift.map { numbers.text($0, digits: 1) } ?? "–",
            ], "")
        return row.remarks.isEmpty ? text : "\(text)\n    ^ \(remarks(row))"
    }

    private func remarks(_ row: DiagnosisExport) -> String {
        row.remarks.split(separator: " ").map { remark in
            switch remark {
            case "against": word("đi ngược phần còn lại", "runs against the rest")
            case "elsewhere": word("gắn với thành phần khác", "belongs elsewhere")
            case "alike":
                word("gần như \(row.closest ?? "–")", "nearly the same as \(row.closest ?? "–")")
            case "saturated": word("dùng ít thang điểm", "little of the scale used")
            case "ends": word("nhiều đơn vị ở đầu thang", "many units at an end")
            case "leverage": word("quyết định nhiều", "decides much")
            case "idle": word("không đổi hạng nào", "changes no rank")
            default: String(remark)
            }
        }.joined(separator: "; ")
    }

    private func line(_ name: String, _ cells: [String], _ last: String) -> String {
        let padded = name.count > Self.codeWidth ? String(name.prefix(Self.codeWidth - 1)) + "…" : name
        var text = padded + String(repeating: " ", count: max(0, Self.codeWidth - padded.count))
        for (cell, width) in zip(cells, Self.widths) {
            text += " " + String(repeating: " ", count: max(0, width - cell.count)) + cell
        }
        return last.isEmpty ? text : "\(text)  \(last)"
    }

    private var legend: String {
        word(
            """
            thang: phần khoảng giữa hai mốc mà các giá trị trải trên
            r còn: tương quan với chỉ số khi không có chỉ tiêu; r giống: với chỉ tiêu giống nhất
            bậc: số bậc một đơn vị đổi bình quân nếu bỏ chỉ tiêu
            """,
            """
            scale: share of the way between the goalposts that the values cover
            r rest: correlation with the index without the indicator; r alike: with the most alike
            move: places by which a unit moves on average without the indicator
            """)
    }

    private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}

import Records
import Reporting
import VietnameseText

/// Tasks for a terminal of 80 columns: state, day, code and content, who leads below it.
struct TaskTable {
    private let rows: [TaskExport]
    private let bundle: YearBundle
    private let language: Language
    private static let width = 79
    private static let stateWidth = 20
    private static let dayWidth = 12

    init(_ rows: [TaskExport], _ bundle: YearBundle, language: Language) {
        self.rows = rows
        self.bundle = bundle
        self.language = language
    }

    func text() -> String {
        let rule = String(repeating: "─", count: Self.width)
        var lines = head() + [rule]
        lines.append(
            padded(word("Tình trạng", "State"), Self.stateWidth)
                + padded(word("Thời hạn", "Due"), Self.dayWidth)
                + word("Nhiệm vụ", "Task"))
        lines.append(rule)
        for row in rows { lines += self.lines(of: row) }
        if rows.isEmpty { lines.append(word("Không có nhiệm vụ nào.", "There are no tasks.")) }
        return (lines + [rule]).joined(separator: "\n")
    }

    private func head() -> [String] {
        let title = word("Nhiệm vụ năm \(bundle.year)", "Tasks of \(bundle.year)") + " (\(bundle.programme))"
        let day = bundle.settings.asOf.map {
            word("tình trạng đến hết ngày \($0.vietnamese)", "states at the end of \($0.english)")
        }
        let flag: String? =
            switch bundle.settings.status {
            case .draft: word("BẢN DỰ THẢO", "DRAFT")
            case .illustrative: word("SỐ LIỆU MINH HỌA", "ILLUSTRATIVE DATA")
            case .provisional: word("KẾT QUẢ TẠM THỜI", "PROVISIONAL RESULTS")
            case .official: nil
            }
        return [
            [title, flag].compactMap { $0 }.joined(separator: " · "),
            day
                ?? word(
                    "Chưa khai báo as_of: không nhiệm vụ nào được coi là quá hạn",
                    "No as_of is declared: no task is called overdue"),
        ]
    }

    private func lines(of row: TaskExport) -> [String] {
        let indent = Self.stateWidth + Self.dayWidth
        let room = Self.width - indent
        let day = row.dueDay.map { iso in
            iso.split(separator: "-").reversed().joined(separator: "/")
        }
        let left =
            padded(state(row), Self.stateWidth)
            + padded(day ?? word("thường xuyên", "regular"), Self.dayWidth)
        let content = wrapped("\(row.number). \(row.content) [\(row.code)]", room)
        let blanks = String(repeating: " ", count: indent)
        return content.enumerated().map { ($0 == 0 ? left : blanks) + $1 }
            + wrapped(names(row.lead), room - 2).map { blanks + "  " + $0 }
    }

    private func state(_ row: TaskExport) -> String {
        let days = row.days ?? 0
        switch row.state {
        case "overdue": return word("Quá hạn \(days) ngày", "Overdue \(EnglishCount.text(days, "day"))")
        case "due_soon": return word("Còn \(days) ngày", "\(EnglishCount.text(days, "day")) left")
        case "in_progress": return word("Đang thực hiện", "Under way")
        case "not_started": return word("Chưa triển khai", "Not begun")
        case "regular": return word("Thường xuyên", "Regular")
        case "done": return word("Hoàn thành", "Done")
        case "done_late":
            return word("Xong, chậm \(days) ngày", "Done, \(EnglishCount.text(days, "day")) late")
        default: return word("Dừng thực hiện", "Given up")
        }
    }

    private func names(_ lead: String) -> String {
        lead.split(separator: ";").map { code in
            if code == WorkParties.allUnitsName { return word("Mọi đơn vị", "All units") }
            if code == WorkParties.allAgenciesName { return word("Mọi cơ quan", "All agencies") }
            if let agency = bundle.agencies.first(where: { $0.code == code }) {
                return agency.name(in: language)
            }
            return bundle.units.last { $0.code == code }?.heading ?? String(code)
        }.joined(separator: "; ")
    }

    /// Lines that fit, broken between words; a longer word stays whole.
    private func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}

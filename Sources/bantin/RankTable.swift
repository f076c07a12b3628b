import Records
import Reporting
import VietnameseText

/// A ranking for a terminal of 80 columns.
struct RankTable {
    private let rows: [RankingExport]
    private let status: PublicationStatus
    private let language: Language
    private let numbers: NumberStyle
    private static let width = 79
    private static let nameWidth = 34

    init(_ rows: [RankingExport], status: PublicationStatus, language: Language) {
        self.rows = rows
        self.status = status
        self.language = language
        numbers = language == .vi ? .vietnamese : .english
    }

    func text(title: String) -> String {
        let head = line(
            word("Hạng", "Rank"), word("Đơn vị", "Unit"), word("Điểm", "Score"),
            word("So với năm trước", "Change"))
        let rule = String(repeating: "─", count: Self.width)
        return (self.head(title) + [rule, head, rule] + rows.map { row($0) } + [rule]).joined(separator: "\n")
    }

    /// The title with the status of results that are not official; in two lines where one is too short for both.
    private func head(_ title: String) -> [String] {
        guard let flag else { return wrapped(title) }
        let whole = "\(title) · \(flag)"
        return whole.count <= Self.width ? [whole] : wrapped(title) + [flag]
    }

    private var flag: String? {
        switch status {
        case .draft: word("BẢN DỰ THẢO", "DRAFT")
        case .illustrative: word("SỐ LIỆU MINH HỌA", "ILLUSTRATIVE DATA")
        case .provisional: word("KẾT QUẢ TẠM THỜI", "PROVISIONAL RESULTS")
        case .official: nil
        }
    }

    /// Lines that fit, broken between words; a longer word stays whole.
    private func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= Self.width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private func row(_ row: RankingExport) -> String {
        let rank = row.rank.map { "\(numbers.compact($0, maximumDigits: 1))/\(row.ranked)" } ?? "–"
        return line(
            rank, row.name, row.score.map { numbers.text($0, digits: 2) } ?? "–", change(row))
    }

    private func change(_ row: RankingExport) -> String {
        switch row.change {
        case "compared":
            guard let rank = row.comparedRank, let before = row.previousRank else { return "–" }
            let gained = before - rank
            let basis = row.changeBasis == "common" ? word(" (bộ chung)", " (common set)") : ""
            if gained == 0 { return "=\(basis)" }
            return "\(gained > 0 ? "▲" : "▼") \(numbers.compact(abs(gained), maximumDigits: 1))\(basis)"
        case "unit_changed": return word("đổi địa giới", "unit changed")
        case "method_changed": return word("đổi bộ chỉ tiêu", "method changed")
        case "common_set_not_covered": return word("thiếu số liệu chung", "too few common data")
        case "first_time": return word("lần đầu", "first time")
        default: return "–"
        }
    }

    private func line(_ rank: String, _ name: String, _ score: String, _ change: String) -> String {
        "\(padded(rank, 8, left: true))  \(padded(name, Self.nameWidth))  \(padded(score, 10, left: true))  \(change)"
    }

    private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        var shown = text
        if shown.count > width { shown = shown.prefix(width - 1) + "…" }
        let blanks = String(repeating: " ", count: width - shown.count)
        return left ? blanks + shown : shown + blanks
    }

    private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}

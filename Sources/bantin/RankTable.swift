import Records
import Reporting
import VietnameseText

/// A ranking for a terminal of 80 columns.
struct RankTable {
    private let rows: [RankingExport]
    private let language: Language
    private let numbers: NumberStyle
    private static let nameWidth = 34

    init(_ rows: [RankingExport], language: Language) {
        self.rows = rows
        self.language = language
        numbers = language == .vi ? .vietnamese : .english
    }

    func text(title: String) -> String {
        let head = line(
            word("Hạng", "Rank"), word("Đơn vị", "Unit"), word("Điểm", "Score"),
            word("So với năm trước", "Change"))
        let rule = String(repeating: "─", count: 79)
        return ([title, rule, head, rule] + rows.map { row($0) } + [rule]).joined(separator: "\n")
    }

    private func row(_ row: RankingExport) -> String {
        let rank = row.rank.map { "\(numbers.compact($0, maximumDigits: 1))/\(row.ranked)" } ?? "–"
        return line(
            rank, row.name, row.score.map { numbers.text($0, digits: 2) } ?? "–", change(row))
    }

    private func change(_ row: RankingExport) -> String {
        switch row.change {
        case "compared":
            guard let rank = row.rank, let before = row.previousRank else { return "–" }
            let gained = before - rank
            if gained == 0 { return "=" }
            return "\(gained > 0 ? "▲" : "▼") \(numbers.compact(abs(gained), maximumDigits: 1))"
        case "unit_changed": return word("đổi địa giới", "unit changed")
        case "method_changed": return word("đổi bộ chỉ tiêu", "method changed")
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

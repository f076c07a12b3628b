import Records

extension BundleReader {
    /// `narratives`: what officers wrote for the year's reports.
    func narratives() -> [Narrative] {
        var seen: [[String]: Int] = [:]
        return rows(of: .narratives).compactMap { row in
            let report = row.word("report", as: Narrative.Report.self)
            let unit = row.text("unit").isEmpty ? nil : row.unitCode("unit")
            let section = row.word("section", as: Narrative.Section.self)
            _ = row.requiredText("number")
            let number = row.integer("number", in: 1...999)
            let text = row.requiredText("text")
            let cells = [NarrativeCell(row, "text"), NarrativeCell(row, "text_en")]
            let areLines = cells.map { $0.isOneLine() }.allSatisfy { $0 }
            for cell in cells where areLines { cell.warnOfMark() }
            let hasUnit = row.text("unit").isEmpty || unit != nil
            guard let report, hasUnit, let section, belongs(section, to: report, row), let number,
                let text, areLines,
                isFirst(
                    [report.rawValue, unit ?? "", section.rawValue, "\(number)"], "number", row, &seen)
            else { return nil }
            return Narrative(
                report: report, unit: unit, section: section, number: number, text: text,
                textEN: row.optionalText("text_en"), cell: row.rowCell)
        }
    }

    /// Whether a report has a section; one that it does not have is reported.
    private func belongs(
        _ section: Narrative.Section, to report: Narrative.Report, _ row: RowReader
    ) -> Bool {
        guard !report.sections.contains(section) else { return true }
        let known = report.sections.map(\.rawValue).joined(separator: ", ")
        row.report(
            "narratives.no-such-section", "section", read: section.rawValue,
            summary: Message(
                vi: "Báo cáo “\(report.rawValue)” không có mục này",
                en: "The report “\(report.rawValue)” has no such section"),
            expected: Message(vi: "một trong: \(known)", en: "one of: \(known)"))
        return false
    }
}

/// A cell with one paragraph of text.
private struct NarrativeCell {
    private let row: RowReader
    private let column: String
    private let scalars: [Unicode.Scalar]

    init(_ row: RowReader, _ column: String) {
        self.row = row
        self.column = column
        scalars = Array(row.text(column).unicodeScalars)
    }

    /// Whether the cell is free of line ends and tabs; one that is not is reported.
    ///
    /// Line ends are among them: a paragraph is a row, and Word and pages would lose them silently.
    func isOneLine() -> Bool {
        guard let found = scalars.first(where: Self.isControl) else { return true }
        let isLineEnd = found == "\n" || found == "\r" || found == "\u{2028}" || found == "\u{2029}"
        let hex = String(found.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
        row.report(
            "narratives.control-character", column, read: row.text(column),
            summary: isLineEnd
                ? Message(vi: "Ô có dấu xuống dòng", en: "There is a line end in the cell")
                : Message(
                    vi: "Ô có ký tự điều khiển (\(code))",
                    en: "There is a control character (\(code)) in the cell"),
            expected: Message(vi: "một đoạn văn trên một dòng", en: "one paragraph on one line"),
            advice: isLineEnd
                ? Message(
                    vi: "Mỗi đoạn ghi một dòng riêng của bảng, số thứ tự (number) tăng dần.",
                    en: "Give each paragraph a row of its own, with the next number.")
                : Message(
                    vi: "Xóa ký tự này rồi gõ lại.", en: "Delete the character and type the text again."))
        return false
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        // The reader of tables has refused all others.
        switch scalar {
        case "\t", "\n", "\r", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// Warns of a text that begins with a mark of its own, which documents would print twice.
    ///
    /// Such as a letter or number with a bracket or dot, or a dash.
    func warnOfMark() {
        guard let mark = Self.mark(scalars) else { return }
        row.collector.add(
            Finding(
                .warning, "narratives.own-mark", at: FindingPlace(row.cell(column)), read: row.text(column),
                summary: Message(
                    vi: "Đoạn văn bắt đầu bằng ký hiệu “\(mark)”, mà văn bản tự đánh số các ý",
                    en:
                        "The text begins with the mark “\(mark)”, and documents number their points themselves"
                ),
                expected: Message(vi: "lời văn không kèm ký hiệu đầu dòng", en: "the text without a mark"),
                advice: Message(vi: "Bỏ ký hiệu “\(mark)”.", en: "Leave the mark “\(mark)” out.")))
    }

    /// The mark that a text begins with, before a blank; `nil` without one.
    private static func mark(_ scalars: [Unicode.Scalar]) -> String? {
        let first = scalars.prefix { $0 != " " && $0 != "\u{A0}" }
        guard first.count < scalars.count, let last = first.last else { return nil }
        let isDash = first.count == 1 && ["-", "–", "—", "+", "*", "•"].contains(last)
        let number = first.dropLast()
        let isNumber =
            (1...3).contains(number.count) && number.allSatisfy { ("0"..."9").contains($0) }
            && [".", ")", "/"].contains(last)
        let isLetter = number.count == 1 && number.allSatisfy(\.properties.isAlphabetic) && last == ")"
        guard isDash || isNumber || isLetter else { return nil }
        return String(String.UnicodeScalarView(first))
    }
}

import Records

/// Decisions about the strategies whose targets a new bundle carries on.
extension NewBundleDecisions {
    /// Targets set for the new year.
    func dueTargets() -> Message? {
        guard let targets = draft.tables["targets"], !targets.rows.isEmpty else { return nil }
        let due = targets.rows.filter { targets.cell("year", of: $0) == "\(draft.year)" }
        guard !due.isEmpty else {
            return Message(
                vi:
                    "Soát mục tiêu (programmes, targets): không mục tiêu nào đến hạn năm \(draft.year); chép nguyên từ năm \(draft.oldYear).",
                en:
                    "Check the targets (programmes, targets): none is due in \(draft.year); they are those of \(draft.oldYear)."
            )
        }
        var lines = [
            Message(
                vi: "Soát mục tiêu (programmes, targets); \(due.count) mục tiêu đến hạn năm \(draft.year):",
                en:
                    "Check the targets (programmes, targets); \(EnglishCount.text(due.count, "target is", "targets are")) due in \(draft.year):"
            )
        ]
        for row in due {
            let cell = { targets.cell($0, of: row) }
            let limit =
                cell("comparator") == Comparator.band.rawValue
                ? "\(cell("low"))–\(cell("high"))" : "\(cell("comparator")) \(cell("value"))"
            let place = cell("applies_to").isEmpty ? "" : " (\(cell("applies_to")))"
            let text = "\(cell("programme")) \(cell("code")): \(cell("indicator")) \(limit)\(place)"
            lines.append(Message(vi: text, en: text))
        }
        return Self.block(lines)
    }

    /// Programmes whose period is over.
    func endedProgrammes() -> Message? {
        guard let programmes = draft.tables["programmes"] else { return nil }
        let ended = programmes.rows.filter {
            Int(programmes.cell("to", of: $0)).map { $0 < draft.year } ?? false
        }
        guard !ended.isEmpty else { return nil }
        var lines = [
            Message(
                vi:
                    "Chương trình đã kết thúc trước năm \(draft.year); thêm chương trình kế tiếp (bantin targets --list):",
                en: "Programmes that ended before \(draft.year); add the next ones (bantin targets --list):")
        ]
        for row in ended {
            let cell = { programmes.cell($0, of: row) }
            let text = "\(cell("code")) \(cell("name")) (\(cell("from"))–\(cell("to")))"
            lines.append(Message(vi: text, en: text))
        }
        return Self.block(lines)
    }

    /// Indicators whose value stands for a term.
    func terms() -> Message? {
        guard let indicators = draft.tables["indicators"] else { return nil }
        let termed = indicators.rows.filter { !indicators.cell("term", of: $0).isEmpty }
        guard !termed.isEmpty else { return nil }
        var lines = [
            Message(
                vi: "Soát nhiệm kỳ (cột term trong indicators); nhiệm kỳ mới thì sửa:",
                en: "Check the term (the column term of indicators), and change it for a new one:")
        ]
        for row in termed {
            let text = "\(indicators.cell("code", of: row)): \(indicators.cell("term", of: row))"
            lines.append(Message(vi: text, en: text))
        }
        return Self.block(lines)
    }
}

import Records

/// Decisions about what officers write for the reports of a new year.
extension NewBundleDecisions {
    /// The texts to be written: none is carried over, since each speaks of one year.
    func narratives() -> Message? {
        let fields = Set(
            (draft.tables["programmes"]?.rows ?? []).compactMap { row -> String? in
                guard let programmes = draft.tables["programmes"],
                    let from = Int(programmes.cell("from", of: row)),
                    let to = Int(programmes.cell("to", of: row)),
                    (from...max(from, to)).contains(draft.year)
                else { return nil }
                return programmes.cell("field", of: row)
            })
        let reports = Narrative.Report.allCases.filter { fields.contains($0.rawValue) }
        guard !reports.isEmpty || draft.oldNarratives != nil else { return nil }
        var lines = [
            Message(
                vi:
                    "Viết phần lời của báo cáo năm \(draft.year) (bảng narratives; gói mới chưa có bảng này):",
                en:
                    "Write the texts of the reports of \(draft.year) (the table narratives; the new bundle has none):"
            )
        ]
        lines += reports.map { report in
            let sections = report.sections.map(\.rawValue).joined(separator: ", ")
            return Message(
                vi: "báo cáo \(report.rawValue), các mục: \(sections)",
                en: "the report \(report.rawValue), with the sections: \(sections)")
        }
        if reports.isEmpty {
            lines.append(
                Message(
                    vi: "chưa có chương trình nào của năm \(draft.year), nên chưa có báo cáo",
                    en: "no programme of \(draft.year) is there yet, and so no report"))
        }
        if let old = draft.oldNarratives, !old.rows.isEmpty { lines.append(written(old)) }
        return Self.block(lines)
    }

    /// How many texts the old year had, and of whom.
    private func written(_ old: CSVText) -> Message {
        var units: [String] = []
        for row in old.rows {
            let unit = old.cell("unit", of: row)
            if !unit.isEmpty, !units.contains(unit) { units.append(unit) }
        }
        let count = old.rows.count
        let whole = old.rows.count { old.cell("unit", of: $0).isEmpty }
        let list = units.isEmpty ? "" : " (\(units.joined(separator: ", ")))"
        return Message(
            vi:
                "năm \(draft.oldYear) có \(count) đoạn: \(whole) của toàn tỉnh, \(count - whole) của \(units.count) đơn vị\(list)",
            en:
                "\(draft.oldYear) had \(EnglishCount.text(count, "text")): \(whole) of the province, "
                + "\(count - whole) of \(EnglishCount.text(units.count, "unit"))\(list)")
    }
}

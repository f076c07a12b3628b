import Records

/// What is left to the officer after sets of targets were added.
struct TargetSetsTasks {
    private let added: [TargetSetsDraft.Added]
    private let bundle: YearBundle
    private let path: String

    init(_ added: [TargetSetsDraft.Added], _ bundle: YearBundle, _ path: String) {
        self.added = added
        self.bundle = bundle
        self.path = path
    }

    /// The tasks, in the order in which they are best done.
    func messages() -> [Message] {
        [
            formulas(), largerAreas(), detected(), terms(), areaTypes(), unconfirmed(), differing(),
            periods(),
            check(),
        ]
        .compactMap { $0 }
    }

    private func rows(_ table: String) -> [[String: String]] {
        added.first { $0.table == table }?.rows ?? []
    }

    private func codes(where isMeant: ([String: String]) -> Bool) -> [String] {
        rows("indicators").filter(isMeant).compactMap { $0["code"] }
    }

    private func formulas() -> Message? {
        let codes = codes { ($0["scope"] ?? "unit") == "unit" }
        guard !codes.isEmpty else { return nil }
        let list = codes.joined(separator: ", ")
        return Message(
            vi:
                "Ghi cách tính (numerator, denominator, scale hoặc formula) và cơ quan phụ trách (owner) trong indicators, thêm mục số liệu vào items và observations: \(list)",
            en:
                "Write the definition (numerator, denominator, scale or formula) and the owner in indicators, and add what is counted to items and observations: \(list)"
        )
    }

    private func largerAreas() -> Message? {
        let codes = codes { ($0["scope"] ?? "unit") != "unit" }
        guard !codes.isEmpty else { return nil }
        let list = codes.joined(separator: ", ")
        return Message(
            vi: "Chỉ có số liệu của tỉnh, vùng hoặc cả nước, không chép cho từng đơn vị: \(list)",
            en:
                "There are figures for the province, region or nation only; do not copy them to units: \(list)"
        )
    }

    private func detected() -> Message? {
        let codes = codes { ($0["note"] ?? "").contains("detected_among") }
        guard !codes.isEmpty else { return nil }
        let list = codes.joined(separator: ", ")
        return Message(
            vi: "Mẫu số là số ca được phát hiện, nên ghi thêm detected_among (dân số): \(list)",
            en: "The denominator counts detected cases, so add detected_among (the population): \(list)")
    }

    private func terms() -> Message? {
        let rows = rows("indicators").filter { $0["term"] != nil }
        guard !rows.isEmpty else { return nil }
        let list = rows.map { "\($0["code"] ?? "") (\($0["term"] ?? ""))" }.joined(separator: ", ")
        return Message(
            vi: "Soát nhiệm kỳ (term) cho năm \(bundle.year): \(list)",
            en: "Check the term for \(bundle.year): \(list)")
    }

    private func areaTypes() -> Message? {
        let words = Set(bundle.units.flatMap { [$0.kind, $0.group, $0.areaType].compactMap { $0 } })
        var missing: [String] = []
        for row in rows("targets") {
            guard let word = row["applies_to"], !words.contains(word), !missing.contains(word) else {
                continue
            }
            missing.append(word)
        }
        guard !missing.isEmpty else { return nil }
        let list = missing.joined(separator: ", ")
        return Message(
            vi: "Ghi khu vực của từng đơn vị vào cột area_type trong units: \(list)",
            en: "Write the area type of each unit into the column area_type of units: \(list)")
    }

    private func unconfirmed() -> Message? {
        var list: [String] = []
        for row in rows("targets") where row["certainty"] == Certainty.unconfirmed.rawValue {
            let text = [row["code"], row["year"].map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
            if !list.contains(text) { list.append(text) }
        }
        guard !list.isEmpty else { return nil }
        let text = list.joined(separator: ", ")
        return Message(
            vi:
                "Đối chiếu với văn bản các mức chưa xác nhận (certainty là to_confirm), đúng thì sửa thành confirmed: \(text)",
            en:
                "Compare with the act the values to be confirmed (certainty is to_confirm), and write confirmed where they are right: \(text)"
        )
    }

    private func differing() -> Message? {
        let told = added.filter { !$0.differing.isEmpty }
        guard !told.isEmpty else { return nil }
        let list = told.map { "\($0.table): \($0.differing.joined(separator: ", "))" }.joined(separator: "; ")
        return Message(
            vi: "Các dòng đã có được giữ nguyên dù khác bộ mẫu; soát lại: \(list)",
            en: "Rows that were there stay as they are though the set differs; check them: \(list)")
    }

    private func periods() -> Message? {
        let codes = Set(rows("programmes").compactMap { $0["code"] })
        let outside = bundle.programmes.filter { codes.contains($0.code) && !$0.years.contains(bundle.year) }
        guard !outside.isEmpty else { return nil }
        let list = outside.map { "\($0.code) (\($0.firstYear)–\($0.lastYear))" }.joined(separator: ", ")
        return Message(
            vi: "Năm \(bundle.year) của gói nằm ngoài giai đoạn của: \(list)",
            en: "The bundle's year \(bundle.year) is outside the period of: \(list)")
    }

    private func check() -> Message {
        let shown = FindingPrinter.visible(path)
        return Message(
            vi:
                "Thêm mục tiêu của tỉnh (level là provincial) nếu có. Sau đó chạy: bantin check \(shown)",
            en:
                "Add the province's own targets (level provincial) where it has them. Then run: bantin check \(shown)"
        )
    }
}

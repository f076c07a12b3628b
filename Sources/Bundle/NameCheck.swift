import Records

/// Looks for names that may not be published in texts that are.
struct NameCheck {
    let references: BundleReferences
    private var bundle: YearBundle { references.bundle }

    init(_ references: BundleReferences) { self.references = references }

    private typealias Text = (cell: CellReference, column: String, text: String?)

    func check() {
        var names: [String] = bundle.titles.subjects.filter { !$0.publishesName }.map(\.name)
        names += bundle.awards.filter { !$0.publishesName }.map(\.recipient)
        // A single word, such as a given name, stands in too many other texts.
        let keys = Set(names).sorted().filter { $0.contains(" ") }.map { ($0, $0.lowercased()) }
        guard !keys.isEmpty else { return }
        for text in titleTexts() + awardTexts() + otherTexts() {
            guard let content = text.text.map({ $0.lowercased() }) else { continue }
            for (name, key) in keys where content.contains(key) {
                references.report(
                    "privacy.name-in-text", text.cell, text.column, text.text ?? "",
                    Message(
                        vi: "Ô được công bố có tên “\(name)”, mà publish_name không cho công bố tên này",
                        en:
                            "A public cell holds the name “\(name)”, which publish_name keeps from publication"
                    ),
                    expected: Message(vi: "lời văn không nêu tên", en: "a text without the name"),
                    advice: Message(
                        vi: "Bỏ tên khỏi ô này, hoặc ghi publish_name là true nếu được phép.",
                        en: "Take the name out, or set publish_name to true where that is allowed."))
            }
        }
    }

    private func titleTexts() -> [Text] {
        let register = bundle.titles
        var texts: [Text] = []
        for row in register.subjects where row.publishesName { texts.append((row.cell, "name", row.name)) }
        texts += register.subjects.map { ($0.cell, "note", $0.note) }
        texts += register.titles.map { ($0.cell, "note", $0.note) }
        texts += register.progress.map { ($0.cell, "note", $0.note) }
        texts += register.counts.map { ($0.cell, "note", $0.note) }
        for row in register.schemes { texts += [(row.cell, "name", row.name), (row.cell, "note", row.note)] }
        for row in register.criteria {
            texts += [(row.cell, "name", row.name), (row.cell, "note", row.note)]
        }
        return texts
    }

    private func awardTexts() -> [Text] {
        bundle.awards.flatMap { award -> [Text] in
            let open: [Text] =
                award.publishesName
                ? [(award.cell, "recipient", award.recipient), (award.cell, "position", award.position)] : []
            return open + [
                (award.cell, "organisation", award.organisation), (award.cell, "theme", award.theme),
                (award.cell, "theme_en", award.themeEN), (award.cell, "reason", award.reason),
                (award.cell, "reason_en", award.reasonEN), (award.cell, "note", award.note),
            ]
        }
    }

    private func otherTexts() -> [Text] {
        bundle.narratives.flatMap { row -> [Text] in
            [(row.cell, "text", row.text), (row.cell, "text_en", row.textEN)]
        }
            + bundle.communes.reviews.flatMap { row -> [Text] in
                [(row.cell, "reason", row.reason), (row.cell, "note", row.note)]
            }
    }
}

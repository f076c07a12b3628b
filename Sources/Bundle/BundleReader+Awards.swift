import Records

extension BundleReader {
    /// `awards`, in the order of the file.
    func awards() -> [Award] {
        var seen: [[String]: Int] = [:]
        return rows(of: .awards).compactMap { row in
            _ = row.requiredText("year")
            let year = row.integer("year", in: 1900...2200)
            let recipient = row.requiredText("recipient")
            let kind = row.word("recipient_kind", as: Award.RecipientKind.self)
            let form = row.requiredText("form")
            let level = row.word("level", as: Award.Level.self)
            let decided = row.date("decision_date")
            let ceremony = row.date("ceremony_date")
            let retained = row.date("retain_until")
            // A person's name is published only where the bundle says so.
            let publishes = row.boolean("publish_name", default: kind == .collective)
            guard let year, let recipient, let kind, let form, let level,
                isFirst(
                    [
                        "\(year)", recipient, row.text("organisation"), form, row.text("theme"),
                        row.text("decision_number"),
                    ], "recipient", row, &seen)
            else { return nil }
            return Award(
                year: year, recipient: recipient, recipientEN: row.optionalText("recipient_en"),
                recipientKind: kind, honorific: row.optionalText("honorific"),
                position: row.optionalText("position"), positionEN: row.optionalText("position_en"),
                organisation: row.optionalText("organisation"),
                organisationEN: row.optionalText("organisation_en"), unit: row.optionalText("unit"),
                form: form, formEN: row.optionalText("form_en"), level: level,
                authority: row.optionalText("authority"), authorityEN: row.optionalText("authority_en"),
                theme: row.optionalText("theme"), themeEN: row.optionalText("theme_en"),
                period: row.optionalText("period"), decisionNumber: row.optionalText("decision_number"),
                decisionDate: decided, ceremonyDate: ceremony, reason: row.optionalText("reason"),
                reasonEN: row.optionalText("reason_en"), publishesName: publishes, retainUntil: retained,
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }
}

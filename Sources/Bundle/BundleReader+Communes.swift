import Records
import VietnameseText

extension BundleReader {
    /// The tables of communes fit for children.
    func communes() -> CommuneRegister {
        var register = CommuneRegister()
        register.rules = communeRules()
        register.classes = communeClasses()
        register.criteria = communeCriteria()
        register.rounds = communeRounds()
        register.reviews = communeReviews()
        register.assessments = communeAssessments()
        return register
    }

    private func communeRules() -> [CommuneRule] {
        var seen: [String: Int] = [:]
        return rows(of: .communeRules).compactMap { row in
            let code = row.unitCode("code")
            let name = row.requiredText("name")
            let date = row.date("date")
            let from = row.date("valid_from")
            let to = row.date("valid_to")
            let maximum = row.number("maximum", in: 0...1_000_000)
            let count = row.integer("criteria", in: 1...1000)
            let allMet = optionalBoolean("all_met", row)
            let noneZero = optionalBoolean("none_zero", row)
            let certainty = row.word("certainty", as: Certainty.self, default: .confirmed)
            if let from, let to, to < from {
                row.report(
                    "commune_rules.validity", "valid_to", read: to.iso,
                    summary: Message(
                        vi: "Hết hiệu lực trước khi có hiệu lực", en: "The validity ends before it begins"),
                    expected: Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
            }
            guard let code, let name, let certainty, isFirst(code, row, &seen) else { return nil }
            return CommuneRule(
                code: code, name: name, nameEN: row.optionalText("name_en"), date: date, validFrom: from,
                validTo: to, maximum: maximum, criterionCount: count, allMet: allMet, noneZero: noneZero,
                certainty: certainty, source: row.optionalText("source"), note: row.optionalText("note"),
                noteEN: row.optionalText("note_en"), cell: row.rowCell)
        }
    }

    private func communeClasses() -> [CommuneClass] {
        var seen: [[String]: Int] = [:]
        return rows(of: .communeClasses).compactMap { row in
            let rule = row.requiredText("rule")
            let code = row.unitCode("code")
            let name = row.requiredText("name")
            let mark = row.number("pass_mark", in: 0...1_000_000)
            let certainty = row.word("certainty", as: Certainty.self, default: .confirmed)
            guard let rule, let code, let name, let certainty, isFirst([rule, code], "code", row, &seen)
            else { return nil }
            return CommuneClass(
                rule: rule, code: code, name: name, nameEN: row.optionalText("name_en"), passMark: mark,
                certainty: certainty, note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func communeCriteria() -> [CommuneCriterion] {
        var seen: [[String]: Int] = [:]
        return rows(of: .communeCriteria).compactMap { row in
            let rule = row.requiredText("rule")
            let code = row.requiredText("code")
            let name = row.requiredText("name")
            let maximum = row.number("maximum", in: 0...1_000_000)
            let certainty = row.word("certainty", as: Certainty.self, default: .confirmed)
            guard let rule, let code, let name, let certainty, isFirst([rule, code], "code", row, &seen)
            else { return nil }
            return CommuneCriterion(
                rule: rule, code: code, name: name, nameEN: row.optionalText("name_en"), maximum: maximum,
                certainty: certainty, requirement: row.optionalText("requirement"),
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func communeRounds() -> [CommuneRound] {
        var seen: [[String]: Int] = [:]
        return rows(of: .communeRounds).compactMap { row in
            let rule = row.requiredText("rule")
            let code = row.requiredText("code")
            _ = row.requiredText("from")
            _ = row.requiredText("to")
            let from = row.date("from")
            let to = row.date("to")
            guard let rule, let code, let from, let to, isFirst([rule, code], "code", row, &seen) else {
                return nil
            }
            guard from <= to else {
                row.report(
                    "commune_rounds.order", "to", read: to.iso,
                    summary: Message(
                        vi: "Đợt kết thúc trước khi bắt đầu", en: "The round ends before it begins"),
                    expected: Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
                return nil
            }
            return CommuneRound(
                rule: rule, code: code, from: from, to: to, note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func communeReviews() -> [CommuneReview] {
        var seen: [[String]: Int] = [:]
        return rows(of: .communeReviews).compactMap { row in
            let rule = row.requiredText("rule")
            let round = row.requiredText("round")
            let commune = row.requiredText("commune")
            let kind = row.requiredText("class")
            let outcome =
                row.text("outcome").isEmpty ? nil : row.word("outcome", as: CommuneReview.Outcome.self)
            let date = row.date("decision_date")
            if outcome == .refused, row.has("reason"), row.text("reason").isEmpty {
                row.report(
                    "commune_reviews.no-reason", "reason", read: "",
                    summary: Message(
                        vi: "Không công nhận nhưng không ghi lý do", en: "A refusal stands without its reason"
                    ),
                    expected: Message(vi: "lý do không công nhận", en: "the reason of the refusal"))
            }
            guard let rule, let round, let commune, let kind,
                isFirst([rule, round, commune], "commune", row, &seen)
            else { return nil }
            return CommuneReview(
                rule: rule, round: round, commune: commune, communeClass: kind, outcome: outcome,
                decisionNumber: row.optionalText("decision_number"), decisionDate: date,
                authority: row.optionalText("authority"), authorityEN: row.optionalText("authority_en"),
                reason: row.optionalText("reason"), reasonEN: row.optionalText("reason_en"),
                note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    private func communeAssessments() -> [CommuneAssessment] {
        var seen: [[String]: Int] = [:]
        return rows(of: .communeAssessments).compactMap { row in
            let rule = row.requiredText("rule")
            let round = row.requiredText("round")
            let commune = row.requiredText("commune")
            let criterion = row.requiredText("criterion")
            let own = row.number("self_points", in: 0...1_000_000)
            let appraised = row.number("appraised_points", in: 0...1_000_000)
            let isMet = optionalBoolean("met", row)
            guard let rule, let round, let commune, let criterion,
                isFirst([rule, round, commune, criterion], "criterion", row, &seen)
            else { return nil }
            return CommuneAssessment(
                rule: rule, round: round, commune: commune, criterion: criterion, selfPoints: own,
                appraisedPoints: appraised, isMet: isMet, note: row.optionalText("note"), cell: row.rowCell)
        }
    }

    /// `nil` for an empty cell, which means that it is not known.
    private func optionalBoolean(_ column: String, _ row: RowReader) -> Bool? {
        row.text(column).isEmpty ? nil : row.boolean(column, default: false)
    }
}

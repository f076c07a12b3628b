import Records
import VietnameseText

/// Checks the rules of communes fit for children, and applications and points against them.
struct CommuneCheck {
    let references: BundleReferences
    private let rules: [String: CommuneRule]
    private let rounds: [[String]: CommuneRound]
    private let classes: Set<[String]>
    private let criteria: [[String]: CommuneCriterion]
    private var bundle: YearBundle { references.bundle }
    private var register: CommuneRegister { bundle.communes }

    init(_ references: BundleReferences) {
        self.references = references
        let register = references.bundle.communes
        rules = Dictionary(register.rules.map { ($0.code, $0) }) { first, _ in first }
        rounds = Dictionary(register.rounds.map { ([$0.rule, $0.code], $0) }) { first, _ in first }
        classes = Set(register.classes.map { [$0.rule, $0.code] })
        criteria = Dictionary(register.criteria.map { ([$0.rule, $0.code], $0) }) { first, _ in first }
    }

    func check() {
        for row in register.classes {
            checkRule(row.rule, row.cell, "commune_classes")
            if let rule = rules[row.rule] {
                references.checkMaximum(
                    row.passMark, rule.maximum, "commune_classes.above-maximum", row.cell, "pass_mark",
                    row.code)
            }
        }
        for row in register.criteria { checkRule(row.rule, row.cell, "commune_criteria") }
        for rule in register.rules {
            checkMaxima(rule)
            tellUnknown(rule)
        }
        for row in register.rounds { checkRound(row) }
        for row in register.reviews { checkReview(row) }
        let reviews = Set(register.reviews.map { [$0.rule, $0.round, $0.commune] })
        for row in register.assessments { checkAssessment(row, reviews) }
    }

    private func isBroken(_ table: String) -> Bool { references.broken.contains(table) }

    private func checkRule(_ code: String, _ cell: CellReference, _ table: String) {
        let codes = references.declared["commune_rules"] ?? []
        guard !isBroken("commune_rules"), !codes.contains(code) else { return }
        references.unknown(
            "\(table).unknown-rule", cell, "rule", code, known: codes,
            of: Message(vi: "mã quy định", en: "rule"))
    }

    /// Known maxima cannot exceed the maximum of the whole.
    private func checkMaxima(_ rule: CommuneRule) {
        guard let maximum = rule.maximum else { return }
        let own = register.criteria.filter { $0.rule == rule.code }
        let known = own.compactMap(\.maximum)
        let sum = known.reduce(0, +)
        let isWhole = known.count == own.count && own.count == rule.criterionCount
        guard sum > maximum || isWhole && sum != maximum else { return }
        references.report(
            "commune_rules.maximum", rule.cell, "maximum", RowReader.shownNumber(maximum),
            Message(
                vi: "Điểm tối đa của các tiêu chí cộng lại là \(RowReader.shownNumber(sum))",
                en: "The maxima of the criteria add up to \(RowReader.shownNumber(sum))"),
            expected: Message(
                vi: "bằng điểm tối đa của quy định", en: "the maximum of the rule"))
    }

    /// Which maxima and marks the user has to fill in, where the rule is used.
    private func tellUnknown(_ rule: CommuneRule) {
        guard register.reviews.contains(where: { $0.rule == rule.code }) else { return }
        let own = register.criteria.filter { $0.rule == rule.code }
        let without = own.filter { $0.maximum == nil }.map(\.code)
        if rule.maximum != nil, !without.isEmpty {
            references.report(
                "commune_criteria.maximum-unknown", rule.cell, "code", rule.code,
                Message(
                    vi:
                        "Chưa biết điểm tối đa của \(without.count)/\(own.count) tiêu chí: \(without.joined(separator: ", "))",
                    en:
                        "The maximum of \(without.count) of \(own.count) criteria is not known: \(without.joined(separator: ", "))"
                ),
                expected: Message(
                    vi: "cột maximum của commune_criteria, theo văn bản",
                    en: "the column maximum of commune_criteria, by the act"), severity: .note)
        }
        let classes = register.classes.filter { $0.rule == rule.code && $0.passMark == nil }.map(\.code)
        if !classes.isEmpty {
            references.report(
                "commune_classes.mark-unknown", rule.cell, "code", rule.code,
                Message(
                    vi: "Chưa biết điểm công nhận của loại: \(classes.joined(separator: ", "))",
                    en: "The pass mark is not known of: \(classes.joined(separator: ", "))"),
                expected: Message(
                    vi: "cột pass_mark của commune_classes, theo văn bản",
                    en: "the column pass_mark of commune_classes, by the act"), severity: .note)
        }
    }

    private func checkRound(_ round: CommuneRound) {
        checkRule(round.rule, round.cell, "commune_rounds")
        guard let rule = rules[round.rule] else { return }
        if let from = rule.validFrom, round.to < from {
            outside(
                round, "to", round.to.iso, Message(vi: "từ \(from.iso) trở đi", en: "\(from.iso) or later"))
        } else if let to = rule.validTo, round.from > to {
            outside(round, "from", round.from.iso, Message(vi: "đến \(to.iso)", en: "until \(to.iso)"))
        }
    }

    private func outside(_ round: CommuneRound, _ column: String, _ read: String, _ expected: Message) {
        references.report(
            "commune_rounds.rule-not-in-force", round.cell, column, read,
            Message(
                vi: "Quy định “\(round.rule)” không áp dụng vào thời gian của đợt này",
                en: "The rule “\(round.rule)” is not in force at the time of the round"), expected: expected)
    }

    private func checkReview(_ row: CommuneReview) {
        checkRule(row.rule, row.cell, "commune_reviews")
        checkRoundName(row.rule, row.round, row.cell, "commune_reviews")
        if rules[row.rule] != nil, !isBroken("commune_classes"),
            !classes.contains([row.rule, row.communeClass])
        {
            references.unknown(
                "commune_reviews.unknown-class", row.cell, "class", row.communeClass,
                known: register.classes.filter { $0.rule == row.rule }.map(\.code),
                of: Message(vi: "loại xã", en: "kind of commune"))
        }
        if let units = references.declared["units"], !isBroken("subjects") {
            let codes = (references.declared["subjects"] ?? []) + units
            if !codes.contains(row.commune) {
                references.unknown(
                    "commune_reviews.unknown-commune", row.cell, "commune", row.commune, known: codes,
                    of: Message(vi: "mã xã", en: "commune"))
            }
        }
        if let date = row.decisionDate, let round = rounds[[row.rule, row.round]], date < round.from {
            references.report(
                "commune_reviews.decision-early", row.cell, "decision_date", date.iso,
                Message(
                    vi: "Quyết định có trước khi đợt đánh giá bắt đầu",
                    en: "The decision is earlier than the round"),
                expected: Message(vi: "từ \(round.from.iso) trở đi", en: "\(round.from.iso) or later"))
        }
    }

    private func checkRoundName(
        _ rule: String, _ round: String, _ cell: CellReference, _ table: String
    ) {
        guard rules[rule] != nil, !isBroken("commune_rounds"), rounds[[rule, round]] == nil else { return }
        references.unknown(
            "\(table).unknown-round", cell, "round", round,
            known: register.rounds.filter { $0.rule == rule }.map(\.code),
            of: Message(vi: "đợt đánh giá", en: "round"))
    }

    private func checkAssessment(_ row: CommuneAssessment, _ reviews: Set<[String]>) {
        checkRule(row.rule, row.cell, "commune_assessments")
        checkRoundName(row.rule, row.round, row.cell, "commune_assessments")
        if !isBroken("commune_reviews"), !reviews.contains([row.rule, row.round, row.commune]) {
            references.report(
                "commune_assessments.no-review", row.cell, "commune", row.commune,
                Message(
                    vi: "Xã này không có hồ sơ trong bảng commune_reviews của đợt \(row.round)",
                    en: "The commune has no row in the table commune_reviews of the round \(row.round)"),
                expected: Message(vi: "một dòng của commune_reviews", en: "a row of commune_reviews"))
        }
        guard rules[row.rule] != nil else { return }
        guard let criterion = criteria[[row.rule, row.criterion]] else {
            guard !isBroken("commune_criteria") else { return }
            references.unknown(
                "commune_assessments.unknown-criterion", row.cell, "criterion", row.criterion,
                known: register.criteria.filter { $0.rule == row.rule }.map(\.code),
                of: Message(vi: "tiêu chí của quy định \(row.rule)", en: "criterion of the rule \(row.rule)"))
            return
        }
        let most = criterion.maximum ?? rules[row.rule]?.maximum
        for (column, points) in [("self_points", row.selfPoints), ("appraised_points", row.appraisedPoints)] {
            references.checkMaximum(
                points, most, "commune_assessments.above-maximum", row.cell, column, row.criterion)
        }
    }
}

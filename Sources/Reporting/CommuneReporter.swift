import Assessment
import Records
import VietnameseText

/// Tells of communes fit for children: the rule, the times of assessment, the applications of each round.
struct CommuneReporter {
    let bundle: YearBundle
    let words: Words
    /// Names of the units of the register at the start of a line, by code.
    let units: [String: String]
    /// Rounds with applications that have begun by the end of the year, the last one first.
    private let rounds: [CommuneRound]
    private let judge: CommuneJudge
    private let subjects: [String: Subject]
    /// Applications of the last round by unit: its own, and those of subjects in it.
    private let reviewsByUnit: [String: [CommuneReview]]

    var register: CommuneRegister { bundle.communes }

    init(bundle: YearBundle, words: Words, units: [String: String]) {
        self.bundle = bundle
        self.words = words
        self.units = units
        judge = CommuneJudge(bundle.communes)
        let known = Dictionary(bundle.titles.subjects.map { ($0.code, $0) }) { first, _ in first }
        subjects = known
        rounds = Self.rounds(bundle)
        var reviews: [String: [CommuneReview]] = [:]
        if let last = rounds.first {
            for review in Self.reviews(of: last, bundle) {
                for unit in Set([review.commune, known[review.commune]?.unit].compactMap { $0 }) {
                    reviews[unit, default: []].append(review)
                }
            }
        }
        reviewsByUnit = reviews
    }

    /// One dossier for the year, where the bundle has applications or a rule with rounds.
    func dossiers() -> [Dossier] {
        let rules = shownRules
        guard !rules.isEmpty else { return [] }
        let year = "\(bundle.year)"
        return [
            Dossier(
                kind: .communes, slug: "xa-phu-hop-voi-tre-em",
                title: words(.communesTitle, ["year": year]),
                subject: words(.communesSubject, ["year": year]), group: words(.awardGroup), lede: lede(),
                sections: rounds.flatMap { [section($0), hard($0)] }.filter { !$0.isEmpty }
                    + rules.map { rule($0) },
                notes: [PrintedText(words(.communesMarksNote))], hasDocument: true)
        ]
    }

    /// What is told of a unit: applications of its communes in the last round.
    func sections(of unit: Unit) -> [DossierSection] {
        guard let round = rounds.first, let reviews = reviewsByUnit[unit.code] else { return [] }
        return [
            DossierSection(
                heading: words(.communesHeading), paragraphs: [sentence(round, reviews)],
                tables: [table(round, reviews)])
        ]
    }

    /// A part of the annual report on children; `nil` without rules.
    func annualPart() -> AnnualPart? {
        guard !shownRules.isEmpty else { return nil }
        return AnnualPart(
            printedHeading: PrintedText(words(.communesHeading)), paragraphs: lede(), lines: [], table: nil)
    }

    // MARK: - What is shown

    private static func rounds(_ bundle: YearBundle) -> [CommuneRound] {
        let begun = bundle.communes.rounds.filter {
            $0.from.year <= bundle.year && !reviews(of: $0, bundle).isEmpty
        }
        return begun.enumerated().sorted {
            $0.element.from != $1.element.from
                ? $0.element.from > $1.element.from : $0.offset < $1.offset
        }.map(\.element)
    }

    /// Rules in force in the year, and those of the rounds that are shown.
    private var shownRules: [CommuneRule] {
        let used = Set(rounds.map(\.rule))
        return register.rules.filter { rule in
            used.contains(rule.code)
                || (rule.validFrom?.year ?? 0) <= bundle.year
                    && (rule.validTo?.year ?? Int.max) >= bundle.year
        }
    }

    private func reviews(of round: CommuneRound) -> [CommuneReview] { Self.reviews(of: round, bundle) }

    private static func reviews(of round: CommuneRound, _ bundle: YearBundle) -> [CommuneReview] {
        bundle.communes.reviews.filter { $0.rule == round.rule && $0.round == round.code }
    }

    private func ruleName(_ code: String) -> PrintedText {
        guard let rule = register.rules.first(where: { $0.code == code }) else { return PrintedText(code) }
        return words.printed(rule.name, en: rule.nameEN)
    }

    private func lede() -> [PrintedText] {
        var texts = rounds.map { sentence($0, reviews(of: $0)) }
        let current = register.rounds.contains {
            $0.from.year <= bundle.year && bundle.year <= $0.to.year
        }
        guard !current else { return texts }
        texts.append(PrintedText(words(.communesNotDue, ["year": "\(bundle.year)"])))
        let before = register.rounds.filter { $0.to.year < bundle.year }.max { $0.to < $1.to }
        let after = register.rounds.filter { $0.from.year > bundle.year }.min { $0.from < $1.from }
        if let before { texts.append(PrintedText(words(.communesLast, ["round": range(before)]))) }
        if let after { texts.append(PrintedText(words(.communesNext, ["round": range(after)]))) }
        return texts
    }

    private func range(_ round: CommuneRound) -> String {
        words(.communesRange, ["from": words.day(round.from), "to": words.day(round.to)])
    }

    private func sentence(_ round: CommuneRound, _ reviews: [CommuneReview]) -> PrintedText {
        words.printed(
            .communesLede, ["rule": ruleName(round.rule)],
            [
                "round": range(round), "total": words.numbers.text(reviews.count),
                "recognised": words.numbers.text(reviews.count { $0.outcome == .recognised }),
                "refused": words.numbers.text(reviews.count { $0.outcome == .refused }),
                "open": words.numbers.text(reviews.count { $0.outcome == nil }),
            ])
    }

    // MARK: - The rule

    private func rule(_ rule: CommuneRule) -> DossierSection {
        let criteria = register.criteria.filter { $0.rule == rule.code }
        let count = "\(rule.criterionCount ?? criteria.count)"
        let name = ruleName(rule.code)
        let first =
            rule.maximum.map {
                words.printed(
                    .communesRulePoints, ["rule": name], ["count": count, "maximum": words.pointsText($0)])
            } ?? words.printed(.communesRulePlain, ["rule": name], ["count": count])
        var texts = [confirmed(first, rule.certainty) + PrintedText(".")]
        if rule.allMet == true { texts.append(PrintedText(words(.communesRuleAll))) }
        if rule.noneZero == true { texts.append(PrintedText(words(.communesRuleZero))) }
        if rule.allMet == nil || rule.noneZero == nil {
            texts.append(PrintedText(words(.communesRuleUnknown)))
        }
        if let all = rule.criterionCount, criteria.count < all {
            texts.append(
                PrintedText(
                    words(.communesCriteriaUnknown, ["listed": "\(criteria.count)", "all": "\(all)"])))
        }
        let unknown = CommuneJudge.unknownMaxima(of: rule, in: register)
        if !unknown.isEmpty {
            texts.append(
                PrintedText(
                    words(
                        .communesMaximaUnknown,
                        [
                            "count": "\(unknown.count)", "all": "\(criteria.count)",
                            "items": unknown.joined(separator: ", "),
                        ])))
        }
        if let note = words.printed(ifAny: rule.note, en: rule.noteEN) { texts.append(note) }
        return DossierSection(
            heading: words(.communesRule) + ": " + name.text, paragraphs: texts,
            tables: [marks(rule), roundTable(rule)].compactMap { $0 })
    }

    private func confirmed(_ text: PrintedText, _ certainty: Certainty) -> PrintedText {
        certainty == .confirmed ? text : words.printed(.communesToConfirm, ["text": text])
    }

    private func marks(_ rule: CommuneRule) -> ReportTable? {
        let classes = register.classes.filter { $0.rule == rule.code }
        guard !classes.isEmpty else { return nil }
        return ReportTable(
            caption: words(.communesMarksTable, ["rule": ruleName(rule.code).text]),
            columns: [
                words.column(.communesHeadClass, isLong: true), words.figures(.communesHeadMark),
            ],
            rows: classes.map { kind in
                [
                    confirmed(words.printed(kind.name, en: kind.nameEN), kind.certainty),
                    PrintedText(words.pointsText(kind.passMark)),
                ]
            }, notes: [])
    }

    private func roundTable(_ rule: CommuneRule) -> ReportTable? {
        let rounds = register.rounds.filter { $0.rule == rule.code }
        guard !rounds.isEmpty else { return nil }
        return ReportTable(
            caption: words(.communesRoundsTable),
            columns: [
                words.column(.communesHeadRound), words.column(.communesHeadFrom),
                words.column(.communesHeadTo),
            ],
            rows: rounds.map {
                [
                    PrintedText($0.code), PrintedText(words.day($0.from), order: $0.from.iso),
                    PrintedText(words.day($0.to), order: $0.to.iso),
                ]
            }, notes: [])
    }

    // MARK: - A round

    private func section(_ round: CommuneRound) -> DossierSection {
        let reviews = reviews(of: round)
        return DossierSection(
            heading: words(
                .communesRoundHeading, ["round": round.code, "rule": ruleName(round.rule).text]),
            paragraphs: [sentence(round, reviews)], tables: [table(round, reviews)])
    }

    private func table(_ round: CommuneRound, _ reviews: [CommuneReview]) -> ReportTable {
        ReportTable(
            caption: words(.communesRoundTable, ["round": round.code]),
            columns: [
                words.column(.communesHeadCommune, isLong: true), words.column(.communesHeadClass),
                words.column(.communesHeadDecision), words.column(.communesHeadComputed),
                words.column(.communesHeadReason, isLong: true), words.figures(.communesHeadSelf),
                words.figures(.communesHeadAppraised), words.figures(.communesHeadMark),
            ], rows: reviews.map { row($0) }, notes: [])
    }

    private func row(_ review: CommuneReview) -> [PrintedText] {
        let own = judge.judge(review, .own)
        let judged = judge.judge(review, .appraised)
        let kind = register.classes.first { $0.rule == review.rule && $0.code == review.communeClass }
        var reasons = (judged?.reasons ?? []).map { PrintedText(text($0)) }
        let differs =
            review.outcome == .recognised && judged?.verdict == .fails
            || review.outcome == .refused && judged?.verdict == .passes
        if differs { reasons.append(PrintedText(words(.communesReasonDiffers))) }
        if let reason = words.printed(ifAny: review.reason, en: review.reasonEN) {
            // A sentence becomes one item of a list.
            reasons.insert(reason.withoutStop, at: 0)
        }
        return [
            commune(review.commune),
            kind.map { words.printed($0.name, en: $0.nameEN) } ?? PrintedText(review.communeClass),
            decision(review), PrintedText(words(Self.phrase(judged?.verdict ?? .open))),
            reasons.isEmpty ? PrintedText(Reporter.missing) : words.joined(reasons, by: "; "),
            PrintedText(words.pointsText(own?.total)), PrintedText(words.pointsText(judged?.total)),
            PrintedText(words.pointsText(judged?.mark)),
        ]
    }

    private func commune(_ code: String) -> PrintedText {
        if let subject = subjects[code] {
            return words.printed(subject.name, en: subject.nameEN).capitalized
        }
        return PrintedText(units[code] ?? code)
    }

    private func decision(_ review: CommuneReview) -> PrintedText {
        let word: TitlePhrase =
            switch review.outcome {
            case .recognised?: .communesRecognised
            case .refused?: .communesRefused
            case nil: .communesUndecided
            }
        guard let decision = words.decision(review.decisionNumber, review.decisionDate) else {
            return PrintedText(words(word))
        }
        return PrintedText("\(words(word)): \(decision)")
    }

    private static func phrase(_ verdict: CommuneJudge.Verdict) -> TitlePhrase {
        switch verdict {
        case .passes: .communesPasses
        case .fails: .communesFails
        case .open: .communesOpen
        }
    }

    private func text(_ reason: CommuneJudge.Reason) -> String {
        func items(_ codes: [String]) -> String { codes.joined(separator: ", ") }
        return switch reason {
        case .belowMark(let total, let mark):
            words(
                .communesReasonMark, ["total": words.pointsText(total), "mark": words.pointsText(mark)])
        case .zero(let codes): words(.communesReasonZero, ["items": items(codes)])
        case .notMet(let codes): words(.communesReasonUnmet, ["items": items(codes)])
        case .noPoints(let codes): words(.communesReasonNoPoints, ["items": items(codes)])
        case .notSaid(let codes): words(.communesReasonNotSaid, ["items": items(codes)])
        case .markUnknown: words(.communesReasonNoMark)
        case .criteriaUnknown(let listed, let all):
            words(.communesReasonCriteria, ["listed": "\(listed)", "all": "\(all)"])
        case .ruleUnknown: words(.communesReasonRule)
        }
    }

    /// How many communes a criterion holds back, the most first.
    private func hard(_ round: CommuneRound) -> DossierSection {
        let codes = Set(reviews(of: round).map(\.commune))
        let rows = register.assessments.filter {
            $0.rule == round.rule && $0.round == round.code && codes.contains($0.commune)
        }
        let found = register.criteria.filter { $0.rule == round.rule }.enumerated().compactMap {
            place, criterion -> (place: Int, name: String, held: Int, rest: Int)? in
            let own = rows.filter {
                $0.criterion == criterion.code && ($0.isMet != nil || $0.appraisedPoints == 0)
            }
            let held = own.count { $0.isMet == false || $0.appraisedPoints == 0 }
            guard held > 0 else { return nil }
            let name = words(
                .communesHardLabel,
                [
                    "number": criterion.code,
                    "name": words.printed(criterion.name, en: criterion.nameEN).text,
                ])
            return (place, name, held, own.count - held)
        }.sorted { $0.held != $1.held ? $0.held > $1.held : $0.place < $1.place }
        guard !found.isEmpty else { return DossierSection(heading: "") }
        let title = words(.communesHardChart, ["round": round.code])
        let label = found.map {
            words(
                .titlesChartPart,
                [
                    "name": $0.name,
                    "values":
                        "\(words(.titlesPartUnmet)) \($0.held), \(words(.titlesPartMet)) \($0.rest)",
                ])
        }
        return DossierSection(
            heading: words(.communesHard),
            chart: DossierChart(
                title: title, label: "\(title). " + label.joined(separator: "; ") + ".",
                categories: found.map(\.name),
                parts: [
                    (
                        words(.titlesPartUnmet), found.map { Double($0.held) }, found.map { "\($0.held)" }
                    ),
                    (
                        words(.titlesPartMet), found.map { Double($0.rest) },
                        found.map { $0.rest == 0 ? "" : "\($0.rest)" }
                    ),
                ]),
            tables: [
                ReportTable(
                    caption: title,
                    columns: [
                        words.column(.titlesHeadCriterion, isLong: true),
                        words.figures(.titlesHeadUnmet), words.figures(.titlesHeadReviewed),
                    ],
                    rows: found.map {
                        [
                            PrintedText($0.name), PrintedText("\($0.held)"),
                            PrintedText("\($0.held + $0.rest)"),
                        ]
                    }, notes: [])
            ])
    }
}

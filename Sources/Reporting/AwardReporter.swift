import Records

/// Tells of commendations: collectives first, then persons, by level of the authority.
struct AwardReporter {
    let bundle: YearBundle
    let words: Words
    /// Names of the units of the register at the start of a line, by code.
    let units: [String: String]
    /// The awards of the year in the order of lists: by level, then by form as it first appears.
    private let ordered: [Award]
    private let byUnit: [String: [Award]]

    init(bundle: YearBundle, words: Words, units: [String: String]) {
        self.bundle = bundle
        self.words = words
        self.units = units
        ordered = Self.ordered(bundle)
        byUnit = Dictionary(grouping: ordered.filter { $0.unit != nil }) { $0.unit ?? "" }
    }

    /// The list of the year; with names that may not be published, a document for officers beside it.
    func dossiers() -> [Dossier] {
        guard let open = dossier(.everyone), let full = dossier(.officers) else { return [] }
        return open.versions(with: full, words)
    }

    /// What is told of a unit.
    func sections(of unit: Unit) -> [DossierSection] {
        guard let awards = byUnit[unit.code] else { return [] }
        return [
            DossierSection(
                heading: words(.awardsUnitHeading),
                points: awards.map { award in
                    words.printed(
                        .awardsUnitPoint,
                        [
                            "recipient": name(award, .everyone), "form": form(award),
                            "reason": reason(award),
                        ])
                })
        ]
    }

    private static func ordered(_ bundle: YearBundle) -> [Award] {
        let awards = bundle.awards.filter { $0.year == bundle.year }
        var forms: [String] = []
        for award in awards where !forms.contains(award.form) { forms.append(award.form) }
        let levels = Award.Level.allCases
        func key(_ place: Int, _ award: Award) -> [Int] {
            [
                levels.firstIndex(of: award.level) ?? 0, forms.firstIndex(of: award.form) ?? 0, place,
            ]
        }
        return awards.enumerated().map { (key($0, $1), $1) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    private func dossier(_ audience: NameAudience) -> Dossier? {
        let awards = ordered
        guard !awards.isEmpty else { return nil }
        let year = "\(bundle.year)"
        let withheld = awards.count { !$0.publishesName }
        var notes: [PrintedText] = []
        if awards.contains(where: { $0.recipientKind == .individual }) {
            notes.append(PrintedText(words(.awardsRetentionNote)))
        }
        if withheld > 0 {
            notes.append(
                PrintedText(
                    audience == .officers
                        ? words(.titlesOfficersNote)
                        : words(.titlesWithheldNote, ["count": "\(withheld)"])))
        }
        return Dossier(
            kind: .awards, slug: "khen-thuong", title: words(.awardsTitle, ["year": year]),
            subject: words(.awardsSubject, ["year": year]), group: words(.awardGroup), lede: lede(awards),
            sections: [
                section(awards.filter { $0.recipientKind == .collective }, .collective, audience),
                section(awards.filter { $0.recipientKind == .individual }, .individual, audience),
            ].compactMap { $0 }, notes: notes, hasDocument: true)
    }

    /// How many received each form, such as "01 tập thể, 01 cá nhân".
    private func lede(_ awards: [Award]) -> [PrintedText] {
        var groups: [(form: PrintedText, awards: [Award])] = []
        for award in awards {
            let form = form(award)
            if let place = groups.firstIndex(where: { $0.form == form }) {
                groups[place].awards.append(award)
            } else {
                groups.append((form, [award]))
            }
        }
        return groups.map { form, awards in
            words.printed(.awardsLede, ["form": form], ["items": counts(awards)])
        }
    }

    private func counts(_ awards: [Award]) -> String {
        let collectives = awards.count { $0.recipientKind == .collective }
        let individuals = awards.count - collectives
        var items: [String] = []
        if collectives > 0 {
            items.append(words(.awardsCollectives, ["count": words.listCount(collectives)]))
        }
        if individuals > 0 {
            items.append(words(.awardsIndividuals, ["count": words.listCount(individuals)]))
        }
        return items.joined(separator: ", ")
    }

    private func section(
        _ awards: [Award], _ kind: Award.RecipientKind, _ audience: NameAudience
    ) -> DossierSection? {
        guard !awards.isEmpty else { return nil }
        let isPerson = kind == .individual
        let table = ReportTable(
            caption: words(
                isPerson ? .awardsCaptionIndividual : .awardsCaptionCollective,
                ["count": words.listCount(awards.count)]),
            columns: [
                words.column(isPerson ? .awardsHeadIndividual : .awardsHeadCollective, isLong: true),
                words.column(isPerson ? .awardsHeadPosition : .awardsHeadOrganisation, isLong: true),
                words.column(.awardsHeadForm, isLong: true), words.column(.awardsHeadDecision),
                words.column(.awardsHeadReason, isLong: true),
            ],
            rows: awards.map { award in
                [
                    name(award, audience), place(award, audience), form(award), decision(award),
                    reason(award),
                ]
            }, notes: [])
        return DossierSection(
            heading: words(isPerson ? .awardsHeadingIndividual : .awardsHeadingCollective), tables: [table])
    }

    // MARK: - Cells

    private func name(_ award: Award, _ audience: NameAudience) -> PrintedText {
        guard !award.isRetentionOver(in: bundle) else { return PrintedText(words(.titlesNameExpired)) }
        guard award.showsName(to: audience, in: bundle) else {
            return PrintedText(words(.titlesNameWithheld))
        }
        let name = words.printed(award.recipient, en: award.recipientEN)
        guard words.language == .vi, let honorific = award.honorific else { return name }
        return PrintedText("\(honorific) ") + name
    }

    /// Position and body; of a withheld name the body alone, since a position tells who it is.
    private func place(_ award: Award, _ audience: NameAudience) -> PrintedText {
        let position =
            award.showsName(to: audience, in: bundle)
            ? words.printed(ifAny: award.position, en: award.positionEN) : nil
        let body =
            words.printed(ifAny: award.organisation, en: award.organisationEN)
            ?? award.unit.flatMap { units[$0] }.map { PrintedText($0) }
        let parts = [position?.capitalized, body].compactMap { $0 }
        return parts.isEmpty ? PrintedText(Reporter.missing) : words.joined(parts)
    }

    private func form(_ award: Award) -> PrintedText {
        let form = words.printed(award.form, en: award.formEN)
        guard let authority = words.printed(ifAny: award.authority, en: award.authorityEN) else {
            return form
        }
        return words.printed(.awardsForm, ["form": form, "authority": authority])
    }

    private func decision(_ award: Award) -> PrintedText {
        let decision =
            words.decision(award.decisionNumber, award.decisionDate) ?? words(.awardsDecisionBlank)
        guard let date = award.ceremonyDate else { return PrintedText(decision) }
        return PrintedText(decision + "; " + words(.awardsCeremony, ["date": words.day(date)]))
    }

    private func reason(_ award: Award) -> PrintedText {
        if let reason = words.printed(ifAny: award.reason, en: award.reasonEN) { return reason }
        guard let theme = words.printed(ifAny: award.theme, en: award.themeEN) else {
            return PrintedText(Reporter.missing)
        }
        guard let period = award.period else { return theme }
        return words.printed(.awardsTheme, ["theme": theme], ["period": period])
    }
}

import Assessment
import Records
import VietnameseText

/// Tells of model titles: a report for each quarter of which the year's history tells something, and who was recognised.
struct TitleReporter {
    let bundle: YearBundle
    let words: Words
    /// For each scheme with data of the year, its last quarter with the lines of each unit.
    private let last: [LastQuarter]

    private struct LastQuarter: Sendable {
        let scheme: TitleScheme
        let quarters: [Quarter]
        let ledger: TitleLedger
        let lines: [String: [TitleLedger.Line]]
    }

    init(bundle: YearBundle, words: Words) {
        self.bundle = bundle
        self.words = words
        last = bundle.titles.schemes.compactMap { scheme in
            let quarters = TitleLedger.quarters(of: scheme, in: bundle.titles, year: bundle.year)
            guard let quarter = quarters.last else { return nil }
            let ledger = TitleLedger(scheme, quarter, bundle.titles)
            let owned = ledger.lines.filter { $0.subject.unit != nil }
            return LastQuarter(
                scheme: scheme, quarters: quarters, ledger: ledger,
                lines: Dictionary(grouping: owned) { $0.subject.unit ?? "" })
        }
    }

    var register: TitleRegister { bundle.titles }

    /// All dossiers of the year; a dossier with names that may not be published comes twice, the second time as a
    /// document for officers.
    func dossiers() -> [Dossier] {
        register.schemes.flatMap { scheme -> [Dossier] in
            let quarters = TitleLedger.quarters(of: scheme, in: register, year: bundle.year)
            let reports = quarters.flatMap { quarter -> [Dossier] in
                let earlier = quarters.filter { $0 <= quarter }
                let ledger = TitleLedger(scheme, quarter, register)
                return versions { TitleQuarterReporter(self, ledger, earlier, $0).dossier() }
            }
            return reports + versions { recognition(scheme, $0) }
        }
    }

    /// What is told of a unit: its subjects at the end of the last quarter with data.
    func sections(of unit: Unit) -> [DossierSection] {
        last.compactMap { last in
            guard let lines = last.lines[unit.code] else { return nil }
            let reporter = TitleQuarterReporter(self, last.ledger, last.quarters, .everyone)
            return DossierSection(
                heading: title(last.scheme, last.ledger.quarter), tables: [reporter.linesTable(lines)])
        }
    }

    // MARK: - Names

    /// Whether the bundle has one scheme, which then need not be named everywhere.
    private var isSingle: Bool { register.schemes.count == 1 }

    func name(_ scheme: TitleScheme) -> PrintedText { words.printed(scheme.name, en: scheme.nameEN) }

    func title(_ scheme: TitleScheme, _ quarter: Quarter) -> String {
        isSingle
            ? words(.titlesTitle, ["quarter": words.quarter(quarter)])
            : words(
                .titlesTitleScheme, ["quarter": words.quarter(quarter), "scheme": name(scheme).text])
    }

    func slug(_ scheme: TitleScheme, _ rest: String) -> String {
        isSingle ? rest : "\(rest)-\(Slug.slug(scheme.code.lowercased().replacing("_", with: "-")))"
    }

    func kindName(_ code: String) -> PrintedText {
        guard let kind = register.kinds.first(where: { $0.code == code }) else { return PrintedText(code) }
        return words.printed(kind.name, en: kind.nameEN)
    }

    /// The name of a subject for somebody.
    func name(_ subject: Subject, _ audience: NameAudience) -> PrintedText {
        guard subject.publishesName || audience == .officers else {
            return PrintedText(words(.titlesNameWithheld))
        }
        return words.printed(subject.name, en: subject.nameEN)
    }

    /// "8 cơ quan, 2 xã".
    func kindCounts(_ counts: [(kind: SubjectKind, number: Int)]) -> PrintedText {
        words.list(
            counts.map { kind, number in
                words.printed(
                    .titlesKindCount, ["kind": words.printed(kind.name, en: kind.nameEN)],
                    ["count": words.numbers.text(number)])
            })
    }

    // MARK: - Recognition

    private func recognition(_ scheme: TitleScheme, _ audience: NameAudience) -> Dossier? {
        let subjects = Dictionary(register.subjects.map { ($0.code, $0) }) { first, _ in first }
        let found = register.titles.compactMap { title -> (title: Title, subject: Subject)? in
            guard title.scheme == scheme.code, title.recognisedOn?.year == bundle.year,
                let subject = subjects[title.subject]
            else { return nil }
            return (title, subject)
        }
        guard !found.isEmpty else { return nil }
        let counts = register.kinds.compactMap { kind -> (kind: SubjectKind, number: Int)? in
            let number = found.count { $0.subject.kind == kind.code }
            return number > 0 ? (kind, number) : nil
        }
        let groups: [(TitlePhrase, Bool)] = [(.recognitionOthers, false), (.recognitionSchools, true)]
        let sections = groups.compactMap { heading, isSchool -> DossierSection? in
            let kinds = register.kinds.filter { ($0.group == .school) == isSchool }
            let rows = kinds.flatMap { kind in found.filter { $0.subject.kind == kind.code } }
            guard !rows.isEmpty else { return nil }
            return DossierSection(
                heading: words(heading),
                tables: [recognitionTable(rows, words(heading), audience)])
        }
        let year = "\(bundle.year)"
        return Dossier(
            kind: .recognition, slug: slug(scheme, "danh-sach-cong-nhan"),
            title: isSingle
                ? words(.recognitionTitle, ["year": year])
                : words(.recognitionTitleScheme, ["year": year, "scheme": name(scheme).text]),
            subject: words(.recognitionSubject, ["year": year, "scheme": name(scheme).text]),
            group: words(.awardGroup),
            lede: [
                words.printed(
                    .recognitionLede, ["kinds": kindCounts(counts)],
                    ["year": year, "total": words.numbers.text(found.count)])
            ], sections: sections, notes: withheldNotes(found.map(\.subject), audience), hasDocument: true)
    }

    private func recognitionTable(
        _ rows: [(title: Title, subject: Subject)], _ caption: String, _ audience: NameAudience
    ) -> ReportTable {
        ReportTable(
            caption: caption,
            columns: [
                words.column(.titlesHeadSubject, isLong: true), words.column(.titlesHeadKind),
                words.column(.recognitionHeadCompleted), words.column(.recognitionHeadDecision),
                words.column(.recognitionHeadAuthority),
            ],
            rows: rows.map { title, subject in
                [
                    name(subject, audience), kindName(subject.kind).capitalized,
                    PrintedText(
                        title.completedOn.map { words.day($0) } ?? Reporter.missing,
                        order: title.completedOn?.iso),
                    PrintedText(
                        words.decision(title.decisionNumber, title.recognisedOn) ?? Reporter.missing),
                    words.printed(ifAny: title.authority, en: title.authorityEN)
                        ?? PrintedText(Reporter.missing),
                ]
            }, notes: [])
    }

    func withheldNotes(_ subjects: [Subject], _ audience: NameAudience) -> [PrintedText] {
        let count = subjects.count { !$0.publishesName }
        guard count > 0 else { return [] }
        return [
            PrintedText(
                audience == .officers
                    ? words(.titlesOfficersNote)
                    : words(.titlesWithheldNote, ["count": "\(count)"]))
        ]
    }

    /// The version for everyone, and where it withholds names, one for officers.
    private func versions(_ make: (NameAudience) -> Dossier?) -> [Dossier] {
        guard let open = make(.everyone), let full = make(.officers) else { return [] }
        return open.versions(with: full, words)
    }
}

extension Dossier {
    /// The dossier for everyone; with names that it withholds, it has no document, and a document for officers follows.
    func versions(with full: Dossier, _ words: Words) -> [Dossier] {
        // Where nothing is withheld, both say the same.
        guard full.sections.map(\.contents) != sections.map(\.contents) else { return [self] }
        return [
            Dossier(
                kind: kind, slug: slug, title: title, subject: subject, group: group, unit: unit,
                addressee: addressee, lede: lede, sections: sections, notes: notes, hasPage: hasPage,
                hasDocument: false, links: links),
            Dossier(
                kind: full.kind, slug: "\(full.slug)-noi-bo",
                title: words(.titlesOfficers, ["title": full.title]), subject: full.subject, group: nil,
                unit: full.unit, addressee: full.addressee, lede: full.lede, sections: full.sections,
                notes: full.notes, hasPage: false, hasDocument: true, links: []),
        ]
    }
}

extension DossierSection {
    /// What a section prints, to be compared with another.
    fileprivate var contents: [PrintedText] {
        paragraphs + points + tables.flatMap { $0.rows.flatMap { $0 } }
    }
}

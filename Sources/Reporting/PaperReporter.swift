import Records
import VietnameseText

/// The register of documents as readers see it: what rests on what, the list, what to look at.
struct PaperReporter {
    private let bundle: YearBundle
    private let words: Words
    private let citations: Citations

    init(_ bundle: YearBundle, _ words: Words) {
        self.bundle = bundle
        self.words = words
        citations = Citations(bundle, language: words.language)
    }

    /// Slug of the register's page.
    static let slug = "van-ban"

    /// The page of the register; none without documents.
    func dossiers() -> [Dossier] {
        guard let first = documents.first, let last = documents.last else { return [] }
        let cited = documents.count { $0.attachment == .cited }
        let copies = documents.count {
            switch $0.attachment {
            case .attached, .file: true
            case .cited, nil: false
            }
        }
        let lede = [
            words(
                .registerLede,
                [
                    "count": AdministrativeNumber.text(documents.count, words),
                    "first": day(first.date), "last": day(last.date),
                ])
        ]
        let counts =
            copies + cited == 0
            ? []
            : [
                words(
                    .registerCopies,
                    [
                        "copies": AdministrativeNumber.text(copies, words),
                        "cited": AdministrativeNumber.text(cited, words),
                    ])
            ]
        return [
            Dossier(
                kind: .register, slug: Self.slug, title: words(.registerTitle),
                subject: words(.registerSubject, ["year": "\(bundle.year)"]), group: words(.group),
                lede: [PrintedText((lede + counts).joined(separator: " "))],
                sections: [chain(), list(), findings()].filter { !$0.isEmpty })
        ]
    }

    /// The documents by the day of issue; those of one day in the order of the register.
    private var documents: [RegisteredDocument] {
        bundle.documents.enumerated().sorted {
            ($0.element.date.first, $0.offset) < ($1.element.date.first, $1.offset)
        }.map(\.element)
    }

    // MARK: - The chain

    private func chain() -> DossierSection {
        let groups = DocumentChain.groups(documents)
        let steps = groups.flatMap { group in
            group.map { step in
                ChainStep(
                    level: step.level, name: citations.short(step.document), detail: detail(step.document))
            }
        }
        return DossierSection(
            heading: words(.registerChain),
            paragraphs: steps.isEmpty ? [] : [PrintedText(words(.registerChainLede))], chain: steps)
    }

    /// Day, issuing body, subject and what it rests on.
    private func detail(_ document: RegisteredDocument) -> PrintedText {
        var parts = [PrintedText(day(document.date))]
        if let issuer = citations.issuer(of: document) { parts += [PrintedText(", "), issuer] }
        if let title = citations.title(of: document) {
            parts += [PrintedText(". "), title.changingFirst(VietnameseCase.capitalizingFirst)]
        }
        let basis = citations.documents(document.basis).map { citations.short($0) }
        if !basis.isEmpty {
            parts += [PrintedText(". "), words.printed(.registerRestsOn, ["documents": words.list(basis)])]
        }
        return PrintedText(joining: parts + [PrintedText(".")])
    }

    // MARK: - The list

    private func list() -> DossierSection {
        let table = ReportTable(
            caption: words(.registerOrder),
            columns: [
                ReportTable.Column(title: words(.registerDocument), isNumeric: false),
                ReportTable.Column(title: words(.registerDate), isNumeric: false),
                ReportTable.Column(title: words(.registerIssuer), isNumeric: false),
                ReportTable.Column(title: words(.registerAbout), isNumeric: false, isLong: true),
                ReportTable.Column(title: words(.registerBasis), isNumeric: false),
                ReportTable.Column(title: words(.registerCopy), isNumeric: false),
            ],
            rows: documents.map { document in
                [
                    citations.short(document), PrintedText(day(document.date), order: document.date.last.iso),
                    citations.issuer(of: document) ?? PrintedText(Reporter.missing),
                    (citations.title(of: document) ?? PrintedText(Reporter.missing))
                        .changingFirst(VietnameseCase.capitalizingFirst),
                    basis(document), copy(document),
                ]
            },
            notes: documents.compactMap { printed($0) } + remarks())
        return DossierSection(heading: words(.registerList), tables: [table])
    }

    private func basis(_ document: RegisteredDocument) -> PrintedText {
        let numbers = citations.documents(document.basis).map(\.citedNumber)
        return PrintedText(numbers.isEmpty ? Reporter.missing : numbers.joined(separator: "; "))
    }

    private func copy(_ document: RegisteredDocument) -> PrintedText {
        switch document.attachment {
        case nil: PrintedText(Reporter.missing)
        case .cited: PrintedText(words(.registerCited))
        case .attached: PrintedText(words(.registerAttached))
        case .file(let path): PrintedText(words(.registerFile, ["file": path]))
        }
    }

    /// How number and day were printed, where that is another form.
    private func printed(_ document: RegisteredDocument) -> String? {
        let isSameNumber = document.number == document.citedNumber
        let isSameDay = [document.date.vietnamese, document.date.iso].contains(document.date.printed)
        guard !isSameNumber || !isSameDay else { return nil }
        let forms = (isSameNumber ? [] : [document.number]) + (isSameDay ? [] : [document.date.printed])
        return words(
            .registerPrinted,
            [
                "document": document.citedNumber,
                "forms": forms.map { "“\($0)”" }.joined(separator: ", "),
            ])
    }

    /// The remarks, each once with the documents that have it.
    private func remarks() -> [String] {
        var notes: [String] = []
        var bearers: [String: [String]] = [:]
        for document in documents {
            guard let note = words.printed(ifAny: document.note, en: document.noteEN)?.text else { continue }
            if bearers[note] == nil { notes.append(note) }
            bearers[note, default: []].append(document.citedNumber)
        }
        return notes.map { note in
            words(
                .registerRemark, ["document": (bearers[note] ?? []).joined(separator: ", "), "note": note])
        }
    }

    // MARK: - What to look at

    private func findings() -> DossierSection {
        var points: [PrintedText] = []
        for document in documents {
            let name = citations.short(document)
            if document.attachment == .cited {
                points.append(words.printed(.registerOnlyCited, ["document": name]))
            }
            if document.parsedNumber == nil {
                points.append(words.printed(.registerUnknownStyle, ["document": name]))
            }
            if let heir = documents.first(where: { $0.replaces.contains(document.code) }) {
                points.append(
                    words.printed(.registerReplaced, ["document": name, "other": citations.short(heir)]))
            } else if let end = document.validTo, end.year <= bundle.year {
                points.append(
                    words.printed(
                        .registerEnded, ["document": name],
                        ["date": words.language == .vi ? end.vietnamese : end.english]))
            }
        }
        return DossierSection(
            heading: words(.registerFindings),
            paragraphs: points.isEmpty ? [PrintedText(words(.registerClean))] : [], points: points)
    }

    private func day(_ date: PrintedDate) -> String {
        words.language == .vi ? date.vietnamese : date.english
    }
}

/// Counts in official Vietnamese: `04 văn bản`, `12 văn bản`; plain in other languages.
enum AdministrativeNumber {
    static func text(_ count: Int, _ words: Words) -> String {
        words.language == .vi && (1...9).contains(count) ? "0\(count)" : words.numbers.text(count)
    }
}

/// Documents by what they rest on.
enum DocumentChain {
    /// A document and how many steps the longest way from it up to one without a basis has.
    struct Step {
        let document: RegisteredDocument
        let level: Int
    }

    /// The documents that hang together, each group from the top down; those that nothing hangs on are left out.
    ///
    /// - Parameter documents: In the order in which those of one level are told.
    /// - Returns: The groups, in the order of their first documents.
    static func groups(_ documents: [RegisteredDocument]) -> [[Step]] {
        let places = Dictionary(documents.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in
            first
        }
        let above = documents.map { $0.basis.compactMap { places[$0] } }
        var levels = [Int](repeating: 0, count: documents.count)
        // A chain has fewer steps than documents; the bound ends the search should there be a circle.
        for _ in documents.indices {
            for place in documents.indices {
                levels[place] = min(
                    documents.count, max(levels[place], above[place].map { levels[$0] + 1 }.max() ?? 0))
            }
        }
        var group = Array(documents.indices)
        for _ in documents.indices {
            for place in documents.indices {
                for other in above[place] {
                    let least = min(group[place], group[other])
                    group[place] = least
                    group[other] = least
                }
            }
        }
        return documents.indices.filter { group[$0] == $0 }.compactMap { root in
            let members = documents.indices.filter { group[$0] == root }
            guard members.count > 1 else { return nil }
            return members.sorted { (levels[$0], $0) < (levels[$1], $1) }.map {
                Step(document: documents[$0], level: levels[$0])
            }
        }
    }
}

import Assessment
import Records
import VietnameseText

/// The report of one scheme for one quarter, from the history up to its end.
struct TitleQuarterReporter {
    let parent: TitleReporter
    let ledger: TitleLedger
    let audience: NameAudience
    /// The quarters of the year with data, up to this one.
    let quarters: [Quarter]

    var words: Words { parent.words }
    var scheme: TitleScheme { ledger.scheme }
    var quarter: Quarter { ledger.quarter }

    init(
        _ parent: TitleReporter, _ ledger: TitleLedger, _ quarters: [Quarter], _ audience: NameAudience
    ) {
        self.parent = parent
        self.audience = audience
        self.quarters = quarters
        self.ledger = ledger
    }

    func dossier() -> Dossier {
        let printed = words.quarter(quarter)
        return Dossier(
            kind: .titles, slug: parent.slug(scheme, "danh-hieu-quy-\(quarter.number)"),
            title: parent.title(scheme, quarter),
            subject: words(.titlesSubject, ["quarter": printed, "scheme": parent.name(scheme).text]),
            group: words(.awardGroup), lede: lede(),
            sections: [counts(), byQuarter(), changes(), pace(), hard(), subjects()].filter { !$0.isEmpty },
            notes: notes(), hasDocument: true)
    }

    // MARK: - Introduction

    private func lede() -> [PrintedText] {
        let printed = words.quarter(quarter)
        guard let total = ledger.total else {
            return [PrintedText(words(.titlesNone, ["quarter": printed]))]
        }
        let numbers = ledger.counts.map { (kind: $0.kind, number: $0.count.registered) }
            .filter { $0.number > 0 }
        let schools = numbers.filter { $0.kind.group == .school }
        var texts = [
            words.printed(
                .titlesLede, ["kinds": parent.kindCounts(numbers)],
                [
                    "quarter": printed, "total": words.numbers.text(total.registered),
                    "year": "\(quarter.year)",
                ])
        ]
        if !schools.isEmpty, schools.count < numbers.count {
            texts.append(
                words.printed(
                    .titlesLedeSchools, ["kinds": parent.kindCounts(schools)],
                    ["total": words.numbers.text(schools.map(\.number).reduce(0, +))]))
        }
        guard total.completed != nil || total.recognised != nil else {
            return texts + [PrintedText(words(.titlesDoneUnknown))]
        }
        return texts + [
            PrintedText(
                words(
                    .titlesDone,
                    ["completed": known(total.completed), "recognised": known(total.recognised)]))
        ]
    }

    private func known(_ number: Int?) -> String {
        number.map { words.numbers.text($0) } ?? words(.titlesUnknown)
    }

    private func notes() -> [PrintedText] {
        var notes = [PrintedText(words(.titlesNoteRegistered))]
        if let basis = words.printed(ifAny: scheme.basis, en: scheme.basisEN) {
            notes.append(words.printed(.titlesBasis, ["basis": basis]))
        }
        return notes + parent.withheldNotes(ledger.lines.map(\.subject), audience)
    }

    // MARK: - Numbers

    private func counts() -> DossierSection {
        guard let total = ledger.total else { return DossierSection(heading: "") }
        var section = DossierSection(heading: words(.titlesCounts))
        section.chart = chart(
            words(.titlesChartCounts, ["quarter": words.quarter(quarter)]),
            ledger.counts.map { (words.printed($0.kind.name, en: $0.kind.nameEN).capitalized.text, $0.count) }
        )
        let others = ledger.counts.filter { $0.kind.group != .school }
        let schools = ledger.counts.filter { $0.kind.group == .school }
        var rows = others.map { row($0.kind, $0.count) }
        if !schools.isEmpty, !others.isEmpty {
            rows.append(row(words(.titlesSumOthers), TitleLedger.sum(others.map(\.count))))
        }
        rows += schools.map { row($0.kind, $0.count) }
        if schools.count > 1 {
            rows.append(row(words(.titlesSumSchools), TitleLedger.sum(schools.map(\.count))))
        }
        rows.append(row(words(.titlesSum), total))
        let reported = ledger.counts.filter(\.count.isReported).map {
            words.printed($0.kind.name, en: $0.kind.nameEN).text
        }
        section.tables = [
            ReportTable(
                caption: words(.titlesCountsTable, ["quarter": words.quarter(quarter)]),
                columns: [words.column(.titlesHeadKind, isLong: true)] + numberColumns, rows: rows,
                notes: reported.isEmpty
                    ? [] : [words(.titlesNoteReported, ["kinds": reported.joined(separator: "; ")])])
        ]
        return section
    }

    private var numberColumns: [ReportTable.Column] {
        [
            words.figures(.titlesHeadRegistered), words.figures(.titlesHeadCompleted),
            words.figures(.titlesHeadRecognised),
        ]
    }

    private func row(_ kind: SubjectKind, _ count: TitleLedger.Count) -> [PrintedText] {
        [words.printed(kind.name, en: kind.nameEN).capitalized] + cells(count)
    }

    private func row(_ name: String, _ count: TitleLedger.Count) -> [PrintedText] {
        [PrintedText(name)] + cells(count)
    }

    private func cells(_ count: TitleLedger.Count) -> [PrintedText] {
        [count.registered, count.completed, count.recognised].map { number in
            PrintedText(number.map { words.numbers.text($0) } ?? Reporter.missing)
        }
    }

    private func byQuarter() -> DossierSection {
        let totals = quarters.compactMap { quarter in
            TitleLedger(scheme, quarter, parent.register).total.map { (quarter: quarter, count: $0) }
        }
        guard totals.count > 1 else { return DossierSection(heading: "") }
        let year = "\(quarter.year)"
        return DossierSection(
            heading: words(.titlesQuarters),
            chart: chart(
                words(.titlesChartQuarters, ["year": year]),
                totals.map { (VietnameseCase.capitalizingFirst(words.quarter($0.quarter)), $0.count) }),
            tables: [
                ReportTable(
                    caption: words(.titlesQuartersTable, ["year": year]),
                    columns: [words.column(.titlesHeadQuarter)] + numberColumns,
                    rows: totals.map {
                        row(VietnameseCase.capitalizingFirst(words.quarter($0.quarter)), $0.count)
                    }, notes: [])
            ])
    }

    /// Recognised, completed, and the rest of the registered ones, so that a bar is as long as there are registrations.
    private func chart(
        _ title: String, _ bars: [(name: String, count: TitleLedger.Count)]
    ) -> DossierChart {
        let phrases: [TitlePhrase] = [
            .titlesPartRecognised, .titlesPartCompleted, .titlesPartOpen, .titlesPartRegistered,
        ]
        let split = bars.map { Self.parts($0.count) }
        let shown = phrases.indices.filter { part in split.contains { ($0[part] ?? 0) > 0 } }
        let parts = shown.map { part -> (name: String, values: [Double?], texts: [String]) in
            let values = split.map { $0[part] }
            return (
                words(phrases[part]), values.map { $0.map(Double.init) },
                values.map { value in value.map { $0 == 0 ? "" : words.numbers.text($0) } ?? "" }
            )
        }
        let label = zip(bars, split).map { bar, values in
            let items = shown.compactMap { part -> String? in
                guard let value = values[part] else { return nil }
                return "\(words(phrases[part])) \(words.numbers.text(value))"
            }
            return words(
                .titlesChartPart,
                [
                    "name": bar.name,
                    "values": items.isEmpty ? words.numbers.text(0) : items.joined(separator: ", "),
                ])
        }
        return DossierChart(
            title: title, label: "\(title). " + label.joined(separator: "; ") + ".",
            categories: bars.map(\.name), parts: parts)
    }

    /// Recognised; completed only; registered only; registered where nothing more is known.
    private static func parts(_ count: TitleLedger.Count) -> [Int?] {
        guard let completed = count.completed ?? count.recognised else {
            return [nil, nil, nil, count.registered]
        }
        let recognised = count.recognised ?? 0
        return [recognised, completed - recognised, count.registered - completed, nil]
    }

    // MARK: - The quarter

    private func changes() -> DossierSection {
        guard !ledger.lines.isEmpty else { return DossierSection(heading: "") }
        var points: [PrintedText] = []
        let days: [(TitlePhrase, (Title) -> CalendarDate?)] = [
            (.titlesChangesRegistered, { $0.registeredOn }), (.titlesChangesCompleted, { $0.completedOn }),
            (.titlesChangesRecognised, { $0.recognisedOn }),
        ]
        for (phrase, day) in days {
            let lines = ledger.lines.filter { day($0.title).map { Quarter(of: $0) == quarter } ?? false }
            if !lines.isEmpty { points.append(list(phrase, lines)) }
        }
        return DossierSection(
            heading: words(.titlesChanges),
            paragraphs: points.isEmpty ? [PrintedText(words(.titlesChangesNone))] : [], points: points)
    }

    /// Most names in a sentence; of more the first ones stand there, and the table of all subjects has the rest.
    private static let mostNames = 100
    private static let firstNames = 30

    private func list(_ phrase: TitlePhrase, _ lines: [TitleLedger.Line]) -> PrintedText {
        let shown = lines.count > Self.mostNames ? Array(lines.prefix(Self.firstNames)) : lines
        var names = shown.map { parent.name($0.subject, audience) }
        if shown.count < lines.count {
            let rest = words.numbers.text(lines.count - shown.count)
            names.append(PrintedText(words(.titlesOthers, ["count": rest])))
        }
        return words.printed(
            phrase, ["items": words.joined(names)], ["count": words.numbers.text(lines.count)])
    }

    private func pace() -> DossierSection {
        guard !ledger.lines.isEmpty else { return DossierSection(heading: "") }
        let ahead = ledger.lines.filter { $0.pace == .ahead }
        let behind = ledger.lines.filter { $0.pace == .behind }
        var points: [PrintedText] = []
        if !ahead.isEmpty { points.append(list(.titlesPaceAhead, ahead)) }
        if !behind.isEmpty { points.append(list(.titlesPaceBehind, behind)) }
        var texts = points.isEmpty ? [PrintedText(words(.titlesPaceNone))] : []
        let isPart = parent.register.counts.contains {
            $0.scheme == scheme.code && $0.quarter == quarter && !$0.listsAll
        }
        if isPart { texts.append(PrintedText(words(.titlesPaceSome))) }
        let early = ledger.lines.count {
            !$0.isOfYear && $0.stage < .completed && ($0.title.plannedYear ?? Int.max) < quarter.year
        }
        if early > 0 { texts.append(PrintedText(words(.titlesCarried, ["count": "\(early)"]))) }
        let later = ledger.lines.count { ($0.title.plannedYear ?? 0) > quarter.year }
        if later > 0 { texts.append(PrintedText(words(.titlesLater, ["count": "\(later)"]))) }
        texts.append(PrintedText(words(.titlesPaceNote)))
        return DossierSection(heading: words(.titlesPace), paragraphs: texts, points: points)
    }

    // MARK: - Criteria

    private func hard() -> DossierSection {
        var section = DossierSection(heading: words(.titlesHard))
        let share = "\(words.numbers.text(scheme.hardShare * 100, digits: 0))%"
        let isReviewed = ledger.lines.contains { $0.reviewed > 0 }
        if isReviewed {
            section.paragraphs = [
                PrintedText(words(ledger.hard.isEmpty ? .titlesHardNone : .titlesHardRule, ["share": share]))
            ]
        } else {
            section.paragraphs = [PrintedText(words(.titlesHardUnknown))]
        }
        if !ledger.named.isEmpty {
            section.paragraphs.append(
                words.printed(.titlesHardNamed, ["items": words.joined(ledger.named.map(name), by: "; ")]))
        }
        section.points = ledger.hard.map { hard in
            words.printed(
                .titlesHardPoint, ["criterion": name(hard.criterion)],
                [
                    "unmet": "\(hard.unmet)", "reviewed": "\(hard.reviewed)",
                    "share": "\(words.numbers.text(hard.share * 100, digits: 0))%",
                ])
        }
        guard !ledger.unmet.isEmpty else { return section }
        section.chart = hardChart()
        section.tables = [
            ReportTable(
                caption: words(.titlesHardTable),
                columns: [
                    words.column(.titlesHeadCriterion, isLong: true), words.column(.titlesHeadKind),
                    words.figures(.titlesHeadReviewed), words.figures(.titlesHeadUnmet),
                    words.figures(.titlesHeadShare),
                ],
                rows: ledger.unmet.map { hard in
                    [
                        name(hard.criterion),
                        hard.criterion.kind.map { parent.kindName($0).capitalized }
                            ?? PrintedText(words(.titlesAllKinds)).capitalized,
                        PrintedText("\(hard.reviewed)"), PrintedText("\(hard.unmet)"),
                        PrintedText(words.numbers.text(hard.share * 100, digits: 1)),
                    ]
                }, notes: [])
        ]
        return section
    }

    private func name(_ criterion: TitleCriterion) -> PrintedText {
        words.printed(criterion.name, en: criterion.nameEN)
    }

    private func hardChart() -> DossierChart {
        let title = words(.titlesHardChart)
        let names = ledger.unmet.map { name($0.criterion).text }
        let label = zip(names, ledger.unmet).map { name, hard in
            words(
                .titlesChartPart,
                [
                    "name": name,
                    "values":
                        "\(words(.titlesPartUnmet)) \(hard.unmet), \(words(.titlesPartMet)) \(hard.reviewed - hard.unmet)",
                ])
        }
        return DossierChart(
            title: title, label: "\(title). " + label.joined(separator: "; ") + ".", categories: names,
            parts: [
                (
                    words(.titlesPartUnmet), ledger.unmet.map { Double($0.unmet) },
                    ledger.unmet.map { "\($0.unmet)" }
                ),
                (
                    words(.titlesPartMet), ledger.unmet.map { Double($0.reviewed - $0.unmet) },
                    ledger.unmet.map { $0.reviewed == $0.unmet ? "" : "\($0.reviewed - $0.unmet)" }
                ),
            ])
    }

    // MARK: - Subjects

    private func subjects() -> DossierSection {
        let lines = ledger.lines.filter { line in
            line.isOfYear || line.stage < .completed
                || (line.title.completedOn?.year ?? line.title.recognisedOn?.year) == quarter.year
        }
        guard !lines.isEmpty else { return DossierSection(heading: "") }
        return DossierSection(heading: words(.titlesLines), tables: [linesTable(lines)])
    }

    /// A row for each subject.
    func linesTable(_ lines: [TitleLedger.Line]) -> ReportTable {
        ReportTable(
            caption: words(.titlesLinesTable, ["quarter": words.quarter(quarter)]),
            columns: [
                words.column(.titlesHeadSubject, isLong: true), words.column(.titlesHeadKind),
                words.column(.titlesHeadStage), words.column(.titlesHeadPlanned),
                words.column(.titlesHeadPace), words.column(.titlesHeadDifficulty, isLong: true),
                words.figures(.titlesHeadAsked), words.figures(.titlesHeadReviewed),
                words.figures(.titlesHeadMet),
            ], rows: lines.map { row($0) }, notes: [])
    }

    private func row(_ line: TitleLedger.Line) -> [PrintedText] {
        let difficulties = line.unmet.map(name) + line.notes.map { words.printed($0, en: nil) }
        let isReviewed = line.reviewed > 0
        return [
            parent.name(line.subject, audience), parent.kindName(line.subject.kind).capitalized,
            PrintedText(words(Self.phrase(line.stage))), planned(line.title),
            PrintedText(line.pace.map { words(Self.phrase($0)) } ?? Reporter.missing),
            difficulties.isEmpty ? PrintedText(Reporter.missing) : words.joined(difficulties, by: "; "),
            // Without a review the bundle may hold some criteria only, such as those that a source names.
            PrintedText(isReviewed ? "\(line.asked)" : Reporter.missing),
            PrintedText(isReviewed ? "\(line.reviewed)" : Reporter.missing),
            PrintedText(isReviewed ? "\(line.met)" : Reporter.missing),
        ]
    }

    private func planned(_ title: Title) -> PrintedText {
        guard let year = title.plannedYear else { return PrintedText(Reporter.missing) }
        guard let quarter = title.plannedQuarter.flatMap({ Quarter(year: year, number: $0) }) else {
            return PrintedText(
                words(.titlesPlannedYear, ["year": "\(year)"]), order: PlannedTime.year(year).lastDay?.iso)
        }
        return PrintedText(
            words(.titlesPlannedQuarter, ["quarter": quarter.roman, "year": "\(year)"]),
            order: PlannedTime.quarter(year: year, quarter: quarter.number).lastDay?.iso)
    }

    private static func phrase(_ stage: TitleLedger.Stage) -> TitlePhrase {
        switch stage {
        case .registered: .titlesStageRegistered
        case .inProgress: .titlesStageInProgress
        case .completed: .titlesStageCompleted
        case .recognised: .titlesStageRecognised
        }
    }

    private static func phrase(_ pace: TitleProgress.Pace) -> TitlePhrase {
        switch pace {
        case .ahead: .titlesPaceWordAhead
        case .onPlan: .titlesPaceWordOnPlan
        case .behind: .titlesPaceWordBehind
        }
    }
}

import Assessment
import Records
import VietnameseText

extension WorkReporter {
    /// The page of the reporting regime and of the year's events; `nil` without either.
    func duties() -> Dossier? {
        let duties = register.duties
        let events = events()
        guard !duties.isEmpty || !events.isEmpty else { return nil }
        var sections: [DossierSection] = []
        if !duties.isEmpty { sections.append(reports(duties)) }
        let reminded = reminders()
        if !reminded.isEmpty {
            sections.append(
                DossierSection(
                    heading: words(.sectionReminder, ["count": "\(reminded.count)"]),
                    points: reminded.map { reminder in
                        words.printed(
                            .reminderPoint,
                            [
                                "body": debtor(reminder.debtor).changingFirst(
                                    VietnameseCase.capitalizingFirst),
                                "items": TargetReporter.joined(reminder.duties.map { item($0) }, by: "; "),
                            ])
                    }))
        }
        sections += codes().map { section($0) } + [events].filter { !$0.isEmpty }
        return Dossier(
            kind: .duties, slug: Self.dutiesSlug, title: dutiesTitle(),
            subject: VietnameseCase.capitalizingFirst(words(.dutiesSubject, ["year": year])),
            group: words(.groupDuties),
            lede: duties.isEmpty ? [] : [PrintedText(tally(duties)), judgement()], sections: sections)
    }

    func dutiesTitle() -> String {
        words(register.duties.isEmpty ? .calendarTitle : .dutiesTitle, ["year": year])
    }

    /// The codes of the reports, in the order of the table.
    private func codes() -> [String] { register.duties.map(\.report.code).uniqued() }

    private func duties(_ code: String) -> [JudgedDuty] {
        register.duties.filter { $0.report.code == code }
    }

    /// Who owes reports that did not come or not whole, units and agencies in the order of the register of duties.
    func reminders() -> [(debtor: OwedReport.Debtor, duties: [JudgedDuty])] {
        let due = register.duties.filter(\.state.needsReminder)
        return due.map(\.report.debtor).uniqued().map { debtor in
            (debtor, due.filter { $0.report.debtor == debtor })
        }
    }

    private func item(_ duty: JudgedDuty) -> PrintedText {
        words.printed(
            .reminderItem, ["report": name(duty.report)],
            [
                "due": time(duty.report.due), "state": VietnameseCase.lowercasingFirst(state(duty)),
            ])
    }

    // MARK: - Sections

    /// Counts by report, as picture and table.
    private func reports(_ duties: [JudgedDuty]) -> DossierSection {
        let groups = codes().map { code in (name: name(self.duties(code)), duties: self.duties(code)) }
        let states = Self.dutyOrder.filter { state in duties.contains { $0.state == state } }
        func count(_ duties: [JudgedDuty], _ state: DutyState) -> Int { duties.count { $0.state == state } }
        let bars = Self.bars.filter { bar in duties.contains { bar.states.contains($0.state) } }
        let labels = groups.map { group in
            words(
                .dutiesLabel,
                [
                    "report": group.name.text,
                    "parts": states.filter { count(group.duties, $0) > 0 }.map {
                        words(
                            .dutyCount,
                            [
                                "count": "\(count(group.duties, $0))",
                                "state": VietnameseCase.lowercasingFirst(name(of: $0)),
                            ])
                    }.joined(separator: "; "),
                ]) + "."
        }
        return DossierSection(
            heading: words(.sectionReports),
            chart: DossierChart(
                title: words(.dutiesChart),
                label: ([words(.dutiesChart) + "."] + labels).joined(separator: " "),
                categories: groups.map(\.name.text),
                parts: bars.map { bar in
                    let counts = groups.map { group in
                        group.duties.count { bar.states.contains($0.state) }
                    }
                    return (
                        name: words(bar.name), values: counts.map { Double($0) },
                        texts: counts.map { "\($0)" }
                    )
                }),
            tables: [
                ReportTable(
                    caption: words(.captionReports),
                    columns: [
                        ReportTable.Column(title: words(.columnReport), isNumeric: false),
                        ReportTable.Column(title: words(.columnOwed), isNumeric: true),
                    ] + states.map { ReportTable.Column(title: name(of: $0), isNumeric: true) },
                    rows: groups.map { group in
                        [group.name, PrintedText("\(group.duties.count)")]
                            + states.map { PrintedText("\(count(group.duties, $0))") }
                    }, notes: [])
            ])
    }

    /// What the bars tell apart: fewer states than the table, so that each has a look of its own.
    private static let bars: [(name: WorkPhrase, states: Set<DutyState>)] = [
        (.dutyFull, [.full]), (.dutyLate, [.late]), (.seriesFlawed, [.partial, .empty]),
        (.dutyMissing, [.missing]), (.seriesPending, [.pending, .open]),
    ]

    private func name(_ duties: [JudgedDuty]) -> PrintedText {
        duties.first.map { name($0.report) } ?? PrintedText("")
    }

    /// One report by body.
    private func section(_ code: String) -> DossierSection {
        let duties = duties(code)
        let title = name(duties)
        let periods = duties.map { period($0.report) }.uniqued()
        let dues = duties.map { time($0.report.due) }.uniqued().joined(separator: "; ")
        let sentence = tally(duties)
        let hasNotes = duties.contains { $0.report.note != nil }
        // Where the sentence says it all, a table would only repeat one word for each body.
        let isTold = duties.count > 1 && Set(duties.map(\.state)) == [.pending] && !hasNotes
        return DossierSection(
            heading: title.text,
            paragraphs: [
                PrintedText(
                    periods == [""]
                        ? words(.dutySentencePlain, ["due": dues, "sentence": sentence])
                        : words(
                            .dutySentence,
                            [
                                "period": VietnameseCase.lowercasingFirst(
                                    periods.filter { !$0.isEmpty }.joined(separator: "; ")),
                                "due": dues, "sentence": sentence,
                            ]))
            ],
            tables: isTold
                ? []
                : [
                    ReportTable(
                        caption: words(.captionDebtors, ["report": title.text]),
                        columns: [
                            ReportTable.Column(title: words(.columnBody), isNumeric: false),
                            ReportTable.Column(title: words(.columnReceived), isNumeric: false),
                            ReportTable.Column(title: words(.columnState), isNumeric: false, isLong: true),
                        ]
                            + (hasNotes
                                ? [
                                    ReportTable.Column(
                                        title: words(.columnNote), isNumeric: false, isLong: true)
                                ]
                                : []),
                        rows: duties.map { duty in
                            [
                                debtor(duty.report.debtor).changingFirst(VietnameseCase.capitalizingFirst),
                                dayCell(duty.report.receivedOn),
                                PrintedText(state(duty)),
                            ] + (hasNotes ? [note(duty.report)] : [])
                        }, notes: [])
                ])
    }

    /// The year's events by their first day.
    private func events() -> DossierSection {
        let events = bundle.events.sorted {
            ($0.firstDay, $0.lastDay, $0.code) < ($1.firstDay, $1.lastDay, $1.code)
        }
        guard !events.isEmpty else { return DossierSection(heading: words(.sectionEvents)) }
        let hasNotes = events.contains { $0.note != nil }
        return DossierSection(
            heading: words(.sectionEvents),
            tables: [
                ReportTable(
                    caption: words(.captionEvents),
                    columns: [
                        ReportTable.Column(title: words(.columnEvent), isNumeric: false),
                        ReportTable.Column(title: words(.columnDays), isNumeric: false, isLong: true),
                        ReportTable.Column(title: words(.columnLead), isNumeric: false, isLong: true),
                    ]
                        + (hasNotes
                            ? [ReportTable.Column(title: words(.columnNote), isNumeric: false, isLong: true)]
                            : []),
                    rows: events.map { event in
                        [
                            words.printed(event.name, en: event.nameEN),
                            PrintedText(
                                event.firstDay == event.lastDay
                                    ? day(event.firstDay)
                                    : words(.days, ["from": day(event.firstDay), "to": day(event.lastDay)]),
                                order: event.firstDay.iso),
                            event.agency.map { agency(named: $0) } ?? PrintedText(""),
                        ]
                            + (hasNotes
                                ? [words.printed(ifAny: event.note, en: event.noteEN) ?? PrintedText("")]
                                : [])
                    }, notes: [])
            ])
    }
}

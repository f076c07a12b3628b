import Assessment
import Records
import VietnameseText

extension WorkReporter {
    /// The letter that reminds those who owe reports or are late with tasks, with the list of them; `nil` where nobody
    /// is to be reminded.
    ///
    /// One letter goes to all of them with the list enclosed, as offices do it. The office that writes is not among them.
    func reminder() -> Dossier? {
        let writer = bundle.agencies.first { $0.name == bundle.settings["issuer"] }?.code
        let reminders = reminders().filter { $0.debtor != writer.map { .agency($0) } }
        let late = register.tasks.filter { $0.state == .overdue && $0.task.leads != writer.map { [$0] } }
        guard !reminders.isEmpty || !late.isEmpty else { return nil }
        let owed = register.duties.filter { $0.report.debtor != writer.map { .agency($0) } }
        let subject: WorkPhrase =
            late.isEmpty
            ? .reminderSubjectReports : reminders.isEmpty ? .reminderSubjectTasks : .reminderSubjectBoth
        var lede: [PrintedText] = []
        if !reminders.isEmpty { lede.append(PrintedText(sentence(owed))) }
        if !late.isEmpty, let asOf = register.asOf {
            lede.append(
                PrintedText(words(.reminderTasks, ["date": day(asOf), "count": "\(late.count)"])))
        }
        return Dossier(
            kind: .reminder, slug: Self.reminderSlug, title: words(.reminderTitle, ["year": year]),
            subject: VietnameseCase.capitalizingFirst(words(subject, ["year": year])),
            addressee: addressee(reminders.map(\.debtor), late), lede: lede,
            sections: [list(reminders), list(late)].compactMap { $0 }, hasPage: false, hasDocument: true)
    }

    private func sentence(_ owed: [JudgedDuty]) -> String {
        let flawed = owed.count { $0.state == .partial || $0.state == .empty }
        guard let asOf = register.asOf else {
            return words(.reminderReportsUndated, ["flawed": "\(flawed)"])
        }
        return words(
            .reminderReports,
            [
                "date": day(asOf), "received": "\(owed.count { $0.report.receivedOn != nil })",
                "total": "\(owed.count)", "missing": "\(owed.count { $0.state == .missing })",
                "flawed": "\(flawed)",
            ])
    }

    /// The one who is reminded; of several, what they have in common.
    private func addressee(_ debtors: [OwedReport.Debtor], _ late: [JudgedTask]) -> PrintedText {
        let names = late.flatMap(\.task.leads).uniqued()
        if let only = debtors.first, debtors.count == 1, names.isEmpty {
            return debtor(only).changingFirst(VietnameseCase.capitalizingFirst)
        }
        if debtors.isEmpty, names.count == 1 { return parties(names) }
        let areUnits =
            debtors.allSatisfy { if case .unit = $0 { true } else { false } }
            && names.allSatisfy { register.parties.agencies(of: $0).isEmpty }
        return PrintedText(areUnits ? words(.reminderUnits, ["kinds": kinds()]) : words(.reminderBodies))
    }

    private func list(_ reminders: [(debtor: OwedReport.Debtor, duties: [JudgedDuty])]) -> DossierSection? {
        guard !reminders.isEmpty else { return nil }
        return DossierSection(
            heading: words(.sectionListReports),
            tables: [
                ReportTable(
                    caption: words(.captionListReports),
                    columns: columns(.columnReport),
                    rows: reminders.flatMap { reminder in
                        reminder.duties.map { duty in
                            [
                                debtor(reminder.debtor).changingFirst(VietnameseCase.capitalizingFirst),
                                name(duty.report), timeCell(duty.report.due), PrintedText(state(duty)),
                            ]
                        }
                    }, notes: [])
            ])
    }

    private func list(_ late: [JudgedTask]) -> DossierSection? {
        guard !late.isEmpty else { return nil }
        return DossierSection(
            heading: words(.sectionListTasks),
            tables: [
                ReportTable(
                    caption: words(.captionListTasks),
                    columns: columns(.columnContent),
                    rows: late.map { task in
                        [
                            parties(task.task.leads), content(task.task), timeCell(task.task.due),
                            PrintedText(state(task)),
                        ]
                    }, notes: [])
            ])
    }

    private func columns(_ matter: WorkPhrase) -> [ReportTable.Column] {
        [
            ReportTable.Column(title: words(.columnBody), isNumeric: false),
            ReportTable.Column(title: words(matter), isNumeric: false, isLong: true),
            ReportTable.Column(title: words(.columnDue), isNumeric: false),
            ReportTable.Column(title: words(.columnState), isNumeric: false),
        ]
    }
}

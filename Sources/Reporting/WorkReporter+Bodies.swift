import Assessment
import Records
import VietnameseText

extension WorkReporter {
    /// The tasks and duties of an agency over all plans; `nil` where it has none.
    func agency(_ agency: Agency) -> Dossier? {
        let led = register.tasks(ledByAgency: agency.code)
        let joined = register.tasks(joinedByAgency: agency.code)
        let owed = register.duties(of: .agency(agency.code))
        guard !led.isEmpty || !joined.isEmpty || !owed.isEmpty else { return nil }
        let name = self.agency(named: agency.code)
        var lede: [PrintedText] = []
        if !led.isEmpty { lede.append(PrintedText(words(.agencyLede, ["text": tally(led)]))) }
        if !joined.isEmpty { lede.append(PrintedText(words(.agencyJoined, ["text": tally(joined)]))) }
        if !owed.isEmpty { lede.append(PrintedText(tally(owed))) }
        lede.append(judgement())
        var sections = urgent(led)
        if !led.isEmpty {
            sections.append(
                DossierSection(heading: words(.sectionLed), tables: [table(led, isWhole: true)]))
        }
        if !joined.isEmpty {
            sections.append(
                DossierSection(heading: words(.sectionJoined), tables: [table(joined, isWhole: false)]))
        }
        if !owed.isEmpty {
            sections.append(DossierSection(heading: words(.sectionOwed), tables: [table(owed)]))
        }
        let codes = Set((led + joined).map(\.task.plan))
        let subject = words.printed(.agencySubject, ["agency": name], ["year": year]).text
        return Dossier(
            kind: .agency, slug: Self.slug(agency),
            title: words.printed(.agencyTitle, ["agency": name], ["year": year]).text,
            subject: VietnameseCase.capitalizingFirst(subject), group: words(.groupAgencies), lede: lede,
            sections: sections, hasDocument: true,
            links: register.plans.filter { codes.contains($0.code) }.map { plan in
                DossierLink(
                    label: words.printed(.planTitle, ["plan": self.name(plan)], ["year": year]),
                    address: "\(Self.slug(plan)).html")
            } + (register.duties.isEmpty ? [] : [dutiesLink()]))
    }

    /// What the page and report of a unit tell: its tasks, and the reports that it owes.
    func sections(of code: String) -> [DossierSection] {
        let tasks = register.tasks(ledByUnit: code)
        let owed = register.duties(of: .unit(code))
        var sections: [DossierSection] = []
        if !tasks.isEmpty {
            sections.append(
                DossierSection(
                    heading: words(.sectionUnitTasks),
                    paragraphs: [PrintedText(words(.unitLede, ["text": tally(tasks)])), judgement()],
                    tables: [table(tasks, isWhole: false)]))
        }
        if !owed.isEmpty {
            sections.append(
                DossierSection(
                    heading: words(.sectionOwed),
                    paragraphs: [PrintedText(tally(owed))] + (tasks.isEmpty ? [judgement()] : []),
                    tables: [table(owed)]))
        }
        return sections
    }

    /// The reports that one body owes.
    private func table(_ duties: [JudgedDuty]) -> ReportTable {
        let hasNotes = duties.contains { $0.report.note != nil }
        return ReportTable(
            caption: words(.captionDuties),
            columns: [
                ReportTable.Column(title: words(.columnReport), isNumeric: false),
                ReportTable.Column(title: words(.columnPeriod), isNumeric: false),
                ReportTable.Column(title: words(.columnDue), isNumeric: false),
                ReportTable.Column(title: words(.columnReceived), isNumeric: false),
                ReportTable.Column(title: words(.columnState), isNumeric: false),
            ]
                + (hasNotes
                    ? [ReportTable.Column(title: words(.columnNote), isNumeric: false, isLong: true)] : []),
            rows: duties.map { duty in
                [
                    name(duty.report),
                    PrintedText(period(duty.report), order: duty.report.period?.lastDay?.iso),
                    timeCell(duty.report.due), dayCell(duty.report.receivedOn), PrintedText(state(duty)),
                ] + (hasNotes ? [note(duty.report)] : [])
            }, notes: [])
    }

    func note(_ report: OwedReport) -> PrintedText {
        words.printed(ifAny: report.note, en: report.noteEN) ?? PrintedText("")
    }

    func period(_ report: OwedReport) -> String {
        report.period.map { VietnameseCase.capitalizingFirst(time($0)) } ?? ""
    }

    func name(_ report: OwedReport) -> PrintedText {
        words.printed(report.name ?? report.code, en: report.nameEN)
    }

    // MARK: - States of reports

    static let dutyOrder: [DutyState] = [.full, .late, .partial, .empty, .missing, .pending, .open]

    /// Counts of reports in a sentence: "27 báo cáo phải gửi: 20 đầy đủ, đúng hạn".
    func tally(_ duties: [JudgedDuty]) -> String {
        let parts = Self.dutyOrder.compactMap { state -> String? in
            let count = duties.count { $0.state == state }
            guard count > 0 else { return nil }
            return words(
                .dutyCount,
                ["count": "\(count)", "state": VietnameseCase.lowercasingFirst(name(of: state))])
        }
        return words(
            .dutyTally, ["total": "\(duties.count)", "parts": parts.joined(separator: "; ")])
    }

    func name(of state: DutyState) -> String {
        switch state {
        case .full: words(.dutyFull)
        case .late: words(.dutyLate)
        case .partial: words(.dutyPartial)
        case .empty: words(.dutyEmpty)
        case .missing: words(.dutyMissing)
        case .pending: words(.dutyPending)
        case .open: words(.dutyOpen)
        }
    }

    /// A report's state with its days: "Đầy đủ, chậm hạn 5 ngày".
    func state(_ duty: JudgedDuty) -> String {
        let name = name(of: duty.state)
        guard let days = duty.daysLate.map({ "\($0)" }) else { return name }
        switch duty.state {
        case .late, .missing: return words(.dutyLateDays, ["state": name, "days": days])
        case .partial, .empty: return words(.dutyLateAlso, ["state": name, "days": days])
        case .full, .pending, .open: return name
        }
    }
}

import Assessment
import Records
import VietnameseText

extension WorkReporter {
    /// The progress of a plan; `nil` without tasks.
    func plan(_ plan: WorkPlan) -> Dossier? {
        let tasks = register.tasks(of: plan.code)
        guard !tasks.isEmpty else { return nil }
        let name = name(plan)
        let subject = words.printed(.planSubject, ["plan": name], ["year": year]).text
        var sections = urgent(tasks)
        sections.append(quarters(tasks))
        let groups = groups(tasks)
        if groups.count > 1 {
            sections.append(
                DossierSection(
                    heading: words(.sectionGroups),
                    tables: [
                        counts(
                            .captionGroups, .columnGroup,
                            groups.map { ($0.heading ?? PrintedText(words(.otherGroup)), $0.tasks) },
                            of: tasks)
                    ]))
        }
        sections.append(
            DossierSection(heading: words(.sectionBodies), tables: [bodies(tasks)]))
        sections.append(
            DossierSection(heading: words(.sectionTasks), tables: [table(tasks, isWhole: true)]))
        return Dossier(
            kind: .plan, slug: Self.slug(plan),
            title: words.printed(.planTitle, ["plan": name], ["year": year]).text,
            subject: VietnameseCase.capitalizingFirst(subject), group: words(.groupPlans),
            lede: [about(plan), PrintedText(VietnameseCase.capitalizingFirst(tally(tasks))), judgement()],
            sections: sections.filter { !$0.isEmpty },
            notes: [words.printed(ifAny: plan.note, en: plan.noteEN)].compactMap { $0 },
            hasDocument: true, links: links(tasks))
    }

    /// "Kế hoạch … (số 113/KH-UBND), giai đoạn 2017–2020; cơ quan chủ trì: …".
    private func about(_ plan: WorkPlan) -> PrintedText {
        var text = words.printed(plan.name, en: plan.nameEN)
        if let number = plan.number {
            text = words.printed(.planNumbered, ["name": text, "number": words.printed(number, en: number)])
        }
        // Names of yearly plans tell their year.
        let isTold = plan.firstYear == plan.lastYear && plan.name.contains("\(plan.firstYear)")
        text =
            isTold
            ? text
            : plan.firstYear == plan.lastYear
                ? words.printed(.planYear, ["name": text], ["year": "\(plan.firstYear)"])
                : words.printed(
                    .planPeriod, ["name": text], ["from": "\(plan.firstYear)", "to": "\(plan.lastYear)"])
        if let agency = plan.agency {
            text = words.printed(.planLed, ["name": text, "agency": self.agency(named: agency)])
        }
        return words.printed(.sentence, ["text": text])
    }

    private func links(_ tasks: [JudgedTask]) -> [DossierLink] {
        let codes = Set(tasks.flatMap { $0.task.leads.flatMap { register.parties.agencies(of: $0) } })
        var links = bundle.agencies.filter { codes.contains($0.code) }.map { agency in
            DossierLink(
                label: words.printed(
                    .agencyTitle, ["agency": self.agency(named: agency.code)], ["year": year]),
                address: "\(Self.slug(agency)).html")
        }
        if !register.duties.isEmpty || !bundle.events.isEmpty { links.append(dutiesLink()) }
        return links
    }

    func dutiesLink() -> DossierLink {
        DossierLink(label: PrintedText(dutiesTitle()), address: "\(Self.dutiesSlug).html")
    }

    /// Counts by leading body; a task that several lead counts for each.
    private func bodies(_ tasks: [JudgedTask]) -> ReportTable {
        let names = tasks.flatMap(\.task.leads).uniqued()
        let groups = names.map { name in
            (
                name: party(name).changingFirst(VietnameseCase.capitalizingFirst),
                tasks: tasks.filter { $0.task.leads.contains(name) }
            )
        }
        let isShared = tasks.contains { $0.task.leads.count > 1 }
        return counts(
            .captionBodies, .columnBody, groups, of: tasks, notes: isShared ? [words(.noteShared)] : [])
    }

    /// How far the tasks had come at the end of each quarter.
    private func quarters(_ tasks: [JudgedTask]) -> DossierSection {
        let counts = QuarterCount.all(tasks, year: parent.year.year, asOf: register.asOf)
        guard !counts.isEmpty else { return DossierSection(heading: words(.sectionQuarters)) }
        func quarter(_ count: QuarterCount) -> String {
            words(.quarterName, ["quarter": RomanNumeral.text(count.quarter)])
        }
        let parts: [(phrase: WorkPhrase, value: (QuarterCount) -> Int)] = [
            (.seriesComplete, { $0.complete }), (.seriesPartly, { $0.partly }),
            (.seriesUntouched, { $0.untouched }), (.seriesUnknown, { $0.unknown }),
        ]
        return DossierSection(
            heading: words(.sectionQuarters), paragraphs: [PrintedText(words(.quartersText))],
            points: counts.map { count in
                PrintedText(
                    words(
                        .quartersLabel,
                        [
                            "quarter": quarter(count), "complete": "\(count.complete)",
                            "partly": "\(count.partly)", "untouched": "\(count.untouched)",
                            "unknown": "\(count.unknown)",
                        ]))
            },
            chart: DossierChart(
                title: words(.quartersChart),
                label: ([words(.quartersChart) + "."]
                    + counts.map { count in
                        words(
                            .quartersLabel,
                            [
                                "quarter": quarter(count), "complete": "\(count.complete)",
                                "partly": "\(count.partly)", "untouched": "\(count.untouched)",
                                "unknown": "\(count.unknown)",
                            ]) + "."
                    }).joined(separator: " "),
                categories: counts.map { quarter($0) },
                parts: parts.map { part in
                    (
                        name: words(part.phrase), values: counts.map { Double(part.value($0)) },
                        texts: counts.map { "\(part.value($0))" }
                    )
                }))
    }
}

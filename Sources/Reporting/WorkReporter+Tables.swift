import Assessment
import Records
import VietnameseText

extension WorkReporter {
    private typealias Column = ReportTable.Column

    /// A table of tasks, under their objectives, or plans where they are of several.
    ///
    /// - Parameters:
    ///   - tasks: The tasks, one at least.
    ///   - isWhole: Whether partners and products are told too, for which a page laid sideways is needed.
    /// - Returns: The table, its rows numbered as in the plan.
    func table(_ tasks: [JudgedTask], isWhole: Bool) -> ReportTable {
        var columns = [Column(title: words(.columnContent), isNumeric: false)]
        columns.append(Column(title: words(.columnLead), isNumeric: false, isLong: true))
        if isWhole {
            columns.append(Column(title: words(.columnPartners), isNumeric: false, isLong: true))
        }
        columns.append(Column(title: words(.columnDue), isNumeric: false))
        if isWhole { columns.append(Column(title: words(.columnProduct), isNumeric: false, isLong: true)) }
        columns.append(Column(title: words(.columnState), isNumeric: false))
        columns.append(Column(title: words(.columnProgress), isNumeric: false))
        var rows: [[PrintedText]] = []
        var numbers: [String] = []
        var headings: Set<Int> = []
        let groups = groups(tasks)
        for (position, group) in groups.enumerated() {
            if let heading = group.heading, groups.count > 1 {
                headings.insert(rows.count)
                numbers.append(RomanNumeral.text(position + 1))
                rows.append(
                    [heading.changingFirst(VietnameseCase.capitalizingFirst)]
                        + Array(repeating: PrintedText(""), count: columns.count - 1))
            }
            for task in group.tasks {
                numbers.append(task.task.number)
                rows.append(cells(task, isWhole: isWhole))
            }
        }
        return ReportTable(
            caption: words(.captionTasks), columns: columns, rows: rows,
            notes: [words(.noteProgress)], numbers: numbers, headings: headings)
    }

    private func cells(_ judged: JudgedTask, isWhole: Bool) -> [PrintedText] {
        let task = judged.task
        var cells = [content(task), parties(task.leads)]
        if isWhole { cells.append(task.partners.isEmpty ? PrintedText("") : parties(task.partners)) }
        cells.append(timeCell(task.due))
        if isWhole { cells.append(product(task)) }
        cells.append(PrintedText(state(judged)))
        cells.append(PrintedText(progress(judged)))
        return cells
    }

    func content(_ task: PlanTask) -> PrintedText { words.printed(task.content, en: task.contentEN) }

    private func product(_ task: PlanTask) -> PrintedText {
        let product = words.printed(ifAny: task.product, en: task.productEN)
        guard let evidence = task.evidence.map({ words.printed($0, en: nil) }) else {
            return product ?? PrintedText("")
        }
        return product.map { words.printed(.evidence, ["product": $0, "evidence": evidence]) }
            ?? words.printed(.evidenceAlone, ["evidence": evidence])
    }

    /// The last progress that was told, with its quarter; "–" where none was.
    func progress(_ task: JudgedTask) -> String {
        guard let (quarter, value) = task.progress else { return Reporter.missing }
        return words(
            .progress,
            [
                "value": words.numbers.compact(value, maximumDigits: 1),
                "quarter": RomanNumeral.text(quarter),
            ])
    }

    /// Tasks under their objectives in the order of the table, those of several plans under the plans.
    ///
    /// A heading is `nil` where all tasks stand under none.
    func groups(_ tasks: [JudgedTask]) -> [(heading: PrintedText?, tasks: [JudgedTask])] {
        let plans = tasks.map(\.task.plan).uniqued()
        if plans.count > 1 {
            return plans.map { code in
                let plan = register.plans.first { $0.code == code }
                return (plan.map { name($0) }, tasks.filter { $0.task.plan == code })
            }
        }
        let groups = tasks.map(\.task.group).uniqued()
        guard groups.contains(where: { $0 != nil }) else { return [(nil, tasks)] }
        return groups.map { group in
            let found = tasks.filter { $0.task.group == group }
            return (
                words.printed(ifAny: group, en: found.first?.task.groupEN)
                    ?? PrintedText(words(.otherGroup)), found
            )
        }
    }

    // MARK: - Counts

    /// Counts by state, a row for each group of tasks; those given up are left out, which a note says.
    ///
    /// Narrow enough for an upright page: what is not done yet stands in one column, what is overdue in another.
    func counts(
        _ caption: WorkPhrase, _ head: WorkPhrase, _ groups: [(name: PrintedText, tasks: [JudgedTask])],
        of all: [JudgedTask], notes: [String] = []
    ) -> ReportTable {
        let open: [TaskState] = [.inProgress, .regular, .dueSoon, .notStarted]
        let columns: [(name: String, states: [TaskState])] =
            [
                (words(.stateDone), [.done]), (words(.stateDoneLate), [.doneLate]),
                (words(register.asOf == nil ? .columnOpen : .columnInTime), open),
            ] + (register.asOf == nil ? [] : [(words(.stateOverdue), [.overdue])])
        let cancelled = TaskCount(all)[.cancelled]
        return ReportTable(
            caption: words(caption),
            columns: [
                Column(title: words(head), isNumeric: false),
                Column(title: words(.columnTotal), isNumeric: true),
            ] + columns.map { Column(title: $0.name, isNumeric: true) },
            rows: groups.map { group in
                let count = TaskCount(group.tasks)
                return [group.name, PrintedText("\(count.counted)")]
                    + columns.map { column in
                        PrintedText("\(column.states.reduce(0) { $0 + count[$1] })")
                    }
            },
            notes: (cancelled > 0 ? [words(.noteCancelled, ["count": "\(cancelled)"])] : []) + notes)
    }

    /// Tasks as sentences, the first ones due first.
    func points(_ tasks: [JudgedTask]) -> [PrintedText] {
        tasks.enumerated().sorted { left, right in
            let a = left.element.task.due?.lastDay
            let b = right.element.task.due?.lastDay
            if let a, let b, a != b { return a < b }
            return left.offset < right.offset
        }.map { _, task in
            words.printed(
                .point,
                [
                    "content": content(task.task), "lead": parties(task.task.leads),
                ],
                [
                    "number": task.task.number, "due": time(task.task.due),
                    "state": VietnameseCase.lowercasingFirst(state(task)),
                ])
        }
    }

    /// Overdue tasks and those due soon, each under a heading with their number.
    func urgent(_ tasks: [JudgedTask]) -> [DossierSection] {
        let overdue = tasks.filter { $0.state == .overdue }
        let soon = tasks.filter { $0.state == .dueSoon }
        return [
            DossierSection(
                heading: words(.sectionOverdue, ["count": "\(overdue.count)"]), points: points(overdue)),
            DossierSection(
                heading: words(
                    .sectionDueSoon,
                    ["count": "\(soon.count)", "days": "\(bundle.settings.dueSoonDays)"]),
                points: points(soon)),
        ].filter { !$0.isEmpty }
    }
}

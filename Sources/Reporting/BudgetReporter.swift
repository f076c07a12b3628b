import Records
import VietnameseText

/// Budgets as readers see them: the money of a year and of a rolling frame, by work, agency and source.
struct BudgetReporter {
    let bundle: YearBundle
    let words: Words
    /// Names of tasks by their code.
    let tasks: [String: PrintedText]

    /// Prepares a reporter.
    ///
    /// - Parameters:
    ///   - bundle: The bundle.
    ///   - words: The wording.
    ///   - tasks: Names of tasks by their code, for rows without a content of their own.
    init(_ bundle: YearBundle, _ words: Words, tasks: [String: PrintedText] = [:]) {
        self.bundle = bundle
        self.words = words
        self.tasks = tasks
    }

    /// Slug of the page and the document.
    static let slug = "kinh-phi"

    /// The page with its Word annex; none without budgets.
    func dossiers() -> [Dossier] {
        let sheets = sheets()
        guard !sheets.isEmpty else { return [] }
        let frames = sheets.compactMap(\.frame)
        let hasSeveral = Set(sheets.map(\.programme)).count > 1
        let subject =
            frames.last.map {
                words(.budgetSubjectFrame, ["year": "\(bundle.year)", "frame": printed($0)])
            } ?? words(.budgetSubject, ["year": "\(bundle.year)"])
        var notes: [PrintedText] = []
        if sheets.contains(where: { $0.rows.contains { $0.amounts[.spent] != nil } }) {
            notes.append(PrintedText(words(.budgetShareNote)))
        }
        let totals = bundle.budgets.filter(\.isTotal).count
        if totals > 0 { notes.append(PrintedText(words(.budgetTotalsAgree, ["count": "\(totals)"]))) }
        return [
            Dossier(
                kind: .budget, slug: Self.slug, title: words(.budgetTitle), subject: subject,
                group: words(.group), lede: sheets.compactMap { lede($0, hasSeveral) },
                sections: sheets.map { section($0, hasSeveral) },
                notes: notes, hasDocument: true)
        ]
    }

    /// The lines of one programme and one year or frame, all in one unit of money.
    struct Sheet {
        let programme: String
        let years: Budget.Years
        let frame: Budget.Years?
        let rows: [Budget]

        var unit: MoneyUnit { rows.first?.unit ?? .dong }

        /// The stages that a line states, in their order.
        var stages: [Budget.Stage] {
            Budget.Stage.allCases.filter { stage in rows.contains { $0.amounts[stage] != nil } }
        }

        /// The sum of a stage; `nil` where no line has one.
        func sum(_ stage: Budget.Stage, where suits: (Budget) -> Bool = { _ in true }) -> Money? {
            let amounts = rows.filter(suits).compactMap { $0.amounts[stage] }
            return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
        }
    }

    /// The sheets in the order of the table: of a programme years first, then frames.
    private func sheets() -> [Sheet] {
        let lines = bundle.budgets.filter { !$0.isTotal }
        var programmes: [String] = []
        for line in lines where !programmes.contains(line.programme) { programmes.append(line.programme) }
        return programmes.flatMap { programme -> [Sheet] in
            let own = lines.filter { $0.programme == programme }
            let years = Set(own.filter { $0.frame == nil }.map(\.years)).sorted()
            let frames = Set(own.compactMap(\.frame)).sorted()
            return years.map { year in
                Sheet(
                    programme: programme, years: year, frame: nil,
                    rows: own.filter { $0.frame == nil && $0.years == year })
            }
                + frames.map { frame in
                    Sheet(
                        programme: programme, years: frame, frame: frame,
                        rows: own.filter { $0.frame == frame })
                }
        }
    }

    // MARK: - Sentences

    /// The sums, after the name of the programme where there are several.
    private func lede(_ sheet: Sheet, _ hasSeveral: Bool) -> PrintedText? {
        guard let sums = sums(sheet) else { return nil }
        return PrintedText(titled(sums, sheet, hasSeveral))
    }

    private func titled(_ text: String, _ sheet: Sheet, _ hasSeveral: Bool) -> String {
        guard hasSeveral else { return text }
        return words(.budgetProgramme, ["programme": programmeName(sheet.programme), "heading": text])
    }

    private func sums(_ sheet: Sheet) -> String? {
        let unit = unitName(sheet.unit)
        if let frame = sheet.frame {
            guard let stage = sheet.stages.last, let total = sheet.sum(stage) else { return nil }
            let years = (frame.first...frame.last).map { year in
                words(
                    .budgetChartItem,
                    [
                        "name": "\(year)",
                        "amount": amount(sheet.sum(stage) { $0.years.first == year }, sheet),
                    ])
            }
            return words(
                .budgetFrameLede,
                [
                    "frame": printed(frame), "amount": amount(total, sheet), "unit": unit,
                    "years": years.joined(separator: "; "),
                ])
        }
        let pairs = executed(sheet.rows)
        if let share = pairs.share {
            return words(
                .budgetExecuted,
                [
                    "year": "\(sheet.years.first)", "spent": amount(pairs.spent, sheet),
                    "allocated": amount(pairs.allocated, sheet), "unit": unit, "share": share.text,
                ])
        }
        let amounts = sheet.stages.map { stage in
            words(
                .budgetChartItem,
                [
                    "name": VietnameseCase.lowercasingFirst(name(of: stage)),
                    "amount": "\(amount(sheet.sum(stage), sheet)) \(unit)",
                ])
        }
        return words(
            .budgetLede, ["year": "\(sheet.years.first)", "amounts": amounts.joined(separator: "; ")])
    }

    private func section(_ sheet: Sheet, _ hasSeveral: Bool) -> DossierSection {
        let heading =
            sheet.frame.map { words(.budgetFrame, ["frame": printed($0)]) }
            ?? words(.budgetYear, ["year": "\(sheet.years.first)"])
        // The annexes of a document stand apart from their sections.
        let title = hasSeveral ? programmeName(sheet.programme) : nil
        // What is left of each amount stands in no table.
        let chart = sheet.frame == nil ? chart(sheet) : frameChart(sheet)
        return DossierSection(
            heading: titled(heading, sheet, hasSeveral), points: chart?.told ?? [], chart: chart,
            tables: sheet.frame == nil ? tables(sheet, title) : frameTables(sheet, title))
    }

    /// The short name of the programme, else its name, else its code.
    private func programmeName(_ code: String) -> String {
        guard let programme = bundle.programmes.first(where: { $0.code == code }) else { return code }
        return words.printed(
            programme.shortName ?? programme.name, en: programme.shortNameEN ?? programme.nameEN
        ).text
    }

    // MARK: - Names and amounts

    func name(of stage: Budget.Stage) -> String {
        switch stage {
        case .proposed: words(.budgetProposed)
        case .appraised: words(.budgetAppraised)
        case .allocated: words(.budgetAllocated)
        case .spent: words(.budgetSpent)
        }
    }

    func unitName(_ unit: MoneyUnit) -> String {
        switch unit {
        case .dong: words(.moneyDong)
        case .thousand: words(.moneyThousand)
        case .million: words(.moneyMillion)
        case .billion: words(.moneyBillion)
        }
    }

    func work(_ row: Budget) -> PrintedText {
        if let content = words.printed(ifAny: row.content, en: row.contentEN) { return content }
        guard let task = row.task else { return PrintedText(Reporter.missing) }
        return tasks[task] ?? PrintedText(task)
    }

    func agency(_ code: String?) -> PrintedText {
        guard let code else { return PrintedText(Reporter.missing) }
        guard let agency = bundle.agencies.first(where: { $0.code == code }) else { return PrintedText(code) }
        return words.printed(agency.name, en: agency.nameEN)
    }

    func source(_ row: Budget) -> PrintedText {
        if let name = words.printed(ifAny: row.sourceName, en: row.sourceNameEN) { return name }
        switch row.source {
        case .central: return PrintedText(words(.budgetCentral))
        case .local: return PrintedText(words(.budgetLocal))
        case .other: return PrintedText(words(.budgetOther))
        case nil: return PrintedText(Reporter.missing)
        }
    }

    /// An amount in the unit of its sheet, with as many decimals as any amount of the sheet needs.
    func amount(_ money: Money?, _ sheet: Sheet) -> String {
        guard let money else { return Reporter.missing }
        return words.numbers.scaled(money.dong, scale: sheet.unit.scale, digits: digits(sheet))
    }

    func digits(_ sheet: Sheet) -> Int {
        sheet.rows.flatMap { $0.amounts.values }.map {
            NumberStyle.scaledDigits($0.dong, scale: sheet.unit.scale)
        }.max() ?? 0
    }

    func printed(_ years: Budget.Years) -> String {
        years.first == years.last ? "\(years.first)" : "\(years.first)–\(years.last)"
    }

    /// What lines that state both were allocated and spent, and the share of it; other lines would distort it.
    func executed(_ rows: [Budget]) -> (spent: Money, allocated: Money, share: Figure?) {
        let pairs = rows.compactMap { row -> (Money, Money)? in
            guard let spent = row.amounts[.spent], let allocated = row.amounts[.allocated] else { return nil }
            return (spent, allocated)
        }
        let spent = pairs.reduce(.zero) { $0 + $1.0 }
        let allocated = pairs.reduce(.zero) { $0 + $1.1 }
        return (spent, allocated, Self.share(spent, of: allocated, words))
    }

    /// The share in per cent with one decimal, rounded half up on the exact quotient; `nil` of nothing.
    static func share(_ part: Money, of whole: Money, _ words: Words) -> Figure? {
        guard whole > .zero, part >= .zero else { return nil }
        let (scaled, overflow) = part.dong.multipliedReportingOverflow(by: 1000)
        // Only sums of more than a thousand budgets of the nation come here.
        guard !overflow else { return nil }
        let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: whole.dong)
        let tenths = quotient + (rest >= whole.dong - rest ? 1 : 0)
        return Figure(
            value: Double(tenths) / 10, text: words.numbers.scaled(tenths, scale: 1, digits: 1) + "%")
    }
}

import Records
import VietnameseText

/// Tables and pictures of budgets.
extension BudgetReporter {
    // MARK: - One year

    func tables(_ sheet: Sheet, _ title: String?) -> [ReportTable] {
        [
            table(
                titled(words(.budgetByWork, ["year": "\(sheet.years.first)"]), title), sheet,
                heads: [words(.budgetWork), words(.budgetAgency), words(.budgetSource)],
                groups: sheet.rows.map { row in ([work(row), agency(row.agency), source(row)], [row]) },
                notes: missing(sheet)),
            table(
                titled(words(.budgetByAgency, ["year": "\(sheet.years.first)"]), title), sheet,
                heads: [words(.budgetAgency)],
                groups: groups(sheet) { $0.agency ?? "" }.map { ([agency($0[0].agency)], $0) }),
            table(
                titled(words(.budgetBySource, ["year": "\(sheet.years.first)"]), title), sheet,
                heads: [words(.budgetSource)],
                groups: groups(sheet, by: sourceKey).map { ([source($0[0])], $0) }),
        ]
    }

    private func titled(_ caption: String, _ title: String?) -> String {
        guard let title else { return caption }
        return words(
            .budgetProgramme, ["programme": title, "heading": VietnameseCase.lowercasingFirst(caption)])
    }

    private func sourceKey(_ row: Budget) -> String {
        "\(row.source?.rawValue ?? "") \(row.sourceName ?? "")"
    }

    /// The lines that share a key, in the order of their first line; none is empty.
    private func groups(_ sheet: Sheet, by key: (Budget) -> String) -> [[Budget]] {
        var keys: [String] = []
        var groups: [String: [Budget]] = [:]
        for row in sheet.rows {
            if groups[key(row)] == nil { keys.append(key(row)) }
            groups[key(row), default: []].append(row)
        }
        return keys.compactMap { groups[$0] }
    }

    private func table(
        _ caption: String, _ sheet: Sheet, heads: [String], groups: [(names: [PrintedText], rows: [Budget])],
        notes: [String] = []
    ) -> ReportTable {
        let stages = sheet.stages
        let hasShare = executed(sheet.rows).share != nil
        func cells(_ rows: [Budget]) -> [PrintedText] {
            let part = Sheet(programme: sheet.programme, years: sheet.years, frame: sheet.frame, rows: rows)
            return stages.map { PrintedText(amount(part.sum($0), sheet)) }
                + (hasShare ? [PrintedText(executed(rows).share?.text ?? Reporter.missing)] : [])
        }
        let total = [PrintedText(words(.budgetTotal))] + heads.dropFirst().map { _ in PrintedText("") }
        return ReportTable(
            caption: words(.budgetInUnit, ["caption": caption, "unit": unitName(sheet.unit)]),
            columns: heads.enumerated().map {
                ReportTable.Column(title: $1, isNumeric: false, isLong: $0 < 2)
            }
                + stages.map { ReportTable.Column(title: name(of: $0), isNumeric: true) }
                + (hasShare ? [ReportTable.Column(title: words(.budgetShare), isNumeric: true)] : []),
            rows: groups.map { $0.names + cells($0.rows) } + [total + cells(sheet.rows)], notes: notes,
            hasTotal: true)
    }

    /// Which stages some lines do not state: a sum is then one of the others.
    private func missing(_ sheet: Sheet) -> [String] {
        sheet.stages.compactMap { stage in
            let count = sheet.rows.count { $0.amounts[stage] == nil }
            return count == 0
                ? nil
                : words(
                    .budgetMissing,
                    [
                        "stage": VietnameseCase.lowercasingFirst(name(of: stage)), "count": "\(count)",
                    ])
        }
    }

    /// By agency: what was spent of what was allocated, or else the last stage that is stated.
    func chart(_ sheet: Sheet) -> DossierChart? {
        let groups = groups(sheet) { $0.agency ?? "" }
        guard let stage = sheet.stages.last(where: { $0 != .spent }) ?? sheet.stages.last else { return nil }
        let hasSpent = stage == .allocated && sheet.stages.contains(.spent)
        let names = groups.map { agency($0[0].agency).text }
        let amounts = groups.map { rows in rows.reduce(Money.zero) { $0 + ($1.amounts[stage] ?? .zero) } }
        let spent = groups.map { rows in rows.reduce(Money.zero) { $0 + ($1.amounts[.spent] ?? .zero) } }
        let title = words(
            .budgetInUnit,
            [
                "caption": words(.budgetChart, ["year": "\(sheet.years.first)"]),
                "unit": unitName(sheet.unit),
            ])
        let parts: [(String, [Money])] =
            hasSpent
            ? [
                (words(.budgetSpent), spent),
                (words(.budgetUnspent), zip(amounts, spent).map { max(.zero, $0 - $1) }),
            ] : [(name(of: stage), amounts)]
        return chart(title, names, parts, sheet)
    }

    private func chart(
        _ title: String, _ categories: [String], _ parts: [(name: String, amounts: [Money])], _ sheet: Sheet
    ) -> DossierChart {
        let items = categories.enumerated().map { position, category in
            let figures = parts.map {
                words(
                    .budgetChartItem,
                    [
                        "name": VietnameseCase.lowercasingFirst($0.name),
                        "amount": amount($0.amounts[position], sheet),
                    ])
            }
            return "\(category): \(figures.joined(separator: ", "))"
        }
        var chart = DossierChart(
            title: title, label: "\(title). \(items.joined(separator: "; ")).", categories: categories,
            parts: parts.map { part in
                (
                    part.name, part.amounts.map { Double($0.dong) / Double(sheet.unit.factor) },
                    part.amounts.map { amount($0, sheet) }
                )
            }, digits: digits(sheet))
        chart.told = items.map { PrintedText($0) }
        return chart
    }

    // MARK: - The frame

    /// One table for each stage: a column for each year and one for the whole frame.
    func frameTables(_ sheet: Sheet, _ title: String?) -> [ReportTable] {
        guard let frame = sheet.frame else { return [] }
        let years = Array(frame.first...frame.last)
        let lines = groups(sheet) {
            "\($0.agency ?? "")|\($0.task ?? "")|\($0.content ?? "")|\(sourceKey($0))"
        }
        return sheet.stages.map { stage in
            func cells(_ rows: [Budget]) -> [PrintedText] {
                let part = Sheet(programme: sheet.programme, years: sheet.years, frame: frame, rows: rows)
                return years.map { year in
                    PrintedText(amount(part.sum(stage) { $0.years.first == year }, sheet))
                } + [PrintedText(amount(part.sum(stage), sheet))]
            }
            let total = [PrintedText(words(.budgetTotal)), PrintedText(""), PrintedText("")]
            return ReportTable(
                caption: words(
                    .budgetInUnit,
                    [
                        "caption": titled(
                            words(
                                .budgetFrameTable,
                                [
                                    "stage": VietnameseCase.lowercasingFirst(name(of: stage)),
                                    "frame": printed(frame),
                                ]), title),
                        "unit": unitName(sheet.unit),
                    ]),
                columns: [words(.budgetWork), words(.budgetAgency), words(.budgetSource)].enumerated().map {
                    ReportTable.Column(title: $1, isNumeric: false, isLong: $0 < 2)
                }
                    + years.map { ReportTable.Column(title: "\($0)", isNumeric: true) }
                    + [ReportTable.Column(title: words(.budgetTotal), isNumeric: true)],
                rows: lines.map { [work($0[0]), agency($0[0].agency), source($0[0])] + cells($0) }
                    + [total + cells(sheet.rows)], notes: [], hasTotal: true)
        }
    }

    /// A bar for each year, by source.
    func frameChart(_ sheet: Sheet) -> DossierChart? {
        guard let frame = sheet.frame, let stage = sheet.stages.last else { return nil }
        let years = Array(frame.first...frame.last)
        let parts = groups(sheet, by: sourceKey).map { rows in
            (
                source(rows[0]).text,
                years.map { year in
                    rows.filter { $0.years.first == year }.reduce(Money.zero) {
                        $0 + ($1.amounts[stage] ?? .zero)
                    }
                }
            )
        }
        let title = words(
            .budgetInUnit,
            [
                "caption": words(
                    .budgetFrameChart,
                    [
                        "stage": VietnameseCase.lowercasingFirst(name(of: stage)), "frame": printed(frame),
                    ]),
                "unit": unitName(sheet.unit),
            ])
        return chart(title, years.map { "\($0)" }, parts, sheet)
    }
}

import Assessment
import Records
import VietnameseText

/// Tells the method's owner how the indicators of an index hang together, and what each of them does to the ranks.
struct DiagnosisReporter {
    private let parent: YearReporter
    private let words: Words
    private let year: AssessedYear

    init(_ parent: YearReporter) {
        self.parent = parent
        words = parent.words
        year = parent.year
    }

    /// File name of the page inside the folder of the year, without its ending.
    static let slug = "kiem-tra-phuong-phap"

    /// One page for the year; none where no index has two indicators.
    func dossiers() -> [Dossier] {
        let diagnoses = year.tree.roots.compactMap { year.diagnosis(of: $0) }
        guard !diagnoses.isEmpty else { return [] }
        return [
            Dossier(
                kind: .diagnosis, slug: Self.slug, title: words(.diagnosisTitle, ["year": "\(year.year)"]),
                subject: words(.diagnosisSubject, ["year": "\(year.year)"]), group: words(.diagnosisGroup),
                lede: [PrintedText(words(.diagnosisLede))],
                sections: diagnoses.map { section($0) },
                notes: [
                    PrintedText(words(.diagnosisNote, ["least": "\(MethodDiagnosis.leastUnits)"]))
                ])
        ]
    }

    private func section(_ diagnosis: MethodDiagnosis) -> DossierSection {
        let index = words.name(year.tree.indices[diagnosis.index])
        let remarks = remarks(diagnosis)
        let ranked = year.indices[diagnosis.index].rankedCount
        var paragraphs: [PrintedText] = []
        if ranked < MethodDiagnosis.leastUnits {
            paragraphs.append(
                PrintedText(
                    words(.diagnosisFew, ["count": "\(ranked)", "least": "\(MethodDiagnosis.leastUnits)"])))
        } else if remarks.isEmpty {
            paragraphs.append(PrintedText(words(.diagnosisClean)))
        }
        return DossierSection(
            heading: index.text, paragraphs: paragraphs, points: remarks, chart: chart(diagnosis),
            tables: [table(diagnosis), matrix(diagnosis), pairs(diagnosis)].compactMap { $0 })
    }

    private func name(_ position: Int) -> PrintedText { words.name(year.bundle.indicators[position]) }
    private func shortName(_ position: Int) -> PrintedText {
        words.shortName(year.bundle.indicators[position])
    }
    private func name(component: Int) -> PrintedText { words.name(year.tree.indices[component]) }

    // MARK: - Remarks

    private func remarks(_ diagnosis: MethodDiagnosis) -> [PrintedText] {
        MethodRemark.all(in: diagnosis, of: year).map { remark in
            switch remark {
            case .against(let indicator, let r):
                words.printed(.diagnosisAgainst, ["name": name(indicator)], ["r": correlation(r)])
            case .elsewhere(let indicator, let own, let r, let other, let others):
                words.printed(
                    .diagnosisElsewhere,
                    [
                        "name": name(indicator), "own": name(component: own), "other": name(component: other),
                    ], ["r": correlation(r), "others": correlation(others)])
            case .alike(let indicator, let other, let r):
                words.printed(
                    .diagnosisAlike, ["name": name(indicator), "other": name(other)], ["r": correlation(r)])
            case .saturated(let indicator, let share):
                words.printed(
                    .diagnosisSaturated, ["name": name(indicator)],
                    ["share": words.numbers.compact(share * 100, maximumDigits: 1)])
            case .ends(let indicator, let count, let total):
                words.printed(
                    .diagnosisEnds, ["name": name(indicator)], ["count": "\(count)", "total": "\(total)"])
            case .leverage(let indicator, let mean, let most):
                words.printed(
                    .diagnosisLeverage, ["name": name(indicator)],
                    ["mean": places(mean), "most": words.numbers.compact(most, maximumDigits: 1)])
            case .idle(let indicator): words.printed(.diagnosisIdle, ["name": name(indicator)])
            case .components(let left, let right, let r):
                words.printed(
                    .diagnosisComponents, ["name": name(component: left), "other": name(component: right)],
                    ["r": correlation(r)])
            }
        }
    }

    // MARK: - Picture and tables

    private func chart(_ diagnosis: MethodDiagnosis) -> DossierChart? {
        let rows = diagnosis.indicators.filter { $0.meanShift != nil }
        guard rows.count > 1, rows.contains(where: { ($0.meanShift ?? 0) > 0 }) else { return nil }
        let texts = rows.map { places($0.meanShift ?? 0) }
        let names = rows.map { shortName($0.indicator).text }
        return DossierChart(
            title: words(
                .diagnosisChart,
                [
                    "index": VietnameseCase.lowercasingFirst(
                        words.name(year.tree.indices[diagnosis.index]).text)
                ]),
            label: words(
                .diagnosisChartLabel,
                ["values": zip(names, texts).map { "\($0): \($1)" }.joined(separator: "; ")]),
            categories: names,
            parts: [(words(.diagnosisChartPart), rows.map { $0.meanShift ?? 0 }, texts)], digits: 1)
    }

    private func table(_ diagnosis: MethodDiagnosis) -> ReportTable {
        ReportTable(
            caption: words(.diagnosisTable, ["index": indexName(diagnosis)]),
            columns: [
                column(.diagnosisHeadIndicator, isLong: true), figures(.diagnosisHeadData),
                figures(.diagnosisHeadScale), figures(.diagnosisHeadSkewness),
                figures(.diagnosisHeadSiblings), figures(.diagnosisHeadRest),
                column(.diagnosisHeadClosest, isLong: true), figures(.diagnosisHeadShift),
                figures(.diagnosisHeadMost),
            ],
            rows: diagnosis.indicators.map { row in
                let closest =
                    row.closest.map { found in
                        PrintedText(joining: [
                            shortName(found.indicator), PrintedText(" (\(correlation(found.correlation)))"),
                        ])
                    } ?? PrintedText(Reporter.missing)
                let share = row.scaleShare.map { words.numbers.text($0 * 100, digits: 0) + "%" }
                return [
                    name(row.indicator), PrintedText("\(row.count)/\(year.units.count)"),
                    PrintedText(share ?? Reporter.missing),
                    PrintedText(row.skewness.map { words.numbers.text($0, digits: 1) } ?? Reporter.missing),
                    PrintedText(correlation(row.withSiblings)), PrintedText(correlation(row.withRest)),
                    closest, PrintedText(row.meanShift.map(places) ?? Reporter.missing),
                    PrintedText(
                        row.largestShift.map { words.numbers.compact($0, maximumDigits: 1) }
                            ?? Reporter.missing),
                ]
            }, notes: [])
    }

    /// Indicators by components: each should hang most on its own.
    private func matrix(_ diagnosis: MethodDiagnosis) -> ReportTable? {
        guard diagnosis.components.count > 1, diagnosis.components.count <= 12 else { return nil }
        return ReportTable(
            caption: words(.diagnosisMatrix, ["index": indexName(diagnosis)]),
            columns: [column(.diagnosisHeadIndicator, isLong: true)]
                + diagnosis.components.map {
                    .init(title: words.shortName(year.tree.indices[$0]).text, isNumeric: true)
                },
            rows: diagnosis.indicators.map { row in
                [name(row.indicator)]
                    + row.withComponents.enumerated().map { place, r in
                        // In its own component the indicator without itself is what counts.
                        place == row.component
                            ? PrintedText("[\(correlation(row.withSiblings ?? r))]")
                            : PrintedText(correlation(r))
                    }
            }, notes: [words(.diagnosisMatrixNote)])
    }

    private func pairs(_ diagnosis: MethodDiagnosis) -> ReportTable? {
        guard diagnosis.components.count > 1, diagnosis.components.count <= 12 else { return nil }
        return ReportTable(
            caption: words(.diagnosisPairs, ["index": indexName(diagnosis)]),
            columns: [column(.diagnosisHeadComponent, isLong: true)]
                + diagnosis.components.map {
                    .init(title: words.shortName(year.tree.indices[$0]).text, isNumeric: true)
                },
            rows: diagnosis.components.enumerated().map { row, component in
                [name(component: component)]
                    + diagnosis.componentCorrelations[row].map { PrintedText(correlation($0)) }
            }, notes: [])
    }

    private func indexName(_ diagnosis: MethodDiagnosis) -> String {
        words.name(year.tree.indices[diagnosis.index]).text
    }

    private func column(_ phrase: DiagnosisPhrase, isLong: Bool = false) -> ReportTable.Column {
        ReportTable.Column(title: words(phrase), isNumeric: false, isLong: isLong)
    }

    private func figures(_ phrase: DiagnosisPhrase) -> ReportTable.Column {
        ReportTable.Column(title: words(phrase), isNumeric: true)
    }

    private func correlation(_ r: Double?) -> String {
        r.map { words.numbers.text($0, digits: 2) } ?? Reporter.missing
    }

    private func places(_ value: Double) -> String { words.numbers.text(value, digits: 1) }
}

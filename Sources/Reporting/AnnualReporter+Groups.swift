import Assessment
import Records
import VietnameseText

extension AnnualReporter {
    /// The measures that the report covers, each once, in the order of the year.
    ///
    /// The report on gender equality covers every measure that tells women and men apart, whoever follows it.
    private func measures(all: Bool) -> [Int] {
        let followed = Set(places.flatMap { year.programmes[$0].lines.compactMap(\.measure) })
        return year.measures.indices.filter { all || followed.contains($0) }
    }

    // MARK: - Women and men

    func sexes() -> AnnualSection? {
        var rows: [[PrintedText]] = []
        var pairs: [PairRow] = []
        var widest: (gap: Double, text: PrintedText)?
        for position in measures(all: isGender) {
            let measure = year.measures[position]
            let value = year.values[area][position]
            guard let sexes = parent.sexes(value, measure) else { continue }
            let name = words.printed(measure.name, en: measure.nameEN)
            let before = parent.changeSinceYearBefore(measure: position, area: area)
            rows.append(
                [
                    name, words.printed(measure.unitOfMeasure, en: measure.unitOfMeasureEN),
                    PrintedText(sexes.women.text), PrintedText(sexes.men.text),
                    PrintedText(both(sexes, value, measure)),
                    PrintedText(sexes.share.text), PrintedText(sexes.gap.text),
                    PrintedText(sexes.parity.text), PrintedText(before.text),
                ])
            pairs += [pair(sexes, measure, name)].compactMap { $0 }
            if !sexes.isCount, measure.unitOfMeasure == "%", let gap = sexes.gap.value,
                abs(gap) > abs(widest?.gap ?? 0)
            {
                widest = (
                    gap,
                    words.printed(
                        isGender ? .annualGapWidest : .annualGapWidestChildren,
                        [
                            "name": name, "women": PrintedText(parent.measured(sexes.women.text, measure)),
                            "men": PrintedText(parent.measured(sexes.men.text, measure)),
                            "gap": PrintedText(parent.difference(sexes.gap.text, measure)),
                        ])
                )
            }
        }
        guard !rows.isEmpty else { return nil }
        let heading = words(isGender ? .annualSexesGender : .annualSexesChildren)
        return AnnualSection(
            kind: .sexes, heading: heading, paragraphs: [widest?.text].compactMap { $0 }, parts: [],
            table: ReportTable(
                caption: heading,
                columns: [
                    column(.annualHeadIndicator, false), column(.annualHeadUnit, false),
                    column(isGender ? .annualHeadWomen : .annualHeadGirls),
                    column(isGender ? .annualHeadMen : .annualHeadBoys), column(.annualHeadBoth),
                    column(isGender ? .annualHeadShare : .annualHeadShareGirls),
                    column(isGender ? .annualHeadGap : .annualHeadGapGirls),
                    column(isGender ? .annualHeadParity : .annualHeadParityGirls),
                    column(.annualHeadChange),
                ], rows: rows, notes: [words(isGender ? .annualNoteSexes : .annualNoteSexesGirls)]),
            pairs: pairs,
            pairAxis: parent.reporter.axis(
                pairs.flatMap { [$0.women.value, $0.men.value] }.compactMap { $0 }, within: 0...100))
    }

    /// Women and men in per cent; `nil` for rates of another unit.
    private func pair(_ sexes: SexesReport, _ measure: Measure, _ name: PrintedText) -> PairRow? {
        let percent = PrintedText("%")
        guard sexes.isCount else {
            guard measure.unitOfMeasure == "%" else { return nil }
            return PairRow(
                code: measure.code, printedName: name, printedUnitOfMeasure: percent, women: sexes.women,
                men: sexes.men, gap: sexes.gap.text)
        }
        guard let share = sexes.share.value else { return nil }
        let digits = measure.unitOfMeasure == "%" ? measure.digits : 1
        let men = 100 - DecimalRounding.rounded(share, digits: digits)
        return PairRow(
            code: measure.code, printedName: name, printedUnitOfMeasure: percent, women: sexes.share,
            men: Figure(value: men, text: words.numbers.text(men, digits: digits)), gap: sexes.gap.text)
    }

    /// Both sexes together; "–" where the measure is one of women alone.
    private func both(_ sexes: SexesReport, _ value: MeasureValue, _ measure: Measure) -> String {
        if sexes.isCount { return sexes.total.text }
        guard let number = value.value, number != value.sexes?.women, number != value.sexes?.men else {
            return Reporter.missing
        }
        return words.numbers.text(number, digits: measure.digits)
    }

    private func column(_ phrase: ReportPhrase, _ isNumeric: Bool = true) -> ReportTable.Column {
        ReportTable.Column(title: words(phrase), isNumeric: isNumeric)
    }

    // MARK: - Parts of the people

    func breakdowns() -> AnnualSection? {
        var rows: [[PrintedText]] = []
        var widest: (gap: Double, text: PrintedText)?
        var seen: Set<String> = []
        for line in lines where seen.insert(line.measure).inserted {
            for part in line.breakdowns {
                rows.append(
                    [
                        line.printedName, PrintedText(part.dimension), part.printedName,
                        PrintedText(part.stateText ?? part.value.text), PrintedText(line.value.text),
                        PrintedText(part.gap.text),
                    ])
                guard line.printedUnit.text == "%", let gap = part.gap.value, abs(gap) > abs(widest?.gap ?? 0)
                else { continue }
                widest = (
                    gap,
                    words.printed(
                        .annualBreakdownWidest,
                        [
                            "name": line.printedName, "part": part.printedName,
                            "value": PrintedText(words(.targetPercent, ["value": part.value.text])),
                            "all": PrintedText(line.valueText),
                        ])
                )
            }
        }
        guard !rows.isEmpty else { return nil }
        let heading = words(.annualBreakdowns)
        return AnnualSection(
            kind: .breakdowns, heading: heading, paragraphs: [widest?.text].compactMap { $0 }, parts: [],
            table: ReportTable(
                caption: heading,
                columns: [
                    column(.annualHeadIndicator, false), column(.annualHeadDimension, false),
                    column(.annualHeadPart, false), column(.annualHeadValue), column(.annualHeadOverall),
                    column(.annualHeadToAll),
                ], rows: rows, notes: []))
    }
}

extension TargetReporter {
    /// The change of a measure since the year before, as a reader finds it; "–" within a term.
    func changeSinceYearBefore(measure position: Int, area: Int) -> Figure {
        let measure = year.measures[position]
        guard measure.nature.term == nil, let now = year.values[area][position].value,
            let before = year.histories[area][position].first(where: { $0.year == year.year - 1 })
        else { return Self.none }
        return signed(
            Reporter.printedDifference(now, before.value, digits: measure.digits), digits: measure.digits)
    }
}

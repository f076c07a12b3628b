import Assessment
import Formula
import Records
import VietnameseText

extension TargetReporter {
    /// One target in one area.
    ///
    /// - Parameters:
    ///   - programme: Position of the programme in the year.
    ///   - position: Position of the target in the programme.
    ///   - area: Position of the area.
    /// - Returns: All that is told of it.
    func line(programme: Int, line position: Int, area: Int) -> TargetLineReport {
        let standing = year.programmes[programme]
        let line = standing.lines[position]
        let results = standing.results[area][position]
        let measure = measure(of: line)
        let value = value(of: line, area: area)
        let digits = measure?.digits ?? 1
        let asked = results.results.map { report($0, of: line, area: area) }
        let shown = reporter.figure(value?.value, digits: digits)
        let state = state(value, measure)
        let isTerm = measure?.nature.term != nil
        let previous = isTerm ? nil : previous(of: line, area: area)
        let change = previous.flatMap { before in
            value?.value.map { Reporter.printedDifference($0, before, digits: digits) }
        }
        let facts = facts(value, measure)
        return TargetLineReport(
            code: line.code, measure: line.indicator, printedName: name(of: line),
            printedUnit: measure.map { words.printed($0.unitOfMeasure, en: $0.unitOfMeasureEN) }
                ?? PrintedText(""),
            slug: slugs[programme][position], asked: asked,
            status: status(results.deciding, of: line, area: area), value: shown,
            valueText: state ?? measured(shown.text, measure), stateText: state,
            fraction: fraction(value, measure), previous: reporter.figure(previous, digits: digits),
            change: signed(change, digits: digits), trend: results.deciding.flatMap { trend($0) },
            scopeNote: facts.scope, sourceKindNote: facts.source, interval: facts.interval,
            pooling: facts.pooling, term: facts.term, detections: facts.detections, sumNote: facts.sum,
            sexes: sexes(value, measure), breakdowns: breakdowns(line, area: area),
            unitsMet: unitsMet(standing, position, area: area),
            chart: chart(standing, line, area: area, projection: results.deciding?.projection),
            notes: facts.all
                + asked.filter { $0.certaintyNote != nil }.map {
                    words(.targetUnconfirmedLevel, ["level": $0.levelText, "limit": $0.limit])
                } + results.results.compactMap { amendmentNote($0, measure) })
    }

    /// An amendment beside the value: the original limit and the day, without the documents.
    private func amendmentNote(_ result: TargetResult, _ measure: Measure?) -> String? {
        guard let original = result.original else { return nil }
        let was = limit(original.value, measure)
        let level = levelText(result.target.level)
        guard let day = result.target.basisDate else {
            return words(.targetAmendedNoteUndated, ["level": level, "limit": was])
        }
        return words(.targetAmendedNote, ["level": level, "limit": was, "date": date(day)])
    }

    /// What is measured; the name of another year when this one does not know the indicator.
    func name(of line: TargetLine) -> PrintedText {
        let known = measure(of: line) ?? reporter.measure(line.indicator)
        return known.map { words.printed($0.name, en: $0.nameEN) } ?? PrintedText(line.indicator)
    }

    /// The comparable value of the year before.
    func previous(of line: TargetLine, area: Int) -> Double? {
        line.measure.flatMap { measure in
            year.histories[area][measure].first { $0.year == year.year - 1 }?.value
        }
    }

    /// Numerator and denominator, where they are whole counts: "26/27 xã".
    func fraction(_ value: MeasureValue?, _ measure: Measure?) -> String? {
        guard let top = value?.numerator, let bottom = value?.denominator, value?.state != .outOfScope,
            top == top.rounded(), bottom == bottom.rounded(),
            case .ratio(let numerator, let denominator, _)? = measure?.definition
        else { return nil }
        let text = words(
            .rankOf, ["rank": reporter.amount(top).text, "count": reporter.amount(bottom).text])
        let items = [numerator, denominator].map { formula in
            year.bundle.items.first { $0.code == formula.value.text }
        }
        guard let counted = items[1], items[0]?.unitOfMeasure == counted.unitOfMeasure,
            words.language == .vi || counted.unitOfMeasureEN != nil
        else { return text }
        return words(
            .targetMeasured, ["value": text, "unit": words.measure(counted).text])
    }

    // MARK: - Notes

    struct Facts {
        var scope: String?
        var source: String?
        var interval: String?
        var pooling: String?
        var term: String?
        var detections: String?
        var sum: String?
        var all: [String] { [term, detections, interval, pooling, source, scope, sum].compactMap { $0 } }
    }

    /// What has to be said beside a value.
    func facts(_ value: MeasureValue?, _ measure: Measure?) -> Facts {
        guard let measure else { return Facts() }
        var facts = Facts()
        switch measure.nature.scope {
        case .unit: break
        case .province: facts.scope = words(.targetScopeProvince)
        case .nation: facts.scope = words(.targetScopeNation)
        }
        if measure.nature.sourceKind != .administrative { facts.source = sourceKind(measure) }
        facts.interval = value?.interval.map {
            words(
                .targetInterval,
                [
                    "low": words.numbers.text($0.lowerBound, digits: measure.digits),
                    "high": words.numbers.text($0.upperBound, digits: measure.digits),
                ])
        }
        facts.pooling = value?.pooledSince.map {
            words(.targetPooled, ["from": "\($0)", "to": "\(year.year)"])
        }
        facts.term = measure.nature.term.map { words(.targetTerm, ["term": $0]) }
        facts.detections = value?.detectedPer10000.map {
            words(.targetDetections, ["rate": words.numbers.text($0, digits: 1)])
        }
        facts.sum = value?.summedUnits.map { words(.targetSummed, ["count": "\($0)"]) }
        return facts
    }

    func sourceKind(_ measure: Measure) -> String {
        switch measure.nature.sourceKind {
        case .administrative: words(.targetSourceAdministrative)
        case .survey: words(.targetSourceSurvey)
        case .census: words(.targetSourceCensus)
        case .estimate: words(.targetSourceEstimate)
        }
    }

    // MARK: - Women and men, parts of the people

    func sexes(_ value: MeasureValue?, _ measure: Measure?) -> SexesReport? {
        guard let measure, let sexes = value?.sexes else { return nil }
        let parity = reporter.figure(sexes.parity, digits: 2)
        switch sexes.kind {
        case .rates:
            let gap = Reporter.printedDifference(sexes.women, sexes.men, digits: measure.digits)
            return SexesReport(
                isCount: false, women: reporter.figure(sexes.women, digits: measure.digits),
                men: reporter.figure(sexes.men, digits: measure.digits), total: Self.none, share: Self.none,
                gap: signed(gap, digits: measure.digits), parity: parity)
        case .counts:
            let digits = measure.unitOfMeasure == "%" ? measure.digits : 1
            let share = reporter.figure(sexes.womenShare, digits: digits)
            let gap = sexes.womenShare.map { 2 * DecimalRounding.rounded($0, digits: digits) - 100 }
            return SexesReport(
                isCount: true, women: reporter.amount(sexes.women), men: reporter.amount(sexes.men),
                total: reporter.amount(sexes.women + sexes.men), share: share,
                gap: signed(gap, digits: digits), parity: parity)
        }
    }

    func breakdowns(_ line: TargetLine, area: Int) -> [BreakdownReport] {
        guard let measure = measure(of: line), let whole = value(of: line, area: area),
            whole.state != .outOfScope
        else { return [] }
        let found = year.bundle.breakdowns.enumerated().filter { $1.indicator == measure.code }
        let values = found.map { year.breakdowns[area][$0.offset] }
        guard values.contains(where: { $0.state == .value || $0.state == .noCases }) else { return [] }
        return zip(found, values).map { part, value in
            let gap = value.value.flatMap { own in
                whole.value.map { Reporter.printedDifference(own, $0, digits: measure.digits) }
            }
            return BreakdownReport(
                dimension: dimension(part.element.dimension),
                printedName: words.printed(part.element.name, en: part.element.nameEN),
                value: reporter.figure(value.value, digits: measure.digits),
                stateText: state(value, measure), gap: signed(gap, digits: measure.digits))
        }
    }

    private func dimension(_ dimension: Breakdown.Dimension) -> String {
        switch dimension {
        case .sex: words(.targetDimensionSex)
        case .poverty: words(.targetDimensionPoverty)
        case .ethnicity: words(.targetDimensionEthnicity)
        case .circumstances: words(.targetDimensionCircumstances)
        case .residence: words(.targetDimensionResidence)
        case .age: words(.targetDimensionAge)
        case .other: words(.targetDimensionOther)
        }
    }

    // MARK: - Units

    /// How many units of an area met a target; `nil` in a unit, and where no unit is asked for it.
    func unitsMet(_ standing: ProgrammeStanding, _ line: Int, area: Int) -> UnitsMetReport? {
        guard year.areas[area].kind != .unit else { return nil }
        let statuses = year.areas[area].members.compactMap { code in
            position(unit: code).flatMap { standing.results[$0][line].deciding?.status }
        }.map { Self.kind($0) }.filter { $0 != .notApplicable }
        guard !statuses.isEmpty else { return nil }
        let met = statuses.filter(\.isMet).count
        let judged = statuses.filter { $0 != .noData && $0 != .noCases }.count
        var parts = [words(.targetUnitsMet, ["met": "\(met)", "asked": "\(statuses.count)"])]
        if judged < statuses.count {
            parts.append(words(.targetUnitsOpen, ["count": "\(statuses.count - judged)"]))
        }
        return UnitsMetReport(
            met: met, judged: judged, asked: statuses.count,
            short: words(.rankOf, ["rank": "\(met)", "count": "\(statuses.count)"]),
            text: parts.joined(separator: "; "))
    }
}

import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// A limit as it is printed: "≥ 40%", "40–60%".
    func limit(_ asked: TargetValue, _ measure: Measure?) -> String {
        func number(_ value: Double) -> String { words.numbers.text(value, digits: Self.digits(of: value)) }
        let plain: String
        switch asked.comparator {
        case .band:
            let ends = words(.targetLimitBand, ["low": number(asked.low), "high": number(asked.high)])
            plain = limited(ends, measure)
        case .atLeast: plain = "≥ " + limited(number(asked.low), measure)
        case .moreThan: plain = "> " + limited(number(asked.low), measure)
        case .atMost: plain = "≤ " + limited(number(asked.low), measure)
        case .lessThan: plain = "< " + limited(number(asked.low), measure)
        case .equal: plain = "= " + limited(number(asked.low), measure)
        }
        guard asked.tolerance > 0 else { return plain }
        return words(.targetLimitTolerance, ["limit": plain, "tolerance": number(asked.tolerance)])
    }

    /// A limit and by when.
    func asked(_ target: Target, _ measure: Measure?) -> String {
        let limit = limit(target.value, measure)
        guard let year = target.year else { return words(.targetAskedYearly, ["limit": limit]) }
        return words(.targetAskedYear, ["limit": limit, "year": "\(year)"])
    }

    func date(_ date: CalendarDate) -> String { words.language == .vi ? date.vietnamese : date.english }

    /// The document that sets a target, with its day.
    func basis(_ target: Target) -> PrintedText? {
        guard let basis = target.basis else { return nil }
        let name = words.printed(basis, en: nil)
        guard let day = target.basisDate else { return name }
        return words.printed(.targetBasisDated, ["basis": name, "date": PrintedText(date(day))])
    }

    /// Which units a target is for; `nil` for all.
    func appliesTo(_ target: Target) -> PrintedText? {
        guard let word = target.appliesTo else { return nil }
        if let place = year.position(of: .unit(word)) ?? year.position(of: .group(word)) {
            return names[place].printedHeading
        }
        return words.printed(VietnameseCase.capitalizingFirst(word), en: nil)
    }

    /// What a level asks of an area, and what became of it.
    func report(_ result: TargetResult, of line: TargetLine, area: Int) -> AskedReport {
        let measure = measure(of: line)
        let target = result.target
        let digits = max(
            measure?.digits ?? 0, Self.digits(of: target.value.low), Self.digits(of: target.value.high))
        return AskedReport(
            level: target.level, levelText: levelText(target.level),
            limit: limit(target.value, measure), text: asked(target, measure), dueYear: result.dueYear,
            isYearly: target.year == nil, printedBasis: basis(target), printedAppliesTo: appliesTo(target),
            certaintyNote: target.certainty == .unconfirmed ? words(.targetUnconfirmed) : nil,
            printedAmendment: amendment(result, measure),
            printedNote: words.printed(ifAny: target.note, en: nil),
            status: status(result, of: line, area: area),
            distance: signed(result.distance, digits: digits),
            distanceText: distanceText(result, measure, digits: digits), trend: trend(result),
            projection: result.projection.flatMap { projection($0, result, measure) })
    }

    private func amendment(_ result: TargetResult, _ measure: Measure?) -> PrintedText? {
        guard let original = result.original else { return nil }
        let was = PrintedText(limit(original.value, measure))
        let basis = words.printed(original.basis ?? Reporter.missing, en: nil)
        guard let day = result.target.basisDate else {
            return words.printed(.targetAmendedUndated, ["limit": was, "basis": basis])
        }
        return words.printed(
            .targetAmended, ["limit": was, "basis": basis, "date": PrintedText(date(day))])
    }

    private func distanceText(_ result: TargetResult, _ measure: Measure?, digits: Int) -> String? {
        guard let distance = result.distance, let verdict = result.verdict else { return nil }
        let amount = difference(words.numbers.text(abs(distance), digits: digits), measure)
        let isMet = distance >= 0 ? verdict != .notReached : verdict == .reached
        switch (distance, result.target.value.comparator) {
        case (0, .band), (0, .equal): return words(.targetInBand)
        case (0, _): return words(isMet ? .targetAtLimit : .targetAtLimitOnly)
        case (let distance, _) where distance < 0:
            return words(isMet ? .targetTolerated : .targetShort, ["amount": amount])
        default: return words(.targetBeyond, ["amount": amount])
        }
    }

    func trend(_ result: TargetResult) -> TargetTrendReport? {
        guard let trend = result.trend else { return nil }
        let isMet = result.verdict?.isMet == true
        let distance = result.distance ?? 0
        let asked = result.target.value.comparator
        switch trend {
        case .better:
            return TargetTrendReport(
                kind: .better, text: words(distance > 0 ? .targetTrendAhead : .targetTrendBetter))
        case .same:
            let isInside = isMet && distance == 0 && (asked == .band || asked == .equal)
            return TargetTrendReport(
                kind: .same, text: words(isInside ? .targetTrendInside : .targetTrendSame))
        case .worse:
            return TargetTrendReport(kind: .worse, text: words(isMet ? .targetTrendBack : .targetTrendWorse))
        }
    }

    private func projection(
        _ projection: Projection, _ result: TargetResult, _ measure: Measure?
    ) -> TargetProjectionReport? {
        let digits = measure?.digits ?? 1
        // From the two printed values, as a reader finds it.
        let years = Double(year.year - projection.since.year)
        let now = projection.since.value + projection.yearlyChange * years
        let change = Reporter.printedDifference(now, projection.since.value, digits: digits)
        let yearly = DecimalRounding.rounded(change / years, digits: max(digits, 1))
        let value = words.numbers.text(projection.value, digits: digits)
        let shown = measured(value, measure)
        let limit = limit(result.target.value, measure)
        let isMet = result.verdict?.isMet == true
        let verdict = words(
            projection.isOnTrack
                ? (isMet ? .targetProjectionKept : .targetProjectionOn)
                : (isMet ? .targetProjectionLost : .targetProjectionOff), ["limit": limit])
        let (since, due) = ("\(projection.since.year)", "\(projection.dueYear)")
        let text =
            yearly == 0
            ? words(.targetProjectionSame, ["since": since, "due": due, "value": shown, "verdict": verdict])
            : words(
                yearly > 0 ? .targetProjectionRise : .targetProjectionFall,
                [
                    "yearly": difference(
                        words.numbers.text(abs(yearly), digits: max(digits, 1)), measure),
                    "since": since, "due": due, "value": shown, "verdict": verdict,
                ])
        return TargetProjectionReport(
            dueYear: projection.dueYear, value: Figure(value: projection.value, text: value),
            sinceYear: projection.since.year, yearly: signed(yearly, digits: max(digits, 1)),
            isOnTrack: projection.isOnTrack,
            short: words(
                .targetProjectionShort,
                ["value": shown, "verdict": words(projection.isOnTrack ? .targetOnTrack : .targetOffTrack)]),
            text: text)
    }
}

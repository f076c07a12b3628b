import Assessment
import Formula
import Records
import VietnameseText

extension TargetReporter {
    /// All that is told of one target.
    ///
    /// - Parameters:
    ///   - programme: Position of the programme in the year.
    ///   - position: Position of the target in the programme.
    /// - Returns: The page.
    func page(programme: Int, line position: Int) -> TargetPageReport {
        let standing = year.programmes[programme]
        let line = standing.lines[position]
        let report = self.line(programme: programme, line: position, area: 0)
        let measure = measure(of: line)
        let rows = areaRows(standing, position)
        let units = rows.filter { $0.area.kind == .unit }
        let isAsked = units.contains { $0.status.kind != .notApplicable }
        let name = report.printedName
        return TargetPageReport(
            year: year.year, programme: programmes[programme],
            printedObjective: line.objective.flatMap { number in
                standing.objectives.first { $0.number == number }.map { self.name(of: $0) }
            },
            printedTitle: words.printed(.targetTitle, ["name": name, "year": PrintedText("\(year.year)")]),
            printedLede: lede(report), line: report, formula: formula(measure), items: items(measure),
            printedOwner: measure.flatMap { owner($0) }, source: measure?.source,
            sourceKind: measure.map { sourceKind($0) } ?? "",
            printedNote: words.printed(ifAny: measure?.note, en: nil),
            direction: measure.map { direction($0) } ?? "",
            rows: standing.rows.filter { $0.target.code == line.code }.map { setRow($0, measure) },
            areas: isAsked ? rows.filter { $0.area.kind == .part || $0.area.kind == .group } : [],
            units: isAsked ? units : [],
            strip: strip(units, standing, position, measure), partsAxis: partsAxis(report, rows, measure),
            shareAxis: ([report.sexes] + rows.map(\.sexes)).contains { $0?.isCount ?? false }
                ? reporter.axis([0, 100]) : nil,
            notes: report.notes + notes)
    }

    private func lede(_ line: TargetLineReport) -> PrintedText {
        let sentence = resultSentence(line)
        return line.unitsMet.map { sentence + PrintedText(" \($0.text).") } ?? sentence
    }

    /// The scale on which women and men of all areas and the parts of the people can be drawn.
    private func partsAxis(
        _ line: TargetLineReport, _ rows: [TargetAreaRow], _ measure: Measure?
    ) -> Axis? {
        let rates = ([line.sexes] + rows.map(\.sexes)).compactMap { $0 }.filter { !$0.isCount }
        let values = rates.flatMap { [$0.women.value, $0.men.value] } + line.breakdowns.map(\.value.value)
        let known = values.compactMap { $0 }
        return known.isEmpty ? nil : axis(known + [line.value.value].compactMap { $0 }, [], measure)
    }

    private func formula(_ measure: Measure?) -> String? {
        measure?.definition?.text { words.numbers.compact($0, maximumDigits: 6) }
    }

    private func items(_ measure: Measure?) -> [TargetItem] {
        let codes = measure?.formulas.flatMap { $0.value.uses.map(\.code) } ?? []
        return year.bundle.items.filter { codes.contains($0.code) }.map {
            TargetItem(code: $0.code, printedName: words.name($0))
        }
    }

    private func owner(_ measure: Measure) -> PrintedText? {
        guard let code = measure.owner else { return nil }
        let agency = year.bundle.agencies.first { $0.code == code }
        return agency.map { words.printed($0.name, en: $0.nameEN) } ?? words.printed(code, en: nil)
    }

    private func direction(_ measure: Measure) -> String {
        switch measure.direction {
        case .higher: words(.methodHigher)
        case .lower: words(.methodLower)
        case .toward: words(.methodToward)
        }
    }

    /// A target as it was set.
    private func setRow(_ row: TargetRow, _ measure: Measure?) -> TargetSetRow {
        let target = row.target
        return TargetSetRow(
            levelText: levelText(target.level),
            printedAppliesTo: appliesTo(target) ?? PrintedText(words(.targetAll)),
            dueText: target.year.map { words(.targetDueYear, ["year": "\($0)"]) } ?? words(.targetDueYearly),
            limit: limit(target.value, measure), printedBasis: words.printed(ifAny: target.basis, en: nil),
            dateText: target.basisDate.map { date($0) },
            certaintyNote: target.certainty == .unconfirmed ? words(.targetUnconfirmed) : nil,
            isInForce: row.isInForce, printedAmendment: amendment(row, measure),
            printedNote: words.printed(ifAny: target.note, en: nil))
    }

    private func amendment(_ row: TargetRow, _ measure: Measure?) -> PrintedText? {
        var parts: [PrintedText] = []
        func limit(_ target: Target) -> PrintedText { PrintedText(self.limit(target.value, measure)) }
        func basis(_ target: Target) -> PrintedText {
            words.printed(target.basis ?? Reporter.missing, en: nil)
        }
        if let earlier = row.replaces {
            parts.append(
                words.printed(.targetReplaces, ["limit": limit(earlier), "basis": basis(earlier)]))
        }
        if let later = row.replacedBy {
            let day = later.basisDate.map { date($0) } ?? Reporter.missing
            parts.append(
                words.printed(
                    .targetReplacedBy,
                    ["limit": limit(later), "basis": basis(later), "date": PrintedText(day)]))
        }
        if let day = row.target.basisDate, day.year > year.year {
            parts.append(PrintedText(words(.targetNotYetInForce, ["date": date(day)])))
        }
        return parts.isEmpty ? nil : Self.joined(parts, by: "; ")
    }

    // MARK: - Areas

    /// All areas but the province: farthest beyond the target first, those without a value last.
    private func areaRows(_ standing: ProgrammeStanding, _ line: Int) -> [TargetAreaRow] {
        let rows = year.areas.indices.dropFirst().map { areaRow(standing, line, area: $0) }
        let keys = rows.map { VietnameseCollation.key($0.area.heading) + [0] + Array($0.area.key.utf8) }
        return rows.indices.sorted { left, right in
            let a = rows[left].distance.value ?? -.infinity
            let b = rows[right].distance.value ?? -.infinity
            if a != b { return a > b }
            let (x, y) = (rows[left].value.value != nil, rows[right].value.value != nil)
            return x != y ? x : keys[left].lexicographicallyPrecedes(keys[right])
        }.map { rows[$0] }
    }

    private func areaRow(_ standing: ProgrammeStanding, _ position: Int, area: Int) -> TargetAreaRow {
        let line = standing.lines[position]
        let measure = measure(of: line)
        let digits = measure?.digits ?? 1
        let value = value(of: line, area: area)
        let deciding = standing.results[area][position].deciding
        let before = measure?.nature.term == nil ? previous(of: line, area: area) : nil
        let change = before.flatMap { before in
            value?.value.map { Reporter.printedDifference($0, before, digits: digits) }
        }
        let distanceDigits = deciding.map {
            max(digits, Self.digits(of: $0.target.value.low), Self.digits(of: $0.target.value.high))
        }
        return TargetAreaRow(
            area: names[area], value: reporter.figure(value?.value, digits: digits),
            stateText: state(value, measure), fraction: fraction(value, measure),
            previous: reporter.figure(before, digits: digits), change: signed(change, digits: digits),
            limit: deciding.flatMap { $0.status == .notApplicable ? nil : limit($0.target.value, measure) }
                ?? Reporter.missing,
            distance: signed(deciding?.distance, digits: distanceDigits ?? digits),
            status: status(deciding, of: line, area: area),
            interval: value?.interval.map { range($0, digits: digits) },
            detections: value?.detectedPer10000.map { words.numbers.text($0, digits: 1) },
            sexes: sexes(value, measure))
    }

    /// The units as dots, with every limit that counts for more than one of them.
    private func strip(
        _ units: [TargetAreaRow], _ standing: ProgrammeStanding, _ line: Int, _ measure: Measure?
    ) -> TargetStrip? {
        let dots = units.filter { $0.value.value != nil }.sorted {
            ($0.value.value ?? 0, $0.area.key) < ($1.value.value ?? 0, $1.area.key)
        }
        guard dots.count > 1, let low = dots.first, let high = dots.last else { return nil }
        var targets: [Target] = []
        for (area, results) in zip(year.areas, standing.results) where area.kind == .unit {
            for result in results[line].results where !targets.contains(result.target) {
                let isOwn = result.target.appliesTo.map { year.position(of: .unit($0)) != nil } ?? false
                if !isOwn { targets.append(result.target) }
            }
        }
        let limits = targets.sorted { $0.level < $1.level }.map { target in
            let asked = asked(target, measure)
            return TargetChart.Limit(
                level: target.level, firstYear: year.year, lastYear: year.year, low: target.value.low,
                high: target.value.high,
                text: appliesTo(target).map {
                    words(
                        .targetStripLimit, ["asked": asked, "area": VietnameseCase.lowercasingFirst($0.text)])
                } ?? asked, levelText: levelText(target.level))
        }
        let whole = value(of: standing.lines[line], area: 0)?.value
        guard
            let axis = axis(
                dots.compactMap(\.value.value) + [whole].compactMap { $0 }, limits, measure)
        else { return nil }
        return TargetStrip(
            axis: axis,
            dots: dots.map { TargetStrip.Dot(area: $0.area, value: $0.value, status: $0.status) },
            limits: limits, whole: reporter.figure(whole, digits: measure?.digits ?? 1),
            label: words(
                .targetStripLabel,
                [
                    "count": "\(dots.count)", "low": measured(low.value.text, measure),
                    "high": measured(high.value.text, measure), "limits": label(limits),
                ]))
    }
}

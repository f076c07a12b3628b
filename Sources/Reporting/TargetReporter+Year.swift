import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// The targets of the year.
    func report() -> TargetsReport {
        let province = area(0)
        return TargetsReport(
            reporter: self, year: year.year, title: words(.targetsTitle, ["year": "\(year.year)"]),
            printedLede: Self.joined(
                province.programmes.map { counted($0.programme, $0.tally) }, by: " "), province: province,
            legend: legend(), notes: notes)
    }

    /// A programme and its counting sentence.
    func counted(_ programme: TargetProgrammeName, _ tally: TargetTallyReport) -> PrintedText {
        words.printed(
            .targetProgrammeSentence,
            ["name": programme.printedShortName, "sentence": PrintedText(tally.sentence)])
    }

    /// Every status that occurs, in the order of the legend.
    private func legend() -> [TargetStatusReport] {
        var found: Set<TargetStatusReport.Kind> = []
        for standing in year.programmes {
            for area in standing.results {
                for line in area {
                    if line.results.isEmpty { found.insert(.notApplicable) }
                    for result in line.results { found.insert(Self.kind(result.status)) }
                }
            }
        }
        return TargetStatusReport.Kind.allCases.filter { found.contains($0) }.map { status($0) }
    }

    /// How values are judged, projected and counted.
    static func notes(on year: TargetYear, words: Words) -> [String] {
        var (hasProjection, hasNoDenominator, hasInterval) = (false, false, false)
        for standing in year.programmes {
            for area in standing.results {
                for line in area {
                    for result in line.results {
                        hasProjection = hasProjection || result.projection != nil
                        hasNoDenominator = hasNoDenominator || result.status == .notApplicable
                        hasInterval = hasInterval || result.verdict == .inconclusive
                    }
                }
            }
        }
        var notes = [words(.targetNoteUnitWorth), words(.targetNoteRounding), words(.targetNoteDistance)]
        if hasProjection { notes.append(words(.targetNoteProjection)) }
        if hasNoDenominator { notes.append(words(.targetNoteDenominator)) }
        if hasInterval { notes.append(words(.targetNoteInterval)) }
        return notes
    }

    /// The units against the targets of a programme.
    func matrix(_ programme: Int) -> TargetMatrix {
        guard year.programmes.indices.contains(programme) else {
            return TargetMatrix(columns: [], rows: [], omitted: [])
        }
        let standing = year.programmes[programme]
        let units = year.areas.indices.filter { year.areas[$0].kind == .unit }
        func isAsked(_ line: Int) -> Bool {
            units.contains { area in
                standing.results[area][line].deciding.map { $0.status != .notApplicable } ?? false
            }
        }
        func column(_ line: Int) -> TargetMatrix.Column {
            var counts: [TargetStatusReport.Kind: Int] = [:]
            for area in units {
                let status = standing.results[area][line].deciding?.status ?? .notApplicable
                counts[Self.kind(status), default: 0] += 1
            }
            let all = TargetStatusReport.Kind.allCases.compactMap { kind in
                counts[kind].map { TargetCount(status: status(kind), count: $0) }
            }
            let met = all.filter(\.status.kind.isMet).map(\.count).reduce(0, +)
            let asked = units.count - (counts[.notApplicable] ?? 0)
            return TargetMatrix.Column(
                code: standing.lines[line].code, printedName: name(of: standing.lines[line]),
                slug: slugs[programme][line], counts: all,
                short: words(.rankOf, ["rank": "\(met)", "count": "\(asked)"]),
                text: words(.targetUnitsMet, ["met": "\(met)", "asked": "\(asked)"]))
        }
        let shown = standing.lines.indices.filter(isAsked)
        return TargetMatrix(
            columns: shown.map(column),
            rows: units.map { area in
                let tally = standing.tally(area: area)
                return TargetMatrix.Row(
                    area: names[area],
                    statuses: shown.map {
                        status(standing.results[area][$0].deciding, of: standing.lines[$0], area: area)
                    }, met: tally.met, asked: tally.asked)
            }, omitted: standing.lines.indices.filter { !shown.contains($0) }.map(column))
    }

    /// The data of an area: one row a target and level.
    func data(area: Int) -> [TargetDataRow] {
        year.programmes.flatMap { standing in
            zip(standing.lines, standing.results[area]).flatMap { line, results in
                results.results.map { row($0, of: line, in: standing, area: area) }
            }
        }
    }

    private func row(
        _ result: TargetResult, of line: TargetLine, in standing: ProgrammeStanding, area: Int
    ) -> TargetDataRow {
        let measure = measure(of: line)
        let value = value(of: line, area: area)
        let target = result.target
        return TargetDataRow(
            year: year.year, area: names[area], programme: standing.programme.code,
            objective: line.objective, target: line.code, measure: line.indicator,
            name: name(of: line).text, unitOfMeasure: measure?.unitOfMeasure(in: words.language) ?? "",
            level: target.level, comparator: target.value.comparator, low: target.value.low,
            high: target.value.high, tolerance: target.value.tolerance, dueYear: result.dueYear,
            basis: target.basis, originalLow: result.original?.value.low,
            originalHigh: result.original?.value.high, certainty: target.certainty, value: value?.value,
            printed: value?.value.map { words.numbers.text($0, digits: measure?.digits ?? 1) } ?? "",
            numerator: value?.numerator, denominator: value?.denominator,
            intervalLow: value?.interval?.lowerBound, intervalHigh: value?.interval?.upperBound,
            pooledSince: value?.pooledSince, distance: result.distance,
            status: status(result, of: line, area: area), projection: result.projection?.value)
    }
}

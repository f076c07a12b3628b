import Assessment
import Records
import VietnameseText

/// Makes the yearly report of an area on one field from the facts that the bundle holds.
struct AnnualReporter {
    let parent: TargetReporter
    let field: TargetProgramme.Field
    let area: Int
    let words: Words
    /// The programmes of the field, by position in the year.
    let places: [Int]
    /// The same programmes in the area.
    let programmes: [TargetProgrammeReport]
    /// What officers wrote for the report, in the order of the numbers.
    let texts: [Narrative.Section: [PrintedText]]

    var year: TargetYear { parent.year }
    var isGender: Bool { field == .gender }

    init(_ parent: TargetReporter, field: TargetProgramme.Field, area: Int) {
        self.parent = parent
        self.field = field
        self.area = area
        words = parent.words
        places = parent.programmes.indices.filter { parent.programmes[$0].field == field }
        programmes = places.map { parent.programme($0, area: area) }
        texts = Self.texts(of: parent.year, field, parent.names[area], words)
    }

    func report() -> AnnualReport {
        let sections = [
            written(.situation), isGender ? written(.leadership) : nil, results(), sexes(), breakdowns(),
            isGender ? written(.tasks) : nil, assessment(), next(), written(.proposals),
        ].compactMap { $0 }
        return AnnualReport(
            link: parent.annualLink(field, area: area), area: parent.names[area], year: year.year,
            subject: words(
                isGender ? .annualSubjectGender : .annualSubjectChildren,
                ["year": "\(year.year)", "area": parent.names[area].sentence]),
            lede: programmes.map { programme in
                words.printed(
                    .targetProgrammeSentence,
                    [
                        "name": programme.programme.printedName,
                        "sentence": PrintedText(programme.tally.sentence),
                    ])
            },
            sections: sections, annex: annex(notes: [writtenNote(sections)].compactMap { $0 }),
            summaries: programmes.map { TargetSummary(programme: $0.programme, tally: $0.tally) },
            others: parent.annualLinks(area: area).filter { $0.field != field })
    }

    /// The targets that the area can be asked for.
    var lines: [TargetLineReport] {
        programmes.flatMap(\.lines).filter { $0.status.kind != .notApplicable }
    }

    // MARK: - Results by objective

    private func results() -> AnnualSection? {
        // Of children, leadership and tasks are results beside those of the objectives.
        var parts = isGender ? [] : writtenPart(.leadership)
        for programme in programmes {
            for objective in programme.objectives {
                let lines = objective.lines.filter { $0.status.kind != .notApplicable }
                guard !lines.isEmpty else { continue }
                parts.append(
                    AnnualPart(
                        printedHeading: objective.printedName,
                        paragraphs: lines.map { parent.resultSentence($0) },
                        lines: lines.filter { $0.chart.axis != nil }, table: nil))
            }
        }
        if !isGender { parts += writtenPart(.tasks) + communes() }
        guard !parts.isEmpty else { return nil }
        return AnnualSection(
            kind: .results, heading: words(isGender ? .annualResults : .annualResultsChildren),
            paragraphs: programmes.flatMap { programme in
                (programme.levels.count > 1 ? programme.levels : []).map { PrintedText($0.levelSentence) }
            }, parts: parts, table: nil)
    }

    /// Communes fit for children, of the whole area alone.
    private func communes() -> [AnnualPart] {
        guard area == 0 else { return [] }
        let reporter = CommuneReporter(
            bundle: year.bundle, words: words, units: parent.reporter.headings(year.bundle))
        return [reporter.annualPart()].compactMap { $0 }
    }

    // MARK: - Assessment

    private func assessment() -> AnnualSection? {
        var parts: [AnnualPart] = []
        let good =
            [.exceeded, .reached, .metEarly].compactMap { list($0) }
            + sentence(.annualImproved, lines.filter { $0.trend?.kind == .better && !$0.status.kind.isMet })
        parts += part(.strengths, computed: good)
        var weak = [.notReached, .inconclusive, .noData].compactMap { list($0) }
        if list(.notReached) == nil, lines.contains(where: { Self.isDue($0) }) {
            weak.insert(PrintedText(words(.annualAllReached)), at: 0)
        }
        weak += sentence(.annualWorsened, lines.filter { $0.trend?.kind == .worse })
        weak += sentence(.annualOffTrack, lines.filter { $0.deciding?.projection?.isOnTrack == false })
        parts += part(.weaknesses, computed: weak) + causes()
        // Neither a success nor a shortcoming.
        let aside = [list(.noCases)].compactMap { $0 }
        guard !parts.isEmpty || !aside.isEmpty else { return nil }
        return AnnualSection(
            kind: .assessment, heading: words(.annualAssessment), paragraphs: aside, parts: parts, table: nil)
    }

    private static func isDue(_ line: TargetLineReport) -> Bool {
        switch line.status.kind {
        case .exceeded, .reached, .notReached, .inconclusive: true
        default: false
        }
    }

    /// The targets of one status in a sentence; `nil` without any.
    private func list(_ kind: TargetStatusReport.Kind) -> PrintedText? {
        let found = lines.filter { $0.status.kind == kind }
        guard !found.isEmpty else { return nil }
        let hasValue = kind != .noData && kind != .noCases
        return words.printed(
            .annualList,
            [
                "status": PrintedText(parent.status(kind).text), "count": PrintedText("\(found.count)"),
                "items": TargetReporter.joined(
                    found.map { hasValue ? item($0, distance: kind == .notReached) : $0.printedName },
                    by: "; "),
            ])
    }

    private func item(_ line: TargetLineReport, distance: Bool) -> PrintedText {
        let asked = PrintedText(line.deciding.map { limit($0) } ?? Reporter.missing)
        // A share of detected cases never stands without how many were found.
        let value = PrintedText([line.valueText, line.detections].compactMap { $0 }.joined(separator: ", "))
        guard distance, let text = line.deciding?.distanceText else {
            return words.printed(.annualItem, ["name": line.printedName, "value": value, "asked": asked])
        }
        return words.printed(
            .annualItemDistance,
            ["name": line.printedName, "value": value, "asked": asked, "distance": PrintedText(text)])
    }

    /// The limit, and by when unless that is this year.
    private func limit(_ asked: AskedReport) -> String {
        asked.isYearly || asked.dueYear == year.year
            ? asked.limit
            : words(.annualAskedBy, ["limit": asked.limit, "year": "\(asked.dueYear)"])
    }

    func sentence(_ phrase: ReportPhrase, _ lines: [TargetLineReport]) -> [PrintedText] {
        guard !lines.isEmpty else { return [] }
        return [words.printed(phrase, ["items": TargetReporter.joined(lines.map(\.printedName), by: "; ")])]
    }

    // MARK: - The next year

    private func next() -> AnnualSection? {
        var due: [PrintedText] = []
        var over: [PrintedText] = []
        for (place, programme) in zip(places, programmes) {
            let standing = year.programmes[place]
            if year.year >= standing.programme.lastYear {
                over.append(
                    words.printed(
                        .annualPeriodOver,
                        [
                            "name": programme.programme.printedName,
                            "year": PrintedText("\(standing.programme.lastYear)"),
                        ]))
                continue
            }
            for line in programme.lines where line.status.kind != .notApplicable {
                guard let position = standing.lines.first(where: { $0.code == line.code }) else { continue }
                let milestones = standing.milestones(of: position, in: year.areas[area])
                // Of the level that counts for the area.
                let nearest = milestones.filter { $0.level == line.deciding?.level }
                guard let target = nearest.first(where: { ($0.year ?? year.year + 1) == year.year + 1 })
                else { continue }
                due.append(
                    words.printed(
                        .annualNow,
                        [
                            "name": line.printedName,
                            "asked": PrintedText(parent.asked(target, parent.measure(of: position))),
                            "value": PrintedText(VietnameseCase.lowercasingFirst(line.valueText)),
                        ]))
            }
        }
        let focus = lines.filter { line in
            line.status.kind == .notReached || line.deciding?.projection?.isOnTrack == false
        }
        var parts: [AnnualPart] = []
        if !due.isEmpty {
            parts.append(
                AnnualPart(
                    printedHeading: PrintedText(words(.annualDue, ["year": "\(year.year + 1)"])),
                    paragraphs: due, lines: [], table: nil))
        }
        if !focus.isEmpty {
            parts.append(
                AnnualPart(
                    printedHeading: PrintedText(words(.annualFocus)),
                    paragraphs: focus.map { line in
                        guard let projection = line.deciding?.projection else {
                            return item(line, distance: true)
                        }
                        return words.printed(
                            .targetProgrammeSentence,
                            [
                                "name": line.printedName,
                                "sentence": PrintedText(VietnameseCase.lowercasingFirst(projection.text)),
                            ])
                    }, lines: focus.filter { $0.chart.axis != nil }, table: nil))
        }
        let written = texts[.next] ?? []
        // A part that stands alone needs no heading of its own.
        if !parts.isEmpty { parts += writtenPart(.next) }
        guard !parts.isEmpty || !over.isEmpty || !written.isEmpty else { return nil }
        return AnnualSection(
            kind: .next, heading: heading(of: .next), paragraphs: over, parts: parts, table: nil,
            written: parts.isEmpty ? written : [])
    }
}

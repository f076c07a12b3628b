import Assessment
import Records
import VietnameseText

/// Reports one unit of one year.
struct UnitReporter {
    let parent: YearReporter
    let row: Int
    let words: Words

    var reporter: Reporter { parent.reporter }
    var year: AssessedYear { parent.year }
    var unit: Unit { parent.year.units[row] }
    var name: UnitName { parent.names[row] }

    init(_ parent: YearReporter, _ row: Int) {
        self.parent = parent
        self.row = row
        words = parent.words
    }

    func report() -> UnitReport {
        let bundle = year.bundle
        let changes = parent.successions.rows(of: unit.code)
        let pairs = pairs()
        let rows = rowsByYear()
        return UnitReport(
            unit: name, year: year.year,
            title: words(
                .unitTitle,
                [
                    "unit": name.heading, "year": "\(year.year)",
                    "subject": bundle.settings["subject", words.language] ?? "",
                ]),
            authority: authority(), officialName: officialName(),
            indices: year.tree.roots.map { index($0, rows) }, pairs: pairs,
            pairAxis: reporter.axis(pairs.flatMap { [$0.women.value, $0.men.value] }.compactMap { $0 }),
            data: data(),
            otherYears: otherYears(),
            dataNote: dataNote(), successions: changes.map { described($0) },
            lineage: lineage(), previousYear: parent.earlier?.year, sections: parent.sections(of: unit),
            targetReporter: parent.targets)
    }

    // MARK: - Names

    /// Kinds of units that have a people's committee; others, such as a school, are addressed by their name.
    private static let kindsWithCommittee: Set<String> = [
        "tỉnh", "huyện", "quận", "thị xã", "thành phố", "thị trấn", "xã", "phường", "đặc khu",
    ]

    private func authority() -> String {
        guard Self.kindsWithCommittee.contains(unit.kind) else { return name.heading }
        return words(.unitCommittee, ["unit": officialName()])
    }

    /// Kinds are common nouns, but for a unit named by a number (Decree 30/2020/NĐ-CP, Annex II).
    private func officialName() -> String {
        let startsWithDigit = unit.name.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        return startsWithDigit ? name.heading : name.sentence
    }

    // MARK: - One index

    private func index(_ root: Int, _ rows: [Int?]) -> UnitIndexReport {
        let index = year.tree.indices[root]
        let result = year.results[row].indices[root]
        let digits = parent.digits[root]
        let rank = result.standing.rank
        let profile = profile(root)
        return UnitIndexReport(
            code: index.code, printedName: words.name(index),
            printedLede: lede(root, digits: digits, profile: profile),
            rank: reporter.place(rank?.place), count: "\(rank?.count ?? year.indices[root].rankedCount)",
            band: result.band.map { parent.bands(root)[$0] },
            tie: rank.flatMap { $0.sharers > 1 ? "\($0.sharers)" : nil },
            printedNotRankedReason: parent.notRankedReason(result.standing),
            score: parent.marked(reporter.figure(result.score, digits: digits), result),
            mean: reporter.figure(year.indices[root].mean, digits: digits),
            change: ownChange(result.change), from: reporter.from(result.change, digits: digits),
            strip: strip(root, digits: digits), neighbours: neighbours(root, digits: digits),
            components: components(root), componentAxis: componentAxis(root),
            hasGroup: parent.grouping.childMeans(of: root, row: row) != nil,
            histories: histories(root, rows), reasons: MoveReasoner(parent, root: root).reasons(of: row),
            trend: TrendReporter(self, code: index.code, rows: rows).report(), groups: groups(root),
            trace: TraceReporter(self).steps(root), strongest: profile?.best.text,
            weakest: profile?.worst.text)
    }

    /// The change, told from the side of this unit.
    private func ownChange(_ change: Change) -> ChangeReport {
        let report = reporter.change(change, year: year, earlier: parent.earlier)
        guard case .notComparable(.unitChanged(_, let successions)) = change else { return report }
        let own = successions.map {
            reporter.describe($0, for: unit.code, in: year.bundle, earlier: parent.earlier?.bundle)
        }
        return ChangeReport(
            kind: report.kind, places: "", text: report.text, short: report.short, detail: words.list(own))
    }

    private func lede(
        _ root: Int, digits: Int, profile: (best: PrintedText, worst: PrintedText)?
    ) -> PrintedText {
        let result = year.results[row].indices[root]
        guard let rank = result.standing.rank, let score = result.score, let mean = year.indices[root].mean
        else { return PrintedText(words(.unitLedeNotRanked)) }
        let printed = DecimalRounding.rounded(score, digits: digits)
        let printedMean = DecimalRounding.rounded(mean, digits: digits)
        let place = reporter.place(rank.place).text
        let count = "\(rank.count)"
        let scoreText = words.numbers.text(score, digits: digits)
        let gap = words.numbers.text(abs(printed - printedMean), digits: digits)
        var text: String
        if printed == printedMean {
            text = words(.unitLedeEqual, ["rank": place, "count": count, "score": scoreText])
        } else {
            text = words(
                printed > printedMean ? .unitLedeAbove : .unitLedeBelow,
                ["rank": place, "count": count, "score": scoreText, "gap": gap])
        }
        guard let profile else { return PrintedText(text) }
        return PrintedText(text + " ")
            + words.printed(.unitLedeProfile, ["best": profile.best, "worst": profile.worst])
    }

    /// The components farthest above and farthest below the mean of the units.
    private func profile(_ root: Int) -> (best: PrintedText, worst: PrintedText)? {
        let columns = parent.columns(root)
        var gaps: [(name: PrintedText, gap: Double)] = []
        for (child, column) in zip(year.tree.children[root], columns) {
            if let score = parent.childResult(child, row: row).score, let mean = column.mean.value {
                gaps.append((column.printedName, (score - mean) * parent.weighing(of: child)))
            }
        }
        guard gaps.count > 1, let best = gaps.max(by: { $0.gap < $1.gap }),
            let worst = gaps.min(by: { $0.gap < $1.gap }), best.gap > worst.gap
        else { return nil }
        return (
            best.name.changingFirst(VietnameseCase.lowercasingFirst),
            worst.name.changingFirst(VietnameseCase.lowercasingFirst)
        )
    }

    private func strip(_ root: Int, digits: Int) -> DotStrip? {
        guard let own = year.results[row].indices[root].score else { return nil }
        let scores = parent.scores(root).own
        guard let axis = reporter.axis(scores, within: year.indices[root].scoreRange) else { return nil }
        let summary = year.indices[root]
        return DotStrip(
            axis: axis,
            others: Self.others(scores, without: own),
            own: own, mean: summary.mean,
            label: words(
                .stripLabel,
                [
                    "unit": name.heading, "score": words.numbers.text(own, digits: digits),
                    "mean": reporter.figure(summary.mean, digits: digits).text,
                    "low": reporter.figure(summary.lowest, digits: digits).text,
                    "high": reporter.figure(summary.highest, digits: digits).text,
                ]))
    }

    /// Two above and two below; at the ends of the list as many as there are.
    private func neighbours(_ root: Int, digits: Int) -> [NeighbourRow] {
        let order = parent.rankOrder(root)
        guard let place = order.firstIndex(of: row), let own = year.results[row].indices[root].score else {
            return []
        }
        let from = max(0, min(place - 2, order.count - 5))
        return order[from..<min(order.count, from + 5)].map { other in
            let result = year.results[other].indices[root]
            let gap = Reporter.printedDifference(result.score ?? own, own, digits: digits)
            return NeighbourRow(
                unit: parent.names[other], isSelf: other == row,
                rank: reporter.place(result.standing.rank?.place),
                score: reporter.figure(result.score, digits: digits),
                gap: other == row ? Reporter.missing : words.numbers.signed(gap, digits: digits))
        }
    }

    private func components(_ root: Int) -> [ComponentRow] {
        let scores = parent.scores(root).children
        let means = parent.grouping.childMeans(of: root, row: row)
        return zip(year.tree.children[root], parent.columns(root)).enumerated().map { place, part in
            let own = parent.childResult(part.0, row: row)
            return ComponentRow(
                code: part.1.code, printedName: part.1.printedName,
                score: reporter.figure(own.score, digits: Reporter.scoreDigits(year, child: part.0)),
                mean: part.1.mean,
                group: reporter.figure(
                    means.flatMap { $0[place] }, digits: Reporter.scoreDigits(year, child: part.0)),
                rank: reporter.rankOf(own.rank),
                others: Self.others(scores[place], without: own.score))
        }
    }

    /// All scores but one that equals the unit's own.
    private static func others(_ scores: [Double], without own: Double?) -> [Double] {
        guard let own, let place = scores.firstIndex(of: own) else { return scores }
        var others = scores
        others.remove(at: place)
        return others
    }

    private func componentAxis(_ root: Int) -> Axis {
        let ends = parent.scores(root).children.flatMap { [$0.first, $0.last].compactMap { $0 } }
        return reporter.axis(ends, within: parent.componentRange(root)) ?? Axis(low: 0, high: 100, ticks: [])
    }

    private func groups(_ root: Int) -> [IndicatorGroup] {
        year.tree.subtree(of: root).compactMap { place in
            let rows = year.tree.children[place].compactMap { child -> IndicatorRow? in
                guard case .indicator(let position) = child else { return nil }
                return indicator(position)
            }
            return rows.isEmpty
                ? nil : IndicatorGroup(printedName: words.name(year.tree.indices[place]), rows: rows)
        }
    }

    private func indicator(_ position: Int) -> IndicatorRow {
        let indicator = year.bundle.indicators[position]
        let result = year.results[row].indicators[position]
        let summary = year.indicators[position]
        return IndicatorRow(
            code: indicator.code, printedName: words.name(indicator),
            printedUnitOfMeasure: words.measure(indicator),
            value: reporter.figure(result.value, digits: indicator.digits),
            previous: reporter.figure(parent.previousValue(of: position, row: row), digits: indicator.digits),
            score: reporter.score(result, of: position, in: year),
            scale: Reporter.scale(year, child: .indicator(position)),
            meanScore: reporter.figure(
                summary.meanScore, digits: Reporter.scoreDigits(year, indicator: position)),
            mean: reporter.figure(summary.mean, digits: indicator.digits),
            whole: reporter.figure(year.wholeValue(of: position), digits: indicator.digits),
            rank: reporter.rankOf(result.rank),
            direction: parent.direction(indicator), source: indicator.source)
    }

    private func otherYears() -> [(year: Int, slug: String)] {
        reporter.outlines.enumerated().compactMap { place, other in
            guard place != parent.position, reporter.isShown(other.year),
                let unit = other.unit(reporter.code(of: unit.code, at: parent.position, in: place))
            else { return nil }
            return (other.year, Reporter.slug(of: unit))
        }
    }

    /// The unit's code in the year before.
    private var formerCode: String { parent.successions.formerCode(of: unit.code) }

    private func described(_ succession: Succession) -> String {
        reporter.describe(succession, for: unit.code, in: year.bundle, earlier: parent.earlier?.bundle)
    }

    private func dataNote() -> String? {
        guard let earlier = parent.earlier, parent.hasNewTerritory(unit.code) else { return nil }
        let changes = parent.successions.rows(of: unit.code).filter { !$0.kind.keepsTerritory }
        return words(
            .dataNote, ["year": "\(earlier.year)", "changes": words.list(changes.map { described($0) })])
    }

    // MARK: - Women and men

    private func pairs() -> [PairRow] {
        year.bundle.indicators.enumerated().compactMap { position, indicator in
            let result = year.results[row].indicators[position]
            guard let women = result.women, let men = result.men else { return nil }
            return PairRow(
                code: indicator.code, printedName: words.name(indicator),
                printedUnitOfMeasure: words.measure(indicator),
                women: reporter.figure(women, digits: indicator.digits),
                men: reporter.figure(men, digits: indicator.digits),
                gap: words.numbers.signed(
                    Reporter.printedDifference(women, men, digits: indicator.digits), digits: indicator.digits
                ))
        }
    }

    // MARK: - Data

    private func verification(_ observation: Observation) -> String? {
        guard let verification = observation.verification else { return nil }
        let agency = year.bundle.agencies.first { $0.code == verification.agency }
        let name = agency?.name(in: words.language) ?? verification.agency
        let date = words.language == .vi ? verification.date.vietnamese : verification.date.english
        guard let correction = observation.correction, correction != 0 else {
            return words(.verifiedBy, ["agency": name, "date": date])
        }
        let difference = words.numbers.compact(abs(correction), maximumDigits: 3)
        return words(
            .verifiedCorrection,
            [
                "agency": name, "date": date, "reported": reporter.amount(observation.reported).text,
                "difference": (correction > 0 ? "+" : "\u{2212}") + difference,
            ])
    }

    private func data() -> [DataRow] {
        let bundle = year.bundle
        return bundle.items.map { item in
            let observation = parent.observations.position(unit: unit.code, item: item.code).map {
                bundle.observations[$0]
            }
            let before = parent.earlierObservations.position(unit: formerCode, item: item.code).flatMap {
                parent.earlier?.bundle.observations[$0].value
            }
            return DataRow(
                code: item.code, printedName: words.name(item), printedUnitOfMeasure: words.measure(item),
                value: reporter.amount(observation?.value), previous: reporter.amount(before),
                status: status(observation?.status ?? .missing),
                verification: observation.flatMap { verification($0) },
                address: observation.map { reporter.address($0.cell, in: bundle) } ?? Reporter.missing,
                source: item.source, note: observation?.note)
        }
    }

    private func status(_ status: ValueStatus) -> String? {
        switch status {
        case .final: nil
        case .preliminary: words(.valuePreliminary)
        case .estimated: words(.valueEstimated)
        case .revised: words(.valueRevised)
        case .unverified: words(.valueUnverified)
        case .none: words(.valueNone)
        case .missing: words(.valueMissing)
        case .notReported: words(.valueNotReported)
        case .notDue: words(.valueNotDue)
        }
    }
}

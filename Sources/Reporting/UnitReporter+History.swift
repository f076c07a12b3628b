import Assessment
import Records
import VietnameseText

extension UnitReporter {
    /// The unit's position in this year and those before; its code may differ from year to year.
    func rowsByYear() -> [Int?] {
        reporter.years.indices.map { position in
            reporter.years[position].position(
                of: reporter.code(of: unit.code, at: parent.position, in: position))
        }
    }

    // MARK: - Components

    /// The components over the years, on one scale; `nil` before the second year with a score.
    func histories(_ root: Int, _ rows: [Int?]) -> ComponentHistories? {
        let histories = year.tree.children[root].map { child -> ComponentHistory in
            switch child {
            case .index(let place):
                let index = year.tree.indices[place]
                let trend = TrendReporter(self, code: index.code, rows: rows).report()
                // With the decimals of the table of the components.
                let digits = Reporter.scoreDigits(year, child: child)
                let points = trend.points.map { point in
                    TrendPoint(
                        year: point.year, rank: point.rank, count: point.count,
                        score: reporter.figure(point.score.value, digits: digits),
                        mean: reporter.figure(point.mean.value, digits: digits), isJoined: point.isJoined)
                }
                return history(index.code, words.name(index), points)
            case .indicator(let place):
                let indicator = year.bundle.indicators[place]
                return history(indicator.code, words.name(indicator), points(of: indicator, rows))
            }
        }
        let values = histories.flatMap { $0.points.flatMap { [$0.score.value, $0.mean.value] } }
        guard histories.contains(where: { $0.points.filter { $0.score.value != nil }.count > 1 }),
            let axis = reporter.axis(values.compactMap { $0 }, within: parent.componentRange(root))
        else { return nil }
        return ComponentHistories(
            axis: axis,
            caption: words(
                .historiesCaption,
                [
                    "low": words.numbers.compact(axis.low, maximumDigits: 1),
                    "high": words.numbers.compact(axis.high, maximumDigits: 1),
                ]), list: histories)
    }

    private func history(_ code: String, _ name: PrintedText, _ points: [TrendPoint]) -> ComponentHistory {
        ComponentHistory(
            code: code, printedName: name, points: points,
            label: words(
                .historyLabel,
                [
                    "name": name.text,
                    "points": points.map { "\($0.year): \($0.score.text)" }.joined(separator: "; "),
                ]))
    }

    /// The score of an indicator over the years; years are joined where definition, scale and area are the same.
    private func points(of indicator: Indicator, _ rows: [Int?]) -> [TrendPoint] {
        var points: [TrendPoint] = []
        for (position, other) in reporter.years.enumerated() {
            let place = other.bundle.indicators.firstIndex { $0.code == indicator.code }
            let result = place.flatMap { place in rows[position].map { other.results[$0].indicators[place] } }
            let digits = place.map { Reporter.scoreDigits(other, indicator: $0) } ?? 1
            let before = position > 0 ? reporter.years[position - 1] : nil
            var isJoined = false
            if let place, let before, before.year == other.year - 1, let row = rows[position],
                !YearReporter.hasNewTerritory(other.units[row].code, in: other),
                let then = before.bundle.indicators.first(where: { $0.code == indicator.code })
            {
                isJoined = then.isScoredLike(other.bundle.indicators[place])
            }
            points.append(
                TrendPoint(
                    year: other.year, rank: reporter.place(result?.rank?.place),
                    count: result?.rank?.count ?? 0, score: reporter.figure(result?.score, digits: digits),
                    mean: reporter.figure(place.flatMap { other.indicators[$0].meanScore }, digits: digits),
                    isJoined: isJoined))
        }
        return points
    }

    // MARK: - Predecessors and successors

    /// What became of the unit in all years of the programme, the newest first.
    func lineage() -> [LineageStep] {
        var steps: [LineageStep] = []
        for position in reporter.outlines.indices.reversed() {
            let current = reporter.outlines[position]
            let before = position > 0 ? reporter.outlines[position - 1] : nil
            let earlier = before.flatMap { $0.year == current.year - 1 ? $0 : nil }
            let code = reporter.code(of: unit.code, at: parent.position, in: position)
            for succession in current.successions.rows(of: code) {
                let isTaker = succession.successor == code
                let other =
                    isTaker
                    ? earlier.flatMap { link(succession.predecessor, $0) }
                    : link(succession.successor, current)
                steps.append(
                    LineageStep(
                        year: current.year,
                        text: reporter.describe(
                            succession, for: code, in: current.bundle, earlier: before?.bundle),
                        other: other))
            }
        }
        return steps
    }

    private func link(_ code: String, _ year: YearOutline) -> LineageLink? {
        guard reporter.isShown(year.year), let other = year.unit(code) else { return nil }
        return LineageLink(
            text: words(
                .componentTitle, ["name": reporter.heading(of: other), "year": "\(year.year)"]),
            year: year.year, slug: Reporter.slug(of: other))
    }
}

extension Indicator {
    /// Whether scores of both years mean the same: one definition, direction and fixed scale.
    func isScoredLike(_ other: Indicator) -> Bool {
        normalisation == .goalposts && other.normalisation == .goalposts && direction == other.direction
            && low == other.low && high == other.high && idealLow == other.idealLow
            && idealHigh == other.idealHigh && isDefinedLike(other)
    }

    /// Whether values of both years are computed alike.
    func isDefinedLike(_ other: Indicator) -> Bool {
        let print: (Double) -> String = { "\($0)" }
        return definition.text(scale: print) == other.definition.text(scale: print)
    }
}

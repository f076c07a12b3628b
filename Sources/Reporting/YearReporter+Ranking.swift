import Assessment
import Records
import VietnameseText

extension YearReporter {
    /// The ranking by a root index.
    func ranking(_ root: Int) -> RankingReport {
        let index = year.tree.indices[root]
        let digits = self.digits[root]
        let order = rankOrder(root)
        let ranked = Set(order)
        let others = VietnameseCollation.sorted(year.units.indices.filter { !ranked.contains($0) }) {
            year.units[$0].name
        }
        let scores = order.compactMap { year.results[$0].indices[root].score }
        return RankingReport(
            code: index.code, printedName: words.name(index),
            printedTitle: words.printed(
                .componentTitle, ["name": words.name(index)], ["year": "\(year.year)"]),
            printedHeadline: headline(scores, order, root: root, digits: digits),
            rows: (order + others).map { row($0, root: root, digits: digits) }, bands: bands(root),
            components: columns(root),
            previousYear: earlier?.year, commonColumn: commonColumn(root),
            axis: reporter.axis(scores, within: year.indices[root].scoreRange)
                ?? Axis(low: 0, high: 100, ticks: []),
            shades: shades(root),
            mean: reporter.figure(year.indices[root].mean, digits: digits),
            notes: notes(root) + unlistedMovers(root),
            movers: movers(root, digits: digits), pictures: RankingPictures(parent: self, root: root))
    }

    private func row(_ row: Int, root: Int, digits: Int) -> RankingRow {
        let result = year.results[row].indices[root]
        var comparison: Comparison?
        if case .compared(let found) = result.change { comparison = found }
        return RankingRow(
            unit: names[row], rank: reporter.place(result.standing.rank?.place),
            band: result.band, score: marked(reporter.figure(result.score, digits: digits), result),
            previousRank: reporter.place(comparison?.previousRank.place),
            commonRank: comparison.flatMap { $0.commonSet == nil ? nil : reporter.place($0.rank.place) },
            change: reporter.change(result.change, year: year, earlier: earlier),
            components: year.tree.children[root].map {
                reporter.figure(
                    childResult($0, row: row).score, digits: Reporter.scoreDigits(year, child: $0))
            },
            printedNotRankedReason: notRankedReason(result.standing))
    }

    /// The bands of an index with the places or scores they cover.
    func bands(_ position: Int) -> [BandReport] {
        let index = year.tree.indices[position]
        let last = year.indices[position].rankedCount
        var end = 0
        return index.bands.enumerated().map { place, band in
            let range: String
            switch band.limit {
            case .size(let size):
                let start = end + 1
                end = place == index.bands.count - 1 ? max(last, start) : end + size
                range = words(.bandPlaces, ["from": "\(start)", "to": "\(end)"])
            case .minimum(let minimum):
                range = words(
                    .bandScores, ["minimum": words.numbers.compact(minimum, maximumDigits: 6)])
            case .maximum(let maximum):
                range = words(
                    .bandScoresUpTo, ["maximum": words.numbers.compact(maximum, maximumDigits: 6)])
            case .share(let share):
                range = words(
                    .bandShare, ["share": words.numbers.compact(share * 100, maximumDigits: 2)])
            }
            return BandReport(
                printedName: words.printed(band.name, en: band.nameEN), range: range, position: place)
        }
    }

    func notRankedReason(_ standing: Standing) -> PrintedText? {
        guard case .notRanked(let coverage, let needed, let missing) = standing else { return nil }
        return words.printed(
            .notRankedReason, ["missing": words.list(missing.map { partName($0) })],
            [
                "coverage": words.numbers.compact(coverage * 100, maximumDigits: 1),
                "needed": words.numbers.compact(needed * 100, maximumDigits: 1),
            ])
    }

    func partName(_ code: String) -> PrintedText {
        year.bundle.indices.first { $0.code == code }.map { words.name($0) }
            ?? year.bundle.indicators.first { $0.code == code }.map { words.name($0) } ?? PrintedText(code)
    }

    /// Says what the picture shows when one gap stands out in the upper half: at least twice the
    /// next largest gap between neighbours.
    private func headline(_ scores: [Double], _ order: [Int], root: Int, digits: Int)
        -> PrintedText
    {
        let gaps = zip(scores, scores.dropFirst()).map { abs($0 - $1) }
        let ordered = gaps.sorted(by: >)
        if let largest = ordered.first, ordered.count > 2, largest > 0, largest >= 2 * ordered[1],
            let place = gaps.firstIndex(of: largest), place < scores.count / 2,
            isAhead(root, at: place, in: order)
        {
            let gap = words.numbers.text(
                abs(Reporter.printedDifference(scores[place], scores[place + 1], digits: digits)),
                digits: digits)
            if place == 0 {
                return PrintedText(words(.headlineLeader, ["unit": names[order[0]].heading, "gap": gap]))
            }
            return PrintedText(words(.headlineTopGroup, ["size": "\(place + 1)", "gap": gap]))
        }
        return words.printed(
            .headlinePlain,
            ["index": words.name(year.tree.indices[root])], ["count": "\(scores.count)"])
    }

    /// The scale of an index's components, where all of them have one.
    func componentRange(_ root: Int) -> ClosedRange<Double>? {
        let ranges = year.tree.children[root].map { child in
            switch child {
            case .index(let place): year.indices[place].scoreRange
            case .indicator(let place): year.indicators[place].scoreRange
            }
        }
        let known = ranges.compactMap { $0 }
        guard known.count == ranges.count, let low = known.map(\.lowerBound).min(),
            let high = known.map(\.upperBound).max()
        else { return nil }
        return low...high
    }

    /// The score of an index, marked where indicators below it were imputed.
    func marked(_ figure: Figure, _ result: IndexResult) -> Figure {
        guard result.imputedCount > 0, figure.value != nil else { return figure }
        return Figure(value: figure.value, text: "\(figure.text) \(words(.imputedMark))")
    }

    /// The scale of scores, where all indices and their components have the same.
    func scoreScale() -> String {
        let ranges = year.tree.roots.map { root -> ClosedRange<Double>? in
            let own = year.indices[root].scoreRange
            return own == componentRange(root) ? own : nil
        }
        guard let first = ranges.first, let range = first, ranges.allSatisfy({ $0 == range }) else {
            return words(.scoreScaleOwn)
        }
        return words(
            .scoreScaleCommon,
            [
                "low": words.numbers.compact(range.lowerBound, maximumDigits: 3),
                "high": words.numbers.compact(range.upperBound, maximumDigits: 3),
            ])
    }

    /// What the five shades of a table of components stand for: fifths of their scale, or of each column's own.
    private func shades(_ root: Int) -> [String] {
        let scales = Set(year.tree.children[root].map { Reporter.scale(year, child: $0) })
        guard scales.count == 1, let scale = scales.first, componentRange(root) != nil,
            scale.lowerBound < scale.upperBound
        else { return (1...5).map { words(.heatFifth, ["number": "\($0)"]) } }
        let width = (scale.upperBound - scale.lowerBound) / 5
        func end(_ number: Int) -> String {
            words.numbers.compact(scale.lowerBound + Double(number) * width, maximumDigits: 3)
        }
        return (0..<5).map { number in
            switch number {
            case 0: words(.heatBelow, ["to": end(1)])
            case 4: words(.heatFrom, ["from": end(4)])
            default: words(.heatBetween, ["from": end(number), "to": end(number + 1)])
            }
        }
    }

    /// What makes distances of components on different scales comparable, and positive where they are good: over the
    /// width of the scale, or of the scores where the scale has no ends.
    func weighing(of child: IndexTree.Child) -> Double {
        let (range, direction): (ClosedRange<Double>?, Direction) =
            switch child {
            case .index(let place):
                (
                    year.indices[place].scoreRange
                        ?? year.indices[place].lowest.flatMap { low in
                            year.indices[place].highest.map { min(low, $0)...max(low, $0) }
                        }, year.tree.indices[place].rules.direction
                )
            case .indicator(let place):
                (
                    year.indicators[place].scoreRange ?? year.indicators[place].observedScores,
                    year.bundle.indicators[place].scoreDirection
                )
            }
        let width = range.map { $0.upperBound - $0.lowerBound } ?? 0
        return (direction == .lower ? -1 : 1) / (width > 0 ? width : 1)
    }

    /// Which units have scores that rest on imputed values.
    private func imputed(_ root: Int) -> [String] {
        let rows = year.units.indices.sorted { nameOrder[$0] < nameOrder[$1] }.filter {
            year.results[$0].indices[root].imputedCount > 0
        }
        guard !rows.isEmpty else { return [] }
        return [
            words(
                .imputedNote,
                [
                    "mark": words(.imputedMark), "count": "\(rows.count)",
                    "units": words.list(rows.map { names[$0].sentence }),
                ])
        ]
    }

    private func notes(_ root: Int) -> [String] {
        let index = year.tree.indices[root]
        var notes = [rounding(index), tieRule(index)] + imputed(root)
        if comparisons(root).contains(where: \.fieldChanged) { notes.append(words(.changeFieldNote)) }
        let successions = year.bundle.successions.filter { !$0.kind.keepsTerritory }
        if earlier != nil, !successions.isEmpty {
            let described = successions.map {
                reporter.describe($0, in: year.bundle, earlier: earlier?.bundle)
            }
            notes.append("\(words(.changeUnit)): \(described.joined(separator: "; ")).")
        }
        let changes = year.results.map { $0.indices[root].change }
        for case .notComparable(.methodChanged(_, let difference)) in changes {
            let detail = reporter.refusal(difference, year: year, earlier: earlier)
            notes.append("\(words(.changeMethod)): \(detail).")
            break
        }
        if let set = commonSet(root) {
            let detail = reporter.describe(set, year: year, earlier: earlier)
            notes.append("\(VietnameseCase.capitalizingFirst(detail)).")
        }
        return notes
    }

    /// The common set on which units are compared; one index has one in a year, or none.
    func commonSet(_ root: Int) -> CommonSet? {
        comparisons(root).lazy.compactMap(\.commonSet).first
    }

    private func commonColumn(_ root: Int) -> String? {
        guard commonSet(root) != nil else { return nil }
        return words(
            .rankCommonColumn, ["previous": "\(year.year - 1)", "year": "\(year.year)"])
    }

    func rounding(_ index: Index) -> String {
        guard let digits = index.digits else {
            return words(.methodUnrounded, ["digits": "\(Ranking.significantDigits)"])
        }
        return words(.methodRounding, ["digits": "\(digits)"])
    }

    func tieRule(_ index: Index) -> String {
        switch index.ties {
        case .min: words(.methodTieMin)
        case .dense: words(.methodTieDense)
        case .average: words(.methodTieAverage)
        case .ordinal: words(.methodTieOrdinal)
        }
    }
}

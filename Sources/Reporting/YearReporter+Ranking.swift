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
            code: index.code, name: index.name(in: words.language),
            title: words(
                .componentTitle, ["name": index.name(in: words.language), "year": "\(year.year)"]),
            headline: headline(scores, order, root: root, digits: digits),
            rows: (order + others).map { row($0, root: root, digits: digits) }, bands: bands(root),
            components: columns(root),
            previousYear: earlier?.year,
            axis: reporter.axis(scores, within: 0...100) ?? Axis(low: 0, high: 100, ticks: []),
            mean: reporter.figure(year.indices[root].mean, digits: digits), notes: notes(root),
            movers: movers(root, digits: digits))
    }

    private func row(_ row: Int, root: Int, digits: Int) -> RankingRow {
        let result = year.results[row].indices[root]
        var previousRank: Double?
        if case .compared(let comparison) = result.change { previousRank = comparison.previousRank.place }
        return RankingRow(
            unit: names[row], rank: reporter.place(result.standing.rank?.place),
            band: result.band, score: reporter.figure(result.score, digits: digits),
            previousRank: reporter.place(previousRank),
            change: reporter.change(result.change, year: year, earlier: earlier),
            components: year.tree.children[root].map {
                reporter.figure(childResult($0, row: row).score, digits: 1)
            },
            notRankedReason: notRankedReason(result.standing))
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
            }
            return BandReport(name: band.name(in: words.language), range: range, position: place)
        }
    }

    func notRankedReason(_ standing: Standing) -> String? {
        guard case .notRanked(let coverage, let needed, let missing) = standing else { return nil }
        return words(
            .notRankedReason,
            [
                "coverage": words.numbers.compact(coverage * 100, maximumDigits: 1),
                "needed": words.numbers.compact(needed * 100, maximumDigits: 1),
                "missing": words.list(missing.map { partName($0) }),
            ])
    }

    func partName(_ code: String) -> String {
        year.bundle.indices.first { $0.code == code }?.name(in: words.language)
            ?? year.bundle.indicators.first { $0.code == code }?.name(in: words.language) ?? code
    }

    /// Says what the picture shows when one gap stands out in the upper half: at least twice the
    /// next largest gap between neighbours.
    private func headline(_ scores: [Double], _ order: [Int], root: Int, digits: Int) -> String {
        let gaps = zip(scores, scores.dropFirst()).map { $0 - $1 }
        let ordered = gaps.sorted(by: >)
        if let largest = ordered.first, ordered.count > 2, largest > 0, largest >= 2 * ordered[1],
            let place = gaps.firstIndex(of: largest), place < scores.count / 2,
            isAhead(root, at: place, in: order)
        {
            let gap = words.numbers.text(
                Reporter.printedDifference(scores[place], scores[place + 1], digits: digits), digits: digits)
            if place == 0 {
                return words(.headlineLeader, ["unit": names[order[0]].heading, "gap": gap])
            }
            return words(.headlineTopGroup, ["size": "\(place + 1)", "gap": gap])
        }
        return words(
            .headlinePlain,
            ["count": "\(scores.count)", "index": year.tree.indices[root].name(in: words.language)])
    }

    private func notes(_ root: Int) -> [String] {
        let index = year.tree.indices[root]
        var notes = [rounding(index), tieRule(index)]
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
            let detail = reporter.describe(difference, year: year, earlier: earlier)
            notes.append("\(words(.changeMethod)): \(detail).")
            break
        }
        return notes
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

    /// At most three up and three down, the biggest first.
    private func movers(_ root: Int, digits: Int) -> [Mover] {
        var moves: [(row: Int, gained: Double)] = []
        for row in year.results.indices {
            if case .compared(let comparison) = year.results[row].indices[root].change,
                comparison.placesGained != 0
            {
                moves.append((row, comparison.placesGained))
            }
        }
        let up = moves.filter { $0.gained > 0 }.sorted { ($1.gained, $0.row) < ($0.gained, $1.row) }
        let down = moves.filter { $0.gained < 0 }.sorted { ($0.gained, $0.row) < ($1.gained, $1.row) }
        return (up.prefix(3) + down.prefix(3)).map { move in
            let result = year.results[move.row].indices[root]
            return Mover(
                unit: names[move.row], change: reporter.change(result.change, year: year, earlier: earlier),
                from: reporter.from(result.change, digits: digits) ?? "")
        }
    }
}

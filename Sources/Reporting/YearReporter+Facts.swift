import Assessment
import Records
import VietnameseText

/// The facts at the head of a year: each a large figure with a way to check it.
extension YearReporter {
    func facts(_ root: Int) -> [Fact] {
        let digits = self.digits[root]
        let order = rankOrder(root)
        var facts: [Fact] = []
        if let first = order.first {
            let scores = order.compactMap { year.results[$0].indices[root].score }
            let gap =
                isAhead(root, at: 0, in: order)
                ? Reporter.printedDifference(scores[0], scores[1], digits: digits) : nil
            facts.append(
                Fact(
                    figure: points(scores.first, digits), unit: names[first],
                    text: words(
                        .factLeader,
                        [
                            "unit": names[first].heading,
                            "rank": reporter.place(year.results[first].indices[root].standing.rank?.place)
                                .text,
                            "count": "\(order.count)",
                        ]),
                    note: gap.map { words(.factLeaderNote, ["gap": words.numbers.text($0, digits: digits)]) })
            )
        }
        let summary = year.indices[root]
        if let mean = summary.mean {
            facts.append(
                Fact(
                    figure: points(mean, digits), unit: nil, text: words(.factMean),
                    note: words(
                        .factMeanNote,
                        [
                            "low": reporter.figure(summary.lowest, digits: digits).text,
                            "high": reporter.figure(summary.highest, digits: digits).text,
                        ])))
        }
        if let fact = componentFact(root, digits) { facts.append(fact) }
        facts.append(contentsOf: [riseFact(root, digits) ?? notComparableFact(root)].compactMap { $0 })
        return facts
    }

    /// Whether the unit at a place of the order is above the next one by more than rounding.
    func isAhead(_ root: Int, at place: Int, in order: [Int]) -> Bool {
        guard order.indices.contains(place + 1) else { return false }
        let (own, next) = (order[place], order[place + 1])
        return year.results[own].indices[root].rankedScore != year.results[next].indices[root].rankedScore
    }

    private func points(_ score: Double?, _ digits: Int) -> String {
        words(.points, ["score": reporter.figure(score, digits: digits).text])
    }

    private func riseFact(_ root: Int, _ digits: Int) -> Fact? {
        let moves = year.results.indices.compactMap { row -> (Int, Comparison)? in
            guard case .compared(let comparison) = year.results[row].indices[root].change else { return nil }
            return (row, comparison)
        }
        guard let best = moves.max(by: { ($0.1.placesGained, $1.0) < ($1.1.placesGained, $0.0) }),
            best.1.placesGained > 0
        else { return nil }
        let points = words(
            best.1.commonSet == nil ? .factRiseNote : .factRiseCommonNote,
            ["points": words.numbers.signed(best.1.scoreChange, digits: digits)])
        return Fact(
            figure: words(.factRiseBig, ["places": reporter.place(best.1.placesGained).text]),
            unit: names[best.0],
            printedText: PrintedText(
                words(
                    best.1.commonSet == nil ? .factRise : .factRiseCommon,
                    [
                        "from": reporter.place(best.1.previousRank.place).text,
                        "to": reporter.place(best.1.rank.place).text, "year": "\(best.1.year)",
                    ])),
            printedNote: PrintedText(points) + risePart(root, best.0))
    }

    /// In what the unit that rose most improved most; nothing where that cannot be told.
    private func risePart(_ root: Int, _ row: Int) -> PrintedText {
        let parts = MoveReasoner(self, root: root).reasons(of: row).parts
        guard let part = parts.first(where: \.isIndicator) ?? parts.first else { return PrintedText("") }
        return PrintedText(" ")
            + words.printed(.factRisePart, ["part": part.printedName, "values": part.printedValues])
    }

    private func notComparableFact(_ root: Int) -> Fact? {
        guard let earlier else { return nil }
        var changed: [UnitName] = []
        var byMethod = 0
        for row in year.results.indices {
            switch year.results[row].indices[root].change {
            case .notComparable(.unitChanged): changed.append(names[row])
            case .notComparable(.methodChanged): byMethod += 1
            default: break
            }
        }
        let total = year.units.count
        if byMethod > changed.count {
            return Fact(
                figure: words(.factUnits, ["count": "\(byMethod + changed.count)", "total": "\(total)"]),
                unit: nil, text: words(.factMethodChanged, ["year": "\(earlier.year)"]), note: nil)
        }
        guard !changed.isEmpty else { return nil }
        return Fact(
            figure: words(.factUnits, ["count": "\(changed.count)", "total": "\(total)"]), unit: nil,
            text: words(.factNotComparable, ["year": "\(earlier.year)"]),
            note: words(.factNotComparableNote, ["units": words.list(changed.map(\.short))]))
    }

    private func componentFact(_ root: Int, _ digits: Int) -> Fact? {
        let columns = columns(root).compactMap { column in column.mean.value.map { (column, $0) } }
        guard let best = columns.max(by: { $0.1 < $1.1 }), let last = columns.min(by: { $0.1 < $1.1 }),
            best.0.mean.text != last.0.mean.text
        else { return nil }
        return Fact(
            figure: words(.points, ["score": best.0.mean.text]), unit: nil,
            printedText: words.printed(.factComponent, ["component": best.0.printedName]),
            printedNote: words.printed(
                .factComponentNote, ["other": last.0.printedName], ["score": last.0.mean.text]))
    }
}

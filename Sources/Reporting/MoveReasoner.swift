import Assessment
import Records
import VietnameseText

/// Finds the parts of an index that a unit's move came from.
///
/// A part counts by the change of its score times its share of the index's weight. On official ranks these are
/// components and indicators, on a common set the common indicators, whose scores both years define alike. Only parts
/// that moved the way the unit did explain it.
struct MoveReasoner {
    private let parent: YearReporter
    private let root: Int
    private static let mostComponents = 1
    private static let mostIndicators = 2

    private var year: AssessedYear { parent.year }
    private var words: Words { parent.words }

    init(_ parent: YearReporter, root: Int) {
        self.parent = parent
        self.root = root
    }

    /// The parts, components before indicators; and a note where rank and score did not move together.
    func reasons(of row: Int) -> (parts: [MoveReason], note: String?) {
        guard case .compared(let comparison) = year.results[row].indices[root].change,
            comparison.placesGained != 0, let earlier = parent.earlier,
            let before = parent.previousRows[row]
        else { return ([], nil) }
        let isUp = comparison.placesGained > 0
        let digits = parent.digits[root]
        let change = Reporter.printedDifference(comparison.score, comparison.previousScore, digits: digits)
        guard change != 0, (change > 0) == isUp else {
            return ([], note(isUp: isUp, change: change, digits: digits))
        }
        let sign: Double = isUp ? 1 : -1
        var parts: [MoveReason] = []
        if comparison.commonSet == nil {
            parts += components(row, earlier, before, sign: sign)
        }
        let common = comparison.commonSet.map { Set($0.indicators) }
        return (parts + indicators(row, earlier, before, sign: sign, among: common), nil)
    }

    private func note(isUp: Bool, change: Double, digits: Int) -> String {
        guard change != 0 else { return words(.moveSameScore) }
        return words(
            isUp ? .moveUpLower : .moveDownHigher,
            ["points": words.numbers.text(abs(change), digits: digits)])
    }

    private func components(
        _ row: Int, _ earlier: AssessedYear, _ before: Int, sign: Double
    ) -> [MoveReason] {
        var found: [(weight: Double, reason: MoveReason)] = []
        for (child, share) in shares(of: root) {
            guard case .index(let place) = child, let now = year.results[row].indices[place].score,
                let then = earlier.tree.position(of: year.tree.indices[place].code).flatMap({
                    earlier.results[before].indices[$0].score
                })
            else { continue }
            let figures = (then: figure(then, digits: 1), now: figure(now, digits: 1))
            guard (now - then) * sign > 0, figures.then != figures.now else { continue }
            found.append(
                (
                    abs(now - then) * share,
                    MoveReason(
                        code: year.tree.indices[place].code, isIndicator: false,
                        printedName: words.name(year.tree.indices[place]),
                        printedValues: PrintedText(
                            words(
                                .moveValues,
                                ["from": figures.then, "to": words(.points, ["score": figures.now])])))
                ))
        }
        return Self.weightiest(found, Self.mostComponents)
    }

    private func indicators(
        _ row: Int, _ earlier: AssessedYear, _ before: Int, sign: Double, among common: Set<String>?
    ) -> [MoveReason] {
        var found: [(weight: Double, reason: MoveReason)] = []
        for (position, share) in indicatorShares() {
            let indicator = year.bundle.indicators[position]
            guard common?.contains(indicator.code) ?? true, let place = parent.previousPlaces[position]
            else { continue }
            let (now, then) = (
                year.results[row].indicators[position], earlier.results[before].indicators[place]
            )
            guard let score = now.score, let previous = then.score, (score - previous) * sign > 0 else {
                continue
            }
            let values = (
                then: figure(then.value, digits: indicator.digits),
                now: figure(now.value, digits: indicator.digits)
            )
            guard values.then != values.now else { continue }
            found.append(
                (
                    abs(score - previous) * share,
                    MoveReason(
                        code: indicator.code, isIndicator: true, printedName: words.name(indicator),
                        printedValues: measured(indicator, values))
                ))
        }
        return Self.weightiest(found, Self.mostIndicators)
    }

    /// The first in the order of the tree among equals.
    private static func weightiest(
        _ found: [(weight: Double, reason: MoveReason)], _ count: Int
    ) -> [MoveReason] {
        found.enumerated().sorted { left, right in
            left.element.weight != right.element.weight
                ? left.element.weight > right.element.weight : left.offset < right.offset
        }.prefix(count).map(\.element.reason)
    }

    /// "18,4 → 13,9‰", "38,5 → 25,5 trên 100.000 trẻ em".
    private func measured(_ indicator: Indicator, _ values: (then: String, now: String)) -> PrintedText {
        let measure = words.measure(indicator)
        guard measure.text != "%", measure.text != "‰" else {
            return PrintedText(words(.moveValues, ["from": values.then, "to": values.now + measure.text]))
        }
        return words.printed(
            .moveMeasured, ["measure": measure], ["from": values.then, "to": values.now])
    }

    private func figure(_ value: Double?, digits: Int) -> String {
        parent.reporter.figure(value, digits: digits).text
    }

    // MARK: - Weights

    /// The children of an index with their shares of its weight.
    private func shares(of index: Int) -> [(IndexTree.Child, Double)] {
        let children = year.tree.children[index]
        let weights = children.map { child in
            switch child {
            case .index(let place): year.tree.indices[place].weight
            case .indicator(let place): year.bundle.indicators[place].weight
            }
        }
        let sum = weights.reduce(0, +)
        return zip(children, weights).map { ($0, sum > 0 ? $1 / sum : 0) }
    }

    /// The indicators below the index with their shares of its whole weight, in the order of the tree.
    private func indicatorShares() -> [(position: Int, share: Double)] {
        var result: [(position: Int, share: Double)] = []
        var waiting: [(index: Int, share: Double)] = [(root, 1)]
        while let next = waiting.popLast() {
            var below: [(index: Int, share: Double)] = []
            for (child, share) in shares(of: next.index) {
                switch child {
                case .index(let place): below.append((place, share * next.share))
                case .indicator(let place): result.append((place, share * next.share))
                }
            }
            waiting += below.reversed()
        }
        return result
    }
}

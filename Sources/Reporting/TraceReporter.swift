import Assessment
import Formula
import Records
import VietnameseText

/// Tells how a rank came about, step by step, down to the cells.
struct TraceReporter {
    private let parent: UnitReporter
    private let words: Words
    private let year: AssessedYear

    /// Digits of intermediate results: more than pages print, so that a reader can recompute.
    private static let digits = 4

    init(_ parent: UnitReporter) {
        self.parent = parent
        words = parent.words
        year = parent.year
    }

    func steps(_ root: Int) -> [TraceStep] {
        let result = year.results[parent.row].indices[root]
        var steps: [TraceStep] = []
        if let rank = result.standing.rank, let score = result.score {
            let better = parent.parent.count(above: result.rankedScore ?? 0, root)
            let phrase: Phrase =
                switch (better > 0, rank.sharers > 1) {
                case (false, false): .traceRankFirst
                case (false, true): .traceRankFirstTied
                case (true, false): .traceRank
                case (true, true): .traceRankTied
                }
            // A phrase takes of these what it names.
            steps.append(
                step(
                    words.printed(
                        phrase, [:],
                        [
                            "rank": parent.reporter.place(rank.place).text, "count": "\(rank.count)",
                            "better": "\(better)", "score": number(score), "sharers": "\(rank.sharers)",
                        ])))
        } else if let reason = parent.parent.notRankedReason(result.standing) {
            steps.append(step(PrintedText("\(words(.notRanked)): ") + reason + PrintedText(".")))
        }
        var depths = [root: 1]
        for place in year.tree.subtree(of: root) {
            let depth = depths[place] ?? 1
            for case .index(let inner) in year.tree.children[place] { depths[inner] = depth + 1 }
            steps += index(place, depth: depth)
        }
        return steps
    }

    private func index(_ place: Int, depth: Int) -> [TraceStep] {
        var steps: [TraceStep] = []
        let children = year.tree.children[place]
        if let score = year.results[parent.row].indices[place].score {
            var own = step(
                children.count == 1 ? single(place, children[0], score) : mean(place, children, score))
            own.code = year.tree.indices[place].code
            own.depth = depth
            steps.append(own)
        }
        for case .indicator(let position) in children {
            var own = indicator(position)
            own.code = year.bundle.indicators[position].code
            own.depth = depth + 1
            steps.append(own)
        }
        return steps
    }

    /// An index with one part has the part's score.
    private func single(_ place: Int, _ child: IndexTree.Child, _ score: Double) -> PrintedText {
        let part =
            switch child {
            case .index(let inner): words.name(year.tree.indices[inner])
            case .indicator(let inner): words.name(year.bundle.indicators[inner])
            }
        return words.printed(
            .traceSingle, ["name": words.name(year.tree.indices[place]), "part": part],
            ["score": number(score)])
    }

    private func mean(_ place: Int, _ children: [IndexTree.Child], _ score: Double) -> PrintedText {
        var terms: [String] = []
        var weights = 0.0
        for child in children {
            guard let value = parent.parent.childResult(child, row: parent.row).score else { continue }
            let weight: Double =
                switch child {
                case .index(let inner): year.tree.indices[inner].weight
                case .indicator(let inner): year.bundle.indicators[inner].weight
                }
            weights += weight
            terms.append(weight == 1 ? number(value) : "\(number(value)) × \(compact(weight))")
        }
        return words.printed(
            .traceMean, ["name": words.name(year.tree.indices[place])],
            [
                "terms": terms.joined(separator: " + "),
                "weights": compact(weights), "score": number(score),
            ])
    }

    private func indicator(_ position: Int) -> TraceStep {
        let indicator = year.bundle.indicators[position]
        let result = year.results[parent.row].indicators[position]
        let cells = cells(of: indicator)
        guard let value = result.value else {
            return TraceStep(
                printedText: words.printed(.traceMissing, ["name": words.name(indicator)]), cells: cells)
        }
        var text: PrintedText
        switch indicator.definition {
        case .ratio(_, _, let scale):
            text = words.printed(
                .traceRatio, ["name": words.name(indicator)],
                [
                    "numerator": compact(result.numerator ?? 0),
                    "denominator": compact(result.denominator ?? 0), "scale": compact(scale),
                    "value": number(value),
                ])
        case .formula(let formula):
            text = words.printed(
                .traceFormula, ["name": words.name(indicator)],
                ["formula": formula.value.text, "value": number(value)])
        }
        if let score = result.score, let posts = year.indicators[position].goalposts {
            text =
                text + PrintedText(" " + normalisation(indicator, value: value, score: score, posts: posts))
        }
        return TraceStep(printedText: text, cells: cells)
    }

    private func normalisation(
        _ indicator: Indicator, value: Double, score: Double, posts: ClosedRange<Double>
    ) -> String {
        let (low, high) = (posts.lowerBound, posts.upperBound)
        guard low < high else { return words(.traceScoreFlat, ["score": number(score)]) }
        if value < low || value > high, indicator.normalisation == .goalposts {
            return words(
                .traceScoreClamped,
                ["value": number(value), "low": compact(low), "high": compact(high), "score": number(score)])
        }
        switch indicator.direction {
        case .higher: return scale(.traceScoreHigher, value, low, high, score)
        case .lower: return scale(.traceScoreLower, value, low, high, score)
        case .toward:
            guard let idealLow = indicator.idealLow, let idealHigh = indicator.idealHigh else { return "" }
            if value < idealLow { return scale(.traceScoreBelow, value, low, idealLow, score) }
            if value > idealHigh { return scale(.traceScoreAbove, value, idealHigh, high, score) }
            return words(
                .traceScoreInside,
                ["value": number(value), "low": compact(idealLow), "high": compact(idealHigh)])
        }
    }

    private func scale(
        _ phrase: Phrase, _ value: Double, _ low: Double, _ high: Double, _ score: Double
    ) -> String {
        words(
            phrase,
            ["value": number(value), "low": compact(low), "high": compact(high), "score": number(score)])
    }

    /// The cells that the formulas of an indicator read.
    private func cells(of indicator: Indicator) -> [TraceCell] {
        var seen: Set<String> = []
        var cells: [TraceCell] = []
        for use in indicator.definition.formulas.flatMap(\.value.uses) where seen.insert(use.code).inserted {
            guard
                let position = parent.parent.observations.position(unit: parent.unit.code, item: use.code)
            else { continue }
            let observation = year.bundle.observations[position]
            cells.append(
                TraceCell(
                    code: use.code, value: parent.reporter.amount(observation.value).text,
                    address: parent.reporter.address(observation.cell, in: year.bundle)))
        }
        return cells
    }

    private func step(_ text: PrintedText) -> TraceStep { TraceStep(printedText: text, cells: []) }
    private func number(_ value: Double) -> String { words.numbers.text(value, digits: Self.digits) }
    private func compact(_ value: Double) -> String { words.numbers.compact(value, maximumDigits: 6) }
}

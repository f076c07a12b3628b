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
            steps.append(step(self.rank(rank, score: score, root: root)))
            if let place = result.groupRank, let group = year.units[parent.row].group {
                let unit = year.units[parent.row]
                steps.append(
                    step(
                        words.printed(
                            .traceGroupRank, ["group": words.printed(group, en: unit.groupEN)],
                            ["rank": parent.reporter.place(place.place).text, "count": "\(place.count)"])))
            }
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

    private func rank(_ rank: Rank, score: Double, root: Int) -> PrintedText {
        let own = year.results[parent.row].indices[root].rankedScore ?? score
        let isLow = year.tree.indices[root].rules.direction == .lower
        let better = isLow ? parent.parent.count(below: own, root) : parent.parent.count(above: own, root)
        // A phrase takes of these what it names.
        let values: KeyValuePairs = [
            "rank": parent.reporter.place(rank.place).text, "count": "\(rank.count)", "better": "\(better)",
            "score": number(score), "sharers": "\(rank.sharers)",
        ]
        switch (isLow, better > 0, rank.sharers > 1) {
        case (false, false, false): return words.printed(.traceRankFirst, [:], values)
        case (false, false, true): return words.printed(.traceRankFirstTied, [:], values)
        case (false, true, false): return words.printed(.traceRank, [:], values)
        case (false, true, true): return words.printed(.traceRankTied, [:], values)
        case (true, false, false): return words.printed(.traceRankLowFirst, [:], values)
        case (true, false, true): return words.printed(.traceRankLowFirstTied, [:], values)
        case (true, true, false): return words.printed(.traceRankLow, [:], values)
        case (true, true, true): return words.printed(.traceRankLowTied, [:], values)
        }
    }

    private func index(_ place: Int, depth: Int) -> [TraceStep] {
        var steps: [TraceStep] = []
        let children = year.tree.children[place]
        let index = year.tree.indices[place]
        if let score = year.results[parent.row].indices[place].score {
            var text: PrintedText
            if index.aggregation == .formula {
                text = formula(index, score)
            } else if children.count == 1, index.aggregation != .sum {
                text = single(place, children[0], score)
            } else {
                text = aggregate(place, children, score)
            }
            if let digits = index.rules.scoreDigits {
                text =
                    text
                    + PrintedText(
                        " " + words(.traceScoreRounded, ["digits": "\(digits)", "value": number(score)]))
            }
            var own = step(text)
            own.code = index.code
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

    private func aggregate(
        _ place: Int, _ children: [IndexTree.Child], _ score: Double
    ) -> PrintedText {
        let index = year.tree.indices[place]
        let name = words.name(index)
        var parts: [(value: Double, weight: Double)] = []
        for child in children {
            guard let value = parent.parent.childResult(child, row: parent.row).score else { continue }
            let weight: Double =
                switch child {
                case .index(let inner): year.tree.indices[inner].weight
                case .indicator(let inner): year.bundle.indicators[inner].weight
                }
            parts.append((max(value, index.rules.floor ?? -.infinity), weight))
        }
        switch index.aggregation {
        case .arithmetic:
            return words.printed(
                .traceMean, ["name": name],
                [
                    "terms": parts.map(product).joined(separator: " + "),
                    "weights": compact(parts.reduce(0) { $0 + $1.weight }), "score": number(score),
                ])
        case .sum:
            return words.printed(
                .traceSum, ["name": name],
                ["terms": parts.map(product).joined(separator: " + "), "score": number(score)])
        default:
            let terms = parts.map { part in
                part.weight == 1
                    ? number(part.value)
                    : words(
                        .traceWeighted, ["value": number(part.value), "weight": compact(part.weight)])
            }
            return words.printed(
                .traceAggregate, ["name": name],
                [
                    "rule": MethodSentences(words: words).rule(index),
                    "terms": terms.joined(separator: "; "), "score": number(score),
                ])
        }
    }

    private func product(_ part: (value: Double, weight: Double)) -> String {
        part.weight == 1 ? number(part.value) : "\(number(part.value)) × \(compact(part.weight))"
    }

    /// An index by formula, with the values of the codes that it names.
    private func formula(_ index: Index, _ score: Double) -> PrintedText {
        guard let formula = index.rules.formula?.value else { return PrintedText("") }
        var seen: Set<String> = []
        var terms: [String] = []
        for use in formula.uses where use.scope == .thisYear || use.scope == .rawValue {
            let isValue = use.scope == .rawValue
            let name = isValue ? "value(\(use.code))" : use.code
            guard seen.insert(name).inserted else { continue }
            let value = year.operand(use.code, isValue: isValue, row: parent.row)
            terms.append("\(name) = \(value.map { number($0) } ?? Reporter.missing)")
        }
        return words.printed(
            .traceIndexFormula, ["name": words.name(index)],
            [
                "formula": formula.text, "score": number(score),
                "terms": terms.joined(separator: "; "),
            ])
    }

    private func indicator(_ position: Int) -> TraceStep {
        let indicator = year.bundle.indicators[position]
        let result = year.results[parent.row].indicators[position]
        let cells = cells(of: indicator)
        let scoring = ScoreTrace(words: words, year: year, position: position, row: parent.row)
        guard let value = result.value else {
            var text = words.printed(.traceMissing, ["name": words.name(indicator)])
            if result.score != nil {
                text = PrintedText(joining: [words.name(indicator), PrintedText(": " + scoring.sentences())])
            }
            return TraceStep(printedText: text, cells: cells)
        }
        var text: PrintedText
        switch indicator.definition {
        case .ratio(_, _, let scale):
            if result.denominator == 0 {
                text = PrintedText(
                    joining: [
                        words.name(indicator),
                        PrintedText(": " + words(.traceZero, ["value": number(value)])),
                    ])
            } else {
                text = words.printed(
                    .traceRatio, ["name": words.name(indicator)],
                    [
                        "numerator": compact(result.numerator ?? 0),
                        "denominator": compact(result.denominator ?? 0), "scale": compact(scale),
                        "value": number(value),
                    ])
            }
        case .formula(let formula):
            text = words.printed(
                .traceFormula, ["name": words.name(indicator)],
                ["formula": formula.value.text, "value": number(value)])
        }
        if result.score != nil { text = text + PrintedText(" " + scoring.sentences()) }
        return TraceStep(printedText: text, cells: cells)
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

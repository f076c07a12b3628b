import Assessment
import Formula
import Records
import VietnameseText

/// Reports how the results of a year were computed.
struct MethodReporter {
    private let parent: YearReporter
    private let words: Words
    private let year: AssessedYear

    init(_ parent: YearReporter) {
        self.parent = parent
        words = parent.words
        year = parent.year
    }

    func report() -> MethodReport {
        let bundle = year.bundle
        return MethodReport(
            title: words(.methodTitle, ["year": "\(year.year)"]),
            printedConfiguration: parent.configuration(),
            printedBasis: words.printed(setting: "method_basis", of: bundle.settings),
            roots: year.tree.roots.map { root($0) },
            items: bundle.items, printedSummary: summary(), sources: bundle.sources,
            licenses: bundle.licenses, rules: rules(),
            files: bundle.files.map {
                InputFile(
                    path: Reporter.inside($0.path, bundle), sha256: $0.sha256, byteCount: $0.byteCount)
            },
            successions: bundle.successions.map {
                parent.reporter.describe($0, in: bundle, earlier: parent.earlier?.bundle)
            })
    }

    private func summary() -> [PrintedText] {
        let bundle = year.bundle
        if words.language == .en, let text = bundle.summaryEN {
            return paragraphs(text).map { PrintedText($0) }
        }
        return paragraphs(bundle.summary ?? "").map { words.printed($0, en: nil) }
    }

    private func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n").map { line in
            line.hasPrefix("- ") ? String(line.dropFirst(2)) : String(line)
        }.filter { !$0.isEmpty }
    }

    private func root(_ position: Int) -> MethodRoot {
        let index = year.tree.indices[position]
        var nodes: [MethodNode] = []
        collect(position, depth: 1, into: &nodes)
        return MethodRoot(
            code: index.code, printedName: words.name(index),
            rules: [
                words(
                    .methodCoverage,
                    ["coverage": words.numbers.compact(index.coverage * 100, maximumDigits: 1)])
            ] + MethodSentences(words: words).rules(index) + [
                parent.rounding(index), parent.tieRule(index), comparison(),
            ], nodes: nodes, printedNote: words.printed(ifAny: index.note, en: index.noteEN))
    }

    /// What happens to the comparison with the year before when the set of indicators changes.
    private func comparison() -> String {
        words(
            .methodComparison,
            [
                "minimum": words.numbers.compact(
                    year.bundle.settings.commonSetMinimum * 100, maximumDigits: 1)
            ])
    }

    private func collect(_ position: Int, depth: Int, into nodes: inout [MethodNode]) {
        let children = year.tree.children[position]
        let total = children.reduce(0) { $0 + weight(of: $1) }
        for child in children {
            let text = weightText(weight(of: child), of: total)
            switch child {
            case .index(let place):
                let index = year.tree.indices[place]
                let text = ([text] + MethodSentences(words: words).rules(index)).joined(separator: "; ")
                nodes.append(
                    MethodNode(
                        code: index.code, printedName: words.name(index), depth: depth, weight: text,
                        indicator: nil, printedNote: words.printed(ifAny: index.note, en: index.noteEN)))
                collect(place, depth: depth + 1, into: &nodes)
            case .indicator(let place):
                let indicator = year.bundle.indicators[place]
                nodes.append(
                    MethodNode(
                        code: indicator.code, printedName: words.name(indicator), depth: depth,
                        weight: text, indicator: describe(indicator, place),
                        printedNote: words.printed(ifAny: indicator.note, en: indicator.noteEN)))
            }
        }
    }

    /// Weight and share of an indicator inside its component, in words.
    func weight(ofIndicator position: Int) -> String {
        let code = year.bundle.indicators[position].index
        guard let place = year.tree.position(of: code) else { return "" }
        let total = year.tree.children[place].reduce(0) { $0 + weight(of: $1) }
        return weightText(year.bundle.indicators[position].weight, of: total)
    }

    private func weightText(_ own: Double, of total: Double) -> String {
        words(
            .methodWeight,
            [
                "weight": words.numbers.compact(own, maximumDigits: 6),
                "share": words.numbers.compact(total > 0 ? own / total * 100 : 0, maximumDigits: 1),
            ])
    }

    private func weight(of child: IndexTree.Child) -> Double {
        switch child {
        case .index(let place): year.tree.indices[place].weight
        case .indicator(let place): year.bundle.indicators[place].weight
        }
    }

    func describe(_ indicator: Indicator, _ place: Int) -> MethodIndicator {
        let summary = year.indicators[place]
        return MethodIndicator(
            definition: indicator.definition.text { words.numbers.compact($0, maximumDigits: 6) },
            printedUnitOfMeasure: words.measure(indicator),
            direction: parent.direction(indicator),
            scale: MethodSentences(words: words).scale(indicator, summary),
            printedSource: words.printed(ifAny: indicator.source, en: indicator.sourceEN),
            coverage: words(.rankOf, ["rank": "\(summary.count)", "count": "\(year.units.count)"]))
    }

    private func rules() -> [MethodRule] {
        let values = YearValues(year.bundle)
        let before = parent.earlier.map { YearValues($0.bundle) }
        return year.bundle.checks.map { rule in
            var run = 0
            var passed = 0
            for (position, unit) in year.bundle.units.enumerated() {
                let context = UnitContext(unit: position, code: unit.code, year: values, previous: before)
                guard let holds = (try? rule.formula.value.holds(in: context)) ?? nil else { continue }
                run += 1
                if holds { passed += 1 }
            }
            return MethodRule(
                code: rule.code, printedMessage: words.printed(rule.message, en: rule.messageEN),
                formula: rule.formula.value.text,
                passed: words(.rankOf, ["rank": "\(passed)", "count": "\(run)"]))
        }
    }
}

extension YearReporter {
    /// Which values of an indicator are good, in words.
    func direction(_ indicator: Indicator) -> String {
        switch indicator.direction {
        case .higher: return words(.methodHigher)
        case .lower: return words(.methodLower)
        case .toward:
            guard let low = indicator.idealLow, let high = indicator.idealHigh else {
                return words(.methodToward)
            }
            return words(
                .methodIdeal,
                [
                    "low": words.numbers.compact(low, maximumDigits: 6),
                    "high": words.numbers.compact(high, maximumDigits: 6),
                ])
        }
    }
}

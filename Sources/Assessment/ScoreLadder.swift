import Formula
import Records
import VietnameseText

/// Goes up an index tree, children first: weights, scores, ranks, bands.
struct ScoreLadder {
    /// The tree; weights that come from data stand in it after the climb.
    private(set) var tree: IndexTree
    /// The indicators, with their weights likewise.
    private(set) var indicators: [Indicator]
    private(set) var summaries: [IndexSummary] = []
    private(set) var faults: [AssessmentFault] = []
    /// Worst and best possible score of each indicator.
    var indicatorRanges: [ClosedRange<Double>?] = []

    private let contexts: [UnitContext]
    private let units: [String]
    private let groups: [String?]
    private let year: Int
    private let earlier: [Int: AssessedYear]
    private var places: NodePlaces

    /// Makes a ladder.
    ///
    /// - Parameters:
    ///   - tree: The tree.
    ///   - indicators: The indicators that its children name, by position.
    ///   - contexts: What formulas see of each ranked unit.
    ///   - units: The codes of the ranked units.
    ///   - groups: The group of each ranked unit; empty where no ranks inside groups are wanted.
    ///   - year: The year of the results; weights that are frozen to it are its own.
    ///   - earlier: Earlier years, for weights that are frozen to one.
    init(
        tree: IndexTree, indicators: [Indicator], contexts: [UnitContext], units: [String],
        groups: [String?], year: Int, earlier: [Int: AssessedYear]
    ) {
        self.tree = tree
        self.indicators = indicators
        self.contexts = contexts
        self.units = units
        self.groups = groups
        self.year = year
        self.earlier = earlier
        places = NodePlaces(tree, indicators)
    }

    /// Computes the indices of each unit from the indicators in the results.
    mutating func climb(_ results: inout [UnitResult]) {
        let empty = IndexResult(
            coverage: 0, missing: [], standing: .notRanked(coverage: 0, needed: 1, missing: []),
            change: .noYearBefore)
        for row in results.indices {
            results[row].indices = [IndexResult](repeating: empty, count: tree.indices.count)
        }
        summaries = [IndexSummary](
            repeating: IndexSummary(rankedCount: 0, lowest: nil, highest: nil, mean: nil, scoreRange: nil),
            count: tree.indices.count)
        for position in tree.order {
            settleWeights(of: position, results)
            score(position, &results)
            rank(position, &results)
        }
    }

    // MARK: - Weights

    private mutating func settleWeights(of position: Int, _ results: [UnitResult]) {
        let index = tree.indices[position]
        switch index.rules.weighting {
        case .given: return
        case .equal:
            for child in tree.children[position] { setWeight(1, of: child) }
        case .inverseDeviation:
            for child in tree.children[position] {
                let code = code(of: child)
                let scores: [Double]?
                if let wanted = index.rules.weightsYear, wanted != year {
                    scores = earlier[wanted]?.scores(of: code)
                    if scores == nil { fault(.frozenYear(wanted), index) }
                } else {
                    scores = results.compactMap { score(of: child, $0) }
                }
                guard let scores else { continue }
                guard let deviation = Spread.deviation(scores, index.rules.deviation), deviation > 0 else {
                    fault(.noDeviation(child: code), index)
                    continue
                }
                setWeight(weight(of: child) / deviation, of: child)
            }
        }
    }

    private mutating func setWeight(_ weight: Double, of child: IndexTree.Child) {
        switch child {
        case .index(let place): tree.indices[place].weight = weight
        case .indicator(let place): indicators[place].weight = weight
        }
    }

    private func weight(of child: IndexTree.Child) -> Double {
        switch child {
        case .index(let place): tree.indices[place].weight
        case .indicator(let place): indicators[place].weight
        }
    }

    private func code(of child: IndexTree.Child) -> String {
        switch child {
        case .index(let place): tree.indices[place].code
        case .indicator(let place): indicators[place].code
        }
    }

    private func score(of child: IndexTree.Child, _ result: UnitResult) -> Double? {
        switch child {
        case .index(let place): result.indices[place].score
        case .indicator(let place): result.indicators[place].score
        }
    }

    // MARK: - Scores

    private mutating func score(_ position: Int, _ results: inout [UnitResult]) {
        let index = tree.indices[position]
        var range = possibleScores(position)
        if let formula = index.rules.formula, index.aggregation == .formula {
            range = nil
            summariseFields(of: formula.value, results)
            for row in results.indices {
                results[row].indices[position] = evaluate(formula.value, index, results[row], row)
            }
        } else {
            let aggregator = Aggregator(aggregation: index.aggregation, rules: index.rules)
            for row in results.indices {
                results[row].indices[position] = combine(position, aggregator, results[row], row)
            }
        }
        for row in results.indices {
            guard var score = results[row].indices[position].score else { continue }
            if let digits = index.rules.scoreDigits { score = DecimalRounding.rounded(score, digits: digits) }
            results[row].indices[position].score = score
            results[row].indices[position].rankedScore = Ranking.comparable(score, digits: index.digits)
        }
        let full = results.compactMap { $0.indices[position].score }
        summaries[position] = IndexSummary(
            rankedCount: full.count, lowest: full.min(), highest: full.max(), mean: Spread.mean(full),
            scoreRange: range)
        if full.isEmpty, !results.isEmpty { fault(.nobodyRanked, index) }
    }

    private mutating func combine(
        _ position: Int, _ aggregator: Aggregator, _ result: UnitResult, _ row: Int
    ) -> IndexResult {
        let index = tree.indices[position]
        let faultsBefore = faults.count
        var total = 0.0
        var present = 0.0
        var parts: [(weight: Double, score: Double)] = []
        var missing: [String] = []
        for child in tree.children[position] {
            let weight = weight(of: child)
            total += weight
            if let score = score(of: child, result) {
                present += weight
                parts.append((weight, score))
                note(score, of: child, weight, in: index, row)
            } else {
                missing.append(code(of: child))
            }
        }
        let coverage = total > 0 ? present / total : 0
        // A hair of tolerance: 0.1 + 0.2 of 0.3 is full coverage. Of a sum nothing may be missing: it would not be the
        // same sum.
        let needed = index.aggregation == .sum ? 1 : index.coverage
        let isCovered = present > 0 && coverage >= needed - 1e-12
        let score = isCovered ? aggregator.score(parts) : nil
        if isCovered, score == nil, faults.count == faultsBefore, units.indices.contains(row) {
            fault(.undefinedScore(unit: units[row]), index)
        }
        return IndexResult(
            score: score, coverage: coverage, missing: missing,
            standing: .notRanked(coverage: coverage, needed: needed, missing: missing),
            imputedCount: imputedCount(position, result), change: .noYearBefore)
    }

    /// Indicators below whose values were imputed.
    private func imputedCount(_ position: Int, _ result: UnitResult) -> Int {
        tree.children[position].reduce(0) { count, child in
            switch child {
            case .index(let place): return count + result.indices[place].imputedCount
            case .indicator(let place):
                return count + (result.indicators[place].imputedValue == nil ? 0 : 1)
            }
        }
    }

    /// Notes scores that an aggregation is not defined for, or that decide everything.
    private mutating func note(
        _ score: Double, of child: IndexTree.Child, _ weight: Double, in index: Index, _ row: Int
    ) {
        guard weight > 0, score <= 0, index.rules.floor.map({ $0 <= 0 }) ?? true else { return }
        let order: Double? =
            switch index.aggregation {
            case .geometric: 0
            case .harmonic: -1
            case .generalised: index.rules.exponent
            default: nil
            }
        guard let order, units.indices.contains(row) else { return }
        let unit = units[row]
        if score < 0, order != 1 {
            fault(.notAggregated(unit: unit, child: code(of: child), score: score), index)
        } else if score == 0, order <= 0 {
            fault(.zeroScore(unit: unit, child: code(of: child)), index)
        }
    }

    private mutating func summariseFields(of formula: Formula, _ results: [UnitResult]) {
        for use in formula.uses where use.scope == .field && places.fields[use.code] == nil {
            let scores: [Double]
            if let place = places.indices[use.code] {
                scores = results.compactMap { $0.indices[place].score }
            } else if let place = places.indicators[use.code] {
                scores = results.compactMap { $0.indicators[place].score }
            } else {
                continue
            }
            places.fields[use.code] = FieldSummary(scores)
        }
    }

    private mutating func evaluate(
        _ formula: Formula, _ index: Index, _ result: UnitResult, _ row: Int
    ) -> IndexResult {
        guard contexts.indices.contains(row), units.indices.contains(row) else {
            return IndexResult(
                coverage: 0, missing: [], standing: .notRanked(coverage: 0, needed: 1, missing: []),
                change: .noYearBefore)
        }
        let context = NodeContext(result: result, unit: contexts[row], places: places)
        var codes: [String] = []
        var missing: [String] = []
        for use in formula.uses where !codes.contains(use.code) {
            let value: Double? =
                switch use.scope {
                case .thisYear: context.value(of: use.code)
                case .rawValue: context.rawValue(of: use.code)
                case .previousYear: context.previousValue(of: use.code)
                case .members: context.memberValues(of: use.code).map { Double($0.count) }
                case .field: Double(context.field(of: use.code)?.count ?? 0)
                }
            codes.append(use.code)
            if value == nil { missing.append(use.code) }
        }
        let coverage =
            codes.isEmpty ? 1 : Double(codes.count - missing.count) / Double(codes.count)
        var value: Double?
        do {
            value = try formula.value(in: context)
        } catch {
            fault(.formula(unit: units[row], error), index)
        }
        if coverage < index.coverage - 1e-12 { value = nil }
        var imputed = 0
        for code in codes {
            if let place = places.indices[code] { imputed += result.indices[place].imputedCount }
            if let place = places.indicators[code], result.indicators[place].imputedValue != nil {
                imputed += 1
            }
        }
        return IndexResult(
            score: value, coverage: coverage, missing: missing,
            standing: .notRanked(
                coverage: coverage, needed: index.coverage > 0 ? index.coverage : 1, missing: missing),
            imputedCount: imputed, change: .noYearBefore)
    }

    /// The scores that an index can have at the least and at the most, where its children tell.
    private func possibleScores(_ position: Int) -> ClosedRange<Double>? {
        let index = tree.indices[position]
        var ranges: [(weight: Double, range: ClosedRange<Double>)] = []
        for child in tree.children[position] where weight(of: child) > 0 {
            let range: ClosedRange<Double>? =
                switch child {
                case .index(let place): summaries[place].scoreRange
                case .indicator(let place):
                    indicatorRanges.indices.contains(place) ? indicatorRanges[place] : nil
                }
            guard let range else { return nil }
            ranges.append((weight(of: child), range))
        }
        guard let low = ranges.map(\.range.lowerBound).min(), let high = ranges.map(\.range.upperBound).max()
        else { return nil }
        switch index.aggregation {
        case .formula, .mazziottaPareto, .mazziottaParetoPlus: return nil
        case .sum:
            let (bottom, top) = ranges.reduce((0.0, 0.0)) {
                (
                    $0.0 + $1.weight * $1.range.lowerBound, $0.1 + $1.weight * $1.range.upperBound
                )
            }
            return bottom...top
        default: return low...high
        }
    }

    // MARK: - Ranks

    private func rank(_ position: Int, _ results: inout [UnitResult]) {
        let index = tree.indices[position]
        let scores = results.map { $0.indices[position].rankedScore }
        let direction = index.rules.direction
        for (row, rank) in Ranking.ranks(of: scores, ties: index.ties, direction: direction).enumerated() {
            if let rank { results[row].indices[position].standing = .ranked(rank) }
        }
        if !index.bands.isEmpty {
            let known = scores.compactMap { $0 }
            for row in results.indices {
                guard let rank = results[row].indices[position].standing.rank, let score = scores[row] else {
                    continue
                }
                results[row].indices[position].band = Banding.band(
                    rank: rank, score: score, bands: index.bands, scores: known, direction: direction)
            }
        }
        guard groups.count == results.count else { return }
        for rows in Dictionary(grouping: groups.indices, by: { groups[$0] }).filter({ $0.key != nil }).values
        {
            let ranks = Ranking.ranks(of: rows.map { scores[$0] }, ties: index.ties, direction: direction)
            for (row, rank) in zip(rows, ranks) { results[row].indices[position].groupRank = rank }
        }
    }

    private mutating func fault(_ reason: AssessmentFault.Reason, _ index: Index) {
        faults.append(AssessmentFault(reason: reason, code: index.code, cell: index.cell))
    }
}

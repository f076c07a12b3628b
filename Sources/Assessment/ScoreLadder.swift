import Formula
import Records
import VietnameseText

/// Goes up an index tree, children first: weights, scores, ranks, bands; an index at a time for all units.
struct ScoreLadder {
    /// The tree; weights that come from data stand in it after the climb.
    private(set) var tree: IndexTree
    /// The indicators, with their weights likewise.
    private(set) var indicators: [Indicator]
    /// The results of each index, by position in the tree.
    private(set) var indices: [IndexColumns] = []
    private(set) var summaries: [IndexSummary] = []
    private(set) var faults: [AssessmentFault] = []
    /// Worst and best possible score of each indicator.
    var indicatorRanges: [ClosedRange<Double>?] = []

    let columns: [IndicatorColumns]
    let figures: UnitColumns
    let units: [String]
    /// The rows of each group of units; `nil` where no ranks inside groups are wanted.
    let groups: [[Int]]?
    private let year: Int
    private let earlier: [Int: AssessedYear]
    var places: NodePlaces

    /// Makes a ladder.
    ///
    /// - Parameters:
    ///   - tree: The tree.
    ///   - indicators: The indicators that its children name, by position.
    ///   - columns: The results of these indicators.
    ///   - figures: What formulas see of the ranked units.
    ///   - units: The codes of the ranked units.
    ///   - groups: The group of each ranked unit; empty where no ranks inside groups are wanted.
    ///   - year: The year of the results; weights that are frozen to it are its own.
    ///   - earlier: Earlier years, for weights that are frozen to one.
    init(
        tree: IndexTree, indicators: [Indicator], columns: [IndicatorColumns], figures: UnitColumns,
        units: [String], groups: [String?], year: Int, earlier: [Int: AssessedYear]
    ) {
        self.tree = tree
        self.indicators = indicators
        self.columns = columns
        self.figures = figures
        self.units = units
        self.groups = groups.count == units.count ? Self.rows(of: groups) : nil
        self.year = year
        self.earlier = earlier
        places = NodePlaces(tree, indicators)
    }

    private static func rows(of groups: [String?]) -> [[Int]] {
        var rows: [String: [Int]] = [:]
        for (row, group) in groups.enumerated() {
            if let group { rows[group, default: []].append(row) }
        }
        return Array(rows.values)
    }

    /// Computes the indices from the indicators.
    mutating func climb() {
        indices = [IndexColumns](repeating: .uncomputed, count: tree.indices.count)
        summaries = [IndexSummary](
            repeating: IndexSummary(rankedCount: 0, lowest: nil, highest: nil, mean: nil, scoreRange: nil),
            count: tree.indices.count)
        for position in tree.order {
            settleWeights(of: position)
            score(position)
        }
    }

    // MARK: - Weights

    private mutating func settleWeights(of position: Int) {
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
                    scores = self.scores(of: child).present
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

    func weight(of child: IndexTree.Child) -> Double {
        switch child {
        case .index(let place): tree.indices[place].weight
        case .indicator(let place): indicators[place].weight
        }
    }

    func code(of child: IndexTree.Child) -> String {
        switch child {
        case .index(let place): tree.indices[place].code
        case .indicator(let place): indicators[place].code
        }
    }

    func scores(of child: IndexTree.Child) -> NumberColumn {
        switch child {
        case .index(let place): indices[place].score
        case .indicator(let place): columns[place].score
        }
    }

    // MARK: - Scores

    private mutating func score(_ position: Int) {
        let index = tree.indices[position]
        var range = possibleScores(position)
        var (score, coverage) = (NumberColumn.none, CoverageColumn())
        if let formula = index.rules.formula, index.aggregation == .formula {
            range = nil
            (score, coverage) = evaluate(formula.value, index)
        } else {
            (score, coverage) = combine(position)
        }
        if let digits = index.rules.scoreDigits {
            score = score.mapped { DecimalRounding.rounded($0, digits: digits) }
        }
        let full = ColumnFacts(score)
        summaries[position] = IndexSummary(
            rankedCount: full.numbers.count, lowest: full.range?.lowerBound,
            highest: full.range?.upperBound, mean: full.mean,
            scoreRange: range)
        if full.numbers.isEmpty, !units.isEmpty { fault(.nobodyRanked, index) }
        indices[position] = ranked(score, coverage, index)
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

    mutating func fault(_ reason: AssessmentFault.Reason, _ index: Index) {
        faults.append(AssessmentFault(reason: reason, code: index.code, cell: index.cell))
    }
}

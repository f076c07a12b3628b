import Records

/// What the method's owner should know of an index: how its indicators hang together, what each of them does to the
/// ranks, and how much of its scale it uses.
///
/// Correlations are Pearson's, between scores of the ranked units that have both; "the rest" of an index is the same
/// index without the indicator, so that nothing is correlated with itself (OECD/JRC Handbook, 2008, step 4 and 8).
public struct MethodDiagnosis: Sendable {
    /// The index, by position in the tree.
    public let index: Int
    /// Its components, by position in the tree, in their order; empty where indicators hang on it directly.
    public let components: [Int]
    /// The indicators below it, in the order of the tree.
    public let indicators: [IndicatorDiagnosis]
    /// Correlation of each pair of components, by position in `components`; `nil` where there is none.
    public let componentCorrelations: [[Double?]]

    /// Least number of units that a correlation is told of.
    public static let leastUnits = 5
}

/// What is known of one indicator inside an index.
public struct IndicatorDiagnosis: Sendable {
    /// Position in the bundle.
    public let indicator: Int
    /// Position of the component that it is part of among the diagnosis's components; `nil` without components.
    public let component: Int?
    /// Units with a value of their own.
    public let count: Int
    /// Share of the goalposts between the lowest and the highest value, 0…1; `nil` without fixed goalposts.
    public let scaleShare: Double?
    /// Units at the lower or at the upper end of the scale of scores, or beyond.
    public let atEnds: Int
    /// Skewness of the values; `nil` when it cannot be told.
    public let skewness: Double?
    /// Excess kurtosis of the values; `nil` when it cannot be told.
    public let kurtosis: Double?
    /// Correlation with the rest of the index just above; `nil` when there is no rest.
    public let withSiblings: Double?
    /// Correlation with the rest of the whole index.
    public let withRest: Double?
    /// Correlation with each component of the index.
    public let withComponents: [Double?]
    /// The indicator of the same index whose scores are most alike.
    public let closest: (indicator: Int, correlation: Double)?
    /// Places by which units move on average when the indicator is left out; `nil` when it cannot be left out.
    public let meanShift: Double?
    /// Places by which the unit moves that moves most.
    public let largestShift: Double?
}

/// Diagnoses an index.
struct MethodDiagnostician {
    private let year: AssessedYear
    private let root: Int
    private let positions: [(indicator: Int, parent: Int, component: Int?)]
    private let components: [Int]

    init(_ year: AssessedYear, root: Int) {
        self.year = year
        self.root = root
        var components: [Int] = []
        for case .index(let place) in year.tree.children[root] { components.append(place) }
        var positions: [(indicator: Int, parent: Int, component: Int?)] = []
        func collect(_ place: Int, _ component: Int?) {
            for inner in year.tree.subtree(of: place) {
                for case .indicator(let indicator) in year.tree.children[inner] {
                    positions.append((indicator, inner, component))
                }
            }
        }
        if components.isEmpty {
            collect(root, nil)
        } else {
            for (number, place) in components.enumerated() { collect(place, number) }
            for case .indicator(let indicator) in year.tree.children[root] {
                positions.append((indicator, root, nil))
            }
        }
        self.components = components
        self.positions = positions
    }

    func diagnosis() -> MethodDiagnosis {
        let scores = positions.map { column(indicator: $0.indicator) }
        let componentScores = components.map { column(index: $0) }
        let indicators = positions.indices.map { place in
            indicator(place, scores, componentScores)
        }
        return MethodDiagnosis(
            index: root, components: components, indicators: indicators,
            componentCorrelations: componentScores.indices.map { row in
                componentScores.indices.map { column in
                    row == column ? nil : correlation(componentScores[row], componentScores[column])
                }
            })
    }

    private func column(indicator: Int) -> NumberColumn { year.columns.indicators[indicator].score }
    private func column(index: Int) -> NumberColumn { year.columns.indices[index].score }

    private func correlation(_ left: NumberColumn, _ right: NumberColumn) -> Double? {
        let pairs = zip(left.numbers, right.numbers).filter { !$0.isNaN && !$1.isNaN }
        guard pairs.count >= MethodDiagnosis.leastUnits else { return nil }
        return Spread.correlation(pairs)
    }

    private func indicator(
        _ place: Int, _ scores: [NumberColumn], _ componentScores: [NumberColumn]
    ) -> IndicatorDiagnosis {
        let (position, parent, component) = positions[place]
        let indicator = year.bundle.indicators[position]
        let summary = year.indicators[position]
        let own = scores[place]
        let values = year.columns.indicators[position].figures.value.present
        var closest: (indicator: Int, correlation: Double)?
        for other in positions.indices where other != place {
            guard let alike = correlation(own, scores[other]) else { continue }
            if alike > closest?.correlation ?? -.infinity { closest = (positions[other].indicator, alike) }
        }
        let without = resultsWithout(position)
        let rest = without.map { $0[root] }
        let siblings = without.flatMap { year.tree.children[parent].count > 1 ? $0[parent].score : nil }
        let shifts = rest.map { after in
            year.units.indices.compactMap { row -> Double? in
                guard let now = year.columns.indices[root].ranks[row], let then = after.ranks[row] else {
                    return nil
                }
                return abs(now.place - then.place)
            }
        }
        var share: Double?
        if indicator.normalisation == .goalposts || indicator.normalisation == .logGoalposts,
            let posts = summary.goalposts, let low = summary.lowest, let high = summary.highest,
            posts.upperBound > posts.lowerBound
        {
            share = (high - low) / (posts.upperBound - posts.lowerBound)
        }
        var atEnds = 0
        if indicator.normalisation.usesScale {
            atEnds = own.numbers.count { $0 == indicator.scale.low || $0 == indicator.scale.high }
        }
        return IndicatorDiagnosis(
            indicator: position, component: component, count: summary.count, scaleShare: share,
            atEnds: atEnds,
            skewness: Spread.skewness(values), kurtosis: Spread.kurtosis(values),
            withSiblings: siblings.flatMap { correlation(own, $0) },
            withRest: rest.flatMap { correlation(own, $0.score) },
            withComponents: componentScores.map { correlation(own, $0) }, closest: closest,
            meanShift: shifts.flatMap { Spread.mean($0) }, largestShift: shifts.flatMap { $0.max() })
    }

    /// The results of the same tree without an indicator; `nil` where a formula above it cannot do without.
    private func resultsWithout(_ position: Int) -> [IndexColumns]? {
        guard positions.count > 1 else { return nil }
        var tree = year.tree
        var indicators = year.bundle.indicators
        indicators[position].weight = 0
        var above = tree.position(of: indicators[position].index)
        while let place = above {
            guard tree.indices[place].aggregation != .formula else { return nil }
            let left = tree.children[place].reduce(0.0) { sum, child in
                switch child {
                case .index(let inner): sum + tree.indices[inner].weight
                case .indicator(let inner): sum + indicators[inner].weight
                }
            }
            if left <= 0 { tree.indices[place].weight = 0 }
            if place == root { break }
            above = tree.indices[place].parent.flatMap { tree.position(of: $0) }
        }
        for place in tree.indices.indices { tree.indices[place].rules.weighting = .given }
        var ladder = ScoreLadder(
            tree: tree, indicators: indicators, columns: year.columns.indicators, figures: year.figures,
            units: year.units.map(\.code), groups: [], year: year.year, earlier: [:])
        ladder.climb()
        return ladder.indices
    }
}

extension AssessedYear {
    /// What the method's owner should know of an index.
    ///
    /// - Parameter index: Position in the tree; of an index with at least two indicators below it.
    /// - Returns: The diagnosis; `nil` where there is nothing that could hang together.
    public func diagnosis(of index: Int) -> MethodDiagnosis? {
        guard tree.indices.indices.contains(index) else { return nil }
        let diagnosis = MethodDiagnostician(self, root: index).diagnosis()
        return diagnosis.indicators.count > 1 ? diagnosis : nil
    }
}

// The indicators that a reader of a unit's page asks for first.
extension UnitIndexReport {
    /// Most indicators that are named on either side.
    private static let mostStandouts = 3
    /// Fewer indicators than this are seen at a glance in their table.
    private static let fewestIndicators = 8

    /// Indicators whose score lies furthest above the mean of the units, as a share of their scale.
    ///
    /// Three at most, the furthest first; equal ones in the order of the index. Empty for an index of few indicators.
    public var strengths: [IndicatorRow] { standouts(above: true) }

    /// Indicators whose score lies furthest below the mean of the units, chosen and ordered alike.
    public var pointsToImprove: [IndicatorRow] { standouts(above: false) }

    private func standouts(above: Bool) -> [IndicatorRow] {
        let rows = groups.flatMap(\.rows)
        guard rows.count >= Self.fewestIndicators else { return [] }
        var found: [(gap: Double, place: Int)] = []
        for (place, row) in rows.enumerated() {
            let width = row.scale.upperBound - row.scale.lowerBound
            guard let score = row.score.value, let mean = row.meanScore.value, width > 0 else { continue }
            let gap = (above ? score - mean : mean - score) / width
            // What is printed must show the difference, too.
            if gap > 0, row.score.text != row.meanScore.text { found.append((gap, place)) }
        }
        return found.sorted { ($1.gap, $0.place) < ($0.gap, $1.place) }
            .prefix(Self.mostStandouts).map { rows[$0.place] }
    }
}

import Records

/// Puts ranked units into the bands of an index.
enum Banding {
    /// The band of a unit.
    ///
    /// Sizes count places, so units that share a place share the band of its first place; what lies beyond
    /// the last size belongs to the last band. Minimum and maximum scores are compared with the score that ranks use.
    /// Shares are cut at quantiles of the scores (`Spread.quantile`): with shares of 0.25 the first band ends at the
    /// third quartile, and units at a cut belong to the better band.
    ///
    /// - Parameters:
    ///   - rank: The unit's rank.
    ///   - score: The score that ranks compare.
    ///   - bands: The bands, best first.
    ///   - scores: The scores that ranks compare, of all ranked units.
    ///   - direction: `lower` where the lowest score is the best.
    /// - Returns: The position of the band; `nil` without bands or below every minimum.
    static func band(
        rank: Rank, score: Double, bands: [Band], scores: [Double], direction: Direction
    ) -> Int? {
        var end = 0
        var share = 0.0
        for (position, band) in bands.enumerated() {
            switch band.limit {
            case .size(let size):
                end += size
                if rank.place <= Double(end) || position == bands.count - 1 { return position }
            case .minimum(let minimum):
                if score >= minimum { return position }
            case .maximum(let maximum):
                if score <= maximum { return position }
            case .share(let part):
                share += part
                if position == bands.count - 1 { return position }
                let isLower = direction == .lower
                guard let cut = Spread.quantile(scores, isLower ? share : 1 - share) else { return nil }
                let edge = Ranking.comparable(cut, digits: nil)
                if isLower ? score <= edge : score >= edge { return position }
            }
        }
        return nil
    }
}

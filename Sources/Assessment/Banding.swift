import Records

/// Puts ranked units into the bands of an index.
///
/// Sizes count places, so units that share a place share the band of its first place; what lies beyond
/// the last size belongs to the last band. Minimum and maximum scores are compared with the score that ranks use.
/// Shares are cut at quantiles of the scores (`Spread.quantile`): with shares of 0.25 the first band ends at the
/// third quartile, and units at a cut belong to the better band.
struct Banding {
    private let bands: [Band]
    private let isLower: Bool
    /// The score at which each band of a share ends; `nil` for other bands, or where there are no scores.
    private let cuts: [Double?]

    /// Prepares the bands of an index.
    ///
    /// - Parameters:
    ///   - bands: The bands, best first.
    ///   - scores: The scores that ranks compare, of all ranked units.
    ///   - direction: `lower` where the lowest score is the best.
    init(_ bands: [Band], scores: [Double], direction: Direction) {
        let isLower = direction == .lower
        var share = 0.0
        cuts = bands.map { band in
            guard case .share(let part) = band.limit else { return nil }
            share += part
            return Spread.quantile(scores, isLower ? share : 1 - share).map {
                Ranking.comparable($0, digits: nil)
            }
        }
        self.bands = bands
        self.isLower = isLower
    }

    /// The band of a unit.
    ///
    /// - Parameters:
    ///   - rank: The unit's rank.
    ///   - score: The score that ranks compare.
    /// - Returns: The position of the band; `nil` without bands or below every minimum.
    func band(rank: Rank, score: Double) -> Int? {
        var end = 0
        for (position, band) in bands.enumerated() {
            switch band.limit {
            case .size(let size):
                end += size
                if rank.place <= Double(end) || position == bands.count - 1 { return position }
            case .minimum(let minimum):
                if score >= minimum { return position }
            case .maximum(let maximum):
                if score <= maximum { return position }
            case .share:
                if position == bands.count - 1 { return position }
                guard let cut = cuts[position] else { return nil }
                if isLower ? score <= cut : score >= cut { return position }
            }
        }
        return nil
    }
}

import Records

/// Puts ranked units into the bands of an index.
enum Banding {
    /// The band of a unit.
    ///
    /// Sizes count places, so units that share a place share the band of its first place; what lies beyond
    /// the last size belongs to the last band. Minimum scores are compared with the score that ranks use.
    ///
    /// - Parameters:
    ///   - rank: The unit's rank.
    ///   - score: The score that ranks compare.
    ///   - bands: The bands, best first.
    /// - Returns: The position of the band; `nil` without bands or below every minimum.
    static func band(rank: Rank, score: Double, bands: [Band]) -> Int? {
        var end = 0
        for (position, band) in bands.enumerated() {
            switch band.limit {
            case .size(let size):
                end += size
                if rank.place <= Double(end) || position == bands.count - 1 { return position }
            case .minimum(let minimum):
                if score >= minimum { return position }
            }
        }
        return nil
    }
}

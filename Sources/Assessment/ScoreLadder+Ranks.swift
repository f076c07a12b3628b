import Records

extension ScoreLadder {
    /// Ranks and bands by the scores of an index.
    func ranked(_ score: NumberColumn, _ coverage: CoverageColumn, _ index: Index) -> IndexColumns {
        let compared = Ranking.comparable(score, digits: index.digits)
        let direction = index.rules.direction
        let ranks = RankColumn(compared, ties: index.ties, direction: direction)
        var bands: [Int?] = []
        if !index.bands.isEmpty {
            let banding = Banding(index.bands, scores: compared.present, direction: direction)
            bands = units.indices.map { row in
                guard let rank = ranks[row], let score = compared[row] else { return nil }
                return banding.band(rank: rank, score: score)
            }
        }
        var groupRanks: [Rank?] = []
        if let groups, !groups.isEmpty {
            groupRanks = [Rank?](repeating: nil, count: units.count)
            for rows in groups {
                let own = NumberColumn(rows.map { compared.numbers[$0] })
                let ranks = RankColumn(own, ties: index.ties, direction: direction)
                for (place, row) in rows.enumerated() { groupRanks[row] = ranks[place] }
            }
        }
        return IndexColumns(
            score: score, rankedScore: compared, coverage: coverage, ranks: ranks, groupRanks: groupRanks,
            bands: bands)
    }
}

import Records

/// Compares a year with the one before it, and refuses where that would mislead.
///
/// Where an index has the same method in both years, its official scores and ranks are compared. Where it has
/// not, both years are assessed again on the indicators that they define alike, by the later year's tree, weights
/// and rules, as long as enough of the later year's weight lies on them (`Settings.commonSetMinimum`). Only the
/// later year's weight is asked for: it is by this weight that both are assessed.
enum Comparer {
    static func compare(_ year: inout AssessedYear, with earlier: AssessedYear?) {
        guard let earlier, earlier.year == year.year - 1 else { return }
        let changed = changedUnits(since: earlier, in: year)
        let fieldChanged =
            !changed.isEmpty
            || Set(earlier.units.map(\.code)) != Set(year.units.map { year.bundle.formerCode(of: $0.code) })
        for position in year.tree.indices.indices {
            let ground = ground(of: position, year, earlier)
            for row in year.units.indices {
                year.results[row].indices[position].change = change(
                    row: row, position: position, year, earlier, changed: changed, ground: ground,
                    fieldChanged: fieldChanged)
            }
        }
    }

    /// Units whose area or people changed, with the rows that say so.
    private static func changedUnits(
        since earlier: AssessedYear, in year: AssessedYear
    ) -> [String: [Succession]] {
        var result: [String: [Succession]] = [:]
        for succession in year.bundle.successions where !succession.kind.keepsTerritory {
            result[succession.predecessor, default: []].append(succession)
            if succession.successor != succession.predecessor {
                result[succession.successor, default: []].append(succession)
            }
        }
        return result
    }

    // MARK: - What an index is compared on

    private enum Ground {
        /// Nothing: the index is new, or too little is common.
        case none(MethodDifference)
        /// The official results, the earlier ones at a position of the earlier tree.
        case full(Int)
        /// The results on a common set, by unit; the position is that of the official ones.
        case common(CommonSet, now: [IndexResult], then: [IndexResult], Int)
    }

    private static func ground(of position: Int, _ year: AssessedYear, _ earlier: AssessedYear) -> Ground {
        let code = year.tree.indices[position].code
        guard let before = earlier.tree.position(of: code) else {
            return .none(
                MethodDifference(
                    isNew: true, added: [code], removed: [], altered: [], reweighted: [],
                    roundingChanged: false, tiesChanged: false, commonShare: 0))
        }
        let now = IndexMethod(of: position, in: year)
        let then = IndexMethod(of: before, in: earlier)
        let common = now.indicators(alikeIn: then)
        let tree = CommonTree(of: position, in: year, common: Set(common))
        let difference = now.difference(from: then, commonShare: tree?.share ?? 0)
        if difference.isEmpty { return .full(before) }
        // A hair of tolerance, as for coverage: 0.1 + 0.2 of 0.3 is the whole.
        guard let tree, tree.share >= year.bundle.settings.commonSetMinimum - 1e-12 else {
            return .none(difference)
        }
        let set = CommonSet(indicators: common, count: now.indicators.count, difference: difference)
        return .common(set, now: tree.results(in: year), then: tree.results(in: earlier), before)
    }

    // MARK: - One unit

    private static func change(
        row: Int, position: Int, _ year: AssessedYear, _ earlier: AssessedYear,
        changed: [String: [Succession]], ground: Ground, fieldChanged: Bool
    ) -> Change {
        let unit = year.units[row]
        let result = year.results[row].indices[position]
        guard let official = scored(result) else { return .notComparable(.notRankedNow) }
        let formerCode = year.bundle.formerCode(of: unit.code)
        if let successions = changed[unit.code] ?? changed[formerCode] {
            return .notComparable(.unitChanged(since: earlier.year, successions))
        }
        guard let earlierRow = earlier.position(of: formerCode) else {
            return .notComparable(.firstTime(since: earlier.year))
        }
        func compared(
            _ basis: ComparisonBasis, now: (score: Double, rank: Rank), then: (score: Double, rank: Rank)
        ) -> Change {
            .compared(
                Comparison(
                    year: earlier.year, basis: basis, score: now.score, rank: now.rank,
                    previousScore: then.score, previousRank: then.rank, fieldChanged: fieldChanged))
        }
        switch ground {
        case .none(let difference):
            return .notComparable(.methodChanged(since: earlier.year, difference))
        case .full(let before):
            guard let then = scored(earlier.results[earlierRow].indices[before]) else {
                return .notComparable(.notRankedThen(since: earlier.year))
            }
            return compared(.full, now: official, then: then)
        case .common(let set, let now, let then, let before):
            // Who had no rank is not given one afterwards.
            guard scored(earlier.results[earlierRow].indices[before]) != nil else {
                return .notComparable(.notRankedThen(since: earlier.year))
            }
            guard now.indices.contains(row), then.indices.contains(earlierRow),
                let current = scored(now[row]), let previous = scored(then[earlierRow])
            else { return .notComparable(.commonSetNotCovered(since: earlier.year, set)) }
            return compared(.commonSet(set), now: current, then: previous)
        }
    }

    /// Score and rank, when there are both.
    private static func scored(_ result: IndexResult) -> (score: Double, rank: Rank)? {
        guard let score = result.score, let rank = result.standing.rank else { return nil }
        return (score, rank)
    }
}

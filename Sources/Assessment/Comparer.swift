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
        let units = links(of: year, with: earlier)
        let before = earlier.units.map(\.code)
        let now = formerCodes(of: year)
        let fieldChanged =
            year.bundle.successions.contains { !$0.kind.keepsTerritory }
            || before != now && Set(before) != Set(now)
        let changes = year.tree.indices.indices.map { position in
            let ground = ground(of: position, year, earlier)
            let index = year.columns.indices[position]
            return units.indices.map { row in
                guard let official = scored(index, row) else { return Change.notComparable(.notRankedNow) }
                return change(
                    of: units[row], row: row, official, earlier, ground: ground, fieldChanged: fieldChanged)
            }
        }
        year.columns = ResultColumns(
            indicators: year.columns.indicators, indices: year.columns.indices, changes: changes)
    }

    // MARK: - Units

    /// What became of a unit since the year before.
    private enum Link {
        /// Its area or people changed, as these rows say.
        case changed([Succession])
        /// It was not in the ranking.
        case first
        /// It is the one in this row of the earlier year.
        case same(Int)
    }

    private static func links(of year: AssessedYear, with earlier: AssessedYear) -> [Link] {
        let changed = changedUnits(in: year)
        return zip(year.units, formerCodes(of: year)).enumerated().map { row, unit in
            let (unit, code) = unit
            if !changed.isEmpty, let rows = changed[unit.code] ?? changed[code] { return .changed(rows) }
            // Mostly a unit keeps its place in the register.
            if row < earlier.units.count, earlier.units[row].code == code { return .same(row) }
            return earlier.position(of: code).map { .same($0) } ?? .first
        }
    }

    /// The codes that the units had in the year before.
    private static func formerCodes(of year: AssessedYear) -> [String] {
        let former = year.bundle.formerCodes()
        return year.units.map { former.isEmpty ? $0.code : former[$0.code] ?? $0.code }
    }

    /// Units whose area or people changed, with the rows that say so.
    private static func changedUnits(in year: AssessedYear) -> [String: [Succession]] {
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
        /// The official results, and those of the earlier year.
        case full(then: IndexColumns)
        /// The results on a common set, and the official ones of the earlier year; `nil` where there are none.
        case common(CommonSet, now: IndexColumns?, then: IndexColumns?, official: IndexColumns)
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
        let official = earlier.columns.indices[before]
        if difference.isEmpty { return .full(then: official) }
        // A hair of tolerance, as for coverage: 0.1 + 0.2 of 0.3 is the whole.
        guard let tree, tree.share >= year.bundle.settings.commonSetMinimum - 1e-12 else {
            return .none(difference)
        }
        let set = CommonSet(indicators: common, count: now.indicators.count, difference: difference)
        return .common(
            set, now: tree.results(in: year), then: tree.results(in: earlier), official: official)
    }

    // MARK: - One unit

    private static func change(
        of unit: Link, row: Int, _ official: (score: Double, rank: Rank), _ earlier: AssessedYear,
        ground: Ground, fieldChanged: Bool
    ) -> Change {
        let earlierRow: Int
        switch unit {
        case .changed(let successions):
            return .notComparable(.unitChanged(since: earlier.year, successions))
        case .first: return .notComparable(.firstTime(since: earlier.year))
        case .same(let row): earlierRow = row
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
            guard let then = scored(before, earlierRow) else {
                return .notComparable(.notRankedThen(since: earlier.year))
            }
            return compared(.full, now: official, then: then)
        case .common(let set, let now, let then, let before):
            // Who had no rank is not given one afterwards.
            guard scored(before, earlierRow) != nil else {
                return .notComparable(.notRankedThen(since: earlier.year))
            }
            guard let now, let then, let current = scored(now, row), let previous = scored(then, earlierRow)
            else { return .notComparable(.commonSetNotCovered(since: earlier.year, set)) }
            return compared(.commonSet(set), now: current, then: previous)
        }
    }

    /// Score and rank, when there are both.
    private static func scored(_ index: IndexColumns, _ row: Int) -> (score: Double, rank: Rank)? {
        guard let score = index.score[row], let rank = index.ranks[row] else { return nil }
        return (score, rank)
    }
}

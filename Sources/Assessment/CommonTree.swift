import Records

/// An index of a year, cut down to indicators that another year has too.
///
/// The tree, its weights and its rules are the year's own. A node that has no weight left is dropped; in the
/// others the weights of what is left count by their shares, which then add up to one.
struct CommonTree {
    /// Share of the year's weight that is left, 0…1.
    let share: Double
    private let tree: IndexTree
    private let indicators: [Indicator]

    /// Cuts the tree down; `nil` when no weight is left.
    ///
    /// - Parameters:
    ///   - position: The index, by position in the year's tree.
    ///   - year: The year whose tree and weights count.
    ///   - common: Codes of the indicators that stay.
    init?(of position: Int, in year: AssessedYear, common: Set<String>) {
        let subtree = year.tree.subtree(of: position)
        var shares: [Int: Double] = [:]
        var kept: Set<Int> = []
        // Parents come first in the subtree, so children first in its reverse.
        for place in subtree.reversed() {
            var (total, present, left) = (0.0, 0.0, 0.0)
            for child in year.tree.children[place] {
                switch child {
                case .index(let inner):
                    let weight = year.tree.indices[inner].weight
                    total += weight
                    present += weight * (shares[inner] ?? 0)
                    if kept.contains(inner) { left += weight }
                case .indicator(let inner):
                    let indicator = year.bundle.indicators[inner]
                    total += indicator.weight
                    guard common.contains(indicator.code) else { continue }
                    present += indicator.weight
                    left += indicator.weight
                }
            }
            shares[place] = total > 0 ? present / total : 0
            if left > 0 { kept.insert(place) }
        }
        guard kept.contains(position) else { return nil }
        share = shares[position] ?? 0
        let codes = Set(kept.map { year.tree.indices[$0].code })
        var bundle = year.bundle
        bundle.indices = bundle.indices.filter { codes.contains($0.code) }.map { index in
            var index = index
            if index.code == year.tree.indices[position].code { index.parent = nil }
            // The weights in an assessed year are those that were used.
            index.rules.weighting = .given
            return index
        }
        bundle.indicators = bundle.indicators.filter {
            common.contains($0.code) && codes.contains($0.index)
        }
        tree = IndexTree(bundle)
        indicators = bundle.indicators
    }

    /// The results of the index for the ranked units of a year, assessed by this tree.
    ///
    /// - Parameter year: The year of the tree or another one that has all its indicators.
    /// - Returns: The results, units in the year's order; `nil` where an indicator is not there.
    func results(in year: AssessedYear) -> IndexColumns? {
        guard let root = tree.roots.first else { return nil }
        let positions = Dictionary(year.bundle.indicators.enumerated().map { ($1.code, $0) }) { first, _ in
            first
        }
        let places = indicators.compactMap { positions[$0.code] }
        guard places.count == indicators.count else { return nil }
        var ladder = ScoreLadder(
            tree: tree, indicators: indicators, columns: places.map { year.columns.indicators[$0] },
            figures: year.figures, units: year.units.map(\.code), groups: [], year: year.year, earlier: [:])
        ladder.climb()
        return ladder.indices[root]
    }
}

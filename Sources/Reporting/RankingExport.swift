import Assessment
import Records

/// A row of a ranking for programs: full precision, codes instead of sentences.
public struct RankingExport: Sendable, Codable {
    /// Year.
    public let year: Int
    /// Code of the index.
    public let index: String
    /// Code of the unit.
    public let unit: String
    /// Kind and name of the unit.
    public let name: String
    /// Rank; absent without one.
    public let rank: Double?
    /// Units ranked.
    public let ranked: Int
    /// Score; absent without one.
    public let score: Double?
    /// Share of weight with data, 0…1.
    public let coverage: Double
    /// `ranked`, or `insufficient_coverage`.
    public let standing: String
    /// Rank of the year before on the basis of the comparison, where comparable.
    public let previousRank: Double?
    /// Score of the year before on the basis of the comparison, where comparable.
    public let previousScore: Double?
    /// `compared`, or why not: `no_year_before`, `unit_changed`, `method_changed`, `first_time`,
    /// `not_ranked_then`, `not_ranked_now`, `common_set_not_covered`.
    public let change: String
    /// On what the years are compared: `full`, their official results, or `common`, the indicators that both
    /// define alike; absent where they are not compared.
    public let changeBasis: String?
    /// This year's rank on that basis, to be set beside `previousRank`; the official one when it is `full`.
    public let comparedRank: Double?
    /// This year's score on that basis, to be set beside `previousScore`.
    public let comparedScore: Double?

    /// The unit's group, in which it is ranked too; absent without one.
    public let group: String?
    /// Rank inside the group; absent without one.
    public let groupRank: Double?
    /// Units ranked in the group; absent without a rank in it.
    public let groupRanked: Int?
    /// Indicators below whose values were imputed for the unit.
    public let imputed: Int
    /// Number of the unit's band, 1 is best; absent without bands, or in none of them.
    public let band: Int?

    /// How far the bundle has come: `draft`, `illustrative`, `provisional`, `official`.
    public let publication: String

    enum CodingKeys: String, CodingKey {
        case year, index, unit, name, rank, ranked, score, coverage, standing, change, publication, group,
            imputed, band
        case groupRank = "group_rank"
        case groupRanked = "group_ranked"
        case previousRank = "previous_rank"
        case previousScore = "previous_score"
        case changeBasis = "change_basis"
        case comparedRank = "compared_rank"
        case comparedScore = "compared_score"
    }

    /// Names of the columns, in their order.
    public static let columns = [
        "year", "index", "unit", "name", "rank", "ranked", "score", "coverage", "standing", "previous_rank",
        "previous_score", "change", "change_basis", "compared_rank", "compared_score", "publication",
        "group", "group_rank", "group_ranked", "imputed", "band",
    ]

    /// The rows of an index in a year: by rank, then those without one in the order of the register.
    ///
    /// - Parameters:
    ///   - year: The assessed year.
    ///   - code: Code of any index of the tree; `nil` for all roots.
    ///   - isWhole: Whether the indices below the roots are listed too, each behind the one above.
    /// - Returns: The rows; empty for an unknown code.
    public static func rows(
        _ year: AssessedYear, index code: String?, isWhole: Bool = false
    ) -> [RankingExport] {
        let chosen = code.map { year.tree.position(of: $0).map { [$0] } ?? [] } ?? year.tree.roots
        let positions = isWhole ? chosen.flatMap { year.tree.subtree(of: $0) } : chosen
        return positions.flatMap { position in
            year.units.indices.map { row(year, position, $0) }.enumerated().sorted { left, right in
                let a = left.element.rank ?? .infinity
                let b = right.element.rank ?? .infinity
                return a != b ? a < b : left.offset < right.offset
            }.map(\.element)
        }
    }

    private static func row(_ year: AssessedYear, _ position: Int, _ unit: Int) -> RankingExport {
        let result = year.results[unit].indices[position]
        var comparison: Comparison?
        let change: String
        switch result.change {
        case .noYearBefore: change = "no_year_before"
        case .compared(let found):
            comparison = found
            change = "compared"
        case .notComparable(.unitChanged): change = "unit_changed"
        case .notComparable(.methodChanged): change = "method_changed"
        case .notComparable(.firstTime): change = "first_time"
        case .notComparable(.notRankedThen): change = "not_ranked_then"
        case .notComparable(.notRankedNow): change = "not_ranked_now"
        case .notComparable(.commonSetNotCovered): change = "common_set_not_covered"
        }
        return RankingExport(
            year: year.year, index: year.tree.indices[position].code, unit: year.units[unit].code,
            name: year.units[unit].heading, rank: result.standing.rank?.place,
            ranked: year.indices[position].rankedCount, score: result.score, coverage: result.coverage,
            standing: result.standing.rank == nil ? "insufficient_coverage" : "ranked",
            previousRank: comparison?.previousRank.place, previousScore: comparison?.previousScore,
            change: change, changeBasis: comparison?.basis.name, comparedRank: comparison?.rank.place,
            comparedScore: comparison?.score, group: year.units[unit].group,
            groupRank: result.groupRank?.place, groupRanked: result.groupRank?.count,
            imputed: result.imputedCount, band: result.band.map { $0 + 1 },
            publication: year.bundle.settings.status.rawValue)
    }
}

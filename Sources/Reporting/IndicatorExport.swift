import Assessment
import Records

/// A row of an indicator's results for programs: every stage from value to score, at full precision.
public struct IndicatorExport: Sendable, Codable {
    /// Year.
    public let year: Int
    /// Code of the indicator.
    public let indicator: String
    /// Code of the unit.
    public let unit: String
    /// Kind and name of the unit.
    public let name: String
    /// Value in the indicator's unit of measure; absent when it is missing.
    public let value: Double?
    /// The value as it was scored, after rounding, caps, imputation and outliers; absent without one.
    public let scoredValue: Double?
    /// What stood in for a missing value; absent where there was one.
    public let imputedValue: Double?
    /// `imputed`, `capped`, `winsorised`, several parted by a blank; absent where nothing was done.
    public let adjustment: String?
    /// Score; absent without one.
    public let score: Double?
    /// Rank by score; absent without one.
    public let rank: Double?
    /// Units with a score.
    public let ranked: Int
    /// Weight inside the index, as it was used.
    public let weight: Double
    /// How far the bundle has come: `draft`, `illustrative`, `provisional`, `official`.
    public let publication: String

    enum CodingKeys: String, CodingKey {
        case year, indicator, unit, name, value, adjustment, score, rank, ranked, weight, publication
        case scoredValue = "scored_value"
        case imputedValue = "imputed_value"
    }

    /// Names of the columns, in their order.
    public static let columns = [
        "year", "indicator", "unit", "name", "value", "scored_value", "imputed_value", "adjustment", "score",
        "rank", "ranked",
        "weight", "publication",
    ]

    /// The rows of a year, by indicator and then in the order of the register.
    ///
    /// - Parameters:
    ///   - year: The assessed year.
    ///   - code: Only the indicators below this index; `nil` for all.
    /// - Returns: The rows; empty for an unknown code.
    public static func rows(_ year: AssessedYear, below code: String?) -> [IndicatorExport] {
        var wanted = Array(year.bundle.indicators.indices)
        if let code {
            let places = year.tree.position(of: code).map { year.tree.subtree(of: $0) } ?? []
            wanted = places.flatMap { year.tree.children[$0] }.compactMap { child in
                if case .indicator(let place) = child { return place }
                return nil
            }
        }
        return wanted.flatMap { place in
            let count = year.results.count { $0.indicators[place].score != nil }
            return year.units.indices.map { row(year, place, $0, count) }
        }
    }

    private static func row(
        _ year: AssessedYear, _ place: Int, _ unit: Int, _ count: Int
    ) -> IndicatorExport {
        let result = year.results[unit].indicators[place]
        let adjustments = result.adjustments.map { adjustment in
            switch adjustment {
            case .imputed: "imputed"
            case .capped: "capped"
            case .winsorised: "winsorised"
            }
        }
        return IndicatorExport(
            year: year.year, indicator: year.bundle.indicators[place].code, unit: year.units[unit].code,
            name: year.units[unit].heading, value: result.value, scoredValue: result.scoredValue,
            imputedValue: result.imputedValue,
            adjustment: adjustments.isEmpty ? nil : adjustments.joined(separator: " "), score: result.score,
            rank: result.rank?.place, ranked: count,
            weight: year.bundle.indicators[place].weight,
            publication: year.bundle.settings.status.rawValue)
    }
}

import Reporting

/// How a long ranking is spread over pages, so that none grows with the number of units.
///
/// A page shows the first and the last units; the whole ranking stands on pages by group of like units, or by place
/// where there are no groups.
enum RankingParts {
    /// Most rows of a table on one page.
    static let mostRows = 200
    /// Rows shown of either end of a longer table.
    static let endRows = 20
    /// Rows on a page by place.
    static let rowsByPlace = 100

    /// The pages; empty where one is enough.
    static func parts(of ranking: RankingReport) -> [UnitParts<RankingRow>.Part] {
        guard ranking.rows.count > mostRows else { return [] }
        return UnitParts(ranking.rows, largest: mostRows, each: rowsByPlace) { $0.unit }.parts
    }

    /// The rows of a page that does not show them all: all where they are few.
    static func shown<Row>(_ rows: [Row]) -> [Row] {
        rows.count > mostRows ? Array(rows.prefix(endRows) + rows.suffix(endRows)) : rows
    }
}

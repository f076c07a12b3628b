import Reporting
import VietnameseText

/// How a long ranking is spread over pages, so that none grows with the number of units.
///
/// A page shows the first and the last units; the whole ranking stands on pages by group of like units, or by place
/// where there are no groups.
struct RankingParts {
    /// Most rows of a table on one page.
    static let mostRows = 200
    /// Rows shown of either end of a longer ranking.
    static let endRows = 20
    /// Rows on a page by place.
    private static let rowsByPlace = 100

    /// A page of the whole ranking.
    struct Part {
        /// The end of the page's name: the group's name in ASCII, or the number of the page.
        let slug: String
        /// The group; `nil` for a page by place.
        let printedGroup: PrintedText?
        let rows: [RankingRow]
    }

    /// The pages; empty where one is enough.
    let parts: [Part]

    init(_ ranking: RankingReport) {
        guard ranking.rows.count > Self.mostRows else {
            parts = []
            return
        }
        parts = Self.byGroup(ranking.rows) ?? Self.byPlace(ranking.rows)
    }

    /// The rows of a page that does not show them all: all where they are few.
    static func shown(_ rows: [RankingRow]) -> [RankingRow] {
        rows.count > mostRows ? Array(rows.prefix(endRows) + rows.suffix(endRows)) : rows
    }

    /// A page for each group; `nil` where a unit has none, a group is too large, or names could be mixed up.
    private static func byGroup(_ rows: [RankingRow]) -> [Part]? {
        var order: [PrintedText] = []
        var members: [PrintedText: [RankingRow]] = [:]
        for row in rows {
            guard let group = row.unit.printedGroup else { return nil }
            if members[group] == nil { order.append(group) }
            members[group, default: []].append(row)
        }
        let parts = order.map { group in
            Part(slug: Slug.slug(group.text), printedGroup: group, rows: members[group] ?? [])
        }
        let slugs = Set(parts.map(\.slug))
        let areGood = slugs.count == parts.count && !slugs.contains("") && !slugs.contains { Int($0) != nil }
        guard areGood, parts.allSatisfy({ $0.rows.count <= mostRows }) else { return nil }
        return VietnameseCollation.sorted(parts) { $0.printedGroup?.text ?? "" }
    }

    private static func byPlace(_ rows: [RankingRow]) -> [Part] {
        stride(from: 0, to: rows.count, by: rowsByPlace).enumerated().map { number, start in
            Part(
                slug: "\(number + 1)", printedGroup: nil,
                rows: Array(rows[start..<min(start + rowsByPlace, rows.count)]))
        }
    }
}

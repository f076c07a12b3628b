import Reporting
import VietnameseText

/// How a long table of units is spread over pages, so that none grows with the number of units.
///
/// A page holds a group of like units where each unit has one and no group is too large, else units by their place.
struct UnitParts<Row> {
    /// A page of the table.
    struct Part {
        /// The end of the page's name: the group's name in ASCII, or the number of the page.
        let slug: String
        /// The group; `nil` for a page by place.
        let printedGroup: PrintedText?
        /// Places of its rows, from 0; of a group these say nothing.
        let places: Range<Int>
        /// The rows.
        let rows: [Row]
    }

    /// The pages, in order.
    let parts: [Part]

    /// Spreads rows.
    ///
    /// - Parameters:
    ///   - rows: All rows.
    ///   - largest: Most rows on the page of a group.
    ///   - each: Rows on a page by place.
    ///   - unit: The unit of a row.
    init(_ rows: [Row], largest: Int, each: Int, unit: (Row) -> UnitName?) {
        parts = Self.byGroup(rows, largest, unit) ?? Self.byPlace(rows, max(each, 1))
    }

    /// A page for each group; `nil` where a unit has none, a group is too large, or names could be mixed up.
    private static func byGroup(_ rows: [Row], _ largest: Int, _ unit: (Row) -> UnitName?) -> [Part]? {
        var names: [String: PrintedText] = [:]
        var members: [String: [Row]] = [:]
        for row in rows {
            guard let unit = unit(row), let group = unit.printedGroup, let slug = unit.groupSlug,
                !slug.isEmpty, Int(slug) == nil, names[slug] == nil || names[slug] == group
            else { return nil }
            names[slug] = group
            members[slug, default: []].append(row)
        }
        guard members.values.allSatisfy({ $0.count <= largest }) else { return nil }
        let parts = names.keys.sorted().map { slug in
            Part(slug: slug, printedGroup: names[slug], places: 0..<0, rows: members[slug] ?? [])
        }
        return VietnameseCollation.sorted(parts) { $0.printedGroup?.text ?? "" }
    }

    private static func byPlace(_ rows: [Row], _ each: Int) -> [Part] {
        stride(from: 0, to: rows.count, by: each).enumerated().map { number, start in
            let places = start..<min(start + each, rows.count)
            return Part(slug: "\(number + 1)", printedGroup: nil, places: places, rows: Array(rows[places]))
        }
    }
}

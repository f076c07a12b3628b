import Assessment
import Records

/// A result that an authority published, shown apart from the bundle's own results.
public struct PublishedReport: Sendable {
    /// The decision or notice.
    public let printedTitle: PrintedText
    /// Where it was read.
    public let printedSource: PrintedText
    /// Its address.
    public let address: String?
    /// The bands, best first.
    public let bands: [PublishedBand]
}

/// A band of a published result.
public struct PublishedBand: Sendable {
    /// Its number.
    public let number: Int
    /// The places it covers: "hạng 1–5".
    public let range: String
    /// The units: those with a stated rank by rank, the others in the order of the publication.
    public let units: [PublishedUnit]
}

/// A unit in a published result.
public struct PublishedUnit: Sendable {
    /// Kind and name.
    public let name: String
    /// The rank, where the publication states it.
    public let rank: String?
}

extension YearReporter {
    /// The published result of the bundle; `nil` when it has none.
    func published() -> PublishedReport? {
        let rows = year.bundle.published
        guard let first = rows.first else { return nil }
        let names = Dictionary(year.bundle.units.map { ($0.code, $0) }) { first, _ in first }
        var end = 0
        let bands = Set(rows.map(\.band)).sorted().map { number in
            let members = rows.filter { $0.band == number }
            let start = end + 1
            end += members.count
            let ordered = members.enumerated().sorted { left, right in
                let a = left.element.rank ?? Int.max
                let b = right.element.rank ?? Int.max
                return a != b ? a < b : left.offset < right.offset
            }
            return PublishedBand(
                number: number, range: words(.bandPlaces, ["from": "\(start)", "to": "\(end)"]),
                units: ordered.map { _, row in
                    PublishedUnit(
                        name: names[row.unit].map { reporter.heading(of: $0) } ?? row.unit,
                        rank: row.rank.map { "\($0)" })
                })
        }
        return PublishedReport(
            printedTitle: words.printed(first.title, en: first.titleEN),
            printedSource: words.printed(first.source, en: first.sourceEN), address: first.address,
            bands: bands)
    }
}

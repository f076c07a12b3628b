import Assessment
import Records
import VietnameseText

/// Makes the pictures of a ranking, each when it is asked for.
struct RankingPictures: Sendable {
    let parent: YearReporter
    let root: Int

    /// Beyond so many units a picture of all is no picture: pages tell tenths of the ranking instead.
    static let mostRows = 60

    private var year: AssessedYear { parent.year }
    var words: Words { parent.words }

    // MARK: - Groups

    func groups() -> [GroupReport] {
        let digits = parent.digits[root]
        return parent.grouping.groups.enumerated().map { position, group in
            let scores = group.rows.compactMap { year.results[$0].indices[root].score }.sorted()
            return GroupReport(
                printedName: group.printedName, count: "\(scores.count)",
                mean: parent.reporter.figure(Grouping.mean(scores), digits: digits),
                median: parent.reporter.figure(Grouping.median(scores), digits: digits),
                lowest: parent.reporter.figure(scores.first, digits: digits),
                highest: parent.reporter.figure(scores.last, digits: digits), scores: scores,
                components: parent.grouping.childMeans(of: root, group: position).map {
                    parent.reporter.figure($0, digits: 1)
                })
        }
    }

    // MARK: - Tenths

    func tenths() -> [TenthReport] {
        let order = parent.rankOrder(root)
        guard order.count > Self.mostRows else { return [] }
        return (0..<10).map { tenth in
            let (from, to) = (order.count * tenth / 10, order.count * (tenth + 1) / 10)
            return TenthReport(
                range: words(.heatPlaces, ["from": "\(from + 1)", "to": "\(to)"]),
                components: year.tree.children[root].map { child in
                    parent.reporter.figure(
                        Grouping.mean(
                            order[from..<to].compactMap { parent.childResult(child, row: $0).score }),
                        digits: 1)
                })
        }
    }

    // MARK: - Map

    func map() -> MapReport? {
        guard let layout = parent.layout else { return nil }
        let bands = parent.bands(root)
        let count = year.indices[root].rankedCount
        let maker = MapMaker(parent, layout)
        let steps = bands.isEmpty ? maker.fifths(count) : maker.steps(bands)
        return maker.map(
            name: words.name(year.tree.indices[root]).text, steps: steps,
            order: parent.rankOrder(root),
            shade: { row in
                let result = year.results[row].indices[root]
                guard bands.isEmpty else {
                    return result.band.map { MapMaker.shade(ofBand: $0, of: bands.count) }
                }
                return result.standing.rank.map { MapMaker.shade(ofPlace: $0.place, of: count) }
            },
            text: { parent.reporter.place(year.results[$0].indices[root].standing.rank?.place).text })
    }
}

/// What makes the pictures holds the whole year and is no part of what is told, so a printed ranking does not
/// spell it out.
extension RankingPictures: CustomStringConvertible {
    var description: String { "pictures of \(year.tree.indices[root].code)" }
}

/// A group of units in a ranking.
public struct GroupReport: Sendable {
    /// Name of the group.
    public let printedName: PrintedText
    /// Units of the group with a score.
    public let count: String
    /// Simple mean of their scores.
    public let mean: Figure
    /// Median of their scores.
    public let median: Figure
    /// Lowest score.
    public let lowest: Figure
    /// Highest score.
    public let highest: Figure
    /// The scores, ascending.
    public let scores: [Double]
    /// Means of the components, in the order of the columns.
    public let components: [Figure]
}

/// A tenth of a long ranking.
public struct TenthReport: Sendable {
    /// "hạng 1–332".
    public let range: String
    /// Means of the components' scores, in the order of the columns.
    public let components: [Figure]
}

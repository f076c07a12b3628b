import Assessment
import Records
import VietnameseText

extension ReviewReporter {
    /// How many are listed; those that equal the last one are listed too.
    private static let listed = 3

    /// The targets that went farthest, and those that went least far.
    func targetMovers() -> (best: [ReviewTargetMover], worst: [ReviewTargetMover]) {
        let moved = rows.indices.filter { rows[$0].wayCovered != nil }
        func share(_ line: Int) -> Double { rows[line].wayCovered ?? 0 }
        let best = Self.head(moved.filter { share($0) > 0 }.sorted { (-share($0), $0) < (-share($1), $1) }) {
            share($0)
        }
        let rest = moved.filter { !best.contains($0) && share($0) < 1 }
        let worst = Self.head(rest.sorted { (share($0), $0) < (share($1), $1) }) { share($0) }
        return (best.compactMap { mover($0) }, worst.compactMap { mover($0) })
    }

    private func mover(_ line: Int) -> ReviewTargetMover? {
        let row = rows[line]
        guard let from = row.baseline, let to = row.series.last else { return nil }
        let measure = parent.measure(of: row.line)
        func shown(_ value: Double) -> String {
            parent.measured(words.numbers.text(value, digits: measure?.digits ?? 1), measure)
        }
        let text = words(
            .reviewFromTo,
            [
                "from": shown(from.value), "year": "\(from.year)", "to": shown(to.value),
                "end": "\(to.year)",
            ])
        // A share of detected cases never stands without how many were found.
        let detections = parent.facts(parent.value(of: row.line, area: 0), measure).detections
        return ReviewTargetMover(
            code: row.line.code, slug: parent.slugs[position][line], printedName: parent.name(of: row.line),
            way: way(row.wayCovered), text: [text, detections].compactMap { $0 }.joined(separator: "; "))
    }

    /// The units that gained most targets, and those that went farthest on average.
    func unitMovers() -> (gained: [ReviewUnitMover], improved: [ReviewUnitMover]) {
        var gains: [(area: Int, before: Int, after: Int, count: Int)] = []
        var ways: [(area: Int, mean: Double, count: Int)] = []
        for area in year.areas.indices where year.areas[area].kind == .unit {
            let rows = standing.lines.indices.map { review.row(line: $0, area: area) }
            let compared = rows.filter { row in
                row.wasMetAtBaseline != nil && row.change != nil && row.final.deciding?.verdict != nil
            }
            if !compared.isEmpty {
                gains.append(
                    (
                        area, compared.filter { $0.wasMetAtBaseline == true }.count,
                        compared.filter { $0.final.deciding?.verdict?.isMet == true }.count, compared.count
                    ))
            }
            let shares = rows.compactMap(\.wayCovered).map { min(1, max(-1, $0)) }
            if !shares.isEmpty {
                ways.append((area, shares.reduce(0, +) / Double(shares.count), shares.count))
            }
        }
        let gained = Self.head(
            gains.filter { $0.after > $0.before }.sorted {
                ($0.before - $0.after, $0.area) < ($1.before - $1.after, $1.area)
            }
        ) { Double($0.after - $0.before) }
        let improved = Self.head(
            ways.filter { $0.mean > 0 }.sorted { (-$0.mean, $0.area) < (-$1.mean, $1.area) }
        ) { $0.mean }
        return (
            gained.map { gain in
                ReviewUnitMover(
                    area: parent.names[gain.area],
                    gain: parent.signed(Double(gain.after - gain.before), digits: 0),
                    text: words(
                        .reviewGained,
                        ["from": "\(gain.before)", "to": "\(gain.after)", "count": "\(gain.count)"]))
            },
            improved.map { way in
                ReviewUnitMover(
                    area: parent.names[way.area], gain: self.way(way.mean),
                    text: words(.reviewImproved, ["count": "\(way.count)"]))
            }
        )
    }

    /// The first few of a sorted list, and whatever equals the last of them.
    private static func head<Element>(_ sorted: [Element], by value: (Element) -> Double) -> [Element] {
        guard sorted.count > listed else { return sorted }
        let last = value(sorted[listed - 1])
        return sorted.enumerated().filter { $0 < listed || value($1) == last }.map(\.element)
    }
}

import Assessment
import Records
import VietnameseText

/// Score and rank of a unit in a year and those before it.
struct TrendReporter {
    private let parent: UnitReporter
    private let code: String
    private let rows: [Int?]

    /// - Parameters:
    ///   - parent: The unit.
    ///   - code: The index.
    ///   - rows: The unit's position in each of these years.
    init(_ parent: UnitReporter, code: String, rows: [Int?]) {
        self.parent = parent
        self.code = code
        self.rows = rows
    }

    func report() -> Trend {
        let reporter = parent.reporter
        let words = parent.words
        var points: [TrendPoint] = []
        var breaks: [String] = []
        var scores: [Double] = []
        var range: ClosedRange<Double>?
        for (position, year) in reporter.years.enumerated() {
            let result = result(in: year, at: position)
            let digits = year.tree.position(of: code).map { reporter.digits[position][$0] } ?? 1
            let mean = year.tree.position(of: code).flatMap { year.indices[$0].mean }
            scores += [result?.score, mean].compactMap { $0 }
            range = year.tree.position(of: code).flatMap { year.indices[$0].scoreRange }
            var isJoined = false
            // Official ranks by two methods are not joined, though the years are compared on a common set.
            if case .compared(let comparison) = result?.change { isJoined = comparison.basis == .full }
            if position > 0, !isJoined, result?.score != nil, points.last?.score.value != nil, let result {
                let before = reporter.years[position - 1]
                let change = reporter.change(
                    result.change, year: year, earlier: before.year == year.year - 1 ? before : nil)
                breaks.append(
                    words(
                        .trendBreak,
                        [
                            "from": "\(before.year)", "to": "\(year.year)",
                            "reason": reason(change),
                        ]))
            }
            points.append(
                TrendPoint(
                    year: year.year, rank: reporter.place(result?.standing.rank?.place),
                    count: result?.standing.rank?.count ?? 0,
                    score: reporter.figure(result?.score, digits: digits),
                    mean: reporter.figure(mean, digits: digits), isJoined: isJoined))
        }
        let ranks = points.map { words(.trendPoint, ["year": "\($0.year)", "value": rank($0)]) }
        let values = points.map { words(.trendPoint, ["year": "\($0.year)", "value": $0.score.text]) }
        return Trend(
            points: points, scoreAxis: reporter.axis(scores, within: range),
            largestCount: points.map(\.count).max() ?? 0,
            rankTitle: words(
                .trendRankTitle, ["values": points.map(\.rank.text).joined(separator: "; ")]),
            scoreTitle: words(
                .trendScoreTitle, ["values": points.map(\.score.text).joined(separator: "; ")]),
            rankLabel: words(.trendRankLabel, ["points": ranks.joined(separator: "; ")]),
            scoreLabel: words(.trendScoreLabel, ["points": values.joined(separator: "; ")]), breaks: breaks)
    }

    private func reason(_ change: ChangeReport) -> String {
        let text = VietnameseCase.lowercasingFirst(change.text)
        return change.basis == nil ? text : parent.words(.trendCommon, ["change": text])
    }

    private func rank(_ point: TrendPoint) -> String {
        guard point.rank.value != nil else { return point.rank.text }
        return parent.words(.rankOf, ["rank": point.rank.text, "count": "\(point.count)"])
    }

    private func result(in year: AssessedYear, at position: Int) -> IndexResult? {
        guard let row = rows[position], let index = year.tree.position(of: code) else { return nil }
        return year.results[row].indices[index]
    }
}

import Records

/// A programme from its first year to its last: baseline, each year, mid-term, end.
public struct PeriodReview: Sendable {
    /// The programme.
    public let programme: TargetProgramme
    /// The years of the period that have a bundle, ascending, and the baseline year when it lies before.
    public let years: [Int]
    /// The years of the period without a bundle.
    public let missingYears: [Int]
    /// The year that closes the review: the newest of the period.
    public let end: TargetYear
    /// The mid-term year, when it has a bundle.
    public let midterm: TargetYear?
    /// The standing of the programme at the end.
    public let standing: ProgrammeStanding
    /// The standing at mid-term.
    public let midtermStanding: ProgrammeStanding?

    /// Whether the period is over.
    public var isFinished: Bool { end.year >= programme.lastYear }

    /// The reviews of all programmes, in the order of the newest year that has them.
    ///
    /// - Parameter years: Judged years, ascending.
    /// - Returns: One review a programme; a programme none of whose years has a bundle has none.
    public static func reviews(_ years: [TargetYear]) -> [PeriodReview] {
        var seen: Set<String> = []
        var result: [PeriodReview] = []
        let newest = years.last?.year ?? 0
        for year in years.reversed() {
            for standing in year.programmes where seen.insert(standing.programme.code).inserted {
                let programme = standing.programme
                let present = years.map(\.year).filter {
                    programme.years.contains($0) || $0 == programme.baselineYear
                }
                let midterm = years.first { $0.year == programme.midtermYear }
                result.append(
                    PeriodReview(
                        programme: programme, years: present,
                        missingYears: programme.years.filter { wanted in
                            wanted <= newest && !years.contains { $0.year == wanted }
                        }, end: year, midterm: midterm, standing: standing,
                        midtermStanding: midterm?.programmes.first {
                            $0.programme.code == programme.code
                        }))
            }
        }
        return result
    }

    /// One target in one area from the first year to the last.
    ///
    /// - Parameters:
    ///   - line: The position of the target.
    ///   - area: The position of the area at the end.
    /// - Returns: The row of the review.
    public func row(line: Int, area: Int) -> PeriodReviewRow {
        let target = standing.lines[line]
        let final = standing.results[area][line]
        let history = target.measure.map { end.histories[area][$0] } ?? []
        let series = history.filter { years.contains($0.year) }
        let measure = target.measure.map { end.measures[$0] }
        let baseline = series.first { $0.year == programme.baselineYear } ?? series.first
        var wayCovered: Double?
        var wasMet: Bool?
        if let baseline, let last = series.last, let measure, let deciding = final.deciding {
            let asked = deciding.target.value
            wasMet = TargetJudge.verdict(baseline.value, asked, digits: measure.digits).isMet
            let start = TargetJudge.distance(baseline.value, asked, digits: measure.digits)
            let now = TargetJudge.distance(last.value, asked, digits: measure.digits)
            if start < 0, last.year > baseline.year, !last.isOfSameTerm(as: baseline) {
                wayCovered = (now - start) / -start
            }
        }
        return PeriodReviewRow(
            line: target, series: series, baseline: baseline, end: series.last { $0.year == end.year },
            midterm: midtermResult(of: target, area: area), final: final,
            wasMetAtBaseline: wasMet, wayCovered: wayCovered)
    }

    private func midtermResult(of line: TargetLine, area: Int) -> TargetLineResult? {
        guard let midterm, let standing = midtermStanding,
            // By its way through the years: a unit may have been renamed, or another one has its code now.
            let place = midterm.year == end.year ? area : end.places[midterm.year]?[area],
            let position = standing.lines.firstIndex(where: { $0.code == line.code })
        else { return nil }
        return standing.results[place][position]
    }
}

/// One target in one area over a period.
public struct PeriodReviewRow: Sendable {
    /// The target.
    public let line: TargetLine
    /// The comparable values of the period; a year without a figure is left out.
    public let series: [YearlyValue]
    /// The value that progress is measured against.
    public let baseline: YearlyValue?
    /// The value of the last year; `nil` when it has none.
    public let end: YearlyValue?
    /// What became of it at mid-term; `nil` when that year has no bundle, or the area was another one then.
    public let midterm: TargetLineResult?
    /// What became of it at the end.
    public let final: TargetLineResult
    /// Whether the baseline met the target of the end already.
    public let wasMetAtBaseline: Bool?
    /// Share of the way from the baseline to the limit that was covered, 1 is all of it, negative is back;
    /// `nil` when the baseline met the target, both values are of one term, or there are not two years.
    public let wayCovered: Double?

    /// The value at the end minus that of the baseline; `nil` within one term.
    public var change: Double? {
        guard let baseline, let end, end.year > baseline.year, !end.isOfSameTerm(as: baseline) else {
            return nil
        }
        return end.value - baseline.value
    }
}

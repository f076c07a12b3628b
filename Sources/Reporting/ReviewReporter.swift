import Assessment
import Records
import VietnameseText

/// Reports a programme from its first year to the year of the review.
struct ReviewReporter {
    let parent: TargetReporter
    let review: PeriodReview
    /// Position of the programme in the year.
    let position: Int
    let words: Words
    /// The targets of the province, by position of the line.
    let rows: [PeriodReviewRow]

    var year: TargetYear { parent.year }
    var standing: ProgrammeStanding { review.standing }

    init(_ parent: TargetReporter, _ review: PeriodReview, programme: Int) {
        self.parent = parent
        self.review = review
        position = programme
        words = parent.words
        rows = review.standing.lines.indices.map { review.row(line: $0, area: 0) }
    }

    func report() -> ProgrammeReviewReport {
        let programme = parent.programme(position, area: 0)
        let midterm = midterm()
        let targets = targetMovers()
        let units = unitMovers()
        return ProgrammeReviewReport(
            programme: parent.programmes[position], heading: heading(), isFinished: review.isFinished,
            years: review.years, missingNote: missingNote(), tally: programme.tally,
            levels: programme.levels, levelSentence: levelSentence(programme.levels), midterm: midterm,
            midtermSentence: midterm.map { midterm in
                words(
                    .reviewMidterm,
                    [
                        "year": "\(review.midterm?.year ?? 0)", "met": "\(midterm.met)",
                        "asked": "\(midterm.asked)", "now": "\(year.year)",
                        "met_now": "\(programme.tally.met)", "asked_now": "\(programme.tally.asked)",
                    ])
            },
            objectives: parent.byObjective(standing).map { objective, lines in
                ReviewObjective(
                    number: objective?.number, printedName: parent.name(of: objective),
                    rows: lines.map { row($0) })
            }, bestTargets: targets.best, worstTargets: targets.worst, unitsByTargets: units.gained,
            unitsByImprovement: units.improved)
    }

    private func heading() -> String {
        let programme = review.programme
        let (from, to) = ("\(programme.firstYear)", "\(programme.lastYear)")
        if review.isFinished { return words(.reviewHeadingFinal, ["from": from, "to": to]) }
        if programme.midtermYear == year.year {
            return words(.reviewHeadingMidterm, ["from": from, "to": to])
        }
        return words(.reviewHeadingOpen, ["year": "\(year.year)", "from": from, "to": to])
    }

    /// The years without data, runs put together: "các năm 2011–2014 và năm 2016".
    private func missingNote() -> String? {
        guard !review.missingYears.isEmpty else { return nil }
        var runs: [ClosedRange<Int>] = []
        for year in review.missingYears {
            if let last = runs.last, last.upperBound == year - 1 {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        let texts = runs.map { run in
            run.count == 1
                ? words(.reviewYear, ["year": "\(run.lowerBound)"])
                : words(.reviewYears, ["from": "\(run.lowerBound)", "to": "\(run.upperBound)"])
        }
        return words(
            .reviewMissing,
            [
                "from": "\(review.programme.firstYear)", "to": "\(review.programme.lastYear)",
                "years": words.list(texts),
            ])
    }

    private func levelSentence(_ levels: [TargetTallyReport]) -> String? {
        guard levels.count > 1 else { return nil }
        let parts = levels.map { level in
            words(
                .reviewLevelPart,
                [
                    "level": VietnameseCase.lowercasingFirst(level.levelText), "met": "\(level.met)",
                    "asked": "\(level.asked)",
                ])
        }
        return words(.reviewLevels, ["parts": parts.joined(separator: "; ")])
    }

    /// The counts at mid-term, when that lies before the year of the review.
    private func midterm() -> TargetTallyReport? {
        guard let midterm = review.midterm, midterm.year < year.year, let standing = review.midtermStanding,
            let then = TargetReporter(parent.reporter, year: midterm.year, units: [])
        else { return nil }
        return then.tally(standing, area: 0)
    }

    // MARK: - Rows

    private func row(_ line: Int) -> ReviewRow {
        let row = rows[line]
        let report = parent.line(programme: position, line: line, area: 0)
        let measure = parent.measure(of: row.line)
        let digits = measure?.digits ?? 1
        let change =
            row.change == nil
            ? nil
            : zip2(row.baseline, row.end).map {
                Reporter.printedDifference($0.1.value, $0.0.value, digits: digits)
            }
        return ReviewRow(
            code: row.line.code, slug: report.slug, printedName: report.printedName,
            printedUnit: report.printedUnit,
            baseline: parent.reporter.figure(row.baseline?.value, digits: digits),
            baselineYear: row.baseline?.year,
            values: review.years.map { year in
                parent.reporter.figure(row.series.first { $0.year == year }?.value, digits: digits)
            }, endText: report.valueText, change: parent.signed(change, digits: digits),
            asked: report.asked, status: report.status,
            midterm: midtermStatus(row), way: way(row.wayCovered),
            wasMetAtBaseline: row.wasMetAtBaseline ?? false, chart: report.chart, notes: report.notes)
    }

    private func midtermStatus(_ row: PeriodReviewRow) -> TargetStatusReport? {
        guard let midterm = review.midterm, midterm.year < year.year, let result = row.midterm?.deciding
        else {
            return nil
        }
        return parent.status(TargetReporter.kind(result.status))
    }

    /// A share of the way, in whole per cent.
    func way(_ share: Double?) -> Figure {
        Figure(
            value: share,
            text: share.map { words(.targetPercent, ["value": words.numbers.text($0 * 100, digits: 0)]) }
                ?? Reporter.missing)
    }

    private func zip2<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
        guard let first, let second else { return nil }
        return (first, second)
    }
}

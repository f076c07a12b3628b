import Assessment
import Records
import VietnameseText

extension TargetReporter {
    /// Whether the year closes with a review: it ends a programme, is the mid-term of one, or is the newest.
    var hasReview: Bool {
        let ends = year.programmes.contains {
            $0.programme.lastYear == year.year || $0.programme.midtermYear == year.year
        }
        return ends || reporter.outlines.last { $0.hasTargets }?.year == year.year
    }

    /// The review of the programmes under way; `nil` in a year without one.
    func review() -> ReviewReport? {
        guard hasReview else { return nil }
        let reviews = PeriodReview.reviews(reporter.targets)
        let told = programmes.indices.compactMap { position -> ProgrammeReviewReport? in
            let code = programmes[position].code
            return reviews.first { $0.programme.code == code && $0.end.year == year.year }.map {
                ReviewReporter(self, $0, programme: position).report()
            }
        }
        let title: ReportPhrase =
            if told.contains(where: \.isFinished) {
                .reviewTitleFinal
            } else if year.programmes.contains(where: { $0.programme.midtermYear == year.year }) {
                .reviewTitleMidterm
            } else {
                .reviewTitleOpen
            }
        return ReviewReport(
            year: year.year, title: words(title, ["year": "\(year.year)"]),
            printedLede: told.map { counted($0.programme, $0.tally) }, programmes: told,
            notes: [
                words(.reviewNoteWay), words(.reviewNoteUnits), words(.reviewNoteBaseline),
            ] + notes)
    }
}

import Assessment
import Records
import Testing

@Suite("Amendments, periods and reviews")
struct TargetPeriodTests {
    private func limit(_ value: Double) -> TargetValue { TargetValue(comparator: .atLeast, low: value) }

    /// ≥ 30 for 2020 of 2010, raised to ≥ 40 on 2 July 2018; the value is 35 in every year.
    private func amended(_ years: [Int]) throws -> [TargetYear] {
        TargetSample.assess(
            try years.map { number in
                var sample = try TargetSample.single(35, year: number)
                sample.target(limit(30), year: 2020, basis: "QĐ 2351", date: "2010-12-24")
                sample.target(
                    limit(40), year: 2020, basis: "QĐ 800", date: "2018-07-02", amends: "QĐ 2351")
                return sample
            })
    }

    @Test("2017 is judged by the original, 2018 and later by the amendment")
    func amendment() throws {
        let results = try amended([2017, 2018, 2019, 2020]).map { try $0.result(.unit("U1")).results }
        #expect(results.map(\.count) == [1, 1, 1, 1])
        #expect(results.map { $0.first?.target.value.low } == [30, 40, 40, 40])
        #expect(results.map { $0.first?.original?.value.low } == [nil, 30, 30, 30])
        #expect(results.map { $0.first?.status } == [.metEarly, .notYetDue, .notYetDue, .notReached])
    }

    @Test("every row of a target is told, with what replaced it and whether it is in force")
    func rows() throws {
        let years = try amended([2017, 2019])
        let rows = try years.map { try #require($0.programmes.first).rows }
        #expect(rows[0].map(\.isInForce) == [true, false])
        #expect(rows[1].map(\.isInForce) == [false, true])
        #expect(rows[1][0].replacedBy?.basis == "QĐ 800")
        #expect(rows[1][1].replaces?.basis == "QĐ 2351")
    }

    @Test("an amendment of an amendment keeps the first value as the original")
    func chain() throws {
        var sample = try TargetSample.single(35, year: 2019)
        sample.target(limit(30), year: 2020, basis: "A", date: "2010-01-01")
        sample.target(limit(40), year: 2020, basis: "B", date: "2015-01-01", amends: "A")
        sample.target(limit(33), year: 2020, basis: "C", date: "2019-12-31", amends: "B")
        let result = try #require(TargetSample.assess([sample]).first?.result(.unit("U1")).deciding)
        #expect(result.target.value.low == 33)
        #expect(result.original?.value.low == 30)
        #expect(result.status == .metEarly)
    }

    @Test("a target that was set later is none of an earlier year's targets")
    func setLater() throws {
        let years = TargetSample.assess(
            try [2017, 2018].map { number in
                var sample = try TargetSample.single(35, year: number)
                sample.target("1", "M", limit(30), year: 2020)
                sample.target("2", "M", limit(30), year: 2020, basis: "QĐ 800", date: "2018-07-02")
                return sample
            })
        #expect(years.map { $0.programmes.first?.lines.map(\.code) } == [["1"], ["1", "2"]])
        #expect(years.map { $0.programmes.first?.tally(area: 0).total } == [1, 2])
    }

    @Test("what a target asks over the years is told by level and year")
    func milestones() throws {
        var sample = try TargetSample.single(35, year: 2017)
        sample.target(limit(60), year: 2020, level: .provincial)
        sample.target(limit(50), year: 2020)
        sample.target(limit(30), year: 2015)
        let year = try #require(TargetSample.assess([sample]).first)
        let standing = try #require(year.programmes.first)
        let rows = standing.milestones(of: standing.lines[0], in: year.areas[0])
        #expect(rows.map(\.value.low) == [30, 50, 60])
        #expect(rows.map(\.year) == [2015, 2020, 2020])
    }

    /// X = 10 in 2011 and 5 more each year: 30 in 2015, 55 in 2020.
    private func tenYears(without missing: Set<Int> = [], until last: Int = 2020) throws -> [TargetYear] {
        TargetSample.assess(
            try (2011...last).filter { !missing.contains($0) }.map { number in
                var sample = try TargetSample.single(10 + 5 * Double(number - 2011), year: number)
                sample.programmes = []
                sample.programme("P", 2011...2020, midterm: 2015)
                sample.programme("Q", 2016...2025, midterm: 2018)
                sample.target(limit(30), year: 2015)
                sample.target(limit(50), year: 2020)
                sample.target(limit(60), year: 2020, level: .provincial)
                sample.target("7", "M", limit(40), year: 2025, programme: "Q")
                return sample
            })
    }

    @Test("a review runs from the baseline through mid-term to the end, judged by level")
    func review() throws {
        let reviews = PeriodReview.reviews(try tenYears())
        #expect(reviews.map(\.programme.code) == ["P", "Q"])
        let review = try #require(reviews.first)
        #expect(review.isFinished)
        #expect(review.years == Array(2011...2020))
        #expect(review.missingYears.isEmpty)
        let area = try #require(review.end.position(of: .unit("U1")))
        let row = review.row(line: 0, area: area)
        #expect(row.baseline?.value == 10)
        #expect(row.end?.value == 55)
        #expect(row.change == 45)
        #expect(row.series.map(\.value) == [10, 15, 20, 25, 30, 35, 40, 45, 50, 55])
        #expect(row.final.results.map(\.status) == [.exceeded, .notReached])
        #expect(row.midterm?.results.map(\.status) == [.reached, .notYetDue])
        #expect(row.wasMetAtBaseline == false)
        // 45 of the 50 that lay between 10 and the province's 60.
        #expect(row.wayCovered == 0.9)
    }

    @Test("programmes of other periods are reviewed over their own years")
    func otherPeriod() throws {
        let review = try #require(PeriodReview.reviews(try tenYears()).last)
        #expect(!review.isFinished)
        #expect(review.years == Array(2016...2020))
        let area = try #require(review.end.position(of: .unit("U1")))
        let row = review.row(line: 0, area: area)
        #expect(row.baseline?.year == 2016)
        #expect(row.final.deciding?.status == .metEarly)
        // 2018: 45 is beyond 40 already.
        #expect(row.midterm?.deciding?.status == .metEarly)
        // 35 in 2016, 40 asked: 20 gained of 5.
        #expect(row.wayCovered == 4)
    }

    @Test("missing years are named and leave gaps; without the mid-term year there is no mid-term")
    func missing() throws {
        let review = try #require(PeriodReview.reviews(try tenYears(without: [2012, 2015])).first)
        #expect(review.missingYears == [2012, 2015])
        #expect(review.midterm == nil)
        let row = review.row(line: 0, area: 0)
        #expect(row.midterm == nil)
    }

    @Test("a review that is not at the end names no later year as missing")
    func open() throws {
        let review = try #require(PeriodReview.reviews(try tenYears(until: 2015)).first)
        #expect(!review.isFinished)
        #expect(review.end.year == 2015)
        #expect(review.missingYears.isEmpty)
        #expect(review.standing.results[1][0].result(.national)?.status == .reached)
    }

    @Test("years without a programme under way have no standing")
    func outside() throws {
        var sample = try TargetSample.single(5, year: 2010)
        sample.target(limit(30), year: 2015)
        #expect(TargetSample.assess([sample]).map(\.programmes.count) == [0])
        let bare = try TargetSample.single(5)
        #expect(TargetSample.assess([bare]).isEmpty)
    }
}

extension TargetPeriodTests {
    @Test("within one term there is no way to cover; from one term to the next there is")
    func terms() throws {
        for (last, way) in [("2016–2021", nil), ("2021–2026", 0.5)] as [(String, Double?)] {
            let years = TargetSample.assess(
                try [(2017, "2016–2021", 20.0), (2020, last, 30)].map { number, term, value in
                    var sample = TargetSample(number, [("U1", ["X": value])])
                    sample.programme("P", 2011...2020)
                    try sample.measure("M", formula: "X", nature: IndicatorNature(term: term))
                    sample.target(TargetValue(comparator: .atLeast, low: 40), year: 2020)
                    return sample
                })
            let review = try #require(PeriodReview.reviews(years).first)
            let area = try #require(review.end.position(of: .unit("U1")))
            let row = review.row(line: 0, area: area)
            #expect(row.wayCovered == way)
            #expect((row.change != nil) == (way != nil))
        }
    }
}

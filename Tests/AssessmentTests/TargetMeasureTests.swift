import Assessment
import Records
import Testing

private let cell = CellReference(table: TableSource(file: "t.csv", headings: []), row: 2)

@Suite("Measures of targets over the years")
struct TargetMeasureTests {
    private func limit(_ value: Double, _ comparator: Comparator = .atLeast) -> TargetValue {
        TargetValue(comparator: comparator, low: value)
    }

    /// A ratio A / B of one unit in several years.
    private func ratios(
        _ values: [(year: Int, a: Double, b: Double)], nature: IndicatorNature = IndicatorNature(),
        asked: TargetValue? = nil
    ) throws -> [TargetYear] {
        TargetSample.assess(
            try values.map { value in
                var sample = TargetSample(value.year, [("U1", ["A": value.a, "B": value.b])])
                sample.programme("P", 2011...2020)
                try sample.ratio("M", "A", "B", direction: .toward, nature: nature)
                sample.target(asked ?? limit(40), year: 2020)
                return sample
            })
    }

    @Test("0 of 0 is no case; something of 0 is no value; 0 of something is 0")
    func zeros() throws {
        for (a, b, state, status) in [
            (0.0, 0.0, MeasureValue.State.noCases, TargetStatus.noCases), (3, 0, .missing, .noData),
            (0, 5, .value, .notReached),
        ] {
            let year = try #require(try ratios([(2020, a, b)]).first)
            #expect(try year.value("M", .unit("U1")).state == state)
            #expect(try year.result(.unit("U1")).deciding?.status == status)
        }
    }

    @Test("detections stand beside a share of detected cases, and none detected is no success")
    func detections() throws {
        for (cases, rate, status) in [(12.0, 6.0, TargetStatus.exceeded), (0, 0, .noCases)] {
            var sample = TargetSample(2020, [("U1", ["HELPED": cases, "FOUND": cases, "PEOPLE": 20_000])])
            sample.programme("P", 2011...2020)
            try sample.ratio(
                "M", "HELPED", "FOUND",
                nature: IndicatorNature(detectedAmong: try TargetSample.formula("PEOPLE")))
            sample.target(limit(50), year: 2020)
            let year = try #require(TargetSample.assess([sample]).first)
            let found = try #require(try year.value("M", .unit("U1")).detectedPer10000)
            #expect(abs(found - rate) < 1e-9)
            #expect(try year.result(.unit("U1")).deciding?.status == status)
        }
    }

    @Test("pooled years are added up as far as they follow one another")
    func pooled() throws {
        let years = try ratios(
            [(2015, 9, 10), (2017, 50, 100), (2018, 30, 50), (2019, 10, 50), (2020, 20, 100)],
            nature: IndicatorNature(pooledYears: 3))
        let values = try years.map { try $0.value("M", .unit("U1")) }
        // 2017 alone, as 2016 is missing; (50 + 30) / 150; (50 + 30 + 10) / 200; (30 + 10 + 20) / 200.
        #expect(values.map(\.value) == [90, 50, 80.0 / 150 * 100, 45, 30])
        #expect(values.map(\.pooledSince) == [nil, nil, 2017, 2017, 2018])
        #expect(values.map(\.numerator) == [9, 50, 80, 90, 60])
        #expect(try years[4].history("M", .unit("U1")).map(\.year) == [2015, 2017, 2018, 2019, 2020])
    }

    @Test("a missing year is a gap: no trend over it")
    func gap() throws {
        let years = try ratios([(2016, 20, 100), (2017, 25, 100), (2019, 30, 100)])
        let trends = try years.map { try $0.result(.unit("U1")).deciding?.trend }
        #expect(trends == [nil, .better, nil])
        #expect(try years[2].history("M", .unit("U1")).map(\.value) == [20, 25, 30])
    }

    @Test("150 births at 110 boys per 100 girls lie between about 80 and 152")
    func interval() throws {
        let boys = 150 * 1.1 / 2.1
        let year = try #require(
            try ratios(
                [(2020, boys, 150 - boys)], nature: IndicatorNature(isCountRatio: true),
                asked: limit(113, .atMost)
            ).first)
        let interval = try #require(try year.value("M", .unit("U1")).interval)
        #expect(abs(interval.lowerBound - 79.8) < 0.1)
        #expect(abs(interval.upperBound - 151.5) < 0.2)
        #expect(try year.result(.unit("U1")).deciding?.status == .inconclusive)
    }

    @Test("with enough births the same ratio is judged")
    func conclusive() throws {
        let boys = 150_000 * 1.1 / 2.1
        for (asked, status) in [(113.0, TargetStatus.exceeded), (107, .notReached)] {
            let year = try #require(
                try ratios(
                    [(2020, boys, 150_000 - boys)], nature: IndicatorNature(isCountRatio: true),
                    asked: limit(asked, .atMost)
                ).first)
            #expect(try year.result(.unit("U1")).deciding?.status == status)
        }
    }

    @Test("within a term nothing moves and nothing is carried on")
    func term() throws {
        let years = try ratios(
            [(2017, 20, 100), (2018, 30, 100)], nature: IndicatorNature(term: "2016–2021"))
        let result = try #require(try years[1].result(.unit("U1")).deciding)
        #expect(result.status == .notYetDue)
        #expect(result.trend == nil)
        #expect(result.projection == nil)
    }

    @Test("a straight line from the first year leads to the target or not")
    func projection() throws {
        for (asked, isOnTrack, needed) in [(40.0, true, 5.0), (40.1, false, 5.05)] {
            let years = try ratios([(2016, 20, 100), (2018, 30, 100)], asked: limit(asked))
            let line = try #require(try years[1].result(.unit("U1")).deciding?.projection)
            #expect(line.since.year == 2016)
            #expect(line.yearlyChange == 5)
            #expect(line.value == 40)
            #expect(line.isOnTrack == isOnTrack)
            #expect(abs(try #require(line.neededYearlyChange) - needed) < 1e-9)
        }
    }

    @Test("a projected percentage stays within 0 and 100")
    func bounds() throws {
        let up = try ratios([(2016, 40, 100), (2018, 90, 100)], asked: limit(100))
        #expect(try up[1].result(.unit("U1")).deciding?.projection?.value == 100)
        let down = try ratios([(2016, 60, 100), (2018, 10, 100)], asked: limit(5, .atMost))
        #expect(try down[1].result(.unit("U1")).deciding?.projection?.value == 0)
    }

    @Test("the baseline year starts the line when it has a figure")
    func baseline() throws {
        let samples = try [(2016, 10.0), (2017, 20), (2018, 30)].map { year, value in
            var sample = try TargetSample.single(value, year: year)
            sample.programmes = []
            sample.programme("P", 2011...2020, baseline: 2017)
            sample.target(limit(50), year: 2020)
            return sample
        }
        let years = TargetSample.assess(samples)
        let line = try #require(try years[2].result(.unit("U1")).deciding?.projection)
        #expect(line.since.year == 2017)
        #expect(line.value == 50)
    }

    @Test("a change of territory breaks the line; a new name does not")
    func territory() throws {
        for (kind, former, years) in [
            (Succession.Kind.transfer, "U1", [2018]), (.rename, "U0", [2017, 2018]), (.merge, "U0", [2018]),
        ] {
            var first = try TargetSample.single(10, year: 2017)
            first.units[0].code = former
            first.values = [former: ["X": 10]]
            var second = try TargetSample.single(20, year: 2018)
            for number in [0, 1] {
                let asked = limit(50)
                if number == 0 { first.target(asked, year: 2020) } else { second.target(asked, year: 2020) }
            }
            second.successions = [
                Succession(
                    predecessor: kind == .transfer ? "U2" : former, successor: "U1", kind: kind, cell: cell)
            ]
            let assessed = TargetSample.assess([first, second])
            #expect(try assessed[1].history("M", .unit("U1")).map(\.year) == years, "\(kind)")
        }
    }

    @Test("another definition of the measure breaks the line")
    func definition() throws {
        var first = try TargetSample.single(10, year: 2017)
        first.target(limit(50), year: 2020)
        var second = TargetSample(2018, [("U1", ["X": 20])])
        second.programme("P", 2011...2020)
        try second.measure("M", formula: "X * 2")
        second.target(limit(50), year: 2020)
        #expect(try TargetSample.assess([first, second])[1].history("M", .unit("U1")).map(\.value) == [40])
    }

    @Test("women and men: a share of women is told as counts with share, gap and parity")
    func sexes() throws {
        var sample = TargetSample(2020, [("U1", ["WOMEN": 30, "ALL": 100])])
        sample.sexes = ["WOMEN": .female]
        sample.programme("P", 2011...2020)
        try sample.ratio("M", "WOMEN", "ALL")
        sample.target(limit(25), year: 2020)
        let year = try #require(TargetSample.assess([sample]).first)
        let sexes = try #require(try year.value("M", .unit("U1")).sexes)
        #expect(sexes.women == 30)
        #expect(sexes.men == 70)
        #expect(sexes.womenShare == 30)
        #expect(sexes.gap == -40)
        #expect(sexes.parity == 30.0 / 70)
    }
}

import Assessment
import Formula
import Records
import Testing

private let cell = CellReference(table: TableSource(file: "t.csv", headings: []), row: 2)

@Suite("Targets at the borders of areas, years and figures")
struct TargetReviewTests {
    private func limit(_ value: Double) -> TargetValue { TargetValue(comparator: .atLeast, low: value) }

    private func single(_ samples: [TargetSample]) throws -> TargetYear {
        try #require(TargetSample.assess(samples).last)
    }

    // MARK: - Rows in force

    @Test("a unit with a target of its own is not asked for the general milestones")
    func ownYear() throws {
        let years = TargetSample.assess(
            try [2013, 2018].map { number in
                var sample = try TargetSample.single(35, year: number)
                sample.target(limit(30), year: 2015, level: .provincial)
                sample.target(limit(50), year: 2020, level: .provincial)
                sample.target(limit(60), year: 2020, level: .provincial, appliesTo: "U1")
                return sample
            })
        #expect(try years.map { try $0.result(.unit("U1")).deciding?.target.value.low } == [60, 60])
        let standing = try #require(years.first?.programmes.first)
        let area = try #require(years.first?.areas.last)
        #expect(standing.milestones(of: standing.lines[0], in: area).map(\.value.low) == [60])
    }

    @Test("in its year a milestone goes before what is asked each year, and before that the latter")
    func eachYear() throws {
        let years = TargetSample.assess(
            try [2019, 2020].map { number in
                var sample = try TargetSample.single(35, year: number)
                sample.target(limit(30), year: nil)
                sample.target(limit(50), year: 2020)
                return sample
            })
        #expect(try years.map { try $0.result(.unit("U1")).deciding?.target.value.low } == [30, 50])
    }

    @Test("a unit's group goes before its type of area, and that before its kind")
    func words() throws {
        for order in [["huyện", "đô thị", "miền núi"], ["miền núi", "đô thị", "huyện"]] {
            var sample = try TargetSample.single(35)
            sample.units[0].group = "miền núi"
            sample.units[0].areaType = "đô thị"
            for word in order { sample.target(limit(Double(word.utf8.count)), year: 2020, appliesTo: word) }
            let target = try single([sample]).result(.unit("U1")).deciding?.target
            #expect(target?.appliesTo == "miền núi")
        }
    }

    @Test("a target for the kind of the province is asked of the province")
    func provinceKind() throws {
        var sample = try TargetSample.single(35)
        sample.units[0].parent = "PR"
        sample.units.append(Unit(code: "PR", name: "Mẫu", kind: "tỉnh", isRanked: false, cell: cell))
        sample.values["PR"] = ["X": 40]
        sample.target(limit(30), year: 2020, appliesTo: "tỉnh")
        let year = try single([sample])
        #expect(try year.result(.unit("PR")).deciding?.status == .exceeded)
        #expect(try year.result(.unit("U1")).deciding == nil)
    }

    @Test("a row that names itself as what it amends stays in force")
    func amendsItself() throws {
        var sample = try TargetSample.single(35)
        sample.target(limit(30), year: 2020, basis: "A", amends: "A")
        #expect(try single([sample]).result(.unit("U1")).deciding?.status == .exceeded)
    }

    @Test("an amendment that takes another indicator is judged by it, the years before by the first")
    func otherIndicator() throws {
        let years = TargetSample.assess(
            try [2017, 2020].map { number in
                var sample = TargetSample(number, [("U1", ["X": 35, "Y": 80])])
                sample.programme("P", 2011...2020)
                try sample.measure("M", formula: "X")
                try sample.measure("N", formula: "Y")
                sample.target("1", "M", limit(90), year: 2020, basis: "A", date: "2010-01-01")
                sample.target(
                    "1", "N", limit(70), year: 2020, basis: "B", date: "2018-01-01", amends: "A")
                return sample
            })
        #expect(years.map { $0.programmes.first?.lines.first?.indicator } == ["M", "N"])
        #expect(try years.map { try $0.result(.unit("U1")).deciding?.distance } == [-55, 10])
    }

    // MARK: - Figures

    @Test("a year without the indicator or without its definition does not end the history")
    func undefinedYear() throws {
        let years = TargetSample.assess(
            try (2017...2020).map { number in
                var sample = try TargetSample.single(Double(number - 2000), year: number)
                if number == 2018 { sample.measures = [] }
                if number == 2019 { sample.measures[0].definition = nil }
                sample.target(limit(30), year: 2020)
                return sample
            })
        #expect(try years[3].history("M", .unit("U1")).map(\.year) == [2017, 2020])
        #expect(try years[2].history("M", .unit("U1")).map(\.year) == [2017])
        #expect(years[1].measure("M") == nil)
        let review = try #require(PeriodReview.reviews(years).first)
        #expect(review.row(line: 0, area: 1).baseline?.year == 2017)
    }

    @Test("a change of definition ends the history also across a year without one")
    func changedDefinition() throws {
        let years = TargetSample.assess(
            try (2017...2020).map { number in
                var sample = try TargetSample.single(20, year: number)
                if number == 2019 { sample.measures[0].definition = nil }
                if number == 2020 {
                    sample.measures = []
                    try sample.measure("M", formula: "X * 2")
                }
                sample.target(limit(30), year: 2020)
                return sample
            })
        #expect(try years[3].history("M", .unit("U1")).map(\.year) == [2020])
    }

    @Test("what a year's bundle does not measure applies to the units no more than in other years")
    func unmeasuredScope() throws {
        let years = TargetSample.assess(
            try [2019, 2020].map { number in
                var sample = try TargetSample.single(20, year: number)
                sample.measures = []
                if number == 2020 {
                    try sample.measure("M", formula: "X", nature: IndicatorNature(scope: .province))
                }
                sample.target(limit(30), year: 2020)
                return sample
            })
        #expect(
            try years.map { try $0.result(.unit("U1")).deciding?.status } == [.notApplicable, .notApplicable])
        #expect(try years[0].result(.whole).deciding?.status == .noData)
    }

    @Test("no case among few is not conclusive, among many it is")
    func noCases() throws {
        for (girls, status) in [(3.0, TargetStatus.inconclusive), (500, .exceeded)] {
            var sample = TargetSample(2020, [("U1", ["B": 0, "G": girls])])
            sample.programme("P", 2011...2020)
            try sample.ratio(
                "M", "B", "G", direction: .toward, unit: "bé trai/100 bé gái",
                nature: IndicatorNature(isCountRatio: true))
            sample.target(TargetValue(comparator: .atMost, low: 111), year: 2020)
            let year = try single([sample])
            #expect(try year.result(.unit("U1")).deciding?.status == status)
            #expect(try year.value("M", .unit("U1")).interval?.lowerBound == 0)
        }
    }

    @Test("the limit that chance decides about is the one with its tolerance")
    func tolerance() throws {
        // 90 of 100 with an interval of about 67.6 to 119.9.
        for (tolerance, status) in [(0.0, TargetStatus.inconclusive), (30, .reached)] {
            var sample = TargetSample(2020, [("U1", ["B": 90, "G": 100])])
            sample.programme("P", 2011...2020)
            try sample.ratio("M", "B", "G", nature: IndicatorNature(isCountRatio: true))
            sample.target(TargetValue(comparator: .atLeast, low: 95, tolerance: tolerance), year: 2020)
            #expect(try single([sample]).result(.unit("U1")).deciding?.status == status)
        }
    }

    @Test("more women than people give no number of men")
    func tooManyWomen() throws {
        var sample = TargetSample(2020, [("U1", ["F": 12, "N": 10])])
        sample.sexes = ["F": .female]
        sample.programme("P", 2011...2020)
        try sample.ratio("M", "F", "N")
        sample.target(limit(30), year: 2020)
        #expect(try single([sample]).value("M", .unit("U1")).sexes == nil)
    }

    @Test("projections keep to the range of the values, and values beyond it go on")
    func projectionRange() throws {
        for (first, last, unit, expected) in [
            (-4.0, -2.0, "%", 0.0), (104, 102, "%", 100), (98, 102, "%", 106), (90, 98, "%", 100),
            (4, 2, "%", 0), (-1, -2, "‰", -3),
        ] {
            let years = TargetSample.assess(
                try [(2018, first), (2019, last)].map { number, value in
                    var sample = try TargetSample.single(value, year: number, unit: unit)
                    sample.target(limit(30), year: 2020)
                    return sample
                })
            let result = try #require(years.last?.result(.unit("U1")).deciding)
            #expect(result.projection?.value == expected, "\(first) \(last)")
        }
    }

    // MARK: - Reviews

    /// 2011 to 2020 with the mid-term 2015; units by year.
    private func review(
        _ units: (Int) -> [(String, [String: Double])], _ successions: [Int: [Succession]] = [:]
    ) throws -> PeriodReview {
        let years = TargetSample.assess(
            try [2014, 2015, 2016, 2020].map { number in
                var sample = TargetSample(number, units(number))
                sample.programme("P", 2011...2020, midterm: 2015)
                sample.successions = successions[number] ?? []
                try sample.measure("M", formula: "X")
                sample.target(limit(30), year: 2015)
                sample.target(limit(50), year: 2020)
                return sample
            })
        return try #require(PeriodReview.reviews(years).first)
    }

    @Test("the mid-term result of a renamed unit is that of its former code")
    func renamed() throws {
        let rename = Succession(predecessor: "OLD", successor: "NEW", kind: .rename, cell: cell)
        let review = try review({ [($0 < 2016 ? "OLD" : "NEW", ["X": 40])] }, [2016: [rename]])
        let area = try #require(review.end.position(of: .unit("NEW")))
        let row = review.row(line: 0, area: area)
        #expect(row.midterm?.deciding?.status == .exceeded)
        #expect(row.series.map(\.year) == [2014, 2015, 2016, 2020])
    }

    @Test("a unit that took in another has no mid-term result of its own")
    func merged() throws {
        let merger = Succession(predecessor: "B", successor: "A", kind: .merge, cell: cell)
        let review = try review(
            { $0 < 2016 ? [("A", ["X": 40]), ("B", ["X": 10])] : [("A", ["X": 30])] }, [2016: [merger]])
        let area = try #require(review.end.position(of: .unit("A")))
        let row = review.row(line: 0, area: area)
        #expect(row.midterm == nil)
        #expect(row.series.map(\.year) == [2016, 2020])
        // The province goes on.
        #expect(review.row(line: 0, area: 0).midterm != nil)
    }

    @Test("the last year of a period is missing when a later one is there")
    func missingEnd() throws {
        let years = TargetSample.assess(
            try [2019, 2021].map { number in
                var sample = try TargetSample.single(35, year: number)
                sample.programmes = []
                sample.programme("P", 2018...2020)
                sample.target(limit(30), year: 2020)
                return sample
            })
        #expect(PeriodReview.reviews(years).first?.missingYears == [2018, 2020])
    }

    @Test("many units, each with targets of its own, are judged in a moment")
    func manyUnits() throws {
        var sample = TargetSample(2020, (0..<600).map { ("U\($0)", ["X": 35]) })
        sample.programme("P", 2011...2020)
        try sample.measure("M", formula: "X")
        for code in 0..<5 {
            for unit in 0..<600 {
                sample.target("\(code)", "M", limit(30), year: 2020, level: .unit, appliesTo: "U\(unit)")
            }
        }
        let clock = ContinuousClock()
        var years: [TargetYear] = []
        let bundle = sample.bundle
        let time = clock.measure { years = TargetAssessor.assess([bundle]) }
        #expect(years.first?.programmes.first?.tally(area: 600).met == 5)
        #expect(time < .seconds(10))
    }
}

import Assessment
import Records
import Testing

@Suite("From scores to the index")
struct AggregationTests {
    /// ALL = (A·1 + B·3)/4 with A = (I1·1 + I2·3)/4 and B = I3; items are scores already.
    private static func twoLevels(_ values: [String: Double], coverage: Double = 1) -> Programme {
        var programme = Programme([("U1", values), ("U2", ["X": 0, "Y": 0, "Z": 0])])
        programme.index("A", in: "ALL", weight: 1, coverage: coverage)
        programme.index("ALL", coverage: coverage)
        programme.index("B", in: "ALL", weight: 3, coverage: coverage)
        programme.indicator("I1", in: "A", "X", low: 0, high: 100, weight: 1)
        programme.indicator("I2", in: "A", "Y", low: 0, high: 100, weight: 3)
        programme.indicator("I3", in: "B", "Z", low: 0, high: 100, weight: 7)
        return programme
    }

    @Test("Weighted means over two levels: (80 + 3·40)/4 = 50, (50 + 3·90)/4 = 80")
    func weightedMean() throws {
        let year = try Self.twoLevels(["X": 80, "Y": 40, "Z": 90]).assessed()
        #expect(try year.result("U1", "A").score == 50)
        #expect(try year.result("U1", "B").score == 90)
        #expect(try year.result("U1").score == 80)
        #expect(try year.result("U1").coverage == 1)
        #expect(try year.result("U1").missing == [])
        #expect(try year.result("U2").score == 0)
    }

    @Test("The order of rows in the table of indices does not matter")
    func anyOrder() throws {
        var programme = Self.twoLevels(["X": 80, "Y": 40, "Z": 90])
        programme.indices.swapAt(0, 1)
        programme.indicators.reverse()
        #expect(try programme.assessed().result("U1").score == 80)
    }

    @Test("With enough coverage the mean is over what is there; missing counts for nothing, not for zero")
    func covered() throws {
        let year = try Self.twoLevels(["X": 80, "Z": 90], coverage: 0.25).assessed()
        let part = try year.result("U1", "A")
        #expect(part.score == 80 && part.coverage == 0.25 && part.missing == ["I2"])
        #expect(try year.result("U1").score == 87.5)
    }

    @Test("Coverage exactly at the threshold is enough; just above it is not")
    func threshold() throws {
        let at = try Self.twoLevels(["Y": 40, "Z": 90], coverage: 0.75).assessed()
        #expect(try at.result("U1", "A").score == 40)
        let below = try Self.twoLevels(["Y": 40, "Z": 90], coverage: 0.7501).assessed()
        let part = try below.result("U1", "A")
        #expect(part.score == nil && part.rankedScore == nil)
        #expect(part.standing == .notRanked(coverage: 0.75, needed: 0.7501, missing: ["I1"]))
        // B alone covers 3/4 of ALL, which is not enough either.
        #expect(
            try below.result("U1").standing == .notRanked(coverage: 0.75, needed: 0.7501, missing: ["A"]))
        #expect(try below.result("U1").change == .noYearBefore)
    }

    @Test("A threshold that is met by arithmetic is met, whatever the last bit says")
    func thresholdByArithmetic() throws {
        // In binary 0.1 + 0.7 of 0.1 + 0.7 + 0.2 is 0.7999…: by arithmetic it is 0.8.
        for weights in [[0.1, 0.7, 0.2], [0.3, 0.6, 0.1], [0.1, 0.2, 0.7], [0.7, 0.1, 0.2]] {
            var programme = Programme([("U1", ["X": 50])])
            let needed = ((weights[0] + weights[1]) * 10).rounded() / 10
            programme.index("ALL", coverage: needed)
            programme.indicator("I1", in: "ALL", "X", low: 0, high: 100, weight: weights[0])
            programme.indicator("I2", in: "ALL", "X", low: 0, high: 100, weight: weights[1])
            programme.indicator("I3", in: "ALL", "NONE", low: 0, high: 100, weight: weights[2])
            #expect(try programme.assessed().result("U1").score != nil, "\(weights)")
        }
    }

    @Test("Without any value there is no score, even when no coverage is asked for")
    func nothing() throws {
        let year = try Self.twoLevels([:], coverage: 0).assessed()
        #expect(try year.result("U1").score == nil)
        #expect(
            try year.result("U1").standing == .notRanked(coverage: 0, needed: 0, missing: ["A", "B"]))
    }

    @Test("A child of weight zero neither counts nor is needed")
    func zeroWeight() throws {
        var programme = Self.twoLevels(["X": 80, "Z": 90])
        programme.indicators[1].weight = 0
        let part = try programme.assessed().result("U1", "A")
        #expect(part.score == 80 && part.coverage == 1 && part.missing == ["I2"])
    }

    @Test("A unit without a rank is not last: the others are ranked among themselves, and N is theirs")
    func notRankedIsNotLast() throws {
        let year = try Programme.simple([10, nil, 30, 20]).assessed()
        #expect(try year.places() == [3, nil, 1, 2])
        let ranks = try ["U1", "U3", "U4"].map { try year.result($0).standing.rank }
        #expect(ranks.allSatisfy { $0?.count == 3 && $0?.sharers == 1 })
        #expect(year.results[1].indicators[0].rank == nil)
        #expect(year.results[0].indicators[0].rank == Rank(place: 3, count: 3, sharers: 1))
        #expect(year.indices[0].rankedCount == 3)
    }

    @Test("previous() reads the bundle of the year before only, by the code the unit had then")
    func previousYear() throws {
        var now = Programme([("U1", ["X": 60]), ("NEW", ["X": 50])])
        now.index("ALL")
        now.indicator("I", in: "ALL", "X - previous(X)", low: 0, high: 100)
        now.succession("OLD", "NEW", .rename)
        var before = Programme([("U1", ["X": 35]), ("OLD", ["X": 40])])
        before.year = 2015
        #expect(Assessor.assess([now.bundle, before.bundle]).last?.scores() == [25, 10])
        before.year = 2014
        #expect(Assessor.assess([now.bundle, before.bundle]).last?.scores() == [nil, nil])
        #expect(try now.assessed().scores() == [nil, nil])
    }
}

import Assessment
import Records
import Testing

@Suite("Change against the year before")
struct ChangeTests {
    private static func change(
        _ before: Programme, _ now: Programme, unit: String = "U1", index: String = "ALL"
    ) throws -> Change {
        var earlier = before
        earlier.year = 2015
        return try #require(Assessor.assess([now.bundle, earlier.bundle]).last).result(unit, index).change
    }

    private static func reason(
        _ before: Programme, _ now: Programme, unit: String = "U1", index: String = "ALL"
    ) throws -> NotComparable? {
        if case .notComparable(let reason) = try change(before, now, unit: unit, index: index) {
            return reason
        }
        return nil
    }

    private static func comparison(
        _ before: Programme, _ now: Programme, unit: String = "U1", index: String = "ALL"
    ) throws -> Comparison? {
        if case .compared(let comparison) = try change(before, now, unit: unit, index: index) {
            return comparison
        }
        return nil
    }

    /// How the method differs, whether the years are compared or not.
    private static func difference(_ before: Programme, _ now: Programme) throws -> MethodDifference? {
        switch try change(before, now) {
        case .compared(let comparison): comparison.commonSet?.difference
        case .notComparable(.methodChanged(_, let difference)): difference
        case .notComparable, .noYearBefore: nil
        }
    }

    private let base = Programme.simple([30, 50, 40])

    @Test("Score and places are compared: 30 → 45 from place 3 of 3 to 2 of 3")
    func compared() throws {
        let comparison = try #require(try Self.comparison(base, Programme.simple([45, 50, 40])))
        #expect(comparison.year == 2015)
        #expect(comparison.previousScore == 30 && comparison.scoreChange == 15)
        #expect(comparison.previousRank == Rank(place: 3, count: 3, sharers: 1))
        #expect(comparison.placesGained == 1)
        #expect(comparison.basis == .full && comparison.commonSet == nil && !comparison.fieldChanged)
        #expect(comparison.score == 45 && comparison.rank == Rank(place: 2, count: 3, sharers: 1))
        let other = try #require(try Self.comparison(base, Programme.simple([45, 50, 40]), unit: "U3"))
        #expect(other.placesGained == -1 && other.scoreChange == 0)
    }

    @Test("A transfer makes giver and receiver not comparable, and marks the field for the others")
    func transfer() throws {
        var now = base
        now.succession("U1", "U2", .transfer)
        for unit in ["U1", "U2"] {
            #expect(
                try Self.reason(base, now, unit: unit) == .unitChanged(since: 2015, now.successions),
                "\(unit)")
        }
        #expect(try Self.comparison(base, now, unit: "U3")?.fieldChanged == true)
    }

    @Test("Merge and split are changes of the unit too", arguments: [Succession.Kind.merge, .split])
    func otherChanges(kind: Succession.Kind) throws {
        var now = base
        now.succession("GONE", "U2", kind)
        #expect(try Self.reason(base, now, unit: "U2") == .unitChanged(since: 2015, now.successions))
    }

    @Test(
        "A new name or kind keeps area and people, so the years are compared",
        arguments: [Succession.Kind.rename, .kindChange])
    func rename(kind: Succession.Kind) throws {
        var now = base
        now.succession("U1", "U1", kind)
        #expect(try Self.comparison(base, now)?.scoreChange == 0)
        #expect(try Self.comparison(base, now)?.fieldChanged == false)
    }

    @Test("A unit with a new name and a new code is compared with what it was")
    func newCode() throws {
        var now = Programme([("NEW", ["X": 80]), ("U2", ["X": 50]), ("U3", ["X": 40])])
        now.indices = base.indices
        now.indicators = base.indicators
        now.succession("U1", "NEW", .kindChange)
        let comparison = try #require(try Self.comparison(base, now, unit: "NEW"))
        #expect(comparison.scoreChange == 50 && comparison.placesGained == 2 && !comparison.fieldChanged)
        now.succession("U1", "U2", .transfer)
        #expect(try Self.reason(base, now, unit: "NEW") == .unitChanged(since: 2015, [now.successions[1]]))
    }

    @Test("An indicator that is added or taken away changes the method, and is named")
    func indicators() throws {
        var now = base
        // Two thirds of the weight, so that too little is common.
        now.indicator("J", in: "ALL", "X", low: 0, high: 100, weight: 2)
        let reason = try #require(try Self.reason(base, now))
        guard case .methodChanged(since: 2015, let difference) = reason else {
            Issue.record("\(reason)")
            return
        }
        // The share of I fell from 1 to 1/3 because of J, which is named.
        #expect(difference.added == ["J"] && difference.removed == [] && difference.altered == [])
        #expect(difference.reweighted == [] && abs(difference.commonShare - 1.0 / 3) < 1e-12)
        let back = try #require(try Self.comparison(now, base)?.commonSet)
        #expect(back.isWhole && back.difference.commonShare == 1)
        #expect(back.difference.removed == ["J"] && back.difference.altered == [])
    }

    @Test("Goalposts, direction, band, normalisation, formula and coverage are part of the method")
    func alterations() throws {
        var before = base
        before.indicator("J", in: "ALL", "X", .toward, low: 0, high: 100, ideal: 40...60)
        for alter: (inout Programme) throws -> Void in [
            { $0.indicators[0].high = 90 }, { $0.indicators[0].low = 1 },
            { $0.indicators[0].direction = .lower }, { $0.indicators[0].normalisation = .minMax },
            { $0.indicators[0].definition = .formula(try Programme.formula("X * 1")) },
            { $0.indicators[1].idealHigh = 61 }, { $0.indices[0].coverage = 0.5 },
        ] {
            var now = before
            try alter(&now)
            let difference = try #require(try Self.difference(before, now))
            #expect(difference.added == [] && difference.removed == [] && difference.reweighted == [])
            #expect(difference.altered.count == 1)
        }
    }

    @Test("Other weights are a change of the method: the earlier year is assessed by the later weights")
    func weights() throws {
        var before = base
        before.indicator("J", in: "ALL", "100 - X", low: 0, high: 100)
        var now = before
        now.indicators[1].weight = 3
        let comparison = try #require(try Self.comparison(before, now))
        #expect(comparison.commonSet?.difference.reweighted == ["J"])
        #expect(comparison.commonSet?.difference.altered == [])
        // U1 has X = 30 in both years: (30 + 3 · 70) / 4.
        #expect(comparison.previousScore == 60 && comparison.score == 60 && comparison.placesGained == 0)
    }

    @Test("Wording, blanks in a formula, and weights with the same shares are no change of method")
    func sameMethod() throws {
        var before = base
        for code in ["J", "K"] { before.indicator(code, in: "ALL", "X + 0", low: 0, high: 100) }
        var now = before
        now.indicators[0].name = "Tên khác"
        now.indices[0].name = "Tên khác"
        now.indicators[1].definition = .formula(try Programme.formula("X+0"))
        for position in now.indicators.indices { now.indicators[position].weight = 0.1 }
        let comparison = try #require(try Self.comparison(before, now))
        #expect(abs(comparison.scoreChange) < 1e-12)
    }

    @Test("An index that is new has nothing to be compared with; one beside it has")
    func newIndex() throws {
        var now = base
        now.index("OTHER")
        now.indicator("J", in: "OTHER", "X", low: 0, high: 100)
        guard case .methodChanged(since: 2015, let difference)? = try Self.reason(base, now, index: "OTHER")
        else {
            Issue.record("not a change of method")
            return
        }
        #expect(difference.added == ["OTHER"] && difference.removed == [] && difference.altered == [])
        #expect(try Self.comparison(base, now) != nil)
    }

    @Test("A unit that is new, was not ranked then, or is not ranked now, is told apart")
    func absences() throws {
        #expect(
            try Self.reason(base, Programme.simple([30, 50, 40, 10]), unit: "U4") == .firstTime(since: 2015))
        #expect(try Self.comparison(base, Programme.simple([30, 50, 40, 10]))?.fieldChanged == true)
        #expect(try Self.reason(Programme.simple([nil, 50, 40]), base) == .notRankedThen(since: 2015))
        #expect(try Self.reason(base, Programme.simple([nil, 50, 40])) == .notRankedNow)
    }

    @Test("A gap in the years means that there is no year before")
    func gap() throws {
        var earlier = base
        earlier.year = 2014
        let years = Assessor.assess([base.bundle, earlier.bundle])
        #expect(years.map(\.year) == [2014, 2016])
        for year in years { #expect(try year.result("U1").change == .noYearBefore) }
    }

    @Test("The order in which bundles are given does not matter")
    func order() throws {
        let bundles = [2013, 2014, 2015, 2016].map {
            Programme.simple([Double($0 - 2000), 50, 10], year: $0).bundle
        }
        let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]
        for order in orders {
            let years = Assessor.assess(order.map { bundles[$0] })
            #expect(years.map(\.year) == [2013, 2014, 2015, 2016])
            #expect(try years[0].result("U1").change == .noYearBefore)
            for year in years.dropFirst() {
                guard case .compared(let comparison) = try year.result("U1").change else {
                    Issue.record("not compared")
                    continue
                }
                #expect(comparison.year == year.year - 1)
                #expect(abs(comparison.scoreChange - 1) < 1e-9)
            }
        }
        #expect(Assessor.assess([]).isEmpty)
    }
}

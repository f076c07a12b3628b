import Assessment
import Records
import Testing

/// Two years whose sets of indicators differ, with answers worked out by hand.
///
/// In 2015 P has A, B and E, in 2016 only A and B; Q has C, in 2016 D as well. A score is the value itself. By the
/// weights of 2016 the common set A, B, C scores (2 · (A + B) / 2 + 1 · C) / 3 = (A + B + C) / 3.
@Suite("Comparison on the indicators that two years share")
struct CommonSetTests {
    private static func before() -> Programme {
        var programme = Programme([
            ("U1", ["A": 60, "B": 30, "C": 90, "E": 0]), ("U2", ["A": 50, "B": 50, "C": 50, "E": 100]),
            ("U3", ["A": 90, "B": 90, "C": 0, "E": 50]),
        ])
        programme.year = 2015
        programme.index("ALL")
        programme.index("P", in: "ALL")
        programme.index("Q", in: "ALL")
        for (code, index, weight) in [("A", "P", 1.0), ("B", "P", 1), ("E", "P", 2), ("C", "Q", 1)] {
            programme.indicator(code, in: index, code, low: 0, high: 100, weight: weight)
        }
        return programme
    }

    private static func now() -> Programme {
        var programme = Programme([
            ("U1", ["A": 60, "B": 33, "C": 60, "D": 100]), ("U2", ["A": 80, "B": 40, "C": 57, "D": 0]),
            ("U3", ["A": 30, "B": 60, "C": 30, "D": 100]),
        ])
        programme.index("ALL")
        programme.index("P", in: "ALL", weight: 2)
        programme.index("Q", in: "ALL")
        for (code, index, weight) in [("A", "P", 1.0), ("B", "P", 1), ("C", "Q", 3), ("D", "Q", 1)] {
            programme.indicator(code, in: index, code, low: 0, high: 100, weight: weight)
        }
        return programme
    }

    private static func year(
        _ before: Programme = before(), _ now: Programme = now(), minimum: Double = 0.5
    ) throws -> AssessedYear {
        var bundle = now.bundle
        bundle.settings.commonSetMinimum = minimum
        return try #require(Assessor.assess([before.bundle, bundle]).last)
    }

    private static func comparison(
        _ year: AssessedYear, _ unit: String = "U1", _ index: String = "ALL"
    ) throws -> Comparison {
        let change = try year.result(unit, index).change
        guard case .compared(let comparison) = change else {
            Issue.record("\(unit) \(index): \(change)")
            throw NotCompared()
        }
        return comparison
    }

    private struct NotCompared: Error {}

    private static func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

    @Test("scores and ranks of both years are those of the common set, not the official ones")
    func byHand() throws {
        let year = try Self.year()
        // Official: 2015 is U2 62.5, U1 56.25, U3 35; 2016 is U1 54.33, U2 54.25, U3 45.83.
        #expect(try year.places() == [1, 2, 3])
        let expected: [(String, now: Double, place: Double, then: Double, placeThen: Double)] = [
            ("U1", 51, 2, 60, 1), ("U2", 59, 1, 50, 3), ("U3", 40, 3, 60, 1),
        ]
        for (unit, now, place, then, placeThen) in expected {
            let comparison = try Self.comparison(year, unit)
            #expect(Self.isClose(comparison.score, now) && Self.isClose(comparison.previousScore, then))
            #expect(Self.isClose(comparison.scoreChange, now - then), "\(unit)")
            #expect(comparison.rank == Rank(place: place, count: 3, sharers: 1))
            #expect(
                comparison.previousRank == Rank(place: placeThen, count: 3, sharers: placeThen == 1 ? 2 : 1))
            #expect(comparison.placesGained == placeThen - place)
            #expect(comparison.basis.name == "common" && !comparison.fieldChanged)
        }
    }

    @Test("the common set tells its indicators, its share of the weight, and what differs")
    func told() throws {
        let set = try #require(try Self.comparison(try Self.year()).commonSet)
        #expect(set.indicators == ["A", "B", "C"] && set.count == 4 && !set.isWhole)
        let difference = set.difference
        // 2/3 of P, and 3/4 of the 1/3 of Q.
        #expect(Self.isClose(difference.commonShare, 11.0 / 12))
        #expect(difference.added == ["D"] && difference.removed == ["E"] && difference.altered == [])
        // P weighs 2 : 1 instead of 1 : 1. A, B and C keep their shares among what stayed.
        #expect(difference.reweighted == ["P"])
        #expect(!difference.roundingChanged && !difference.tiesChanged)
    }

    @Test("a component is compared on its own common set, or in full where it has not changed")
    func components() throws {
        let year = try Self.year()
        let p = try Self.comparison(year, "U2", "P")
        #expect(p.commonSet?.indicators == ["A", "B"] && p.commonSet?.isWhole == true)
        #expect(p.previousScore == 50 && p.score == 60)
        #expect(try year.result("U2", "P").score == p.score, "the whole of this year: its official score")
        var now = Self.now()
        now.indicators.removeLast()
        let q = try Self.comparison(try Self.year(Self.before(), now), "U2", "Q")
        #expect(q.basis == .full && q.previousScore == 50 && Self.isClose(q.score, 57))
    }

    @Test("exactly the asked share is enough, and less is refused with the share there is")
    func threshold() throws {
        #expect(try Self.comparison(try Self.year(minimum: 11.0 / 12)).commonSet != nil)
        guard
            case .notComparable(.methodChanged(since: 2015, let difference)) = try Self.year(minimum: 0.92)
                .result("U1").change
        else {
            Issue.record("compared")
            return
        }
        #expect(Self.isClose(difference.commonShare, 11.0 / 12) && difference.added == ["D"])
        // Half of the weight is common: just enough by the standard.
        let base = Programme.simple([30, 50, 40], year: 2015)
        for (weight, isCompared) in [(1.0, true), (1.01, false)] {
            var now = Programme.simple([45, 50, 40])
            now.indicator("J", in: "ALL", "100 - X", low: 0, high: 100, weight: weight)
            let change = try Self.year(base, now).result("U1").change
            if case .compared(let comparison) = change {
                #expect(isCompared && comparison.previousScore == 30 && comparison.score == 45)
                #expect(comparison.placesGained == 1)
            } else {
                #expect(!isCompared)
            }
        }
        #expect(Settings(programme: "p", year: 2016, status: .draft).commonSetMinimum == 0.5)
    }

    @Test("an indicator under the same code that is defined otherwise is not common")
    func altered() throws {
        for alter: (inout Indicator) throws -> Void in [
            { $0.high = 90 }, { $0.low = 1 }, { $0.direction = .lower }, { $0.normalisation = .minMax },
            { $0.definition = .formula(try Programme.formula("A * 2")) },
        ] {
            var now = Self.now()
            try alter(&now.indicators[0])
            let set = try #require(try Self.comparison(try Self.year(Self.before(), now)).commonSet)
            #expect(set.indicators == ["B", "C"] && set.difference.altered == ["A"])
            // B alone is P now: (2 · 33 + 60) / 3 and (2 · 30 + 90) / 3.
            let comparison = try Self.comparison(try Self.year(Self.before(), now))
            #expect(Self.isClose(comparison.score, 42) && Self.isClose(comparison.previousScore, 50))
        }
    }

    @Test("a component without common indicators is dropped, and does not count against coverage")
    func emptyNode() throws {
        var now = Self.now()
        now.indicators.removeAll { $0.code == "C" }
        let year = try Self.year(Self.before(), now)
        let comparison = try Self.comparison(year)
        #expect(comparison.commonSet?.indicators == ["A", "B"])
        #expect(Self.isClose(comparison.commonSet?.difference.commonShare ?? 0, 2.0 / 3))
        #expect(comparison.score == 46.5 && comparison.previousScore == 45)
        guard case .notComparable(.methodChanged(_, let difference)) = try year.result("U1", "Q").change
        else {
            Issue.record("Q is compared")
            return
        }
        #expect(difference.commonShare == 0 && difference.added == ["D"] && difference.removed == ["C"])
    }

    @Test("an indicator that moved to another component is common, by the place and weight it has now")
    func moved() throws {
        var now = Self.now()
        now.indicators[1].index = "Q"
        let set = try #require(try Self.comparison(try Self.year(Self.before(), now)).commonSet)
        #expect(set.indicators == ["A", "B", "C"] && set.difference.reweighted == ["P", "B"])
        // P is A; Q is B and C by 1 : 3: (2 · 60 + (30 + 3 · 90) / 4) / 3.
        let comparison = try Self.comparison(try Self.year(Self.before(), now))
        #expect(Self.isClose(comparison.previousScore, (120 + 75) / 3.0))
    }

    @Test("another rounding or tie rule is told, and both years are ranked by the later one")
    func roundingAndTies() throws {
        let values: [Double?] = [50.04, 50.01, 40, 30]
        let before = Programme.simple(values, year: 2015, ties: .dense)
        let now = Programme.simple(values, digits: 1, ties: .min)
        let year = try Self.year(before, now)
        let comparison = try Self.comparison(year, "U3")
        let set = try #require(comparison.commonSet)
        #expect(set.isWhole && set.difference.roundingChanged && set.difference.tiesChanged)
        #expect(set.difference.commonShare == 1 && !set.difference.isEmpty)
        for unit in ["U1", "U2", "U3", "U4"] {
            #expect(try Self.comparison(year, unit).placesGained == 0)
            #expect(try Self.comparison(year, unit).scoreChange == 0)
        }
        #expect(comparison.previousRank.place == 3)
        let onlyTies = try Self.year(before, Programme.simple(values, ties: .min))
        let difference = try #require(try Self.comparison(onlyTies).commonSet).difference
        #expect(difference.tiesChanged && !difference.roundingChanged && difference.altered == [])
        // Rounding and ties of a component leave the scores above it alone.
        var inner = Self.now()
        inner.indices[1].digits = 1
        inner.indices[1].ties = .dense
        var outer = Self.now()
        outer.year = 2015
        #expect(try Self.comparison(try Self.year(outer, inner)).basis == .full)
        #expect(try Self.comparison(try Self.year(outer, inner), "U1", "P").commonSet?.isWhole == true)
    }

    @Test("min–max scores are those of each year's own units, so ranks move and goalposts do not matter")
    func minMax() throws {
        var before = Programme([("U1", ["A": 10]), ("U2", ["A": 20]), ("U3", ["A": 30])])
        before.year = 2015
        before.index("ALL")
        before.indicator("A", in: "ALL", "A", .higher, .minMax)
        var now = Programme([
            ("U1", ["A": 500, "B": 1]), ("U2", ["A": 100, "B": 2]), ("U3", ["A": 200, "B": 3]),
        ])
        now.index("ALL")
        now.indicator("A", in: "ALL", "A", .higher, .minMax)
        now.indicator("B", in: "ALL", "B", .higher, .minMax)
        let year = try Self.year(before, now)
        let first = try Self.comparison(year)
        #expect(first.previousScore == 0 && first.score == 100 && first.placesGained == 2)
        #expect(try Self.comparison(year, "U3").placesGained == -1)
    }

    @Test("the coverage asked for now decides on the common set of both years")
    func coverage() throws {
        var now = Self.now()
        now.indices[2].coverage = 0.25
        // U1 lacks C in 2016: D alone carries Q officially, the common set has nothing of Q.
        now.values["U1"]?["C"] = nil
        let year = try Self.year(Self.before(), now)
        #expect(try year.result("U1").standing.rank != nil)
        guard case .notComparable(.commonSetNotCovered(since: 2015, let set)) = try year.result("U1").change
        else {
            Issue.record("\(try year.result("U1").change)")
            return
        }
        #expect(set.indicators == ["A", "B", "C"])
        #expect(try Self.comparison(year, "U2").rank == Rank(place: 1, count: 2, sharers: 1))
        #expect(try Self.comparison(year, "U2").previousRank == Rank(place: 3, count: 3, sharers: 1))
    }

    @Test("who had no rank is not given one afterwards, but counts among those of the common set")
    func unranked() throws {
        var before = Self.before()
        before.values["U1"]?["E"] = nil
        var now = Self.now()
        now.values["U2"]?["D"] = nil
        let year = try Self.year(before, now)
        #expect(try year.result("U1").change == .notComparable(.notRankedThen(since: 2015)))
        #expect(try year.result("U2").change == .notComparable(.notRankedNow))
        let last = try Self.comparison(year, "U3")
        #expect(last.rank == Rank(place: 3, count: 3, sharers: 1) && last.previousRank.count == 3)
    }

    @Test("changed units, new units and gaps in the years stay without comparison")
    func others() throws {
        var now = Self.now()
        now.succession("U1", "U2", .transfer)
        let year = try Self.year(Self.before(), now)
        for unit in ["U1", "U2"] {
            let change = try year.result(unit).change
            #expect(change == .notComparable(.unitChanged(since: 2015, now.successions)))
        }
        #expect(try Self.comparison(year, "U3").fieldChanged)
        var before = Self.before()
        before.units.removeFirst()
        #expect(
            try Self.year(before, Self.now()).result("U1").change == .notComparable(.firstTime(since: 2015)))
        var earlier = Self.before()
        earlier.year = 2014
        #expect(try Self.year(earlier, Self.now()).result("U1").change == .noYearBefore)
    }

    // MARK: - Against other ways to the same figures

    /// Numbers that are the same in every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
    }

    /// Up to four components with up to four indicators each, values from 0 to 100.
    private static func random(_ dice: inout Dice, year: Int, gaps: Bool) -> Programme {
        var values: [(String, [String: Double])] = []
        for unit in 1...(2 + dice.roll(8)) {
            var items: [String: Double] = [:]
            for code in 1...16 where !gaps || dice.roll(20) > 0 {
                items["X\(code)"] = Double(dice.roll(101))
            }
            values.append(("U\(unit)", items))
        }
        var programme = Programme(values)
        programme.year = year
        return programme
    }

    private static func grow(_ programme: inout Programme, _ dice: inout Dice, coverage: Double) {
        programme.index("ALL", coverage: coverage)
        for part in 1...4 {
            programme.index("P\(part)", in: "ALL", weight: Double(1 + dice.roll(4)), coverage: coverage)
            for place in 1...4 where place == 1 || dice.roll(3) > 0 {
                let code = "X\((part - 1) * 4 + place)"
                programme.indicator(
                    "I_" + code, in: "P\(part)", code, low: 0, high: 100, weight: Double(1 + dice.roll(4)))
            }
        }
    }

    @Test("a difference without weight leaves the comparison as it is in full", arguments: 1...40)
    func sameAsFull(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var now = Self.random(&dice, year: 2016, gaps: true)
        Self.grow(&now, &dice, coverage: 0.7)
        var before = now
        before.year = 2015
        for unit in before.values.keys.sorted() {
            for code in 1...16 { before.values[unit]?["X\(code)"] = Double(dice.roll(101)) }
        }
        let full = try Self.year(before, now)
        before.indicator("EXTRA", in: "P1", "X1", .lower, low: 0, high: 100, weight: 0)
        let common = try Self.year(before, now)
        for unit in now.units.map(\.code) {
            guard case .compared(let one) = try full.result(unit).change else {
                #expect(try full.result(unit).change == common.result(unit).change)
                continue
            }
            let other = try Self.comparison(common, unit)
            #expect(one.basis == .full && other.commonSet?.isWhole == true)
            #expect(other.commonSet?.difference.removed == ["EXTRA"])
            #expect(one.score == other.score && one.previousScore == other.previousScore)
            #expect(one.rank == other.rank && one.previousRank == other.previousRank)
        }
    }

    @Test("the common set is what two bundles give that have nothing else", arguments: 1...40)
    func sameAsCutBundles(seed: UInt64) throws {
        var dice = Dice(state: seed &+ 1000)
        var now = Self.random(&dice, year: 2016, gaps: false)
        Self.grow(&now, &dice, coverage: 1)
        var before = Self.random(&dice, year: 2015, gaps: false)
        Self.grow(&before, &dice, coverage: 1)
        before.units = now.units
        for unit in now.units {
            before.values[unit.code] = [:]
            for code in 1...16 { before.values[unit.code]?["X\(code)"] = Double(dice.roll(101)) }
        }
        var cut = now
        cut.indicators.removeAll { indicator in !before.indicators.contains { $0.code == indicator.code } }
        cut.indices.removeAll { index in
            index.parent != nil && !cut.indicators.contains { $0.index == index.code }
        }
        var cutBefore = cut
        cutBefore.year = 2015
        cutBefore.values = before.values
        let expected = try Self.year(cutBefore, cut)
        let year = try Self.year(before, now, minimum: 0)
        for unit in now.units.map(\.code) {
            let one = try Self.comparison(expected, unit)
            let other = try Self.comparison(year, unit)
            #expect(one.basis == .full)
            #expect(one.score == other.score && one.previousScore == other.previousScore)
            #expect(one.rank == other.rank && one.previousRank == other.previousRank)
            guard let set = other.commonSet else { continue }
            #expect(set.indicators == cut.indicators.map(\.code) && set.count == now.indicators.count)
        }
    }
}

import Assessment
import Formula
import Records
import Testing

@Suite("Values that are equal but for the last bits of arithmetic")
struct EqualByArithmeticTests {
    @Test("Twelve times 3.3 has no deviation: every unit scores the mean, and it is told")
    func noDeviation() throws {
        for deviation in Deviation.allCases {
            var programme = Programme.simple([Double](repeating: 3.3, count: 12))
            programme.indicators[0].normalisation = .zScore
            programme.indicators[0].scale.centre = 100
            programme.indicators[0].scale.spread = 10
            programme.indicators[0].scale.deviation = deviation
            let year = try programme.assessed()
            #expect(year.scores() == [Double?](repeating: 100, count: 12))
            #expect(year.faults.map(\.reason) == [.equalValues])
        }
    }

    @Test("0.1 + 0.2 and 0.3 are not the worst and the best")
    func noRange() throws {
        var programme = Programme.simple([0.1 + 0.2, 0.3])
        programme.indicators[0].normalisation = .minMax
        let year = try programme.assessed()
        #expect(year.scores() == [50, 50])
        #expect(year.faults.map(\.reason) == [.equalValues])
    }

    @Test("The middle of 1.9 and 9 is 5.45, and rounds like it")
    func median() throws {
        var programme = Programme([("U1", ["X": 1.9, "Y": 9])])
        programme.index("ALL", digits: 1)
        programme.indices[0].aggregation = .median
        for item in ["X", "Y"] { programme.indicator("I_\(item)", in: "ALL", item, .higher, .none) }
        let result = try programme.assessed().result("U1")
        #expect(result.score == 5.45)
        #expect(result.rankedScore == 5.5)
    }

    @Test("Scores without a deviation get no weight from it")
    func noWeight() throws {
        var programme = Programme.simple([Double](repeating: 3.3, count: 12))
        programme.indices[0].rules.weighting = .inverseDeviation
        programme.indicators[0].normalisation = .none
        #expect(try programme.assessed().faults.map(\.reason) == [.noDeviation(child: "I")])
    }
}

@Suite("Scores that are there and lead to none")
struct UndefinedScoreTests {
    @Test(
        "A penalised mean of 0 and a sum beyond all numbers are told, and are not taken for gaps in the data")
    func undefined() throws {
        for (aggregation, x, y) in [(Aggregation.mazziottaPareto, -2.0, 2.0), (.sum, 1e308, 1e308)] {
            var programme = Programme([("U1", ["X": x, "Y": y]), ("U2", ["X": 1, "Y": 3])])
            programme.index("ALL")
            programme.indices[0].aggregation = aggregation
            for item in ["X", "Y"] { programme.indicator("I_\(item)", in: "ALL", item, .higher, .none) }
            let year = try programme.assessed()
            #expect(year.results[0].indices[0].score == nil)
            #expect(year.results[1].indices[0].score != nil)
            #expect(year.faults.map(\.reason) == [.undefinedScore(unit: "U1")])
        }
    }
}

@Suite("How far a method reaches: over formulas into other trees, and over years")
struct MethodReachTests {
    /// WHOLE over I, and HALF, which names WHOLE and stands in a tree of its own.
    private static func programme(_ year: Int, high: Double) throws -> Programme {
        var programme = Programme.simple([20, 60], year: year)
        programme.indices[0].code = "WHOLE"
        programme.indicators = []
        programme.indicator("I", in: "WHOLE", "X", low: 0, high: high)
        programme.index("HALF", coverage: 0)
        programme.indices[1].aggregation = .formula
        programme.indices[1].rules.formula = try Programme.formula("WHOLE / 2")
        return programme
    }

    private static func changes(_ first: Programme, _ second: Programme, _ index: String) throws -> [Change] {
        let year = try #require(Assessor.assess([first.bundle, second.bundle]).last)
        let place = try #require(year.tree.position(of: index))
        return year.results.map { $0.indices[place].change }
    }

    @Test("A formula over another tree has changed when that tree has, and is not compared as if it had not")
    func otherTree() throws {
        let same = try Self.changes(
            Self.programme(2020, high: 100), Self.programme(2021, high: 100), "HALF")
        #expect(
            same.allSatisfy {
                if case .compared(let comparison) = $0 { return comparison.commonSet == nil }
                return false
            })
        let changed = try Self.changes(
            Self.programme(2020, high: 100), Self.programme(2021, high: 200), "HALF")
        for change in changed {
            guard case .notComparable(.methodChanged(_, let difference)) = change else {
                Issue.record("compared: \(change)")
                continue
            }
            #expect(difference.altered == ["I"])
        }
    }

    @Test("What is frozen to its own year is that year's own, and the same method in the next")
    func ownYear() throws {
        var years: [Programme] = []
        for (year, x) in [(2020, [0.0, 50]), (2021, [25, 80])] {
            var programme = Programme.simple(x, year: year)
            programme.indicators[0].normalisation = .minMax
            programme.indicators[0].low = nil
            programme.indicators[0].high = nil
            programme.indicators[0].scale.year = 2020
            programme.indices[0].rules.weighting = .inverseDeviation
            programme.indices[0].rules.weightsYear = 2020
            years.append(programme)
        }
        let assessed = Assessor.assess(years.map(\.bundle))
        #expect(assessed.allSatisfy { $0.faults.isEmpty })
        #expect(assessed.map { $0.scores() } == [[0, 100], [50, 100]])
        for result in assessed[1].results {
            guard case .compared(let comparison) = result.indices[0].change else {
                Issue.record("not compared: \(result.indices[0].change)")
                continue
            }
            #expect(comparison.commonSet == nil)
        }
    }
}

import Assessment
import Formula
import Records
import Testing

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

import Assessment
import Records
import Testing

@Suite("From value to score")
struct NormalisationTests {
    private static func scores(
        _ values: [Double?], _ direction: Direction, _ normalisation: Normalisation = .goalposts,
        low: Double? = nil, high: Double? = nil, ideal: ClosedRange<Double>? = nil
    ) throws -> [Double?] {
        var programme = Programme.simple(values)
        programme.indicators = []
        programme.indicator("I", in: "ALL", "X", direction, normalisation, low: low, high: high, ideal: ideal)
        return try programme.assessed().scores()
    }

    @Test("More is better: 100·(x − low)/(high − low), clamped at both goalposts; missing has no score")
    func higher() throws {
        #expect(
            try Self.scores([30, 0, 40, -5, 999, nil, 10], .higher, low: 0, high: 40) == [
                75, 0, 100, 0, 100, nil, 25,
            ])
        #expect(try Self.scores([85], .higher, low: 20, high: 85) == [100])
        #expect(try Self.scores([52.5], .higher, low: 20, high: 85) == [50])
    }

    @Test("Less is better: 100·(high − x)/(high − low), clamped")
    func lower() throws {
        #expect(
            try Self.scores([30, 0, 40, -5, 999, nil], .lower, low: 0, high: 40) == [25, 100, 0, 100, 0, nil])
    }

    @Test("Toward a band: 100 inside, falling to 0 at the goalposts on either side")
    func toward() throws {
        #expect(
            try Self.scores(
                [-1, 0, 5, 10, 15, 20, 24, 28, 30, 31, nil], .toward, low: 0, high: 30, ideal: 10...20)
                == [0, 0, 50, 100, 100, 100, 60, 20, 0, 0, nil])
        #expect(
            try Self.scores([99, 100, 101], .toward, low: 90, high: 110, ideal: 100...100) == [90, 100, 90])
    }

    @Test("A band that reaches its goalpost has no slope on that side")
    func bandAtGoalpost() throws {
        #expect(
            try Self.scores([-5, 0, 20, 25, 40], .toward, low: 0, high: 30, ideal: 0...20) == [
                100, 100, 100, 50, 0,
            ])
        #expect(try Self.scores([5, 30, 99], .toward, low: 0, high: 30, ideal: 10...30) == [50, 100, 100])
    }

    @Test("Min–max takes the goalposts from the ranked units that have a value")
    func minMax() throws {
        #expect(try Self.scores([10, nil, 30, 15], .higher, .minMax) == [0, nil, 100, 25])
        #expect(try Self.scores([10, nil, 30, 15], .lower, .minMax) == [100, nil, 0, 75])
        // Goalposts of the bundle do not count under min–max.
        #expect(try Self.scores([10, 20], .higher, .minMax, low: 0, high: 100) == [0, 100])
    }

    @Test("Under min–max, units that are all equal stand in the middle, and one alone too")
    func minMaxEqual() throws {
        #expect(try Self.scores([7, 7, nil, 7], .higher, .minMax) == [50, 50, nil, 50])
        #expect(try Self.scores([7], .lower, .minMax) == [50])
        #expect(try Self.scores([nil, nil], .higher, .minMax) == [nil, nil])
    }

    @Test("Aggregates take no part in min–max, but their value is known")
    func aggregates() throws {
        var programme = Programme.simple([1000, 10, 20])
        programme.indicators = []
        programme.indicator("I", in: "ALL", "X", .higher, .minMax)
        programme.units[0].isRanked = false
        let year = try programme.assessed()
        #expect(year.units.map(\.code) == ["U2", "U3"])
        #expect(year.scores() == [0, 100])
        #expect(year.aggregateValues == ["U1": [1000]])
        #expect(year.indicators[0].goalposts == 10...20)
        #expect(year.indicators[0].count == 2)
    }

    @Test("A summary tells count, extremes, means and the goalposts used")
    func summary() throws {
        let year = try Programme.simple([20, nil, 60, 200]).assessed()
        let summary = year.indicators[0]
        #expect(summary.count == 3 && summary.lowest == 20 && summary.highest == 200)
        #expect(summary.mean == 280.0 / 3)
        #expect(summary.meanScore == 60)
        #expect(summary.goalposts == 0...100)
        #expect(year.indices[0].rankedCount == 3 && year.indices[0].mean == 60)
        #expect(year.indices[0].lowest == 20 && year.indices[0].highest == 100)
    }

    @Test("A ratio keeps its parts; without a denominator there is no value, and never a zero")
    func ratios() throws {
        var programme = Programme([
            ("U1", ["A": 3, "B": 12]), ("U2", ["A": 3]), ("U3", ["A": 3, "B": 0]), ("U4", ["A": 0, "B": 5]),
            ("U5", ["A": 1e308, "B": 1e-300]),
        ])
        programme.index("ALL")
        programme.indicator("I", in: "ALL", "A", .higher, .minMax)
        programme.indicators[0].definition = .ratio(
            numerator: try Programme.formula("A"), denominator: try Programme.formula("B"), scale: 100)
        let results = try programme.assessed().results.map { $0.indicators[0] }
        #expect(results.map(\.value) == [25, nil, nil, 0, nil])
        #expect(results.map(\.numerator) == [3, 3, 3, 0, 1e308])
        #expect(results.map(\.denominator) == [12, nil, 0, 5, 1e-300])
        #expect(results.map(\.score) == [100, nil, nil, 0, nil])
        #expect(results.map { $0.rank?.place } == [1, nil, nil, 2, nil])
    }
}

import Assessment
import Records
import Testing

@Suite("Values against targets")
struct TargetJudgementTests {
    /// A value, what is asked, and what becomes of it when it is due.
    struct Case: Sendable, CustomTestStringConvertible {
        let value: Double
        let asked: TargetValue
        let status: TargetStatus
        let distance: Double
        var digits = 1
        var testDescription: String {
            "\(value) \(asked.comparator.rawValue) \(asked.low)…\(asked.high) ± \(asked.tolerance)"
        }
    }

    static func asked(
        _ comparator: Comparator, _ low: Double, _ high: Double? = nil, tolerance: Double = 0
    ) -> TargetValue {
        TargetValue(comparator: comparator, low: low, high: high, tolerance: tolerance)
    }

    static let cases = [
        // At least: at the limit is reached, above is exceeded; what counts is the printed value.
        Case(value: 60, asked: asked(.atLeast, 60), status: .reached, distance: 0),
        Case(value: 60.04, asked: asked(.atLeast, 60), status: .reached, distance: 0),
        Case(value: 60.05, asked: asked(.atLeast, 60), status: .exceeded, distance: 0.1),
        Case(value: 59.95, asked: asked(.atLeast, 60), status: .reached, distance: 0),
        Case(value: 59.94, asked: asked(.atLeast, 60), status: .notReached, distance: -0.1),
        Case(value: 59.5, asked: asked(.atLeast, 60), status: .reached, distance: 0, digits: 0),
        Case(value: 59.4, asked: asked(.atLeast, 60), status: .notReached, distance: -1, digits: 0),
        // A limit with more digits than the value keeps them.
        Case(value: 58.3, asked: asked(.atLeast, 58.35), status: .notReached, distance: -0.05),
        Case(value: 58.4, asked: asked(.atLeast, 58.35), status: .exceeded, distance: 0.05),
        // More than: at the limit is not enough, and a met target is never exceeded.
        Case(value: 35, asked: asked(.moreThan, 35), status: .notReached, distance: 0),
        Case(value: 35.04, asked: asked(.moreThan, 35), status: .notReached, distance: 0),
        Case(value: 35.05, asked: asked(.moreThan, 35), status: .reached, distance: 0.1),
        Case(value: 90, asked: asked(.moreThan, 35), status: .reached, distance: 55),
        // At most.
        Case(value: 113, asked: asked(.atMost, 113), status: .reached, distance: 0),
        Case(value: 113.04, asked: asked(.atMost, 113), status: .reached, distance: 0),
        Case(value: 113.05, asked: asked(.atMost, 113), status: .notReached, distance: -0.1),
        Case(value: 112.9, asked: asked(.atMost, 113), status: .exceeded, distance: 0.1),
        // Less than.
        Case(value: 26, asked: asked(.lessThan, 26), status: .notReached, distance: 0),
        Case(value: 25.95, asked: asked(.lessThan, 26), status: .notReached, distance: 0),
        Case(value: 25.94, asked: asked(.lessThan, 26), status: .reached, distance: 0.1),
        // Equal.
        Case(value: 100, asked: asked(.equal, 100), status: .reached, distance: 0),
        Case(value: 99.95, asked: asked(.equal, 100), status: .reached, distance: 0),
        Case(value: 99.9, asked: asked(.equal, 100), status: .notReached, distance: -0.1),
        Case(value: 100.1, asked: asked(.equal, 100), status: .notReached, distance: -0.1),
        // Band: both ends belong to it.
        Case(value: 40, asked: asked(.band, 40, 60), status: .reached, distance: 0),
        Case(value: 60, asked: asked(.band, 40, 60), status: .reached, distance: 0),
        Case(value: 39.95, asked: asked(.band, 40, 60), status: .reached, distance: 0),
        Case(value: 39.9, asked: asked(.band, 40, 60), status: .notReached, distance: -0.1),
        Case(value: 60.1, asked: asked(.band, 40, 60), status: .notReached, distance: -0.1),
        // A tolerance widens what is reached, not what is exceeded.
        Case(value: 59.6, asked: asked(.atLeast, 60, tolerance: 0.4), status: .reached, distance: -0.4),
        Case(value: 59.5, asked: asked(.atLeast, 60, tolerance: 0.4), status: .notReached, distance: -0.5),
        Case(value: 60.1, asked: asked(.atLeast, 60, tolerance: 0.4), status: .exceeded, distance: 0.1),
        Case(value: 113.5, asked: asked(.atMost, 113, tolerance: 0.5), status: .reached, distance: -0.5),
        Case(value: 113.6, asked: asked(.atMost, 113, tolerance: 0.5), status: .notReached, distance: -0.6),
        Case(value: 59.1, asked: asked(.moreThan, 60, tolerance: 1), status: .reached, distance: -0.9),
        Case(value: 59, asked: asked(.moreThan, 60, tolerance: 1), status: .notReached, distance: -1),
        Case(value: 60.9, asked: asked(.lessThan, 60, tolerance: 1), status: .reached, distance: -0.9),
        Case(value: 61, asked: asked(.lessThan, 60, tolerance: 1), status: .notReached, distance: -1),
        Case(value: 99.5, asked: asked(.equal, 100, tolerance: 0.5), status: .reached, distance: -0.5),
        Case(value: 100.5, asked: asked(.equal, 100, tolerance: 0.5), status: .reached, distance: -0.5),
        Case(value: 100.6, asked: asked(.equal, 100, tolerance: 0.5), status: .notReached, distance: -0.6),
        Case(value: 39.5, asked: asked(.band, 40, 60, tolerance: 0.5), status: .reached, distance: -0.5),
        Case(value: 60.6, asked: asked(.band, 40, 60, tolerance: 0.5), status: .notReached, distance: -0.6),
    ]

    @Test("the printed value decides, at every border of every comparator", arguments: cases)
    func border(_ test: Case) throws {
        var sample = try TargetSample.single(test.value, digits: test.digits, direction: .toward)
        sample.target(test.asked, year: 2020)
        let year = try #require(TargetSample.assess([sample]).first)
        let result = try #require(try year.result(.unit("U1")).deciding)
        #expect(result.status == test.status)
        #expect(result.distance == test.distance)
    }

    @Test("before its year a met target is met early, and another one is not yet due")
    func early() throws {
        for (value, status) in [(60.0, TargetStatus.metEarly), (70, .metEarly), (59, .notYetDue)] {
            var sample = try TargetSample.single(value, year: 2018)
            sample.target(Self.asked(.atLeast, 60), year: 2020)
            let year = try #require(TargetSample.assess([sample]).first)
            #expect(try year.result(.unit("U1")).deciding?.status == status)
        }
    }

    @Test("a target of each year is due in each year")
    func yearly() throws {
        var sample = try TargetSample.single(39, year: 2012)
        sample.target(Self.asked(.band, 40, 60), year: nil)
        let result = try #require(TargetSample.assess([sample]).first?.result(.unit("U1")).deciding)
        #expect(result.status == .notReached)
        #expect(result.dueYear == 2012)
    }

    @Test("a missing value is no failure")
    func missing() throws {
        var sample = try TargetSample.single(nil)
        sample.target(Self.asked(.atLeast, 60), year: 2020)
        let result = try #require(TargetSample.assess([sample]).first?.result(.unit("U1")).deciding)
        #expect(result.status == .noData)
        #expect(result.distance == nil)
        #expect(result.verdict == nil)
    }

    @Test("an indicator that the year does not know leaves its target without data")
    func unknown() throws {
        var sample = try TargetSample.single(5)
        sample.target("1", "LATER", Self.asked(.atLeast, 60), year: 2020)
        #expect(
            try TargetSample.assess([sample]).first?.result(.unit("U1")).deciding?.status == .noData)
    }

    @Test("of several years the next one counts, and after the last one the last still stands")
    func milestones() throws {
        let due = try [2013, 2015, 2016, 2020].map { number in
            var sample = try TargetSample.single(50, year: number)
            sample.target(Self.asked(.atLeast, 40), year: 2015)
            sample.target(Self.asked(.atLeast, 60), year: 2018)
            return try TargetSample.assess([sample]).first?.result(.unit("U1")).deciding
        }
        #expect(due.map { $0?.dueYear } == [2015, 2015, 2018, 2018])
        #expect(due.map { $0?.status } == [.metEarly, .exceeded, .notYetDue, .notReached])
    }
}

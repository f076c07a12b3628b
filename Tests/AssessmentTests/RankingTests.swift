import Assessment
import Records
import Testing

@Suite("Ranks and ties")
struct RankingTests {
    private static func places(_ scores: [Double?], digits: Int? = nil, ties: TieRule = .min) -> [Double?] {
        Ranking.ranks(of: scores.map { $0.map { Ranking.comparable($0, digits: digits) } }, ties: ties)
            .map { $0?.place }
    }

    @Test("Rounded to three digits 0.9604 0.9601 0.9590 are 1, 1, 3; unrounded 1, 2, 3")
    func rounding() {
        let scores = [0.9604, 0.9601, 0.9590]
        #expect(Self.places(scores, digits: 3) == [1, 1, 3])
        #expect(Self.places(scores) == [1, 2, 3])
        #expect(Self.places([0.229922, 0.230498]) == [2, 1])
        #expect(Self.places([0.229922, 0.230498], digits: 3) == [1, 1])
    }

    @Test(
        "Each tie rule",
        arguments: [
            (.min, [2, 1, 4, 2, 4, 6]), (.dense, [2, 1, 3, 2, 3, 4]), (.average, [2.5, 1, 4.5, 2.5, 4.5, 6]),
            (.ordinal, [2, 1, 4, 3, 5, 6]),
        ] as [(TieRule, [Double])])
    func tieRules(rule: TieRule, expected: [Double]) {
        #expect(Self.places([8, 9, 7, 8, 7, 1], ties: rule) == expected)
    }

    @Test("Three that share the second to the fourth place, and all alike")
    func largeTies() {
        #expect(Self.places([5, 9, 5, 5], ties: .average) == [3, 1, 3, 3])
        #expect(Self.places([5, 5, 5], ties: .average) == [2, 2, 2])
        #expect(Self.places([5, 5, 5], ties: .min) == [1, 1, 1])
    }

    @Test("Sharers are counted, this one included; under ordinal nobody shares")
    func sharers() {
        let ranks = Ranking.ranks(of: [8, 9, 8, nil, 8], ties: .min)
        #expect(ranks.map { $0?.sharers } == [3, 1, 3, nil, 3])
        #expect(ranks.map { $0?.count } == [4, 4, 4, nil, 4])
        #expect(Ranking.ranks(of: [8, 9, 8], ties: .ordinal).map { $0?.sharers } == [1, 1, 1])
    }

    @Test("Of a thousand units, ranks are those that counting better ones gives", arguments: TieRule.allCases)
    func many(rule: TieRule) {
        // Signs, gaps, sizes and ties of all kinds, zeros of both signs among them.
        let scores = (0..<1000).map { row -> Double? in
            let number = Double((row * 7919) % 211 - 100)
            return row % 17 == 0 ? nil : row % 13 == 0 ? number * 1e-7 : row % 5 == 0 ? -number : number / 3
        }
        for direction in [Direction.higher, .lower] {
            let ranks = Ranking.ranks(of: scores, ties: rule, direction: direction)
            let known = scores.compactMap { $0 }
            for (row, score) in scores.enumerated() {
                guard let score else {
                    #expect(ranks[row] == nil)
                    continue
                }
                let better = known.filter { direction == .lower ? $0 < score : $0 > score }
                let equal = known.count { $0 == score }
                let before = scores[..<row].count { $0 == score }
                let place: Double =
                    switch rule {
                    case .min: Double(better.count + 1)
                    case .dense: Double(Set(better).count + 1)
                    case .average: Double(better.count) + Double(equal + 1) / 2
                    case .ordinal: Double(better.count + before + 1)
                    }
                let sharers = rule == .ordinal ? 1 : equal
                #expect(ranks[row] == Rank(place: place, count: known.count, sharers: sharers), "\(row)")
            }
        }
    }

    @Test("Nothing to rank gives nothing")
    func empty() {
        #expect(Ranking.ranks(of: [], ties: .min).isEmpty)
        #expect(Ranking.ranks(of: [nil, nil], ties: .dense) == [nil, nil])
    }

    @Test("Scores that are equal by arithmetic tie, though their last bits differ")
    func lastBit() throws {
        #expect(0.1 + 0.2 != 0.3)
        #expect(Self.places([0.1 + 0.2, 0.3, 0.4]) == [2, 2, 1])
        var programme = Programme([
            ("U1", ["X": 0.1, "Y": 0.2]), ("U2", ["X": 0.3, "Y": 0]), ("U3", ["X": 0.3, "Y": 0.0000001]),
        ])
        programme.index("ALL")
        programme.indicator("I", in: "ALL", "X + Y", low: 0, high: 1)
        let year = try programme.assessed()
        #expect(year.results[0].indices[0].score != year.results[1].indices[0].score)
        #expect(try year.places() == [2, 2, 1])
        #expect(year.results.map { $0.indicators[0].rank?.place } == [2, 2, 1])
        #expect(year.results[0].indicators[0].rank?.sharers == 2)
    }

    @Test("The index's own digits and tie rule decide its ranks; its score keeps full precision")
    func indexRules() throws {
        let year = try Programme.simple([96.04, 96.01, 95.9], digits: 1, ties: .dense).assessed()
        #expect(try year.places() == [1, 1, 2])
        let result = try year.result("U1")
        #expect(result.rankedScore == 96)
        #expect(abs((result.score ?? 0) - 96.04) < 1e-12)
        #expect(try Programme.simple([96.04, 96.01, 95.9], digits: 1).assessed().places() == [1, 1, 3])
        #expect(try Programme.simple([96.04, 96.01, 95.9]).assessed().places() == [1, 2, 3])
        #expect(try Programme.simple([50, 70, 50], ties: .ordinal).assessed().places() == [2, 1, 3])
        #expect(try Programme.simple([50, 70, 50], ties: .average).assessed().places() == [2.5, 1, 2.5])
    }

    @Test("Halves are rounded away from zero on the decimal value")
    func halves() {
        #expect(Ranking.comparable(2.675, digits: 2) == 2.68)
        #expect(Ranking.comparable(1.005, digits: 2) == 1.01)
        #expect(Ranking.comparable(2.5, digits: 0) == 3)
        #expect(Ranking.comparable(123456789.1234567, digits: nil) == 123456789.123)
    }
}

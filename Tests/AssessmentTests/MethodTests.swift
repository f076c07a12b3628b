import Assessment
import Formula
import Records
import Testing

/// A year of units U1, U2, … with one value of X each, scored by one indicator I that is the whole of ALL.
private func scores(
    _ values: [Double?], _ direction: Direction, _ normalisation: Normalisation, low: Double? = nil,
    high: Double? = nil, scale: ScoreScale = ScoreScale(), treatment: Treatment = Treatment(),
    groups: [String?] = []
) throws -> [Double?] {
    var programme = Programme.simple(values)
    for (position, group) in groups.enumerated() { programme.units[position].group = group }
    programme.indicators = []
    programme.indicator("I", in: "ALL", "X", direction, normalisation, low: low, high: high)
    programme.indicators[0].scale = scale
    programme.indicators[0].treatment = treatment
    return try programme.assessed().scores().map { score in score.map { ($0 * 1e9).rounded() / 1e9 } }
}

@Suite("Normalisations")
struct MethodNormalisationTests {
    private static let unit = ScoreScale(low: 0, high: 1)

    @Test("Goalposts on a scale of 1 to 100, stopped at one end only where asked")
    func scaled() throws {
        let scale = ScoreScale(low: 1, high: 100)
        #expect(
            try scores([0, 5, 10, 12], .higher, .goalposts, low: 0, high: 10, scale: scale) == [
                1, 50.5, 100, 100,
            ])
        let open = ScoreScale(low: 0, high: 1, clamping: .lower)
        #expect(try scores([-1, 12], .higher, .goalposts, low: 0, high: 10, scale: open) == [0, 1.2])
    }

    @Test("Logarithmic goalposts: 1, 10, 100 on 1…100 are 0, a half, 1; 0 has no score")
    func logarithmic() throws {
        #expect(
            try scores([1, 10, 100, 1000, 0], .higher, .logGoalposts, low: 1, high: 100, scale: Self.unit)
                == [
                    0, 0.5, 1, 1, nil,
                ])
        #expect(
            try scores([10], .lower, .logGoalposts, low: 1, high: 1000, scale: Self.unit) == [0.666666667])
    }

    @Test("z-scores of 2, 4, 6: the population deviation is √(8/3), the sample one is 2")
    func z() throws {
        #expect(try scores([2, 4, 6], .higher, .zScore) == [-1.224744871, 0, 1.224744871])
        let ten = ScoreScale(centre: 100, spread: 10, deviation: .sample)
        #expect(try scores([2, 4, 6], .lower, .zScore, scale: ten) == [110, 100, 90])
        #expect(try scores([3, 3], .higher, .zScore, scale: ten) == [100, 100])
    }

    @Test("By position: equal values are equal, and the worst has 1, 0, 0")
    func positions() throws {
        #expect(try scores([5, 9, 5, 7, nil], .higher, .rank) == [1, 4, 1, 3, nil])
        #expect(try scores([5, 9, 5, 7], .lower, .rank) == [3, 1, 3, 2])
        #expect(try scores([5, 9, 5, 7], .higher, .borda) == [0, 3, 0, 2])
        #expect(try scores([5, 9, 5, 7], .higher, .percentile) == [0, 100, 0, 66.666666667])
        #expect(try scores([5], .higher, .percentile) == [50])
    }

    @Test("The way to a target stops there; without a worst end, twice too much is half the way")
    func target() throws {
        let scale = ScoreScale(target: 80)
        #expect(try scores([40, 80, 90], .higher, .distanceToTarget, scale: scale) == [50, 100, 100])
        #expect(
            try scores([40, 80], .higher, .distanceToTarget, low: 20, scale: scale) == [33.333333333, 100])
        let few = ScoreScale(target: 10)
        #expect(try scores([5, 20], .lower, .distanceToTarget, scale: few) == [100, 50])
        #expect(try scores([10, 15, 25], .lower, .distanceToTarget, high: 20, scale: few) == [100, 50, 0])
    }

    @Test("The share of the best value")
    func best() throws {
        #expect(try scores([50, 200], .higher, .shareOfBest, scale: Self.unit) == [0.25, 1])
        #expect(try scores([50, 200], .lower, .shareOfBest, scale: Self.unit) == [1, 0.25])
        #expect(try scores([-5, 200], .higher, .shareOfBest, scale: Self.unit) == [nil, nil])
    }

    @Test("Points in steps and between them, whichever way is better")
    func points() throws {
        let up = ScoreScale(points: [
            ScorePoint(bound: nil, points: 0.5), ScorePoint(bound: 50, points: 1),
            ScorePoint(bound: 80, points: 3),
        ])
        #expect(try scores([49.9, 50, 79, 80, 100], .higher, .thresholds, scale: up) == [0.5, 1, 1, 3, 3])
        let down = ScoreScale(points: [ScorePoint(bound: 5, points: 2), ScorePoint(bound: 10, points: 1)])
        #expect(try scores([5, 5.1, 10, 11], .lower, .thresholds, scale: down) == [2, 1, 1, 0])
        let between = ScoreScale(points: [ScorePoint(bound: 50, points: 0), ScorePoint(bound: 90, points: 2)])
        #expect(try scores([40, 50, 70, 95], .higher, .piecewise, scale: between) == [0, 0, 1, 2])
    }

    @Test("A threshold that is met by arithmetic is met: 0.1 + 0.2 reaches 0.3")
    func thresholdByArithmetic() throws {
        let scale = ScoreScale(points: [ScorePoint(bound: 0.3, points: 1)])
        #expect(try scores([0.1 + 0.2, 0.7 - 0.4], .higher, .thresholds, scale: scale) == [1, 1])
    }

    @Test("Without a normalisation the score is the value, and the lowest is first where less is better")
    func none() throws {
        var programme = Programme.simple([3, -2, 8])
        programme.indicators = []
        programme.indicator("I", in: "ALL", "X", .lower, .none)
        let year = try programme.assessed()
        #expect(year.scores() == [3, -2, 8])
        #expect(year.results.map { $0.indicators[0].rank?.place } == [2, 1, 3])
    }
}

@Suite("What is done to values before they are scored")
struct TreatmentTests {
    @Test("0/0 and x/0 yield what the bundle declares, and else nothing")
    func zero() throws {
        var programme = Programme([
            ("U1", ["A": 0, "B": 0]), ("U2", ["A": 3, "B": 0]), ("U3", ["A": 1, "B": 2]),
        ])
        programme.index("ALL")
        let ratio = IndicatorDefinition.ratio(
            numerator: try Programme.formula("A"), denominator: try Programme.formula("B"), scale: 1)
        programme.indicator("I", in: "ALL", "A", .higher, .none)
        programme.indicators[0].definition = ratio
        #expect(try programme.assessed().scores() == [nil, nil, 0.5])
        programme.indicators[0].treatment = Treatment(zeroOfZero: .value(1), someOfZero: .missing)
        #expect(try programme.assessed().scores() == [1, nil, 0.5])
    }

    @Test("Caps and rounding touch the scored value, not the printed one")
    func caps() throws {
        var programme = Programme.simple([0.944, 1.2346, 0.2])
        programme.indicators[0].normalisation = .none
        programme.indicators[0].treatment = Treatment(digits: 2, capLow: 0.5, capHigh: 1)
        let year = try programme.assessed()
        #expect(year.scores() == [0.94, 1, 0.5])
        #expect(year.results.map { $0.indicators[0].value } == [0.944, 1.2346, 0.2])
        #expect(year.results.map { $0.indicators[0].adjustments } == [[], [.capped], [.capped]])
    }

    @Test(
        "What stands in for a missing value: of all, or of the group; the value itself stays missing",
        arguments: [
            (Imputation.mean, 4.0), (.median, 3), (.groupMean, 2), (.groupMedian, 2), (.none, nil),
        ] as [(Imputation, Double?)])
    func imputation(imputation: Imputation, expected: Double?) throws {
        var programme = Programme.simple([1, 3, 8, nil])
        for (position, group) in ["a", "a", "b", "a"].enumerated() { programme.units[position].group = group }
        programme.indicators[0].normalisation = .none
        programme.indicators[0].treatment.imputation = imputation
        let year = try programme.assessed()
        #expect(year.scores()[3] == expected)
        #expect(year.results[3].indicators[0].value == nil)
        #expect(year.results[3].indicators[0].imputedValue == expected)
        #expect(try year.result("U4").imputedCount == (expected == nil ? 0 : 1))
        #expect(try year.result("U1").imputedCount == 0)
    }

    @Test("Outliers take the value of the next while skewness and kurtosis are both too great")
    func winsorise() throws {
        var programme = Programme.simple([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])
        programme.indicators[0].normalisation = .none
        programme.indicators[0].treatment.winsorisation = Winsorisation()
        let year = try programme.assessed()
        #expect(year.scores() == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9])
        #expect(year.results[9].indicators[0].adjustments == [.winsorised])
        // Few values have no kurtosis, and are left alone.
        #expect(
            try scores([1, 2, 100], .higher, .none, treatment: Treatment(winsorisation: Winsorisation())) == [
                1, 2, 100,
            ])
    }
}

@Suite("Aggregations")
struct MethodAggregationTests {
    /// ALL over X, Y, Z as scores, with weights 1, 1, 2.
    private static func year(
        _ aggregation: Aggregation, _ rules: AggregationRules = AggregationRules(),
        _ values: [String: Double] = ["X": 2, "Y": 4, "Z": 8], coverage: Double = 1
    ) throws -> AssessedYear {
        var programme = Programme([("U1", values), ("U2", ["X": 5, "Y": 5, "Z": 5])])
        programme.index("ALL", coverage: coverage)
        programme.indices[0].aggregation = aggregation
        programme.indices[0].rules = rules
        for (code, weight) in [("X", 1.0), ("Y", 1), ("Z", 2)] {
            programme.indicator("I_\(code)", in: "ALL", code, .higher, .none, weight: weight)
        }
        return try programme.assessed()
    }

    @Test(
        "Means of 2, 4, 8 with weights 1, 1, 2; of equal scores every mean is the score",
        arguments: [
            (Aggregation.arithmetic, AggregationRules(), 5.5), (.geometric, AggregationRules(), 4.756828460),
            (.harmonic, AggregationRules(), 4), (.minimum, AggregationRules(), 2),
            (.maximum, AggregationRules(), 8), (.median, AggregationRules(), 4),
            (.generalised, AggregationRules(exponent: 2), 6.082762530),
            (.generalised, AggregationRules(exponent: -1), 4),
            // S² = (3.5² + 1.5² + 2·2.5²)/4 = 6.75
            (.mazziottaPareto, AggregationRules(), 5.5 - 6.75 / 5.5),
            (.mazziottaParetoPlus, AggregationRules(), 5.5 + 6.75 / 5.5),
        ] as [(Aggregation, AggregationRules, Double)])
    func means(aggregation: Aggregation, rules: AggregationRules, expected: Double) throws {
        let year = try Self.year(aggregation, rules)
        let score = try #require(try year.result("U1").score)
        #expect(abs(score - expected) < 1e-8)
        let equal = try #require(try year.result("U2").score)
        #expect(abs(equal - 5) < 1e-12)
    }

    @Test("A sum takes the weights as they are, and nothing may be missing, whatever the coverage")
    func sum() throws {
        #expect(try Self.year(.sum).result("U1").score == 22)
        let partly = try Self.year(.sum, AggregationRules(), ["X": 2, "Y": 4], coverage: 0)
        #expect(try partly.result("U1").score == nil)
        #expect(try partly.result("U1").standing == .notRanked(coverage: 0.5, needed: 1, missing: ["I_Z"]))
    }

    @Test(
        "A score of 0 makes a geometric mean 0 and is told; a floor lifts it; below 0 there is no such mean")
    func zeroAndBelow() throws {
        let zero = try Self.year(.geometric, AggregationRules(), ["X": 0, "Y": 4, "Z": 8])
        #expect(try zero.result("U1").score == 0)
        #expect(zero.faults.map(\.reason) == [.zeroScore(unit: "U1", child: "I_X")])
        let floor = try Self.year(.geometric, AggregationRules(floor: 1), ["X": 0, "Y": 4, "Z": 8])
        #expect(abs(try #require(try floor.result("U1").score) - 4) < 1e-12)
        #expect(floor.faults.isEmpty)
        let below = try Self.year(.geometric, AggregationRules(), ["X": -1, "Y": 4, "Z": 8])
        #expect(try below.result("U1").score == nil)
        #expect(below.faults.map(\.reason) == [.notAggregated(unit: "U1", child: "I_X", score: -1)])
    }

    @Test("A formula over scores, values of indicators, items and all units")
    func formula() throws {
        let rules = AggregationRules(
            formula: try Programme.formula("I_X * value(I_Y) + Z + units_max(I_X) + units_count(Z)"))
        let year = try Self.year(.formula, rules, coverage: 0)
        #expect(try year.result("U1").score == 2 * 4 + 8 + 5 + 2)
    }

    @Test("An index may name indices of other trees, in whatever order they stand")
    func otherTrees() throws {
        var programme = Programme([("U1", ["X": 3, "Y": 6]), ("U2", ["X": 4])])
        programme.index("RATIO", coverage: 0)
        programme.indices[0].aggregation = .formula
        programme.indices[0].rules.formula = try Programme.formula("A / B")
        programme.index("A")
        programme.index("B")
        programme.indicator("I", in: "A", "X", .higher, .none)
        programme.indicator("J", in: "B", "Y", .higher, .none)
        let year = try programme.assessed()
        #expect(try year.result("U1", "RATIO").score == 0.5)
        #expect(
            try year.result("U2", "RATIO").standing == .notRanked(coverage: 0.5, needed: 1, missing: ["B"]))
    }

    @Test("An index that is computed from itself has no score, and neither traps nor loops")
    func cycle() throws {
        var programme = Programme([("U1", ["X": 3])])
        for (code, formula) in [("A", "B + I"), ("B", "A * 2")] {
            programme.index(code, coverage: 0)
            programme.indices[programme.indices.count - 1].aggregation = .formula
            programme.indices[programme.indices.count - 1].rules.formula = try Programme.formula(formula)
        }
        programme.indicator("I", in: "A", "X", .higher, .none)
        let year = try programme.assessed()
        #expect(try year.result("U1", "A").score == nil)
        #expect(try year.result("U1", "B").score == nil)
    }

    @Test("Where less is better the lowest score is first, and bands have a maximum")
    func lowIsBest() throws {
        var programme = Programme.simple([30, 10, 20])
        programme.indices[0].rules.direction = .lower
        programme.indices[0].bands = [
            Band(name: "a", limit: .maximum(15)), Band(name: "b", limit: .maximum(25)),
        ]
        let year = try programme.assessed()
        #expect(try year.places() == [3, 1, 2])
        #expect(year.results.map { $0.indices[0].band } == [nil, 0, 1])
    }

    @Test("Bands by shares end at quantiles: 63 units in quarters are 16, 16, 15 and 16")
    func quartiles() throws {
        var programme = Programme.simple((1...63).map { Double($0) })
        programme.indices[0].bands = (1...4).map { Band(name: "\($0)", limit: .share(0.25)) }
        let year = try programme.assessed()
        let sizes = (0..<4).map { band in year.results.count { $0.indices[0].band == band } }
        #expect(sizes == [16, 16, 15, 16])
    }

    @Test("The score itself can be rounded before anything above is computed")
    func roundedScores() throws {
        var programme = Programme([("U1", ["X": 1.26]), ("U2", ["X": 5])])
        programme.index("ALL")
        programme.index("PART", in: "ALL")
        programme.indices[1].rules.scoreDigits = 1
        programme.indicator("I", in: "PART", "X", .higher, .none)
        #expect(try programme.assessed().result("U1").score == 1.3)
    }

    @Test("Units are ranked inside their groups too; a unit without a group in none")
    func groups() throws {
        var programme = Programme.simple([30, 10, 20, 40])
        for (position, group) in ["a", "a", "b", nil].enumerated() { programme.units[position].group = group }
        let year = try programme.assessed()
        #expect(year.results.map { $0.indices[0].groupRank?.place } == [1, 2, 1, nil])
        #expect(year.results.map { $0.indices[0].groupRank?.count } == [2, 2, 1, nil])
    }
}

@Suite("Weights and scales from data, and frozen to a year")
struct FrozenTests {
    private static func programme(
        _ year: Int, x: [Double], y: [Double], _ rules: AggregationRules
    ) -> Programme {
        var programme = Programme(
            zip(x, y).enumerated().map { ("U\($0 + 1)", ["X": $1.0, "Y": $1.1]) })
        programme.year = year
        programme.index("ALL")
        programme.indices[0].rules = rules
        programme.indicator("I", in: "ALL", "X", .higher, .none)
        programme.indicator("J", in: "ALL", "Y", .higher, .none)
        return programme
    }

    @Test("Weights by the inverse deviation: deviations 1 and 4 make weights 4 to 1; equal ones 1 to 1")
    func inverse() throws {
        let own = AggregationRules(weighting: .inverseDeviation)
        let year = try Self.programme(2020, x: [2, 4], y: [0, 8], own).assessed()
        // (2·1 + 0·0.25)/1.25 and (4 + 8·0.25)/1.25
        #expect(try year.result("U1").score == 1.6)
        #expect(try year.result("U2").score == 4.8)
        #expect(year.bundle.indicators.map(\.weight) == [1, 0.25])
        let equal = try Self.programme(2020, x: [2, 4], y: [0, 8], AggregationRules(weighting: .equal))
            .assessed()
        #expect(try equal.result("U1").score == 1)
    }

    @Test("Frozen weights are those of the year that is named, not of this year's scores")
    func frozen() throws {
        let first = Self.programme(2020, x: [2, 4], y: [0, 8], AggregationRules())
        let second = Self.programme(
            2021, x: [0, 10], y: [0, 10], AggregationRules(weighting: .inverseDeviation, weightsYear: 2020))
        let years = Assessor.assess([second.bundle, first.bundle])
        #expect(years[1].bundle.indicators.map(\.weight) == [1, 0.25])
        #expect(years[1].faults.isEmpty)
    }

    @Test("A year that is not there, and scores without any difference, are faults and not results")
    func faults() throws {
        let lost = AggregationRules(weighting: .inverseDeviation, weightsYear: 1999)
        #expect(
            try Self.programme(2020, x: [2, 4], y: [0, 8], lost).assessed().faults.map(\.reason) == [
                .frozenYear(1999), .frozenYear(1999),
            ])
        let own = AggregationRules(weighting: .inverseDeviation)
        #expect(
            try Self.programme(2020, x: [2, 4], y: [3, 3], own).assessed().faults.map(\.reason) == [
                .noDeviation(child: "J")
            ])
    }

    @Test("A scale can be frozen: observed ends of 2020 serve in 2021, and values beyond them stop")
    func scale() throws {
        var first = Programme.simple([0, 50])
        first.indicators[0].normalisation = .minMax
        first.year = 2020
        var second = Programme.simple([25, 80])
        second.indicators[0].normalisation = .minMax
        second.indicators[0].scale.year = 2020
        second.year = 2021
        #expect(Assessor.assess([first.bundle, second.bundle])[1].scores() == [50, 100])
    }

    @Test("Nothing to tell apart, nothing at all, and one unit alone are told and do not trap")
    func degenerate() throws {
        var same = Programme.simple([7, 7])
        same.indicators[0].normalisation = .minMax
        #expect(try same.assessed().scores() == [50, 50])
        #expect(try same.assessed().faults.map(\.reason) == [.equalValues])
        #expect(
            try Programme.simple([nil, nil]).assessed().faults.map(\.reason) == [.noValues, .nobodyRanked])
        for normalisation in Normalisation.allCases {
            var one = Programme.simple([7])
            one.indicators[0].normalisation = normalisation
            one.indicators[0].scale.target = 10
            one.indicators[0].scale.points = [
                ScorePoint(bound: 5, points: 1), ScorePoint(bound: 9, points: 2),
            ]
            #expect(try one.assessed().results.count == 1)
        }
    }
}

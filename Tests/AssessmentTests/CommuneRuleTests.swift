import Assessment
import Records
import Testing

/// The three rules as they are known, with results worked out by hand.
@Suite("Communes fit for children")
struct CommuneRuleTests {
    private static let table = TableSource(file: "commune_assessments.csv", headings: [])
    private static let cell = CellReference(table: table, row: 2)

    private static func register(
        _ rule: CommuneRule, marks: [String: Double?], maxima: [Double?], points: [Double?],
        met: [Bool?]? = nil
    ) -> CommuneRegister {
        var register = CommuneRegister()
        register.rules = [rule]
        register.classes = marks.sorted { $0.key < $1.key }.map {
            CommuneClass(
                rule: rule.code, code: $0.key, name: $0.key, passMark: $0.value, certainty: .confirmed,
                cell: cell)
        }
        register.criteria = maxima.enumerated().map {
            CommuneCriterion(
                rule: rule.code, code: "\($0.offset + 1)", name: "Tiêu chí", maximum: $0.element,
                certainty: .confirmed, cell: cell)
        }
        register.assessments = points.enumerated().map { place, value in
            CommuneAssessment(
                rule: rule.code, round: "R", commune: "X", criterion: "\(place + 1)",
                selfPoints: value.map { $0 + 1 }, appraisedPoints: value, isMet: met?[place] ?? nil,
                cell: cell)
        }
        return register
    }

    private static func judge(
        _ register: CommuneRegister, _ kind: String, _ stream: CommuneJudge.Stream = .appraised
    ) throws -> CommuneJudge.Judgement {
        let review = CommuneReview(
            rule: try #require(register.rules.first).code, round: "R", commune: "X", communeClass: kind,
            cell: cell)
        return try #require(CommuneJudge(register).judge(review, stream))
    }

    // MARK: - 2010: 25 indicators, 1,000 points, three pass marks

    private static let rule2010 = CommuneRule(
        code: "R2010", name: "37/2010", maximum: 1000, criterionCount: 25, allMet: false, noneZero: false,
        certainty: .confirmed, cell: cell)
    private static let marks2010: [String: Double?] = ["CENTRAL": 850, "OTHER": 750, "MOUNTAIN": 650]

    @Test(
        "2010: the sum of 25 indicators against 850, 750 or 650",
        arguments: [
            // 25 × 30 = 750; 24 × 30 + 29 = 749; 25 × 26 = 650; 24 × 26 + 25 = 649; 25 × 34 = 850; 24 × 34 + 33 = 849.
            ("OTHER", 30.0, 30.0, true), ("OTHER", 30, 29, false), ("MOUNTAIN", 26, 26, true),
            ("MOUNTAIN", 26, 25, false), ("CENTRAL", 34, 34, true), ("CENTRAL", 34, 33, false),
            // Without a rule on single indicators, one of zero does not matter: 24 × 32 = 768.
            ("OTHER", 32, 0, true),
        ])
    func points(kind: String, each: Double, last: Double, passes: Bool) throws {
        let register = Self.register(
            Self.rule2010, marks: Self.marks2010, maxima: Array(repeating: 40, count: 25),
            points: Array(repeating: each, count: 24) + [last])
        let judged = try Self.judge(register, kind)
        #expect(judged.total == 24 * each + last)
        #expect(judged.verdict == (passes ? .passes : .fails))
        if !passes {
            let mark = try #require(Self.marks2010[kind] ?? nil)
            #expect(judged.reasons == [.belowMark(total: 24 * each + last, mark: mark)])
        }
    }

    @Test("2010: with some of the 25 indicators nothing is concluded")
    func someIndicators() throws {
        let register = Self.register(
            Self.rule2010, marks: Self.marks2010, maxima: [25, 25, 25, 75, 50, 50, 50],
            points: [25, 25, 25, 75, 50, 50, 50])
        let judged = try Self.judge(register, "MOUNTAIN")
        #expect(judged.verdict == .open)
        #expect(judged.reasons == [.criteriaUnknown(listed: 7, all: 25)])
    }

    // MARK: - 2014: 15 criteria, nothing else known

    @Test("2014: without points, marks and conditions the tool says so and decides nothing")
    func unknown() throws {
        let rule = CommuneRule(
            code: "R2014", name: "34/2014", criterionCount: 15, certainty: .unconfirmed, cell: Self.cell)
        let register = Self.register(
            rule, marks: ["ALL": nil], maxima: [nil, nil, nil], points: [10, 10, 10])
        let judged = try Self.judge(register, "ALL")
        #expect(judged.verdict == .open)
        #expect(judged.reasons == [.criteriaUnknown(listed: 3, all: 15), .ruleUnknown])
    }

    @Test("2014: with the office's own points and conditions it is judged like any other")
    func completed() throws {
        let rule = CommuneRule(
            code: "R2014", name: "34/2014", maximum: 150, criterionCount: 15, allMet: false, noneZero: true,
            certainty: .unconfirmed, cell: Self.cell)
        let register = Self.register(
            rule, marks: ["ALL": 120], maxima: Array(repeating: 10, count: 15),
            points: Array(repeating: 9, count: 15))
        // 15 × 9 = 135 ≥ 120, none of zero.
        #expect(try Self.judge(register, "ALL").verdict == .passes)
    }

    // MARK: - 2019: 13 criteria, all met, none zero, 900 / 850 / 800

    private static let rule2019 = CommuneRule(
        code: "R2019", name: "06/QĐ-TTg", maximum: 1000, criterionCount: 13, allMet: true, noneZero: true,
        certainty: .unconfirmed, cell: cell)
    private static let marks2019: [String: Double?] = ["CENTRAL": 900, "OTHER": 850, "MOUNTAIN": 800]
    /// Only three maxima are known: criteria 1, 6 and 7.
    private static let maxima2019: [Double?] =
        [100] + Array(repeating: nil, count: 4) + [125, 50] + Array(repeating: nil, count: 6)

    private static func register2019(
        _ points: [Double?], _ met: [Bool?] = Array(repeating: true, count: 13)
    ) -> CommuneRegister {
        register(rule2019, marks: marks2019, maxima: maxima2019, points: points, met: met)
    }

    /// 90 + 4 × 70 + 110 + 45 + 6 × 55 = 855.
    private static let good: [Double?] =
        [90] + Array(repeating: 70, count: 4) + [110, 45] + Array(repeating: 55, count: 6)

    @Test("2019: 855 points with all criteria met pass at 850 and 800, not at 900")
    func marks() throws {
        let register = Self.register2019(Self.good)
        #expect(try Self.judge(register, "OTHER").verdict == .passes)
        #expect(try Self.judge(register, "MOUNTAIN").verdict == .passes)
        let central = try Self.judge(register, "CENTRAL")
        #expect(central.verdict == .fails)
        #expect(central.reasons == [.belowMark(total: 855, mark: 900)])
        // The commune's own points are 13 more: 868.
        #expect(try Self.judge(register, "OTHER", .own).total == 868)
    }

    @Test("2019: a criterion of zero fails the commune whatever the sum")
    func zero() throws {
        var points = Self.good
        points[12] = 0
        points[1] = 125
        // 855 − 55 + 55 = 855 again.
        let judged = try Self.judge(Self.register2019(points), "OTHER")
        #expect(judged.total == 855)
        #expect(judged.verdict == .fails)
        #expect(judged.reasons.contains(.zero(criteria: ["13"])))
    }

    @Test("2019: a criterion that is not met fails the commune whatever the sum")
    func unmet() throws {
        var met: [Bool?] = Array(repeating: true, count: 13)
        met[11] = false
        let judged = try Self.judge(Self.register2019(Self.good, met), "MOUNTAIN")
        #expect(judged.verdict == .fails)
        #expect(judged.reasons == [.notMet(criteria: ["12"])])
    }

    @Test("2019: what is missing is asked for, never taken as zero")
    func missing() throws {
        var points = Self.good
        points[4] = nil
        var met: [Bool?] = Array(repeating: true, count: 13)
        met[4] = nil
        met[0] = nil
        let judged = try Self.judge(Self.register2019(points, met), "OTHER")
        #expect(judged.verdict == .open)
        #expect(judged.reasons == [.noPoints(criteria: ["5"]), .notSaid(criteria: ["1", "5"])])
    }

    @Test("criteria whose maximum is not known are named")
    func maxima() {
        let register = Self.register2019(Self.good)
        #expect(
            CommuneJudge.unknownMaxima(of: Self.rule2019, in: register) == [
                "2", "3", "4", "5", "8", "9", "10", "11", "12", "13",
            ])
    }
}

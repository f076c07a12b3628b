import Formula
import Testing

@Suite("Missing values, other years and members")
struct MissingTests {
    @Test(
        "A missing operand makes the result missing",
        arguments: [
            "NONE", "-NONE", "A + NONE", "NONE * 0", "NONE / A", "NONE ^ 0", "min(A, NONE)", "max(NONE, A)",
            "sum(A, NONE)", "mean(NONE, A)", "abs(NONE)", "ratio(NONE, A, 1)", "ratio(A, NONE, 1)",
            "ratio(A, B, NONE)", "round(NONE, 1)", "clamp(A, NONE, 9)", "if(NONE > 1, 1, 2)",
            "coalesce(NONE, NONE)", "NONE = 1", "NONE = NONE", "not NONE = 1", "NONE = 1 and A = 6",
            "NONE = 1 or A = 5", "if(A = 6, NONE, 1)", "geomean(NONE, A)", "harmean(A, NONE)",
        ])
    func propagates(text: String) throws {
        #expect(try value(text) == nil)
    }

    @Test(
        "Some forms have a value all the same",
        arguments: [
            ("coalesce(NONE, A)", 6), ("is_missing(NONE)", 1), ("is_missing(A)", 0),
            ("is_missing(A + NONE)", 1), ("NONE = 1 and A = 5", 0), ("A = 5 and NONE = 1", 0),
            ("NONE = 1 or A = 6", 1), ("A = 6 or NONE = 1", 1), ("if(A = 6, 1, NONE)", 1),
            ("if(is_missing(NONE), 3, NONE)", 3), ("not is_missing(NONE)", 0),
        ] as [(String, Double)])
    func shortCases(text: String, expected: Double) throws {
        #expect(try value(text) == expected)
    }

    @Test("A fault beside a missing value is still found")
    func faultBesideMissing() throws {
        #expect(try fault("NONE + A / Z")?.reason == .divisionByZero)
        #expect(try fault("A / Z + NONE")?.reason == .divisionByZero)
    }

    @Test("Zero is a value, not a missing one")
    func zeroIsAValue() throws {
        #expect(try value("Z + A") == 6)
        #expect(try value("coalesce(Z, A)") == 0)
        #expect(try value("is_missing(Z)") == 0)
    }

    @Test("previous looks a code up one year before, and nowhere else")
    func previous() throws {
        let values = Values(now: ["A": 6, "C": 1], before: ["A": 5])
        #expect(try value("A - previous(A)", values) == 1)
        #expect(try value("previous(C)", values) == nil)
        #expect(try value("(A / previous(A) - 1) * 100", values).map { ($0 * 1e9).rounded() } == 20e9)
    }

    @Test(
        "sum_members adds what the members have; one missing makes it missing; without members it is missing")
    func sumMembers() throws {
        let whole = Values(now: ["POP": 10], members: ["POP": [1, 2, 7], "GAP": [1, nil]])
        #expect(try value("sum_members(POP)", whole) == 10)
        #expect(try Formula("sum_members(POP) = POP").holds(in: whole) == true)
        #expect(try value("sum_members(GAP)", whole) == nil)
        #expect(try value("sum_members(POP)", Values(now: ["POP": 10])) == nil)
    }

    @Test("A sum of members beyond every number is an error with its place")
    func sumMembersOverflow() throws {
        let huge = Values(members: ["POP": [1e308, 1e308]])
        let error = try #require(try fault("1 * sum_members(POP)", huge))
        #expect(error.reason == .undefined("sum_members"))
        #expect(error.position == 5)
    }

    @Test("A number holds as a condition when it is not zero")
    func numberHolds() throws {
        #expect(try Formula("A - 6").holds(in: Values(now: ["A": 6])) == false)
        #expect(try Formula("A - 5").holds(in: Values(now: ["A": 6])) == true)
        #expect(try Formula("A").holds(in: Values()) == nil)
    }
}

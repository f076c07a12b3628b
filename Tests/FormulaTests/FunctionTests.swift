import Formula
import Testing

@Suite("Functions")
struct FunctionTests {
    @Test(
        "Each function gives the value worked out by hand",
        arguments: [
            ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("min(-5)", -5), ("clamp(5, 0, 3)", 3),
            ("clamp(-5, 0, 3)", 0), ("clamp(2, 0, 3)", 2), ("abs(-2.5)", 2.5), ("abs(2.5)", 2.5),
            ("sqrt(2.25)", 1.5), ("sqrt(0)", 0), ("ln(1)", 0), ("exp(0)", 1), ("ln(exp(2))", 2),
            ("exp(1)", 2.718281828459045), ("ln(10)", 2.302585092994046), ("sum(1, 2, 3.5)", 6.5),
            ("mean(1, 2, 6)", 3), ("geomean(4, 9)", 6), ("geomean(1, 10, 100)", 10), ("geomean(5, 0)", 0),
            ("harmean(1, 2, 4)", 12.0 / 7), ("harmean(40, 60)", 48), ("ratio(1, 4, 9)", 0.25),
            ("ratio(6, 0, 9)", 9), ("ratio(0, 0, 1)", 1), ("coalesce(NONE, 7)", 7), ("coalesce(A, 7)", 6),
            ("coalesce(NONE, NONE, B)", 4), ("if(A > B, 1, 2)", 1), ("if(A < B, 1, 2)", 2),
        ] as [(String, Double)])
    func values(text: String, expected: Double) throws {
        let found = try #require(try value(text))
        #expect(abs(found - expected) <= abs(expected) * 1e-15)
    }

    @Test(
        "round goes half away from zero on the decimal value",
        arguments: [
            ("round(2.5)", 3), ("round(-2.5)", -3), ("round(2.4999)", 2), ("round(1.005, 2)", 1.01),
            ("round(2.675, 2)", 2.68), ("round(-1.005, 2)", -1.01), ("round(1234.5678, 3)", 1234.568),
            ("round(0.5)", 1), ("round(0.49999999, 0)", 0), ("round(7, 12)", 7),
            ("round(123456.5, 10)", 123456.5), ("round(900000000000001)", 900_000_000_000_001),
            ("round(4503599627370497)", 4_503_599_627_370_497), ("round(1e300, 12)", 1e300),
        ] as [(String, Double)])
    func rounding(text: String, expected: Double) throws {
        #expect(try value(text) == expected)
    }

    @Test("A small negative number rounds to zero without a sign")
    func noNegativeZero() throws {
        #expect(try value("round(-0.3)")?.sign == .plus)
    }

    @Test(
        "Outside its domain a function is an error with its name and its place",
        arguments: [
            ("1 + sqrt(-1)", "sqrt", 5), ("ln(0)", "ln", 1), ("ln(-1)", "ln", 1), ("exp(1000)", "exp", 1),
            ("clamp(1, 3, 2)", "clamp", 1), ("round(1, 13)", "round", 1), ("round(1, -1)", "round", 1),
            ("round(1, 0.5)", "round", 1), ("geomean(1, -1)", "geomean", 1), ("harmean(1, 0)", "harmean", 1),
            ("harmean(1, -2)", "harmean", 1), ("sum(1e308, 1e308)", "sum", 1),
            ("mean(1e308, 1e308)", "mean", 1), ("ratio(1e308, 1e-10, 0)", "ratio", 1), ("(-8)^(0.5)", "^", 5),
            ("10^400", "^", 3), ("Z^-1", "^", 2), ("1e308 + 1e308", "+", 7), ("-1e308 - 1e308", "-", 8),
            ("1e308 * 10", "*", 7), ("1e308 / 0.01", "/", 7),
        ] as [(String, String, Int)])
    func domains(text: String, name: String, position: Int) throws {
        let error = try #require(try fault(text))
        #expect(error.reason == .undefined(name))
        #expect(error.position == position)
    }

    @Test(
        "Division by zero is an error at the sign of division",
        arguments: [("A / Z", 3), ("1 + A / (B - 4)", 7), ("0 / 0", 3), ("A > 1 and A / Z > 1", 13)])
    func divisionByZero(text: String, position: Int) throws {
        let error = try #require(try fault(text))
        #expect(error.reason == .divisionByZero)
        #expect(error.position == position)
        #expect(error == EvaluationError(denominatorZeroAt: position))
    }

    @Test("ratio says what a zero denominator means, so it never divides by zero")
    func ratioIsSafe() throws {
        #expect(try value("ratio(A, Z, -1)") == -1)
        #expect(try value("ratio(A, 0, Z)") == 0)
    }

    @Test("A choice evaluates the chosen branch only")
    func lazyChoice() throws {
        #expect(try value("if(Z = 0, 5, A / Z)") == 5)
        #expect(try Formula("if(Z = 0, A > 1, A / Z > 1)").holds(in: Values(now: ["A": 6, "Z": 0])) == true)
    }
}

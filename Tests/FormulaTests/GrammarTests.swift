import Formula
import Testing

@Suite("Precedence, signs and the spelling of formulas")
struct GrammarTests {
    @Test(
        "Operators bind as in school arithmetic",
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("2 * 3 ^ 2", 18), ("-2^2", -4), ("(-2)^2", 4),
            ("2^3^2", 512), ("(2^3)^2", 64), ("2^-1", 0.5), ("-2^-2", -0.25), ("10 - 4 - 3", 3),
            ("100 / 10 / 2", 5), ("100 / 10 * 2", 20), ("--3", 3), ("---3", -3), ("+3", 3), ("2 - -3", 5),
            ("2 * -3", -6), ("-+-+4", 4), ("1e3 + 1E-1", 1000.1), (".5 * 4", 2), ("2.", 2),
            (" 1\t+\r\n1 ", 2),
        ] as [(String, Double)])
    func arithmetic(text: String, expected: Double) throws {
        #expect(try value(text) == expected)
    }

    @Test(
        "not binds tighter than and, and tighter than or; comparisons tighter than all",
        arguments: [
            ("1 = 1 or 1 = 1 and 1 = 2", true), ("(1 = 1 or 1 = 1) and 1 = 2", false),
            ("not 1 = 2 and 1 = 2", false), ("not (1 = 2 and 1 = 2)", true), ("not not 1 = 1", true),
            ("not not not 1 = 1", false), ("1 + 1 = 2", true), ("2 * 2 > 3 and 3 < 2 + 2", true),
            ("not 1 > 2 or 1 > 2", true),
        ] as [(String, Bool)])
    func conditions(text: String, expected: Bool) throws {
        let formula = try Formula(text)
        #expect(formula.isCondition)
        #expect(try formula.holds(in: Values()) == expected)
        #expect(try formula.value(in: Values()) == (expected ? 1 : 0))
    }

    @Test(
        "Each comparison has its meaning, in either spelling",
        arguments: [
            ("1 = 1", true), ("1 == 2", false), ("1 <> 2", true), ("1 != 1", false), ("1 < 1", false),
            ("1 <= 1", true), ("2 > 1", true), ("1 > 1", false), ("1 >= 1", true), ("1 >= 2", false),
        ] as [(String, Bool)])
    func comparisons(text: String, expected: Bool) throws {
        #expect(try Formula(text).holds(in: Values()) == expected)
    }

    @Test(
        "Sides that agree in 12 significant digits are equal, and neither less nor greater",
        arguments: [
            ("0.1 + 0.2 = 0.3", true), ("0.1 + 0.2 > 0.3", false), ("0.1 + 0.2 >= 0.3", true),
            ("0.1 + 0.2 <= 0.3", true), ("0.1 + 0.2 <> 0.3", false),
            ("1000000 * (0.1 + 0.2) = 300000", true),
            ("1000000000001 = 1000000000000", false), ("10000000000001 = 10000000000000", true),
            ("1e-20 = 2e-20", false), ("1e-20 < 2e-20", true), ("0 = 1e-30", false), ("0 = -0", true),
            ("-1 < 1", true), ("-1.0000000000001 = -1", true),
        ] as [(String, Bool)])
    func equality(text: String, expected: Bool) throws {
        #expect(try Formula(text).holds(in: Values()) == expected)
    }

    @Test("The uses of codes are listed in order, with scope and place")
    func uses() throws {
        let formula = try Formula("A_1 / previous(B) + sum_members( C ) * A_1")
        #expect(
            formula.uses.map { "\($0.code) \($0.position) \($0.scope)" } == [
                "A_1 1 thisYear", "B 16 previousYear", "C 34 members", "A_1 40 thisYear",
            ])
        #expect(!formula.isCondition)
        #expect(formula.text == "A_1 / previous(B) + sum_members( C ) * A_1")
    }

    @Test(
        "A code is capital letters, digits and underscores, beginning with a letter",
        arguments: [
            ("POP", true), ("POP_0_5", true), ("P", true), ("", false), ("_P", false), ("5P", false),
            ("Pop", false), ("POP ", false), ("DÂN", false),
        ] as [(String, Bool)])
    func codes(text: String, expected: Bool) {
        #expect(Formula.isCode(text) == expected)
    }
}

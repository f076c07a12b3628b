import Formula
import Testing

@Suite("Texts that are no formulas")
struct RefusalTests {
    @Test(
        "Each reason is given with its place",
        arguments: [
            ("", .empty, 1), (" \t\n", .empty, 1),
            ("A ; B", .unexpectedCharacter(";"), 3), ("A − B", .unexpectedCharacter("−"), 3),
            ("A & B", .unexpectedCharacter("&"), 3), ("a!", .unexpectedCharacter("!"), 2),
            ("DÂN_SỐ", .unexpectedCharacter("Â"), 2), ("1 + %", .unexpectedCharacter("%"), 5),
            ("\u{0}", .unexpectedCharacter("\u{0}"), 1),
            ("1.2.3", .badNumber("1.2.3"), 1), ("2 * .", .badNumber("."), 5),
            ("1e999", .badNumber("1e999"), 1),
            ("1 +", .unexpected(found: "", expected: .operand), 4),
            ("(A + * 2", .unexpected(found: "*", expected: .operand), 6),
            ("(A", .unexpected(found: "", expected: .symbol(")")), 3),
            ("A B", .unexpected(found: "B", expected: .end), 3),
            ("1,5", .unexpected(found: ",", expected: .end), 2),
            ("A)", .unexpected(found: ")", expected: .end), 2),
            ("1e", .unexpected(found: "e", expected: .end), 2),
            ("1 < 2 < 3", .unexpected(found: "<", expected: .end), 7),
            ("min(1, )", .unexpected(found: ")", expected: .operand), 8),
            ("min(1", .unexpected(found: "", expected: .symbol(")")), 6),
            ("min()", .argumentCount(function: "min", expected: "≥ 1", found: 0), 1),
            ("1 + ratio(1, 2)", .argumentCount(function: "ratio", expected: "3", found: 2), 5),
            ("abs(1, 2)", .argumentCount(function: "abs", expected: "1", found: 2), 1),
            ("coalesce(1)", .argumentCount(function: "coalesce", expected: "≥ 2", found: 1), 1),
            ("if(1 = 1, 2)", .argumentCount(function: "if", expected: "3", found: 2), 1),
            ("is_missing()", .argumentCount(function: "is_missing", expected: "1", found: 0), 1),
            ("1 + (2 > 1)", .wrongType(found: .condition, expected: .number), 5),
            ("-(2 > 1)", .wrongType(found: .condition, expected: .number), 2),
            ("(1 = 1) = 1", .wrongType(found: .condition, expected: .number), 1),
            ("abs(1 > 2)", .wrongType(found: .condition, expected: .number), 5),
            ("is_missing(1 > 2)", .wrongType(found: .condition, expected: .number), 12),
            ("not 1", .wrongType(found: .number, expected: .condition), 5),
            ("1 and 2 = 2", .wrongType(found: .number, expected: .condition), 1),
            ("2 = 2 or 1", .wrongType(found: .number, expected: .condition), 10),
            ("if(1, 2, 3)", .wrongType(found: .number, expected: .condition), 4),
            ("if(1 = 1, 2, 3 = 3)", .wrongType(found: .condition, expected: .number), 14),
            ("previous(1)", .codeNeeded(function: "previous"), 10),
            ("sum_members(pop)", .codeNeeded(function: "sum_members"), 13),
            ("previous()", .codeNeeded(function: "previous"), 10),
            ("previous(A + B)", .unexpected(found: "+", expected: .symbol(")")), 12),
            ("1 + pop", .notACode("pop"), 5), ("Pop", .notACode("Pop"), 1), ("min", .notACode("min"), 1),
            ("_A", .notACode("_A"), 1), ("and 1 = 1", .notACode("and"), 1),
        ] as [(String, FormulaError.Reason, Int)])
    func reasons(text: String, reason: FormulaError.Reason, position: Int) throws {
        let error = try #require(refusal(text))
        #expect(error.reason == reason)
        #expect(error.position == position)
    }

    @Test("An unknown function is refused with the list of those there are")
    func unknownFunction() throws {
        let error = try #require(refusal("2 * avg(A, B)"))
        #expect(error.position == 5)
        guard case .unknownFunction(let name, let known) = error.reason else {
            Issue.record("found \(error.reason)")
            return
        }
        #expect(name == "avg")
        #expect(known == known.sorted())
        #expect(known.contains("mean") && known.contains("previous") && known.contains("if"))
        #expect(known.contains("units_max") && known.contains("value"))
    }

    @Test("A function is not a code, and a code is not a function")
    func namesAreApart() {
        #expect(refusal("POP(1)")?.position == 1)
        #expect(refusal("MIN(1, 2)") != nil)
    }

    @Test("A formula of 4000 characters is read, one of 4001 is not")
    func length() {
        let sum = String(repeating: "1+", count: 1999) + "11"
        #expect(sum.count == 4000)
        #expect(refusal(sum) == nil)
        #expect(refusal(sum + "1") == FormulaError(.tooLong, at: 1))
    }

    @Test("Nesting is bounded, whatever it is made of, and says where it becomes too deep")
    func depth() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
        }
        #expect(refusal(nested(59)) == nil)
        #expect(refusal(nested(60)) == FormulaError(.tooLong, at: 61))
        #expect(refusal(nested(1900))?.reason == .tooLong)
        #expect(refusal(String(repeating: "abs(", count: 900))?.reason == .tooLong)
        #expect(refusal(String(repeating: "2^", count: 1900) + "2")?.reason == .tooLong)
        #expect(refusal(String(repeating: "if(1=1,1,", count: 300))?.reason == .tooLong)
        #expect(refusal(String(repeating: "2^-", count: 40) + "2") == nil)
    }

    @Test("Long rows of operators need no nesting: they are read and evaluated")
    func longRows() throws {
        #expect(try value(String(repeating: "1+", count: 1999) + "1") == 2000)
        #expect(try value(String(repeating: "-", count: 3999) + "1") == -1)
        #expect(try value(String(repeating: "not ", count: 998) + "1=1") == 1)
        #expect(try value(String(repeating: "1=1 and ", count: 499) + "1=1") == 1)
        #expect(try value("sum(" + String(repeating: "1,", count: 999) + "1)") == 1000)
        #expect(refusal("sum(" + String(repeating: "1,", count: 1000) + "1)") != nil)
    }
}

import Formula
import Testing

@Suite("Functions over all units, and values behind scores")
struct FieldTests {
    private static let values = Values(
        now: ["A": 6], raw: ["IND": 12.5], units: ["A": [6, 2, 4], "B": [1, 2, 3, 10]])

    @Test(
        "What is known of all units",
        arguments: [
            ("units_min(A)", 2.0), ("units_max(A)", 6), ("units_mean(A)", 4), ("units_sum(A)", 12),
            ("units_count(A)", 3), ("units_median(B)", 2.5), ("round(units_sd(A), 6)", 1.632993),
            ("A / units_max(A)", 1), ("value(IND) * 2", 25), ("log10(1000)", 3), ("median(3, 1, 2)", 2),
            ("mean_present(A, MISSING, 2)", 4), ("sum_present(MISSING, 2, 3)", 5),
            ("count_present(A, MISSING)", 1), ("count_present(MISSING)", 0),
        ])
    func known(text: String, expected: Double) throws {
        #expect(try value(text, Self.values) == expected)
    }

    @Test(
        "Of what no unit has, nothing is known", arguments: ["units_max(C)", "value(C)", "mean_present(C)"])
    func unknown(text: String) throws { #expect(try value(text, Self.values) == nil) }

    @Test("They take a code and nothing else", arguments: ["units_max((A))", "value(2)", "units_mean()"])
    func codesOnly(text: String) throws {
        let error = try #require(refusal(text))
        guard case .codeNeeded = error.reason else {
            Issue.record("found \(error.reason)")
            return
        }
    }

    @Test("A logarithm of 0 and a median of nothing are no numbers")
    func undefined() throws {
        #expect(try fault("log10(0)") != nil)
        #expect(refusal("median()") != nil)
    }
}

import Bundle
import Foundation
import Records
import Testing

@Suite("Plausibility rules and formulas on the data")
struct RuleTests {
    private static func findings(
        _ edits: [(String, String, String)], previous: [(String, String, String)]? = nil
    ) throws -> [Finding] {
        func bundle(_ edits: [(String, String, String)]) throws -> YearBundle {
            var sample = SampleBundle()
            for (old, new, file) in edits { sample = try sample.replacing(old, by: new, in: file + ".csv") }
            let reading = try sample.read()
            #expect(reading.findings == [])
            return try #require(reading.bundle)
        }
        // The sample lacks a value on purpose; the gap has a test of its own.
        return try all(bundle(edits), previous.map { try bundle($0) }).filter {
            $0.code != "observations.gap"
        }
    }

    private static func all(_ bundle: YearBundle, _ previous: YearBundle?) throws -> [Finding] {
        BundleRules.findings(in: bundle, previous: previous)
    }

    @Test("A gap is said once for an item, with the units that lack it")
    func gap() throws {
        let bundle = try #require(try SampleBundle().read().bundle)
        let findings = BundleRules.findings(in: bundle, previous: nil)
        #expect(findings.map(\.code) == ["observations.gap"])
        #expect(findings.first?.severity == .warning)
        #expect(findings.first?.read == "SCHOOL")
    }

    @Test(
        "A count that is not whole or is negative is questioned, with the text of the cell",
        arguments: [
            ("45.972", "observations.thousands", "45972"), ("45.9720", "observations.thousands", "45972"),
            ("1.25e1", "observations.thousands", "12500"), ("-5", "observations.negative", nil),
            ("-05.0", "observations.negative", nil),
        ])
    func improbable(cell: String, code: String, meant: String?) throws {
        let findings = try SampleBundle()
            .replacing("U1,POP,2016,100", by: "U1,POP,2016,\(cell)", in: "observations.csv")
            .replacing("unit_of_measure,sex", by: "unit_of_measure,additive", in: "items.csv")
            .replacing("POP,Dân số,người,", by: "POP,Dân số,người,true", in: "items.csv")
            .read().result.findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.severity == .warning)
        #expect(findings.first?.place.column == "value")
        #expect(findings.first?.read == cell)
        #expect(findings.first?.advice?.en == meant.map { "If \($0) is meant, write \($0)." })
    }

    private static func text(_ finding: Finding) -> String {
        let file = finding.place.file.split(separator: "/").last ?? ""
        let position = finding.place.position.map { "@\($0)" } ?? ""
        let place = "\(file):\(finding.place.row ?? 0):\(finding.place.column ?? "")\(position)"
        return "\(finding.severity) \(finding.code) \(place) [\(finding.read ?? "")]"
    }

    @Test("A broken rule points at the unit's value, with the figures, the rule's words and its gravity")
    func breach() throws {
        let findings = try Self.findings([("U2,CHILD,2016,50", "U2,CHILD,2016,500", "observations")])
        #expect(
            findings.map(Self.text) == [
                "error checks.CHILD_LIMIT observations.csv:7:value [CHILD = 500; POP = 200]"
            ])
        #expect(findings.first?.summary.vi == "Huyện Hai (U2): Trẻ em không nhiều hơn dân số.")
        #expect(findings.first?.expected?.vi == "CHILD <= POP")
    }

    @Test("A rule over members is broken at the aggregate's value and shows the sum")
    func members() throws {
        let findings = try Self.findings([("U1,POP,2016,100", "U1,POP,2016,101", "observations")])
        #expect(
            findings.map(Self.text) == [
                "warning checks.MEMBERS observations.csv:2:value [sum_members(POP) = 601; POP = 600]"
            ])
    }

    @Test("A rule says nothing where a value is missing")
    func missing() throws {
        #expect(
            try Self.findings([("U2,CHILD,2016,50,preliminary", "U2,CHILD,2016,,", "observations")]) == [])
        #expect(try Self.findings([("U1,POP,2016,100", "U1,POP,2016,", "observations")]) == [])
    }

    @Test("Division by zero is an error at the formula, with its place and the unit")
    func divisionByZero() throws {
        let findings = try Self.findings([
            ("\"ratio(SCHOOL, CHILD, 0) * 100\"", "CHILD / (CHILD - POP + 80)", "indicators")
        ])
        #expect(
            findings.map(Self.text) == [
                "error formula.division-by-zero indicators.csv:3:formula@7 [CHILD / (CHILD - POP + 80)]"
            ])
        #expect(findings.first?.summary.en.contains("huyện Một (U1)") == true)
        #expect(findings.first?.advice?.en.contains("ratio(") == true)
    }

    @Test("A denominator of zero is an error at the denominator")
    func denominator() throws {
        let findings = try Self.findings([
            ("U3,POP,2016,300", "U3,POP,2016,0", "observations"), ("CHILD <= POP", "CHILD >= 0", "checks"),
            ("T,POP,2016,600", "T,POP,2016,300", "observations"),
        ])
        #expect(
            findings.map(Self.text) == ["error formula.division-by-zero indicators.csv:2:denominator@1 [POP]"]
        )
        #expect(findings.first?.summary.en.contains("thị xã Ba (U3)") == true)
    }

    @Test("An undefined operation is an error at its place; so is one inside a rule")
    func undefined() throws {
        let findings = try Self.findings([
            (",,,,CHILD,người", ",,,,1 + ln(CHILD - 50),người", "indicators"),
            ("CHILD <= POP", "sqrt(CHILD - 20) >= 0", "checks"),
        ])
        #expect(
            findings.map(Self.text) == [
                "error formula.undefined indicators.csv:4:formula@5 [1 + ln(CHILD - 50)]",
                "error formula.undefined indicators.csv:4:formula@5 [1 + ln(CHILD - 50)]",
            ])
    }

    @Test("A rule over two years uses the year before, and is silent without one")
    func previousYear() throws {
        let rule = ("CHILD <= POP", "abs(POP - previous(POP)) <= 50", "checks")
        let now = [
            rule, ("U3,POP,2016,300", "U3,POP,2016,360", "observations"),
            ("T,POP,2016,600", "T,POP,2016,660", "observations"),
        ]
        #expect(try Self.findings(now) == [])
        let findings = try Self.findings(now, previous: [])
        #expect(
            findings.map(Self.text) == [
                "error checks.CHILD_LIMIT observations.csv:2:value [POP = 660; previous(POP) = 600]",
                "error checks.CHILD_LIMIT observations.csv:5:value [POP = 360; previous(POP) = 300]",
            ])
    }
}

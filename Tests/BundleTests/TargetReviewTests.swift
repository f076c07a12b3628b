import Bundle
import Records
import Testing

@Suite("Tables of targets that would judge in silence")
struct TargetReviewTests {
    @Test(
        "Rows that would take each other out of force, be judged by another value or missed by rounding",
        arguments: [
            TargetFault(
                "targets", "2020,national,,NQ 2,2018-07-02,NQ,", "2020,national,,NQ,2018-07-02,NQ,",
                "targets.amends-itself targets.csv:3:basis [NQ]"),
            TargetFault(
                "targets", "NQ_28,1,1.1,CHILD_SHARE,>=,75", "NQ_28,1,1.1,HELPED,>=,75",
                "targets.other-indicator targets.csv:4:indicator [HELPED]"),
            TargetFault(
                "targets", "CHILD_SHARE,>=,60,,", "CHILD_SHARE,>=,60.25,,",
                "warning targets.digits targets.csv:2:value [60.25]"),
        ])
    func silentFaults(_ fault: TargetFault) throws { try fault.expectFindings() }

    @Test("A place with boys and no girls among its births is no fault of the formula")
    func noGirls() throws {
        let bundle = try TargetSample.bundle
            .replacing("CHILD,POP,100,,bé trai", by: "CHILD,SCHOOL,100,,bé trai", in: "indicators.csv")
        let reading = try bundle.read()
        let year = try #require(reading.bundle)
        var changed = year
        for position in changed.observations.indices where changed.observations[position].item == "SCHOOL" {
            changed.observations[position].reported = 0
            changed.observations[position].verification = nil
        }
        let codes = BundleRules.findings(in: changed, previous: nil).map(\.code)
        #expect(!codes.contains("formula.division-by-zero"))
    }

    @Test("A chain of amendments in reverse order is put in order in a moment")
    func longChain() throws {
        var rows = (1...3000).map {
            "NQ_28,1,9,CHILD_SHARE,>=,50,,,,2019,national,,D\($0),20\(10 + $0 / 336)-\(pad($0 / 28 % 12 + 1))-\(pad($0 % 28 + 1)),D\($0 - 1),"
        }
        rows.append("NQ_28,1,9,CHILD_SHARE,>=,50,,,,2019,national,,D0,2009-01-01,,")
        var bundle = TargetSample.bundle
        bundle.files["targets.csv"] = Array(
            (TargetSample.targets + (rows.prefix(1) + rows.dropFirst().reversed()).joined(separator: "\n")
                + "\n")
                .utf8)
        let clock = ContinuousClock()
        var reading = try bundle.read()
        let time = try clock.measure { reading = try bundle.read() }
        #expect(reading.findings.isEmpty)
        #expect(reading.bundle?.targets.last?.basis == "D3000")
        #expect(time < .seconds(20))
    }

    private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test("The missing years of a programme that the newest bundle no longer has are told")
    func goneProgramme() throws {
        let old = try #require(try TargetSample.bundle.read().bundle)
        var new = old
        new.settings.year = old.year + 1
        new.programmes = Array(old.programmes.dropFirst())
        new.targets = new.targets.filter { $0.programme != "NQ_28" }
        let summaries = TargetYears.findings(in: [old, new]).filter {
            $0.code == "programmes.years-without-data"
        }.map(\.summary.vi)
        #expect(summaries.contains { $0.contains("Chiến lược") })
    }
}

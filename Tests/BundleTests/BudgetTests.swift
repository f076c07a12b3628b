import Bundle
import Records
import Testing

@Suite("Budgets")
struct BudgetTests {
    @Test("amounts are read in whole đồng; totals cover their lines and are no lines")
    func read() throws {
        let reading = try PaperSample.bundle.read()
        #expect(reading.findings == [])
        let budgets = try #require(reading.bundle).budgets
        #expect(budgets.count == 8)
        #expect(budgets[0].amounts[.proposed] == Money(dong: 100_100_000))
        #expect(budgets[3].amounts == [.proposed: Money(dong: 100_000_000)])
        #expect(budgets[6].years == Budget.Years(first: 2024, last: 2026))
        #expect(budgets.filter { budgets[2].covers($0) }.count == 2)
        #expect(budgets.filter { budgets[6].covers($0) }.count == 3)
        #expect(budgets.filter { budgets[7].covers($0) }.count == 1)
    }

    @Test("three years of a tenth, two and three tenths of a billion are six tenths, to the đồng")
    func exactSum() throws {
        let wrong = try PaperSample.bundle.replacing(
            "2024-2026,2024-2026,,0.6", by: "2024-2026,2024-2026,,0.600000001", in: "budgets.csv")
        #expect(try wrong.read().findings == ["budgets.sum budgets.csv:8:proposed [0.600000001]"])
    }

    @Test(
        "one place that does not fit gives one finding",
        arguments: [
            Fault("budgets", "300.3,270", "300.2,270", "budgets.sum budgets.csv:4:proposed [300.2]"),
            Fault("budgets", "300.3,270,260", "300.3,27,260", "budgets.sum budgets.csv:4:appraised [27]"),
            Fault(
                "budgets", ",,2025,2024-2026,,0.2", ",,2025,2024-2026,,0.3",
                "budgets.sum budgets.csv:9:proposed [0.3]"),
            Fault("budgets", "90,90,80.5", "90,-90,80.5", "budgets.negative budgets.csv:2:allocated [-90]"),
            Fault(
                "budgets", "170,170,triệu đồng", "170,170,nghìn đồng",
                "budgets.mixed-units budgets.csv:3:currency_unit [nghìn đồng]"),
            Fault(
                "budgets", "170,170,triệu đồng", "170,170,USD",
                "budgets.currency budgets.csv:3:currency_unit [USD]",
                advice: "Amounts of another currency are converted into đồng before they are written."),
            Fault(
                "budgets", "CT,line,SM,Tuyên", "CT,line,SN,Tuyên",
                "agencies.unknown budgets.csv:2:agency [SN]"),
            Fault(
                "budgets", "CT,line,SM,Tuyên", "CT,line,CU,Tuyên",
                "agencies.not-valid budgets.csv:2:agency [CU]"),
            Fault(
                "budgets", "CT,line,SM,Tuyên truyền", "CT,line,SM,",
                "budgets.incomplete budgets.csv:2:content []"),
            Fault(
                "budgets", "CT,line,SM,Tuyên", "CT,line,,Tuyên", "budgets.incomplete budgets.csv:2:agency []"),
            Fault("budgets", "2024,,local", "24,,local", "budgets.year budgets.csv:2:year [24]"),
            Fault(
                "budgets", "2026,2024-2026,central", "2027,2024-2026,central",
                "budgets.outside-frame budgets.csv:7:year [2027]"),
            Fault(
                "budgets", "2026,2024-2026,central", "2026,2024-2027,central",
                "budgets.frame budgets.csv:7:frame [2024-2027]"),
            Fault(
                "budgets", "2026,2024-2026,central", "2024-2026,2024-2026,central",
                "budgets.year budgets.csv:7:year [2024-2026]"),
            Fault(
                "budgets", "100.1,90,90,80.5", "\"100,1\",90,90,80.5",
                "cell.not-a-number budgets.csv:2:proposed [100,1]"),
            Fault(
                "budgets", "100.1,90,90,80.5", "100.1000001,90,90,80.5",
                "budgets.part-of-dong budgets.csv:2:proposed [100.1000001]"),
            Fault(
                "budgets", "100.1,90,90,80.5", "1e20,90,90,80.5",
                "budgets.amount budgets.csv:2:proposed [1e20]"),
            Fault("budgets", "central,0.3,", "central,,", "budgets.no-amount budgets.csv:7:proposed []"),
            Fault(
                "budgets", "2025,2024-2026,central", "2024,2024-2026,central",
                "table.duplicate-key budgets.csv:6:programme [line, CT, 2024, 2024-2026, SM, Tập huấn, central]"
            ),
            Fault(
                "budgets", "2024,,local", "2024,,locl", "cell.unknown-word budgets.csv:2:source [locl]",
                advice: "Is “local” meant?"),
        ])
    func faults(_ fault: Fault) throws {
        let reading = try PaperSample.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle == nil)
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test("spending more than was allocated is a warning, all of it is none")
    func overspent() throws {
        let more = try PaperSample.bundle.replacing("90,90,80.5", by: "90,90,90.5", in: "budgets.csv")
            .replacing("260,250.5", by: "260,260.5", in: "budgets.csv").read()
        #expect(
            more.findings == [
                "warning budgets.overspent budgets.csv:2:spent [90.5]",
                "warning budgets.overspent budgets.csv:4:spent [260.5]",
            ])
        let all = try PaperSample.bundle.replacing("90,90,80.5", by: "90,90,90", in: "budgets.csv")
            .replacing("260,250.5", by: "260,260", in: "budgets.csv").read()
        #expect(all.findings == [])
    }

    @Test("a sum over lines without an amount says how many there are")
    func missing() throws {
        let reading = try PaperSample.bundle.replacing(
            "100.1,90,90,80.5", by: "100.1,90,90,", in: "budgets.csv"
        ).read()
        #expect(reading.findings == ["budgets.sum budgets.csv:4:spent [250.5]"])
        #expect(reading.result.findings.first?.summary.en.contains("1 line has no amount") == true)
    }
}

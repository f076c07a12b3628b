import Bundle
import Foundation
import Records
import Testing

@Suite("Tables that contradict themselves or each other")
struct BadContentTests {
    @Test(
        "Unknown codes, each with the nearest known one",
        arguments: [
            Fault(
                "observations", "U2,CHILD", "U22,CHILD",
                "observations.unknown-unit observations.csv:7:unit [U22]",
                advice: "Is “U2” meant?"),
            Fault(
                "observations", "U1,CHILD", "U1,CHLID",
                "observations.unknown-item observations.csv:6:item [CHLID]",
                advice: "Is “CHILD” meant?"),
            Fault(
                "observations", "U1,CHILD", "U1,KHONG_CO",
                "observations.unknown-item observations.csv:6:item [KHONG_CO]", advice: "–"),
            Fault(
                "indicators", ",PLACES,", ",PLACE,",
                "indicators.unknown-index indicators.csv:3:index [PLACE]",
                "indices.no-children indices.csv:4:code [PLACES]", advice: "Is “PLACES” meant?"),
            Fault(
                "units", "U3,Ba,thị xã,T", "U3,Ba,thị xã,TT", "units.unknown-parent units.csv:5:parent [TT]",
                advice: "Is “T” meant?"),
            Fault(
                "indices", "PEOPLE,Người,ALL", "PEOPLE,Người,ALLE",
                "indices.orphan indices.csv:3:parent [ALLE]",
                advice: "Is “ALL” meant?"),
        ])
    func unknownCodes(fault: Fault) throws { try fault.expectFindings() }

    @Test(
        "Keys that stand twice name the earlier row",
        arguments: [
            (
                "observations.csv", "U1,POP,2016,5,,",
                "observations.duplicate-key observations.csv:12:unit [U1, POP, 2016]", 3
            ),
            (
                "observations.csv", "U1,POP,2015-2016,5,,",
                "observations.duplicate-key observations.csv:12:unit [U1, POP, 2015-2016]", 3
            ),
            ("units.csv", "U1,Bốn,huyện,T,true", "table.duplicate-key units.csv:6:code [U1]", 3),
            ("items.csv", "POP,Bốn,người,", "table.duplicate-key items.csv:5:code [POP]", 2),
            ("indices.csv", "ALL,Bốn,,1,,,", "table.duplicate-key indices.csv:5:code [ALL]", 2),
            (
                "indicators.csv", "CHILD_COUNT,X,PEOPLE,,,,CHILD,x,lower,min_max,,,,,1",
                "table.duplicate-key indicators.csv:5:code [CHILD_COUNT]", 4
            ),
            ("checks.csv", "MEMBERS,POP > 0,note,x", "table.duplicate-key checks.csv:4:code [MEMBERS]", 3),
            ("settings.csv", "year,2017", "settings.duplicate-key settings.csv:14:key [year]", 0),
        ])
    func duplicates(file: String, line: String, finding: String, earlier: Int) throws {
        let reading = try SampleBundle().adding(line, to: file).read()
        #expect(reading.findings == [finding])
        if earlier > 0 {
            #expect(reading.result.findings.first?.summary.en.contains("row \(earlier) ") == true)
        }
        #expect(reading.bundle == nil)
    }

    @Test("One code means one thing: an index or indicator may not take the code of an item")
    func namespace() throws {
        let reading = try SampleBundle().replacing("CHILD_COUNT,", by: "POP,", in: "indicators.csv").read()
        #expect(reading.findings == ["table.code-taken indicators.csv:4:code [POP]"])
    }

    @Test(
        "Cycles, childless indices and weights",
        arguments: [
            Fault(
                "indices", "ALL,Tổng,,1", "ALL,Tổng,PEOPLE,1", "indices.cycle indices.csv:2:parent [PEOPLE]",
                "indices.cycle indices.csv:3:parent [ALL]"),
            Fault(
                "indices", "PLACES,Nơi,ALL", "PLACES,Nơi,PLACES",
                "indices.cycle indices.csv:4:parent [PLACES]"),
            Fault(
                "units", "T,Mẫu,tỉnh,,", "T,Mẫu,tỉnh,U1,", "units.cycle units.csv:2:parent [U1]",
                "units.cycle units.csv:3:parent [T]"),
            Fault(
                "indices", "PLACES,Nơi,ALL,2,,,", "PLACES,Nơi,ALL,2,,,\nNONE,Trống,ALL,1,,,",
                "indices.no-children indices.csv:5:code [NONE]"),
            Fault(
                "indicators", ",10,20,1", ",10,20,0", "indices.zero-weights indices.csv:4:code [PLACES]"),
        ])
    func tree(fault: Fault) throws { try fault.expectFindings() }

    @Test(
        "Formulas",
        arguments: [
            Fault(
                "indicators", ",,,,CHILD,người", ",,,,(CHILD + * 2,người",
                "formula.syntax indicators.csv:4:formula@10 [(CHILD + * 2]"),
            Fault(
                "indicators", ",,,,CHILD,người", ",,,,CHILD + KHONG_CO,người",
                "formula.unknown-name indicators.csv:4:formula@9 [CHILD + KHONG_CO]", advice: "–"),
            Fault(
                "indicators", ",PEOPLE,CHILD,POP,", ",PEOPLE,CHILD,POPU,",
                "formula.unknown-name indicators.csv:2:denominator@1 [POPU]", advice: "Is “POP” meant?"),
            Fault(
                "indicators", ",,,,CHILD,người", ",,,,\"1,5 * CHILD\",người",
                "formula.syntax indicators.csv:4:formula@2 [1,5 * CHILD]",
                advice: "Decimal numbers in formulas use a point."),
            Fault(
                "indicators", ",,,,CHILD,người", ",,,,men(CHILD),người",
                "formula.syntax indicators.csv:4:formula@1 [men(CHILD)]", advice: "Is “mean” meant?"),
            Fault(
                "indicators", ",,,,CHILD,người", ",,,,CHILD > 2,người",
                "formula.condition indicators.csv:4:formula [CHILD > 2]"),
            Fault(
                "indicators", ",,,,CHILD,người", ",CHILD,,,,người",
                "indicators.definition indicators.csv:4:numerator [CHILD]"),
            Fault(
                "indicators", ",,,,CHILD,người", ",CHILD,POP,,CHILD,người",
                "indicators.definition indicators.csv:4:formula [CHILD]"),
            Fault(
                "checks", "CHILD <= POP", "CHILD - POP",
                "checks.not-a-condition checks.csv:2:formula [CHILD - POP]"),
            Fault("checks", "CHILD <= POP", "CHILD <= ", "formula.syntax checks.csv:2:formula@9 [CHILD <=]"),
            Fault("checks", "CHILD <= POP", "", "cell.empty checks.csv:2:formula []"),
            Fault(
                "checks", "CHILD <= POP,error", "CHILD <= POP,eror",
                "cell.unknown-word checks.csv:2:severity [eror]",
                advice: "Is “error” meant?"),
        ])
    func formulas(fault: Fault) throws { try fault.expectFindings() }

    @Test(
        "Goalposts and bands",
        arguments: [
            Fault(
                "indicators", "goalposts,0,40,,,1", "goalposts,40,0,,,1",
                "indicators.goalposts indicators.csv:2:high [0]"),
            Fault(
                "indicators", "goalposts,0,40,,,1", "goalposts,40,40,,,1",
                "indicators.goalposts indicators.csv:2:high [40]"),
            Fault(
                "indicators", "goalposts,0,40,,,1", "goalposts,,40,,,1",
                "indicators.goalposts indicators.csv:2:low []"),
            Fault(
                "indicators", "goalposts,0,40,,,1", "goalposts,0,,,,1",
                "indicators.goalposts indicators.csv:2:high []"),
            Fault(
                "indicators", "goalposts,0,30,10,20,1", "goalposts,0,30,,,1",
                "indicators.ideal-band indicators.csv:3:ideal_low [, ]"),
            Fault(
                "indicators", "goalposts,0,30,10,20,1", "goalposts,0,30,20,10,1",
                "indicators.ideal-band indicators.csv:3:ideal_low [20, 10]"),
            Fault(
                "indicators", "goalposts,0,30,10,20,1", "goalposts,0,30,10,31,1",
                "indicators.ideal-band indicators.csv:3:ideal_low [10, 31]"),
            Fault(
                "indicators", "toward,goalposts", "toward,min_max",
                "method.unused-column indicators.csv:3:high [30]",
                "indicators.ideal-band indicators.csv:3:ideal_low [10, 20]",
                "method.unused-column indicators.csv:3:low [0]"),
        ])
    func goalposts(fault: Fault) throws { try fault.expectFindings() }

    @Test(
        "Values, statuses and periods",
        arguments: [
            Fault(
                "observations", "U1,POP,2016,100,,", "U1,POP,2016,100,missing,",
                "observations.value-beside-status observations.csv:3:value [100]"),
            Fault(
                "observations", "U1,POP,2016,100,,", "U1,POP,2016,0,not_due,",
                "observations.value-beside-status observations.csv:3:value [0]"),
            Fault(
                "observations", "2016-2017,0,none", "2016-2017,1,none",
                "observations.none-not-zero observations.csv:10:value [1]"),
            Fault(
                "observations", "U1,POP,2016,", "U1,POP,2015,",
                "observations.period observations.csv:3:period [2015]"),
            Fault(
                "observations", "2015-2016,4", "2014-2015,4",
                "observations.period observations.csv:9:period [2014-2015]"),
        ])
    func values(fault: Fault) throws { try fault.expectFindings() }
}

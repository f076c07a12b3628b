import Bundle
import Foundation
import Records
import Testing

/// One fault put into the sample, and all that is to be found then.
struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let findings: [String]
    let advice: String?

    init(_ file: String, _ old: String, _ new: String, _ findings: String..., advice: String? = nil) {
        self.init(file, old, new, all: findings, advice: advice)
    }

    init(_ file: String, _ old: String, _ new: String, all findings: [String], advice: String?) {
        self.file = file + ".csv"
        self.old = old
        self.new = new
        self.findings = findings
        self.advice = advice
    }

    var testDescription: String { "\(file): “\(old)” → “\(new)”" }

    func expectFindings() throws {
        let reading = try SampleBundle().replacing(old, by: new, in: file).read()
        #expect(reading.findings == findings)
        #expect(reading.bundle == nil)
        if let advice { #expect(reading.advice.first == advice) }
    }
}

@Suite("Tables and cells that do not fit")
struct BadTableTests {
    @Test(
        "Columns",
        arguments: [
            Fault(
                "observations", "unit,item,period,value,", "unit,item,period,gia_tri,",
                "table.unknown-column observations.csv:1:gia_tri [gia_tri]",
                "table.missing-column observations.csv:1:value [unit,item,period,gia_tri,status,note]"),
            Fault(
                "units", "code,name,kind,parent,ranked", "code,name,kind,parent,rankd",
                "table.unknown-column units.csv:1:rankd [rankd]", advice: "Is “ranked” meant?"),
            Fault(
                "units", "code,name,kind", "ma,name,kind",
                "table.missing-column units.csv:1:code [ma,name,kind,parent,ranked]",
                "table.unknown-column units.csv:1:ma [ma]"),
            Fault(
                "settings", "key,value", "key,giá trị",
                "table.unknown-column settings.csv:1:giá trị [giá trị]",
                "table.missing-column settings.csv:1:value [key,giá trị]"),
            Fault(
                "indicators", ",direction,", ",note,",
                "table.missing-column indicators.csv:1:direction "
                    + "[code,name,index,numerator,denominator,scale,formula,unit_of_measure,note,normalisation,"
                    + "low,high,ideal_low,ideal_high,weight]"),
            Fault(
                "items", "code,name,", "code,code,", "csv.duplicate-heading items.csv:1:code [code]",
                "table.missing-column items.csv:1:name [code,code,unit_of_measure,sex]"),
        ])
    func columns(fault: Fault) throws { try fault.expectFindings() }

    @Test(
        "Cells",
        arguments: [
            Fault(
                "observations", "U3,CHILD,2016,60.5", "U3,CHILD,2016,\"12,5\"",
                "cell.not-a-number observations.csv:8:value [12,5]",
                advice:
                    "Bundles use a decimal point and no thousands separator: if 12.5 is meant, write 12.5."),
            Fault(
                "observations", "U3,CHILD,2016,60.5", "U3,CHILD,2016,\"12,5x\"",
                "cell.not-a-number observations.csv:8:value [12,5x]"),
            Fault(
                "observations", "T,POP,2016,600", "T,POP,2016,1.234.567",
                "cell.not-a-number observations.csv:2:value [1.234.567]",
                advice:
                    "Bundles use a decimal point and no thousands separator: "
                    + "if 1234567 is meant, write 1234567."),
            Fault(
                "observations", "T,POP,2016,600", "T,POP,2016,0x10",
                "cell.not-a-number observations.csv:2:value [0x10]"),
            Fault(
                "observations", "T,POP,2016,600", "T,POP,2016,inf",
                "cell.not-a-number observations.csv:2:value [inf]"),
            Fault(
                "observations", "T,POP,2016,600", "T,POP,2016,nan",
                "cell.not-a-number observations.csv:2:value [nan]"),
            Fault(
                "observations", "T,POP,2016,600", "T,POP,2016,1e400",
                "cell.not-a-number observations.csv:2:value [1e400]"),
            Fault(
                "observations", "T,POP,2016,600", "T,POP,2016,KCT",
                "cell.not-a-number observations.csv:2:value [KCT]"),
            Fault(
                "observations", "U1,POP,2016,100,,", "U1,POP,2016,100,finl,",
                "cell.unknown-word observations.csv:3:status [finl]", advice: "Is “final” meant?"),
            Fault("observations", "U1,POP,2016", ",POP,2016", "cell.empty observations.csv:3:unit []"),
            Fault("indices", "PLACES,Nơi,ALL,2", "PLACES,Nơi,ALL,", "cell.empty indices.csv:4:weight []"),
            Fault(
                "indices", "PLACES,Nơi,ALL,2", "PLACES,Nơi,ALL,-1",
                "cell.out-of-range indices.csv:4:weight [-1]"),
            Fault("indicators", ",0,40,,,1", ",0,40,,,", "cell.empty indicators.csv:2:weight []"),
            Fault(
                "indices", "ALL,Tổng,,1,0.5,3", "ALL,Tổng,,1,50,3",
                "cell.out-of-range indices.csv:2:coverage [50]"),
            Fault(
                "indices", "1,0.5,3,dense", "1,0.5,2.5,dense", "cell.not-integer indices.csv:2:digits [2.5]"),
            Fault(
                "indices", "1,0.5,3,dense", "1,0.5,3,dens", "cell.unknown-word indices.csv:2:ties [dens]",
                advice: "Is “dense” meant?"),
            Fault(
                "indicators", ",higher,goalposts", ",len-xuong,goalposts",
                "cell.unknown-word indicators.csv:2:direction [len-xuong]"),
            Fault(
                "units", "U1,Một,huyện,T,true", "U1,Một,huyện,T,có",
                "cell.not-boolean units.csv:3:ranked [có]"),
            Fault("units", "U1,Một,huyện", "U1,,huyện", "cell.empty units.csv:3:name []"),
            Fault(
                "items", "SCHOOL,Trường,trường,", "SCHOOL,Trường,trường,nữ",
                "cell.unknown-word items.csv:4:sex [nữ]"),
        ])
    func cells(fault: Fault) throws { try fault.expectFindings() }

    @Test(
        "Codes that formulas or addresses could not name",
        arguments: [
            ("items.csv", "SCHOOL,Trường", "School,Trường", "cell.bad-code items.csv:4:code [School]"),
            ("items.csv", "SCHOOL,Trường", "5SCHOOL,Trường", "cell.bad-code items.csv:4:code [5SCHOOL]"),
            ("units.csv", "U1,Một", "u1,Một", "cell.bad-code units.csv:3:code [u1]"),
            ("units.csv", "U1,Một", "../U1,Một", "cell.bad-code units.csv:3:code [../U1]"),
        ])
    func codes(file: String, old: String, new: String, finding: String) throws {
        let findings = try SampleBundle().replacing(old, by: new, in: file).read().findings
        #expect(findings.contains(finding))
    }

    @Test(
        "The shape of rows",
        arguments: [
            Fault(
                "observations", "U2,POP,2016,200,,", "U2,POP,2016",
                "csv.too-few-fields observations.csv:4 [U2,POP,2016]"),
            Fault(
                "observations", "U2,POP,2016,200,,", "U2,POP,2016,200,,,thừa",
                "csv.too-many-fields observations.csv:4 [U2,POP,2016,200,,,thừa]"),
            Fault("units", "U2,Hai,", "\"U2,Hai,", "csv.unterminated-quote units.csv:4 [\"U2,Hai,Huyện,T,]"),
            Fault(
                "units", "U2,Hai,Huyện,T,", "U2,Hai,Huyện",
                "csv.too-few-fields units.csv:4 [U2,Hai,Huyện]"),
            Fault(
                "items", "POP,Dân số", "POP,\u{0}Dân số",
                "csv.unprintable-character items.csv:2:name [⟨U+0000⟩Dân số]"),
        ])
    func rowShape(fault: Fault) throws { try fault.expectFindings() }

    @Test("A file that is not UTF-8 gives each bad line, and no faults that only follow from it")
    func encoding() throws {
        var sample = SampleBundle()
        let text = sample.files["units.csv"] ?? []
        sample.files["units.csv"] = Array(text.dropLast(3)) + [0xD2, 0xE1, 0x0A]
        let reading = try sample.read()
        #expect(reading.findings.count == 1)
        #expect(reading.findings.first?.hasPrefix("csv.encoding units.csv:5 [U3,Ba,") == true)
    }

    @Test("A table with another separator than declared is one finding")
    func separator() throws {
        var sample = SampleBundle()
        let text = String(decoding: sample.files["items.csv"] ?? [], as: UTF8.self)
        sample.files["items.csv"] = Array(text.replacingOccurrences(of: ",", with: ";").utf8)
        #expect(try sample.read().findings == ["csv.delimiter items.csv:1 [code;name;unit_of_measure;sex]"])
    }
}

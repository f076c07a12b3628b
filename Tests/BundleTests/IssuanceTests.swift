import Bundle
import Records
import Testing
import VietnameseText

/// Tables of who issues documents, beside the sample bundle.
private enum IssuanceSample {
    static let issuances = """
        document,issuer,issuer_en,symbol,number,date,addressee,addressee_en,signer_post,recipients,recipients_en,authority,proposer,proposal
        decision,UBND tỉnh Mẫu,Mau Committee,QĐ-UBND,7,2017-02-05,,,Chủ tịch,"Bộ A; Tỉnh ủy",,Chủ tịch UBND,Giám đốc Sở,Tờ trình
        letter,,,SM-TE,,,Ban chỉ đạo {unit},Board of {unit},,,,,,
        bulletin,,,,12,,,,,,,,,

        """
    static let bases = """
        document,order,text,text_en
        decision,2,Căn cứ Luật B,Pursuant to Law B
        decision,1,Căn cứ Luật A,

        """

    static func bundle() -> SampleBundle {
        var bundle = SampleBundle().adding(table: "issuances", issuances)
        bundle.files["legal_bases.csv"] = Array(bases.utf8)
        let resources = (SampleBundle.tables + ["issuances", "legal_bases"]).map {
            (name: $0, path: "\($0).csv")
        }
        bundle.files["datapackage.json"] = Array(SampleBundle.descriptor(resources).utf8)
        return bundle
    }
}

@Suite("Who issues which document")
struct IssuanceTests {
    @Test("rows are read with their numbers, days and texts; the bases in their order")
    func read() throws {
        let reading = try IssuanceSample.bundle().read()
        #expect(reading.findings.isEmpty)
        let bundle = try #require(reading.bundle)
        #expect(bundle.issuances.map(\.kind) == [.decision, .letter, .bulletin])
        #expect(bundle.issuances.map(\.printedNumber) == ["07", nil, "12"])
        #expect(bundle.issuances[0].date?.vietnameseLong == "ngày 05 tháng 02 năm 2017")
        #expect(bundle.issuances[0]["issuer", .en] == "Mau Committee")
        #expect(bundle.issuances[0]["authority", .en] == "Chủ tịch UBND")
        #expect(bundle.issuances[1]["issuer", .vi] == nil)
        #expect(Issuance.entries(of: "Bộ A; Tỉnh ủy ;") == ["Bộ A", "Tỉnh ủy"])
        #expect(bundle.legalBases.map(\.text) == ["Căn cứ Luật A", "Căn cứ Luật B"])
        #expect(bundle.legalBases.map(\.textEN) == [nil, "Pursuant to Law B"])
    }

    @Test(
        "rows that no document could be made by",
        arguments: [
            Fault(
                "issuances", "letter,,", "leter,,",
                "cell.unknown-word issuances.csv:3:document [leter]", advice: "Is “letter” meant?"),
            Fault(
                "issuances", "bulletin,,", "letter,,",
                "table.duplicate-key issuances.csv:4:document [letter]"),
            Fault("issuances", ",7,", ",7a,", "cell.not-a-number issuances.csv:2:number [7a]"),
            Fault("issuances", ",7,", ",0,", "cell.out-of-range issuances.csv:2:number [0]"),
            Fault("issuances", ",7,", ",7.5,", "cell.not-integer issuances.csv:2:number [7.5]"),
            Fault(
                "issuances", "2017-02-05", "05/02/2017",
                "cell.not-a-date issuances.csv:2:date [05/02/2017]"),
            Fault(
                "issuances", "2017-02-05", "2015-02-05", "issuances.date issuances.csv:2:date [2015-02-05]"),
            Fault(
                "issuances", "2017-02-05", "2071-02-05", "issuances.date issuances.csv:2:date [2071-02-05]"),
            Fault("issuances", "QĐ-UBND,7", ",7", "issuances.no-symbol issuances.csv:2:symbol []"),
            Fault(
                "issuances", "QĐ-UBND,7", "/QĐ-UBND,7", "issuances.symbol issuances.csv:2:symbol [/QĐ-UBND]"),
            Fault("issuances", "Giám đốc Sở,", ",", "issuances.proposer issuances.csv:2:proposer []"),
            Fault(
                "issuances", "bulletin,,,,12,,,,,,,,,", "bulletin,,,,12,,,,,,,Chủ tịch,,",
                "issuances.decision-only issuances.csv:4:authority [Chủ tịch]"),
            Fault(
                "issuances", "2017-02-05,,", "2017-02-05,UBND tỉnh,",
                "issuances.decision-addressee issuances.csv:2:addressee [UBND tỉnh]"),
            Fault(
                "issuances", "Ban chỉ đạo {unit}", "Ban chỉ đạo",
                "issuances.letter-addressee issuances.csv:3:addressee [Ban chỉ đạo]"),
            Fault(
                "legal_bases", "decision,2", "bulletin,2",
                "legal_bases.no-bases legal_bases.csv:2:document [bulletin]"),
            Fault(
                "legal_bases", "decision,1", "decision,2",
                "table.duplicate-key legal_bases.csv:3:order [decision, 2]"),
            Fault("legal_bases", "decision,1", "decision,", "cell.empty legal_bases.csv:3:order []"),
            Fault("legal_bases", "decision,1", "decision,x", "cell.not-a-number legal_bases.csv:3:order [x]"),
            Fault("legal_bases", "Căn cứ Luật A", "", "cell.empty legal_bases.csv:3:text []"),
        ])
    func faults(_ fault: Fault) throws {
        let reading = try IssuanceSample.bundle().replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle == nil)
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test("what has no effect, or is set by the documents, is a warning")
    func warnings() throws {
        let alone = try IssuanceSample.bundle()
            .replacing("Ban chỉ đạo {unit},", by: ",", in: "issuances.csv").read()
        #expect(
            alone.findings == [
                "warning issuances.translation-alone issuances.csv:3:addressee_en [Board of {unit}]"
            ])
        #expect(alone.bundle?.issuances[1]["addressee", .en] == nil)
        let marked = try IssuanceSample.bundle()
            .replacing("Căn cứ Luật A", by: "Căn cứ Luật A;", in: "legal_bases.csv").read()
        #expect(marked.findings == ["warning legal_bases.mark legal_bases.csv:3:text [Căn cứ Luật A;]"])
        #expect(marked.bundle?.legalBases[0].text == "Căn cứ Luật A")
    }
}

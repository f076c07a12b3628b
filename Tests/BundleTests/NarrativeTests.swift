import Bundle
import Records
import Testing

@Suite("What officers write for reports")
struct NarrativeTests {
    private static let table = """
        report,unit,section,number,text,text_en
        gender,,leadership,2,Kiện toàn ban chỉ đạo.,
        gender,,leadership,1,Ban hành kế hoạch.,A plan was issued.
        gender,U1,causes_objective,1,"Địa bàn rộng, khó đi lại.",
        children,,situation,1,Trẻ em phân bố không đều.,
        children,U1,situation,1,Trẻ em được quan tâm.,

        """

    private static var bundle: SampleBundle {
        var bundle = TargetSample.bundle
        bundle.files["narratives.csv"] = Array(table.utf8)
        bundle.declare(TargetSample.names + ["narratives"])
        return bundle
    }

    @Test("a table of texts is read whole")
    func valid() throws {
        let reading = try Self.bundle.read()
        #expect(reading.findings == [])
        let texts = try #require(reading.bundle).narratives
        #expect(texts.map(\.number) == [2, 1, 1, 1, 1])
        #expect(texts.map(\.unit) == [nil, nil, "U1", nil, "U1"])
        #expect(texts[1].textEN == "A plan was issued." && texts[0].textEN == nil)
        #expect(texts[2].section == .objectiveCauses && texts[2].text == "Địa bàn rộng, khó đi lại.")
        #expect(texts[3].report == .children && texts[3].cell.row == 5)
    }

    @Test("the columns unit and text_en may be left out")
    func shortTable() throws {
        var bundle = Self.bundle
        bundle.files["narratives.csv"] = Array(
            "report,section,number,text\nchildren,proposals,1,Đề nghị cấp kinh phí.\n".utf8)
        let reading = try bundle.read()
        #expect(reading.findings == [])
        #expect(reading.bundle?.narratives.first?.unit == nil)
    }

    @Test("the situation of children is no section of the report on gender equality, all others are")
    func sections() {
        #expect(Narrative.Report.children.sections == Narrative.Section.allCases)
        #expect(Narrative.Report.gender.sections == Narrative.Section.allCases.filter { $0 != .situation })
    }

    @Test(
        "one place that does not fit gives one finding",
        arguments: [
            Fault(
                "narratives", "children,,situation", "child,,situation",
                "cell.unknown-word narratives.csv:5:report [child]"),
            Fault(
                "narratives", "children,,situation", "children,,situaton",
                "cell.unknown-word narratives.csv:5:section [situaton]", advice: "Is “situation” meant?"),
            Fault(
                "narratives", "children,,situation", "children,,",
                "cell.unknown-word narratives.csv:5:section []"),
            Fault(
                "narratives", "gender,U1,causes_objective", "gender,U1,situation",
                "narratives.no-such-section narratives.csv:4:section [situation]"),
            Fault(
                "narratives", "gender,U1,causes", "gender,U9,causes",
                "narratives.unknown-unit narratives.csv:4:unit [U9]", advice: "Is “U1” meant?"),
            Fault(
                "narratives", "gender,U1,causes", "gender,u1,causes",
                "cell.bad-code narratives.csv:4:unit [u1]"),
            Fault(
                "narratives", "leadership,1,", "leadership,2,",
                "table.duplicate-key narratives.csv:3:number [gender, , leadership, 2]"),
            Fault(
                "narratives", "leadership,1,", "leadership,0,",
                "cell.out-of-range narratives.csv:3:number [0]"),
            Fault(
                "narratives", "leadership,1,", "leadership,1.5,",
                "cell.not-integer narratives.csv:3:number [1.5]"),
            Fault("narratives", "leadership,1,", "leadership,,", "cell.empty narratives.csv:3:number []"),
            Fault(
                "narratives", "Ban hành kế hoạch.", "  ", "cell.empty narratives.csv:3:text []"),
            Fault(
                "narratives", "\"Địa bàn rộng, ", "\"Địa bàn rộng,\n",
                "narratives.control-character narratives.csv:4:text [Địa bàn rộng,\nkhó đi lại.]",
                advice: "Give each paragraph a row of its own, with the next number."),
            Fault(
                "narratives", "Địa bàn rộng, ", "Địa bàn\u{0B}rộng, ",
                "csv.unprintable-character narratives.csv:4:text [Địa bàn⟨U+000B⟩rộng, khó đi lại.]"),
            Fault(
                "narratives", "A plan was", "A\tplan was",
                "narratives.control-character narratives.csv:3:text_en [A\tplan was issued.]"),
        ])
    func faults(_ fault: Fault) throws {
        let reading = try Self.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle == nil)
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test(
        "a text that is printed nowhere, or with its mark twice, is warned of",
        arguments: [
            Fault(
                "narratives", "gender,U1,causes", "gender,T,causes",
                "warning narratives.no-unit-report narratives.csv:4:unit [T]"),
            Fault(
                "narratives", "Ban hành", "a) Ban hành",
                "warning narratives.own-mark narratives.csv:3:text [a) Ban hành kế hoạch.]",
                advice: "Leave the mark “a)” out."),
            Fault(
                "narratives", "Kiện toàn", "– Kiện toàn",
                "warning narratives.own-mark narratives.csv:2:text [– Kiện toàn ban chỉ đạo.]"),
            Fault(
                "narratives", "A plan", "12. A plan",
                "warning narratives.own-mark narratives.csv:3:text_en [12. A plan was issued.]"),
            Fault(
                "programmes", ",gender,NQ 28/NQ-CP", ",other,NQ 28/NQ-CP",
                "warning narratives.no-programme narratives.csv:2:report [gender]"),
            Fault(
                "programmes", "QĐ 23/QĐ-TTg,2012,2020", "QĐ 23/QĐ-TTg,2017,2020",
                "warning narratives.no-programme narratives.csv:5:report [children]"),
        ])
    func warnings(_ fault: Fault) throws {
        let reading = try Self.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle?.narratives.count == 5)
        for finding in reading.result.findings { #expect(finding.expected != nil) }
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test("a date, a decimal or a capital with a dot is no mark")
    func marks() throws {
        for text in [
            "19.5 là mức chung.", "TP. Mẫu ban hành.", "Năm qua - một năm khó.", "-", "1.", "(a) Ban hành.",
        ] {
            let reading = try Self.bundle.replacing("Ban hành kế hoạch.", by: text, in: "narratives.csv")
                .read()
            #expect(reading.findings == [], "\(text)")
        }
    }

    @Test("a unit that is not of the year has no report")
    func ended() throws {
        var bundle = Self.bundle
        let units = """
            code,name,kind,parent,group,area_type,ranked,valid_to
            T,Mẫu,tỉnh,,,,false,
            U1,Một,huyện,T,Ven biển,nông thôn,true,2015-12-31
            U2,Hai,huyện,T,Miền núi,nông thôn,,
            U3,Ba,thị xã,T,Ven biển,nông thôn,true,

            """
        bundle.files["units.csv"] = Array(units.utf8)
        let findings = try bundle.read().result.findings.filter { $0.code.hasPrefix("narratives.") }
        #expect(findings.map(\.code) == ["narratives.no-unit-report", "narratives.no-unit-report"])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.read == "U1" })
    }
}

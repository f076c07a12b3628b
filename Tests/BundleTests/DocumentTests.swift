import Bundle
import Records
import Testing
import VietnameseText

@Suite("The register of documents")
struct DocumentTests {
    @Test("documents are read in both styles, with printed dates and what they rest on")
    func read() throws {
        let reading = try PaperSample.bundle.read()
        #expect(reading.findings == [])
        let documents = try #require(reading.bundle).documents
        #expect(documents.map(\.code) == ["CT28", "KH160", "QD1183", "KH01"])
        #expect(documents.map(\.citedNumber) == ["28-CT/TW", "160-KH/TU", "1183/QĐ-TTg", "01/KH-SM"])
        #expect(documents.map(\.type) == ["Chỉ thị", "Kế hoạch", "Quyết định", "Kế hoạch"])
        #expect(documents.map(\.typeEN) == ["Directive", "Plan", "Decision", "Plan"])
        #expect(documents.map(\.date.iso) == ["2023-12-25", "2024-06-28", "2024-10-14", "2024-10-20"])
        #expect(documents[1].date.printed == "28/6/2024")
        #expect(documents[3].basis == ["KH160", "QD1183"])
        #expect(documents.map(\.attachment) == [.cited, .attached, nil, nil])
    }

    @Test("a file that the register names is listed among the inputs")
    func attachment() throws {
        var bundle = try PaperSample.bundle.replacing(
            "CT28,attached", by: "CT28,kh160.txt", in: "documents.csv")
        bundle.files["kh160.txt"] = Array("x".utf8)
        let reading = try bundle.read()
        #expect(reading.findings == [])
        #expect(reading.bundle?.documents[1].attachment == .file("kh160.txt"))
        #expect(reading.result.files.contains { $0.path.hasSuffix("/kh160.txt") })
    }

    @Test(
        "one place that does not fit gives one finding",
        arguments: [
            Fault(
                "documents", "28/6/2024", "28/6/2024 4", "documents.date documents.csv:3:date [28/6/2024 4]",
                advice: "Something stands behind the date: if 28/06/2024 is meant, write 28/06/2024."),
            Fault("documents", "28/6/2024", "31/6/2024", "documents.date documents.csv:3:date [31/6/2024]"),
            Fault(
                "documents", "20/10/2024", "13/10/2024",
                "documents.before-basis documents.csv:5:date [13/10/2024]"),
            Fault(
                "documents", "KH160;QD1183", "KH16;QD1183",
                "documents.unknown-basis documents.csv:5:basis [KH16]", advice: "Is “KH160” meant?"),
            Fault(
                "documents", "KH160;QD1183,,,", "KH160;QD1183,,,KH9",
                "documents.unknown-replaces documents.csv:5:replaces [KH9]"),
            Fault(
                "documents", "1183/QĐ-TTg,2024-10-14,,,Thủ tướng", "160-KH/TU,2024-10-14,,,Tỉnh ủy",
                "documents.twice documents.csv:4:number [160-KH/TU]"),
            Fault("documents", ",,SM,,,KH160", ",,,,,KH160", "documents.issuer documents.csv:5:issuer []"),
            Fault(
                "documents", ",,SM,,,KH160", ",,SM,Sở,,KH160",
                "documents.issuer documents.csv:5:issuer_name [Sở]"),
            Fault(
                "documents", ",,SM,,,KH160", ",,SN,,,KH160", "agencies.unknown documents.csv:5:issuer [SN]"),
            Fault(
                "documents", ",,SM,,,KH160", ",,CU,,,KH160",
                "agencies.not-valid documents.csv:5:issuer [CU]"),
            Fault(
                "documents", "CT28,attached", "CT28,../kh.pdf",
                "documents.path-outside documents.csv:3:attachment [../kh.pdf]"),
            Fault(
                "documents", "CT28,attached", "CT28,kh.pdf",
                "documents.no-file documents.csv:3:attachment [kh.pdf]"),
            Fault(
                "documents", "KH01,01", "kh01,01", "cell.bad-code documents.csv:5:code [kh01]"),
        ])
    func faults(_ fault: Fault) throws {
        let reading = try PaperSample.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle == nil)
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test(
        "what is odd but may be so is told and read",
        arguments: [
            Fault(
                "documents", "01/KH-SM", "01 KH SM",
                "note documents.number-style documents.csv:5:number [01 KH SM]"),
            Fault(
                "documents", "160-KH/TU", "160-KH/TU 4",
                "warning documents.stray documents.csv:3:number [160-KH/TU 4]",
                advice: "If 160-KH/TU is meant, write 160-KH/TU."),
            Fault(
                "documents", "Chỉ thị,,Bộ", "Kế hoạch,,Bộ",
                "warning documents.type-differs documents.csv:2:type [Kế hoạch]"),
            Fault(
                "documents", "01/KH-SM,20/10/2024", "01/2023/TT-SM,20/10/2024",
                "warning documents.year-differs documents.csv:5:date [20/10/2024]"),
            Fault(
                "documents", "CT28,attached,,", "CT28,attached,2024-10-19,",
                "warning documents.expired-basis documents.csv:5:basis [KH160]"),
            Fault(
                "documents", "thực hiện Chỉ thị số 28-CT/TW,CT28,,,",
                "thực hiện Chỉ thị số 29-CT/TW,CT28,,,KH160",
                "warning documents.cited-not-registered documents.csv:4:title [29-CT/TW]",
                "warning documents.replaced-basis documents.csv:5:basis [KH160]"),
        ])
    func warnings(_ fault: Fault) throws {
        let reading = try PaperSample.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle != nil)
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test("a number of unknown style is kept as printed")
    func unknownStyle() throws {
        let reading = try PaperSample.bundle.replacing("01/KH-SM", by: "01 KH SM", in: "documents.csv").read()
        let document = try #require(reading.bundle?.documents.last)
        #expect(document.parsedNumber == nil && document.citedNumber == "01 KH SM" && document.type == nil)
    }

    @Test("a basis that is valid to the very day, and one of the same day, are fine")
    func borders() throws {
        let toTheDay = try PaperSample.bundle.replacing(
            "CT28,attached,,", by: "CT28,attached,2024-10-20,", in: "documents.csv")
        #expect(try toTheDay.read().findings == [])
        let sameDay = try PaperSample.bundle.replacing("20/10/2024", by: "14/10/2024", in: "documents.csv")
        #expect(try sameDay.read().findings == [])
    }

    @Test("each document of a circle is told, and no document outside it")
    func cycle() throws {
        let reading = try PaperSample.bundle.replacing(
            "25/12/2023,Chỉ thị,,Bộ Chính trị,về trẻ em,,",
            by: "28/6/2024,Chỉ thị,,Bộ Chính trị,về trẻ em,KH160,",
            in: "documents.csv"
        ).read()
        #expect(
            reading.findings == [
                "documents.cycle documents.csv:2:basis [KH160]",
                "documents.cycle documents.csv:3:basis [CT28]",
            ])
    }

    @Test("references and numbers in legal bases are documents of the register")
    func citations() throws {
        var bundle = PaperSample.bundle
        bundle.files["legal_bases.csv"] = Array(
            """
            document,order,text,text_en
            decision,1,Căn cứ {KH160},Pursuant to {KH161}
            decision,2,Căn cứ Nghị định số 113/2017/NĐ-CP; số 28-CT/TW,

            """.utf8)
        bundle.declare(PaperSample.names + ["legal_bases"])
        let reading = try bundle.read()
        #expect(
            reading.findings == [
                "legal_bases.unknown-document legal_bases.csv:2:text_en [KH161]",
                "warning documents.cited-not-registered legal_bases.csv:3:text [113/2017/NĐ-CP]",
            ])
    }

    @Test("a bundle of documents alone needs no index, one with a table of figures does")
    func standAlone() throws {
        #expect(try PaperSample.bundle.read().findings == [])
        var bundle = PaperSample.bundle
        bundle.files["items.csv"] = Array("code,name,unit_of_measure\nA,A,người\n".utf8)
        bundle.declare(PaperSample.names + ["items"])
        let codes = try bundle.read().result.findings.map(\.code)
        #expect(codes.filter { $0 == "bundle.missing-table" }.count == 4)
        #expect(codes.filter { $0 == "settings.missing-key" }.count == 2)
        bundle.declare(["settings", "agencies"])
        #expect(try bundle.read().result.findings.filter { $0.code == "bundle.missing-table" }.count == 5)
    }
}

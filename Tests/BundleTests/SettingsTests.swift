import Bundle
import Foundation
import Records
import Testing

@Suite("Settings, and several faults at once")
struct SettingsTests {
    @Test(
        "Settings",
        arguments: [
            Fault("settings", "year,2016", "year,2016a", "settings.bad-year settings.csv:3:value [2016a]"),
            Fault("settings", "year,2016", "year,16", "settings.bad-year settings.csv:3:value [16]"),
            Fault("settings", "year,2016", "year,+201", "settings.bad-year settings.csv:3:value [+201]"),
            Fault(
                "settings", "status,draft", "status,nháp", "cell.unknown-word settings.csv:4:value [nháp]"),
            Fault(
                "settings", "status,draft", "status,offical",
                "cell.unknown-word settings.csv:4:value [offical]",
                advice: "Is “official” meant?"),
            Fault(
                "settings", "programme,mau", "programme,Quảng Ngãi",
                "settings.bad-programme settings.csv:2:value [Quảng Ngãi]"),
            Fault(
                "settings", "programme,mau", "programme,../mau",
                "settings.bad-programme settings.csv:2:value [../mau]"),
            Fault("settings", "issuer,Sở Mẫu", "issuer,", "settings.missing-key settings.csv:8:value []"),
            Fault("settings", "issuer,Sở Mẫu\n", "", "settings.missing-key settings.csv:key"),
            Fault("settings", "status,draft", "status,", "settings.missing-key settings.csv:4:value []"),
            Fault("settings", "year,2016", "year,", "settings.missing-key settings.csv:3:value []"),
            Fault(
                "settings", "issuer,Sở Mẫu", "issuer,Sở Mẫu\ndata_cutoff,31/12/2016",
                "cell.not-a-date settings.csv:9:value [31/12/2016]"),
            Fault(
                "settings", "issuer,Sở Mẫu", "issuer,Sở Mẫu\ncommon_set_minimum,60",
                "cell.out-of-range settings.csv:9:value [60]"),
            Fault(
                "settings", "issuer,Sở Mẫu", "issuer,Sở Mẫu\ncommon_set_minimum,60%",
                "cell.not-a-number settings.csv:9:value [60%]"),
        ])
    func settings(fault: Fault) throws { try fault.expectFindings() }

    @Test("A required key that is missing is named")
    func missingKeyIsNamed() throws {
        let reading = try SampleBundle().replacing("issuer,Sở Mẫu\n", by: "", in: "settings.csv").read()
        #expect(reading.result.findings.first?.summary.vi.contains("“issuer”") == true)
    }

    @Test("An unknown key is a warning with a suggestion; the bundle is read")
    func unknownKey() throws {
        let reading = try SampleBundle().adding("isuer_parent,Ủy ban", to: "settings.csv").read()
        #expect(reading.findings == ["warning settings.unknown-key settings.csv:14:key [isuer_parent]"])
        #expect(reading.advice == ["Is “issuer_parent” meant?"])
        #expect(reading.bundle != nil)
    }

    @Test("The least share of a common set is read; without one it is half")
    func commonSetMinimum() throws {
        let reading = try SampleBundle().adding("common_set_minimum,0.75", to: "settings.csv").read()
        #expect(reading.findings == [])
        #expect(reading.bundle?.settings.commonSetMinimum == 0.75)
        #expect(try SampleBundle().read().bundle?.settings.commonSetMinimum == 0.5)
    }

    @Test("A private key is kept out of the public settings")
    func privateKeys() throws {
        let text = SampleTables.settings.split(separator: "\n").map {
            "\($0),\($0 == "key,value" ? "private" : "")"
        }
        var sample = SampleBundle()
        sample.files["settings.csv"] = Array(
            (text + ["signer_name,N. V. A,true", ""]).joined(separator: "\n").utf8)
        let reading = try sample.read()
        #expect(reading.findings == [])
        #expect(reading.bundle?.settings["signer_name"] == nil)
        #expect(reading.bundle?.settings.texts["signer_name"] == "N. V. A")
    }

    @Test(
        "Faults of several tables are all listed, in the order of files, rows and columns, every time alike")
    func several() throws {
        var sample = try SampleBundle().replacing("2016,60.5", by: "2016,\"12,5x\"", in: "observations.csv")
        sample = try sample.replacing("U1,POP,2016,100", by: "U9,POP,2015,1e", in: "observations.csv")
        sample = try sample.replacing(",PLACES,", by: ",KHONG_CO,", in: "indicators.csv")
        sample = try sample.replacing("year,2016", by: "year,x", in: "settings.csv")
        sample = try sample.replacing("U3,Ba,", by: "U3,,", in: "units.csv")
        let expected = [
            "indicators.unknown-index indicators.csv:3:index [KHONG_CO]",
            "indices.no-children indices.csv:4:code [PLACES]",
            "observations.unknown-unit observations.csv:3:unit [U9]",
            "cell.not-a-number observations.csv:3:value [1e]",
            "cell.not-a-number observations.csv:8:value [12,5x]",
            "settings.bad-year settings.csv:3:value [x]",
            "cell.empty units.csv:5:name []",
        ]
        for _ in 0..<5 {
            let reading = try sample.read()
            #expect(reading.findings == expected)
            #expect(reading.result.findings == reading.result.findings.sorted())
            #expect(reading.bundle == nil)
        }
    }

    @Test("No unit to rank is a finding")
    func noneRanked() throws {
        var sample = SampleBundle()
        let text = String(decoding: sample.files["units.csv"] ?? [], as: UTF8.self)
        sample.files["units.csv"] = Array(
            text.replacingOccurrences(of: "true", with: "false").replacingOccurrences(
                of: "n,T,\n", with: "n,T,false\n"
            )
            .utf8)
        #expect(try sample.read().findings == ["units.none-ranked units.csv:ranked"])
    }

    @Test(
        "Successions",
        arguments: [
            ("U1,U9,transfer,,", ["successions.unknown-unit successions.csv:2:successor [U9]"]),
            ("U0,U1,transfr,,", ["cell.unknown-word successions.csv:2:kind [transfr]"]),
            ("U0,U1,merge,2014-02-30,", ["cell.not-a-date successions.csv:2:date [2014-02-30]"]),
            ("U0,U1,merge,,1.5", ["cell.out-of-range successions.csv:2:share [1.5]"]),
            ("U1,U1,transfer,,", ["successions.same-unit successions.csv:2:successor [U1]"]),
            ("U1,U1,rename,,", []), ("OLD,U1,merge,2016-01-01,1", []),
        ])
    func successions(row: String, findings: [String]) throws {
        let sample = SampleBundle().adding(
            table: "successions", "predecessor,successor,kind,date,share\n\(row)\n")
        #expect(try sample.read().findings == findings)
    }

    @Test("A validity that ends before it begins, and a place outside the globe, are findings")
    func register() throws {
        let sample = try SampleBundle().replacing(
            "code,name,kind,parent,ranked",
            by: "code,name,kind,parent,ranked,valid_from,valid_to,latitude,longitude",
            in: "units.csv"
        ).replacing(
            "T,Mẫu,tỉnh,,false", by: "T,Mẫu,tỉnh,,false,2016-01-01,2015-12-31,15.1,108.8", in: "units.csv"
        )
        .replacing("U1,Một,huyện,T,true", by: "U1,Một,huyện,T,true,,,108.8,15.1", in: "units.csv")
        .replacing("U2,Hai,Huyện,T,", by: "U2,Hai,Huyện,T,,,,,", in: "units.csv")
        .replacing("U3,Ba,thị xã,T,true", by: "U3,Ba,thị xã,T,true,,,,", in: "units.csv")
        #expect(
            try sample.read().findings == [
                "units.validity units.csv:2:valid_to [2015-12-31]",
                "cell.out-of-range units.csv:3:latitude [108.8]",
            ])
    }
}

import Bundle
import Records
import Testing

@Suite("Corrections after publication")
struct RevisionTests {
    private static let head = "date,table,key,column,old,new,reason\n"

    private static func read(_ rows: String) throws -> Reading {
        try SampleBundle().adding(table: "revisions", head + rows + "\n").read()
    }

    /// A value of the sample, by unit and item.
    private static func value() throws -> (key: String, value: String) {
        let bundle = try #require(try SampleBundle().read().bundle)
        let first = try #require(bundle.observations.first { $0.value != nil })
        let value = try #require(first.value)
        return ("\(first.unit)/\(first.item)", "\(value)")
    }

    @Test("A correction whose new value stands in the table is read")
    func good() throws {
        let now = try Self.value()
        let reading = try Self.read("2017-05-02,observations,\(now.key),value,1,\(now.value),Nhập sai")
        #expect(reading.findings == [])
        let revision = try #require(reading.bundle?.revisions.first)
        #expect(revision.old == "1" && revision.keyValue("unit") == String(now.key.split(separator: "/")[0]))
    }

    @Test("Of one cell corrected twice, the last one counts and the chain must hold")
    func chain() throws {
        let now = try Self.value()
        let good = try Self.read(
            """
            2017-06-01,observations,\(now.key),value,2,\(now.value),Sửa lại
            2017-05-02,observations,\(now.key),value,1,2,Nhập sai
            """)
        #expect(good.findings == [])
        #expect(good.bundle?.revisions.map(\.old) == ["1", "2"])
        let broken = try Self.read(
            """
            2017-06-01,observations,\(now.key),value,2,\(now.value),Sửa lại
            2017-05-02,observations,\(now.key),value,1,3,Nhập sai
            """)
        #expect(broken.findings == ["revisions.broken-chain revisions.csv:3:new [3]"])
    }

    @Test("What fits no table, row, column or value is told")
    func bad() throws {
        let now = try Self.value()
        let cases = [
            (
                "2017-05-02,observatons,\(now.key),value,1,2,x",
                "revisions.unknown-table revisions.csv:2:table [observatons]"
            ),
            ("2017-05-02,revisions,x,old,1,2,x", "revisions.unknown-table revisions.csv:2:table [revisions]"),
            (
                "2017-05-02,observations,\(now.key),giatri,1,2,x",
                "revisions.unknown-column revisions.csv:2:column [giatri]"
            ),
            (
                "2017-05-02,observations,ZZ/YY,value,1,2,x",
                "revisions.unknown-key revisions.csv:2:key [ZZ/YY]"
            ),
            (
                "2017-05-02,observations,\(now.key),value,1,-5,x",
                "revisions.not-current revisions.csv:2:new [-5]"
            ),
            (
                "2017-05-02,observations,\(now.key),value,\(now.value),\(now.value),x",
                "revisions.no-change revisions.csv:2:new [\(now.value)]"
            ),
            (
                "02/05/2017,observations,\(now.key),value,1,2,x",
                "cell.not-a-date revisions.csv:2:date [02/05/2017]"
            ),
            (
                "2017-05-02,observations,\(now.key),value,1,\(now.value),",
                "cell.empty revisions.csv:2:reason []"
            ),
        ]
        for (row, finding) in cases { #expect(try Self.read(row).findings == [finding], "\(row)") }
    }

    @Test("No correction is older than the data, and none is about a private setting")
    func timesAndSecrets() throws {
        let now = try Self.value()
        var sample = SampleBundle().adding("data_cutoff,2017-03-01", to: "settings.csv")
        sample = sample.adding(
            table: "revisions", Self.head + "2017-02-28,observations,\(now.key),value,1,\(now.value),x\n")
        #expect(try sample.read().findings == ["revisions.too-early revisions.csv:2:date [2017-02-28]"])
        let secret = SampleBundle().withPrivateColumn()
            .adding("archive,bimat,true", to: "settings.csv")
            .adding(table: "revisions", Self.head + "2017-02-28,settings,archive,value,bimat0,bimat,x\n")
        #expect(try secret.read().findings.last == "revisions.private revisions.csv:2:key [archive]")
    }
}

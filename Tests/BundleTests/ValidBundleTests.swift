import Bundle
import Foundation
import Records
import Testing
import VietnameseText

@Suite("Bundles without faults")
struct ValidBundleTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("The bundles of Quảng Ngãi are read without a finding", arguments: [2013, 2014, 2015, 2016])
    func quangNgai(year: Int) throws {
        let folder = Self.root.appendingPathComponent("data/quang-ngai/\(year)").path
        let result = BundleReader.read(BundleFolder(folder))
        #expect(result.findings == [])
        let bundle = try #require(result.bundle)
        #expect(bundle.year == year && bundle.programme == "quang-ngai")
        #expect(bundle.units.filter(\.isRanked).count == 14 && bundle.units.count == 18)
        #expect(bundle.observations.count == (year < 2015 ? 108 : 162))
        #expect(bundle.successions.count == (year == 2014 ? 2 : 0))
        #expect(bundle.files.count == (year == 2014 ? 9 : 8))
        #expect(BundleRules.findings(in: bundle, previous: nil) == [])
    }

    @Test("The sample is read with every value, its cell and its defaults")
    func sample() throws {
        let reading = try SampleBundle().read()
        #expect(reading.findings == [])
        let bundle = try #require(reading.bundle)
        #expect(bundle.summary == "Mẫu")
        #expect(bundle.settings.status == .draft && bundle.settings["issuer"] == "Sở Mẫu")
        #expect(bundle.units.map(\.code) == ["T", "U1", "U2", "U3"])
        #expect(bundle.units.map(\.isRanked) == [false, true, true, true])
        #expect(bundle.units.map(\.kind) == ["tỉnh", "huyện", "huyện", "thị xã"])
        #expect(bundle.units[1].parent == "T" && bundle.units[0].parent == nil)
        #expect(bundle.items.map(\.code) == ["POP", "CHILD", "SCHOOL"])
        #expect(bundle.items.allSatisfy { !$0.isAdditive && $0.sex == nil })
        let observation = bundle.observations[6]
        #expect(observation.value == 60.5 && observation.status == .final)
        #expect(observation.cell.row == 8 && observation.cell.heading == "value")
        #expect(bundle.observations[8].value == 0 && bundle.observations[8].status == ValueStatus.none)
        #expect(bundle.observations[9].value == nil && bundle.observations[9].status == .notReported)
        #expect(bundle.indices.map(\.coverage) == [0.5, 1, 1])
        #expect(bundle.indices.map(\.digits) == [3, nil, nil])
        #expect(bundle.indices.map(\.ties) == [.dense, .min, .min])
        #expect(bundle.indicators.map(\.direction) == [.higher, .toward, .lower])
        #expect(bundle.indicators[0].definition.text { "\(Int($0))" } == "CHILD / POP × 100")
        #expect(bundle.indicators[0].digits == 1)
        #expect(bundle.checks.map(\.severity) == [.error, .warning])
        #expect(BundleRules.findings(in: bundle, previous: nil).map(\.code) == ["observations.gap"])
    }

    @Test("Every file read is noted with its size and digest, the descriptor first")
    func files() throws {
        let sample = SampleBundle()
        let reading = try sample.read()
        #expect(reading.result.files.count == 8)
        #expect(reading.result.files[0].path.hasSuffix("/b/datapackage.json"))
        #expect(reading.result.files[0].byteCount == sample.files["datapackage.json"]?.count)
        #expect(reading.result.files.allSatisfy { $0.sha256.count == 64 })
    }

    @Test("An empty value without a status is missing, never zero")
    func emptyIsMissing() throws {
        let sample = try SampleBundle().replacing(
            "U1,POP,2016,100,,", by: "U1,POP,2016,,,", in: "observations.csv")
        let bundle = try #require(try sample.read().bundle)
        #expect(bundle.observations[1].value == nil)
        #expect(bundle.observations[1].status == .missing)
    }

    @Test("Codes keep their zeros; blanks around cells are no part of them")
    func codesAreText() throws {
        var sample = try SampleBundle().replacing(
            "U1,Một,huyện", by: " 051 ,\u{A0}Một ,huyện", in: "units.csv")
        let text = String(decoding: sample.files["observations.csv"] ?? [], as: UTF8.self)
        sample.files["observations.csv"] = Array(text.replacingOccurrences(of: "U1", with: "051").utf8)
        let reading = try sample.read()
        #expect(reading.findings == [])
        #expect(reading.bundle?.units[1].code == "051")
        #expect(reading.bundle?.units[1].name == "Một")
    }

    @Test("A bundle may hold its tables in folders, with semicolons, and with a table of dates of change")
    func variants() throws {
        var sample = SampleBundle()
        let text = String(decoding: sample.files["units.csv"] ?? [], as: UTF8.self)
        sample.files["units.csv"] = nil
        sample.files["bang/don vi.csv"] = Array(
            ("\u{FEFF}"
                + text.replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "\n", with: "\r\n"))
                .utf8)
        sample.files["successions.csv"] = Array(
            "predecessor,successor,date,kind,share\nU0,U1,2016-04-01,transfer,0.25\n".utf8)
        sample = try sample.replacing(
            "{\"name\": \"units\", \"path\": \"units.csv\"}",
            by: """
                {"name": "units", "path": "bang/don vi.csv", "dialect": {"delimiter": ";"}, "encoding": "UTF-8"},
                {"name": "successions", "path": "successions.csv"}
                """, in: "datapackage.json")
        let reading = try sample.read()
        #expect(reading.findings == [])
        #expect(reading.bundle?.units.count == 4)
        #expect(reading.bundle?.successions.first?.date?.iso == "2016-04-01")
        #expect(reading.bundle?.successions.first?.share == 0.25)
        #expect(reading.bundle?.successions.first?.kind == .transfer)
    }

    @Test("The example of docs/bundle.md is a bundle without findings")
    func documentedExample() throws {
        let url = Self.root.appendingPathComponent("docs/bundle.md")
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        var sample = SampleBundle()
        sample.files = [:]
        var name: String?
        var content: [String]?
        for line in lines {
            if let open = content, let file = name {
                if line.hasPrefix("```") {
                    sample.files[file] = Array((open.joined(separator: "\n") + "\n").utf8)
                    (name, content) = (nil, nil)
                } else {
                    content = open + [line]
                }
            } else if line.hasPrefix("`"), line.hasSuffix("`:") {
                name = String(line.dropFirst().dropLast(2))
            } else if line.hasPrefix("```"), name != nil {
                content = []
            }
        }
        #expect(sample.files.count == 7)
        let reading = try sample.read()
        #expect(reading.findings == [])
        let bundle = try #require(reading.bundle)
        #expect(BundleRules.findings(in: bundle, previous: nil).map(\.code) == ["observations.gap"])
    }
}

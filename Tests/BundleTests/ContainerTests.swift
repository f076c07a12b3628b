import Bundle
import Foundation
import Records
import Testing

@Suite("Descriptors and files")
struct ContainerTests {
    private static let observations = "{\"name\": \"observations\", \"path\": \"observations.csv\"}"

    @Test("An empty folder has no descriptor, and says what is needed")
    func noDescriptor() throws {
        var sample = SampleBundle()
        sample.files = [:]
        let reading = try sample.read()
        #expect(reading.findings == ["bundle.no-descriptor datapackage.json"])
        #expect(reading.bundle == nil)
        #expect(
            BundleReader.read(BundleFolder("/no/such/folder")).findings.map(\.code) == [
                "bundle.no-descriptor"
            ])
    }

    @Test(
        "Broken JSON is one finding on the descriptor",
        arguments: [
            "", "{", "{\"name\": \"x\", \"resources\": [", "nothing", "{\"resources\": [] \"name\": 1}",
            "\u{0}", "{\"resources\": [], \"title\": \"\\uD800\"}",
        ])
    func brokenJSON(text: String) throws {
        var sample = SampleBundle()
        sample.files["datapackage.json"] = Array(text.utf8)
        let reading = try sample.read()
        #expect(reading.result.findings.count == 1)
        #expect(reading.findings.first?.hasPrefix("descriptor.json datapackage.json") == true)
        #expect(reading.bundle == nil)
    }

    @Test("A descriptor nested beyond reason, and one that is not UTF-8, are refused")
    func hostileJSON() throws {
        var sample = SampleBundle()
        for bytes in [[UInt8](repeating: UInt8(ascii: "["), count: 100_000), [0x7B, 0xFF, 0x7D]] {
            sample.files["datapackage.json"] = bytes
            #expect(try sample.read().findings.first?.hasPrefix("descriptor.json") == true)
        }
    }

    @Test(
        "A field that is absent or of a wrong type is named",
        arguments: [
            ("{}", "resources"), ("[]", ""), ("{\"resources\": {}}", "resources"),
            ("{\"resources\": [{\"name\": \"units\"}]}", "resources[0].path"),
            ("{\"resources\": [{\"path\": \"a.csv\"}]}", "resources[0].name"),
            ("{\"resources\": [{\"name\": \"a\", \"path\": [\"a.csv\"]}]}", "resources[0].path"),
            ("{\"resources\": [{\"name\": \"a\", \"path\": null}]}", "resources[0].path"),
            ("{\"resources\": [], \"title\": 5}", "title"),
            (
                "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\", \"schema\": \"s.json\"}]}",
                "resources[0].schema"
            ),
            (
                "{\"resources\": [{\"name\": \"a\", \"path\": \"a\", \"schema\": {\"fields\": [{}]}}]}",
                "resources[0].schema.fields[0].name"
            ),
        ])
    func wrongField(text: String, field: String) throws {
        var sample = SampleBundle()
        sample.files["datapackage.json"] = Array(text.utf8)
        #expect(try sample.read().findings == ["descriptor.field datapackage.json:\(field)"])
    }

    @Test("A required table that is not declared is missed by name, each of them")
    func missingTables() throws {
        var sample = SampleBundle()
        sample.files["datapackage.json"] = Array("{\"resources\": []}".utf8)
        let reading = try sample.read()
        #expect(
            reading.findings
                == ["warning bundle.undeclared-table checks.csv"]
                + Array(repeating: "bundle.missing-table datapackage.json", count: 6))
        for table in ["settings", "units", "items", "observations", "indices", "indicators"] {
            #expect(reading.result.findings.contains { $0.summary.en.contains("“\(table)”") })
        }
        #expect(reading.bundle == nil)
    }

    @Test("A declared table without its file is one finding with the path read")
    func missingFile() throws {
        var sample = SampleBundle()
        sample.files["observations.csv"] = nil
        let reading = try sample.read()
        #expect(
            reading.findings == [
                "bundle.file-missing datapackage.json:resources.observations [observations.csv]"
            ])
        #expect(reading.bundle == nil)
    }

    @Test(
        "A path that leaves the bundle is refused and not read",
        arguments: [
            "../outside.csv", "/etc/passwd", "http://example.org/a.csv", "x/../../outside.csv", "./units.csv",
            "..\\\\outside.csv", "C:units.csv", "a//b.csv", "file:///etc/passwd", "", "..",
        ])
    func pathOutside(path: String) throws {
        let sample = try SampleBundle().replacing(
            Self.observations, by: "{\"name\": \"observations\", \"path\": \"\(path)\"}",
            in: "datapackage.json")
        let reading = try sample.read()
        let shown = path.replacingOccurrences(of: "\\\\", with: "\\")
        #expect(
            reading.findings == ["bundle.path-outside datapackage.json:resources.observations [\(shown)]"])
        #expect(reading.result.files.count == 7)
    }

    @Test(
        "A link that leaves the bundle is refused, of a file or of a folder; one that stays inside is followed",
        arguments: [
            ("link.csv", "../outside.csv", false), ("link.csv", "/etc/passwd", false),
            ("folder", "..", false), ("link.csv", "observations.csv", true),
        ])
    func links(link: String, target: String, isFine: Bool) throws {
        let path = link == "folder" ? "folder/outside.csv" : link
        var sample = try SampleBundle().replacing(
            Self.observations, by: "{\"name\": \"observations\", \"path\": \"\(path)\"}",
            in: "datapackage.json")
        sample.links = [link: target]
        #expect(
            try sample.read().findings
                == (isFine ? [] : ["bundle.path-outside datapackage.json:resources.observations [\(path)]"]))
    }

    @Test(
        "Encodings and separators that are not read are refused",
        arguments: [
            ("\"encoding\": \"windows-1258\"", "bundle.encoding", "windows-1258"),
            ("\"dialect\": {\"delimiter\": \"|\"}", "bundle.delimiter", "|"),
        ])
    func refusedForms(property: String, code: String, read: String) throws {
        let sample = try SampleBundle().replacing(
            Self.observations,
            by: "{\"name\": \"observations\", \"path\": \"observations.csv\", \(property)}",
            in: "datapackage.json")
        #expect(try sample.read().findings == ["\(code) datapackage.json:resources.observations [\(read)]"])
    }

    @Test("A schema that does not match the head row is a finding")
    func schema() throws {
        let sample = try SampleBundle().replacing(
            "\"path\": \"items.csv\"",
            by:
                "\"path\": \"items.csv\", \"schema\": {\"fields\": [{\"name\": \"code\"}, {\"name\": \"title\"}]}",
            in: "datapackage.json")
        #expect(
            try sample.read().findings == [
                "table.schema-differs datapackage.json:resources.items [code,title]"
            ])
    }

    @Test("A table of another name is a warning with a suggestion; a table declared twice is an error")
    func otherTables() throws {
        let sample = try SampleBundle().replacing(
            Self.observations,
            by: Self.observations + ", {\"name\": \"succession\", \"path\": \"s.csv\"}, " + Self.observations,
            in: "datapackage.json")
        let reading = try sample.read()
        #expect(
            reading.findings == [
                "bundle.table-twice datapackage.json:resources.observations [observations]",
                "warning bundle.unknown-table datapackage.json:resources.succession [succession]",
            ])
        #expect(reading.advice[1] == "Is “successions” meant?")
    }
}

import Bundle
import Delivery
import Foundation
import Records
import Testing

@Suite("Public data packages")
struct PublicBundleTests {
    /// A bundle in a folder of its own, made from a real one.
    private struct Sample {
        var files: [String: [UInt8]] = [:]

        init() throws {
            let folder = projectFolder.appending(path: "data/quang-ngai/2016")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
            }
        }

        mutating func append(_ text: String, to name: String) { files[name]? += Array(text.utf8) }

        /// Changes the descriptor.
        mutating func describe(_ change: (inout [String: Any]) -> Void) throws {
            let old = Data(try #require(files["datapackage.json"]))
            var json = try #require(try JSONSerialization.jsonObject(with: old) as? [String: Any])
            change(&json)
            files["datapackage.json"] = Array(try JSONSerialization.data(withJSONObject: json))
        }

        /// The bundle as read and the bytes of its files.
        func read() throws -> (bundle: YearBundle, files: [(path: String, bytes: [UInt8])]) {
            try Outside.withFolder { folder in
                for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
                let result = BundleReader.read(BundleFolder(folder.path))
                let bundle = try #require(result.bundle, "\(result.findings)")
                return (
                    bundle,
                    try bundle.files.map {
                        ($0.path, Array(try Data(contentsOf: URL(filePath: $0.path))))
                    }
                )
            }
        }

        func pack() throws -> [UInt8] {
            let read = try read()
            return try PublicBundle.bytes(of: read.bundle, files: read.files, folder: "a-2016")
        }
    }

    /// Unpacks, lets `sha256sum` judge, and hands over the folder.
    private static func unpacked<Result>(_ bytes: [UInt8], _ work: (URL) throws -> Result) throws -> Result {
        try Outside.withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a.zip"))
            let unzip = try Outside.run(["unzip", "-q", "a.zip", "-d", "out"], in: folder)
            try #require(unzip.code == 0, "\(unzip.output)")
            let inner = folder.appending(path: "out/a-2016")
            let sums = try Outside.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], in: inner)
            #expect(sums.code == 0, "\(sums.output)")
            return try work(inner)
        }
    }

    private static func files(in folder: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
        }
        files["SHA256SUMS"] = nil
        return files
    }

    private static func error(_ work: () throws -> Void) -> PublicBundleError? {
        do {
            try work()
            return nil
        } catch { return error as? PublicBundleError }
    }

    @Test("a bundle without secrets is packed as it is, and can be read again")
    func plain() throws {
        let sample = try Sample()
        let bytes = try sample.pack()
        try Self.unpacked(bytes) { folder in
            #expect(try Self.files(in: folder) == sample.files)
            let again = try #require(BundleReader.read(BundleFolder(folder.path)).bundle)
            #expect(again.observations.map(\.value) == (try sample.read().bundle.observations.map(\.value)))
        }
        #expect(try sample.pack().count == bytes.count)
    }

    @Test("the same files give the same bytes")
    func deterministic() throws {
        let read = try Sample().read()
        let one = try PublicBundle.bytes(of: read.bundle, files: read.files, folder: "a")
        #expect(try PublicBundle.bytes(of: read.bundle, files: read.files.reversed(), folder: "a") == one)
    }

    @Test(
        "private rows are taken out, whatever they look like; every other byte stays",
        arguments: [
            "site_address,bimat-1,true\n", "\"site_address\",\"bimat,\"\"x\"\"\nbimat\n\",TRUE\n",
            " site_address ,\"bimat\r\nbimat\",1\r\n", "site_address,bimat\",\"True\"",
            "unknown_key,bimat, true \n\n\n",
        ])
    func privateRows(row: String) throws {
        var sample = try Sample()
        let plain = sample.files
        sample.append(row, to: "settings.csv")
        try Self.unpacked(try sample.pack()) { folder in
            var files = try Self.files(in: folder)
            for (name, bytes) in files {
                #expect(!String(decoding: bytes, as: UTF8.self).contains("bimat"), "\(name)")
            }
            let packed = files.removeValue(forKey: "settings.csv")
            let settings = try #require(packed)
            let before = try #require(plain["settings.csv"])
            #expect(
                settings.starts(with: before) && settings.dropFirst(before.count).allSatisfy { $0 == 0x0A })
            #expect(files == plain.filter { $0.key != "settings.csv" })
            #expect(BundleReader.read(BundleFolder(folder.path)).bundle != nil)
        }
    }

    @Test("private rows are found under a byte order mark, other separators and another name")
    func otherDialect() throws {
        var sample = try Sample()
        let script = "import csv, sys; csv.writer(sys.stdout, delimiter=';').writerows(csv.reader(sys.stdin))"
        let packed = sample.files.removeValue(forKey: "settings.csv")
        let old = try #require(packed)
        let text = try Outside.withFolder { folder in
            try Data(old).write(to: folder.appending(path: "in"))
            return try Outside.run(
                ["sh", "-c", "python3 -X utf8 -c \"$1\" < in", "sh", script], in: folder
            ).output
        }
        sample.files["thiet-lap.csv"] = Array("\u{FEFF}\(text)site_address;bimat, x;true\r\n".utf8)
        try sample.describe { json in
            var resources = json["resources"] as? [[String: Any]] ?? []
            resources[0]["path"] = "thiet-lap.csv"
            resources[0]["dialect"] = ["delimiter": ";"]
            resources[0]["bytes"] = 99
            resources[0]["hash"] = "sha256:00"
            json["resources"] = resources
        }
        try Self.unpacked(try sample.pack()) { folder in
            let files = try Self.files(in: folder)
            #expect(files["thiet-lap.csv"] == Array("\u{FEFF}\(text)".utf8))
            let list = String(decoding: try #require(files["datapackage.json"]), as: UTF8.self)
            // Size and checksum of the table as it was: they would tell of what is gone, and be wrong.
            #expect(!list.contains("\"bytes\"") && !list.contains("\"hash\""))
            #expect(BundleReader.read(BundleFolder(folder.path)).bundle != nil)
        }
    }

    @Test("recipients are not packed, and the descriptor does not promise them", arguments: [true, false])
    func recipients(isNamed: Bool) throws {
        var sample = try Sample()
        sample.files["recipients.csv"] = Array("unit,name,address\n522,A,a@bimat.vn\n".utf8)
        sample.files["gui.csv"] = sample.files["recipients.csv"]
        try sample.describe { json in
            var resources = json["resources"] as? [[String: Any]] ?? []
            resources.append(["name": isNamed ? "recipients" : "other", "path": "gui.csv"])
            resources.append(["name": "x", "path": "recipients.csv"])
            json["resources"] = resources
        }
        var (bundle, files) = try sample.read()
        // As if a later version read the tables.
        for name in isNamed ? ["recipients.csv", "gui.csv"] : ["recipients.csv"] {
            let bytes = try #require(sample.files[name])
            bundle.files.append(
                InputFile(
                    path: "\(bundle.path)/\(name)",
                    sha256: "\(try Self.sum(bytes))", byteCount: bytes.count))
            files.append(("\(bundle.path)/\(name)", bytes))
        }
        let bytes = try PublicBundle.bytes(of: bundle, files: files, folder: "a-2016")
        try Self.unpacked(bytes) { folder in
            let packed = try Self.files(in: folder)
            #expect(packed["recipients.csv"] == nil && packed["gui.csv"] == nil)
            for (name, bytes) in packed {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains("bimat") && !text.contains("recipients"), "\(name)")
            }
            let result = BundleReader.read(BundleFolder(folder.path))
            #expect(result.bundle != nil)
            #expect(!result.findings.contains { $0.code == "bundle.unknown-table" })
        }
    }

    private static func sum(_ bytes: [UInt8]) throws -> String {
        try Outside.withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a"))
            return String(try Outside.run(["sha256sum", "a"], in: folder).output.prefix(64))
        }
    }

    @Test("files that are missing, changed or outside are refused by name; a folder that leads out too")
    func refusals() throws {
        let (bundle, files) = try Sample().read()
        let settings = "\(bundle.path)/settings.csv"
        func pack(
            _ bundle: YearBundle, _ files: [(path: String, bytes: [UInt8])], folder: String = "a"
        ) -> PublicBundleError? {
            Self.error { _ = try PublicBundle.bytes(of: bundle, files: files, folder: folder) }
        }
        #expect(pack(bundle, files.filter { $0.path != settings }) == .missing(path: settings))
        #expect(
            pack(bundle, files.map { $0.path == settings ? ($0.path, $0.bytes + [0x0A]) : $0 })
                == .changed(path: settings))
        var other = bundle
        other.path = "/elsewhere"
        #expect(pack(other, files) == .outside(path: try #require(bundle.files.first).path))
        other = bundle
        other.settings.privateKeys = ["not_in_the_file"]
        #expect(pack(other, files) == .settings(path: settings))
        other = bundle
        other.files.removeAll { $0.path.hasSuffix("datapackage.json") }
        #expect(pack(other, files) == .descriptor(path: "\(bundle.path)/datapackage.json"))
        guard case .container? = pack(bundle, files, folder: "../a") else {
            Issue.record("a folder outside is accepted")
            return
        }
    }

    @Test("names that may not be published are taken out of the tables, the rest stays")
    func names() throws {
        var sample = try Sample()
        let awards = """
            year,recipient,recipient_kind,honorific,position,form,level,reason,publish_name
            2016,Văn phòng Mẫu,collective,,,Bằng khen,provincial,"Thành tích, tốt",
            2016,Phan Bí Mật,individual,Ông,Phó Giám đốc Kín,Bằng khen,provincial,Thành tích,
            2016,Lê Công Khai,individual,Bà,Chuyên viên,Bằng khen,provincial,Thành tích,true
            2016,Trần Bí Mật,individual,Bà,Kế toán Kín,Bằng khen,provincial,Thành tích,false
            """ + "\n"
        sample.files["awards.csv"] = Array(awards.utf8)
        try sample.describe { json in
            var resources = json["resources"] as? [[String: Any]] ?? []
            resources.append(["name": "awards", "path": "awards.csv", "bytes": awards.utf8.count])
            json["resources"] = resources
        }
        try Self.unpacked(try sample.pack()) { folder in
            let files = try Self.files(in: folder)
            let text = String(decoding: try #require(files["awards.csv"]), as: UTF8.self)
            for secret in ["Bí Mật", "Kín", "Ông"] { #expect(!text.contains(secret), "\(secret)") }
            let before = awards.split(separator: "\n")
            let after = text.split(separator: "\n")
            #expect(after.count == before.count)
            for row in [0, 1, 3] { #expect(after[row] == before[row]) }
            // Still a bundle, with as many awards.
            let again = try #require(BundleReader.read(BundleFolder(folder.path)).bundle)
            #expect(again.awards.count == 4)
            #expect(again.awards.filter { !$0.publishesName }.allSatisfy { $0.position == nil })
        }
    }
}

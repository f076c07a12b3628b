import Bundle
import Foundation
import Records
import Testing
import Zip

@Suite("Bundles in a zip")
struct ArchiveTests {
    private static func zip(_ files: [String: [UInt8]], below folder: String = "") throws -> [UInt8] {
        try ZipArchive.bytes(
            of: try files.sorted { $0.key < $1.key }.map {
                try ZipEntry(path: folder + $0.key, bytes: $0.value)
            })
    }

    private static func error(_ bytes: [UInt8]) -> BundleArchiveError? {
        do throws(BundleArchiveError) {
            _ = try BundleArchive(bytes, shownPath: "x.zip")
            return nil
        } catch {
            return error
        }
    }

    @Test("the same bundle is read from a folder, from a zip and from a zip with a folder in it")
    func same() throws {
        let sample = SampleBundle()
        let folder = try #require(try sample.read().bundle)
        for top in ["", "2016/", "Gói số liệu/"] {
            let archive = try BundleArchive(
                try Self.zip(sample.files, below: top), shownPath: "data/x/2016.zip")
            let result = BundleReader.read(archive)
            let bundle = try #require(result.bundle)
            #expect(bundle.path == "data/x/2016.zip")
            #expect(bundle.files.map(\.sha256) == folder.files.map(\.sha256))
            #expect(bundle.files.contains { $0.path == "data/x/2016.zip/units.csv" })
            #expect(bundle.units.map(\.name) == folder.units.map(\.name))
            #expect(bundle.observations.map(\.value) == folder.observations.map(\.value))
            #expect(bundle.units.first?.cell.table.file == "data/x/2016.zip/units.csv")
            // Everything that is shown can be cut at the bundle's path.
            #expect(bundle.files.allSatisfy { $0.path.hasPrefix(bundle.path + "/") })
        }
    }

    @Test("a fault in a table is shown below the zip")
    func findings() throws {
        var sample = SampleBundle()
        sample.files["units.csv"] = Array("code,name\nU1,Một\n".utf8)
        let archive = try BundleArchive(try Self.zip(sample.files, below: "b/"), shownPath: "d/2016.zip")
        let finding = BundleReader.read(archive).findings.first { $0.code == "table.missing-column" }
        #expect(finding?.place.file == "d/2016.zip/units.csv")
        sample.files["units.csv"] = nil
        let missing = try BundleArchive(try Self.zip(sample.files), shownPath: "d/2016.zip")
        #expect(BundleReader.read(missing).findings.contains { $0.code == "bundle.file-missing" })
    }

    @Test("paths that lead out of the bundle are refused as in a folder, and so is what lies beside it")
    func outside() throws {
        var files = SampleBundle().files.map { ("b/\($0.key)", $0.value) }
        files.append(("__MACOSX/b/._units.csv", [0]))
        files.append((".DS_Store", [0]))
        let bytes = try ZipArchive.bytes(
            of: try files.sorted { $0.0 < $1.0 }.map { try ZipEntry(path: $0.0, bytes: $0.1) })
        let archive = try BundleArchive(bytes, shownPath: "x.zip")
        #expect(try archive.contents(of: "units.csv") == SampleBundle().files["units.csv"])
        for path in ["../.DS_Store", "/etc/passwd", "b\\units.csv", "C:/x", "", "a//b", "./units.csv"] {
            #expect(throws: BundleFileError.outside) { try archive.contents(of: path) }
        }
        for path in ["b/units.csv", "UNITS.csv", "._units.csv", "units"] {
            #expect(throws: BundleFileError.missing) { try archive.contents(of: path) }
        }
    }

    @Test("a zip without a bundle, and one with two, hold no bundle")
    func noBundle() throws {
        let files = SampleBundle().files
        #expect(Self.error(try ZipArchive.bytes(of: [])) == .noBundle)
        #expect(Self.error(try Self.zip(["units.csv": [0x61]])) == .noBundle)
        #expect(Self.error(try Self.zip(files, below: "a/b/")) == .noBundle)
        var two: [String: [UInt8]] = [:]
        for (path, bytes) in files {
            two["2015/\(path)"] = bytes
            two["2016/\(path)"] = bytes
        }
        #expect(Self.error(try Self.zip(two)) == .noBundle)
        #expect(Self.error(try Self.zip(["a/datapackage.json": [0x7B], "b.txt": [0x61]])) == .noBundle)
        let named = BundleArchiveError.noBundle.finding(at: "x.zip", isNamed: true)
        let found = BundleArchiveError.noBundle.finding(at: "x.zip", isNamed: false)
        #expect((named.severity, named.code) == (.error, "archive.no-bundle"))
        #expect(found.severity == .warning)
    }

    @Test("what is no zip, and a zip that may do harm, are refused with the reason in both languages")
    func refused() throws {
        let text = try #require(Self.error(Array("key,value\n".utf8)))
        #expect(text == .refused(ZipReadError(path: "", reason: .notZip)))
        let finding = text.finding(at: "d/2016.zip", isNamed: false)
        #expect((finding.severity, finding.code) == (.error, "archive.refused"))
        #expect(finding.place.file == "d/2016.zip")
        #expect(finding.summary.vi.contains("không phải tệp zip"))
        #expect(finding.summary.en.contains("not a zip"))
        let bytes = try Self.zip(["datapackage.json": [0x7B]])
        #expect(Self.error(bytes + [0]) == .refused(ZipReadError(path: "", reason: .notZip)))
        #expect(throws: BundleArchiveError.self) { try BundleArchive("/no/such.zip") }
        #expect(throws: BundleArchiveError.self) { try BundleArchive("/") }
    }

    @Test("a file whose bytes are damaged is one finding, with the reason")
    func damaged() throws {
        var bytes = try Self.zip(SampleBundle().files.mapValues { $0 })
        // Somewhere in the packed bytes of the first file.
        bytes[60] ^= 0xFF
        let result = BundleReader.read(try BundleArchive(bytes, shownPath: "x.zip"))
        #expect(result.bundle == nil)
        let finding = try #require(result.findings.first { $0.severity == .error })
        #expect(finding.summary.vi.contains("hỏng") || finding.summary.vi.contains("độ dài"))
    }
}

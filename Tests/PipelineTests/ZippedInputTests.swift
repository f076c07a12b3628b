import Foundation
import Pipeline
import Records
import Testing
import Zip

@Suite("Zipped inputs")
struct ZippedInputTests {
    /// Puts a year's bundle into a zip and takes the folder away.
    private static func zip(
        _ shop: Workshop, year: Int, to path: String, top: String = "", keep: Bool = false
    ) throws {
        let files = try shop.files("data/p/\(year)").sorted { $0.key < $1.key }
        let bytes = try ZipArchive.bytes(
            of: try files.map { try ZipEntry(path: top + $0.key, bytes: Array($0.value)) })
        if !keep { try FileManager.default.removeItem(atPath: shop.path("data/p/\(year)")) }
        try Data(bytes).write(to: shop.root.appending(path: path))
    }

    @Test("a zip that is named, and zips beside year folders, are read")
    func found() throws {
        let shop = try Workshop(years: [2014, 2015, 2016])
        try Self.zip(shop, year: 2015, to: "data/p/2015.ZIP", top: "2015/")
        for path in ["data", "data/p"] {
            let loaded = ProgrammeLoader.load([shop.path(path)])
            #expect(loaded.programmes.map { $0.map(\.year) } == [[2014, 2015, 2016]])
            #expect(!loaded.hasErrors)
            #expect(loaded.bundleCount == 3)
        }
        let one = ProgrammeLoader.load([shop.path("data/p/2015.ZIP"), shop.path("data/p/2015.ZIP")])
        #expect(one.programmes.map { $0.map(\.path) } == [[shop.path("data/p/2015.ZIP")]])
    }

    @Test("a build from zips writes the same bytes as one from folders")
    func sameBytes() async throws {
        let (folders, zips) = (try Workshop(years: [2015, 2016]), try Workshop(years: [2015, 2016]))
        try Self.zip(zips, year: 2015, to: "data/p/2015.zip")
        try Self.zip(zips, year: 2016, to: "data/p/nam-2016.zip", top: "b/")
        try await folders.build()
        try await zips.build()
        let (first, second) = (try folders.files("output"), try zips.files("output"))
        #expect(first.count > 60)
        #expect(first.keys.sorted() == second.keys.sorted())
        for (path, bytes) in first { #expect(second[path] == bytes, "\(path)") }
    }

    @Test("a year that is there as folder and as zip is an error that names both")
    func twice() throws {
        let shop = try Workshop()
        try Self.zip(shop, year: 2016, to: "data/p/2016.zip", keep: true)
        let finding = ProgrammeLoader.load([shop.path("data")]).findings.first { $0.severity == .error }
        #expect(finding?.code == "programme.year-twice")
        #expect(finding?.summary.vi.contains(shop.path("data/p/2016.zip")) == true)
    }

    @Test("a zip that is none stops a run; one with something else is passed over with a warning")
    func others() throws {
        let shop = try Workshop()
        let other = try ZipArchive.bytes(of: [try ZipEntry(path: "scan.pdf", bytes: [1, 2, 3])])
        try Data(other).write(to: shop.root.appending(path: "data/p/scans.zip"))
        let passed = ProgrammeLoader.load([shop.path("data")])
        #expect(passed.findings.filter { $0.code == "archive.no-bundle" }.map(\.severity) == [.warning])
        #expect(passed.bundleCount == 1)
        #expect(!passed.hasErrors)
        let named = ProgrammeLoader.load([shop.path("data/p/scans.zip")])
        #expect(named.findings.map(\.code) == ["archive.no-bundle"])
        #expect(named.hasErrors)
        // A folder with nothing else is an error too.
        try Data(other).write(to: shop.root.appending(path: "templates/scans.zip"))
        #expect(ProgrammeLoader.load([shop.path("templates")]).hasErrors)
        try shop.write("not a zip", to: "data/p/2015.zip")
        let broken = ProgrammeLoader.load([shop.path("data")])
        #expect(broken.findings.filter { $0.severity == .error }.map(\.code) == ["archive.refused"])
        #expect(broken.findings.contains { $0.place.file == shop.path("data/p/2015.zip") })
    }
}

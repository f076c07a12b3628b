import Pipeline
import Records
import Testing

@Suite("Inputs")
struct InputTests {
    @Test("a programme, a year's bundle and a folder of programmes are all found")
    func found() throws {
        let shop = try Workshop(years: [2015, 2016])
        for (path, years) in [
            ("data", [2015, 2016]), ("data/p", [2015, 2016]), ("data/p/2016", [2016]),
            ("data/p/2016/", [2016]),
        ] {
            let loaded = ProgrammeLoader.load([shop.path(path)])
            #expect(loaded.programmes.map { $0.map(\.year) } == [years])
            #expect(!loaded.hasErrors)
            #expect(loaded.bundleCount == years.count)
        }
    }

    @Test("a bundle that is named twice is read once")
    func once() throws {
        let shop = try Workshop()
        let loaded = ProgrammeLoader.load([shop.path("data"), shop.path("data/p/2016"), shop.path("data")])
        #expect(loaded.bundleCount == 1)
        #expect(!loaded.hasErrors)
    }

    @Test("hidden folders are passed over")
    func hidden() throws {
        let shop = try Workshop()
        try shop.write("{}", to: "data/.git/x/datapackage.json")
        #expect(ProgrammeLoader.load([shop.path("data")]).bundleCount == 1)
    }

    @Test("a path that is missing, is a file, or holds no bundle is named")
    func nothing() throws {
        let shop = try Workshop()
        try shop.write("", to: "empty/README.md")
        let loaded = ProgrammeLoader.load(
            ["no-such", "data/p/2016/units.csv", "empty"].map { shop.path($0) })
        #expect(
            loaded.findings.map(\.code) == [
                "input.missing", "input.not-a-folder", "bundle.no-descriptor",
            ])
        #expect(loaded.findings.first?.place.file == shop.path("no-such"))
        #expect(loaded.hasErrors)
        #expect(loaded.programmes.isEmpty)
    }

    @Test("two bundles of one programme and year stop a run, and both are named")
    func twins() async throws {
        let shop = try Workshop()
        for file in ["datapackage.json"]
            + ["settings", "units", "items", "observations", "indices", "indicators", "checks"].map({
                "\($0).csv"
            })
        {
            try shop.write(try shop.read("data/p/2016/\(file)"), to: "data/copy/\(file)")
        }
        #expect(try await shop.codes() == ["programme.year-twice"])
        let finding = ProgrammeLoader.load([shop.path("data")]).findings.first { $0.severity == .error }
        #expect(finding?.summary.vi.contains(shop.path("data/copy")) == true)
        #expect(finding?.summary.vi.contains(shop.path("data/p/2016")) == true)
        #expect(!shop.exists("output"))
    }
}

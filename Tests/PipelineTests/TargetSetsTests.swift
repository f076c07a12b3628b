import Foundation
import Pipeline
import Records
import Testing

@Suite("Sets of targets put into a bundle")
struct TargetSetsTests {
    private static let names = ["nq-28", "qd-1555", "qd-23", "qd-2351"]

    private static func add(_ names: [String], _ shop: Workshop, _ path: String = "data/p/2016") throws
        -> TargetAddition
    {
        try TargetAddition.add(names, to: shop.path(path), templates: shop.path("templates"))
    }

    private static func codes(_ names: [String], _ shop: Workshop, _ path: String = "data/p/2016") throws
        -> [String]
    {
        do throws(BuildError) {
            _ = try TargetAddition.add(names, to: shop.path(path), templates: shop.path("templates"))
            return []
        } catch {
            guard case .findings(let findings) = error else { return ["file"] }
            return findings.map(\.code)
        }
    }

    @Test("The sets are listed with what is to be confirmed")
    func list() throws {
        let shop = try Workshop()
        let sets = try TargetSets.all(in: shop.path("templates") + "/")
        #expect(sets.map(\.code) == Self.names)
        #expect(sets.map(\.targetCount) == [46, 16, 47, 23])
        #expect(sets.map(\.unconfirmedCount) == [12, 0, 1, 7])
        #expect(sets[0].period == "2021–2030")
        #expect(sets.allSatisfy { !$0.name.vi.isEmpty && !$0.name.en.isEmpty && !$0.basis.isEmpty })
    }

    @Test("Every set, and all of them together, make a bundle without errors", arguments: names)
    func checked(name: String) throws {
        let shop = try Workshop()
        let alone = try Self.add([name], shop)
        #expect(alone.tables.map(\.keptCount) == [0, 0, 0, 0])
        let all = try Self.add(Self.names, shop)
        #expect(all.tables.last?.name == "targets")
        let loaded = ProgrammeLoader.load([shop.path("data/p")])
        #expect(!loaded.hasErrors, "\(loaded.findings)")
        let bundle = try #require(loaded.programmes.first?.first)
        #expect(bundle.targets.count == 132)
        #expect(bundle.programmes.map(\.code).sorted() == ["NQ_28", "QD_1555", "QD_23", "QD_2351"])
        // Measures that two strategies share stand once.
        #expect(Set(bundle.measures.map(\.code)).count == bundle.measures.count)
        #expect(bundle.measures.allSatisfy { $0.definition == nil && $0.nameEN != nil })
        #expect(bundle.targets.filter { $0.certainty == .unconfirmed }.count == 20)
        // The goals for town and country wait for the register's area types.
        #expect(loaded.findings.filter { $0.code == "targets.no-such-area" }.count == 4)
        #expect(try shop.files("data/p").keys.allSatisfy { !$0.hasSuffix(".new") })
    }

    @Test("Rows that are there stay as they are, also where the set says something else")
    func kept() throws {
        let shop = try Workshop()
        _ = try Self.add(["qd-2351"], shop)
        let path = "data/p/2016/targets.csv"
        try shop.replace("GE_COUNCILS_WOMEN,>,35", by: "GE_COUNCILS_WOMEN,>,40", in: path)
        let before = try shop.files("data/p/2016")
        let again = try Self.add(["qd-2351"], shop)
        #expect(again.tables.map(\.addedCount) == [0, 0, 0, 0])
        #expect(again.tables.map(\.keptCount) == [1, 7, 15, 23])
        #expect(again.tasks.contains { $0.vi.contains("targets: QD_2351 2351-1b national 2020") })
        #expect(try shop.files("data/p/2016") == before)
        // One row taken out comes back, the others stay.
        let rows = try shop.read(path).split(separator: "\n", omittingEmptySubsequences: false)
        try shop.write(rows.filter { !$0.contains("2351-6b") }.joined(separator: "\n"), to: path)
        #expect(try Self.add(["qd-2351"], shop).tables.last?.addedCount == 1)
        #expect(try shop.read(path).contains("GE_COUNCILS_WOMEN,>,40"))
    }

    @Test("The officer is told what to fill in, in both languages")
    func tasks() throws {
        let shop = try Workshop()
        let tasks = try Self.add(["qd-2351", "qd-23"], shop).tasks
        let (vi, en) = (tasks.map(\.vi).joined(separator: "\n"), tasks.map(\.en).joined(separator: "\n"))
        #expect(vi.contains("numerator, denominator, scale hoặc formula"))
        #expect(vi.contains("detected_among (dân số): GE_VICTIMS_COUNSELLED"))
        #expect(vi.contains("GE_COUNCILS_WOMEN (2016–2021)"))
        #expect(vi.contains("area_type trong units: nông thôn, đô thị"))
        #expect(vi.contains("2351-4b (2015)"))
        #expect(vi.contains("nằm ngoài giai đoạn của: QD_23 (2021–2030)"))
        #expect(en.contains("bantin check"))
        #expect(tasks.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty && $0.vi != $0.en })
    }

    @Test("Separator and line ends of a table stay, and demands that a measure breaks go from the schema")
    func dialect() throws {
        let shop = try Workshop()
        try shop.replace(
            "\"path\": \"indicators.csv\"",
            by: "\"path\": \"indicators.csv\", \"hash\": \"sha256:00\", \"dialect\": {\"delimiter\": \";\"}",
            in: "data/p/2016/datapackage.json")
        let text = try shop.read("data/p/2016/indicators.csv")
        let result = text.split(separator: "\n").map { line in
            var isQuoted = false
            return String(
                line.map { character in
                    if character == "\"" { isQuoted.toggle() }
                    return character == "," && !isQuoted ? ";" : character
                })
        }
        try shop.write(result.joined(separator: "\r\n") + "\r\n", to: "data/p/2016/indicators.csv")
        _ = try Self.add(["qd-1555"], shop)
        #expect(try shop.read("data/p/2016/indicators.csv").contains("\r\nCH_STUNTING;Tỷ lệ trẻ em"))
        #expect(!(try shop.read("data/p/2016/datapackage.json").contains("sha256:00")))
        #expect(!ProgrammeLoader.load([shop.path("data/p")]).hasErrors)
    }

    @Test("What cannot be added to is refused with its reason, and nothing is written")
    func refused() throws {
        let shop = try Workshop()
        let before = try shop.files("data")
        #expect(try Self.codes(["nq-29"], shop) == ["targets.no-such-set"])
        #expect(try Self.codes(["nq-28"], shop, "data/p") == ["targets.not-a-bundle"])
        #expect(try Self.codes(["nq-28"], shop, "none") == ["targets.not-a-bundle"])
        #expect(try shop.files("data") == before)
        try shop.write("x", to: "data/p/2016/targets.csv")
        #expect(try Self.codes(["nq-28"], shop) == ["targets.file-exists"])
        #expect(try shop.read("data/p/2016/targets.csv") == "x")
        #expect(!shop.exists("data/p/2016/programmes.csv"))
        try FileManager.default.removeItem(atPath: shop.path("data/p/2016/targets.csv"))
        // An item with the code of a measure: the result would not pass.
        let items = try shop.read("data/p/2016/items.csv")
        let commas = items.prefix { $0 != "\n" }.filter { $0 == "," }.count
        try shop.write(
            items + "GE_CURRICULA,Nội dung,,mục" + String(repeating: ",", count: commas - 3) + "\n",
            to: "data/p/2016/items.csv")
        #expect(try Self.codes(["nq-28"], shop) == ["table.code-taken"])
        try shop.write(items, to: "data/p/2016/items.csv")
        try shop.replace("522,POP,2016,", by: "522,POP,2016,mười", in: "data/p/2016/observations.csv")
        #expect(try Self.codes(["nq-28"], shop) == ["cell.not-a-number"])
        #expect(!shop.exists("data/p/2016/targets.csv"))
    }

    @Test(
        "frictionless finds no fault with the result",
        .enabled(
            if: FileManager.default.isExecutableFile(
                atPath: projectFolder.appending(path: ".venv-checks/bin/frictionless").path)))
    func frictionless() throws {
        let shop = try Workshop()
        _ = try Self.add(Self.names, shop)
        let tool = projectFolder.appending(path: ".venv-checks/bin/frictionless").path
        let result = try Outside.run(
            [tool, "validate", "datapackage.json"], in: shop.root.appending(path: "data/p/2016"))
        #expect(result.code == 0, "\(result.output)")
    }

    @Test("The next year carries the strategies on, and tells which targets are due and which have ended")
    func nextYear() throws {
        let shop = try Workshop()
        _ = try Self.add(["qd-2351", "qd-1555"], shop)
        try shop.replace(",2020,national", by: ",2017,national", in: "data/p/2016/targets.csv")
        let made = try NewBundle.make(in: shop.path("data/p"), from: 2016)
        for name in ["programmes", "objectives", "targets", "indicators"] {
            let path = "\(name).csv"
            #expect(try shop.read("data/p/2016/\(path)") == (try shop.read("data/p/2017/\(path)")), "\(name)")
        }
        let vi = made.decisions.map(\.vi).joined(separator: "\n")
        #expect(vi.contains("mục tiêu đến hạn năm 2017"))
        #expect(vi.contains("QD_2351 2351-1b: GE_COUNCILS_WOMEN > 35"))
        #expect(vi.contains("GE_COUNCILS_WOMEN: 2016–2021"))
        #expect(!vi.contains("Chương trình đã kết thúc"))
        #expect(!vi.contains("bảng không chép: programmes"))
        try shop.replace("2011,2020,2015", by: "2011,2017,2015", in: "data/p/2017/programmes.csv")
        let next = try NewBundle.make(in: shop.path("data/p"), from: 2017)
        let text = next.decisions.map(\.vi).joined(separator: "\n")
        #expect(text.contains("không mục tiêu nào đến hạn năm 2018"))
        #expect(
            text.contains("QD_2351 Chiến lược quốc gia về bình đẳng giới giai đoạn 2011–2020 (2011–2017)"))
    }
}

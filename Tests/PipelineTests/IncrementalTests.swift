import Foundation
import Pipeline
import Records
import Testing

@Suite("Builds over a build before")
struct IncrementalTests {
    /// The inode and the time of every file below a folder.
    private static func marks(_ shop: Workshop, _ folder: String) throws -> [String: [UInt64]] {
        var marks: [String: [UInt64]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: shop.path(folder)) {
            let facts = try FileManager.default.attributesOfItem(atPath: shop.path("\(folder)/\(path)"))
            guard facts[.type] as? FileAttributeType == .typeRegular else { continue }
            let moment = (facts[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
            marks[path] = [(facts[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0, moment.bitPattern]
        }
        return marks
    }

    /// One figure of a unit, with the sums above it, so that the bundle's own rules hold.
    private static func correct(_ shop: Workshop, year: Int = 2016) throws {
        let path = "data/p/\(year)/observations.csv"
        let lines = try shop.read(path).split(separator: "\n", omittingEmptySubsequences: false)
        var changed = 0
        let text = lines.map { line -> String in
            var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 3, fields[1] == "CULTURE_HOUSEHOLDS",
                ["524", "51", "QNG_DB"].contains(fields[0]), let value = Int(fields[3])
            else { return String(line) }
            changed += 1
            fields[3] = "\(value - 900)"
            return fields.joined(separator: ",")
        }.joined(separator: "\n")
        try #require(changed == 3, "the rows of the unit, of its region and of the province")
        try shop.write(text, to: path)
    }

    @Test("a run over its own output touches nothing")
    func again() async throws {
        let shop = try Workshop(years: [2015, 2016])
        try await shop.build()
        let before = try Self.marks(shop, "output")
        let summary = try await shop.build()
        #expect(try Self.marks(shop, "output") == before)
        #expect(summary.written == 0 && summary.kept == before.count)
    }

    @Test(
        "after a figure was corrected, exactly the files that show it are new, and all are as in a full build"
    )
    func corrected() async throws {
        let shop = try Workshop(years: [2015, 2016])
        try await shop.build()
        let (marks, files) = (try Self.marks(shop, "output"), try shop.files("output"))
        try Self.correct(shop)
        let summary = try await shop.build()
        try await shop.build(to: "full") { $0.isFull = true }
        let (now, full) = (try shop.files("output"), try shop.files("full"))
        #expect(now.keys.sorted() == full.keys.sorted())
        for (path, bytes) in full { #expect(now[path] == bytes, "\(path)") }
        for (path, mark) in try Self.marks(shop, "output") {
            #expect((marks[path] == mark) == (files[path] == now[path]), "\(path)")
        }
        #expect(summary.kept > 0 && summary.written > 0)
        // Years before know nothing of it.
        for (path, bytes) in files where path.contains("quang-ngai/2015/") {
            #expect(now[path] == bytes, "\(path)")
        }
    }

    @Test("a figure of an earlier year is told in later ones, which are made anew")
    func correctedBefore() async throws {
        let shop = try Workshop(years: [2015, 2016])
        try await shop.build()
        let files = try shop.files("output")
        try Self.correct(shop, year: 2015)
        try await shop.build()
        try await shop.build(to: "full") { $0.isFull = true }
        let (now, full) = (try shop.files("output"), try shop.files("full"))
        for (path, bytes) in full { #expect(now[path] == bytes, "\(path)") }
        let page = "site/quang-ngai/2016/524-huyen-binh-son.html"
        #expect(now[page] != files[page])
    }

    @Test("with a new year the packages of the years before stay as they were sent")
    func newYear() async throws {
        let shop = try Workshop(years: [2015])
        try await shop.build()
        let before = try shop.files("output")
        try FileManager.default.copyItem(
            at: projectFolder.appending(path: "data/quang-ngai/2016").resolvingSymlinksInPath(),
            to: URL(filePath: shop.path("data/p/2016")))
        let summary = try await shop.build { $0.tellsChanges = true }
        let now = try shop.files("output")
        for (path, bytes) in before where path.hasPrefix("packages/") || path.hasPrefix("reports/") {
            // The province's own package holds pages with a link to the new year.
            if path.hasSuffix("/toan-tinh.zip") { continue }
            #expect(now[path] == bytes, "\(path)")
        }
        #expect(summary.changes?.allSatisfy { $0.year == 2016 } == true)
        let page = try shop.read("output/site/quang-ngai/2015/524-huyen-binh-son.html")
        #expect(page.contains("../2016/524-huyen-binh-son.html"), "the way to the new year")
    }

    @Test("a full run makes every file anew")
    func full() async throws {
        let shop = try Workshop()
        try await shop.build()
        let before = try Self.marks(shop, "output")
        let summary = try await shop.build { $0.isFull = true }
        #expect(summary.kept == 0)
        for (path, mark) in try Self.marks(shop, "output") { #expect(before[path] != mark, "\(path)") }
    }

    @Test("files that somebody altered, emptied or removed are made anew, whatever their times say")
    func altered() async throws {
        let shop = try Workshop()
        try await shop.build()
        let wanted = try shop.files("output")
        let paths = [
            "site/index.html", "site/quang-ngai/2016/524-huyen-binh-son.docx",
            "packages/quang-ngai/2016/524-huyen-binh-son.zip", "packages/quang-ngai/2016/toan-tinh.zip",
            "site/quang-ngai/2016/so-lieu.csv",
        ]
        for path in paths {
            let file = shop.path("output/\(path)")
            let moment = try #require(
                try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date)
            var bytes = try #require(wanted[path])
            bytes[bytes.count / 2] ^= 1
            let handle = try FileHandle(forUpdating: URL(filePath: file))
            try handle.write(contentsOf: bytes)
            try handle.close()
            try FileManager.default.setAttributes([.modificationDate: moment], ofItemAtPath: file)
        }
        try FileManager.default.removeItem(atPath: shop.path("output/site/style.css"))
        try Data().write(to: URL(filePath: shop.path("output/site/quang-ngai/2016/index.html")))
        try await shop.build()
        let now = try shop.files("output")
        #expect(now.keys.sorted() == wanted.keys.sorted())
        for (path, bytes) in wanted { #expect(now[path] == bytes, "\(path)") }
    }

    @Test(
        "a state that cannot be used is told, and everything is made anew",
        arguments: ["", "{", "[]", #"{"format":99}"#, "engine", "manifest", "missing"])
    func states(spoil: String) async throws {
        let shop = try Workshop()
        try await shop.build()
        let state = try shop.read("output/state.json")
        switch spoil {
        case "missing": try FileManager.default.removeItem(atPath: shop.path("output/state.json"))
        case "engine", "manifest":
            let fields = try JSONSerialization.jsonObject(with: Data(state.utf8)) as? [String: Any]
            var changed = try #require(fields)
            changed[spoil] = String(repeating: "0", count: 64)
            try JSONSerialization.data(withJSONObject: changed).write(
                to: URL(filePath: shop.path("output/state.json")))
        default: try shop.write(spoil, to: "output/state.json")
        }
        try Self.correct(shop)
        let summary = try await shop.build()
        #expect(summary.findings.map(\.code).contains("build.state-unused"))
        try await shop.build(to: "full")
        let (now, full) = (try shop.files("output"), try shop.files("full"))
        for (path, bytes) in full { #expect(now[path] == bytes, "\(path)") }
    }

    @Test("a word or a template that changes reaches every file that prints it")
    func templates() async throws {
        let shop = try Workshop()
        try await shop.build()
        try shop.replace("Báo cáo của đơn vị", by: "Báo cáo riêng của đơn vị", in: "templates/vi.csv")
        try await shop.build()
        try await shop.build(to: "full")
        let (now, full) = (try shop.files("output"), try shop.files("full"))
        for (path, bytes) in full { #expect(now[path] == bytes, "\(path)") }
    }

    @Test("changes are told of units whose package shows something else, and stand in their packages alone")
    func changes() async throws {
        let shop = try Workshop(years: [2015, 2016])
        try await shop.build()
        let before = try shop.files("output")
        try Self.correct(shop)
        let summary = try await shop.build { $0.tellsChanges = true }
        let changes = try #require(summary.changes)
        #expect(changes.contains { $0.unit == "Huyện Bình Sơn" && $0.year == 2016 && $0.figures > 2 })
        let list = try shop.read("output/changes.csv")
        #expect(list.contains("Huyện Bình Sơn") && list.contains("có thay đổi"))
        let now = try shop.files("output")
        for (path, bytes) in now where path.hasPrefix("packages/") {
            let hasSheet = bytes.range(of: Data("/dinh-chinh.csv".utf8)) != nil
            let name = try #require(path.split(separator: "/").last)
            #expect(hasSheet == list.contains(path), "\(path)")
            if !hasSheet, !name.hasPrefix("toan-tinh"), !name.hasPrefix("du-lieu-mo") {
                #expect(before[path] == bytes, "\(path)")
            }
        }
        // Nothing but sheets and lists tells these bytes from those of a plain build.
        try await shop.build()
        try await shop.build(to: "full")
        let (plain, full) = (try shop.files("output"), try shop.files("full"))
        #expect(plain.keys.sorted() == full.keys.sorted())
        for (path, bytes) in full { #expect(plain[path] == bytes, "\(path)") }
    }

    @Test("without an output to compare with, every package is new; a folder that is none is refused")
    func nothingBefore() async throws {
        let shop = try Workshop()
        let summary = try await shop.build { $0.tellsChanges = true }
        #expect(summary.changes?.count == 14)
        #expect(try shop.read("output/changes.json").contains("\"new\""))
        await #expect(throws: BuildError.self) {
            try await shop.build { $0.changesFrom = shop.path("data") }
        }
    }

    @Test(
        "a package over the limit is not written, and what is told names it, its size, its parts and the way out"
    )
    func limit() async throws {
        let shop = try Workshop()
        // Text that hardly shrinks, so that the letter is heavy.
        var state: UInt32 = 1
        let digits = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)
        let noise = (0..<1_600_000).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return digits[Int(state >> 26)]
        }
        try shop.replace(
            "<w:sectPr",
            by: "<w:p><w:r><w:t>\(String(decoding: noise, as: UTF8.self))</w:t></w:r></w:p><w:sectPr",
            in: "templates/word/letter/word/document.xml")
        let summary = try await shop.build { $0.packageLimit = 1 }
        #expect(summary.refusals.count == 14 && summary.packages == 2)
        let refusal = try #require(summary.refusals.first)
        #expect(refusal.code == "package.too-large" && refusal.severity == .error)
        #expect(refusal.read?.hasSuffix(" MB") == true)
        let text = refusal.summary.vi + (refusal.advice?.vi ?? "")
        #expect(text.contains("letter.docx 1,") && text.contains("--package-limit 2"), "\(text)")
        #expect(!shop.exists("output/packages/quang-ngai/2016/524-huyen-binh-son.zip"))
        // The copy on the site is without the letter, and goes to nobody's mailbox.
        #expect(shop.exists("output/site/quang-ngai/2016/524-huyen-binh-son.zip"))
        // What was refused is tried again.
        #expect(try await shop.build { $0.packageLimit = 20 }.packages == 16)
    }
}

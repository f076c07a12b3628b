import Foundation
import Pipeline
import Records
import Testing

@Suite("Runs")
struct BuilderTests {
    @Test("a run over the real years makes every file, and its manifest lists exactly those")
    func real() async throws {
        let shop = try Workshop(years: [2013, 2014, 2015, 2016])
        let summary = try await shop.build()
        #expect(summary.bundles == 4)
        #expect(try shop.files("output").keys.filter { $0.hasSuffix(".html") }.count == summary.pages)
        #expect(summary.pages > 1 + 4 * (2 + 14))
        #expect(summary.reports == 4 * 30)
        #expect(summary.packages == 4 * (14 + 2))
        #expect(summary.failures.isEmpty)
        #expect(!summary.findings.contains { $0.severity == .error })
        for path in [
            "site/index.html", "site/style.css", "site/tables.js", "site/quang-ngai/2016/index.html",
            "site/quang-ngai/2016/phuong-phap.html", "site/quang-ngai/2016/xep-hang.csv",
            "site/quang-ngai/2013/522-thanh-pho-quang-ngai.html",
            "reports/quang-ngai/2014/522-thanh-pho-quang-ngai.docx",
            "reports/quang-ngai/2014/522-thanh-pho-quang-ngai-cong-van.docx",
            "reports/quang-ngai/2014/quyet-dinh.docx", "site/quang-ngai/2014/quyet-dinh.docx",
            "packages/quang-ngai/2015/524-huyen-binh-son.zip",
            "packages/quang-ngai/2015/toan-tinh.zip", "packages/quang-ngai/2015/du-lieu-mo.zip",
        ] { #expect(shop.exists("output/\(path)"), "\(path)") }
        let manifest = try Self.manifest(shop.read("output/manifest.json"))
        let files = try shop.files("output")
        #expect(manifest.generator == "bantin")
        #expect(
            manifest.outputs.map(\.path).sorted()
                == files.keys.filter { !BuilderTests.lists.contains($0) }.sorted())
        #expect(manifest.outputs.allSatisfy { files[$0.path]?.count == $0.bytes })
        try shop.write(manifest.outputs.map { "\($0.sha256)  \($0.path)\n" }.joined(), to: "outputs.sums")
        let outputs = try Outside.run(
            ["sha256sum", "--strict", "--quiet", "-c", "../outputs.sums"],
            in: shop.root.appending(path: "output"))
        #expect(outputs.code == 0, "\(outputs.output)")
        // Inputs are named inside programme and templates, not as they lie on this machine.
        let inputs = manifest.inputs.map {
            "\($0.sha256)  \($0.path.replacingOccurrences(of: "quang-ngai/", with: "data/p/"))\n"
        }
        try shop.write(inputs.joined(), to: "inputs.sums")
        let read = try Outside.run(["sha256sum", "--strict", "--quiet", "-c", "inputs.sums"], in: shop.root)
        #expect(read.code == 0, "\(read.output)")
        #expect(manifest.inputs.filter { $0.path.hasPrefix("quang-ngai/") }.count == 33)
        #expect(manifest.inputs.contains { $0.path == "templates/vi.csv" })
        #expect(manifest.inputs.contains { $0.path == "templates/word/common/_rels/.rels" })
    }

    @Test("one job or eight, here or there: the same bytes")
    func deterministic() async throws {
        let (one, two) = (try Workshop(years: [2014, 2016]), try Workshop(years: [2014, 2016]))
        try await one.build(jobs: 1)
        try await two.build(to: "elsewhere/out", jobs: 8)
        let (first, second) = (try one.files("output"), try two.files("elsewhere/out"))
        #expect(first.keys.sorted() == second.keys.sorted())
        for (path, bytes) in first { #expect(second[path] == bytes, "\(path)") }
        for (path, bytes) in first where !path.hasSuffix(".zip") && !path.hasSuffix(".docx") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(one.root.path), "\(path)")
        }
    }

    @Test("a second run over the same output leaves nothing of years that are no longer made")
    func years() async throws {
        let shop = try Workshop(years: [2015, 2016])
        try await shop.build()
        #expect(shop.exists("output/site/quang-ngai/2015/index.html"))
        let summary = try await shop.build(years: [2016])
        #expect(summary.reports == 30)
        #expect(!shop.exists("output/site/quang-ngai/2015"))
        #expect(!shop.exists("output/packages/quang-ngai/2015"))
        // The year that is not made still serves comparison.
        #expect(try shop.read("output/site/quang-ngai/2016/index.html").contains("So với năm 2015"))
        #expect(try await shop.codes(years: [1999]) == ["input.no-such-year"])
        #expect(try await shop.codes(years: [1999, 2016]) == ["input.no-such-year"])
        #expect(shop.exists("output/site/quang-ngai/2016/index.html"))
    }

    @Test("a spoiled bundle ends the run with findings and leaves the previous output as it was")
    func spoiledBundle() async throws {
        let shop = try Workshop()
        try await shop.build()
        let before = try shop.files("output")
        try shop.replace("522,POP,2016,", by: "522,POP,2016,mười", in: "data/p/2016/observations.csv")
        #expect(try await !shop.codes().isEmpty)
        #expect(try shop.files("output") == before)
        #expect(try shop.top() == ["data", "output", "templates"])
    }

    @Test("mistakes in words, pages and documents are told with their lines, and nothing is written")
    func spoiledTemplates() async throws {
        let shop = try Workshop()
        try shop.replace("{{lede}}", by: "{{leed}}", in: "templates/site/year.html")
        try shop.replace(
            "<w:body>", by: "<w:body><w:p><w:r><w:t>{{no_such}}</w:t></w:r></w:p>",
            in: "templates/word/unit-report/word/document.xml")
        do {
            try await shop.build()
            Issue.record("the templates are accepted")
        } catch BuildError.findings(let findings) {
            #expect(findings.map(\.code) == ["templates.page", "templates.document"])
            #expect(findings.first?.place.file == shop.path("templates/site/year.html"))
            #expect(findings.first?.place.row != nil)
        }
        try shop.replace("places} bậc", by: "place} bậc", in: "templates/vi.csv")
        #expect(
            try await shop.codes() == [
                "templates.word-field", "templates.word-field", "templates.word-field",
            ])
        #expect(try shop.top() == ["data", "templates"])
    }

    @Test("template files that are missing are named")
    func missingTemplates() async throws {
        let shop = try Workshop()
        for file in ["site/method.html", "site/style.css"] {
            try FileManager.default.removeItem(atPath: shop.path("templates/\(file)"))
        }
        do {
            try await shop.build()
            Issue.record("the templates are accepted")
        } catch BuildError.findings(let findings) {
            #expect(
                findings.map(\.place.file).sorted() == [
                    shop.path("templates/site/method.html"), shop.path("templates/site/style.css"),
                ])
        }
        try FileManager.default.removeItem(atPath: shop.path("templates/vi.csv"))
        #expect(try await shop.codes() == ["templates.no-words"])
    }

    @Test("what an editor or a system leaves behind among templates is passed over")
    func leftovers() async throws {
        let shop = try Workshop()
        try await shop.build(to: "a")
        try shop.write("{{no_such}}", to: "templates/site/year.html~")
        try shop.write("x", to: "templates/word/unit-report/.DS_Store")
        try await shop.build(to: "b")
        #expect(try shop.files("a") == shop.files("b"))
    }

    @Test("a key that stands twice among the words is told with both rows")
    func twice() async throws {
        let shop = try Workshop()
        try shop.replace(
            "points,{score} điểm\n", by: "points,{score} điểm\npoints,{score}\n", in: "templates/vi.csv")
        #expect(try await shop.codes() == ["templates.word-twice"])
    }

    @Test("the steps are told in order, and each unit as it is done")
    func progress() async throws {
        let shop = try Workshop()
        let minutes = Minutes()
        try await shop.build(jobs: 4, progress: minutes)
        #expect(minutes.steps.map { String($0.prefix(3)) } == (1...7).map { "\($0)/7" })
        #expect(minutes.advances == (1...14).map { "\($0)/14" })
    }

    struct Listing: Decodable {
        struct File: Decodable {
            let path: String
            let sha256: String
            let bytes: Int
        }
        let generator: String
        let inputs: [File]
        let outputs: [File]
    }

    /// What names the files of an output and is no output itself.
    static let lists = ["manifest.json", "SHA256SUMS", "state.json"]

    static func manifest(_ text: String) throws -> Listing {
        try JSONDecoder().decode(Listing.self, from: Data(text.utf8))
    }
}

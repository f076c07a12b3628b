import Foundation
import Pipeline
import Records
import Testing

@Suite("The output folder")
struct OutputTests {
    @Test("a folder with files of others is refused and left alone")
    func foreign() async throws {
        let shop = try Workshop()
        try shop.write("quý giá", to: "output/notes.txt")
        #expect(try await shop.codes() == ["output.not-ours"])
        #expect(try shop.files("output") == ["notes.txt": Data("quý giá".utf8)])
        #expect(try shop.top() == ["data", "output", "templates"])
    }

    @Test(
        "folders named like ours without our manifest are refused",
        arguments: ["", "{}", "{\"generator\":\"x\"}"])
    func unmarked(manifest: String) async throws {
        let shop = try Workshop()
        try shop.write("a", to: "output/site/index.html")
        if !manifest.isEmpty { try shop.write(manifest, to: "output/manifest.json") }
        let before = try shop.files("output")
        #expect(try await shop.codes() == ["output.not-ours"])
        #expect(try shop.files("output") == before)
    }

    @Test("our own output with a file of the user's added is refused too")
    func added() async throws {
        let shop = try Workshop()
        try await shop.build()
        try shop.write("của tôi", to: "output/mine.txt")
        #expect(try await shop.codes() == ["output.not-ours"])
        #expect(try shop.read("output/mine.txt") == "của tôi")
    }

    @Test("a file in the place of the output is refused and left alone")
    func file() async throws {
        let shop = try Workshop()
        try shop.write("a", to: "output")
        #expect(try await shop.codes() == ["output.not-ours"])
        #expect(try shop.read("output") == "a")
    }

    @Test("a folder with a README is accepted, and the README stays, run after run")
    func readme() async throws {
        let shop = try Workshop()
        try shop.write("# Kết quả\n", to: "output/README.md")
        try shop.write("*\n", to: "output/.gitignore")
        for _ in 1...2 {
            try await shop.build()
            #expect(try shop.read("output/README.md") == "# Kết quả\n")
            #expect(try shop.read("output/.gitignore") == "*\n")
            #expect(shop.exists("output/site/index.html"))
        }
        #expect(try !shop.read("output/manifest.json").contains("README.md"))
    }

    @Test("what a killed run left behind is removed and gets into no output")
    func stale() async throws {
        let shop = try Workshop()
        try shop.write("cũ", to: ".output.staging/site/old.html")
        try shop.write("", to: ".output.lock")
        try await shop.build()
        #expect(!shop.exists("output/site/old.html"))
        #expect(try shop.top() == ["data", "output", "templates"])
    }

    @Test("a run on an output on which another run works ends as busy, and can be tried later")
    func busy() async throws {
        let shop = try Workshop()
        try await shop.build()
        let before = try shop.files("output")
        let descriptor = unsafe open(shop.path(".output.lock"), O_CREAT | O_RDWR, 0o644)
        try #require(descriptor >= 0)
        try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        do {
            try await shop.build()
            Issue.record("two runs work on one output")
        } catch let error as BuildError {
            guard case .busy = error else {
                Issue.record("\(error)")
                return
            }
            #expect(error.exitCode == 75)
            #expect(error.message?.vi.contains("hãy thử lại sau") == true)
        }
        #expect(try shop.files("output") == before)
        // Another output is free.
        try await shop.build(to: "other")
        close(descriptor)
        try await shop.build()
    }

    @Test(
        "an output with slashes at its end, in folders that do not exist yet",
        arguments: ["a/b/out/", "out//"])
    func nested(output: String) async throws {
        let shop = try Workshop()
        for _ in 1...2 {
            try await shop.build(to: output)
            #expect(shop.exists("\(output)site/index.html"))
        }
    }

    @Test("an output that is a link: what it points at is replaced, the link stays")
    func link() async throws {
        let shop = try Workshop()
        try FileManager.default.createDirectory(atPath: shop.path("real"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: shop.path("output"), withDestinationPath: shop.path("real"))
        try await shop.build()
        #expect(shop.exists("real/site/index.html"))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: shop.path("output"))
                == shop.path("real"))
    }

    @Test("an output that cannot be written names the path and the reason")
    func unwritable() async throws {
        let shop = try Workshop()
        try shop.write("a", to: "file")
        do {
            try await shop.build(to: "file/output")
            Issue.record("the output is accepted")
        } catch let error as BuildError {
            guard case .file(let fault) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(fault.path.hasPrefix(shop.path("file")))
            #expect(!fault.reason.isEmpty)
            #expect(error.exitCode == 75)
        }
    }
}

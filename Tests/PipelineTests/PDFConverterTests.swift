import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("PDFs by an office program")
struct PDFConverterTests {
    /// What a converter made of ten documents with the texts 0 to 9.
    private struct Result {
        var made: [Int: String] = [:]
        var order: [Int] = []
        var failures: [PDFConverter.Failure] = []
        var progress: [Int] = []
        var calls = 0
        var leftovers: [String] = []
    }

    private func convert(
        _ document: String = "pdf \"$1\"", end: String = "exit 0", patience: Duration = .seconds(60),
        longestCall: Int = PDFConverter.longestCall
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let fake = try FakeOffice(in: folder, document: document, end: end)
        var documents: [String] = []
        for number in 0..<10 {
            // All of one name, as the reports of a unit in several years are.
            let year = folder.appending(path: "\(number)")
            try FileManager.default.createDirectory(at: year, withIntermediateDirectories: true)
            try Data("\(number)".utf8).write(to: year.appending(path: "bao-cao.docx"))
            documents.append(year.path + "/bao-cao.docx")
        }
        let converter = PDFConverter(
            fake.program, folder: folder.path + "/work", patience: patience, longestCall: longestCall)
        var result = Result()
        result.failures = try await converter.convert(
            documents, progress: { result.progress.append($0) },
            take: { position, bytes in
                result.order.append(position)
                result.made[position] = String(decoding: bytes, as: UTF8.self)
            })
        result.calls = try fake.count().calls
        result.leftovers = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0 == "work"
        }
        return result
    }

    @Test("all documents in one call, each PDF to its document though all have one name")
    func one() async throws {
        let result = try await convert("pdf \"$(cat $1.docx)\"")
        #expect(result.calls == 1)
        #expect(result.order == Array(0..<10))
        for (position, text) in result.made { #expect(text.contains("\n\(position)\n")) }
        #expect(result.failures.isEmpty)
        #expect(result.progress.last == 10)
        #expect(result.progress == result.progress.sorted())
        #expect(result.leftovers.isEmpty)
    }

    @Test("more documents than a command line holds: as few calls as that takes")
    func length() async throws {
        let result = try await convert(longestCall: 4 * (13 + 9))
        #expect(result.calls == 3)
        #expect(result.made.count == 10)
        #expect(PDFConverter.callLength(PDFConverter.longestCall, of: 4000) == 4000)
        #expect(PDFConverter.callLength(1, of: 5) == 1)
    }

    @Test("a document that is refused, half written or empty is named; the others are made in the same call")
    func some() async throws {
        let result = try await convert(
            "case $1 in *3) ;; *5) printf '%%PDF-1.6 half' > $out/$1.pdf;; *6) : > $out/$1.pdf;; *) pdf x;; esac"
        )
        #expect(result.calls == 1)
        #expect(result.failures.map(\.position) == [3, 5, 6])
        #expect(result.made.count == 7)
        #expect(result.failures[0].reason.vi.contains(".docx"))
    }

    @Test(
        "a document over which the program dies is named with what it said; the others are made in other calls"
    )
    func death() async throws {
        let result = try await convert(
            "case $1 in *4) echo 'tài liệu hỏng' >&2; kill -9 $$;; *) pdf x;; esac")
        #expect(result.calls == 3)
        #expect(result.failures.map(\.position) == [4])
        #expect(result.failures[0].reason.vi.contains("tài liệu hỏng"))
        #expect(result.made.count == 9)
    }

    @Test(
        "a program that dies after so many documents, whichever they are, is called again until all are made")
    func exhaustion() async throws {
        let result = try await convert("n=$((n + 1)); [ $n = 5 ] && kill -9 $$; pdf x")
        #expect(result.calls == 3)
        #expect(result.made.count == 10 && result.failures.isEmpty)
    }

    @Test("documents one behind another over which the program dies are named, and the rest is made")
    func neighbours() async throws {
        let result = try await convert("case $1 in *[345]) kill -9 $$;; *) pdf x;; esac")
        #expect(result.failures.map(\.position) == [3, 4, 5])
        #expect(result.made.count == 7)
    }

    @Test("a document over which the program hangs is given up; nothing that it started is left")
    func hanging() async throws {
        let mark = "86\(Int.random(in: 100...999))"
        let result = try await convert(
            "case $1 in *0) sleep \(mark);; *) pdf x;; esac", patience: .seconds(1))
        #expect(result.failures.map(\.position) == [0])
        #expect(result.failures[0].reason.vi.contains("1 giây"))
        #expect(result.made.count == 9)
        #expect(try Outside.run(["pgrep", "-f", "sleep \(mark)$"], in: projectFolder).output.isEmpty)
    }

    @Test("a program that makes nothing is not asked once for every document")
    func nothing() async throws {
        let result = try await convert(":", end: "echo 'no display'; exit 77")
        #expect(result.calls == 2)
        #expect(result.failures.map(\.position) == Array(0..<10))
        #expect(result.failures.allSatisfy { $0.reason.en.hasSuffix("no display") })
    }

    @Test("a program that cannot be started is a fault of the file")
    func cannotStart() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let converter = PDFConverter(OfficeProgram(path: "/no/soffice"), folder: folder.path)
        try Data("x".utf8).write(to: folder.appendingPathExtension("docx"))
        defer { try? FileManager.default.removeItem(at: folder.appendingPathExtension("docx")) }
        await #expect(throws: FileFault.self) {
            try await converter.convert([folder.path + ".docx"], progress: { _ in }, take: { _, _ in })
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test("the program is found in the folders of PATH; a file that cannot be run does not count")
    func find() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let fake = try FakeOffice(in: folder.appending(path: "b"))
        let dead = folder.appending(path: "a")
        try FileManager.default.createDirectory(at: dead, withIntermediateDirectories: true)
        try Data().write(to: dead.appending(path: "soffice"))
        #expect(
            OfficeProgram.find(searchPath: "\(dead.path)::/none:\(folder.path)/b")?.path == fake.program.path)
        #expect(OfficeProgram.find(searchPath: dead.path) == nil)
        #expect(OfficeProgram.find(searchPath: "") == nil)
    }
}

@Suite("What a PDF says about its making")
struct PDFStampTests {
    private func file(_ date: String, _ id: String, _ text: String = "x") -> [UInt8] {
        Array(
            """
            %PDF-1.6
            (\(text)) <0123456789ABCDEF0123456789ABCDEF>
            <</Producer(x)
            /CreationDate(D:\(date)Z')>>
            <</ID [ <\(id)>
            <\(id)> ]
            /DocChecksum /\(id)
            %%EOF

            """.utf8)
    }

    @Test("two files that differ in moment and identifiers only become one, of the same length")
    func same() {
        let one = file("20160101000000", "AAD5C78181DAA4DCAE3A46FF83ACD4E6")
        let two = file("20261128040054", "8D8779B9B2B4A6ABD72764CAC2F3091B")
        #expect(PDFStamp.removed(from: one) == PDFStamp.removed(from: two))
        #expect(PDFStamp.removed(from: one).count == one.count)
        let text = String(decoding: PDFStamp.removed(from: one), as: UTF8.self)
        #expect(!text.contains("CreationDate") && !text.contains("AAD5"))
        // What merely looks like an identifier stays.
        #expect(text.contains("(x) <0123456789ABCDEF0123456789ABCDEF>"))
    }

    @Test("files of different content have different identifiers")
    func different() {
        let id = "AAD5C78181DAA4DCAE3A46FF83ACD4E6"
        let texts = ["x", "y"].map {
            String(decoding: PDFStamp.removed(from: file("2016", id, $0)), as: UTF8.self)
        }
        let ids = texts.map { $0.split(separator: "/DocChecksum /")[1].prefix(32) }
        #expect(ids[0] != ids[1])
        #expect(texts.map { $0.components(separatedBy: ids[0]).count } == [4, 1])
    }

    @Test("a file without these fields, cut off or empty stays as it is")
    func untouched() {
        for text in ["", "%PDF-1.6", "/CreationDate(D:2016", "/ID [ <AB", "/DocChecksum /", "/ID [<zz>]"] {
            #expect(PDFStamp.removed(from: Array(text.utf8)) == Array(text.utf8))
        }
    }
}

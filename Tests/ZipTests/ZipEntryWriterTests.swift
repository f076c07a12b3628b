import Testing

@testable import Zip

@Suite("Writing a file of a container piece by piece")
struct ZipEntryWriterTests {
    private static let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }

    private static func written(in size: Int, _ content: [UInt8]) throws -> ZipEntry {
        let writer = try ZipEntryWriter(path: "a/b.bin", level: 2)
        for start in stride(from: 0, to: content.count, by: size) {
            writer.write(Array(content[start..<min(start + size, content.count)]))
        }
        return try writer.finish()
    }

    @Test("Pieces of any size come to the content that was written", arguments: [7, 4096, 65_536, 300_000])
    func pieces(size: Int) throws {
        let entry = try Self.written(in: size, Self.content)
        let archive = try ZipArchive.bytes(of: [entry])
        #expect(try ZipReader(archive).contents(of: "a/b.bin") == Self.content)
        #expect(try Outside.run("unzip", ["-tq"], on: archive).code == 0)
    }

    @Test("A file without content is one") func empty() throws {
        let archive = try ZipArchive.bytes(of: [Self.written(in: 1, [])])
        #expect(try ZipReader(archive).contents(of: "a/b.bin") == [])
    }

    @Test("A stream that was used before compresses as a new one does") func streamsAreUsedAgain() throws {
        let first = try ZipEntry(path: "a", bytes: Self.content, method: .fast)
        _ = try ZipEntry(path: "b", bytes: Array(Self.content.reversed()), method: .fast)
        let again = try ZipEntry(path: "a", bytes: Self.content, method: .fast)
        #expect(try ZipArchive.bytes(of: [first]) == ZipArchive.bytes(of: [again]))
    }
}

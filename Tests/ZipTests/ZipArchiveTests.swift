import Foundation
import Testing

@testable import Zip

struct ZipArchiveTests {
    /// Bytes that deflate cannot shrink.
    static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state >> 32)
        }
    }

    static func sample() throws -> [ZipEntry] {
        let text = Array(String(repeating: "Bảo vệ trẻ em. ", count: 5_000).utf8)
        return [
            try ZipEntry(path: "[Content_Types].xml", bytes: text),
            try ZipEntry(path: "báo cáo/đơn vị.txt", bytes: Array("xã\n".utf8)),
            try ZipEntry(path: "empty", bytes: []),
            try ZipEntry(path: "a/noise.bin", bytes: noise(70_000)),
            try ZipEntry(path: "a/stored.txt", bytes: text, method: .stored),
            try ZipEntry(path: "a/best.txt", bytes: text, method: .deflated(level: 9)),
        ]
    }

    @Test func pythonReadsBackNamesContentsAndFixedFieldsInOrder() throws {
        let listing = try Outside.listing(of: try ZipArchive.bytes(of: try Self.sample()))
        let fixed = "2048|(1980, 1, 1, 0, 0, 0)"
        let tail = "b''|3|0o100644|20"
        try #require(listing.count == 6)
        #expect(listing[0].hasPrefix("[Content_Types].xml|105000|"))
        #expect(listing[1].hasPrefix("báo cáo/đơn vị.txt|4|"))
        #expect(listing[2] == "empty|0|e3b0c44298fc1c14|\(fixed)|0|\(tail)")
        #expect(listing[3].hasPrefix("a/noise.bin|70000|"))
        #expect(listing.allSatisfy { $0.contains(fixed) && $0.hasSuffix(tail) })
        // Noise and tiny texts gain nothing and are stored; the texts are deflated unless told otherwise.
        let methods = listing.map { $0.split(separator: "|")[5] }
        #expect(methods == ["8", "0", "0", "0", "0", "8"])
        let hashes = listing.map { $0.split(separator: "|")[2] }
        #expect(hashes[0] == hashes[4] && hashes[0] == hashes[5])
    }

    @Test func unzipFindsNoFault() throws {
        let result = try Outside.run("unzip", ["-t"], on: try ZipArchive.bytes(of: try Self.sample()))
        #expect(result.code == 0, "\(result.output)")
        #expect(result.output.contains("No errors detected"))
    }

    @Test func sameEntriesGiveSameBytes() throws {
        #expect(try ZipArchive.bytes(of: try Self.sample()) == ZipArchive.bytes(of: try Self.sample()))
    }

    @Test func emptyArchiveIsTheEndRecordAlone() throws {
        let bytes = try ZipArchive.bytes(of: [])
        #expect(bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
        #expect(try Outside.listing(of: bytes) == [])
    }

    @Test func severalMegabytesComeBackWhole() throws {
        var bytes = Self.noise(1_000_000)
        for _ in 0..<3 { bytes += bytes.reversed() }
        let entry = try ZipEntry(path: "large.bin", bytes: bytes, method: .deflated(level: 1))
        let result = try Outside.listing(of: try ZipArchive.bytes(of: [entry]))
        #expect(result.count == 1)
        #expect(result.first?.hasPrefix("large.bin|8000000|") == true)
    }

    @Test func entryMayBePutIntoManyArchivesAndUnderAnotherPath() throws {
        let entry = try ZipEntry(
            path: "style.css", bytes: Array("body { margin: 0; margin: 0; margin: 0 }".utf8))
        let first = try ZipArchive.bytes(of: [entry])
        let second = try ZipArchive.bytes(of: [try entry.renamed(to: "a/style.css"), entry])
        #expect(try Outside.listing(of: first).count == 1)
        let listing = try Outside.listing(of: second)
        #expect(listing.map { $0.split(separator: "|")[0] } == ["a/style.css", "style.css"])
        #expect(Set(listing.map { $0.split(separator: "|")[2] }).count == 1)
    }

    @Test func higherLevelIsNotLarger() throws {
        let bytes = Array((0..<20_000).map { "\($0 * 7919 % 4096)," }.joined().utf8)
        let sizes = try [1, 6, 9].map {
            try ZipEntry(path: "a", bytes: bytes, method: .deflated(level: $0)).compressedCount
        }
        #expect(sizes[0] > sizes[1] && sizes[1] >= sizes[2] && sizes[0] < bytes.count)
    }

    @Test func checksumIsTheOneOfTheStandard() throws {
        #expect(try ZipEntry(path: "a", bytes: Array("123456789".utf8)).crc32 == 0xCBF4_3926)
    }
}

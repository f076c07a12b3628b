import Delivery
import Testing
import Zip

/// Lists of checksums and seals of packages.
@Suite("Checksums") struct ChecksumTests {
    private static let sum = String(repeating: "0a", count: 32)

    @Test("A list is read as it is written, by path")
    func list() throws {
        let list = ChecksumList([
            .init(path: "b/ä.html", sha256: Self.sum), .init(path: "a b.txt", sha256: Self.sum),
        ])
        #expect(list.bytes == Array("\(Self.sum)  a b.txt\n\(Self.sum)  b/ä.html\n".utf8))
        #expect(try ChecksumList(reading: list.bytes).entries == list.entries)
    }

    @Test(
        "What is not of the form, leads out of the folder or comes twice is refused with its line",
        arguments: [
            "", "x  a", "A", " ", "  /etc/passwd", "  ../a", "  a/../b", "  a//b", "  a\\b", "  ok\u{7}",
        ])
    func refused(end: String) {
        let line = end.isEmpty ? "\n" : "\(Self.sum)\(end)\n"
        let text = "\(Self.sum)  first\n\(line)"
        #expect(throws: ChecksumList.Fault.self) { try ChecksumList(reading: Array(text.utf8)) }
        #expect(throws: ChecksumList.Fault.self) {
            try ChecksumList(reading: Array("\(Self.sum)  a\n\(Self.sum)  a\n".utf8))
        }
        #expect(throws: ChecksumList.Fault.self) { try ChecksumList(reading: Array("\(Self.sum)  a".utf8)) }
    }

    @Test("No bit of a sealed package can be flipped unnoticed, and the package is still a zip")
    func seal() throws {
        let zip = try ZipArchive.bytes(of: [ZipEntry(path: "a/b.txt", bytes: Array("Xin chào".utf8))])
        let sealed = PackageSeal.sealed(zip)
        #expect(PackageSeal.isIntact(zip) == nil)
        #expect(PackageSeal.isIntact(sealed) == true)
        #expect(try ZipReader(sealed).contents(of: "a/b.txt") == Array("Xin chào".utf8))
        for place in sealed.indices {
            var flipped = sealed
            flipped[place] ^= 1 << UInt8(place % 8)
            #expect(PackageSeal.isIntact(flipped) != true, "byte \(place)")
        }
    }
}

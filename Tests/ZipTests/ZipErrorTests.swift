import Testing

@testable import Zip

struct ZipErrorTests {
    @Test(arguments: [
        ("", ZipError.Reason.emptyPath),
        ("/etc/passwd", .absolutePath),
        ("C:/a", .absolutePath),
        ("z:a", .absolutePath),
        ("a\\b", .backslash),
        ("a\0b", .controlCharacter),
        ("a\nb", .controlCharacter),
        ("a\u{7F}", .controlCharacter),
        ("a\u{85}", .controlCharacter),
        ("a//b", .emptyComponent),
        ("a/", .emptyComponent),
        ("..", .relativeComponent),
        ("a/../b", .relativeComponent),
        ("./a", .relativeComponent),
        ("a/.", .relativeComponent),
    ])
    func unsafePathIsRefused(path: String, reason: ZipError.Reason) {
        #expect(throws: ZipError(path: path, reason: reason)) { try ZipEntry(path: path, bytes: []) }
    }

    @Test func combiningMarkDoesNotHideASeparatorOrBackslash() {
        #expect(throws: ZipError(path: "..\\\u{301}b", reason: .backslash)) {
            try ZipEntry(path: "..\\\u{301}b", bytes: [])
        }
        #expect(throws: ZipError(path: "/\u{301}b", reason: .absolutePath)) {
            try ZipEntry(path: "/\u{301}b", bytes: [])
        }
        #expect(throws: ZipError(path: "../\u{301}b", reason: .relativeComponent)) {
            try ZipEntry(path: "../\u{301}b", bytes: [])
        }
    }

    @Test(arguments: ["...", "a..b/c", ".well-known/x", "báo cáo/1:2", "[Content_Types].xml", "-"])
    func ordinaryPathIsAccepted(path: String) throws {
        #expect(try ZipEntry(path: path, bytes: []).path == path)
    }

    @Test func longestPossiblePathIsAcceptedAndOneByteMoreIsNot() throws {
        let longest = String(repeating: "a", count: 65_535)
        let entry = try ZipEntry(path: longest, bytes: [1])
        #expect(try Outside.listing(of: try ZipArchive.bytes(of: [entry])).count == 1)
        #expect(throws: ZipError(path: longest + "a", reason: .pathTooLong(byteCount: 65_536))) {
            try entry.renamed(to: longest + "a")
        }
    }

    @Test(arguments: [0, 10, -1, .max])
    func levelOutsideZlibsRangeIsRefused(level: Int) {
        #expect(throws: ZipError(path: "a", reason: .invalidLevel(level))) {
            try ZipEntry(path: "a", bytes: [], method: .deflated(level: level))
        }
    }

    @Test(arguments: [("Báo.txt", "báo.TXT"), ("e\u{301}", "é"), ("a/b", "A/B"), ("a", "a")])
    func pathsThatOverwriteEachOtherAreRefused(first: String, second: String) throws {
        let entries = [try ZipEntry(path: first, bytes: []), try ZipEntry(path: second, bytes: [])]
        #expect(throws: ZipError(path: second, reason: .duplicatePath(earlier: first))) {
            try ZipArchive.bytes(of: entries)
        }
    }

    @Test(arguments: [("a", "A/b"), ("x/y/z", "x/Y"), ("a/\u{301}b", "a")])
    func pathThatIsBothFileAndFolderIsRefused(first: String, second: String) throws {
        let entries = [try ZipEntry(path: first, bytes: []), try ZipEntry(path: second, bytes: [])]
        #expect(throws: ZipError(path: second, reason: .fileIsFolder(other: first))) {
            try ZipArchive.bytes(of: entries)
        }
    }

    @Test func moreEntriesThanTheFormatCountsAreRefused() throws {
        let entry = try ZipEntry(path: "a", bytes: [])
        let most = try (0..<65_535).map { try entry.renamed(to: "\($0)") }
        #expect(try Outside.listing(of: try ZipArchive.bytes(of: most)).count == 65_535)
        #expect(throws: ZipError(path: "", reason: .tooManyEntries(count: 65_536))) {
            try ZipArchive.bytes(of: most + [entry])
        }
    }

    @Test func archiveBeyondFourGigabytesIsRefusedBeforeItIsMade() throws {
        let entry = try ZipEntry(path: "a", bytes: [UInt8](repeating: 7, count: 1 << 24), method: .stored)
        let entries = try (0..<256).map { try entry.renamed(to: "\($0)") }
        #expect(throws: ZipError(path: "255", reason: .archiveTooLarge)) { try ZipArchive.bytes(of: entries) }
    }

    @Test func contentThatNeedsZip64IsRefused() throws {
        try ZipEntry.checkSize(0xFFFF_FFFE, path: "a")
        #expect(throws: ZipError(path: "a", reason: .entryTooLarge(byteCount: 0xFFFF_FFFF))) {
            try ZipEntry.checkSize(0xFFFF_FFFF, path: "a")
        }
    }

    @Test func descriptionNamesThePath() {
        let error = ZipError(path: "báo cáo.txt", reason: .duplicatePath(earlier: "BÁO CÁO.txt"))
        #expect(error.description == "báo cáo.txt: đường dẫn trùng với BÁO CÁO.txt")
    }
}

import Foundation
import Testing

@testable import Zip

@Suite("Reading containers")
struct ZipReaderTests {
    @Test("what our own writer makes comes back, in order and to the byte")
    func roundTrip() throws {
        let entries = try ZipArchiveTests.sample()
        let reader = try ZipReader(try ZipArchive.bytes(of: entries))
        #expect(reader.paths == entries.map(\.path))
        for entry in entries {
            let content = try reader.contents(of: entry.path)
            #expect(content.count == entry.uncompressedCount)
            #expect(checksum(of: content) == entry.crc32)
        }
        #expect(try reader.contents(of: "báo cáo/đơn vị.txt") == Array("xã\n".utf8))
        #expect(try ZipReader(try ZipArchive.bytes(of: [])).paths == [])
    }

    /// What Python writes in a folder of its own.
    private func python(_ script: String) throws -> [UInt8] {
        let result = try Self.made(["python3", "-X", "utf8", "-c", "import io, sys, zipfile\n\(script)"])
        return result
    }

    /// The file `made.zip` that a command leaves in its folder, in which some files lie.
    private static func made(_ command: [String]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let inner = folder.appending(path: "2016")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.text).write(to: inner.appending(path: "units.csv"))
        try Data("{}".utf8).write(to: inner.appending(path: "datapackage.json"))
        try Data(ZipArchiveTests.noise(300_000)).write(to: inner.appending(path: "noise.bin"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "link").path, withDestinationPath: "/etc/passwd")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(try Data(contentsOf: folder.appending(path: "made.zip")))
    }

    private static let text = Array(String(repeating: "đơn vị;522\n", count: 20_000).utf8)

    @Test("Python's archives are read: stored, deflated, with folders, UTF-8 names and a comment")
    func pythonArchives() throws {
        let reader = try ZipReader(
            try python(
                """
                with zipfile.ZipFile("made.zip", "w", zipfile.ZIP_DEFLATED) as z:
                    z.mkdir("thư mục")
                    z.writestr("thư mục/số liệu.csv", open("2016/units.csv", "rb").read())
                    z.writestr("stored.csv", "a,b\\n", zipfile.ZIP_STORED)
                    z.writestr("empty", "")
                    z.comment = "ghi chú PK".encode()
                """))
        #expect(reader.paths == ["thư mục/số liệu.csv", "stored.csv", "empty"])
        #expect(try reader.contents(of: "thư mục/số liệu.csv") == Self.text)
        #expect(try reader.contents(of: "stored.csv") == Array("a,b\n".utf8))
        #expect(try reader.contents(of: "empty") == [])
    }

    @Test("Python's archives for a pipe, with lengths behind the bytes, are read")
    func streamed() throws {
        let bytes = try python(
            """
            class Pipe(io.RawIOBase):
                def __init__(self): self.data = bytearray()
                def writable(self): return True
                def write(self, b): self.data += bytes(b); return len(b)
            pipe = Pipe()
            with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as z:
                z.writestr("units.csv", open("2016/units.csv", "rb").read())
                z.writestr("stored", b"xyz", zipfile.ZIP_STORED)
            open("made.zip", "wb").write(pipe.data)
            """)
        #expect(bytes[6] & 8 == 8)
        let reader = try ZipReader(bytes)
        #expect(try reader.contents(of: "units.csv") == Self.text)
        #expect(try reader.contents(of: "stored") == Array("xyz".utf8))
    }

    @Test("archives of the command zip are read: files, folders, extra fields, standard input")
    func infoZip() throws {
        let reader = try ZipReader(try Self.made(["zip", "-r", "-9", "made.zip", "2016"]))
        #expect(reader.paths.sorted() == ["2016/datapackage.json", "2016/noise.bin", "2016/units.csv"])
        #expect(try reader.contents(of: "2016/units.csv") == Self.text)
        #expect(try reader.contents(of: "2016/noise.bin") == ZipArchiveTests.noise(300_000))
        let piped = try ZipReader(try Self.made(["sh", "-c", "zip -r - 2016 | cat > made.zip"]))
        #expect(try piped.contents(of: "2016/units.csv") == Self.text)
    }

    @Test("links that zip keeps, and passwords, are refused")
    func infoZipRefused() throws {
        #expect(
            refusal(try Self.made(["zip", "-y", "made.zip", "link"]))
                == ZipReadError(path: "link", reason: .link))
        #expect(
            refusal(try Self.made(["zip", "-P", "geheim", "made.zip", "2016/units.csv"]))
                == ZipReadError(path: "2016/units.csv", reason: .encrypted))
    }

    @Test("methods and ZIP64 that Python writes are refused")
    func pythonRefused() throws {
        #expect(
            refusal(try python("zipfile.ZipFile('made.zip', 'w', 12).writestr('a', b'x' * 999)"))?.reason
                == .method(12))
        #expect(
            refusal(try python("zipfile.ZipFile('made.zip', 'w', 14).writestr('a', b'x' * 999)"))?.reason
                == .method(14))
        let zip64 = try python(
            """
            with zipfile.ZipFile("made.zip", "w") as z:
                with z.open("a", "w", force_zip64=True) as f: f.write(b"abc")
            """)
        #expect(refusal(zip64)?.reason == .zip64)
    }

    @Test("a path that is not there is an error of its own")
    func missing() throws {
        let reader = try ZipReader(RawZip([RawZip.Entry("a/b")]).bytes)
        for path in ["a", "a/", "b", "", "A/B", "../a/b"] {
            #expect(throws: ZipReadError(path: path, reason: .missing)) { try reader.contents(of: path) }
        }
    }

    @Test("every reason has a Vietnamese and an English sentence with the path before it")
    func messages() {
        let reasons: [ZipReadError.Reason] = [
            .notZip, .damaged, .severalDisks, .zip64, .tooManyEntries(count: 9, limit: 1),
            .tooLarge(limit: 1),
            .nameTooLong(byteCount: 2, limit: 1), .unsafeName(.backslash), .nameEncoding,
            .duplicateName(earlier: "x"), .fileIsFolder(other: "x"), .encrypted, .link, .notAFile, .method(9),
            .headersDiffer, .overlap(other: "x"), .cannotUnpack, .wrongSize, .ratio(limit: 100),
            .wrongChecksum, .missing, .decompressorFailed(code: -4),
        ]
        var seen: Set<String> = []
        for reason in reasons {
            let error = ZipReadError(path: "a/b", reason: reason)
            for text in [error.vietnamese, error.english] {
                #expect(text.hasPrefix("a/b: "))
                #expect(seen.insert(text).inserted, "\(text)")
            }
            #expect(!ZipReadError(path: "", reason: reason).english.hasPrefix(":"))
            #expect(error.description == error.vietnamese)
        }
    }
}

import Testing

@testable import Zip

@Suite("Hostile containers")
struct ZipRefusalTests {
    private typealias Entry = RawZip.Entry

    private func reason(_ entries: [Entry], limits: ZipLimits = .standard) -> ZipReadError.Reason? {
        refusal(RawZip(entries).bytes, limits: limits)?.reason
    }

    @Test("the containers of these tests are sound until a field is changed")
    func sound() throws {
        let text = Array(String(repeating: "trẻ em ", count: 3_000).utf8)
        let packed = try Entry(deflated: "packed", text)
        let zip = RawZip([Entry("a"), packed, Entry("xã/b", ""), Entry("c")])
        #expect(refusal(zip.bytes) == nil)
        #expect(try ZipReader(zip.bytes).contents(of: "packed") == text)
        var described = packed
        described.flags = 8
        described.local.checksum = 0
        described.local.packedCount = 0
        described.local.count = 0
        for signed in [true, false] {
            let behind = described.changed { $0.behind = RawZip.descriptor($0, signed: signed) }
            #expect(reason([behind, Entry("c")]) == nil)
        }
    }

    @Test(
        "names that lead out, or that two systems read in two ways, are refused",
        arguments: [
            ("../x", ZipError.Reason.relativeComponent), ("a/../../x", .relativeComponent),
            ("./x", .relativeComponent), ("a/..", .relativeComponent), ("/etc/passwd", .absolutePath),
            ("C:/x", .absolutePath), ("c:x", .absolutePath), ("a\\b", .backslash), ("..\\x", .backslash),
            ("a\u{0}.csv", .controlCharacter), ("a\nb", .controlCharacter), ("a//b", .emptyComponent),
            ("", .emptyPath), ("../", .relativeComponent), ("/", .emptyPath), ("a//", .emptyComponent),
        ])
    func names(name: String, expected: ZipError.Reason) {
        #expect(
            refusal(RawZip([Entry(name)]).bytes) == ZipReadError(path: name, reason: .unsafeName(expected)))
    }

    @Test("names are ASCII, or UTF-8 that says so")
    func encodings() {
        #expect(reason([Entry("xã").changed { $0.flags = 0 }]) == .nameEncoding)
        let latin = Entry("x").changed { $0.name = [0x78, 0xE3] }
        #expect(reason([latin]) == .nameEncoding)
        #expect(reason([latin.changed { $0.flags = 1 << 11 }]) == .nameEncoding)
        #expect(reason([Entry("xã")]) == nil)
    }

    @Test("a name may have 1,024 bytes")
    func longNames() {
        #expect(reason([Entry(String(repeating: "n", count: 1_024))]) == nil)
        #expect(
            reason([Entry(String(repeating: "n", count: 1_025))])
                == .nameTooLong(byteCount: 1_025, limit: 1_024))
    }

    @Test("two entries of one name are refused, whatever the letters' case or form")
    func duplicates() {
        #expect(reason([Entry("a.csv"), Entry("b"), Entry("a.csv")]) == .duplicateName(earlier: "a.csv"))
        #expect(reason([Entry("Đơn.csv"), Entry("đƠN.CSV")]) == .duplicateName(earlier: "Đơn.csv"))
        #expect(reason([Entry("e\u{301}"), Entry("\u{E9}")]) == .duplicateName(earlier: "e\u{301}"))
        #expect(reason([Entry("a"), Entry("A/b")]) == .fileIsFolder(other: "A/b"))
        #expect(reason([Entry("A/b"), Entry("a")]) == .fileIsFolder(other: "A/b"))
        #expect(
            reason([Entry("a/", "").changed { $0.attributes = 0 }, Entry("a")]) == .fileIsFolder(other: "a/"))
    }

    @Test("encrypted and patched entries, other methods and other disks are refused")
    func features() {
        for bit in [0, 6, 13] {
            #expect(reason([Entry("a").changed { $0.flags = 1 << UInt16(bit) }]) == .encrypted)
        }
        #expect(reason([Entry("a").changed { $0.flags = 1 << 5 }]) == .method(0))
        for method: UInt16 in [1, 6, 9, 12, 14, 93, 99, 0xFFFF] {
            #expect(reason([Entry("a").changed { $0.method = method }]) == .method(method))
        }
        #expect(reason([Entry("a").changed { $0.disk = 1 }]) == .severalDisks)
    }

    @Test("links, devices, pipes and folders that hold bytes are refused")
    func kinds() {
        #expect(reason([Entry("a").changed { $0.attributes = 0o120777 << 16 }]) == .link)
        for mode: UInt32 in [0o010644, 0o020644, 0o060644, 0o140644, 0o040755] {
            #expect(reason([Entry("a").changed { $0.attributes = mode << 16 }]) == .notAFile)
        }
        #expect(reason([Entry("a/", "abc")]) == .notAFile)
        #expect(reason([Entry("a/", "").changed { $0.attributes = 0o120777 << 16 }]) == .link)
        #expect(reason([Entry("a/", "")]) == .notAFile)
        let folder = Entry("a/", "").changed { $0.attributes = 0o040755 << 16 | 0x10 }
        #expect(reason([folder, Entry("a/b").changed { $0.attributes = 0 }]) == nil)
    }

    @Test("ZIP64 is refused wherever it shows")
    func zip64() {
        #expect(reason([Entry("a").changed { $0.count = 0xFFFF_FFFF }]) == .zip64)
        #expect(reason([Entry("a").changed { $0.packedCount = 0xFFFF_FFFF }]) == .zip64)
        #expect(reason([Entry("a").changed { $0.offset = 0xFFFF_FFFF }]) == .zip64)
        #expect(reason([Entry("a").changed { $0.disk = 0xFFFF }]) == .zip64)
        #expect(reason([Entry("a").changed { $0.extra = [9, 0, 1, 0, 7, 1, 0, 0, 0] }]) == .zip64)
        #expect(reason([Entry("a").changed { $0.local.extra = [1, 0, 0, 0] }]) == .zip64)
        var zip = RawZip([Entry("a")])
        zip.beforeEnd = RawZip.little(UInt32(0x0706_4B50)) + [UInt8](repeating: 0, count: 16)
        #expect(refusal(zip.bytes)?.reason == .zip64)
        zip = RawZip([Entry("a")])
        zip.directoryOffset = 0xFFFF_FFFF
        #expect(refusal(zip.bytes)?.reason == .zip64)
    }

    @Test("an entry's own header that says something else is refused")
    func headers() {
        let changes: [(inout RawZip.Local) -> Void] = [
            { $0.name = Array("b".utf8) }, { $0.name = Array("aa".utf8) }, { $0.name = [] },
            { $0.method = 8 }, { $0.flags = 1 }, { $0.flags = 8 }, { $0.flags = 1 << 11 },
            { $0.checksum = 1 }, { $0.packedCount = 2 }, { $0.count = 2 }, { $0.count = 0 },
        ]
        for change in changes {
            let found = reason([Entry("a").changed { change(&$0.local) }, Entry("z")])
            #expect(found == .headersDiffer)
        }
        #expect(reason([Entry("a").changed { $0.local.signature = 1 }]) == .damaged)
        #expect(reason([Entry("a").changed { $0.local.extra = [9, 0, 200, 0] }]) == .damaged)
        #expect(reason([Entry("a").changed { $0.offset = 5 }]) == .damaged)
        #expect(reason([Entry("a").changed { $0.offset = 0x7FFF_FFFF }]) == .damaged)
        let described = Entry("a").changed { $0.flags = 8 }
        #expect(reason([described]) == .headersDiffer)
        #expect(
            reason([described.changed { $0.behind = [UInt8](repeating: 0, count: 16) }]) == .headersDiffer)
        let lying = described.changed {
            $0.behind = RawZip.descriptor($0)
            $0.local.count = 9
        }
        #expect(reason([lying]) == .headersDiffer)
    }

    @Test("entries whose bytes overlap are refused: the quine, the shared kernel and the nested file")
    func overlaps() throws {
        let first = Entry("a")
        #expect(reason([first, first.changed { $0.offset = 0 }]) == .duplicateName(earlier: "a"))
        // Two names for one header: the second record points at the first header.
        let twin = Entry("a").changed {
            $0.name = Array("b".utf8)
            $0.local.name = Array("a".utf8)
            $0.offset = 0
        }
        #expect(reason([first, twin]) == .headersDiffer)
        // A whole header and file inside the bytes of another file.
        let inner = RawZip([Entry("b")]).bytes.prefix(30 + 1 + 3)
        let outer = Entry("a").changed {
            $0.packed = Array(inner)
            $0.count = UInt32(inner.count)
            $0.packedCount = UInt32(inner.count)
            $0.checksum = checksum(of: Array(inner))
        }
        #expect(reason([outer, Entry("b").changed { $0.offset = 31 }]) == .overlap(other: "a"))
        // Bytes that reach into the next header.
        let long = Entry("a").changed {
            $0.packedCount = 10
            $0.count = 10
        }
        #expect(reason([long, Entry("b")]) == .overlap(other: "a"))
        #expect(reason([long]) == .damaged)
    }

    @Test("wrong checksums, wrong lengths and damaged streams are found when a file is unpacked")
    func contents() throws {
        #expect(reason([Entry("a").changed { $0.checksum ^= 1 }]) == .wrongChecksum)
        #expect(
            reason([
                Entry("a").changed {
                    $0.count = 4
                }
            ]) == .wrongSize)
        let text = Array(String(repeating: "trẻ em ", count: 30_000).utf8)
        let packed = try Entry(deflated: "p", text)
        #expect(reason([packed.changed { $0.count -= 1 }]) == .wrongSize)
        #expect(reason([packed.changed { $0.count += 1 }]) == .wrongSize)
        #expect(reason([packed.changed { $0.count = 0 }]) == .wrongSize)
        #expect(reason([packed.changed { $0.checksum ^= 1 }]) == .wrongChecksum)
        let cut = packed.changed {
            $0.packed.removeLast(5)
            $0.packedCount -= 5
        }
        #expect(reason([cut]) == .cannotUnpack)
        let more = packed.changed {
            $0.packed += [1, 2]
            $0.packedCount += 2
        }
        #expect(reason([more]) == .cannotUnpack)
        let noise = packed.changed { $0.packed = ZipArchiveTests.noise($0.packed.count) }
        #expect([.cannotUnpack, .wrongSize].contains(reason([noise])))
        let nothing = packed.changed {
            $0.packed = []
            $0.packedCount = 0
        }
        #expect(reason([nothing]) == .cannotUnpack)
    }

    @Test("bombs are stopped while they unpack, announced or not")
    func bombs() throws {
        let bomb = try Entry(deflated: "bomb", [UInt8](repeating: 0, count: 100 << 20))
        #expect(bomb.packed.count < 300_000)
        #expect(reason([bomb]) == .ratio(limit: 100))
        // One that announces little is stopped as soon as it gives more.
        #expect(reason([bomb.changed { $0.count = 10 }]) == .wrongSize)
        // Regular texts below 1 MB are none.
        let regular = try Entry(deflated: "r", [UInt8](repeating: 0x30, count: 1 << 20))
        #expect(regular.packed.count * 100 < 1 << 20)
        #expect(reason([regular]) == nil)
        #expect(
            reason([try Entry(deflated: "r", [UInt8](repeating: 0x30, count: 2 << 20))]) == .ratio(limit: 100)
        )
        // Many entries together.
        let many = (0..<3).map { number in bomb.changed { $0.name = Array("b\(number)".utf8) } }
        #expect(refusal(RawZip(many).bytes) == ZipReadError(path: "", reason: .tooLarge(limit: 256 << 20)))
    }

    @Test("the limits are exact")
    func limits() {
        let limits = ZipLimits(
            totalByteCount: 6, ratio: 100, freeByteCount: 1 << 20, entryCount: 2, nameByteCount: 3)
        #expect(reason([Entry("a"), Entry("abc")], limits: limits) == nil)
        #expect(reason([Entry("a"), Entry("b", "abcd")], limits: limits) == .tooLarge(limit: 6))
        #expect(
            reason([Entry("a", ""), Entry("b", ""), Entry("c", "")], limits: limits)
                == .tooManyEntries(count: 3, limit: 2))
        #expect(
            reason((0..<2_001).map { Entry("\($0)", "") }) == .tooManyEntries(count: 2_001, limit: 2_000))
        #expect(reason((0..<2_000).map { Entry("\($0)", "") }) == nil)
    }

    @Test("what is no zip, is cut off, or has bytes around it is refused")
    func frames() throws {
        let sound = RawZip([Entry("a"), Entry("b")]).bytes
        #expect(refusal([])?.reason == .notZip)
        #expect(refusal([UInt8](repeating: 0x50, count: 5_000))?.reason == .notZip)
        #expect(refusal(Array("key,value\n".utf8))?.reason == .notZip)
        for length in 0..<sound.count {
            #expect(refusal(Array(sound.prefix(length)))?.reason == .notZip, "\(length)")
        }
        for length in 1..<(sound.count - 22) {
            #expect(refusal(Array(sound.dropFirst(length)))?.reason == .damaged, "\(length)")
        }
        #expect(refusal([0] + sound)?.reason == .damaged)
        #expect(refusal(sound + [0])?.reason == .notZip)
        #expect(refusal(sound + sound)?.reason == .damaged)
        var zip = RawZip([Entry("a"), Entry("b")])
        zip.comment = Array("ghi chú".utf8)
        #expect(refusal(zip.bytes) == nil)
        zip.beforeEnd = [0]
        #expect(refusal(zip.bytes)?.reason == .damaged)
    }

    @Test("an end record that lies is refused")
    func endRecord() {
        let changes: [((inout RawZip) -> Void, ZipReadError.Reason)] = [
            ({ $0.diskCount = 1 }, .severalDisks), ({ $0.countHere = 1 }, .severalDisks),
            ({ $0.count = 1 }, .damaged), ({ $0.count = 3 }, .damaged), ({ $0.count = 0xFFFF }, .zip64),
            ({ $0.directoryCount = 0 }, .damaged), ({ $0.directoryCount = 0x7FFF_FFFF }, .damaged),
            ({ $0.directoryOffset = 0 }, .damaged), ({ $0.directoryOffset = 0xFFFF_FFFE }, .damaged),
        ]
        for (change, expected) in changes {
            var zip = RawZip([Entry("a"), Entry("b")])
            change(&zip)
            #expect(refusal(zip.bytes)?.reason == expected)
        }
    }
}

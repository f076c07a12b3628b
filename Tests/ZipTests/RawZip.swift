@testable import Zip

/// A container put together field by field, so that any of them can lie.
struct RawZip {
    struct Entry {
        var name: [UInt8]
        var flags: UInt16 = 0
        var method: UInt16 = 0
        var checksum: UInt32
        var packed: [UInt8]
        var packedCount: UInt32
        var count: UInt32
        var extra: [UInt8] = []
        var attributes: UInt32 = 0o100644 << 16
        var disk: UInt16 = 0
        /// Changes what the entry's own header says, not the directory.
        var local = Local()
        /// What stands behind the packed bytes.
        var behind: [UInt8] = []
        /// Where the directory says that the entry stands, when it lies.
        var offset: UInt32?

        /// A stored file.
        init(_ name: String, _ content: String = "abc") {
            self.name = Array(name.utf8)
            packed = Array(content.utf8)
            checksum = Zip.checksum(of: packed)
            packedCount = UInt32(packed.count)
            count = packedCount
            if name.utf8.contains(where: { $0 >= 0x80 }) { flags = 1 << 11 }
        }

        /// A file packed by our own writer.
        init(deflated name: String, _ content: [UInt8]) throws {
            let entry = try ZipEntry(path: name, bytes: content)
            self.init(name)
            method = 8
            packed = entry.payload
            checksum = entry.crc32
            packedCount = UInt32(packed.count)
            count = UInt32(content.count)
        }

        func changed(_ change: (inout Entry) -> Void) -> Entry {
            var copy = self
            change(&copy)
            return copy
        }
    }

    struct Local {
        var name: [UInt8]?
        var flags: UInt16?
        var method: UInt16?
        var checksum: UInt32?
        var packedCount: UInt32?
        var count: UInt32?
        var extra: [UInt8] = []
        var signature: UInt32 = 0x0403_4B50
    }

    var entries: [Entry]
    var comment: [UInt8] = []
    var diskCount: UInt16 = 0
    var countHere: UInt16?
    var count: UInt16?
    var directoryCount: UInt32?
    var directoryOffset: UInt32?
    /// What stands between the directory and the end record.
    var beforeEnd: [UInt8] = []

    init(_ entries: [Entry] = []) { self.entries = entries }

    var bytes: [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(output.count)
            output += Self.little(entry.local.signature) + Self.little(UInt16(20))
            output += Self.little(entry.local.flags ?? entry.flags)
            output += Self.little(entry.local.method ?? entry.method) + [0, 0, 33, 0]
            output += Self.little(entry.local.checksum ?? entry.checksum)
            output += Self.little(entry.local.packedCount ?? entry.packedCount)
            output += Self.little(entry.local.count ?? entry.count)
            let name = entry.local.name ?? entry.name
            output += Self.little(UInt16(name.count)) + Self.little(UInt16(entry.local.extra.count))
            output += name + entry.local.extra + entry.packed + entry.behind
            directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(3 << 8 | 20))
            directory += Self.little(UInt16(20)) + Self.little(entry.flags) + Self.little(entry.method)
            directory += [0, 0, 33, 0] + Self.little(entry.checksum) + Self.little(entry.packedCount)
            directory += Self.little(entry.count) + Self.little(UInt16(entry.name.count))
            directory += Self.little(UInt16(entry.extra.count)) + [0, 0] + Self.little(entry.disk) + [0, 0]
            directory += Self.little(entry.attributes) + Self.little(entry.offset ?? offset)
            directory += entry.name + entry.extra
        }
        let start = UInt32(output.count)
        output += directory + beforeEnd + Self.little(UInt32(0x0605_4B50))
        output += Self.little(diskCount) + Self.little(diskCount)
        let number = UInt16(entries.count)
        output += Self.little(countHere ?? count ?? number) + Self.little(count ?? number)
        output += Self.little(directoryCount ?? UInt32(directory.count))
        output += Self.little(directoryOffset ?? start)
        return output + Self.little(UInt16(comment.count)) + comment
    }

    static func little<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number) -> [UInt8] {
        stride(from: 0, to: number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// The record behind packed bytes whose lengths were not known before.
    static func descriptor(_ entry: Entry, signed: Bool = true) -> [UInt8] {
        (signed ? little(UInt32(0x0807_4B50)) : []) + little(entry.checksum) + little(entry.packedCount)
            + little(entry.count)
    }
}

/// The reason why a container is refused, or why a file of it cannot be had; `nil` when all can be read.
func refusal(_ bytes: [UInt8], limits: ZipLimits = .standard) -> ZipReadError? {
    do throws(ZipReadError) {
        let reader = try ZipReader(bytes, limits: limits)
        for path in reader.paths { _ = try reader.contents(of: path) }
        return nil
    } catch {
        return error
    }
}

/// The fixed fields of the records of a container (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
enum ZipRecord {
    static let localSignature: UInt32 = 0x0403_4B50
    static let directorySignature: UInt32 = 0x0201_4B50
    static let endSignature: UInt32 = 0x0605_4B50

    static let localByteCount = 30
    static let directoryByteCount = 46
    static let endByteCount = 22

    static let versionNeeded: UInt16 = 20
    /// Host system 3 (Unix) in the upper byte: the external attributes then carry a Unix mode.
    static let versionMadeBy: UInt16 = 3 << 8 | 20
    /// Bit 11: the name is UTF-8.
    static let flags: UInt16 = 1 << 11
    static let time: UInt16 = 0
    /// 1980-01-01, the earliest date the format knows.
    static let date: UInt16 = 1 << 5 | 1
    /// A regular file with mode 0644.
    static let externalAttributes: UInt32 = 0o100644 << 16
}

extension [UInt8] {
    mutating func appendLocalFile(_ entry: ZipEntry) {
        append(ZipRecord.localSignature)
        appendCommonFields(entry)
        append(contentsOf: entry.path.utf8)
        append(contentsOf: entry.payload)
    }

    mutating func appendDirectoryHeader(_ entry: ZipEntry, offset: Int) {
        append(ZipRecord.directorySignature)
        append(ZipRecord.versionMadeBy)
        appendCommonFields(entry)
        append(UInt16(0))  // length of the comment
        append(UInt16(0))  // number of the disk
        append(UInt16(0))  // internal attributes
        append(ZipRecord.externalAttributes)
        append(UInt32(truncatingIfNeeded: offset))
        append(contentsOf: entry.path.utf8)
    }

    mutating func appendEndOfDirectory(entryCount: Int, directoryOffset: Int) {
        let directoryByteCount = count - directoryOffset
        append(ZipRecord.endSignature)
        append(UInt16(0))  // number of this disk
        append(UInt16(0))  // disk on which the directory starts
        append(UInt16(truncatingIfNeeded: entryCount))
        append(UInt16(truncatingIfNeeded: entryCount))
        append(UInt32(truncatingIfNeeded: directoryByteCount))
        append(UInt32(truncatingIfNeeded: directoryOffset))
        append(UInt16(0))  // length of the comment
    }

    /// The fields that a file's local header and its directory header share.
    private mutating func appendCommonFields(_ entry: ZipEntry) {
        append(ZipRecord.versionNeeded)
        append(ZipRecord.flags)
        append(UInt16(entry.isDeflated ? 8 : 0))
        append(ZipRecord.time)
        append(ZipRecord.date)
        append(entry.crc32)
        append(UInt32(truncatingIfNeeded: entry.compressedCount))
        append(UInt32(truncatingIfNeeded: entry.uncompressedCount))
        append(UInt16(truncatingIfNeeded: entry.path.utf8.count))
        append(UInt16(0))  // length of the extra field
    }

    /// Appends a number, least significant byte first.
    private mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}

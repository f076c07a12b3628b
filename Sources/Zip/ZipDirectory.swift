/// Reads the directory of a container and the header of each entry, and checks that they agree.
struct ZipDirectory {
    private let bytes: [UInt8]
    private let limits: ZipLimits

    private static let zip64LocatorSignature: UInt32 = 0x0706_4B50
    private static let zip64LocatorByteCount = 20
    private static let descriptorSignature: UInt32 = 0x0807_4B50
    private static let zip64ExtraField: UInt16 = 1
    /// Bits 0, 6 and 13: encrypted, strongly encrypted, header masked.
    private static let encryptionBits: UInt16 = 1 << 0 | 1 << 6 | 1 << 13
    /// Bit 3: checksum and lengths stand behind the bytes.
    private static let descriptorBit: UInt16 = 1 << 3
    /// Bit 5: the bytes are a patch of another file.
    private static let patchBit: UInt16 = 1 << 5
    /// Bit 11: the name is UTF-8.
    private static let utf8Bit: UInt16 = 1 << 11
    /// Bits 1 and 2 say how hard the packer tried, which some programs write into one header only.
    private static let comparedBits: UInt16 = ~(1 << 1 | 1 << 2)

    init(_ bytes: [UInt8], limits: ZipLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// All entries, folders too, in the order of the directory.
    func entries() throws(ZipReadError) -> [ZipReader.Entry] {
        let (directory, count) = try directory()
        guard count <= limits.entryCount else {
            throw archive(.tooManyEntries(count: count, limit: limits.entryCount))
        }
        var entries: [ZipReader.Entry] = []
        entries.reserveCapacity(count)
        var offset = directory.lowerBound
        var total = 0
        for _ in 0..<count {
            var entry = try entry(at: &offset, before: directory.upperBound, dataBefore: directory.lowerBound)
            total += entry.count
            guard total <= limits.totalByteCount else {
                throw archive(.tooLarge(limit: limits.totalByteCount))
            }
            try locate(&entry.value, flags: entry.flags, name: entry.name, before: directory.lowerBound)
            entries.append(entry.value)
        }
        guard offset == directory.upperBound else { throw archive(.damaged) }
        try checkNames(entries)
        try checkOverlaps(entries)
        return entries
    }

    // MARK: - The end record

    /// Where the directory stands and how many entries it has.
    private func directory() throws(ZipReadError) -> (Range<Int>, Int) {
        let size = ZipRecord.endByteCount
        guard bytes.count >= size else { throw archive(.notZip) }
        // The record stands at the end, before a comment of at most 65,535 bytes that reaches the end exactly.
        let last = bytes.count - size
        let first = max(0, last - 0xFFFF)
        let found = stride(from: last, through: first, by: -1).first {
            bytes[$0] == 0x50 && uint32($0) == ZipRecord.endSignature && Int(uint16($0 + 20)) == last - $0
        }
        guard let end = found else { throw archive(.notZip) }
        let locator = end - Self.zip64LocatorByteCount
        if locator >= 0, uint32(locator) == Self.zip64LocatorSignature { throw archive(.zip64) }
        let count = uint16(end + 10)
        let length = uint32(end + 12)
        let start = uint32(end + 16)
        if count == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw archive(.zip64) }
        guard uint16(end + 4) == 0, uint16(end + 6) == 0, uint16(end + 8) == count else {
            throw archive(.severalDisks)
        }
        // Bytes before the container or between directory and end would let two programs see two directories.
        guard Int(start) + Int(length) == end else { throw archive(.damaged) }
        return (Int(start)..<end, Int(count))
    }

    // MARK: - A directory record

    private struct Record {
        var value: ZipReader.Entry
        let flags: UInt16
        let name: ArraySlice<UInt8>
        var count: Int { value.count }
    }

    private func entry(
        at offset: inout Int, before end: Int, dataBefore: Int
    ) throws(ZipReadError) -> Record {
        let start = offset
        let fixed = ZipRecord.directoryByteCount
        guard end - start >= fixed, uint32(start) == ZipRecord.directorySignature else {
            throw archive(.damaged)
        }
        let flags = uint16(start + 8)
        let nameCount = Int(uint16(start + 28))
        let extraCount = Int(uint16(start + 30))
        let next = start + fixed + nameCount + extraCount + Int(uint16(start + 32))
        guard next <= end else { throw archive(.damaged) }
        offset = next
        let nameBytes = bytes[(start + fixed)..<(start + fixed + nameCount)]
        let shown = String(decoding: nameBytes.prefix(limits.nameByteCount), as: UTF8.self)
        func refusal(_ reason: ZipReadError.Reason) -> ZipReadError {
            ZipReadError(path: shown, reason: reason)
        }
        guard nameCount <= limits.nameByteCount else {
            throw refusal(.nameTooLong(byteCount: nameCount, limit: limits.nameByteCount))
        }
        let path = try name(nameBytes, isMarked: flags & Self.utf8Bit != 0)
        guard flags & Self.encryptionBits == 0 else { throw refusal(.encrypted) }
        let method = uint16(start + 10)
        guard method == 0 || method == 8, flags & Self.patchBit == 0 else { throw refusal(.method(method)) }
        let packedCount = uint32(start + 20)
        let count = uint32(start + 24)
        let localOffset = uint32(start + 42)
        let extra = (start + fixed + nameCount)..<(start + fixed + nameCount + extraCount)
        let disk = uint16(start + 34)
        if packedCount == 0xFFFF_FFFF || count == 0xFFFF_FFFF || localOffset == 0xFFFF_FFFF || disk == 0xFFFF
        {
            throw refusal(.zip64)
        }
        try checkExtra(extra, path: path)
        guard disk == 0 else { throw refusal(.severalDisks) }
        guard method == 8 || packedCount == count else { throw refusal(.wrongSize) }
        let isFolder = nameBytes.last == UInt8(ascii: "/")
        try checkKind(
            mode: uint32(start + 38) >> 16, isFolder: isFolder, count: count, packedCount: packedCount, path)
        return Record(
            value: ZipReader.Entry(
                path: path, isFolder: isFolder, isDeflated: method == 8, checksum: uint32(start + 16),
                packedCount: Int(packedCount), count: Int(count), offset: Int(localOffset)),
            flags: flags, name: nameBytes)
    }

    private func name(_ bytes: ArraySlice<UInt8>, isMarked: Bool) throws(ZipReadError) -> String {
        let shown = String(decoding: bytes, as: UTF8.self)
        guard isMarked || bytes.allSatisfy({ $0 < 0x80 }), let name = String(validating: bytes, as: UTF8.self)
        else { throw ZipReadError(path: shown, reason: .nameEncoding) }
        // The `/` at the end of a folder's name is no empty part.
        let isFolder = bytes.last == UInt8(ascii: "/")
        do throws(ZipError) {
            try ZipPath.check(isFolder ? String(decoding: bytes.dropLast(), as: UTF8.self) : name)
        } catch {
            throw ZipReadError(path: shown, reason: .unsafeName(error.reason))
        }
        return name
    }

    /// The Unix mode, where a program wrote one, has to be that of a file or folder.
    private func checkKind(
        mode: UInt32, isFolder: Bool, count: UInt32, packedCount: UInt32, _ path: String
    ) throws(ZipReadError) {
        let reason: ZipReadError.Reason? =
            switch mode & 0o170000 {
            case 0o120000: .link
            case 0: nil
            case 0o100000: isFolder ? .notAFile : nil
            case 0o040000: isFolder ? nil : .notAFile
            default: .notAFile
            }
        if let reason { throw ZipReadError(path: path, reason: reason) }
        // Two bytes: nothing, packed.
        if isFolder, count > 0 || packedCount > 2 { throw ZipReadError(path: path, reason: .notAFile) }
    }

    /// Refuses the extra field of ZIP64; a rest too short for a field is padding that some programs write.
    private func checkExtra(_ range: Range<Int>, path: String) throws(ZipReadError) {
        var offset = range.lowerBound
        while range.upperBound - offset >= 4 {
            if uint16(offset) == Self.zip64ExtraField { throw ZipReadError(path: path, reason: .zip64) }
            offset += 4 + Int(uint16(offset + 2))
        }
        guard offset <= range.upperBound else { throw ZipReadError(path: path, reason: .damaged) }
    }

    // MARK: - An entry's own header

    /// Finds the packed bytes, and checks that the entry's own header agrees with the directory.
    private func locate(
        _ entry: inout ZipReader.Entry, flags: UInt16, name: ArraySlice<UInt8>, before end: Int
    ) throws(ZipReadError) {
        let start = entry.offset
        let fixed = ZipRecord.localByteCount
        let path = entry.path
        func refusal(_ reason: ZipReadError.Reason) -> ZipReadError {
            ZipReadError(path: path, reason: reason)
        }
        guard start <= end - fixed, uint32(start) == ZipRecord.localSignature else { throw refusal(.damaged) }
        let nameCount = Int(uint16(start + 26))
        let data = start + fixed + nameCount + Int(uint16(start + 28))
        guard data <= end, entry.packedCount <= end - data else { throw refusal(.damaged) }
        let names = (start + fixed)..<(start + fixed + nameCount)
        guard bytes[names] == name, uint16(start + 8) == (entry.isDeflated ? 8 : 0),
            uint16(start + 6) & Self.comparedBits == flags & Self.comparedBits
        else { throw refusal(.headersDiffer) }
        try checkExtra(names.upperBound..<data, path: path)
        let said = (uint32(start + 14), Int(uint32(start + 18)), Int(uint32(start + 22)))
        let known = (entry.checksum, entry.packedCount, entry.count)
        let dataEnd = data + entry.packedCount
        entry.packed = data..<dataEnd
        guard flags & Self.descriptorBit != 0 else {
            guard said == known else { throw refusal(.headersDiffer) }
            entry.extent = start..<dataEnd
            return
        }
        // With bit 3 the header may say nothing yet, but nothing else either.
        guard said.0 == 0 || said.0 == known.0, said.1 == 0 || said.1 == known.1,
            said.2 == 0 || said.2 == known.2
        else { throw refusal(.headersDiffer) }
        guard let length = descriptorByteCount(at: dataEnd, before: end, known) else {
            throw refusal(.headersDiffer)
        }
        entry.extent = start..<(dataEnd + length)
    }

    /// The length of the record behind the packed bytes; `nil` when it does not say what the directory says.
    private func descriptorByteCount(
        at offset: Int, before end: Int, _ known: (checksum: UInt32, packed: Int, count: Int)
    ) -> Int? {
        func agrees(_ place: Int) -> Bool {
            end - place >= 12 && uint32(place) == known.checksum && Int(uint32(place + 4)) == known.packed
                && Int(uint32(place + 8)) == known.count
        }
        if end - offset >= 16, uint32(offset) == Self.descriptorSignature, agrees(offset + 4) { return 16 }
        return agrees(offset) ? 12 : nil
    }

    // MARK: - Entries among themselves

    private func checkNames(_ entries: [ZipReader.Entry]) throws(ZipReadError) {
        var names: [String: String] = [:]
        var folders: [String: String] = [:]
        for entry in entries {
            let folded = ZipPath.folded(entry.path)
            if let earlier = names.updateValue(entry.path, forKey: folded) {
                throw ZipReadError(path: entry.path, reason: .duplicateName(earlier: earlier))
            }
            for folder in ZipPath.folders(of: folded) { folders[folder] = entry.path }
        }
        for entry in entries where !entry.isFolder {
            if let other = folders[ZipPath.folded(entry.path)] {
                throw ZipReadError(path: entry.path, reason: .fileIsFolder(other: other))
            }
        }
    }

    private func checkOverlaps(_ entries: [ZipReader.Entry]) throws(ZipReadError) {
        let sorted = entries.sorted {
            ($0.extent.lowerBound, $0.extent.upperBound) < ($1.extent.lowerBound, $1.extent.upperBound)
        }
        for (entry, next) in zip(sorted, sorted.dropFirst())
        where next.extent.lowerBound < entry.extent.upperBound {
            throw ZipReadError(path: next.path, reason: .overlap(other: entry.path))
        }
    }

    // MARK: - Numbers, least significant byte first

    private func uint16(_ offset: Int) -> UInt16 {
        UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }

    private func uint32(_ offset: Int) -> UInt32 {
        UInt32(uint16(offset)) | UInt32(uint16(offset + 2)) << 16
    }

    private func archive(_ reason: ZipReadError.Reason) -> ZipReadError {
        ZipReadError(path: "", reason: reason)
    }
}

/// Zip containers.
///
/// What is written is a plain container after PKWARE's APPNOTE 6.3: no ZIP64, no extra fields, no data descriptors,
/// names as UTF-8 (bit 11), every file dated 1980-01-01 00:00 with Unix mode 0644. The same entries give the same
/// bytes.
public enum ZipArchive {
    /// The container that holds the entries in the order given.
    ///
    /// - Throws: `ZipError` for two entries that would overwrite each other, more than 65,535 entries, or a
    ///   container that would need ZIP64.
    public static func bytes(of entries: [ZipEntry]) throws(ZipError) -> [UInt8] {
        guard entries.count <= 0xFFFF else {
            throw ZipError(path: "", reason: .tooManyEntries(count: entries.count))
        }
        try checkCollisions(entries)
        var output: [UInt8] = []
        output.reserveCapacity(try totalByteCount(of: entries))
        var offsets: [Int] = []
        offsets.reserveCapacity(entries.count)
        for entry in entries {
            offsets.append(output.count)
            output.appendLocalFile(entry)
        }
        let directoryOffset = output.count
        for (entry, offset) in zip(entries, offsets) {
            output.appendDirectoryHeader(entry, offset: offset)
        }
        output.appendEndOfDirectory(entryCount: entries.count, directoryOffset: directoryOffset)
        return output
    }

    /// The length of the container, worked out before anything is written.
    private static func totalByteCount(of entries: [ZipEntry]) throws(ZipError) -> Int {
        var total = ZipRecord.endByteCount
        for entry in entries {
            total += ZipRecord.localByteCount + ZipRecord.directoryByteCount
            total += 2 * entry.path.utf8.count + entry.compressedCount
            guard total < 0xFFFF_FFFF else { throw ZipError(path: entry.path, reason: .archiveTooLarge) }
        }
        return total
    }

    private static func checkCollisions(_ entries: [ZipEntry]) throws(ZipError) {
        var files: [String: String] = [:]
        var folders: [String: String] = [:]
        for entry in entries {
            if let earlier = files.updateValue(entry.path, forKey: entry.foldedPath) {
                throw ZipError(path: entry.path, reason: .duplicatePath(earlier: earlier))
            }
            if let other = folders[entry.foldedPath] {
                throw ZipError(path: entry.path, reason: .fileIsFolder(other: other))
            }
            for folder in ZipPath.folders(of: entry.foldedPath) {
                if let other = files[folder] {
                    throw ZipError(path: entry.path, reason: .fileIsFolder(other: other))
                }
                folders[folder] = entry.path
            }
        }
    }
}

/// Compresses a file of a container piece by piece, so that its content is never held as a whole.
public final class ZipEntryWriter {
    private let path: String
    private let deflater: Deflater
    private var payload: [UInt8] = []
    private var byteCount = 0
    private var crc32: UInt32 = 0
    private var isComplete = true

    /// Starts a file.
    ///
    /// - Parameters:
    ///   - path: A relative path with `/` between components, without `.`, `..`, `\` or control characters.
    ///   - level: How much to compress, 1 (fastest) to 9 (smallest).
    /// - Throws: `ZipError` for a path or level that is not allowed.
    public init(path: String, level: Int) throws(ZipError) {
        try ZipPath.check(path)
        guard (1...9).contains(level) else { throw ZipError(path: path, reason: .invalidLevel(level)) }
        self.path = path
        deflater = try Deflater.take(level: level, path: path)
    }

    /// Appends to the content.
    public func write(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        byteCount += bytes.count
        crc32 = checksum(of: bytes, after: crc32)
        isComplete = deflater.compress(bytes, isLast: false, into: &payload) && isComplete
    }

    /// Ends the content; to be called once, after all of it was written.
    ///
    /// - Returns: The file, ready to be put into archives.
    /// - Throws: `ZipError` for content that would need ZIP64, or when zlib failed.
    public func finish() throws(ZipError) -> ZipEntry {
        guard deflater.compress([], isLast: true, into: &payload), isComplete else {
            throw ZipError(path: path, reason: .compressorFailed(code: -1))
        }
        deflater.giveBack()
        try ZipEntry.checkSize(byteCount, path: path)
        try ZipEntry.checkSize(payload.count, path: path)
        return ZipEntry(path: path, deflated: payload, byteCount: byteCount, crc32: crc32)
    }
}

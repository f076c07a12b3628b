/// One file of a zip container, compressed once and ready to be put into any number of archives.
public struct ZipEntry: Sendable {
    /// How the content is kept.
    public enum Method: Hashable, Sendable {
        /// As it is.
        case stored
        /// Compressed by zlib at a level of 1 (fastest) to 9 (smallest).
        case deflated(level: Int)

        /// For what is made anew for each unit: half the time of level 6, a sixth more bytes.
        public static let fast = Method.deflated(level: 2)
    }

    /// The path inside the container, with `/` between components.
    public let path: String
    /// The number of bytes of the content before compression.
    public let uncompressedCount: Int
    /// The CRC-32 of the content before compression.
    public let crc32: UInt32
    /// Whether the content is kept compressed; content that deflate would not shrink is stored.
    public let isDeflated: Bool

    let payload: [UInt8]
    let foldedPath: String

    /// The number of bytes the content takes in the container.
    public var compressedCount: Int { payload.count }

    /// Checks the path and compresses the content.
    ///
    /// - Parameters:
    ///   - path: A relative path with `/` between components, without `.`, `..`, `\` or control characters.
    ///   - bytes: The content.
    ///   - method: How to keep the content.
    /// - Throws: `ZipError` for a path or level that is not allowed, or content that would need ZIP64.
    public init(path: String, bytes: [UInt8], method: Method = .deflated(level: 6)) throws(ZipError) {
        try ZipPath.check(path)
        try Self.checkSize(bytes.count, path: path)
        var packed: [UInt8]?
        if case .deflated(let level) = method {
            guard (1...9).contains(level) else { throw ZipError(path: path, reason: .invalidLevel(level)) }
            let deflater = try Deflater.take(level: level, path: path)
            packed = deflater.shrink(bytes)
            deflater.giveBack()
        }
        self.path = path
        foldedPath = ZipPath.folded(path)
        uncompressedCount = bytes.count
        crc32 = checksum(of: bytes)
        isDeflated = packed != nil
        payload = packed ?? bytes
    }

    /// The same content under another path; nothing is compressed again.
    ///
    /// - Throws: `ZipError` for a path that is not allowed.
    public func renamed(to path: String) throws(ZipError) -> ZipEntry {
        try ZipPath.check(path)
        return ZipEntry(path: path, content: self)
    }

    /// Content that ``ZipEntryWriter`` compressed.
    init(path: String, deflated payload: [UInt8], byteCount: Int, crc32: UInt32) {
        self.path = path
        foldedPath = ZipPath.folded(path)
        uncompressedCount = byteCount
        self.crc32 = crc32
        isDeflated = true
        self.payload = payload
    }

    private init(path: String, content: ZipEntry) {
        self.path = path
        foldedPath = ZipPath.folded(path)
        uncompressedCount = content.uncompressedCount
        crc32 = content.crc32
        isDeflated = content.isDeflated
        payload = content.payload
    }

    /// Refuses content whose length would need ZIP64; 0xFFFFFFFF itself is the mark of a ZIP64 field.
    static func checkSize(_ byteCount: Int, path: String) throws(ZipError) {
        guard byteCount < 0xFFFF_FFFF else {
            throw ZipError(path: path, reason: .entryTooLarge(byteCount: byteCount))
        }
    }
}

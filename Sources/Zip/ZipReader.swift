/// A zip container that is read: one that comes from anywhere, and may be made to do harm.
///
/// After PKWARE's APPNOTE 6.3, and stricter: what two programs could read in two ways is refused. Nothing that a header
/// announces is trusted; the bytes are counted while they come out.
public struct ZipReader: Sendable {
    private let bytes: [UInt8]
    private let limits: ZipLimits
    private let entries: [Entry]
    private let positions: [String: Int]

    /// A file of the container, checked as far as its headers go.
    struct Entry: Sendable {
        let path: String
        let isFolder: Bool
        let isDeflated: Bool
        let checksum: UInt32
        let packedCount: Int
        let count: Int
        /// Where its own header stands.
        let offset: Int
        /// Where its packed bytes stand.
        var packed: Range<Int> = 0..<0
        /// Where its header, its bytes and the record behind them stand.
        var extent: Range<Int> = 0..<0
    }

    /// Reads the directory and every header.
    ///
    /// - Parameters:
    ///   - bytes: The container.
    ///   - limits: How much it may hold.
    /// - Throws: ``ZipReadError`` for the first thing that is wrong; then nothing of the container can be had.
    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(ZipReadError) {
        self.bytes = bytes
        self.limits = limits
        let all = try ZipDirectory(bytes, limits: limits).entries()
        entries = all.filter { !$0.isFolder }
        positions = Dictionary(entries.enumerated().map { ($1.path, $0) }) { first, _ in first }
    }

    /// The names of the files, in the order of the directory; folders are left out.
    public var paths: [String] { entries.map(\.path) }

    /// The unpacked bytes of a file.
    ///
    /// - Parameter path: One of ``paths``.
    /// - Returns: Exactly as many bytes as the directory announces.
    /// - Throws: ``ZipReadError`` when there is no such file, its bytes cannot be unpacked, are more or fewer than
    ///   announced, pass the limits or do not match the checksum.
    public func contents(of path: String) throws(ZipReadError) -> [UInt8] {
        guard let position = positions[path] else { throw ZipReadError(path: path, reason: .missing) }
        let entry = entries[position]
        let content = entry.isDeflated ? try inflated(entry) : Array(bytes[entry.packed])
        guard content.count == entry.count else { throw ZipReadError(path: entry.path, reason: .wrongSize) }
        guard checksum(of: content) == entry.checksum else {
            throw ZipReadError(path: entry.path, reason: .wrongChecksum)
        }
        return content
    }

    private func inflated(_ entry: Entry) throws(ZipReadError) -> [UInt8] {
        do {
            return try Inflater().expand(bytes[entry.packed], to: entry.count, limits: limits)
        } catch {
            let reason: ZipReadError.Reason =
                switch error {
                case .notStarted(let code): .decompressorFailed(code: code)
                case .damaged: .cannotUnpack
                case .tooMany: .wrongSize
                case .ratio: .ratio(limit: limits.ratio)
                }
            throw ZipReadError(path: entry.path, reason: reason)
        }
    }
}

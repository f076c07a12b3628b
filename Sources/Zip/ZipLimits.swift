/// How much a container that is read may hold; what is beyond is refused, not cut off.
public struct ZipLimits: Hashable, Sendable {
    /// Most bytes of all entries together, unpacked.
    public var totalByteCount: Int
    /// Most unpacked bytes for each packed byte of an entry, once `freeByteCount` is passed.
    public var ratio: Int
    /// Unpacked bytes of an entry to which the ratio does not apply: small texts may be very regular.
    public var freeByteCount: Int
    /// Most entries, folders counted.
    public var entryCount: Int
    /// Most bytes of an entry's name.
    public var nameByteCount: Int

    /// Makes limits.
    public init(
        totalByteCount: Int, ratio: Int, freeByteCount: Int, entryCount: Int, nameByteCount: Int
    ) {
        self.totalByteCount = totalByteCount
        self.ratio = ratio
        self.freeByteCount = freeByteCount
        self.entryCount = entryCount
        self.nameByteCount = nameByteCount
    }

    /// 256 MB unpacked, ratio 100 after the first 1 MB, 2,000 entries, names of 1,024 bytes.
    public static let standard = ZipLimits(
        totalByteCount: 256 << 20, ratio: 100, freeByteCount: 1 << 20, entryCount: 2_000,
        nameByteCount: 1_024)
}

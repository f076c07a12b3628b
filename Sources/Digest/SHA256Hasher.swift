internal import Crypto

/// A SHA-256 digest in the making, for content that comes in pieces.
public struct SHA256Hasher {
    private var function = SHA256()

    /// Starts with no content.
    public init() {}

    /// Takes the next bytes of the content.
    public mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
    }

    /// The digest of everything taken so far.
    public consuming func finish() -> SHA256Digest {
        SHA256Digest(bytes: Array(function.finalize()))
    }
}

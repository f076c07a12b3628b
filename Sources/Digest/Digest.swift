/// Checksums of whole contents.
public enum Digest {
    /// The SHA-256 digest (FIPS 180-4) of the bytes.
    public static func sha256(_ bytes: [UInt8]) -> SHA256Digest {
        var hasher = SHA256Hasher()
        hasher.update(bytes)
        return hasher.finish()
    }
}

import Digest

/// The seal of a package: the SHA-256 of everything before it, as the comment of the zip.
///
/// The checksums inside a zip tell of files. Headers, dates and unused bits of a compressed stream are told by the
/// seal, so that no byte of a package can be altered unnoticed. Programs that unpack zips pass over the comment
/// (PKWARE APPNOTE 6.3, 4.3.16).
public enum PackageSeal {
    private static let mark = Array("bantin sha256 ".utf8)
    private static let count = mark.count + 64
    /// A zip without comment ends with the length of its comment, two bytes of zero.
    private static let endCount = 22

    /// A container with its seal.
    ///
    /// - Parameter container: A zip without a comment.
    /// - Returns: The same with the seal as its comment.
    public static func sealed(_ container: [UInt8]) -> [UInt8] {
        guard container.count >= endCount, container.suffix(2).elementsEqual([0, 0]) else { return container }
        var result = container
        result[container.count - 2] = UInt8(count)
        return result + mark + Array(Digest.sha256(result).hex.utf8)
    }

    /// Whether a sealed container is as it was made; `nil` for one without a seal.
    ///
    /// - Parameter container: The zip.
    /// - Returns: Whether the seal fits.
    public static func isIntact(_ container: [UInt8]) -> Bool? {
        guard container.count >= endCount + count else { return nil }
        let body = container.dropLast(count)
        guard container.suffix(count).starts(with: mark), body.last == 0, body.dropLast().last == UInt8(count)
        else { return nil }
        return container.suffix(64).elementsEqual(Digest.sha256(Array(body)).hex.utf8)
    }
}

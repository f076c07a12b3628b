import Digest

/// A file of the stage that grows piece by piece, so that its content is never held as a whole.
final class StageFile {
    private let path: String
    private let handle: OpenFile
    private var hasher = SHA256Hasher()
    private var byteCount = 0

    init(root: String, path: String) throws(FileFault) {
        self.path = path
        handle = try OpenFile("\(root)/\(path)")
    }

    func write(_ bytes: [UInt8]) throws(FileFault) {
        hasher.update(bytes)
        byteCount += bytes.count
        try handle.write(bytes)
    }

    /// Closes the file and says what it holds.
    func finish() throws(FileFault) -> Manifest.File {
        try handle.close()
        return Manifest.File(path: path, sha256: hasher.finish().hex, bytes: byteCount)
    }
}

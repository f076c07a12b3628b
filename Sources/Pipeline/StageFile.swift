import Digest

/// A file of the stage that grows piece by piece, so that its content is never held as a whole.
final class StageFile {
    private let path: String
    private let root: String
    private let previous: PreviousOutput?
    private let handle: OpenFile
    private var hasher = SHA256Hasher()
    private var byteCount = 0

    init(root: String, path: String, previous: PreviousOutput?) throws(FileFault) {
        self.path = path
        self.root = root
        self.previous = previous
        handle = try OpenFile("\(root)/\(path)", isNew: true)
    }

    func write(_ bytes: [UInt8]) throws(FileFault) {
        hasher.update(bytes)
        byteCount += bytes.count
        try handle.write(bytes)
    }

    /// Closes the file and says what it holds; an equal file of the run before takes its place.
    func finish() throws(FileFault) -> Manifest.File {
        try handle.close()
        var file = Manifest.File(path: path, sha256: hasher.finish().hex, bytes: byteCount)
        if let previous, FileStore.size(of: "\(previous.root)/\(path)") == byteCount,
            FileStore.isFile("\(previous.root)/\(path)"),
            (try? FileStore.sha256(of: "\(previous.root)/\(path)")) == file.sha256
        {
            file.isKept = previous.take(path, into: root)
        }
        return file
    }
}

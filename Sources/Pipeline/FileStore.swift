import Digest
import Foundation

/// Why a file or folder cannot be written or read, with the system's reason.
public struct FileFault: Error, Sendable {
    /// The path.
    public let path: String
    /// What the system says.
    public let reason: String
}

/// Files and folders; every fault carries its path.
enum FileStore {
    static func makeFolder(_ path: String) throws(FileFault) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw fault(path, error)
        }
    }

    static func write(_ bytes: [UInt8], to path: String, isNew: Bool = false) throws(FileFault) {
        let file = try OpenFile(path, isNew: isNew)
        try file.write(bytes)
        try file.close()
    }

    /// Writes a file that its owner alone may read, also where one lies there that others may.
    static func writePrivately(_ bytes: [UInt8], to path: String) throws(FileFault) {
        let file = try OpenFile(path, mode: 0o600)
        guard unsafe chmod(path, 0o600) == 0 else { throw systemFault(path) }
        try file.write(bytes)
        try file.close()
    }

    /// Gives a file a second name; copies it where the file system has no hard links.
    static func link(_ bytes: [UInt8], at existing: String, to path: String) throws(FileFault) {
        if unsafe Foundation.link(existing, path) != 0 { try write(bytes, to: path) }
    }

    /// Gives a file a second name, in place of what has that name; `false` where that cannot be done.
    static func addName(_ path: String, to existing: String) -> Bool {
        if unsafe Foundation.link(existing, path) == 0 { return true }
        guard errno == EEXIST, unsafe unlink(path) == 0 else { return false }
        return unsafe Foundation.link(existing, path) == 0
    }

    static func read(_ path: String) throws(FileFault) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw fault(path, error)
        }
    }

    static func remove(_ path: String) throws(FileFault) {
        guard exists(path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw fault(path, error)
        }
    }

    static func move(_ from: String, to: String) throws(FileFault) {
        do {
            try FileManager.default.moveItem(atPath: from, toPath: to)
        } catch {
            throw fault(from, error)
        }
    }

    /// Whether something is there, a broken link too.
    static func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    /// The bytes of a file that are there to read; `nil` where there is no file.
    static func size(of path: String) -> Int? {
        let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size]
        return size as? Int ?? (size as? UInt64).map { Int(clamping: $0) }
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Whether there is a file of its own, not a link to one.
    static func isFile(_ path: String) -> Bool { type(of: path) == .typeRegular }

    /// Whether there is a symbolic link, broken or not.
    static func isLink(_ path: String) -> Bool { type(of: path) == .typeSymbolicLink }

    private static func type(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    /// The SHA-256 of a file in hexadecimal, read piece by piece.
    static func sha256(of path: String) throws(FileFault) -> String {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemFault(path) }
        defer { Foundation.close(descriptor) }
        var hasher = SHA256Hasher()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw systemFault(path) }
            guard count > 0 else { return hasher.finish().hex }
            hasher.update(Array(buffer[..<count]))
        }
    }

    /// Has the system write what it holds of a file or folder to the disk.
    static func flush(_ path: String) throws(FileFault) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemFault(path) }
        defer { Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw systemFault(path) }
    }

    /// The names in a folder, sorted; the system gives them in any order.
    static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The files below a folder, as paths inside it, sorted.
    static func files(below path: String) -> [String] {
        names(in: path).flatMap { name -> [String] in
            let inner = "\(path)/\(name)"
            return isFolder(inner) ? files(below: inner).map { "\(name)/\($0)" } : [name]
        }
    }

    fileprivate static func systemFault(_ path: String) -> FileFault {
        FileFault(path: path, reason: unsafe String(cString: strerror(errno)))
    }

    /// An error of Foundation as ours.
    static func fault(_ path: String, _ error: any Error) -> FileFault {
        let system = error as NSError
        let cause = system.userInfo[NSUnderlyingErrorKey] as? NSError
        let code = cause.map { $0.domain == NSPOSIXErrorDomain ? $0.code : 0 } ?? 0
        if code != 0, let text = unsafe strerror(Int32(code)) {
            return FileFault(path: path, reason: unsafe String(cString: text))
        }
        return FileFault(path: path, reason: system.localizedDescription)
    }
}

/// A file being written.
///
/// Neither atomically nor synchronised file by file: everything is staged, and the stage is swapped in as a whole.
final class OpenFile {
    private let path: String
    private var descriptor: Int32

    /// Opens a file to be written from its beginning.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - isNew: Whether it is to be a file of its own even where the name is taken: what has the name may be another
    ///     name of a file of the output before, which must stay as it is.
    ///   - mode: Who may do what with a file that is made.
    /// - Throws: ``FileFault`` where the system refuses.
    init(_ path: String, isNew: Bool = false, mode: mode_t = 0o644) throws(FileFault) {
        self.path = path
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : O_TRUNC)
        var descriptor = unsafe open(path, flags, mode)
        if isNew, descriptor < 0, errno == EEXIST, unsafe unlink(path) == 0 {
            descriptor = unsafe open(path, flags, mode)
        }
        self.descriptor = descriptor
        guard descriptor >= 0 else { throw FileStore.systemFault(path) }
    }

    deinit { if descriptor >= 0 { Foundation.close(descriptor) } }

    func write(_ bytes: [UInt8]) throws(FileFault) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileStore.systemFault(path)
            }
            done += count
        }
    }

    /// What a full disk refuses may show only here.
    func close() throws(FileFault) {
        let open = descriptor
        descriptor = -1
        guard Foundation.close(open) == 0 else { throw FileStore.systemFault(path) }
    }
}

import CFileSystem
import Delivery
import Foundation
import Records

/// A folder beside the output in which a run builds, and which replaces the output in one step.
///
/// A run that fails, or is killed, leaves the previous output whole.
final class OutputStage {
    /// Where the run writes.
    let path: String
    private let output: String
    /// The output as the user named it.
    private let shown: String
    private let lockPath: String
    private var lock: Int32 = -1

    /// What a run makes at the top of the output.
    static let folders = ["site", "reports", "packages"]
    /// Messages that `bantin mail` writes; they are no part of a run, and stay.
    static let mailFolder = "mail"
    static let manifestName = "manifest.json"
    private static let listNames = [
        manifestName, ChecksumList.name, BuildState.name, ChangeList.jsonName, ChangeList.tableName,
    ]
    /// Files of the user's that may lie in the output, and stay.
    static let kept = ["README.md", ".gitignore", ".gitkeep"]

    /// Locks the output and prepares an empty stage.
    ///
    /// - Throws: ``BuildError`` when the output is not ours, or another run works on it.
    init(output given: String) throws(BuildError) {
        var output = given
        while output.count > 1, output.hasSuffix("/") { output.removeLast() }
        // A link is followed: what it points at is replaced, not the link.
        let url = URL(fileURLWithPath: output).standardizedFileURL.resolvingSymlinksInPath()
        let parent = url.deletingLastPathComponent().path
        let name = url.lastPathComponent
        self.output = url.path
        shown = given
        path = "\(parent)/.\(name).staging"
        lockPath = "\(parent)/.\(name).lock"
        try Self.checkIsOurs(url.path, shown: given)
        do throws(FileFault) {
            try FileStore.makeFolder(parent)
        } catch {
            throw .file(error)
        }
        try takeLock()
        do throws(FileFault) {
            // What a killed run left behind.
            try FileStore.remove(path)
            try FileStore.makeFolder(path)
        } catch {
            releaseLock()
            throw .file(error)
        }
    }

    /// The output of the run before; `nil` when everything is to be made anew.
    func previous(isFull: Bool) -> PreviousOutput? {
        isFull ? nil : PreviousOutput(output, engine: EngineIdentity.text)
    }

    /// Throws the stage away.
    func discard() {
        try? FileStore.remove(path)
        releaseLock()
    }

    /// Puts the stage in the place of the output.
    func swapIn() throws(BuildError) {
        defer { releaseLock() }
        do throws(FileFault) {
            for name in Self.kept where FileStore.exists("\(output)/\(name)") {
                if FileStore.addName("\(path)/\(name)", to: "\(output)/\(name)") { continue }
                try FileStore.write(try FileStore.read("\(output)/\(name)"), to: "\(path)/\(name)")
            }
            try MailFolder.carry(from: output, to: path)
            guard FileStore.exists(output) else {
                try FileStore.move(path, to: output)
                return
            }
            if unsafe bantin_exchange_paths(path, output) != 0 {
                // The file system cannot exchange: the old output is out of the way for a moment.
                let old = path + ".old"
                try FileStore.remove(old)
                try FileStore.move(output, to: old)
                do throws(FileFault) {
                    try FileStore.move(path, to: output)
                } catch {
                    try FileStore.move(old, to: output)
                    throw error
                }
                try? FileStore.remove(old)
            } else {
                // The new output is in place: what cannot be removed of the old one waits for the next run.
                try? FileStore.remove(path)
            }
        } catch {
            throw .file(error)
        }
    }

    // MARK: - Ours or not

    private static func checkIsOurs(_ path: String, shown: String) throws(BuildError) {
        guard FileStore.exists(path) else { return }
        guard FileStore.isFolder(path) else {
            throw .findings([
                notOurs(shown, read: shown, Message(vi: "Đây không phải thư mục", en: "This is not a folder"))
            ])
        }
        let names = FileStore.names(in: path)
        let foreign = names.filter {
            !kept.contains($0) && !folders.contains($0) && !listNames.contains($0) && $0 != mailFolder
        }
        let isMarked = isManifestOurs("\(path)/\(manifestName)")
        let made = names.filter { folders.contains($0) || listNames.contains($0) }
        if foreign.isEmpty, made.isEmpty || isMarked { return }
        let shownNames = (foreign.isEmpty ? made : foreign).prefix(5).joined(separator: ", ")
        throw .findings([
            notOurs(
                shown, read: shownNames,
                Message(
                    vi: "Thư mục kết quả có tệp không phải do bantin tạo; không ghi đè",
                    en: "The output folder holds files that bantin did not make; it is left alone"))
        ])
    }

    private static func notOurs(_ path: String, read: String, _ summary: Message) -> Finding {
        Finding(
            .error, "output.not-ours", at: FindingPlace(file: path), read: read, summary: summary,
            expected: Message(
                vi: "thư mục mới, thư mục trống, hoặc thư mục kết quả của lần chạy trước",
                en: "a new folder, an empty one, or the output of an earlier run"),
            advice: Message(
                vi: "Chọn thư mục khác bằng --output, hoặc dời các tệp trên ra chỗ khác.",
                en: "Choose another folder with --output, or move those files away."))
    }

    private static func isManifestOurs(_ path: String) -> Bool {
        guard let bytes = try? FileStore.read(path) else { return false }
        return Manifest.isOurs(bytes)
    }

    // MARK: - Lock

    private func takeLock() throws(BuildError) {
        while true {
            let descriptor = unsafe open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw .file(FileFault(path: output, reason: unsafe String(cString: strerror(errno))))
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .busy(shown)
            }
            // The holder before may have removed the file between our opening and locking it: a lock
            // on a file that no longer has the name would exclude nobody.
            var own = stat()
            var named = stat()
            if unsafe fstat(descriptor, &own) == 0, unsafe stat(lockPath, &named) == 0,
                own.st_ino == named.st_ino
            {
                lock = descriptor
                return
            }
            close(descriptor)
        }
    }

    private func releaseLock() {
        guard lock >= 0 else { return }
        unsafe unlink(lockPath)
        close(lock)
        lock = -1
    }

    deinit { if lock >= 0 { close(lock) } }
}

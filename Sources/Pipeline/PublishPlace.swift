import Foundation
import Records

/// Where a site is published: a symbolic link, and the versions beside it.
struct PublishPlace: Sendable {
    /// As the user named it.
    private let shown: String
    private let parent: String
    private let name: String

    init(_ destination: String) {
        var path = destination
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        shown = path
        // The parent's links are followed, the destination itself is the link.
        let url = URL(fileURLWithPath: path).standardizedFileURL
        parent = url.deletingLastPathComponent().resolvingSymlinksInPath().path
        name = url.lastPathComponent
    }

    private var link: String { "\(parent)/\(name)" }
    private var store: String { ".\(name).versions" }
    /// Where a new version is put together.
    var stage: String { "\(parent)/\(store)/.new" }

    /// The folder of a version.
    func folder(of version: Int) -> String { "\(parent)/\(store)/\(Self.text(version))" }

    /// Six digits, so that names sort as numbers do.
    private static func text(_ version: Int) -> String {
        String(repeating: "0", count: max(0, 6 - "\(version)".count)) + "\(version)"
    }

    /// The versions that are there, ascending.
    var versions: [Int] {
        FileStore.names(in: "\(parent)/\(store)").compactMap { $0.hasPrefix(".") ? nil : Int($0) }.sorted()
    }

    /// The version that readers see; `nil` when nothing of ours is published.
    var current: Int? {
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link),
            target.hasPrefix("\(store)/")
        else { return nil }
        return Int(target.dropFirst(store.count + 1))
    }

    /// Refuses a destination that holds something which bantin did not publish.
    func checkIsOurs() throws(BuildError) {
        guard FileStore.isFolder(parent) else {
            throw .findings([
                refusal(
                    Message(
                        vi: "Không có thư mục chứa nơi đến", en: "The folder of the destination is missing"),
                    read: parent)
            ])
        }
        guard FileStore.exists(link), current == nil else { return }
        if !FileStore.isLink(link), FileStore.isFolder(link), FileStore.names(in: link).isEmpty { return }
        throw .findings([
            refusal(
                Message(
                    vi: "Nơi đến không phải do bantin lập; không ghi đè",
                    en: "The destination was not made by bantin; it is left alone"), read: shown)
        ])
    }

    private func refusal(_ summary: Message, read: String) -> Finding {
        Finding(
            .error, "publish.not-ours", at: FindingPlace(file: shown), read: read, summary: summary,
            expected: Message(
                vi: "tên chưa có, thư mục trống, hoặc nơi bantin đã đưa trang lên trước đó",
                en: "a name that is free, an empty folder, or where bantin published before"),
            advice: Message(
                vi: "Chọn nơi khác, hoặc dời thư mục đang có ra chỗ khác.",
                en: "Choose another place, or move what is there away."))
    }

    // MARK: - One run at a time

    /// Holds the place until it is released or the program ends, however it ends.
    final class Lock {
        private var descriptor: Int32

        init(_ path: String, shown: String) throws(BuildError) {
            descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw .file(FileFault(path: path, reason: unsafe String(cString: strerror(errno))))
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                descriptor = -1
                throw .busy(shown)
            }
        }

        func release() {
            if descriptor >= 0 { close(descriptor) }
            descriptor = -1
        }

        deinit { release() }
    }

    /// The file of the lock stays: who removed it could let in a third run.
    func lock() throws(BuildError) -> Lock {
        do throws(FileFault) {
            try FileStore.makeFolder("\(parent)/\(store)")
        } catch {
            throw .file(error)
        }
        return try Lock("\(parent)/\(store)/.lock", shown: shown)
    }

    // MARK: - Versions

    /// Gives what was put together its number.
    func adopt(_ version: Int) throws(FileFault) {
        try rename(stage, to: folder(of: version))
        try FileStore.flush("\(parent)/\(store)")
    }

    /// Turns the link over to a version, in one step.
    func show(_ version: Int) throws(FileFault) {
        let next = "\(parent)/\(store)/.link"
        unsafe unlink(next)
        guard unsafe symlink("\(store)/\(Self.text(version))", next) == 0 else { throw fault(next) }
        // An empty folder may stand there before the first version.
        if !FileStore.isLink(link), FileStore.isFolder(link) { unsafe rmdir(link) }
        try rename(next, to: link)
        try FileStore.flush(parent)
    }

    /// Removes the oldest versions.
    ///
    /// - Parameter count: How many stay; the one that is shown and the one before it always do, as a reader may have
    ///   looked up the link a moment ago.
    /// - Throws: `FileFault` where a version cannot be removed.
    func prune(keep count: Int) throws(FileFault) {
        let shown = current
        let all = versions
        let before = all.last { $0 < (shown ?? 0) }
        for version in all.dropLast(count) where version != shown && version != before {
            try FileStore.remove(folder(of: version))
        }
    }

    private func rename(_ from: String, to target: String) throws(FileFault) {
        guard unsafe Foundation.rename(from, target) == 0 else { throw fault(target) }
    }

    private func fault(_ path: String) -> FileFault {
        FileFault(path: path, reason: unsafe String(cString: strerror(errno)))
    }
}

import Delivery
import Digest
import Foundation
import Records

/// What `bantin publish` is asked to do.
public struct PublishRequest: Sendable {
    /// The output folder of a run.
    public var output: String
    /// What a web server shows: a symbolic link that bantin makes and turns over.
    public var destination: String
    /// How many versions are kept, the published one among them; 2 at least.
    public var keep: Int
    /// Results that are not official and may be published all the same.
    public var allowed: Set<PublicationStatus>

    /// Makes a request.
    public init(output: String, destination: String, keep: Int = 5, allowed: Set<PublicationStatus> = []) {
        self.output = output
        self.destination = destination
        self.keep = max(keep, 2)
        self.allowed = allowed
    }
}

/// What was published.
public struct Publication: Sendable {
    /// Number of the version that readers see now.
    public let version: Int
    /// Files of it.
    public let files: Int
    /// Files that are the same as in the version before, and so kept their times.
    public let unchanged: Int
    /// Versions that are kept, the newest last.
    public let versions: [Int]
}

/// Publishes the site of an output folder: a complete new version beside the old one, checked, then swapped in one step.
///
/// The destination is a symbolic link to a version below `.<name>.versions/` beside it. A reader opens files through
/// the link, so each of them is of the old version or of the new one. A run that is killed leaves the link as it was.
public struct Publisher: Sendable {
    private let request: PublishRequest
    private let place: PublishPlace
    private static let folder = "site"

    /// Prepares.
    public init(_ request: PublishRequest) {
        self.request = request
        place = PublishPlace(request.destination)
    }

    /// Publishes.
    ///
    /// - Returns: What readers see now.
    /// - Throws: ``BuildError``; readers then see what they saw before.
    public func publish() throws(BuildError) -> Publication {
        try checkOutput()
        try place.checkIsOurs()
        let lock = try place.lock()
        defer { lock.release() }
        do throws(FileFault) {
            let before = place.current
            let number = (place.versions.last ?? 0) + 1
            let (files, unchanged) = try copy(to: place.stage, before: before.map(place.folder(of:)))
            try place.adopt(number)
            try place.show(number)
            try place.prune(keep: request.keep)
            return Publication(
                version: number, files: files, unchanged: unchanged, versions: place.versions)
        } catch {
            throw .file(error)
        }
    }

    /// Shows the version before the one that is shown.
    ///
    /// - Returns: What readers see now.
    /// - Throws: ``BuildError`` when there is none.
    public func rollBack() throws(BuildError) -> Publication {
        try place.checkIsOurs()
        let lock = try place.lock()
        defer { lock.release() }
        guard let current = place.current, let earlier = place.versions.last(where: { $0 < current }) else {
            throw .findings([
                Finding(
                    .error, "publish.no-earlier", at: FindingPlace(file: request.destination),
                    summary: Message(
                        vi: "Không còn phiên bản trước để quay lại",
                        en: "There is no earlier version to go back to"))
            ])
        }
        let check = try IntegrityCheck.check(place.folder(of: earlier))
        guard check.isSound else { throw .findings(check.findings) }
        do throws(FileFault) {
            try place.show(earlier)
        } catch {
            throw .file(error)
        }
        return Publication(
            version: earlier, files: check.fileCount, unchanged: check.fileCount, versions: place.versions)
    }

    // MARK: - What may be published

    private func checkOutput() throws(BuildError) {
        let check = try IntegrityCheck.check(request.output)
        guard check.isSound else { throw .findings(check.findings) }
        let path = "\(request.output)/\(OutputStage.manifestName)"
        let manifest: Manifest?
        do throws(FileFault) {
            manifest = Manifest(reading: FileStore.exists(path) ? try FileStore.read(path) : [])
        } catch {
            throw .file(error)
        }
        guard let manifest else {
            throw .findings([
                Finding(
                    .error, "publish.no-output", at: FindingPlace(file: request.output),
                    summary: Message(
                        vi: "Đây không phải thư mục kết quả của bantin",
                        en: "This is no output folder of bantin"),
                    expected: Message(
                        vi: "thư mục mà bantin build đã ghi", en: "a folder that bantin build wrote"))
            ])
        }
        let refused = manifest.contents.filter { content in
            guard let status = PublicationStatus(rawValue: content.status) else { return true }
            return [.draft, .illustrative].contains(status) && !request.allowed.contains(status)
        }
        guard refused.isEmpty else { throw .findings(refused.map(refusal)) }
    }

    private func refusal(_ content: Manifest.Content) -> Finding {
        Finding(
            .error, "publish.not-official", at: FindingPlace(file: "\(content.programme)/\(content.year)"),
            read: content.status,
            summary: Message(
                vi: "Kết quả dự thảo hoặc minh họa không được đưa lên trang công khai",
                en: "Draft or illustrative results are not published"),
            expected: Message(vi: "official hoặc provisional", en: "official or provisional"),
            advice: Message(
                vi: "Nếu vẫn muốn đưa lên (trang nào cũng ghi rõ tình trạng): --allow \(content.status).",
                en: "To publish it all the same (every page says what it is): --allow \(content.status)."))
    }

    // MARK: - The new version

    private func copy(
        to stage: String, before: String?
    ) throws(FileFault) -> (files: Int, unchanged: Int) {
        let source = "\(request.output)/\(Self.folder)"
        let bytes = try FileStore.read("\(source)/\(ChecksumList.name)")
        guard let list = try? ChecksumList(reading: bytes) else {
            throw FileFault(path: "\(source)/\(ChecksumList.name)", reason: "SHA256SUMS")
        }
        var earlier: [String: String] = [:]
        if let before, let bytes = try? FileStore.read("\(before)/\(ChecksumList.name)"),
            let list = try? ChecksumList(reading: bytes)
        {
            for entry in list.entries { earlier[entry.path] = entry.sha256 }
        }
        try FileStore.remove(stage)
        try FileStore.makeFolder(stage)
        var folders: Set<String> = [stage]
        var unchanged = 0
        for entry in list.entries {
            let target = "\(stage)/\(entry.path)"
            let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
            if folders.insert(folder).inserted { try FileStore.makeFolder(folder) }
            // Only what is still as it was published is taken over.
            if let before, earlier[entry.path] == entry.sha256,
                (try? FileStore.sha256(of: "\(before)/\(entry.path)")) == entry.sha256,
                unsafe link("\(before)/\(entry.path)", target) == 0
            {
                unchanged += 1
                continue
            }
            let content = try FileStore.read("\(source)/\(entry.path)")
            guard Digest.sha256(content).hex == entry.sha256 else {
                throw FileFault(path: "\(source)/\(entry.path)", reason: "SHA-256")
            }
            try FileStore.write(content, to: target)
            try FileStore.flush(target)
        }
        try FileStore.write(bytes, to: "\(stage)/\(ChecksumList.name)")
        try FileStore.flush("\(stage)/\(ChecksumList.name)")
        for folder in folders.sorted() { try FileStore.flush(folder) }
        return (list.entries.count, unchanged)
    }
}

import Digest
import Records

/// The output of the run before, from which files that are still right are taken over: the same file under the same
/// name, with its times.
///
/// Nothing is taken over on trust. A file that was rendered again must hold exactly the bytes that were rendered; one
/// that was not must have the SHA-256 that the manifest of its run gives. So a file that somebody altered, or a disk
/// lost, is made anew.
struct PreviousOutput: Sendable {
    /// The output folder.
    let root: String
    private let files: [String: Manifest.File]
    private let keys: [String: String]
    private let years: [String: String]
    /// Why the state could not be used; `nil` when it could, or there was none.
    let fault: BuildState.Fault?

    /// Looks at an output folder.
    ///
    /// - Parameters:
    ///   - root: The folder.
    ///   - engine: The program that runs now; `nil` where it is not known.
    init(_ root: String, engine: String?) {
        self.root = root
        var files: [String: Manifest.File] = [:]
        var state: BuildState?
        var fault: BuildState.Fault?
        if let engine, let bytes = try? FileStore.read("\(root)/\(OutputStage.manifestName)"),
            let manifest = Manifest(reading: bytes)
        {
            do throws(BuildState.Fault) {
                let own = (try? FileStore.read("\(root)/\(BuildState.name)")) ?? []
                state = try BuildState(reading: own, manifest: bytes, engine: engine)
                for file in manifest.outputs { files[file.path] = file }
            } catch {
                fault = error
            }
        }
        self.files = files
        self.fault = fault
        keys = state?.keys ?? [:]
        years = state?.years ?? [:]
    }

    /// The bytes of a file that shows what the key tells, as its run made them; `nil` when there is none.
    func contents(of path: String, key: String) -> (bytes: [UInt8], sha256: String)? {
        guard keys[path] == key, let file = files[path] else { return nil }
        return contents(of: file).map { ($0, file.sha256) }
    }

    /// The files of a year of which everything is as the key tells.
    ///
    /// - Parameters:
    ///   - year: Programme and year.
    ///   - key: The digest of all that its files depend on.
    ///   - folders: Where its files lie inside the output, with `/` at the end.
    /// - Returns: The files, each with its key; `nil` when one of them is not there, or not as its run made it.
    func files(of year: String, key: String, in folders: [String]) -> [Manifest.File]? {
        guard years[year] == key else { return nil }
        let own = files.values.filter { file in folders.contains { file.path.hasPrefix($0) } }
            .sorted { $0.path < $1.path }
        var kept: [Manifest.File] = []
        for file in own where !file.path.hasSuffix(".pdf") {
            guard contents(of: file) != nil else { return nil }
            var file = file
            file.key = keys[file.path]
            kept.append(file)
        }
        return kept
    }

    /// The bytes of a file of which a run made exactly these; `nil` when they are others by now.
    private func contents(of file: Manifest.File) -> [UInt8]? {
        let path = "\(root)/\(file.path)"
        guard FileStore.isFile(path), let bytes = try? FileStore.read(path), bytes.count == file.bytes,
            Digest.sha256(bytes).hex == file.sha256
        else { return nil }
        return bytes
    }

    /// Whether a file holds exactly these bytes.
    func holds(_ bytes: [UInt8], at path: String) -> Bool {
        let path = "\(root)/\(path)"
        guard FileStore.size(of: path) == bytes.count, FileStore.isFile(path) else { return false }
        return (try? FileStore.read(path)) == bytes
    }

    /// Whether a file of this size is there.
    func has(_ path: String, bytes: Int) -> Bool { FileStore.size(of: "\(root)/\(path)") == bytes }

    /// Takes a file over; `false` where the file system has no hard links.
    func take(_ path: String, into stage: String) -> Bool {
        FileStore.addName("\(stage)/\(path)", to: "\(root)/\(path)")
    }
}

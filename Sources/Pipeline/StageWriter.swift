import Assessment
import Delivery
import Digest
import Reporting
import Site

/// Writes files into the stage and says what it wrote; what the run before wrote likewise is taken over instead.
struct StageWriter: Sendable {
    /// The stage.
    let root: String
    /// The output of the run before; `nil` when everything is to be made anew.
    let previous: PreviousOutput?

    init(_ root: String, previous: PreviousOutput?) {
        self.root = root
        self.previous = previous
    }

    /// The folders that a year needs.
    static func yearFolders(_ year: YearReport) -> [String] {
        OutputStage.folders.map { "\($0)/\(SiteRenderer.folder(year))" }
    }

    func makeFolder(_ path: String) throws(FileFault) {
        try FileStore.makeFolder("\(root)/\(path)")
    }

    func write(_ file: SiteFile) throws(FileFault) -> Manifest.File {
        let path = "site/\(file.path)"
        do throws(FileFault) {
            return try write(file.bytes, to: path)
        } catch {
            // Most often the folder is there; asking each time would double the calls of the system.
            guard let slash = path.lastIndex(of: "/") else { throw error }
            let folder = String(path[..<slash])
            guard !FileStore.isFolder("\(root)/\(folder)") else { throw error }
            try makeFolder(folder)
            return try write(file.bytes, to: path)
        }
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileFault) -> Manifest.File {
        try write(bytes, sha256: Digest.sha256(bytes).hex, to: path, isSame: nil)
    }

    /// Writes a file or keeps that of the run before; whether that one holds the same bytes (`isSame`) is looked at where
    /// it is not known.
    private func write(
        _ bytes: [UInt8], sha256: String, to path: String, isSame: Bool?
    ) throws(FileFault) -> Manifest.File {
        var file = Manifest.File(path: path, sha256: sha256, bytes: bytes.count)
        if let previous, isSame ?? previous.holds(bytes, at: path), previous.take(path, into: root) {
            file.isKept = true
        } else {
            try FileStore.write(bytes, to: "\(root)/\(path)", isNew: true)
        }
        return file
    }

    /// Writes what a key tells, under several names.
    func write(_ output: KeyedOutput, to paths: [String]) throws(FileFault) -> [Manifest.File] {
        guard let first = paths.first else { return [] }
        let isSame = output.isKept ? first == output.path : nil
        let file = try write(output.bytes, sha256: output.sha256, to: first, isSame: isSame)
        return try link(output.bytes, file, to: paths.dropFirst()).map { file in
            var file = file
            file.key = output.key
            return file
        }
    }

    /// The bytes of what a key tells: those of the run before where they are still there, else made now.
    ///
    /// - Parameters:
    ///   - key: The digest of what the output shows.
    ///   - path: The first name of the file.
    ///   - make: Makes it.
    /// - Returns: What was kept or made.
    /// - Throws: What making it throws.
    func output<Fault: Error>(
        _ key: String, at path: String, make: () throws(Fault) -> [UInt8]
    ) throws(Fault) -> KeyedOutput {
        if let kept = kept(key, at: path) { return kept }
        return KeyedOutput(key, try make(), at: path)
    }

    /// What a key tells, as the run before made it; `nil` where it is not there any more.
    func kept(_ key: String, at path: String) -> KeyedOutput? {
        previous?.contents(of: path, key: key).map { KeyedOutput(key, $0.bytes, sha256: $0.sha256, at: path) }
    }

    /// Takes over files that the run before made.
    func take(_ files: [Manifest.File]) throws(FileFault) -> [Manifest.File] {
        guard let previous else { return [] }
        var taken: [Manifest.File] = []
        var folders: Set<Substring> = []
        for var file in files {
            if let slash = file.path.lastIndex(of: "/"), folders.insert(file.path[..<slash]).inserted {
                try makeFolder(String(file.path[..<slash]))
            }
            file.isKept = previous.take(file.path, into: root)
            if !file.isKept {
                try FileStore.write(
                    try FileStore.read("\(previous.root)/\(file.path)"), to: "\(root)/\(file.path)")
            }
            taken.append(file)
        }
        return taken
    }

    /// Writes one content under several names: written and hashed once, the others are hard links.
    func write(_ bytes: [UInt8], to paths: [String]) throws(FileFault) -> [Manifest.File] {
        guard let first = paths.first else { return [] }
        return try link(bytes, try write(bytes, to: first), to: paths.dropFirst())
    }

    /// Gives a file that was written further names.
    private func link(
        _ bytes: [UInt8], _ file: Manifest.File, to paths: ArraySlice<String>
    ) throws(FileFault) -> [Manifest.File] {
        var files = [file]
        for path in paths {
            try FileStore.link(bytes, at: "\(root)/\(file.path)", to: "\(root)/\(path)")
            var second = Manifest.File(path: path, sha256: file.sha256, bytes: file.bytes)
            // The run before gave the same file both names.
            second.isKept = file.isKept && previous?.has(path, bytes: bytes.count) == true
            files.append(second)
        }
        return files
    }

    /// What was written under a name; `nil` when nothing was.
    func staged(_ path: String) throws(FileFault) -> [UInt8]? {
        let path = "\(root)/\(path)"
        return FileStore.exists(path) ? try FileStore.read(path) : nil
    }

    /// Opens a file that grows piece by piece.
    func open(_ path: String) throws(FileFault) -> StageFile {
        try StageFile(root: root, path: path, previous: previous)
    }

    /// The ranking of a year for programs.
    func writeRanking(_ results: AssessedYear, of year: YearReport) throws(FileFault) -> Manifest.File {
        let rows = RankingExport.rows(results, index: nil)
        return try write(
            RankingFile.bytes(rows), to: "site/\(SiteRenderer.folder(year))\(SiteRenderer.rankingFile)")
    }
}

/// The bytes of an output with the digest of what it shows.
struct KeyedOutput: Sendable {
    let key: String
    let bytes: [UInt8]
    let sha256: String
    /// Its first name inside the output.
    let path: String
    /// Whether it is as the run before made it, and still there.
    let isKept: Bool

    /// Something made now.
    init(_ key: String, _ bytes: [UInt8], at path: String) {
        self.key = key
        self.bytes = bytes
        sha256 = Digest.sha256(bytes).hex
        self.path = path
        isKept = false
    }

    /// Something that was kept.
    init(_ key: String, _ bytes: [UInt8], sha256: String, at path: String) {
        self.key = key
        self.bytes = bytes
        self.sha256 = sha256
        self.path = path
        isKept = true
    }
}

import Assessment
import Delivery
import Digest
import Reporting
import Site

/// Writes files into the stage and says what it wrote.
struct StageWriter {
    private let root: String

    init(_ root: String) {
        self.root = root
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
        try FileStore.write(bytes, to: "\(root)/\(path)")
        return Manifest.File(path: path, sha256: Digest.sha256(bytes).hex, bytes: bytes.count)
    }

    /// Writes one content under several names: written and hashed once, the others are hard links.
    func write(_ bytes: [UInt8], to paths: [String]) throws(FileFault) -> [Manifest.File] {
        guard let first = paths.first else { return [] }
        let file = try write(bytes, to: first)
        for path in paths.dropFirst() {
            try FileStore.link(bytes, at: "\(root)/\(first)", to: "\(root)/\(path)")
        }
        return paths.map { Manifest.File(path: $0, sha256: file.sha256, bytes: file.bytes) }
    }

    /// Opens a file that grows piece by piece.
    func open(_ path: String) throws(FileFault) -> StageFile { try StageFile(root: root, path: path) }

    /// The ranking of a year for programs.
    func writeRanking(_ results: AssessedYear, of year: YearReport) throws(FileFault) -> Manifest.File {
        let rows = RankingExport.rows(results, index: nil)
        return try write(
            RankingFile.bytes(rows), to: "site/\(SiteRenderer.folder(year))\(SiteRenderer.rankingFile)")
    }
}

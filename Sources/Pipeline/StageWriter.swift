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
        if let slash = path.lastIndex(of: "/") {
            let folder = String(path[..<slash])
            if !FileStore.isFolder("\(root)/\(folder)") { try makeFolder(folder) }
        }
        return try write(file.bytes, to: "site/\(file.path)")
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileFault) -> Manifest.File {
        try FileStore.write(bytes, to: "\(root)/\(path)")
        return Manifest.File(path: path, sha256: Digest.sha256(bytes).hex, bytes: bytes.count)
    }

    /// The ranking of a year for programs.
    func writeRanking(_ results: AssessedYear, of year: YearReport) throws(FileFault) -> Manifest.File {
        let rows = RankingExport.rows(results, index: nil)
        return try write(
            RankingFile.bytes(rows), to: "site/\(SiteRenderer.folder(year))\(SiteRenderer.rankingFile)")
    }
}

import Digest
import Zip

/// The zip that a unit receives: report, page, data and their checksums in one folder.
public enum UnitPackage {
    /// Name of the report inside the package.
    public static let reportName = "report.docx"
    /// Name of the self-contained page inside the package.
    public static let pageName = "page.html"
    /// Name of the data inside the package.
    public static let dataName = "data.csv"
    /// Name of the checksums inside the package, as `sha256sum -c` reads them.
    public static let sumsName = "SHA256SUMS"

    /// Packs.
    ///
    /// - Parameters:
    ///   - folder: ASCII name of the folder inside the zip.
    ///   - report: The DOCX; stored, since it is compressed already.
    ///   - page: The self-contained page.
    ///   - data: The data.
    /// - Returns: The bytes of the zip: same input, same bytes.
    /// - Throws: `ZipError` for a folder name that is no safe path.
    public static func bytes(
        folder: String, report: [UInt8], page: [UInt8], data: [UInt8]
    ) throws(ZipError) -> [UInt8] {
        let files: [(name: String, bytes: [UInt8], method: ZipEntry.Method)] = [
            (reportName, report, .stored), (pageName, page, .deflated(level: 6)),
            (dataName, data, .deflated(level: 6)),
        ]
        let sums = files.map { "\(Digest.sha256($0.bytes).hex)  \($0.name)\n" }.joined()
        var entries: [ZipEntry] = []
        for file in files {
            entries.append(
                try ZipEntry(path: "\(folder)/\(file.name)", bytes: file.bytes, method: file.method))
        }
        entries.append(try ZipEntry(path: "\(folder)/\(sumsName)", bytes: Array(sums.utf8)))
        return try ZipArchive.bytes(of: entries)
    }
}

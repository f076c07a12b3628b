import Digest
import Records
import Zip

/// The zip that a unit receives: report, page, data and their checksums in one folder.
public enum UnitPackage {
    /// Name of the report inside the package.
    public static let reportName = "report.docx"
    /// Name of the report in another language inside the package.
    public static func reportName(_ language: String) -> String { "report.\(language).docx" }
    /// Name of an annual report on strategies and programmes inside the package.
    ///
    /// - Parameters:
    ///   - field: What the report is about.
    ///   - language: The tag of its language; `nil` for the package's own.
    /// - Returns: "annual-gender.docx", "annual-gender.en.docx".
    public static func annualName(_ field: TargetProgramme.Field, in language: String? = nil) -> String {
        "annual-\(field.rawValue)\(language.map { ".\($0)" } ?? "").docx"
    }
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
    ///   - translations: The report in other languages, with their tags; stored likewise.
    ///   - annuals: The annual reports with their names inside the package; stored likewise.
    ///   - page: The self-contained page.
    ///   - data: The data.
    /// - Returns: The bytes of the zip: same input, same bytes.
    /// - Throws: `ZipError` for a folder name that is no safe path.
    public static func bytes(
        folder: String, report: [UInt8], translations: [(language: String, bytes: [UInt8])] = [],
        annuals: [(name: String, bytes: [UInt8])] = [], page: [UInt8], data: [UInt8]
    ) throws(ZipError) -> [UInt8] {
        var files: [(name: String, bytes: [UInt8], method: ZipEntry.Method)] = [
            (reportName, report, .stored)
        ]
        files += translations.map { (reportName($0.language), $0.bytes, .stored) }
        files += annuals.map { ($0.name, $0.bytes, .stored) }
        files += [(pageName, page, .fast), (dataName, data, .fast)]
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

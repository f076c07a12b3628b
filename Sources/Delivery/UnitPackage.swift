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
    public static let sumsName = ChecksumList.name

    /// Name of the letter to the unit inside the package.
    ///
    /// - Parameter language: The tag of its language; `nil` for the package's own.
    /// - Returns: "letter.docx", "letter.en.docx".
    public static func letterName(in language: String? = nil) -> String {
        "letter\(language.map { ".\($0)" } ?? "").docx"
    }

    /// The two packages of a unit.
    public struct Pair: Sendable {
        /// What anybody may take from the site: without letters.
        public let open: [UInt8]
        /// What the unit is sent.
        public let sent: [UInt8]
    }

    /// Packs.
    ///
    /// - Parameters:
    ///   - folder: ASCII name of the folder inside the zips.
    ///   - report: The DOCX; stored, since it is compressed already.
    ///   - translations: The report in other languages, with their tags; stored likewise.
    ///   - annuals: The annual reports with their names inside the package; stored likewise.
    ///   - letters: The letters with their names inside the package, for the unit alone; stored likewise.
    ///   - page: The self-contained page.
    ///   - data: The data.
    /// - Returns: The bytes of the zips: same input, same bytes. Without letters both are the same.
    /// - Throws: `ZipError` for a folder name that is no safe path.
    public static func packages(
        folder: String, report: [UInt8], translations: [(language: String, bytes: [UInt8])] = [],
        annuals: [(name: String, bytes: [UInt8])] = [], letters: [(name: String, bytes: [UInt8])] = [],
        page: [UInt8], data: [UInt8]
    ) throws(ZipError) -> Pair {
        let documents =
            [(name: reportName, bytes: report)]
            + translations.map { (name: reportName($0.language), bytes: $0.bytes) } + annuals
        var files: [Entry] = []
        for file in documents { files.append(try Entry(file.name, file.bytes, .stored, in: folder)) }
        files.append(try Entry(pageName, page, .fast, in: folder))
        files.append(try Entry(dataName, data, .fast, in: folder))
        let open = try bytes(of: files, in: folder)
        guard !letters.isEmpty else { return Pair(open: open, sent: open) }
        var own: [Entry] = []
        for letter in letters { own.append(try Entry(letter.name, letter.bytes, .stored, in: folder)) }
        return Pair(open: open, sent: try bytes(of: own + files, in: folder))
    }

    /// A file, compressed and summed once for both packages.
    private struct Entry {
        let sum: String
        let entry: ZipEntry

        init(
            _ name: String, _ bytes: [UInt8], _ method: ZipEntry.Method, in folder: String
        ) throws(ZipError) {
            sum = "\(Digest.sha256(bytes).hex)  \(name)\n"
            entry = try ZipEntry(path: "\(folder)/\(name)", bytes: bytes, method: method)
        }
    }

    private static func bytes(of files: [Entry], in folder: String) throws(ZipError) -> [UInt8] {
        let sums = Array(files.map(\.sum).joined().utf8)
        return PackageSeal.sealed(
            try ZipArchive.bytes(
                of: files.map(\.entry) + [try ZipEntry(path: "\(folder)/\(sumsName)", bytes: sums)]))
    }
}

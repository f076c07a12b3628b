import Digest
import Reporting
import Zip

/// A package before it is packed: everything that it will hold, in one folder.
///
/// Its bytes follow from folder, names and contents alone, and so does its key; whoever has the package of the same key
/// need not pack again.
public struct Package: Sendable {
    /// The files, in order; the list of checksums is made last and is not among them.
    public let files: [PackageFile]
    /// ASCII name of the folder inside the zip.
    public let folder: String

    /// Puts a package together: read-me, files, terms of use, manifest.
    ///
    /// - Parameters:
    ///   - folder: ASCII name of the folder inside the zip.
    ///   - title: The heading of the read-me in a language.
    ///   - files: What the package is made for.
    ///   - licence: The terms of use, see ``licence(_:)``.
    ///   - manifest: What it is and was made from.
    ///   - editions: The languages of the read-me, the product's first.
    ///   - listed: What stands for files in the read-me where they are too many to name.
    public init(
        folder: String, title: (PackageEdition) -> String, files: [PackageFile], licence: PackageFile,
        manifest: PackageManifest, editions: [PackageEdition],
        listed: [(name: String, label: PackageFile.Label)]? = nil
    ) {
        let own = files + [licence]
        let manifestLabel: PackageFile.Label = { $0(.packageManifest) }
        let sumsLabel: PackageFile.Label = { $0(.packageSums) }
        let shown =
            (listed ?? files.map { ($0.name, $0.label) }) + [
                (licence.name, licence.label), (PackageManifest.name, manifestLabel),
                (ChecksumList.name, sumsLabel),
            ]
        let readme = PackageFile(
            PackageText.readmeName,
            PackageText.readme(shown, title: title, editions, isData: manifest.kind == .data)
        ) { _ in "" }
        let all = [readme] + own
        self.files =
            all + [PackageFile(PackageManifest.name, manifest.bytes(files: all), label: manifestLabel)]
        self.folder = folder
    }

    /// A package of files alone.
    public init(folder: String, files: [PackageFile]) {
        self.folder = folder
        self.files = files
    }

    /// The terms of use as a file of packages.
    public static func licence(_ editions: [PackageEdition]) -> PackageFile {
        PackageFile(PackageText.licenceName, PackageText.licence(editions)) { $0(.packageLicenceFile) }
    }

    /// What follows from everything that the package shows, and nothing else.
    public var key: String {
        let text = ([folder] + files.map { "\($0.sha256) \($0.name)" }).joined(separator: "\n")
        return Digest.sha256(Array(text.utf8)).hex
    }

    /// Packs.
    ///
    /// - Returns: The bytes of the zip, sealed: same input, same bytes.
    /// - Throws: `ZipError` for a name that is no safe path, or a zip that would need ZIP64.
    public func bytes() throws(ZipError) -> [UInt8] {
        var entries: [ZipEntry] = []
        for file in files { entries.append(try file.entry(at: "\(folder)/\(file.name)")) }
        let sums = ChecksumList(files.map { .init(path: $0.name, sha256: $0.sha256) })
        entries.append(try ZipEntry(path: "\(folder)/\(ChecksumList.name)", bytes: sums.bytes))
        return PackageSeal.sealed(try ZipArchive.bytes(of: entries))
    }
}

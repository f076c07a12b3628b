import Digest
import Records
import Zip

/// The zip of a year's public data: the files the bundle was read from, without what is not for the public.
///
/// Left out are settings marked private, a table of recipients, and names of subjects and award holders that may not be
/// published. The descriptor is kept as it was read, unless
/// it names tables that are not packed, or a size or checksum that holds no longer.
public enum PublicBundle {
    /// Name of the checksums inside the package, as `sha256sum -c` reads them.
    public static let sumsName = "SHA256SUMS"
    /// Name of the table that is never packed.
    public static let recipientsName = "recipients"
    static let descriptorName = "datapackage.json"

    /// Packs.
    ///
    /// - Parameters:
    ///   - bundle: The bundle; its list of files says what is packed, in which order.
    ///   - files: The bytes of these files, under the same paths; others are not looked at.
    ///   - folder: ASCII name of the folder inside the zip.
    ///   - companions: Makes what stands beside the data (read-me, terms of use, manifest) from the files packed.
    /// - Returns: The bytes of the zip: same input, same bytes.
    /// - Throws: `PublicBundleError`, rather than packing a file of which it is not sure.
    public static func bytes(
        of bundle: YearBundle, files: [(path: String, bytes: [UInt8])], folder: String,
        companions: ([(path: String, bytes: [UInt8])]) -> [PackageFile] = { _ in [] }
    ) throws(PublicBundleError) -> [UInt8] {
        var contents = try contents(of: bundle, files)
        guard let place = contents.firstIndex(where: { $0.path == descriptorName }),
            let descriptor = PublicDescriptor(contents[place].bytes), let settings = descriptor.settings,
            let position = contents.firstIndex(where: { $0.path == settings.path })
        else { throw .descriptor(path: "\(bundle.path)/\(descriptorName)") }

        let table = try PublicSettings.bytes(
            contents[position].bytes, delimiter: settings.delimiter,
            privateKeys: bundle.settings.privateKeys, path: "\(bundle.path)/\(settings.path)")
        var altered: Set<String> = table == contents[position].bytes ? [] : [settings.path]
        contents[position].bytes = table
        for withheld in PublicNames.withheld(of: bundle) {
            guard let found = descriptor.table(withheld.table),
                let place = contents.firstIndex(where: { $0.path == found.path }),
                let bytes = PublicNames.bytes(
                    contents[place].bytes, delimiter: found.delimiter, withheld)
            else { throw .names(path: "\(bundle.path)/\(withheld.table)") }
            contents[place].bytes = bytes
            altered.insert(found.path)
        }
        let recipients = descriptor.paths(of: recipientsName)
        let packed = Set(contents.map(\.path).filter { !recipients.contains($0) && !isOfRecipients($0) })
        guard let list = descriptor.bytes(packed: packed, altered: altered) else {
            throw .descriptor(path: "\(bundle.path)/\(descriptorName)")
        }
        contents[place].bytes = list
        contents.removeAll { !packed.contains($0.path) }
        // A file of the bundle's own goes before one of ours that has its name.
        contents += companions(contents).filter { !packed.contains($0.name) }.map { ($0.name, $0.bytes) }
        do {
            return try pack(contents, folder: folder)
        } catch {
            throw .container(error)
        }
    }

    /// The files of the bundle by their path inside it, compared with what was read.
    private static func contents(
        of bundle: YearBundle, _ files: [(path: String, bytes: [UInt8])]
    ) throws(PublicBundleError) -> [(path: String, bytes: [UInt8])] {
        let prefix = bundle.path + "/"
        var result: [(path: String, bytes: [UInt8])] = []
        for file in bundle.files {
            guard file.path.hasPrefix(prefix) else { throw .outside(path: file.path) }
            guard let given = files.first(where: { $0.path == file.path }) else {
                throw .missing(path: file.path)
            }
            guard Digest.sha256(given.bytes).hex == file.sha256 else { throw .changed(path: file.path) }
            result.append((String(file.path.dropFirst(prefix.count)), given.bytes))
        }
        return result
    }

    /// Whether a file is named as the table of recipients, whatever the descriptor calls it.
    static func isOfRecipients(_ path: String) -> Bool {
        path.split(separator: "/").last?.split(separator: ".").first?.lowercased() == recipientsName
    }

    private static func pack(
        _ files: [(path: String, bytes: [UInt8])], folder: String
    ) throws(ZipError) -> [UInt8] {
        let sums = files.map { "\(Digest.sha256($0.bytes).hex)  \($0.path)\n" }.joined()
        var entries: [ZipEntry] = []
        for file in files { entries.append(try ZipEntry(path: "\(folder)/\(file.path)", bytes: file.bytes)) }
        entries.append(try ZipEntry(path: "\(folder)/\(sumsName)", bytes: Array(sums.utf8)))
        return PackageSeal.sealed(try ZipArchive.bytes(of: entries))
    }
}

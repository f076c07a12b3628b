import Delivery
import Digest
import Zip

/// A package as a message needs it.
enum MailPackage {
    struct File {
        let name: String
        let byteCount: Int
    }

    /// The files of a package; `nil` when it is not intact, or holds anything outside its unit's folder.
    static func files(_ bytes: [UInt8], folder: String) -> [File]? {
        guard PackageSeal.isIntact(bytes) == true, let reader = try? ZipReader(bytes), !reader.paths.isEmpty,
            reader.paths.allSatisfy({ $0.hasPrefix(folder) && $0.utf8.count > folder.utf8.count })
        else { return nil }
        var files: [File] = []
        for path in reader.paths {
            guard let content = try? reader.contents(of: path) else { return nil }
            files.append(File(name: String(path.dropFirst(folder.count)), byteCount: content.count))
        }
        return files
    }
}

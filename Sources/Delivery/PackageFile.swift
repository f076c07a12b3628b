import Digest
import Reporting
import Zip

/// A file of packages with its checksum; what many packages hold is compressed once.
public struct PackageFile: Sendable {
    /// Says what the file is, in a language.
    public typealias Label = @Sendable (Words) -> String

    /// Name inside the package's folder, in ASCII.
    public let name: String
    /// Content.
    public let bytes: [UInt8]
    /// SHA-256 of the content in hexadecimal.
    public let sha256: String
    /// What it is, for the read-me.
    public let label: Label
    /// Compressed already, for any number of packages.
    private let packed: ZipEntry?

    /// Makes a file.
    ///
    /// - Parameters:
    ///   - name: Name inside the package's folder, in ASCII.
    ///   - bytes: Content.
    ///   - sha256: Its SHA-256 where that is known already.
    ///   - label: What it is.
    public init(_ name: String, _ bytes: [UInt8], sha256: String? = nil, label: @escaping Label) {
        self.init(name, bytes, sha256: sha256, label: label, packed: nil)
    }

    private init(
        _ name: String, _ bytes: [UInt8], sha256: String?, label: @escaping Label, packed: ZipEntry?
    ) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256 ?? Digest.sha256(bytes).hex
        self.label = label
        self.packed = packed
    }

    /// The same, compressed now for all packages that will hold it.
    ///
    /// - Throws: `ZipError` for a name that is not allowed, or content that would need ZIP64.
    public func shared() throws(ZipError) -> PackageFile {
        PackageFile(name, bytes, sha256: sha256, label: label, packed: try entry(at: name))
    }

    /// Kept as it is, since it is a zip itself.
    private var isPacked: Bool { [".docx", ".xlsx", ".zip"].contains { name.hasSuffix($0) } }

    func entry(at path: String) throws(ZipError) -> ZipEntry {
        if let packed { return try packed.renamed(to: path) }
        return try ZipEntry(path: path, bytes: bytes, method: isPacked ? .stored : .fast)
    }
}

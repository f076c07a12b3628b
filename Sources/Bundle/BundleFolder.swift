#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Records

/// Where the files of a bundle are: a folder or a zip.
public protocol BundleContainer {
    /// The bundle as the user knows it, for messages.
    var shownPath: String { get }
    /// The bytes of a file; `path` is relative, with `/`.
    func contents(of path: String) throws(BundleFileError) -> [UInt8]
}

/// Why a file of a bundle cannot be had.
public enum BundleFileError: Error, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The path leads out of the bundle, by `..`, an absolute path, an address or a link.
    case outside
    /// The system refuses, with its reason.
    case unreadable(String)
    /// Larger than a table may be.
    case tooLarge(Int)
    /// It stands in a zip and cannot be unpacked.
    case damaged(Message)
}

/// A bundle in a folder.
public struct BundleFolder: BundleContainer {
    /// The folder as the user named it.
    public let shownPath: String
    private let root: String

    /// Largest file read, in bytes: far above any table of a province.
    private static let maximumSize = 1 << 30

    /// Opens a folder.
    public init(_ path: String) {
        shownPath = path
        root = Self.resolved(path)
    }

    /// Reads a file inside the folder.
    public func contents(of path: String) throws(BundleFileError) -> [UInt8] {
        guard Self.isInside(path) else { throw .outside }
        let full = Self.resolved(root + "/" + path)
        guard full == root + "/" + path || full.hasPrefix(root + "/") else { throw .outside }
        let manager = FileManager.default
        var isFolder = false
        guard manager.fileExists(atPath: full, isDirectory: &isFolder), !isFolder else { throw .missing }
        let size = (try? manager.attributesOfItem(atPath: full))?[.size]
        if let size = size as? Int ?? (size as? UInt64).map({ Int(clamping: $0) }), size > Self.maximumSize {
            throw .tooLarge(size)
        }
        do {
            return Array(try Data(contentsOf: URL(filePath: full)))
        } catch {
            throw .unreadable("\(error)")
        }
    }

    /// Whether a path is relative, without `..`, without an address and without a backslash.
    public static func isInside(_ path: String) -> Bool {
        guard !path.isEmpty, !path.hasPrefix("/"), !path.contains("\\"), !path.contains(":"),
            !path.contains("\0")
        else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }

    private static func resolved(_ path: String) -> String {
        var text = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return text
    }
}

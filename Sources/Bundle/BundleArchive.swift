#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Records
import Zip

/// A bundle in a zip: at its root, or in the one folder that holds everything.
public struct BundleArchive: BundleContainer {
    /// The zip as the user named it; its files are shown below it as if it were a folder.
    public let shownPath: String
    private let reader: ZipReader
    /// The folder inside the zip, with `/` at its end; empty for the root.
    private let root: String

    /// Largest zip read, in bytes; what it holds is bounded by ``ZipLimits``.
    private static let maximumSize = 300 << 20
    /// What a Macintosh adds to every zip that it makes.
    private static let companionFolder = "__MACOSX/"
    private static let companionFile = ".DS_Store"

    /// Opens a zip.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``BundleArchiveError`` when it cannot be read, is no sound zip, or holds no bundle.
    public init(_ path: String) throws(BundleArchiveError) {
        let size = (try? FileManager.default.attributesOfItem(atPath: Self.resolved(path)))?[.size]
        if let size = size as? Int ?? (size as? UInt64).map({ Int(clamping: $0) }), size > Self.maximumSize {
            throw .tooLarge(size)
        }
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw .unreadable("\(error)")
        }
        try self.init(bytes, shownPath: path)
    }

    /// Opens a zip whose bytes are known.
    ///
    /// - Throws: ``BundleArchiveError`` when it is no sound zip, or holds no bundle.
    public init(_ bytes: [UInt8], shownPath: String) throws(BundleArchiveError) {
        do {
            reader = try ZipReader(bytes)
        } catch {
            throw .refused(error)
        }
        guard let root = Self.root(of: reader.paths) else { throw .noBundle }
        self.root = root
        self.shownPath = shownPath
    }

    /// Reads a file inside the zip.
    public func contents(of path: String) throws(BundleFileError) -> [UInt8] {
        guard BundleFolder.isInside(path) else { throw .outside }
        do {
            return try reader.contents(of: root + path)
        } catch {
            guard error.reason != .missing else { throw .missing }
            throw .damaged(Message(vi: error.vietnamese, en: error.english))
        }
    }

    /// Where the descriptor is: at the root, or in the top folder if there is only one.
    private static func root(of paths: [String]) -> String? {
        let own = paths.filter { !$0.hasPrefix(companionFolder) && $0 != companionFile }
        if own.contains(BundleReader.descriptorName) { return "" }
        guard let slash = own.first?.utf8.firstIndex(of: UInt8(ascii: "/")), let first = own.first else {
            return nil
        }
        let folder = String(first[...slash])
        guard own.allSatisfy({ $0.hasPrefix(folder) }),
            own.contains(folder + BundleReader.descriptorName)
        else { return nil }
        return folder
    }

    private static func resolved(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().path
    }
}

/// Why a zip is not read as a bundle.
public enum BundleArchiveError: Error, Hashable, Sendable {
    /// The system refuses, with its reason.
    case unreadable(String)
    /// Larger than a zip of a bundle may be.
    case tooLarge(Int)
    /// No sound zip, or one that may do harm.
    case refused(ZipReadError)
    /// Neither at the root nor in a single top folder is there a descriptor.
    case noBundle

    /// The error as a finding.
    ///
    /// - Parameters:
    ///   - path: The zip as the user knows it.
    ///   - isNamed: Whether the user named this very file; one that just lies in a folder and is no bundle is a
    ///     warning, because it may have another purpose.
    /// - Returns: A finding that names the zip.
    public func finding(at path: String, isNamed: Bool) -> Finding {
        switch self {
        case .unreadable(let reason):
            finding(
                "archive.unreadable", path,
                Message(vi: "Không đọc được tệp: \(reason)", en: "The file cannot be read: \(reason)"))
        case .tooLarge(let size):
            finding(
                "archive.too-large", path,
                Message(vi: "Tệp zip quá lớn (\(size) byte)", en: "The zip is too large (\(size) bytes)"))
        case .refused(let error):
            finding(
                "archive.refused", path,
                Message(
                    vi: "Không dùng được tệp zip này: \(error.vietnamese)",
                    en: "This zip cannot be used: \(error.english)"))
        case .noBundle:
            finding(
                "archive.no-bundle", path,
                Message(vi: "Trong tệp zip không có gói số liệu", en: "There is no bundle in the zip"),
                isNamed ? .error : .warning)
        }
    }

    private func finding(
        _ code: String, _ path: String, _ summary: Message, _ severity: Severity = .error
    ) -> Finding {
        Finding(
            severity, code, at: FindingPlace(file: path), summary: summary,
            expected: Message(
                vi: "tệp zip có \(BundleReader.descriptorName) ở gốc hoặc trong một thư mục duy nhất",
                en: "a zip with \(BundleReader.descriptorName) at its root or in its only folder"),
            advice: self == .noBundle
                ? Message(
                    vi: "Nén lại thư mục của gói, hoặc chuyển tệp này ra khỏi thư mục số liệu.",
                    en: "Zip the bundle's folder again, or move the file out of the folder of data.")
                : Message(
                    vi:
                        "Giải nén rồi nén lại bằng kiểu thông thường, không mật khẩu; hoặc chuyển tệp ra chỗ khác.",
                    en: "Unpack it and zip it again the usual way without a password, or move it elsewhere."))
    }
}

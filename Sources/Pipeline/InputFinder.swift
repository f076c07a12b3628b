import Bundle
import Foundation
import Records

/// Finds the bundles below the paths that a user gave.
struct InputFinder {
    /// How deep below a path a bundle may stand: data/<programme>/<year>.
    private static let maximumDepth = 3

    /// A bundle's folder, or a zip that may hold one.
    struct Place: Hashable {
        let path: String
        let isArchive: Bool
        /// Whether the user named this very path, not a folder above it.
        let isNamed: Bool

        /// Opens the bundle.
        func open() throws(BundleArchiveError) -> any BundleContainer {
            if isArchive { return try BundleArchive(path) }
            return BundleFolder(path)
        }
    }

    var findings: [Finding] = []

    /// Folders with a descriptor, and zips, sorted by path.
    mutating func bundles(in paths: [String]) -> [Place] {
        var found: [Place] = []
        for path in paths {
            let trimmed = Self.trimmed(path)
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: trimmed, isDirectory: &isFolder) else {
                report(
                    "input.missing", trimmed,
                    Message(vi: "Không có thư mục hay tệp này", en: "There is no such folder or file"))
                continue
            }
            guard isFolder.boolValue else {
                if Self.isArchiveName(trimmed) {
                    found.append(Place(path: trimmed, isArchive: true, isNamed: true))
                } else {
                    report(
                        "input.not-a-folder", trimmed,
                        Message(
                            vi: "Đây không phải thư mục, cũng không phải tệp .zip",
                            en: "This is neither a folder nor a .zip file"))
                }
                continue
            }
            let below = search(trimmed, depth: 0)
            if below.isEmpty {
                report(
                    "bundle.no-descriptor", "\(trimmed)/\(BundleReader.descriptorName)",
                    Message(
                        vi: "Không tìm thấy gói số liệu nào trong “\(trimmed)”",
                        en: "There is no bundle in “\(trimmed)”"))
            }
            found += below
        }
        var seen: Set<String> = []
        let named = Set(found.filter(\.isNamed).map(\.path))
        return found.filter { seen.insert($0.path).inserted }.map {
            Place(path: $0.path, isArchive: $0.isArchive, isNamed: named.contains($0.path))
        }
    }

    private func search(_ path: String, depth: Int) -> [Place] {
        if FileManager.default.fileExists(atPath: "\(path)/\(BundleReader.descriptorName)") {
            return [Place(path: path, isArchive: false, isNamed: depth == 0)]
        }
        guard depth < Self.maximumDepth else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [Place] in
            var isFolder: ObjCBool = false
            let inner = "\(path)/\(name)"
            guard unsafe FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder) else {
                return []
            }
            if isFolder.boolValue { return search(inner, depth: depth + 1) }
            return Self.isArchiveName(name) ? [Place(path: inner, isArchive: true, isNamed: false)] : []
        }
    }

    private mutating func report(_ code: String, _ path: String, _ summary: Message) {
        findings.append(
            Finding(
                .error, code, at: FindingPlace(file: path), summary: summary,
                expected: Message(
                    vi:
                        "thư mục hoặc tệp zip có \(BundleReader.descriptorName), hoặc thư mục chứa các gói như vậy",
                    en:
                        "a folder or a zip with \(BundleReader.descriptorName), or a folder that holds such bundles"
                )))
    }

    private static func isArchiveName(_ path: String) -> Bool { path.lowercased().hasSuffix(".zip") }

    /// A path without `/` at its end.
    static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "." : path
    }
}

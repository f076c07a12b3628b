import Bundle
import Foundation
import Records

/// Finds the bundles below the paths that a user gave.
struct InputFinder {
    /// How deep below a path a bundle may stand: data/<programme>/<year>.
    private static let maximumDepth = 3

    var findings: [Finding] = []

    /// Folders with a descriptor, sorted by path.
    mutating func bundles(in paths: [String]) -> [String] {
        var found: [String] = []
        for path in paths {
            let trimmed = Self.trimmed(path)
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: trimmed, isDirectory: &isFolder) else {
                report(
                    "input.missing", trimmed,
                    Message(vi: "Không có thư mục này", en: "There is no such folder"))
                continue
            }
            guard isFolder.boolValue else {
                report(
                    "input.not-a-folder", trimmed,
                    Message(vi: "Đây không phải thư mục", en: "This is not a folder"))
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
        return found.filter { seen.insert($0).inserted }
    }

    private func search(_ path: String, depth: Int) -> [String] {
        if FileManager.default.fileExists(atPath: "\(path)/\(BundleReader.descriptorName)") { return [path] }
        guard depth < Self.maximumDepth else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
            var isFolder: ObjCBool = false
            let inner = "\(path)/\(name)"
            guard unsafe FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder),
                isFolder.boolValue
            else { return [] }
            return search(inner, depth: depth + 1)
        }
    }

    private mutating func report(_ code: String, _ path: String, _ summary: Message) {
        findings.append(
            Finding(
                .error, code, at: FindingPlace(file: path), summary: summary,
                expected: Message(
                    vi: "thư mục có \(BundleReader.descriptorName), hoặc thư mục chứa các gói như vậy",
                    en: "a folder with \(BundleReader.descriptorName), or a folder that holds such bundles")))
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "." : path
    }
}

import Bundle
import Foundation
import Records
import Testing

/// A small valid bundle as text, to be spoilt and read from a folder of its own.
struct SampleBundle {
    /// The files by path.
    var files: [String: [UInt8]]
    /// Links to make: path inside the bundle and where it leads.
    var links: [String: String] = [:]

    static let tables = [
        "settings", "units", "items", "observations", "indices", "indicators", "checks",
    ]

    init() {
        files = SampleTables.all.mapValues { Array($0.utf8) }
        files["datapackage.json"] = Array(Self.descriptor(Self.tables.map { ($0, "\($0).csv") }).utf8)
    }

    static func descriptor(_ resources: [(name: String, path: String)]) -> String {
        let list = resources.map { "{\"name\": \"\($0.name)\", \"path\": \"\($0.path)\"}" }
        return "{\"name\": \"mau-2016\", \"description\": \"Mẫu\", \"resources\": ["
            + list.joined(separator: ",\n") + "]}"
    }

    /// The bundle with one place of a file changed; the place has to be there once.
    func replacing(_ old: String, by new: String, in file: String) throws -> SampleBundle {
        let text = String(decoding: try #require(files[file]), as: UTF8.self)
        let parts = text.components(separatedBy: old)
        try #require(parts.count == 2, "“\(old)” stands \(parts.count - 1) times in \(file)")
        var copy = self
        copy.files[file] = Array(parts.joined(separator: new).utf8)
        return copy
    }

    /// The bundle with a column `private` in its settings, `false` in every row.
    func withPrivateColumn() -> SampleBundle {
        var copy = self
        let lines = SampleTables.settings.split(separator: "\n")
        let rows = lines.enumerated().map { $0 == 0 ? "\($1),private" : "\($1),false" }
        copy.files["settings.csv"] = Array((rows.joined(separator: "\n") + "\n").utf8)
        return copy
    }

    /// The bundle with lines at the end of a file.
    func adding(_ lines: String, to file: String) -> SampleBundle {
        var copy = self
        copy.files[file, default: []] += Array((lines + "\n").utf8)
        return copy
    }

    /// The bundle with one more table.
    func adding(table: String, _ text: String) -> SampleBundle {
        var copy = self
        copy.files["\(table).csv"] = Array(text.utf8)
        let resources = (Self.tables + [table]).map { (name: $0, path: "\($0).csv") }
        copy.files["datapackage.json"] = Array(Self.descriptor(resources).utf8)
        return copy
    }

    /// Writes the bundle to a folder, reads it, and takes the folder away again.
    func read() throws -> Reading {
        let manager = FileManager.default
        let base = manager.temporaryDirectory.appendingPathComponent("bundle-\(UUID().uuidString)")
        let folder = base.appendingPathComponent("b")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: base) }
        try Data("outside\n".utf8).write(to: base.appendingPathComponent("outside.csv"))
        for (path, bytes) in files {
            let file = folder.appendingPathComponent(path)
            try manager.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        for (path, target) in links {
            try manager.createSymbolicLink(
                atPath: folder.appendingPathComponent(path).path, withDestinationPath: target)
        }
        return Reading(BundleReader.read(BundleFolder(folder.path)), folder: folder.path)
    }
}

/// What came of reading a bundle, with the findings as short texts.
struct Reading {
    let result: BundleReader.Result
    private let folder: String

    init(_ result: BundleReader.Result, folder: String) {
        self.result = result
        self.folder = folder
    }

    var bundle: YearBundle? { result.bundle }
    var findings: [String] { result.findings.map { text($0) } }

    /// `code file:row:column@position [what was read]`, warnings and notes with their gravity before it.
    func text(_ finding: Finding) -> String {
        var text = finding.severity == .error ? "" : "\(finding.severity) "
        text += "\(finding.code) \(finding.place.file.replacingOccurrences(of: folder + "/", with: ""))"
        if let row = finding.place.row { text += ":\(row)" }
        if let column = finding.place.column { text += ":\(column)" }
        if let position = finding.place.position { text += "@\(position)" }
        if let read = finding.read { text += " [\(read)]" }
        return text
    }

    /// The advice of each finding in English, "–" where there is none.
    var advice: [String] { result.findings.map { $0.advice?.en ?? "–" } }
}

import Foundation
import Pipeline
import Records
import Synchronization
import Testing

/// The project's folder, found from where this file stands.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// A folder of its own with data, templates and room for output; gone when the test is over.
final class Workshop {
    let root: URL
    private let manager = FileManager.default

    init(years: [Int] = [2016]) throws {
        // Links in the path of the temporary folder would show in messages.
        root = manager.temporaryDirectory.resolvingSymlinksInPath().appending(path: UUID().uuidString)
        try manager.createDirectory(at: root.appending(path: "data/p"), withIntermediateDirectories: true)
        for year in years {
            try manager.copyItem(
                at: projectFolder.appending(path: "data/quang-ngai/\(year)").resolvingSymlinksInPath(),
                to: root.appending(path: "data/p/\(year)"))
        }
        try manager.copyItem(
            // A link would be copied as a link, and a test would spoil what it leads to.
            at: projectFolder.appending(path: "templates").resolvingSymlinksInPath(),
            to: root.appending(path: "templates"))
    }

    deinit { try? manager.removeItem(at: root) }

    func path(_ path: String) -> String { root.path + "/" + path }

    func exists(_ path: String) -> Bool { manager.fileExists(atPath: self.path(path)) }

    func write(_ text: String, to path: String) throws {
        let file = root.appending(path: path)
        try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    /// Replaces a text that has to stand in a file.
    func replace(_ old: String, by new: String, in path: String) throws {
        let text = try read(path)
        try #require(text.contains(old), "\(path) does not hold \(old)")
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    /// The files below a folder with their bytes, by path inside it; hidden ones too.
    func files(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try manager.subpathsOfDirectory(atPath: self.path(folder)) {
            let full = self.path("\(folder)/\(path)")
            let kind = try manager.attributesOfItem(atPath: full)[.type] as? FileAttributeType
            if kind != .typeDirectory { files[path] = try Data(contentsOf: URL(filePath: full)) }
        }
        return files
    }

    /// What stands beside the output at the top of the workshop.
    func top() throws -> [String] { try manager.contentsOfDirectory(atPath: root.path).sorted() }

    @discardableResult
    func build(
        _ inputs: [String] = ["data"], to output: String = "output", years: Set<Int> = [], jobs: Int = 2,
        documents: [Language] = [], progress: any ProgressReporter = Silence(), pdf: OfficeProgram? = nil,
        _ adjust: (inout BuildRequest) -> Void = { _ in }
    ) async throws -> BuildSummary {
        var request = BuildRequest(
            inputs: inputs.map { path($0) }, output: path(output), templates: path("templates"),
            years: years, jobs: jobs, documents: documents, pdf: pdf)
        adjust(&request)
        return try await Builder(request, progress: progress).run()
    }

    /// The codes of the findings that end a run.
    func codes(
        _ inputs: [String] = ["data"], to output: String = "output", years: Set<Int> = []
    ) async throws -> [String] {
        do {
            try await build(inputs, to: output, years: years)
            return []
        } catch BuildError.findings(let findings) {
            return findings.filter { $0.severity == .error }.map(\.code)
        }
    }
}

/// Hears nothing.
struct Silence: ProgressReporter {
    func step(_ number: Int, of count: Int, _ name: String) {}
    func advance(_ done: Int, of total: Int) {}
}

/// Writes down what it hears.
final class Minutes: ProgressReporter {
    private let heard = Mutex<(steps: [String], advances: [String])>(([], []))

    func step(_ number: Int, of count: Int, _ name: String) {
        heard.withLock { $0.steps.append("\(number)/\(count) \(name)") }
    }

    func advance(_ done: Int, of total: Int) {
        heard.withLock { $0.advances.append("\(done)/\(total)") }
    }

    var steps: [String] { heard.withLock { $0.steps } }
    var advances: [String] { heard.withLock { $0.advances } }
}

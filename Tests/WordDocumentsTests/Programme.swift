import Assessment
import Bundle
import Foundation
import Records
import Reporting
import Template
import VietnameseText

@testable import WordDocuments

/// The project's folder, found from where this file stands.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Why the project's own data or templates cannot be used by a test.
struct Unusable: Error {
    let what: String
}

/// The real bundles and the real template, read once.
enum Programme {
    static let report: Result<ProgrammeReport, any Error> = Result { try make() }
    static let words: Result<Words, any Error> = Result { try makeWords(.vi) }
    static let englishWords: Result<Words, any Error> = Result { try makeWords(.en) }
    static let template: Result<WordTemplate, any Error> = Result {
        try WordTemplate(name: "unit-report", parts: templateParts(), shape: UnitReportDocument.shape)
    }

    /// The years, newest last.
    static func years() throws -> [YearReport] { try report.get().years }

    /// The bytes of a unit's report.
    static func document(_ unit: UnitReport, _ year: YearReport) throws -> [UInt8] {
        let record = UnitReportDocument.record(unit: unit, year: year, words: try words.get())
        return try template.get().render(record)
    }

    /// The year's bundle, with settings changed.
    static func bundle(
        _ year: String, of programme: String = "quang-ngai", settings: [String: String] = [:]
    ) throws -> YearBundle {
        let folder = projectFolder.appending(path: "data/\(programme)/\(year)")
        guard var bundle = BundleReader.read(BundleFolder(folder.path)).bundle else {
            throw Unusable(what: folder.path)
        }
        bundle.settings.texts.merge(settings) { $1 }
        return bundle
    }

    static func report(of bundles: [YearBundle], _ language: Language = .vi) throws -> ProgrammeReport {
        let words = try language == .vi ? words.get() : englishWords.get()
        let reporter = Reporter(
            Assessor.assess(bundles), targets: TargetAssessor.assess(bundles), words: words)
        guard let report = reporter.programme() else { throw Unusable(what: "no years") }
        return report
    }

    /// The parts of a document: its own, then those that its language and all languages have in common.
    static func templateParts(
        of name: String = "unit-report", _ language: Language = .vi
    ) throws -> [(path: String, bytes: [UInt8])] {
        let folders = language == .vi ? [name, "common"] : ["en/\(name)", "en/common", "common"]
        var parts: [(path: String, bytes: [UInt8])] = []
        for part in try folders.flatMap(files) where !parts.contains(where: { $0.path == part.path }) {
            parts.append(part)
        }
        return parts
    }

    private static func files(_ name: String) throws -> [(path: String, bytes: [UInt8])] {
        let folder = projectFolder.appending(path: "templates/word/\(name)")
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else {
            throw Unusable(what: folder.path)
        }
        var parts: [(path: String, bytes: [UInt8])] = []
        for case let path as String in walk {
            var isFolder: ObjCBool = false
            let full = folder.appending(path: path)
            let exists = unsafe FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder)
            guard exists, !isFolder.boolValue else { continue }
            parts.append((path, Array(try Data(contentsOf: full))))
        }
        return parts
    }

    private static func make() throws -> ProgrammeReport {
        try report(of: ["2013", "2014", "2015", "2016"].map { try bundle($0) })
    }

    private static func makeWords(_ language: Language) throws -> Words {
        let file = projectFolder.appending(path: "templates/\(language.rawValue).csv")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        var texts: [String: String] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            guard let comma = line.firstIndex(of: ",") else { continue }
            var value = String(line[line.index(after: comma)...])
            if value.hasPrefix("\""), value.hasSuffix("\"") {
                value = String(value.dropFirst().dropLast()).replacingOccurrences(of: "\"\"", with: "\"")
            }
            texts[String(line[..<comma])] = value
        }
        return try Words(language: language, texts: texts)
    }
}

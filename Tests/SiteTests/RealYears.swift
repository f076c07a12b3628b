import Assessment
import Bundle
import Foundation
import Records
import Reporting

/// Why the project's own data or words cannot be used by a test.
struct Unusable: Error {
    let what: String
}

/// The project's folder, found from where this file stands.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The real bundles and the real words, read once.
enum Real {
    static let allYears = [2013, 2014, 2015, 2016]
    static let words: Result<Words, any Error> = Result {
        try Words(language: .vi, texts: try texts())
    }
    static let programme: Result<ProgrammeReport, any Error> = Result { try programme(shown: []) }

    static func year(_ year: Int) throws -> YearReport {
        guard let found = try programme.get().years.first(where: { $0.year == year }) else {
            throw Unusable(what: "\(year)")
        }
        return found
    }

    static func unit(_ code: String, _ year: Int) throws -> UnitReport {
        guard let found = try Real.year(year).units.first(where: { $0.unit.code == code }) else {
            throw Unusable(what: "\(code) \(year)")
        }
        return found
    }

    static func programme(shown: Set<Int>) throws -> ProgrammeReport {
        let reporter = Reporter(Assessor.assess(try bundles()), words: try words.get(), shown: shown)
        guard let report = reporter.programme() else { throw Unusable(what: "no year") }
        return report
    }

    static func bundles() throws -> [YearBundle] {
        try allYears.map { year in
            let folder = projectFolder.appending(path: "data/quang-ngai/\(year)").path
            guard let bundle = BundleReader.read(BundleFolder(folder)).bundle else {
                throw Unusable(what: folder)
            }
            return bundle
        }
    }

    /// The texts of a list of words by key.
    static func texts(_ language: String = "vi") throws -> [String: String] {
        let file = projectFolder.appending(path: "templates/\(language).csv")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        var texts: [String: String] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            guard let comma = line.firstIndex(of: ",") else { throw Unusable(what: String(line)) }
            var value = String(line[line.index(after: comma)...])
            if value.hasPrefix("\""), value.hasSuffix("\"") {
                value = String(value.dropFirst().dropLast()).replacingOccurrences(of: "\"\"", with: "\"")
            }
            texts[String(line[..<comma])] = value
        }
        return texts
    }
}

import Foundation
import Template
import Testing

/// Mustache's specification: our table has a case for each of its cases, under its name, with data of our own.
@Suite struct SpecificationTests {
    private struct File: Decodable {
        let tests: [SpecificationCase]
    }

    private static let groups = [
        "interpolation", "sections", "inverted", "partials", "comments", "delimiters",
    ]
    private static let table = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/mustache/cases.json")
    /// The folder with the specification's own files, which the repository does not carry.
    private static let original = ProcessInfo.processInfo.environment["BANTIN_CORPORA"].map {
        URL(filePath: $0).appending(path: "mustache-spec/specs")
    }

    private static func cases() throws -> [SpecificationCase] {
        try JSONDecoder().decode([SpecificationCase].self, from: Data(contentsOf: table))
    }

    @Test func printsWhatTheSpecificationWantsOrTellsTheDeviation() throws {
        for one in try Self.cases() {
            let wanted = one.mistake.map { "! " + $0 } ?? "= " + (one.expected ?? "")
            #expect(one.outcome() == wanted, "\(one.group ?? ""): \(one.name)")
        }
    }

    @Test func namesEveryDeviationInTheDocument() throws {
        let document = try String(
            contentsOf: Self.table.deletingLastPathComponent().appending(path: "../../../docs/templates.md")
                .standardized, encoding: .utf8)
        let deviations = try Self.cases().filter { $0.mistake != nil }
        #expect(!deviations.isEmpty)
        for one in deviations {
            #expect(document.contains("`\(one.mistake ?? "")`"), "\(one.mistake ?? "")")
            #expect(document.contains(one.name), "\(one.name)")
        }
        #expect(
            document.contains("\(try Self.cases().count - deviations.count) of \(try Self.cases().count)"))
    }

    @Test(.enabled(if: original.map { FileManager.default.fileExists(atPath: $0.path) } ?? false))
    func passesTheSpecificationItself() throws {
        let folder = try #require(Self.original)
        let ours = Dictionary(
            try Self.cases().map { ("\($0.group ?? "")/\($0.name)", $0) },
            uniquingKeysWith: { first, _ in first })
        var count = 0
        for group in Self.groups {
            let data = try Data(contentsOf: folder.appending(path: "\(group).json"))
            for one in try JSONDecoder().decode(File.self, from: data).tests {
                count += 1
                let known = try #require(ours["\(group)/\(one.name)"], "\(group)/\(one.name)")
                let wanted = known.mistake.map { "! " + $0 } ?? "= " + (one.expected ?? "")
                #expect(one.outcome() == wanted, "\(group): \(one.name)")
            }
        }
        #expect(count == ours.count)
    }
}

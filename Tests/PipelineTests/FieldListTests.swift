import Foundation
import Records
import Testing

@testable import Pipeline

@Suite struct FieldListTests {
    @Test(
        "docs/fields.md is what the command prints; make it again with bantin fields --format markdown > docs/fields.md"
    )
    func documentation() throws {
        let file = projectFolder.appending(path: "docs/fields.md")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == FieldListText.document, "docs/fields.md is not up to date")
    }

    @Test("every document that is made has its fields listed")
    func documents() {
        #expect(DocumentKind.all.map(\.folder) == DocumentTemplates.folders)
    }

    @Test("shared fields are listed once, a document's own with nesting, kind, meaning and example")
    func nesting() throws {
        let list = FieldList(of: "unit-report")
        #expect(list.parts.map(\.name) == ["", "unit-report"])
        let shared = try #require(list.parts.first).entries
        let own = try #require(list.parts.last).entries
        #expect(shared.contains { $0.name == "issuer" } && !own.contains { $0.name == "issuer" })
        let indices = try #require(own.first { $0.name == "indices" })
        let components = try #require(indices.inner.first { $0.name == "components" })
        #expect(
            indices.kind == "list" && components.inner.contains { $0.name == "score" && $0.example == "68,4" }
        )
        // The same fields again are pointed to.
        #expect(indices.inner.first { $0.name == "strongest" }?.like == ["indices", "components"])
    }

    @Test("every field of every document has a meaning")
    func meanings() {
        func check(_ entries: [FieldList.Entry]) {
            for entry in entries {
                #expect(!entry.summary.isEmpty, "\(entry.name)")
                check(entry.inner)
            }
        }
        for part in FieldList().parts { check(part.entries) }
    }

    @Test("text stays within 80 columns, whatever the language", arguments: Language.allCases)
    func width(language: Language) {
        let lines = FieldListText(language: language).text(.all).split(separator: "\n")
        let long = lines.filter { line in
            line.unicodeScalars.count > 80 && line.drop(while: { $0 == " " }).contains(" ")
        }
        #expect(long.isEmpty)
        #expect(lines.contains { $0.contains("{{#indices}} … {{/indices}}") })
    }

    @Test("the pages of the site are listed, what they share once")
    func pages() {
        let list = FieldList(of: FieldList.siteName)
        #expect(list.parts.count == 18)
        #expect(list.parts[0].entries.contains { $0.name == "csp" })
        #expect(!list.parts[1].entries.contains { $0.name == "csp" })
        #expect(FieldList(of: "unit.html").parts.map(\.name) == ["", "unit.html"])
    }
}

import Foundation
import Records
import Testing

@testable import Pipeline

@Suite("Templates of messages") struct MailTemplateTests {
    private func findings(_ shop: Workshop) -> [Finding] {
        TemplateCheck.findings(in: shop.path("templates"))
    }

    @Test(
        "a mistake is told with file, line, column and the nearest name",
        arguments: [
            ("mail/message.txt", "{{recipient}}", "{{recipent}}", "recipient"),
            ("mail/en/message.html", "{{reply_link}}", "{{reply_lnk}}", "reply_link"),
            ("mail/en/subject.txt", "{{title}}", "{{titel}}", "title"),
            ("mail/report.html", "{{words.mail_unit}}", "{{words.mail_unt}}", "words.mail_unit"),
        ])
    func misspelt(file: String, old: String, new: String, meant: String) throws {
        let shop = try Workshop()
        let lines = try shop.read("templates/\(file)").split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(old) })
        let column = try #require(lines[line].range(of: old)).lowerBound
        let position = lines[line].unicodeScalars.distance(from: lines[line].startIndex, to: column) + 1
        try shop.replace(old, by: new, in: "templates/\(file)")
        let found = try #require(findings(shop).first)
        #expect(found.code == "templates.mail" && found.severity == .error)
        #expect(found.place.file == shop.path("templates/\(file)"))
        #expect(found.place.row == line + 1 && found.place.position == position && found.read == new)
        #expect(found.summary.vi.contains("“\(meant)”") && found.summary.en.contains("“\(meant)”"))
    }

    @Test("a mistake on the page of both languages is told once")
    func once() throws {
        let shop = try Workshop()
        try shop.replace("{{title}}: ", by: "{{titel}}: ", in: "templates/mail/en/subject.txt")
        try shop.replace("{{#is_complete}}", by: "{{#is_whole}}", in: "templates/mail/report.html")
        try shop.replace("{{/is_complete}}", by: "{{/is_whole}}", in: "templates/mail/report.html")
        #expect(
            findings(shop).map { URL(filePath: $0.place.file).lastPathComponent } == [
                "subject.txt", "report.html",
            ])
    }

    @Test(
        "a template that is missing is an error, one of another name a warning; without templates of messages there is nothing to say"
    )
    func files() throws {
        let shop = try Workshop()
        let manager = FileManager.default
        try manager.removeItem(atPath: shop.path("templates/mail/en/message.txt"))
        try shop.write("a", to: "templates/mail/en/report.html")
        let found = findings(shop)
        #expect(found.map(\.code) == ["templates.missing", "templates.mail-unused"])
        #expect(found.map(\.severity) == [.error, .warning])
        try manager.removeItem(atPath: shop.path("templates/mail"))
        #expect(findings(shop).isEmpty)
    }
}

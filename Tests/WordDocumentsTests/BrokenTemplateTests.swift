import Template
import Testing
import Zip

@testable import WordDocuments

/// What somebody who knows only Word reads when a template is spoiled.
@Suite struct BrokenTemplateTests {
    /// A mistake in the body, and what must be said in both languages.
    struct Spoiled: CustomTestStringConvertible, Sendable {
        let name: String
        let body: String
        let vietnamese: [String]
        let english: [String]
        var testDescription: String { name }
    }

    private static let p = Packages.paragraph

    static let spoiled = [
        Spoiled(
            name: "unknown name", body: p("Kính gửi: {{nmae}}"),
            vietnamese: [
                "Thân văn bản, đoạn “Kính gửi: {{nmae}}”", "Không có trường “nmae”", "Có phải “name”?",
            ],
            english: ["Body text, paragraph “Kính gửi: {{nmae}}”", "Is it “name”?"]),
        Spoiled(
            name: "a name of another place", body: p("Dòng {{text}}"),
            vietnamese: ["Trường “text” dùng được trong khối {{#rows}}."],
            english: ["The field “text” can be used inside {{#rows}}."]),
        Spoiled(
            name: "unclosed section", body: p("{{#rows}}") + p("{{text}}"),
            vietnamese: ["đoạn “{{#rows}}”", "chưa được đóng: thiếu {{/rows}}"],
            english: ["paragraph “{{#rows}}”", "is not closed: {{/rows}} is missing"]),
        Spoiled(
            name: "closing without opening", body: p("hết {{/rows}}"),
            vietnamese: ["đoạn “hết {{/rows}}”", "không có khối nào đang mở"],
            english: ["paragraph “hết {{/rows}}”", "no section is open"]),
        Spoiled(
            name: "crossing sections", body: p("{{#name}}a{{#final}}b{{/name}}c{{/final}}"),
            vietnamese: ["khối đang mở là “final”. Hãy đóng {{/final}} trước."],
            english: ["the open section is “final”. Close {{/final}} first."]),
        Spoiled(
            name: "section from one cell to another",
            body: "<w:tbl>" + Packages.row("a", "b") + Packages.row("a{{#name}}", "b{{/name}}") + "</w:tbl>",
            vietnamese: [
                "đoạn “a{{#name}}”: khối {{#name}} mở ở đây nhưng đóng ở đoạn hoặc ô khác", "đầu ô đầu",
            ],
            english: [
                "paragraph “a{{#name}}”: the section {{#name}} opens here and closes in another",
                "first cell",
            ]),
        Spoiled(
            name: "tag cut by the end of a paragraph", body: p("Của {{na") + p("me}} đây"),
            vietnamese: ["đoạn “Của {{na”", "phải nằm trọn trong một đoạn"],
            english: ["paragraph “Của {{na”", "must stand in one paragraph"]),
        Spoiled(
            name: "text used as a section of records", body: p("{{#name}}{{cell}}{{/name}}"),
            vietnamese: ["Khối {{#name}} chỉ hỏi có hay không: “name” là văn bản, không phải danh sách"],
            english: ["The section {{#name}} only asks whether there is something: “name” is a text"]),
        Spoiled(
            name: "section where printing is meant", body: p("Ông {{#name}} ký"),
            vietnamese: ["“name” là văn bản: nếu chỉ để in, viết {{name}}"],
            english: ["“name” is a text: to print it, write {{name}}"]),
        Spoiled(
            name: "empty section", body: p("Ông {{#name}}{{/name}} ký"),
            vietnamese: ["không chứa gì nên không in gì. Để in, viết {{name}}."],
            english: ["is empty and prints nothing. To print the field, write {{name}}."]),
        Spoiled(
            name: "list used as text", body: p("Có {{rows}}"),
            vietnamese: ["Trường “rows” là danh sách", "Hãy viết {{#rows}}…{{/rows}}"],
            english: ["The field “rows” is a list", "Write {{#rows}}…{{/rows}}"]),
        Spoiled(
            name: "table all of whose rows stand in a section",
            body: "<w:tbl>" + Packages.row("{{#rows}}{{text}}", "b{{/rows}}") + "</w:tbl>",
            vietnamese: ["Thân văn bản: mọi dòng của bảng “{{#rows}}{{text}}b{{/rows}}” đều nằm trong khối"],
            english: ["Body text: all rows of the table “{{#rows}}{{text}}b{{/rows}}” stand in sections"]),
    ]

    @Test(arguments: spoiled)
    func aMistakeIsToldWithItsParagraphAndWhatToDo(_ spoiled: Spoiled) throws {
        let found = errors(Packages.parts(spoiled.body))
        let first = try #require(found.first)
        #expect(found.count == 1, "\(found)")
        #expect(first.part == "word/document.xml")
        for words in spoiled.vietnamese {
            #expect(first.vietnameseMessage.contains(words), "\(first.vietnameseMessage)")
        }
        for words in spoiled.english {
            #expect(first.englishMessage.contains(words), "\(first.englishMessage)")
        }
    }

    @Test(arguments: [
        ("header1", "header", "hdr", "Đầu trang, đoạn “{{nmae}}”", "Header, paragraph “{{nmae}}”"),
        ("footer2", "footer", "ftr", "Chân trang, đoạn", "Footer, paragraph"),
        ("footnotes", "footnotes", "footnotes", "Chú thích cuối trang, đoạn", "Footnotes, paragraph"),
        ("endnotes", "endnotes", "endnotes", "Chú thích cuối văn bản, đoạn", "Endnotes, paragraph"),
    ])
    func aMisspeltNameIsToldWhereverItStands(
        name: String, kind: String, root: String, vietnamese: String, english: String
    ) throws {
        let content = "<w:\(root) xmlns:w=\"\(Packages.word)\">\(Packages.paragraph("{{nmae}}"))</w:\(root)>"
        let found = errors(Packages.parts(Packages.paragraph("a"), more: [(name, kind, content)]))
        let first = try #require(found.first)
        #expect(found.count == 1)
        #expect(first.part == "word/\(name).xml")
        #expect(first.vietnameseMessage.hasPrefix(vietnamese) && first.englishMessage.hasPrefix(english))
    }

    @Test func aPartThatIsNamedAndNotThereIsTold() throws {
        let header = "<w:hdr xmlns:w=\"\(Packages.word)\"/>"
        var parts = Packages.parts(Packages.paragraph("a"), more: [("header1", "header", header)])
        parts.removeAll { $0.path == "word/header1.xml" }
        let found = errors(parts)
        #expect(found.map(\.reason) == [.missingPart] && found.map(\.part) == ["word/header1.xml"])
        #expect(found.first?.vietnameseMessage.contains("thiếu phần word/header1.xml (đầu trang)") == true)
        #expect(found.first?.englishMessage.contains("lacks the part word/header1.xml (header)") == true)
    }

    @Test func aDamagedPartIsTold() throws {
        let header = "<w:hdr xmlns:w=\"\(Packages.word)\">\n<w:p></w:hdr>"
        let found = errors(Packages.parts(Packages.paragraph("a"), more: [("header1", "header", header)]))
        #expect(found.map(\.line) == [2])
        #expect(found.first?.vietnameseMessage.contains("Không đọc được phần này (đầu trang)") == true)
        #expect(found.first?.englishMessage.contains("cannot be read as XML (header)") == true)
    }

    @Test func aFileThatIsCutOffOrNoZipIsTold() throws {
        let whole = try Packages.file(Packages.parts(Packages.paragraph("a")))
        for bytes in [[], Array("chào".utf8), Array(whole.prefix(whole.count / 2))] {
            let error = try #require(unreadable(bytes))
            #expect(
                error.vietnameseMessage.contains(
                    "Không đọc được tệp .docx: không phải tệp zip, hoặc tệp bị cắt cụt"))
            #expect(error.englishMessage.contains("not a zip file, or one that is cut off"))
        }
        var spoiled = whole
        let place = try #require(spoiled.firstIndex(of: UInt8(ascii: "w")))
        // Inside the packed bytes of a part, behind the headers of the first one.
        spoiled[place + 400] ^= 0xFF
        #expect(unreadable(spoiled) != nil)
    }

    @Test func anOldOrEncryptedFileIsTold() throws {
        let error = try #require(unreadable([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]))
        #expect(error.vietnameseMessage.contains("kiểu .doc cũ hoặc được đặt mật khẩu"))
        #expect(error.englishMessage.contains("old .doc or under a password"))
    }

    @Test func aTemplateOfWordItselfIsTold() throws {
        var parts = Packages.parts(Packages.paragraph("a"))
        let types = String(decoding: parts[0].bytes, as: UTF8.self)
        parts[0].bytes = Array(
            types.split(separator: "document.main").joined(separator: "template.main").utf8)
        let found = errors(parts)
        #expect(found.count == 1)
        #expect(found.first?.vietnameseMessage.contains("không phải mẫu .dotx") == true)
        #expect(found.first?.englishMessage.contains("not as a template (.dotx)") == true)
    }

    private func unreadable(_ bytes: [UInt8]) -> WordTemplateError? {
        do throws(WordTemplateErrors) {
            _ = try WordFile.parts(of: bytes)
            return nil
        } catch {
            return error.errors.first
        }
    }

    private static let rowShape = TemplateShape("row", [.text("text"), .text("cell")])
    private static let shape = TemplateShape(
        "small", [.text("name"), .flag("final"), .list("rows", of: rowShape)])

    private func errors(_ parts: [(path: String, bytes: [UInt8])]) -> [WordTemplateError] {
        do throws(WordTemplateErrors) {
            _ = try WordTemplate(name: "t", parts: parts, shape: Self.shape)
            return []
        } catch {
            return error.errors
        }
    }
}

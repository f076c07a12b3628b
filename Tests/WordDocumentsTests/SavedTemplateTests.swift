import Foundation
import Records
import Reporting
import Template
import Testing
import XML
import Zip

@testable import WordDocuments

/// Templates with what word processors add when they save.
@Suite struct SavedTemplateTests {
    // MARK: - LibreOffice Writer

    @Test func aTemplateSavedByWriterPrintsTagsWhereverTheyStand() throws {
        let parts = try Packages.contents(of: try Self.writerReport())
        for (path, text) in parts { #expect(!text.contains("{{") && !text.contains("}}"), "\(path)") }
        let body = try root(parts["word/document.xml"])
        let text = body.text
        #expect(text.contains("Kết quả của huyện Bình Sơn năm 2016"))
        // The text box, in the form for new readers and in that for old ones.
        #expect(text.components(separatedBy: "Mã 524").count == 3)
        #expect(text.contains("Trong năm không có thay đổi đơn vị."))
        #expect(!text.contains("Không có thành phần."))
        #expect(parts["word/footnotes.xml"]?.contains("Nguồn: ") == true)
        #expect(parts["word/footer1.xml"]?.contains("Huyện Bình Sơn – Bản dự thảo") == true)
        #expect(parts["docProps/core.xml"]?.contains("<dc:title>Huyện Bình Sơn: ") == true)
        #expect(
            parts["word/header1.xml"]?.contains("<pic:pic") == true && parts["word/media/image1.png"] != nil)
    }

    @Test func aValueHasTheFormattingOfThePlaceWhereItsTagBegins() throws {
        let body = try root(try Packages.contents(of: try Self.writerReport())["word/document.xml"])
        let runs = Self.all("r", in: body)
        let unit = try #require(runs.first { $0.text == "huyện Bình Sơn" })
        #expect(unit.elements[0].elements.map(\.name.local) == ["b"])
        let year = try #require(runs.first { $0.text == " năm 2016" })
        #expect(year.elements[0].elements.isEmpty)
        // What the rest of a tag stood in is gone.
        #expect(!runs.contains { $0.elements.last?.isWord("t") == true && $0.text.isEmpty })
    }

    @Test func rowsRepeatInsideRepeatedRows() throws {
        let body = try root(try Packages.contents(of: try Self.writerReport())["word/document.xml"])
        let tables = Self.all("tbl", in: body).map { table in
            Self.all("tr", in: table).map { Self.all("tc", in: $0).map(\.text) }
        }
        let year = try #require(try Programme.years().last)
        let index = try #require(year.units.first { $0.unit.code == "524" }?.indices.first)
        #expect(tables.count == 2)
        #expect(tables[0].count == 1 + index.components.count)
        #expect(tables[1].first == ["TT", "Chỉ tiêu", "Giá trị"])
        // A row for each group and one for each of its indicators.
        #expect(tables[1].map { $0[1] }.contains("Gia đình văn hóa"))
        #expect(tables[1].count == 1 + 3 + 3)
        #expect(!tables.joined().contains { $0.allSatisfy(\.isEmpty) })
    }

    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingInADocumentFromWriter() throws {
        try Outside.withFolder(of: [("a.docx", try Self.writerReport())]) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let result = try Outside.run(["python3", checker, folder.path])
            #expect(result.code == 0, "\(result.output)")
        }
    }

    @Test func whatWriterKeepsForItselfIsLeftBehind() throws {
        let parts = try Packages.contents(of: try Self.writerReport())
        #expect(parts["docProps/app.xml"] == nil)
        #expect(parts["[Content_Types].xml"]?.contains("app.xml") == false)
        // Word would not find the properties under the name that Writer gives the relationship.
        #expect(parts["_rels/.rels"]?.contains("package/2006/relationships/metadata/core-properties") == true)
        for (path, text) in parts { #expect(!text.contains("Ignorable"), "\(path)") }
    }

    private static func writerReport() throws -> [UInt8] {
        let file = projectFolder.appending(path: "Tests/Fixtures/word/unit-report-writer.docx")
        let template = try WordTemplate(
            name: "unit-report", parts: WordFile.parts(of: Array(try Data(contentsOf: file))),
            shape: UnitReportDocument.shape)
        let year = try #require(try Programme.years().last)
        let unit = try #require(year.units.first { $0.unit.code == "524" })
        return try template.render(
            UnitReportDocument.record(unit: unit, year: year, words: try Programme.words.get()))
    }

    private static func all(_ name: String, in element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { child in
            child.isWord(name) ? [child] : all(name, in: child)
        }
    }

    // MARK: - Word

    private static let wordRoot =
        " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" mc:Ignorable=\"w14\""

    @Test func marksOfEditingAndIgnorableMarkupAreTakenOut() throws {
        let parts = try render(
            "<w:p w:rsidR=\"00A1\" w14:paraId=\"1\"><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
                + "<w:r w:rsidRPr=\"00A2\"><w:rPr><w14:glow w14:rad=\"1\"/><w:b/></w:rPr><w:lastRenderedPageBreak/><w:t>Ông {{na</w:t></w:r>"
                + "<w:commentRangeStart w:id=\"3\"/><w:smartTag w:element=\"x\"><w:smartTagPr/><w:r><w:t>me</w:t></w:r></w:smartTag>"
                + "<w:bookmarkEnd w:id=\"0\"/><w:r><w:t>}}</w:t></w:r><w:commentRangeEnd w:id=\"3\"/>"
                + "<w:r><w:commentReference w:id=\"3\"/></w:r></w:p>",
            more: [
                ("comments", "comments", "<w:comments xmlns:w=\"\(Packages.word)\"/>"),
                (
                    "settings", "settings",
                    "<w:settings xmlns:w=\"\(Packages.word)\"><w:rsids/><w:zoom/></w:settings>"
                ),
            ])
        let document = try #require(parts["word/document.xml"])
        #expect(
            document.contains(
                "<w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ông An</w:t></w:r></w:p></w:body>"
            ))
        #expect(!document.contains("w14") && !document.contains("mc:"))
        #expect(parts["word/comments.xml"] == nil)
        #expect(parts["word/_rels/document.xml.rels"]?.contains("comments") == false)
        #expect(parts["word/settings.xml"]?.contains("<w:zoom/>") == true)
        #expect(parts["word/settings.xml"]?.contains("rsids") == false)
    }

    @Test func theEndOfASectionStandsWhereTheSchemaWantsIt() throws {
        let parts = try render(
            "<w:p><w:pPr><w:sectPr/><w:jc w:val=\"left\"/><w:rPr/></w:pPr><w:r><w:t>{{name}}</w:t></w:r></w:p>"
        )
        #expect(
            parts["word/document.xml"]?.contains("<w:pPr><w:jc w:val=\"left\"/><w:rPr/><w:sectPr/></w:pPr>")
                == true)
    }

    @Test func contentControlsAroundTagsAndRowsGiveWayToTheirContent() throws {
        let control = { (content: String) in
            "<w:sdt><w:sdtPr><w:id w:val=\"7\"/><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let parts = try render(
            control(Packages.paragraph("{{name}}")) + "<w:tbl>" + Packages.row("a", "b")
                + control(Packages.row("{{#rows}}{{text}}", "2{{/rows}}")) + "</w:tbl>"
                + control(Packages.paragraph("không thẻ")))
        let body = try root(parts["word/document.xml"]).elements[0]
        #expect(body.elements.map(\.name.local) == ["p", "tbl", "sdt"])
        #expect(body.elements[1].elements.map(\.text) == ["ab", "x2", "y2"])
    }

    @Test func alternativesOfDrawingsStayAndOthersBecomeTheirFallback() throws {
        let parts = try render(
            Packages.paragraph("{{name}}")
                + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>mới</w:t></mc:Choice>"
                + "<mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>một</w:t></mc:Choice>"
                + "<mc:Fallback><w:t>hai</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>")
        let body = try root(parts["word/document.xml"]).elements[0]
        #expect(body.elements.map(\.text) == ["An", "mớicũ", "hai"])
        #expect(parts["word/document.xml"]?.contains("Requires=\"wps\"") == true)
        #expect(parts["word/document.xml"]?.contains("Ignorable") == false)
    }

    @Test func bookmarksThatRepeatOrLoseTheirOtherEndGo() throws {
        let mark = { (id: Int) in "<w:bookmarkStart w:id=\"\(id)\" w:name=\"m\(id)\"/>" }
        let end = { (id: Int) in "<w:bookmarkEnd w:id=\"\(id)\"/>" }
        let parts = try render(
            "<w:p>\(mark(1))<w:r><w:t>{{name}}</w:t></w:r>\(end(1))</w:p>"
                + "<w:p>\(mark(2))<w:r><w:t>{{#rows}}</w:t></w:r></w:p>"
                + "<w:p>\(mark(3))<w:r><w:t>{{text}}</w:t></w:r>\(end(3))</w:p>"
                + Packages.paragraph("{{/rows}}") + "<w:p>\(end(2))</w:p>")
        let document = try #require(parts["word/document.xml"])
        #expect(document.contains("m1") && !document.contains("m2") && !document.contains("m3"))
        #expect(document.components(separatedBy: "bookmarkEnd").count == 2)
    }

    @Test func repeatedDrawingsHaveNumbersOfTheirOwn() throws {
        let drawing = { (id: Int) in
            "<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " descr=\"a &gt; id=&quot;5&quot;\" id=\"\(id)\" name=\"h\"/></w:drawing></w:r></w:p>"
        }
        let parts = try render(
            drawing(1) + Packages.paragraph("{{#rows}}") + drawing(2) + Packages.paragraph("{{/rows}}"))
        let document = try #require(parts["word/document.xml"])
        let ids = document.components(separatedBy: " id=\"").dropFirst().map { $0.prefix(1) }
        #expect(ids == ["1", "2", "3"])
        #expect(document.components(separatedBy: "a &gt; id=&quot;5&quot;").count == 4)
    }

    @Test func partsThatNothingLeadsToAreLeftOut() throws {
        var parts = Packages.parts(Packages.paragraph("{{name}}"))
        parts.append(("docProps/thumbnail.jpeg", [1, 2, 3]))
        parts.append(("customXml/item1.xml", Array("<a/>".utf8)))
        let made = try Packages.contents(of: try template(parts).render(Self.record))
        #expect(
            made.keys.sorted() == [
                "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml",
            ])
    }

    @Test func theMainPartIsFoundUnderTheNameThatWordForTheWebGivesIt() throws {
        let parts = Packages.parts(Packages.paragraph("{{name}}")).map { part in
            let rename = { (text: String) in
                text.replacingOccurrences(of: "document.xml", with: "document2.xml")
            }
            let text = String(decoding: part.bytes, as: UTF8.self)
            return (path: rename(part.path), bytes: Array(rename(text).utf8))
        }
        let made = try Packages.contents(of: try template(parts).render(Self.record))
        #expect(made["word/document2.xml"]?.contains("An") == true)
        let size = FormRule(measure: .font, text: "Times New Roman", basis: "b", row: 2)
        #expect(FormCheck.deviations(of: parts, from: [size]).map(\.subject) == [.defaults])
    }

    @Test func theSameTemplateAsFolderAndAsFileMakesTheSameDocument() throws {
        let parts = try Programme.templateParts()
        let file = try WordFile.parts(of: try Packages.file(parts))
        let template = try WordTemplate(name: "unit-report", parts: file, shape: UnitReportDocument.shape)
        let year = try #require(try Programme.years().last)
        let unit = try #require(year.units.first)
        let record = UnitReportDocument.record(unit: unit, year: year, words: try Programme.words.get())
        #expect(try template.render(record) == Programme.document(unit, year))
    }

    private static let rowShape = TemplateShape("row", [.text("text")])
    private static let shape = TemplateShape("small", [.text("name"), .list("rows", of: rowShape)])
    private static let record: TemplateRecord = {
        var record = TemplateRecord(shape)
        record.set("name", "An")
        record.set(
            "rows",
            ["x", "y"].map { text in
                var row = TemplateRecord(rowShape)
                row.set("text", text)
                return row
            })
        return record
    }()

    private func template(_ parts: [(path: String, bytes: [UInt8])]) throws -> WordTemplate {
        try WordTemplate(name: "t", parts: parts, shape: Self.shape)
    }

    private func render(
        _ body: String, more: [(name: String, kind: String, content: String)] = []
    ) throws -> [String: String] {
        let parts = Packages.parts(body, root: Self.wordRoot, more: more)
        return try Packages.contents(of: try template(parts).render(Self.record))
    }

    private func root(_ text: String?) throws -> XMLElement {
        try XMLReader.read(Array(try #require(text).utf8), part: "word/document.xml")
    }
}

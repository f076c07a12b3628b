import Template
import Testing
import XML
import Zip

@testable import WordDocuments

@Suite struct WordTemplateTests {
    // MARK: - Tags

    @Test func tagsSplitOverRunsJoinInTheRunWhereTheyBegin() throws {
        let body = try render(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Của {</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:t>{na</w:t></w:r><w:hyperlink><w:r><w:rPr><w:i/></w:rPr><w:t>me}</w:t></w:r></w:hyperlink>"
                + "<w:r><w:t>} nhé</w:t></w:r></w:p>")
        #expect(texts(of: body) == ["Của An", " nhé"])
        #expect(body.elements[0].elements[0].elements[0].elements[0].name.local == "b")
    }

    @Test(arguments: [
        "<w:p><w:r><w:t>{{na</w:t><w:tab/><w:t>me}}</w:t></w:r></w:p>",
        paragraph("{{! ghi") + paragraph("chú }}"),
        paragraph("a {{name"),
    ])
    func tagsThatDoNotEndInTheirTextAreRefused(body: String) throws {
        let found = errors(body)
        #expect(found.count == 1)
        guard case .tag(let mistake, _)? = found.first?.reason else { throw Unusable(what: "\(found)") }
        #expect(mistake.reason == .unclosedTag)
    }

    @Test func valuesKeepTheirSpaces() throws {
        let body = try render(paragraph("{{name}}"))
        let text = body.elements[0].elements[0].elements[0]
        #expect(text.attribute("space", namespace: "http://www.w3.org/XML/1998/namespace") == "preserve")
    }

    @Test func propertiesAndAttributesMayHaveTags() throws {
        let body = try render("<w:p w:title=\"{{name}}\"/>")
        #expect(body.elements[0].attributes.map(\.value) == ["An"])
    }

    // MARK: - Sections

    @Test func sectionsInParagraphsOfTheirOwnRepeatParagraphs() throws {
        let body = try render(paragraph(" {{# rows }} ") + paragraph("{{text}}") + paragraph("{{/rows}}"))
        #expect(body.elements.map(\.text) == ["x", "y", ""])
    }

    @Test func absentSectionsLeaveNoEmptyParagraph() throws {
        let body = try render(
            paragraph("{{^name}}") + paragraph("không") + paragraph("{{/name}}") + paragraph("{{! ghi chú }}")
                + paragraph("sau"))
        #expect(body.elements.map(\.text) == ["sau", ""])
    }

    @Test func rowsOfTheirOwnRepeatRows() throws {
        let table = try rows(
            row("đầu", "bảng") + row("{{#rows}}", "") + row("{{text}}", "1") + row("", "{{/rows}}"))
        #expect(table == [["đầu", "bảng"], ["x", "1"], ["y", "1"]])
    }

    @Test func aRowRepeatsItselfFromItsFirstCellToItsLast() throws {
        let table = try rows(row("đầu", "bảng") + row("{{#rows}}{{text}}", "2{{/rows}}"))
        #expect(table == [["đầu", "bảng"], ["x", "2"], ["y", "2"]])
    }

    @Test func sectionsInsideCellsDoNotRepeatTheRow() throws {
        let table = try rows(row("{{#rows}}{{text}}{{/rows}}", "{{#rows}}{{text}}{{/rows}}"))
        #expect(table == [["xy", "xy"]])
    }

    @Test func cellsKeepAParagraphWhenTheirSectionIsAbsent() throws {
        let body = try render(
            "<w:tbl><w:tr><w:tc>" + paragraph("{{^name}}") + paragraph("không") + paragraph("{{/name}}")
                + "</w:tc></w:tr></w:tbl>")
        let cell = body.elements[0].elements[0].elements[0]
        #expect(cell.elements.map(\.name.local) == ["p"])
    }

    @Test func aParagraphThatEndsASectionOfTheDocumentStays() throws {
        let body = try render(
            paragraph("{{#name}}") + paragraph("a")
                + "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{/name}}</w:t></w:r></w:p>")
        #expect(body.elements[1].elements[0].elements[0].name.local == "sectPr")
        #expect(body.elements[1].text.isEmpty)
    }

    /// Word makes one table of two that touch.
    @Test(arguments: [
        // The paragraph between them is left out.
        (table + paragraph("{{^name}}") + paragraph("a") + paragraph("{{/name}}") + table, "tbl p tbl"),
        // The table alone repeats.
        (paragraph("{{#rows}}") + table + paragraph("{{/rows}}"), "tbl p tbl p"),
        // A paragraph that comes with a table parts it already.
        (paragraph("{{#rows}}") + paragraph("a") + table + paragraph("{{/rows}}"), "p tbl p tbl"),
        (paragraph("{{#name}}") + table + paragraph("a") + paragraph("{{/name}}") + table, "tbl p tbl"),
        // Never both.
        (
            paragraph("{{#name}}") + table + paragraph("{{/name}}") + paragraph("{{^name}}") + table
                + paragraph("{{/name}}") + paragraph("a"), "tbl p"
        ),
        // One of two paragraphs is there in any case.
        (
            table + paragraph("{{#name}}") + paragraph("a") + paragraph("{{/name}}") + paragraph("{{^name}}")
                + paragraph("b") + paragraph("{{/name}}") + table, "tbl p tbl"
        ),
        (paragraph("{{! ghi chú }}") + table + paragraph("a") + table, "tbl p tbl"),
    ])
    func tablesStayApart(body: String, expected: String) throws {
        let names = try render(body).elements.dropLast().map(\.name.local)
        #expect(names.joined(separator: " ") == expected)
    }

    @Test func inlineSectionsMayEndInAnotherRun() throws {
        let body = try render(
            "<w:p><w:r><w:t>a{{^name}}b</w:t></w:r><w:r><w:t>c</w:t></w:r><w:r><w:t>d{{/name}}e</w:t></w:r></w:p>"
        )
        #expect(body.elements[0].text == "ae")
    }

    // MARK: - Mistakes

    @Test func unknownNamesQuoteTheirParagraphAndTheNearestName() throws {
        let found = errors(paragraph("dòng đầu") + "\n" + paragraph("Kính gửi: {{nmae}} và ai"))
        let error = try #require(found.first)
        #expect(found.count == 1)
        #expect(error.part == "word/document.xml" && error.line == 2)
        #expect(error.vietnameseMessage.contains("“Kính gửi: {{nmae}} và ai”"))
        #expect(error.vietnameseMessage.contains("Có phải “name”?"))
        #expect(error.englishMessage.contains("Is it “name”?"))
    }

    @Test func unknownNamesAreFoundWherePartsOfTheTextMoved() throws {
        let found = errors(
            row("{{#rows}}{{text}}", "{{txet}}{{/rows}}").table + "\n" + paragraph("{{#name}}") + "\n"
                + paragraph("{{nmae}}") + "\n" + paragraph("{{/name}}") + paragraph("{{/rows}}"))
        #expect(
            found.compactMap { error -> String? in
                if case .tag(_, let paragraph) = error.reason { paragraph } else { nil }
            } == ["{{txet}}{{/rows}}", "{{nmae}}", "{{/rows}}"])
        #expect(found.contains { if case .tableWithoutRow = $0.reason { true } else { false } })
    }

    @Test func allMistakesOfAllPartsAreToldAtOnce() throws {
        var parts = package(paragraph("{{nmae}}") + paragraph("{{#rows}}") + paragraph("{{text}"))
        parts.append(("word/styles.xml", Array("<a>\n<b></a>".utf8)))
        parts.append(("word/notes.txt", []))
        parts.append(("WORD/document.xml", Array("<a/>".utf8)))
        parts.removeAll { $0.path == "_rels/.rels" }
        let found = errors(parts: parts)
        #expect(
            found.map(\.part) == [
                "_rels/.rels", "word/document.xml", "word/notes.txt", "word/document.xml",
                "word/document.xml",
                "word/document.xml", "word/styles.xml",
            ])
        #expect(found.last?.line == 2)
        for error in found {
            #expect(!error.vietnameseMessage.isEmpty && !error.englishMessage.isEmpty)
        }
    }

    @Test(arguments: [
        paragraph("a{{#name}}") + paragraph("b{{/name}}"),
        "<w:tbl>" + row("a", "b") + row("a{{#name}}", "b{{/name}}") + "</w:tbl>",
        paragraph("{{#name}}") + "<w:tbl>" + row("a", "b") + row("{{/name}}", "") + "</w:tbl>",
    ])
    func sectionsThatWouldBreakTheDocumentAreRefused(body: String) throws {
        let found = errors(body)
        #expect(found.count == 1)
        guard case .crossingSection("name", _)? = found.first?.reason else {
            throw Unusable(what: "\(found)")
        }
    }

    @Test func aTableThatMayHaveNoRowIsRefused() throws {
        let found = errors("<w:tbl>" + row("{{#rows}}{{text}}", "b{{/rows}}") + "</w:tbl>")
        guard case .tableWithoutRow? = found.first?.reason else { throw Unusable(what: "\(found)") }
    }

    // MARK: - Package

    @Test func contentTypesComeFirstWhateverTheOrderOfParts() throws {
        let parts = Array(package(paragraph("a")).reversed()) + [("word/~$x.docx", [1])]
        let bytes = try WordTemplate(name: "t", parts: parts, shape: shape).render(record)
        let name = "[Content_Types].xml"
        #expect(bytes[30..<(30 + name.utf8.count)].elementsEqual(name.utf8))
    }

    @Test func aRecordOfAnotherShapePrintsBlanks() throws {
        let template = try WordTemplate(name: "t", parts: package(paragraph("{{name}}")), shape: shape)
        let other = TemplateShape("other", [.text("name")])
        #expect(try template.render(TemplateRecord(other)) == template.render(TemplateRecord(shape)))
    }
}

// MARK: - Small documents

private let rowShape = TemplateShape("row", [.text("text")])
private let shape = TemplateShape("small", [.text("name"), .list("rows", of: rowShape)])

private let record: TemplateRecord = {
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

private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

private let table = "<w:tbl>" + row("a") + "</w:tbl>"

private func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
}

extension String {
    fileprivate var table: String { "<w:tbl>\(self)</w:tbl>" }
}

private let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

private func package(_ body: String) -> [(path: String, bytes: [UInt8])] {
    let types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\" ContentType=\"application/xml\"/></Types>"
    return [
        ("[Content_Types].xml", types), ("_rels/.rels", "<Relationships/>"),
        (
            "word/document.xml",
            "<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
        ),
    ].map { ($0.0, Array($0.1.utf8)) }
}

/// The mistakes found in a document with this body.
private func errors(_ body: String) -> [WordTemplateError] { errors(parts: package(body)) }

private func errors(parts: [(path: String, bytes: [UInt8])]) -> [WordTemplateError] {
    do throws(WordTemplateErrors) {
        _ = try WordTemplate(name: "t", parts: parts, shape: shape)
        return []
    } catch {
        return error.errors
    }
}

/// The body of the document that a template makes.
private func render(_ body: String) throws -> XMLElement {
    let part = try WordPart.make(
        path: "word/document.xml", bytes: package(body)[2].bytes, shape: shape)
    guard case .printed(_, let template, _) = part else { return try read(package(body)[2].bytes) }
    return try read(template.render(record))
}

private func read(_ bytes: [UInt8]) throws -> XMLElement {
    let root = try XMLReader.read(bytes, part: "word/document.xml")
    return try #require(root.elements.first)
}

private func rows(_ rows: String) throws -> [[String]] {
    let table = try #require(try render(rows.table).elements.first)
    return table.elements.map { $0.elements.map(\.text) }
}

private func texts(of element: XMLElement) -> [String] {
    element.elements.flatMap { child in
        child.isWord("t") ? [child.text] : texts(of: child)
    }
}

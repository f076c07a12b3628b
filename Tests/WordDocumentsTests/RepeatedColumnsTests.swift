import Template
import Testing
import XML

@testable import WordDocuments

@Suite struct RepeatedColumnsTests {
    @Test func aColumnOfSectionsRepeatsItselfInGridAndRows() throws {
        let table = try render(
            grid(100, 900, 200)
                + row("A", "{{#columns}}{{name}}{{/columns}}", "Z", isHeading: true)
                + row("{{#rows}}{{name}}", "{{#cells}}{{name}}{{/cells}}", "9{{/rows}}")
                + row("a", " {{# columns }}{{width}}{{/ columns }} ", "z"))
        #expect(
            texts(of: table) == [["A", "x", "y", "Z"], ["r", "1", "2", "9"], ["a", " 30 ", " 60 ", "z"]])
        #expect(widths(of: table, "gridCol") == ["100", "30", "60", "200"])
        #expect(widths(of: table, "tcW").prefix(4) == ["7", "30", "60", "7"])
    }

    @Test func rowsThatOnlyHoldATagDoNotCount() throws {
        let table = try render(
            grid(1, 1) + row("A", "{{#columns}}{{name}}{{/columns}}", isHeading: true)
                + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(paragraph("{{#rows}}"))</w:tc></w:tr>"
                + row("{{name}}", "{{#cells}}{{name}}{{/cells}}") + row("{{/rows}}", ""))
        #expect(texts(of: table) == [["A", "x", "y"], ["r", "1", "2"]])
    }

    @Test func cellsBelowASpanAreFoundByTheirPlaceInTheGrid() throws {
        let table = try render(
            grid(1, 1, 1) + row("A", "B", "{{#columns}}{{name}}{{/columns}}", isHeading: true)
                + "<w:tr>\(cell("ab", span: 2))\(cell("{{#columns}}{{name}}{{/columns}}"))</w:tr>"
                + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("b"))"
                + "\(cell("{{#columns}}{{name}}{{/columns}}"))</w:tr>")
        #expect(texts(of: table) == [["A", "B", "x", "y"], ["ab", "x", "y"], ["b", "x", "y"]])
    }

    @Test func severalColumnsMayRepeat() throws {
        let column = "{{#columns}}{{name}}{{/columns}}"
        let table = try render(
            grid(1, 2, 3) + row(column, "B", column, isHeading: true) + row(column, "b", column))
        #expect(texts(of: table) == [["x", "y", "B", "x", "y"], ["x", "y", "b", "x", "y"]])
        #expect(widths(of: table, "gridCol") == ["30", "60", "2", "30", "60"])
    }

    @Test(arguments: [
        // A cell below that is no section, or is covered by a neighbour.
        row("A", "{{#columns}}{{name}}{{/columns}}", isHeading: true) + row("a", "b"),
        row("A", "{{#columns}}{{name}}{{/columns}}", isHeading: true) + "<w:tr>\(cell("a", span: 2))</w:tr>",
        // A heading that is not all section; two sections of one name; a section for what is missing.
        row("A", "{{#columns}}{{name}}{{/columns}}!", isHeading: true)
            + row("a", "{{#columns}}{{name}}{{/columns}}"),
        row("A", "{{#columns}}{{name}}{{/columns}}, {{#columns}}{{name}}{{/columns}}", isHeading: true),
        row("A", "{{^none}}không{{/none}}", isHeading: true),
        // No heading row.
        row("A", "{{#columns}}{{name}}{{/columns}}") + row("a", "{{#columns}}{{name}}{{/columns}}"),
    ])
    func otherColumnsKeepTheirSectionsInTheirCells(rows: String) throws {
        let table = try render(grid(1, 2) + rows)
        #expect(widths(of: table, "gridCol") == ["1", "2"])
        #expect(texts(of: table).allSatisfy { $0.count <= 2 })
    }

    @Test func mistakesInARepeatedColumnQuoteTheirParagraph() throws {
        let parts =
            grid(1, 2) + "\n" + row("A", "{{#columns}}{{nmae}}{{/columns}}", isHeading: true) + "\n"
            + row("a", "{{#columns}}x{{/columns}}") + "\n" + row("{{wrong}}", "{{#columns}}x{{/columns}}")
        do throws(WordTemplateErrors) {
            _ = try WordPart.make(path: "word/document.xml", bytes: document(parts), shape: shape)
            Issue.record("no mistake found")
        } catch {
            let told = error.errors.compactMap { error -> String? in
                if case .tag(_, let paragraph) = error.reason { "\(error.line): \(paragraph)" } else { nil }
            }
            #expect(told == ["2: {{nmae}}", "4: {{wrong}}"])
        }
    }
}

// MARK: - Small tables

private let cellShape = TemplateShape("cell", [.text("name"), .text("width")])
private let rowShape = TemplateShape("row", [.text("name"), .list("cells", of: cellShape)])
private let shape = TemplateShape(
    "small", [.list("columns", of: cellShape), .list("rows", of: rowShape), .text("none")])

private let record: TemplateRecord = {
    func cells(_ names: String...) -> [TemplateRecord] {
        zip(names, ["30", "60"]).map { name, width in
            var cell = TemplateRecord(cellShape)
            cell.set("name", name)
            cell.set("width", width)
            return cell
        }
    }
    var row = TemplateRecord(rowShape)
    row.set("name", "r")
    row.set("cells", cells("1", "2"))
    var record = TemplateRecord(shape)
    record.set("columns", cells("x", "y"))
    record.set("rows", [row])
    return record
}()

private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

private func cell(_ text: String, span: Int = 1) -> String {
    let properties = "<w:tcPr><w:tcW w:w=\"7\" w:type=\"dxa\"/><w:gridSpan w:val=\"\(span)\"/></w:tcPr>"
    return "<w:tc>\(properties)\(paragraph(text))</w:tc>"
}

private func row(_ cells: String..., isHeading: Bool = false) -> String {
    let properties = isHeading ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""
    return "<w:tr>\(properties)\(cells.map { cell($0) }.joined())</w:tr>"
}

private func grid(_ widths: Int...) -> String {
    "<w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>"
}

private func document(_ table: String) -> [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return Array(
        "<w:document xmlns:w=\"\(namespace)\"><w:body><w:tbl>\(table)</w:tbl></w:body></w:document>".utf8)
}

/// The table that a template makes.
private func render(_ table: String) throws -> XMLElement {
    let part = try WordPart.make(path: "word/document.xml", bytes: document(table), shape: shape)
    guard case .printed(_, let template, _) = part else { throw Unusable(what: "no tags") }
    let root = try XMLReader.read(template.render(record), part: "word/document.xml")
    return try #require(root.elements.first?.elements.first)
}

private func texts(of table: XMLElement) -> [[String]] {
    table.elements.filter { $0.isWord("tr") }.map { row in
        row.elements.filter { $0.isWord("tc") }.map(\.text)
    }
}

private func widths(of element: XMLElement, _ local: String) -> [String] {
    element.elements.flatMap { child in
        child.isWord(local)
            ? child.attributes.filter { $0.name.local == "w" }.map(\.value) : widths(of: child, local)
    }
}

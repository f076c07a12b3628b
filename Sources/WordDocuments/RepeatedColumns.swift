import XML

/// Makes those columns of tables repeat that consist of sections.
///
/// A column repeats itself when each of its cells begins with `{{#name}}` and ends with `{{/name}}`, the one in the
/// heading row among them; the sections may have different names. A table without a heading row, or a column with
/// only some such cells, is left alone: there a section stays inside its cell, and no row can end up shorter than
/// the others. The field `width` of the records takes the place of the width that stands in the template, which Word
/// needs to open it.
///
/// Runs before the tags' places are noted, as it adds tags: the grid repeats as the heading does.
enum RepeatedColumns {
    /// Does so everywhere inside an element.
    static func free(_ element: inout XMLElement) {
        if element.isWord("tbl") { freeColumns(of: &element) }
        element.forEachElement { free(&$0) }
    }

    private static func freeColumns(of table: inout XMLElement) {
        guard let place = table.children.firstIndex(where: { isWord($0, "tblGrid") }),
            case .element(var grid) = table.children[place]
        else { return }
        let columns = grid.children.indices.filter { isWord(grid.children[$0], "gridCol") }
        // From the last one, as tags around a column move those after it.
        for column in columns.indices.reversed() {
            guard let heading = repeatCells(at: column, of: &table),
                case .element(let gridColumn) = grid.children[columns[column]]
            else { continue }
            grid.children.replaceSubrange(
                columns[column]...columns[column],
                with: [
                    .text(heading.opening), .element(widened(gridColumn, "gridCol")), .text(heading.closing),
                ])
        }
        table.children[place] = .element(grid)
    }

    private static func isWord(_ content: XMLContent, _ local: String) -> Bool {
        if case .element(let element) = content { element.isWord(local) } else { false }
    }

    /// Takes the tags of all cells of a column out of them, when all have some; gives the heading's back.
    private static func repeatCells(
        at column: Int, of table: inout XMLElement
    ) -> (opening: String, closing: String)? {
        var rows = table.children
        var heading: (opening: String, closing: String)?
        for position in rows.indices {
            guard case .element(var row) = rows[position], row.isWord("tr"),
                SectionBlocks.loneTag(inRow: row) == nil
            else { continue }
            guard let place = cell(at: column, of: row), case .element(var cell) = row.children[place],
                let tags = takeSection(from: &cell)
            else { return nil }
            if heading == nil, isHeading(row) { heading = tags }
            row.children.replaceSubrange(
                place...place,
                with: [.text(tags.opening), .element(widened(cell, "tcW")), .text(tags.closing)])
            rows[position] = .element(row)
        }
        guard let heading else { return nil }
        table.children = rows
        return heading
    }

    private static func isHeading(_ row: XMLElement) -> Bool {
        row.elements.contains { $0.isWord("trPr") && $0.elements.contains { $0.isWord("tblHeader") } }
    }

    /// Where the cell of one column stands among a row's children; nil where a cell of several columns covers it.
    private static func cell(at column: Int, of row: XMLElement) -> Int? {
        var start = 0
        for (place, child) in row.children.enumerated() {
            guard case .element(let element) = child else { continue }
            if element.isWord("trPr") { start += number("gridBefore", in: element) ?? 0 }
            guard element.isWord("tc") else { continue }
            let properties = element.elements.first { $0.isWord("tcPr") }
            let span = properties.flatMap { number("gridSpan", in: $0) } ?? 1
            if start == column { return span == 1 ? place : nil }
            start += span
        }
        return nil
    }

    private static func number(_ local: String, in properties: XMLElement) -> Int? {
        guard let element = properties.elements.first(where: { $0.isWord(local) }) else { return nil }
        return element.attributes.first { $0.name.local == "val" }.flatMap { Int($0.value) }
    }

    /// Takes the tags of a section that all of a cell's text stands in.
    private static func takeSection(from cell: inout XMLElement) -> (opening: String, closing: String)? {
        var rest = cell
        guard let opening = SectionBlocks.take(from: &rest, atStart: true),
            opening.tag.sigil == UInt8(ascii: "#"),
            let closing = SectionBlocks.take(from: &rest, atStart: false), closing.tag.isClosing,
            opening.tag.name == closing.tag.name
        else { return nil }
        // One section at the start and another one of the same name at the end are no section around all.
        var depth = 0
        let text = rest.elements.filter { $0.isWord("p") }.map(ParagraphText.of).joined()
        for tag in WordTag.all(in: Array(text.utf8)) where tag.name == opening.tag.name {
            depth += tag.isOpening ? 1 : tag.isClosing ? -1 : 0
            if depth < 0 { return nil }
        }
        cell = rest
        return (opening.text, closing.text)
    }

    /// An element in which the elements named have the width that the record says.
    private static func widened(_ element: XMLElement, _ local: String) -> XMLElement {
        var element = element
        if element.isWord(local) {
            for position in element.attributes.indices where element.attributes[position].name.local == "w" {
                element.attributes[position].value = "{{width}}"
            }
        } else if element.isWord("tc") || element.isWord("tcPr") {
            element.forEachElement { $0 = widened($0, local) }
        }
        return element
    }
}

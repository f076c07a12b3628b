import XML

/// Turns paragraphs and table rows that hold nothing but a section's tag into the bare tag between their neighbours.
///
/// A section then repeats, or leaves out, whole paragraphs and rows, and no empty one stays behind.
enum SectionBlocks {
    /// Blocks in which Word wants a paragraph at the end.
    private static let needParagraph: Set<String> = ["tc", "hdr", "ftr", "txbxContent"]

    /// Does so everywhere inside an element; `lists` names the fields whose sections repeat.
    static func free(_ element: inout XMLElement, lists: Set<String>) {
        if element.isWord("tbl") { freeRows(of: &element) }
        element.forEachElement { free(&$0, lists: lists) }
        var freed: [XMLContent] = []
        var hasFreed = false
        for child in element.children {
            guard case .element(let paragraph) = child, paragraph.isWord("p"),
                let tag = loneTag(in: paragraph)
            else {
                freed.append(child)
                continue
            }
            freed.append(.text(tag))
            // The end of a section of the document (paper, margins, page numbers) is kept in a paragraph.
            if endsSection(paragraph) { freed.append(.element(emptied(paragraph))) }
            hasFreed = true
        }
        if hasFreed {
            element.children = freed
            TableGaps.fill(&element, with: spareParagraph(like: element), lists: lists)
        }
        if element.isWord(in: needParagraph), !endsWithParagraph(element) {
            element.children.append(.element(spareParagraph(like: element)))
        }
    }

    // MARK: - Paragraphs

    /// The tag of a section, or a comment, that is all that a paragraph shows.
    private static func loneTag(in paragraph: XMLElement) -> String? {
        let text = ParagraphText.of(paragraph)
        guard let tag = WordTag.alone(in: text), tag.sigil != nil else { return nil }
        return String(decoding: Array(text.utf8)[tag.range], as: UTF8.self)
    }

    private static func endsSection(_ paragraph: XMLElement) -> Bool {
        paragraph.elements.contains { child in
            child.isWord("pPr") && child.elements.contains { $0.isWord("sectPr") }
        }
    }

    private static func emptied(_ paragraph: XMLElement) -> XMLElement {
        var paragraph = paragraph
        ParagraphText.change(&paragraph) { $0.map { _ in [] } }
        return paragraph
    }

    /// Whether a paragraph stands at the end whatever the sections show.
    private static func endsWithParagraph(_ block: XMLElement) -> Bool {
        var depth = 0
        var ends = false
        for child in block.children {
            switch child {
            case .text(let text):
                depth += sectionBalance(of: text)
            case .element(let element):
                if element.isWord("p") {
                    if depth == 0 { ends = true }
                } else if !element.isWord("tcPr") {
                    ends = false
                }
            }
        }
        return ends
    }

    /// Openings minus closings.
    private static func sectionBalance(of text: String) -> Int {
        WordTag.all(in: Array(text.utf8)).reduce(0) { $0 + ($1.isOpening ? 1 : $1.isClosing ? -1 : 0) }
    }

    /// An empty paragraph one point high.
    private static func spareParagraph(like block: XMLElement) -> XMLElement {
        let spacing = block.sibling(
            "spacing", [("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")])
        return block.sibling("p", [], [.element(block.sibling("pPr", [], [.element(spacing)]))])
    }

    // MARK: - Rows

    private static func freeRows(of table: inout XMLElement) {
        var freed: [XMLContent] = []
        for child in table.children {
            guard case .element(var row) = child, row.isWord("tr") else {
                freed.append(child)
                continue
            }
            if let tag = loneTag(inRow: row) {
                freed.append(.text(tag))
                continue
            }
            var opening: [XMLContent] = []
            var closing: [XMLContent] = []
            while let tags = takeRepetition(from: &row) {
                opening.append(.text(tags.opening))
                closing.insert(.text(tags.closing), at: 0)
            }
            freed += opening + [.element(row)] + closing
        }
        table.children = freed
    }

    /// The tag of a section that is all that a row shows.
    static func loneTag(inRow row: XMLElement) -> String? {
        var text = ""
        for cell in row.elements where cell.isWord("tc") {
            for block in cell.elements where !block.isWord("tcPr") {
                guard block.isWord("p") else { return nil }
                text += ParagraphText.of(block)
            }
        }
        guard let tag = WordTag.alone(in: text), tag.sigil != nil else { return nil }
        return String(decoding: Array(text.utf8)[tag.range], as: UTF8.self)
    }

    /// Takes the tags of a section that begins the first cell of a row and ends the last one.
    private static func takeRepetition(from row: inout XMLElement) -> (opening: String, closing: String)? {
        let cells = row.children.indices.filter {
            if case .element(let cell) = row.children[$0] { cell.isWord("tc") } else { false }
        }
        guard let first = cells.first, let last = cells.last, first != last,
            case .element(var head) = row.children[first], case .element(var tail) = row.children[last],
            let opening = take(from: &head, atStart: true), opening.tag.isOpening,
            let closing = take(from: &tail, atStart: false), closing.tag.isClosing,
            opening.tag.name == closing.tag.name,
            // A section that also ends in the first cell is that cell's own.
            !isClosed(opening.tag.name, in: head)
        else { return nil }
        row.children[first] = .element(head)
        row.children[last] = .element(tail)
        return (opening.text, closing.text)
    }

    private static func isClosed(_ name: String, in cell: XMLElement) -> Bool {
        let text = cell.elements.filter { $0.isWord("p") }.map(ParagraphText.of).joined()
        var balance = 0
        for tag in WordTag.all(in: Array(text.utf8)) where tag.name == name {
            balance += tag.isOpening ? 1 : tag.isClosing ? -1 : 0
        }
        return balance < 0
    }

    /// Takes the tag at one end of a cell's text.
    static func take(from cell: inout XMLElement, atStart: Bool) -> (tag: WordTag, text: String)? {
        let places = cell.children.indices.filter {
            guard case .element(let block) = cell.children[$0], block.isWord("p") else { return false }
            return !WordTag.isBlank(ParagraphText.of(block))
        }
        guard let place = atStart ? places.first : places.last,
            case .element(var paragraph) = cell.children[place]
        else { return nil }
        var taken: (tag: WordTag, text: String)?
        let shown = ParagraphText.of(paragraph)
        ParagraphText.change(&paragraph) { texts in
            guard taken == nil else { return texts }
            var texts = texts
            let order = atStart ? Array(texts.indices) : texts.indices.reversed()
            guard
                let index = order.first(where: {
                    !WordTag.isBlank(String(decoding: texts[$0], as: UTF8.self))
                })
            else { return texts }
            let bytes = texts[index]
            guard let tag = atStart ? WordTag.first(in: bytes) : WordTag.all(in: bytes).last else {
                return texts
            }
            let outside = atStart ? bytes[..<tag.range.lowerBound] : bytes[tag.range.upperBound...]
            guard WordTag.isBlank(String(decoding: outside, as: UTF8.self)) else { return texts }
            taken = (tag, String(decoding: bytes[tag.range], as: UTF8.self))
            texts[index] = Array(bytes[..<tag.range.lowerBound] + bytes[tag.range.upperBound...])
            return texts
        }
        guard let taken, isAtEnd(taken.text, of: shown, atStart: atStart) else { return nil }
        let paragraphs = cell.elements.filter { $0.isWord("p") }.count
        if paragraphs > 1, WordTag.isBlank(ParagraphText.of(paragraph)) {
            cell.children.remove(at: place)
        } else {
            cell.children[place] = .element(paragraph)
        }
        return taken
    }

    /// Whether nothing else that shows, such as a picture, stands outside of the tag.
    private static func isAtEnd(_ tag: String, of text: String, atStart: Bool) -> Bool {
        let bytes = Array(text.utf8)
        let tags = WordTag.all(in: bytes)
        guard let found = atStart ? tags.first : tags.last,
            bytes[found.range].elementsEqual(tag.utf8)
        else { return false }
        let outside = atStart ? bytes[..<found.range.lowerBound] : bytes[found.range.upperBound...]
        return WordTag.isBlank(String(decoding: outside, as: UTF8.self))
    }
}

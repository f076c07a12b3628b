import XML

/// The text of a paragraph as a reader sees it, in pieces.
///
/// Word cuts what is typed in one go into several runs, for spelling marks, revision numbers or a change of
/// language; the pieces put those back together.
enum ParagraphText {
    /// What a paragraph shows, in order.
    private enum Item {
        /// A `w:t`.
        case text
        /// Anything else that shows: a tab, a break, a picture, a field.
        case other
    }

    /// Inside a run, but not shown.
    private static let silent: Set<String> = ["rPr", "proofErr", "lastRenderedPageBreak"]

    /// Properties, and blocks with paragraphs of their own.
    private static let closed: Set<String> = ["pPr", "p", "tbl", "sdtPr", "sdtEndPr", "del", "moveFrom"]

    private static func visit(_ element: inout XMLElement, _ body: (inout XMLElement, Item) -> Void) {
        let isRun = element.isWord("r")
        element.forEachElement { child in
            if child.isWord("t") {
                body(&child, .text)
            } else if isRun {
                if !child.isWord(in: silent) { body(&child, .other) }
            } else if !child.isWord(in: closed) {
                visit(&child, body)
            }
        }
    }

    /// The text, with U+FFFC for whatever else the paragraph shows.
    static func of(_ paragraph: XMLElement) -> String {
        var text = ""
        var copy = paragraph
        visit(&copy) { element, item in
            switch item {
            case .text: text += element.text
            case .other: text += "\u{FFFC}"
            }
        }
        return text
    }

    /// Replaces every `w:t`'s text by what is made of all of them: `change` gets the texts of neighbouring `w:t`, in
    /// order, and gives as many back.
    static func change(_ paragraph: inout XMLElement, _ change: ([[UInt8]]) -> [[UInt8]]) {
        var segments: [[[UInt8]]] = [[]]
        visit(&paragraph) { element, item in
            switch item {
            case .text: segments[segments.count - 1].append(Array(element.text.utf8))
            case .other: segments.append([])
            }
        }
        let changed = segments.map(change)
        guard changed != segments else { return }
        var texts = changed.joined().makeIterator()
        visit(&paragraph) { element, item in
            guard item == .text, let bytes = texts.next() else { return }
            guard !element.text.utf8.elementsEqual(bytes) else { return }
            element.children = bytes.isEmpty ? [] : [.text(String(decoding: bytes, as: UTF8.self))]
        }
    }

    /// Sets `xml:space` where a tag stands: what is printed in its place may begin or end with a space.
    static func keepSpaces(_ paragraph: inout XMLElement) {
        visit(&paragraph) { element, item in
            guard item == .text, WordTag.first(in: Array(element.text.utf8)) != nil else { return }
            guard element.attribute("space", namespace: xmlNamespace) == nil else { return }
            element.attributes.append(
                XMLAttribute(
                    name: XMLName(prefix: "xml", local: "space", namespace: xmlNamespace), value: "preserve"))
        }
    }

    private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}

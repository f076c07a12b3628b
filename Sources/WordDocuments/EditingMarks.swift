import XML

/// Takes out of a part what a word processor notes for its own use and what cannot stand in many documents at once.
enum EditingMarks {
    /// Marks of spelling, layout and comments; a comment's text is not printed either (``PackageParts``).
    private static let marks: Set<String> = [
        "proofErr", "lastRenderedPageBreak", "rsid", "commentRangeStart", "commentRangeEnd", "smartTagPr",
        "customXmlPr",
    ]
    /// Elements that only wrap others, and whose content takes their place.
    private static let wrappers: Set<String> = ["smartTag", "customXml"]
    /// Settings that tell of the template's own editing, or would have Word ask for a file at opening.
    private static let settings: Set<String> = ["rsids", "proofState", "attachedTemplate", "mailMerge"]

    /// Clears a part of the folder `word/`.
    static func clear(_ element: inout XMLElement) {
        element.attributes.removeAll { attribute in
            attribute.name.local.hasPrefix("rsid") && attribute.name.namespace == element.name.namespace
        }
        let isSettings = element.isWord("settings")
        var children: [XMLContent] = []
        children.reserveCapacity(element.children.count)
        for child in element.children {
            guard case .element(let inner) = child else {
                children.append(child)
                continue
            }
            if inner.isWord(in: marks) || (isSettings && inner.isWord(in: settings)) { continue }
            if inner.isWord("r"), inner.elements.contains(where: { $0.isWord("commentReference") }) {
                continue
            }
            children += content(of: inner)
        }
        element.children = children
        if element.isWord("pPr") { order(&element) }
        element.forEachElement { clear(&$0) }
    }

    /// Puts the last properties of a paragraph in the order that the schema wants (ECMA-376-1, 17.3.1.26).
    ///
    /// LibreOffice 7 writes the end of a section before the paragraph's own properties.
    private static func order(_ properties: inout XMLElement) {
        let last = ["rPr", "sectPr", "pPrChange"]
        let rank = { (child: XMLContent) -> Int? in
            guard case .element(let inner) = child else { return nil }
            return last.firstIndex { inner.isWord($0) }
        }
        let moved = properties.children.filter { rank($0) != nil }
        guard !moved.isEmpty else { return }
        let ordered = moved.sorted { (rank($0) ?? 0) < (rank($1) ?? 0) }
        let isLast = properties.children.suffix(ordered.count).elementsEqual(ordered)
        if !isLast { properties.children = properties.children.filter { rank($0) == nil } + ordered }
    }

    /// An element, or what it holds when it is a wrapper.
    ///
    /// A content control in which a tag stands is one: it would be repeated with an identity that must be unique, and one
    /// that is bound to a property would be filled by Word again when the document is opened.
    private static func content(of element: XMLElement) -> [XMLContent] {
        let held: [XMLContent]
        if element.isWord(in: wrappers) {
            held = element.children
        } else if element.isWord("sdt"), mayHoldTag(element) {
            held = element.elements.first { $0.isWord("sdtContent") }?.children ?? []
        } else {
            return [.element(element)]
        }
        return held.flatMap { child -> [XMLContent] in
            guard case .element(let inner) = child else { return [] }
            return inner.isWord(in: marks) ? [] : content(of: inner)
        }
    }

    /// A tag may begin before the control and end in it.
    private static func mayHoldTag(_ control: XMLElement) -> Bool {
        control.text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    }
}

/// Bookmarks and the identities of content controls must be unique: those that a section repeats, or cuts in two, go.
struct RepeatedMarks {
    private var depth = 0
    private var starts: [String: Bool] = [:]
    private var ends: [String: Bool] = [:]
    private var unwanted: Set<String> = []

    /// Settles the marks of a part whose sections stand as bare tags between its elements.
    static func settle(_ root: inout XMLElement) {
        var pass = RepeatedMarks()
        pass.collect(root)
        for (id, isOutside) in pass.starts where !(isOutside && pass.ends[id] ?? false) {
            pass.unwanted.insert(id)
        }
        for id in pass.ends.keys where pass.starts[id] == nil { pass.unwanted.insert(id) }
        pass.depth = 0
        pass.remove(&root)
    }

    private mutating func pass(_ text: String) {
        for tag in WordTag.all(in: Array(text.utf8)) { depth += tag.isOpening ? 1 : tag.isClosing ? -1 : 0 }
    }

    private static func id(_ element: XMLElement) -> String {
        element.attributes.first { $0.name.local == "id" }?.value ?? ""
    }

    private mutating func collect(_ element: XMLElement) {
        for child in element.children {
            switch child {
            case .text(let text): pass(text)
            case .element(let inner):
                if inner.isWord("bookmarkStart") {
                    let isCursor = inner.attributes.contains {
                        $0.name.local == "name" && $0.value == "_GoBack"
                    }
                    starts[Self.id(inner)] = depth == 0 && !isCursor
                } else if inner.isWord("bookmarkEnd") {
                    ends[Self.id(inner)] = depth == 0
                }
                collect(inner)
            }
        }
    }

    private mutating func remove(_ element: inout XMLElement) {
        let isControl = element.isWord("sdtPr")
        var children: [XMLContent] = []
        children.reserveCapacity(element.children.count)
        for child in element.children {
            switch child {
            case .text(let text):
                pass(text)
                children.append(child)
            case .element(var inner):
                if inner.isWord("bookmarkStart") || inner.isWord("bookmarkEnd"),
                    unwanted.contains(Self.id(inner))
                {
                    continue
                }
                if isControl, depth > 0, inner.isWord("id") { continue }
                remove(&inner)
                children.append(.element(inner))
            }
        }
        element.children = children
    }
}

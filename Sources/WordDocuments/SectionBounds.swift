import Template
import XML

/// Checks that every section of a prepared part can be left out and repeated without breaking the document.
///
/// The template language knows nothing of XML: a section from one cell of a table to the next would take a cell
/// away, and Word would not open the document.
struct SectionBounds {
    /// What is wrong, in the order of the text.
    private(set) var errors: [WordTemplateError] = []

    /// The tags, counted from 0, that do not end in the text where they begin; told in ``errors``.
    private(set) var unclosed: Set<Int> = []

    private let part: String
    private let places: TagPlaces
    private var open: [(name: String, holder: Int, place: TagPlaces.Place?)] = []
    private var count = 0
    private var holders = 0

    init(_ root: XMLElement, part: String, places: TagPlaces) {
        self.part = part
        self.places = places
        visit(root, holder: 0)
    }

    /// Checks what is inside an element; `holder` is the number of the element that the text around it belongs to.
    ///
    /// A run belongs to its paragraph, as a section may begin in one run and end in the next.
    private mutating func visit(_ element: XMLElement, holder outer: Int) {
        var holder = outer
        if !Self.isRun(element) {
            holders += 1
            holder = holders
        }
        for attribute in element.attributes {
            holders += 1
            read(attribute.value, holder: holders)
        }
        if element.isWord("tbl") { checkRows(of: element) }
        for child in element.children {
            switch child {
            case .element(let child): visit(child, holder: holder)
            case .text(let text): read(text, holder: holder)
            }
        }
    }

    /// A run of a document, or of a chart's title.
    private static func isRun(_ element: XMLElement) -> Bool {
        (element.name.local == "r" || element.name.local == "t")
            && (element.isWord(element.name.local)
                || element.name.namespace.hasSuffix("/drawingml/2006/main"))
    }

    private mutating func read(_ text: String, holder: Int) {
        let bytes = Array(text.utf8)
        var index = 0
        while let opening = WordTag.opening(in: bytes, from: index) {
            let position = count + WordTag.count(in: Array(bytes[..<opening]))
            let place = places[position]
            guard let tag = WordTag.first(in: bytes, from: opening) else {
                refuse(bytes[opening...], position, place)
                index = opening + 2
                continue
            }
            refuseEmpty(tag, before: tag.range.upperBound, of: bytes, place)
            index = tag.range.upperBound
            if tag.isOpening { open.append((tag.name, holder, place)) }
            if tag.isClosing { close(tag.name, holder: holder) }
        }
        count += WordTag.count(in: bytes)
    }

    /// Reports a tag that does not end in the text where it begins.
    ///
    /// To the template language it may well end, in another paragraph; a comment would swallow what lies between.
    private mutating func refuse(_ rest: ArraySlice<UInt8>, _ position: Int, _ place: TagPlaces.Place?) {
        unclosed.insert(position)
        let mistake = TemplateError(
            template: part, line: place?.line ?? 0, column: 1,
            excerpt: TagPlaces.short(String(decoding: rest, as: UTF8.self)), reason: .unclosedTag)
        errors.append(
            WordTemplateError(
                part: place?.part ?? part, line: place?.line ?? 0,
                reason: .tag(mistake, paragraph: place?.text ?? "")))
    }

    /// Reports a section that closes where it opens.
    private mutating func refuseEmpty(
        _ tag: WordTag, before end: Int, of bytes: [UInt8], _ place: TagPlaces.Place?
    ) {
        // An inverted section of spaces leaves room for what is filled in by hand.
        guard tag.sigil == UInt8(ascii: "#"), let next = WordTag.first(in: bytes, from: end),
            next.isClosing, next.name == tag.name, next.range.lowerBound == end
        else { return }
        errors.append(
            WordTemplateError(
                part: part, line: place?.line ?? 0,
                reason: .emptySection(tag.name, paragraph: place?.text ?? "")))
    }

    private mutating func close(_ name: String, holder: Int) {
        // A name that is not open is the compiler's to report.
        guard let position = open.lastIndex(where: { $0.name == name }) else { return }
        let section = open[position]
        open.removeSubrange(position...)
        guard section.holder != holder else { return }
        errors.append(
            WordTemplateError(
                part: section.place?.part ?? part, line: section.place?.line ?? 0,
                reason: .crossingSection(name, paragraph: section.place?.text ?? "")))
    }

    /// A table with no row at all is one that Word refuses.
    private mutating func checkRows(of table: XMLElement) {
        var depth = 0
        for child in table.children {
            switch child {
            case .text(let text):
                for tag in WordTag.all(in: Array(text.utf8)) {
                    depth += tag.isOpening ? 1 : tag.isClosing ? -1 : 0
                }
            case .element(let row):
                if depth == 0, row.isWord("tr") { return }
            }
        }
        errors.append(
            WordTemplateError(
                part: part, line: table.line, reason: .tableWithoutRow(text: TagPlaces.short(table.text))))
    }
}

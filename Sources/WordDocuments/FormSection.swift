import XML

/// A section of a document: paper, margins, headers (ECMA-376-1, 17.6).
struct FormSection {
    /// Twips.
    var width: Int?
    var height: Int?
    var isLandscape = false
    /// Twips, by side.
    var margins: [String: Int] = [:]
    /// The relationship of the header by its kind: `default`, `first`, `even`.
    var headers: [String: String] = [:]
    var hasTitlePage = false
    var startsAtOne = false

    /// The sections in order; a header that one does not name is that of the section before.
    static func all(in document: XMLElement) -> [FormSection] {
        var sections: [FormSection] = []
        func visit(_ element: XMLElement) {
            for child in element.elements {
                if child.isWord("sectPr") {
                    sections.append(FormSection(child, after: sections.last))
                } else {
                    visit(child)
                }
            }
        }
        visit(document)
        return sections
    }

    private init(_ element: XMLElement, after previous: FormSection?) {
        headers = previous?.headers ?? [:]
        for child in element.elements {
            if child.isWord("pgSz") {
                width = child.number("w")
                height = child.number("h")
                isLandscape = child.value("orient") == "landscape"
            } else if child.isWord("pgMar") {
                for side in ["top", "bottom", "left", "right"] { margins[side] = child.number(side) }
            } else if child.isWord("headerReference") {
                let id = child.attributes.first { $0.name.local == "id" }?.value
                headers[child.value("type") ?? "default"] = id
            } else if child.isWord("titlePg") {
                hasTitlePage = !["0", "false", "off"].contains(child.value("val"))
            } else if child.isWord("pgNumType") {
                startsAtOne = child.number("start") == 1
            }
        }
    }
}

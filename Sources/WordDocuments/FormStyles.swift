import XML

/// The styles of a document as far as the form of official documents depends on them, inheritance included.
struct FormStyles {
    /// What one style, or the document's defaults, says.
    struct Style {
        var name = ""
        var basedOn: String?
        /// Font by slot (`ascii`, `hAnsi`, `eastAsia`, `cs`); empty for a font that only a theme could name.
        var fonts: [String: String] = [:]
        /// Half-points.
        var size: Int?
        /// 240ths of a line; twips when `hasExactLine`.
        var line: Int?
        var hasExactLine = false
        /// Twips.
        var firstLine: Int?
        var before: Int?
        var after: Int?
        var alignment: String?
    }

    static let slots = ["ascii", "hAnsi", "eastAsia", "cs"]

    private(set) var defaults = Style()
    private(set) var styles: [String: Style] = [:]
    /// The style of paragraphs that name none.
    private(set) var normal: String?
    private let theme: [String: String]

    /// Reads the styles and the fonts of a theme.
    init(_ root: XMLElement?, theme: XMLElement?) {
        self.theme = Self.themeFonts(theme)
        guard let root else { return }
        for child in root.elements {
            if child.isWord("docDefaults") {
                var defaults = Style()
                for part in child.elements { read(part, into: &defaults) }
                self.defaults = defaults
            } else if child.isWord("style"), let id = child.value("styleId") {
                var style = Style()
                read(child, into: &style)
                styles[id] = style
                if child.value("type") == "paragraph", ["1", "true", "on"].contains(child.value("default")) {
                    normal = id
                }
            }
        }
    }

    private func read(_ element: XMLElement, into style: inout Style) {
        for child in element.elements {
            if child.isWord("name") { style.name = child.value("val") ?? "" }
            if child.isWord("basedOn") { style.basedOn = child.value("val") }
            if child.isWord(in: ["rPr", "pPr"]) { properties(child, into: &style) }
        }
    }

    /// Reads the properties of a style, a paragraph or a run.
    func properties(_ element: XMLElement, into style: inout Style) {
        for child in element.elements {
            if child.isWord("rFonts") { fonts(child, into: &style) }
            if child.isWord("sz") { style.size = child.number("val") }
            if child.isWord("jc") { style.alignment = child.value("val") }
            if child.isWord("ind") { style.firstLine = child.number("firstLine") ?? style.firstLine }
            if child.isWord("spacing"), element.isWord("pPr") {
                style.before = child.number("before") ?? style.before
                style.after = child.number("after") ?? style.after
                if let line = child.number("line") {
                    style.line = line
                    style.hasExactLine = !["auto", nil].contains(child.value("lineRule"))
                }
            }
        }
    }

    private func fonts(_ element: XMLElement, into style: inout Style) {
        for slot in Self.slots {
            // A theme's font goes before a name (ECMA-376-1, 17.3.2.26).
            let themed = element.value(slot == "cs" ? "cstheme" : "\(slot)Theme")
            if let themed {
                style.fonts[slot] = theme[themed] ?? ""
            } else if let name = element.value(slot) {
                style.fonts[slot] = name
            }
        }
    }

    /// A style with what it takes over from the styles that it is based on, and from the defaults.
    func resolved(_ id: String?) -> Style {
        var chain: [Style] = []
        var next = id ?? normal
        while let current = next, let style = styles[current], chain.count < 32 {
            chain.append(style)
            next = style.basedOn
        }
        var result = defaults
        for style in chain.reversed() {
            result.fonts.merge(style.fonts) { $1 }
            result.size = style.size ?? result.size
            if let line = style.line { (result.line, result.hasExactLine) = (line, style.hasExactLine) }
            result.firstLine = style.firstLine ?? result.firstLine
            result.before = style.before ?? result.before
            result.after = style.after ?? result.after
            result.alignment = style.alignment ?? result.alignment
        }
        result.name = chain.first?.name ?? ""
        return result
    }

    /// The fonts of a theme by the names that styles call them, such as `minorHAnsi` and `majorEastAsia`.
    private static func themeFonts(_ theme: XMLElement?) -> [String: String] {
        var fonts: [String: String] = [:]
        func visit(_ element: XMLElement, _ kind: String) {
            for child in element.elements {
                let typeface = child.attribute("typeface") ?? ""
                switch child.name.local {
                case "majorFont": visit(child, "major")
                case "minorFont": visit(child, "minor")
                case "latin" where !kind.isEmpty:
                    fonts["\(kind)HAnsi"] = typeface
                    fonts["\(kind)Ascii"] = typeface
                case "ea" where !kind.isEmpty: fonts["\(kind)EastAsia"] = typeface
                case "cs" where !kind.isEmpty: fonts["\(kind)Bidi"] = typeface
                case "themeElements", "fontScheme": visit(child, kind)
                default: break
                }
            }
        }
        if let theme { visit(theme, "") }
        return fonts
    }
}

extension XMLElement {
    /// The value of an attribute of the element's own vocabulary.
    func value(_ local: String) -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == name.namespace }?.value
    }

    /// The same as a whole number.
    func number(_ local: String) -> Int? { value(local).flatMap { Int($0) } }
}

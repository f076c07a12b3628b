import Template
import XML

/// Puts the charts of a template where they are shown, as templates of their own inside the document's text.
///
/// A chart is part of the sections around it: one in a repeated section is there once for each repetition, each with its
/// own figures. So it is printed in its place, between two marks, and `ChartCut` then takes it out into a part of its
/// own. Numbers of relationships and drawings are only known then.
struct ChartBinding {
    /// The element around a chart in a prepared document; no text can contain it, as `<` is escaped.
    static let mark = XMLName(prefix: "bantin", local: "chart")
    /// The attribute of ``mark`` that names the chart's part in the template; it never gets into a document.
    static let partName = "part"
    /// The element between a chart and the sheet of its workbook.
    static let sheetMark = XMLName(prefix: "bantin", local: "sheet")
    /// Begins the height of a chart of bars: height for the sample, its bars and those of the document.
    static let height = "bantin-height:"

    /// What is wrong, as far as it concerns charts.
    private(set) var errors: [WordTemplateError] = []
    /// Whether there is a chart.
    private(set) var isBound = false

    private let part: String
    private let charts: [String: (path: String, root: XMLElement)]

    /// Prepares the binding.
    ///
    /// - Parameters:
    ///   - part: The path of the document part.
    ///   - charts: The charts of the template by the relationship that leads to each.
    init(part: String, charts: [String: (path: String, root: XMLElement)]) {
        self.part = part
        self.charts = charts
    }

    /// Binds all charts inside an element.
    mutating func bind(_ element: inout XMLElement) {
        var children: [XMLContent] = []
        for child in element.children {
            guard case .element(var inner) = child else {
                children.append(child)
                continue
            }
            let isBlock = inner.isWord("p")
            let found = isBlock || inner.isWord("r") ? chart(in: inner, isBlock: isBlock) : .none
            switch found {
            case .drawing(let drawing):
                isBound = true
                replace(&inner, by: drawing)
                children += [
                    .text("{{#\(drawing.field)}}"), .element(inner), .text("{{/\(drawing.field)}}"),
                ]
            case .refused: children.append(child)
            case .none:
                bind(&inner)
                children.append(.element(inner))
            }
        }
        element.children = children
    }

    // MARK: - Finding

    private struct Drawing {
        let field: String
        let template: XMLElement
        /// How many bars the author's chart has, one above the other; nil for other kinds.
        let bars: Int?
        let path: String
    }

    private enum Found {
        case none
        /// What is wrong has been told.
        case refused
        case drawing(Drawing)
    }

    /// The chart that is all a paragraph shows, or that stands in a run.
    private mutating func chart(in element: XMLElement, isBlock: Bool) -> Found {
        if isBlock {
            guard ParagraphText.of(element).filter({ $0 != " " }) == "\u{FFFC}",
                !element.elements.contains(where: { child in
                    child.isWord("pPr") && child.elements.contains { $0.isWord("sectPr") }
                })
            else { return .none }
        }
        guard let reference = Self.find(element, { ChartSkeleton.isChart($0, "chart") }),
            let id = Self.relation(of: reference)
        else { return .none }
        guard let chart = charts[id] else {
            fail(reference, .missingPart, in: "\(part), \(id)")
            return .refused
        }
        let description = Self.find(element) { $0.name.local == "docPr" }?.attribute("descr") ?? ""
        guard let tag = WordTag.alone(in: description), tag.sigil == nil else {
            fail(reference, .unboundChart(text: TagPlaces.short(description)))
            return .refused
        }
        do throws(ChartSkeleton.Fault) {
            return .drawing(
                Drawing(
                    field: tag.name, template: try ChartSkeleton.template(chart.root),
                    bars: ChartSkeleton.bars(of: chart.root), path: chart.path))
        } catch {
            switch error {
            case .kind(let kind): fail(chart.root, .chartKind(kind), in: chart.path)
            case .noSeries: fail(chart.root, .chartWithoutSeries, in: chart.path)
            }
            return .refused
        }
    }

    private mutating func fail(
        _ element: XMLElement, _ reason: WordTemplateError.Reason, in path: String? = nil
    ) {
        errors.append(WordTemplateError(part: path ?? part, line: element.line, reason: reason))
    }

    private static func find(_ element: XMLElement, _ isFound: (XMLElement) -> Bool) -> XMLElement? {
        if isFound(element) { return element }
        for child in element.elements {
            if let found = find(child, isFound) { return found }
        }
        return nil
    }

    private static func relation(of chart: XMLElement) -> String? {
        chart.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
    }

    // MARK: - Replacing

    private func replace(_ element: inout XMLElement, by drawing: Drawing) {
        element.forEachElement { child in
            if ChartSkeleton.isChart(child, "chart") {
                child = marked(drawing)
            } else {
                if child.name.local == "docPr" {
                    for position in child.attributes.indices {
                        switch child.attributes[position].name.local {
                        case "descr": child.attributes[position].value = "{{description}}"
                        case "title": child.attributes[position].value = "{{title}}"
                        default: break
                        }
                    }
                }
                if child.name.local == "extent", let bars = drawing.bars { stretch(&child, bars) }
                replace(&child, by: drawing)
            }
        }
    }

    /// Has bars keep their thickness: the more of them a document has, the higher the chart.
    private func stretch(_ extent: inout XMLElement, _ bars: Int) {
        for position in extent.attributes.indices where extent.attributes[position].name.local == "cy" {
            guard let height = Int(extent.attributes[position].value) else { continue }
            extent.attributes[position].value = "\(Self.height)\(height):\(bars):{{slots.chart_count}}"
        }
    }

    private func marked(_ drawing: Drawing) -> XMLElement {
        XMLElement(
            name: Self.mark,
            attributes: [XMLAttribute(name: XMLName(local: Self.partName), value: drawing.path)],
            children: [
                .text("{{#slots}}"), .element(drawing.template), .element(XMLElement(name: Self.sheetMark)),
                .element(ChartWorkbook.sheet), .text("{{/slots}}"),
            ])
    }
}

import XML

/// An author's chart made into a template: the look stays, the figures go.
///
/// Each series of the chart is the prototype of the series at its place; where a document has more series, the
/// further ones look like the last prototype. Names, categories, values, number formats, the scale of the value axis
/// and the embedded workbook are those of the document (ISO/IEC 29500-1, 21.2).
enum ChartSkeleton {
    private static let namespaces = [
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://purl.oclc.org/ooxml/drawingml/chart",
    ]
    private static let textNamespaces = [
        "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
    ]
    private static let relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Kinds of charts with categories and one value each.
    private static let kinds: Set<String> = [
        "barChart", "bar3DChart", "lineChart", "line3DChart", "areaChart", "area3DChart", "pieChart",
        "pie3DChart", "doughnutChart", "radarChart",
    ]
    /// What belongs to the sample's figures or workbook, or to one version of Word.
    private static let dropped: Set<String> = [
        "extLst", "externalData", "printSettings", "userShapes", "dPt", "errBars", "trendline", "pivotSource",
        "pivotFmts", "dLbl",
    ]

    /// Why a chart cannot be filled.
    enum Fault: Error {
        /// A kind of chart without categories; its element's name.
        case kind(String)
        /// No series is left whose look could be taken.
        case noSeries
    }

    static func isChart(_ element: XMLElement, _ local: String) -> Bool {
        element.name.local == local && namespaces.contains(element.name.namespace)
    }

    /// The chart as a template inside the slots of a chart record (`WordChart.slots`).
    static func template(_ chart: XMLElement) throws(Fault) -> XMLElement {
        var root = cleaned(chart)
        joinTags(&root)
        var prototypes = 0
        var fault: Fault?
        let total = count(of: root)
        edit(&root) { plot in
            if kinds.contains(plot.name.local) {
                fillSeries(of: &plot, from: &prototypes, total: total)
            } else if plot.name.local.hasSuffix("Chart"), plot.name.local != "chart" {
                fault = fault ?? .kind(plot.name.local)
            } else if plot.name.local == "valAx" {
                scale(&plot)
            } else if plot.name.local == "dLbls" {
                format(&plot)
            }
        }
        if let fault { throw fault }
        guard total > 0 else { throw .noSeries }
        place(linkedWorkbook(like: root), in: &root)
        return root
    }

    // MARK: - Cleaning

    /// Without the sample's own figures, and with one look where a file offers several by version of Word.
    private static func cleaned(_ element: XMLElement) -> XMLElement {
        var element = element
        element.attributes.removeAll { $0.name.namespace.hasSuffix("/markup-compatibility/2006") }
        var children: [XMLContent] = []
        for child in element.children {
            switch child {
            case .text(let text):
                // White space between elements means nothing here, but stays inside text.
                if element.name.local == "t" || text.utf8.contains(where: { $0 > 0x20 }) {
                    children.append(child)
                }
            case .element(let inner):
                if inner.name.namespace.hasSuffix("/markup-compatibility/2006") {
                    let fallback = inner.elements.first { $0.name.local == "Fallback" }
                    children += fallback.map { cleaned($0).children } ?? []
                } else if !(namespaces.contains(inner.name.namespace) && dropped.contains(inner.name.local)) {
                    children.append(.element(cleaned(inner)))
                }
            }
        }
        element.children = children
        return element
    }

    /// Puts tags together that Word split over runs of a title.
    private static func joinTags(_ element: inout XMLElement) {
        if element.name.local == "p", textNamespaces.contains(element.name.namespace) {
            var texts: [[UInt8]] = []
            visitTexts(&element) { texts.append(Array($0.text.utf8)) }
            var joined = SplitTags.joined(texts).makeIterator()
            visitTexts(&element) { text in
                let bytes = joined.next() ?? []
                text.children = bytes.isEmpty ? [] : [.text(String(decoding: bytes, as: UTF8.self))]
            }
            return
        }
        element.forEachElement { joinTags(&$0) }
    }

    private static func visitTexts(_ element: inout XMLElement, _ body: (inout XMLElement) -> Void) {
        element.forEachElement { child in
            if child.name.local == "t", textNamespaces.contains(child.name.namespace) {
                body(&child)
            } else {
                visitTexts(&child, body)
            }
        }
    }

    // MARK: - Series

    private static func edit(_ element: inout XMLElement, _ body: (inout XMLElement) -> Void) {
        if namespaces.contains(element.name.namespace) { body(&element) }
        element.forEachElement { edit(&$0, body) }
    }

    private static func count(of root: XMLElement) -> Int {
        (isChart(root, "ser") ? 1 : 0) + root.elements.reduce(0) { $0 + count(of: $1) }
    }

    private static func fillSeries(of plot: inout XMLElement, from prototypes: inout Int, total: Int) {
        var children: [XMLContent] = []
        for child in plot.children {
            guard case .element(let series) = child, isChart(series, "ser") else {
                children.append(child)
                continue
            }
            prototypes += 1
            // Those beyond the limit are told apart by nothing: the one at the limit stands for the rest.
            guard prototypes <= WordChart.prototypeLimit else { continue }
            let isLast = prototypes == min(total, WordChart.prototypeLimit)
            let section = isLast ? "chart_from_\(prototypes)" : "chart_series_\(prototypes)"
            children += [
                .text("{{#\(section)}}"), .element(filled(series)), .text("{{/\(section)}}"),
            ]
        }
        plot.children = children
    }

    private static func filled(_ series: XMLElement) -> XMLElement {
        var series = series
        var look: [XMLContent] = []
        var tail: [XMLContent] = []
        for child in series.elements {
            switch child.name.local {
            case "idx", "order", "tx", "cat", "val", "xVal", "yVal", "bubbleSize": break
            // These come behind the values.
            case "smooth", "shape", "bubble3D": tail.append(.element(child))
            default: look.append(.element(child))
            }
        }
        let name = node(
            series, "tx",
            node(
                series, "strRef", text(series, "f", "Sheet1!${{column}}$1"),
                node(series, "strCache", value(series, "ptCount", "1"), point(series, "0", "{{name}}"))))
        let categories = node(
            series, "cat",
            node(
                series, "strRef", text(series, "f", "Sheet1!$A$2:$A${{chart_last_row}}"),
                node(
                    series, "strCache",
                    contents: [.element(value(series, "ptCount", "{{chart_count}}"))]
                        + repeated("categories", point(series, "{{position}}", "{{text}}")))))
        let values = node(
            series, "val",
            node(
                series, "numRef",
                text(series, "f", "Sheet1!${{column}}$2:${{column}}${{chart_last_row}}"),
                node(
                    series, "numCache",
                    contents: [
                        .element(text(series, "formatCode", "{{chart_format}}")),
                        .element(value(series, "ptCount", "{{chart_count}}")),
                    ] + repeated("points", point(series, "{{position}}", "{{number}}")))))
        series.children =
            [
                .element(value(series, "idx", "{{index}}")), .element(value(series, "order", "{{index}}")),
                .element(name),
            ] + look + [.element(categories), .element(values)] + tail
        return series
    }

    // MARK: - Axis

    /// The ends and steps of the scale are the document's where it has any.
    private static func scale(_ axis: inout XMLElement) {
        var children: [XMLContent] = []
        var hasStep = false
        let step: [XMLContent] = [
            .text("{{#chart_axis}}"), .element(value(axis, "majorUnit", "{{axis_step}}")),
            .text("{{/chart_axis}}"),
        ]
        for child in axis.elements {
            switch child.name.local {
            case "scaling":
                var scaling = child
                scaling.children =
                    child.elements.filter { !["max", "min"].contains($0.name.local) }.map { .element($0) } + [
                        .text("{{#chart_axis}}"), .element(value(axis, "max", "{{axis_high}}")),
                        .element(value(axis, "min", "{{axis_low}}")), .text("{{/chart_axis}}"),
                    ]
                children.append(.element(scaling))
            case "majorUnit", "minorUnit": break
            case "dispUnits":
                if !hasStep { children += step }
                hasStep = true
                children.append(.element(child))
            default: children.append(.element(child))
            }
        }
        if !hasStep { children += step }
        axis.children = children
    }

    /// Labels that follow the format of the figures follow that of the document: not every reader looks it up.
    private static func format(_ labels: inout XMLElement) {
        labels.forEachElement { child in
            guard child.name.local == "numFmt",
                child.attributes.contains(where: { $0.name.local == "sourceLinked" && $0.value == "1" })
            else { return }
            for position in child.attributes.indices {
                switch child.attributes[position].name.local {
                case "formatCode": child.attributes[position].value = "{{chart_format}}"
                case "sourceLinked": child.attributes[position].value = "0"
                default: break
                }
            }
        }
    }

    // MARK: - Size

    /// How many bars, one above the other, the author's chart has room for; nil for other kinds of charts.
    static func bars(of chart: XMLElement) -> Int? {
        guard let direction = find(chart, { isChart($0, "barDir") }), direction.attribute("val") == "bar",
            let categories = find(chart, { isChart($0, "cat") }),
            let count = find(categories, { isChart($0, "ptCount") })?.attribute("val").flatMap({ Int($0) })
        else { return nil }
        return count
    }

    private static func find(_ element: XMLElement, _ isFound: (XMLElement) -> Bool) -> XMLElement? {
        if isFound(element) { return element }
        for child in element.elements {
            if let found = find(child, isFound) { return found }
        }
        return nil
    }

    // MARK: - Workbook

    private static func linkedWorkbook(like root: XMLElement) -> XMLElement {
        var link = node(root, "externalData", value(root, "autoUpdate", "0"))
        link.namespaces = [XMLNamespace(prefix: "r", uri: relations)]
        link.attributes = [
            XMLAttribute(name: XMLName(prefix: "r", local: "id", namespace: relations), value: "rId1")
        ]
        return link
    }

    /// Behind the chart and the look of its text, where the schema wants the link to the workbook.
    private static func place(_ link: XMLElement, in root: inout XMLElement) {
        let last = root.children.lastIndex {
            if case .element(let child) = $0 {
                ["chart", "spPr", "txPr"].contains(child.name.local)
            } else {
                false
            }
        }
        root.children.insert(.element(link), at: last.map { $0 + 1 } ?? root.children.count)
    }

    // MARK: - Elements

    private static func node(_ like: XMLElement, _ local: String, _ children: XMLElement...) -> XMLElement {
        node(like, local, contents: children.map { .element($0) })
    }

    private static func node(_ like: XMLElement, _ local: String, contents: [XMLContent]) -> XMLElement {
        XMLElement(
            name: XMLName(prefix: like.name.prefix, local: local, namespace: like.name.namespace),
            children: contents)
    }

    private static func text(_ like: XMLElement, _ local: String, _ text: String) -> XMLElement {
        node(like, local, contents: [.text(text)])
    }

    private static func value(_ like: XMLElement, _ local: String, _ value: String) -> XMLElement {
        var element = node(like, local, contents: [])
        element.attributes = [XMLAttribute(name: XMLName(local: "val"), value: value)]
        return element
    }

    private static func point(_ like: XMLElement, _ position: String, _ text: String) -> XMLElement {
        var element = node(like, "pt", Self.text(like, "v", text))
        element.attributes = [XMLAttribute(name: XMLName(local: "idx"), value: position)]
        return element
    }

    private static func repeated(_ list: String, _ element: XMLElement) -> [XMLContent] {
        [.text("{{#\(list)}}"), .element(element), .text("{{/\(list)}}")]
    }
}

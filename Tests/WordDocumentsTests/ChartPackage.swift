import Records
import Template
import XML
import Zip

@testable import Reporting
@testable import WordDocuments

/// A small template with a chart, and ways to look at the documents it makes.
enum ChartPackage {
    static let row = TemplateShape("row", [.text("text")])
    static let shape = TemplateShape(
        "document", [.text("name"), .record("score_chart", of: WordChart.shape), .list("rows", of: row)])

    static let bound = drawing(description: "{{score_chart}}")

    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    static func drawing(description: String) -> String {
        """
        <w:p><w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="960000"/><wp:docPr id="7" name="a" \
        descr="\(description)"/><a:graphic><a:graphicData uri="\(chartNamespace)"><c:chart r:id="rId9"/>\
        </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """
    }

    static func title(_ runs: String...) -> String {
        "<c:title><c:tx><c:rich><a:p>" + runs.map { "<a:r><a:t>\($0)</a:t></a:r>" }.joined()
            + "</a:p></c:rich></c:tx></c:title>"
    }

    /// A chart of series by name, in the order of their names.
    static func chart(_ series: [String: [Double?]]) -> SeriesChart {
        let names = series.keys.sorted()
        let count = series.values.map(\.count).max() ?? 0
        return SeriesChart(
            title: "Điểm", label: "Điểm", categories: (0..<count).map { "\($0)" },
            series: names.map { .init(name: $0, values: series[$0] ?? []) }, digits: 1, scale: nil,
            language: .vi)
    }

    private static let standard = SeriesChart(
        title: "Điểm", label: "Điểm. 2018: 61,3 \"&\" <x>", categories: ["2018", "2019", "2020"],
        series: [
            .init(name: "Bình Sơn", values: [61.26, nil, 64]),
            .init(name: "Bình quân", values: [60, 60.5, 61.2]),
        ], digits: 1, scale: .init(low: 55, high: 70, step: 5), language: .vi)

    static func render(
        _ body: String, _ chart: SeriesChart = standard, name: String = "An", title: String = "",
        kind: String = "line"
    ) throws -> [UInt8] {
        var record = TemplateRecord(shape)
        record.set("name", name)
        record.set(
            "rows",
            ["x", "y"].map { text in
                var record = TemplateRecord(row)
                record.set("text", text)
                return record
            })
        if let made = WordChart.record(chart) { record.set("score_chart", made) }
        return try template(body, title: title, kind: kind).render(record)
    }

    static func template(_ body: String, title: String = "", kind: String = "line") throws -> WordTemplate {
        try WordTemplate(name: "t", parts: parts(body, title, kind), shape: shape)
    }

    static func errors(_ body: String, title: String = "", kind: String = "line") -> [WordTemplateError] {
        do throws(WordTemplateErrors) {
            _ = try WordTemplate(name: "t", parts: parts(body, title, kind), shape: shape)
            return []
        } catch {
            return error.errors
        }
    }

    // MARK: - Parts

    private static let chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    private static let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func series(_ colour: String) -> String {
        """
        <c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:ln><a:solidFill><a:srgbClr val="\(colour)"/>\
        </a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/></c:marker><c:cat><c:strRef>\
        <c:f>Sheet1!$A$2</c:f><c:strCache><c:ptCount val="1"/></c:strCache></c:strRef></c:cat>\
        <c:val><c:numRef><c:f>Sheet1!$B$2</c:f></c:numRef></c:val></c:ser>
        """
    }

    private static func parts(
        _ body: String, _ title: String, _ kind: String
    ) -> [(path: String, bytes: [UInt8])] {
        let direction = kind == "bar" ? "<c:barDir val=\"bar\"/>" : ""
        let chart = """
            <c:chartSpace xmlns:c="\(chartNamespace)" xmlns:a="\(drawingNamespace)" xmlns:r="\(office)"><c:chart>\
            \(title)<c:plotArea><c:\(kind)Chart>\(direction)\(series("111111"))\(series("222222"))</c:\(kind)Chart>\
            <c:valAx><c:scaling><c:orientation val="minMax"/><c:max val="9"/></c:scaling>\
            <c:crossBetween val="between"/></c:valAx></c:plotArea></c:chart>\
            <c:externalData r:id="rId4"/></c:chartSpace>
            """
        let document = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="\(drawingNamespace)" xmlns:c="\(chartNamespace)" xmlns:r="\(office)"><w:body>\(body)\
            <w:sectPr/></w:body></w:document>
            """
        let types = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
            ContentType="application/xml"/><Default Extension="rels" ContentType="application/xml"/><Default \
            Extension="xlsx" ContentType="application/x"/><Override PartName="/word/charts/sample.xml" \
            ContentType="application/x"/></Types>
            """
        let links = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
            Id="rId9" Type="\(office)/chart" Target="charts/sample.xml"/></Relationships>
            """
        let book = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
            Id="rId4" Type="\(office)/package" Target="../embeddings/sample.xlsx"/></Relationships>
            """
        return [
            ("[Content_Types].xml", types), ("_rels/.rels", "<Relationships/>"),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", links), ("word/charts/sample.xml", chart),
            ("word/charts/_rels/sample.xml.rels", book), ("word/embeddings/sample.xlsx", "PK"),
        ].map { ($0.0, Array($0.1.utf8)) }
    }

    // MARK: - Documents

    static func document(_ document: [UInt8]) throws -> XMLElement {
        try XMLReader.read(ZipReader(document).contents(of: "word/document.xml"), part: "word/document.xml")
    }

    /// The charts of a document, in the order in which it shows them.
    static func charts(of document: [UInt8]) throws -> [XMLElement] {
        let reader = try ZipReader(document)
        let links = try XMLReader.read(reader.contents(of: "word/_rels/document.xml.rels"), part: "links")
        return try all("chart", in: Self.document(document)).map { chart in
            let id = chart.attribute("id", namespace: office)
            let link = links.elements.first { $0.attribute("Id") == id }
            let path = "word/" + (link?.attribute("Target") ?? "")
            return try XMLReader.read(reader.contents(of: path), part: path)
        }
    }

    /// All elements of a name inside an element.
    static func all(_ local: String, in element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { ($0.name.local == local ? [$0] : []) + all(local, in: $0) }
    }

    /// The cached texts of a part of a series.
    static func texts(of series: XMLElement, _ local: String) -> [String] {
        all(local, in: series).flatMap { all("v", in: $0) }.map(\.text)
    }

    /// The cached values of a series by position.
    static func points(of series: XMLElement) -> [Int: String] {
        let points = all("val", in: series).flatMap { all("pt", in: $0) }
        return Dictionary(points.map { (Int($0.attribute("idx") ?? "") ?? -1, $0.text) }) { first, _ in first
        }
    }
}

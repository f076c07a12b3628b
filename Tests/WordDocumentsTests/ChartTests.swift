import Records
import Template
import Testing
import XML
import Zip

@testable import Reporting
@testable import WordDocuments

/// Charts that an author drew in a template, filled with the figures of each document.
@Suite("Native charts") struct ChartTests {
    // MARK: - Figures

    @Test("Names, categories and values take the place of the sample's; a missing value is a gap")
    func figures() throws {
        let chart = try ChartPackage.charts(of: ChartPackage.render(ChartPackage.bound)).first
        let series = ChartPackage.all("ser", in: try #require(chart))
        #expect(series.count == 2)
        #expect(ChartPackage.texts(of: series[0], "tx") == ["Bình Sơn"])
        #expect(ChartPackage.texts(of: series[0], "cat") == ["2018", "2019", "2020"])
        #expect(ChartPackage.points(of: series[0]) == [0: "61.3", 2: "64"])
        #expect(ChartPackage.points(of: series[1]) == [0: "60", 1: "60.5", 2: "61.2"])
    }

    @Test("The workbook inside holds the same figures as the chart shows")
    func workbook() throws {
        let document = try ZipReader(ChartPackage.render(ChartPackage.bound))
        let workbook = try ZipReader(document.contents(of: "word/embeddings/chart1.xlsx"))
        #expect(workbook.paths.contains("xl/workbook.xml"))
        let sheet = try XMLReader.read(workbook.contents(of: "xl/worksheets/sheet1.xml"), part: "sheet")
        let cells = ChartPackage.all("c", in: sheet).map { ($0.attribute("r") ?? "", $0.text) }
        #expect(cells.map(\.0) == ["B1", "C1", "A2", "B2", "C2", "A3", "C3", "A4", "B4", "C4"])
        #expect(
            cells.map(\.1) == [
                "Bình Sơn", "Bình quân", "2018", "61.3", "60", "2019", "60.5", "2020", "64", "61.2",
            ])
    }

    @Test("The look of a series is that of the author's series at its place; further ones look like the last")
    func looks() throws {
        let three = ChartPackage.chart(["A": [1], "B": [2], "C": [3]])
        let chart = try #require(
            try ChartPackage.charts(of: ChartPackage.render(ChartPackage.bound, three)).first)
        let colours = ChartPackage.all("ser", in: chart).map { series in
            ChartPackage.all("srgbClr", in: series).first?.attribute("val")
        }
        #expect(colours == ["111111", "222222", "222222"])
        let order = ChartPackage.all("ser", in: chart).map {
            ChartPackage.all("order", in: $0)[0].attribute("val")
        }
        #expect(order == ["0", "1", "2"])
    }

    @Test("The scale is the document's")
    func scale() throws {
        let chart = try #require(try ChartPackage.charts(of: ChartPackage.render(ChartPackage.bound)).first)
        let axis = try #require(ChartPackage.all("valAx", in: chart).first)
        #expect(ChartPackage.all("max", in: axis).map { $0.attribute("val") } == ["70"])
        #expect(ChartPackage.all("min", in: axis).map { $0.attribute("val") } == ["55"])
        #expect(ChartPackage.all("majorUnit", in: axis).map { $0.attribute("val") } == ["5"])
    }

    // MARK: - Places

    @Test("A chart in a repeated section is there once each time, with parts and numbers of its own")
    func repetition() throws {
        let body =
            ChartPackage.paragraph("{{#rows}}") + ChartPackage.bound + ChartPackage.paragraph("{{/rows}}")
        let document = try ChartPackage.render(body)
        #expect(try ChartPackage.charts(of: document).count == 2)
        let text = try ChartPackage.document(document)
        #expect(ChartPackage.all("docPr", in: text).map { $0.attribute("id") } == ["1", "2"])
        let reader = try ZipReader(document)
        let types = String(decoding: try reader.contents(of: "[Content_Types].xml"), as: UTF8.self)
        for path in reader.paths where path.contains("chart") && !path.hasSuffix(".rels") {
            #expect(types.contains("PartName=\"/\(path)\""), "\(path) has no content type")
        }
        #expect(!types.contains("sample"), "the sample's chart is still listed")
        #expect(!reader.paths.contains { $0.contains("sample") })
    }

    @Test("Without figures neither chart nor paragraph nor part remains")
    func absence() throws {
        var record = TemplateRecord(ChartPackage.shape)
        record.set("name", "An")
        let document = try ChartPackage.template(ChartPackage.bound + ChartPackage.paragraph("sau")).render(
            record)
        #expect(try ZipReader(document).paths.allSatisfy { !$0.contains("chart") })
        let body = try #require(try ChartPackage.document(document).elements.first)
        #expect(body.elements.map(\.text) == ["sau", ""])
    }

    @Test("What a chart shows in words becomes the alternative text")
    func alternative() throws {
        let text = try ChartPackage.document(ChartPackage.render(ChartPackage.bound))
        #expect(
            ChartPackage.all("docPr", in: text).map { $0.attribute("descr") } == [
                "Điểm. 2018: 61,3 \"&\" <x>"
            ])
    }

    @Test("Tags in a chart's title are filled in, split over runs too")
    func title() throws {
        let title = ChartPackage.title("Kết quả của {", "{name}}{{#rows}}+{{/rows}}")
        let chart = try ChartPackage.charts(of: ChartPackage.render(ChartPackage.bound, title: title)).first
        let heading = ChartPackage.all("title", in: try #require(chart))
        #expect(heading.map(\.text) == ["Kết quả của An++"])
    }

    @Test("Words that look like the marks of a chart stay words")
    func hostile() throws {
        let words = "\"bantin-drawing\" <bantin:chart part=\"x\"> \"bantin-height:1:1:1\""
        let document = try ChartPackage.render(
            ChartPackage.bound + ChartPackage.paragraph("{{name}}"), name: words)
        #expect(try ChartPackage.charts(of: document).count == 1)
        #expect(try ChartPackage.document(document).text.contains(words))
    }

    @Test(
        "A chart of bars is as high as its bars need, within a page",
        arguments: [(3, "1600000"), (400, "7920000")])
    func height(bars: Int, expected: String) throws {
        let values = (0..<bars).map { Double($0) }
        let document = try ChartPackage.render(
            ChartPackage.bound, ChartPackage.chart(["A": values]), kind: "bar")
        let extents = ChartPackage.all("extent", in: try ChartPackage.document(document))
        // The sample has one bar on 960000 EMU, axis and legend counting as two.
        #expect(extents.map { $0.attribute("cy") } == [expected])
    }

    // MARK: - Mistakes

    @Test("A chart that is bound to nothing is refused: it would print the sample's figures")
    func unbound() {
        let errors = ChartPackage.errors(ChartPackage.drawing(description: "Một hình đẹp"))
        #expect(errors.map(\.reason) == [.unboundChart(text: "Một hình đẹp")])
    }

    @Test("A kind of chart without categories is refused by its name")
    func kinds() {
        let errors = ChartPackage.errors(ChartPackage.bound, kind: "scatter")
        #expect(errors.map(\.reason) == [.chartKind("scatterChart")])
        #expect(errors.map(\.part) == ["word/charts/sample.xml"])
    }

    @Test("A misspelt field in a title names the chart's part")
    func misspelt() {
        let errors = ChartPackage.errors(ChartPackage.bound, title: ChartPackage.title("{{nam}}"))
        #expect(errors.map(\.part) == ["word/charts/sample.xml"])
        #expect(errors.first?.vietnameseMessage.contains("name") == true)
    }

    @Test("An alternative text that names no chart is refused")
    func unknown() {
        #expect(!ChartPackage.errors(ChartPackage.drawing(description: "{{score_chrt}}")).isEmpty)
        #expect(!ChartPackage.errors(ChartPackage.drawing(description: "{{name}}")).isEmpty)
    }
}

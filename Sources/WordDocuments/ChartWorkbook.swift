import Tables
import XML
import Zip

/// The workbook inside a chart, which Word opens at "Edit data": one sheet, categories in column A, a series a column.
enum ChartWorkbook {
    private static let sheetPath = "xl/worksheets/sheet1.xml"

    /// All parts but the sheet, compressed once for all charts.
    private static let shell: [ZipEntry] = {
        let sheet = XLSXSheet(
            name: "Sheet1", columns: [XLSXColumn("A", width: 30)], rows: [], hasFilter: false)
        let workbook = XLSXWorkbook(title: "", author: "", comments: "", sheets: [sheet])
        return (try? XLSXWriter.shell(of: workbook)) ?? []
    }()

    /// The bytes of a workbook.
    ///
    /// - Parameter sheet: The sheet's part, as ``sheet`` prints it.
    /// - Returns: The workbook.
    /// - Throws: `ZipError` for a sheet larger than a container may hold.
    static func bytes(sheet: ArraySlice<UInt8>) throws(ZipError) -> [UInt8] {
        let part = Array(ChartParts.declaration.utf8) + sheet
        return try ZipArchive.bytes(of: shell + [try ZipEntry(path: sheetPath, bytes: part, method: .fast)])
    }

    /// The sheet of a chart as a template inside the slots of a chart record.
    static let sheet: XMLElement = {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        func node(_ local: String, _ attributes: [(String, String)] = [], _ children: [XMLContent] = [])
            -> XMLElement
        {
            XMLElement(
                name: XMLName(local: local, namespace: main),
                attributes: attributes.map { XMLAttribute(name: XMLName(local: $0.0), value: $0.1) },
                children: children)
        }
        func text(_ address: String, _ field: String) -> XMLContent {
            let text = node("t", [], [.text("{{\(field)}}")])
            return .element(
                node("c", [("r", address), ("t", "inlineStr")], [.element(node("is", [], [.element(text)]))]))
        }
        let value = node("c", [("r", "{{address}}")], [.element(node("v", [], [.text("{{number}}")]))])
        let heads = node(
            "row", [("r", "1")],
            [.text("{{#series}}"), text("{{column}}1", "cell"), .text("{{/series}}")])
        let row = node(
            "row", [("r", "{{row}}")],
            [text("A{{row}}", "cell"), .text("{{#values}}"), .element(value), .text("{{/values}}")])
        var sheet = node(
            "worksheet", [],
            [
                .element(
                    node("dimension", [("ref", "A1:{{chart_last_column}}{{chart_last_row}}")])),
                .element(
                    node(
                        "sheetData", [],
                        [.element(heads), .text("{{#categories}}"), .element(row), .text("{{/categories}}")])),
            ])
        sheet.namespaces = [XMLNamespace(prefix: "", uri: main)]
        return sheet
    }()
}

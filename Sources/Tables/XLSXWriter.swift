import Bytes
import Zip

/// Writes workbooks that Excel and LibreOffice open (SpreadsheetML, ECMA-376 part 1).
///
/// The few parts that tables need are written here and packed by `Zip`: the same workbook gives the same bytes
/// wherever and whenever it is written, which no clock, time zone or temporary file can spoil.
public enum XLSXWriter {
    /// The bytes of a workbook.
    ///
    /// - Throws: `XLSXError` for what a spreadsheet cannot hold.
    public static func bytes(of workbook: XLSXWorkbook) throws(XLSXError) -> [UInt8] {
        try check(workbook.sheets)
        var entries = try shell(of: workbook)
        for (position, sheet) in workbook.sheets.enumerated() {
            let path = "xl/worksheets/sheet\(position + 1).xml"
            let writer = try contained { () throws(ZipError) in try ZipEntryWriter(path: path, level: level) }
                .get()
            try XLSXSheetPart.write(sheet, isFirst: position == 0) { writer.write($0) }
            entries.append(try contained { () throws(ZipError) in try writer.finish() }.get())
        }
        return try contained { () throws(ZipError) in try ZipArchive.bytes(of: entries) }.get()
    }

    /// All parts of a workbook but its sheets, for workbooks of one form that are made by the hundred.
    ///
    /// - Returns: The entries; the sheets belong at `xl/worksheets/sheet1.xml` and so on.
    /// - Throws: `XLSXError` for properties that a container cannot hold.
    public static func shell(of workbook: XLSXWorkbook) throws(XLSXError) -> [ZipEntry] {
        let parts: [(path: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", contentTypes(workbook)), ("_rels/.rels", packageLinks),
            ("docProps/core.xml", properties(workbook)), ("xl/workbook.xml", list(workbook)),
            ("xl/_rels/workbook.xml.rels", workbookLinks(workbook)), ("xl/styles.xml", XLSXStyle.part),
        ]
        var entries: [ZipEntry] = []
        for part in parts {
            let entry = contained { () throws(ZipError) in try ZipEntry(path: part.path, bytes: part.bytes) }
            entries.append(try entry.get())
        }
        return entries
    }

    /// The letters of a column, counted from 0: A … Z, AA ….
    public static func columnName(_ position: Int) -> String { XLSXSheetPart.column(position) }

    /// A text as it stands in a cell: `_x0041_` and its like would be read as another character.
    public static func cellText(_ text: String) -> String { XLSXText.encoded(text) }

    /// Sheets are large and alike row by row: more effort takes twice the time for a sixth fewer bytes.
    private static let level = 2

    private static func contained<Value>(
        _ make: () throws(ZipError) -> Value
    ) -> Result<Value, XLSXError> {
        do throws(ZipError) {
            return .success(try make())
        } catch {
            return .failure(.container(error))
        }
    }

    private static func check(_ sheets: [XLSXSheet]) throws(XLSXError) {
        guard !sheets.isEmpty else { throw .noSheets }
        var names: Set<String> = []
        for sheet in sheets {
            let scalars = sheet.name.unicodeScalars
            guard (1...31).contains(sheet.name.utf16.count), scalars.first != "'", scalars.last != "'",
                !scalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 }),
                sheet.name.lowercased() != "history"  // Excel keeps that one for itself.
            else { throw .sheetName(sheet.name) }
            guard names.insert(sheet.name.lowercased()).inserted else { throw .sheetTwice(sheet.name) }
        }
    }

    // MARK: - Parts

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func contentTypes(_ workbook: XLSXWorkbook) -> [UInt8] {
        let core = "application/vnd.openxmlformats-package"
        var text = declaration + "<Types xmlns=\"\(package)/content-types\">"
        text += "<Default Extension=\"rels\" ContentType=\"\(core).relationships+xml\"/>"
        text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        text += "<Override PartName=\"/docProps/core.xml\" ContentType=\"\(core).core-properties+xml\"/>"
        text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/>"
        text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types).styles+xml\"/>"
        for number in 1...workbook.sheets.count {
            text += "<Override PartName=\"/xl/worksheets/sheet\(number).xml\""
            text += " ContentType=\"\(types).worksheet+xml\"/>"
        }
        return Array((text + "</Types>").utf8)
    }

    private static func links(_ links: [(type: String, target: String)]) -> [UInt8] {
        var text = declaration + "<Relationships xmlns=\"\(package)/relationships\">"
        for (position, link) in links.enumerated() {
            text +=
                "<Relationship Id=\"rId\(position + 1)\" Type=\"\(link.type)\" Target=\"\(link.target)\"/>"
        }
        return Array((text + "</Relationships>").utf8)
    }

    private static let packageLinks = links([
        ("\(office)/officeDocument", "xl/workbook.xml"),
        ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])

    private static func workbookLinks(_ workbook: XLSXWorkbook) -> [UInt8] {
        let sheets = workbook.sheets.indices.map { ("\(office)/worksheet", "worksheets/sheet\($0 + 1).xml") }
        return links(sheets + [("\(office)/styles", "styles.xml")])
    }

    /// The date is fixed: a clock would give other bytes each time.
    private static func properties(_ workbook: XLSXWorkbook) -> [UInt8] {
        var writer = ByteWriter(capacity: 1024)
        writer.write(declaration)
        writer.write("<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\"")
        writer.write(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        writer.write(" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
        writer.write(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
        let texts = [
            ("title", workbook.title), ("creator", workbook.author), ("description", workbook.comments),
        ]
        for (name, text) in texts where !text.isEmpty {
            writer.write("<dc:\(name)>")
            writer.writeEscaped(text)
            writer.write("</dc:\(name)>")
        }
        for name in ["created", "modified"] {
            writer.write("<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z")
            writer.write("</dcterms:\(name)>")
        }
        writer.write("</cp:coreProperties>")
        return writer.bytes
    }

    /// The sheets and, as Excel keeps them, the ranges of their filters.
    private static func list(_ workbook: XLSXWorkbook) -> [UInt8] {
        var writer = ByteWriter(capacity: 2048)
        writer.write(declaration)
        writer.write("<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>")
        for (position, sheet) in workbook.sheets.enumerated() {
            writer.write("<sheet name=\"")
            writer.writeEscaped(XLSXText.encoded(sheet.name))
            writer.write("\" sheetId=\"\(position + 1)\" r:id=\"rId\(position + 1)\"/>")
        }
        writer.write("</sheets>")
        let filtered = workbook.sheets.enumerated().filter { $0.element.hasFilter }
        if !filtered.isEmpty { writer.write("<definedNames>") }
        for (position, sheet) in filtered {
            writer.write("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(position)\"")
            writer.write(" hidden=\"1\">'")
            writer.writeEscaped(XLSXText.encoded(sheet.name.replacing("'", with: "''")))
            let last = XLSXSheetPart.column(sheet.columns.count - 1)
            writer.write("'!$A$1:$\(last)$\(sheet.rowCount + 1)</definedName>")
        }
        if !filtered.isEmpty { writer.write("</definedNames>") }
        writer.write("</workbook>")
        return writer.bytes
    }
}

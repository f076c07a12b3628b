import Bytes
import VietnameseText

/// Writes `xl/worksheets/sheetN.xml`.
enum XLSXSheetPart {
    private static let mostRows = 1_048_576
    private static let mostColumns = 16_384
    private static let longestText = 32_767
    /// In points.
    private static let lineHeight = 15
    /// In points: Excel has no taller row.
    private static let tallestRow = 409
    /// 1 March 1900: Excel counts a 29 February of that year, which was none.
    private static let firstSerial = 61

    static func bytes(of sheet: XLSXSheet, isFirst: Bool) throws(XLSXError) -> [UInt8] {
        guard (1...mostColumns).contains(sheet.columns.count), sheet.rows.count < mostRows else {
            throw .size(sheet: sheet.name, rows: sheet.rows.count + 1, columns: sheet.columns.count)
        }
        let range = "A1:\(column(sheet.columns.count - 1))\(sheet.rows.count + 1)"
        var writer = ByteWriter(capacity: 4096 + sheet.rows.count * sheet.columns.count * 64)
        writer.write(XLSXWriter.declaration)
        writer.write("<worksheet xmlns=\"\(XLSXWriter.main)\">")
        writer.write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"\(range)\"/>")
        writer.write("<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">")
        writer.write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
        writer.write("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>")
        writer.write("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"\(lineHeight)\"/><cols>")
        for (position, column) in sheet.columns.enumerated() {
            let width = clamped(column.width)
            writer.write("<col min=\"\(position + 1)\" max=\"\(position + 1)\"")
            writer.write(" width=\"\(PlainNumber.text(width))\" customWidth=\"1\"/>")
        }
        writer.write("</cols><sheetData>")
        try write(sheet.columns.map { .text($0.title) }, row: 1, of: sheet, into: &writer)
        for (position, cells) in sheet.rows.enumerated() {
            guard cells.count <= sheet.columns.count else {
                throw .longRow(sheet: sheet.name, row: position + 2, cells: cells.count)
            }
            try write(cells, row: position + 2, of: sheet, into: &writer)
        }
        writer.write("</sheetData>")
        if sheet.hasFilter { writer.write("<autoFilter ref=\"\(range)\"/>") }
        // A4, as wide as one page, as long as it takes.
        writer.write("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>")
        // Codes are text with leading zeros: nothing for Excel to mark.
        writer.write("<ignoredErrors><ignoredError sqref=\"\(range)\" numberStoredAsText=\"1\"/>")
        writer.write("</ignoredErrors></worksheet>")
        return writer.bytes
    }

    private static func write(
        _ cells: [XLSXCell], row: Int, of sheet: XLSXSheet, into writer: inout ByteWriter
    ) throws(XLSXError) {
        let lines = lines(of: cells, isHeading: row == 1, columns: sheet.columns)
        let height = lines > 1 ? " ht=\"\(min(lines * lineHeight, tallestRow))\" customHeight=\"1\"" : ""
        writer.write("<row r=\"\(row)\"\(height)>")
        for (position, cell) in cells.enumerated() {
            let address = "\(column(position))\(row)"
            switch countable(cell) {
            case .empty, .text(""): break
            case .text(let text):
                guard text.utf16.count <= longestText else {
                    throw .longText(sheet: sheet.name, cell: address, count: text.utf16.count)
                }
                let style =
                    row == 1
                    ? XLSXStyle.heading
                    : XLSXStyle.text(
                        isWrapped: sheet.columns[position].isWrapped,
                        isQuoted: CSVWriter.defused(text) != text)
                writer.write("<c r=\"\(address)\" s=\"\(style)\" t=\"inlineStr\">")
                writer.write("<is><t xml:space=\"preserve\">")
                writer.writeEscaped(XLSXText.encoded(text))
                writer.write("</t></is></c>")
            case .number(let value, let decimals):
                guard value.isFinite else { throw .notFinite(sheet: sheet.name, cell: address) }
                write(value, style: XLSXStyle.number(decimals: decimals), at: address, into: &writer)
            case .date(let date):
                write(Double(serial(date)), style: XLSXStyle.date, at: address, into: &writer)
            }
        }
        writer.write("</row>")
    }

    private static func clamped(_ width: Double) -> Double {
        width.isFinite ? min(max(width, 1), 255) : 10
    }

    /// How many lines a row needs, by an estimate on the safe side: not every program makes rows taller itself,
    /// and a line that is cut off looks like the end of the text.
    private static func lines(of cells: [XLSXCell], isHeading: Bool, columns: [XLSXColumn]) -> Int {
        zip(cells, columns).map { cell, column in
            guard case .text(let text) = cell, isHeading || column.isWrapped else { return 1 }
            let width = max(Int(clamped(column.width) * 0.9), 1)
            return XLSXText.encoded(text).split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + width - 1) / width) }
        }.max() ?? 1
    }

    /// A day that spreadsheets cannot count goes in as text.
    private static func countable(_ cell: XLSXCell) -> XLSXCell {
        guard case .date(let date) = cell, serial(date) < firstSerial else { return cell }
        return .text(date.vietnamese)
    }

    private static func write(
        _ value: Double, style: Int, at address: String, into writer: inout ByteWriter
    ) {
        writer.write("<c r=\"\(address)\" s=\"\(style)\"><v>\(PlainNumber.text(value))</v></c>")
    }

    /// The letters of a column, counted from 0: A … Z, AA ….
    static func column(_ position: Int) -> String {
        var letters = ""
        var rest = position + 1
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Days since 1899-12-30, which is how spreadsheets count from March 1900 on.
    private static func serial(_ date: CalendarDate) -> Int {
        // Years that begin in March, so that the leap day is a year's last.
        let year = date.month > 2 ? date.year : date.year - 1
        let month = (date.month + 9) % 12
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1
        return days - 693_899
    }
}

/// Text as cells keep it (`ST_Xstring`, ECMA-376 part 1, 22.9.2.19).
enum XLSXText {
    /// Line ends as LF, and every `_x` with its underscore escaped: `_x0041_` would be read as `A`, and some
    /// readers take fewer digits.
    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x5F || $0 == 0x0D }) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == 0x0D {
                if next != 0x0A { result.append(0x0A) }
            } else if byte == 0x5F, next == 0x78 {
                result += Array("_x005F_".utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

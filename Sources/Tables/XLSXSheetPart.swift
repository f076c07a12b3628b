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

    /// Pieces of about so many bytes are handed over.
    private static let pieceSize = 1 << 18

    /// Writes a sheet.
    ///
    /// - Parameters:
    ///   - sheet: The sheet.
    ///   - isFirst: Whether it is the one that is shown.
    ///   - take: Takes the part, piece by piece.
    /// - Throws: `XLSXError` for what a sheet cannot hold.
    static func write(_ sheet: XLSXSheet, isFirst: Bool, take: ([UInt8]) -> Void) throws(XLSXError) {
        guard (1...mostColumns).contains(sheet.columns.count), sheet.rowCount < mostRows else {
            throw .size(sheet: sheet.name, rows: sheet.rowCount + 1, columns: sheet.columns.count)
        }
        let range = "A1:\(column(sheet.columns.count - 1))\(sheet.rowCount + 1)"
        var writer = ByteWriter(capacity: pieceSize + 8192)
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
        var rows = Rows(sheet, writer)
        try rows.write(sheet.columns.map { .text($0.title) })
        try sheet.makeRows { (cells) throws(XLSXError) in
            guard cells.count <= sheet.columns.count else {
                throw .longRow(sheet: sheet.name, row: rows.number, cells: cells.count)
            }
            try rows.write(cells)
            if rows.writer.count >= pieceSize {
                take(rows.writer.bytes)
                rows.writer.removeAll()
            }
        }
        writer = rows.writer
        writer.write("</sheetData>")
        if sheet.hasFilter { writer.write("<autoFilter ref=\"\(range)\"/>") }
        // A4, as wide as one page, as long as it takes.
        writer.write("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>")
        // Codes are text with leading zeros: nothing for Excel to mark.
        writer.write("<ignoredErrors><ignoredError sqref=\"\(range)\" numberStoredAsText=\"1\"/>")
        writer.write("</ignoredErrors></worksheet>")
        take(writer.bytes)
    }

    /// Writes one row after the other.
    private struct Rows {
        let sheet: XLSXSheet
        var writer: ByteWriter
        /// The number of the next row.
        private(set) var number = 1
        private let letters: [String]
        /// How many characters fit into a line of a column; `nil` where text does not go on in further lines.
        private let widths: [Int?]

        init(_ sheet: XLSXSheet, _ writer: ByteWriter) {
            self.sheet = sheet
            self.writer = writer
            letters = sheet.columns.indices.map { column($0) }
            widths = sheet.columns.map { $0.isWrapped ? XLSXSheetPart.lineLength(of: $0) : nil }
        }

        mutating func write(_ cells: [XLSXCell]) throws(XLSXError) {
            let rowText = "\(number)"
            let lines = lines(of: cells)
            writer.write("<row r=\"")
            writer.write(rowText)
            if lines > 1 {
                writer.write("\" ht=\"\(min(lines * lineHeight, tallestRow))\" customHeight=\"1")
            }
            writer.write("\">")
            for (position, cell) in cells.enumerated() {
                switch countable(cell) {
                case .empty, .text(""): break
                case .text(let text): try write(text, position, rowText)
                case .number(let value, let decimals):
                    guard value.isFinite else {
                        throw .notFinite(sheet: sheet.name, cell: letters[position] + rowText)
                    }
                    write(
                        PlainNumber.text(value), style: XLSXStyle.number(decimals: decimals), position,
                        rowText)
                case .date(let date):
                    write("\(serial(date))", style: XLSXStyle.date, position, rowText)
                }
            }
            writer.write("</row>")
            number += 1
        }

        private mutating func open(_ position: Int, _ row: String, style: Int) {
            writer.write("<c r=\"")
            writer.write(letters[position])
            writer.write(row)
            writer.write("\" s=\"")
            writer.write("\(style)")
        }

        private mutating func write(_ text: String, _ position: Int, _ row: String) throws(XLSXError) {
            // A text has no more UTF-16 units than bytes.
            if text.utf8.count > longestText, text.utf16.count > longestText {
                throw .longText(sheet: sheet.name, cell: letters[position] + row, count: text.utf16.count)
            }
            let style =
                number == 1
                ? XLSXStyle.heading
                : XLSXStyle.text(isWrapped: widths[position] != nil, isQuoted: CSVWriter.isFormula(text))
            open(position, row, style: style)
            writer.write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            writer.writeEscaped(XLSXText.encoded(text))
            writer.write("</t></is></c>")
        }

        private mutating func write(_ value: String, style: Int, _ position: Int, _ row: String) {
            open(position, row, style: style)
            writer.write("\"><v>")
            writer.write(value)
            writer.write("</v></c>")
        }

        /// How many lines a row needs, by an estimate on the safe side: not every program makes rows taller itself,
        /// and a line that is cut off looks like the end of the text.
        private func lines(of cells: [XLSXCell]) -> Int {
            var most = 1
            for (position, cell) in cells.enumerated() {
                guard case .text(let text) = cell else { continue }
                let isHeading = number == 1
                guard
                    let width = isHeading
                        ? XLSXSheetPart.lineLength(of: sheet.columns[position]) : widths[position]
                else { continue }
                most = max(most, lineCount(of: text, width: width))
            }
            return most
        }
    }

    /// How many lines a text takes in a cell so many characters wide.
    private static func lineCount(of text: String, width: Int) -> Int {
        var lines = 0
        var length = 0
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0D || byte == 0x0A && last != 0x0D {
                lines += max(1, (length + width - 1) / width)
                length = 0
            } else if byte != 0x0A, byte & 0xC0 != 0x80 {
                length += 1
            }
            last = byte
        }
        return lines + max(1, (length + width - 1) / width)
    }

    private static func lineLength(of column: XLSXColumn) -> Int {
        max(Int(clamped(column.width) * 0.9), 1)
    }

    private static func clamped(_ width: Double) -> Double {
        width.isFinite ? min(max(width, 1), 255) : 10
    }

    /// A day that spreadsheets cannot count goes in as text.
    private static func countable(_ cell: XLSXCell) -> XLSXCell {
        guard case .date(let date) = cell, serial(date) < firstSerial else { return cell }
        return .text(date.vietnamese)
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

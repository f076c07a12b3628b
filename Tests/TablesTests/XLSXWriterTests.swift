import Foundation
import Tables
import Testing
import VietnameseText

@Suite("Writing workbooks")
struct XLSXWriterTests {
    private static let columns = [
        XLSXColumn("Mã", width: 12), XLSXColumn("Tên", width: 40, isWrapped: true),
        XLSXColumn("Giá trị", width: 14.5),
    ]

    private static func sheet(
        _ rows: [[XLSXCell]], name: String = "Số liệu", hasFilter: Bool = true
    ) -> XLSXSheet {
        XLSXSheet(name: name, columns: columns, rows: rows, hasFilter: hasFilter)
    }

    private static func workbook(_ sheets: [XLSXSheet]) -> XLSXWorkbook {
        XLSXWorkbook(
            title: "Bản tin <2020>", author: "Sở \"X\" & Y", comments: "Dự thảo", sheets: sheets)
    }

    private static func bytes(_ rows: [[XLSXCell]]) throws -> [UInt8] {
        try XLSXWriter.bytes(of: workbook([sheet(rows)]))
    }

    /// What would run, break the markup, or come back as something else, and how a reader must see it.
    private static let hostile: [(written: String, read: String)] = [
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"), ("=1+1", "=1+1"), ("+84", "+84"), ("-5", "-5"),
        ("@SUM(A1)", "@SUM(A1)"), ("<v>&amp;</v>", "<v>&amp;</v>"), ("\"'&<>", "\"'&<>"),
        ("\"\u{0301}<\u{0301}&\u{0323}>", "\"\u{0301}<\u{0301}&\u{0323}>"), ("]]>", "]]>"),
        ("a\u{0}b\u{1}c\u{1F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
        ("a\u{FFFE}\u{FFFF}b", "a\u{FFFD}\u{FFFD}b"),
        ("_x0041_", "_x0041_"), ("_x0041_x000D_", "_x0041_x000D_"), ("_x_x004_", "_x_x004_"), ("_x", "_x"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("  đầu và cuối  ", "  đầu và cuối  "), ("051", "051"),
        ("1e5", "1e5"), ("31/12/2020", "31/12/2020"), ("TRUE", "TRUE"), ("漢😀", "漢😀"),
    ]

    private static let numbers: [Double] = [
        0, -1, 1_234_567.5, 100.0 / 3, 0.1 + 0.2, 1e-7, 1e22, 99.99999999999999, -.pi,
        Double.leastNonzeroMagnitude,
        Double.greatestFiniteMagnitude,
    ]

    @Test("texts, numbers, dates and gaps come back as what they are")
    func cells() throws {
        let date = try #require(CalendarDate(year: 2021, month: 3, day: 31))
        let leap = try #require(CalendarDate(year: 2000, month: 2, day: 29))
        let old = try #require(CalendarDate(year: 1900, month: 2, day: 28))
        let book = try Outside.read(
            try Self.bytes([
                [.text("051"), .text("Huyện Bình Sơn"), .number(12.5, decimals: 2)],
                [.text(""), .empty, .number(2020, decimals: nil)], [], [.date(date)],
                [.date(leap), .date(old), .number(0, decimals: 0)],
            ]))
        let sheet = try #require(book.sheets.first)
        #expect(
            sheet.rows == [
                [.text("Mã"), .text("Tên"), .text("Giá trị")],
                [.text("051"), .text("Huyện Bình Sơn"), .number(12.5)], [nil, nil, .number(2020)],
                [nil, nil, nil], [.number(44286), nil, nil],
                [.number(36585), .text("28/02/1900"), .number(0)],
            ])
        #expect(sheet.formats["C2"]?.code == "#,##0.00")
        #expect(sheet.formats["C3"]?.code == "General")
        #expect(sheet.formats["A5"]?.code == "dd/mm/yyyy")
        #expect(sheet.formats["C6"]?.code == "#,##0")
    }

    @Test("numbers come back as the same numbers, whatever the decimals shown")
    func precision() throws {
        let rows = Self.numbers.enumerated().map { [XLSXCell.number($1, decimals: $0 * 2 - 2)] }
        let sheet = try #require(try Outside.read(try Self.bytes(rows)).sheets.first)
        #expect(sheet.rows.dropFirst().map { $0[0] } == Self.numbers.map { .number($0) })
        #expect(sheet.formats["A2"]?.code == "#,##0")
        #expect(sheet.formats["A12"]?.code == "#,##0.000000000000000")
    }

    @Test(
        "hostile text stays text: nothing runs, nothing breaks out, nothing turns into another value")
    func hostileText() throws {
        let rows = Self.hostile.map { [XLSXCell.text($0.written), .text($0.written)] }
        let sheet = try #require(try Outside.read(try Self.bytes(rows)).sheets.first)
        #expect(sheet.rows.dropFirst().map { $0[0] } == Self.hostile.map { .text($0.read) })
        #expect(sheet.rows.dropFirst().map { $0[1] } == Self.hostile.map { .text($0.read) })
        // Editing such a cell must not turn it into a formula either.
        for row in 2...6 { #expect(sheet.formats["A\(row)"]?.quoted == true) }
        #expect(sheet.formats["A7"]?.quoted == false)
        #expect(sheet.formats["B2"]?.wrapped == true)
    }

    @Test("headings, names of sheets and properties are escaped too")
    func hostileNames() throws {
        let name = "a'b&<\"\u{0301}_x0041_"
        let quote = "\"\u{0301}"
        var workbook = Self.workbook([
            XLSXSheet(
                name: name, columns: [XLSXColumn("=1<&>\u{1}", width: 5)], rows: [[]])
        ])
        workbook.comments = "<&>\u{1}" + quote
        let book = try Outside.read(try XLSXWriter.bytes(of: workbook))
        #expect(Array(try #require(book.sheets.first).name.utf8) == Array(name.utf8))
        #expect(book.sheets.first?.rows.first == [.text("=1<&>\u{FFFD}")])
        #expect(book.properties["description"] == "<&>\u{FFFD}" + quote)
    }

    @Test("headings are bold, stay in view and filter; widths and properties are kept")
    func form() throws {
        let first = Self.sheet([[.text("a")]], name: "Đọc trước", hasFilter: false)
        let second = Self.sheet([[.text("a")], [.text("b")]])
        let book = try Outside.read(try XLSXWriter.bytes(of: Self.workbook([first, second])))
        #expect(book.sheets.map(\.name) == ["Đọc trước", "Số liệu"])
        #expect(book.sheets.map(\.filter) == [nil, "A1:C3"])
        for sheet in book.sheets {
            #expect(sheet.frozen)
            #expect(sheet.widths == [12, 40, 14.5])
            #expect(["A1", "B1", "C1"].allSatisfy { sheet.formats[$0]?.bold == true })
            #expect(sheet.formats["A2"]?.bold == false)
        }
        #expect(book.properties["title"] == "Bản tin <2020>")
        #expect(book.properties["creator"] == "Sở \"X\" & Y")
        #expect(book.properties["description"] == "Dự thảo")
    }

    @Test("rows are as tall as their wrapped text, up to what Excel allows; other text does not count")
    func heights() throws {
        let long = String(repeating: "chữ ", count: 25)
        let rows: [[XLSXCell]] = [
            [.text("a"), .text("b")], [.text(long), .empty], [.empty, .text(long)],
            [.empty, .text("a\r\nb\n\nc")], [.empty, .text(String(repeating: long, count: 100))],
        ]
        let sheet = try #require(try Outside.read(try Self.bytes(rows)).sheets.first)
        #expect(sheet.heights == [15, 15, 15, 45, 60, 409])
    }

    @Test("the same workbook gives the same bytes; no date in the file is that of a clock")
    func deterministic() throws {
        let rows: [[XLSXCell]] = Self.hostile.map { [.text($0.written), .number(1.5, decimals: 1)] }
        let bytes = try Self.bytes(rows)
        #expect(try Self.bytes(rows) == bytes)
        let book = try Outside.read(bytes)
        #expect(book.times == ["1980-1-1-0-0-0"])
        #expect(book.properties["created"] == "2000-01-01T00:00:00Z")
        #expect(book.properties["modified"] == "2000-01-01T00:00:00Z")
    }

    @Test("columns beyond Z are lettered as spreadsheets do")
    func manyColumns() throws {
        let columns = (0..<703).map { XLSXColumn("c\($0)", width: 5) }
        let row = (0..<703).map { XLSXCell.number(Double($0), decimals: nil) }
        let book = try Outside.read(
            try XLSXWriter.bytes(of: Self.workbook([XLSXSheet(name: "a", columns: columns, rows: [row])]))
        )
        #expect(book.sheets.first?.rows.last == row.indices.map { .number(Double($0)) })
        #expect(book.sheets.first?.filter == "A1:AAA2")
    }

    @Test("LibreOffice sees the same cells", .enabled(if: Outside.office != nil))
    func office() throws {
        let texts = Self.hostile.map { [XLSXCell.text($0.written), .number(1, decimals: nil)] }
        // Its CSV has 15 digits; beyond them lies the precision test.
        let numbers: [[XLSXCell]] = [
            [.number(1_234_567.25, decimals: 1)], [.empty, .number(-0.5, decimals: 0)],
        ]
        let bytes = try XLSXWriter.bytes(
            of: Self.workbook([Self.sheet(texts, name: "a"), Self.sheet(numbers, name: "b")]))
        let sheets = try Outside.convert(bytes, sheets: ["a", "b"])
        let seen = try #require(sheets.first)
        #expect(seen.first == ["Mã", "Tên", "Giá trị"])
        #expect(seen.dropFirst().map { Array($0[0].utf8) } == Self.hostile.map { Array($0.read.utf8) })
        #expect(sheets.last == [["Mã", "Tên", "Giá trị"], ["1234567.25", "", ""], ["", "-0.5", ""]])
    }

    @Test("what a spreadsheet cannot hold is refused with its place")
    func refusals() throws {
        func error(_ sheets: [XLSXSheet]) -> XLSXError? {
            do {
                _ = try XLSXWriter.bytes(of: Self.workbook(sheets))
                return nil
            } catch { return error }
        }
        #expect(error([]) == .noSheets)
        for name in ["", "a/b", "[a]", "a:b", "a?", "a*", "a\\b", "'a", "a'", "a\nb", "History"] {
            #expect(error([Self.sheet([], name: name)]) == .sheetName(name))
        }
        let long = String(repeating: "ă", count: 32)
        #expect(error([Self.sheet([], name: long)]) == .sheetName(long))
        #expect(error([Self.sheet([], name: "Số"), Self.sheet([], name: "SỐ")]) == .sheetTwice("SỐ"))
        #expect(
            error([XLSXSheet(name: "a", columns: [], rows: [])]) == .size(sheet: "a", rows: 1, columns: 0)
        )
        #expect(
            error([Self.sheet([[], [.empty, .empty, .empty, .empty]], name: "a")])
                == .longRow(sheet: "a", row: 3, cells: 4))
        let text = String(repeating: "😀", count: 16_384)
        #expect(
            error([Self.sheet([[.empty, .text(text)]], name: "a")])
                == .longText(sheet: "a", cell: "B2", count: 32_768))
        for value in [Double.nan, .infinity] {
            #expect(
                error([Self.sheet([[.number(value, decimals: 1)]], name: "a")])
                    == .notFinite(sheet: "a", cell: "A2"))
        }
    }
}

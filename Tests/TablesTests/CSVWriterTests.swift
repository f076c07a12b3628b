import Foundation
import Tables
import Testing

@Suite("Writing comma-separated text")
struct CSVWriterTests {
    private static let awkward = [
        "đơn giản", "a,b", "a;b", "a\tb", "say \"no\"", "\"", "", "line 1\nline 2", "line\r\nend", "\r",
        " blank ",
        "e\u{0301}\u{0323}", "\",\u{0301}\"", "漢😀", "5\"",
    ]

    @Test("Both dialects are byte for byte what their readers expect")
    func bytes() {
        var open = CSVWriter(.open)
        open.write(row: [.text("a,b"), .number("-1.5"), .empty, .text("x")])
        #expect(String(decoding: open.bytes, as: UTF8.self) == "\"a,b\",-1.5,,x\n")
        var office = CSVWriter(.office)
        office.write(row: [.text("a"), .number("-1,5"), .empty])
        office.write(row: [.text("b"), .empty, .empty])
        #expect(office.bytes == [0xEF, 0xBB, 0xBF] + Array("a;\"-1,5\";\r\nb;;\r\n".utf8))
    }

    @Test(
        "What a spreadsheet would run as a formula gets an apostrophe; numbers keep their sign",
        arguments: [
            ("=1+1", "'=1+1"), ("+A1", "'+A1"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"), ("＝1", "'＝1"), ("－1", "'－1"), ("=\u{0301}cmd", "'=\u{0301}cmd"),
            ("a=1", "a=1"), ("'quoted", "'quoted"), ("–", "–"), ("", ""),
        ])
    func defusing(text: String, expected: String) throws {
        let read = try Self.readBack([[.text(text), .number("-5"), .text("z")]], .open)
        #expect(read == [[expected, "-5", "z"]])
    }

    @Test("Python's csv module reads the same cells back", arguments: [CSVWriter.Dialect.open, .office])
    func outsideReader(dialect: CSVWriter.Dialect) throws {
        let rows: [[CSVWriter.Cell]] = [
            [.text("mã"), .text("tên"), .text("giá trị")], [.text("051"), .empty, .number("-1234.5")],
            Self.awkward.map { .text($0) }, Self.awkward.reversed().map { .text($0) },
        ]
        let expected = [
            ["mã", "tên", "giá trị"], ["051", "", "-1234.5"], Self.defused, Self.defused.reversed(),
        ]
        let read = try Self.readBack(rows, dialect)
        #expect(read.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
    }

    @Test("Our own reader reads the same cells back")
    func ownReader() {
        var writer = CSVWriter(.office)
        writer.write(row: [.text("a"), .text("b")])
        for text in Self.defused { writer.write(row: [.text(text), .text("x")]) }
        let result = CSVReader.read(writer.bytes, file: "t.csv", delimiter: UInt8(ascii: ";"))
        #expect(result.findings.isEmpty)
        #expect(result.table?.rows.map { $0.fields[1] } == Self.defused.map { _ in "x" })
        #expect(result.table?.rows.count == Self.awkward.count)
        #expect(result.table?.rows[1].fields[0] == "a,b")
        #expect(result.table?.rows[7].fields[0] == "line 1\nline 2")
    }

    /// "\r" begins like a formula; the rest is written as it is.
    private static let defused = awkward.map { $0 == "\r" ? "'\r" : $0 }

    /// What Python's `csv` finds in the bytes.
    private static func readBack(_ rows: [[CSVWriter.Cell]], _ dialect: CSVWriter.Dialect) throws
        -> [[String]]
    {
        var writer = CSVWriter(dialect)
        for row in rows { writer.write(row: row) }
        let isOffice =
            switch dialect {
            case .open: false
            case .office: true
            }
        let script = """
            import csv, io, json, sys
            data = sys.stdin.buffer.read().decode("\(isOffice ? "utf-8-sig" : "utf-8")")
            print(json.dumps(list(csv.reader(io.StringIO(data, newline=""), delimiter="\(isOffice ? ";" : ",")", strict=True))))
            """
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", "-c", script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(writer.bytes))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONDecoder().decode([[String]].self, from: data)
    }
}

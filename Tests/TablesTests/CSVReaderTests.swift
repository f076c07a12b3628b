import Records
import Tables
import Testing

@Suite("Reading comma-separated text")
struct CSVReaderTests {
    @Test("Plain fields, the last line with or without its end")
    func plain() {
        let expected = ["2: 1|2", "3: 3|4"]
        #expect(rows("a,b\n1,2\n3,4\n") == expected)
        #expect(rows("a,b\n1,2\n3,4") == expected)
        #expect(rows("a,b\r\n1,2\r\n3,4\r\n") == expected)
        #expect(rows("a,b\r\n1,2\n3,4") == expected)
        #expect(read("a,b\n1,2\n").table?.source.headings == ["a", "b"])
        #expect(read("a,b\n1,2\n").table?.source.file == "t.csv")
        #expect(read("a,b\n1,2\n").table?.column("b") == 1)
        #expect(read("a,b\n1,2\n").table?.column("c") == nil)
    }

    @Test("A byte order mark is not part of the first heading")
    func byteOrderMark() {
        let result = read("\u{FEFF}a,b\n1,2\n")
        #expect(result.table?.source.headings == ["a", "b"])
        #expect(result.findings.isEmpty)
    }

    @Test(
        "Quoted fields hold separators, doubled quotes and line ends; rows are counted as a spreadsheet does")
    func quoting() {
        let text = "a,b\n\"x,y\",\"say \"\"no\"\"\"\n\"line 1\nline 2\r\nline 3\",z\nlast,row\n"
        #expect(
            rows(text) == [
                "2: x,y|say \"no\"", "3: line 1\nline 2\r\nline 3|z", "4: last|row",
            ])
        #expect(read(text).findings.isEmpty)
    }

    @Test("Empty fields stand at either end and in between")
    func emptyFields() {
        #expect(rows("a,b,c\n,,\n1,,\n,,3\n\"\",2,\"\"") == ["2: ||", "3: 1||", "4: ||3", "5: |2|"])
        #expect(rows("a,b\n1,") == ["2: 1|"])
    }

    @Test("Blank lines are no rows, but they count")
    func blankLines() {
        #expect(rows("a,b\n\n1,2\n\r\n\n3,4\n\n") == ["3: 1|2", "6: 3|4"])
        let result = read("a,b\n\n\n1\n")
        #expect(findings(result) == ["csv.too-few-fields 4 [1]"])
    }

    @Test("A quote inside a bare field, and a carriage return of its own, are text")
    func bareOddities() {
        #expect(rows("a,b\n5\" x,2\n") == ["2: 5\" x|2"])
        #expect(rows("a,b\nx\ry,2\n") == ["2: x\ry|2"])
    }

    @Test("Text comes in one Unicode form, and no letter swallows a separator")
    func unicode() {
        let result = read("a,b\nhu\u{1EC7}n,ha\u{0302}\u{0323}u\n1,\u{0301}x\n")
        let fields = result.table?.rows.flatMap(\.fields) ?? []
        #expect(fields.count == 4)
        #expect(Array(fields[1].utf8) == Array("h\u{1EAD}u".utf8))
        #expect(fields[2] == "1")
    }

    @Test("Semicolons and tabs separate where the bundle says so")
    func delimiters() {
        #expect(rows("a;b\n1,5;2\n", delimiter: UInt8(ascii: ";")) == ["2: 1,5|2"])
        #expect(rows("a\tb\n1;5\t2\n", delimiter: 9) == ["2: 1;5|2"])
    }

    @Test("A file of headings only is a table without rows")
    func headingsOnly() {
        let result = read("a,b\n")
        #expect(result.table?.rows.isEmpty == true)
        #expect(result.findings.isEmpty)
    }

    @Test("Ten thousand random byte strings are read or refused, never a trap, and always the same way")
    func randomBytes() {
        var state: UInt64 = 7
        func dice(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let bytes: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x61, 0x31, 0x00, 0xC3, 0xA1, 0xFF, 0x20]
        for _ in 0..<10_000 {
            let text = (0..<dice(40)).map { _ in bytes[dice(13)] }
            let result = CSVReader.read(text, file: "t.csv")
            #expect(result.findings == CSVReader.read(text, file: "t.csv").findings)
            for row in result.table?.rows ?? [] {
                #expect(row.fields.count == result.table?.source.headings.count)
            }
        }
    }
}

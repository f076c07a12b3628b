import Records
import Tables
import Testing

@Suite("What is wrong with a CSV file")
struct CSVFindingTests {
    @Test("Too few and too many fields name the row and show it; the other rows are still read")
    func fieldCounts() {
        let result = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n")
        #expect(findings(result) == ["csv.too-few-fields 2 [1,2]", "csv.too-many-fields 4 [1,2,3,4]"])
        #expect(result.table?.rows.map(\.number) == [3])
        #expect(result.findings.allSatisfy { $0.severity == .error && $0.place.file == "t.csv" })
        #expect(result.findings[0].expected?.en == "3 fields, as in the head row")
        #expect(result.findings[0].advice != nil)
    }

    @Test("An unclosed quote is found at the row where it opens")
    func unterminatedQuote() {
        let result = read("a,b\n1,2\n3,\"thiếu ngoặc\n5,6\n7,8\n")
        #expect(findings(result) == ["csv.unterminated-quote 3 [\"thiếu ngoặc]"])
        #expect(result.table?.rows.map(\.number) == [2])
    }

    @Test("Text behind a closing quote is found, and does not disturb the next row")
    func textAfterQuote() {
        let result = read("a,b\n\"1\"x,2\n3,4\n")
        #expect(findings(result) == ["csv.text-after-quote 2 [\"1\"x,2]"])
        #expect(result.table?.rows.map(\.number) == [3])
    }

    @Test("A shown excerpt ends between letters, not inside one")
    func excerpts() {
        let long = String(repeating: "x", count: 78) + "ếếế"
        let read = read("a\n\"\(long)\n").findings.first?.read
        #expect(read == "\"" + String(repeating: "x", count: 78))
    }

    @Test(
        "A character that no document could print names row, column and code point; the row is read all the same"
    )
    func unprintable() {
        let result = read("a,b\n1,\u{0}\n\"x\u{B}\",2\n3,4\n")
        #expect(
            findings(result) == [
                "csv.unprintable-character 2 [⟨U+0000⟩]", "csv.unprintable-character 3 [x⟨U+000B⟩]",
            ])
        #expect(result.findings.map(\.place.column) == ["b", "a"])
        #expect(result.findings[1].summary.vi.contains("U+000B"))
        #expect(result.table?.rows.map(\.number) == [2, 3, 4])
    }

    @Test(
        "Controls and noncharacters are refused wherever they stand",
        arguments: [0x01, 0x1F, 0x7F, 0x85, 0xFDD0, 0xFFFE, 0xFFFF, 0x10FFFF] as [UInt32])
    func everyUnprintable(_ value: UInt32) throws {
        let character = Character(try #require(Unicode.Scalar(value)))
        #expect(read("a,b\n1,Xã\(character)B\n").findings.map(\.code) == ["csv.unprintable-character"])
        #expect(read("a,b\(character)\n1,2\n").findings.map(\.place.row) == [1])
    }

    @Test("Tabs, line breaks, marks, emoji, text from right to left and the replacement character are text")
    func printable() {
        let text = "a\tb\nc\rd e\u{301} 👩‍👧 مرحبا \u{FFFD} \u{A0} \u{FB01} \u{10FFFD} ữ"
        let result = read("a,b\n1,\"\(text)\"\n")
        #expect(result.findings.isEmpty)
        #expect(result.table?.rows.first?.fields[1].unicodeScalars.contains("👩") == true)
    }

    @Test("An excerpt shows the surroundings only, with every such character as its code point")
    func unprintableExcerpt() {
        let long = String(repeating: "x", count: 50)
        let read = read("a\n\(long)\u{2}\u{3}\(long)\n").findings.first?.read
        let twenty = String(repeating: "x", count: 20)
        #expect(read == twenty + "⟨U+0002⟩⟨U+0003⟩" + String(repeating: "x", count: 19))
    }

    @Test("Several faults are all listed, in the order of the file")
    func several() {
        let result = read("a,a,\n1\n\"x\"y,2,3\n1,2,3,4\n\"")
        #expect(
            findings(result) == [
                "csv.duplicate-heading 1 [a]", "csv.blank-heading 1 []", "csv.too-few-fields 2 [1]",
                "csv.text-after-quote 3 [\"x\"y,2,3]", "csv.too-many-fields 4 [1,2,3,4]",
                "csv.unterminated-quote 5 [\"]",
            ])
        #expect(result.findings[0].place.column == "a")
    }

    @Test("Of very many faults fifty are listed and the rest are counted")
    func many() {
        let result = read("a,b\n" + String(repeating: "1\n", count: 80))
        #expect(result.findings.count == 51)
        #expect(result.findings.last?.code == "csv.more")
        #expect(result.findings.last?.summary.en.contains("30 more") == true)
    }

    @Test("Every line that is not UTF-8 is listed with its number")
    func encoding() {
        var bytes = Array("a,b\n".utf8)
        bytes += [0x31, 0x2C, 0xD2, 0xE1, 0x0A]
        bytes += Array("tốt,2\n".utf8)
        bytes += [0xFF, 0x2C, 0x78, 0x0A]
        let result = CSVReader.read(bytes, file: "t.csv")
        #expect(result.table == nil)
        #expect(findings(result) == ["csv.encoding 2 [1,\u{FFFD}\u{FFFD}]", "csv.encoding 4 [\u{FFFD},x]"])
        #expect(result.findings[0].advice?.vi.contains("CSV UTF-8") == true)
    }

    @Test("Overlong forms and half surrogates are not UTF-8 either")
    func notQuiteUTF8() {
        for bad: [UInt8] in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBA]] {
            let result = CSVReader.read(Array("a\n".utf8) + bad, file: "t.csv")
            #expect(result.findings.map(\.code) == ["csv.encoding"])
            #expect(result.findings.first?.place.row == 2)
        }
    }

    @Test("UTF-16, with its mark, is recognised in either byte order")
    func utf16() {
        for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] {
            #expect(findings(CSVReader.read(bytes, file: "t.csv")) == ["csv.encoding [UTF-16]"])
        }
    }

    @Test("A file with another separator than declared is one finding, not one a row")
    func wrongDelimiter() {
        let semicolons = read("a;b\n1;2\n3;4\n")
        #expect(findings(semicolons) == ["csv.delimiter 1 [a;b]"])
        #expect(semicolons.findings[0].expected?.en == "the separator “,”")
        #expect(findings(read("a,b\n1,2\n", delimiter: UInt8(ascii: ";"))) == ["csv.delimiter 1 [a,b]"])
        #expect(findings(read("a\tb\n1\t2\n")) == ["csv.delimiter 1 [a\tb]"])
        #expect(semicolons.table == nil)
    }

    @Test("Without a head row there is no table", arguments: ["", "\n", "\u{FEFF}", "\r\na,b\n"])
    func empty(text: String) {
        let result = read(text)
        #expect(result.table == nil)
        #expect(findings(result) == ["csv.empty"])
    }
}

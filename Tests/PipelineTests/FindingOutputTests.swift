import Foundation
import Pipeline
import Records
import Testing

@Suite("Findings for people and programs")
struct FindingOutputTests {
    private static let full = Finding(
        .error, "observation.unknown-unit",
        at: FindingPlace(file: "a/b.xlsx", sheet: "Sổ 1", row: 7, column: "unit", position: 3), read: "52\"2",
        summary: Message(vi: "Không có đơn vị này", en: "There is no such unit"),
        expected: Message(vi: "một mã", en: "a code"), advice: Message(vi: "Sửa mã.", en: "Mend the code."))
    private static let bare = Finding(
        .note, "x", at: FindingPlace(file: "a.csv"), summary: Message(vi: "Để biết", en: "For information"))

    @Test("a finding with everything tells where, what, what was read, what is expected, what to do")
    func everything() {
        #expect(
            FindingPrinter(language: .vi, isColoured: false).text(Self.full) == """
                a/b.xlsx, trang tính Sổ 1, dòng 7, cột unit, vị trí 3: lỗi: Không có đơn vị này
                    đọc được: 52"2
                    yêu cầu: một mã
                    → Sửa mã.
                """)
        #expect(
            FindingPrinter(language: .en, isColoured: false).text(Self.full) == """
                a/b.xlsx, sheet Sổ 1, row 7, column unit, position 3: error: There is no such unit
                    read: 52"2
                    expected: a code
                    → Mend the code.
                """)
    }

    @Test("a finding with nothing more is one line")
    func bare() {
        #expect(
            FindingPrinter(language: .vi, isColoured: false).text(Self.bare) == "a.csv: lưu ý: Để biết")
    }

    @Test("colour stands around the gravity alone, and only when asked for")
    func colour() {
        let printer = FindingPrinter(language: .vi, isColoured: true)
        #expect(printer.text(Self.bare) == "a.csv: \u{1B}[36mlưu ý\u{1B}[0m: Để biết")
        #expect(printer.text(Self.full).components(separatedBy: "\u{1B}[31mlỗi\u{1B}[0m").count == 2)
        #expect(!FindingPrinter(language: .vi, isColoured: false).text(Self.full).contains("\u{1B}"))
    }

    @Test("what was read can neither colour the terminal nor begin a line of its own")
    func controls() {
        let nasty = "\u{1B}[31mđỏ\u{1B}]0;x\u{7}\u{9B}1m\r\nb.csv: lỗi: giả\n\u{8}\tz\u{2028}"
        let finding = Finding(
            .error, "x", at: FindingPlace(file: "a\n.csv", column: "\u{1B}[1m"), read: nasty,
            summary: Message(vi: "Khóa “\(nasty)”", en: ""), expected: Message(vi: nasty, en: ""))
        for isColoured in [false, true] {
            let text = FindingPrinter(language: .vi, isColoured: isColoured).text(finding)
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            #expect(lines.count == 3)
            let escapes = text.unicodeScalars.filter { $0.value == 0x1B }.count
            #expect(escapes == (isColoured ? 2 : 0))
            #expect(
                !text.unicodeScalars.contains {
                    ($0.value < 0x20 && $0 != "\n" && $0.value != 0x1B) || (0x7F...0x9F).contains($0.value)
                })
            #expect(lines[1].contains("giả"))
        }
    }

    @Test("the summary counts by gravity, the gravest first")
    func summary() {
        let printer = FindingPrinter(language: .vi, isColoured: true)
        #expect(printer.summary([Self.bare, Self.full, Self.full]) == "2 lỗi, 1 lưu ý")
        #expect(printer.summary([]) == "không có lỗi")
        let english = FindingPrinter(language: .en, isColoured: false)
        #expect(english.summary([]) == "no findings")
        #expect(english.summary([Self.bare, Self.full, Self.full]) == "2 errors, 1 note")
    }

    @Test("JSON holds counts and every finding; what a finding lacks is absent")
    func json() throws {
        let text = FindingJSON.text([Self.full, Self.bare], bundles: 3, language: .en)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["bundles"] as? Int == 3)
        #expect(object["errors"] as? Int == 1)
        #expect(object["warnings"] as? Int == 0)
        #expect(object["notes"] as? Int == 1)
        let findings = try #require(object["findings"] as? [[String: Any]])
        let first = try #require(findings.first)
        #expect(
            first.keys.sorted() == [
                "advice", "code", "column", "expected", "file", "message", "position", "read", "row",
                "severity", "sheet",
            ])
        #expect(first["severity"] as? String == "error")
        #expect(first["code"] as? String == "observation.unknown-unit")
        #expect(first["row"] as? Int == 7)
        #expect(first["read"] as? String == "52\"2")
        #expect(first["message"] as? String == "There is no such unit")
        #expect(findings.last?.keys.sorted() == ["code", "file", "message", "severity"])
        let empty = FindingJSON.text([], bundles: 0, language: .vi)
        let none = try #require(JSONSerialization.jsonObject(with: Data(empty.utf8)) as? [String: Any])
        #expect((none["findings"] as? [Any])?.isEmpty == true)
    }

    @Test("hostile texts stay inside their JSON string")
    func hostileJSON() throws {
        let nasty = "\"},\u{1B}\u{0}\n\\ \u{2028} “”"
        let finding = Finding(
            .warning, "x", at: FindingPlace(file: "a"), read: nasty, summary: Message(vi: nasty, en: nasty))
        let text = FindingJSON.text([finding], bundles: 1, language: .vi)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let findings = try #require(object?["findings"] as? [[String: Any]])
        #expect(findings.first?["read"] as? String == nasty)
        #expect(findings.first?["message"] as? String == nasty)
    }
}

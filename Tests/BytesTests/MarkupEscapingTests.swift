import Bytes
import Testing

@Suite struct MarkupEscapingTests {
    private func escaped(_ text: String) -> String {
        var writer = ByteWriter()
        writer.writeEscaped(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""),
        ("Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("&", "&amp;"),
        ("<td class=\"a\">", "&lt;td class=&quot;a&quot;&gt;"),
        ("it's", "it&#39;s"),
        ("&amp;", "&amp;amp;"),
        ("một\u{A0}hai – “ba” 🙂", "một\u{A0}hai – “ba” 🙂"),
        ("a\tb\r\nc", "a\tb\r\nc"),
    ])
    func escapesWhatMarkupReserves(_ text: String, _ expected: String) {
        #expect(escaped(text).utf8.elementsEqual(expected.utf8))
        #expect(text.escapedForMarkup().utf8.elementsEqual(expected.utf8))
    }

    @Test(arguments: ["&", "<", ">", "\"", "'"])
    func escapesAReservedCharacterThatCarriesACombiningMark(_ reserved: String) {
        for mark in ["\u{301}", "\u{338}", "\u{20DD}", "\u{FE0F}", "\u{200D}"] {
            let result = escaped("x\(reserved)\(mark)onload=")
            let leaks = result.utf8.contains { byte in [0x22, 0x27, 0x3C, 0x3E].contains(byte) }
            #expect(!leaks)
            let expected = "x\(escaped(reserved))\(mark)onload="
            #expect(result.utf8.elementsEqual(expected.utf8))
            #expect(result.utf8.count > reserved.utf8.count + mark.utf8.count + 8)
        }
    }

    @Test func replacesExactlyTheCharactersThatXMLForbids() {
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // XML 1.0, production 2.
            let isAllowed =
                switch value {
                case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
                default: false
                }
            let isReserved = ["&", "<", ">", "\"", "'"].contains(scalar)
            if isReserved { continue }
            var writer = ByteWriter()
            writer.writeEscaped(String(scalar))
            let expected = String(isAllowed ? scalar : "\u{FFFD}")
            if !writer.bytes.elementsEqual(expected.utf8) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func keepsWhatStandsAroundAForbiddenCharacter() {
        #expect(escaped("a\u{0}b\u{FFFE}c\u{FFFF}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        // U+F8FF and U+FF5E begin with the same byte as U+FFFE.
        #expect(escaped("\u{F8FF}\u{FF5E}<") == "\u{F8FF}\u{FF5E}&lt;")
    }

    @Test func escapesLongTextFromEndToEnd() {
        let text = String(repeating: "<Phường 'An Cựu' & \"Vỹ Dạ\">", count: 1_000)
        let once = "&lt;Phường &#39;An Cựu&#39; &amp; &quot;Vỹ Dạ&quot;&gt;"
        #expect(escaped(text) == String(repeating: once, count: 1_000))
        #expect(text.escapedForMarkup() == escaped(text))
    }

    @Test func appendsToWhatWasWrittenBefore() {
        var writer = ByteWriter()
        writer.write("<b>")
        writer.writeEscaped("<")
        writer.write("</b>")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "<b>&lt;</b>")
    }
}

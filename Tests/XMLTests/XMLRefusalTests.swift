import Testing
import XML

struct XMLRefusalTests {
    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1/x'> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;'>]><a>&d;</a>",
        "<!DOCTYPE",
        "<a><!DOCTYPE b></a>",
    ])
    func doctypeIsRefused(text: String) {
        #expect(Sample.refusal(text) == .doctypeRefused)
    }

    @Test(arguments: [
        "", " ", "x", "<", "<a", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a b></a>", "<a b=c/>",
        "<a b='1' b='2'/>",
        "<a>&x;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&amp</a>", "<a b='&x;'/>", "<a b='<'/>",
        "<a>]]></a>",
        "<a><!-- -- --></a>", "<a><![CDATA[</a>", "<a><!--</a>", "<?xml version='1.0'?>", "<p:a/>",
        "<a p:b='1'/>",
        "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "<a xmlns:p=''/>", "<a\u{1}/>", "<a>\u{1}</a>",
        "<a>\u{FFFF}</a>",
        "<!doctype a><a/>", "<1/>", "<a><?xml version='1.0'?></a>", "<a:b:c xmlns:a='u'/>", "&amp;",
    ])
    func brokenDocumentIsRefused(text: String) {
        #expect(Sample.isMalformed(Array(text.utf8)))
    }

    @Test func everyTruncationOfADocumentIsRefused() {
        let bytes = Array(Sample.document.utf8)
        let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
        for count in 0..<end {
            #expect(Sample.refusal(Array(bytes[..<count])) != nil, "\(count) bytes")
        }
    }

    @Test func errorNamesPartLineAndColumn() {
        #expect(throws: XMLError(part: "word/document.xml", line: 2, column: 5, reason: .doctypeRefused)) {
            try Sample.read("<!-- ữ -->\n<!-- --><!DOCTYPE a>".replacing("<!-- --><", with: "    <"))
        }
        do {
            _ = try Sample.read("<a>\n<b></c></a>")
            Issue.record("read")
        } catch {
            #expect(error.line == 2)
            #expect(error.column > 1)
            #expect(error.description.hasPrefix("word/document.xml, dòng 2, cột "))
        }
    }

    @Test func unfinishedElementIsNamed() {
        #expect(Sample.refusal("<a><b:c xmlns:b='u'>") == .notWellFormed("Premature end of data in tag b:c"))
    }

    @Test func firstErrorIsTheOneReported() {
        do {
            _ = try Sample.read("<a>\n<b x='1' x='2'/>\n<c></d>\n<e y=></a>")
            Issue.record("read")
        } catch {
            #expect(error.line == 2)
        }
    }

    @Test func nulByteIsRefusedWhereverItStands() {
        let bytes = Array("<a b='c'>d<!-- e --></a>".utf8)
        for offset in 2...bytes.count {
            var broken = bytes
            broken.insert(0, at: offset)
            #expect(Sample.isMalformed(broken))
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC3], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func invalidUTF8IsRefused(sequence: [UInt8]) {
        let reason = Sample.refusal(Array("<a>".utf8) + sequence + Array("</a>".utf8))
        let byte = String(sequence[0], radix: 16, uppercase: true)
        #expect(reason == .notUTF8("byte 0x\(byte)"))
    }

    @Test(arguments: ["UTF-16", "ISO-8859-1", "windows-1258", "US-ASCII", "UTF-7"])
    func otherDeclaredEncodingIsRefused(label: String) {
        #expect(Sample.refusal("<?xml version=\"1.0\" encoding=\"\(label)\"?><a/>") == .notUTF8(label))
        #expect(Sample.refusal("<?xml version='1.0' encoding = '\(label)' ?><a/>") == .notUTF8(label))
    }

    @Test func wideEncodingsAreNamed() {
        let text = "<?xml version='1.0'?><a/>"
        let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        #expect(Sample.refusal(little) == .notUTF8("UTF-16"))
        #expect(Sample.refusal(big) == .notUTF8("UTF-16"))
        #expect(Sample.refusal([0xFF, 0xFE] + little) == .notUTF8("UTF-16"))
        #expect(Sample.refusal([0xFE, 0xFF] + big) == .notUTF8("UTF-16"))
        #expect(Sample.refusal([0xFF, 0xFE, 0, 0] + little) == .notUTF8("UTF-32"))
    }
}

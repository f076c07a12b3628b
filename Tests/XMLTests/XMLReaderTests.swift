import CLibXML2
import Foundation
import Testing
import XML

struct XMLReaderTests {
    @Test func wordPartBecomesATreeWithNamesValuesAndText() throws {
        let root = try Sample.read(Sample.document)
        #expect(root.name == XMLName(prefix: "w", local: "document", namespace: Sample.word))
        #expect(root.namespaces.map(\.prefix) == ["w", "r", "mc", "w14"])
        #expect(root.attributes.map(\.name.local) == ["Ignorable"])
        let body = try #require(root.elements.first)
        let paragraph = try #require(body.elements.first)
        let id = paragraph.attribute(
            "paraId", namespace: "http://schemas.microsoft.com/office/word/2010/wordml")
        #expect(id == "1A2B")
        #expect(paragraph.attribute("paraId") == nil)
        let text = try #require(paragraph.elements[1].elements.first)
        #expect(text.attribute("space", namespace: "http://www.w3.org/XML/1998/namespace") == "preserve")
        #expect(text.children == [.text(" Bảo vệ & chăm sóc ")])
        #expect(paragraph.elements[2].text == "1 < 2 ữ <b> & ]]>")
        #expect(paragraph.elements[2].elements[0].children.count == 1)
    }

    @Test func whiteSpaceBetweenElementsIsKept() throws {
        let body = try #require(try Sample.read(Sample.document).elements.first)
        #expect(body.children[1] == .text("\n  "))
    }

    @Test func defaultNamespaceIsDeclaredInheritedAndTakenAway() throws {
        let root = try Sample.read("<a xmlns='urn:a'><b/><c xmlns=''><d/></c></a>")
        #expect(root.name == XMLName(local: "a", namespace: "urn:a"))
        #expect(root.elements[0].name.namespace == "urn:a")
        #expect(root.elements[1].name.namespace == "")
        #expect(root.elements[1].elements[0].name.namespace == "")
        #expect(root.elements[1].namespaces == [XMLNamespace(prefix: "", uri: "")])
    }

    @Test func predefinedEntitiesAndCharacterReferencesAreResolved() throws {
        let root = try Sample.read(
            "<a b='&lt;&gt;&amp;&apos;&quot;&#65;&#x1F600;&#10;'>&lt;&gt;&amp;&apos;&quot;&#13;</a>")
        #expect(root.attribute("b") == "<>&'\"A😀\n")
        #expect(root.text == "<>&'\"\r")
    }

    @Test func ampersandsInValuesAreResolvedOnceAndOnlyOnce() throws {
        let root = try Sample.read(
            "<p:a xmlns:p='urn:x?a=1&amp;b=2&amp;#38;' c='&amp;&#38;&#x26;amp;&amp;#38;&amp;' p:d='&amp;'/>")
        #expect(root.name.namespace == "urn:x?a=1&b=2&#38;")
        #expect(root.namespaces == [XMLNamespace(prefix: "p", uri: "urn:x?a=1&b=2&#38;")])
        #expect(root.attribute("c") == "&&&amp;&#38;&")
        #expect(root.attribute("d", namespace: "urn:x?a=1&b=2&#38;") == "&")
        #expect(try Sample.read("<a><![CDATA[&#38;]]>&amp;#38;</a>").text == "&#38;&#38;")
    }

    @Test func commentsAndInstructionsAreDroppedWithoutCuttingText() throws {
        #expect(try Sample.read("<a>x<!-- - > -->y<?p ?>z</a>").children == [.text("xyz")])
        #expect(try Sample.read("<a><![CDATA[]]><!----></a>").children == [])
    }

    @Test func lineBreaksAreNormalisedAsTheStandardSays() throws {
        #expect(try Sample.read("<a b='1\r\n2\t3'>x\r\ny\rz</a>").text == "x\ny\nz")
        #expect(try Sample.read("<a b='1\r\n2\t3'/>").attribute("b") == "1 2 3")
    }

    @Test func byteOrderMarkIsSkipped() throws {
        #expect(try Sample.read("\u{FEFF}<?xml version='1.0' encoding='utf-8'?><a/>").name.local == "a")
    }

    @Test func elementsKnowTheirLine() throws {
        let root = try Sample.read("<a>\n<b/>\n\n<c/></a>")
        #expect(root.line == 1)
        #expect(root.elements.map(\.line) == [2, 4])
    }

    @Test func namespaceThatIsNoProperURIIsRead() throws {
        #expect(try Sample.read("<a xmlns='not a uri %'/>").name.namespace == "not a uri %")
    }

    /// Text, tags and sections of every length around the size at which libxml2 is fed.
    @Test func longDocumentIsReadTheSameWhereverItIsCut() throws {
        var text = "<a>"
        var expected = ""
        for index in 0..<4_000 {
            let word = String(repeating: "ữ>", count: index % 90)
            text +=
                "<b c='>\(word)'>\(word.replacing(">", with: "&gt;"))</b>]]<![CDATA[<\(word)]]>&#\(1_000 + index);"
            expected += word + "]]<" + word + String(UnicodeScalar(1_000 + index).map(Character.init) ?? "?")
        }
        let root = try Sample.read(text + "</a>")
        #expect(root.text == expected)
        #expect(root.elements.count == 4_000)
        #expect(root.elements[1_234].attribute("c") == ">" + String(repeating: "ữ>", count: 1_234 % 90))
    }

    @Test func twentyMegabytesOfTextAreRead() throws {
        let run = "<b>" + String(repeating: "x", count: 1 << 20) + "</b>"
        let root = try Sample.read("<a>" + String(repeating: run, count: 20) + "</a>")
        #expect(root.elements.count == 20)
        #expect(root.elements.allSatisfy { $0.text.utf8.count == 1 << 20 })
    }

    @Test func manyThreadsReadAtOnce() async throws {
        let expected = try Sample.read(Sample.document)
        let results = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 { group.addTask { try Sample.read(Sample.document) == expected } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results == Array(repeating: true, count: 64))
    }

    /// libxml2's headers and Foundation in one file: a clean debug build fails here if ICU's types come in twice.
    @Test func libxml2AndFoundationCanBeImportedTogether() {
        #expect(LIBXML_VERSION >= 20_900)
        #expect(Data([1]).count == 1)
    }
}

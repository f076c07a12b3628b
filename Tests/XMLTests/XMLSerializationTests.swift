import Testing
import XML

struct XMLSerializationTests {
    static func text(_ element: XMLElement, declaration: Bool = false) -> String {
        String(decoding: element.serialized(declaration: declaration), as: UTF8.self)
    }

    @Test func wordPartComesBackEqual() throws {
        let root = try Sample.read(Sample.document)
        let bytes = root.serialized(declaration: true)
        let again = try XMLReader.read(bytes, part: "again")
        #expect(again == root)
        #expect(again.serialized(declaration: true) == bytes)
    }

    @Test func declarationIsWrittenWhenAsked() throws {
        let root = try Sample.read("<a/>")
        #expect(Self.text(root) == "<a/>")
        #expect(
            Self.text(root, declaration: true)
                == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>")
    }

    @Test func prefixesDeclarationsAndWhiteSpaceAreKept() throws {
        let text =
            "<w:a xmlns:w=\"urn:w\" xmlns=\"urn:d\" w:b=\"1\" c=\"2\"> <d xmlns=\"\"/>\n<w:e xml:space=\"preserve\"> </w:e></w:a>"
        #expect(Self.text(try Sample.read(text)) == text)
    }

    @Test func specialCharactersAreEscaped() throws {
        let value = "<>&'\"\t\n\r]]>"
        let element = XMLElement(
            name: XMLName(local: "a"), attributes: [XMLAttribute(name: XMLName(local: "b"), value: value)],
            namespaces: [XMLNamespace(prefix: "c", uri: "u\"<&")], children: [.text(value)])
        #expect(
            Self.text(element)
                == "<a xmlns:c=\"u&quot;&lt;&amp;\" b=\"&lt;&gt;&amp;'&quot;&#9;&#10;&#13;]]&gt;\">&lt;&gt;&amp;'\"\t\n&#13;]]&gt;</a>"
        )
        #expect(try Sample.read(Self.text(element)) == element)
    }

    @Test func combiningMarkDoesNotHideASpecialCharacter() throws {
        let value = "\"\u{301}<\u{301}&\u{301}>\u{301}"
        let element = XMLElement(
            name: XMLName(local: "a"), attributes: [XMLAttribute(name: XMLName(local: "b"), value: value)],
            children: [.text(value)])
        let again = try Sample.read(Self.text(element))
        #expect(again == element)
        #expect(again.text.unicodeScalars.elementsEqual(value.unicodeScalars))
    }

    @Test func charactersThatXMLCannotHoldAreReplaced() throws {
        let value = "\0\u{1}\u{B}\u{1F}x\u{FFFE}\u{FFFF}\u{FFFD}\u{FFFB}\u{1FFFE}ỿ\u{7F}\u{85}"
        let element = XMLElement(
            name: XMLName(local: "a"), attributes: [XMLAttribute(name: XMLName(local: "b"), value: value)],
            children: [.text(value)])
        let expected =
            "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFB}\u{1FFFE}ỿ\u{7F}\u{85}"
        let again = try Sample.read(Self.text(element))
        #expect(again.text == expected)
        #expect(again.attribute("b") == expected)
    }

    @Test func composedAndDecomposedLettersKeepTheirBytes() throws {
        let text = "<a>e\u{301}é</a>"
        #expect(try Sample.read(text).serialized(declaration: false) == Array(text.utf8))
    }

    @Test func lineDoesNotCountInEquality() throws {
        #expect(try Sample.read("<a\n\n/>") == Sample.read("<a/>"))
        #expect(try Sample.read("<a/>") != Sample.read("<b/>"))
        #expect(try Sample.read("<a>x</a>") != Sample.read("<a>y</a>"))
    }
}

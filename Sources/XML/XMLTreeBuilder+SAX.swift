internal import CLibXML2

extension XMLTreeBuilder {
    /// libxml2's table of callbacks; each finds the builder through the user data of the parser.
    ///
    /// No entity callbacks are set: the five predefined entities and character references are resolved by libxml2
    /// itself, and any other reference is an error, as there can be no declaration.
    var saxHandler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = {
            data, local, prefix, uri, namespaceCount, namespaces, count, _, attributes in
            guard let builder = unsafe XMLTreeBuilder.builder(at: data) else { return }
            unsafe builder.startElement(
                name: builder.name(local: local, prefix: prefix, namespace: uri),
                attributes: builder.attributes(attributes, count: Int(count)),
                namespaces: XMLTreeBuilder.namespaces(namespaces, count: Int(namespaceCount)))
        }
        unsafe handler.endElementNs = { data, _, _, _ in
            unsafe XMLTreeBuilder.builder(at: data)?.endElement()
        }
        // One function for all three: libxml2 compares the first two to decide whether to guess which white space
        // does not matter, and all of it matters in Word.
        let text: charactersSAXFunc = { data, text, count in
            unsafe XMLTreeBuilder.builder(at: data)?
                .appendText(UnsafeBufferPointer(start: text, count: max(0, Int(count))))
        }
        unsafe handler.characters = text
        unsafe handler.ignorableWhitespace = text
        unsafe handler.cdataBlock = text
        // The scanner refuses the declaration first; this stands behind it.
        unsafe handler.internalSubset = { data, _, _, _ in
            unsafe XMLTreeBuilder.builder(at: data)?.fail(.doctypeRefused)
        }
        unsafe handler.serror = { data, error in
            guard let builder = unsafe XMLTreeBuilder.builder(at: data), let error = unsafe error else {
                return
            }
            // Namespaces that are no proper URI are an error by name only; documents in the field have them.
            guard unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
                unsafe error.pointee.code != Int32(XML_WAR_NS_URI.rawValue)
            else { return }
            let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown error"
            let line = unsafe Int(error.pointee.line)
            let column = unsafe Int(error.pointee.int2)
            // For a document that ends too early the push parser only says that something extra is at its end.
            let isCutShort = unsafe error.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue)
            let detail = (isCutShort ? builder.unfinished : nil) ?? message
            builder.fail(.notWellFormed(XMLTreeBuilder.oneLine(detail)), line: line, column: column)
        }
        return unsafe handler
    }

    private static func builder(at data: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        guard let data = unsafe data else { return nil }
        return unsafe Unmanaged<XMLTreeBuilder>.fromOpaque(data).takeUnretainedValue()
    }

    /// Five pointers an attribute: local name, prefix, namespace, first byte of the value, byte after it.
    private func attributes(
        _ table: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) -> [XMLAttribute] {
        guard failure == nil, count > 0, let table = unsafe table else { return [] }
        return (0..<count).map { index in
            let row = unsafe table + 5 * index
            let name = unsafe name(local: row[0], prefix: row[1], namespace: row[2])
            guard let start = unsafe row[3], let end = unsafe row[4] else {
                return XMLAttribute(name: name, value: "")
            }
            let bytes = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
            return unsafe XMLAttribute(name: name, value: Self.string(bytes))
        }
    }

    /// Two pointers a declaration: prefix and namespace.
    private static func namespaces(
        _ table: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) -> [XMLNamespace] {
        guard count > 0, let table = unsafe table else { return [] }
        return (0..<count).map { index in
            unsafe XMLNamespace(prefix: string(table[2 * index]), uri: string(table[2 * index + 1]))
        }
    }

    /// libxml2's message without its line break, shortened: it may quote the document.
    private static func oneLine(_ message: String) -> String {
        let scalars = message.unicodeScalars.filter { $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(scalars.prefix(200)))
    }
}

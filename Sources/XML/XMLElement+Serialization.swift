extension XMLElement {
    /// Writes the element as a document that gives an equal element when read again.
    ///
    /// Prefixes and declarations are written as they are, none is added, and white space is kept. Characters that
    /// XML 1.0 cannot hold are written as U+FFFD.
    ///
    /// - Parameter declaration: Whether to start with an XML declaration and a line break.
    /// - Returns: The document in UTF-8.
    public func serialized(declaration: Bool) -> [UInt8] {
        var output: [UInt8] = []
        if declaration {
            output += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8
        }
        output.append(self)
        return output
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ element: XMLElement) {
        append(UInt8(ascii: "<"))
        append(element.name)
        for namespace in element.namespaces {
            self += " xmlns".utf8
            if !namespace.prefix.isEmpty {
                append(UInt8(ascii: ":"))
                self += namespace.prefix.utf8
            }
            appendValue(namespace.uri)
        }
        for attribute in element.attributes {
            append(UInt8(ascii: " "))
            append(attribute.name)
            appendValue(attribute.value)
        }
        guard !element.children.isEmpty else {
            self += "/>".utf8
            return
        }
        append(UInt8(ascii: ">"))
        for child in element.children {
            switch child {
            case .element(let element): append(element)
            case .text(let text): appendEscaped(text, inValue: false)
            }
        }
        self += "</".utf8
        append(element.name)
        append(UInt8(ascii: ">"))
    }

    private mutating func append(_ name: XMLName) {
        if !name.prefix.isEmpty {
            self += name.prefix.utf8
            append(UInt8(ascii: ":"))
        }
        self += name.local.utf8
    }

    private mutating func appendValue(_ value: String) {
        self += "=\"".utf8
        appendEscaped(value, inValue: true)
        append(UInt8(ascii: "\""))
    }

    /// By byte, not by `Character`: a quotation mark with a combining mark after it is another `Character`.
    private mutating func appendEscaped(_ text: String, inValue: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "\"") where inValue: self += "&quot;".utf8
            // As they are, these would be read as a space in a value; CR as a line feed anywhere.
            case 0x09 where inValue: self += "&#9;".utf8
            case 0x0A where inValue: self += "&#10;".utf8
            case 0x0D: self += "&#13;".utf8
            case 0x09, 0x0A: append(byte)
            case 0..<0x20: self += "\u{FFFD}".utf8
            // U+FFFE and U+FFFF end so; the first two bytes are those of U+FFFD already.
            case 0xBE...0xBF where count >= 2 && self[count - 2] == 0xEF && self[count - 1] == 0xBF:
                append(0xBD)
            default: append(byte)
            }
        }
    }
}

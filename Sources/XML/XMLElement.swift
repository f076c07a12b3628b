/// An element with everything in it.
public struct XMLElement: Sendable {
    /// The element's name.
    public var name: XMLName
    /// The attributes in document order, without the namespace declarations.
    public var attributes: [XMLAttribute]
    /// The namespaces declared on this element, in document order.
    public var namespaces: [XMLNamespace]
    /// The child elements and text in document order; white-space text is kept, two texts never stand side by side.
    public var children: [XMLContent]
    /// The line on which the start tag ends, from 1; 0 for an element that was not read.
    public let line: Int

    /// Makes an element.
    public init(
        name: XMLName, attributes: [XMLAttribute] = [], namespaces: [XMLNamespace] = [],
        children: [XMLContent] = [], line: Int = 0
    ) {
        self.name = name
        self.attributes = attributes
        self.namespaces = namespaces
        self.children = children
        self.line = line
    }
}

/// What stands inside an element; comments and processing instructions are dropped when reading.
public enum XMLContent: Hashable, Sendable {
    /// A child element.
    indirect case element(XMLElement)
    /// Text with references resolved and CDATA sections unwrapped.
    case text(String)
}

extension XMLElement: Hashable {
    /// Whether name, attributes, declarations and content are equal; the line does not count.
    public static func == (left: XMLElement, right: XMLElement) -> Bool {
        left.name == right.name && left.attributes == right.attributes
            && left.namespaces == right.namespaces && left.children == right.children
    }

    /// Feeds what `==` compares to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(attributes)
        hasher.combine(namespaces)
        hasher.combine(children)
    }
}

import XML

/// The two namespaces of WordprocessingML: what Word saves, and its "Strict Open XML" form (ISO/IEC 29500-1).
private let wordNamespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
]

extension XMLElement {
    /// Whether this is the element `w:local`.
    func isWord(_ local: String) -> Bool {
        name.local == local && wordNamespaces.contains(name.namespace)
    }

    /// Whether this is one of the elements `w:…` named.
    func isWord(in locals: Set<String>) -> Bool {
        locals.contains(name.local) && wordNamespaces.contains(name.namespace)
    }

    /// Changes the child elements one by one, in document order.
    mutating func forEachElement(_ body: (inout XMLElement) -> Void) {
        for position in children.indices {
            guard case .element(var child) = children[position] else { continue }
            // The tree gives the child up while it is changed, or every change would copy it.
            children[position] = .text("")
            body(&child)
            children[position] = .element(child)
        }
    }

    /// Another element of the same vocabulary, with this one's prefix.
    func sibling(_ local: String, _ attributes: [(String, String)] = [], _ children: [XMLContent] = [])
        -> XMLElement
    {
        let prefix = name.prefix
        let namespace = name.namespace
        return XMLElement(
            name: XMLName(prefix: prefix, local: local, namespace: namespace),
            attributes: attributes.map {
                // Without a prefix of its own an attribute is in no namespace; Word's parts all have one.
                XMLAttribute(
                    name: XMLName(
                        prefix: prefix, local: $0.0, namespace: prefix.isEmpty ? "" : namespace),
                    value: $0.1)
            }, children: children)
    }
}

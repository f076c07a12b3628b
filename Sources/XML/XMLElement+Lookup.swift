extension XMLElement {
    /// The child elements in document order.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside the element, in document order, descendants included.
    public var text: String {
        children.reduce(into: "") { result, child in
            switch child {
            case .element(let element): result += element.text
            case .text(let text): result += text
            }
        }
    }

    /// Looks up an attribute.
    ///
    /// - Parameters:
    ///   - local: The name without its prefix.
    ///   - namespace: The namespace; empty for an attribute without a prefix.
    /// - Returns: The value, or `nil` where the element has no such attribute.
    public func attribute(_ local: String, namespace: String = "") -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }
}

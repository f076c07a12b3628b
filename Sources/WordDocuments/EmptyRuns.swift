import XML

/// Takes away the runs, and the links around them, whose text has moved to where a tag begins.
enum EmptyRuns {
    private static let holders: Set<String> = ["hyperlink", "ins", "moveTo"]

    /// Does so everywhere inside an element.
    static func remove(from element: inout XMLElement) {
        element.forEachElement { remove(from: &$0) }
        element.children.removeAll { child in
            guard case .element(let inner) = child else { return false }
            if inner.isWord("r") { return isEmpty(inner) }
            return inner.isWord(in: holders) && inner.elements.isEmpty
        }
    }

    /// A run of texts without a letter; one that shows anything else stays.
    private static func isEmpty(_ run: XMLElement) -> Bool {
        var hasText = false
        for child in run.elements where !child.isWord("rPr") {
            guard child.isWord("t"), child.children.isEmpty else { return false }
            hasText = true
        }
        return hasText
    }
}

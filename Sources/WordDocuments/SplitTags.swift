import XML

/// Puts tags together that Word split over several runs.
enum SplitTags {
    /// Marks of spelling and of page layout, which Word puts between runs and which mean nothing to a template.
    private static let marks: Set<String> = ["proofErr", "lastRenderedPageBreak"]

    /// Joins the tags of every paragraph into the run where each begins, whose formatting they keep.
    static func join(_ element: inout XMLElement) {
        element.children.removeAll { child in
            if case .element(let child) = child { child.isWord(in: marks) } else { false }
        }
        if element.isWord("p") {
            ParagraphText.change(&element, joined)
            ParagraphText.keepSpaces(&element)
        }
        element.forEachElement { join(&$0) }
    }

    /// Moves the bytes of every tag into the text in which it begins.
    static func joined(_ texts: [[UInt8]]) -> [[UInt8]] {
        guard texts.count > 1 else { return texts }
        let all = Array(texts.joined())
        var owners: [Int] = []
        owners.reserveCapacity(all.count)
        for (position, text) in texts.enumerated() {
            owners.append(contentsOf: repeatElement(position, count: text.count))
        }
        for tag in WordTag.all(in: all) {
            let owner = owners[tag.range.lowerBound]
            for index in tag.range { owners[index] = owner }
        }
        var result = [[UInt8]](repeating: [], count: texts.count)
        for (byte, owner) in zip(all, owners) { result[owner].append(byte) }
        return result
    }
}

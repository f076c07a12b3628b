/// A last section of a document that has nothing in it, which would be printed as an empty page.
///
/// A template that lays annexes sideways ends its upright pages with a paragraph that holds their page layout
/// (ECMA-376-1, 17.6.18). Where a document has no annex, nothing follows that paragraph but the layout of the last
/// section (17.6.17); then the layout in the paragraph becomes that of the last section.
enum EmptyLastSection {
    private static let start = Array("<w:sectPr".utf8)
    private static let end = Array("</w:sectPr>".utf8)
    private static let tail = Array("</w:sectPr></w:pPr></w:p>".utf8)
    private static let paragraphs = [Array("<w:p>".utf8), Array("<w:p ".utf8)]

    /// The document without an empty last section.
    ///
    /// - Parameter document: A printed `word/document.xml`.
    /// - Returns: The same bytes where the last section has content or is the only one.
    static func removed(from document: [UInt8]) -> [UInt8] {
        guard let last = lastPlace(of: start, in: document, before: document.count),
            let lastEnd = lastPlace(of: end, in: document, before: document.count), lastEnd > last
        else { return document }
        var edge = last
        while edge > 0, document[edge - 1] <= 0x20 { edge -= 1 }
        guard document[..<edge].suffix(tail.count).elementsEqual(tail),
            let layout = lastPlace(of: start, in: document, before: edge),
            let paragraph = paragraphs.compactMap({ lastPlace(of: $0, in: document, before: layout) }).max(),
            !holdsRun(document[paragraph..<layout])
        else { return document }
        let layoutEnd = edge - tail.count + end.count
        return Array(document[..<paragraph]) + document[layout..<layoutEnd]
            + document[(lastEnd + end.count)...]
    }

    private static func holdsRun(_ bytes: ArraySlice<UInt8>) -> Bool {
        let runs = [Array("<w:r>".utf8), Array("<w:r ".utf8)]
        let copy = Array(bytes)
        return runs.contains { lastPlace(of: $0, in: copy, before: copy.count) != nil }
    }

    private static func lastPlace(of pattern: [UInt8], in bytes: [UInt8], before limit: Int) -> Int? {
        var place = limit - pattern.count
        while place >= 0 {
            if bytes[place] == pattern[0], bytes[place..<(place + pattern.count)].elementsEqual(pattern) {
                return place
            }
            place -= 1
        }
        return nil
    }
}

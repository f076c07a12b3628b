import XML

/// Pictures and text boxes that stand in a section: each copy gets a number of its own.
///
/// `wp:docPr/@id` identifies a drawing in its part (ECMA-376-1, 20.4.2.5), and readers tell drawings apart by it.
enum RepeatedDrawings {
    private static let namespaces = [
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://purl.org/oclc/ooxml/drawingml/wordprocessingDrawing",
    ]

    /// Whether a part whose sections stand as bare tags has a drawing inside of one.
    static func areIn(_ root: XMLElement) -> Bool {
        var depth = 0
        return isIn(root, &depth)
    }

    private static func isIn(_ element: XMLElement, _ depth: inout Int) -> Bool {
        for child in element.children {
            switch child {
            case .text(let text):
                for tag in WordTag.all(in: Array(text.utf8)) {
                    depth += tag.isOpening ? 1 : tag.isClosing ? -1 : 0
                }
            case .element(let inner):
                if depth > 0, inner.name.local == "docPr", namespaces.contains(inner.name.namespace) {
                    return true
                }
                if isIn(inner, &depth) { return true }
            }
        }
        return false
    }

    /// Numbers the drawings of a part from 1, in the order of the text.
    static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
        let mark = Array(":docPr ".utf8)
        let name = Array("id=\"".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var copied = 0
        var index = 0
        var number = 0
        while index + mark.count < bytes.count {
            guard bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) else {
                index += 1
                continue
            }
            index += mark.count
            // Inside of a tag there is no "<", and inside of a value no quotation mark: both are written as references.
            while index + name.count < bytes.count, bytes[index] != UInt8(ascii: "<") {
                if bytes[index - 1] == UInt8(ascii: " "),
                    bytes[index..<(index + name.count)].elementsEqual(name)
                {
                    let start = index + name.count
                    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
                    number += 1
                    result += bytes[copied..<start]
                    result += String(number).utf8
                    (copied, index) = (end, end)
                    break
                }
                index += 1
            }
        }
        return result + bytes[copied...]
    }
}

/// Finds where tags, texts and sections end, without interpreting them.
///
/// libxml2 gives its first sign of a start tag when all attributes have been compared with one another: 100,000
/// attributes take 11 seconds before anything can be refused. So attributes are counted here first, and a document
/// type declaration is refused before libxml2 sees it. Up to the first error in the document this scanner and
/// libxml2 see the same tokens; at the first error libxml2's push parser stops.
struct XMLTokenScanner {
    private let limits: XMLLimits
    /// The offset of the first byte not yet passed.
    private(set) var position: Int

    init(limits: XMLLimits, start: Int) {
        self.limits = limits
        position = start
    }

    /// Passes one token, or stays before it and says why it is refused.
    mutating func advance(in bytes: Span<UInt8>) -> XMLError.Reason? {
        let end: Int
        if bytes[position] != UInt8(ascii: "<") {
            end = offset(of: UInt8(ascii: "<"), from: position, in: bytes)
        } else if starts(with: Mark.comment, in: bytes) {
            end = endOfSection(from: position + 4, closing: Mark.commentEnd, in: bytes)
        } else if starts(with: Mark.section, in: bytes) {
            end = endOfSection(from: position + 9, closing: Mark.sectionEnd, in: bytes)
        } else if starts(with: Mark.instruction, in: bytes) {
            end = endOfSection(from: position + 2, closing: Mark.instructionEnd, in: bytes)
        } else if starts(with: Mark.doctype, in: bytes) {
            return .doctypeRefused
        } else {
            let tag = endOfTag(in: bytes)
            guard tag.attributes <= limits.attributes else { return .tooManyAttributes(limits.attributes) }
            end = tag.end
        }
        guard end - position <= limits.tokenBytes else { return .tokenTooLarge(limits.tokenBytes) }
        position = end
        return nil
    }

    private func starts(with head: [UInt8], in bytes: Span<UInt8>) -> Bool {
        guard bytes.count - position >= head.count else { return false }
        return head.indices.allSatisfy { bytes[position + $0] == head[$0] }
    }

    /// The offset of a byte, or the end of the part.
    private func offset(of byte: UInt8, from start: Int, in bytes: Span<UInt8>) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != byte { index += 1 }
        return index
    }

    /// The offset after the first occurrence of a closing mark, or the end of the part.
    private func endOfSection(from start: Int, closing: [UInt8], in bytes: Span<UInt8>) -> Int {
        var index = start
        while index + closing.count <= bytes.count {
            if closing.indices.allSatisfy({ bytes[index + $0] == closing[$0] }) {
                return index + closing.count
            }
            index += 1
        }
        return bytes.count
    }

    /// The offset after the `>` of a tag, or the end of the part, and the number of quoted values before it.
    private func endOfTag(in bytes: Span<UInt8>) -> (end: Int, attributes: Int) {
        var attributes = 0
        var index = position + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return (index + 1, attributes) }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                attributes += 1
                index = offset(of: byte, from: index + 1, in: bytes)
            }
            index += 1
        }
        return (bytes.count, attributes)
    }
}

/// The marks that open and close the sections of a document.
private enum Mark {
    static let comment = Array("<!--".utf8)
    static let commentEnd = Array("-->".utf8)
    static let section = Array("<![CDATA[".utf8)
    static let sectionEnd = Array("]]>".utf8)
    static let instruction = Array("<?".utf8)
    static let instructionEnd = Array("?>".utf8)
    static let doctype = Array("<!DOCTYPE".utf8)
}

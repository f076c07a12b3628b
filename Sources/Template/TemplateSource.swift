/// A template's or a partial's file, cut into text and tags.
///
/// Cutting needs no shape, so that a partial used in several places is cut once.
struct TemplateSource {
    /// What the file consists of, comments and standalone lines' white space left out.
    enum Piece {
        case text(Range<Int>)
        case tag(TemplateTag)
    }

    let name: String
    let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    private(set) var errors: [TemplateError] = []
    private var position: TemplatePosition

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        // Editors on Windows begin a file with a byte order mark, which must not end up in a page.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        position = TemplatePosition(offset: start)
        checkEncoding(from: start)
        cut(from: start)
    }

    private mutating func checkEncoding(from start: Int) {
        let invalid: Int?
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            invalid = nil
        } catch {
            invalid = error.byteOffsets.lowerBound
        }
        guard let invalid else { return }
        // A position of its own: the tags before this place have not been looked at yet.
        var place = TemplatePosition(offset: start)
        place.advance(to: invalid, in: bytes)
        fail(.invalidUTF8, place, excerpt: invalid..<bytes.count)
    }

    private mutating func cut(from start: Int) {
        var text = start
        var index = start
        while let open = opening(from: index) {
            position.advance(to: open, in: bytes)
            let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
            let content = open + (isTriple ? 3 : 2)
            let end: Int
            switch tagEnd(from: content, isTriple: isTriple) {
            case .closed(let close):
                end = close + (isTriple ? 3 : 2)
                let range = open..<end
                switch TemplateTag.parse(bytes[content..<close], isTriple: isTriple) {
                case .tag(let sigil, let name):
                    let whole = isAloneOnLine(sigil) ? line(around: range, after: text) : range
                    appendText(text..<whole.lowerBound)
                    pieces.append(
                        .tag(TemplateTag(sigil: sigil, name: name, range: range, position: position)))
                    text = whole.upperBound
                case .comment:
                    let whole = line(around: range, after: text)
                    appendText(text..<whole.lowerBound)
                    text = whole.upperBound
                case .refused(let problem):
                    fail(.badTag(problem.rawValue), position, excerpt: range)
                    text = end
                }
                index = max(end, text)
            case .unclosed(let resume):
                fail(.unclosedTag, position, excerpt: open..<resume)
                index = resume
                text = resume
            }
        }
        appendText(text..<bytes.count)
    }

    private mutating func appendText(_ range: Range<Int>) {
        if !range.isEmpty { pieces.append(.text(range)) }
    }

    private func opening(from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
            index += 1
        }
        return nil
    }

    private enum TagEnd {
        /// Where the closing braces begin.
        case closed(Int)
        /// Where to look for tags again.
        case unclosed(Int)
    }

    /// Finds a tag's closing braces.
    ///
    /// A tag that opens before this one is closed tells that this one's braces were forgotten: telling so at
    /// once finds the other mistakes of the file too. It holds for comments as well; a tag in a comment would
    /// end the comment early and print its rest.
    private func tagEnd(from start: Int, isTriple: Bool) -> TagEnd {
        var index = start
        while index + 1 < bytes.count {
            let pair = (bytes[index], bytes[index + 1])
            if pair == (UInt8(ascii: "}"), UInt8(ascii: "}")) {
                guard isTriple else { return .closed(index) }
                let hasThird = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "}")
                return hasThird ? .closed(index) : .unclosed(index + 2)
            }
            if pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) { return .unclosed(index) }
            index += 1
        }
        return .unclosed(bytes.count)
    }

    private func isAloneOnLine(_ sigil: TemplateTag.Sigil) -> Bool {
        switch sigil {
        case .value, .raw: false
        case .section, .inverted, .close, .partial: true
        }
    }

    /// The whole lines that a tag stands on, its line end included, if nothing else stands on them.
    private func line(around tag: Range<Int>, after text: Int) -> Range<Int> {
        var start = tag.lowerBound
        while start > text, isBlank(bytes[start - 1]) { start -= 1 }
        let beginsLine = start == position.start || bytes[start - 1] == UInt8(ascii: "\n")
        guard beginsLine else { return tag }
        var end = tag.upperBound
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        if end == bytes.count { return start..<end }
        if bytes[end] == UInt8(ascii: "\n") { return start..<(end + 1) }
        let endsWithReturn =
            bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
        return endsWithReturn ? start..<(end + 2) : tag
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private mutating func fail(_ reason: TemplateError.Reason, _ place: TemplatePosition, excerpt: Range<Int>)
    {
        errors.append(error(reason, place, excerpt: excerpt))
    }

    /// A mistake at a place of this file.
    func error(
        _ reason: TemplateError.Reason, _ place: TemplatePosition, excerpt: Range<Int>
    ) -> TemplateError {
        TemplateError(
            template: name, line: place.line, column: place.column, excerpt: self.excerpt(excerpt),
            reason: reason)
    }

    /// At most 60 characters, on one line.
    private func excerpt(_ range: Range<Int>) -> String {
        // No scalar has more than four bytes; without this bound a file full of mistakes would be copied for each.
        let bounded = bytes[range].prefix(4 * 61)
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bounded, as: UTF8.self).unicodeScalars {
            guard scalars.count < 60 else {
                scalars.append("…")
                break
            }
            scalars.append(scalar.value < 0x20 ? " " : scalar)
        }
        return String(scalars)
    }
}

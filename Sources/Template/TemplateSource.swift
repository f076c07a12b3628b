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
    private var delimiters = TemplateDelimiters.standard
    private let mayChangeDelimiters: Bool

    /// Cuts a file.
    ///
    /// - Parameters:
    ///   - name: The file's name, for errors.
    ///   - bytes: The file.
    ///   - indent: White space put before each line that is not empty: that of the tag, alone on its line, for
    ///     which this file is put in.
    ///   - mayChangeDelimiters: Whether `{{=<% %>=}}` is followed or refused.
    init(name: String, bytes: [UInt8], indent: ArraySlice<UInt8> = [], mayChangeDelimiters: Bool = true) {
        self.name = name
        self.mayChangeDelimiters = mayChangeDelimiters
        // Editors on Windows begin a file with a byte order mark, which must not end up in a page.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.bytes = indent.isEmpty ? bytes : Self.indented(bytes[start...], by: indent)
        let begin = indent.isEmpty ? start : 0
        position = TemplatePosition(offset: begin, indent: indent.count, in: self.bytes)
        checkEncoding(from: begin, indent: indent.count)
        cut(from: begin)
    }

    private static func indented(_ bytes: ArraySlice<UInt8>, by indent: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var isAtStart = true
        for byte in bytes {
            let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if isAtStart, !endsLine { result.append(contentsOf: indent) }
            result.append(byte)
            isAtStart = byte == UInt8(ascii: "\n")
        }
        return result
    }

    private mutating func checkEncoding(from start: Int, indent: Int) {
        let invalid: Int?
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            invalid = nil
        } catch {
            invalid = error.byteOffsets.lowerBound
        }
        guard let invalid else { return }
        // A position of its own: the tags before this place have not been looked at yet.
        var place = TemplatePosition(offset: start, indent: indent, in: bytes)
        place.advance(to: invalid, in: bytes)
        fail(.invalidUTF8, place, excerpt: invalid..<bytes.count)
    }

    private mutating func cut(from start: Int) {
        var text = start
        var index = start
        while let open = opening(from: index) {
            position.advance(to: open, in: bytes)
            // Three braces belong to the standard delimiters alone.
            let inside = open + delimiters.open.count
            let isTriple =
                delimiters == .standard && inside < bytes.count && bytes[inside] == UInt8(ascii: "{")
            let content = isTriple ? inside + 1 : inside
            switch tagEnd(from: content, isTriple: isTriple) {
            case .closed(let close):
                let range = open..<(close + delimiters.close.count + (isTriple ? 1 : 0))
                text = cutTag(bytes[content..<close], at: range, isTriple: isTriple, after: text)
                index = max(range.upperBound, text)
            case .unclosed(let resume):
                fail(.unclosedTag, position, excerpt: open..<resume)
                index = resume
                text = resume
            }
        }
        appendText(text..<bytes.count)
    }

    /// Takes a tag in and gives the place where the text after it begins.
    private mutating func cutTag(
        _ content: ArraySlice<UInt8>, at range: Range<Int>, isTriple: Bool, after text: Int
    ) -> Int {
        switch TemplateTag.parse(content, isTriple: isTriple) {
        case .tag(let sigil, let name):
            let whole = isAloneOnLine(sigil) ? line(around: range, after: text) : range
            appendText(text..<whole.lowerBound)
            pieces.append(
                .tag(
                    TemplateTag(
                        sigil: sigil, name: name, range: range, position: position,
                        indent: whole.lowerBound..<range.lowerBound)))
            return whole.upperBound
        case .comment:
            return cutLine(around: range, after: text)
        case .delimiters(let changed):
            guard mayChangeDelimiters else {
                fail(.badTag(TemplateError.BadTag.setDelimiter.rawValue), position, excerpt: range)
                return range.upperBound
            }
            let end = cutLine(around: range, after: text)
            delimiters = changed
            return end
        case .refused(let problem):
            fail(.badTag(problem.rawValue), position, excerpt: range)
            return range.upperBound
        }
    }

    /// Passes over a tag that prints nothing, and over its line if it stands alone.
    private mutating func cutLine(around range: Range<Int>, after text: Int) -> Int {
        let whole = line(around: range, after: text)
        appendText(text..<whole.lowerBound)
        return whole.upperBound
    }

    private mutating func appendText(_ range: Range<Int>) {
        if !range.isEmpty { pieces.append(.text(range)) }
    }

    private func opening(from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if stands(delimiters.open, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func stands(_ mark: [UInt8], at index: Int) -> Bool {
        guard bytes[index] == mark[0], index + mark.count <= bytes.count else { return false }
        return mark.count == 1 || bytes[index..<(index + mark.count)].elementsEqual(mark)
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
        if start < bytes.count, !isTriple, bytes[start] == UInt8(ascii: "=") { return changeEnd(from: start) }
        var index = start
        while index < bytes.count {
            if stands(delimiters.close, at: index) {
                guard isTriple else { return .closed(index) }
                let hasThird = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "}")
                return hasThird ? .closed(index) : .unclosed(index + 2)
            }
            if stands(delimiters.open, at: index) { return .unclosed(index) }
            index += 1
        }
        return .unclosed(bytes.count)
    }

    /// Finds the end of a tag that changes the delimiters: `=` and the closing braces, on the same line.
    ///
    /// It may name the delimiters in use, so that these do not end it. Where the `=` was forgotten, the first
    /// closing braces count, and what stands before them is refused.
    private func changeEnd(from start: Int) -> TagEnd {
        var first: Int?
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if stands(delimiters.close, at: index) {
                if index > start + 1, bytes[index - 1] == UInt8(ascii: "=") { return .closed(index) }
                first = first ?? index
            }
            index += 1
        }
        return first.map { .closed($0) } ?? .unclosed(index)
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

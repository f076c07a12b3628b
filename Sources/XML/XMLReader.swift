/// Reads XML parts that anybody may have made.
///
/// libxml2 parses; nothing is loaded from files or the network, no entity is expanded but the five predefined ones,
/// any document type declaration is refused, and ``XMLLimits`` bounds what a part may cost.
public enum XMLReader {
    /// The bytes collected before libxml2 is called: large enough to be cheap, small enough to stop early.
    private static let pieceByteCount = 64 << 10

    /// Reads a whole part.
    ///
    /// - Parameters:
    ///   - bytes: The whole part, in UTF-8 with or without a byte order mark.
    ///   - part: The name of the part, for errors.
    ///   - limits: What the part may cost.
    /// - Returns: The root element.
    /// - Throws: `XMLError` with the place of the first thing that is wrong.
    public static func read(
        _ bytes: [UInt8], part: String, limits: XMLLimits = .standard
    ) throws(XMLError) -> XMLElement {
        guard bytes.count <= limits.bytes else {
            throw XMLError(part: part, line: 0, column: 0, reason: .tooLarge(limits.bytes))
        }
        let start = try XMLEncoding.check(bytes, part: part)
        let limits = limits.enforceable
        let builder = XMLTreeBuilder(limits: limits)
        guard let parser = XMLPushParser(builder: builder) else {
            throw XMLError(part: part, line: 0, column: 0, reason: .outOfMemory)
        }
        let span = bytes.span
        var scanner = XMLTokenScanner(limits: limits, start: start)
        var fed = start
        while scanner.position < bytes.count {
            let refusal = scanner.advance(in: span)
            if refusal != nil || scanner.position - fed >= pieceByteCount {
                parser.feed(bytes, fed..<scanner.position)
                fed = scanner.position
                try check(builder, part: part)
            }
            if let refusal { throw XMLError(part: part, at: fed, in: bytes, reason: refusal) }
        }
        parser.feed(bytes, fed..<bytes.count)
        let isWellFormed = parser.finish()
        try check(builder, part: part)
        guard isWellFormed, let root = builder.root else {
            throw XMLError(part: part, at: bytes.count, in: bytes, reason: .notWellFormed("no root element"))
        }
        return root
    }

    private static func check(_ builder: XMLTreeBuilder, part: String) throws(XMLError) {
        guard let failure = builder.failure else { return }
        throw XMLError(part: part, line: failure.line, column: failure.column, reason: failure.reason)
    }
}

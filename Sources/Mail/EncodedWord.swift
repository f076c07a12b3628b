/// Text in headers: encoded words of RFC 2047.
enum EncodedWord {
    /// Longest encoded word (RFC 2047, 2).
    private static let longest = 75
    private static let head = "=?UTF-8?B?"
    private static let tail = "?="

    /// A text as one or more encoded words, each of whole characters (RFC 2047, 5).
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - room: How many letters the line has left for the first word.
    /// - Returns: The words; to be put apart by a blank or a folded line, which readers take away again.
    static func words(_ text: String, first room: Int) -> [String] {
        var words: [String] = []
        var bytes: [UInt8] = []
        var limit = byteCount(within: min(longest, room))
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > limit, !bytes.isEmpty {
                words.append(head + Base64.text(bytes) + tail)
                bytes = []
                limit = byteCount(within: longest)
            }
            bytes += next
        }
        if !bytes.isEmpty { words.append(head + Base64.text(bytes) + tail) }
        return words
    }

    /// How many bytes fit into an encoded word of a length; one character at least.
    private static func byteCount(within length: Int) -> Int {
        max((length - head.utf8.count - tail.utf8.count) / 4 * 3, 4)
    }

    /// Whether a text can stand in an unstructured header as it is: printable ASCII that nobody takes for an encoded word.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
            && text.utf8.first != 0x20 && text.utf8.last != 0x20 && !text.contains("  ")
    }
}

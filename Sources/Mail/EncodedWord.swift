/// Text in headers: encoded words of RFC 2047.
///
/// A long text needs several. It is parted between words, never inside one that fits: some readers show the blank that
/// has to stand between two encoded words, although it means nothing (RFC 2047, 6.2). Best is a place beside a word of ASCII letters,
/// which stands there as it is: the blanks around it mean themselves, to every reader. Without such a word in reach the
/// blank goes into the encoded word before the parting.
enum EncodedWord {
    /// Longest encoded word (RFC 2047, 2).
    private static let longest = 75
    /// Longest word that is left unencoded between encoded ones.
    private static let longestAtom = 60
    /// What an encoded word of a phrase may hold beside letters and digits (RFC 2047, 5, rule 3).
    private static let safeMarks = Array("!*+-/".utf8)

    /// A text as encoded words, and words of ASCII letters between them.
    ///
    /// - Parameters:
    ///   - text: The text; line ends and other control characters become blanks, whatever was checked before.
    ///   - room: How many letters the line has left for the first word.
    ///   - mayFold: Whether the first word may be longer than that and have a line of its own, where this spares a place at which two
    ///     encoded words meet. Not in free text: some readers show the blank of the folded line.
    /// - Returns: The words; to be put apart by a blank or a folded line.
    static func words(_ text: String, first room: Int, mayFold: Bool = false) -> [String] {
        let near = parted(text, first: room)
        guard mayFold else { return near }
        let far = parted(text, first: longest)
        return meetings(far) < meetings(near) ? far : near
    }

    /// How often two encoded words meet.
    private static func meetings(_ words: [String]) -> Int {
        zip(words, words.dropFirst()).count { $0.hasPrefix("=?") && $1.hasPrefix("=?") }
    }

    private static func parted(_ text: String, first room: Int) -> [String] {
        // By scalars: a blank with a combining mark is one Character, and not equal to a blank.
        var parts = cleaned(text).unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
            .map { String($0) }
        var words: [String] = []
        var start = 0
        // Whether the blank before the next part is printed by what stands there already.
        var isAfterAtom = false
        while start < parts.count {
            let limit = words.isEmpty ? min(longest, room) : longest
            if isAfterAtom, canStand(start, in: parts) {
                words.append(parts[start])
                start += 1
                continue
            }
            let end = fitting(parts, from: start, limit: limit)
            if end == parts.count {
                let rest = parts[start...].joined(separator: " ")
                if rest.isEmpty { break }
                words.append(encoded(rest))
                break
            }
            if let atom = lastAtom(parts, from: start, through: end, mayStart: words.isEmpty) {
                if atom > start { words.append(encoded(parts[start..<atom].joined(separator: " "))) }
                words.append(parts[atom])
                start = atom + 1
                isAfterAtom = true
                continue
            }
            isAfterAtom = false
            // The blank behind the last whole part goes in with it.
            var last = end
            while last > start {
                let chunk = parts[start..<last].joined(separator: " ") + " "
                if encoded(chunk).utf8.count <= limit {
                    words.append(encoded(chunk))
                    break
                }
                last -= 1
            }
            if last > start {
                start = last
            } else {
                let (head, rest) = cut(parts[start], limit: limit)
                words.append(encoded(head))
                parts[start] = rest
            }
        }
        return words
    }

    /// Behind the last part that fits into one encoded word together with those before it.
    private static func fitting(_ parts: [String], from start: Int, limit: Int) -> Int {
        var end = start
        var chunk = ""
        while end < parts.count {
            chunk += (end == start ? "" : " ") + parts[end]
            guard encoded(chunk).utf8.count <= limit else { break }
            end += 1
        }
        return end
    }

    /// The last part that can stand as it is, where everything before it fits into one encoded word.
    private static func lastAtom(_ parts: [String], from start: Int, through end: Int, mayStart: Bool) -> Int?
    {
        for place in stride(from: min(end, parts.count - 1), to: start, by: -1)
        where canStand(place, in: parts) {
            // Nothing but blanks before it would be an encoded word of nothing.
            if parts[start..<place].contains(where: { !$0.isEmpty }) { return place }
        }
        return mayStart && canStand(start, in: parts) ? start : nil
    }

    /// As much of a word as fits: whole letters with their marks where they fit, whole scalars at any rate (RFC 2047, 5).
    private static func cut(_ word: String, limit: Int) -> (head: String, rest: String) {
        var head = ""
        for letter in word {
            guard encoded(head + String(letter)).utf8.count <= limit else { break }
            head.append(letter)
        }
        if head.isEmpty {
            for scalar in word.unicodeScalars {
                guard head.isEmpty || encoded(head + String(scalar)).utf8.count <= limit else { break }
                head.unicodeScalars.append(scalar)
            }
        }
        return (head, String(word.unicodeScalars.dropFirst(head.unicodeScalars.count)))
    }

    /// A text as one encoded word, in the shorter of the two encodings (RFC 2047, 4).
    private static func encoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var quoted = ""
        for byte in bytes {
            if byte == 0x20 {
                quoted += "_"
            } else if isLetterOrDigit(byte) || safeMarks.contains(byte) {
                quoted.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                quoted += digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
            }
        }
        let base64 = Base64.text(bytes)
        return quoted.utf8.count <= base64.utf8.count ? "=?UTF-8?Q?\(quoted)?=" : "=?UTF-8?B?\(base64)?="
    }

    /// Whether a part can stand as it is; not before a blank that ends the text, which would be lost.
    private static func canStand(_ place: Int, in parts: [String]) -> Bool {
        isAtom(parts[place]) && !(place + 2 == parts.count && parts[place + 1].isEmpty)
    }

    /// Whether a word can stand between encoded words of a phrase as it is.
    private static func isAtom(_ word: String) -> Bool {
        (1...longestAtom).contains(word.utf8.count)
            && word.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Without line ends and other control characters, each a blank.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? " " : scalar) }
        return String(result)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
            || scalar.value == 0x2029
    }

    /// Whether a text can stand in an unstructured header as it is: printable ASCII that nobody takes for an encoded word.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
            && text.utf8.first != 0x20 && text.utf8.last != 0x20 && !text.contains("  ")
    }
}

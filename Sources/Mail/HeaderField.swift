import Records

/// Header fields with CRLF, in lines of at most 76 letters where a blank allows it, and never of more than 998 (RFC 5322, 2.1.1).
enum HeaderField {
    /// Longest line with an encoded word (RFC 2047, 2), which is used for all.
    private static let longest = 76

    /// A field of words that may be put on lines of their own.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - words: What it holds, ASCII without line ends; a line is broken between two of them.
    /// - Returns: The field.
    static func folded(_ name: String, _ words: [String]) -> String {
        var text = name + ":"
        var length = text.utf8.count
        for word in words {
            // The first word stays beside the name, unless it is an encoded one, which must not make a line longer.
            let isBreakable = length > name.utf8.count + 1 || word.hasPrefix("=?")
            if length + 1 + word.utf8.count > longest, isBreakable {
                text += "\r\n"
                length = 0
            }
            text += " " + word
            length += 1 + word.utf8.count
        }
        return text + "\r\n"
    }

    /// Free text, such as a subject.
    ///
    /// A word of ASCII longer than a line may be would be parted nowhere: then all is encoded.
    static func text(_ name: String, _ text: String) -> String {
        let isShort = text.utf8.split(separator: 0x20).allSatisfy { $0.count < longest }
        let words =
            EncodedWord.isPlain(text) && isShort
            ? text.split(separator: " ").map(String.init)
            : EncodedWord.words(text, first: longest - name.utf8.count - 2)
        return folded(name, words)
    }

    /// A mailbox with the name of its owner (RFC 5322, 3.4).
    static func mailbox(_ name: String, _ owner: String?, _ address: MailAddress) -> String {
        guard let owner, !owner.isEmpty else { return folded(name, ["<\(address.text)>"]) }
        return folded(name, phrase(owner, first: longest - name.utf8.count - 2) + ["<\(address.text)>"])
    }

    /// A name before an address: atoms, a quoted text, or encoded words.
    private static func phrase(_ text: String, first room: Int) -> [String] {
        let specials = Set("()<>[]:;@\\,.\"".utf8)
        // A quoted text is one word on its line, and each quotation mark in it two letters.
        let escaped = text.utf8.count { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        guard EncodedWord.isPlain(text), text.utf8.count + escaped <= longest - 4 else {
            return EncodedWord.words(text, first: room, mayFold: true)
        }
        guard text.utf8.contains(where: specials.contains) else {
            return text.split(separator: " ").map(String.init)
        }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return [quoted + "\""]
    }

    /// A parameter of MIME whose value is ASCII: whole where a line holds it, else in pieces (RFC 2231, 3).
    ///
    /// - Returns: The parameter without `;` before it; pieces are words of their own.
    static func parameter(_ name: String, _ value: String) -> [String] {
        let whole = "\(name)=\"\(value)\""
        // A blank before it and a semicolon behind it.
        guard whole.utf8.count + 2 > longest else { return [whole] }
        var pieces: [String] = []
        var rest = Array(value.utf8)[...]
        while !rest.isEmpty {
            let count = min(rest.count, longest - name.utf8.count - 8)
            pieces.append(
                "\(name)*\(pieces.count)=\"\(String(decoding: rest.prefix(count), as: UTF8.self))\"")
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    /// A field with parameters (RFC 2045, 5.1).
    static func withParameters(_ name: String, _ value: String, _ parameters: [[String]]) -> String {
        let all = [value] + parameters.flatMap { $0 }
        return folded(
            name, all.enumerated().map { $0.offset < all.count - 1 ? $0.element + ";" : $0.element })
    }
}

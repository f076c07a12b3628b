extension MailAddress {
    /// The address behind `mailto:` (RFC 6068, 2): what has a meaning in an address of the web is escaped, so that nothing
    /// after a `?` becomes a header field of the reader's message.
    public var linked: String {
        var result = ""
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+")
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                // ASCII from "!" to "}": two digits always.
                result += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}

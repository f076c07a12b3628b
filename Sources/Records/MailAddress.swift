import VietnameseText

/// An e-mail address that is safe in a header and in an envelope.
///
/// Narrower than RFC 5321 and RFC 5322 allow: `dot-atom@domain`, ASCII alone, no quotes, comments, or addresses in brackets. What is
/// left needs no escaping anywhere, so that nothing can be smuggled through it into a header or a command of SMTP.
public struct MailAddress: Sendable, Hashable, Comparable {
    /// Why a text is no such address.
    public enum Fault: Error, Sendable, Hashable {
        /// A line break, tab or another control character: as in attempts to add headers or recipients.
        case control
        /// A blank, or one of `<>()[],;:\"`.
        case mark(String)
        /// Not exactly one `@` with something on both sides.
        case form
        /// A letter outside ASCII before the `@`.
        case localLetters
        /// A letter outside ASCII after the `@`; with the form that mail servers know, where there is one.
        case domainLetters(ascii: String?)
        /// Dots or characters that are not allowed before the `@`.
        case local
        /// Not a domain name: labels of letters, digits and hyphens, two at least.
        case domain
        /// More than 64 bytes before the `@`, or more than 254 in all (RFC 5321, 4.5.3.1).
        case length
    }

    /// The address as it was written.
    public let text: String
    /// What stands before the `@`.
    public let local: String
    /// What stands after the `@`, in small letters.
    public let domain: String

    private static let marks = Set(" <>()[],;:\\\"".unicodeScalars)
    private static let localMarks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    /// Checks an address.
    ///
    /// - Parameter text: The address alone, without a name.
    /// - Throws: ``Fault`` for the first thing that is wrong.
    public init(_ text: String) throws(Fault) {
        let scalars = text.unicodeScalars
        guard
            !scalars.contains(where: {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x2028
                    || $0.value == 0x2029
            })
        else { throw .control }
        if let mark = scalars.first(where: { Self.marks.contains($0) || $0 == "\u{A0}" }) {
            throw .mark(String(mark))
        }
        // By scalars: an "@" with a combining mark is one Character, and not equal to "@".
        let parts = scalars.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw .form }
        let local = String(parts[0])
        let domain = String(parts[1])
        guard local.utf8.allSatisfy({ $0 < 0x80 }) else { throw .localLetters }
        guard domain.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw .domainLetters(ascii: Punycode.domain(domain).flatMap { Self.isDomain($0) ? $0 : nil })
        }
        guard local.utf8.count <= 64, text.utf8.count <= 254 else { throw .length }
        guard Self.isLocal(local) else { throw .local }
        guard Self.isDomain(domain) else { throw .domain }
        self.text = text
        self.local = local
        self.domain = domain.lowercased()
    }

    /// What two writings of one mailbox have in common; no server in use tells mailboxes apart by the case of letters.
    public var key: String { text.lowercased() }

    /// By mailbox, then as written.
    public static func < (left: MailAddress, right: MailAddress) -> Bool {
        (left.key, left.text) < (right.key, right.text)
    }

    private static func isLocal(_ local: String) -> Bool {
        local.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isLetterOrDigit($0) || localMarks.contains($0) }
        }
    }

    /// Whether a text is a domain name of two labels at least, the last one not a number.
    public static func isDomain(_ domain: String) -> Bool {
        guard domain.utf8.count <= 253 else { return false }
        let labels = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let areGood = labels.allSatisfy { label in
            (1...63).contains(label.count)
                && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
                && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        }
        return labels.count >= 2 && areGood && labels.last?.allSatisfy { (0x30...0x39).contains($0) } == false
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

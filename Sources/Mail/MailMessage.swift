import Digest
import Records
import VietnameseText

/// One message to one recipient, before it is written as bytes.
public struct MailMessage: Sendable {
    /// Who writes, with the name of the office.
    public struct Sender: Sendable, Hashable {
        /// Where from, in the header and in the envelope.
        public var address: MailAddress
        /// Name of the office.
        public var name: String
        /// The person who answers questions.
        public var replyTo: MailAddress
        /// Name of that person.
        public var replyName: String?

        /// Makes a sender.
        public init(address: MailAddress, name: String, replyTo: MailAddress, replyName: String?) {
            self.address = address
            self.name = name
            self.replyTo = replyTo
            self.replyName = replyName
        }
    }

    /// What makes the message the one that it is.
    public var identity: MailIdentity
    /// Name of the recipient.
    public var recipientName: String
    /// The language of the texts.
    public var language: Language
    /// The date of the message.
    public var date: CalendarDate
    /// Who writes.
    public var sender: Sender
    /// The subject.
    public var subject: String
    /// The text.
    public var plain: String
    /// The same as HTML.
    public var html: String
    /// The package with its ASCII name; `nil` when the text has a link instead.
    public var attachment: (name: String, bytes: [UInt8])?

    /// Makes a message.
    public init(
        identity: MailIdentity, recipientName: String, language: Language, date: CalendarDate, sender: Sender,
        subject: String, plain: String, html: String, attachment: (name: String, bytes: [UInt8])?
    ) {
        self.identity = identity
        self.recipientName = recipientName
        self.language = language
        self.date = date
        self.sender = sender
        self.subject = subject
        self.plain = plain
        self.html = html
        self.attachment = attachment
    }

    /// The message as it is sent (RFC 5322; RFC 2045 to 2047): CRLF, ASCII, bodies in Base64.
    ///
    /// A boundary holds `=_`, which no line of Base64 can.
    public var bytes: [UInt8] {
        let outer = "=_\(identity.id)_1"
        let inner = "=_\(identity.id)_2"
        var head = ""
        head += HeaderField.folded("Date", [MailDate.text(date)])
        head += HeaderField.mailbox("From", sender.name, sender.address)
        head += HeaderField.mailbox("Reply-To", sender.replyName, sender.replyTo)
        head += HeaderField.mailbox("To", recipientName, identity.address)
        head += HeaderField.text("Subject", subject)
        head += HeaderField.folded("Message-ID", [identity.messageID(domain: sender.address.domain)])
        head += HeaderField.folded("Auto-Submitted", ["auto-generated"])
        head += HeaderField.folded("Content-Language", [language.rawValue])
        head += HeaderField.folded(MailHeader.unit, [identity.unitPath])
        head += HeaderField.folded(MailHeader.package, [identity.package])
        head += HeaderField.folded("MIME-Version", ["1.0"])
        head += HeaderField.withParameters("Content-Type", "multipart/mixed", [["boundary=\"\(outer)\""]])
        var output = Array(head.utf8)
        output += Array("\r\n--\(outer)\r\n".utf8)
        output += Array(
            HeaderField.withParameters("Content-Type", "multipart/alternative", [["boundary=\"\(inner)\""]])
                .utf8)
        for (kind, text) in [("plain", plain), ("html", html)] {
            output += Array("\r\n--\(inner)\r\n".utf8)
            output += Array(
                "Content-Type: text/\(kind); charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8)
            Base64.lines(Self.withCRLF(text), into: &output)
        }
        output += Array("\r\n--\(inner)--\r\n".utf8)
        if let attachment {
            output += Array("\r\n--\(outer)\r\n".utf8)
            output += Array(
                (HeaderField.withParameters(
                    "Content-Type", "application/zip", [HeaderField.parameter("name", attachment.name)])
                    + HeaderField.withParameters(
                        "Content-Disposition", "attachment",
                        [HeaderField.parameter("filename", attachment.name)])
                    + "Content-Transfer-Encoding: base64\r\n\r\n").utf8)
            Base64.lines(attachment.bytes, into: &output)
        }
        output += Array("\r\n--\(outer)--\r\n".utf8)
        return output
    }

    /// Text of a message has CRLF at its line ends, whatever the template has (RFC 2046, 4.1.1).
    private static func withCRLF(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        for byte in text.utf8 where byte != 0x0D {
            if byte == 0x0A { output.append(0x0D) }
            output.append(byte)
        }
        return output
    }
}

/// Header fields of our own, by which a message says what it carries.
enum MailHeader {
    static let unit = "X-Bantin-Unit"
    /// Short, so that name and sum fit into the 78 letters of a line (RFC 5322, 2.1.1).
    static let package = "X-Bantin-Sum"
}

/// What was said in one transfer, as far as it is noted: our commands without secrets, and the server's replies.
struct SMTPTranscript {
    /// A reply with the command that it answers.
    struct Reply: Hashable {
        /// `MAIL`, `RCPT`, `DATA`, `EHLO`, `NOOP`, `QUIT`; empty for what comes before, and for the answer to the message itself `.`.
        let command: String
        let code: Int
        let text: String
    }

    /// The replies in order.
    private(set) var replies: [Reply] = []
    /// The lines of the last answer to EHLO, without code.
    private(set) var features: [String] = []

    init(_ lines: String) {
        var command = ""
        // Once the server has said 354, the next reply is about the message.
        var isData = false
        for line in lines.unicodeScalars.split(separator: "\n").map({ String($0) }) {
            if line.hasPrefix(">") {
                command = String(line.dropFirst())
                if command == "EHLO" { features = [] }
                isData = false
                continue
            }
            let reply = line.dropFirst()
            guard line.hasPrefix("<"), reply.utf8.count >= 3, let code = Int(reply.prefix(3)) else {
                continue
            }
            let rest = reply.dropFirst(3)
            if command == "EHLO", code == 250 { features.append(String(rest.dropFirst())) }
            // A line of several: the last one has a blank behind the code.
            guard rest.first != "-" else { continue }
            replies.append(Reply(command: isData ? "." : command, code: code, text: Self.shown(reply)))
            isData = code == 354
        }
    }

    /// What may be printed on a terminal: a server can say anything, and some of it would move the cursor or rename the window.
    private static func shown(_ reply: Substring) -> String {
        var text = String.UnicodeScalarView()
        for scalar in reply.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            text.append(isControl ? " " : scalar)
        }
        return String(text)
    }

    /// The largest message that the server takes (RFC 1870); `nil` where it says none.
    var sizeLimit: Int? {
        for feature in features {
            let words = feature.split(separator: " ")
            guard let first = words.first, first.uppercased() == "SIZE" else { continue }
            guard words.count > 1, let limit = Int(words[1]), limit > 0 else { return nil }
            return limit
        }
        return nil
    }

    /// The reply to a command; a transfer has each of them once, and QUIT may follow any of them.
    func reply(to command: String) -> Reply? { replies.first { $0.command == command } }

    /// Whether the server asked for the message.
    var hasBegunData: Bool { replies.contains { $0.code == 354 } }
}

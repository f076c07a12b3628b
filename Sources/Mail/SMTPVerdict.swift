/// Judges what became of a message from what was said and how the library ended.
struct SMTPVerdict {
    /// What the library says.
    enum Ending: Hashable {
        case done
        case connection(String)
        case security(String)
        case login(String)
        /// Anything else: what was said decides.
        case other(String)

        var reason: String {
            switch self {
            case .done: ""
            case .connection(let text), .security(let text), .login(let text), .other(let text): text
            }
        }
    }

    let transcript: SMTPTranscript
    let ending: Ending
    /// Whether the library has taken all bytes of the message.
    let isAllTaken: Bool
    /// Whether it has taken any: then the server has asked for the message, also where a server that talks a lot has pushed that out
    /// of the transcript.
    var isAnyTaken = false

    /// The outcome.
    ///
    /// "Sent" needs the server's own 2xx for the message, whatever the library says. Without an answer after all bytes were handed over,
    /// nobody knows: the message may be on its way. Before that, it cannot be: a server may not deliver a message
    /// whose end it has not seen (RFC 5321, 4.1.1.4).
    var outcome: SendOutcome {
        if let final = transcript.reply(to: ".") {
            switch final.code {
            case 200..<300: return .sent(final.text)
            case 500..<600: return .refused(final.text)
            case 400..<500: return .deferred(final.text)
            default: return .unknown(final.text)
            }
        }
        if transcript.hasBegunData || isAnyTaken {
            return isAllTaken ? .unknown(ending.reason) : .deferred(ending.reason)
        }
        if let reply = transcript.reply(to: "DATA") ?? transcript.reply(to: "RCPT"), reply.code >= 400 {
            return reply.code >= 500 ? .refused(reply.text) : .deferred(reply.text)
        }
        if let reply = transcript.reply(to: "MAIL"), reply.code >= 400 {
            switch reply.code {
            // The size that we announced is this message's.
            case 552: return .refused(reply.text)
            case 500...: return .session(SessionFault(.sender, reply.text))
            default: return .deferred(reply.text)
            }
        }
        switch ending {
        case .security(let reason): return .session(SessionFault(.security, reason))
        case .login(let reason): return .session(SessionFault(.login, reason))
        case .done: return .unknown("no answer")
        case .connection(let reason), .other(let reason): return .session(SessionFault(.connection, reason))
        }
    }
}

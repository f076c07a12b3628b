/// What became of one attempt to send.
public enum SendOutcome: Sendable, Hashable {
    /// The server took the message; its words.
    case sent(String)
    /// It refused this message or recipient for good (5xx).
    case refused(String)
    /// It did not take it this time (4xx), or went away before it had the whole message.
    case deferred(String)
    /// The message was out and the answer was lost.
    case unknown(String)
    /// Nothing about this message: no connection, no TLS, no login, or the sender is refused.
    case session(SessionFault)
}

/// Why there is no session in which messages could be sent.
public struct SessionFault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// The server cannot be reached, or went away.
        case connection
        /// It offers no TLS, or its certificate is not good.
        case security
        /// User or password is refused.
        case login
        /// It does not take mail from the sender's address.
        case sender
    }

    /// What is wrong.
    public let kind: Kind
    /// The words of server or library.
    public let reason: String

    /// Makes a fault.
    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

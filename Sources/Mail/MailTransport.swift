import Records

/// Hands messages to a server.
public protocol MailTransport: AnyObject {
    /// Connects and logs in without a message.
    ///
    /// - Returns: The largest message that the server takes; `nil` where it does not say.
    /// - Throws: ``SessionFault``.
    func probe() throws(SessionFault) -> Int?

    /// Sends one message to one recipient.
    func send(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) -> SendOutcome
}

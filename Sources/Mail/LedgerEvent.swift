import Records

/// What happened to a message, or to the ledger itself.
public enum LedgerEvent: String, Sendable, Hashable, CaseIterable {
    /// The ledger begins; its first line, and no other.
    case begun
    /// The message is to be sent with these bytes.
    case planned
    /// The next thing is the server: written and flushed before a byte is sent.
    case sending
    /// The server took the message.
    case sent
    /// The server refused it for good.
    case refused
    /// It was not taken this time; it may be tried again.
    case deferred
    /// The bytes were sent and the answer was lost, or the program ended in between: nobody knows.
    case unknown
    /// A person says that it arrived.
    case resolvedSent = "resolved-sent"
    /// A person says that it is to be sent again.
    case resolvedAgain = "resolved-again"
    /// A line before this one was cut off in the middle, by a crash or a full disk.
    case torn

    /// The state of a message after it; `nil` for what is about the ledger.
    public var state: MailState? {
        switch self {
        case .begun, .torn: nil
        case .planned, .resolvedAgain: .planned
        case .sending: .sending
        case .sent, .resolvedSent: .sent
        case .refused: .refused
        case .deferred: .deferred
        case .unknown: .unknown
        }
    }

    /// Whether it may follow a state; `nil` is a message of which nothing is known.
    ///
    /// This is what keeps a message from being sent twice: ``sending`` follows nothing but ``planned`` and ``deferred``.
    public func mayFollow(_ state: MailState?) -> Bool {
        switch self {
        case .begun, .torn: true
        case .planned: state == nil || state == .planned || state == .deferred
        case .sending: state == .planned || state == .deferred
        case .sent, .refused, .deferred, .unknown: state == .sending
        case .resolvedSent: state == .unknown
        case .resolvedAgain: state == .unknown || state == .refused
        }
    }
}

/// Where a message stands.
public enum MailState: String, Sendable, Hashable, CaseIterable {
    /// To be sent.
    case planned
    /// Being sent; after a crash this means ``unknown``.
    case sending
    /// Taken by the server.
    case sent
    /// Refused for good.
    case refused
    /// To be tried again.
    case deferred
    /// Nobody knows; a person has to say.
    case unknown

    /// Whether the next run sends it.
    public var isDue: Bool { self == .planned || self == .deferred }
}

/// A line of the ledger.
public struct LedgerEntry: Sendable, Hashable {
    /// What happened.
    public var event: LedgerEvent
    /// When, in UTC: `2026-11-28T10:45:54Z`.
    public var time: String
    /// Identifier of the message; empty for what is about the ledger.
    public var id: String
    /// Programme, year and unit.
    public var unitPath: String
    /// Where to.
    public var address: String
    /// SHA-256 of the package.
    public var package: String
    /// SHA-256 of the message's bytes.
    public var message: String
    /// The server's answer or the reason.
    public var detail: String

    /// Makes an entry.
    public init(
        _ event: LedgerEvent, time: String, id: String = "", unitPath: String = "", address: String = "",
        package: String = "", message: String = "", detail: String = ""
    ) {
        self.event = event
        self.time = time
        self.id = id
        self.unitPath = unitPath
        self.address = address
        self.package = package
        self.message = message
        self.detail = detail
    }
}

import Mail
import Records
import VietnameseText

/// What `bantin mail` is asked about: which messages, from what, with which ledger.
public struct MailRequest: Sendable {
    /// The output folder of a run.
    public var output: String
    /// The bundles that the output was built from.
    public var inputs: [String]
    /// The templates.
    public var templates: String
    /// The state folder; `nil` for `state` beside the year's bundle.
    public var state: String?
    /// The programme; needed where several have recipients.
    public var programme: String?
    /// The year; `nil` for the newest one of the output.
    public var year: Int?
    /// The date of the messages; `nil` for that of the letters (`issuances`).
    public var date: CalendarDate?
    /// Most bytes of a message; larger ones get a link in place of the attachment.
    public var sizeLimit: Int
    /// Whether those who were sent an earlier package are sent the new one.
    public var sendsCorrections: Bool
    /// Language of messages to the user.
    public var messages: Language

    /// Many servers take 25 MB; some take 20.
    public static let standardSizeLimit = 20_000_000

    /// Makes a request.
    public init(
        output: String, inputs: [String], templates: String, state: String? = nil, programme: String? = nil,
        year: Int? = nil, date: CalendarDate? = nil, sizeLimit: Int = MailRequest.standardSizeLimit,
        sendsCorrections: Bool = false, messages: Language = .vi
    ) {
        self.output = InputFinder.trimmed(output)
        self.inputs = inputs
        self.templates = templates
        self.state = state.map { InputFinder.trimmed($0) }
        self.programme = programme
        self.year = year
        self.date = date
        self.sizeLimit = sizeLimit
        self.sendsCorrections = sendsCorrections
        self.messages = messages
    }
}

/// How messages are handed in.
public struct MailSendOptions: Sendable {
    /// Results that are not official and may be sent all the same.
    public var allowed: Set<PublicationStatus>
    /// Whether a ledger may be begun where there is none.
    public var mayStartLedger: Bool
    /// Most messages a minute; 0 for as fast as the server takes them.
    public var ratePerMinute: Int
    /// Most messages in this run; 0 for all.
    public var batch: Int
    /// How often a message that was not taken is tried again in this run.
    public var retries: Int
    /// Seconds before the first try again; doubled each time.
    public var retrySeconds: Double
    /// After how many failures in a row the run stops.
    public var failureLimit: Int

    /// Makes options.
    public init(
        allowed: Set<PublicationStatus> = [], mayStartLedger: Bool = false, ratePerMinute: Int = 0,
        batch: Int = 0,
        retries: Int = 2, retrySeconds: Double = 60, failureLimit: Int = 5
    ) {
        self.allowed = allowed
        self.mayStartLedger = mayStartLedger
        self.ratePerMinute = ratePerMinute
        self.batch = batch
        self.retries = retries
        self.retrySeconds = retrySeconds
        self.failureLimit = failureLimit
    }
}

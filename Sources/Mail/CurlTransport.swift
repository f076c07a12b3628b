internal import CCurl
import Records

/// Hands messages to a server through libcurl, one after the other on one connection.
///
/// The pointers are its own: made in `init`, freed in `deinit`, and nobody else sees them.
@safe public final class CurlTransport: MailTransport {
    /// How to connect.
    public struct Options: Sendable {
        /// The server.
        public var server: SMTPServer
        /// User and password; `nil` where the server asks for none.
        public var credentials: SMTPCredentials?
        /// File of certificates to trust in place of the system's.
        public var authorities: String?
        /// The name by which we greet.
        public var greeting: String
        /// Seconds to wait for an answer; RFC 5321, 4.5.3.2, asks for 600 after the message.
        public var timeout: Int

        /// Makes options.
        public init(
            server: SMTPServer, credentials: SMTPCredentials?, authorities: String?, greeting: String,
            timeout: Int = 600
        ) {
            self.server = server
            self.credentials = credentials
            self.authorities = authorities
            self.greeting = greeting
            self.timeout = timeout
        }
    }

    private let handle: UnsafeMutableRawPointer
    private let exchange: UnsafeMutablePointer<bantin_curl_exchange>
    private let transcript: UnsafeMutablePointer<CChar>
    private let options: Options
    private static let connectSeconds = 30
    /// Room for what is said in one transfer; a reply has 512 bytes at most (RFC 5321, 4.5.3.1.5).
    private static let transcriptSize = 16_384

    /// Prepares; nothing is connected yet.
    ///
    /// - Throws: ``SessionFault`` when the library refuses one of the settings.
    public init(_ options: Options) throws(SessionFault) {
        guard bantin_curl_start() == CURLE_OK, let handle = unsafe curl_easy_init() else {
            throw SessionFault(.connection, "libcurl")
        }
        unsafe self.handle = handle
        unsafe exchange = .allocate(capacity: 1)
        unsafe exchange.initialize(to: bantin_curl_exchange())
        unsafe transcript = .allocate(capacity: Self.transcriptSize)
        unsafe transcript.initialize(repeating: 0, count: Self.transcriptSize)
        unsafe exchange.pointee.transcript = transcript
        unsafe exchange.pointee.capacity = Self.transcriptSize
        self.options = options
        try configure()
    }

    deinit {
        // Says QUIT; the exchange is still there for what comes back.
        unsafe curl_easy_cleanup(handle)
        unsafe exchange.deinitialize(count: 1)
        unsafe exchange.deallocate()
        unsafe transcript.deallocate()
    }

    private func configure() throws(SessionFault) {
        let server = options.server
        try set(CURLOPT_URL, server.address(greeting: options.greeting))
        // Nothing but mail, whatever an address looks like; no proxy of the environment, no file of passwords.
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NETRC, 0)
        try set(CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, options.timeout)
        try set(CURLOPT_LOW_SPEED_LIMIT, 1)
        try set(CURLOPT_LOW_SPEED_TIME, options.timeout)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, 6)  // CURL_SSLVERSION_TLSv1_2: at least
        try set(CURLOPT_USE_SSL, server.security == .none ? 0 : 3)  // CURLUSESSL_NONE, CURLUSESSL_ALL
        if let authorities = options.authorities { try set(CURLOPT_CAINFO, authorities) }
        if let credentials = options.credentials {
            try set(CURLOPT_USERNAME, credentials.user)
            try set(CURLOPT_PASSWORD, credentials.password)
        }
        try check(unsafe bantin_curl_attach(handle, exchange))
    }

    private func set(_ option: CURLoption, _ value: Int) throws(SessionFault) {
        try check(unsafe bantin_curl_set_long(handle, option, value))
    }

    /// The library copies the text.
    private func set(_ option: CURLoption, _ value: String) throws(SessionFault) {
        try check(unsafe value.withCString { unsafe bantin_curl_set_text(handle, option, $0) })
    }

    private func check(_ code: CURLcode) throws(SessionFault) {
        guard code != CURLE_OK else { return }
        throw SessionFault(.connection, Self.words(code))
    }

    private static func words(_ code: CURLcode) -> String {
        guard let text = unsafe curl_easy_strerror(code) else { return "libcurl \(code.rawValue)" }
        return unsafe "\(String(cString: text)) (libcurl \(code.rawValue))"
    }

    // MARK: - Transfers

    /// Connects and logs in without a message.
    public func probe() throws(SessionFault) -> Int? {
        try set(CURLOPT_UPLOAD, 0)
        try check(unsafe bantin_curl_set_list(handle, CURLOPT_MAIL_RCPT, nil))
        try set(CURLOPT_CUSTOMREQUEST, "NOOP")
        let (transcript, ending) = perform()
        try check(unsafe bantin_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, nil))
        switch ending {
        case .done: return transcript.sizeLimit
        case .security(let reason): throw SessionFault(.security, reason)
        case .login(let reason): throw SessionFault(.login, reason)
        case .connection(let reason), .other(let reason): throw SessionFault(.connection, reason)
        }
    }

    /// Sends one message to one recipient.
    public func send(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) -> SendOutcome {
        guard let list = unsafe curl_slist_append(nil, "<\(recipient.text)>") else {
            return .session(SessionFault(.connection, "memory"))
        }
        // The library keeps the pointer: it is taken back before the list goes.
        defer { unsafe curl_slist_free_all(list) }
        do throws(SessionFault) {
            try set(CURLOPT_MAIL_FROM, "<\(sender.text)>")
            try check(unsafe bantin_curl_set_list(handle, CURLOPT_MAIL_RCPT, list))
            try check(
                unsafe bantin_curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.count)))
            try set(CURLOPT_UPLOAD, 1)
        } catch {
            return .session(error)
        }
        let (transcript, ending) = unsafe message.withUnsafeBufferPointer { bytes in
            unsafe exchange.pointee.bytes = bytes.baseAddress
            unsafe exchange.pointee.count = bytes.count
            unsafe exchange.pointee.taken = 0
            defer {
                unsafe exchange.pointee.bytes = nil
                unsafe exchange.pointee.count = 0
            }
            return perform()
        }
        let taken = unsafe exchange.pointee.taken
        unsafe exchange.pointee.taken = 0
        unsafe _ = bantin_curl_set_list(handle, CURLOPT_MAIL_RCPT, nil)
        return SMTPVerdict(
            transcript: transcript, ending: ending, isAllTaken: taken >= message.count,
            isAnyTaken: taken > 0
        ).outcome
    }

    private func perform() -> (SMTPTranscript, SMTPVerdict.Ending) {
        unsafe exchange.pointee.length = 0
        let code = unsafe curl_easy_perform(handle)
        let length = unsafe exchange.pointee.length
        let said = unsafe UnsafeBufferPointer(start: transcript, count: length).map { UInt8(bitPattern: $0) }
        return (SMTPTranscript(String(decoding: said, as: UTF8.self)), Self.ending(code))
    }

    private static func ending(_ code: CURLcode) -> SMTPVerdict.Ending {
        switch code {
        case CURLE_OK: .done
        case CURLE_LOGIN_DENIED: .login(words(code))
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            .security(words(code))
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_OPERATION_TIMEDOUT, CURLE_SEND_ERROR,
            CURLE_RECV_ERROR, CURLE_GOT_NOTHING:
            .connection(words(code))
        default: .other(words(code))
        }
    }
}

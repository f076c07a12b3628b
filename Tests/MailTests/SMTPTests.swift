import Testing

@testable import Mail

@Suite("Talking to a server")
struct SMTPTests {
    private static let start =
        "<220 mail\n>EHLO\n<250-mail\n<250-SIZE 10240000\n<250 AUTH PLAIN\n<235 in\n>MAIL\n"

    private func outcome(_ said: String, _ ending: SMTPVerdict.Ending = .other("55"), isAllTaken: Bool = true)
        -> SendOutcome
    {
        SMTPVerdict(transcript: SMTPTranscript(Self.start + said), ending: ending, isAllTaken: isAllTaken)
            .outcome
    }

    @Test("sent needs the server's own word for the message")
    func sent() {
        #expect(outcome("<250 ok\n>RCPT\n<250 ok\n>DATA\n<354 go\n<250 kept\n", .done) == .sent("250 kept"))
        #expect(outcome("<250 ok\n>RCPT\n<250 ok\n>DATA\n<354 go\n", .done) == .unknown(""))
        #expect(outcome("<250 ok\n>RCPT\n<250 ok\n", .done) == .unknown("no answer"))
    }

    @Test("without an answer after the last byte nobody knows; before it, the server cannot have it")
    func lost() {
        let data = "<250 ok\n>RCPT\n<250 ok\n>DATA\n<354 go\n"
        #expect(outcome(data, .connection("56")) == .unknown("56"))
        #expect(outcome(data, .connection("56"), isAllTaken: false) == .deferred("56"))
        #expect(outcome(data + "<250 kept\n>QUIT\n<221 bye\n", .connection("56")) == .sent("250 kept"))
    }

    @Test(
        "what a server says without end pushes its 354 out: bytes that were taken tell that the message was under way"
    )
    func pushedOut() {
        func outcome(_ said: String, isAllTaken: Bool, isAnyTaken: Bool) -> SendOutcome {
            SMTPVerdict(
                transcript: SMTPTranscript(said), ending: .connection("56"), isAllTaken: isAllTaken,
                isAnyTaken: isAnyTaken
            ).outcome
        }
        let said = String(repeating: "<250-still here\n", count: 900)
        #expect(outcome(said, isAllTaken: true, isAnyTaken: true) == .unknown("56"))
        #expect(outcome(said, isAllTaken: false, isAnyTaken: true) == .deferred("56"))
        #expect(
            outcome(said, isAllTaken: false, isAnyTaken: false) == .session(SessionFault(.connection, "56")))
    }

    @Test("refusals for good and for now, of recipient and message; the answer to QUIT is none of them")
    func refusals() {
        #expect(outcome("<250 ok\n>RCPT\n<550 no\n>QUIT\n<221 bye\n") == .refused("550 no"))
        #expect(outcome("<250 ok\n>RCPT\n<451-a\n<451 later\n>QUIT\n<221 bye\n") == .deferred("451 later"))
        #expect(outcome("<250 ok\n>RCPT\n<250 ok\n>DATA\n<354 go\n<554 spam\n") == .refused("554 spam"))
        #expect(outcome("<250 ok\n>RCPT\n<250 ok\n>DATA\n<452 full\n") == .deferred("452 full"))
        #expect(outcome("<552 too large\n>QUIT\n<221 bye\n") == .refused("552 too large"))
        #expect(outcome("<550 not you\n") == .session(SessionFault(.sender, "550 not you")))
        #expect(outcome("", .login("67")) == .session(SessionFault(.login, "67")))
        #expect(outcome("", .security("60")) == .session(SessionFault(.security, "60")))
    }

    @Test("what a server says cannot steer a terminal")
    func controls() {
        #expect(
            outcome("<250 ok\n>RCPT\n<550 \u{1B}[2Jno\u{7}\u{9B}1m\n") == .refused("550  [2Jno  1m"))
    }

    @Test("the size that a server takes")
    func size() {
        #expect(SMTPTranscript(Self.start).sizeLimit == 10_240_000)
        #expect(SMTPTranscript(">EHLO\n<250-a\n<250 SIZE\n").sizeLimit == nil)
        #expect(SMTPTranscript(">EHLO\n<250-SIZE 1\n<250 a\n>EHLO\n<250 SIZE 0\n").sizeLimit == nil)
    }

    @Test(
        "addresses of servers",
        arguments: [
            "mail.vn", "http://mail.vn", "smtp://u:p@mail.vn", "smtp://mail.vn/x", "smtp://mail.vn:0",
            "smtp://mail.vn:99999",
            "smtp://", "smtp://-x", "smtp://a b", "smtp://mail.vn:25\r\nX", "smtp://[::1]",
        ])
    func badServers(_ text: String) {
        #expect(throws: SMTPServer.Fault.form) { try SMTPServer(text) }
    }

    @Test("ports and security follow the scheme; no TLS is for this machine alone")
    func servers() throws {
        #expect(
            try SMTPServer("smtp://mail.vn").port == 587 && SMTPServer("smtp://mail.vn").security == .startTLS
        )
        #expect(
            try SMTPServer("smtps://mail.vn/").port == 465
                && SMTPServer("smtps://mail.vn").security == .implicitTLS)
        #expect(try SMTPServer("smtp://127.0.0.1:25", isPlain: true).security == .none)
        #expect(throws: SMTPServer.Fault.notLoopback) { try SMTPServer("smtp://mail.vn", isPlain: true) }
    }

    @Test("a password is printed nowhere")
    func password() throws {
        let credentials = try #require(SMTPCredentials(user: "u", password: "secret"))
        for text in [
            "\(credentials)", String(reflecting: credentials),
            "\(Mirror(reflecting: credentials).children.map { $0.value })",
        ] {
            #expect(!text.contains("secret"))
        }
        #expect(
            SMTPCredentials(user: "u\n", password: "p") == nil
                && SMTPCredentials(user: "", password: "p") == nil)
    }
}

import Testing

@testable import Records

@Suite("E-mail addresses")
struct MailAddressTests {
    @Test(
        "addresses that can be used",
        arguments: [
            "a@b.vn", "van.phong+xa@sub.gov.vn", "O'Neil@x-y.example", "a@xn--tnh-3ia.vn", "_x@b1.c2",
        ])
    func good(_ text: String) throws { #expect(try MailAddress(text).text == text) }

    @Test(
        "what could add a header, a recipient or a command is refused",
        arguments: [
            "a@b.vn\r\nBcc: x@y.vn", "a@b.vn\nRCPT TO:<x@y.vn>", "a@b.vn\u{0}", "a@b.vn\u{85}x",
            "a@b.vn\u{2028}", "a\t@b.vn",
        ])
    func control(_ text: String) { #expect(throws: MailAddress.Fault.control) { try MailAddress(text) } }

    @Test(
        "what is no single address is refused, with the reason",
        arguments: [
            ("a@b.vn, c@d.vn", .mark(",")), ("A <a@b.vn>", .mark(" ")), ("a@b.vn>", .mark(">")),
            ("\"a b\"@c.vn", .mark("\"")),
            ("a@[127.0.0.1]", .mark("[")), ("a@@b.vn", .form), ("a", .form), ("@b.vn", .form), ("a@", .form),
            ("a@ế\u{200B}.vn", .domainLetters(ascii: "xn--ilg13c.vn")), ("văn@b.vn", .localLetters),
            (".a@b.vn", .local), ("a..b@c.vn", .local),
            ("a@b", .domain), ("a@b.", .domain), ("a@-b.vn", .domain), ("a@b.1", .domain),
            ("a@b_c.vn", .domain),
        ] as [(String, MailAddress.Fault)])
    func bad(_ text: String, _ fault: MailAddress.Fault) {
        #expect(throws: fault) { try MailAddress(text) }
    }

    @Test("a domain with Vietnamese letters is refused with the form that servers know")
    func domain() {
        // As Python's codec idna writes it.
        #expect(throws: MailAddress.Fault.domainLetters(ascii: "xn--tnh-dlz.example.vn")) {
            try MailAddress("a@tỉnh.example.vn")
        }
        #expect(throws: MailAddress.Fault.domainLetters(ascii: "xn--tnh-dlz.example.vn")) {
            try MailAddress("a@Ti\u{309}nh.example.vn")
        }
    }

    @Test("lengths of RFC 5321")
    func length() throws {
        let long = String(repeating: "a", count: 64)
        #expect(try MailAddress("\(long)@b.vn").local == long)
        #expect(throws: MailAddress.Fault.length) { try MailAddress("\(long)a@b.vn") }
        let label = String(repeating: "b", count: 63)
        #expect(throws: MailAddress.Fault.length) {
            try MailAddress("a@\(label).\(label).\(label).\(label).vn")
        }
        #expect(throws: MailAddress.Fault.domain) { try MailAddress("a@b\(label).vn") }
    }

    @Test("one mailbox is one, whatever the case of letters")
    func key() throws {
        #expect(try MailAddress("A.b@C.vn").key == MailAddress("a.B@c.VN").key)
    }

    @Test("behind mailto: nothing of an address can become a header field")
    func linked() throws {
        #expect(try MailAddress("van.phong@xa.vn").linked == "van.phong@xa.vn")
        #expect(try MailAddress("a?bcc=x&y#%z@xa.vn").linked == "a%3Fbcc%3Dx%26y%23%25z@xa.vn")
    }
}

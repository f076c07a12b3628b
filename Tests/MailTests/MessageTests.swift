import Digest
import Records
import Testing
import VietnameseText

@testable import Mail

@Suite("Messages")
struct MessageTests {
    private func message(attachment: [UInt8]? = Array("PK zip".utf8), plain: String = "Kính gửi\nXã\n.\n..\n")
        throws -> MailMessage
    {
        let package = Digest.sha256(attachment ?? []).hex
        return MailMessage(
            identity: MailIdentity(
                programme: "vi-du", year: 2020, unit: "380",
                address: try MailAddress("Van.Phong@xa.example.com"),
                package: package), recipientName: "Văn phòng UBND xã", language: .vi,
            date: try #require(CalendarDate(iso: "2021-04-15")),
            sender: MailMessage.Sender(
                address: try MailAddress("so@example.com"), name: "Sở Ví dụ",
                replyTo: try MailAddress("nguoi@example.com"),
                replyName: nil), subject: "Gói kết quả", plain: plain, html: "<p>Kính gửi</p>\n",
            attachment: attachment.map { ("vi-du-2020-380.zip", $0) })
    }

    @Test("lines end with CRLF, are ASCII and never longer than 998")
    func lines() throws {
        let bytes = try message(plain: String(repeating: "x", count: 5000) + "\r\nhai\n").bytes
        for (place, byte) in bytes.enumerated() {
            if byte == 0x0A { #expect(place > 0 && bytes[place - 1] == 0x0D) }
            if byte == 0x0D { #expect(place + 1 < bytes.count && bytes[place + 1] == 0x0A) }
        }
        #expect(bytes.allSatisfy { $0 < 0x7F })
        #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 999 })
    }

    @Test(
        "the same input gives the same bytes; another package, unit or address another identifier, another case of letters not"
    )
    func identity() throws {
        #expect(try message().bytes == message().bytes)
        let base = try message().identity
        func with(unit: String = "380", address: String = "Van.Phong@xa.example.com", package: String? = nil)
            throws -> String
        {
            MailIdentity(
                programme: base.programme, year: base.year, unit: unit, address: try MailAddress(address),
                package: package ?? base.package
            ).id
        }
        #expect(try with() == base.id)
        #expect(try with(address: "van.phong@XA.example.com") == base.id)
        #expect(
            Set(try [base.id, with(unit: "381"), with(address: "b@xa.example.com"), with(package: "0")]).count
                == 4)
    }

    @Test("a message says of itself what it carries")
    func reading() throws {
        let made = try message()
        let reading = try #require(MailReading(made.bytes))
        #expect(reading.address == "Van.Phong@xa.example.com" && reading.unitPath == "vi-du/2020/380")
        #expect(reading.package == made.identity.package && reading.attached == made.identity.package)
        #expect(reading.attachment == Array("PK zip".utf8))
        #expect(reading.messageID == "bantin.\(made.identity.id)@example.com")
        #expect(try #require(MailReading(message(attachment: nil).bytes)).attached == nil)
    }

    @Test(
        "a message with another recipient or attachment smuggled in is not read",
        arguments: [
            ("\r\nTo: ", "\r\nTo: <x@y.vn>\r\nTo: "), ("\r\nTo: ", "\r\nBcc: <x@y.vn>\r\nTo: "),
            ("\r\nTo: ", "\r\nCc: <x@y.vn>\r\nTo: "), ("\r\nTo: ", "\r\nTo: <x@y.vn>, "),
            ("\r\nTo: ", "\r\nTo: \"a\" <x@y.vn>; "),
            ("\r\nTo: ", "\r\nTo: x@y.vn, "), ("\r\nTo: ", "\r\nTo: Ai: "), ("\r\nTo: ", "\r\nTo: (x) "),
            ("\r\nTo: ", "\r\nTo: \""),
            (" <Van.Phong", " <x@y.vn> <Van.Phong"),
            ("MIME-Version", "\tMIME-Version"), ("Subject: =?UTF-8", "Subject: \u{1EBF}=?UTF-8"),
            ("Content-Transfer-Encoding: base64\r\n\r\nUEs", "Content-Transfer-Encoding: base64\r\n\r\n*Es"),
        ])
    func smuggled(_ mark: String, _ instead: String) throws {
        let text = String(decoding: try message().bytes, as: UTF8.self)
        let place = try #require(text.range(of: mark))
        #expect(MailReading(Array(text.replacingCharacters(in: place, with: instead).utf8)) == nil)
    }

    @Test(
        "a name may hold what looks like an address",
        arguments: ["A <x@y.vn>", "B, \"x\" <x@y.vn>, C", "D; (e): \\"])
    func nameLikeAddress(_ name: String) throws {
        var made = try message()
        made.recipientName = name
        #expect(MailReading(made.bytes)?.address == "Van.Phong@xa.example.com")
        made.recipientName = name + " ế"
        #expect(MailReading(made.bytes)?.address == "Van.Phong@xa.example.com")
    }

    @Test("a second attachment is not sent unseen")
    func secondAttachment() throws {
        let text = String(decoding: try message().bytes, as: UTF8.self)
        let place = try #require(text.range(of: "Content-Type: application/zip"))
        let part = text[place.lowerBound...]
        #expect(MailReading(Array((text + part).utf8)) == nil)
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}

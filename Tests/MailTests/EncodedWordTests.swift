import Records
import Testing
import VietnameseText

@testable import Mail

@Suite("Headers of messages")
struct EncodedWordTests {
    private static let texts = [
        "Bản tin xếp hạng năm 2020 về thực hiện quyền trẻ em: gói kết quả của thành phố Thanh Hóa",
        "a", "ế", String(repeating: "ệ", count: 400), "👩‍👩‍👧‍👦 " + String(repeating: "👍", count: 30),
        "plain =?UTF-8?Q?not?= one", "e\u{301}\u{323}" + String(repeating: "u\u{31B}\u{301}", count: 60),
        " blanks at the ends ",
    ]

    /// What a reader of RFC 2047 makes of a header.
    private func decoded(_ header: String) -> String? {
        let value = header.replacing("\r\n", with: "").drop { $0 != " " }.dropFirst()
        var bytes: [UInt8] = []
        for word in value.split(separator: " ") {
            guard word.hasPrefix("=?UTF-8?B?"), word.hasSuffix("?="),
                let part = Base64.bytes(Array(word.utf8.dropFirst(10).dropLast(2))[...])
            else { return nil }
            // Each word is whole characters by itself.
            guard String(validating: part, as: UTF8.self) != nil else { return nil }
            bytes += part
        }
        return String(validating: bytes, as: UTF8.self)
    }

    @Test("a subject comes back, in words of 75 letters and lines of 76", arguments: texts)
    func subject(_ text: String) {
        let header = HeaderField.text("Subject", text)
        #expect(header.hasSuffix("\r\n") && header.utf8.allSatisfy { $0 < 0x7F })
        for line in header.split(separator: "\r\n") {
            #expect(line.utf8.count <= 76, "\(line)")
            for word in line.split(separator: " ") where word.hasPrefix("=?") {
                #expect(word.utf8.count <= 75)
            }
        }
        guard !EncodedWord.isPlain(text) else {
            #expect(header == "Subject: \(text)\r\n")
            return
        }
        #expect(decoded(header).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test("ASCII stands as it is, folded between words")
    func plain() {
        let words = String(repeating: "district report ", count: 12) + "end"
        let header = HeaderField.text("Subject", words)
        #expect(header.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(header.replacing("\r\n", with: "") == "Subject: " + words)
    }

    @Test("the name before an address is atoms, quoted, or encoded")
    func mailbox() throws {
        let address = try MailAddress("a@b.vn")
        #expect(HeaderField.mailbox("To", "Van phong", address) == "To: Van phong <a@b.vn>\r\n")
        #expect(
            HeaderField.mailbox("To", "Office, \"north\"", address)
                == "To: \"Office, \\\"north\\\"\" <a@b.vn>\r\n")
        #expect(
            HeaderField.mailbox("To", "Sở <x@y.vn>", address)
                == "To: =?UTF-8?B?U+G7nyA8eEB5LnZuPg==?= <a@b.vn>\r\n")
        #expect(HeaderField.mailbox("To", nil, address) == "To: <a@b.vn>\r\n")
    }

    @Test("a long parameter stands in pieces (RFC 2231), a short one whole")
    func parameters() {
        #expect(
            HeaderField.parameter("filename", "thanh-hoa-2020-380.zip") == [
                "filename=\"thanh-hoa-2020-380.zip\""
            ])
        let name = String(repeating: "ten-rat-dai-", count: 12) + ".zip"
        let pieces = HeaderField.parameter("filename", name)
        let values = pieces.enumerated().compactMap { place, piece -> String? in
            let head = "filename*\(place)=\""
            guard piece.hasPrefix(head), piece.hasSuffix("\"") else { return nil }
            return String(piece.dropFirst(head.count).dropLast())
        }
        #expect(pieces.count > 1 && values.joined() == name)
        let field = HeaderField.withParameters("Content-Disposition", "attachment", [pieces])
        #expect(field.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(
        "dates name the right day of the week",
        arguments: [
            ("2021-04-15", "Thu, 15 Apr 2021 08:00:00 +0700"),
            ("2024-02-29", "Thu, 29 Feb 2024 08:00:00 +0700"),
            ("2000-01-01", "Sat, 1 Jan 2000 08:00:00 +0700"),
            ("2026-11-29", "Sun, 29 Nov 2026 08:00:00 +0700"),
        ])
    func date(_ iso: String, _ text: String) throws {
        #expect(MailDate.text(try #require(CalendarDate(iso: iso))) == text)
    }

    @Test("Base64 reads back what it writes, in lines of 76", arguments: [0, 1, 2, 3, 56, 57, 58, 114, 1000])
    func base64(_ count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        var lines: [UInt8] = []
        Base64.lines(bytes, into: &lines)
        #expect(Base64.bytes(lines[...]) == bytes)
        #expect(lines.split(separator: 0x0A).allSatisfy { $0.count <= 77 })
        #expect(Base64.bytes(Array("QUJ*".utf8)[...]) == nil && Base64.bytes(Array("QUI".utf8)[...]) == nil)
    }
}

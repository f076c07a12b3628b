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
        " blanks at the ends ", String(repeating: "hai  dấu cách ", count: 20),
        "một " + String(repeating: "a ", count: 60),
        String(repeating: "a", count: 200) + " ế", "  " + String(repeating: "abc  ", count: 30) + "é ",
    ]

    private static let namesThatMeet: Set<String> = [
        "Phòng Lao động – Thương binh và Xã hội huyện Tư Nghĩa, tỉnh Quảng Ngãi",
        "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em tỉnh Thừa Thiên Huế",
        "Bà Nguyễn Thị Bích Thủy, Phó Trưởng phòng phụ trách công tác trẻ em và bình đẳng giới",
        "Phòng Văn hóa – Xã hội phường Nguyễn Nghiêm (trước ngày 01 tháng 7 năm 2025 là Phòng Lao động)",
    ]

    /// Names as offices have them.
    private static let officeNames = [
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Bình Sơn",
        "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã Đức Phổ",
        "Phòng Lao động – Thương binh và Xã hội huyện Tư Nghĩa, tỉnh Quảng Ngãi",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Thanh Hóa, tỉnh Thanh Hóa",
        "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em tỉnh Thừa Thiên Huế",
        "Bà Nguyễn Thị Bích Thủy, Phó Trưởng phòng phụ trách công tác trẻ em và bình đẳng giới",
        "Phòng Văn hóa – Xã hội phường Nguyễn Nghiêm (trước ngày 01 tháng 7 năm 2025 là Phòng Lao động)",
    ]

    /// What a reader makes of a header; a strict one leaves the blank between two encoded words out, as RFC 2047, 6.2 has it.
    private func decoded(_ header: String, isStrict: Bool = true) -> String? {
        let value = header.replacing("\r\n", with: "").drop { $0 != " " }.dropFirst()
        var bytes: [UInt8] = []
        var wasEncoded: Bool?
        for word in value.split(separator: " ") {
            let isEncoded = word.hasPrefix("=?")
            if let wasEncoded, !(wasEncoded && isEncoded && isStrict) { bytes.append(0x20) }
            wasEncoded = isEncoded
            guard isEncoded else {
                bytes += word.utf8
                continue
            }
            guard word.hasSuffix("?="), word.utf8.count > 12 else { return nil }
            let content = Array(word.utf8.dropFirst(10).dropLast(2))
            let part = word.hasPrefix("=?UTF-8?B?") ? Base64.bytes(content[...]) : quoted(content)
            // Each word is whole characters by itself.
            guard let part, String(validating: part, as: UTF8.self) != nil else { return nil }
            bytes += part
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private func quoted(_ content: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        var place = 0
        while place < content.count {
            switch content[place] {
            case UInt8(ascii: "_"): bytes.append(0x20)
            case UInt8(ascii: "="):
                guard place + 2 < content.count,
                    let byte = UInt8(
                        String(decoding: content[place + 1...place + 2], as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(byte)
                place += 2
            default: bytes.append(content[place])
            }
            place += 1
        }
        return bytes
    }

    @Test(
        "names of offices are parted beside words of ASCII: every reader shows them alike",
        arguments: officeNames)
    func names(_ name: String) throws {
        let address = try MailAddress("a@b.vn")
        let header = HeaderField.mailbox("Reply-To", name, address)
        #expect(header.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        let words = header.split { $0 == " " || $0 == "\r\n" }.filter { $0.hasPrefix("=?") }
        #expect(words.count > 1 && words.allSatisfy { $0.utf8.count <= 75 })
        #expect(decoded(header) == name + " <a@b.vn>")
        // Without such a word within 45 bytes two encoded words have to meet.
        guard !Self.namesThatMeet.contains(name) else { return }
        #expect(decoded(header, isStrict: false) == name + " <a@b.vn>")
    }

    @Test("without such words the text is parted at blanks, and no word is cut that fits by itself")
    func blanks() throws {
        let text = Array(repeating: "Trường Tiểu học Số Bảy", count: 6).joined(separator: " ")
        let words = EncodedWord.words(text, first: 60)
        #expect(words.allSatisfy { $0.utf8.count <= 75 } && (words.first?.utf8.count ?? 99) <= 60)
        let ends = try words.dropLast().map { try #require(decoded("X: \($0)")) }
        #expect(words.count > 2 && ends.allSatisfy { $0.hasSuffix(" ") })
        #expect(decoded("X: " + words.joined(separator: " ")) == text)
    }

    @Test("the shorter encoding is used")
    func shorter() {
        #expect(EncodedWord.words("Café", first: 60) == ["=?UTF-8?B?Q2Fmw6k=?="])
        #expect(
            EncodedWord.words("So Lao dong va Nguyễn", first: 60) == [
                "=?UTF-8?Q?So_Lao_dong_va_Nguy=E1=BB=85n?="
            ])
    }

    @Test(
        "a line end in a text begins no field", arguments: ["\r\n", "\n", "\r", "\u{2028}", "\u{85}", "\0"])
    func lineEnds(_ end: String) throws {
        let text = "Sở\(end)Bcc: x@y.vn"
        #expect(decoded(HeaderField.text("Subject", text))?.hasPrefix("Sở ") == true)
        let header = HeaderField.mailbox("To", text, try MailAddress("a@b.vn"))
        #expect(header.split(separator: "\r\n").count == 1 && !header.contains("Bcc:"))
        let plain = HeaderField.text("Subject", "So\(end)Bcc: x@y.vn")
        #expect(plain.unicodeScalars.count { $0 == "\n" } == 1 && decoded(plain)?.contains("So ") == true)
    }

    @Test("a quoted name stays within a line; one with many marks is encoded")
    func manyMarks() throws {
        let name = String(repeating: "\"a\"", count: 20)
        let header = HeaderField.mailbox("To", name, try MailAddress("a@b.vn"))
        #expect(header.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(decoded(header) == name + " <a@b.vn>")
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

import Records

extension BundleReader {
    /// `recipients`, in the order of the file.
    func recipients() -> [Recipient] {
        rows(of: .recipients).compactMap { row in
            let unit = row.unitCode("unit")
            let name = row.requiredText("name").flatMap { personName($0, "name", row) }
            let address = row.requiredText("address").flatMap { mailAddress($0, "address", row) }
            let role = row.optionalText("role")
            let language = row.word("language", as: Language.self, default: .vi)
            guard let unit, let name, let address, let language else { return nil }
            return Recipient(
                unit: unit, name: name, address: address, role: role, language: language, cell: row.rowCell)
        }
    }

    /// Checks the settings of mail: addresses, and names that stand in headers.
    func mailSettings(_ settings: Settings) -> Settings {
        for row in rows(of: .settings) {
            guard let text = row.optionalText("value") else { continue }
            switch row.text("key") {
            case "mail_from", "mail_reply_to": _ = mailAddress(text, "value", row)
            case "mail_from_name", "mail_from_name_en", "mail_reply_name": _ = personName(text, "value", row)
            default: break
            }
        }
        return settings
    }

    /// Most bytes of a name in a header; more is a text that got into the wrong cell.
    private static let longestName = 200

    /// A name that stands in a header of a message.
    private func personName(_ text: String, _ column: String, _ row: RowReader) -> String? {
        let hasControl = text.unicodeScalars.contains {
            $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x2028 || $0.value == 0x2029
        }
        guard !hasControl, text.utf8.count <= Self.longestName else {
            row.report(
                "mail.bad-name", column,
                read: String(text.unicodeScalars.prefix(80).map { $0.value < 0x20 ? "⏎" : Character($0) }),
                summary: hasControl
                    ? Message(
                        vi: "Tên có dấu xuống dòng hoặc ký tự điều khiển: không đưa vào thư được",
                        en: "The name holds a line break or control character: it cannot stand in a message")
                    : Message(vi: "Tên quá dài", en: "The name is too long"),
                expected: Message(
                    vi: "tên trên một dòng, không quá \(Self.longestName) byte",
                    en: "a name on one line, at most \(Self.longestName) bytes"))
            return nil
        }
        return text
    }

    /// An address, or what is wrong with it.
    private func mailAddress(_ text: String, _ column: String, _ row: RowReader) -> MailAddress? {
        do throws(MailAddress.Fault) {
            return try MailAddress(text)
        } catch {
            let (summary, advice) = Self.words(error)
            row.report(
                "mail.bad-address", column,
                read: String(text.unicodeScalars.prefix(80).map { $0.value < 0x20 ? "⏎" : Character($0) }),
                summary: summary,
                expected: Message(
                    vi: "một địa chỉ như vanphong@xa-vi-du.gov.vn, không kèm tên",
                    en: "one address such as office@commune.gov.vn, without a name"), advice: advice)
            return nil
        }
    }

    private static func words(_ fault: MailAddress.Fault) -> (summary: Message, advice: Message?) {
        switch fault {
        case .control:
            (
                Message(
                    vi: "Địa chỉ thư có dấu xuống dòng, dấu tab hoặc ký tự điều khiển",
                    en: "The address holds a line break, a tab or a control character"),
                Message(vi: "Gõ lại địa chỉ, không dán.", en: "Type the address again, do not paste it.")
            )
        case .mark(let mark):
            (
                Message(
                    vi:
                        "Địa chỉ thư có dấu “\(mark == " " || mark == "\u{A0}" ? "cách" : mark)” không dùng được",
                    en:
                        "The address holds “\(mark == " " || mark == "\u{A0}" ? "a blank" : mark)”, which it cannot"
                ),
                Message(
                    vi: "Mỗi ô một địa chỉ; nhiều người nhận thì mỗi người một dòng.",
                    en: "One address in a cell; several recipients stand in rows of their own.")
            )
        case .form:
            (
                Message(
                    vi: "Đây không phải địa chỉ thư: cần đúng một dấu @",
                    en: "This is no address: it needs exactly one @"), nil
            )
        case .localLetters:
            (
                Message(
                    vi: "Phần trước dấu @ có chữ có dấu: phần lớn máy chủ thư không nhận",
                    en: "There are letters outside ASCII before the @: most mail servers do not take them"),
                Message(
                    vi: "Hỏi người nhận địa chỉ không dấu của họ.",
                    en: "Ask the recipient for an address without such letters.")
            )
        case .domainLetters(let ascii):
            (
                Message(
                    vi: "Tên miền có chữ có dấu: cần viết ở dạng mà máy chủ thư hiểu",
                    en:
                        "The domain has letters outside ASCII: it is written in the form that mail servers know"
                ),
                ascii.map {
                    Message(
                        vi: "Nếu đúng là tên miền này thì ghi @\($0).",
                        en: "If this domain is meant, write @\($0).")
                }
            )
        case .local:
            (
                Message(
                    vi: "Phần trước dấu @ không đúng dạng (dấu chấm ở đầu, cuối hoặc liền nhau, ký tự lạ)",
                    en: "What stands before the @ is malformed (dots at an end or in a row, other characters)"
                ), nil
            )
        case .domain:
            (
                Message(
                    vi: "Tên miền sau dấu @ không đúng dạng",
                    en: "The domain after the @ is malformed"), nil
            )
        case .length:
            (Message(vi: "Địa chỉ thư quá dài", en: "The address is too long"), nil)
        }
    }
}

import Delivery
import Digest
import Mail
import Records
import Tables

/// The plan: which messages there are, and what happens to each.
struct MailPlan {
    static let csvName = "plan.csv"
    static let textName = "plan.txt"

    /// Why a message is or is not sent.
    enum Action: String, CaseIterable {
        /// To be sent.
        case send
        /// Sent already.
        case sent
        /// An earlier package went to this address; the new one is sent on demand only.
        case held
        /// Nobody knows whether it was sent.
        case unknown
        /// Refused by the server for good.
        case refused

        func text(_ language: Language) -> String {
            let words =
                switch self {
                case .send: Message(vi: "sẽ gửi", en: "to send")
                case .sent: Message(vi: "đã gửi", en: "sent")
                case .held: Message(vi: "giữ lại: đã gửi gói trước", en: "held: an earlier package was sent")
                case .unknown: Message(vi: "chờ người quyết định", en: "waits for a decision")
                case .refused: Message(vi: "máy chủ từ chối", en: "refused by the server")
                }
            return words[language]
        }
    }

    /// A message.
    struct Row {
        let id: String
        let unit: String
        let unitName: String
        let recipient: String
        let address: String
        let language: String
        let subject: String
        /// Name of the file; empty where there is none, as for what was sent.
        var file: String
        var byteCount: Int
        /// SHA-256 of the file.
        var message: String
        let package: String
        var isAttached: Bool
        let action: Action
        /// When an earlier package was sent to this address.
        let earlier: String
        /// The date of the message, `yyyy-MM-dd`.
        let date: String
    }

    var rows: [Row]

    private static let columns = [
        "id", "unit", "unit_name", "recipient", "address", "language", "subject", "file", "bytes",
        "message_sha256",
        "package_sha256", "form", "action", "earlier_sent", "date",
    ]

    /// The plan for programs and spreadsheets.
    var csv: [UInt8] {
        var writer = CSVWriter(.open)
        writer.write(row: Self.columns.map { .text($0) })
        for row in rows {
            writer.write(row: [
                .text(row.id), .text(row.unit), .text(row.unitName), .text(row.recipient), .text(row.address),
                .text(row.language), .text(row.subject), .text(row.file), .number("\(row.byteCount)"),
                .text(row.message), .text(row.package), .text(row.isAttached ? "attachment" : "link"),
                .text(row.action.rawValue), .text(row.earlier), .text(row.date),
            ])
        }
        return writer.bytes
    }

    /// Reads a plan that ``csv`` wrote; `nil` for anything else.
    init?(reading bytes: [UInt8]) {
        let result = CSVReader.read(bytes, file: Self.csvName)
        guard let table = result.table, result.findings.isEmpty, table.source.headings == Self.columns else {
            return nil
        }
        rows = []
        for row in table.rows {
            let fields = row.fields
            guard fields.count == Self.columns.count, let count = Int(fields[8]),
                let action = Action(rawValue: fields[12])
            else { return nil }
            rows.append(
                Row(
                    id: fields[0], unit: fields[1], unitName: fields[2], recipient: fields[3],
                    address: fields[4],
                    language: fields[5], subject: fields[6], file: fields[7], byteCount: count,
                    message: fields[9],
                    package: fields[10], isAttached: fields[11] == "attachment", action: action,
                    earlier: fields[13], date: fields[14]))
        }
    }

    init(_ rows: [Row]) { self.rows = rows }

    private static func name(_ status: PublicationStatus) -> Message {
        switch status {
        case .draft: Message(vi: "DỰ THẢO", en: "DRAFT")
        case .illustrative: Message(vi: "SỐ LIỆU MINH HỌA", en: "ILLUSTRATIVE FIGURES")
        case .provisional: Message(vi: "số liệu sơ bộ", en: "provisional figures")
        case .official: Message(vi: "số liệu chính thức", en: "official figures")
        }
    }

    /// The plan for people.
    func text(_ mail: MailCase, ledger: String?, language: Language) -> String {
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        let settings = mail.bundle.settings
        var lines = [
            say("KẾ HOẠCH GỬI THƯ – chưa gửi gì", "PLAN OF MESSAGES – nothing was sent"),
            "\(settings["title", language] ?? mail.programme) (\(mail.programme) \(mail.year), \(Self.name(settings.status)[language]))",
            say("Người gửi: ", "From: ") + "\(mail.sender.name) <\(mail.sender.address.text)>",
            say("Trả lời về: ", "Reply to: ")
                + "\(mail.sender.replyName ?? "") <\(mail.sender.replyTo.text)>",
            say("Sổ gửi thư: ", "Ledger: ") + (ledger ?? say("chưa có", "none yet")), "",
        ]
        for action in Action.allCases {
            let count = rows.count { $0.action == action }
            if count > 0 { lines.append("\(action.text(language)): \(count)") }
        }
        for (place, row) in rows.enumerated() {
            lines += [
                "", "\(place + 1). \(row.unitName) (\(row.unit))", "   → \(row.recipient) <\(row.address)>",
                "   \(row.subject)",
                "   \(row.isAttached ? say("đính kèm gói", "package attached") : say("có địa chỉ tải gói", "link to the package")), "
                    + MailComposer.size(row.byteCount, language),
                "   SHA-256 \(row.package)",
                "   \(row.action.text(language))"
                    + (row.earlier.isEmpty
                        ? ""
                        : say("; gói trước đã gửi ngày ", "; an earlier package was sent on ") + row.earlier)
                    + (row.file.isEmpty ? "" : "; \(row.file)"),
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

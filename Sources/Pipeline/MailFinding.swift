import Records

/// What stands in the way of mail.
enum MailFinding {
    private static func error(
        _ code: String, _ place: FindingPlace, read: String? = nil, _ summary: Message,
        expected: Message? = nil,
        advice: Message? = nil
    ) -> Finding {
        Finding(
            .error, "mail.\(code)", at: place, read: read, summary: summary, expected: expected,
            advice: advice)
    }

    static func noOutput(_ output: String) -> Finding {
        error(
            "no-output", FindingPlace(file: output),
            Message(
                vi: "Đây không phải thư mục kết quả của bantin", en: "This is no output folder of bantin"),
            expected: Message(vi: "thư mục mà bantin build đã ghi", en: "a folder that bantin build wrote"))
    }

    static func altered(_ path: String) -> Finding {
        error(
            "altered", FindingPlace(file: path),
            Message(vi: "Tệp khác với lúc lập", en: "The file is not as it was made"),
            advice: Message(
                vi: "Chạy bantin verify để xem đủ, rồi bantin build lại.",
                en: "See all with bantin verify, then run bantin build again."))
    }

    static func noBundle(_ request: MailRequest, known: [Manifest.Content]) -> Finding {
        let list = known.map { "\($0.programme) \($0.year)" }.joined(separator: ", ")
        return error(
            "no-bundle", FindingPlace(file: request.inputs.joined(separator: ", ")),
            read: [request.programme, request.year.map { "\($0)" }].compactMap { $0 }.joined(separator: " "),
            Message(
                vi: "Không có gói số liệu ứng với kết quả này",
                en: "There is no bundle for what the output tells of"),
            expected: Message(vi: "gói số liệu của: \(list)", en: "a bundle of: \(list)"),
            advice: Message(
                vi: "Chỉ thư mục gói số liệu bằng --data, năm bằng --year, chương trình bằng --programme.",
                en:
                    "Name the folder of bundles with --data, the year with --year, the programme with --programme."
            ))
    }

    static func noRecipients(_ bundle: YearBundle) -> Finding {
        error(
            "no-recipients", FindingPlace(file: "\(bundle.path)/recipients.csv"),
            Message(vi: "Gói số liệu chưa có người nhận", en: "The bundle has no recipients"),
            expected: Message(
                vi: "bảng recipients với các cột unit, name, address, khai báo trong datapackage.json",
                en: "a table recipients with the columns unit, name, address, declared in datapackage.json"))
    }

    static func severalProgrammes(_ names: [String]) -> Finding {
        let list = names.joined(separator: ", ")
        return error(
            "several-programmes", FindingPlace(file: "--programme"),
            Message(
                vi: "Có nhiều chương trình có người nhận", en: "Several programmes have recipients"),
            expected: Message(
                vi: "--programme với một trong: \(list)", en: "--programme with one of: \(list)"))
    }

    static func stale(_ path: String) -> Finding {
        error(
            "stale", FindingPlace(file: path),
            Message(
                vi: "Tệp này đã đổi sau khi lập kết quả: gói trong kết quả không còn đúng với số liệu",
                en: "The file changed after the output was built: the packages no longer tell what it says"),
            advice: Message(vi: "Chạy bantin build lại.", en: "Run bantin build again."))
    }

    static func noSetting(_ key: String, _ bundle: YearBundle) -> Finding {
        error(
            "no-setting", FindingPlace(file: "\(bundle.path)/settings.csv", column: "key"), read: nil,
            Message(vi: "Thiếu khóa “\(key)”", en: "The key “\(key)” is missing"),
            expected: key == "mail_from"
                ? Message(vi: "địa chỉ thư của cơ quan gửi", en: "the address of the office that sends")
                : Message(
                    vi: "địa chỉ của người trả lời thắc mắc", en: "the address of the person who answers"))
    }

    static func noPackage(_ recipient: Recipient, path: String) -> Finding {
        error(
            "no-package", FindingPlace(recipient.cell), read: recipient.unit,
            Message(
                vi: "Kết quả không có gói của đơn vị này", en: "The output has no package of this unit"),
            expected: Message(vi: path, en: path),
            advice: Message(
                vi: "Chạy bantin build lại và xem danh sách lỗi.",
                en: "Run bantin build again and see what failed."))
    }

    static func noDate(_ bundle: YearBundle) -> Finding {
        error(
            "no-date", FindingPlace(file: "\(bundle.path)/issuances.csv", column: "date"),
            Message(vi: "Chưa có ngày của thư", en: "The messages have no date"),
            expected: Message(
                vi: "ngày của công văn (letter) trong bảng issuances, hoặc --date năm-tháng-ngày",
                en: "the date of letter in the table issuances, or --date year-month-day"))
    }

    static func noPublicPackage(_ recipient: Recipient, bytes: Int, limit: Int) -> Finding {
        error(
            "too-large", FindingPlace(recipient.cell), read: recipient.unit,
            Message(
                vi:
                    "Gói \(bytes) byte, thư vượt giới hạn \(limit) byte, và không có địa chỉ công khai để tải gói",
                en:
                    "With its package of \(bytes) bytes the message passes the limit of \(limit), and there is no public address for its package"
            ),
            expected: Message(
                vi: "khóa site_address trong settings, hoặc --max-size lớn hơn",
                en: "the key site_address in settings, or a larger --max-size"))
    }

    static func wrongPackage(_ path: String, unit: String) -> Finding {
        error(
            "wrong-package", FindingPlace(file: path), read: unit,
            Message(
                vi: "Gói không phải của đơn vị này, hoặc đã bị sửa",
                en: "The package is not this unit's, or was altered"),
            advice: Message(
                vi: "Chạy bantin verify, rồi bantin build lại.",
                en: "Run bantin verify, then bantin build again."))
    }

    static func stateInOutput(_ state: String) -> Finding {
        error(
            "state-in-output", FindingPlace(file: state),
            Message(
                vi: "Sổ gửi thư không được để trong thư mục kết quả: lần build sau sẽ thay thư mục ấy",
                en: "The ledger may not lie in the output folder, which the next build replaces"),
            expected: Message(vi: "thư mục khác cho --state", en: "another folder for --state"))
    }

    // MARK: - Sending

    static func noPlan(_ folder: String) -> Finding {
        error(
            "no-plan", FindingPlace(file: folder),
            Message(vi: "Chưa có thư để gửi", en: "There are no messages to send"),
            advice: Message(
                vi: "Chạy bantin mail (không có --send), xem kế hoạch, rồi gửi.",
                en: "Run bantin mail without --send, look at the plan, then send."))
    }

    static func stalePlan(_ folder: String, _ detail: Message) -> Finding {
        error(
            "stale-plan", FindingPlace(file: folder),
            Message(
                vi: "Kế hoạch không còn đúng: \(detail.vi)",
                en: "The plan does not hold any more: \(detail.en)"),
            advice: Message(
                vi: "Chạy lại bantin mail (không có --send), xem kế hoạch, rồi gửi.",
                en: "Run bantin mail without --send again, look at the plan, then send."))
    }

    static func notOfficial(_ bundle: YearBundle) -> Finding {
        let status = bundle.settings.status.rawValue
        return error(
            "not-official", FindingPlace(file: "\(bundle.programme)/\(bundle.year)"), read: status,
            Message(
                vi: "Kết quả dự thảo hoặc minh họa không được gửi đi",
                en: "Draft or illustrative results are not sent"),
            expected: Message(vi: "official hoặc provisional", en: "official or provisional"),
            advice: Message(
                vi: "Nếu vẫn muốn gửi (thư nào cũng ghi rõ tình trạng): --allow \(status).",
                en: "To send them all the same (every message says what they are): --allow \(status)."))
    }

    static func mismatch(_ file: String, _ what: Message) -> Finding {
        error(
            "mismatch", FindingPlace(file: file),
            Message(
                vi: "Dừng trước khi gửi: \(what.vi)", en: "Stopped before sending: \(what.en)"),
            advice: Message(
                vi: "Không gửi thư này. Chạy lại bantin mail (không có --send) và xem kế hoạch.",
                en: "The message was not sent. Run bantin mail without --send again and look at the plan."))
    }

    // MARK: - The ledger

    static func noLedger(_ path: String) -> Finding {
        error(
            "no-ledger", FindingPlace(file: path),
            Message(vi: "Chưa có sổ gửi thư", en: "There is no ledger"),
            expected: Message(
                vi: "sổ của những lần gửi trước: chọn đúng thư mục bằng --state",
                en: "the ledger of what was sent before: name its folder with --state"),
            advice: Message(
                vi: "Chỉ khi chương trình này chưa gửi thư lần nào: thêm --start-ledger.",
                en: "Only when this programme has never sent mail: add --start-ledger."))
    }

    static func lostLedger(_ path: String, marker: String) -> Finding {
        error(
            "lost-ledger", FindingPlace(file: path),
            Message(
                vi: "Đã từng gửi thư (\(marker)) nhưng không thấy sổ, hoặc sổ không phải sổ ấy, hoặc cũ hơn",
                en:
                    "Mail was sent before (\(marker)), but the ledger is missing, another one, or an older copy"
            ),
            advice: Message(
                vi:
                    "Tìm lại đúng sổ (bản sao lưu mới nhất). Không có sổ thì không biết ai đã nhận; bantin không gửi.",
                en:
                    "Find the right ledger (the newest copy). Without it nobody knows who was sent what; nothing is sent."
            ))
    }

    static func brokenLedger(_ path: String, line: Int) -> Finding {
        error(
            "broken-ledger", FindingPlace(file: path, row: line),
            Message(
                vi: "Sổ gửi thư đã bị sửa hoặc hỏng từ dòng này",
                en: "The ledger was altered or is damaged from this line on"),
            expected: Message(vi: "sổ đúng như bantin đã ghi", en: "the ledger as bantin wrote it"),
            advice: Message(
                vi: "Lấy lại bản sao lưu mới nhất; không sửa sổ bằng tay.",
                en: "Restore the newest copy; the ledger is not edited by hand."))
    }

    static func noSuchMessage(_ text: String, known: [String]) -> Finding {
        error(
            "no-message", FindingPlace(file: "--resolve"), read: text,
            Message(
                vi: "Không có đúng một thư như vậy đang chờ người quyết định",
                en: "There is not exactly one such message that waits for a decision"),
            expected: Message(
                vi: known.isEmpty
                    ? "hiện không có thư nào chờ" : "mã thư trong: \(known.joined(separator: ", "))",
                en: known.isEmpty ? "no message is waiting" : "one of: \(known.joined(separator: ", "))"))
    }
}

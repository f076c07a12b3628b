import Mail
import Records

extension MailReport {
    /// Messages that stand alike, with what that means.
    public struct Group: Sendable {
        /// Key of the state, such as `sent`, `held` or `earlier`.
        public let key: String
        /// Name of the state.
        public let name: String
        /// What it means, and what is to be done.
        public let explanation: String
        /// The messages.
        public let rows: [Row]
    }

    /// The messages by state, those that need somebody first.
    public func groups(_ language: Language) -> [Group] {
        let states: [MailState] = [.unknown, .sending, .refused, .deferred, .planned, .sent]
        var groups: [Group] = states.compactMap { state in
            let found = rows.filter {
                $0.state == state && (!$0.isEarlier || state == .unknown || state == .sending)
            }
            return found.isEmpty
                ? nil
                : Group(
                    key: state.rawValue, name: Self.name(state, language),
                    explanation: Self.explanation(state)[language], rows: found)
        }
        let held = rows.filter { $0.state == nil }
        if !held.isEmpty {
            groups.append(
                Group(
                    key: "held", name: Message(vi: "giữ lại", en: "held back")[language],
                    explanation: Message(
                        vi:
                            "Địa chỉ này đã nhận gói trước của đơn vị (ngày ghi ở cột lý do). Gói mới chỉ được gửi khi có --corrections.",
                        en:
                            "This address was sent an earlier package of the unit (the day stands in the column of reasons). The new one is sent with --corrections only."
                    )[language], rows: held))
        }
        let earlier = rows.filter { $0.isEarlier && $0.state != .unknown && $0.state != .sending }
        if !earlier.isEmpty {
            groups.append(
                Group(
                    key: "earlier",
                    name: Message(vi: "thư của gói trước", en: "messages with an earlier package")[language],
                    explanation: Message(
                        vi:
                            "Thư của lần lập trước: gói khác, hoặc địa chỉ nay không còn trong bảng người nhận.",
                        en:
                            "Messages of an earlier plan: another package, or an address that is no longer in the table."
                    )[language], rows: earlier))
        }
        return groups
    }

    /// The name of a state.
    public static func name(_ state: MailState, _ language: Language) -> String {
        let words =
            switch state {
            case .planned: Message(vi: "chưa gửi", en: "not sent yet")
            case .sending: Message(vi: "đang gửi", en: "being sent")
            case .sent: Message(vi: "đã gửi", en: "sent")
            case .refused: Message(vi: "bị từ chối", en: "refused")
            case .deferred: Message(vi: "hoãn", en: "deferred")
            case .unknown: Message(vi: "chưa rõ", en: "unknown")
            }
        return words[language]
    }

    private static func explanation(_ state: MailState) -> Message {
        switch state {
        case .planned:
            Message(
                vi: "Lần chạy --send sau sẽ gửi.", en: "The next run with --send sends them.")
        case .sending:
            Message(
                vi:
                    "Đang gửi khi báo cáo được lập, hoặc lần chạy bị ngắt: lần chạy sau sẽ xếp vào “chưa rõ”.",
                en:
                    "Being sent when the report was made, or the run was cut off: the next run counts them as unknown."
            )
        case .sent: Message(vi: "Máy chủ đã nhận để chuyển.", en: "The server took them.")
        case .refused:
            Message(
                vi:
                    "Máy chủ từ chối hẳn; bantin không gửi lại. Sửa địa chỉ trong bảng recipients rồi lập lại kế hoạch; nếu máy chủ đã sửa lỗi: --resolve MÃ=again.",
                en:
                    "The server refused them for good; they are not sent again. Correct the address in the table recipients and plan anew; if the server was at fault: --resolve ID=again."
            )
        case .deferred:
            Message(
                vi: "Máy chủ chưa nhận lần này; lần chạy --send sau sẽ thử lại.",
                en: "The server did not take them this time; the next run with --send tries again.")
        case .unknown:
            Message(
                vi:
                    "Thư đã chuyển hết sang máy chủ nhưng mất trả lời, hoặc lần chạy bị ngắt giữa chừng: có thể đã đến, có thể chưa. Hỏi người nhận hoặc xem nhật ký máy chủ, rồi: --resolve MÃ=sent (đã đến) hoặc --resolve MÃ=again (gửi lại).",
                en:
                    "The message was out and the answer was lost, or the run was cut off: it may have arrived or not. Ask the recipient or look into the server's log, then: --resolve ID=sent (arrived) or --resolve ID=again (send again)."
            )
        }
    }

    /// The report as text: counts, then everything that was not sent, with reasons.
    public func text(_ language: Language) -> String {
        var lines: [String] = []
        for group in groups(language) {
            lines.append("\(group.name): \(group.rows.count)")
            guard group.key != "sent", group.key != "earlier" else { continue }
            for row in group.rows.prefix(Self.listed) {
                let detail = row.detail.isEmpty ? "" : ": \(row.detail)"
                lines.append(
                    "  \(row.unit) \(row.unitName), \(row.address) [\(row.id.prefix(Self.shownDigits))]\(detail)"
                )
            }
            if group.rows.count > Self.listed { lines.append("  … (+\(group.rows.count - Self.listed))") }
        }
        if let stop { lines.append(Self.words(stop)[language]) }
        return lines.joined(separator: "\n")
    }

    /// Messages listed of each state; the table has all.
    private static let listed = 30

    static func words(_ stop: MailStop) -> Message {
        switch stop {
        case .batch(let count):
            Message(
                vi: "Dừng sau \(count) thư như yêu cầu.",
                en: "Stopped after \(EnglishCount.text(count, "message")), as asked.")
        case .user: Message(vi: "Dừng theo yêu cầu.", en: "Stopped as asked.")
        case .failures(let count):
            Message(
                vi: "Dừng sau \(count) lần hỏng liên tiếp; các thư còn lại chưa gửi.",
                en: "Stopped after \(count) failures in a row; the rest was not sent.")
        case .session(let fault):
            switch fault.kind {
            case .connection:
                Message(
                    vi: "Không nối được với máy chủ thư: \(fault.reason)",
                    en: "The mail server cannot be reached: \(fault.reason)")
            case .security:
                Message(
                    vi: "Không có kết nối TLS tin cậy với máy chủ thư, nên không gửi: \(fault.reason)",
                    en:
                        "There is no trustworthy TLS connection to the mail server, so nothing is sent: \(fault.reason)"
                )
            case .login:
                Message(
                    vi: "Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu: \(fault.reason)",
                    en: "The mail server refuses user or password: \(fault.reason)")
            case .sender:
                Message(
                    vi: "Máy chủ thư không nhận thư từ địa chỉ gửi (mail_from): \(fault.reason)",
                    en: "The mail server takes no mail from the sender's address (mail_from): \(fault.reason)"
                )
            }
        }
    }
}

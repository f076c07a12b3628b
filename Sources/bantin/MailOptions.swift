import ArgumentParser
import Foundation
import Mail
import Pipeline
import Records
import VietnameseText

/// Which messages.
struct MailWhatOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Gói số liệu mà kết quả được lập từ đó (dùng được nhiều lần).",
                "The bundles that the output was built from (may be repeated)."), valueName: "path"))
    var data: [String] = ["data"]

    @Option(help: ArgumentHelp(CommandLocale.text("Thư mục mẫu.", "The templates."), valueName: "dir"))
    var templates = "templates"

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Thư mục trạng thái có sổ gửi thư; mặc định: state bên cạnh gói số liệu của năm.",
                "The state folder with the ledger; by default: state beside the year's bundle."),
            valueName: "dir"))
    var state: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Chương trình, khi có nhiều chương trình.", "The programme, where there are several."),
            valueName: "code"))
    var programme: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Năm; mặc định: năm mới nhất.", "The year; by default the newest."),
            valueName: "year"))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Ngày của thư; mặc định: ngày của công văn trong bảng issuances.",
                "The date of the messages; by default that of the letters in issuances."),
            valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Cỡ lớn nhất của một thư, theo byte; thư lớn hơn có địa chỉ tải thay cho tệp đính kèm. 0: không giới hạn.",
                "Most bytes of a message; larger ones get a link in place of the attachment. 0: no limit."),
            valueName: "bytes"))
    var maxSize = MailRequest.standardSizeLimit

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Gửi gói mới cả cho địa chỉ đã nhận gói trước.",
                "Send the new package also to addresses that were sent an earlier one.")))
    var corrections = false

    func day() throws -> CalendarDate? {
        guard let date else { return nil }
        guard let day = CalendarDate(iso: date) else {
            throw ValidationError(CommandLocale.text("--date: năm-tháng-ngày.", "--date: year-month-day."))
        }
        return day
    }

    func request(output: String, messages: Language) throws -> MailRequest {
        MailRequest(
            output: output, inputs: data, templates: templates, state: state, programme: programme,
            year: year,
            date: try day(), sizeLimit: max(maxSize, 0), sendsCorrections: corrections, messages: messages)
    }
}

/// How messages are sent.
struct MailSendingOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(CommandLocale.text("Gửi thư.", "Send the messages.")))
    var send = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Máy chủ thư: smtp://tên[:587] (bắt buộc STARTTLS) hoặc smtps://tên[:465].",
                "The mail server: smtp://name[:587] (STARTTLS is required) or smtps://name[:465]."),
            valueName: "url"))
    var server: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Tệp có tên đăng nhập ở dòng 1 và mật khẩu ở dòng 2, chỉ chủ tệp đọc được.",
                "File with the user in line 1 and the password in line 2, readable by its owner alone."),
            valueName: "file"))
    var authFile: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Tệp chứng thư được tin cậy (PEM), thay cho của hệ thống.",
                "File of certificates to trust (PEM), in place of the system's."), valueName: "file"))
    var caFile: String?

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Không dùng TLS; chỉ với máy chủ trên chính máy này (127.0.0.1, localhost).",
                "No TLS; only with a server on this very machine (127.0.0.1, localhost).")))
    var plainLoopback = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Cho phép gửi kết quả chưa chính thức: draft hoặc illustrative (dùng được nhiều lần).",
                "Lets results that are not official be sent: draft or illustrative (may be repeated)."),
            valueName: "status"))
    var allow: [PublicationStatus] = []

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Lập sổ gửi thư mới: chỉ khi chương trình chưa gửi thư lần nào.",
                "Begin a new ledger: only when the programme has never sent mail.")))
    var startLedger = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Số thư mỗi phút nhiều nhất; 0: không giới hạn.", "Most messages a minute; 0: no limit."),
            valueName: "n"))
    var rate = 60

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Số thư nhiều nhất trong lần chạy này; 0: tất cả.", "Most messages in this run; 0: all."),
            valueName: "n"))
    var batch = 0

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Số lần thử lại thư mà máy chủ tạm thời chưa nhận.",
                "How often a message that was not taken is tried again."),
            valueName: "n"))
    var retries = 2

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Số giây chờ trước lần thử lại đầu; mỗi lần sau gấp đôi.",
                "Seconds before the first try again; doubled each time."), valueName: "seconds"))
    var retryWait = 60.0

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Dừng sau bao nhiêu lần hỏng liên tiếp.", "After how many failures in a row to stop."),
            valueName: "n"))
    var stopAfter = 5

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Số giây chờ máy chủ trả lời.", "Seconds to wait for an answer of the server."),
            valueName: "seconds"))
    var timeout = 600

    func check() throws {
        guard (0...100_000).contains(rate), (0...1_000_000).contains(batch), (0...20).contains(retries),
            (0...86_400).contains(retryWait), (1...1000).contains(stopAfter), (1...3600).contains(timeout)
        else {
            throw ValidationError(
                CommandLocale.text(
                    "--rate 0–100000, --batch 0–1000000, --retries 0–20, --retry-wait 0–86400, --stop-after 1–1000, --timeout 1–3600.",
                    "--rate 0–100000, --batch 0–1000000, --retries 0–20, --retry-wait 0–86400, --stop-after 1–1000, --timeout 1–3600."
                ))
        }
        guard send else { return }
        _ = try address()
        _ = try credentials()
        if let caFile, !FileManager.default.isReadableFile(atPath: caFile) {
            throw ValidationError(
                CommandLocale.text("--ca-file: không đọc được tệp.", "--ca-file: the file cannot be read."))
        }
    }

    private func address() throws -> SMTPServer {
        guard let server else {
            throw ValidationError(CommandLocale.text("--send cần --server.", "--send needs --server."))
        }
        do throws(SMTPServer.Fault) {
            return try SMTPServer(server, isPlain: plainLoopback)
        } catch {
            switch error {
            case .form:
                throw ValidationError(
                    CommandLocale.text(
                        "--server: smtp://tên[:cổng] hoặc smtps://tên[:cổng], không kèm tên đăng nhập.",
                        "--server: smtp://name[:port] or smtps://name[:port], without a user."))
            case .notLoopback:
                throw ValidationError(
                    CommandLocale.text(
                        "--plain-loopback chỉ dùng với 127.0.0.1 hoặc localhost.",
                        "--plain-loopback goes with 127.0.0.1 or localhost only."))
            }
        }
    }

    /// From the environment or a file; never from an argument, which every process of the machine can read.
    private func credentials() throws -> SMTPCredentials? {
        if let authFile {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: authFile),
                let mode = attributes[.posixPermissions] as? Int,
                let text = try? String(contentsOfFile: authFile, encoding: .utf8)
            else {
                throw ValidationError(
                    CommandLocale.text(
                        "--auth-file: không đọc được tệp.", "--auth-file: the file cannot be read."))
            }
            guard mode & 0o077 == 0 else {
                throw ValidationError(
                    CommandLocale.text(
                        "--auth-file: người khác trên máy đọc được tệp này; hãy chạy chmod 600.",
                        "--auth-file: others on this machine can read the file; run chmod 600."))
            }
            let lines = text.split(whereSeparator: \.isNewline).map(String.init)
            guard lines.count == 2, let found = SMTPCredentials(user: lines[0], password: lines[1]) else {
                throw ValidationError(
                    CommandLocale.text(
                        "--auth-file: cần hai dòng, tên đăng nhập và mật khẩu.",
                        "--auth-file: two lines are needed, user and password."))
            }
            return found
        }
        let environment = ProcessInfo.processInfo.environment
        let user = environment["BANTIN_SMTP_USER"] ?? ""
        let password = environment["BANTIN_SMTP_PASSWORD"] ?? ""
        guard !user.isEmpty || !password.isEmpty else { return nil }
        guard let found = SMTPCredentials(user: user, password: password) else {
            throw ValidationError(
                CommandLocale.text(
                    "Cần cả BANTIN_SMTP_USER và BANTIN_SMTP_PASSWORD.",
                    "Both BANTIN_SMTP_USER and BANTIN_SMTP_PASSWORD are needed."))
        }
        return found
    }

    var options: MailSendOptions {
        MailSendOptions(
            allowed: Set(allow), mayStartLedger: startLedger, ratePerMinute: rate, batch: batch,
            retries: retries,
            retrySeconds: retryWait, failureLimit: stopAfter)
    }

    /// What was checked before: it fails only when the file of the password changed in between.
    func transport(greeting: String) throws(SessionFault) -> CurlTransport.Options {
        let server: SMTPServer
        let credentials: SMTPCredentials?
        do {
            server = try address()
            credentials = try self.credentials()
        } catch {
            throw SessionFault(.login, "--auth-file")
        }
        return CurlTransport.Options(
            server: server, credentials: credentials, authorities: caFile, greeting: greeting,
            timeout: timeout)
    }
}

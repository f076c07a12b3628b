import ArgumentParser
import Mail
import Pipeline
import Records
import VietnameseText

/// `bantin mail`: writes the messages to the units, and sends them when told.
struct MailCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mail",
            abstract: CommandLocale.text(
                "Viết thư gửi gói kết quả đến từng đơn vị; chỉ gửi khi có --send, và không gửi hai lần.",
                "Writes a message with its package to each unit; sends with --send only, and never twice."),
            discussion: CommandLocale.text(
                """
                Không có --send: ghi các thư (.eml) và kế hoạch vào <output>/mail/<chương trình>/<năm>, không gửi gì.
                Có --send: gửi đúng các thư ấy. Sổ gửi thư (--state) ghi từng bước; chạy lại thì chỉ gửi thư chưa gửi.
                Mật khẩu chỉ đọc từ BANTIN_SMTP_USER, BANTIN_SMTP_PASSWORD hoặc --auth-file, không bao giờ là tham số.
                Mã kết thúc: 0 đã gửi hết; 1 có thư bị từ chối, chưa rõ hoặc dữ liệu có lỗi; 75 còn thư, chạy lại sau.

                Ví dụ: bantin mail output --data data/thanh-hoa
                       bantin mail output --data data/thanh-hoa --send --server smtp://thu.vi-du.gov.vn
                       bantin mail output --data data/thanh-hoa --report
                """,
                """
                Without --send: writes the messages (.eml) and a plan into <output>/mail/<programme>/<year>; nothing is sent.
                With --send: sends exactly these. The ledger (--state) notes each step; a rerun sends only what was not sent.
                The password is read from BANTIN_SMTP_USER, BANTIN_SMTP_PASSWORD or --auth-file, and is never an argument.
                Exit codes: 0 all sent; 1 messages refused or unknown, or findings; 75 messages are left, run again later.

                Example: bantin mail output --data data/thanh-hoa
                         bantin mail output --data data/thanh-hoa --send --server smtp://mail.example.gov.vn
                         bantin mail output --data data/thanh-hoa --report
                """))
    }

    @Argument(
        help: ArgumentHelp(CommandLocale.text("Thư mục kết quả.", "The output folder."), valueName: "output"))
    var output: String

    @OptionGroup(title: CommandLocale.text("Thư", "Messages")) var what: MailWhatOptions
    @OptionGroup(title: CommandLocale.text("Gửi", "Sending")) var how: MailSendingOptions

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Xem lại ai đã nhận, ai chưa và vì sao.", "Show again who got what, who did not, and why.")))
    var report = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Quyết định về thư chưa rõ: MÃ=sent (đã đến) hoặc MÃ=again (gửi lại); dùng được nhiều lần.",
                "Decides on a message that is unknown: ID=sent (arrived) or ID=again (send again); may be repeated."
            ),
            valueName: "id=sent|again"))
    var resolve: [String] = []

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard [how.send, report, !resolve.isEmpty].count(where: { $0 }) <= 1 else {
            throw ValidationError(
                CommandLocale.text(
                    "Chỉ một trong --send, --report, --resolve.", "Only one of --send, --report, --resolve."))
        }
        _ = try answers()
        _ = try what.day()
        try how.check()
    }

    func run() throws {
        let request = try what.request(output: output, messages: common.locale)
        var code: Int32 = 0
        do throws(BuildError) {
            if how.send {
                code = tell(try sender(request).send())
            } else if report {
                code = tell(try MailReport.load(request))
            } else if !resolve.isEmpty {
                try MailResolver(request).resolve((try? answers()) ?? [])
                if !common.quiet {
                    Console.write(CommandLocale.text("Đã ghi vào sổ gửi thư.", "Noted in the ledger."))
                }
            } else {
                tell(try MailPlanner(request, progress: ConsoleProgress(isQuiet: common.quiet)).write())
            }
        } catch {
            try fail(error)
        }
        if code != 0 { throw ExitCode(code) }
    }

    private func fail(_ error: BuildError) throws {
        if case .busy(let place) = error {
            Console.complain(
                CommandLocale.text(
                    "Một lần gửi khác đang chạy với sổ ở “\(place)”; hãy thử lại sau.",
                    "Another run is sending with the ledger in “\(place)”; try again later."))
        } else {
            common.complain(error)
        }
        throw ExitCode(error.exitCode)
    }

    private func answers() throws -> [(id: String, answer: MailResolver.Answer)] {
        try resolve.map { text in
            let parts = text.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty,
                let answer = MailResolver.Answer(rawValue: String(parts[1]))
            else {
                throw ValidationError(
                    CommandLocale.text("--resolve: MÃ=sent hoặc MÃ=again.", "--resolve: ID=sent or ID=again.")
                )
            }
            return (String(parts[0]), answer)
        }
    }

    private func tell(_ plan: MailPlanSummary) {
        guard !common.quiet else { return }
        Console.write("\(plan.folder):")
        for line in plan.counts { Console.write("  \(line)") }
        Console.write(
            CommandLocale.text(
                "Chưa gửi gì. Xem \(plan.folder)/plan.txt và các tệp .eml, rồi gửi bằng --send.",
                "Nothing was sent. Look at \(plan.folder)/plan.txt and the .eml files, then send with --send."
            ))
        if !plan.hasLedger {
            Console.write(
                CommandLocale.text(
                    "Chưa có sổ gửi thư: lần gửi đầu tiên của chương trình cần --start-ledger.",
                    "There is no ledger yet: the programme's first sending needs --start-ledger."))
        }
    }

    private func sender(_ request: MailRequest) -> MailSender {
        StopSignal.watch()
        return MailSender(
            request, how.options, progress: ConsoleProgress(isQuiet: common.quiet),
            connect: { (greeting) throws(SessionFault) in
                try CurlTransport(try how.transport(greeting: greeting))
            })
    }

    /// Prints the report.
    ///
    /// - Returns: The exit code: 75 while something is left to send, 1 when a person has to look at something.
    private func tell(_ report: MailReport) -> Int32 {
        if !common.quiet {
            Console.write(report.text(common.locale))
            Console.write("\(report.csvPath)\n\(report.pagePath)")
        }
        if report.isUnfinished { return 75 }
        if case .session? = report.stop { return 75 }
        return report.needsPerson ? 1 : 0
    }
}

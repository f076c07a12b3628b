import ArgumentParser
import Pipeline
import Records

/// The command itself: one subcommand a job.
struct BantinCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bantin",
            abstract: CommandLocale.text(
                "Lập bản tin xếp hạng: trang web, báo cáo Word và gói phát hành từ gói số liệu hằng năm.",
                "Makes ranking bulletins: web site, Word reports and packages from yearly data bundles."),
            discussion: CommandLocale.text(
                """
                Ví dụ:
                  bantin check data/quang-ngai     kiểm tra số liệu, không ghi gì
                  bantin build data                lập toàn bộ vào thư mục output
                  bantin rank data/quang-ngai      in bảng xếp hạng năm mới nhất
                  bantin new data/quang-ngai --from 2016   lập gói số liệu trống của năm 2017
                  bantin targets --list            liệt kê các bộ mục tiêu quốc gia có sẵn
                  bantin tasks data/thanh-hoa      liệt kê nhiệm vụ và tình trạng
                  bantin template unit-report      ghi mẫu báo cáo thành một tệp để sửa bằng Word
                  bantin fields                    liệt kê các trường dùng được trong mẫu
                  bantin verify output             đối chiếu kết quả với mã kiểm tra
                  bantin publish output /var/www/ban-tin   đưa trang lên máy chủ web
                  bantin mail output --data data/thanh-hoa   viết thư gửi gói cho từng đơn vị

                Mã kết thúc: 0 xong; 1 số liệu có lỗi; 2 dùng lệnh sai; 70 lỗi của phần mềm; 75 thử lại sau.
                """,
                """
                Examples:
                  bantin check data/quang-ngai     checks the data, writes nothing
                  bantin build data                makes everything into the folder output
                  bantin rank data/quang-ngai      prints the ranking of the newest year
                  bantin new data/quang-ngai --from 2016   makes the empty bundle of 2017
                  bantin targets --list            lists the sets of national targets
                  bantin tasks data/thanh-hoa      lists tasks and how they stand
                  bantin template unit-report      writes the report's template as one file for Word
                  bantin fields                    lists the fields that templates may use
                  bantin verify output             checks what was made against its checksums
                  bantin publish output /var/www/ban-tin   puts the site where a web server reads it
                  bantin mail output --data data/thanh-hoa   writes the messages to the units

                Exit codes: 0 done; 1 findings in the data; 2 wrong use; 70 a fault of ours; 75 try later.
                """),
            version: "bantin \(BantinVersion.text)",
            subcommands: [
                BuildCommand.self, CheckCommand.self, RankCommand.self, NewCommand.self, TargetsCommand.self,
                TasksCommand.self, FieldsCommand.self, TemplateCommand.self, VerifyCommand.self,
                PublishCommand.self, MailCommand.self,
            ])
    }
}

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en."),
            valueName: "vi|en"))
    var locale: Language = .vi

    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(CommandLocale.text("Không in tiến độ.", "Print no progress.")))
    var quiet = false

    /// Prints findings and their count on standard error.
    func complain(_ findings: [Finding]) {
        let printer = FindingPrinter(language: locale, isColoured: Console.errorIsColoured)
        for finding in findings { Console.complain(printer.text(finding)) }
        if !findings.isEmpty { Console.complain(printer.summary(findings)) }
    }

    /// Prints why nothing was written: for commands that build no output and so never wait for another run.
    func complain(_ error: BuildError) {
        switch error {
        case .findings(let findings): complain(findings)
        case .file(let fault):
            Console.complain(
                Message(
                    vi: "Không ghi hoặc đọc được “\(fault.path)”: \(fault.reason).",
                    en: "“\(fault.path)” cannot be written or read: \(fault.reason).")[locale])
        case .busy: break
        }
    }
}

extension Language: ExpressibleByArgument {}

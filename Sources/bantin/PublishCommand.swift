import ArgumentParser
import Pipeline
import Records

/// `bantin publish`: puts the site of an output folder where a web server shows it.
struct PublishCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: CommandLocale.text(
                "Đưa trang web lên nơi máy chủ web đọc: phiên bản mới thay phiên bản cũ trong một bước.",
                "Puts the site where a web server reads it: a new version replaces the old one in one step."),
            discussion: CommandLocale.text(
                """
                Nơi đến là một liên kết tượng trưng do bantin lập; các phiên bản nằm bên cạnh, trong .<tên>.versions.
                Tệp không đổi giữ nguyên thời gian. Kết quả dự thảo hoặc minh họa chỉ được đưa lên khi có --allow.

                Ví dụ: bantin publish output /var/www/ban-tin
                       bantin publish output /var/www/ban-tin --rollback
                """,
                """
                The destination is a symbolic link that bantin makes; the versions lie beside it, in .<name>.versions.
                Unchanged files keep their times. Draft or illustrative results are published with --allow only.

                Example: bantin publish output /var/www/ban-tin
                         bantin publish output /var/www/ban-tin --rollback
                """))
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text("Thư mục kết quả.", "The output folder."), valueName: "output"))
    var output: String

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text("Nơi máy chủ web đọc.", "Where a web server reads."), valueName: "dest"))
    var destination: String

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Số phiên bản được giữ lại.", "How many versions are kept."), valueName: "n"))
    var keep = 5

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Cho phép đưa lên kết quả chưa chính thức: draft hoặc illustrative (dùng được nhiều lần).",
                "Lets results that are not official be published: draft or illustrative (may be repeated)."),
            valueName: "status"))
    var allow: [PublicationStatus] = []

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text("Quay lại phiên bản trước.", "Go back to the version before.")))
    var rollback = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (2...1000).contains(keep) else {
            throw ValidationError(CommandLocale.text("--keep: từ 2 đến 1000.", "--keep: 2 to 1000."))
        }
    }

    func run() throws {
        let publisher = Publisher(
            PublishRequest(output: output, destination: destination, keep: keep, allowed: Set(allow)))
        do throws(BuildError) {
            tell(try rollback ? publisher.rollBack() : publisher.publish())
        } catch {
            if case .busy = error, let message = error.message {
                Console.complain(message[common.locale])
            } else {
                common.complain(error)
            }
            Console.complain(
                CommandLocale.text(
                    "Chưa đưa lên: người đọc vẫn thấy phiên bản cũ.",
                    "Nothing was published: readers see what they saw before."))
            throw ExitCode(error.exitCode)
        }
    }

    private func tell(_ publication: Publication) {
        guard !common.quiet else { return }
        let changed = publication.files - publication.unchanged
        Console.write(
            CommandLocale.text(
                "\(destination): phiên bản \(publication.version), \(publication.files) tệp, \(changed) tệp mới hoặc đổi.\nCác phiên bản được giữ: \(publication.versions.map { "\($0)" }.joined(separator: ", ")).",
                "\(destination): version \(publication.version), \(EnglishCount.text(publication.files, "file")), \(changed) new or changed.\nVersions kept: \(publication.versions.map { "\($0)" }.joined(separator: ", "))."
            ))
    }
}

extension PublicationStatus: ExpressibleByArgument {}

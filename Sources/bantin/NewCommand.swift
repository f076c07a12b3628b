import ArgumentParser
import Pipeline
import Records

/// `bantin new`: the next year's bundle, ready to be filled.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: CommandLocale.text(
                "Lập gói số liệu của năm sau từ gói của một năm: chép danh mục và phương pháp, để trống giá trị.",
                "Makes the next year's bundle from that of a year: registers and method copied, values empty."
            ),
            discussion: CommandLocale.text(
                """
                Không ghi đè: nếu năm sau đã có thư mục hoặc gói số liệu thì dừng lại.

                Ví dụ: bantin new data/quang-ngai --from 2016    lập data/quang-ngai/2017
                """,
                """
                Nothing is overwritten: when the next year has a folder or bundle, the command stops.

                Example: bantin new data/quang-ngai --from 2016    makes data/quang-ngai/2017
                """))
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Thư mục chương trình, chứa gói số liệu của từng năm.",
                "The programme's folder, which holds the years' bundles."),
            valueName: "path"))
    var path: String

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Năm lấy làm gốc.", "The year to begin from."), valueName: "year"))
    var from: Int

    @OptionGroup var common: CommonOptions

    func run() throws {
        do throws(BuildError) {
            report(try NewBundle.make(in: path, from: from))
        } catch {
            common.complain(error)
            Console.complain(
                Message(vi: "Chưa lập gói số liệu nào.", en: "No bundle was made.")[common.locale])
            throw ExitCode(error.exitCode)
        }
    }

    private func report(_ bundle: NewBundle) {
        Console.write(
            Message(
                vi: "Đã lập gói số liệu năm \(bundle.year): \(bundle.path)",
                en: "Made the bundle of \(bundle.year): \(bundle.path)")[common.locale])
        guard !common.quiet else { return }
        Console.write(Message(vi: "Việc cần làm tiếp:", en: "What is to be done next:")[common.locale])
        for (position, decision) in bundle.decisions.enumerated() {
            Console.write("\(position + 1). \(decision[common.locale])")
        }
    }
}

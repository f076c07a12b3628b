import ArgumentParser
import Foundation
import Pipeline
import Records

/// `bantin build`: the main job.
struct BuildCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "build",
            abstract: CommandLocale.text(
                "Lập trang web, báo cáo Word và gói zip từ gói số liệu.",
                "Makes the site, the Word reports and the packages from bundles."),
            discussion: CommandLocale.text(
                """
                Kết quả được lập ở chỗ tạm rồi mới thay kết quả cũ một lần: lần chạy lỗi không làm hỏng kết quả đang có.

                Ví dụ: bantin build data --output output --year 2016
                Thêm bản tiếng Anh của báo cáo và bản tin Word: bantin build data --documents vi,en
                """,
                """
                Everything is built beside the output and then swapped in: a failed run leaves the previous output whole.

                Example: bantin build data --output output --year 2016
                English Word reports and bulletins too: bantin build data --documents vi,en
                """))
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Thư mục chương trình, gói số liệu của một năm, hoặc thư mục chứa chúng (mặc định: data).",
                "A programme's folder, a year's bundle, or a folder that holds them (default: data)."),
            valueName: "path"))
    var paths: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            CommandLocale.text("Thư mục kết quả.", "The output folder."), valueName: "dir"))
    var output = "output"

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Thư mục mẫu.", "The folder of templates."), valueName: "dir"))
    var templates = "templates"

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Chỉ lập năm này (dùng được nhiều lần); các năm khác vẫn dùng để so sánh.",
                "Only this year (may be repeated); the other years still serve comparison."),
            valueName: "year"))
    var year: [Int] = []

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Ngôn ngữ của văn bản Word, cách nhau bằng dấu phẩy, ví dụ vi,en; luôn có bản tiếng Việt.",
                "Languages of Word documents, with commas, such as vi,en; Vietnamese is always made."),
            valueName: "languages"))
    var documents = Language.vi.rawValue

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            CommandLocale.text(
                "Số việc chạy cùng lúc (mặc định: số bộ xử lý).",
                "Jobs at once (default: number of processors)."),
            valueName: "n"))
    var jobs: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError(CommandLocale.text("--jobs: từ 1 đến 256.", "--jobs: 1 to 256."))
        }
        _ = try documentLanguages()
    }

    /// The languages asked for; a name that the templates have no documents for is a mistake in the command.
    private func documentLanguages() throws -> [Language] {
        let known = DocumentLanguages.known(in: templates)
        // Templates that cannot be read are told by the run itself.
        guard !known.isEmpty else { return [.vi] }
        return try documents.split(separator: ",", omittingEmptySubsequences: false).map { piece in
            let name = piece.trimmingCharacters(in: .whitespaces)
            if let language = known.first(where: { $0.rawValue == name.lowercased() }) { return language }
            let list = known.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                CommandLocale.text(
                    "--documents: không có mẫu văn bản Word bằng ngôn ngữ “\(name)”; các ngôn ngữ dùng được: \(list).",
                    "--documents: there are no Word templates in the language “\(name)”; known ones: \(list)."
                ))
        }
    }

    func run() async throws {
        let request = BuildRequest(
            inputs: paths.isEmpty ? ["data"] : paths, output: output, templates: templates, years: Set(year),
            jobs: jobs ?? max(ProcessInfo.processInfo.activeProcessorCount, 1), language: .vi,
            messages: common.locale, documents: try documentLanguages())
        do throws(BuildError) {
            let builder = Builder(request, progress: ConsoleProgress(isQuiet: common.quiet))
            report(try await builder.run())
        } catch {
            if case .findings(let findings) = error {
                common.complain(findings)
                Console.complain(
                    CommandLocale.text(
                        "Chưa lập gì: hãy sửa các lỗi trên. Kết quả cũ còn nguyên.",
                        "Nothing was made: mend the errors above. The previous output is untouched."))
            } else if let message = error.message {
                Console.complain(message[common.locale])
            }
            throw ExitCode(error.exitCode)
        }
    }

    private func report(_ summary: BuildSummary) {
        common.complain(summary.findings)
        if !common.quiet {
            Console.write(
                CommandLocale.text(
                    "Đã lập \(summary.pages) trang, \(summary.reports) báo cáo, \(summary.packages) gói từ \(summary.bundles) gói số liệu.\nMở: \(output)/site/index.html",
                    "Made \(EnglishCount.text(summary.pages, "page")), \(EnglishCount.text(summary.reports, "report")), \(EnglishCount.text(summary.packages, "package")) from \(EnglishCount.text(summary.bundles, "bundle")).\nOpen: \(output)/site/index.html"
                ))
        }
        guard !summary.failures.isEmpty else { return }
        Console.complain(
            CommandLocale.text("Không lập được cho các đơn vị sau:", "These units could not be rendered:"))
        for failure in summary.failures { Console.complain("  \(failure)") }
        Foundation.exit(1)
    }
}

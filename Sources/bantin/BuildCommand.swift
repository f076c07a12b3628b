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
                Thêm PDF bên cạnh mỗi báo cáo Word (cần LibreOffice): bantin build data --pdf
                Sau khi sửa số liệu, biết đơn vị nào phải gửi lại gói: bantin build data --changes

                Chỉ những gì khác lần trước mới được ghi lại; tệp không đổi giữ nguyên, kể cả ngày giờ. Lập lại tất cả: --full.
                """,
                """
                Everything is built beside the output and then swapped in: a failed run leaves the previous output whole.

                Example: bantin build data --output output --year 2016
                English Word reports and bulletins too: bantin build data --documents vi,en
                A PDF beside each Word report (needs LibreOffice): bantin build data --pdf
                After a correction, which units have to be sent their package again: bantin build data --changes

                Only what differs from the run before is written; other files stay, times and all. Everything anew: --full.
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

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Lập thêm PDF bên cạnh mỗi báo cáo Word trong reports/, bằng LibreOffice.",
                "Makes a PDF beside each Word report in reports/, with LibreOffice.")))
    var pdf = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            CommandLocale.text(
                "Số việc chạy cùng lúc (mặc định: số bộ xử lý).",
                "Jobs at once (default: number of processors)."),
            valueName: "n"))
    var jobs: Int?

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Lập lại tất cả, không dùng gì của lần chạy trước.",
                "Makes everything anew and takes nothing over from the run before.")))
    var full = false

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "So các gói của đơn vị với lần chạy trước: ghi changes.csv, changes.json, và bảng đính chính vào từng gói có thay đổi.",
                "Compares the units' packages with the run before: writes changes.csv, changes.json, and a sheet of differences into each package that changed."
            )))
    var changes = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Như --changes, nhưng so với thư mục kết quả này (ví dụ bản đã gửi đi).",
                "Like --changes, but against this output folder (such as the one that was sent)."),
            valueName: "dir"))
    var changesFrom: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Gói trong packages/ lớn nhất bao nhiêu MB (1.000.000 byte).",
                "Most MB (1,000,000 bytes) of a package in packages/."),
            valueName: "mb"))
    var packageLimit = BuildRequest.standardPackageLimit

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(1...4000).contains(packageLimit) {
            throw ValidationError(
                CommandLocale.text("--package-limit: từ 1 đến 4000.", "--package-limit: 1 to 4000."))
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError(CommandLocale.text("--jobs: từ 1 đến 256.", "--jobs: 1 to 256."))
        }
        _ = try documentLanguages()
        _ = try office()
    }

    /// LibreOffice where PDFs are wanted; they are refused before any work where it is not installed.
    private func office() throws -> OfficeProgram? {
        guard pdf else { return nil }
        let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""
        if let office = OfficeProgram.find(searchPath: searchPath) { return office }
        throw ValidationError(
            CommandLocale.text(
                "--pdf: không tìm thấy LibreOffice (lệnh soffice). Hãy cài đặt, ví dụ trên Debian: apt-get install libreoffice-writer; hoặc bỏ --pdf.",
                "--pdf: LibreOffice (the command soffice) is not found. Install it, on Debian: apt-get install libreoffice-writer; or leave out --pdf."
            ))
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
        var request = BuildRequest(
            inputs: paths.isEmpty ? ["data"] : paths, output: output, templates: templates, years: Set(year),
            jobs: jobs ?? max(ProcessInfo.processInfo.activeProcessorCount, 1), language: .vi,
            messages: common.locale, documents: try documentLanguages(), pdf: try office())
        request.isFull = full
        request.tellsChanges = changes
        request.changesFrom = changesFrom
        request.packageLimit = packageLimit
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
            let pdfs =
                summary.pdfs == 0
                ? ("", "") : (" \(summary.pdfs) PDF,", " \(EnglishCount.text(summary.pdfs, "PDF")),")
            Console.write(
                CommandLocale.text(
                    "Đã lập \(summary.pages) trang, \(summary.reports) báo cáo,\(pdfs.0) \(summary.packages) gói từ \(summary.bundles) gói số liệu.\nMở: \(output)/site/index.html",
                    "Made \(EnglishCount.text(summary.pages, "page")), \(EnglishCount.text(summary.reports, "report")),\(pdfs.1) \(EnglishCount.text(summary.packages, "package")) from \(EnglishCount.text(summary.bundles, "bundle")).\nOpen: \(output)/site/index.html"
                ))
            tellReuse(summary)
            tellChanges(summary)
        }
        common.complain(summary.refusals)
        complain(
            summary.failures,
            CommandLocale.text("Không lập được cho các đơn vị sau:", "These units could not be rendered:"))
        complain(
            summary.pdfFailures,
            CommandLocale.text(
                "Không có PDF của các báo cáo sau (tệp Word của chúng vẫn đủ):",
                "These reports have no PDF (their Word files are complete):"))
        let isWhole = summary.failures.isEmpty && summary.pdfFailures.isEmpty && summary.refusals.isEmpty
        if !isWhole { Foundation.exit(1) }
    }

    private func tellReuse(_ summary: BuildSummary) {
        guard summary.kept > 0 else { return }
        Console.write(
            CommandLocale.text(
                "Giữ nguyên \(summary.kept) tệp không đổi, ghi \(summary.written) tệp.",
                "Kept \(EnglishCount.text(summary.kept, "unchanged file")), wrote \(EnglishCount.text(summary.written, "file"))."
            ))
    }

    private func tellChanges(_ summary: BuildSummary) {
        guard let changes = summary.changes else { return }
        Console.write(
            changes.isEmpty
                ? CommandLocale.text(
                    "Không gói nào của đơn vị thay đổi.", "No unit's package changed.")
                : CommandLocale.text(
                    "\(changes.count) gói có thay đổi (xem \(output)/changes.csv):",
                    "\(EnglishCount.text(changes.count, "package")) changed (see \(output)/changes.csv):"
                ))
        // First of all those whose own figures differ; the others only stand beside them.
        let own = changes.filter { $0.own > 0 }
        for change in own.prefix(20) {
            Console.write(
                CommandLocale.text(
                    "  \(change.unit) \(change.year): \(change.figures) số liệu khác, \(change.own) của riêng đơn vị",
                    "  \(change.unit) \(change.year): \(EnglishCount.text(change.figures, "figure")), \(change.own) of the unit's own"
                ))
        }
        if own.count > 20 { Console.write("  …") }
        let others = changes.count - own.count
        if others > 0 {
            Console.write(
                CommandLocale.text(
                    "  \(others) gói khác: số liệu của đơn vị không đổi, chỉ đổi bình quân, lời văn, hoặc phần nói về đơn vị khác, năm khác",
                    "  \(EnglishCount.text(others, "other package")): no figure of the unit's own, but means, wording, or what is told of other units and years"
                ))
        }
    }

    private func complain(_ failures: [String], _ head: String) {
        guard !failures.isEmpty else { return }
        Console.complain(head)
        for failure in failures { Console.complain("  \(failure)") }
    }
}

import ArgumentParser
import Foundation
import Pipeline
import Records

/// `bantin check`: validates without writing.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: CommandLocale.text(
                "Kiểm tra gói số liệu, mẫu, không ghi gì: mọi lỗi kèm tệp, dòng, cột.",
                "Checks bundles and templates and writes nothing: every finding with file, row and column."),
            discussion: CommandLocale.text(
                """
                Ví dụ: bantin check data/quang-ngai --format json
                Chỉ kiểm tra mẫu vừa sửa trong Word: bantin check --templates templates
                """,
                """
                Example: bantin check data/quang-ngai --format json
                Only the templates, after changing one in Word: bantin check --templates templates
                """))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Thư mục chương trình, gói số liệu của một năm, hoặc thư mục chứa chúng.",
                "A programme's folder, a year's bundle, or a folder that holds them."),
            valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Kiểm tra cả thư mục mẫu này: câu chữ, trang, văn bản Word, thể thức, thư điện tử.",
                "Check this folder of templates too: words, pages, Word documents, their form, messages."),
            valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp(CommandLocale.text("Dạng kết quả.", "Form of the result.")))
    var format = Format.text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !paths.isEmpty || templates != nil else {
            throw ValidationError(
                CommandLocale.text(
                    "Ghi thư mục gói số liệu, hoặc --templates cùng thư mục mẫu.",
                    "Give a folder of bundles, or --templates with a folder of templates."))
        }
    }

    func run() throws {
        let loaded =
            paths.isEmpty
            ? nil : ProgrammeLoader.load(paths, jobs: ProcessInfo.processInfo.activeProcessorCount)
        let findings = (loaded?.findings ?? []) + (templates.map { TemplateCheck.findings(in: $0) } ?? [])
        switch format {
        case .json:
            Console.write(
                FindingJSON.text(findings, bundles: loaded?.bundleCount ?? 0, language: common.locale))
        case .text:
            let printer = FindingPrinter(language: common.locale, isColoured: Console.outputIsColoured)
            for finding in findings { Console.write(printer.text(finding)) }
            guard let loaded else {
                Console.write(
                    CommandLocale.text(
                        "Đã kiểm tra mẫu: \(printer.summary(findings)).",
                        "Templates checked: \(printer.summary(findings))."))
                break
            }
            Console.write(
                CommandLocale.text(
                    "Đã kiểm tra \(loaded.bundleCount) gói số liệu: \(printer.summary(findings)).",
                    "Bundles checked: \(loaded.bundleCount); \(printer.summary(findings))."))
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}

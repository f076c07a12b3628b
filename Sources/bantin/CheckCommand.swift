import ArgumentParser
import Pipeline
import Records

/// `bantin check`: validates without writing.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: CommandLocale.text(
                "Kiểm tra gói số liệu, không ghi gì: mọi lỗi kèm tệp, dòng, cột.",
                "Checks bundles and writes nothing: every finding with file, row and column."),
            discussion: CommandLocale.text(
                "Ví dụ: bantin check data/quang-ngai --format json",
                "Example: bantin check data/quang-ngai --format json"))
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
    var paths: [String]

    @Option(help: ArgumentHelp(CommandLocale.text("Dạng kết quả.", "Form of the result.")))
    var format = Format.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        let loaded = ProgrammeLoader.load(paths)
        switch format {
        case .json:
            Console.write(
                FindingJSON.text(loaded.findings, bundles: loaded.bundleCount, language: common.locale))
        case .text:
            let printer = FindingPrinter(language: common.locale, isColoured: Console.outputIsColoured)
            for finding in loaded.findings { Console.write(printer.text(finding)) }
            Console.write(
                CommandLocale.text(
                    "Đã kiểm tra \(loaded.bundleCount) gói số liệu: \(printer.summary(loaded.findings)).",
                    "Bundles checked: \(loaded.bundleCount); \(printer.summary(loaded.findings))."))
        }
        if loaded.hasErrors { throw ExitCode(1) }
    }
}

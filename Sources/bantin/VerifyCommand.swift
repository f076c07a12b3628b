import ArgumentParser
import Pipeline
import Records

/// `bantin verify`: checks a package, an output folder or a published site against its checksums.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: CommandLocale.text(
                "Đối chiếu gói zip, thư mục kết quả hoặc trang đã đưa lên: đủ và nguyên vẹn hay không.",
                "Says whether a package, an output folder or a published site is complete and unaltered."),
            discussion: CommandLocale.text(
                """
                Ví dụ: bantin verify output
                       bantin verify output/packages/quang-ngai/2016/524-huyen-binh-son.zip
                """,
                """
                Example: bantin verify output
                         bantin verify output/packages/quang-ngai/2016/524-huyen-binh-son.zip
                """))
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Gói zip, thư mục kết quả, trang đã đưa lên, hoặc gói đã giải nén.",
                "A package, an output folder, a published site, or an unpacked package."),
            valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp(CommandLocale.text("Dạng kết quả.", "Form of the result.")))
    var format = CheckCommand.Format.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        var findings: [Finding] = []
        var told: [String] = []
        for path in paths {
            do throws(BuildError) {
                let check = try IntegrityCheck.check(path)
                findings += check.findings
                if check.isSound { told.append(sentence(path, check)) }
            } catch {
                guard case .findings(let more) = error else {
                    common.complain(error)
                    throw ExitCode(error.exitCode)
                }
                findings += more
            }
        }
        switch format {
        case .json: Console.write(FindingJSON.text(findings, bundles: 0, language: common.locale))
        case .text:
            for line in told { Console.write(line) }
            common.complain(findings)
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }

    private func sentence(_ path: String, _ check: IntegrityCheck) -> String {
        Message(
            vi: "\(path): đủ và nguyên vẹn (\(check.fileCount) tệp).",
            en: "\(path): complete and unaltered (\(EnglishCount.text(check.fileCount, "file")))")[
                common.locale]
    }
}

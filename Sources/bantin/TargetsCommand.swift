import ArgumentParser
import Pipeline
import Records

/// `bantin targets`: puts the targets of a national strategy into a bundle.
struct TargetsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "targets",
            abstract: CommandLocale.text(
                "Đưa mục tiêu của chiến lược, chương trình quốc gia vào gói số liệu của một năm.",
                "Puts the targets of a national strategy or programme into a year's bundle."),
            discussion: CommandLocale.text(
                """
                Chỉ thêm những dòng còn thiếu, không sửa dòng đã có; kết quả được kiểm tra trước khi ghi.

                Ví dụ: bantin targets --list                          liệt kê các bộ mục tiêu có sẵn
                       bantin targets data/quang-ngai/2016 --add qd-2351 --add qd-1555
                """,
                """
                Only rows that are missing are added, none is changed; the result is checked before it is written.

                Example: bantin targets --list                        lists the sets that lie ready
                         bantin targets data/quang-ngai/2016 --add qd-2351 --add qd-1555
                """))
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Thư mục gói số liệu của một năm.", "The folder of a year's bundle."), valueName: "path"))
    var path: String?

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Bộ mục tiêu cần thêm; có thể ghi nhiều lần.", "The set to add; may be given more than once."),
            valueName: "set"))
    var add: [String] = []

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text("Liệt kê các bộ mục tiêu có sẵn.", "List the sets that lie ready.")))
    var list = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Thư mục mẫu.", "The folder of templates."), valueName: "dir"))
    var templates = "templates"

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard list != (path != nil), path == nil || !add.isEmpty, path != nil || add.isEmpty else {
            throw ValidationError(
                CommandLocale.text(
                    "Ghi --list, hoặc thư mục gói số liệu cùng --add.",
                    "Give --list, or a bundle's folder together with --add."))
        }
    }

    func run() throws {
        do throws(BuildError) {
            if let path {
                report(try TargetAddition.add(add, to: path, templates: templates))
            } else {
                report(try TargetSets.all(in: templates))
            }
        } catch {
            common.complain(error)
            if path != nil {
                Console.complain(
                    Message(vi: "Chưa thêm gì vào gói số liệu.", en: "Nothing was added.")[common.locale])
            }
            throw ExitCode(error.exitCode)
        }
    }

    private func report(_ sets: [TargetSet]) {
        if sets.isEmpty {
            Console.write(
                Message(
                    vi: "Thư mục mẫu không có bộ mục tiêu nào.",
                    en: "The folder of templates has no sets of targets.")[common.locale])
        }
        for set in sets {
            Console.write("\(set.code)  \(set.name[common.locale])")
            Console.write("    \(set.basis)")
            let confirm =
                set.unconfirmedCount == 0
                ? Message(vi: "", en: "")
                : Message(
                    vi: ", trong đó \(set.unconfirmedCount) dòng cần xác nhận",
                    en: ", \(set.unconfirmedCount) of them to be confirmed")
            Console.write(
                "    "
                    + Message(
                        vi: "\(set.targetCount) dòng mục tiêu\(confirm.vi)",
                        en: "\(EnglishCount.text(set.targetCount, "row")) of targets\(confirm.en)")[
                        common.locale])
        }
    }

    private func report(_ addition: TargetAddition) {
        let isChanged = addition.tables.contains { $0.addedCount > 0 }
        Console.write(
            isChanged
                ? Message(
                    vi: "Đã thêm vào gói số liệu: \(addition.path)",
                    en: "Added to the bundle: \(addition.path)")[
                        common.locale]
                : Message(
                    vi: "Gói số liệu đã có đủ, không thêm gì: \(addition.path)",
                    en: "The bundle had it all, nothing was added: \(addition.path)")[common.locale])
        for table in addition.tables where table.addedCount > 0 || table.keptCount > 0 {
            let kept =
                table.keptCount == 0
                ? Message(vi: "", en: "")
                : Message(vi: ", giữ nguyên \(table.keptCount)", en: ", \(table.keptCount) kept")
            Console.write(
                Message(
                    vi: "  \(table.name): thêm \(table.addedCount) dòng\(kept.vi)",
                    en: "  \(table.name): \(EnglishCount.text(table.addedCount, "row")) added\(kept.en)")[
                        common.locale])
        }
        guard !common.quiet else { return }
        Console.write(Message(vi: "Việc cần làm tiếp:", en: "What is to be done next:")[common.locale])
        for (position, task) in addition.tasks.enumerated() {
            Console.write("\(position + 1). \(task[common.locale])")
        }
    }
}

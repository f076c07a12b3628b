import ArgumentParser
import Delivery
import Foundation
import Pipeline
import Records
import Reporting

/// `bantin tasks`: the tasks of plans with their states on standard output.
struct TasksCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tasks",
            abstract: CommandLocale.text(
                "In danh mục nhiệm vụ của các kế hoạch và tình trạng của từng nhiệm vụ.",
                "Prints the tasks of plans and how each of them stands."),
            discussion: CommandLocale.text(
                """
                Quá hạn hay chưa được tính theo ngày as_of khai báo trong settings, không theo đồng hồ của máy.

                Ví dụ: bantin tasks data/thanh-hoa --overdue
                       bantin tasks data/thanh-hoa --year 2019 --agency SYT --format csv > nhiem-vu.csv
                """,
                """
                Whether a task is overdue is judged by the day as_of of the settings, never by the machine's clock.

                Example: bantin tasks data/thanh-hoa --overdue
                         bantin tasks data/thanh-hoa --year 2019 --agency SYT --format csv > tasks.csv
                """))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json
    }

    @Argument(
        help: ArgumentHelp(
            CommandLocale.text(
                "Thư mục chương trình, hoặc gói số liệu của một năm.",
                "A programme's folder, or a year's bundle."),
            valueName: "path"))
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            CommandLocale.text("Năm (mặc định: năm mới nhất).", "Year (default: the newest)."),
            valueName: "year"))
    var year: Int?

    @Flag(help: ArgumentHelp(CommandLocale.text("Chỉ nhiệm vụ quá hạn.", "Overdue tasks only.")))
    var overdue = false

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Mã cơ quan hoặc đơn vị chủ trì hay phối hợp.",
                "Code of an agency or unit that leads or takes part."),
            valueName: "code"))
    var agency: String?

    @Option(help: ArgumentHelp(CommandLocale.text("Dạng kết quả.", "Form of the result.")))
    var format = Format.table

    @OptionGroup var common: CommonOptions

    func run() throws {
        let loaded = ProgrammeLoader.load(paths, jobs: ProcessInfo.processInfo.activeProcessorCount)
        common.complain(loaded.findings)
        guard !loaded.hasErrors else { throw ExitCode(1) }
        var rows: [TaskExport] = []
        var tables: [String] = []
        for bundles in loaded.programmes {
            guard let bundle = year.map({ wanted in bundles.first { $0.year == wanted } }) ?? bundles.last
            else {
                let known = bundles.map { "\($0.year)" }.joined(separator: ", ")
                throw complaint(
                    "Chương trình \(bundles.first?.programme ?? "") không có năm \(year ?? 0); có: \(known).",
                    "The programme \(bundles.first?.programme ?? "") has no year \(year ?? 0); it has: \(known)."
                )
            }
            if let agency, !isKnown(agency, in: bundle) {
                let known = bundle.agencies.map(\.code).joined(separator: ", ")
                throw complaint(
                    "Không có cơ quan hay đơn vị “\(agency)”; cơ quan: \(known).",
                    "There is no agency or unit “\(agency)”; agencies: \(known).")
            }
            let found = TaskExport.rows(bundle, body: agency, isOverdue: overdue)
            rows += found
            tables.append(TaskTable(found, bundle, language: common.locale).text())
        }
        switch format {
        case .csv: FileHandle.standardOutput.write(Data(TaskFile.bytes(rows)))
        case .json: Console.write(JSONText.encode(rows))
        case .table: Console.write(tables.joined(separator: "\n\n"))
        }
    }

    private func isKnown(_ code: String, in bundle: YearBundle) -> Bool {
        bundle.agencies.contains { $0.code == code } || bundle.units.contains { $0.code == code }
    }

    private func complaint(_ vi: String, _ en: String) -> ExitCode {
        Console.complain(Message(vi: vi, en: en)[common.locale])
        return ExitCode(2)
    }
}

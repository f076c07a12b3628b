import ArgumentParser
import Assessment
import Delivery
import Foundation
import Pipeline
import Records
import Reporting
import VietnameseText

/// `bantin rank`: the ranking on standard output.
struct RankCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rank",
            abstract: CommandLocale.text(
                "In bảng xếp hạng; CSV và JSON giữ đủ chữ số.",
                "Prints the ranking; CSV and JSON at full precision."),
            discussion: CommandLocale.text(
                "Ví dụ: bantin rank data/quang-ngai --year 2016 --format csv > xep-hang.csv",
                "Example: bantin rank data/quang-ngai --year 2016 --format csv > ranking.csv"))
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

    @Option(
        help: ArgumentHelp(
            CommandLocale.text(
                "Mã chỉ số (mặc định: mọi chỉ số tổng hợp).",
                "Code of an index (default: every composite index)."),
            valueName: "code"))
    var index: String?

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Cả các chỉ số thành phần ở mọi cấp.", "The indices below too, at every level.")))
    var all = false

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Từng chỉ tiêu thay cho chỉ số: giá trị, giá trị khi tính điểm, điểm.",
                "Indicators instead of indices: value, value as scored, score.")))
    var indicators = false

    @Flag(
        help: ArgumentHelp(
            CommandLocale.text(
                "Kiểm tra phương pháp: tương quan, trùng lặp, mức dùng thang điểm, ảnh hưởng đến thứ hạng.",
                "Checks the method: correlations, redundancy, use of the scale, influence on ranks.")))
    var diagnose = false

    @Option(help: ArgumentHelp(CommandLocale.text("Dạng kết quả.", "Form of the result.")))
    var format = Format.table

    @OptionGroup var common: CommonOptions

    func run() throws {
        let loaded = ProgrammeLoader.load(paths, jobs: ProcessInfo.processInfo.activeProcessorCount)
        guard !loaded.hasErrors else {
            common.complain(loaded.findings)
            throw ExitCode(1)
        }
        common.complain(loaded.findings)
        var rows: [RankingExport] = []
        var values: [IndicatorExport] = []
        var diagnoses: [DiagnosisExport] = []
        var tables: [(title: String, table: RankTable)] = []
        for (bundles, years) in zip(loaded.programmes, loaded.assessed) {
            guard let chosen = year.map({ wanted in years.first { $0.year == wanted } }) ?? years.last else {
                throw complaint(
                    "Chương trình \(bundles.first?.programme ?? "") không có năm \(year ?? 0); có: \(years.map { "\($0.year)" }.joined(separator: ", ")).",
                    "The programme \(bundles.first?.programme ?? "") has no year \(year ?? 0); it has: \(years.map { "\($0.year)" }.joined(separator: ", "))."
                )
            }
            // A bundle without an index has nothing to rank; others beside it have.
            guard !chosen.tree.indices.isEmpty else { continue }
            if indicators {
                values += IndicatorExport.rows(chosen, below: index)
                continue
            }
            if diagnose {
                diagnoses += DiagnosisExport.rows(chosen, index: index)
                continue
            }
            let found = RankingExport.rows(chosen, index: index, isWhole: all)
            guard !found.isEmpty else {
                let known = chosen.tree.indices.map(\.code).joined(separator: ", ")
                throw complaint(
                    "Không có chỉ số “\(index ?? "")”; có: \(known).",
                    "There is no index “\(index ?? "")”; there are: \(known).")
            }
            rows += found
            for position in chosen.tree.indices where found.contains(where: { $0.index == position.code }) {
                let table = RankTable(
                    found.filter { $0.index == position.code }, status: chosen.bundle.settings.status,
                    language: common.locale)
                let name = position.name(in: common.locale)
                tables.append(("\(name) (\(position.code)), \(chosen.year)", table))
            }
        }
        if indicators, !values.isEmpty {
            print(values)
            return
        }
        if diagnose {
            guard !diagnoses.isEmpty else {
                throw complaint(
                    "Không có chỉ số nào có từ hai chỉ tiêu trở lên, nên không có gì để so.",
                    "No index has two indicators or more, so there is nothing to compare.")
            }
            print(diagnoses)
            return
        }
        guard !rows.isEmpty else {
            throw complaint(
                "Gói số liệu không có chỉ số nào, nên không có gì để xếp hạng.",
                "The bundle has no index, so there is nothing to rank.")
        }
        print(rows, tables)
    }

    private func print(_ rows: [RankingExport], _ tables: [(title: String, table: RankTable)]) {
        switch format {
        case .csv: FileHandle.standardOutput.write(Data(RankingFile.bytes(rows)))
        case .json: Console.write(JSONText.encode(rows))
        case .table:
            for (position, table) in tables.enumerated() {
                if position > 0 { Console.write("") }
                Console.write(table.table.text(title: table.title))
            }
        }
    }

    private func print(_ values: [IndicatorExport]) {
        switch format {
        case .json: Console.write(JSONText.encode(values))
        case .csv, .table: FileHandle.standardOutput.write(Data(RankingFile.bytes(values)))
        }
    }

    private func print(_ diagnoses: [DiagnosisExport]) {
        switch format {
        case .json: Console.write(JSONText.encode(diagnoses))
        case .csv: FileHandle.standardOutput.write(Data(RankingFile.bytes(diagnoses)))
        case .table: Console.write(DiagnosisTable(diagnoses, language: common.locale).text())
        }
    }

    private func complaint(_ vi: String, _ en: String) -> ExitCode {
        Console.complain(CommandLocale.text(vi, en))
        return ExitCode(2)
    }
}

import Digest
import Records
import Reporting
import Tables

/// What a unit's package shows that an earlier one did not: which files are others, and which figures.
///
/// Read-me, manifest, terms of use, checksums and the sheet of differences itself do not count: they follow from the rest, or from
/// the version of the program.
public struct PackageDifference: Sendable {
    /// Names of the files that were changed, added or taken out, sorted.
    public let files: [String]
    /// The figures, in the order of the sheet.
    public let figures: [FigureDifference]

    /// Names of the sheet of differences inside a package.
    public static let pageName = "dinh-chinh.html"
    /// The same for programs and spreadsheets.
    public static let tableName = "dinh-chinh.csv"
    private static let passedOver = [
        PackageText.readmeName, PackageText.licenceName, PackageManifest.name, ChecksumList.name, pageName,
        tableName,
    ]

    /// Compares; `nil` when nothing differs.
    ///
    /// - Parameters:
    ///   - earlier: The checksums of the earlier package by the names of its files.
    ///   - data: Its data file; `nil` where it had none.
    ///   - package: The package now.
    public init?(from earlier: [String: String], data: [UInt8]?, to package: Package) {
        var now: [String: String] = [:]
        for file in package.files { now[file.name] = file.sha256 }
        let names = Set(now.keys).union(earlier.keys).subtracting(Self.passedOver)
        let files = names.filter { now[$0] != earlier[$0] }.sorted()
        guard !files.isEmpty else { return nil }
        self.files = files
        let own = package.files.first { $0.name == UnitPackage.dataName }?.bytes
        guard files.contains(UnitPackage.dataName), let own, let data else {
            figures = []
            return
        }
        figures = Self.figures(before: Self.rows(data), after: Self.rows(own))
    }

    /// The columns of ``UnitDataFile`` that tell a figure, by position.
    private static let compared = [7, 8, 9, 10, 11]
    private static let (kind, code, name) = (3, 4, 5)
    /// The mean of all units, which moves with any of them.
    private static let mean = 9

    private struct Row {
        /// Kind, code, and the how-manieth of these: a code may stand in two trees.
        let key: String
        let fields: [String]
    }

    private static func rows(_ bytes: [UInt8]) -> (headings: [String], rows: [Row]) {
        let table = CSVReader.read(bytes, file: UnitPackage.dataName, delimiter: 0x3B).table
        var counts: [String: Int] = [:]
        let rows = (table?.rows ?? []).compactMap { row -> Row? in
            guard row.fields.count > compared[compared.count - 1] else { return nil }
            let key = "\(row.fields[kind])\n\(row.fields[code])"
            counts[key, default: 0] += 1
            return Row(key: "\(key)\n\(counts[key] ?? 0)", fields: row.fields)
        }
        return (table?.source.headings ?? [], rows)
    }

    private static func figures(
        before: (headings: [String], rows: [Row]), after: (headings: [String], rows: [Row])
    ) -> [FigureDifference] {
        let old = Dictionary(before.rows.map { ($0.key, $0.fields) }) { first, _ in first }
        let keys = Set(after.rows.map(\.key))
        var figures: [FigureDifference] = []
        func add(_ fields: [String], from earlier: [String]?, to later: [String]?) {
            for column in compared {
                let (was, is_) = (earlier?[column] ?? "", later?[column] ?? "")
                guard was != is_, after.headings.indices.contains(column) else { continue }
                figures.append(
                    FigureDifference(
                        kind: fields[kind], code: fields[code], name: fields[name],
                        column: after.headings[column], before: was, after: is_, isOwn: column != mean))
            }
        }
        for row in after.rows { add(row.fields, from: old[row.key], to: row.fields) }
        for row in before.rows where !keys.contains(row.key) { add(row.fields, from: row.fields, to: nil) }
        return figures
    }

    /// The sheet of differences as CSV for Excel.
    ///
    /// - Parameters:
    ///   - words: The wording of the headings.
    ///   - unit: The unit.
    /// - Returns: The bytes of the file.
    public func table(_ words: Words, of unit: UnitReport) -> [UInt8] {
        var writer = CSVWriter(.office)
        writer.write(
            row: [
                "csv_year", "csv_unit_code", "csv_unit", "csv_kind", "csv_code", "csv_name", "change_figure",
                "change_before", "change_after",
            ].map { .text(words.word($0)) })
        for figure in figures {
            writer.write(row: [
                .number("\(unit.year)"), .text(unit.unit.code), .text(unit.unit.heading), .text(figure.kind),
                .text(figure.code), .text(figure.name), .text(figure.column), .number(figure.before),
                .number(figure.after),
            ])
        }
        return writer.bytes
    }
}

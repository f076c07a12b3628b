import Delivery
import Foundation
import Reporting
import Tables

/// The list of packages that are to be sent again: for programs as `changes.json`, for officers as `changes.csv`.
struct ChangeList: Codable, Sendable {
    static let jsonName = "changes.json"
    static let tableName = "changes.csv"

    /// A package that is new, shows something else, or is gone.
    struct Entry: Codable, Sendable {
        /// Short name of the programme.
        let programme: String
        let year: Int
        /// Code of the unit; left out for a package that is gone.
        let unit: String?
        let name: String?
        /// Path inside the output.
        let package: String
        /// "changed", "new" or "removed".
        let status: String
        /// SHA-256 of the package, and of the earlier one.
        let sha256: String?
        let earlierSha256: String?
        /// Files of the package that differ.
        let files: [String]
        /// How many figures differ.
        let figures: Int
        /// How many of them are the unit's own; the others are means of all units.
        let ownFigures: Int

        private enum CodingKeys: String, CodingKey {
            case programme, year, unit, name, package, status, sha256
            case earlierSha256 = "earlier_sha256"
            case files, figures
            case ownFigures = "own_figures"
        }
    }

    let format: Int
    let generator: String
    /// SHA-256 of the manifest of the output that was compared with; left out when there was none.
    let earlierManifest: String?
    let changes: [Entry]

    private enum CodingKeys: String, CodingKey {
        case format, generator
        case earlierManifest = "earlier_manifest_sha256"
        case changes
    }

    init(_ changes: [PackageChange], earlier: String?) {
        format = 1
        generator = Manifest.generatorName
        earlierManifest = earlier
        self.changes = changes.sorted { $0.package < $1.package }.map { change in
            Entry(
                programme: change.programme, year: change.year, unit: change.unit.isEmpty ? nil : change.unit,
                name: change.name.isEmpty ? nil : change.name, package: change.package,
                status: change.status.rawValue, sha256: change.sha256, earlierSha256: change.earlier,
                files: change.difference?.files ?? [], figures: change.difference?.figures.count ?? 0,
                ownFigures: change.difference?.figures.count { $0.isOwn } ?? 0)
        }
    }

    var json: [UInt8] { Array((JSONText.encode(self) + "\n").utf8) }

    /// The list as a sheet.
    ///
    /// - Parameter word: The wording of a key.
    /// - Returns: The bytes of the file.
    func table(_ word: (String) -> String) -> [UInt8] {
        var writer = CSVWriter(.office)
        writer.write(
            row: [
                "change_programme", "csv_year", "csv_unit_code", "csv_unit", "change_status",
                "change_figures", "change_own_figures", "change_files", "change_package",
            ].map { .text(word($0)) })
        for entry in changes {
            writer.write(row: [
                .text(entry.programme), .number("\(entry.year)"), .text(entry.unit ?? ""),
                .text(entry.name ?? ""), .text(word("change_status_\(entry.status)")),
                .number("\(entry.figures)"), .number("\(entry.ownFigures)"),
                .text(entry.files.joined(separator: ", ")),
                .text(entry.package),
            ])
        }
        return writer.bytes
    }
}

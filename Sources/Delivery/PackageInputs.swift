import Digest
import Records
import Tables

/// The inputs of a year, as the manifests of packages name them.
public struct PackageInputs: Sendable {
    /// All files of the bundle but the recipients of mail.
    public let all: [PackageManifest.Input]
    private let method: [PackageManifest.Input]
    private let figures: [String: PackageManifest.Input]
    /// The tables that a result is computed by; a change in one of them reaches every unit.
    private static let methodTables = ["items", "indices", "indicators"]
    private static let figureTable = "observations"

    /// Sums up.
    ///
    /// - Parameters:
    ///   - bundle: The year's bundle.
    ///   - files: The bytes of its files, under the paths that it lists.
    public init(_ bundle: YearBundle, files: [(path: String, bytes: [UInt8])]) {
        let descriptor = files.first { $0.path == "\(bundle.path)/\(PublicBundle.descriptorName)" }
            .flatMap { PublicDescriptor($0.bytes) }
        let recipients = Set(descriptor?.paths(of: PublicBundle.recipientsName) ?? [])
        let prefix = "\(bundle.programme)/\(bundle.year)/"
        var all: [String: PackageManifest.Input] = [:]
        for file in bundle.files {
            let path = String(file.path.dropFirst(bundle.path.count + 1))
            guard !recipients.contains(path), !PublicBundle.isOfRecipients(path) else { continue }
            all[path] = PackageManifest.Input(path: prefix + path, sha256: file.sha256)
        }
        self.all = bundle.files.compactMap { all[String($0.path.dropFirst(bundle.path.count + 1))] }
        method = Self.methodTables.compactMap { name in
            (descriptor?.table(name)?.path).flatMap { all[$0] }
        }
        var figures: [String: PackageManifest.Input] = [:]
        if let table = descriptor?.table(Self.figureTable),
            let file = files.first(where: { $0.path == "\(bundle.path)/\(table.path)" })
        {
            let read = CSVReader.read(file.bytes, file: file.path, delimiter: table.delimiter)
            if let rows = read.table { figures = Self.figures(of: rows, path: prefix + table.path) }
        }
        self.figures = figures
    }

    /// What reaches a unit: its own figures, and the tables of the method.
    public func reaching(_ unit: String) -> [PackageManifest.Input] {
        method + [figures[unit]].compactMap { $0 }
    }

    /// The rows of each unit, with the heading, summed up.
    private static func figures(of table: Table, path: String) -> [String: PackageManifest.Input] {
        guard let column = table.column("unit") else { return [:] }
        var writers: [String: (writer: CSVWriter, rows: Int)] = [:]
        for row in table.rows where row.fields.indices.contains(column) {
            let unit = row.fields[column]
            if writers[unit] == nil {
                var writer = CSVWriter(.open)
                // As they stand: a number is written without marks, a text here too.
                writer.write(row: table.source.headings.map { .number($0) })
                writers[unit] = (writer, 0)
            }
            writers[unit]?.writer.write(row: row.fields.map { .number($0) })
            writers[unit]?.rows += 1
        }
        return writers.mapValues {
            PackageManifest.Input(path: path, sha256: Digest.sha256($0.writer.bytes).hex, rows: $0.rows)
        }
    }
}

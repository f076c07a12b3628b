import Bundle
import Records

/// The files of a bundle with sets of targets added, before anything is written.
struct TargetSetsDraft {
    /// A table of the bundle and what became of it.
    struct Added {
        let table: String
        /// The rows that were added, by heading.
        var rows: [[String: String]] = []
        /// How many rows of the sets stood there already, and stay as they are.
        var keptCount = 0
        /// The keys of those of them in which a cell says something else than the set.
        var differing: [String] = []
        /// Whether the bundle had no such table.
        var isNew = false
    }

    /// The columns whose values tell one row of a table from another.
    private static let keys = [
        "programmes": ["code"], "objectives": ["programme", "number"], "indicators": ["code"],
        "targets": ["programme", "code", "level", "applies_to", "year"],
    ]
    /// Cells of `indicators` that are empty in a measure, whatever a schema demands of them.
    private static let emptied = ["index", "normalisation", "weight"]

    private let path: String
    private let folder: BundleFolder
    private var descriptor: OrderedJSON

    /// The files that are new or changed, by path inside the bundle.
    private(set) var files: [(path: String, bytes: [UInt8])] = []
    /// What was added, by table.
    private(set) var added: [Added] = []

    /// Opens a bundle that was read without errors.
    init(_ path: String) throws(BuildError) {
        self.path = path
        folder = BundleFolder(path)
        let name = BundleReader.descriptorName
        do {
            descriptor = try OrderedJSON(try folder.contents(of: name))
        } catch {
            throw Self.unreadable("\(path)/\(name)")
        }
    }

    /// Adds the tables of a set.
    mutating func add(_ sets: [TargetSet]) throws(BuildError) {
        for name in TargetSets.tableNames { try add(sets.compactMap { $0.tables[name] }, to: name) }
        guard !files.isEmpty else { return }
        files.append((BundleReader.descriptorName, Array((descriptor.text() + "\n").utf8)))
    }

    // MARK: - Tables

    private mutating func add(_ sources: [CSVText], to name: String) throws(BuildError) {
        var result = Added(table: name)
        let resource = resource(name)
        let file = resource?["path"]?.string ?? "\(name).csv"
        var table: CSVText
        if let resource {
            let delimiter = resource["dialect"]?["delimiter"]?.string?.utf8.first ?? 0x2C
            guard let bytes = try? folder.contents(of: file), let text = CSVText(bytes, delimiter: delimiter)
            else { throw Self.unreadable("\(path)/\(file)") }
            table = text
        } else {
            guard !FileStore.exists("\(path)/\(file)") else { throw lies(file) }
            // Nothing but the headings: the set's own.
            guard let first = sources.first else { return }
            table = first.withoutRows
            result.isNew = true
        }
        var known: [[String]: [[String]]] = [:]
        for row in table.rows { known[key(row, table, name), default: []].append(row) }
        for source in sources {
            for row in source.rows {
                let key = key(row, source, name)
                if let own = known[key] {
                    result.keptCount += 1
                    let cells = cells(row, source)
                    if !own.contains(where: { own in
                        cells.allSatisfy { table.cell($0.key, of: own) == $0.value }
                    }) {
                        result.differing.append(key.filter { !$0.isEmpty }.joined(separator: " "))
                    }
                } else if !isTwin(key, row, source, in: result.rows, name) {
                    result.rows.append(cells(row, source))
                }
            }
        }
        defer { added.append(result) }
        guard !result.rows.isEmpty else { return }
        for heading in sources.flatMap(\.headings) where result.rows.contains(where: { $0[heading] != nil }) {
            table.addColumn(heading)
        }
        for row in result.rows { table.rows.append(table.headings.map { row[$0] ?? "" }) }
        files.append((file, table.bytes))
        declare(name, file, table.headings, isNew: result.isNew)
    }

    private func key(_ row: [String], _ table: CSVText, _ name: String) -> [String] {
        (Self.keys[name] ?? []).map { table.cell($0, of: row) }
    }

    /// Whether another set has brought this row already; rows that amend each other share a key.
    private func isTwin(
        _ key: [String], _ row: [String], _ source: CSVText, in rows: [[String: String]], _ name: String
    ) -> Bool {
        let columns = (Self.keys[name] ?? []) + ["amends"]
        return rows.contains { other in
            columns.allSatisfy { (other[$0] ?? "") == source.cell($0, of: row) }
        }
    }

    /// The cells of a row that hold something.
    private func cells(_ row: [String], _ table: CSVText) -> [String: String] {
        var cells: [String: String] = [:]
        for heading in table.headings {
            let text = table.cell(heading, of: row)
            if !text.isEmpty { cells[heading] = text }
        }
        return cells
    }

    // MARK: - The descriptor

    private func resource(_ name: String) -> OrderedJSON? {
        descriptor["resources"]?.elements.first { $0["name"]?.string == name }
    }

    /// Declares a new table, or tells the descriptor of a table's new columns.
    private mutating func declare(_ name: String, _ file: String, _ headings: [String], isNew: Bool) {
        var resources = descriptor["resources"]?.elements ?? []
        if isNew {
            resources.append(TargetSetsSchema.resource(name, file, headings))
        } else if let place = resources.firstIndex(where: { $0["name"]?.string == name }) {
            for measure in ["hash", "bytes", "stats"] { resources[place][measure] = nil }
            if let fields = resources[place]["schema"]?["fields"]?.elements {
                let known = fields.compactMap { $0["name"]?.string }
                let new = headings.filter { !known.contains($0) }.map { TargetSetsSchema.field($0, in: name) }
                let open = fields.map { name == "indicators" ? Self.withoutDemand($0) : $0 }
                resources[place]["schema"]?["fields"] = .array(open + new)
            }
        }
        descriptor["resources"] = .array(resources)
    }

    private static func withoutDemand(_ field: OrderedJSON) -> OrderedJSON {
        guard let name = field["name"]?.string, emptied.contains(name) else { return field }
        var field = field
        field["constraints"]?["required"] = nil
        if field["constraints"] == .object([]) { field["constraints"] = nil }
        return field
    }

    // MARK: - Refusals

    private static func unreadable(_ file: String) -> BuildError {
        .findings([
            Finding(
                .error, "targets.unreadable", at: FindingPlace(file: file),
                summary: Message(vi: "Không đọc được tệp", en: "The file cannot be read"))
        ])
    }

    /// A file that is not declared may be anything.
    private func lies(_ file: String) -> BuildError {
        .findings([
            Finding(
                .error, "targets.file-exists", at: FindingPlace(file: "\(path)/\(file)"),
                summary: Message(
                    vi: "Tệp này có trong gói nhưng không khai báo; không ghi đè",
                    en: "This file lies in the bundle but is not declared; it is not overwritten"),
                advice: Message(
                    vi:
                        "Khai báo tệp trong \(BundleReader.descriptorName), đổi tên hoặc bỏ tệp, rồi chạy lại.",
                    en: "Declare it in \(BundleReader.descriptorName), rename or remove it, then run again."))
        ])
    }
}

import Records

/// A strategy's programme, objectives, targets and indicators, ready to be put into a bundle.
public struct TargetSet: Sendable {
    /// The name of the set's folder: `nq-28`.
    public let code: String
    /// The programme's name.
    public let name: Message
    /// The programme's legal basis.
    public let basis: String
    /// First and last year of the period, as written.
    public let period: String
    /// How many rows of targets it has.
    public let targetCount: Int
    /// How many of them are to be confirmed.
    public let unconfirmedCount: Int

    let tables: [String: CSVText]
}

/// The sets of targets that lie ready in a folder of templates.
public enum TargetSets {
    /// The tables of a set, in the order in which they are added.
    static let tableNames = ["programmes", "objectives", "indicators", "targets"]
    private static let folder = "programmes"

    /// Reads all sets.
    ///
    /// - Parameter templates: The folder of templates.
    /// - Returns: The sets in the order of their names.
    /// - Throws: ``BuildError`` when a table of a set cannot be read.
    public static func all(in templates: String) throws(BuildError) -> [TargetSet] {
        let root = "\(InputFinder.trimmed(templates))/\(folder)"
        var sets: [TargetSet] = []
        for name in FileStore.names(in: root)
        where !name.hasPrefix(".") && FileStore.isFolder("\(root)/\(name)") {
            sets.append(try set(name, at: "\(root)/\(name)"))
        }
        return sets
    }

    /// The sets with names that a user gave, each once.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - templates: The folder of templates.
    /// - Returns: The sets in the order of the names.
    /// - Throws: ``BuildError`` when there is no such set, or one cannot be read.
    static func named(_ names: [String], in templates: String) throws(BuildError) -> [TargetSet] {
        let all = try all(in: templates)
        var found: [TargetSet] = []
        for name in names where !found.contains(where: { $0.code == name }) {
            guard let set = all.first(where: { $0.code == name }) else {
                let known = all.map(\.code).joined(separator: ", ")
                throw .findings([
                    Finding(
                        .error, "targets.no-such-set",
                        at: FindingPlace(file: "\(InputFinder.trimmed(templates))/\(folder)"), read: name,
                        summary: Message(
                            vi: "Không có bộ mục tiêu “\(name)”", en: "There is no set of targets “\(name)”"),
                        expected: known.isEmpty
                            ? Message(
                                vi: "thư mục mẫu có các bộ mục tiêu (xem --templates)",
                                en: "a folder of templates with sets of targets (see --templates)")
                            : Message(vi: "một trong: \(known)", en: "one of: \(known)"))
                ])
            }
            found.append(set)
        }
        return found
    }

    private static func set(_ name: String, at path: String) throws(BuildError) -> TargetSet {
        var tables: [String: CSVText] = [:]
        for table in tableNames {
            let file = "\(path)/\(table).csv"
            guard let bytes = try? FileStore.read(file), let text = CSVText(bytes, delimiter: 0x2C) else {
                throw .findings([
                    Finding(
                        .error, "targets.set-unreadable", at: FindingPlace(file: file),
                        summary: Message(
                            vi: "Không đọc được bảng của bộ mục tiêu",
                            en: "A table of the set of targets cannot be read"))
                ])
            }
            tables[table] = text
        }
        let programmes = tables["programmes"]
        let cell: (String) -> String = { heading in
            guard let programmes, let row = programmes.rows.first else { return "" }
            return programmes.cell(heading, of: row)
        }
        let targets = tables["targets"]
        let rows = targets?.rows ?? []
        return TargetSet(
            code: name, name: Message(vi: cell("name"), en: cell("name_en")), basis: cell("basis"),
            period: "\(cell("from"))–\(cell("to"))", targetCount: rows.count,
            unconfirmedCount: rows.filter {
                targets?.cell("certainty", of: $0) == Certainty.unconfirmed.rawValue
            }.count, tables: tables)
    }
}

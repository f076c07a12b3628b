import Bundle
import Records
import VietnameseText

/// The files of a new year's bundle, before anything is written.
struct NewBundleDraft {
    struct File {
        let path: String
        let bytes: [UInt8]
    }

    /// Why a file of the old bundle cannot be used, though the bundle was read.
    struct Failure: Error {
        let path: String
        let reason: Message
    }

    /// Tables that say what happened in the old year and nothing of the new one.
    static let yearlyTables = [
        "successions", "published", "narratives", "revisions", "budgets", "title_counts", "awards",
        "commune_reviews",
        "commune_assessments",
    ]
    /// Tables that are copied byte for byte.
    private static let copiedTables = [
        "units", "items", "indices", "indicators", "checks", "agencies", "bands", "programmes", "objectives",
        "targets", "breakdowns", "legal_bases", "documents", "subject_kinds", "subjects", "title_schemes",
        "title_criteria",
        "titles", "title_progress", "commune_rules", "commune_classes", "commune_criteria", "commune_rounds",
    ]
    /// Tables that are written anew.
    private static let rewrittenTables = ["settings", "observations", "issuances", "recipients"]
    /// What a document gets from the clerk, year by year.
    private static let clerkColumns = ["number", "date"]
    /// What a rewritten table no longer has: a digest and a length.
    private static let measures = ["hash", "bytes", "stats"]

    let oldYear: Int
    var year: Int { oldYear + 1 }
    private let container: any BundleContainer

    /// The descriptor of the new bundle.
    private(set) var descriptor = OrderedJSON.object([])
    /// The tables of the new bundle that decisions are drawn from, by name.
    private(set) var tables: [String: CSVText] = [:]
    /// Tables of the old bundle that the new one does not have.
    private(set) var leftOut: [String] = []
    /// The texts that officers wrote for the old year's reports; `nil` without the table.
    private(set) var oldNarratives: CSVText?
    /// Codes of units that ended before the new year, and had values.
    private(set) var endedUnits: [String] = []

    init(_ container: any BundleContainer, year: Int) {
        self.container = container
        oldYear = year
    }

    /// Makes the files, the descriptor first.
    mutating func files() throws(Failure) -> [File] {
        let name = BundleReader.descriptorName
        let text = try contents(name)
        do throws(OrderedJSON.Failure) {
            descriptor = try OrderedJSON(text)
        } catch {
            throw Failure(
                path: name,
                reason: Message(
                    vi: "Không đọc được mô tả gói số liệu dạng UTF-8 (byte \(error.offset))",
                    en: "The descriptor cannot be read as UTF-8 (byte \(error.offset))"))
        }
        var files: [File] = []
        var resources: [OrderedJSON] = []
        for resource in descriptor["resources"]?.elements ?? [] {
            guard let name = resource["name"]?.string, let path = resource["path"]?.string else { continue }
            if name == "map" {
                // Outlines are no table; units keep theirs until somebody draws them anew.
                files.append(File(path: path, bytes: try contents(path)))
                resources.append(Self.adapted(resource, name))
                continue
            }
            let isKept = Self.rewrittenTables.contains(name) || Self.copiedTables.contains(name)
            // Of written texts, the list of decisions tells how many there were.
            guard isKept || name == "narratives" else {
                leftOut.append(name)
                continue
            }
            let bytes = try contents(path)
            let delimiter = resource["dialect"]?["delimiter"]?.string?.utf8.first ?? 0x2C
            guard var table = CSVText(bytes, delimiter: delimiter) else {
                throw Failure(
                    path: path,
                    reason: Message(vi: "Không đọc được bảng", en: "The table cannot be read"))
            }
            guard isKept else {
                leftOut.append(name)
                oldNarratives = table
                continue
            }
            switch name {
            case "settings":
                table.rows = table.rows.map { setting($0, table) }
                files.append(File(path: path, bytes: table.bytes))
            case "observations":
                table.rows = observations(table)
                files.append(File(path: path, bytes: table.bytes))
            case "issuances":
                table.rows = table.rows.map { Self.emptied($0, Self.clerkColumns, table) }
                files.append(File(path: path, bytes: table.bytes))
            case "recipients":
                let ended = Set(Self.ended(tables["units"] ?? unitsTable(), before: year))
                table.rows = table.rows.filter { !ended.contains(table.cell("unit", of: $0)) }
                files.append(File(path: path, bytes: table.bytes))
            case "documents":
                files.append(File(path: path, bytes: bytes))
                for file in attachments(table) {
                    files.append(File(path: file, bytes: try contents(file)))
                }
            default: files.append(File(path: path, bytes: bytes))
            }
            tables[name] = table
            resources.append(Self.adapted(resource, name))
        }
        adaptDescriptor(resources)
        // The one file that a setting names.
        if let settings = tables["settings"],
            let row = settings.rows.first(where: { settings.cell("key", of: $0) == "logo" }),
            case let path = settings.cell("value", of: row), !path.isEmpty
        {
            files.append(File(path: path, bytes: try contents(path)))
        }
        return [File(path: name, bytes: Array((descriptor.text() + "\n").utf8))] + files
    }

    private func contents(_ path: String) throws(Failure) -> [UInt8] {
        do throws(BundleFileError) {
            return try container.contents(of: path)
        } catch {
            throw Failure(
                path: path, reason: Message(vi: "Không đọc được tệp", en: "The file cannot be read"))
        }
    }

    // MARK: - Tables

    /// The files that the register of documents names, each once.
    private func attachments(_ table: CSVText) -> [String] {
        var paths: [String] = []
        for row in table.rows {
            let path = table.cell("attachment", of: row)
            guard !["", "cited", "attached"].contains(path), !paths.contains(path) else { continue }
            paths.append(path)
        }
        return paths
    }

    private func setting(_ row: [String], _ table: CSVText) -> [String] {
        guard let column = table.column("value") else { return row }
        var row = row
        let value = table.cell("value", of: row)
        switch table.cell("key", of: row) {
        case "year": row[column] = "\(year)"
        case "status": row[column] = PublicationStatus.draft.rawValue
        case "data_cutoff", "as_of": row[column] = ""
        case "report_year": row[column] = YearShift.period(value)
        case "title", "title_en": row[column] = YearShift.shifted(value, from: oldYear)
        default: break
        }
        return row
    }

    /// A row with nothing in some of its cells.
    private static func emptied(_ row: [String], _ headings: [String], _ table: CSVText) -> [String] {
        var row = row
        for heading in headings {
            if let column = table.column(heading), row.indices.contains(column) { row[column] = "" }
        }
        return row
    }

    /// The rows without values; those of units that ended before the new year are left out.
    private mutating func observations(_ table: CSVText) -> [[String]] {
        let ended = Set(Self.ended(tables["units"] ?? unitsTable(), before: year))
        var rows: [[String]] = []
        for old in table.rows {
            let unit = table.cell("unit", of: old)
            if ended.contains(unit) {
                if !endedUnits.contains(unit) { endedUnits.append(unit) }
                continue
            }
            var row = old
            for heading in ["value", "verified", "verified_by", "verified_on", "note"] {
                if let column = table.column(heading) { row[column] = "" }
            }
            if let column = table.column("status") { row[column] = ValueStatus.missing.rawValue }
            if let column = table.column("period") {
                row[column] = YearShift.period(table.cell("period", of: old))
            }
            rows.append(row)
        }
        return rows
    }

    /// The register, when the descriptor names it behind the observations.
    private func unitsTable() -> CSVText? {
        let resource = descriptor["resources"]?.elements.first { $0["name"]?.string == "units" }
        guard let path = resource?["path"]?.string, let bytes = try? contents(path) else { return nil }
        return CSVText(bytes, delimiter: resource?["dialect"]?["delimiter"]?.string?.utf8.first ?? 0x2C)
    }

    /// Codes of which no row is valid on any day of a year or after it.
    private static func ended(_ units: CSVText?, before year: Int) -> [String] {
        guard let units else { return [] }
        var ends: [String: Bool] = [:]
        for row in units.rows {
            let end = CalendarDate(iso: units.cell("valid_to", of: row))
            let hasEnded = end.map { $0.year < year } ?? false
            ends[units.cell("code", of: row), default: true] =
                (ends[units.cell("code", of: row)] ?? true) && hasEnded
        }
        return ends.filter(\.value).map(\.key).sorted()
    }

    // MARK: - The descriptor

    private mutating func adaptDescriptor(_ resources: [OrderedJSON]) {
        descriptor["resources"] = .array(resources.map { withoutForeignKeys($0) })
        // The moment it was made and an identifier belong to the old bundle.
        descriptor["created"] = nil
        descriptor["id"] = nil
        if let name = descriptor["name"]?.string {
            let shifted = YearShift.shifted(name, from: oldYear)
            descriptor["name"] = OrderedJSON(text: shifted == name ? "\(name)-\(year)" : shifted)
        }
        for key in ["title", "title_en"] {
            guard let title = descriptor[key]?.string else { continue }
            descriptor[key] = OrderedJSON(text: YearShift.shifted(title, from: oldYear))
        }
    }

    /// A resource whose constraints allow what the new table holds.
    private static func adapted(_ resource: OrderedJSON, _ name: String) -> OrderedJSON {
        let emptied: [String]
        switch name {
        case "settings": emptied = ["value"]
        case "observations": emptied = ["value", "verified", "verified_by", "verified_on", "note"]
        case "issuances": emptied = clerkColumns
        default: return resource
        }
        var resource = resource
        for measure in measures { resource[measure] = nil }
        guard let fields = resource["schema"]?["fields"]?.elements else { return resource }
        resource["schema"]?["fields"] = .array(
            fields.map { field in
                var field = field
                let heading = field["name"]?.string ?? ""
                if emptied.contains(heading) { field["constraints"]?["required"] = nil }
                if heading == "status", let words = field["constraints"]?["enum"]?.elements {
                    let missing = ValueStatus.missing.rawValue
                    if !words.contains(where: { $0.string == missing }) {
                        field["constraints"]?["enum"] = .array(words + [OrderedJSON(text: missing)])
                    }
                }
                if field["constraints"] == .object([]) { field["constraints"] = nil }
                return field
            })
        return resource
    }

    /// A resource without references to tables that are left out.
    private func withoutForeignKeys(_ resource: OrderedJSON) -> OrderedJSON {
        guard let keys = resource["schema"]?["foreignKeys"]?.elements else { return resource }
        let kept = keys.filter { key in
            guard let table = key["reference"]?["resource"]?.string else { return true }
            return !leftOut.contains(table)
        }
        guard kept.count < keys.count else { return resource }
        var resource = resource
        resource["schema"]?["foreignKeys"] = kept.isEmpty ? nil : .array(kept)
        return resource
    }
}

import VietnameseText

/// A correction of a cell after publication: a row of the table `revisions`.
public struct Revision: Sendable, Hashable {
    /// The day of the correction.
    public var date: CalendarDate
    /// The table that was corrected.
    public var table: String
    /// The row: the values of its key columns with `/` between them.
    public var key: String
    /// The column.
    public var column: String
    /// What was published before; empty when the cell was.
    public var old: String
    /// What stands there since; empty when nothing does.
    public var new: String
    /// Why.
    public var reason: String
    /// The reason in English.
    public var reasonEN: String?
    /// Where the row stands.
    public var cell: CellReference

    /// Makes a correction.
    public init(
        date: CalendarDate, table: String, key: String, column: String, old: String, new: String,
        reason: String, reasonEN: String? = nil, cell: CellReference
    ) {
        self.date = date
        self.table = table
        self.key = key
        self.column = column
        self.old = old
        self.new = new
        self.reason = reason
        self.reasonEN = reasonEN
        self.cell = cell
    }

    /// The columns that name a row of each table, in the order in which `key` has their values.
    public static let keyColumns: [String: [String]] = [
        "settings": ["key"], "units": ["code"], "successions": ["predecessor", "successor"],
        "agencies": ["code"], "items": ["code"], "observations": ["unit", "item"], "indices": ["code"],
        "indicators": ["code"], "checks": ["code"], "bands": ["index", "name"],
        "published": ["title", "unit"], "programmes": ["code"], "objectives": ["programme", "number"],
        "targets": ["programme", "code"], "breakdowns": ["indicator", "dimension", "name"],
        "narratives": ["report", "unit", "section", "number"], "issuances": ["document"],
        "legal_bases": ["document", "order"],
    ]

    /// The value of a key column; `nil` when the table has no such column.
    public func keyValue(_ column: String) -> String? {
        guard let columns = Self.keyColumns[table], let place = columns.firstIndex(of: column) else {
            return nil
        }
        let values = key.split(separator: "/", omittingEmptySubsequences: false)
        return values.count == columns.count ? String(values[place]) : nil
    }
}

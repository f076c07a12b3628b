import Records

/// A table as it was read: headings and rows of text, every cell with its address.
public struct Table: Sendable {
    /// Where the table stands and what its headings are.
    public let source: TableSource
    /// The rows below the headings, blank ones left out.
    public let rows: [TableRow]

    /// Makes a table.
    public init(source: TableSource, rows: [TableRow]) {
        self.source = source
        self.rows = rows
    }

    /// The column with a heading, counted from 0.
    public func column(_ heading: String) -> Int? { source.headings.firstIndex(of: heading) }
}

/// One row of a table; as many fields as there are headings.
public struct TableRow: Sendable {
    /// The row as a spreadsheet numbers it: the headings are row 1.
    public let number: Int
    /// The text of the cells, in NFC.
    public let fields: [String]

    /// Makes a row.
    public init(number: Int, fields: [String]) {
        self.number = number
        self.fields = fields
    }
}

/// A table as it was read: the file, the sheet if there is one, and the headings of its columns.
public final class TableSource: Sendable {
    /// The file as the user knows it: a path relative to where the command was given, with `/`.
    public let file: String
    /// The sheet of a workbook; `nil` for CSV.
    public let sheet: String?
    /// The headings, in the order of the columns.
    public let headings: [String]

    /// Makes a table source.
    public init(file: String, sheet: String? = nil, headings: [String]) {
        self.file = file
        self.sheet = sheet
        self.headings = headings
    }
}

/// The address of one cell, or of a whole row when there is no column.
public struct CellReference: Sendable {
    /// The table the cell stands in.
    public let table: TableSource
    /// The row as a spreadsheet numbers it: the headings are row 1.
    public let row: Int
    /// The column, counted from 0; `nil` for the whole row.
    public let column: Int?

    /// Makes an address.
    public init(table: TableSource, row: Int, column: Int? = nil) {
        self.table = table
        self.row = row
        self.column = column
    }

    /// The heading of the column; `nil` for a whole row.
    public var heading: String? {
        guard let column, table.headings.indices.contains(column) else { return nil }
        return table.headings[column]
    }
}

extension CellReference: Hashable {
    /// Two addresses are equal when they name the same place, however often the file was read.
    public static func == (left: CellReference, right: CellReference) -> Bool {
        left.table.file == right.table.file && left.table.sheet == right.table.sheet && left.row == right.row
            && left.column == right.column
    }

    /// Hashes the place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(table.file)
        hasher.combine(row)
        hasher.combine(column)
    }
}

/// A value with the cell it was read from.
public struct Sourced<Value: Sendable>: Sendable {
    /// The value.
    public let value: Value
    /// The cell.
    public let cell: CellReference

    /// Makes a sourced value.
    public init(_ value: Value, from cell: CellReference) {
        self.value = value
        self.cell = cell
    }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

import VietnameseText

/// A workbook to be written by ``XLSXWriter``.
public struct XLSXWorkbook: Sendable {
    /// Title, in the file's properties.
    public var title: String
    /// Author, in the file's properties.
    public var author: String
    /// Comments, in the file's properties.
    public var comments: String
    /// The sheets, in their order; the first is shown when the file is opened.
    public var sheets: [XLSXSheet]

    /// Makes a workbook.
    public init(title: String, author: String, comments: String, sheets: [XLSXSheet]) {
        self.title = title
        self.author = author
        self.comments = comments
        self.sheets = sheets
    }
}

/// A sheet: a heading row, which stays in view, and rows below it.
public struct XLSXSheet: Sendable {
    /// Name on the tab: at most 31 characters, none of `[ ] : * ? / \`.
    public var name: String
    /// The columns.
    public var columns: [XLSXColumn]
    /// How many rows stand below the headings.
    public let rowCount: Int
    /// Hands over the rows, one after the other.
    let makeRows: @Sendable (_ take: ([XLSXCell]) throws(XLSXError) -> Void) throws(XLSXError) -> Void
    /// Whether the headings carry filter buttons.
    public var hasFilter: Bool

    /// Makes a sheet of rows that are there already.
    ///
    /// - Parameters:
    ///   - name: Name on the tab.
    ///   - columns: The columns.
    ///   - rows: The rows below the headings; a row may be shorter than the headings, never longer.
    ///   - hasFilter: Whether the headings carry filter buttons.
    public init(name: String, columns: [XLSXColumn], rows: [[XLSXCell]], hasFilter: Bool = true) {
        self.init(name: name, columns: columns, rowCount: rows.count, hasFilter: hasFilter) {
            (take) throws(XLSXError) in
            for row in rows { try take(row) }
        }
    }

    /// Makes a sheet of rows that are made while the sheet is written, so that they are never held all at once.
    ///
    /// - Parameters:
    ///   - name: Name on the tab.
    ///   - columns: The columns.
    ///   - rowCount: How many rows will come.
    ///   - hasFilter: Whether the headings carry filter buttons.
    ///   - makeRows: Hands over the rows; a row may be shorter than the headings, never longer.
    public init(
        name: String, columns: [XLSXColumn], rowCount: Int, hasFilter: Bool = true,
        makeRows:
            @escaping @Sendable (_ take: ([XLSXCell]) throws(XLSXError) -> Void) throws(XLSXError) -> Void
    ) {
        self.name = name
        self.columns = columns
        self.rowCount = rowCount
        self.hasFilter = hasFilter
        self.makeRows = makeRows
    }
}

/// A column of a sheet.
public struct XLSXColumn: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// Width in digits of the standard font, 1…255.
    public var width: Double
    /// Whether long text goes on in further lines of its cell.
    public var isWrapped: Bool

    /// Makes a column.
    public init(_ title: String, width: Double, isWrapped: Bool = false) {
        self.title = title
        self.width = width
        self.isWrapped = isWrapped
    }
}

/// A cell of a sheet.
public enum XLSXCell: Sendable, Hashable {
    /// Text, whatever it looks like: never a formula, never turned into a number or a date.
    case text(String)
    /// A number at full precision, shown with a fixed number of decimals, 0…15, and thousands separators; with
    /// `nil` as it is, for years and ranks.
    case number(Double, decimals: Int?)
    /// A day, shown as dd/mm/yyyy.
    case date(CalendarDate)
    /// Nothing: a missing value is never 0.
    case empty
}

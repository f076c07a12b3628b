import VietnameseText

/// A department: owner of indicators, verifier of values; a row of the `agencies` table.
public struct Agency: Sendable, Hashable {
    /// Code, `[A-Z0-9_]+`.
    public var code: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Code of the agency above.
    public var parent: String?
    /// First day of validity.
    public var validFrom: CalendarDate?
    /// Last day of validity.
    public var validTo: CalendarDate?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes an agency.
    public init(
        code: String, name: String, nameEN: String? = nil, parent: String? = nil,
        validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, note: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.parent = parent
        self.validFrom = validFrom
        self.validTo = validTo
        self.note = note
        self.cell = cell
    }

    /// Whether the agency existed on some day of a year.
    public func isValid(in year: Int) -> Bool {
        (validFrom.map { $0.year <= year } ?? true) && (validTo.map { $0.year >= year } ?? true)
    }
}

import VietnameseText

/// A report that somebody owes: a row of the `report_duties` table.
public struct ReportDuty: Sendable, Hashable {
    /// How complete a report was when it came.
    public enum Completeness: String, Sendable, Hashable, CaseIterable {
        /// Everything that was asked for.
        case full
        /// A part of it.
        case partial
        /// Nothing that could be used.
        case empty
    }

    /// Code of the report, `[A-Z0-9_]+`; the same for all who owe it.
    public var code: String
    /// Who owes it: a code or word of ``WorkParties``.
    public var debtor: String
    /// Name as printed; `nil` where the row of all units gives it.
    public var name: String?
    /// English name.
    public var nameEN: String?
    /// The time that it tells of.
    public var period: PlannedTime?
    /// When it is due.
    public var due: PlannedTime?
    /// The day on which it came; `nil` when it did not.
    public var receivedOn: CalendarDate?
    /// How complete it was; `nil` when it did not come.
    public var completeness: Completeness?
    /// Remark.
    public var note: String?
    /// The same in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a duty.
    public init(
        code: String, debtor: String, name: String? = nil, nameEN: String? = nil,
        period: PlannedTime? = nil, due: PlannedTime? = nil, receivedOn: CalendarDate? = nil,
        completeness: Completeness? = nil, note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.debtor = debtor
        self.name = name
        self.nameEN = nameEN
        self.period = period
        self.due = due
        self.receivedOn = receivedOn
        self.completeness = completeness
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }
}

/// A named range of days in a year, such as a month of action: a row of the `events` table.
public struct CalendarEvent: Sendable, Hashable {
    /// Code, `[A-Z0-9_]+`.
    public var code: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// First day.
    public var firstDay: CalendarDate
    /// Last day, not before the first.
    public var lastDay: CalendarDate
    /// Code of the agency that leads it.
    public var agency: String?
    /// Code of the document that it rests on.
    public var basis: String?
    /// Remark.
    public var note: String?
    /// The same in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes an event.
    public init(
        code: String, name: String, nameEN: String? = nil, firstDay: CalendarDate, lastDay: CalendarDate,
        agency: String? = nil, basis: String? = nil, note: String? = nil, noteEN: String? = nil,
        cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.agency = agency
        self.basis = basis
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }
}

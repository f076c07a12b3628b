import VietnameseText

/// A strategy or programme with targets over a period: a row of the `programmes` table.
///
/// Not to be confused with the programme of bundles (`Settings.programme`), the folder the years stand in.
public struct TargetProgramme: Sendable, Hashable {
    /// What a programme is about; decides the annual report its targets stand in.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// Gender equality.
        case gender
        /// Children.
        case children
        /// Anything else.
        case other
    }

    /// Code, `[A-Z0-9_]+`.
    public var code: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Short name for heads and tables.
    public var shortName: String?
    /// English short name.
    public var shortNameEN: String?
    /// What it is about.
    public var field: Field
    /// Legal basis with number and date.
    public var basis: String
    /// First year of the period.
    public var firstYear: Int
    /// Last year of the period.
    public var lastYear: Int
    /// Year of the mid-term review, when there is one.
    public var midtermYear: Int?
    /// Year against which progress is measured; `nil` for the first year with figures.
    public var baselineYear: Int?
    /// Source: where the targets were read.
    public var source: String?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a programme.
    public init(
        code: String, name: String, nameEN: String? = nil, shortName: String? = nil,
        shortNameEN: String? = nil, field: Field, basis: String, firstYear: Int, lastYear: Int,
        midtermYear: Int? = nil, baselineYear: Int? = nil, source: String? = nil, note: String? = nil,
        cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.shortName = shortName
        self.shortNameEN = shortNameEN
        self.field = field
        self.basis = basis
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.midtermYear = midtermYear
        self.baselineYear = baselineYear
        self.source = source
        self.note = note
        self.cell = cell
    }

    /// The years of the period.
    public var years: ClosedRange<Int> { firstYear...max(firstYear, lastYear) }
}

/// An objective of a programme, under which its targets stand: a row of the `objectives` table.
public struct Objective: Sendable, Hashable {
    /// Code of the programme.
    public var programme: String
    /// Number inside the programme: "1".
    public var number: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes an objective.
    public init(programme: String, number: String, name: String, nameEN: String? = nil, cell: CellReference) {
        self.programme = programme
        self.number = number
        self.name = name
        self.nameEN = nameEN
        self.cell = cell
    }
}

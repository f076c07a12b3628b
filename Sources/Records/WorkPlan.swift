import VietnameseText

/// A plan of work with tasks: a row of the `plans` table.
public struct WorkPlan: Sendable, Hashable {
    /// Code, `[A-Z0-9_]+`.
    public var code: String
    /// Number of the document as printed: "113/KH-UBND"; `nil` without one.
    public var number: String?
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Short name for tables.
    public var shortName: String?
    /// English short name.
    public var shortNameEN: String?
    /// Code of the agency that leads the plan.
    public var agency: String?
    /// First year.
    public var firstYear: Int
    /// Last year.
    public var lastYear: Int
    /// Code of the document that it rests on, or is, in the register of documents.
    public var basis: String?
    /// Remark.
    public var note: String?
    /// The same in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a plan.
    public init(
        code: String, number: String? = nil, name: String, nameEN: String? = nil, shortName: String? = nil,
        shortNameEN: String? = nil, agency: String? = nil, firstYear: Int, lastYear: Int,
        basis: String? = nil, note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.number = number
        self.name = name
        self.nameEN = nameEN
        self.shortName = shortName
        self.shortNameEN = shortNameEN
        self.agency = agency
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.basis = basis
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }

    /// Whether the plan runs in a year.
    public func isUnderWay(in year: Int) -> Bool { firstYear <= year && year <= lastYear }
}

/// A task of a plan: a row of the `tasks` table.
public struct PlanTask: Sendable, Hashable {
    /// How far a task has come, as its leading body reports it.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Nothing was done yet.
        case notStarted = "not_started"
        /// Under way.
        case inProgress = "in_progress"
        /// Finished.
        case done
        /// Given up.
        case cancelled
    }

    /// Code of the plan.
    public var plan: String
    /// Code, `[A-Z0-9_]+`, one in the whole bundle.
    public var code: String
    /// Number in the plan as printed: "1.2".
    public var number: String
    /// The objective or group under which it stands.
    public var group: String?
    /// The same in English.
    public var groupEN: String?
    /// What is to be done.
    public var content: String
    /// The same in English.
    public var contentEN: String?
    /// Who leads: codes and words of ``WorkParties``; one at least.
    public var leads: [String]
    /// Who works with them: codes and words of ``WorkParties``, or names.
    public var partners: [String]
    /// When it begins.
    public var start: PlannedTime?
    /// When it is due; `nil` for a regular task ("thường xuyên").
    public var due: PlannedTime?
    /// What comes out of it; `nil` where no product is due.
    public var product: String?
    /// The same in English.
    public var productEN: String?
    /// How far it has come.
    public var status: Status
    /// The day on which it was finished.
    public var doneOn: CalendarDate?
    /// What proves it: number of a document, link, minutes.
    public var evidence: String?
    /// Progress at the end of each quarter of the bundle's year in per cent, 0…100; `nil` where it was not told.
    public var progress: [Double?]
    /// Remark.
    public var note: String?
    /// The same in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a task.
    public init(
        plan: String, code: String, number: String, group: String? = nil, groupEN: String? = nil,
        content: String, contentEN: String? = nil, leads: [String], partners: [String] = [],
        start: PlannedTime? = nil, due: PlannedTime? = nil, product: String? = nil,
        productEN: String? = nil, status: Status, doneOn: CalendarDate? = nil,
        evidence: String? = nil, progress: [Double?] = [nil, nil, nil, nil], note: String? = nil,
        noteEN: String? = nil, cell: CellReference
    ) {
        self.plan = plan
        self.code = code
        self.number = number
        self.group = group
        self.groupEN = groupEN
        self.content = content
        self.contentEN = contentEN
        self.leads = leads
        self.partners = partners
        self.start = start
        self.due = due
        self.product = product
        self.productEN = productEN
        self.status = status
        self.doneOn = doneOn
        self.evidence = evidence
        self.progress = progress
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }
}

import VietnameseText

/// A title that a subject works for: a row of the `titles` table.
public struct Title: Sendable, Hashable {
    /// Code of the scheme.
    public var scheme: String
    /// Code of the subject.
    public var subject: String
    /// Day of registration.
    public var registeredOn: CalendarDate?
    /// Year in which it is to be completed.
    public var plannedYear: Int?
    /// Quarter of that year, 1…4; `nil`: by its end.
    public var plannedQuarter: Int?
    /// Day on which every criterion was met.
    public var completedOn: CalendarDate?
    /// Day of the decision that recognises it.
    public var recognisedOn: CalendarDate?
    /// Number of that decision.
    public var decisionNumber: String?
    /// Who decided.
    public var authority: String?
    /// Who decided, in English.
    public var authorityEN: String?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        scheme: String, subject: String, registeredOn: CalendarDate? = nil, plannedYear: Int? = nil,
        plannedQuarter: Int? = nil, completedOn: CalendarDate? = nil, recognisedOn: CalendarDate? = nil,
        decisionNumber: String? = nil, authority: String? = nil, authorityEN: String? = nil,
        note: String? = nil, cell: CellReference
    ) {
        self.scheme = scheme
        self.subject = subject
        self.registeredOn = registeredOn
        self.plannedYear = plannedYear
        self.plannedQuarter = plannedQuarter
        self.completedOn = completedOn
        self.recognisedOn = recognisedOn
        self.decisionNumber = decisionNumber
        self.authority = authority
        self.authorityEN = authorityEN
        self.note = note
        self.cell = cell
    }

    /// The quarter by whose end it is to be completed; `nil` without a planned year.
    public var plannedBy: Quarter? {
        plannedYear.flatMap { Quarter(year: $0, number: plannedQuarter ?? 4) }
    }
}

/// What a review of a quarter found: a row of the `title_progress` table.
public struct TitleProgress: Sendable, Hashable {
    /// What a review says of a criterion.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Met.
        case met
        /// Met in part.
        case partial
        /// Not met.
        case notMet = "not_met"
        /// Not to be asked of this subject.
        case notApplicable = "not_applicable"
    }

    /// How a subject stands against its plan.
    public enum Pace: String, Sendable, Hashable, CaseIterable {
        /// Ahead of it.
        case ahead
        /// As planned.
        case onPlan = "on_plan"
        /// Behind it.
        case behind
    }
    /// Code of the scheme.
    public var scheme: String
    /// Code of the subject.
    public var subject: String
    /// Code of the criterion; `nil` for the subject as a whole.
    public var criterion: String?
    /// The quarter.
    public var quarter: Quarter
    /// What was found; `nil` where points say it, or only the pace is told.
    public var state: State?
    /// Points that the subject gave itself.
    public var selfPoints: Double?
    /// Points after appraisal.
    public var appraisedPoints: Double?
    /// How the review judged the pace.
    public var pace: Pace?
    /// Day of the review.
    public var reviewedOn: CalendarDate?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        scheme: String, subject: String, criterion: String? = nil, quarter: Quarter, state: State? = nil,
        selfPoints: Double? = nil, appraisedPoints: Double? = nil, pace: Pace? = nil,
        reviewedOn: CalendarDate? = nil, note: String? = nil, cell: CellReference
    ) {
        self.scheme = scheme
        self.subject = subject
        self.criterion = criterion
        self.quarter = quarter
        self.state = state
        self.selfPoints = selfPoints
        self.appraisedPoints = appraisedPoints
        self.pace = pace
        self.reviewedOn = reviewedOn
        self.note = note
        self.cell = cell
    }

    /// What was found: as told, else from the points, those after appraisal first.
    public func state(of criterion: TitleCriterion?) -> State? {
        if let state { return state }
        guard let points = appraisedPoints ?? selfPoints else { return nil }
        guard points > 0 else { return .notMet }
        guard let needed = criterion?.passMark ?? criterion?.maximum else { return .partial }
        return points >= needed ? .met : .partial
    }
}

/// Numbers of titles of a quarter where a body reports totals: a row of the `title_counts` table.
public struct TitleCount: Sendable, Hashable {
    /// Code of the scheme.
    public var scheme: String
    /// Code of the kind; `nil` for the declared total.
    public var kind: String?
    /// Code of the unit; `nil` for the whole area.
    public var unit: String?
    /// The quarter; its year is also the year for which the titles are planned.
    public var quarter: Quarter
    /// Registered to be completed in the year.
    public var registered: Int
    /// Of these completed by the end of the quarter.
    public var completed: Int?
    /// Of these recognised by the end of the quarter.
    public var recognised: Int?
    /// Whether the table `titles` names all of them, where it names any.
    public var listsAll: Bool
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        scheme: String, kind: String? = nil, unit: String? = nil, quarter: Quarter, registered: Int,
        completed: Int? = nil, recognised: Int? = nil, listsAll: Bool, note: String? = nil,
        cell: CellReference
    ) {
        self.scheme = scheme
        self.kind = kind
        self.unit = unit
        self.quarter = quarter
        self.registered = registered
        self.completed = completed
        self.recognised = recognised
        self.listsAll = listsAll
        self.note = note
        self.cell = cell
    }
}

/// All that a bundle says of titles.
public struct TitleRegister: Sendable, Hashable {
    /// Kinds of subjects, in the order of reports.
    public var kinds: [SubjectKind] = []
    /// The subjects; also communes that apply for a standard stand here.
    public var subjects: [Subject] = []
    /// The schemes.
    public var schemes: [TitleScheme] = []
    /// Their criteria, in the order of reports.
    public var criteria: [TitleCriterion] = []
    /// The titles.
    public var titles: [Title] = []
    /// What reviews found, quarter by quarter.
    public var progress: [TitleProgress] = []
    /// Reported numbers.
    public var counts: [TitleCount] = []

    /// An empty register.
    public init() {}
}

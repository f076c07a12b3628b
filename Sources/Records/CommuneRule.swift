import VietnameseText

/// A rule by which communes are recognised as fit for children: a row of the `commune_rules` table.
public struct CommuneRule: Sendable, Hashable {
    /// Code.
    public var code: String
    /// Name of the act: "Quyết định số 06/QĐ-TTg".
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Day of the act.
    public var date: CalendarDate?
    /// First day on which it is applied.
    public var validFrom: CalendarDate?
    /// Last day on which it is applied.
    public var validTo: CalendarDate?
    /// Most points of all criteria; `nil` where not known or the rule has no points.
    public var maximum: Double?
    /// Number of criteria in the act; the table of criteria may know fewer.
    public var criterionCount: Int?
    /// Whether every criterion must be met; `nil` where not known.
    public var allMet: Bool?
    /// Whether a criterion with zero points fails the commune; `nil` where not known.
    public var noneZero: Bool?
    /// How sure the figures of the row are.
    public var certainty: Certainty
    /// Where they were read.
    public var source: String?
    /// Remark.
    public var note: String?
    /// Remark in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        code: String, name: String, nameEN: String? = nil, date: CalendarDate? = nil,
        validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, maximum: Double? = nil,
        criterionCount: Int? = nil, allMet: Bool? = nil, noneZero: Bool? = nil, certainty: Certainty,
        source: String? = nil, note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.date = date
        self.validFrom = validFrom
        self.validTo = validTo
        self.maximum = maximum
        self.criterionCount = criterionCount
        self.allMet = allMet
        self.noneZero = noneZero
        self.certainty = certainty
        self.source = source
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }
}

/// A kind of commune with a pass mark of its own: a row of the `commune_classes` table.
public struct CommuneClass: Sendable, Hashable {
    /// Code of the rule.
    public var rule: String
    /// Code within the rule.
    public var code: String
    /// Name.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Least points; `nil` where not known.
    public var passMark: Double?
    /// How sure the mark is.
    public var certainty: Certainty
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        rule: String, code: String, name: String, nameEN: String? = nil, passMark: Double? = nil,
        certainty: Certainty, note: String? = nil, cell: CellReference
    ) {
        self.rule = rule
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.passMark = passMark
        self.certainty = certainty
        self.note = note
        self.cell = cell
    }
}

/// A criterion of a rule: a row of the `commune_criteria` table.
public struct CommuneCriterion: Sendable, Hashable {
    /// Code of the rule.
    public var rule: String
    /// Number within the rule.
    public var code: String
    /// Name.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Most points; `nil` where not known.
    public var maximum: Double?
    /// How sure the row is.
    public var certainty: Certainty
    /// What is asked.
    public var requirement: String?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        rule: String, code: String, name: String, nameEN: String? = nil, maximum: Double? = nil,
        certainty: Certainty, requirement: String? = nil, note: String? = nil, cell: CellReference
    ) {
        self.rule = rule
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.maximum = maximum
        self.certainty = certainty
        self.requirement = requirement
        self.note = note
        self.cell = cell
    }
}

/// A time of assessment: a row of the `commune_rounds` table.
public struct CommuneRound: Sendable, Hashable {
    /// Code of the rule.
    public var rule: String
    /// Code of the round within the rule: "2019-11".
    public var code: String
    /// First day.
    public var from: CalendarDate
    /// Last day.
    public var to: CalendarDate
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        rule: String, code: String, from: CalendarDate, to: CalendarDate, note: String? = nil,
        cell: CellReference
    ) {
        self.rule = rule
        self.code = code
        self.from = from
        self.to = to
        self.note = note
        self.cell = cell
    }
}

/// An application of a commune and what became of it: a row of the `commune_reviews` table.
public struct CommuneReview: Sendable, Hashable {
    /// What was decided.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Recognised.
        case recognised
        /// Refused, with a reason.
        case refused
    }
    /// Code of the rule.
    public var rule: String
    /// Code of the round.
    public var round: String
    /// Code of the commune, in `subjects` or `units`.
    public var commune: String
    /// Code of the kind of commune.
    public var communeClass: String
    /// The decision; `nil` before there is one.
    public var outcome: Outcome?
    /// Its number.
    public var decisionNumber: String?
    /// Its day.
    public var decisionDate: CalendarDate?
    /// Who decided.
    public var authority: String?
    /// Who decided, in English.
    public var authorityEN: String?
    /// Reason of a refusal.
    public var reason: String?
    /// The same in English.
    public var reasonEN: String?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        rule: String, round: String, commune: String, communeClass: String, outcome: Outcome? = nil,
        decisionNumber: String? = nil, decisionDate: CalendarDate? = nil, authority: String? = nil,
        authorityEN: String? = nil, reason: String? = nil, reasonEN: String? = nil, note: String? = nil,
        cell: CellReference
    ) {
        self.rule = rule
        self.round = round
        self.commune = commune
        self.communeClass = communeClass
        self.outcome = outcome
        self.decisionNumber = decisionNumber
        self.decisionDate = decisionDate
        self.authority = authority
        self.authorityEN = authorityEN
        self.reason = reason
        self.reasonEN = reasonEN
        self.note = note
        self.cell = cell
    }
}

/// What a commune has for one criterion: a row of the `commune_assessments` table.
public struct CommuneAssessment: Sendable, Hashable {
    /// Code of the rule.
    public var rule: String
    /// Code of the round.
    public var round: String
    /// Code of the commune.
    public var commune: String
    /// Code of the criterion.
    public var criterion: String
    /// Points that the commune gave itself.
    public var selfPoints: Double?
    /// Points after appraisal.
    public var appraisedPoints: Double?
    /// Whether the appraisal found the criterion met; `nil` where it does not say.
    public var isMet: Bool?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        rule: String, round: String, commune: String, criterion: String, selfPoints: Double? = nil,
        appraisedPoints: Double? = nil, isMet: Bool? = nil, note: String? = nil, cell: CellReference
    ) {
        self.rule = rule
        self.round = round
        self.commune = commune
        self.criterion = criterion
        self.selfPoints = selfPoints
        self.appraisedPoints = appraisedPoints
        self.isMet = isMet
        self.note = note
        self.cell = cell
    }
}

/// All that a bundle says of communes fit for children.
public struct CommuneRegister: Sendable, Hashable {
    /// The rules.
    public var rules: [CommuneRule] = []
    /// Kinds of communes with their pass marks.
    public var classes: [CommuneClass] = []
    /// The criteria, in the order of the act.
    public var criteria: [CommuneCriterion] = []
    /// Times of assessment.
    public var rounds: [CommuneRound] = []
    /// The applications.
    public var reviews: [CommuneReview] = []
    /// Points and findings by criterion.
    public var assessments: [CommuneAssessment] = []

    /// An empty register.
    public init() {}
}

import VietnameseText

/// A commendation: a row of the `awards` table.
public struct Award: Sendable, Hashable {
    /// Who receives it.
    public enum RecipientKind: String, Sendable, Hashable, CaseIterable {
        /// A collective.
        case collective
        /// A person.
        case individual
    }

    /// The level of the authority, highest first.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// State, government, ministry.
        case central
        /// Province.
        case provincial
        /// District.
        case district
        /// Commune.
        case commune
        /// The body's own.
        case own
    }
    /// The year it counts for.
    public var year: Int
    /// Name of the collective or person.
    public var recipient: String
    /// English name.
    public var recipientEN: String?
    /// Collective or person.
    public var recipientKind: RecipientKind
    /// "Ông", "Bà".
    public var honorific: String?
    /// Position of a person.
    public var position: String?
    /// The same in English.
    public var positionEN: String?
    /// Body that the recipient belongs to.
    public var organisation: String?
    /// The same in English.
    public var organisationEN: String?
    /// Code of the unit.
    public var unit: String?
    /// Form: "Bằng khen".
    public var form: String
    /// The same in English.
    public var formEN: String?
    /// Level of the authority.
    public var level: Level
    /// Who grants it.
    public var authority: String?
    /// The same in English.
    public var authorityEN: String?
    /// What it is for, in a few words; awards of one theme stand together.
    public var theme: String?
    /// The same in English.
    public var themeEN: String?
    /// Period it covers: "2011–2020".
    public var period: String?
    /// Number of the decision.
    public var decisionNumber: String?
    /// Its day.
    public var decisionDate: CalendarDate?
    /// Day on which it was handed over.
    public var ceremonyDate: CalendarDate?
    /// The achievement.
    public var reason: String?
    /// The same in English.
    public var reasonEN: String?
    /// Whether name and position may stand in public outputs.
    public var publishesName: Bool
    /// Last day on which a person's name may be kept.
    public var retainUntil: CalendarDate?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        year: Int, recipient: String, recipientEN: String? = nil, recipientKind: RecipientKind,
        honorific: String? = nil, position: String? = nil, positionEN: String? = nil,
        organisation: String? = nil, organisationEN: String? = nil, unit: String? = nil, form: String,
        formEN: String? = nil, level: Level, authority: String? = nil, authorityEN: String? = nil,
        theme: String? = nil, themeEN: String? = nil, period: String? = nil, decisionNumber: String? = nil,
        decisionDate: CalendarDate? = nil, ceremonyDate: CalendarDate? = nil, reason: String? = nil,
        reasonEN: String? = nil, publishesName: Bool, retainUntil: CalendarDate? = nil, note: String? = nil,
        cell: CellReference
    ) {
        self.year = year
        self.recipient = recipient
        self.recipientEN = recipientEN
        self.recipientKind = recipientKind
        self.honorific = honorific
        self.position = position
        self.positionEN = positionEN
        self.organisation = organisation
        self.organisationEN = organisationEN
        self.unit = unit
        self.form = form
        self.formEN = formEN
        self.level = level
        self.authority = authority
        self.authorityEN = authorityEN
        self.theme = theme
        self.themeEN = themeEN
        self.period = period
        self.decisionNumber = decisionNumber
        self.decisionDate = decisionDate
        self.ceremonyDate = ceremonyDate
        self.reason = reason
        self.reasonEN = reasonEN
        self.publishesName = publishesName
        self.retainUntil = retainUntil
        self.note = note
        self.cell = cell
    }
}

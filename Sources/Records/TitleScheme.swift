import VietnameseText

/// A kind of those who may hold a title: a row of the `subject_kinds` table.
public struct SubjectKind: Sendable, Hashable {
    /// What a kind belongs to; schools are reported apart from all others.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        /// Persons.
        case person
        /// Agencies, units, enterprises.
        case body
        /// Communes, hamlets, street blocks.
        case area
        /// Schools of any level.
        case school
    }
    /// Code.
    public var code: String
    /// Name in lower case: "trường mầm non".
    public var name: String
    /// English name.
    public var nameEN: String?
    /// What it belongs to.
    public var group: Group
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(code: String, name: String, nameEN: String? = nil, group: Group, cell: CellReference) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.group = group
        self.cell = cell
    }
}

/// One that may hold a title: a row of the `subjects` table.
public struct Subject: Sendable, Hashable {
    /// Code.
    public var code: String
    /// Name as printed: "Trường Mầm non Đông Hòa".
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Code of the kind.
    public var kind: String
    /// Code of the unit that it belongs to or is.
    public var unit: String?
    /// Code of the subject above it.
    public var parent: String?
    /// Whether the name may stand in public outputs.
    public var publishesName: Bool
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        code: String, name: String, nameEN: String? = nil, kind: String, unit: String? = nil,
        parent: String? = nil, publishesName: Bool, note: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.kind = kind
        self.unit = unit
        self.parent = parent
        self.publishesName = publishesName
        self.note = note
        self.cell = cell
    }
}

/// A scheme of titles: a row of the `title_schemes` table.
public struct TitleScheme: Sendable, Hashable {
    /// Code.
    public var code: String
    /// Name inside a sentence.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Legal basis.
    public var basis: String?
    /// Legal basis in English.
    public var basisEN: String?
    /// Share of reviewed subjects, 0…1, from which on an unmet criterion counts as hard.
    public var hardShare: Double
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        code: String, name: String, nameEN: String? = nil, basis: String? = nil, basisEN: String? = nil,
        hardShare: Double, note: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.basis = basis
        self.basisEN = basisEN
        self.hardShare = hardShare
        self.note = note
        self.cell = cell
    }

    /// The share where a scheme sets none: half of those that were reviewed.
    public static let standardHardShare = 0.5
}

/// A criterion of a scheme: a row of the `title_criteria` table.
public struct TitleCriterion: Sendable, Hashable {
    /// Code of the scheme.
    public var scheme: String
    /// Code of the kind of subjects it is for; `nil` for every kind.
    public var kind: String?
    /// Code within the scheme.
    public var code: String
    /// Name.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Most points; `nil` where it has none or they are not known.
    public var maximum: Double?
    /// Points from which on it is met; `nil`: all of them.
    public var passMark: Double?
    /// Whether a title needs it.
    public var isRequired: Bool
    /// Day of a review that named it as hard, whatever the figures say.
    public var namedHardOn: CalendarDate?
    /// Remark.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        scheme: String, kind: String? = nil, code: String, name: String, nameEN: String? = nil,
        maximum: Double? = nil, passMark: Double? = nil, isRequired: Bool, namedHardOn: CalendarDate? = nil,
        note: String? = nil, cell: CellReference
    ) {
        self.scheme = scheme
        self.kind = kind
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.maximum = maximum
        self.passMark = passMark
        self.isRequired = isRequired
        self.namedHardOn = namedHardOn
        self.note = note
        self.cell = cell
    }

    /// Whether the criterion is for subjects of a kind.
    public func applies(to kind: String) -> Bool { self.kind == nil || self.kind == kind }
}

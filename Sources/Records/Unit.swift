import VietnameseText

/// An administrative unit in the year of a bundle: a district, town, commune, ward, or an aggregate of them.
public struct Unit: Sendable, Hashable {
    /// Code, `[A-Z0-9_]+`; official codes are kept as text with their zeros.
    public var code: String
    /// Name without the kind: "Bình Sơn".
    public var name: String
    /// Kind in lower case: "huyện", "thị xã", "thành phố", "xã", "phường", "khu vực", "tỉnh".
    public var kind: String
    /// Code of the aggregate that the unit is a member of.
    public var parent: String?
    /// Name of the group in which units of like conditions are compared.
    public var group: String?
    /// English name of the group.
    public var groupEN: String?
    /// Type of area for targets that depend on it: "đô thị", "nông thôn".
    public var areaType: String?
    /// Whether the unit takes part in the ranking; aggregates do not.
    public var isRanked: Bool
    /// First day of validity.
    public var validFrom: CalendarDate?
    /// Last day of validity.
    public var validTo: CalendarDate?
    /// Latitude in degrees, WGS 84.
    public var latitude: Double?
    /// Longitude in degrees, WGS 84.
    public var longitude: Double?
    /// Remark of the register.
    public var note: String?
    /// The row in which the unit stands.
    public var cell: CellReference

    /// Makes a unit.
    public init(
        code: String, name: String, kind: String, parent: String? = nil, group: String? = nil,
        areaType: String? = nil,
        groupEN: String? = nil, isRanked: Bool = true, validFrom: CalendarDate? = nil,
        validTo: CalendarDate? = nil,
        latitude: Double? = nil, longitude: Double? = nil, note: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
        self.group = group
        self.areaType = areaType
        self.groupEN = groupEN
        self.isRanked = isRanked
        self.validFrom = validFrom
        self.validTo = validTo
        self.latitude = latitude
        self.longitude = longitude
        self.note = note
        self.cell = cell
    }

    /// Kind and name inside a sentence: "huyện Bình Sơn".
    public var fullName: String { "\(kind) \(name)" }
    /// Kind and name at the start of a line or cell: "Huyện Bình Sơn".
    public var heading: String { VietnameseCase.capitalizingFirst(fullName) }
}

/// What became of a unit: a row of the `successions` table.
public struct Succession: Sendable, Hashable {
    /// The kind of change.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A new name only.
        case rename
        /// Another kind of unit, such as district to town.
        case kindChange = "kind_change"
        /// The predecessor goes into the successor as a whole.
        case merge
        /// The predecessor is divided.
        case split
        /// Part of the predecessor's area and people goes to the successor; both go on.
        case transfer

        /// Whether figures before and after describe the same area and people.
        public var keepsTerritory: Bool { self == .rename || self == .kindChange }
    }

    /// Code of the unit that gives or ends.
    public var predecessor: String
    /// Code of the unit that receives or begins.
    public var successor: String
    /// Day on which the change took effect, when known.
    public var date: CalendarDate?
    /// The kind of change.
    public var kind: Kind
    /// Share of the predecessor's people that moved, 0…1, when known.
    public var share: Double?
    /// Remark, for example the legal act.
    public var note: String?
    /// The row.
    public var cell: CellReference

    /// Makes a succession.
    public init(
        predecessor: String, successor: String, date: CalendarDate? = nil, kind: Kind, share: Double? = nil,
        note: String? = nil, cell: CellReference
    ) {
        self.predecessor = predecessor
        self.successor = successor
        self.date = date
        self.kind = kind
        self.share = share
        self.note = note
        self.cell = cell
    }
}

import VietnameseText

/// What is counted or measured: a row of the `items` table.
public struct Item: Sendable, Hashable {
    /// Whom the item counts.
    public enum Sex: String, Sendable, Hashable, CaseIterable {
        /// Women and girls.
        case female
        /// Men and boys.
        case male
    }

    /// Code, a name in formulas: `[A-Z][A-Z0-9_]*`.
    public var code: String
    /// Name as printed.
    public var name: String
    /// English name.
    public var nameEN: String?
    /// Unit of measure: "người", "hộ", "%".
    public var unitOfMeasure: String
    /// English unit of measure.
    public var unitOfMeasureEN: String?
    /// Whether the values of members add up to the value of their aggregate.
    public var isAdditive: Bool
    /// Whom the item counts, when it is of one sex.
    public var sex: Sex?
    /// Where the figures were published.
    public var source: String?
    /// The same in English.
    public var sourceEN: String?
    /// Remark.
    public var note: String?
    /// English remark.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes an item.
    public init(
        code: String, name: String, nameEN: String? = nil, unitOfMeasure: String,
        unitOfMeasureEN: String? = nil, isAdditive: Bool = false, sex: Sex? = nil, source: String? = nil,
        sourceEN: String? = nil, note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.name = name
        self.nameEN = nameEN
        self.unitOfMeasure = unitOfMeasure
        self.unitOfMeasureEN = unitOfMeasureEN
        self.isAdditive = isAdditive
        self.sex = sex
        self.source = source
        self.sourceEN = sourceEN
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }
}

/// What a value stands for.
public enum ValueStatus: String, Sendable, Hashable, CaseIterable {
    /// Published as final.
    case final
    /// Published as preliminary ("Sơ bộ").
    case preliminary
    /// Estimated ("Ước thực hiện").
    case estimated
    /// Changed after publication ("Số liệu có điều chỉnh").
    case revised
    /// Not yet verified ("Số liệu chưa thẩm định").
    case unverified
    /// No such phenomenon: a true zero ("Không phát sinh").
    case none
    /// No figure exists ("Không có số liệu").
    case missing
    /// The unit has not reported ("Chưa báo cáo").
    case notReported = "not_reported"
    /// Not due this year ("Chưa đến kỳ đánh giá").
    case notDue = "not_due"

    /// Whether a value may stand beside the status.
    public var allowsValue: Bool {
        switch self {
        case .missing, .notReported, .notDue: false
        default: true
        }
    }
}

/// A value checked by the agency that answers for the figure.
public struct Verification: Sendable, Hashable {
    /// The verified value.
    public var value: Double
    /// Code or name of the agency.
    public var agency: String
    /// The day.
    public var date: CalendarDate

    /// Makes a verification.
    public init(value: Double, agency: String, date: CalendarDate) {
        self.value = value
        self.agency = agency
        self.date = date
    }
}

/// One value of one item for one unit: a row of the `observations` table.
public struct Observation: Sendable, Hashable {
    /// Code of the unit.
    public var unit: String
    /// Code of the item.
    public var item: String
    /// The period the value belongs to: a year or a school year ("2020-2021").
    public var period: String
    /// The value as reported, in the item's unit of measure; `nil` is missing and never zero.
    public var reported: Double?
    /// What the responsible agency found instead, or confirmed.
    public var verification: Verification?
    /// What the value stands for.
    public var status: ValueStatus
    /// Remark, for example the mark that was printed.
    public var note: String?
    /// The cell of the value that counts.
    public var cell: CellReference

    /// The value that counts: the verified one where there is one, else the reported one.
    public var value: Double? { verification?.value ?? reported }

    /// The verified value minus the reported one; `nil` without both.
    public var correction: Double? {
        guard let verified = verification?.value, let reported else { return nil }
        return verified - reported
    }

    /// Makes an observation.
    public init(
        unit: String, item: String, period: String, value: Double?, verification: Verification? = nil,
        status: ValueStatus = .final, note: String? = nil, cell: CellReference
    ) {
        self.unit = unit
        self.item = item
        self.period = period
        reported = value
        self.verification = verification
        self.status = status
        self.note = note
        self.cell = cell
    }
}

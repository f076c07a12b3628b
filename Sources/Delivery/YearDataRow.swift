import VietnameseText

/// What a row of a year's open data is about.
public enum YearDataKind: String, Sendable, Hashable, CaseIterable {
    /// A root of the index tree.
    case index
    /// An index below a root.
    case component
    /// An indicator.
    case indicator
    /// An item: a figure of the bundle.
    case item
}

/// A column of a year's open data; the raw value is its heading in CSV and its key in JSON.
public enum YearDataColumn: String, Sendable, Hashable, CaseIterable {
    /// The year.
    case year
    /// Code of the unit in the year's register.
    case unitCode = "unit_code"
    /// Kind and name of the unit.
    case unit
    /// What the row is about: ``YearDataKind``.
    case kind
    /// Code of the index, indicator or item.
    case code
    /// Its name.
    case name
    /// Unit of measure of the value.
    case unitOfMeasure = "unit_of_measure"
    /// The value that counts: of an item, the verified one where there is one.
    case value
    /// The value for women or girls alone.
    case women
    /// The value for men or boys alone.
    case men
    /// The score, 0…100.
    case score
    /// The place among the ranked units, 1 is best.
    case rank
    /// How many units have a rank.
    case ranked
    /// Name of the band.
    case band
    /// The rank of the year before on the basis of the comparison, where the two may be compared.
    case previousRank = "previous_rank"
    /// On what the two are compared: `full`, the official ranks, or `common`, ranks on the indicators that both
    /// years define alike.
    case changeBasis = "change_basis"
    /// This year's rank on that basis, to be set beside the rank of the year before.
    case comparedRank = "compared_rank"
    /// Of an index `ranked` or `insufficient_coverage`; of an item the status of its value; of an indicator
    /// `missing` where there is no value, else nothing.
    case status
    /// The value of an item as the unit reported it.
    case reported
    /// The agency that verified the value.
    case verifiedBy = "verified_by"
    /// The day it did.
    case verifiedOn = "verified_on"
    /// How far the bundle has come: `draft`, `illustrative`, `provisional`, `official`.
    case publication
}

/// One cell of a year's open data.
public enum YearDataValue: Sendable, Hashable {
    /// Text.
    case text(String)
    /// A finite number at full precision.
    case number(Double)
    /// Nothing; never 0.
    case missing
}

/// One row of a year's open data: a result or a figure of one unit.
public struct YearDataRow: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// Code of the unit.
    public let unitCode: String
    /// Kind and name of the unit.
    public let unit: String
    /// What the row is about.
    public let kind: YearDataKind
    /// Code of the index, indicator or item.
    public let code: String
    /// Its name.
    public let name: String
    /// How far the bundle has come.
    public let publication: String
    /// Unit of measure; `nil` for indices.
    public var unitOfMeasure: String?
    /// Decimals with which the value is shown in a spreadsheet.
    public var decimals = 0
    /// The value.
    public var value: Double?
    /// The value for women or girls.
    public var women: Double?
    /// The value for men or boys.
    public var men: Double?
    /// The score, 0…100.
    public var score: Double?
    /// The rank.
    public var rank: Double?
    /// Units with a rank.
    public var ranked: Int?
    /// Name of the band.
    public var band: String?
    /// The rank of the year before on the basis of the comparison.
    public var previousRank: Double?
    /// The basis: `full` or `common`.
    public var changeBasis: String?
    /// This year's rank on the basis of the comparison.
    public var comparedRank: Double?
    /// The status; see ``YearDataColumn/status``.
    public var status: String?
    /// The value as reported.
    public var reported: Double?
    /// Who verified it.
    public var verifiedBy: String?
    /// When.
    public var verifiedOn: CalendarDate?

    /// The cell of a column.
    public subscript(column: YearDataColumn) -> YearDataValue {
        switch column {
        case .year: .number(Double(year))
        case .unitCode: .text(unitCode)
        case .unit: .text(unit)
        case .kind: .text(kind.rawValue)
        case .code: .text(code)
        case .name: .text(name)
        case .unitOfMeasure: Self.text(unitOfMeasure)
        case .value: Self.number(value)
        case .women: Self.number(women)
        case .men: Self.number(men)
        case .score: Self.number(score)
        case .rank: Self.number(rank)
        case .ranked: Self.number(ranked.map { Double($0) })
        case .band: Self.text(band)
        case .previousRank: Self.number(previousRank)
        case .changeBasis: Self.text(changeBasis)
        case .comparedRank: Self.number(comparedRank)
        case .status: Self.text(status)
        case .reported: Self.number(reported)
        case .verifiedBy: Self.text(verifiedBy)
        case .verifiedOn: Self.text(verifiedOn?.iso)
        case .publication: .text(publication)
        }
    }

    private static func text(_ text: String?) -> YearDataValue {
        guard let text, !text.isEmpty else { return .missing }
        return .text(text)
    }

    private static func number(_ value: Double?) -> YearDataValue {
        guard let value, value.isFinite else { return .missing }
        return .number(value)
    }
}

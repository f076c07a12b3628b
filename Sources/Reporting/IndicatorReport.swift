import Assessment
import Records

/// What is told of one indicator in one year.
public struct IndicatorReport: Sendable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// "Số hộ gia đình văn hóa trên 1.000 dân, năm 2016".
    public let printedTitle: PrintedText
    /// The text of the title alone.
    public var title: String { printedTitle.text }
    /// Range, mean and province in a sentence.
    public let lede: String
    /// Name of the component above.
    public let printedComponent: PrintedText
    /// Code of the component above.
    public let componentCode: String
    /// How it is computed and judged.
    public let method: MethodIndicator
    /// Weight and share inside the component, in words.
    public let weight: String
    /// Who answers for the figures.
    public let printedOwner: PrintedText?
    /// Remark of the bundle.
    public let printedNote: PrintedText?
    /// The units by score; those without a value last.
    public let rows: [IndicatorUnitRow]
    /// Scale of the values.
    public let axis: Axis
    /// Simple mean of the units' values.
    public let mean: Figure
    /// Year of the comparison; `nil` without one.
    public let previousYear: Int?
    /// Whether rows tell women and men apart.
    public let hasPairs: Bool
    /// The indicator over the years; every year that has it.
    public let years: [IndicatorYear]
    /// Where the units lie, shaded by fifths of the ranking; `nil` without places of the units.
    public let map: MapReport?
    /// What can be said for and against the figures, each in a sentence.
    public let quality: [String]
    /// The picture of the years; `nil` before the second year with values.
    public let trend: IndicatorTrend?
}

/// How the years of an indicator are drawn.
public struct IndicatorTrend: Sendable {
    /// Scale of the values.
    public let axis: Axis
    /// The picture in words.
    public let label: String
}

/// A unit on an indicator's page.
public struct IndicatorUnitRow: Sendable {
    /// The unit.
    public let unit: UnitName
    /// The rank "5"; "–" without a value.
    public let rank: Figure
    /// The value.
    public let value: Figure
    /// The value of the year before, where the unit may be compared.
    public let previous: Figure
    /// The normalised score.
    public let score: Figure
    /// The value for women or girls.
    public let women: Figure
    /// The value for men or boys.
    public let men: Figure
}

/// An indicator in one year.
public struct IndicatorYear: Sendable {
    /// The year.
    public let year: Int
    /// Whether it is defined as in the year before, so that a line may join them.
    public let isJoined: Bool
    /// Lowest value.
    public let lowest: Figure
    /// Simple mean.
    public let mean: Figure
    /// Highest value.
    public let highest: Figure
    /// Value of the province.
    public let whole: Figure
    /// Units with a value "14/14".
    public let coverage: String
}

/// The reports of a year's indicators, each made when it is asked for.
public struct IndicatorReports: Sendable, RandomAccessCollection {
    let parent: YearReporter

    /// The first position.
    public var startIndex: Int { 0 }
    /// One past the last position.
    public var endIndex: Int { parent.year.bundle.indicators.count }
    /// The report at a position.
    public subscript(position: Int) -> IndicatorReport { IndicatorReporter(parent, position).report() }

    /// What a list of links needs of each indicator, without its whole report.
    public var heads: [IndicatorHead] { indices.map { IndicatorReporter(parent, $0).head() } }
}

/// An indicator's names.
public struct IndicatorHead: Sendable, Hashable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// Name of the component above.
    public let printedComponent: PrintedText
    /// Code of the component above.
    public let componentCode: String
}

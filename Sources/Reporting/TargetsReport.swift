import Assessment
import Records

/// The targets of one year: overview, matrix, a page for each target, data.
public struct TargetsReport: Sendable {
    let reporter: TargetReporter
    /// The year.
    public let year: Int
    /// "Chỉ tiêu chiến lược, chương trình năm 2018".
    public let title: String
    /// The counting sentence of each programme.
    public let printedLede: PrintedText
    /// The text of the sentences alone.
    public var lede: String { printedLede.text }
    /// The province.
    public let province: AreaTargetsReport
    /// Every status that occurs in the year, in the order of the legend.
    public let legend: [TargetStatusReport]
    /// How values are judged, projected and counted: stated once, under the tables.
    public let notes: [String]

    /// The programmes, seen from the province.
    public var programmes: [TargetProgrammeReport] { province.programmes }
    /// The pages of the targets, each made when it is asked for.
    public var pages: TargetPageReports { TargetPageReports(reporter: reporter) }
    /// All areas (province, parts, groups, units), each made when it is asked for.
    public var areas: AreaTargetsReports { AreaTargetsReports(reporter: reporter) }
    /// The units against the targets of a programme; made when it is asked for.
    ///
    /// - Parameter position: Position of the programme in `programmes`.
    /// - Returns: The matrix.
    public func matrix(_ position: Int) -> TargetMatrix { reporter.matrix(position) }
}

/// Areas of a year, each made when it is asked for.
public struct AreaTargetsReports: Sendable, RandomAccessCollection {
    let reporter: TargetReporter

    /// The first position.
    public var startIndex: Int { 0 }
    /// One past the last position.
    public var endIndex: Int { reporter.year.areas.count }
    /// The report at a position.
    public subscript(position: Int) -> AreaTargetsReport { reporter.area(position) }
    /// The data of an area: one row a target and level.
    ///
    /// - Parameter position: Position of the area.
    /// - Returns: The rows.
    public func data(_ position: Int) -> [TargetDataRow] { reporter.data(area: position) }
}

/// Units against targets.
public struct TargetMatrix: Sendable {
    /// A target as a column.
    public struct Column: Sendable {
        /// Code.
        public let code: String
        /// Name.
        public let printedName: PrintedText
        /// ASCII name of the page.
        public let slug: String
        /// How many of the units came to what, in the order of the legend.
        public let counts: [TargetCount]
        /// How many units met it of those asked: "12/27".
        public let short: String
        /// The same in words.
        public let text: String
    }

    /// A unit as a row.
    public struct Row: Sendable {
        /// The unit.
        public let area: AreaName
        /// The statuses, in the order of the columns.
        public let statuses: [TargetStatusReport]
        /// Targets met.
        public let met: Int
        /// Targets asked.
        public let asked: Int
    }

    /// The targets that are asked of a unit at all.
    public let columns: [Column]
    /// The units, in the order of the register.
    public let rows: [Row]
    /// The targets that no unit is asked for, as they have figures of the province or the nation only.
    public let omitted: [Column]
}

/// A target's value in one area, for researchers.
public struct TargetDataRow: Sendable {
    /// The year.
    public let year: Int
    /// The area.
    public let area: AreaName
    /// Code of the programme.
    public let programme: String
    /// Number of the objective.
    public let objective: String?
    /// Code of the target.
    public let target: String
    /// Code of the indicator.
    public let measure: String
    /// What is measured.
    public let name: String
    /// Unit of measure.
    public let unitOfMeasure: String
    /// Who set the target.
    public let level: TargetLevel
    /// How the value has to stand to the limit.
    public let comparator: Comparator
    /// The limit, or the lower end of a band.
    public let low: Double
    /// The same as `low`, or the upper end of a band.
    public let high: Double
    /// By how much the limit may be missed.
    public let tolerance: Double
    /// The year of the target.
    public let dueYear: Int
    /// The document.
    public let basis: String?
    /// The limit before the amendment; `nil` for an original.
    public let originalLow: Double?
    /// The upper end before the amendment; `nil` for an original.
    public let originalHigh: Double?
    /// How sure it is that the target reads so.
    public let certainty: Certainty
    /// The value at full precision.
    public let value: Double?
    /// The value as it is printed and judged; empty without one.
    public let printed: String
    /// The numerator.
    public let numerator: Double?
    /// The denominator.
    public let denominator: Double?
    /// Lower end of the 95 % interval.
    public let intervalLow: Double?
    /// Upper end of the 95 % interval.
    public let intervalHigh: Double?
    /// First year that was added up; `nil` for one year.
    public let pooledSince: Int?
    /// Beyond the limit (positive) or short of it (negative).
    public let distance: Double?
    /// What became of it.
    public let status: TargetStatusReport
    /// Where a straight line leads in the year of the target.
    public let projection: Double?
}

import Records

/// The years of a measure with the targets as lines.
public struct TargetChart: Sendable {
    /// A year's value.
    public struct Point: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// The value.
        public let value: Figure
        /// Whether the line runs on from the point before: the years follow one another.
        public let isJoined: Bool
    }

    /// A target over the years for which it stands.
    public struct Limit: Sendable, Hashable {
        /// Who set it.
        public let level: TargetLevel
        /// First year of the line.
        public let firstYear: Int
        /// Last year of the line: the one it is due.
        public let lastYear: Int
        /// The limit, or the lower end of a band.
        public let low: Double
        /// The same as `low`, or the upper end of a band.
        public let high: Double
        /// "≥ 40% (năm 2020)".
        public let text: String
        /// "Chỉ tiêu quốc gia".
        public let levelText: String
    }

    /// First year of the picture.
    public let firstYear: Int
    /// Last year of the picture.
    public let lastYear: Int
    /// The values, ascending; a year without one has no point.
    public let points: [Point]
    /// The targets, the nation's first, by year.
    public let limits: [Limit]
    /// Where a dashed line leads from the last point; `nil` without a projection.
    public let projection: Point?
    /// Scale of the values; `nil` without anything to draw.
    public let axis: Axis?
    /// The picture in words.
    public let label: String
}

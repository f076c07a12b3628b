import Records

/// A chart as categories and series, for formats whose readers draw it themselves, such as Word.
///
/// Its figures are those that the report prints; what it shows also stands in a table or in sentences.
public struct SeriesChart: Sendable {
    /// Values of one kind, one for each category.
    public struct Series: Sendable {
        /// Name, for the legend.
        public let name: String
        /// The values, in the order of the categories; `nil` where there is none, which is a gap and never zero.
        public let values: [Double?]

        init(name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// The scale of the values.
    public struct Scale: Sendable, Hashable {
        /// Lower end.
        public let low: Double
        /// Upper end.
        public let high: Double
        /// From one labelled value to the next.
        public let step: Double
    }

    /// What it shows: "Điểm tổng hợp qua các năm".
    public let title: String
    /// What it shows in words, with the figures: the alternative text.
    public let label: String
    /// The categories: years, components, units; an empty one is a gap, which keeps lines apart.
    public let categories: [String]
    /// The series, each with as many values as there are categories.
    public let series: [Series]
    /// Decimals of the values.
    public let digits: Int
    /// The scale; `nil` where the format may choose one.
    public let scale: Scale?
    /// The language of the report.
    public let language: Language
    /// Number of the figure within its document; `nil` where it is not numbered.
    public var number: Int?
}

import Records

/// All that is told of one target in one year.
public struct TargetPageReport: Sendable {
    /// The year.
    public let year: Int
    /// The programme.
    public let programme: TargetProgrammeName
    /// The objective; `nil` when it stands under none.
    public let printedObjective: PrintedText?
    /// Name and year: the title of the page.
    public let printedTitle: PrintedText
    /// The result of the province and the count of units, in sentences.
    public let printedLede: PrintedText
    /// The target in the province.
    public let line: TargetLineReport
    /// How it is computed, for example "A : B × 100"; `nil` when no figures are collected yet.
    public let formula: String?
    /// The items of the formula: code and name.
    public let items: [TargetItem]
    /// Who answers for the figures.
    public let printedOwner: PrintedText?
    /// Where the figures were published.
    public let source: String?
    /// "Điều tra chọn mẫu", "Báo cáo, sổ sách hành chính".
    public let sourceKind: String
    /// Remark of the bundle on the measure.
    public let printedNote: PrintedText?
    /// Which way is better: "càng cao càng tốt".
    public let direction: String
    /// Every target set for it: all levels, areas and years, amended ones too.
    public let rows: [TargetSetRow]
    /// Parts and groups of the province; empty when no unit is asked for it.
    public let areas: [TargetAreaRow]
    /// The units, farthest beyond the target first, those without a value last; empty when none is asked for it.
    public let units: [TargetAreaRow]
    /// The units as dots; `nil` when fewer than two have a value.
    public let strip: TargetStrip?
    /// Scale of women's and men's rates and of the parts of the people; `nil` without any.
    public let partsAxis: Axis?
    /// Scale of women's and men's shares of a number of people: all of it; `nil` where rates stand side by side.
    public let shareAxis: Axis?
    /// Notes that belong under the tables.
    public let notes: [String]
    /// The text of the lede alone.
    public var lede: String { printedLede.text }
    /// The text of the title alone.
    public var title: String { printedTitle.text }
    /// ASCII name of the page.
    public var slug: String { line.slug }
}

/// An item of a formula.
public struct TargetItem: Sendable {
    /// Code.
    public let code: String
    /// Name.
    public let printedName: PrintedText
}

/// A target as it was set.
public struct TargetSetRow: Sendable {
    /// "Chỉ tiêu quốc gia".
    public let levelText: String
    /// "Tất cả", "đô thị", "Huyện Bình Sơn".
    public let printedAppliesTo: PrintedText
    /// "Năm 2020", "Hằng năm".
    public let dueText: String
    /// "≥ 40%".
    public let limit: String
    /// The document.
    public let printedBasis: PrintedText?
    /// Its day.
    public let dateText: String?
    /// "cần xác nhận".
    public let certaintyNote: String?
    /// Whether it is in force in the year reported.
    public let isInForce: Bool
    /// "Thay thế mức ≥ 30% theo Quyết định 2351/QĐ-TTg", "Đã được thay thế từ ngày 02/7/2018"; `nil` for neither.
    public let printedAmendment: PrintedText?
    /// The text of the amendment alone.
    public var amendment: String? { printedAmendment?.text }
    /// Remark of the bundle.
    public let printedNote: PrintedText?
}

/// An area on a target's page.
public struct TargetAreaRow: Sendable {
    /// The area.
    public let area: AreaName
    /// The value.
    public let value: Figure
    /// Why there is no value; `nil` when there is one.
    public let stateText: String?
    /// Numerator and denominator.
    public let fraction: String?
    /// The comparable value of the year before.
    public let previous: Figure
    /// Value minus previous, signed.
    public let change: Figure
    /// The limit that counts for it: "≥ 40%".
    public let limit: String
    /// Beyond the limit or short of it, signed.
    public let distance: Figure
    /// What became of it.
    public let status: TargetStatusReport
    /// The 95 % interval.
    public let interval: String?
    /// "2,1": cases detected per 10,000 people; `nil` where nothing is detected by search.
    public let detections: String?
    /// Women and men.
    public let sexes: SexesReport?
}

/// Units as dots on one line, with the targets.
public struct TargetStrip: Sendable {
    /// A unit.
    public struct Dot: Sendable {
        /// The unit.
        public let area: AreaName
        /// Its value.
        public let value: Figure
        /// What became of it.
        public let status: TargetStatusReport
    }

    /// The scale.
    public let axis: Axis
    /// The units with a value, ascending.
    public let dots: [Dot]
    /// The targets in force for all units and the province.
    public let limits: [TargetChart.Limit]
    /// The province's value.
    public let whole: Figure
    /// The picture in words.
    public let label: String
}

/// The pages of a year's targets, each made when it is asked for.
public struct TargetPageReports: Sendable, RandomAccessCollection {
    let reporter: TargetReporter

    /// The first position.
    public var startIndex: Int { 0 }
    /// One past the last position.
    public var endIndex: Int { reporter.pagePlaces.count }
    /// The report at a position.
    public subscript(position: Int) -> TargetPageReport {
        let place = reporter.pagePlaces[position]
        return reporter.page(programme: place.programme, line: place.line)
    }
}

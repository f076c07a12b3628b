import Records

/// What a page or document about the work behind the figures is about.
///
/// The raw value is the folder of the Word template below `templates/word/`, for kinds that have a document.
public enum DossierKind: String, Sendable, Hashable, CaseIterable {
    /// The register of documents, with what rests on what.
    case register
    /// The progress of a plan.
    case plan
    /// The tasks and duties of a department.
    case agency
    /// Estimates and their execution.
    case budget
    /// Who owes which report, and who has sent it.
    case duties
    /// The letter that reminds those who owe a report.
    case reminder
    /// The progress of model titles in a quarter.
    case titles
    /// Who was recognised.
    case recognition
    /// Communes by the standard of child-friendly communes.
    case communes
    /// Commendations.
    case awards
    /// How the indicators of a method hang together.
    case diagnosis
}

/// A page or document about the work behind the figures: plans, documents, budgets, duties, titles, awards.
///
/// All kinds share one form, so that every format renders each of them: introduction, sections with sentences,
/// pictures and tables, notes.
public struct Dossier: Sendable {
    /// What it is about.
    public let kind: DossierKind
    /// File name without its ending, inside the folder of the year: "van-ban", "ke-hoach-113-kh-ubnd".
    public let slug: String
    /// The heading, and the text of links: "Văn bản chỉ đạo, điều hành".
    public let title: String
    /// The subject of the document, with a capital: "Tiến độ thực hiện Kế hoạch số 113/KH-UBND năm 2020".
    public let subject: String
    /// The heading under which the page of the year lists it; `nil` where another dossier leads to it.
    public let group: String?
    /// The unit that it is about; `nil` for one of the whole province.
    public let unit: UnitName?
    /// To whom the document goes, where that is not what the bundle says for the kind of document.
    public let addressee: PrintedText?
    /// What it says first.
    public let lede: [PrintedText]
    /// The sections that have something, in order; numbers are the format's.
    public let sections: [DossierSection]
    /// Notes below everything.
    public let notes: [PrintedText]
    /// Whether it has a page on the site; a letter has none.
    public let hasPage: Bool
    /// Whether it has a Word document.
    public let hasDocument: Bool
    /// Further pages inside the folder of the year.
    public let links: [DossierLink]

    /// Makes a dossier.
    public init(
        kind: DossierKind, slug: String, title: String, subject: String, group: String? = nil,
        unit: UnitName? = nil, addressee: PrintedText? = nil, lede: [PrintedText] = [],
        sections: [DossierSection], notes: [PrintedText] = [], hasPage: Bool = true,
        hasDocument: Bool = false, links: [DossierLink] = []
    ) {
        self.kind = kind
        self.slug = slug
        self.title = title
        self.subject = subject
        self.group = group
        self.unit = unit
        self.addressee = addressee
        self.lede = lede
        self.sections = sections
        self.notes = notes
        self.hasPage = hasPage
        self.hasDocument = hasDocument
        self.links = links
    }
}

/// A link inside the folder of a year.
public struct DossierLink: Sendable {
    /// The text.
    public let label: PrintedText
    /// File name with its ending: "van-ban.html".
    public let address: String

    /// Makes a link.
    public init(label: PrintedText, address: String) {
        self.label = label
        self.address = address
    }
}

/// A section of a dossier; empty parts leave no gap.
public struct DossierSection: Sendable {
    /// The heading, not in capitals.
    public let heading: String
    /// Paragraphs.
    public var paragraphs: [PrintedText]
    /// A list.
    public var points: [PrintedText]
    /// A picture; what it shows also stands in a table or in sentences.
    public var chart: DossierChart?
    /// What rests on what.
    public var chain: [ChainStep]
    /// The tables.
    public var tables: [ReportTable]

    /// Makes a section.
    public init(
        heading: String, paragraphs: [PrintedText] = [], points: [PrintedText] = [],
        chart: DossierChart? = nil, chain: [ChainStep] = [], tables: [ReportTable] = []
    ) {
        self.heading = heading
        self.paragraphs = paragraphs
        self.points = points
        self.chart = chart
        self.chain = chain
        self.tables = tables
    }

    /// Whether there is anything below the heading.
    public var isEmpty: Bool {
        paragraphs.isEmpty && points.isEmpty && chart == nil && chain.isEmpty && tables.isEmpty
    }
}

/// Amounts that add up, by category and part: a stacked bar for each category.
public struct DossierChart: Sendable {
    /// What it shows.
    public let title: String
    /// What it shows in words, with the figures: the alternative text.
    public let label: String
    /// The categories, from top to bottom.
    public let categories: [String]
    /// The parts, each with as many values as there are categories; none is negative.
    public let series: [SeriesChart.Series]
    /// The values as printed, by part and category; "" for one that is missing.
    public let texts: [[String]]
    /// Decimals of the values.
    public let digits: Int
    /// The figures in words, an entry for each category, for a section that prints them in no table.
    public var told: [PrintedText] = []
    /// The whole of a bar, where it is not the longest sum: 100 for shares.
    public let whole: Double?

    /// Makes a chart.
    ///
    /// - Parameters:
    ///   - title: What it shows.
    ///   - label: The same in words, with the figures.
    ///   - categories: The categories.
    ///   - parts: Name, values and printed values of each part; `nil` values are missing.
    ///   - digits: Decimals of the values.
    ///   - whole: What the full width stands for; `nil` for the longest sum.
    public init(
        title: String, label: String, categories: [String],
        parts: [(name: String, values: [Double?], texts: [String])], digits: Int = 0, whole: Double? = nil
    ) {
        self.title = title
        self.label = label
        self.categories = categories
        series = parts.map { SeriesChart.Series(name: $0.name, values: $0.values) }
        texts = parts.map(\.texts)
        self.digits = digits
        self.whole = whole
    }

    /// The same for formats whose readers draw it themselves.
    public func seriesChart(_ language: Language) -> SeriesChart {
        SeriesChart(
            title: title, label: label, categories: categories, series: series, digits: digits,
            scale: nil, language: language)
    }
}

/// A step of a chain: what it is, and how far below the first one it stands.
public struct ChainStep: Sendable {
    /// Steps between it and the first one.
    public let level: Int
    /// What it is: "Kế hoạch số 160-KH/TU".
    public let name: PrintedText
    /// More of it: date, issuing body, title.
    public let detail: PrintedText
    /// Where more is told; `nil` for nowhere.
    public let address: String?

    /// Makes a step.
    public init(level: Int, name: PrintedText, detail: PrintedText, address: String? = nil) {
        self.level = level
        self.name = name
        self.detail = detail
        self.address = address
    }
}

/// Money for a piece of work in one year: a row of the `budgets` table.
public struct Budget: Sendable, Hashable {
    /// Where money comes from.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        /// The central budget.
        case central
        /// The budget of the province and the levels below.
        case local
        /// Anything else: contributions, aid.
        case other
    }

    /// What an amount stands for, in the order in which money is asked for and used.
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        /// What the agency asks for.
        case proposed
        /// What the finance authority found right.
        case appraised
        /// What was granted.
        case allocated
        /// What was spent.
        case spent
    }

    /// The years that a row is about: a year, or those of a frame in a declared total.
    public struct Years: Sendable, Hashable, Comparable {
        /// First year.
        public let first: Int
        /// Last year.
        public let last: Int

        /// Makes years.
        public init(first: Int, last: Int) {
            self.first = first
            self.last = last
        }

        /// "2024", "2024-2026".
        public var text: String { first == last ? "\(first)" : "\(first)-\(last)" }

        /// Whether a year is among them.
        public func contains(_ years: Years) -> Bool { first <= years.first && years.last <= last }

        /// Earlier years come first, a single year before a frame that begins with it.
        public static func < (left: Years, right: Years) -> Bool {
            (left.first, left.last) < (right.first, right.last)
        }
    }

    /// Code of the programme or plan.
    public var programme: String
    /// Code of the agency that uses the money; `nil` in a total over agencies.
    public var agency: String?
    /// Code of the task; `nil` when the work is told by ``content``.
    public var task: String?
    /// What it is for.
    public var content: String?
    /// The same in English.
    public var contentEN: String?
    /// The year; of a total perhaps all years of the frame.
    public var years: Years
    /// The rolling frame that the row belongs to; `nil` for the budget of the year itself.
    public var frame: Years?
    /// Where the money comes from; `nil` in a total over sources.
    public var source: Source?
    /// Its own name of the source, such as a fund.
    public var sourceName: String?
    /// The same in English.
    public var sourceNameEN: String?
    /// The amounts that the row states.
    public var amounts: [Stage: Money]
    /// The unit in which the row states them.
    public var unit: MoneyUnit
    /// Whether it is a declared total, which is compared with the rows it covers and not counted itself.
    public var isTotal: Bool
    /// Remark.
    public var note: String?
    /// The same in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a budget row.
    public init(
        programme: String, agency: String? = nil, task: String? = nil, content: String? = nil,
        contentEN: String? = nil, years: Years, frame: Years? = nil, source: Source? = nil,
        sourceName: String? = nil, sourceNameEN: String? = nil, amounts: [Stage: Money], unit: MoneyUnit,
        isTotal: Bool = false, note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.programme = programme
        self.agency = agency
        self.task = task
        self.content = content
        self.contentEN = contentEN
        self.years = years
        self.frame = frame
        self.source = source
        self.sourceName = sourceName
        self.sourceNameEN = sourceNameEN
        self.amounts = amounts
        self.unit = unit
        self.isTotal = isTotal
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }

    /// Whether a total covers a row: the same programme and frame, and the same in every cell that the total fills in.
    public func covers(_ row: Budget) -> Bool {
        isTotal && !row.isTotal && programme == row.programme && frame == row.frame
            && years.contains(row.years)
            && (agency == nil || agency == row.agency) && (task == nil || task == row.task)
            && (content == nil || task != nil || content == row.content)
            && (source == nil || source == row.source)
            && (sourceName == nil || sourceName == row.sourceName)
    }
}

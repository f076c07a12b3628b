import Records

/// An annual report as a link, without its content.
public struct AnnualReportLink: Sendable, Hashable {
    /// What it is about.
    public let field: TargetProgramme.Field
    /// File name without its ending: "binh-dang-gioi", "524-huyen-binh-son-binh-dang-gioi".
    public let address: String
    /// "Báo cáo kết quả thực hiện công tác bình đẳng giới năm 2018".
    public let title: String
}

/// The yearly report of an area on gender equality or on children, as far as the bundle can fill it.
///
/// What is computed from figures and what an officer wrote (`written`, ``WrittenGroup``) are kept apart.
public struct AnnualReport: Sendable {
    /// Field, file name and title.
    public let link: AnnualReportLink
    /// The area.
    public let area: AreaName
    /// The year.
    public let year: Int
    /// The subject under "BÁO CÁO": "Kết quả thực hiện công tác bình đẳng giới năm 2018 của huyện Bình Sơn".
    public let subject: String
    /// The counting sentences of the programmes.
    public let lede: [PrintedText]
    /// The sections that have something, in order; numbers (I., 1., a)) are the format's.
    public let sections: [AnnualSection]
    /// The annex.
    public let annex: AnnualAnnex
    /// The counts of the programmes.
    public var summaries: [TargetSummary] = []
    /// The annual reports of the area on other fields.
    public var others: [AnnualReportLink] = []
}

/// A section of an annual report.
public struct AnnualSection: Sendable {
    /// What it holds.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The situation of children.
        case situation
        /// Leadership and guidance.
        case leadership
        /// Results by objective.
        case results
        /// Women and men side by side.
        case sexes
        /// Parts of the people.
        case breakdowns
        /// What was done of the tasks and solutions.
        case tasks
        /// What stands out, what falls short, and why.
        case assessment
        /// What is due in the next year.
        case next
        /// Proposals.
        case proposals
    }

    /// What it holds.
    public let kind: Kind
    /// The heading, not in capitals.
    public let heading: String
    /// Paragraphs before the parts.
    public let paragraphs: [PrintedText]
    /// The parts, one of them at least unless there are paragraphs, written texts or a table.
    public let parts: [AnnualPart]
    /// A table of the section; `nil` without one.
    public let table: ReportTable?
    /// What an officer wrote, in order; empty where it stands in the parts.
    public var written: [PrintedText] = []
    /// Women and men in per cent (rates, or shares of a number of people), for a picture; empty elsewhere.
    public var pairs: [PairRow] = []
    /// Scale of that picture; `nil` without one.
    public var pairAxis: Axis?
}

/// A part of a section, with a heading of its own.
public struct AnnualPart: Sendable {
    /// The heading.
    public let printedHeading: PrintedText
    /// The sentences: paragraphs of their own, or the items of a list.
    public let paragraphs: [PrintedText]
    /// The targets it is about, for a picture; empty when there is nothing to draw.
    public let lines: [TargetLineReport]
    /// A table; `nil` without one.
    public let table: ReportTable?
    /// What an officer wrote, after what is computed.
    public var written: [PrintedText] = []
    /// What an officer wrote under headings of its own.
    public var groups: [WrittenGroup] = []
}

/// Texts that an officer wrote, under a heading inside a part.
public struct WrittenGroup: Sendable {
    /// The heading: "Nguyên nhân khách quan".
    public let heading: String
    /// The texts, one at least.
    public let written: [PrintedText]
}

/// A table with plain cells that every format can draw.
public struct ReportTable: Sendable {
    /// A column.
    public struct Column: Sendable {
        /// Heading.
        public let title: String
        /// Whether the cells are numbers, set to the right.
        public let isNumeric: Bool
        /// Whether the cells are long texts, which need more room than names and dates.
        public var isLong = false
    }

    /// What it shows.
    public let caption: String
    /// The columns; the first one names the rows.
    public let columns: [Column]
    /// The rows: as many cells as columns.
    public let rows: [[PrintedText]]
    /// Notes under it.
    public let notes: [String]
    /// Whether the last row is the total of the others, which has no number of its own.
    public var hasTotal = false
    /// The numbers of the rows: "1.2", "II"; empty where rows are counted from 1.
    public var numbers: [String] = []
    /// Rows of which only the first cell counts: a heading over the rows that follow.
    public var headings: Set<Int> = []
}

/// The annex of an annual report: the indicators by objective.
public struct AnnualAnnex: Sendable {
    /// "Kết quả thực hiện các chỉ tiêu năm 2018".
    public let title: String
    /// The headings of the columns, in order: TT, target, unit, plan, year before, total, women, rate, change,
    /// against the plan, judgement, note.
    public let heads: [String]
    /// The heading over total, women and rate: "Thực hiện năm 2018".
    public let currentHead: String
    /// The rows.
    public let rows: [AnnexRow]
    /// Notes under it: signs, sources, what is to be confirmed.
    public let notes: [String]
}

/// A row of the annex.
public struct AnnexRow: Sendable {
    /// What the row is.
    public enum Kind: String, Sendable, Hashable {
        /// A programme: only number and name are filled.
        case programme
        /// An objective: only number and name are filled.
        case objective
        /// A target.
        case line
    }

    /// What the row is.
    public let kind: Kind
    /// TT: "A", "I", "1".
    public let number: String
    /// Target, or the name of the programme or objective.
    public let printedName: PrintedText
    /// Unit of measure.
    public let printedUnit: PrintedText
    /// Plan of the year: "≥ 40%"; with the year it is set for, when that is another one.
    public let plan: String
    /// Result of the year before.
    public let previous: Figure
    /// Number of people for a share of women, else the numerator.
    public let total: Figure
    /// Of these women; "–" where they are not counted apart.
    public let women: Figure
    /// The value in the unit of measure.
    public let rate: Figure
    /// Against the year before, signed.
    public let change: Figure
    /// Against the plan, signed.
    public let againstPlan: Figure
    /// "Đạt", "Không đạt", "Chưa có số liệu".
    public let status: TargetStatusReport?
    /// Notes and source.
    public let printedNote: PrintedText

    /// The cells in the order of the annex's heads.
    public var cells: [PrintedText] {
        [
            PrintedText(number), printedName, printedUnit, PrintedText(plan), PrintedText(previous.text),
            PrintedText(total.text), PrintedText(women.text), PrintedText(rate.text),
            PrintedText(change.text), PrintedText(againstPlan.text), PrintedText(status?.text ?? ""),
            printedNote,
        ]
    }
}

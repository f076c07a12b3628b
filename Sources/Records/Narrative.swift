/// What an officer wrote for a report of the year: a row of the `narratives` table.
///
/// Figures yield results, comparisons and what is due; leadership, causes and proposals are known to those who did the
/// work. Such a text is printed as it stands, and nothing is computed from it.
public struct Narrative: Sendable, Hashable {
    /// The report that a text stands in.
    ///
    /// A further document gets a case of its own and a row in ``sections``.
    public enum Report: String, Sendable, Hashable, CaseIterable {
        /// The annual report on gender equality.
        case gender
        /// The annual report on children.
        case children

        /// The sections that officers write, in the order in which they are printed.
        public var sections: [Section] {
            switch self {
            case .gender: Section.allCases.filter { $0 != .situation }
            case .children: Section.allCases
            }
        }
    }

    /// A section of reports that officers write, or add to.
    public enum Section: String, Sendable, Hashable, CaseIterable {
        /// The situation of children.
        case situation
        /// Leadership and guidance: documents, boards, funding, training.
        case leadership
        /// What was done of the tasks and solutions.
        case tasks
        /// What stands out, behind what the figures say.
        case strengths
        /// Shortcomings, behind what the figures say.
        case weaknesses
        /// Causes beyond the reach of those who report.
        case objectiveCauses = "causes_objective"
        /// Causes within their reach.
        case subjectiveCauses = "causes_subjective"
        /// Directions and tasks of the next year.
        case next
        /// Proposals to others.
        case proposals
    }

    /// The report.
    public var report: Report
    /// Code of the unit; `nil` for the province.
    public var unit: String?
    /// The section.
    public var section: Section
    /// Place among the texts of the section, from 1 on.
    public var number: Int
    /// One paragraph or point, without a mark of its own.
    public var text: String
    /// The same in English.
    public var textEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a text.
    public init(
        report: Report, unit: String? = nil, section: Section, number: Int, text: String,
        textEN: String? = nil, cell: CellReference
    ) {
        self.report = report
        self.unit = unit
        self.section = section
        self.number = number
        self.text = text
        self.textEN = textEN
        self.cell = cell
    }
}

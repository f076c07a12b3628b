import VietnameseText

/// The kinds of official documents that a run makes.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    /// The report on one unit.
    case unitReport = "unit-report"
    /// The bulletin of the year.
    case bulletin
    /// The decision that publishes the ranking.
    case decision
    /// The letter with which a unit receives its report.
    case letter
    /// The annual report on gender equality.
    case genderReport = "gender-report"
    /// The annual report on children.
    case childrenReport = "children-report"
    /// The review of strategies over their periods.
    case review
    /// The progress report of a plan.
    case plan
    /// The report on the tasks of a department.
    case agency
    /// The annex of budgets.
    case budget
    /// The letter that reminds of reports that are due.
    case reminder
    /// The progress of model titles.
    case titles
    /// The list of those recognised.
    case recognition
    /// The list of child-friendly communes.
    case communes
    /// The list of commendations.
    case awards

    /// Whether the form of the document names the legal acts that it rests on.
    public var hasLegalBases: Bool { self == .decision }

    /// The annual report on a field; `nil` for a field that is nobody's in particular.
    public init?(annualReportOn field: TargetProgramme.Field) {
        switch field {
        case .gender: self = .genderReport
        case .children: self = .childrenReport
        case .other: return nil
        }
    }
}

/// Who issues a kind of document, under which number, and to whom: a row of the `issuances` table.
public struct Issuance: Sendable, Hashable {
    /// The kind of document.
    public var kind: DocumentKind
    /// Its texts by column, `issuer` and `issuer_en` alike; none is empty.
    public var texts: [String: String]
    /// Its number; `nil` when the clerk fills it in.
    public var number: Int?
    /// The day of issue; `nil` when the clerk fills it in.
    public var date: CalendarDate?
    /// The row.
    public var cell: CellReference

    /// Makes a row.
    public init(
        kind: DocumentKind, texts: [String: String] = [:], number: Int? = nil, date: CalendarDate? = nil,
        cell: CellReference
    ) {
        self.kind = kind
        self.texts = texts
        self.number = number
        self.date = date
        self.cell = cell
    }

    /// Columns with texts of their own in English.
    public static let translatedColumns = [
        "issuer", "issuer_parent", "addressee", "signer_authority", "signer_post", "archive", "recipients",
        "authority", "proposer", "proposal",
    ]
    /// Columns with texts that are the same in every language.
    public static let plainColumns = ["symbol", "place", "signer_name"]
    /// Columns that only a decision has a use for.
    public static let decisionColumns = ["authority", "proposer", "proposal"]
    /// What stands for the unit in the addressee of a letter.
    public static let unitMark = "{unit}"

    /// A text of the row in a language: `issuer_en` for `issuer`, or `issuer` where there is none.
    ///
    /// - Returns: `nil` where the row has no Vietnamese text: a translation alone stands for nothing.
    public subscript(column: String, language: Language) -> String? {
        guard let text = texts[column] else { return nil }
        return language == .en ? texts["\(column)_en"] ?? text : text
    }

    /// The number as it is printed: below 10 with a leading zero (Decree 30/2020/NĐ-CP, Annex I).
    public var printedNumber: String? {
        number.map { $0 < 10 ? "0\($0)" : "\($0)" }
    }

    /// The entries of a list separated by semicolons, without blanks at their ends; none is empty.
    public static func entries(of list: String) -> [String] {
        list.split(separator: ";").map { entry in
            String(entry.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }
}

/// A legal act that a document rests on: a row of the `legal_bases` table.
public struct LegalBasis: Sendable, Hashable {
    /// The kind of document.
    public var kind: DocumentKind
    /// Place among the bases of the document, from 1.
    public var order: Int
    /// The paragraph without a mark at its end: "Căn cứ Luật …".
    public var text: String
    /// The same in English.
    public var textEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a legal basis.
    public init(
        kind: DocumentKind, order: Int, text: String, textEN: String? = nil, cell: CellReference
    ) {
        self.kind = kind
        self.order = order
        self.text = text
        self.textEN = textEN
        self.cell = cell
    }
}

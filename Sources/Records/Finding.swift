/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing is produced until it is mended.
    case error
    /// Something is probably wrong; the run goes on.
    case warning
    /// Worth knowing.
    case note

    private var order: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    /// Errors come first.
    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
}

/// Where a finding stands.
public struct FindingPlace: Hashable, Sendable {
    /// The file or folder, as the user knows it.
    public let file: String
    /// The sheet of a workbook.
    public let sheet: String?
    /// The row as a spreadsheet numbers it; the line of a text file.
    public let row: Int?
    /// The heading of the column, or the name of a field.
    public let column: String?
    /// The place inside the cell, counted in characters from 1.
    public let position: Int?

    /// Makes a place.
    public init(
        file: String, sheet: String? = nil, row: Int? = nil, column: String? = nil, position: Int? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
        self.position = position
    }

    /// The place of a cell, or inside it.
    public init(_ cell: CellReference, position: Int? = nil) {
        self.init(
            file: cell.table.file, sheet: cell.table.sheet, row: cell.row, column: cell.heading,
            position: position)
    }
}

/// One thing found in the input: where, what was read, what is expected, what to do.
public struct Finding: Hashable, Sendable {
    /// How grave it is.
    public let severity: Severity
    /// A stable identifier such as `observation.unknown-unit`, for programs that read findings.
    public let code: String
    /// Where it stands.
    public let place: FindingPlace
    /// What was read there, as it stands; `nil` when nothing was.
    public let read: String?
    /// What is wrong.
    public let summary: Message
    /// What is expected instead.
    public let expected: Message?
    /// What the user can do.
    public let advice: Message?

    /// Makes a finding.
    public init(
        _ severity: Severity, _ code: String, at place: FindingPlace, read: String? = nil, summary: Message,
        expected: Message? = nil, advice: Message? = nil
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.read = read
        self.summary = summary
        self.expected = expected
        self.advice = advice
    }
}

/// Findings in the order in which a user works through them: by file, row, column, then gravity.
extension Finding: Comparable {
    /// Orders by place.
    public static func < (left: Finding, right: Finding) -> Bool {
        let (a, b) = (left.place, right.place)
        if a.file != b.file { return a.file < b.file }
        if a.row != b.row { return (a.row ?? 0) < (b.row ?? 0) }
        if a.column != b.column { return (a.column ?? "") < (b.column ?? "") }
        if a.position != b.position { return (a.position ?? 0) < (b.position ?? 0) }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.code != right.code { return left.code < right.code }
        return left.summary.vi < right.summary.vi
    }
}

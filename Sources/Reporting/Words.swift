import Records
import VietnameseText

/// The wording of one language: phrases with fields, and plain words for templates.
public struct Words: Sendable {
    /// The language.
    public let language: Language
    /// How numbers are written.
    public let numbers: NumberStyle
    /// All texts by key; templates use them as `{{words.key}}`.
    public let texts: [String: String]
    private let phrases: [Phrase: [Piece]]
    private let targetPhrases: [TargetPhrase: [Piece]]
    private let reportPhrases: [ReportPhrase: [Piece]]
    private let chartPhrases: [ChartPhrase: [Piece]]
    private let paperPhrases: [PaperPhrase: [Piece]]
    private let titlePhrases: [TitlePhrase: [Piece]]
    private let workPhrases: [WorkPhrase: [Piece]]
    private let sitePhrases: [SitePhrase: [Piece]]
    private let picturePhrases: [PicturePhrase: [Piece]]
    private let methodPhrases: [MethodPhrase: [Piece]]
    private let diagnosisPhrases: [DiagnosisPhrase: [Piece]]
    private let packagePhrases: [PackagePhrase: [Piece]]

    private enum Piece {
        case text(String)
        case field(String)
        /// One word beside a count of one, another beside any other count.
        case choice(field: String, one: String, other: String)

        var field: String? {
            switch self {
            case .text: nil
            case .field(let name), .choice(let name, _, _): name
            }
        }
    }

    /// Why a list of words cannot be used.
    public enum Fault: Hashable, Sendable {
        /// A phrase has no wording.
        case missing(key: String)
        /// A wording uses a field that the phrase does not have.
        case unknownField(key: String, field: String, known: [String])
        /// A brace without its partner.
        case unbalancedBrace(key: String)
        /// A choice that is not `{field|one|other}`.
        case malformedChoice(key: String, choice: String)
    }

    /// All that is wrong with a list of words.
    public struct Faults: Error, Sendable {
        /// The faults, in the order of the phrases.
        public let faults: [Fault]
    }

    /// Checks and compiles a list of words.
    public init(language: Language, texts: [String: String]) throws(Faults) {
        var faults: [Fault] = []
        let phrases = Self.compiled(Phrase.self, texts, &faults)
        let targetPhrases = Self.compiled(TargetPhrase.self, texts, &faults)
        let reportPhrases = Self.compiled(ReportPhrase.self, texts, &faults)
        let chartPhrases = Self.compiled(ChartPhrase.self, texts, &faults)
        let paperPhrases = Self.compiled(PaperPhrase.self, texts, &faults)
        let titlePhrases = Self.compiled(TitlePhrase.self, texts, &faults)
        let workPhrases = Self.compiled(WorkPhrase.self, texts, &faults)
        let sitePhrases = Self.compiled(SitePhrase.self, texts, &faults)
        let picturePhrases = Self.compiled(PicturePhrase.self, texts, &faults)
        let methodPhrases = Self.compiled(MethodPhrase.self, texts, &faults)
        let diagnosisPhrases = Self.compiled(DiagnosisPhrase.self, texts, &faults)
        let packagePhrases = Self.compiled(PackagePhrase.self, texts, &faults)
        for word in Self.requiredWords where texts[word] == nil { faults.append(.missing(key: word)) }
        guard faults.isEmpty else { throw Faults(faults: faults) }
        self.language = language
        self.texts = texts
        self.phrases = phrases
        self.targetPhrases = targetPhrases
        self.reportPhrases = reportPhrases
        self.chartPhrases = chartPhrases
        self.paperPhrases = paperPhrases
        self.titlePhrases = titlePhrases
        self.workPhrases = workPhrases
        self.sitePhrases = sitePhrases
        self.picturePhrases = picturePhrases
        self.methodPhrases = methodPhrases
        self.diagnosisPhrases = diagnosisPhrases
        self.packagePhrases = packagePhrases
        numbers = language == .vi ? .vietnamese : .english
    }

    private static func compiled<List: Wording>(
        _ list: List.Type, _ texts: [String: String], _ faults: inout [Fault]
    ) -> [List: [Piece]] {
        var compiled: [List: [Piece]] = [:]
        for phrase in List.allCases {
            guard let text = texts[phrase.rawValue] else {
                faults.append(.missing(key: phrase.rawValue))
                continue
            }
            guard let pieces = pieces(of: text) else {
                faults.append(.unbalancedBrace(key: phrase.rawValue))
                continue
            }
            for field in pieces.compactMap(\.field) where !phrase.fields.contains(field) {
                faults.append(
                    field.contains("|")
                        ? .malformedChoice(key: phrase.rawValue, choice: field)
                        : .unknownField(key: phrase.rawValue, field: field, known: phrase.fields))
            }
            compiled[phrase] = pieces
        }
        return compiled
    }

    /// All phrases, in the order in which faults are told.
    public static var allPhrases: [any Wording] {
        Array(Phrase.allCases) + Array(TargetPhrase.allCases) + Array(ReportPhrase.allCases)
            + Array(ChartPhrase.allCases) + Array(PaperPhrase.allCases) + Array(TitlePhrase.allCases)
            + Array(WorkPhrase.allCases) + Array(SitePhrase.allCases) + Array(PicturePhrase.allCases)
            + Array(MethodPhrase.allCases) + Array(DiagnosisPhrase.allCases)
            + Array(PackagePhrase.allCases)
    }

    /// A phrase on rankings with its fields filled in.
    public func callAsFunction(
        _ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(phrases[phrase] ?? [], values)
    }

    /// A phrase on targets with its fields filled in.
    public func callAsFunction(
        _ phrase: TargetPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(targetPhrases[phrase] ?? [], values)
    }

    /// A phrase of reports with its fields filled in.
    public func callAsFunction(
        _ phrase: ReportPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(reportPhrases[phrase] ?? [], values)
    }

    /// A phrase of charts with its fields filled in.
    public func callAsFunction(
        _ phrase: ChartPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(chartPhrases[phrase] ?? [], values)
    }

    /// A phrase about documents and budgets with its fields filled in.
    public func callAsFunction(
        _ phrase: PaperPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(paperPhrases[phrase] ?? [], values)
    }

    /// A phrase on titles, awards and communes with its fields filled in.
    public func callAsFunction(
        _ phrase: TitlePhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(titlePhrases[phrase] ?? [], values)
    }

    /// A phrase on plans, tasks and duties with its fields filled in.
    public func callAsFunction(
        _ phrase: WorkPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(workPhrases[phrase] ?? [], values)
    }

    /// A phrase of pages beside the results with its fields filled in.
    public func callAsFunction(
        _ phrase: SitePhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(sitePhrases[phrase] ?? [], values)
    }

    /// A phrase of packages with its fields filled in.
    public func callAsFunction(
        _ phrase: PackagePhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(packagePhrases[phrase] ?? [], values)
    }

    /// A phrase of pictures with its fields filled in.
    public func callAsFunction(
        _ phrase: PicturePhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(picturePhrases[phrase] ?? [], values)
    }

    /// A phrase on methods with its fields filled in.
    public func callAsFunction(
        _ phrase: MethodPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(methodPhrases[phrase] ?? [], values)
    }

    /// A phrase on the check of a method with its fields filled in.
    public func callAsFunction(
        _ phrase: DiagnosisPhrase, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        Self.text(diagnosisPhrases[phrase] ?? [], values)
    }

    private static func text(_ pieces: [Piece], _ values: KeyValuePairs<String, String>) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .field(let field): result += values.first { $0.key == field }?.value ?? ""
            case .choice(let field, let one, let other):
                result += values.first { $0.key == field }?.value == "1" ? one : other
            }
        }
        return result
    }

    /// A phrase on rankings with its fields filled in, each in the language in which it is there.
    ///
    /// - Parameters:
    ///   - phrase: The phrase.
    ///   - names: The fields that may be in another language than the report.
    ///   - values: The other fields.
    /// - Returns: The sentence, in parts where a field is in another language.
    func printed(
        _ phrase: Phrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(phrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase on targets.
    func printed(
        _ phrase: TargetPhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(targetPhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase of reports.
    func printed(
        _ phrase: ReportPhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(reportPhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase about documents and budgets.
    func printed(
        _ phrase: PaperPhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(paperPhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase on titles, awards and communes.
    func printed(
        _ phrase: TitlePhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(titlePhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase on plans, tasks and duties.
    func printed(
        _ phrase: WorkPhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(workPhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase of pictures.
    func printed(
        _ phrase: PicturePhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(picturePhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase on methods.
    func printed(
        _ phrase: MethodPhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(methodPhrases[phrase] ?? [], names, values)
    }

    /// The same for a phrase on the check of a method.
    func printed(
        _ phrase: DiagnosisPhrase, _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String> = [:]
    ) -> PrintedText {
        Self.printed(diagnosisPhrases[phrase] ?? [], names, values)
    }

    private static func printed(
        _ pieces: [Piece], _ names: KeyValuePairs<String, PrintedText>,
        _ values: KeyValuePairs<String, String>
    ) -> PrintedText {
        var parts: [PrintedText] = []
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let plain): text += plain
            case .field(let field):
                if let value = values.first(where: { $0.key == field })?.value {
                    text += value
                } else if let name = names.first(where: { $0.key == field })?.value {
                    parts += [PrintedText(text), name]
                    text = ""
                }
            case .choice(let field, let one, let other):
                text += values.first { $0.key == field }?.value == "1" ? one : other
            }
        }
        return PrintedText(joining: parts + [PrintedText(text)])
    }

    /// A plain word; the key itself when a list of words lacks it.
    public func word(_ key: String) -> String { texts[key] ?? key }

    /// Plain words that the program itself needs; templates are checked for theirs when they are compiled.
    public static let requiredWords =
        [
            "language_name", "home", "method", "rank", "value_final", "data_page", "download_bulletin",
            "download_workbook", "download_results", "download_bundle", "data_lede",
            "published_example", "download_ranking", "download_report", "download_package",
            "download_data", "download_report_translated", "download_bulletin_translated",
            "download_annual", "download_annual_translated", "download_dossier",
            "download_dossier_translated",
            "download_review", "download_review_translated",
            "csv_year", "csv_unit_code", "csv_unit", "csv_kind", "csv_code", "csv_name", "csv_measure",
            "csv_value",
            "csv_score", "csv_rank", "csv_count", "csv_mean", "csv_status", "csv_address", "csv_publication",
            "csv_kind_index", "csv_kind_component", "csv_kind_indicator", "csv_kind_item",
            "feed_title", "accessibility", "not_found",
            // The workbook of a year.
            "about_data", "band", "data_area", "data_how_to_read", "data_issuer", "data_missing",
            "data_official",
            "data_readme_text", "data_readme_topic", "data_reported", "data_score_scale",
            "data_sheet_components",
            "data_sheet_indicators", "data_sheet_items", "data_sheet_ranking", "data_sheet_readme",
            "data_title",
            "data_verified_by", "data_verified_on", "licence", "men", "notice", "previous_rank", "sources",
            "women",
            // Targets of strategies and programmes.
            "targets", "review", "download_targets", "download_decision", "download_decision_translated",
            "review_best_targets", "review_worst_targets",
            "review_units_by_targets", "review_units_by_improvement",
            "trace", "trace_lede",
        ] + PackagePhrase.requiredWords

    /// "A, B và C".
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return self(.listAnd, ["items": items.dropLast().joined(separator: ", "), "last": last])
    }

    private static func pieces(of text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let before = rest[..<open]
            guard !before.contains("}") else { return nil }
            if !before.isEmpty { pieces.append(.text(String(before))) }
            pieces.append(piece(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// What stands between two braces; what is no choice of two stays a field, which no phrase has.
    private static func piece(_ inside: Substring) -> Piece {
        let parts = inside.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return .field(String(inside)) }
        return .choice(field: String(parts[0]), one: String(parts[1]), other: String(parts[2]))
    }
}

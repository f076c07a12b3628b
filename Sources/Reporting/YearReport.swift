import Records

/// What a reader is told of a programme: its years, newest last.
public struct ProgrammeReport: Sendable {
    /// Short name in addresses.
    public let code: String
    /// The years, ascending.
    public let years: [YearReport]
}

/// A number with its printed form; both come from here, so no format can print another figure.
public struct Figure: Sendable, Hashable {
    /// The value at full precision; `nil` when missing.
    public let value: Double?
    /// The printed form.
    public let text: String
}

/// The names of a unit.
public struct UnitName: Sendable, Hashable {
    /// Code of the register.
    public let code: String
    /// At the start of a line: "Huyện Bình Sơn".
    public let heading: String
    /// Inside a sentence: "huyện Bình Sơn".
    public let sentence: String
    /// Without the kind, or with it where units share a name: "Bình Sơn".
    public let short: String
    /// ASCII name of files and addresses: "524-huyen-binh-son".
    public let slug: String
    /// The group of units with like conditions.
    public let printedGroup: PrintedText?
    /// ASCII name of the group in addresses, the same in every language.
    public let groupSlug: String?
    /// The text of the group alone.
    public var group: String? { printedGroup?.text }
}

/// What must be said at the head of everything while results are not official.
public struct StatusFlag: Sendable, Hashable {
    /// One or two words: "Bản dự thảo".
    public let title: String
    /// What it means here, when the bundle says so.
    public let printedNote: PrintedText?
    /// The text of the note alone.
    public var note: String? { printedNote?.text }
}

/// One fact with one way to check it.
public struct Fact: Sendable, Hashable {
    /// The large figure.
    public let figure: String
    /// The unit the fact is about, for a link.
    public let unit: UnitName?
    /// The sentence, after the unit's name when there is one.
    public let printedText: PrintedText
    /// What stands behind it.
    public let printedNote: PrintedText?
    /// The sentence without its languages.
    public var text: String { printedText.text }
    /// The note without its languages.
    public var note: String? { printedNote?.text }

    init(figure: String, unit: UnitName?, printedText: PrintedText, printedNote: PrintedText?) {
        self.figure = figure
        self.unit = unit
        self.printedText = printedText
        self.printedNote = printedNote
    }

    init(figure: String, unit: UnitName?, text: String, note: String?) {
        self.init(
            figure: figure, unit: unit, printedText: PrintedText(text),
            printedNote: note.map { PrintedText($0) })
    }
}

/// What is told of one year.
public struct YearReport: Sendable {
    /// The year.
    public let year: Int
    /// Programme code.
    public let programme: String
    /// The settings of the bundle.
    public let settings: Settings
    /// The language of the report.
    public let language: Language
    /// The flag; `nil` when results are official.
    public let flag: StatusFlag?
    /// "Xếp hạng năm 2016".
    public let title: String
    /// What the bulletin covers.
    public let homeLede: String
    /// The year in one or two sentences.
    public let lede: String
    /// Headlines made from facts.
    public let facts: [Fact]
    /// One ranking for each root of the index tree, the main one first.
    public let rankings: [RankingReport]
    /// The units, in the order of the main ranking, those without a rank last; each made when asked for.
    public let units: UnitReports
    /// The indicators, in the order of the bundle; each made when asked for.
    public let indicators: IndicatorReports
    /// Rankings by the components below the roots, in the order of the tree.
    public let components: [RankingReport]
    /// A result that an authority published, as an example; `nil` without one.
    public let published: PublishedReport?
    /// What was corrected after publication, the newest first.
    public let corrections: [CorrectionRow]
    /// How it was computed.
    public let method: MethodReport
    /// The scale of the scores, at the start of a sentence: "Điểm theo thang 0–100".
    public let scoreScale: String
    /// Whose method it is, and when the data were closed: the foot of everything.
    public let printedNotes: [PrintedText]
    /// Who issues which kind of document, as the bundle says it.
    let issuances: [Issuance]
    /// Legal acts that documents rest on.
    let legalBases: [LegalBasis]
    /// Citations of the register's documents.
    let citations: Citations
    /// The strategies and programmes under way; `nil` when the year has none.
    public let targets: TargetsReport?
    let targetReporter: TargetReporter?
    /// Pages and documents about the work behind the figures; empty when the bundle has nothing of the kind.
    public let dossiers: [Dossier]
    /// Whether the bundle has an index; without one there is no ranking, no method, and nothing told of units.
    public var isRanked: Bool { !rankings.isEmpty }
    /// The text of the notes alone.
    public var notes: [String] { printedNotes.map(\.text) }
    /// The annual reports of the province, each made when it is asked for.
    public var annualReports: [AnnualReport] { targetReporter?.annualReports(area: 0) ?? [] }
    /// The review of the programmes under way, in a year that ends one, in its mid-term year and in the newest
    /// year; made when it is asked for.
    public var review: ReviewReport? { targetReporter?.review() }
    /// Whether the year has a review, without making it.
    public var hasReview: Bool { targetReporter?.hasReview ?? false }
}

/// The reports of a year's units, each made when it is asked for, so that memory does not grow with them.
public struct UnitReports: Sendable, RandomAccessCollection {
    let parent: YearReporter
    /// Positions of the units, in the order of the main ranking.
    let order: [Int]

    /// The first position.
    public var startIndex: Int { 0 }
    /// One past the last position.
    public var endIndex: Int { order.count }
    /// The report at a position.
    public subscript(position: Int) -> UnitReport { UnitReporter(parent, order[position]).report() }
}

extension YearReport {
    /// A setting's text in the language of the report.
    public func setting(_ key: String) -> String? { settings[key, language] }
}

/// A band of a ranking, ready to print.
public struct BandReport: Sendable, Hashable {
    /// "Nhóm dẫn đầu".
    public let printedName: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// "hạng 1–5" or "từ 75 điểm".
    public let range: String
    /// Position, 0 is the first.
    public let position: Int
}

/// The ranking by one root index.
public struct RankingReport: Sendable {
    /// Code of the index.
    public let code: String
    /// Name of the index.
    public let printedName: PrintedText
    /// Name and year: the title of the index's page.
    public let printedTitle: PrintedText
    /// What the picture shows, when a rule finds something; else a plain name.
    public let printedHeadline: PrintedText
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// The text of the title alone.
    public var title: String { printedTitle.text }
    /// The text of the headline alone.
    public var headline: String { printedHeadline.text }
    /// The rows, by rank; then those not ranked, in Vietnamese order.
    public internal(set) var rows: [RankingRow]
    /// The bands, best first; empty when the index has none.
    public let bands: [BandReport]
    /// The components: names and means of the columns.
    public let components: [ComponentColumn]
    /// Year of the comparison; `nil` when the year before is not there.
    public let previousYear: Int?
    /// Heading over ranks of both years on a common set; `nil` where official ranks are compared.
    public let commonColumn: String?
    /// Scores from where to where, for the axis of pictures.
    public let axis: Axis
    /// What the five shades of a table of components stand for, the lowest first.
    public let shades: [String]
    /// Simple mean of the scores.
    public let mean: Figure
    /// Notes that belong under the table: rounding, ties, units that cannot be compared.
    public let notes: [String]
    /// Biggest moves of comparable units, gains first; empty when there are none.
    public let movers: [Mover]
    let pictures: RankingPictures
}

extension RankingReport {
    /// Where the units lie, shaded by band or by fifths of the ranking; `nil` without places of the units.
    public var map: MapReport? { pictures.map() }
    /// The ranks of all units over the years; `nil` for many units and before the second comparable year.
    public var paths: RankPaths? { pictures.paths(movers) }
    /// The groups of units side by side; empty where the units form fewer than two.
    public var groups: [GroupReport] { pictures.groups() }
    /// Scores of the components by tenths of the ranking, where there are too many units for a picture of all.
    public var tenths: [TenthReport] { pictures.tenths() }
}

extension RankingReport {
    /// The same with some of its rows: what is said of the whole, such as means, stays.
    public func keeping(_ rows: [RankingRow]) -> RankingReport {
        var part = self
        part.rows = rows
        return part
    }
}

/// A unit that moved.
public struct Mover: Sendable {
    /// The unit.
    public let unit: UnitName
    /// How it moved.
    public let change: ChangeReport
    /// Rank and score then; on a common set those of both years.
    public let from: String
    /// Components and indicators that the move came from, the weightiest first; only those that both years define
    /// alike.
    public let reasons: [MoveReason]
    /// Why rank and score did not move together; `nil` where they did.
    public let reasonNote: String?
}

/// A part of an index that moved the way the unit did.
public struct MoveReason: Sendable, Hashable {
    /// Code of the component or indicator.
    public let code: String
    /// Whether it is an indicator.
    public let isIndicator: Bool
    /// Name.
    public let printedName: PrintedText
    /// "58,3 → 66,1 điểm".
    public let printedValues: PrintedText
}

/// A row of the ranking table.
public struct RankingRow: Sendable {
    /// The unit.
    public let unit: UnitName
    /// The rank; text "–" when there is none.
    public let rank: Figure
    /// Position of the band; `nil` without one.
    public let band: Int?
    /// The score.
    public let score: Figure
    /// The rank of the year before, where it may be compared; on a common set where `commonRank` is there.
    public let previousRank: Figure
    /// This year's rank on the common set that the comparison rests on; `nil` where it rests on official ranks.
    public let commonRank: Figure?
    /// The rank of the year before; on a common set the ranks of both years: "7 → 6".
    public var previousRankText: String {
        commonRank.map { "\(previousRank.text) → \($0.text)" } ?? previousRank.text
    }
    /// The change.
    public let change: ChangeReport
    /// Scores of the components, in the order of the columns.
    public let components: [Figure]
    /// Why there is no rank.
    public let printedNotRankedReason: PrintedText?
    /// The reason without its languages.
    public var notRankedReason: String? { printedNotRankedReason?.text }
}

/// A component as a column.
public struct ComponentColumn: Sendable {
    /// Code of the index or indicator.
    public let code: String
    /// Name.
    public let printedName: PrintedText
    /// Name for a narrow column; the full one where the bundle gives none.
    public let printedShortName: PrintedText
    /// Simple mean of the units' scores.
    public let mean: Figure
    /// The scale of its scores: that of the method, else from the lowest to the highest.
    public let scale: ClosedRange<Double>

    /// The fifth of the scale in which a score lies, 0 is the lowest.
    public func fifth(of score: Double) -> Int {
        let width = scale.upperBound - scale.lowerBound
        guard width > 0 else { return 2 }
        let share = (score - scale.lowerBound) / width
        return share.isFinite ? Int(min(max(share * 5, 0), 4)) : 0
    }
    /// The text of the name alone.
    public var name: String { printedName.text }
    /// The text of the short name alone.
    public var shortName: String { printedShortName.text }
}

/// A change against the year before, ready to print.
public struct ChangeReport: Sendable, Hashable {
    /// The kind, which decides the mark: ▲ ▼ = or none.
    public enum Kind: Sendable, Hashable {
        /// Gained places.
        case up
        /// Lost places.
        case down
        /// Same rank.
        case same
        /// Nothing to compare with.
        case none
    }

    /// The kind.
    public let kind: Kind
    /// Places gained or lost, without sign; empty when there is nothing to compare.
    public let places: String
    /// In full: "Tăng 2 bậc", or why it cannot be told.
    public let text: String
    /// For a table cell where it cannot be told ("đổi địa giới") or rests on a common set.
    public let short: String?
    /// More of why it cannot be told, or what it rests on.
    public let detail: String?
    /// The mark beside places that are those of a common set: "bộ chung"; `nil` for official ranks.
    public var basis: String?
}

/// The scale of a picture.
public struct Axis: Sendable, Hashable {
    /// Lower end.
    public let low: Double
    /// Upper end.
    public let high: Double
    /// Labelled values.
    public let ticks: [Figure]

    /// Where a value lies, 0…1.
    public func share(_ value: Double) -> Double {
        high > low ? min(max((value - low) / (high - low), 0), 1) : 0.5
    }
}

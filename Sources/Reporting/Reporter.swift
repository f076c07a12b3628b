import Assessment
import Records
import VietnameseText

/// Turns assessed years into what a reader is told.
///
/// Every format renders this and nothing else.
public struct Reporter: Sendable {
    /// The years; to a report of one year, that year and those before it.
    let years: [AssessedYear]
    /// The same years with their strategies and programmes; empty when no bundle has any.
    let targets: [TargetYear]
    let words: Words
    /// The years to report; empty for all.
    private let shown: Set<Int>
    /// What the plans measure, of the newest year that knows it, by the code of the indicator.
    private let measures: [String: Measure]
    /// Digits with which scores are printed, by year and position of the index.
    let digits: [[Int]]
    /// What of every year, later ones among them, may be told in the report of any year.
    let outlines: [YearOutline]

    /// Prepares a reporter.
    ///
    /// - Parameters:
    ///   - years: The years of one programme, ascending.
    ///   - targets: The judged targets of the same years, ascending; empty without strategies and programmes.
    ///   - words: The wording of the language.
    ///   - shown: The years to report; empty for all. The others still serve comparison and trends.
    public init(
        _ years: [AssessedYear], targets: [TargetYear] = [], words: Words, shown: Set<Int> = []
    ) {
        self.years = years
        self.targets = targets
        self.words = words
        self.shown = shown
        let newestFirst = targets.reversed()
        outlines = years.map { year in
            YearOutline(year, hasTargets: targets.contains { $0.year == year.year && !$0.programmes.isEmpty })
        }
        measures = Dictionary(newestFirst.flatMap(\.measures).map { ($0.code, $0) }) { newest, _ in newest }
        digits = years.map { year in
            year.tree.indices.indices.map { Self.scoreDigits(year, index: $0) }
        }
    }

    /// A reporter of one year, who knows nothing of later years but their outlines.
    ///
    /// So a bulletin, a page and a package stay what they were when figures of a later year come or change.
    private init(_ whole: Reporter, asOf position: Int) {
        let years = Array(whole.years[...position])
        self.years = years
        targets = whole.targets.filter { target in years.last.map { target.year <= $0.year } ?? false }
        words = whole.words
        shown = whole.shown
        outlines = whole.outlines
        measures = whole.measures
        // The same digits in every year of an index, so that a column of years can be read.
        var needed: [String: Int] = [:]
        for (year, own) in zip(years, whole.digits) {
            for (index, digits) in zip(year.tree.indices, own) {
                needed[index.code] = max(needed[index.code] ?? 1, digits)
            }
        }
        digits = years.map { year in year.tree.indices.map { needed[$0.code] ?? 1 } }
    }

    /// The report of the whole programme; `nil` without any year to report.
    public func programme() -> ProgrammeReport? {
        let positions = years.indices.filter { isShown(years[$0].year) }
        guard let first = positions.first else { return nil }
        return ProgrammeReport(
            code: years[first].bundle.programme,
            years: positions.map { YearReporter(Reporter(self, asOf: $0), $0).report() })
    }

    /// What an indicator of a plan measures, by the newest year that knows it.
    func measure(_ code: String) -> Measure? { measures[code] }

    /// The code that a unit of one year has in another: it may differ after a rename or a change of kind.
    ///
    /// - Parameters:
    ///   - code: The unit's code in the year at `position`.
    ///   - position: Position of that year.
    ///   - other: Position of the other year.
    /// - Returns: The code there, whether or not the register there knows it.
    func code(of code: String, at position: Int, in other: Int) -> String {
        var code = code
        var current = position
        while current > other {
            code = outlines[current].successions.formerCode(of: code)
            current -= 1
        }
        while current < other {
            current += 1
            code = outlines[current].successions.laterCode(of: code)
        }
        return code
    }

    func isShown(_ year: Int) -> Bool { shown.isEmpty || shown.contains(year) }

    // MARK: - Printed forms

    static let missing = "–"

    func figure(_ value: Double?, digits: Int) -> Figure {
        Figure(value: value, text: value.map { words.numbers.text($0, digits: digits) } ?? Self.missing)
    }

    /// A place: whole, or with one digit under the tie rule `average`.
    func place(_ value: Double?) -> Figure {
        Figure(value: value, text: value.map { words.numbers.compact($0, maximumDigits: 1) } ?? Self.missing)
    }

    /// A difference as a reader finds it from the two printed figures.
    static func printedDifference(_ first: Double, _ second: Double, digits: Int) -> Double {
        DecimalRounding.rounded(first, digits: digits) - DecimalRounding.rounded(second, digits: digits)
    }

    func rankOf(_ rank: Rank?) -> String {
        guard let rank else { return Self.missing }
        return words(.rankOf, ["rank": place(rank.place).text, "count": "\(rank.count)"])
    }

    /// Counts are whole; anything else keeps the digits it has, at most three.
    func amount(_ value: Double?) -> Figure {
        Figure(value: value, text: value.map { words.numbers.compact($0, maximumDigits: 3) } ?? Self.missing)
    }

    /// The names of the ranked units; units that share a name are told apart by their kind.
    func names(of year: AssessedYear) -> [UnitName] {
        var bearers: [String: Int] = [:]
        for unit in year.units { bearers[unit.name, default: 0] += 1 }
        return year.units.map { unit in
            UnitName(
                code: unit.code, heading: VietnameseCase.capitalizingFirst(fullName(of: unit)),
                sentence: fullName(of: unit),
                short: bearers[unit.name] == 1
                    ? unit.name : VietnameseCase.capitalizingFirst(fullName(of: unit)),
                slug: Self.slug(of: unit),
                printedGroup: words.printed(ifAny: unit.group, en: unit.groupEN),
                groupSlug: unit.group.map { Slug.slug($0) })
        }
    }

    /// "huyện Bình Sơn"; in other languages by the wording `kind_huyen`, such as "{name} District".
    func fullName(of unit: Unit) -> String { Self.fullName(of: unit, words: words) }

    /// The name of a unit with its kind in the language of some words.
    public static func fullName(of unit: Unit, words: Words) -> String {
        let key = "kind_" + Slug.slug(unit.kind).replacing("-", with: "_")
        guard words.language != .vi, let wording = words.texts[key] else { return unit.fullName }
        return wording.replacing("{name}", with: unit.name)
    }

    /// The kind alone: "huyện", or "district".
    func kind(of unit: Unit) -> String {
        let key = "kind_" + Slug.slug(unit.kind).replacing("-", with: "_")
        guard words.language != .vi, let wording = words.texts[key] else { return unit.kind }
        return wording.replacing("{name}", with: "").trimmedSpaces.lowercased()
    }

    /// The same at the start of a line.
    func heading(of unit: Unit) -> String { VietnameseCase.capitalizingFirst(fullName(of: unit)) }

    private static let longestSlug = 80

    /// ASCII name of a unit in files and addresses; the code keeps units apart.
    public static func slug(of unit: Unit) -> String {
        // File systems take 255 bytes; the code keeps names apart that are cut.
        var name = Slug.slug(unit.fullName).prefix(longestSlug)
        while name.last == "-" { name.removeLast() }
        return name.isEmpty ? unit.code.lowercased() : "\(unit.code.lowercased())-\(name)"
    }

    /// Where a cell stands, named inside the programme so that it does not depend on this machine.
    func address(_ cell: CellReference, in bundle: YearBundle) -> String {
        words(
            .cellAddress,
            [
                "file": Self.inside(cell.table.file, bundle), "row": "\(cell.row)",
                "column": cell.heading ?? "",
            ])
    }

    static func inside(_ path: String, _ bundle: YearBundle) -> String {
        let prefix = bundle.path + "/"
        // By byte: every figure on every page has such an address.
        let rest =
            path.utf8.starts(with: prefix.utf8)
            ? String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : path
        return "\(bundle.programme)/\(bundle.year)/\(rest)"
    }

    /// As few digits as a scale asks for when they tell units of different rank apart, else one more.
    ///
    /// Closer scores print alike; the note on rounding then says why their ranks differ.
    static func scoreDigits(_ year: AssessedYear, index: Int) -> Int {
        let scores = year.results.compactMap { $0.indices[index].rankedScore }.sorted()
        let digits = digits(year.indices[index])
        let isDistinct = zip(scores, scores.dropFirst()).allSatisfy { low, high in
            low == high
                || DecimalRounding.rounded(low, digits: digits)
                    != DecimalRounding.rounded(high, digits: digits)
        }
        return isDistinct ? digits : digits + 1
    }

    /// The digits of scores of a child.
    static func scoreDigits(_ year: AssessedYear, child: IndexTree.Child) -> Int {
        switch child {
        case .indicator(let place): scoreDigits(year, indicator: place)
        case .index(let place): digits(year.indices[place])
        }
    }

    /// The digits of scores of an indicator.
    static func scoreDigits(_ year: AssessedYear, indicator: Int) -> Int {
        let summary = year.indicators[indicator]
        return digits(of: summary.scoreRange ?? summary.observedScores)
    }

    /// The scale of a child's scores: that of the method, else from the lowest to the highest; 0…100 without scores.
    static func scale(_ year: AssessedYear, child: IndexTree.Child) -> ClosedRange<Double> {
        switch child {
        case .indicator(let place):
            return year.indicators[place].scoreRange ?? year.indicators[place].observedScores ?? 0...100
        case .index(let place):
            let summary = year.indices[place]
            if let range = summary.scoreRange { return range }
            guard let low = summary.lowest, let high = summary.highest, low <= high else { return 0...100 }
            return low...high
        }
    }

    private static func digits(_ summary: IndexSummary) -> Int {
        if let range = summary.scoreRange { return digits(of: range) }
        guard let low = summary.lowest, let high = summary.highest else { return 1 }
        return digits(of: low...high)
    }

    /// One digit on a scale of 100, more on narrower ones: a thousandth of the scale can be told.
    private static func digits(of range: ClosedRange<Double>?) -> Int {
        guard let range else { return 1 }
        let width = range.upperBound - range.lowerBound
        return width > 20 ? 1 : width > 2 ? 2 : 3
    }

    /// The score of an indicator, marked where it rests on an imputed value.
    func score(_ result: IndicatorResult, of position: Int, in year: AssessedYear) -> Figure {
        let figure = figure(result.score, digits: Self.scoreDigits(year, indicator: position))
        guard result.imputedValue != nil, figure.value != nil else { return figure }
        return Figure(value: figure.value, text: "\(figure.text) \(words(.imputedMark))")
    }

    /// A scale with round ends and four to seven labelled values.
    func axis(_ values: [Double], within limits: ClosedRange<Double>? = nil) -> Axis? {
        guard var low = values.min(), var high = values.max() else { return nil }
        if low == high {
            let margin = abs(low) > 2 ? 1 : 0.05
            low -= margin
            high += margin
        }
        let steps: [Double] = [
            0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500,
            1000,
        ]
        let step = steps.first { (high - low) / $0 <= 5 } ?? (high - low) / 5
        var start = (low / step).rounded(.down) * step
        var end = (high / step).rounded(.up) * step
        if let limits {
            start = max(start, limits.lowerBound)
            end = min(end, limits.upperBound)
        }
        var ticks: [Figure] = []
        var count = 0
        while true {
            let value = start + Double(count) * step
            if value > end + step * 1e-6 || count > 20 { break }
            ticks.append(
                Figure(value: value, text: words.numbers.compact(value, maximumDigits: step < 0.1 ? 3 : 1)))
            count += 1
        }
        return Axis(low: start, high: end, ticks: ticks)
    }
}

extension String {
    /// Without spaces at the ends.
    var trimmedSpaces: String {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

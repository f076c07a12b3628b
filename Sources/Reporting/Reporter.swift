import Assessment
import Records
import VietnameseText

/// Turns assessed years into what a reader is told.
///
/// Every format renders this and nothing else.
public struct Reporter: Sendable {
    let years: [AssessedYear]
    let words: Words

    /// Prepares a reporter.
    ///
    /// - Parameters:
    ///   - years: The years of one programme, ascending.
    ///   - words: The wording of the language.
    public init(_ years: [AssessedYear], words: Words) {
        self.years = years
        self.words = words
    }

    /// The report of the whole programme; `nil` without any year.
    public func programme() -> ProgrammeReport? {
        guard let first = years.first else { return nil }
        return ProgrammeReport(
            code: first.bundle.programme, years: years.indices.map { YearReporter(self, $0).report() })
    }

    // MARK: - Printed forms

    static let missing = "–"

    func figure(_ value: Double?, digits: Int) -> Figure {
        Figure(value: value, text: value.map { words.numbers.text($0, digits: digits) } ?? Self.missing)
    }

    /// A place: whole, or with one digit under the tie rule `average`.
    func place(_ value: Double?) -> Figure {
        Figure(value: value, text: value.map { words.numbers.compact($0, maximumDigits: 1) } ?? Self.missing)
    }

    func rankOf(_ rank: Rank?) -> String {
        guard let rank else { return Self.missing }
        return words(.rankOf, ["rank": place(rank.place).text, "count": "\(rank.count)"])
    }

    /// Counts are whole; anything else keeps the digits it has, at most three.
    func amount(_ value: Double?) -> Figure {
        Figure(value: value, text: value.map { words.numbers.compact($0, maximumDigits: 3) } ?? Self.missing)
    }

    func name(of unit: Unit, in bundle: YearBundle) -> UnitName {
        let twins = bundle.units.filter { $0.name == unit.name && $0.isRanked == unit.isRanked }
        return UnitName(
            code: unit.code, heading: unit.heading, sentence: unit.fullName,
            short: twins.count > 1 ? unit.heading : unit.name,
            slug: "\(unit.code.lowercased())-\(Slug.slug(unit.fullName))", group: unit.group)
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
        let rest = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
        return "\(bundle.programme)/\(bundle.year)/\(rest)"
    }

    /// The fewest digits, one to three, with which units of different rank print different scores.
    static func scoreDigits(_ year: AssessedYear, index: Int) -> Int {
        let scores = year.results.compactMap { $0.indices[index].rankedScore }.sorted()
        for digits in 1...2 {
            let isDistinct = zip(scores, scores.dropFirst()).allSatisfy { low, high in
                low == high
                    || DecimalRounding.rounded(low, digits: digits)
                        != DecimalRounding.rounded(high, digits: digits)
            }
            if isDistinct { return digits }
        }
        return 3
    }

    /// A scale with round ends and four to seven labelled values.
    func axis(_ values: [Double], within limits: ClosedRange<Double>? = nil) -> Axis? {
        guard var low = values.min(), var high = values.max() else { return nil }
        if low == high {
            low -= 1
            high += 1
        }
        let steps: [Double] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
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
                Figure(value: value, text: words.numbers.compact(value, maximumDigits: 1)))
            count += 1
        }
        return Axis(low: start, high: end, ticks: ticks)
    }
}

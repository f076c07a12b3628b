import Assessment
import Records
import Reporting
import VietnameseText

/// All results and figures of a year as one long table: open data.
///
/// Units stand in the order of the register, aggregates such as the province among them; for each unit the index
/// trees with their indicators, parents first, then the items. Aggregates have values but neither scores nor ranks.
public struct YearData: Sendable {
    /// The rows.
    public let rows: [YearDataRow]

    /// Collects the rows.
    ///
    /// - Parameters:
    ///   - year: The assessed year.
    ///   - report: The report of the same year; it decides the language of names.
    public init(_ year: AssessedYear, report: YearReport) {
        let collector = Collector(year, report)
        rows = year.bundle.units.flatMap { collector.rows(of: $0) }
    }
}

/// Makes the rows of one unit after the other.
private struct Collector {
    let year: AssessedYear
    let language: Language
    let publication: String
    let headings: [String: String]
    let agencies: [String: String]
    /// Positions of observations by unit and item.
    let observations: [String: [String: Int]]

    init(_ year: AssessedYear, _ report: YearReport) {
        self.year = year
        language = report.language
        publication = year.bundle.settings.status.rawValue
        var headings: [String: String] = [:]
        for row in report.rankings.flatMap(\.rows) { headings[row.unit.code] = row.unit.heading }
        self.headings = headings
        var agencies: [String: String] = [:]
        for agency in year.bundle.agencies { agencies[agency.code] = agency.name(in: report.language) }
        self.agencies = agencies
        var observations: [String: [String: Int]] = [:]
        for (position, observation) in year.bundle.observations.enumerated() {
            observations[observation.unit, default: [:]][observation.item] = position
        }
        self.observations = observations
    }

    func rows(of unit: Unit) -> [YearDataRow] {
        year.tree.roots.flatMap { tree($0, unit) } + year.bundle.items.map { item($0, unit) }
    }

    private func row(_ unit: Unit, _ kind: YearDataKind, _ code: String, _ name: String) -> YearDataRow {
        YearDataRow(
            year: year.year, unitCode: unit.code, unit: headings[unit.code] ?? unit.heading, kind: kind,
            code: code, name: name, publication: publication)
    }

    // MARK: - The tree

    private func tree(_ root: Int, _ unit: Unit) -> [YearDataRow] {
        year.tree.subtree(of: root).flatMap { place -> [YearDataRow] in
            let own = index(place, isRoot: place == root, unit).map { [$0] } ?? []
            let indicators = year.tree.children[place].compactMap { child -> YearDataRow? in
                guard case .indicator(let position) = child else { return nil }
                return indicator(position, unit)
            }
            return own + indicators
        }
    }

    private func index(_ place: Int, isRoot: Bool, _ unit: Unit) -> YearDataRow? {
        guard let position = year.position(of: unit.code) else { return nil }
        let index = year.tree.indices[place]
        let result = year.results[position].indices[place]
        var row = row(unit, isRoot ? .index : .component, index.code, index.name(in: language))
        row.score = result.score
        row.rank = result.standing.rank?.place
        row.ranked = year.indices[place].rankedCount
        if let band = result.band, index.bands.indices.contains(band) {
            row.band = index.bands[band].name(in: language)
        }
        if case .compared(let comparison) = result.change { row.previousRank = comparison.previousRank.place }
        row.status = result.standing.rank == nil ? "insufficient_coverage" : "ranked"
        return row
    }

    private func indicator(_ position: Int, _ unit: Unit) -> YearDataRow? {
        let indicator = year.bundle.indicators[position]
        var row = row(unit, .indicator, indicator.code, indicator.name(in: language))
        row.unitOfMeasure = indicator.unitOfMeasure(in: language)
        row.decimals = indicator.digits
        if let place = year.position(of: unit.code) {
            let result = year.results[place].indicators[position]
            row.value = result.value
            row.women = result.women
            row.men = result.men
            row.score = result.score
            row.rank = result.rank?.place
            row.ranked = result.rank?.count ?? year.indicators[position].count
        } else if let values = year.aggregateValues[unit.code], values.indices.contains(position) {
            row.value = values[position]
        } else {
            return nil
        }
        if row.value == nil { row.status = ValueStatus.missing.rawValue }
        return row
    }

    // MARK: - The figures

    private func item(_ item: Item, _ unit: Unit) -> YearDataRow {
        var row = row(unit, .item, item.code, item.name(in: language))
        row.unitOfMeasure = item.unitOfMeasure(in: language)
        row.status = ValueStatus.missing.rawValue
        guard let position = observations[unit.code]?[item.code] else { return row }
        let observation = year.bundle.observations[position]
        row.value = observation.value
        row.reported = observation.reported
        row.status = observation.status.rawValue
        row.decimals = Self.decimals([observation.value, observation.reported])
        if let verification = observation.verification {
            row.verifiedBy = agencies[verification.agency] ?? verification.agency
            row.verifiedOn = verification.date
        }
        return row
    }

    /// Counts are whole; anything else keeps the decimals it has, at most three.
    private static func decimals(_ values: [Double?]) -> Int {
        let values = values.compactMap { $0 }
        return (0..<3).first { digits in
            values.allSatisfy { DecimalRounding.rounded($0, digits: digits) == $0 }
        } ?? 3
    }
}

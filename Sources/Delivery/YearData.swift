import Assessment
import Records
import Reporting
import VietnameseText

/// All results and figures of a year as one long table: open data.
///
/// Units stand in the order of the register, aggregates such as the province among them; for each unit the index
/// trees with their indicators, parents first, then the items. Aggregates have values but neither scores nor ranks.
///
/// Rows are made one by one when they are asked for: a large province has hundreds of thousands.
public struct YearData: Sendable {
    private let collector: Collector

    /// Prepares the rows.
    ///
    /// - Parameters:
    ///   - year: The assessed year.
    ///   - report: The report of the same year; it decides the language of names.
    public init(_ year: AssessedYear, report: YearReport) {
        collector = Collector(year, report)
    }

    /// All rows at once.
    public var rows: [YearDataRow] {
        var rows: [YearDataRow] = []
        forEach { rows.append($0) }
        return rows
    }

    /// Hands over one row after the other.
    ///
    /// - Parameters:
    ///   - kind: What the rows are about; `nil` for all.
    ///   - body: Called with each row, in order.
    /// - Throws: What `body` throws.
    public func forEach<Fault: Error>(
        _ kind: YearDataKind? = nil, _ body: (YearDataRow) throws(Fault) -> Void
    ) throws(Fault) {
        for unit in collector.year.bundle.units { try collector.forEach(kind, of: unit, body) }
    }

    /// How many rows there are of a kind, without making them.
    func count(_ kind: YearDataKind) -> Int {
        collector.year.bundle.units.reduce(0) { $0 + collector.count(kind, of: $1) }
    }
}

/// Makes the rows of one unit after the other.
private struct Collector {
    /// What stands in one row, with the names that are the same for all units.
    private struct Entry {
        let kind: YearDataKind
        /// In the tree, among the indicators, or among the items.
        let position: Int
        let code: String
        let name: String
        var unitOfMeasure: String?
    }

    let year: AssessedYear
    private let language: Language
    private let publication: String
    private let headings: [String: String]
    private let agencies: [String: String]
    /// The rows of a unit, in order.
    private let entries: [Entry]
    /// Positions of observations: by unit, then by item; −1 where there is none.
    private let observations: [Int32]
    private let unitRows: [String: Int]

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
        entries = Self.entries(year, report.language)
        var unitRows: [String: Int] = [:]
        for unit in year.bundle.units where unitRows[unit.code] == nil {
            unitRows[unit.code] = unitRows.count
        }
        self.unitRows = unitRows
        var columns: [String: Int] = [:]
        for (column, item) in year.bundle.items.enumerated() where columns[item.code] == nil {
            columns[item.code] = column
        }
        let width = year.bundle.items.count
        var observations = [Int32](repeating: -1, count: unitRows.count * width)
        for (position, observation) in year.bundle.observations.enumerated() {
            guard let row = unitRows[observation.unit], let column = columns[observation.item] else {
                continue
            }
            observations[row * width + column] = Int32(truncatingIfNeeded: position)
        }
        self.observations = observations
    }

    private static func entries(_ year: AssessedYear, _ language: Language) -> [Entry] {
        var entries: [Entry] = []
        for root in year.tree.roots {
            for place in year.tree.subtree(of: root) {
                let index = year.tree.indices[place]
                entries.append(
                    Entry(
                        kind: place == root ? .index : .component, position: place, code: index.code,
                        name: index.name(in: language)))
                for case .indicator(let position) in year.tree.children[place] {
                    let indicator = year.bundle.indicators[position]
                    entries.append(
                        Entry(
                            kind: .indicator, position: position, code: indicator.code,
                            name: indicator.name(in: language),
                            unitOfMeasure: indicator.unitOfMeasure(in: language)))
                }
            }
        }
        for (position, item) in year.bundle.items.enumerated() {
            entries.append(
                Entry(
                    kind: .item, position: position, code: item.code, name: item.name(in: language),
                    unitOfMeasure: item.unitOfMeasure(in: language)))
        }
        return entries
    }

    /// Whether a unit has a row of an entry: aggregates have no results of indices, some no values either.
    private func has(_ entry: Entry, isRanked: Bool, values: [Double?]?) -> Bool {
        switch entry.kind {
        case .index, .component: isRanked
        case .indicator: isRanked || values?.indices.contains(entry.position) == true
        case .item: true
        }
    }

    func count(_ kind: YearDataKind, of unit: Unit) -> Int {
        let isRanked = year.position(of: unit.code) != nil
        let values = year.aggregateValues[unit.code]
        return entries.count { $0.kind == kind && has($0, isRanked: isRanked, values: values) }
    }

    func forEach<Fault: Error>(
        _ kind: YearDataKind?, of unit: Unit, _ body: (YearDataRow) throws(Fault) -> Void
    ) throws(Fault) {
        let place = year.position(of: unit.code)
        let values = year.aggregateValues[unit.code]
        let heading = headings[unit.code] ?? unit.heading
        let unitRow = unitRows[unit.code]
        for entry in entries where kind == nil || entry.kind == kind {
            guard has(entry, isRanked: place != nil, values: values) else { continue }
            var row = YearDataRow(
                year: year.year, unitCode: unit.code, unit: heading, kind: entry.kind, code: entry.code,
                name: entry.name, publication: publication)
            row.unitOfMeasure = entry.unitOfMeasure
            switch entry.kind {
            case .index, .component: if let place { fill(&row, index: entry.position, unit: place) }
            case .indicator: fill(&row, indicator: entry.position, unit: place, values: values)
            case .item: fill(&row, item: entry.position, unitRow: unitRow)
            }
            try body(row)
        }
    }

    // MARK: - The tree

    private func fill(_ row: inout YearDataRow, index place: Int, unit position: Int) {
        let index = year.tree.indices[place]
        let result = year.results[position].indices[place]
        row.score = result.score
        row.rank = result.standing.rank?.place
        row.ranked = year.indices[place].rankedCount
        if let band = result.band, index.bands.indices.contains(band) {
            row.band = index.bands[band].name(in: language)
        }
        if case .compared(let comparison) = result.change {
            row.previousRank = comparison.previousRank.place
            row.changeBasis = comparison.basis.name
            row.comparedRank = comparison.rank.place
        }
        row.status = result.standing.rank == nil ? "insufficient_coverage" : "ranked"
    }

    private func fill(_ row: inout YearDataRow, indicator position: Int, unit place: Int?, values: [Double?]?)
    {
        row.decimals = year.bundle.indicators[position].digits
        if let place {
            let result = year.results[place].indicators[position]
            row.value = result.value
            row.women = result.women
            row.men = result.men
            row.score = result.score
            row.rank = result.rank?.place
            row.ranked = result.rank?.count ?? year.indicators[position].count
        } else if let values {
            row.value = values[position]
        }
        if row.value == nil { row.status = ValueStatus.missing.rawValue }
    }

    // MARK: - The figures

    private func fill(_ row: inout YearDataRow, item: Int, unitRow: Int?) {
        row.status = ValueStatus.missing.rawValue
        guard let unitRow else { return }
        let position = observations[unitRow * year.bundle.items.count + item]
        guard position >= 0 else { return }
        let observation = year.bundle.observations[Int(position)]
        row.value = observation.value
        row.reported = observation.reported
        row.status = observation.status.rawValue
        row.decimals = Self.decimals(observation.value, observation.reported)
        if let verification = observation.verification {
            row.verifiedBy = agencies[verification.agency] ?? verification.agency
            row.verifiedOn = verification.date
        }
    }

    /// Counts are whole; anything else keeps the decimals it has, at most three.
    private static func decimals(_ first: Double?, _ second: Double?) -> Int {
        max(decimals(first), decimals(second))
    }

    private static func decimals(_ value: Double?) -> Int {
        guard let value else { return 0 }
        return (0..<3).first { DecimalRounding.rounded(value, digits: $0) == value } ?? 3
    }
}

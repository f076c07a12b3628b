import Assessment
import Formula
import Records
import Testing

private let source = TableSource(file: "t.csv", headings: [])
private let cell = CellReference(table: source, row: 2)

/// A year built by hand: the units U1, U2, … with the values of items, and a tree.
struct Programme {
    var year = 2016
    var units: [Unit] = []
    var values: [String: [String: Double]] = [:]
    var indices: [Index] = []
    var indicators: [Indicator] = []
    var successions: [Succession] = []

    /// Units by code, each with the values of items by code.
    init(_ values: [(String, [String: Double])]) {
        for (code, items) in values {
            units.append(Unit(code: code, name: code, kind: "huyện", cell: cell))
            self.values[code] = items
        }
    }

    /// One index ALL over one indicator X with goalposts 0 and 100, and one value of X for each unit.
    static func simple(_ values: [Double?], year: Int = 2016, digits: Int? = nil, ties: TieRule = .min)
        -> Programme
    {
        var programme = Programme(
            values.enumerated().map { ("U\($0 + 1)", $1.map { ["X": $0] } ?? [:]) })
        programme.year = year
        programme.index("ALL", digits: digits, ties: ties)
        programme.indicator("I", in: "ALL", "X", low: 0, high: 100)
        return programme
    }

    mutating func index(
        _ code: String, in parent: String? = nil, weight: Double = 1, coverage: Double = 1,
        digits: Int? = nil,
        ties: TieRule = .min
    ) {
        indices.append(
            Index(
                code: code, name: code, parent: parent, weight: weight, coverage: coverage, digits: digits,
                ties: ties, cell: cell))
    }

    mutating func indicator(
        _ code: String, in index: String, _ formula: String, _ direction: Direction = .higher,
        _ normalisation: Normalisation = .goalposts, low: Double? = nil, high: Double? = nil,
        ideal: ClosedRange<Double>? = nil, weight: Double = 1
    ) {
        guard let parsed = try? Self.formula(formula) else {
            Issue.record("not a formula: \(formula)")
            return
        }
        indicators.append(
            Indicator(
                code: code, name: code, index: index, definition: .formula(parsed),
                unitOfMeasure: "", direction: direction, normalisation: normalisation, low: low, high: high,
                idealLow: ideal?.lowerBound, idealHigh: ideal?.upperBound, weight: weight, cell: cell))
    }

    mutating func succession(_ predecessor: String, _ successor: String, _ kind: Succession.Kind) {
        successions.append(Succession(predecessor: predecessor, successor: successor, kind: kind, cell: cell))
    }

    static func formula(_ text: String) throws -> Sourced<Formula> { Sourced(try Formula(text), from: cell) }

    /// The bundle; items are all codes that any unit has.
    var bundle: YearBundle {
        let codes = Set(values.values.flatMap(\.keys)).sorted()
        var observations: [Observation] = []
        for unit in units {
            for code in codes {
                guard let value = values[unit.code]?[code] else { continue }
                observations.append(
                    Observation(unit: unit.code, item: code, period: "\(year)", value: value, cell: cell))
            }
        }
        return YearBundle(
            path: "b", settings: Settings(programme: "p", year: year, status: .draft), units: units,
            successions: successions,
            items: codes.map { Item(code: $0, name: $0, unitOfMeasure: "", cell: cell) },
            observations: observations, indices: indices, indicators: indicators)
    }

    /// The one year, assessed alone.
    func assessed() throws -> AssessedYear { try #require(Assessor.assess([bundle]).first) }
}

extension AssessedYear {
    /// The result of an index for a unit.
    func result(_ unit: String, _ index: String = "ALL") throws -> IndexResult {
        results[try #require(position(of: unit))].indices[try #require(tree.position(of: index))]
    }

    /// The scores of an indicator, in the order of the units.
    func scores(_ position: Int = 0) -> [Double?] { results.map { $0.indicators[position].score } }

    /// The places in an index, in the order of the units.
    func places(_ index: String = "ALL") throws -> [Double?] {
        let position = try #require(tree.position(of: index))
        return results.map { $0.indices[position].standing.rank?.place }
    }
}

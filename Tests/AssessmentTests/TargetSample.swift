import Assessment
import Formula
import Records
import Testing
import VietnameseText

private let cell = CellReference(table: TableSource(file: "t.csv", headings: []), row: 2)

/// A year with targets built by hand: units with the values of items, measures, and one programme P or more.
struct TargetSample {
    var year: Int
    var units: [Unit] = []
    var values: [String: [String: Double]] = [:]
    var sexes: [String: Item.Sex] = [:]
    var successions: [Succession] = []
    var measures: [Measure] = []
    var breakdowns: [Breakdown] = []
    var programmes: [TargetProgramme] = []
    var targets: [Target] = []

    /// Units by code with the values of items by code.
    init(_ year: Int, _ values: [(String, [String: Double])]) {
        self.year = year
        for (code, items) in values {
            units.append(Unit(code: code, name: code, kind: "huyện", cell: cell))
            self.values[code] = items
        }
    }

    /// One unit U1 with one value of X, and X as a measure.
    static func single(
        _ value: Double?, year: Int = 2020, digits: Int = 1, direction: Direction = .higher,
        unit: String = "%"
    ) throws -> TargetSample {
        var sample = TargetSample(year, [("U1", value.map { ["X": $0] } ?? [:])])
        sample.programme("P", 2011...2020)
        try sample.measure("M", formula: "X", digits: digits, direction: direction, unit: unit)
        return sample
    }

    mutating func programme(
        _ code: String, _ years: ClosedRange<Int>, midterm: Int? = nil, baseline: Int? = nil
    ) {
        programmes.append(
            TargetProgramme(
                code: code, name: code, field: .gender, basis: "Quyết định", firstYear: years.lowerBound,
                lastYear: years.upperBound, midtermYear: midterm, baselineYear: baseline, cell: cell))
    }

    mutating func measure(
        _ code: String, formula: String, digits: Int = 1, direction: Direction = .higher, unit: String = "%",
        nature: IndicatorNature = IndicatorNature()
    ) throws {
        measures.append(
            Measure(
                code: code, name: code, definition: .formula(try Self.formula(formula)), unitOfMeasure: unit,
                direction: direction, digits: digits, nature: nature, cell: cell))
    }

    mutating func ratio(
        _ code: String, _ numerator: String, _ denominator: String, scale: Double = 100, digits: Int = 1,
        direction: Direction = .higher, unit: String = "%", nature: IndicatorNature = IndicatorNature()
    ) throws {
        measures.append(
            Measure(
                code: code, name: code,
                definition: .ratio(
                    numerator: try Self.formula(numerator), denominator: try Self.formula(denominator),
                    scale: scale), unitOfMeasure: unit, direction: direction, digits: digits, nature: nature,
                cell: cell))
    }

    mutating func target(
        _ code: String, _ measure: String, _ value: TargetValue, year: Int?,
        level: TargetLevel = .national, appliesTo: String? = nil, programme: String = "P",
        basis: String? = "QĐ 1", date: String? = nil, amends: String? = nil
    ) {
        targets.append(
            Target(
                programme: programme, code: code, indicator: measure, value: value, year: year, level: level,
                appliesTo: appliesTo, basis: basis, basisDate: date.flatMap { CalendarDate(iso: $0) },
                amends: amends, cell: cell))
    }

    /// Target 1, measured by M.
    mutating func target(
        _ value: TargetValue, year: Int?, level: TargetLevel = .national, appliesTo: String? = nil,
        basis: String? = "QĐ 1", date: String? = nil, amends: String? = nil
    ) {
        target(
            "1", "M", value, year: year, level: level, appliesTo: appliesTo, basis: basis, date: date,
            amends: amends)
    }

    static func formula(_ text: String) throws -> Sourced<Formula> { Sourced(try Formula(text), from: cell) }

    /// The bundle; items are all codes that any unit has.
    var bundle: YearBundle {
        let codes = Set(values.values.flatMap(\.keys)).sorted()
        return YearBundle(
            path: "p/\(year)", settings: Settings(programme: "p", year: year, status: .official),
            units: units,
            successions: successions,
            items: codes.map {
                Item(code: $0, name: $0, unitOfMeasure: "người", isAdditive: true, sex: sexes[$0], cell: cell)
            },
            observations: units.flatMap { unit in
                codes.compactMap { code in
                    values[unit.code]?[code].map {
                        Observation(unit: unit.code, item: code, period: "\(year)", value: $0, cell: cell)
                    }
                }
            }, indices: [], indicators: [], measures: measures, breakdowns: breakdowns,
            programmes: programmes, targets: targets)
    }

    static func assess(_ samples: [TargetSample]) -> [TargetYear] {
        TargetAssessor.assess(samples.map(\.bundle))
    }
}

extension TargetYear {
    /// What became of the first target of the first programme in an area.
    func result(_ area: TargetArea.Key, line: Int = 0, programme: Int = 0) throws -> TargetLineResult {
        try #require(programmes.indices.contains(programme))
        return programmes[programme].results[try #require(position(of: area))][line]
    }

    func value(_ measure: String, _ area: TargetArea.Key) throws -> MeasureValue {
        values[try #require(position(of: area))][try #require(self.measure(measure))]
    }

    func history(_ measure: String, _ area: TargetArea.Key) throws -> [YearlyValue] {
        histories[try #require(position(of: area))][try #require(self.measure(measure))]
    }
}

import Assessment
import Formula
import Records
import Reporting
import Testing
import VietnameseText

/// Years with targets built by hand: a province of units, measures over items, and programmes.
struct TargetSample {
    static let cell = CellReference(table: TableSource(file: "t.csv", headings: []), row: 2)
    var bundle: YearBundle

    /// Units "Một", "Hai", … with the values of items by code.
    init(_ year: Int, _ values: [[String: Double]]) {
        let names = ["Một", "Hai", "Ba", "Bốn", "Năm"]
        let codes = Set(values.flatMap(\.keys)).sorted()
        bundle = YearBundle(
            path: "/home/somebody/p/\(year)",
            settings: Settings(
                programme: "p", year: year, status: .official,
                texts: ["subject": "xếp hạng", "area_name": "tỉnh Mẫu"]),
            units: values.indices.map { position in
                Unit(
                    code: "U\(position + 1)", name: names[position % names.count], kind: "huyện",
                    cell: Self.cell)
            },
            items: codes.map {
                Item(
                    code: $0, name: "Mục \($0)", unitOfMeasure: "người", isAdditive: true,
                    sex: $0.hasPrefix("W") ? .female : nil, cell: Self.cell)
            },
            observations: values.enumerated().flatMap { position, items in
                codes.compactMap { code in
                    items[code].map {
                        Observation(
                            unit: "U\(position + 1)", item: code, period: "\(year)", value: $0,
                            cell: Self.cell)
                    }
                }
            }, indices: [], indicators: [])
    }

    /// One unit whose value of X is the measure M ("Tỷ lệ M", in per cent).
    static func single(
        _ value: Double?, year: Int = 2020, digits: Int = 1, direction: Direction = .higher,
        unit: String = "%",
        nature: IndicatorNature = IndicatorNature()
    ) throws -> TargetSample {
        var sample = TargetSample(year, [value.map { ["X": $0] } ?? [:]])
        sample.programme()
        try sample.measure("M", digits: digits, direction: direction, unit: unit, nature: nature)
        return sample
    }

    mutating func programme(
        _ code: String = "P", _ years: ClosedRange<Int> = 2011...2020, midterm: Int? = nil,
        field: TargetProgramme.Field = .gender
    ) {
        bundle.programmes.append(
            TargetProgramme(
                code: code, name: "Chiến lược \(code)", nameEN: "Strategy \(code)", field: field,
                basis: "Quyết định số 1/QĐ-TTg", firstYear: years.lowerBound, lastYear: years.upperBound,
                midtermYear: midterm, cell: Self.cell))
    }

    /// A measure of the formula X, or of a ratio of items in per cent.
    mutating func measure(
        _ code: String, _ ratio: (String, String)? = nil, digits: Int = 1, direction: Direction = .higher,
        unit: String = "%", nature: IndicatorNature = IndicatorNature()
    ) throws {
        func formula(_ text: String) throws -> Sourced<Formula> {
            Sourced(try Formula(text), from: Self.cell)
        }
        let definition: IndicatorDefinition =
            if let ratio {
                .ratio(numerator: try formula(ratio.0), denominator: try formula(ratio.1), scale: 100)
            } else {
                .formula(try formula("X"))
            }
        bundle.measures.append(
            Measure(
                code: code, name: "Tỷ lệ \(code)", nameEN: "Rate \(code)", definition: definition,
                unitOfMeasure: unit, direction: direction, digits: digits, nature: nature, cell: Self.cell))
    }

    mutating func target(
        _ code: String = "1", _ measure: String = "M", _ comparator: Comparator = .atLeast, _ low: Double,
        _ high: Double? = nil, tolerance: Double = 0, year: Int? = 2020, level: TargetLevel = .national,
        appliesTo: String? = nil, programme: String = "P", objective: String? = nil, basis: String = "QĐ 1",
        date: String? = nil, amends: String? = nil, certainty: Certainty = .confirmed
    ) {
        bundle.targets.append(
            Target(
                programme: programme, objective: objective, code: code, indicator: measure,
                value: TargetValue(comparator: comparator, low: low, high: high, tolerance: tolerance),
                year: year, level: level, appliesTo: appliesTo, basis: basis,
                basisDate: date.flatMap { CalendarDate(iso: $0) }, amends: amends, certainty: certainty,
                cell: Self.cell))
    }

    /// Ranks the units by an item, so that they have reports of their own.
    mutating func ranking(by item: String) throws {
        bundle.indices = [Index(code: "ALL", name: "Chỉ số chung", cell: Self.cell)]
        bundle.indicators = [try SampleYear.indicator("IND", in: "ALL", item)]
    }

    mutating func objective(_ number: String, _ name: String, programme: String = "P") {
        bundle.objectives.append(
            Objective(programme: programme, number: number, name: name, cell: Self.cell))
    }

    /// The years reported.
    static func report(_ samples: [TargetSample], _ language: Language = .vi) throws -> ProgrammeReport {
        let bundles = samples.map(\.bundle)
        let words = try Words(language: language, texts: try Real.texts(language == .vi ? "vi" : "en"))
        let reporter = Reporter(
            Assessor.assess(bundles), targets: TargetAssessor.assess(bundles), words: words)
        return try #require(reporter.programme())
    }

    /// The only year, reported.
    func report(_ language: Language = .vi) throws -> YearReport {
        try #require(try Self.report([self], language).years.last)
    }

    /// The first target in the first unit.
    func line(_ language: Language = .vi) throws -> TargetLineReport {
        let targets = try #require(try report(language).targets)
        return try #require(try targets.unit("U1").programmes.first?.lines.first)
    }
}

extension TargetsReport {
    func unit(_ code: String) throws -> AreaTargetsReport {
        try #require(areas.first { $0.area.key == code })
    }
}

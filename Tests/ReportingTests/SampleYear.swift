import Assessment
import Formula
import Records
import Reporting
import Testing

/// A year built by hand: units U1, U2, … whose score in ALL is the mean of the items A and B.
///
/// ALL stands over PART_A and PART_B, each over one indicator with goalposts 0 and 100.
struct SampleYear {
    /// Where the bundle claims to lie on this machine.
    static let path = "/home/somebody/secret/p"
    var bundle: YearBundle

    private static let table = TableSource(
        file: "\(path)/observations.csv", headings: ["unit", "item", "period", "value"])

    static func cell(_ row: Int) -> CellReference { CellReference(table: table, row: row, column: 3) }

    /// Units with the values of A and B; `nil` is missing.
    init(
        parts: [(a: Double?, b: Double?)], year: Int = 2016, digits: Int? = nil, ties: TieRule = .min,
        coverage: Double = 1
    ) throws {
        var units: [Unit] = []
        var observations: [Observation] = []
        for (position, part) in parts.enumerated() {
            let code = "U\(position + 1)"
            units.append(
                Unit(code: code, name: "Tên \(position + 1)", kind: "huyện", cell: Self.cell(position + 2)))
            for (item, value) in [("A", part.a), ("B", part.b)] where value != nil {
                observations.append(
                    Observation(
                        unit: code, item: item, period: "\(year)", value: value,
                        cell: Self.cell(observations.count + 2)))
            }
        }
        let cell = Self.cell(2)
        bundle = YearBundle(
            path: Self.path,
            settings: Settings(
                programme: "p", year: year, status: .official,
                texts: ["subject": "xếp hạng", "area_name": "tỉnh Mẫu"]),
            units: units,
            items: ["A", "B"].map { Item(code: $0, name: "Mục \($0)", unitOfMeasure: "%", cell: cell) },
            observations: observations,
            indices: [
                Index(
                    code: "ALL", name: "Chỉ số chung", coverage: coverage, digits: digits, ties: ties,
                    cell: cell),
                Index(code: "PART_A", name: "Phần A", parent: "ALL", cell: cell),
                Index(code: "PART_B", name: "Phần B", parent: "ALL", cell: cell),
            ],
            indicators: [
                try Self.indicator("IND_A", in: "PART_A", "A"),
                try Self.indicator("IND_B", in: "PART_B", "B"),
            ])
    }

    /// Units with the same value of A and B, which is then their score.
    init(_ scores: [Double?], year: Int = 2016, digits: Int? = nil, ties: TieRule = .min) throws {
        try self.init(parts: scores.map { ($0, $0) }, year: year, digits: digits, ties: ties)
    }

    static func indicator(_ code: String, in index: String, _ formula: String) throws -> Indicator {
        Indicator(
            code: code, name: "Chỉ tiêu \(code)", index: index,
            definition: .formula(Sourced(try Formula(formula), from: cell(2))), unitOfMeasure: "%",
            direction: .higher, normalisation: .goalposts, low: 0, high: 100, digits: 2, cell: cell(2))
    }

    mutating func succession(_ predecessor: String, _ successor: String, _ kind: Succession.Kind) {
        bundle.successions.append(
            Succession(predecessor: predecessor, successor: successor, kind: kind, cell: Self.cell(2)))
    }

    /// The year reported alone.
    func report() throws -> YearReport { try #require(try Self.report([self]).years.last) }

    static func report(_ years: [SampleYear], shown: Set<Int> = []) throws -> ProgrammeReport {
        let reporter = Reporter(
            Assessor.assess(years.map(\.bundle)), words: try Real.words.get(), shown: shown)
        return try #require(reporter.programme())
    }

    /// The change of each unit in the second of two years, by code.
    static func changes(_ first: SampleYear, _ second: SampleYear) throws -> [String: ChangeReport] {
        let year = try #require(try report([first, second]).years.last)
        return Dictionary(uniqueKeysWithValues: try year.ranking.rows.map { ($0.unit.code, $0.change) })
    }
}

extension YearReport {
    /// The main ranking.
    var ranking: RankingReport { get throws { try #require(rankings.first) } }

    func unit(_ code: String) throws -> UnitReport {
        try #require(units.first { $0.unit.code == code })
    }
}

extension UnitReport {
    /// The result by the main index.
    var main: UnitIndexReport { get throws { try #require(indices.first) } }
}

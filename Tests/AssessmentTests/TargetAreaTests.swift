import Assessment
import Records
import Testing

private let cell = CellReference(table: TableSource(file: "t.csv", headings: []), row: 2)

@Suite("Areas and levels of targets")
struct TargetAreaTests {
    /// A province PR with the units A (a town) and B, C (rural), B in the group "miền núi".
    private func sample(_ year: Int = 2020, province: [String: Double] = [:]) throws -> TargetSample {
        var sample = TargetSample(
            year,
            [
                ("A", ["X": 10, "N": 1, "D": 2]), ("B", ["X": 20, "N": 1, "D": 4]),
                ("C", ["X": 30, "N": 2, "D": 4]),
            ])
        sample.units[0].kind = "thành phố"
        sample.units[0].areaType = "đô thị"
        sample.units[1].areaType = "nông thôn"
        sample.units[2].areaType = "nông thôn"
        sample.units[1].group = "miền núi"
        for position in sample.units.indices { sample.units[position].parent = "PR" }
        sample.units.insert(Unit(code: "PR", name: "Mẫu", kind: "tỉnh", isRanked: false, cell: cell), at: 0)
        sample.values["PR"] = province
        sample.programme("P", 2011...2020)
        try sample.measure("M", formula: "X")
        return sample
    }

    private func limit(_ value: Double) -> TargetValue { TargetValue(comparator: .atLeast, low: value) }

    private func year(_ sample: TargetSample) throws -> TargetYear {
        try #require(TargetSample.assess([sample]).first)
    }

    @Test("the province comes first, then groups and units")
    func areas() throws {
        var sample = try sample()
        sample.target(limit(5), year: 2020)
        #expect(
            try year(sample).areas.map(\.key) == [
                .unit("PR"), .group("miền núi"), .unit("A"), .unit("B"), .unit("C"),
            ])
    }

    @Test("a target for a type, a kind, a group or a unit is asked of these areas alone")
    func appliesTo() throws {
        let words: [(String, [String])] = [
            ("đô thị", ["A"]), ("nông thôn", ["B", "C"]), ("thành phố", ["A"]), ("miền núi", ["B"]),
            ("C", ["C"]),
        ]
        for (word, expected) in words {
            var sample = try sample()
            sample.target(limit(5), year: 2020, level: .provincial, appliesTo: word)
            let year = try year(sample)
            let asked = try ["A", "B", "C"].filter { try year.result(.unit($0)).deciding != nil }
            #expect(asked == expected, "\(word)")
            #expect(try year.result(.unit("PR")).deciding == nil)
        }
    }

    @Test("a target for the unit goes before one for its type, and that before one for all")
    func closest() throws {
        var sample = try sample()
        sample.target(limit(1), year: 2020, level: .provincial)
        sample.target(limit(2), year: 2020, level: .provincial, appliesTo: "nông thôn")
        sample.target(limit(3), year: 2020, level: .provincial, appliesTo: "C")
        let year = try year(sample)
        let limits = try ["A", "B", "C", "PR"].map {
            try year.result(.unit($0)).deciding?.target.value.low
        }
        #expect(limits == [1, 2, 3, 1])
    }

    @Test("the nearest level decides, and what is set for the units is not asked of the province")
    func levels() throws {
        var sample = try sample(province: ["X": 18])
        sample.target(limit(15), year: 2020, level: .national)
        sample.target(limit(20), year: 2020, level: .provincial)
        sample.target(limit(25), year: 2020, level: .unit)
        let year = try year(sample)
        let province = try year.result(.unit("PR"))
        #expect(province.results.map(\.target.level) == [.national, .provincial])
        #expect(province.results.map(\.status) == [.exceeded, .notReached])
        let unit = try year.result(.unit("B"))
        #expect(unit.results.map(\.status) == [.exceeded, .reached, .notReached])
        #expect(unit.deciding?.target.level == .unit)
        let standing = try #require(year.programmes.first)
        let place = try #require(year.position(of: .unit("B")))
        #expect(standing.tally(area: place).met == 0)
        #expect(standing.tally(area: place, level: .national).met == 1)
    }

    @Test("what has figures of the province or the nation only does not apply to the units")
    func scope() throws {
        var sample = try sample(province: ["X": 18])
        sample.measures = []
        try sample.measure("M", formula: "X", nature: IndicatorNature(scope: .province))
        try sample.measure("S", formula: "X", nature: IndicatorNature(scope: .nation))
        sample.target("1", "M", limit(15), year: 2020)
        sample.target("2", "S", limit(15), year: 2020)
        let year = try year(sample)
        #expect(try year.result(.unit("PR"), line: 0).deciding?.status == .exceeded)
        #expect(try year.result(.unit("PR"), line: 1).deciding?.status == .notApplicable)
        #expect(try year.result(.unit("A"), line: 0).deciding?.status == .notApplicable)
        #expect(try year.value("M", .unit("A")).state == .outOfScope)
        #expect(try year.history("M", .unit("A")).isEmpty)
        let tally = try #require(year.programmes.first).tally(area: 2)
        #expect(tally.asked == 0)
        #expect(tally[.notApplicable] == 2)
    }

    @Test("the province and groups add up numerators and denominators, not rates")
    func sums() throws {
        var sample = try sample()
        try sample.ratio("R", "N", "D")
        sample.target("1", "R", limit(15), year: 2020)
        let year = try year(sample)
        // (1 + 1 + 2) / (2 + 4 + 4)
        let value = try year.value("R", .unit("PR"))
        #expect(value.value == 40)
        #expect(value.summedUnits == 3)
        #expect(try year.value("R", .group("miền núi")).value == 25)
        // A sum with a hole is no sum.
        sample.values["C"] = ["X": 30, "N": 2]
        #expect(try self.year(sample).value("R", .unit("PR")).state == .missing)
        // The province's own figure goes first.
        sample.values["PR"] = ["N": 3, "D": 10]
        #expect(try self.year(sample).value("R", .unit("PR")).value == 30)
    }
}

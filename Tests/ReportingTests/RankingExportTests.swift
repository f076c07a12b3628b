import Assessment
import Records
import Reporting
import Testing

@Suite("Rankings for programs")
struct RankingExportTests {
    @Test("rows come by rank at full precision, those without one last")
    func rows() throws {
        let sample = try SampleYear(parts: [(nil, 50), (40, 40.1), (60, 61)])
        let year = try #require(Assessor.assess([sample.bundle]).first)
        let rows = RankingExport.rows(year, index: nil)
        #expect(rows.map(\.unit) == ["U3", "U2", "U1"])
        #expect(rows.map(\.score) == [60.5, (40 + 40.1) / 2, nil])
        #expect(rows.map(\.rank) == [1, 2, nil])
        #expect(rows.map(\.ranked) == [2, 2, 2])
        #expect(rows.map(\.coverage) == [1, 1, 0.5])
        #expect(rows.map(\.standing) == ["ranked", "ranked", "insufficient_coverage"])
        #expect(rows.allSatisfy { $0.change == "no_year_before" && $0.previousRank == nil })
    }

    @Test("the band is told by its number, and not at all without bands or below the last")
    func bands() throws {
        var sample = try SampleYear([70, 60, 20])
        let plain = try #require(Assessor.assess([sample.bundle]).first)
        #expect(RankingExport.rows(plain, index: nil).allSatisfy { $0.band == nil })
        sample.bundle.indices[0].bands = [
            Band(name: "a", limit: .minimum(65)), Band(name: "b", limit: .minimum(50)),
        ]
        let year = try #require(Assessor.assess([sample.bundle]).first)
        #expect(RankingExport.rows(year, index: nil).map(\.band) == [1, 2, nil])
    }

    @Test("any index of the tree can be asked for; an unknown one has no rows")
    func indices() throws {
        let year = try #require(Assessor.assess([try SampleYear([60, 50]).bundle]).first)
        #expect(RankingExport.rows(year, index: "PART_B").map(\.index) == ["PART_B", "PART_B"])
        #expect(RankingExport.rows(year, index: "NO_SUCH").isEmpty)
    }

    @Test("each reason has its code, and only comparable years give a rank of the year before")
    func changes() throws {
        let before = try SampleYear(parts: [(60, 60), (nil, 50), (40, 40), (30, 30)], year: 2015)
        var now = try SampleYear(
            parts: [(60, 60), (50, 50), (nil, 40), (30, 30), (20, 20)], year: 2016)
        now.succession("U4", "U4", .split)
        let year = try #require(Assessor.assess([before.bundle, now.bundle]).last)
        let rows = RankingExport.rows(year, index: nil).sorted { $0.unit < $1.unit }
        #expect(
            rows.map(\.change) == [
                "compared", "not_ranked_then", "not_ranked_now", "unit_changed", "first_time",
            ])
        #expect(rows.map(\.previousRank) == [1, nil, nil, nil, nil])
        #expect(rows.map(\.previousScore) == [60, nil, nil, nil, nil])
        var other = now
        other.bundle.successions = []
        for position in 0...1 { other.bundle.indicators[position].high = 90 }
        let changed = try #require(Assessor.assess([before.bundle, other.bundle]).last)
        #expect(RankingExport.rows(changed, index: nil).first?.change == "method_changed")
        #expect(rows.map(\.changeBasis) == ["full", nil, nil, nil, nil])
        #expect(rows[0].comparedRank == rows[0].rank && rows[0].comparedScore == rows[0].score)
    }

    @Test("on a common set this year's rank and score on it stand beside the official ones")
    func commonSet() throws {
        var before = try SampleYear(parts: [(60, 30), (50, 80)], year: 2015)
        before.bundle.indicators[1].high = 90
        let now = try SampleYear(parts: [(40, 90), (50, 20)], year: 2016)
        let year = try #require(Assessor.assess([before.bundle, now.bundle]).last)
        let rows = RankingExport.rows(year, index: nil)
        #expect(rows.map(\.unit) == ["U1", "U2"] && rows.map(\.rank) == [1, 2])
        #expect(rows.map(\.change) == ["compared", "compared"])
        #expect(rows.map(\.changeBasis) == ["common", "common"])
        #expect(rows.map(\.comparedRank) == [2, 1] && rows.map(\.previousRank) == [1, 2])
        #expect(rows.map(\.comparedScore) == [40, 50] && rows.map(\.previousScore) == [60, 50])
        #expect(rows.map(\.score) == [65, 35])
    }

    @Test("the ranking for programs and the one for readers agree", arguments: Real.allYears)
    func agree(year: Int) throws {
        let assessed = try #require(Assessor.assess(try Real.bundles()).first { $0.year == year })
        let rows = RankingExport.rows(assessed, index: nil)
        let told = try Real.year(year).ranking.rows
        #expect(rows.map(\.unit) == told.map(\.unit.code))
        #expect(rows.map(\.rank) == told.map(\.rank.value))
        #expect(rows.map(\.score) == told.map(\.score.value))
        #expect(rows.map(\.previousRank) == told.map(\.previousRank.value))
    }
}

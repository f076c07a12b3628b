import Reporting
import Testing

@Suite("Figures")
struct FigureTests {
    @Test("every printed figure of the real years tells its value", arguments: Real.allYears)
    func honest(year: Int) throws {
        let year = try Real.year(year)
        var count = 0
        func check(_ figures: [Figure], _ place: String) {
            count += figures.count
            for figure in figures {
                #expect(figure.isHonest, "\(place): \(figure.text) for \(figure.value ?? .nan)")
            }
        }
        for ranking in year.rankings {
            check([ranking.mean] + ranking.components.map(\.mean) + ranking.axis.ticks, ranking.code)
            for row in ranking.rows {
                check([row.rank, row.score, row.previousRank] + row.components, row.unit.code)
            }
        }
        for unit in year.units {
            check(unit.data.flatMap { [$0.value, $0.previous] }, "\(unit.unit.code) data")
            for index in unit.indices {
                check([index.rank, index.score, index.mean], unit.unit.code)
                check(index.neighbours.flatMap { [$0.rank, $0.score] }, "\(unit.unit.code) neighbours")
                check(index.components.flatMap { [$0.score, $0.mean] }, "\(unit.unit.code) components")
                check(
                    index.trend.points.flatMap { [$0.rank, $0.score, $0.mean] }, "\(unit.unit.code) trend")
                for row in index.groups.flatMap(\.rows) {
                    check(
                        [row.value, row.previous, row.score, row.meanScore, row.mean, row.whole],
                        "\(unit.unit.code) \(row.code)")
                }
            }
        }
        #expect(count > 14 * 30)
    }

    @Test("the scores of an index have the same digits in all years and places")
    func sameDigits() throws {
        let years = try Real.programme.get().years
        var digits: Set<Int> = []
        for year in years {
            let ranking = try year.ranking
            digits.formUnion((ranking.rows.map(\.score) + [ranking.mean]).compactMap { read($0) })
            for unit in year.units {
                let index = try unit.main
                let figures =
                    index.trend.points.flatMap { [$0.score, $0.mean] } + [index.score, index.mean]
                digits.formUnion((figures + index.neighbours.map(\.score)).compactMap { read($0) })
            }
        }
        #expect(digits == [2])
    }

    @Test("one year with close scores gives all years two digits")
    func closeScores() throws {
        let close = try SampleYear([50.02, 50.01, 40], year: 2015)
        let wide = try SampleYear([60, 50, 40], year: 2016)
        let years = try SampleYear.report([close, wide]).years
        #expect(try years[0].ranking.rows.map(\.score.text) == ["50,02", "50,01", "40,00"])
        #expect(try years[1].ranking.rows.map(\.score.text) == ["60,00", "50,00", "40,00"])
        #expect(try wide.report().ranking.rows.map(\.score.text) == ["60,0", "50,0", "40,0"])
    }

    @Test("a unit above, at or below the mean is told so, by the difference of the printed numbers")
    func ledes() throws {
        let year = try SampleYear([60.04, 50, 40]).report()
        #expect(
            try year.units.map { try $0.main.lede } == [
                "Xếp thứ 1/3 với 60,0 điểm, cao hơn bình quân các đơn vị 10,0 điểm.",
                "Xếp thứ 2/3 với 50,0 điểm, bằng bình quân các đơn vị.",
                "Xếp thứ 3/3 với 40,0 điểm, thấp hơn bình quân các đơn vị 10,0 điểm.",
            ])
    }

    @Test("the ledes of the real years agree with the scores and means that they print")
    func realLedes() throws {
        for year in try Real.programme.get().years {
            for unit in year.units {
                let index = try unit.main
                let score = try #require(PrintedNumber(index.score.text)?.value)
                let mean = try #require(PrintedNumber(index.mean.text)?.value)
                #expect(
                    index.lede.contains("\(index.rank.text)/\(index.count) với \(index.score.text) điểm"))
                #expect(index.lede.contains("cao hơn") == (score > mean), "\(unit.title)")
                #expect(index.lede.contains("thấp hơn") == (score < mean), "\(unit.title)")
                let gap = try #require(PrintedNumber.all(in: index.lede).dropFirst(3).first)
                #expect(gap.prints(abs(score - mean)), "\(index.lede)")
            }
        }
    }

    @Test(
        "the component farthest above the mean is the strongest, the one farthest below is to improve")
    func profile() throws {
        let year = try SampleYear(parts: [(90, 50), (50, 60), (40, 40)]).report()
        let first = try year.unit("U1").main
        #expect(first.strongest == "phần A")
        #expect(first.weakest == "phần B")
        #expect(
            first.lede.hasSuffix("So với bình quân, mạnh nhất ở phần A; nội dung cần cải thiện: phần B."))
        let alike = try SampleYear([60, 50, 40]).report().unit("U1").main
        #expect(alike.strongest == nil)
        #expect(alike.weakest == nil)
    }

    private func read(_ figure: Figure) -> Int? { PrintedNumber(figure.text)?.digits }
}

import Records
import Reporting
import Testing
import VietnameseText

@Suite("Why units moved, and how they stand beside others")
struct PictureTests {
    // MARK: - Reasons

    @Test("a move is told by the component and the indicators that moved most the same way")
    func reasons() throws {
        let before = try SampleYear(parts: [(50, 40), (60, 60), (55, 52)], year: 2015)
        let now = try SampleYear(parts: [(48, 90), (60, 60), (55, 52)], year: 2016)
        let year = try #require(try SampleYear.report([before, now]).years.last)
        let mover = try #require(try year.ranking.movers.first)
        #expect(mover.unit.code == "U1" && mover.change.kind == .up)
        #expect(mover.reasons.map(\.code) == ["PART_B", "IND_B"])
        #expect(
            mover.reasons.map(\.printedValues.text)
                == ["40,0\u{A0}→\u{A0}90,0 điểm", "40,00\u{A0}→\u{A0}90,00%"])
        #expect(mover.reasonNote == nil)
        #expect(try year.unit("U1").main.moveReasons == mover.reasons)
        let fact = try #require(year.facts.last)
        #expect(
            fact.note?.hasSuffix("Thay đổi nhiều nhất: Chỉ tiêu IND_B (40,00\u{A0}→\u{A0}90,00%).")
                == true, "\(fact.note ?? "")")
    }

    @Test("a unit that rose with a lower score is told so, without reasons")
    func against() throws {
        let before = try SampleYear([50, 60], year: 2015)
        let now = try SampleYear([45, 30], year: 2016)
        let movers = try #require(try SampleYear.report([before, now]).years.last).ranking.movers
        #expect(movers.map(\.unit.code) == ["U1", "U2"])
        #expect(movers[0].reasons.isEmpty)
        #expect(
            movers[0].reasonNote
                == "Điểm của đơn vị giảm 5,0; thứ hạng tăng vì các đơn vị gần kề giảm nhiều hơn.")
        #expect(movers[1].reasonNote == nil)
    }

    @Test("on a common set only its indicators are reasons")
    func common() throws {
        let before = try SampleYear(parts: [(40, 40), (60, 60)], year: 2015)
        var now = try SampleYear(parts: [(80, 90), (60, 60)], year: 2016)
        now.bundle.settings.commonSetMinimum = 0.4
        // Another scale: the indicator is not one that both years define alike.
        now.bundle.indicators[1].high = 200
        let mover = try #require(
            try SampleYear.report([before, now]).years.last?.ranking.movers.first)
        #expect(mover.change.basis != nil)
        #expect(mover.reasons.map(\.code) == ["IND_A"])
    }

    // MARK: - Years

    @Test("every unit has a line over the comparable years, units of one rank below each other")
    func paths() throws {
        let years = [
            try SampleYear([50, 60, 70], year: 2014), try SampleYear([80, 60, 60], year: 2015),
            try SampleYear([80, 90, 60], year: 2016),
        ]
        let paths = try #require(try SampleYear.report(years).years.last?.ranking.paths)
        #expect(paths.years == [2014, 2015, 2016])
        #expect(paths.lines.map(\.unit.code) == ["U2", "U1", "U3"])
        #expect(paths.lines.map { $0.positions.map { $0 ?? 0 } } == [[2, 2, 1], [3, 1, 2], [1, 3, 3]])
        #expect(paths.lines.map { $0.ranks.map(\.text) }[2] == ["1", "2", "3"])
        #expect(paths.lines.allSatisfy { $0.isJoined == [false, true, true] })
        #expect(paths.lines.map(\.mark) == [1, 2, 3])
        #expect(paths.breaks.isEmpty)
    }

    @Test("a changed method breaks all lines and is told; a first year has no lines")
    func breaks() throws {
        var last = try SampleYear([80, 90], year: 2016)
        last.bundle.indices[0].digits = 0
        let years = [try SampleYear([50, 60], year: 2014), try SampleYear([60, 50], year: 2015), last]
        let report = try SampleYear.report(years)
        let paths = try #require(try report.years.last?.ranking.paths)
        #expect(paths.lines.allSatisfy { $0.isJoined == [false, true, false] })
        #expect(paths.breaks.count == 1)
        #expect(paths.breaks[0].hasPrefix("Không nối năm 2015 với năm 2016:"))
        #expect(try #require(report.years.first).ranking.paths == nil)
    }

    @Test("more than forty-five units have no lines, and more than sixty a table of tenths")
    func many() throws {
        let scores = (0..<100).map { 100 - Double($0) / 2 }
        let years = [try SampleYear(scores, year: 2015), try SampleYear(scores, year: 2016)]
        let ranking = try #require(try SampleYear.report(years).years.last).ranking
        #expect(ranking.paths == nil)
        #expect(ranking.tenths.map(\.range).first == "hạng 1–10")
        #expect(ranking.tenths.map(\.range).last == "hạng 91–100")
        #expect(ranking.tenths[0].components.map(\.text) == ["97,8", "97,8"])
        #expect(try SampleYear([90, 80]).report().ranking.tenths.isEmpty)
    }

    @Test("components over the years are joined only where they are comparable")
    func histories() throws {
        var last = try SampleYear(parts: [(70, 80), (60, 60)], year: 2016)
        last.bundle.indicators[1].high = 200
        let years = [try SampleYear(parts: [(50, 60), (60, 60)], year: 2015), last]
        let report = try #require(try SampleYear.report(years).years.last)
        let histories = try #require(try report.unit("U1").main.histories)
        #expect(histories.list.map(\.code) == ["PART_A", "PART_B"])
        #expect(histories.list.map { $0.points.map(\.score.text) } == [["50,0", "70,0"], ["60,0", "40,0"]])
        #expect(histories.list.map { $0.points.map(\.isJoined) } == [[false, true], [false, false]])
        #expect(try SampleYear([50, 60]).report().unit("U1").main.histories == nil)
    }

    // MARK: - Groups

    @Test("groups tell mean, median and range of their units; one group alone tells nothing")
    func groups() throws {
        var year = try SampleYear([90, 80, 40, 10])
        for (index, group) in ["Núi", "Biển", "Biển", "Biển"].enumerated() {
            year.bundle.units[index].group = group
        }
        let groups = try year.report().ranking.groups
        #expect(groups.map(\.printedName.text) == ["Núi", "Biển"])
        #expect(groups.map(\.count) == ["1", "3"])
        #expect(groups.map(\.mean.text) == ["90,0", "43,3"])
        #expect(groups.map(\.median.text) == ["90,0", "40,0"])
        #expect(groups.map { "\($0.lowest.text) \($0.highest.text)" } == ["90,0 90,0", "10,0 80,0"])
        #expect(groups[1].components.map(\.text) == ["43,3", "43,3"])
        let unit = try year.report().unit("U4").main
        #expect(unit.hasGroup && unit.components.map(\.group.text) == ["43,3", "43,3"])
        for index in 0..<4 { year.bundle.units[index].group = "Biển" }
        #expect(try year.report().ranking.groups.isEmpty)
        #expect(try !year.report().unit("U4").main.hasGroup)
    }

    // MARK: - History and quality

    @Test("a unit tells its predecessors and successors of all years, with their pages")
    func lineage() throws {
        let first = try SampleYear([50, 60], year: 2014)
        var second = try SampleYear([50], year: 2015)
        second.succession("U2", "U1", .merge)
        let report = try SampleYear.report([first, second, try SampleYear([60], year: 2016)])
        let lineage = try #require(report.years.last).unit("U1").lineage
        #expect(lineage.map(\.year) == [2015])
        #expect(lineage.map(\.text) == ["nhập huyện Tên 2"])
        #expect(lineage.first?.other?.year == 2014)
        #expect(lineage.first?.other?.slug.hasPrefix("u2-") == true)
        let predecessor = try #require(report.years.first).unit("U2").lineage
        #expect(predecessor.map(\.text) == ["nhập vào huyện Tên 1"])
        #expect(predecessor.first?.other?.year == 2015)
    }

    @Test("an indicator tells what is missing, verified, beyond its goalposts or of another definition")
    func quality() throws {
        var before = try SampleYear([50, 60, 70], year: 2015)
        before.bundle.indicators[0] = try SampleYear.indicator("IND_A", in: "PART_A", "A + B")
        var year = try SampleYear(parts: [(50, 120), (nil, 130), (52, 60)], year: 2016)
        year.bundle.observations[0].verification = Verification(
            value: 50, agency: "S", date: try #require(CalendarDate(iso: "2016-12-01")))
        let report = try #require(try SampleYear.report([before, year]).years.last)
        let a = try #require(report.indicators.first { $0.code == "IND_A" })
        #expect(a.quality.contains("1 đơn vị không có số liệu: Tên 2."))
        #expect(a.quality.contains("1/2 số liệu gốc đã được ghi nhận thẩm định (50%)."))
        #expect(a.quality.contains { $0.hasPrefix("Các đơn vị chỉ khác nhau 2%") })
        #expect(a.quality.contains { $0.hasPrefix("Cách tính khác năm 2015") })
        let b = try #require(report.indicators.first { $0.code == "IND_B" })
        #expect(b.quality.contains("Mọi đơn vị xếp hạng đều có số liệu."))
        #expect(b.quality.contains { $0.hasPrefix("2 đơn vị có giá trị ngoài khoảng ngưỡng 0–100") })
        #expect(!b.quality.contains { $0.hasPrefix("Cách tính khác") })
        #expect(b.trend != nil && b.years.map(\.isJoined) == [false, true])
        #expect(a.years.map(\.isJoined) == [false, false])
    }
}

import Records
import Reporting
import Testing

@Suite("Facts and headlines")
struct FactTests {
    @Test("the leader, the mean and the components of a year are told")
    func facts() throws {
        let facts = try SampleYear(parts: [(80, 60), (50, 40), (20, 20)]).report().facts
        #expect(facts.map(\.figure) == ["70,0 điểm", "45,0 điểm", "50,0 điểm"])
        #expect(facts.map { $0.unit?.heading } == ["Huyện Tên 1", nil, nil])
        #expect(
            facts.map(\.text) == [
                "xếp thứ 1/3.", "Bình quân các đơn vị.", "Điểm bình quân cao nhất: Phần A.",
            ])
        #expect(
            facts.map(\.note) == [
                "Cách đơn vị thứ hai 25,0 điểm.", "Từ 20,0 đến 70,0 điểm.", "Thấp nhất: Phần B, 40,0 điểm.",
            ])
    }

    @Test("a leader who shares the first place is not said to be ahead of the second")
    func sharedLead() throws {
        let first = try #require(try SampleYear([60, 60, 40]).report().facts.first)
        #expect(first.text == "xếp thứ 1/3.")
        #expect(first.note == nil)
    }

    @Test("units that rounding makes equal are not said to be apart, in facts or headline")
    func roundedLead() throws {
        let year = try SampleYear([60.4, 59.6, 59.6, 59.6], digits: 0).report()
        #expect(try year.ranking.rows.map(\.rank.text) == ["1", "1", "1", "1"])
        #expect(year.facts.first?.note == nil)
        #expect(try year.ranking.headline == "Chỉ số chung của 4 đơn vị")
    }

    @Test("the biggest rise is told with ranks and points")
    func rise() throws {
        let before = try SampleYear([60, 50, 40, 30], year: 2015)
        let now = try SampleYear([60, 50, 55, 70], year: 2016)
        let facts = try #require(try SampleYear.report([before, now]).years.last).facts
        let rise = try #require(facts.first { $0.text.contains("tăng nhiều bậc nhất") })
        #expect(rise.figure == "3 bậc")
        #expect(rise.unit?.code == "U4")
        #expect(rise.text == "tăng nhiều bậc nhất so với năm 2015, từ hạng 4 lên hạng 1.")
        #expect(
            rise.note
                == "Điểm tổng hợp +40,0. Thay đổi nhiều nhất: Chỉ tiêu IND_A (30,00\u{A0}→\u{A0}70,00%)."
        )
    }

    @Test("nobody is said to have risen when nobody rose")
    func noRise() throws {
        let years = try SampleYear.report([
            try SampleYear([60, 50, 40], year: 2015), try SampleYear([70, 60, 50], year: 2016),
        ]).years
        for year in years {
            #expect(!year.facts.contains { $0.text.contains("tăng") || $0.figure.contains("bậc") })
            #expect(!year.facts.contains { $0.text.contains("không so sánh") })
        }
    }

    @Test("components with the same mean are not called highest and lowest")
    func equalComponents() throws {
        let facts = try SampleYear([60, 50, 40]).report().facts
        #expect(!facts.contains { $0.text.contains("cao nhất") })
        let alike = try SampleYear(parts: [(60, 60.01), (50, 50), (40, 40)]).report().facts
        #expect(!alike.contains { $0.text.contains("cao nhất") }, "they print alike")
    }

    @Test("the year in which the set of indicators changed is compared on the common set, and says so")
    func commonSet() throws {
        let year = try Real.year(2015)
        let last = try #require(year.facts.last)
        #expect(
            last.text.hasPrefix("tăng nhiều bậc nhất so với năm 2014 trên bộ chỉ tiêu chung, từ hạng "))
        #expect(last.note?.hasPrefix("Điểm trên bộ chỉ tiêu chung ") == true)
        #expect(year.lede.hasPrefix("So với năm 2014, trên bộ chỉ tiêu chung của hai năm: "))
        #expect(try year.ranking.movers.allSatisfy { $0.from.hasPrefix("trên bộ chung: năm 2014 hạng ") })
        #expect(
            try year.ranking.notes.contains {
                $0.hasPrefix(
                    "So sánh trên bộ chỉ tiêu chung gồm 2/3 chỉ tiêu năm 2015, ")
                    && $0.hasSuffix("khác với năm 2014: thêm Lớp học mầm non.")
            })
    }

    @Test("where the method changed too much the year says that ranks cannot be compared")
    func methodChanged() throws {
        let before = try SampleYear([60, 50, 40], year: 2015)
        var now = try SampleYear([40, 50, 60], year: 2016)
        for position in 0...1 { now.bundle.indicators[position].high = 90 }
        let year = try #require(try SampleYear.report([before, now]).years.last)
        let last = try #require(year.facts.last)
        #expect(last.figure == "3/3 đơn vị")
        #expect(
            last.text
                == "không so sánh thứ hạng với năm 2015 vì bộ chỉ tiêu hoặc đơn vị hành chính đã thay đổi.")
        #expect(!year.facts.contains { $0.text.contains("tăng nhiều bậc nhất") })
        #expect(!year.lede.contains("So với năm"))
        #expect(try year.ranking.movers.isEmpty)
        #expect(
            try year.ranking.notes.contains {
                $0.hasPrefix("Không so sánh được do thay đổi bộ chỉ tiêu: thay đổi cách tính của ")
            })
    }

    @Test("units whose area changed are named when nobody else rose")
    func unitsChanged() throws {
        let before = try SampleYear([60, 50, 40, 30], year: 2015)
        var now = try SampleYear([60, 50, 40, 30], year: 2016)
        now.succession("U4", "U3", .transfer)
        let year = try #require(try SampleYear.report([before, now]).years.last)
        let fact = try #require(year.facts.last)
        #expect(fact.figure == "2/4 đơn vị")
        #expect(fact.text == "không so sánh được với năm 2015 do thay đổi đơn vị hành chính.")
        #expect(fact.note == "Tên 3 và Tên 4.")
        #expect(
            year.lede.hasPrefix(
                "So với năm 2015: 0 đơn vị tăng bậc, 0 đơn vị giảm bậc, 2 đơn vị giữ nguyên."))
    }

    @Test("the facts of the real years hold when they are counted again", arguments: Real.allYears)
    func real(year: Int) throws {
        let year = try Real.year(year)
        let rows = try year.ranking.rows
        let scores = rows.compactMap(\.score.value)
        let leader = try #require(year.facts.first)
        #expect(leader.unit == rows.first?.unit)
        #expect(PrintedNumber.all(in: leader.figure).first?.prints(scores[0]) == true)
        #expect(
            PrintedNumber.all(in: try #require(leader.note)).last?.prints(scores[0] - scores[1]) == true)
        let mean = scores.reduce(0, +) / Double(scores.count)
        #expect(PrintedNumber.all(in: year.facts[1].figure).first?.prints(mean) == true)
        let range = PrintedNumber.all(in: try #require(year.facts[1].note))
        #expect(range.first?.prints(scores.min() ?? 0) == true)
        #expect(range.last?.prints(scores.max() ?? 0) == true)
        let gains = rows.compactMap { row -> (Double, String)? in
            // On a common set, the ranks of both years on it.
            guard let rank = (row.commonRank ?? row.rank).value, let before = row.previousRank.value else {
                return nil
            }
            return (before - rank, row.unit.code)
        }
        let best = gains.map(\.0).max() ?? 0
        let rise = year.facts.first { $0.text.contains("tăng nhiều bậc nhất") }
        #expect((rise != nil) == (best > 0))
        if let rise {
            #expect(PrintedNumber.all(in: rise.figure).first?.value == best)
            #expect(gains.contains { $0 == (best, rise.unit?.code ?? "") })
        }
        guard !gains.isEmpty else { return }
        let counts = PrintedNumber.all(in: year.lede).map(\.value)
        #expect(counts[1] == Double(gains.filter { $0.0 > 0 }.count))
        #expect(counts[2] == Double(gains.filter { $0.0 < 0 }.count))
        #expect(counts[3] == Double(gains.filter { $0.0 == 0 }.count))
    }

    @Test(
        "a headline names what stands out: a leader, a group at the top, else nothing",
        arguments: [
            ([90, 60, 55, 50, 45], "Huyện Tên 1 dẫn đầu, cách đơn vị thứ hai 30,0 điểm"),
            ([90, 88, 60, 58, 56, 55], "2 đơn vị đầu cách phần còn lại 28,0 điểm"),
            ([90, 85, 80, 74, 70], "Chỉ số chung của 5 đơn vị"),
            // The gap is wide enough, but below the middle: nobody leads by it.
            ([90, 88, 87, 86, 50], "Chỉ số chung của 5 đơn vị"),
            // One unit short of twice the next gap.
            ([90, 71, 61, 60, 59], "Chỉ số chung của 5 đơn vị"),
            // Too few units for a gap to stand out among gaps.
            ([90, 20, 10], "Chỉ số chung của 3 đơn vị"), ([50, 50, 50, 50], "Chỉ số chung của 4 đơn vị"),
        ] as [([Double], String)])
    func headlines(scores: [Double], headline: String) throws {
        #expect(try SampleYear(scores).report().ranking.headline == headline)
    }
}

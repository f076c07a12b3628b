import Records
import Reporting
import Testing

@Suite("Units")
struct UnitReportTests {
    @Test(
        "five neighbours stand around a unit, at the ends of the list as many as there are",
        arguments: [
            ("U1", ["U1", "U2", "U3", "U4", "U5"]), ("U2", ["U1", "U2", "U3", "U4", "U5"]),
            ("U4", ["U2", "U3", "U4", "U5", "U6"]), ("U7", ["U3", "U4", "U5", "U6", "U7"]),
        ])
    func neighbours(code: String, around: [String]) throws {
        let rows = try SampleYear([90, 80, 70, 60, 50, 40, 30]).report().unit(code).main.neighbours
        #expect(rows.map(\.unit.code) == around)
        #expect(rows.filter(\.isSelf).map(\.unit.code) == [code])
        let own = try #require(rows.first(where: \.isSelf)?.score.value)
        for row in rows {
            let gap = try #require(row.score.value) - own
            if row.isSelf {
                #expect(row.gap == "–")
            } else {
                #expect(PrintedNumber(row.gap)?.prints(gap) == true)
                #expect(row.gap.hasPrefix(gap > 0 ? "+" : "−"))
            }
        }
    }

    @Test("a short list has all its units as neighbours")
    func fewNeighbours() throws {
        let year = try SampleYear([90, 80]).report()
        #expect(try year.unit("U2").main.neighbours.map(\.unit.code) == ["U1", "U2"])
        #expect(try SampleYear([90]).report().unit("U1").main.neighbours.count == 1)
    }

    @Test("a unit without enough data has a reason, no rank, and the last place in lists")
    func notRanked() throws {
        let year = try SampleYear(parts: [(nil, 99), (60, 60), (40, 40)]).report()
        let rows = try year.ranking.rows
        #expect(rows.map(\.unit.code) == ["U2", "U3", "U1"])
        #expect(year.units.map(\.unit.code) == ["U2", "U3", "U1"])
        let row = try #require(rows.last)
        let reason = "chỉ 50% trọng số có số liệu, cần ít nhất 100%; thiếu: Phần A"
        #expect(row.rank.text == "–")
        #expect(row.score.text == "–")
        #expect(row.notRankedReason == reason)
        let index = try year.unit("U1").main
        #expect(index.rank.value == nil && index.rank.text == "–")
        #expect(index.score.value == nil && index.score.text == "–")
        #expect(index.lede == "Năm nay không đủ điều kiện xếp hạng.")
        #expect(index.notRankedReason == reason)
        #expect(index.neighbours.isEmpty)
        #expect(index.strip == nil)
        #expect(index.trace.first?.text == "Không đủ điều kiện xếp hạng: \(reason).")
        #expect(rows.dropLast().allSatisfy { $0.notRankedReason == nil })
    }

    @Test("a unit without a rank is never counted")
    func notCounted() throws {
        let year = try SampleYear(parts: [(nil, 99), (60, 60), (40, 40)]).report()
        #expect(try year.ranking.mean.value == 50)
        #expect(try year.ranking.headline == "Chỉ số chung của 2 đơn vị")
        #expect(try year.unit("U2").main.lede.hasPrefix("Xếp thứ 1/2 "))
        #expect(try year.unit("U2").main.count == "2")
        #expect(try year.unit("U2").main.neighbours.map(\.unit.code) == ["U2", "U3"])
        #expect(try year.unit("U2").main.strip?.others == [40])
        #expect(year.lede == "Điểm từ 40,0 đến 60,0, bình quân các đơn vị 50,0.")
        #expect(try year.unit("U3").main.components.map(\.rank) == ["2/2", "3/3"])
    }

    @Test("a year in which nobody can be ranked still reports, and claims nothing")
    func nobody() throws {
        let year = try SampleYear([nil, nil]).report()
        #expect(try year.ranking.rows.count == 2)
        #expect(year.facts.isEmpty)
        #expect(year.lede == "")
        #expect(try year.ranking.mean.text == "–")
    }

    @Test("units of one name are told apart by their kind, others are not burdened with it")
    func sharedName() throws {
        var sample = try SampleYear([60, 50, 40])
        sample.bundle.units[0].name = "Cai Lậy"
        sample.bundle.units[0].kind = "thị xã"
        sample.bundle.units[1].name = "Cai Lậy"
        let rows = try sample.report().ranking.rows
        #expect(rows.map(\.unit.short) == ["Thị xã Cai Lậy", "Huyện Cai Lậy", "Tên 3"])
        #expect(rows.map(\.unit.heading) == ["Thị xã Cai Lậy", "Huyện Cai Lậy", "Huyện Tên 3"])
        #expect(rows.map(\.unit.slug) == ["u1-thi-xa-cai-lay", "u2-huyen-cai-lay", "u3-huyen-ten-3"])
    }

    @Test("units with one name and one kind have addresses of their own, by their codes")
    func sameSlug() throws {
        var sample = try SampleYear([60, 50])
        for position in 0...1 { sample.bundle.units[position].name = "Hòa Bình" }
        #expect(Set(try sample.report().ranking.rows.map(\.unit.slug)).count == 2)
        sample.bundle.units[0].name = "北京"
        sample.bundle.units[0].kind = "市"
        #expect(try sample.report().unit("U1").unit.slug == "u1")
    }

    @Test("only comparable years are joined, and every other break has its reason")
    func trends() throws {
        for unit in try Real.year(2016).units {
            let trend = try unit.main.trend
            #expect(trend.points.map(\.year) == Real.allYears)
            let changed = ["522", "527", "528"].contains(unit.unit.code)
            #expect(trend.points.map(\.isJoined) == [false, !changed, false, true], "\(unit.title)")
            let boundary = "Giữa năm 2013 và năm 2014: không so sánh được do thay đổi đơn vị hành chính."
            #expect(trend.breaks.dropLast() == (changed ? [boundary] : []))
            let method =
                "Giữa năm 2014 và năm 2015: bộ chỉ tiêu hoặc cách tính thay đổi, hai thứ hạng chính thức không so "
                + "trực tiếp được; "
            let last = try #require(trend.breaks.last)
            #expect(last.hasPrefix(method) && last.hasSuffix(" trên bộ chỉ tiêu chung."), "\(last)")
        }
    }

    @Test("the report of a year tells of this year and those before it, and links to those after it")
    func asOf() throws {
        let unit = try Real.unit("524", 2014)
        let main = try unit.main
        #expect(main.trend.points.map(\.year) == [2013, 2014])
        #expect(main.histories?.list.allSatisfy { $0.points.map(\.year) == [2013, 2014] } == true)
        #expect(unit.otherYears.map(\.year) == [2013, 2015, 2016])
        let indicator = try #require(Real.year(2014).indicators.first)
        #expect(indicator.years.map(\.year).allSatisfy { $0 <= 2014 })
    }

    @Test("a year that is not there breaks the trend, and says so")
    func gap() throws {
        let year = try #require(
            try SampleYear.report([
                try SampleYear([60, 50], year: 2014), try SampleYear([60, 50], year: 2016),
            ]).years.last)
        let trend = try year.unit("U1").main.trend
        #expect(trend.points.map(\.isJoined) == [false, false])
        #expect(trend.breaks == ["Giữa năm 2014 và năm 2016: chưa có số liệu năm 2015 để so sánh."])
    }

    @Test("a year without a rank is a dash in the trend, joined to nothing")
    func unrankedYear() throws {
        let years = try [[60.0, 50], [nil, 50], [60, 50]].enumerated().map {
            try SampleYear($1, year: 2014 + $0)
        }
        let report = try SampleYear.report(years).years[2].unit("U1")
        let trend = try report.main.trend
        #expect(trend.points.map(\.score.text) == ["60,0", "–", "60,0"])
        #expect(trend.points.map(\.isJoined) == [false, false, false])
        #expect(trend.rankLabel == "Thứ hạng các năm: 2014: 1/2; 2015: –; 2016: 1/2.")
        #expect(trend.largestCount == 2)
    }

    @Test("scores with decimal commas are kept apart in the heading of a trend")
    func trendTitle() throws {
        let trend = try Real.unit("522", 2016).main.trend
        #expect(trend.scoreTitle == "Điểm: 61,22; 82,84; 65,94; 66,12")
        #expect(trend.rankTitle == "Thứ hạng: 13; 6; 6; 6")
    }

    @Test("the years shown limit reports and links, not comparison and trends")
    func shown() throws {
        let programme = try Real.programme(shown: [2013, 2016])
        #expect(programme.years.map(\.year) == [2013, 2016])
        let unit = try #require(programme.years.last).unit("524")
        #expect(unit.otherYears.map(\.year) == [2013])
        #expect(unit.otherYears.map(\.slug) == ["524-huyen-binh-son"])
        #expect(unit.previousYear == 2015)
        #expect(try unit.main.trend.points.map(\.year) == Real.allYears)
        #expect(try unit.main.change == Real.unit("524", 2016).main.change)
        #expect(try Real.unit("524", 2016).otherYears.map(\.year) == [2013, 2014, 2015])
    }

    @Test("a flag stands over every status but the official one")
    func flags() throws {
        let titles: [PublicationStatus: String] = [
            .draft: "Bản dự thảo", .illustrative: "Số liệu minh họa", .provisional: "Kết quả tạm thời",
        ]
        for status in PublicationStatus.allCases {
            var sample = try SampleYear([60, 50])
            sample.bundle.settings.status = status
            #expect(try sample.report().flag?.title == titles[status])
        }
    }

    @Test("a private setting is told nowhere")
    func privateSettings() throws {
        var sample = try SampleYear([60, 50])
        sample.bundle.settings.texts["method_basis"] = "điều bí mật"
        sample.bundle.settings.privateKeys = ["method_basis"]
        let year = try sample.report()
        #expect(!year.notes.joined().contains("bí mật"))
        #expect(year.method.basis == nil)
    }
}

import Records
import Reporting
import Testing
import VietnameseText

@Suite("Changes")
struct ChangeTests {
    @Test("places gained, lost and kept are told")
    func compared() throws {
        let changes = try SampleYear.changes(
            try SampleYear([60, 50, 40], year: 2015), try SampleYear([60, 40, 50], year: 2016))
        #expect(changes["U1"]?.kind == .same)
        #expect(changes["U1"]?.text == "Giữ nguyên thứ hạng")
        #expect(changes["U1"]?.places == "")
        #expect(changes["U2"]?.kind == .down)
        #expect(changes["U2"]?.text == "Giảm 1 bậc")
        #expect(changes["U3"]?.kind == .up)
        #expect(changes["U3"]?.text == "Tăng 1 bậc")
        #expect(changes["U3"]?.places == "1")
    }

    @Test("half places of the tie rule average are told as halves")
    func halves() throws {
        let changes = try SampleYear.changes(
            try SampleYear([60, 50, 40], year: 2015, ties: .average),
            try SampleYear([60, 60, 40], year: 2016, ties: .average))
        #expect(changes["U1"]?.text == "Giảm 0,5 bậc")
        #expect(changes["U2"]?.text == "Tăng 0,5 bậc")
    }

    @Test("the first year, and a year after a gap, have nothing to compare with")
    func noYearBefore() throws {
        let years = try SampleYear.report([
            try SampleYear([60, 50], year: 2014), try SampleYear([50, 60], year: 2016),
        ]).years
        for (year, missing) in zip(years, ["2013", "2015"]) {
            for row in try year.ranking.rows {
                #expect(row.change.kind == .none)
                #expect(row.change.text == "Chưa có số liệu năm \(missing) để so sánh")
                #expect(row.previousRank.text == "–")
            }
            #expect(try year.ranking.previousYear == nil)
            #expect(try year.unit("U1").previousYear == nil)
        }
    }

    @Test("a changed unit is not compared, nor is the one at the other side of the change")
    func unitChanged() throws {
        let before = try SampleYear([60, 50, 40], year: 2015)
        var now = try SampleYear([40, 50, 60], year: 2016)
        now.succession("U1", "U2", .transfer)
        let changes = try SampleYear.changes(before, now)
        for code in ["U1", "U2"] {
            #expect(changes[code]?.kind == ChangeReport.Kind.none)
            #expect(changes[code]?.text == "Không so sánh được do thay đổi đơn vị hành chính")
            #expect(changes[code]?.short == "đổi địa giới")
            #expect(changes[code]?.detail == "huyện Tên 1 chuyển một phần sang huyện Tên 2")
        }
        #expect(changes["U3"]?.kind == .up)
    }

    /// PART_B with another indicator than the year before, and IND_A measured against another goalpost.
    private static func otherMethod() throws -> (before: SampleYear, now: SampleYear) {
        var before = try SampleYear([60, 50], year: 2015)
        before.bundle.indicators.append(try SampleYear.indicator("IND_OLD", in: "PART_B", "A"))
        var now = try SampleYear([50, 60], year: 2016)
        now.bundle.indicators.append(try SampleYear.indicator("IND_NEW", in: "PART_B", "B"))
        now.bundle.indicators[0].high = 90
        return (before, now)
    }

    @Test("with too little in common a changed method is told by what was added, removed and altered")
    func methodChanged() throws {
        let (before, now) = try Self.otherMethod()
        let change = try #require(try SampleYear.changes(before, now)["U1"])
        #expect(change.kind == .none)
        #expect(change.text == "Không so sánh được do thay đổi bộ chỉ tiêu")
        #expect(change.short == "đổi bộ chỉ tiêu")
        #expect(change.basis == nil)
        // Half of PART_B, which is half of the index.
        #expect(
            change.detail
                == "thêm Chỉ tiêu IND_NEW; bớt Chỉ tiêu IND_OLD; thay đổi cách tính của Chỉ tiêu IND_A; "
                + "các chỉ tiêu chung của hai năm chiếm 25% trọng số, cần ít nhất 50%")
    }

    @Test("with enough in common every place where the change is told says that it rests on the common set")
    func commonSet() throws {
        var before = try SampleYear(parts: [(60, 30), (50, 80), (40, 50)], year: 2015)
        before.bundle.indicators[1].high = 90
        let now = try SampleYear(parts: [(40, 90), (50, 20), (60, 10)], year: 2016)
        let programme = try SampleYear.report([before, now])
        let year = try #require(programme.years.last)
        // Officially U1 is third, U3 second then; U1 65, U2 and U3 35 now. On IND_A alone: U1, U2, U3 then; U3, U2, U1 now.
        let rows = try year.ranking.rows
        #expect(rows.map(\.unit.code) == ["U1", "U2", "U3"])
        #expect(rows.map(\.rank.text) == ["1", "2", "2"])
        #expect(rows.map(\.previousRankText) == ["1 → 3", "2 → 2", "3 → 1"])
        #expect(rows.map(\.commonRank?.value) == [3, 2, 1])
        #expect(try year.ranking.commonColumn == "Hạng trên bộ chung, 2015 → 2016")
        #expect(
            rows.map(\.change.text) == [
                "Giảm 2 bậc trên bộ chỉ tiêu chung", "Giữ nguyên thứ hạng trên bộ chỉ tiêu chung",
                "Tăng 2 bậc trên bộ chỉ tiêu chung",
            ])
        #expect(rows.map(\.change.basis) == ["bộ chung", "bộ chung", "bộ chung"])
        #expect(rows[2].change.short == "tăng 2 bậc (bộ chung)")
        let detail =
            "so sánh trên bộ chỉ tiêu chung gồm 1/2 chỉ tiêu năm 2016, cả hai năm cùng tính theo trọng số và "
            + "quy tắc năm 2016; thứ hạng chính thức tính trên toàn bộ chỉ tiêu; khác với năm 2015: "
            + "thay đổi cách tính của Chỉ tiêu IND_B"
        #expect(rows.allSatisfy { $0.change.detail == detail })
        #expect(
            try year.ranking.notes.contains(
                "\(VietnameseCase.capitalizingFirst(detail))."))
        let mover = try #require(try year.ranking.movers.first)
        #expect(mover.unit.code == "U3")
        #expect(
            mover.from
                == "trên bộ chung: năm 2015 hạng 3/3, 40,0 điểm; năm 2016 hạng 1/3, 60,0 điểm")
        #expect(
            year.lede.hasPrefix(
                "So với năm 2015, trên bộ chỉ tiêu chung của hai năm: 1 đơn vị tăng bậc, "
                    + "1 đơn vị giảm bậc, 1 đơn vị giữ nguyên."))
        let fact = try #require(year.facts.last)
        #expect(fact.figure == "2 bậc" && fact.unit?.code == "U3")
        #expect(
            fact.text
                == "tăng nhiều bậc nhất so với năm 2015 trên bộ chỉ tiêu chung, từ hạng 3 lên hạng 1.")
        let unit = try year.unit("U3").main
        #expect(unit.rank.text == "2" && unit.from == mover.from && unit.change == rows[2].change)
        #expect(unit.trend.points.map(\.isJoined) == [false, false])
        #expect(unit.trend.points.map(\.rank.text) == ["2", "2"], "official ranks")
        #expect(
            unit.trend.breaks == [
                "Giữa năm 2015 và năm 2016: bộ chỉ tiêu hoặc cách tính thay đổi, hai thứ hạng chính thức "
                    + "không so trực tiếp được; tăng 2 bậc trên bộ chỉ tiêu chung."
            ])
        // What rests on official ranks carries no mark.
        let part = try #require(year.components.first { $0.code == "PART_A" })
        #expect(part.commonColumn == nil && part.rows.allSatisfy { $0.change.basis == nil })
        #expect(part.rows.map(\.previousRankText) == part.rows.map(\.previousRank.text))
    }

    @Test("where this year's set is all common, only the year before is said to be assessed again")
    func wholeSet() throws {
        let before = try SampleYear([60, 50, 40], year: 2015, ties: .dense)
        var now = try SampleYear([60, 40, 50], year: 2016, digits: 1)
        now.bundle.indices[1].weight = 3
        let change = try #require(try SampleYear.changes(before, now)["U3"])
        #expect(change.text == "Tăng 1 bậc trên bộ chỉ tiêu chung")
        #expect(
            change.detail
                == "so sánh trên bộ chỉ tiêu chung gồm đủ 2/2 chỉ tiêu năm 2016; năm 2015 được tính lại theo trọng số "
                + "và quy tắc năm 2016, nên có thể khác thứ hạng chính thức của năm 2015; khác với năm 2015: "
                + "thay đổi trọng số hoặc vị trí của Phần A; thay đổi cách làm tròn điểm; "
                + "thay đổi quy tắc xếp hạng khi bằng điểm")
    }

    @Test("a unit without enough data in common says so")
    func notCovered() throws {
        var before = try SampleYear(parts: [(60, 30), (50, 80)], year: 2015, coverage: 0.5)
        before.bundle.indicators[1].high = 90
        let now = try SampleYear(parts: [(nil, 90), (50, 20)], year: 2016, coverage: 0.5)
        let change = try #require(try SampleYear.changes(before, now)["U1"])
        #expect(change.kind == .none && change.basis == nil)
        #expect(change.text == "Không đủ số liệu trên bộ chỉ tiêu chung của hai năm nên không so sánh")
        #expect(change.short == "thiếu số liệu chung")
    }

    @Test("a new unit, one without a rank then and one without a rank now each say so")
    func others() throws {
        let before = try SampleYear(parts: [(60, 60), (nil, 50), (40, 40)], year: 2015)
        let now = try SampleYear(parts: [(60, 60), (50, 50), (nil, 40), (30, 30)], year: 2016)
        let changes = try SampleYear.changes(before, now)
        #expect(changes["U1"]?.kind == .same)
        #expect(changes["U2"]?.text == "Năm 2015 không đủ điều kiện xếp hạng nên không so sánh")
        #expect(changes["U3"]?.text == "Năm nay không xếp hạng nên không so sánh")
        #expect(changes["U4"]?.text == "Lần đầu xếp hạng")
        #expect(changes["U4"]?.short == "lần đầu")
        #expect(["U2", "U3", "U4"].allSatisfy { changes[$0]?.kind == ChangeReport.Kind.none })
    }

    @Test("each kind of change is told from both sides")
    func sides() throws {
        for (kind, giver, taker) in [
            (
                Succession.Kind.transfer, "chuyển một phần sang huyện Tên 2", "nhận một phần từ huyện Tên 1"
            ),
            (.merge, "nhập vào huyện Tên 2", "nhập huyện Tên 1"),
            (.split, "được tách để lập huyện Tên 2", "tách ra từ huyện Tên 1"),
        ] {
            var now = try SampleYear([60, 50], year: 2016)
            now.succession("U1", "U2", kind)
            let year = try SampleYear.report([try SampleYear([60, 50], year: 2015), now]).years[1]
            #expect(try year.unit("U1").successions == [giver])
            #expect(try year.unit("U1").main.change.detail == giver)
            #expect(try year.unit("U2").successions == [taker])
            #expect(try year.unit("U2").main.change.detail == taker)
            #expect(year.method.successions == ["huyện Tên 1 \(giver)"])
        }
    }

    @Test("a unit that is gone is still named, from the year before")
    func gone() throws {
        let before = try SampleYear([60, 50, 40], year: 2015)
        var now = try SampleYear([60, 50], year: 2016)
        now.succession("U3", "U2", .merge)
        let year = try SampleYear.report([before, now]).years[1]
        #expect(try year.unit("U2").successions == ["nhập huyện Tên 3"])
        #expect(
            try year.ranking.notes.last
                == "Không so sánh được do thay đổi đơn vị hành chính: huyện Tên 3 nhập vào huyện Tên 2.")
    }

    @Test("the city and the two districts of 2014 tell the same change from their own sides")
    func quangNgai() throws {
        let city = try Real.unit("522", 2014)
        #expect(
            try city.main.change.detail
                == "nhận một phần từ huyện Sơn Tịnh và nhận một phần từ huyện Tư Nghĩa")
        #expect(
            city.successions == ["nhận một phần từ huyện Sơn Tịnh", "nhận một phần từ huyện Tư Nghĩa"])
        for code in ["527", "528"] {
            let district = try Real.unit(code, 2014)
            #expect(try district.main.change.detail == "chuyển một phần sang thành phố Quảng Ngãi")
            #expect(try district.main.from == nil)
        }
        #expect(try Real.unit("524", 2014).successions.isEmpty)
    }

    @Test("only changed units carry the note on figures of two years, and only in that year")
    func dataNotes() throws {
        for year in try Real.programme.get().years {
            let noted = year.units.filter { $0.dataNote != nil }.map(\.unit.code).sorted()
            #expect(noted == (year.year == 2014 ? ["522", "527", "528"] : []))
        }
        let note = try #require(try Real.unit("527", 2014).dataNote)
        #expect(
            note.hasPrefix(
                "Đơn vị hành chính đã thay đổi sau năm 2013 (chuyển một phần sang thành phố Quảng Ngãi)"))
    }

    @Test("indicators of a changed unit are not set against the year before, its raw figures are")
    func previousValues() throws {
        let city = try Real.unit("522", 2014)
        #expect(try city.main.groups.flatMap(\.rows).allSatisfy { $0.previous.text == "–" })
        #expect(city.data.first?.previous.value == 114_663)
        let other = try Real.unit("524", 2014)
        let before = try Real.unit("524", 2013)
        #expect(
            try other.main.groups.flatMap(\.rows).map(\.previous.value)
                == before.main.groups.flatMap(\.rows).map(\.value.value))
    }

    @Test("a unit that got another code and kept its area goes on with its figures")
    func newCode() throws {
        let before = try SampleYear([60, 50, 40], year: 2015)
        var now = try SampleYear([40, 50, 60], year: 2016)
        now.bundle.units[2].code = "V3"
        now.bundle.units[2].kind = "thị xã"
        for position in now.bundle.observations.indices
        where now.bundle.observations[position].unit == "U3" {
            now.bundle.observations[position].unit = "V3"
        }
        now.succession("U3", "V3", .kindChange)
        let years = try SampleYear.report([before, now]).years
        let unit = try years[1].unit("V3")
        let index = try unit.main
        #expect(index.change.text == "Tăng 2 bậc")
        #expect(index.from == "năm 2015: hạng 3/3, 40,0 điểm")
        #expect(index.trend.points.map(\.score.text) == ["40,0", "60,0"])
        #expect(index.trend.points.map(\.isJoined) == [false, true])
        #expect(unit.data.map(\.previous.text) == ["40", "40"])
        #expect(index.groups.flatMap(\.rows).map(\.previous.text) == ["40,00", "40,00"])
        #expect(unit.otherYears.map(\.slug) == ["u3-huyen-ten-3"])
        let old = try years[0].unit("U3")
        #expect(old.otherYears.map(\.slug) == ["v3-thi-xa-ten-3"])
        #expect(try old.main.trend.points.map(\.score.text) == ["40,0"], "what came later is told later")
    }
}

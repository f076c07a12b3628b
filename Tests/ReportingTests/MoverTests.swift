import Reporting
import Testing

@Suite("The largest changes")
struct MoverTests {
    /// Movers and notes of the second of two years with the given scores.
    private static func ranking(_ before: [Double], _ now: [Double]) throws -> RankingReport {
        let years = [try SampleYear(before, year: 2015), try SampleYear(now, year: 2016)]
        return try #require(try SampleYear.report(years).years.last).ranking
    }

    @Test("three up and three down are named, the biggest first")
    func three() throws {
        let ranking = try Self.ranking(
            [100, 90, 80, 70, 60, 50, 40, 30], [30, 40, 50, 70, 90, 60, 100, 80])
        #expect(ranking.movers.map(\.unit.code) == ["U7", "U8", "U5", "U1", "U2", "U3"])
        #expect(ranking.movers.map(\.change.places) == ["6", "5", "3", "7", "5", "3"])
        #expect(!ranking.notes.contains { $0.contains("đơn vị khác cũng") })
    }

    @Test("whoever moved as much as the third is named too")
    func equal() throws {
        let ranking = try Self.ranking(
            [100, 90, 80, 70, 60, 50, 40, 30], [90, 100, 70, 80, 50, 60, 30, 40])
        #expect(
            ranking.movers.map(\.unit.code) == ["U2", "U4", "U6", "U8", "U1", "U3", "U5", "U7"])
        #expect(!ranking.notes.contains { $0.contains("đơn vị khác cũng") })
    }

    @Test("where too many moved alike, six are named and the others counted")
    func many() throws {
        let before = (0..<16).map { 100 - Double($0) * 5 }
        let now = before.indices.map { before[$0 ^ 1] }
        let ranking = try Self.ranking(before, now)
        #expect(ranking.movers.filter { $0.change.kind == .up }.count == 6)
        #expect(ranking.movers.filter { $0.change.kind == .down }.count == 6)
        #expect(
            ranking.notes.filter { $0.contains("đơn vị khác cũng") } == [
                "Ngoài các đơn vị nêu ở phần thay đổi nhiều nhất so với năm trước, còn 2 đơn vị khác cũng tăng 1 bậc.",
                "Ngoài các đơn vị nêu ở phần thay đổi nhiều nhất so với năm trước, còn 2 đơn vị khác cũng giảm 1 bậc.",
            ])
    }
}

import Assessment
import Delivery
import Records
import Reporting
import Testing

@Suite("Ranking files")
struct RankingFileTests {
    private static func lines(_ rows: [RankingExport]) -> [[String]] {
        String(decoding: RankingFile.bytes(rows), as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("scores come back from the file as the same numbers", arguments: Real.allYears)
    func roundTrip(year: Int) throws {
        let assessed = try #require(Assessor.assess(try Real.bundles()).first { $0.year == year })
        let rows = RankingExport.rows(assessed, index: nil)
        let lines = Self.lines(rows)
        #expect(lines.first == RankingExport.columns)
        #expect(lines.count == rows.count + 1)
        for (line, row) in zip(lines.dropFirst(), rows) {
            #expect(line[0] == "\(year)")
            #expect(line[2] == row.unit)
            #expect(Double(line[4]) == row.rank)
            #expect(Double(line[6]) == row.score)
            #expect(Double(line[7]) == row.coverage)
            #expect(Double(line[9]) == row.previousRank)
            #expect(Double(line[10]) == row.previousScore)
            #expect(line[12] == row.changeBasis ?? "")
            #expect(Double(line[13]) == row.comparedRank)
            #expect(Double(line[14]) == row.comparedScore)
            #expect(line[12] == (year == 2015 ? "common" : line[11] == "compared" ? "full" : ""))
        }
    }

    @Test("thirds and small numbers keep all their digits; ranks are whole; what is missing is empty")
    func digits() throws {
        let values = [100.0 / 3, 0.1 + 0.2, 1e-7, 99.99999999999999, nil]
        let assessed = try #require(Assessor.assess([try SampleYear(values).bundle]).first)
        let lines = Self.lines(RankingExport.rows(assessed, index: nil)).dropFirst()
        for (line, unit) in zip(lines, ["U4", "U1", "U2", "U3", "U5"]) {
            #expect(line[2] == unit)
            let row = try #require(assessed.position(of: unit))
            #expect(Double(line[6]) == assessed.results[row].indices[0].score)
        }
        #expect(lines.map { $0[4] } == ["1", "2", "3", "4", ""])
        #expect(lines.last?[6] == "")
        #expect(lines.last?[8] == "insufficient_coverage")
    }
}

import Assessment
import Bundle
import Delivery
import Foundation
import Records
import Reporting
import Tables
import Testing

@Suite("Target files")
struct TargetFileTests {
    private static let year: Result<YearReport, any Error> = Result {
        let folder = projectFolder.appending(path: "data/thanh-hoa/2020").path
        guard let bundle = BundleReader.read(BundleFolder(folder)).bundle else {
            throw Unusable(what: folder)
        }
        let reporter = Reporter(
            Assessor.assess([bundle]), targets: TargetAssessor.assess([bundle]),
            words: try Real.words.get())
        guard let year = reporter.programme()?.years.last else { throw Unusable(what: "no year") }
        return year
    }

    @Test("each row has a cell for each column, and figures come back as the same numbers")
    func roundTrip() throws {
        let targets = try #require(try Self.year.get().targets)
        let rows = targets.areas.data(0)
        #expect(!rows.isEmpty)
        let bytes = TargetFile.head() + TargetFile.rows(rows)
        let table = try #require(CSVReader.read(bytes, file: "targets.csv").table)
        #expect(table.source.headings == TargetFile.columns)
        #expect(table.rows.count == rows.count)
        for (read, row) in zip(table.rows, rows) {
            func cell(_ name: String) -> String {
                TargetFile.columns.firstIndex(of: name).map { read.fields[$0] } ?? "?"
            }
            #expect(cell("area_kind") == "province")
            #expect(cell("target") == row.target)
            #expect(cell("level") == row.level.rawValue)
            #expect(Double(cell("value_low")) == row.low)
            #expect(Double(cell("value_high")) == row.high)
            #expect(Int(cell("due_year")) == row.dueYear)
            #expect(Double(cell("result")) == row.value)
            #expect(Double(cell("distance")) == row.distance)
            #expect(cell("status") == row.status.kind.rawValue)
        }
    }

    @Test("every area has its rows")
    func areas() throws {
        let targets = try #require(try Self.year.get().targets)
        for position in targets.areas.indices where targets.areas[position].area.kind == .unit {
            let rows = targets.areas.data(position)
            #expect(Set(rows.map(\.area.key)) == [targets.areas[position].area.key])
        }
    }
}

import Delivery
import Foundation
import Records
import Reporting
import Testing

@Suite("Data files of units")
struct UnitDataFileTests {
    /// The rows of a file as Python's csv module reads them, columns by heading.
    private static func rows(_ unit: UnitReport, _ year: YearReport) throws -> [[String: String]] {
        let bytes = UnitDataFile.bytes(unit, year, words: try Real.words.get())
        let script = """
            import csv, json
            with open("a.csv", encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file, delimiter=";", strict=True))
            assert all(None not in row and None not in row.values() for row in rows)
            print(json.dumps(rows))
            """
        return try Outside.withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a.csv"))
            let result = try Outside.run(["python3", "-X", "utf8", "-c", script], in: folder)
            let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            return try #require(json as? [[String: String]], "\(result.output)")
        }
    }

    @Test("the file opens in a spreadsheet: byte order mark, semicolons, line ends of Windows")
    func form() throws {
        let year = try SampleYear([60, 50]).report()
        let bytes = UnitDataFile.bytes(try year.unit("U1"), year, words: try Real.words.get())
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.last == "")
        #expect(lines.dropLast().allSatisfy { $0.filter { $0 == ";" }.count == 13 && !$0.contains("\n") })
        #expect(
            lines.first
                == "Năm;Mã đơn vị;Đơn vị;Loại;Mã;Tên;Đơn vị tính;Giá trị;Điểm;Bình quân các đơn vị;Thứ hạng;"
                + "Trạng thái;Vị trí trong gói số liệu;Tình trạng công bố")
    }

    @Test("numbers have a decimal comma, no mark between thousands and a plain minus")
    func numbers() throws {
        var sample = try SampleYear([60, 50])
        sample.bundle.observations[0].reported = 1_234_567.125
        sample.bundle.observations[1].reported = -1234.5
        let year = try sample.report()
        let rows = try Self.rows(try year.unit("U1"), year).filter { $0["Loại"] == "Số liệu gốc" }
        #expect(rows.map { $0["Giá trị"] } == ["1234567,125", "-1234,5"])
    }

    @Test("a missing value is an empty cell, and a zero is a zero")
    func missing() throws {
        var sample = try SampleYear(parts: [(nil, 0), (40, 40)])
        sample.bundle.observations[0].status = .none
        let year = try sample.report()
        let rows = try Self.rows(try year.unit("U1"), year)
        let items = rows.filter { $0["Loại"] == "Số liệu gốc" }
        #expect(items.map { $0["Giá trị"] } == ["", "0"])
        #expect(items.map { $0["Trạng thái"] } == ["không có số liệu", "không phát sinh"])
        let index = try #require(rows.first { $0["Mã"] == "ALL" })
        #expect(index["Điểm"] == "")
        #expect(index["Thứ hạng"] == "")
        #expect(index["Trạng thái"]?.hasPrefix("chỉ 50% trọng số có số liệu") == true)
        let indicator = try #require(rows.first { $0["Mã"] == "IND_A" })
        #expect(indicator["Giá trị"] == "")
        #expect(indicator["Điểm"] == "")
    }

    @Test("a draft is marked in every row, official results in none")
    func publication() throws {
        for (status, mark) in [(PublicationStatus.draft, "Bản dự thảo"), (.official, "")] {
            var sample = try SampleYear([60, 50])
            sample.bundle.settings.status = status
            let year = try sample.report()
            let rows = try Self.rows(try year.unit("U1"), year)
            #expect(rows.count == 7)
            #expect(rows.allSatisfy { $0["Tình trạng công bố"] == mark })
        }
    }

    @Test("the figures of a real unit are those of its bundle")
    func real() throws {
        let year = try Real.year(2016)
        let unit = try Real.unit("522", 2016)
        let rows = try Self.rows(unit, year)
        let kinds = rows.map { $0["Loại"] ?? "" }
        #expect(kinds.filter { $0 == "Chỉ số tổng hợp" }.count == 1)
        #expect(kinds.filter { $0 == "Chỉ số thành phần" }.count == 3)
        #expect(kinds.filter { $0 == "Chỉ tiêu" }.count == 3)
        let file = projectFolder.appending(path: "data/quang-ngai/2016/observations.csv")
        let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
        let items = rows.filter { $0["Loại"] == "Số liệu gốc" }
        #expect(items.count == 9)
        for item in items {
            let code = try #require(item["Mã"])
            let line = try #require(lines.first { $0.hasPrefix("522,\(code),") })
            let value = line.split(separator: ",", omittingEmptySubsequences: false)[3]
            #expect(item["Giá trị"] == String(value))
        }
        #expect(rows.allSatisfy { $0["Năm"] == "2016" && $0["Mã đơn vị"] == "522" })
    }

    @Test("names that a spreadsheet would run or that hold its marks stay text in their cell")
    func hostile() throws {
        var sample = try SampleYear([60, 50])
        sample.bundle.items[0].name = "=HYPERLINK(\"http://a\";\"b\")"
        sample.bundle.items[1].name = "hai\r\ndòng; \"ngoặc\""
        let year = try sample.report()
        let rows = try Self.rows(try year.unit("U1"), year).filter { $0["Loại"] == "Số liệu gốc" }
        #expect(
            rows.map { $0["Tên"] } == [
                "'=HYPERLINK(\"http://a\";\"b\")", "hai\r\ndòng; \"ngoặc\"",
            ])
    }

    @Test("the same unit gives the same bytes")
    func deterministic() throws {
        let words = try Real.words.get()
        let first = UnitDataFile.bytes(try Real.unit("524", 2015), try Real.year(2015), words: words)
        let again = try Real.programme(shown: []).years[2]
        #expect(UnitDataFile.bytes(try again.unit("524"), again, words: words) == first)
    }
}

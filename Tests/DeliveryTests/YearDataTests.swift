import Assessment
import Bundle
import Delivery
import Foundation
import Records
import Reporting
import Tables
import Testing
import VietnameseText

@Suite("Open data of a year")
struct YearDataTests {
    /// A year with its data and what outside programs read from its files.
    private struct Made {
        let assessed: AssessedYear
        let report: YearReport
        let data: YearData
        let workbook: [UInt8]

        init(_ bundles: [YearBundle], year: Int) throws {
            let years = Assessor.assess(bundles)
            assessed = try #require(years.first { $0.year == year })
            let words = try Real.words.get()
            let programme = try #require(Reporter(years, words: words).programme())
            report = try #require(programme.years.first { $0.year == year })
            data = YearData(assessed, report: report)
            workbook = try YearWorkbook.bytes(data, report, words: words)
        }

        init(_ sample: SampleYear) throws { try self.init([sample.bundle], year: sample.bundle.year) }

        func row(_ unit: String, _ code: String) throws -> YearDataRow {
            try #require(data.rows.first { $0.unitCode == unit && $0.code == code })
        }

        /// The JSON by Foundation's reader.
        func json() throws -> [[String: Cell]] {
            try JSONDecoder().decode([[String: Cell]].self, from: Data(data.json))
        }

        /// The sheets by `Tests/Outside/read_xlsx.py`: names and rows of cells.
        func sheets() throws -> [Sheet] {
            struct Workbook: Decodable {
                let sheets: [Sheet]
            }
            let script = projectFolder.appending(path: "Tests/Outside/read_xlsx.py").path
            return try Outside.withFolder { folder in
                try Data(workbook).write(to: folder.appending(path: "a.xlsx"))
                let result = try Outside.run(["python3", script, "a.xlsx"], in: folder)
                return try JSONDecoder().decode(Workbook.self, from: Data(result.output.utf8)).sheets
            }
        }

        /// The cells of a sheet by heading.
        func table(_ name: String) throws -> [[String: Cell]] {
            let rows = try #require(try sheets().first { $0.name == name }).rows
            let headings = try #require(rows.first).map { $0.text ?? "" }
            return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
        }
    }

    private struct Sheet: Decodable {
        let name: String
        let rows: [[Cell]]
    }

    /// What another program found in a cell. (`JSONSerialization` would lose the last digit of numbers.)
    private enum Cell: Decodable, Equatable {
        case text(String)
        case number(Double)
        case missing

        var text: String? { if case .text(let text) = self { text } else { nil } }
        var number: Double? { if case .number(let number) = self { number } else { nil } }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .missing
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    private static func real(_ year: Int) throws -> Made { try Made(try Real.bundles(), year: year) }

    // MARK: - What it holds

    @Test("every result and every figure of every unit is there once", arguments: Real.allYears)
    func complete(year: Int) throws {
        let made = try Self.real(year)
        let (assessed, bundle) = (made.assessed, made.assessed.bundle)
        let aggregates = bundle.units.count - assessed.units.count
        #expect(aggregates == 4)
        #expect(
            made.data.rows.count
                == assessed.units.count * (bundle.indices.count + bundle.indicators.count)
                + aggregates * bundle.indicators.count + bundle.units.count * bundle.items.count)
        #expect(Set(made.data.rows.map { "\($0.unitCode) \($0.code)" }).count == made.data.rows.count)
        for (position, unit) in assessed.units.enumerated() {
            let result = assessed.results[position]
            for (place, index) in assessed.tree.indices.enumerated() {
                let row = try made.row(unit.code, index.code)
                #expect(row.kind == (index.parent == nil ? .index : .component))
                #expect(row.score == result.indices[place].score)
                #expect(row.rank == result.indices[place].standing.rank?.place)
                #expect(row.ranked == assessed.indices[place].rankedCount)
                if case .compared(let comparison) = result.indices[place].change {
                    #expect(row.previousRank == comparison.previousRank.place)
                    #expect(row.comparedRank == comparison.rank.place)
                    #expect(row.changeBasis == comparison.basis.name)
                } else {
                    #expect(row.previousRank == nil && row.comparedRank == nil && row.changeBasis == nil)
                }
            }
            for (place, indicator) in bundle.indicators.enumerated() {
                let row = try made.row(unit.code, indicator.code)
                #expect(row.value == result.indicators[place].value)
                #expect(row.score == result.indicators[place].score)
                #expect(row.rank == result.indicators[place].rank?.place)
            }
        }
        for observation in bundle.observations {
            let row = try made.row(observation.unit, observation.item)
            #expect(row.value == observation.value)
            #expect(row.status == observation.status.rawValue)
        }
        for (code, values) in assessed.aggregateValues {
            for (indicator, value) in zip(bundle.indicators, values) {
                let row = try made.row(code, indicator.code)
                #expect(row.value == value)
                #expect(row.score == nil && row.rank == nil && row.ranked == nil)
            }
        }
    }

    @Test("JSON and CSV hold the same cells: numbers as numbers, in full, missing ones null and empty")
    func sameInBoth() throws {
        let made = try Self.real(2016)
        let script = """
            import csv, json
            rows = json.load(open("a.json", encoding="utf-8"))
            table = list(csv.DictReader(open("a.csv", encoding="utf-8", newline=""), strict=True))
            assert len(rows) == len(table) > 0
            numbers = {"year", "value", "women", "men", "score", "rank", "ranked", "previous_rank", "reported",
                "compared_rank"}
            for row, line in zip(rows, table):
                assert list(row) == sorted(line), row
                for key, cell in line.items():
                    value = row[key]
                    if value is None:
                        assert cell == "", (key, cell)
                    elif key in numbers:
                        assert type(value) in (int, float) and float(cell) == value, (key, cell, value)
                    else:
                        assert type(value) is str and cell == value, (key, cell, value)
            print(",".join(table[0]))
            """
        try Outside.withFolder { folder in
            try Data(made.data.json).write(to: folder.appending(path: "a.json"))
            try Data(made.data.csv).write(to: folder.appending(path: "a.csv"))
            let result = try Outside.run(["python3", "-X", "utf8", "-c", script], in: folder)
            #expect(
                result.output == YearDataColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n")
        }
        let rows = try made.json()
        for (row, object) in zip(made.data.rows, rows) {
            #expect(object["value"]?.number == row.value)
            #expect(object["score"]?.number == row.score)
            #expect(object["publication"]?.text == "draft")
        }
    }

    @Test("the workbook holds the same cells, a sheet for each kind of row", arguments: [2013, 2016])
    func workbook(year: Int) throws {
        let made = try Self.real(year)
        #expect(
            try made.sheets().map(\.name) == [
                "Đọc trước", "Xếp hạng", "Chỉ số thành phần", "Chỉ tiêu", "Số liệu gốc",
            ])
        let kinds: [(String, YearDataKind)] = [
            ("Xếp hạng", .index), ("Chỉ số thành phần", .component), ("Chỉ tiêu", .indicator),
            ("Số liệu gốc", .item),
        ]
        for (name, kind) in kinds {
            let table = try made.table(name)
            #expect(table.count == made.data.rows.filter { $0.kind == kind }.count)
            for cells in table {
                let row = try made.row(
                    try #require(cells["Mã đơn vị"]?.text), try #require(cells["Mã"]?.text))
                #expect(cells["Năm"]?.number == Double(year))
                #expect(cells["Tên"]?.text == row.name)
                #expect(cells["Đơn vị"]?.text == row.unit)
                #expect(cells["Tình trạng công bố"]?.text == "Bản dự thảo")
                if kind == .index || kind == .component || kind == .indicator {
                    #expect(cells["Điểm"]?.number == row.score)
                    #expect(cells["Thứ hạng"]?.number == row.rank)
                }
                if kind == .indicator || kind == .item { #expect(cells["Giá trị"]?.number == row.value) }
                if kind == .item { #expect(cells["Đơn vị báo cáo"]?.number == row.reported) }
            }
        }
        let ranks = try made.table("Xếp hạng").compactMap { $0["Thứ hạng"]?.number }
        #expect(ranks == ranks.sorted() && ranks.count == 14)
    }

    @Test("the first sheet says how far the data have come, by which method, from where, on which terms")
    func readme() throws {
        let made = try Self.real(2016)
        let sheet = try #require(try made.sheets().first)
        #expect(sheet.rows[1].map(\.text) == ["Tình trạng công bố", "Bản dự thảo"])
        let note = try #require(made.report.flag?.note)
        #expect(sheet.rows[2].map(\.text) == ["Lưu ý", note])
        let texts = Set(sheet.rows.compactMap { $0.last?.text })
        for note in made.report.notes { #expect(texts.contains(note)) }
        for text in made.report.method.summary { #expect(texts.contains(text)) }
        for credit in made.assessed.bundle.sources + made.assessed.bundle.licenses {
            #expect(texts.contains { $0.hasPrefix(credit.title) && $0.hasSuffix(credit.address ?? "") })
        }
        var official = try SampleYear([60, 50])
        official.bundle.settings.status = .official
        let released = try #require(try Made(official).sheets().first)
        #expect(released.rows[1].map(\.text) == ["Tình trạng công bố", "Kết quả chính thức"])
    }

    // MARK: - Details

    @Test("bands, women and men, reported and verified values stand in their columns")
    func details() throws {
        var sample = try SampleYear([60, 50])
        sample.bundle.indices[0].bands = [
            Band(name: "Nhóm đầu", limit: .size(1)), Band(name: "Nhóm sau", limit: .size(1)),
        ]
        sample.bundle.agencies = [Agency(code: "SYT", name: "Sở Y tế", cell: SampleYear.cell(2))]
        let indicator = try SampleYear.indicator("IND_A", in: "PART_A", "B")
        if case .formula(let formula) = indicator.definition {
            sample.bundle.indicators[0].women = formula
            sample.bundle.indicators[0].men = formula
        }
        let day = try #require(CalendarDate(year: 2017, month: 3, day: 1))
        sample.bundle.observations[0].verification = Verification(value: 58.25, agency: "SYT", date: day)
        let made = try Made(sample)
        #expect(try made.row("U1", "ALL").band == "Nhóm đầu")
        #expect(try made.row("U2", "ALL").band == "Nhóm sau")
        #expect(try made.row("U1", "IND_A").women == 60)
        #expect(try made.row("U1", "IND_A").men == 60)
        let object = try #require(try made.json().first { $0["code"]?.text == "A" })
        #expect(object["value"]?.number == 58.25)
        #expect(object["reported"]?.number == 60)
        #expect(object["verified_by"]?.text == "Sở Y tế")
        #expect(object["verified_on"]?.text == "2017-03-01")
        let cells = try #require(try made.table("Số liệu gốc").first)
        #expect(cells["Giá trị"]?.number == 58.25)
        #expect(cells["Đơn vị báo cáo"]?.number == 60)
        #expect(cells["Cơ quan thẩm định"]?.text == "Sở Y tế")
        #expect(cells["Ngày thẩm định"]?.number == 42795)
        #expect(cells["Trạng thái"]?.text == "chính thức")
        #expect(try made.table("Xếp hạng").first?["Nhóm xếp hạng"]?.text == "Nhóm đầu")
        #expect(try made.table("Chỉ tiêu").first?["Nữ"]?.number == 60)
    }

    @Test("a missing value is nowhere 0: null, an empty field, an empty cell, and no rank")
    func missing() throws {
        let made = try Made(try SampleYear(parts: [(60, 50), (nil, 40)]))
        let rows = try made.json().filter { $0["unit_code"]?.text == "U2" }
        for code in ["ALL", "PART_A", "IND_A", "A"] {
            let row = try #require(rows.first { $0["code"]?.text == code })
            for key in ["value", "score", "rank", "women", "men", "reported", "previous_rank"] {
                #expect(row[key] == .missing, "\(code) \(key)")
            }
        }
        #expect(try made.row("U2", "ALL").status == "insufficient_coverage")
        #expect(try made.row("U2", "IND_A").status == "missing")
        #expect(try made.row("U2", "A").status == "missing")
        let lines = String(decoding: made.data.csv, as: UTF8.self).split(separator: "\n")
        #expect(lines.contains("2016,U2,Huyện Tên 2,item,A,Mục A,%,,,,,,,,,,,missing,,,,official"))
        let cells = try #require(try made.table("Xếp hạng").last)
        #expect(cells["Mã đơn vị"]?.text == "U2")
        #expect(cells["Điểm"] == .missing && cells["Thứ hạng"] == .missing)
        #expect((cells["Trạng thái"]?.text)?.contains("thiếu") == true)
        let item = try #require(try made.table("Số liệu gốc").first { $0["Mã đơn vị"]?.text == "U2" })
        #expect(item["Giá trị"] == .missing)
        #expect(item["Trạng thái"]?.text == "không có số liệu")
    }

    @Test("thirds keep all their digits in all three files")
    func precision() throws {
        let made = try Made(try SampleYear([100.0 / 3, 0.1 + 0.2]))
        #expect(try made.json()[0]["score"]?.number == 100.0 / 3)
        #expect(try made.table("Xếp hạng").map { $0["Điểm"]?.number } == [100.0 / 3, 0.1 + 0.2])
        #expect(String(decoding: made.data.csv, as: UTF8.self).contains(",33.333333333333336,"))
    }

    @Test("hostile names stay names in all three files")
    func hostile() throws {
        var sample = try SampleYear([60, 50])
        let names = [
            "=cmd|' /C calc'!A0", "<b>&amp;\"x\"</b>", "\"\u{0301},\u{0301};</script>",
            "a\u{1}b\u{1F}\u{7F}c\\", "-1\n+2\t",
        ]
        sample.bundle.items[0].name = names[0]
        sample.bundle.items[1].name = names[1]
        sample.bundle.indices[0].name = names[2]
        sample.bundle.indices[1].name = names[3]
        sample.bundle.indicators[0].name = names[4]
        let codes = ["A", "B", "ALL", "PART_A", "IND_A"]
        let made = try Made(sample)
        let objects = try made.json()
        let table = CSVReader.read(made.data.csv, file: "a.csv")
        // The reader of bundles would refuse the control characters; the writer keeps them inside their cell.
        #expect(table.findings.allSatisfy { $0.code == "csv.unprintable-character" })
        let rows = try #require(table.table).rows
        for (name, code) in zip(names, codes) {
            let object = try #require(objects.first { $0["code"]?.text == code })
            #expect((object["name"]?.text).map { Array($0.utf8) } == Array(name.utf8))
            let fields = try #require(rows.first { $0.fields[4] == code }).fields
            #expect(fields.count == YearDataColumn.allCases.count)
            let isFormula = name.hasPrefix("=") || name.hasPrefix("-")
            #expect(fields[5] == TextForm.nfc(isFormula ? "'" + name : name))
        }
        let cells = try made.table("Số liệu gốc").compactMap { $0["Tên"]?.text }
        #expect(Array(cells.prefix(2)) == Array(names.prefix(2)))
        let component = try #require(try made.table("Chỉ số thành phần").first?["Tên"]?.text)
        #expect(Array(component.utf8) == Array("a\u{FFFD}b\u{FFFD}\u{7F}c\\".utf8))
        // Nothing that would end a script or begin a tag stands in the JSON.
        #expect(!made.data.json.contains(UInt8(ascii: "<")))
    }

    @Test("the same year gives the same bytes")
    func deterministic() throws {
        let (one, other) = (try Self.real(2015), try Self.real(2015))
        #expect(one.data.csv == other.data.csv)
        #expect(one.data.json == other.data.json)
        #expect(one.workbook == other.workbook)
    }

    @Test("the words that the workbook needs are there in each language", arguments: ["vi", "en"])
    func words(language: String) throws {
        let file = projectFolder.appending(path: "templates/\(language).csv")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let keys = Set(
            text.split(separator: "\n").compactMap { $0.split(separator: ",").first.map(String.init) })
        for word in YearWorkbook.requiredWords { #expect(keys.contains(word), "\(word)") }
    }
}

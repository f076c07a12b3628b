import Assessment
import Records
import Reporting
import Testing
import VietnameseText

@Suite("Reports of titles and awards")
struct TitleReportTests {
    private static let table = TableSource(file: "titles.csv", headings: [])
    private static func cell(_ row: Int) -> CellReference { CellReference(table: table, row: row) }

    /// The kinds and numbers of the district's report of quarter I of 2017.
    private static let reported: [(code: String, name: String, group: SubjectKind.Group, number: Int)] = [
        ("AGENCY", "cơ quan", .body, 8), ("COMMUNE", "xã", .area, 2),
        ("HAMLET", "thôn, khu phố", .area, 50), ("PRESCHOOL", "trường mầm non", .school, 8),
        ("PRIMARY", "trường tiểu học", .school, 4),
        ("LOWER_SECONDARY", "trường trung học cơ sở", .school, 2),
    ]

    private static func report(
        _ change: (inout YearBundle) throws -> Void
    ) throws -> YearReport {
        var bundle = try SampleYear(parts: [(50, 50), (60, 60)], year: 2017).bundle
        try change(&bundle)
        let words = try Real.words.get()
        let years = Assessor.assess([bundle])
        return try #require(Reporter(years, words: words).programme()?.years.first)
    }

    private static func addCounts(_ bundle: inout YearBundle) throws {
        let quarter = try #require(Quarter(year: 2017, number: 1))
        bundle.titles.kinds = reported.map {
            SubjectKind(code: $0.code, name: $0.name, group: $0.group, cell: cell(2))
        }
        bundle.titles.schemes = [
            TitleScheme(code: "S", name: "đề án kiểu mẫu", hardShare: 0.5, cell: cell(2))
        ]
        bundle.titles.counts = reported.map {
            TitleCount(
                scheme: "S", kind: $0.code, quarter: quarter, registered: $0.number, listsAll: false,
                cell: cell(2))
        }
    }

    @Test("the table of quarter I of 2017: 8, 2, 50, 8, 4, 2; schools apart; 74 in all")
    func quarterOne() throws {
        let report = try Self.report(Self.addCounts)
        let dossier = try #require(report.dossiers.first { $0.kind == .titles })
        #expect(dossier.slug == "danh-hieu-quy-1")
        #expect(dossier.title == "Tiến độ danh hiệu quý I năm 2017")
        let table = try #require(dossier.sections.first?.tables.first)
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["Cơ quan", "8", "–", "–"], ["Xã", "2", "–", "–"], ["Thôn, khu phố", "50", "–", "–"],
                ["Cộng, không kể trường học", "60", "–", "–"], ["Trường mầm non", "8", "–", "–"],
                ["Trường tiểu học", "4", "–", "–"], ["Trường trung học cơ sở", "2", "–", "–"],
                ["Cộng khối trường học", "14", "–", "–"], ["Tổng số", "74", "–", "–"],
            ])
        #expect(dossier.lede.first?.text.contains("74 đối tượng đăng ký hoàn thành trong năm 2017") == true)
    }

    @Test("what is only registered is never called reached, completed or recognised")
    func neverReached() throws {
        let report = try Self.report(Self.addCounts)
        let dossier = try #require(report.dossiers.first { $0.kind == .titles })
        let cells = dossier.sections.flatMap(\.tables).flatMap { $0.rows.flatMap { $0.map(\.text) } }
        #expect(!cells.contains { $0.lowercased().hasPrefix("đạt") })
        let chart = try #require(dossier.sections.first?.chart)
        #expect(chart.series.map(\.name) == ["đăng ký (chưa có số hoàn thành)"])
        #expect(chart.series.first?.values == [8, 2, 50, 8, 4, 2])
    }

    private static func award(
        _ name: String, _ kind: Award.RecipientKind, publishes: Bool = true, level: Award.Level = .provincial,
        until: CalendarDate? = nil
    ) -> Award {
        Award(
            year: 2017, recipient: name, recipientKind: kind,
            position: kind == .individual ? "phó giám đốc" : nil, organisation: "Sở Mẫu", unit: "U1",
            form: "Bằng khen", level: level, authority: "Chủ tịch UBND tỉnh", reason: "thành tích",
            publishesName: publishes, retainUntil: until, cell: cell(2))
    }

    @Test("awards are counted as offices do, collectives before persons")
    func awards() throws {
        let report = try Self.report {
            $0.awards = [
                Self.award("Phan Văn Mẫu", .individual), Self.award("Văn phòng Sở Mẫu", .collective),
            ]
        }
        let dossiers = report.dossiers.filter { $0.kind == .awards }
        #expect(dossiers.count == 1)
        let dossier = try #require(dossiers.first)
        #expect(
            dossier.lede.map(\.text) == ["Bằng khen của Chủ tịch UBND tỉnh: 01 tập thể, 01 cá nhân."])
        #expect(dossier.sections.map(\.heading) == ["Tập thể", "Cá nhân"])
        #expect(dossier.hasPage && dossier.hasDocument)
    }

    @Test("a name that may not be published stands only in a document that has no page")
    func withheld() throws {
        let report = try Self.report {
            $0.awards = [Self.award("Phan Văn Mẫu", .individual, publishes: false)]
        }
        let dossiers = report.dossiers.filter { $0.kind == .awards }
        #expect(dossiers.map(\.hasPage) == [true, false])
        #expect(dossiers.map(\.hasDocument) == [false, true])
        func cells(_ dossier: Dossier) -> [String] {
            dossier.sections.flatMap(\.tables).flatMap { $0.rows.flatMap { $0.map(\.text) } }
        }
        #expect(cells(dossiers[0]).contains("(không công bố tên)"))
        #expect(!cells(dossiers[0]).contains { $0.contains("Phan Văn Mẫu") || $0.contains("hó giám đốc") })
        #expect(cells(dossiers[1]).contains("Phan Văn Mẫu"))
        let unit = try #require(report.units.first { $0.unit.code == "U1" })
        let points = unit.sections.flatMap(\.points).map(\.text)
        #expect(points.count == 1 && !points[0].contains("Phan Văn Mẫu"))
    }

    @Test("after its time a name is printed nowhere")
    func expired() throws {
        let report = try Self.report {
            $0.awards = [
                Self.award("Phan Văn Mẫu", .individual, until: CalendarDate(iso: "2016-12-31"))
            ]
        }
        let dossiers = report.dossiers.filter { $0.kind == .awards }
        let cells = dossiers.flatMap(\.sections).flatMap(\.tables).flatMap {
            $0.rows.flatMap { $0.map(\.text) }
        }
        #expect(cells.contains("(đã hết thời hạn lưu tên)"))
        #expect(!cells.contains { $0.contains("Phan Văn Mẫu") })
    }
}

import Assessment
import Records
import Reporting
import Testing
import VietnameseText

@Suite("Pages and documents of plans, agencies and duties")
struct WorkReportTests {
    private static let cell = SampleYear.cell(2)

    private static func sample(asOf: String? = "2016-06-30") throws -> SampleYear {
        var sample = try SampleYear([80, 60])
        sample.bundle.settings.asOf = asOf.flatMap { CalendarDate(iso: $0) }
        sample.bundle.settings.texts["issuer"] = "Sở Điều phối"
        sample.bundle.agencies = [("SDP", "Sở Điều phối"), ("SYT", "Sở Y tế")].map {
            Agency(code: $0.0, name: $0.1, cell: cell)
        }
        sample.bundle.plans = [
            WorkPlan(
                code: "KH", number: "12/KH-UBND", name: "Kế hoạch mẫu", shortName: "Kế hoạch số 12",
                agency: "SDP", firstYear: 2016, lastYear: 2016, cell: cell)
        ]
        sample.bundle.tasks = [
            task("T1", "1.1", "Nhóm A", ["SYT"], due: "2016-06-29", .inProgress, [50, nil, nil, nil]),
            task("T2", "1.2", "Nhóm A", ["SYT", "SDP"], due: "Q2/2016", .inProgress, [nil, 20, nil, nil]),
            task("T3", "2.1", nil, ["*"], due: nil, .inProgress, [nil, nil, nil, nil]),
            task("T4", "2.2", nil, ["SDP"], due: "2016-02", .notStarted, [nil, nil, nil, nil]),
        ]
        sample.bundle.reportDuties = [
            ReportDuty(
                code: "BC", debtor: "*", name: "Báo cáo quý", period: .quarter(year: 2016, quarter: 1),
                due: PlannedTime("2016-04-05"), cell: cell),
            ReportDuty(
                code: "BC", debtor: "U1", receivedOn: CalendarDate(iso: "2016-04-07"), completeness: .full,
                cell: cell),
        ]
        return sample
    }

    private static func task(
        _ code: String, _ number: String, _ group: String?, _ leads: [String], due: String?,
        _ status: PlanTask.Status, _ progress: [Double?]
    ) -> PlanTask {
        PlanTask(
            plan: "KH", code: code, number: number, group: group, content: "Việc \(code)", leads: leads,
            due: due.flatMap { PlannedTime($0) }, status: status, progress: progress, cell: cell)
    }

    private static func dossier(_ slug: String, _ sample: SampleYear) throws -> Dossier {
        try #require(try sample.report().dossiers.first { $0.slug == slug })
    }

    @Test("the page of a plan counts its tasks, overdue ones first, and says by which day")
    func plan() throws {
        let plan = try Self.dossier("ke-hoach-kh", Self.sample())
        #expect(plan.title == "Tiến độ thực hiện Kế hoạch số 12 năm 2016" && plan.hasDocument)
        #expect(
            plan.lede.map(\.text) == [
                "Kế hoạch mẫu (số 12/KH-UBND), năm 2016; cơ quan chủ trì: Sở Điều phối.",
                "4 nhiệm vụ: 1 thực hiện thường xuyên, 1 sắp đến hạn và 2 quá hạn.",
                "Tình trạng được xác định đến hết ngày 30/06/2016, theo ngày khai báo trong gói số liệu.",
            ])
        #expect(plan.sections.first?.heading == "Nhiệm vụ quá hạn (2)")
        // By the day they were due on, not by number.
        #expect(
            plan.sections.first?.points.map(\.text) == [
                "Việc T4 (nhiệm vụ 2.2, Sở Điều phối); hạn: tháng 02/2016; quá hạn 122 ngày",
                "Việc T1 (nhiệm vụ 1.1, Sở Y tế); hạn: 29/06/2016; quá hạn 1 ngày",
            ])
        #expect(plan.sections[1].points.map(\.text).first?.hasSuffix("đến hạn trong ngày") == true)
        #expect(plan.notes.isEmpty)
    }

    @Test("the table stands under its objectives, with the numbers of the plan and the last progress told")
    func table() throws {
        let plan = try Self.dossier("ke-hoach-kh", Self.sample())
        let table = try #require(plan.sections.last?.tables.first)
        #expect(table.numbers == ["I", "1.1", "1.2", "II", "2.1", "2.2"] && table.headings == [0, 3])
        #expect(table.rows[0][0].text == "Nhóm A" && table.rows[3][0].text == "Nhiệm vụ khác")
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        #expect(table.rows.map { $0.last?.text } == ["", "50% (quý I)", "20% (quý II)", "", "–", "–"])
        #expect(table.rows[4][3].text == "Thường xuyên" && table.rows[4][1].text == "UBND các huyện")
    }

    @Test("a task of two leading bodies counts for each, which a note says")
    func shared() throws {
        let plan = try Self.dossier("ke-hoach-kh", Self.sample())
        let section = try #require(plan.sections.first { $0.heading.hasPrefix("Tổng hợp theo cơ quan") })
        let table = try #require(section.tables.first)
        #expect(
            table.rows.map { [$0[0].text, $0[1].text] } == [
                ["Sở Y tế", "2"], ["Sở Điều phối", "2"], ["UBND các huyện", "1"],
            ])
        #expect(table.notes.count == 1)
    }

    @Test("quarters keep what was not told apart from 0 per cent")
    func quarters() throws {
        let plan = try Self.dossier("ke-hoach-kh", Self.sample())
        let section = try #require(plan.sections.first { $0.chart != nil })
        let chart = try #require(section.chart)
        #expect(chart.categories == ["Quý I", "Quý II"])
        #expect(chart.series.last?.values == [3, 3] && chart.series[2].values == [0, 0])
        #expect(section.points.count == 2 && chart.label.contains("3 chưa có số liệu"))
    }

    @Test("without a declared day nothing is called overdue, and the page says so")
    func noDay() throws {
        let plan = try Self.dossier("ke-hoach-kh", Self.sample(asOf: nil))
        #expect(plan.lede.last?.text.contains("chưa khai báo ngày") == true)
        #expect(
            plan.lede[1].text
                == "4 nhiệm vụ: 2 đang thực hiện, 1 thực hiện thường xuyên và 1 chưa triển khai.")
        #expect(!plan.sections.contains { $0.heading.contains("quá hạn") })
        let report = try Self.sample(asOf: nil).report()
        #expect(!report.dossiers.contains { $0.kind == .reminder })
    }

    @Test("an agency has its tasks over all plans; one without any has no page")
    func agency() throws {
        let report = try Self.sample().report()
        #expect(report.dossiers.filter { $0.kind == .agency }.map(\.slug) == ["co-quan-sdp", "co-quan-syt"])
        let agency = try Self.dossier("co-quan-syt", Self.sample())
        #expect(agency.lede.first?.text == "Chủ trì 2 nhiệm vụ: 1 sắp đến hạn và 1 quá hạn.")
        #expect(agency.links.map(\.address) == ["ke-hoach-kh.html", "che-do-bao-cao.html"])
    }

    @Test("a unit sees its tasks and what it owes")
    func unit() throws {
        let unit = try Self.sample().report().unit("U2")
        #expect(
            unit.sections.map(\.heading) == ["Nhiệm vụ được giao trong các kế hoạch", "Báo cáo phải gửi"])
        let owed = try #require(unit.sections.last?.tables.first)
        #expect(
            owed.rows.map { $0.map(\.text) } == [
                ["Báo cáo quý", "Quý I/2016", "05/04/2016", "", "Chưa gửi, quá hạn 86 ngày"]
            ])
    }

    @Test("the page of duties counts what came and whom to remind")
    func duties() throws {
        let duties = try Self.dossier("che-do-bao-cao", Self.sample())
        #expect(duties.hasPage && !duties.hasDocument)
        #expect(
            duties.lede.first?.text == "2 báo cáo phải gửi: 1 đầy đủ, chậm hạn; 1 chưa gửi, quá hạn.")
        let reminded = try #require(duties.sections.first { $0.heading == "Cơ quan, đơn vị cần đôn đốc (1)" })
        #expect(
            reminded.points.map(\.text) == [
                "UBND huyện Tên 2: Báo cáo quý (hạn: 05/04/2016; chưa gửi, quá hạn 86 ngày)"
            ])
    }

    @Test("the letter goes to those who owe, without a page, and not to the office that writes it")
    func reminder() throws {
        let letter = try Self.dossier("cong-van-don-doc", Self.sample())
        #expect(!letter.hasPage && letter.hasDocument && letter.kind == .reminder)
        #expect(letter.addressee?.text == "Các cơ quan, đơn vị có tên trong danh sách kèm theo")
        #expect(
            letter.lede.map(\.text) == [
                "Tính đến hết ngày 30/06/2016, đã nhận 1/2 báo cáo phải gửi; còn 1 báo cáo quá hạn chưa gửi, "
                    + "0 báo cáo đã gửi nhưng chưa đầy đủ hoặc không có nội dung.",
                "Tính đến hết ngày 30/06/2016, còn 1 nhiệm vụ quá hạn chưa hoàn thành.",
            ])
        // T4 is overdue too, but led by the writing office alone.
        #expect(letter.sections.last?.tables.first?.rows.map { $0[1].text } == ["Việc T1"])
    }

    @Test("one body alone is addressed by its name, units alone by their kinds")
    func addressees() throws {
        var sample = try Self.sample()
        sample.bundle.tasks = []
        #expect(try Self.dossier("cong-van-don-doc", sample).addressee?.text == "UBND huyện Tên 2")
        sample.bundle.reportDuties.removeLast()
        #expect(
            try Self.dossier("cong-van-don-doc", sample).addressee?.text
                == "Ủy ban nhân dân các huyện có tên trong danh sách kèm theo")
        #expect(try Self.dossier("cong-van-don-doc", sample).subject == "Đôn đốc gửi báo cáo năm 2016")
    }

    @Test("a bundle without work has no dossiers; one with events alone has their page")
    func events() throws {
        var sample = try SampleYear([80, 60])
        #expect(try sample.report().dossiers.allSatisfy { $0.kind == .diagnosis })
        sample.bundle.events = [
            CalendarEvent(
                code: "THD", name: "Tháng hành động", firstDay: try #require(CalendarDate(iso: "2016-11-15")),
                lastDay: try #require(CalendarDate(iso: "2016-12-15")), cell: Self.cell)
        ]
        let page = try Self.dossier("che-do-bao-cao", sample)
        #expect(page.title == "Sự kiện năm 2016" && page.lede.isEmpty)
        #expect(page.sections.first?.tables.first?.rows.first?[1].text == "từ 15/11/2016 đến 15/12/2016")
    }

    @Test("programs get every task with its state, or those of one body, or the overdue ones")
    func export() throws {
        let bundle = try Self.sample().bundle
        let rows = TaskExport.rows(bundle)
        #expect(rows.map(\.state) == ["overdue", "due_soon", "regular", "overdue"])
        #expect(rows[1].dueDay == "2016-06-30" && rows[1].due == "Q2/2016" && rows[1].progressQuarter == 2)
        #expect(TaskExport.rows(bundle, body: "SDP").map(\.code) == ["T2", "T4"])
        #expect(TaskExport.rows(bundle, body: "U1").map(\.code) == ["T3"])
        #expect(TaskExport.rows(bundle, body: "SYT", isOverdue: true).map(\.code) == ["T1"])
    }
}

import Records
import Reporting
import Testing
import VietnameseText

@Suite("What is told of documents")
struct PaperReportTests {
    @Test("a document is cited in full at its first mention and short from then on")
    func citations() throws {
        let citations = Citations(try PaperYear().bundle, language: .vi)
        var memory = Citations.Memory()
        #expect(
            citations.cite("CT28", &memory)?.text
                == "Chỉ thị số 28-CT/TW ngày 25 tháng 12 năm 2023 của Bộ Chính trị về trẻ em")
        #expect(citations.cite("CT28", &memory)?.text == "Chỉ thị số 28-CT/TW")
        #expect(
            citations.cite("QD1183", &memory)?.text
                == "Quyết định số 1183/QĐ-TTg tháng 10 năm 2024 của Thủ tướng")
        #expect(citations.cite("LUAT", &memory)?.text == "Luật Trẻ em ngày 05 tháng 4 năm 2016")
        #expect(citations.cite("LUAT", &memory)?.text == "Luật Trẻ em")
        #expect(citations.cite("NONE", &memory) == nil)
        var other = Citations.Memory()
        #expect(
            citations.text("Theo {KH160}; {KH160} và {NONE}.", en: nil, &other).text
                == "Theo Kế hoạch số 160-KH/TU ngày 28 tháng 6 năm 2024 của Tỉnh ủy; Kế hoạch số 160-KH/TU và {NONE}."
        )
    }

    @Test(
        "an English text is cited in English, a Vietnamese one of an English report stays Vietnamese and is marked"
    )
    func english() throws {
        let citations = Citations(try PaperYear().bundle, language: .en)
        var memory = Citations.Memory()
        let text = citations.text("Theo {CT28}", en: "Pursuant to {CT28}", &memory)
        #expect(
            text.text == "Pursuant to Directive No. 28-CT/TW of 25 December 2023 of Bộ Chính trị on children")
        #expect(text.parts.map(\.language) == [nil, .vi, nil])
        var other = Citations.Memory()
        let foreign = citations.text("Theo {CT28}", en: nil, &other)
        #expect(
            foreign.text
                == "Theo Chỉ thị số 28-CT/TW ngày 25 tháng 12 năm 2023 của Bộ Chính trị về trẻ em")
        #expect(foreign.parts.map(\.language) == [.vi])
    }

    @Test("legal bases of the decision are cited in their order, the second mention short")
    func legalBases() throws {
        var year = try PaperYear()
        year.bundle.legalBases = [
            LegalBasis(kind: .decision, order: 1, text: "Căn cứ {KH160}", cell: PaperYear.cell(2)),
            LegalBasis(
                kind: .decision, order: 2, text: "Căn cứ báo cáo thực hiện {KH160}", cell: PaperYear.cell(3)),
        ]
        #expect(
            try year.report().issue(.decision).bases.map(\.text) == [
                "Căn cứ Kế hoạch số 160-KH/TU ngày 28 tháng 6 năm 2024 của Tỉnh ủy",
                "Căn cứ báo cáo thực hiện Kế hoạch số 160-KH/TU",
            ])
    }

    @Test("the chain goes from the directive down; each document stands below all it rests on")
    func chain() throws {
        let dossier = try PaperYear().dossier(.register)
        let steps = try #require(dossier.sections.first).chain
        #expect(
            steps.map { "\($0.level) \($0.name.text)" } == [
                "0 Chỉ thị số 28-CT/TW", "1 Kế hoạch số 160-KH/TU", "1 Quyết định số 1183/QĐ-TTg",
                "2 Kế hoạch số 01/KH-SM",
            ])
        #expect(steps[3].detail.text.hasSuffix("Căn cứ: Kế hoạch số 160-KH/TU và Quyết định số 1183/QĐ-TTg."))
    }

    @Test("the list is ordered by date, prints dates alike and keeps the printed form in a note")
    func list() throws {
        let dossier = try PaperYear().dossier(.register)
        let table = try #require(dossier.sections.flatMap(\.tables).first)
        #expect(
            table.rows.map { $0[1].text } == [
                "05/04/2016", "25/12/2023", "28/06/2024", "10/2024", "20/10/2024",
            ])
        #expect(table.notes.contains("160-KH/TU: nguồn in “28/6/2024”."))
        #expect(!table.notes.contains { $0.hasPrefix("28-CT/TW") })
        #expect(dossier.lede.map(\.text).joined().contains("05 văn bản"))
    }

    @Test("readers are told what is only cited, ended or replaced, and that nothing is when nothing is")
    func findings() throws {
        var year = try PaperYear()
        year.bundle.documents[2].validTo = CalendarDate(year: 2024, month: 12, day: 31)
        year.bundle.documents[3].replaces = ["CT28"]
        let points = try #require(try year.dossier(.register).sections.last).points.map(\.text)
        #expect(
            points == [
                "Chỉ thị số 28-CT/TW chỉ được viện dẫn, chưa có bản văn bản.",
                "Chỉ thị số 28-CT/TW đã được thay thế bằng Quyết định số 1183/QĐ-TTg.",
                "Kế hoạch số 160-KH/TU hết hiệu lực ngày 31/12/2024.",
            ])
        var clean = try PaperYear()
        clean.bundle.documents[1].attachment = .attached
        let last = try #require(try clean.dossier(.register).sections.last)
        #expect(last.points.isEmpty && last.paragraphs.count == 1)
    }

    @Test("a year without an index is not called a ranking and has no method to name")
    func withoutIndex() throws {
        let report = try PaperYear().report()
        #expect(!report.isRanked && report.title == "Văn bản, nhiệm vụ năm 2024")
        #expect(report.notes.isEmpty && report.units.isEmpty && report.homeLede.contains("05 văn bản"))
        #expect(try PaperYear().report(.en).dossiers.map(\.slug) == ["van-ban"])
    }
}

@Suite("What is told of budgets")
struct BudgetReportTests {
    private static func year() throws -> PaperYear {
        var year = try PaperYear()
        year.budget(
            "SM", "Tuyên truyền", 2024, .local,
            [.proposed: 100_100_000, .appraised: 90_000_000, .allocated: 90_000_000, .spent: 80_500_000])
        year.budget(
            "SK", "Tập huấn", 2024, .central,
            [.proposed: 200_200_000, .appraised: 180_000_000, .allocated: 170_000_000, .spent: 170_000_000])
        let frame = Budget.Years(first: 2024, last: 2026)
        for (step, amount) in [100_000, 200_000, 300_000].enumerated() {
            year.budget("SM", "Tập huấn", 2024 + step, .central, [.proposed: amount], frame: frame)
        }
        return year
    }

    @Test("stages stand apart, sums are exact, the share is spent of allocated")
    func table() throws {
        let dossier = try Self.year().dossier(.budget)
        #expect(dossier.hasDocument && dossier.slug == "kinh-phi")
        let table = try #require(dossier.sections.first?.tables.first)
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["Tuyên truyền", "Sở Mẫu", "Ngân sách địa phương", "100,1", "90,0", "90,0", "80,5", "89,4%"],
                [
                    "Tập huấn", "Sở Khác", "Ngân sách trung ương", "200,2", "180,0", "170,0", "170,0",
                    "100,0%",
                ],
                ["Tổng cộng", "", "", "300,3", "270,0", "260,0", "250,5", "96,3%"],
            ])
        #expect(table.hasTotal && table.caption == "Kinh phí năm 2024 theo nội dung (đơn vị: triệu đồng)")
        #expect(
            dossier.lede.first?.text == "Năm 2024 đã chi 250,5 trên 260,0 triệu đồng được phân bổ, đạt 96,3%."
        )
    }

    @Test("the frame has a column for each year and their sum to the last digit")
    func frame() throws {
        let dossier = try Self.year().dossier(.budget)
        let section = try #require(dossier.sections.last)
        #expect(section.heading == "Khung ba năm 2024–2026")
        let table = try #require(section.tables.first)
        #expect(table.columns.map(\.title).suffix(4) == ["2024", "2025", "2026", "Tổng cộng"])
        #expect(table.rows.last?.map(\.text).suffix(4) == ["0,1", "0,2", "0,3", "0,6"])
        #expect(section.chart?.categories == ["2024", "2025", "2026"])
    }

    @Test("a line that does not say what was spent is no part of the share, and a note says so")
    func missing() throws {
        var year = try Self.year()
        year.bundle.budgets[1].amounts[.spent] = nil
        let dossier = try year.dossier(.budget)
        let table = try #require(dossier.sections.first?.tables.first)
        #expect(table.rows[1].map(\.text).suffix(2) == ["–", "–"])
        #expect(table.rows[2].map(\.text).suffix(2) == ["80,5", "89,4%"])
        #expect(table.notes == ["Có 1 dòng không có số đã chi; tổng của cột này chỉ gồm các dòng còn lại."])
    }

    @Test("the chart of a year shows spent and unspent money, never less than nothing")
    func chart() throws {
        var year = try Self.year()
        year.bundle.budgets[1].amounts[.spent] = Money(dong: 180_000_000)
        let chart = try #require(try year.dossier(.budget).sections.first?.chart)
        #expect(chart.categories == ["Sở Mẫu", "Sở Khác"])
        #expect(chart.series.map(\.values) == [[80.5, 180], [9.5, 0]])
        #expect(chart.texts == [["80,5", "180,0"], ["9,5", "0,0"]])
    }

    @Test("two programmes are told apart by their names")
    func programmes() throws {
        var year = try Self.year()
        year.bundle.budgets[1].programme = "KH"
        let dossier = try year.dossier(.budget)
        #expect(
            dossier.sections.map(\.heading) == [
                "CT: Kinh phí năm 2024", "CT: Khung ba năm 2024–2026", "KH: Kinh phí năm 2024",
            ])
        #expect(dossier.lede.map(\.text).last?.hasPrefix("KH: Năm 2024 đã chi 170,0 trên 170,0") == true)
    }
}

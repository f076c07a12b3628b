import Records
import Reporting
import Testing

@Suite("Targets of a year, annual reports and reviews")
struct TargetYearTests {
    /// One unit, and measures with a value each; target n asks measure Mn for at least 50.
    private func year(_ values: [Double?], year: Int = 2020, due: [Int]? = nil) throws -> TargetSample {
        var items: [String: Double] = ["D": 1000]
        for (position, value) in values.enumerated() { items["N\(position)"] = value.map { $0 * 10 } }
        var sample = TargetSample(year, [items])
        sample.programme()
        for position in values.indices {
            try sample.measure("M\(position)", ("N\(position)", "D"))
            sample.target(
                "\(position + 1)", "M\(position)", .atLeast, 50, year: due?[position] ?? 2020)
        }
        return sample
    }

    private func sentence(_ sample: TargetSample, _ language: Language = .vi) throws -> String {
        let targets = try #require(try sample.report(language).targets)
        return try #require(try targets.unit("U1").programmes.first?.tally.sentence)
    }

    @Test("at the end the count tells met of all, and what the rest came to")
    func final() throws {
        let sample = try year([60, 70, 50, 40, nil])
        #expect(
            try sentence(sample)
                == "Đạt và vượt 3/5 chỉ tiêu (vượt 2, đạt 1); không đạt 1; chưa có số liệu 1.")
        #expect(
            try sentence(sample, .en)
                == "3 of 5 targets met or exceeded (exceeded 2, met 1); not met 1; no data 1.")
        #expect(try sentence(try year([60]), .en) == "1 of 1 target met or exceeded (exceeded 1).")
    }

    @Test("before the due year the count tells what meets the values of that year already")
    func early() throws {
        let sample = try year([60, 50, 40, nil], year: 2018)
        #expect(
            try sentence(sample)
                == "Đến năm 2018, 2/4 chỉ tiêu đã đạt mức của năm 2020; chưa đến hạn và chưa đạt 1; chưa có số liệu 1."
        )
    }

    @Test("with some due and some not, the count keeps them apart")
    func mixed() throws {
        let sample = try year([60, 60, 40, 40], year: 2018, due: [2018, 2020, 2018, 2020])
        #expect(
            try sentence(sample)
                == "Đến năm 2018, 2/4 chỉ tiêu đã đạt mức đề ra (vượt 1, đạt trước hạn 1); không đạt 1; chưa đến hạn và chưa đạt 1."
        )
    }

    @Test("what does not apply is left out of the count, and its number is said")
    func notApplicable() throws {
        var sample = try year([60, 40])
        try sample.measure("S", nature: IndicatorNature(scope: .nation))
        sample.target("9", "S", .atLeast, 50)
        #expect(
            try sentence(sample)
                == "Đạt và vượt 1/2 chỉ tiêu (vượt 1); không đạt 1. Ngoài ra 1 chỉ tiêu không áp dụng tại địa phương."
        )
        let report = try #require(try sample.report().targets)
        let matrix = report.matrix(0)
        #expect(matrix.columns.map(\.code) == ["1", "2"])
        #expect(matrix.omitted.map(\.code) == ["9"])
        #expect(matrix.rows.map(\.met) == [1])
        #expect(report.legend.map(\.kind) == [.exceeded, .notReached, .notApplicable])
    }

    @Test("years without a programme have no targets, and units no annual report")
    func none() throws {
        let sample = TargetSample(2020, [["X": 5]])
        let report = try sample.report()
        #expect(report.targets == nil)
        #expect(report.review == nil)
        #expect(report.annualReports.isEmpty)
    }

    @Test("how many units met a target is told in the province")
    func unitsMet() throws {
        var sample = TargetSample(2020, [["A": 60, "B": 100], ["A": 40, "B": 100], ["A": 50]])
        sample.programme()
        try sample.measure("M", ("A", "B"))
        sample.target("1", "M", .atLeast, 50)
        let report = try #require(try sample.report().targets)
        let met = try #require(report.programmes.first?.lines.first?.unitsMet)
        #expect(met.short == "1/3")
        #expect(met.text == "1/3 đơn vị đạt; 1 đơn vị chưa có giá trị để đánh giá")
        let page = try #require(report.pages.first)
        #expect(page.units.map(\.area.key) == ["U1", "U2", "U3"])
        #expect(page.units.map(\.distance.text) == ["+10,0", "−10,0", "–"])
        #expect(page.strip?.dots.map(\.area.key) == ["U2", "U1"])
        #expect(try report.unit("U1").programmes.first?.lines.first?.unitsMet == nil)
    }

    @Test("the annual report has no empty section, and its annex every target")
    func annual() throws {
        var sample = try year([60, 40])
        try sample.ranking(by: "D")
        sample.objective("1", "Chính trị")
        sample.bundle.targets[0].objective = "1"
        let report = try #require(try sample.report().annualReports.first)
        #expect(report.link.address == "binh-dang-gioi")
        #expect(report.sections.map(\.kind) == [.results, .assessment, .next])
        #expect(report.sections.allSatisfy { !$0.parts.isEmpty || !$0.paragraphs.isEmpty })
        #expect(
            report.sections[0].parts[0].paragraphs.map(\.text) == [
                "Tỷ lệ M0: 60,0% (600/1.000 người); chỉ tiêu quốc gia ≥ 50% (năm 2020): vượt, tốt hơn mức đề ra 10,0 điểm phần trăm."
            ])
        #expect(report.annex.heads.count == 12)
        #expect(report.annex.rows.map(\.kind) == [.objective, .line, .objective, .line])
        #expect(
            report.annex.rows[1].cells.prefix(11).map(\.text) == [
                "1", "Tỷ lệ M0", "%", "≥ 50%", "–", "600", "–", "60,0", "–", "+10,0", "Vượt",
            ])
        let unit = try #require(try sample.report().unit("U1").annualReports.first)
        #expect(unit.link.address == "u1-huyen-mot-binh-dang-gioi")
        #expect(unit.subject.hasSuffix("của huyện Một"))
    }

    /// X = 10 in 2011 and 5 more each year.
    private func tenYears(without missing: Set<Int> = []) throws -> ProgrammeReport {
        try TargetSample.report(
            try (2011...2020).filter { !missing.contains($0) }.map { number in
                var sample = TargetSample(number, [["A": 10 + 5 * Double(number - 2011), "B": 100]])
                sample.programme("P", midterm: 2015)
                sample.programme("Q", 2016...2025, field: .children)
                try sample.measure("M", ("A", "B"))
                sample.target("1", "M", .atLeast, 30, year: 2015)
                sample.target("1", "M", .atLeast, 50)
                sample.target("1", "M", .atLeast, 60, level: .provincial)
                sample.target("7", "M", .atLeast, 40, year: 2025, programme: "Q")
                return sample
            })
    }

    @Test("years that end a programme, mid-term years and the newest one have a review")
    func reviewYears() throws {
        let years = try tenYears().years
        #expect(years.filter(\.hasReview).map(\.year) == [2015, 2020])
        #expect(years.filter { $0.review != nil }.map(\.year) == [2015, 2020])
    }

    @Test("the review tells ten years, both levels and mid-term against the end")
    func review() throws {
        let review = try #require(try tenYears().years.last?.review)
        #expect(review.title == "Tổng kết thực hiện các chiến lược, chương trình đến năm 2020")
        #expect(review.programmes.map(\.programme.code) == ["P", "Q"])
        let programme = review.programmes[0]
        #expect(programme.heading == "Tổng kết giai đoạn 2011–2020")
        #expect(programme.years == Array(2011...2020))
        #expect(programme.missingNote == nil)
        #expect(
            programme.levels.map(\.sentence) == [
                "Đạt và vượt 1/1 chỉ tiêu (vượt 1).", "Đạt và vượt 0/1 chỉ tiêu; không đạt 1.",
            ])
        #expect(
            programme.levelSentence
                == "So sánh các cấp chỉ tiêu: chỉ tiêu quốc gia đạt 1/1; chỉ tiêu của tỉnh đạt 0/1.")
        let row = programme.objectives[0].rows[0]
        #expect(row.values.map(\.text) == (2011...2020).map { "\(10 + 5 * ($0 - 2011)),0" })
        #expect(row.baseline.text == "10,0")
        #expect(row.change.text == "+45,0")
        #expect(row.way.text == "90%")
        #expect(row.status.kind == .notReached)
        #expect(row.midterm?.kind == .notYetDue)
        #expect(programme.bestTargets.first?.text == "Từ 10,0% (năm 2011) đến 55,0% (năm 2020)")
        #expect(review.programmes[1].heading == "Tình hình thực hiện đến năm 2020, giai đoạn 2016–2025")
        #expect(
            review.programmes[1].unitsByTargets.map(\.text) == [
                "Từ 0 lên 1 chỉ tiêu đạt, trong 1 chỉ tiêu so sánh được"
            ])
    }

    @Test("missing years stay empty and are named")
    func missing() throws {
        let programme = try #require(
            try tenYears(without: [2012, 2013, 2014, 2017]).years.last?.review?.programmes.first)
        #expect(
            programme.missingNote
                == "Giai đoạn 2011–2020 không có gói số liệu của các năm 2012–2014 và năm 2017; các năm này để trống, không ước thay."
        )
        #expect(programme.years == [2011, 2015, 2016, 2018, 2019, 2020])
        let chart = try #require(programme.objectives.first?.rows.first?.chart)
        #expect(chart.points.map(\.isJoined) == [false, false, true, false, true, true])
        #expect(chart.firstYear == 2011)
        #expect(chart.limits.map(\.firstYear) == [2011, 2016, 2011])
        #expect(chart.limits.map(\.lastYear) == [2015, 2020, 2020])
    }

    @Test("rows of data hold value, limit, distance and status")
    func data() throws {
        let report = try #require(try year([60, nil]).report().targets)
        let position = try #require(report.areas.firstIndex { $0.area.key == "U1" })
        let rows = report.areas.data(position)
        #expect(rows.map(\.target) == ["1", "2"])
        #expect(rows[0].value == 60)
        #expect(rows[0].printed == "60,0")
        #expect(rows[0].distance == 10)
        #expect(rows[0].numerator == 600)
        #expect(rows.map(\.status.kind) == [.exceeded, .noData])
    }
}

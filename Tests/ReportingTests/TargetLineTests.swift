import Formula
import Records
import Reporting
import Testing

@Suite("What is told of a target")
struct TargetLineTests {
    @Test("statuses have their words and each a sign of its own")
    func statuses() throws {
        let cases: [(Double?, Int, TargetStatusReport.Kind, String, String)] = [
            (60.1, 2020, .exceeded, "Vượt", "Exceeded"), (60, 2020, .reached, "Đạt", "Met"),
            (59.9, 2020, .notReached, "Không đạt", "Not met"),
            (60, 2018, .metEarly, "Đạt trước hạn", "Met early"),
            (59.9, 2018, .notYetDue, "Chưa đến hạn", "Not yet due"),
            (nil, 2020, .noData, "Chưa có số liệu", "No data"),
        ]
        var symbols: Set<String> = []
        for (value, year, kind, vi, en) in cases {
            var sample = try TargetSample.single(value, year: year)
            sample.target(.atLeast, 60)
            let line = try sample.line()
            #expect(line.status.kind == kind)
            #expect(line.status.text == vi)
            #expect(try sample.line(.en).status.text == en)
            symbols.insert(line.status.symbol)
        }
        #expect(symbols.count == cases.count)
    }

    @Test("limits are printed with the digits they have, and by when")
    func limits() throws {
        let cases: [(Comparator, Double, Double?, Double, Int?, String)] = [
            (.atLeast, 40, nil, 0, 2020, "≥ 40% (năm 2020)"),
            (.moreThan, 35, nil, 0, 2020, "> 35% (năm 2020)"),
            (.atMost, 58.3, nil, 0, 2020, "≤ 58,3% (năm 2020)"),
            (.lessThan, 26, nil, 0, nil, "< 26% (hằng năm)"),
            (.equal, 100, nil, 0, 2020, "= 100% (năm 2020)"), (.band, 40, 60, 0, nil, "40–60% (hằng năm)"),
            (.atLeast, 60, nil, 0.5, 2020, "≥ 60%, cho phép lệch 0,5 (năm 2020)"),
        ]
        for (comparator, low, high, tolerance, year, text) in cases {
            var sample = try TargetSample.single(50, digits: 0, direction: .toward)
            sample.target("1", "M", comparator, low, high, tolerance: tolerance, year: year)
            #expect(try sample.line().deciding?.text == text)
        }
        var sample = try TargetSample.single(50, unit: "trên 1.000")
        sample.target(.atLeast, 40)
        #expect(try sample.line().deciding?.limit == "≥ 40")
        #expect(try sample.line().valueText == "50,0 trên 1.000")
    }

    @Test("the distance is told in words, at the borders too")
    func distances() throws {
        let cases: [(Double, Comparator, Double, Double?, Double, String, String)] = [
            (62.34, .atLeast, 60, nil, 0, "+2,3", "tốt hơn mức đề ra 2,3 điểm phần trăm"),
            (58, .atLeast, 60, nil, 0, "−2,0", "còn cách mức đề ra 2,0 điểm phần trăm"),
            (60, .atLeast, 60, nil, 0, "0,0", "bằng đúng mức đề ra"),
            (60, .moreThan, 60, nil, 0, "0,0", "bằng đúng mức đề ra nên chưa đạt"),
            (60, .lessThan, 60, nil, 0, "0,0", "bằng đúng mức đề ra nên chưa đạt"),
            (50, .band, 40, 60, 0, "0,0", "nằm trong khoảng đề ra"),
            (59.6, .atLeast, 60, nil, 0.5, "−0,4", "lệch 0,4 điểm phần trăm, trong mức cho phép"),
            (58.3, .atLeast, 58.35, nil, 0, "−0,05", "còn cách mức đề ra 0,05 điểm phần trăm"),
            (58, .atMost, 60, nil, 0, "+2,0", "tốt hơn mức đề ra 2,0 điểm phần trăm"),
        ]
        for (value, comparator, low, high, tolerance, signed, text) in cases {
            var sample = try TargetSample.single(value, direction: .toward)
            sample.target("1", "M", comparator, low, high, tolerance: tolerance)
            let asked = try #require(try sample.line().deciding)
            #expect(asked.distance.text == signed)
            #expect(asked.distanceText == text)
        }
    }

    @Test("a target that is not confirmed says so beside the limit")
    func certainty() throws {
        var sample = try TargetSample.single(50)
        sample.target("1", "M", .atLeast, 40, certainty: .unconfirmed)
        let line = try sample.line()
        #expect(line.deciding?.certaintyNote == "cần xác nhận")
        #expect(line.notes == ["Chỉ tiêu quốc gia ≥ 40%: cần xác nhận"])
        let programme = try #require(try sample.report().targets?.programmes.first?.programme)
        #expect(programme.certaintyNote?.hasPrefix("1 mức chỉ tiêu") == true)
    }

    @Test("an amended target tells the original and the day")
    func amendment() throws {
        var sample = try TargetSample.single(50, year: 2019)
        sample.target("1", "M", .atLeast, 30, basis: "QĐ 2351", date: "2010-12-24")
        sample.target("1", "M", .atLeast, 40, basis: "QĐ 800", date: "2018-07-02", amends: "QĐ 2351")
        #expect(
            try sample.line().deciding?.amendment == "Sửa đổi từ ngày 02/07/2018; mức ban đầu ≥ 30% (QĐ 2351)"
        )
        let page = try #require(try sample.report().targets?.pages.first)
        #expect(page.rows.map(\.isInForce) == [false, true])
        #expect(page.rows.map(\.limit) == ["≥ 30%", "≥ 40%"])
        #expect(page.rows[0].amendment == "Đã thay bằng mức ≥ 40% theo QĐ 800 từ ngày 02/07/2018")
    }

    @Test("changes are differences of the printed figures, and none is told within a term")
    func changes() throws {
        for (term, change, previous) in [(nil, "+0,1", "20,1"), ("2016–2021", "–", "–")] {
            let years = try [(2018, 20.14), (2019, 20.16)].map { year, value in
                var sample = try TargetSample.single(
                    value, year: year, nature: IndicatorNature(term: term))
                sample.target(.atLeast, 40)
                return sample
            }
            let report = try #require(try TargetSample.report(years).years.last?.targets)
            let line = try #require(try report.unit("U1").programmes.first?.lines.first)
            #expect(line.change.text == change)
            #expect(line.previous.text == previous)
            #expect(line.term == term.map { "nhiệm kỳ \($0)" })
        }
    }

    @Test("the projection says how it goes on and whether it is in time")
    func projection() throws {
        let years = try [(2016, 20.0), (2018, 21.6)].map { year, value in
            var sample = try TargetSample.single(value, year: year)
            sample.target(.atLeast, 50)
            return sample
        }
        let report = try #require(try TargetSample.report(years).years.last?.targets)
        let line = try #require(try report.unit("U1").programmes.first?.lines.first)
        #expect(
            line.deciding?.projection?.text
                == "Giữ nhịp tăng bình quân 0,8 điểm phần trăm/năm từ năm 2016, năm 2020 ước 23,2%: chưa kịp chỉ tiêu ≥ 50%"
        )
        #expect(line.deciding?.projection?.short == "23,2% (chưa kịp)")
        #expect(line.chart.projection?.year == 2020)
        #expect(line.chart.points.map(\.isJoined) == [false, false])
        #expect(report.notes.contains { $0.contains("đường thẳng từ năm gốc") })
    }

    @Test("interval, pooling, detections and 0 of 0 are printed beside the value")
    func beside() throws {
        var sample = TargetSample(2020, [["B": 78.5, "G": 71.5, "H": 0, "F": 0, "ALL": 20_000]])
        sample.programme()
        try sample.measure("S", ("B", "G"), direction: .toward, nature: IndicatorNature(isCountRatio: true))
        try sample.measure(
            "V", ("H", "F"),
            nature: IndicatorNature(detectedAmong: sample.formula("ALL")))
        sample.target("1", "S", .atMost, 113)
        sample.target("2", "V", .atLeast, 50)
        let lines = try #require(try sample.report().targets).unit("U1").programmes[0].lines
        #expect(lines[0].status.kind == .inconclusive)
        #expect(lines[0].interval == "khoảng tin cậy 95%: 79,7–151,3")
        #expect(lines[0].status.reason == "mức đề ra nằm trong khoảng tin cậy 79,7–151,3")
        #expect(lines[1].valueText == "Không phát sinh")
        #expect(lines[1].detections == "phát hiện 0,0 trường hợp trên 10.000 người")
        let report = try #require(try sample.report().annualReports.first)
        let assessment = try #require(report.sections.first { $0.kind == .assessment })
        let praised = assessment.parts.filter { $0.printedHeading.text == "Kết quả nổi bật" }
        #expect(praised.isEmpty)
        #expect(assessment.paragraphs.map(\.text) == ["Không phát sinh (1): Tỷ lệ V."])
    }

    @Test("a share of women comes with women, men, total, share, gap and parity")
    func sexes() throws {
        var sample = TargetSample(2020, [["W": 30, "ALL": 100]])
        sample.programme()
        try sample.measure("M", ("W", "ALL"))
        sample.target(.atLeast, 25)
        let line = try sample.line()
        let sexes = try #require(line.sexes)
        #expect(
            [sexes.women, sexes.men, sexes.total, sexes.share, sexes.gap, sexes.parity].map(\.text) == [
                "30", "70", "100", "30,0", "−40,0", "0,43",
            ])
        #expect(line.fraction == "30/100 người")
    }

    @Test("figures of the province only are no figures of a unit")
    func scope() throws {
        var sample = try TargetSample.single(
            50, nature: IndicatorNature(scope: .province, sourceKind: .survey))
        sample.target(.atLeast, 40)
        let line = try sample.line()
        #expect(line.status.text == "Không áp dụng tại địa phương")
        #expect(line.status.reason == "chỉ có số liệu cấp tỉnh")
        #expect(line.value.value == nil)
        #expect(line.sourceKindNote == "Điều tra chọn mẫu")
    }

    @Test("pages have ASCII names, each its own")
    func slugs() throws {
        var sample = try TargetSample.single(50)
        for code in ["2351-1.1", "2351-1-1", "Ư"] { sample.target(code, "M", .atLeast, 40) }
        let pages = try #require(try sample.report().targets?.pages)
        #expect(pages.map(\.slug) == ["p-2351-1-1", "p-2351-1-1-2", "p-u"])
    }
}

extension TargetSample {
    mutating func target(_ comparator: Comparator, _ low: Double) { target("1", "M", comparator, low) }

    func formula(_ text: String) throws -> Sourced<Formula> { Sourced(try Formula(text), from: Self.cell) }
}

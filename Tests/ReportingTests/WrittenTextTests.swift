import Records
import Reporting
import Testing

@Suite("What officers write in annual reports")
struct WrittenTextTests {
    /// Two units; one target that is met and one that is not, due in 2020, and one for each year up to 2025.
    private func sample(_ year: Int = 2018, field: TargetProgramme.Field = .gender) throws -> TargetSample {
        let values: [String: Double] = ["A": 60, "B": 40, "D": 100]
        var sample = TargetSample(year, [values, values])
        sample.programme("P", 2011...2025, field: field)
        for code in ["A", "B"] { try sample.measure("M\(code)", (code, "D")) }
        sample.target("1", "MA", .atLeast, 50, year: year)
        sample.target("2", "MB", .atLeast, 50, year: year)
        sample.target("3", "MB", .atLeast, 50, year: nil)
        try sample.ranking(by: "D")
        return sample
    }

    private static func write(
        _ sample: inout TargetSample, _ section: Narrative.Section, _ texts: [String], unit: String? = nil,
        report: Narrative.Report = .gender, english: [String] = []
    ) {
        // The last one first: what counts is the number.
        for (position, text) in texts.enumerated().reversed() {
            sample.bundle.narratives.append(
                Narrative(
                    report: report, unit: unit, section: section, number: position + 1, text: text,
                    textEN: english.indices.contains(position) ? english[position] : nil,
                    cell: TargetSample.cell))
        }
    }

    private static func all(_ sample: inout TargetSample, report: Narrative.Report, unit: String? = nil) {
        for section in report.sections {
            write(
                &sample, section, ["Lời một \(section.rawValue).", "Lời hai \(section.rawValue)."],
                unit: unit,
                report: report)
        }
    }

    @Test("the report on gender equality has its sections in the order of the outline")
    func gender() throws {
        var sample = try sample()
        Self.all(&sample, report: .gender)
        let report = try #require(try sample.report().annualReports.first)
        #expect(
            report.sections.map(\.kind) == [.leadership, .results, .tasks, .assessment, .next, .proposals])
        #expect(
            report.sections.map(\.heading) == [
                "Công tác lãnh đạo, chỉ đạo, triển khai", "Kết quả thực hiện các mục tiêu, chỉ tiêu",
                "Kết quả thực hiện các nhiệm vụ, giải pháp", "Đánh giá chung",
                "Phương hướng, nhiệm vụ năm 2019", "Đề xuất, kiến nghị",
            ])
        #expect(report.sections[0].written.map(\.text) == ["Lời một leadership.", "Lời hai leadership."])
        let assessment = report.sections[3].parts
        #expect(
            assessment.map(\.printedHeading.text) == ["Kết quả nổi bật", "Tồn tại, hạn chế", "Nguyên nhân"])
        #expect(assessment[0].paragraphs.allSatisfy { !$0.text.hasPrefix("Lời") })
        #expect(assessment[0].written.map(\.text) == ["Lời một strengths.", "Lời hai strengths."])
        #expect(
            assessment[2].groups.map(\.heading) == ["Nguyên nhân khách quan", "Nguyên nhân chủ quan"])
        #expect(
            assessment[2].groups[1].written.map(\.text) == [
                "Lời một causes_subjective.", "Lời hai causes_subjective.",
            ])
        #expect(report.sections[4].parts.last?.printedHeading.text == "Nhiệm vụ, giải pháp")
        #expect(report.sections[4].written.isEmpty)
        #expect(
            report.annex.notes.last
                == "Lời văn do cơ quan ban hành báo cáo viết, không tính từ số liệu: "
                + "Công tác lãnh đạo, chỉ đạo, triển khai; Kết quả thực hiện các nhiệm vụ, giải pháp; "
                + "Kết quả nổi bật (2 ý cuối); Tồn tại, hạn chế (2 ý cuối); Nguyên nhân; "
                + "Nhiệm vụ, giải pháp; Đề xuất, kiến nghị.")
    }

    @Test("of children, the situation comes first, and leadership and tasks are among the results")
    func children() throws {
        var sample = try sample(field: .children)
        Self.all(&sample, report: .children)
        let report = try #require(try sample.report().annualReports.first)
        #expect(report.sections.map(\.kind) == [.situation, .results, .assessment, .next, .proposals])
        #expect(report.sections[0].heading == "Tình hình trẻ em")
        #expect(report.sections[1].heading == "Kết quả thực hiện")
        let parts = report.sections[1].parts
        #expect(parts.first?.printedHeading.text == "Công tác lãnh đạo, chỉ đạo")
        #expect(parts.last?.printedHeading.text == "Kết quả thực hiện các nhiệm vụ, giải pháp")
        #expect(parts.count == 3)
        #expect(parts[1].written.isEmpty && !parts[1].paragraphs.isEmpty)
        #expect(report.sections[4].heading == "Kiến nghị")
    }

    @Test("texts of the province, of a unit and of another report stay apart, and nothing is empty")
    func apart() throws {
        var sample = try sample()
        Self.write(&sample, .proposals, ["Của tỉnh."])
        Self.write(&sample, .tasks, ["Của đơn vị."], unit: "U1")
        Self.write(&sample, .leadership, ["Về trẻ em."], report: .children)
        let year = try sample.report()
        let province = try #require(year.annualReports.first)
        let first = try #require(try year.unit("U1").annualReports.first)
        let second = try #require(try year.unit("U2").annualReports.first)
        #expect(province.sections.map(\.kind) == [.results, .assessment, .next, .proposals])
        #expect(first.sections.map(\.kind) == [.results, .tasks, .assessment, .next])
        #expect(second.sections.map(\.kind) == [.results, .assessment, .next])
        #expect(first.sections[1].written.map(\.text) == ["Của đơn vị."])
        #expect(!second.annex.notes.contains { $0.contains("không tính từ số liệu") })
        for report in [province, first, second] {
            for section in report.sections {
                #expect(
                    !section.parts.isEmpty || !section.paragraphs.isEmpty || !section.written.isEmpty
                        || section.table != nil)
                for part in section.parts {
                    #expect(
                        !part.paragraphs.isEmpty || !part.written.isEmpty || !part.groups.isEmpty,
                        "\(part.printedHeading.text)")
                }
            }
        }
    }

    @Test("causes of one kind stand under their own heading, without one above it")
    func oneCause() throws {
        var sample = try sample()
        Self.write(&sample, .subjectiveCauses, ["Ít kiểm tra."])
        let report = try #require(try sample.report().annualReports.first)
        let part = try #require(report.sections.first { $0.kind == .assessment }?.parts.last)
        #expect(part.printedHeading.text == "Nguyên nhân chủ quan")
        #expect(part.written.map(\.text) == ["Ít kiểm tra."] && part.groups.isEmpty)
    }

    @Test("where nothing is computed for the next year, the tasks stand in the section itself")
    func nextAlone() throws {
        var sample = TargetSample(2020, [["A": 60, "D": 100]])
        sample.programme("P", 2011...2020)
        try sample.measure("M", ("A", "D"))
        sample.target("1", "M", .atLeast, 50)
        Self.write(&sample, .next, ["Làm tiếp."])
        let next = try #require(
            try sample.report().annualReports.first?.sections.first { $0.kind == .next })
        #expect(next.parts.isEmpty && next.written.map(\.text) == ["Làm tiếp."])
        #expect(next.paragraphs.count == 1)
    }

    @Test("in English a text without a translation is printed in Vietnamese and marked as such")
    func english() throws {
        var sample = try sample()
        Self.write(
            &sample, .leadership, ["Ban hành kế hoạch.", "Kiện toàn ban."], english: ["A plan was issued."])
        Self.write(&sample, .strengths, ["Phối hợp tốt."])
        let report = try #require(try sample.report(.en).annualReports.first)
        #expect(report.sections[0].heading == "Leadership, guidance and implementation")
        #expect(
            report.sections[0].written == [
                PrintedText("A plan was issued."), PrintedText("Kiện toàn ban.", language: .vi),
            ])
        #expect(
            report.annex.notes.last
                == "Written by the issuing body and not computed from figures: "
                + "Leadership, guidance and implementation; What stands out (1 point at the end).")
    }
}

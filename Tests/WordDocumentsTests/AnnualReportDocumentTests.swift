import Foundation
import Records
import Reporting
import Template
import Testing
import XML

@testable import WordDocuments

@Suite struct AnnualReportDocumentTests {
    @Test func recordsOfProvinceAndUnitsFitTheShape() throws {
        for years in [try TargetWord.vietnamese.get(), try TargetWord.english.get()] {
            for year in years {
                let reports = TargetWord.annualReports(year, units: 3)
                #expect(reports.count == 2 * 4)
                for report in reports {
                    #expect(
                        AnnualReportDocument.record(report, year: year, words: try TargetWord.words(year))
                            .misuse.isEmpty)
                }
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython), arguments: [("vi-VN", Language.vi), ("en-GB", Language.en)])
    func outsideCheckerFindsNothing(tag: String, language: Language) throws {
        let years = try language == .vi ? TargetWord.vietnamese.get() : TargetWord.english.get()
        var documents: [(name: String, bytes: [UInt8])] = []
        for year in years {
            for report in TargetWord.annualReports(year, units: 3) {
                documents.append(
                    ("\(year.year)-\(report.link.address).docx", try TargetWord.document(report, year)))
            }
        }
        try Outside.withFolder(of: documents) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let form = language == .vi ? ["--decree30"] : []
            let result = try Outside.run(["python3", checker, "--a11y", tag] + form + [folder.path])
            #expect(result.code == 0, "\(result.output)")
            #expect(result.output.contains("\(documents.count) files, 0 findings"))
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func numbersSectionsPartsAndPointsWithoutAGap() throws {
        for year in try TargetWord.vietnamese.get() {
            for report in TargetWord.annualReports(year, units: 1) {
                let lines = TargetWord.paragraphs(try TargetWord.body(try TargetWord.document(report, year)))
                let sections = lines.filter { $0.style == "Heading1" }.map(\.text)
                #expect(sections.count == report.sections.count)
                for (heading, numeral) in zip(
                    sections, ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])
                {
                    #expect(heading.hasPrefix("\(numeral). "))
                    #expect(heading == heading.uppercased())
                }
                var expected = 0
                for line in lines where line.style == "Heading1" || line.style == "Heading2" {
                    expected = line.style == "Heading1" ? 0 : expected + 1
                    if expected > 0 { #expect(line.text.hasPrefix("\(expected). ")) }
                }
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func aHeadingIsNeverLeftWithoutAnythingBelow() throws {
        for year in try TargetWord.vietnamese.get() {
            for report in TargetWord.annualReports(year, units: 2) {
                let lines = TargetWord.paragraphs(try TargetWord.body(try TargetWord.document(report, year)))
                for (line, next) in zip(lines, lines.dropFirst()) where line.style.hasPrefix("Heading") {
                    #expect(
                        next.style == "BodyText" || next.style == "Caption" || next.style > line.style,
                        "\(line.text)")
                    #expect(next.style != "Heading1", "\(line.text)")
                }
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func annexLiesSidewaysCountsItsOwnPagesAndRepeatsBothRowsOfItsHead() throws {
        let year = try #require(try TargetWord.vietnamese.get().first { $0.year == 2018 })
        let report = try #require(year.annualReports.first)
        let body = try TargetWord.body(try TargetWord.document(report, year))
        let sections = TargetWord.all("sectPr", in: body)
        #expect(sections.count >= 2)
        for (position, section) in sections.enumerated() {
            let size = section.elements.first { $0.isWord("pgSz") }
            #expect(TargetWord.attribute("orient", of: size) == (position == 0 ? nil : "landscape"))
            let number = section.elements.first { $0.isWord("pgNumType") }
            #expect(TargetWord.attribute("start", of: number) == "1")
            #expect(section.elements.contains { $0.isWord("titlePg") })
        }
        let annex = try #require(
            TargetWord.all("tbl", in: body).first { $0.text.contains(report.annex.currentHead) })
        let rows = annex.elements.filter { $0.isWord("tr") }
        #expect(rows.prefix(2).allSatisfy { !TargetWord.all("tblHeader", in: $0).isEmpty })
        #expect(rows.allSatisfy { !TargetWord.all("cantSplit", in: $0).isEmpty })
        #expect(rows.count == report.annex.rows.count + 2)
    }

    @Test(.enabled(if: Outside.hasPython))
    func documentSaysWhatTheModelSays() throws {
        let year = try #require(try TargetWord.vietnamese.get().first { $0.year == 2018 })
        let unit = try #require(year.units.first)
        for report in year.annualReports + unit.annualReports {
            let body = try TargetWord.body(try TargetWord.document(report, year))
            let text = body.text
            #expect(text.contains("(Số liệu minh họa)") && text.contains("Kính gửi: UBND tỉnh Thanh Hóa."))
            for sentence in report.lede { #expect(text.contains(sentence.text)) }
            for section in report.sections {
                let texts = section.paragraphs + section.written
                for paragraph in texts + section.parts.flatMap({ $0.paragraphs + $0.written }) {
                    #expect(text.contains(paragraph.text))
                }
                for row in section.table?.rows ?? [] { for cell in row { #expect(text.contains(cell.text)) } }
            }
            for row in report.annex.rows {
                for cell in row.cells { #expect(text.contains(cell.text) || cell.text.isEmpty) }
            }
            #expect(!text.contains("{{") && text.components(separatedBy: "./.").count == 2)
        }
        let gender = try #require(year.annualReports.first { $0.link.field == .gender })
        #expect(gender.annex.rows.contains { $0.plan.contains("cần xác nhận") })
    }

    @Test func wideTablesGetAnAnnexOfTheirOwn() throws {
        let year = try #require(try TargetWord.vietnamese.get().last)
        let report = try #require(year.annualReports.first)
        let wide = report.sections.compactMap(\.table).filter(DocumentTable.isWide)
        guard
            case .list(let annexes) = AnnualReportDocument.record(
                report, year: year, words: try TargetWord.words(year))["wide_tables"]
        else {
            throw Unusable(what: "wide_tables")
        }
        #expect(annexes.count == wide.count)
        for (position, annex) in annexes.enumerated() {
            guard case .text(let number) = annex["annex_number"], case .record(let table) = annex["table"],
                case .list(let names) = table["name_heads"], case .list(let figures) = table["figure_heads"]
            else { throw Unusable(what: "annex") }
            #expect(number == ["II", "III", "IV"][position])
            let widths = (names + figures).compactMap { head -> Int? in
                if case .text(let width) = head["width"] { Int(width) } else { nil }
            }
            #expect(widths.reduce(DocumentTable.numberWidth, +) == DocumentTable.landscape)
            #expect(widths.allSatisfy { $0 > 1000 })
        }
    }

    @Test func pointsFollowTheVietnameseAlphabet() {
        #expect(
            OutlineNumber.points(7, isVietnamese: true) == ["a) ", "b) ", "c) ", "d) ", "đ) ", "e) ", "g) "])
        #expect(OutlineNumber.points(6, isVietnamese: false).last == "f) ")
        #expect(OutlineNumber.points(1, isVietnamese: true) == [""])
        #expect(OutlineNumber.points(0, isVietnamese: true).isEmpty)
        #expect(OutlineNumber.points(23, isVietnamese: true).last == "y) ")
        #expect(OutlineNumber.points(24, isVietnamese: true) == Array(repeating: "- ", count: 24))
    }

    @Test func subjectBreaksBeforeTheArea() {
        let broken = AnnualReportDocument.subject(
            "Kết quả công tác trẻ em năm 2018 của huyện Quan Hóa", area: "huyện Quan Hóa")
        #expect(broken.first == "Kết quả công tác trẻ em năm 2018" && broken.second == "của huyện Quan Hóa")
        let whole = AnnualReportDocument.subject(
            "Children in Quan Hóa district, 2018", area: "Quan Hóa district")
        #expect(whole.first == "Children in Quan Hóa district, 2018" && whole.second == nil)
    }

    @Test(.enabled(if: Outside.hasPython))
    func englishEditionMarksWhatIsVietnamese() throws {
        let year = try #require(try TargetWord.english.get().last)
        let report = try #require(year.annualReports.first)
        let body = try TargetWord.body(try TargetWord.document(report, year))
        let first = TargetWord.paragraphs(body).first?.text
        #expect(first == "Translation for information; the Vietnamese text prevails.")
        let foreign = report.annex.rows.flatMap { [$0.printedName, $0.printedUnit, $0.printedNote] }
            .flatMap(\.parts).filter { $0.language != nil }
        let marked = TargetWord.all("r", in: body).filter { run in
            TargetWord.all("lang", in: run).contains { TargetWord.attribute("val", of: $0) == "vi-VN" }
        }.map(\.text)
        for part in foreign { #expect(marked.contains(part.text), "\(part.text)") }
    }

    @Test func twoRendersAreEqualByteForByte() throws {
        let year = try #require(try TargetWord.vietnamese.get().last)
        let report = try #require(year.annualReports.last)
        #expect(try TargetWord.document(report, year) == TargetWord.document(report, year))
    }

    @Test func bothEditionsUseTheSameFieldsAndEveryFieldIsExplained() throws {
        for (name, shape) in [
            ("annual-report", AnnualReportDocument.shape), ("review", ReviewDocument.shape),
        ] {
            let tags = try [Language.vi, .en].map { language in
                let parts = try Programme.templateParts(of: name, language)
                let main = try #require(parts.first { $0.path == "word/document.xml" })
                let text = String(decoding: main.bytes, as: UTF8.self)
                return Set(text.matches(of: /\{\{[#^]?([a-z_.]+)\}\}/).map { String($0.1) })
            }
            #expect(tags[0].subtracting(tags[1]).isEmpty, "\(name)")
            #expect(tags[1].subtracting(tags[0]).allSatisfy { $0.hasSuffix("_foreign") }, "\(name)")
            var seen: Set<ObjectIdentifier> = []
            func check(_ shape: TemplateShape) {
                guard seen.insert(ObjectIdentifier(shape)).inserted else { return }
                #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
                for field in shape.fields {
                    #expect(!field.summary.isEmpty, "\(shape.name).\(field.name)")
                    if case .list(let inner) = field.kind { check(inner) }
                    if case .record(let inner) = field.kind { check(inner) }
                }
            }
            check(shape)
        }
    }
}

extension AnnualReportDocumentTests {
    @Test(.enabled(if: Outside.hasPython))
    func writtenTextsFollowTheOutlineAndContinueItsPoints() throws {
        let year = try #require(try TargetWord.vietnamese.get().first { $0.year == 2019 })
        let report = try #require(year.annualReports.first { $0.link.field == .gender })
        let document = try TargetWord.document(report, year)
        let lines = TargetWord.paragraphs(try TargetWord.body(document)).map(\.text)
        let leadership = try #require(report.sections.first)
        #expect(leadership.kind == .leadership && leadership.written.count > 1)
        for (position, text) in leadership.written.enumerated() {
            #expect(lines.contains("\(position + 1). \(text.text)"))
        }
        let assessment = try #require(report.sections.first { $0.kind == .assessment })
        let strengths = try #require(assessment.parts.first)
        let marks = OutlineNumber.points(
            strengths.paragraphs.count + strengths.written.count, isVietnamese: true)
        #expect(lines.contains { $0 == (marks.last ?? "") + (strengths.written.last?.text ?? "–") })
        let causes = try #require(assessment.parts.last?.groups)
        let place = try #require(lines.firstIndex(of: "a) \(causes[0].heading):"))
        #expect(
            Array(lines[(place + 1)...].prefix(causes[0].written.count + 1))
                == causes[0].written.map { "- \($0.text)" } + ["b) \(causes[1].heading):"])
        #expect(lines.contains { $0.contains("không tính từ số liệu: Công tác lãnh đạo") })
    }

    @Test(.enabled(if: Outside.hasPython))
    func aTextAloneStandsBehindItsHeadingAndHasNoNumber() throws {
        let year = try #require(try TargetWord.vietnamese.get().first { $0.year == 2019 })
        let unit = try #require(year.units.first { $0.unit.code == "385" })
        let report = try #require(unit.annualReports.first { $0.link.field == .gender })
        let document = try TargetWord.document(report, year)
        let lines = TargetWord.paragraphs(try TargetWord.body(document)).map(\.text)
        let groups = try #require(report.sections.first { $0.kind == .assessment }?.parts.last?.groups)
        #expect(groups.map(\.written.count) == [1, 1])
        for (mark, group) in zip(["a) ", "b) "], groups) {
            #expect(lines.contains("\(mark)\(group.heading): \(group.written[0].text)"))
        }
        let proposals = try #require(report.sections.first { $0.kind == .proposals }?.written)
        #expect(proposals.count == 1 && lines.contains(proposals[0].text))
    }

    @Test func aUnitWithoutTextsHasNoSectionOfThem() throws {
        let year = try #require(try TargetWord.vietnamese.get().first { $0.year == 2019 })
        let silent = try #require(year.units.first { $0.unit.code == "384" })
        for report in silent.annualReports {
            let kinds = Set(report.sections.map(\.kind))
            #expect(kinds.isDisjoint(with: [.situation, .leadership, .tasks, .proposals]))
            #expect(report.sections.allSatisfy { $0.parts.allSatisfy { $0.written.isEmpty } })
        }
    }
}

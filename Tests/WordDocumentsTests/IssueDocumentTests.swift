import Foundation
import Records
import Reporting
import Template
import Testing
import VietnameseText
import XML

@testable import WordDocuments

/// Decisions and letters of bundles with invented figures.
private enum Issued {
    static func template(
        _ name: String, _ shape: TemplateShape, _ language: Language = .vi
    ) throws -> WordTemplate {
        try WordTemplate(name: name, parts: Programme.templateParts(of: name, language), shape: shape)
    }

    /// The last two years, whose settings and rows may be changed.
    static func year(
        of programme: String = "thanh-hoa", _ language: Language = .vi,
        change: (inout YearBundle) -> Void = { _ in }
    ) throws -> YearReport {
        let years = programme == "thanh-hoa" ? ["2019", "2020"] : ["2015", "2016"]
        var bundles = try years.map { try Programme.bundle($0, of: programme) }
        change(&bundles[1])
        return try #require(try Programme.report(of: bundles, language).years.last)
    }

    static func words(_ language: Language) throws -> Words {
        try language == .vi ? Programme.words.get() : Programme.englishWords.get()
    }

    static func decision(_ year: YearReport) throws -> [UInt8] {
        try template("decision", DecisionDocument.shape, year.language).render(
            DecisionDocument.record(year: year, words: try words(year.language)))
    }

    static let enclosures: [LetterDocument.Enclosure] = [
        .report(file: "report.docx"), .annual(title: "Báo cáo A", file: "annual-gender.docx"),
        .annual(title: "Báo cáo B", file: "annual-children.docx"), .page(file: "page.html"),
        .data(file: "data.csv"), .workbook(file: "data.xlsx"), .method(file: "method.html"),
    ]

    static func letter(_ unit: UnitReport, _ year: YearReport) throws -> [UInt8] {
        let record = LetterDocument.record(
            unit: unit, year: year, enclosures: enclosures, words: try words(year.language))
        return try template("letter", LetterDocument.shape, year.language).render(record)
    }

    static func texts(_ document: [UInt8]) throws -> [String] {
        TargetWord.paragraphs(try TargetWord.body(document)).map(\.text)
    }

    /// Rows of the tables whose third heading is one of these.
    static func tables(_ document: [UInt8], third: (String) -> Bool) throws -> [[[String]]] {
        TargetWord.all("tbl", in: try TargetWord.body(document)).map { table in
            table.elements.filter { $0.isWord("tr") }.map { row in
                row.elements.filter { $0.isWord("tc") }.map(\.text)
            }
        }.filter { ($0.first?.count ?? 0) > 2 && third($0[0][2]) }
    }

    static func issuance(_ kind: DocumentKind, _ texts: [String: String], number: Int?, date: String?)
        -> Issuance
    {
        Issuance(
            kind: kind, texts: texts, number: number, date: date.flatMap { CalendarDate(iso: $0) },
            cell: CellReference(table: TableSource(file: "issuances.csv", headings: ["document"]), row: 2))
    }
}

@Suite struct IssueDocumentTests {
    @Test func recordsFitTheirShapes() throws {
        for programme in ["thanh-hoa", "quang-ngai"] {
            let year = try Issued.year(of: programme)
            let words = try Programme.words.get()
            #expect(DecisionDocument.record(year: year, words: words).misuse.isEmpty)
            for unit in year.units {
                let record = LetterDocument.record(
                    unit: unit, year: year, enclosures: Issued.enclosures, words: words)
                #expect(record.misuse.isEmpty)
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingInDecisionsAndLetters() throws {
        var documents: [(name: String, bytes: [UInt8])] = []
        for programme in ["thanh-hoa", "quang-ngai"] {
            let year = try Issued.year(of: programme)
            documents.append(("\(programme).docx", try Issued.decision(year)))
            for unit in year.units.prefix(2) {
                documents.append(("\(unit.unit.slug).docx", try Issued.letter(unit, year)))
            }
        }
        try Outside.withFolder(of: documents) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let result = try Outside.run(
                ["python3", checker, "--a11y", "vi-VN", "--decree30", folder.path])
            #expect(result.output.contains("\(documents.count) files, 0 findings"), "\(result.output)")
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func decisionHasItsPartsInTheDecreesOrder() throws {
        let texts = try Issued.texts(try Issued.decision(try Issued.year()))
        let order = [
            "QUYẾT ĐỊNH", "Về việc công bố kết quả xếp hạng", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
            "Căn cứ Quyết định số 2351/QĐ-TTg", "Căn cứ Kế hoạch số 113/KH-UBND",
            "Theo đề nghị của Giám đốc Sở", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 2.", "Điều 3.", "Nơi nhận:",
            "- Như Điều 3;", "- Lưu: VT.", "CHỦ TỊCH", "[Họ và tên]", "Phụ lục I", "Phụ lục II",
            "Phụ lục III", "Phụ lục IV",
        ]
        var from = 0
        for start in order {
            let place = try #require(texts[from...].firstIndex { $0.hasPrefix(start) }, "\(start)")
            from = place + 1
        }
        let bases = texts.filter { $0.hasPrefix("Căn cứ") }
        #expect(bases.count == 4 && bases.allSatisfy { $0.hasSuffix(";") })
        #expect(texts.contains { $0.hasPrefix("Theo đề nghị") && $0.hasSuffix(".") })
        #expect(texts.contains { $0.hasPrefix("Điều 3.") && $0.hasSuffix("./.") })
        #expect(texts.contains("Số:        /QĐ-UBND"))
        #expect(texts.filter { $0.hasPrefix("(Kèm theo Quyết định số        /QĐ-UBND ngày") }.count == 4)
    }

    @Test(.enabled(if: Outside.hasPython))
    func eachAnnexIsASectionWithPagesFromOneLyingAsItsTableNeeds() throws {
        let body = try TargetWord.body(try Issued.decision(try Issued.year()))
        let sections = TargetWord.all("sectPr", in: body)
        let lying = sections.map { section in
            TargetWord.attribute("orient", of: TargetWord.all("pgSz", in: section).first) == "landscape"
        }
        #expect(lying == [false, false, true, false, true])
        for section in sections {
            let start = TargetWord.attribute("start", of: TargetWord.all("pgNumType", in: section).first)
            #expect(start == "1")
            #expect(!TargetWord.all("titlePg", in: section).isEmpty)
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func firstAnnexHasTheRankedUnitsInOrderAndBelowThemTheOthersWithTheReason() throws {
        let year = try Issued.year { bundle in
            // One unit loses its figures, so that it is not ranked.
            for place in bundle.observations.indices where bundle.observations[place].unit == "399" {
                bundle.observations[place].reported = nil
                bundle.observations[place].verification = nil
                bundle.observations[place].status = .missing
            }
        }
        let document = try Issued.decision(year)
        let tables = try Issued.tables(document) { $0 == "Điểm tổng hợp" }
        #expect(tables.count == 2)
        for (table, ranking) in zip(tables, year.rankings) {
            let ranked = ranking.rows.filter { $0.rank.value != nil }
            #expect(ranked.count == 26)
            #expect(
                table.dropFirst().map { Array($0[0...3]) }
                    == ranked.enumerated().map {
                        ["\($0 + 1)", $1.unit.heading, $1.score.text, $1.rank.text]
                    })
            #expect(table[0].count == 7 && table.allSatisfy { $0.count == 7 && !$0.contains("") })
        }
        let others = try Issued.tables(document) { $0 == "Lý do" }
        #expect(others.count == 2)
        for table in others {
            #expect(table.count == 2 && table[1][1] == "Huyện Hoằng Hóa" && table[1][2].count > 10)
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func columnsThatWouldBeEmptyAreLeftOut() throws {
        let bundle = try Programme.bundle("2016")
        let year = try #require(try Programme.report(of: [bundle]).years.first)
        let tables = try Issued.tables(try Issued.decision(year)) { $0 == "Điểm tổng hợp" }
        // Neither a year before nor bands.
        #expect(tables.first?.allSatisfy { $0.count == 4 } == true)
    }

    @Test(.enabled(if: Outside.hasPython))
    func manyComponentsStandInSeveralTablesOfEqualWidth() throws {
        let year = try Issued.year { bundle in
            // One index over all components of the first one, two times.
            let root = bundle.indices[0].code
            let children = bundle.indices.filter { $0.parent == root }
            for child in children {
                var copy = child
                copy.code += "_X"
                bundle.indices.append(copy)
                for indicator in bundle.indicators where indicator.index == child.code {
                    var twin = indicator
                    twin.code += "_X"
                    twin.index = copy.code
                    bundle.indicators.append(twin)
                }
            }
        }
        let ranking = try #require(year.rankings.first)
        #expect(ranking.components.count == 10)
        let tables = try Issued.tables(try Issued.decision(year)) { $0.hasSuffix("(điểm)") }
        #expect(tables.prefix(2).map { $0[0].count } == [12, 12])
        #expect(tables.prefix(2).allSatisfy { $0.count == 28 })
        let ranks = year.componentRanks(of: ranking)
        let first = try #require(ranking.rows.first)
        let own = try #require(ranks[first.unit.code])
        #expect(
            tables[0][1].dropFirst(2)
                == [String](
                    zip(first.components, own).prefix(5).flatMap { [$0.text, $1.text] })[...])
    }

    @Test(.enabled(if: Outside.hasPython))
    func letterGoesToTheUnitAndNamesWhatIsSentWithVietnameseLetters() throws {
        let year = try Issued.year()
        let unit = try #require(year.units.first { $0.unit.code == "399" })
        let texts = try Issued.texts(try Issued.letter(unit, year))
        #expect(texts.contains("Số:        /SLĐTBXH-TE"))
        #expect(texts.contains { $0.hasPrefix("V/v gửi kết quả xếp hạng") })
        #expect(texts.contains("Kính gửi: Ủy ban nhân dân huyện Hoằng Hóa."))
        let marks = texts.compactMap { $0.firstRange(of: ") Tệp ").map { range in range.lowerBound } }
        #expect(marks.count == 7)
        for (mark, file) in zip(
            ["a", "b", "c", "d", "đ", "e", "g"],
            ["report", "annual-g", "annual-c", "page", "data.csv", "data.xlsx", "method.html"])
        {
            #expect(texts.contains { $0.hasPrefix("\(mark)) Tệp \(file)") })
        }
        let main = unit.indices[0]
        #expect(
            texts.contains {
                $0.contains(
                    "huyện Hoằng Hóa xếp thứ \(main.rank.text)/\(main.count) với \(main.score.text) điểm")
            })
        #expect(texts.contains { $0.hasSuffix("./.") })
        let recipients = try #require(texts.firstIndex(of: "Nơi nhận:"))
        #expect(texts[recipients + 1] == "- Như trên;" && texts[recipients + 2].hasPrefix("- Ủy ban"))
        #expect(texts.contains("(Số liệu minh họa)"))
    }

    @Test(.enabled(if: Outside.hasPython))
    func numbersDaysAndBodiesOfTheRowsArePrintedInEveryDocument() throws {
        let texts = [
            "issuer": "Sở Nội vụ", "symbol": "BC-SNV", "signer_post": "Giám đốc",
            "signer_name": "Trần Thị Bình", "recipients": "Bộ Nội vụ; Tỉnh ủy",
        ]
        let year = try Issued.year { bundle in
            bundle.issuances = [
                Issued.issuance(.genderReport, texts, number: 5, date: "2021-02-01"),
                Issued.issuance(.letter, ["addressee": "Ban chỉ đạo {unit}"], number: nil, date: nil),
            ]
        }
        let reports = year.annualReports
        let gender = try #require(reports.first { $0.link.field == .gender })
        let children = try #require(reports.first { $0.link.field == .children })
        let printed = try Issued.texts(try TargetWord.document(gender, year))
        for line in [
            "SỞ NỘI VỤ", "Số: 05/BC-SNV", "Thanh Hóa, ngày 01 tháng 02 năm 2021", "GIÁM ĐỐC", "Trần Thị Bình",
            "- Bộ Nội vụ;", "- Tỉnh ủy;",
        ] { #expect(printed.contains(line), "\(line)") }
        #expect(!printed.contains("- ………………………;"))
        let other = try Issued.texts(try TargetWord.document(children, year))
        #expect(other.contains("Số:        /BC-SLĐTBXH") && !other.contains("SỞ NỘI VỤ"))
        #expect(other.contains("- ………………………;"))
        let unit = try #require(year.units.first)
        let letter = try Issued.texts(try Issued.letter(unit, year))
        #expect(letter.contains("Kính gửi: Ban chỉ đạo \(unit.officialName)."))
    }

    @Test(.enabled(if: Outside.hasPython))
    func translationsSayThatTheVietnameseTextPrevails() throws {
        let year = try Issued.year(.en)
        let unit = try #require(year.units.first)
        let documents = [("d.docx", try Issued.decision(year)), ("l.docx", try Issued.letter(unit, year))]
        for (_, document) in documents {
            let texts = try Issued.texts(document)
            #expect(texts.contains { $0.contains("the Vietnamese text prevails") })
            #expect(texts.contains("(Illustrative data)"))
        }
        try Outside.withFolder(of: documents.map { (name: $0.0, bytes: $0.1) }) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let result = try Outside.run(["python3", checker, "--a11y", "en-GB", folder.path])
            #expect(result.output.contains("2 files, 0 findings"), "\(result.output)")
        }
    }
}

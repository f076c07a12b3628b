import Foundation
import Records
import Reporting
import Template
import Testing
import XML

@testable import WordDocuments

/// The bulletins of the real programmes.
private enum Bulletins {
    static let template: Result<WordTemplate, any Error> = Result {
        try WordTemplate(
            name: "bulletin", parts: Programme.templateParts(of: "bulletin"), shape: BulletinDocument.shape)
    }

    /// Two indices, bands, five and four components.
    static let invented: Result<ProgrammeReport, any Error> = Result {
        try Programme.report(
            of: ["2017", "2018", "2019", "2020"].map { try Programme.bundle($0, of: "thanh-hoa") })
    }

    static func programmes() throws -> [ProgrammeReport] {
        [try Programme.report.get(), try invented.get()]
    }

    static func record(_ year: YearReport, _ programme: ProgrammeReport) throws -> TemplateRecord {
        BulletinDocument.record(year: year, of: programme, words: try Programme.words.get())
    }

    static func document(_ year: YearReport, _ programme: ProgrammeReport) throws -> [UInt8] {
        try template.get().render(try record(year, programme))
    }

    /// The document's body.
    static func body(_ year: YearReport, _ programme: ProgrammeReport) throws -> XMLElement {
        let text = try Outside.part("word/document.xml", of: try document(year, programme))
        let root = try XMLReader.read(Array(text.utf8), part: "word/document.xml")
        return try #require(root.elements.first)
    }

    /// The text of the rows of the tables whose heading row has this cell, tables one after the other.
    static func tables(_ body: XMLElement, heading: String) -> [[[String]]] {
        body.elements.filter { $0.isWord("tbl") }.map { table in
            table.elements.filter { $0.isWord("tr") }.map { row in
                row.elements.filter { $0.isWord("tc") }.map(\.text)
            }
        }.filter { $0.first?.contains(heading) == true }
    }
}

@Suite struct BulletinDocumentTests {
    @Test func recordsOfAllYearsFitTheShape() throws {
        for programme in try Bulletins.programmes() {
            for year in programme.years {
                #expect(try Bulletins.record(year, programme).misuse.isEmpty)
            }
        }
    }

    @Test func everyFieldOfTheShapeIsExplained() {
        var seen: Set<ObjectIdentifier> = []
        func check(_ shape: TemplateShape) {
            guard seen.insert(ObjectIdentifier(shape)).inserted else { return }
            for field in shape.fields {
                #expect(!field.summary.isEmpty, "\(shape.name).\(field.name)")
                switch field.kind {
                case .list(let inner), .record(let inner): check(inner)
                case .text, .markup, .flag: break
                }
            }
            #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
        }
        check(BulletinDocument.shape)
        #expect(seen.count == 23)
    }

    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingInTheBulletinsOfAllYears() throws {
        var documents: [(name: String, bytes: [UInt8])] = []
        for programme in try Bulletins.programmes() {
            for year in programme.years {
                documents.append(
                    ("\(programme.code)-\(year.year).docx", try Bulletins.document(year, programme)))
            }
        }
        #expect(documents.count == 8)
        try expectNoFindings(in: documents)
    }

    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingWhateverTheSettings() throws {
        let full = [
            "report_addressee": "Ủy ban nhân dân tỉnh Quảng Ngãi", "signer_authority": "KT. Giám đốc",
            "signer_post": "Phó Giám đốc", "signer_name": "Nguyễn Văn An", "issuer": "Sở Y tế",
            "method_basis": "Quyết định số 23/QĐ-TTg",
        ]
        let short = ["status_note": "", "data_source": "", "archive": "", "issuer_parent": ""]
        var documents: [(name: String, bytes: [UInt8])] = []
        for (name, settings) in [("full", full), ("short", short)] {
            var bundle = try Programme.bundle("2016", settings: settings)
            bundle.settings.texts = bundle.settings.texts.filter { !$0.value.isEmpty }
            bundle.settings.status = name == "full" ? .official : .draft
            let programme = try Programme.report(of: [bundle])
            let year = try #require(programme.years.first)
            documents.append(("\(name).docx", try Bulletins.document(year, programme)))
        }
        try expectNoFindings(in: documents)
        let body = try Outside.part("word/document.xml", of: documents[0].bytes)
        for text in ["Kính gửi: Ủy ban", "- Như trên;", "PHÓ GIÁM ĐỐC", "Căn cứ: Quyết định số 23/QĐ-TTg."] {
            #expect(body.contains(text), "\(text)")
        }
        #expect(!body.contains("Bản dự thảo"))
        let other = try Outside.part("word/document.xml", of: documents[1].bytes)
        #expect(other.contains("(Bản dự thảo)") && !other.contains("Nguồn số liệu:"))
    }

    @Test(.enabled(if: Outside.hasPython))
    func rankingTableHasAllUnitsInOrderBelowTheirBands() throws {
        for programme in try Bulletins.programmes() {
            for year in programme.years {
                let tables = Bulletins.tables(try Bulletins.body(year, programme), heading: "Điểm")
                #expect(tables.count == year.rankings.count)
                for (table, ranking) in zip(tables, year.rankings) {
                    let rows = table.dropFirst().filter { $0.count > 1 }
                    #expect(rows.map { $0[1] } == ranking.rows.map(\.unit.heading))
                    #expect(rows.map { $0[0] } == ranking.rows.map(\.rank.text))
                    let used = Set(ranking.rows.map(\.band))
                    let bands = ranking.bands.filter { used.contains($0.position) }.map {
                        "\($0.name) (\($0.range))"
                    }
                    let isComplete = ranking.rows.allSatisfy { $0.rank.value != nil }
                    let headings = table.filter { $0.count == 1 }.flatMap { $0 }
                    #expect(headings == bands + (isComplete ? [] : ["Không xếp hạng"]))
                    #expect(table[0].count == (ranking.previousYear == nil ? 3 : 5))
                }
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func matrixHasAColumnForEachComponentAndTheMeansBelow() throws {
        for programme in try Bulletins.programmes() {
            let year = try #require(programme.years.last)
            let tables = Bulletins.tables(try Bulletins.body(year, programme), heading: "Điểm tổng hợp")
            #expect(tables.count == year.rankings.count)
            for (table, ranking) in zip(tables, year.rankings) {
                let names = ranking.components.map(\.name)
                #expect(table.first == ["Hạng", "Đơn vị"] + names + ["Điểm tổng hợp"])
                for (row, unit) in zip(table.dropFirst(), ranking.rows) {
                    #expect(
                        row == [unit.rank.text, unit.unit.heading] + unit.components.map(\.text)
                            + [unit.score.text])
                }
                #expect(
                    table.last == ["Bình quân các đơn vị"] + ranking.components.map(\.mean.text)
                        + [ranking.mean.text])
            }
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func unitsWithoutARankStandAtTheEndWithTheReason() throws {
        var bundle = try Programme.bundle("2016")
        bundle.observations.removeAll { $0.unit == "524" && $0.item == "CULTURE_HOUSEHOLDS" }
        let programme = try Programme.report(of: [bundle])
        let year = try #require(programme.years.first)
        let row = try #require(year.rankings.first?.rows.last)
        let reason = try #require(row.notRankedReason)
        #expect(row.unit.code == "524")
        let document = try Bulletins.document(year, programme)
        try expectNoFindings(in: [("a.docx", document)])
        let body = try Bulletins.body(year, programme)
        let table = try #require(Bulletins.tables(body, heading: "Điểm").first)
        #expect(table.suffix(2).first == ["Không xếp hạng"])
        #expect(table.last?.last?.hasSuffix(reason.dropFirst()) == true)
        let matrix = try #require(Bulletins.tables(body, heading: "Điểm tổng hợp").first)
        #expect(matrix[matrix.count - 2].prefix(3) == ["–", row.unit.heading, "–"])
    }

    @Test(.enabled(if: Outside.hasPython))
    func bulletinSaysWhatTheModelSays() throws {
        for programme in try Bulletins.programmes() {
            for year in programme.years {
                let shown = try Bulletins.body(year, programme).text
                #expect(shown.contains(year.lede))
                for sentence in year.notes + year.method.roots.flatMap(\.rules) {
                    #expect(shown.contains(sentence), "\(sentence)")
                }
                for ranking in year.rankings {
                    for mover in ranking.movers { #expect(shown.contains(" (\(mover.from))")) }
                    for note in ranking.notes { #expect(shown.contains(note), "\(note)") }
                }
                for node in year.method.roots.flatMap(\.nodes) {
                    #expect(shown.contains(node.name) && shown.contains(node.weight.dropFirst()))
                    if let source = node.indicator?.source { #expect(shown.contains(source)) }
                }
                #expect(!shown.contains("{{") && !shown.contains("}}"))
                #expect(shown.components(separatedBy: "./.").count == 2)
            }
        }
    }

    @Test func meansOfTwoYearsStandTogetherOnlyForTheSameMethod() throws {
        let programme = try Programme.report.get()
        let shown = try programme.years.map { year in
            guard case .list(let rankings) = try Bulletins.record(year, programme)["rankings"],
                let ranking = rankings.first
            else { throw Unusable(what: "\(year.year)") }
            if case .text = ranking["previous_mean"] { return true }
            return false
        }
        // 2013 is the first year; the method changed in 2015.
        #expect(shown == [false, true, false, true])
    }

    @Test(arguments: 1...24)
    func matricesHaveAtMostEightColumnsThatFillThePage(count: Int) {
        let parts = BulletinDocument.parts(count)
        #expect(parts.flatMap(Array.init) == Array(0..<count))
        #expect(parts.count == (count + 7) / 8)
        for part in parts {
            let widths = BulletinDocument.widths(part.count)
            #expect((1...8).contains(widths.count))
            #expect(widths.reduce(0, +) == BulletinDocument.matrixRoom)
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func manyComponentsTakeSeveralTables() throws {
        var bundle = try Programme.bundle("2016")
        let index = try #require(bundle.indices.first { $0.code == "CULTURE" })
        let indicator = try #require(bundle.indicators.first { $0.index == "CULTURE" })
        for number in 4...10 {
            var component = index
            component.code = "C\(number)"
            component.name = "Thành phần \(number)"
            bundle.indices.append(component)
            var part = indicator
            part.code = "I\(number)"
            part.index = component.code
            bundle.indicators.append(part)
        }
        let programme = try Programme.report(of: [bundle])
        let year = try #require(programme.years.first)
        try expectNoFindings(in: [("a.docx", try Bulletins.document(year, programme))])
        let body = try Bulletins.body(year, programme)
        let tables = Bulletins.tables(body, heading: "Điểm tổng hợp")
        #expect(tables.map { $0.first?.count } == [8, 8])
        #expect(body.text.contains("(phần 2/2)"))
    }

    @Test(.enabled(if: Outside.hasPython))
    func hostileNamesAreEscaped() throws {
        let name = "A<&\"\u{301}'{{unit}}"
        let bundle = try Programme.bundle("2016", settings: ["issuer": name, "title": name, "place": name])
        let programme = try Programme.report(of: [bundle])
        let year = try #require(programme.years.first)
        #expect(try Bulletins.body(year, programme).text.contains(name))
    }

    @Test func twoRendersAreEqualByteForByte() throws {
        let programme = try Bulletins.invented.get()
        let year = try #require(programme.years.last)
        let again = try WordTemplate(
            name: "again", parts: Programme.templateParts(of: "bulletin").reversed(),
            shape: BulletinDocument.shape)
        #expect(
            try Bulletins.document(year, programme) == again.render(try Bulletins.record(year, programme)))
    }

    private func expectNoFindings(in documents: [(name: String, bytes: [UInt8])]) throws {
        try Outside.withFolder(of: documents) { folder in
            let checker = projectFolder.appending(path: "Tests/Outside/check_docx.py").path
            let result = try Outside.run(
                ["python3", checker, "--a11y", "vi-VN", "--decree30", folder.path])
            #expect(result.code == 0, "\(result.output)")
            #expect(result.output.contains("\(documents.count) files, 0 findings"))
        }
    }
}

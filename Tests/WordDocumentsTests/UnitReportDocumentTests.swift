import Foundation
import Records
import Reporting
import Template
import Testing
import XML

@testable import WordDocuments

@Suite struct UnitReportDocumentTests {
    @Test func recordsOfAllUnitsFitTheShape() throws {
        let words = try Programme.words.get()
        for year in try Programme.years() {
            for unit in year.units {
                #expect(UnitReportDocument.record(unit: unit, year: year, words: words).misuse.isEmpty)
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
        check(UnitReportDocument.shape)
        #expect(seen.count > 6)
    }

    @Test func twoRendersAreEqualByteForByte() throws {
        let year = try #require(try Programme.years().last)
        let unit = try #require(year.units.first)
        let again = try WordTemplate(
            name: "again", parts: Programme.templateParts().reversed(), shape: UnitReportDocument.shape)
        let record = UnitReportDocument.record(unit: unit, year: year, words: try Programme.words.get())
        #expect(try Programme.document(unit, year) == again.render(record))
    }

    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingInTheReportsOfAllYears() throws {
        var documents: [(name: String, bytes: [UInt8])] = []
        for year in try Programme.years() {
            for unit in year.units {
                documents.append(("\(year.year)-\(unit.unit.slug).docx", try Programme.document(unit, year)))
            }
        }
        #expect(documents.count == 4 * 14)
        try expectNoFindings(in: documents)
    }

    @Test(.enabled(if: Outside.hasPython))
    func outsideCheckerFindsNothingWhateverTheSettings() throws {
        let full = [
            "issuer": "Sở Lao động - Thương binh và Xã hội",
            "issuer_parent": "Ủy ban nhân dân tỉnh Quảng Ngãi",
            "report_addressee": "Ủy ban nhân dân tỉnh Quảng Ngãi", "signer_authority": "KT. Giám đốc",
            "signer_post": "Phó Giám đốc", "signer_name": "Nguyễn Văn An", "archive": "VT, BVTE",
        ]
        let short = ["issuer": "Sở Y tế", "status_note": "", "data_source": "", "archive": ""]
        var documents: [(name: String, bytes: [UInt8])] = []
        for (name, settings) in [("full", full), ("short", short)] {
            var bundle = try Programme.bundle("2016", settings: settings)
            bundle.settings.texts = bundle.settings.texts.filter { !$0.value.isEmpty }
            bundle.settings.status = name == "full" ? .official : .draft
            let year = try #require(try Programme.report(of: [bundle]).years.first)
            let unit = try #require(year.units.first)
            documents.append(("\(name).docx", try Programme.document(unit, year)))
        }
        try expectNoFindings(in: documents)
        let body = try Outside.part("word/document.xml", of: documents[0].bytes)
        for text in [
            "SỞ LAO ĐỘNG -<", ">THƯƠNG BINH VÀ XÃ HỘI<", "Kính gửi: Ủy ban nhân dân tỉnh", "- Như trên;",
            "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn An", "- Lưu: VT, BVTE.",
        ] {
            #expect(body.contains(text), "\(text)")
        }
        #expect(!body.contains("Bản dự thảo"))
        let other = try Outside.part("word/document.xml", of: documents[1].bytes)
        #expect(
            !other.contains("Kính gửi") && other.contains("[Họ và tên]") && other.contains("(Bản dự thảo)"))
    }

    @Test(.enabled(if: Outside.hasPython))
    func hostileNamesAreEscaped() throws {
        let name = "A<&\"\u{301}'{{unit}}\u{1}"
        let bundle = try Programme.bundle("2016", settings: ["issuer": name, "subject": name, "place": name])
        let year = try #require(try Programme.report(of: [bundle]).years.first)
        let unit = try #require(year.units.first)
        let document = try Programme.document(unit, year)
        for path in ["word/document.xml", "docProps/core.xml"] {
            let text = try Outside.part(path, of: document)
            let root = try XMLReader.read(Array(text.utf8), part: path)
            #expect(root.text.unicodeScalars.contains("\u{FFFD}"))
            let shown = root.text.replacingOccurrences(of: "\u{FFFD}", with: "\u{1}")
            #expect(shown.contains(name), "\(path)")
        }
    }

    @Test(.enabled(if: Outside.hasPython))
    func reportSaysWhatTheModelSays() throws {
        let year = try #require(try Programme.years().last)
        let unit = try #require(year.units.first { $0.unit.code == "524" })
        let index = try #require(unit.indices.first)
        let text = try Outside.part("word/document.xml", of: try Programme.document(unit, year))
        let root = try XMLReader.read(Array(text.utf8), part: "word/document.xml")
        let shown = root.text
        #expect(shown.contains("của huyện Bình Sơn"))
        for figure in [index.score.text, index.mean.text, "\(index.rank.text)/\(index.count)"] {
            #expect(shown.contains(figure))
        }
        for row in index.groups.flatMap(\.rows) {
            #expect(shown.contains("\(row.name) (\(row.unitOfMeasure))"))
            #expect(shown.contains(row.value.text))
        }
        for row in unit.data { #expect(shown.contains(row.address)) }
        for sentence in index.trend.breaks + year.notes { #expect(shown.contains(sentence)) }
        #expect(!shown.contains("{{") && !shown.contains("}}"))
        #expect(shown.components(separatedBy: "./.").count == 2)
    }

    @Test func aYearsReportKnowsNothingOfLaterYears() throws {
        let words = try Programme.words.get()
        for year in try Programme.years() {
            let unit = try #require(year.units.first { $0.unit.code == "522" })
            let record = UnitReportDocument.record(unit: unit, year: year, words: words)
            guard case .list(let indices) = record["indices"], let index = indices.first,
                case .list(let trend) = index["trend"], case .list(let breaks) = index["breaks"]
            else { throw Unusable(what: "\(year.year)") }
            #expect(trend.count == year.year - 2012)
            // The unit changed in 2014, the method in 2015.
            #expect(breaks.count == [2013: 0, 2014: 1, 2015: 2, 2016: 2][year.year])
        }
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

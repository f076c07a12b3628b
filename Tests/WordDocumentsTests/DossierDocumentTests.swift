import Records
@testable import Reporting
import Template
import Testing
import XML

@testable import WordDocuments

/// Documents about the work behind the figures, by the template of progress reports.
@Suite("Documents of dossiers") struct DossierDocumentTests {
    private static func table(columns: Int, figures: Int, rows: Int = 2) -> ReportTable {
        ReportTable(
            caption: "Danh mục nhiệm vụ",
            columns: (0..<columns).map {
                .init(title: "Cột \($0 + 1)", isNumeric: $0 >= columns - figures, isLong: $0 == 1)
            },
            rows: (0..<rows).map { row in (0..<columns).map { PrintedText("ô \(row + 1).\($0 + 1)") } },
            notes: [])
    }

    private static func dossier(tables: [ReportTable], chart: DossierChart? = nil) -> Dossier {
        Dossier(
            kind: .plan, slug: "ke-hoach", title: "Kế hoạch mẫu", subject: "Tiến độ thực hiện Kế hoạch mẫu",
            lede: [PrintedText("Có 2 nhiệm vụ")],
            sections: [
                DossierSection(
                    heading: "Nhiệm vụ", points: [PrintedText("Điểm một"), PrintedText("Điểm hai")]),
                DossierSection(heading: "Trống"),
                DossierSection(heading: "Danh mục", chart: chart, tables: tables),
            ], notes: [PrintedText("Ghi chú mẫu")], hasDocument: true)
    }

    private static func body(_ dossier: Dossier, _ language: Language = .vi) throws -> XMLElement {
        let bundle = try Programme.bundle("2016", settings: ["report_addressee": "Sở mẫu"])
        let year = try #require(try Programme.report(of: [bundle], language).years.last)
        let words = try language == .vi ? Programme.words.get() : Programme.englishWords.get()
        let template = try WordTemplate(
            name: "plan", parts: Programme.templateParts(of: "plan", language), shape: DossierDocument.shape)
        let document = try template.render(DossierDocument.record(dossier, year: year, words: words))
        return try TargetWord.body(document)
    }

    private static func descriptions(_ element: XMLElement) -> [String] {
        let own = element.name.local == "docPr" ? element.attribute("descr").map { [$0] } ?? [] : []
        return own + element.elements.flatMap(descriptions)
    }

    private static func layouts(_ body: XMLElement) -> [String] {
        TargetWord.all("pgSz", in: body).map { TargetWord.attribute("orient", of: $0) ?? "portrait" }
    }

    @Test("Without wide tables no annex is promised, and no empty page follows", arguments: Language.allCases)
    func upright(language: Language) throws {
        let body = try Self.body(Self.dossier(tables: [Self.table(columns: 4, figures: 1)]), language)
        #expect(Self.layouts(body) == ["portrait"])
        #expect(!body.text.contains("Phụ lục") && !body.text.contains("nnex"))
    }

    @Test("Each wide table has an annex laid sideways", arguments: [1, 2, 3])
    func annexes(count: Int) throws {
        let wide = (0..<count).map { _ in Self.table(columns: 8, figures: 1) }
        let body = try Self.body(Self.dossier(tables: wide))
        #expect(Self.layouts(body) == ["portrait"] + Array(repeating: "landscape", count: count))
        let titles = TargetWord.paragraphs(body).filter { $0.style == "AnnexTitle" }.map(\.text)
        #expect(
            titles
                == (count == 1
                    ? ["Phụ lục"] : Array(["Phụ lục I", "Phụ lục II", "Phụ lục III"].prefix(count))))
    }

    @Test("A table of texts alone has a cell for each column, none left over")
    func texts() throws {
        let body = try Self.body(Self.dossier(tables: [Self.table(columns: 4, figures: 0)]))
        let table = try #require(
            TargetWord.all("tbl", in: body).first { $0.text.contains("Cột 1") })
        let rows = table.elements.filter { $0.isWord("tr") }.map { row in
            row.elements.filter { $0.isWord("tc") }.map(\.text)
        }
        #expect(rows.first == ["TT", "Cột 1", "Cột 2", "Cột 3", "Cột 4"])
        #expect(rows.last == ["2", "ô 2.1", "ô 2.2", "ô 2.3", "ô 2.4"])
    }

    @Test("However many columns a table has, their widths are those of the page", arguments: 2...14)
    func widths(columns: Int) {
        for isLandscape in [false, true] {
            let record = DocumentTable.record(
                Self.table(columns: columns, figures: columns / 2), number: 1, isLandscape: isLandscape)
            let widths = ["name_heads", "figure_heads"].flatMap { field -> [Int] in
                guard case .list(let heads) = record[field] else { return [] }
                return heads.compactMap { head in
                    guard case .text(let text) = head["width"] else { return nil }
                    return Int(text)
                }
            }
            #expect(widths.count == columns && widths.allSatisfy { $0 > 200 }, "\(widths)")
            let page = isLandscape ? DocumentTable.landscape : DocumentTable.portrait
            #expect(widths.reduce(DocumentTable.numberWidth, +) <= page)
        }
    }

    @Test("Sections without content are left out and leave no gap in the numbers")
    func numbers() throws {
        let body = try Self.body(Self.dossier(tables: [Self.table(columns: 3, figures: 1)]))
        let headings = TargetWord.paragraphs(body).filter { $0.style == "Heading1" }.map(\.text)
        #expect(headings == ["I. NHIỆM VỤ", "II. DANH MỤC"])
    }

    @Test("A chart is a native one with its figures in words")
    func chart() throws {
        let chart = DossierChart(
            title: "Nhiệm vụ theo quý", label: "Quý I: 3 xong, 1 chậm", categories: ["Quý I"],
            parts: [("Xong", [3], ["3"]), ("Chậm", [1], ["1"])])
        let body = try Self.body(Self.dossier(tables: [], chart: chart))
        #expect(Self.descriptions(body) == ["Quý I: 3 xong, 1 chậm"])
        #expect(body.text.contains("Hình 1. Nhiệm vụ theo quý"))
    }
}

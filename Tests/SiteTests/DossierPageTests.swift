@testable import Reporting
import Testing

@testable import Site

/// Pages about the work behind the figures.
@Suite("Pages of dossiers") struct DossierPageTests {
    private static let hostile = "<b onclick=\"x\">Kế hoạch</b> & “mẫu”"

    private static func dossier() -> Dossier {
        let text = PrintedText(hostile)
        let chart = DossierChart(
            title: hostile, label: hostile, categories: ["Quý I", "Quý II"],
            parts: [(hostile, [3, nil], ["3", ""]), ("Chậm", [1, 0], ["1", "0"])])
        return Dossier(
            kind: .plan, slug: "ke-hoach", title: hostile, subject: hostile, group: "Kế hoạch", lede: [text],
            sections: [
                DossierSection(
                    heading: hostile, paragraphs: [text], points: [text], chart: chart,
                    chain: [
                        ChainStep(level: 0, name: text, detail: text, address: "index.html"),
                        ChainStep(level: 40, name: text, detail: text),
                    ],
                    tables: [
                        ReportTable(
                            caption: hostile,
                            columns: [
                                .init(title: hostile, isNumeric: false), .init(title: "Số", isNumeric: true),
                            ],
                            rows: [[text, PrintedText("")]], notes: [hostile])
                    ]), DossierSection(heading: "Trống"),
            ], notes: [text], links: [DossierLink(label: text, address: "index.html")])
    }

    private static func page() throws -> Page {
        let programme = try SampleYear.report([try SampleYear([80, 60, 40])])
        let year = try #require(programme.years.last)
        return Page(
            try Templates.renderer.get().dossier(dossier(), year, of: programme, downloads: []))
    }

    @Test("What the data say is text, wherever it stands")
    func escaped() throws {
        let page = try Self.page()
        #expect(!page.text.contains("<b onclick"))
        #expect(page.path == "p/2016/ke-hoach.html")
    }

    @Test("Sections without content are left out, missing cells are dashes, missing values have no bar")
    func gaps() throws {
        let text = try Self.page().text
        #expect(!text.contains("Trống"))
        #expect(text.contains(#"<td class="n">–</td>"#))
        #expect(text.components("class=\"pt p").count == 2 + 2)
    }
}

extension String {
    /// The places of a text in this one.
    fileprivate func components(_ part: String) -> [Range<String.Index>] { ranges(of: part) }
}

import Foundation
import Records
import Testing
import VietnameseText

@testable import Reporting
@testable import Site

/// The script that sorts and filters tables, on the side of the pages; what it does is for a browser to say.
@Suite("The script for tables") struct TableScriptTests {
    private static let scripted =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
        + "form-action 'none'; script-src 'self'"

    private static func policy(_ page: Page) -> String {
        let start = page.text.components(separatedBy: "Content-Security-Policy\" content=\"")
        return (start.last?.components(separatedBy: "\"").first ?? "").replacing("&#39;", with: "'")
    }

    @Test(
        "pages with tables for it load it from any depth, and their policy lets the site's own files in, no more"
    )
    func loaded() throws {
        let renderer = try Templates.renderer.get()
        let programme = try Real.programme.get()
        let year = try Real.year(2016)
        let indicator = try #require(year.indicators.first)
        for (page, way) in [
            (renderer.home([programme]), ""), (renderer.year(year, of: programme), "../../"),
            (renderer.indicator(indicator, year, of: programme), "../../../"),
        ] {
            let page = Page(page)
            #expect(page.text.contains("<script src=\"\(way)tables.js\" defer></script>"), "\(page.path)")
            #expect(page.text.contains(" data-sort"))
            #expect(page.text.contains("<template id=\"cong-cu-bang\""))
            #expect(Self.policy(page) == Self.scripted)
        }
        #expect(renderer.scriptPage()?.path == "tables.js")
        #expect(renderer.scriptPage()?.bytes == (try Templates.files())["tables.js"])
    }

    @Test("pages without such a table run nothing")
    func notLoaded() throws {
        let renderer = try Templates.renderer.get()
        let programme = try Real.programme.get()
        let year = try Real.year(2016)
        let unit = try #require(year.units.first)
        for page in [
            renderer.trace(unit, year, of: programme),
            renderer.data(year, of: programme, downloads: []),
            try #require(renderer.accessibility([programme])),
        ] {
            let page = Page(page)
            #expect(!page.text.contains("tables.js") && !page.text.contains("<template"), "\(page.path)")
            #expect(!Self.policy(page).contains("script-src"), "\(page.path)")
        }
    }

    @Test("a page in one file has no script and no words for one")
    func standalone() throws {
        let renderer = try Templates.renderer.get()
        let programme = try Real.programme.get()
        let year = try Real.year(2016)
        let pages =
            renderer.standalonePages(year, of: programme, beside: []).map(\.bytes)
            + [renderer.standaloneUnit(try Real.unit("522", 2016), year, of: programme)]
        #expect(pages.count > 2)
        for bytes in pages {
            let page = Page(path: "page.html", bytes: bytes)
            #expect(!page.text.contains("<script") && !page.text.contains("<template"))
            #expect(!Self.policy(page).contains("script-src"))
        }
    }

    @Test("templates without the file, or without a table for it, make pages that run nothing")
    func removed() throws {
        let programme = try Real.programme.get()
        let year = try Real.year(2016)
        var without = try Templates.files()
        without["tables.js"] = nil
        var unmarked = try Templates.files()
        for name in unmarked.keys.sorted() where name.hasSuffix(".html") {
            let text = String(decoding: unmarked[name] ?? [], as: UTF8.self)
            unmarked[name] = Array(text.replacing(" data-sort", with: " data-none").utf8)
        }
        for files in [without, unmarked] {
            let renderer = try Templates.renderer(files)
            let page = Page(renderer.year(year, of: programme))
            #expect(renderer.scriptPage() == nil)
            #expect(!page.text.contains("tables.js") && !page.text.contains("<template"))
            #expect(!Self.policy(page).contains("script-src"))
        }
    }

    @Test("the score of a ranking is sorted at full precision, a change by its places with their sign")
    func values() throws {
        let programme = try SampleYear.report([
            try SampleYear([50.004, 50.001, 40], year: 2015), try SampleYear([50.001, 50.004, 40]),
        ])
        let year = try #require(programme.years.last)
        let text = Page(try Templates.renderer.get().year(year, of: programme)).text
        let ranking = try #require(year.rankings.first)
        let scores = ranking.rows.compactMap(\.score.value)
        #expect(Set(scores).count == 3)
        for score in scores { #expect(text.contains("<td class=\"n\" data-value=\"\(score)\">")) }
        #expect(text.contains(#"data-value="1"><span class="up">"#))
        #expect(text.contains(#"data-value="-1"><span class="down">"#))
        #expect(text.contains(#"data-value="0"><span class="same">"#))
    }

    @Test("a cell of a report's table brings along what it is sorted by, and only then")
    func order() throws {
        let table = ReportTable(
            caption: "Nhiệm vụ",
            columns: [
                .init(title: "Nội dung", isNumeric: false), .init(title: "Thời hạn", isNumeric: false),
            ],
            rows: [
                [PrintedText("A"), PrintedText("Quý II/2024", order: "2024-06-30")],
                [PrintedText("B"), PrintedText("Thường xuyên")],
            ], notes: [])
        let dossier = Dossier(
            kind: .plan, slug: "ke-hoach", title: "Kế hoạch", subject: "Kế hoạch",
            sections: [DossierSection(heading: "Nhiệm vụ", tables: [table])])
        let programme = try SampleYear.report([try SampleYear([80, 60, 40])])
        let year = try #require(programme.years.last)
        let text = Page(try Templates.renderer.get().dossier(dossier, year, of: programme, downloads: []))
            .text
        #expect(text.contains(#"<td data-value="2024-06-30">Quý II/2024</td>"#))
        #expect(text.contains("<td>Thường xuyên</td>"))
    }

    @Test("the words say which mark is the decimal one of the numbers that the pages print")
    func decimalMark() throws {
        for language in ["vi", "en"] {
            let texts = try Real.texts(language)
            let words = try Words(language: language == "vi" ? .vi : .en, texts: texts)
            let printed = words.numbers.text(0.5, digits: 1)
            #expect(printed == "0\(texts["decimal_mark"] ?? "")5")
            #expect(texts["table_count"]?.contains("{shown}") == true)
            #expect(texts["table_count"]?.contains("{all}") == true)
        }
    }
}

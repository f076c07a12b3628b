import Foundation
import Records
import Reporting
import Site
import Testing

@Suite("The site of the real years")
struct RealSiteTests {
    @Test("every page is whole, every link leads somewhere, ids and titles are single, nothing is empty")
    func sound() throws {
        let programme = try Real.programme.get()
        let pages = SiteCheck.pages(of: programme, try Templates.renderer.get())
        let units = pages.filter { $0.path.contains("-huyen-") || $0.path.contains("-thanh-pho-") }
        // Each with the page that traces its rank.
        #expect(units.count == 4 * 14 * 2)
        #expect(Set(pages.map(\.path)).count == pages.count)
        let problems = try SiteCheck(pages, others: SiteCheck.others(of: programme)).problems
        #expect(problems == [])
    }

    @Test("when some years are shown, no link leads to the others")
    func someYears() throws {
        let programme = try Real.programme(shown: [2013, 2016])
        let pages = SiteCheck.pages(of: programme, try Templates.renderer.get())
        #expect(!pages.contains { $0.path.contains("/2014/") || $0.path.contains("/2015/") })
        let problems = try SiteCheck(pages, others: SiteCheck.others(of: programme)).problems
        #expect(problems == [])
    }

    @Test("pages hold the sentences and figures of the report", arguments: Real.allYears)
    func content(year: Int) throws {
        let renderer = try Templates.renderer.get()
        let programme = try Real.programme.get()
        let year = try Real.year(year)
        let home = Page(renderer.home([programme]))
        let page = Page(renderer.year(year, of: programme))
        let told = try SiteCheck([home, page, Page(renderer.method(year, of: programme))]).told
        let ranking = try year.ranking
        for text in Self.texts(of: year, ranking) { #expect(told.contains(text), "\(text)") }
        if year.year == programme.years.last?.year {
            for fact in year.facts {
                for text in [fact.figure, fact.text, fact.note].compactMap({ $0 }) {
                    #expect(told.contains(text), "\(text)")
                }
            }
            #expect(told.contains(ranking.headline))
        }
        for unit in year.units {
            let page = Page(
                renderer.unit(unit, year, of: programme, downloads: SiteCheck.downloads(unit, year)))
            let trace = Page(renderer.trace(unit, year, of: programme))
            let told = try SiteCheck([page, trace]).told
            let index = try unit.main
            for text in Self.texts(of: unit, index) {
                #expect(told.contains(text), "\(unit.title): \(text)")
            }
            // A sample is enough: each page goes through Python.
            if unit.unit.code > "525" && unit.dataNote == nil { break }
        }
    }

    private static func texts(of year: YearReport, _ ranking: RankingReport) -> [String] {
        var texts = [year.lede, year.title] + ranking.notes + year.notes
        for row in ranking.rows { texts += [row.score.text] + row.components.map(\.text) }
        texts += year.method.items.map(\.name)
        texts += year.method.files.map(\.sha256)
        texts += year.method.rules.map(\.printedMessage.text)
        return texts
    }

    private static func texts(of unit: UnitReport, _ index: UnitIndexReport) -> [String] {
        var texts = [index.lede, index.change.text] + index.trend.breaks
        // The first year has no series to show.
        if index.trend.points.count > 1 { texts.append(index.trend.scoreTitle) }
        for step in index.trace { texts += [step.text] + step.cells.map(\.address) }
        for row in unit.data { texts += [row.value.text, row.previous.text, row.address] }
        for row in index.groups.flatMap(\.rows) {
            texts += [row.value.text, row.score.text, row.whole.text]
        }
        for row in index.neighbours { texts += [row.gap, row.score.text] }
        texts += unit.successions
        texts += [unit.dataNote, index.from, index.change.detail, unit.unit.group].compactMap { $0 }
        return texts
    }

    @Test("a draft is flagged on every page, official results on none")
    func flag() throws {
        let renderer = try Templates.renderer.get()
        for (status, count) in [(PublicationStatus.draft, 1), (.official, 0)] {
            var sample = try SampleYear([60, 50])
            sample.bundle.settings.status = status
            sample.bundle.settings.texts["status_note"] = "Chưa ký"
            let programme = try SampleYear.report([sample])
            var pages = SiteCheck.pages(of: programme, renderer).filter { $0.path.hasSuffix(".html") }
                .map(\.text)
            for year in programme.years {
                pages += year.units.map {
                    String(decoding: renderer.standaloneUnit($0, year, of: programme), as: UTF8.self)
                }
            }
            // At least the first page, the year, its method, a page and a page in one file for each unit.
            #expect(pages.count >= 1 + 2 + 2 * 2)
            for page in pages {
                #expect(page.components(separatedBy: "class=\"flag\"").count == count + 1)
                #expect(page.contains("Bản dự thảo.</strong> Chưa ký") == (count == 1))
            }
        }
    }

    @Test("the same report gives the same pages")
    func deterministic() throws {
        let renderer = try Templates.renderer.get()
        let again = try Templates.renderer(try Templates.files())
        let pages = SiteCheck.pages(of: try Real.programme.get(), renderer)
        let others = SiteCheck.pages(of: try Real.programme(shown: []), again)
        #expect(pages.map(\.path) == others.map(\.path))
        #expect(pages.map(\.bytes) == others.map(\.bytes))
    }

    @Test("two programmes share a first page with one main heading")
    func twoProgrammes() throws {
        let renderer = try Templates.renderer.get()
        let first = try SampleYear.report([try SampleYear([60, 50])])
        let second = try Real.programme.get()
        let home = Page(renderer.home([first, second]))
        #expect(home.text.components(separatedBy: "<h1").count == 2)
        let pages =
            SiteCheck.pages(of: first, renderer).filter { $0.path != "index.html" }
            + SiteCheck.pages(of: second, renderer).filter {
                !["index.html", "style.css", "tables.js"].contains($0.path)
            }
        let others = SiteCheck.others(of: first) + SiteCheck.others(of: second)
        let problems = try SiteCheck([home] + pages, others: others).problems
        #expect(problems == [])
    }
}

import Records
import Reporting
import Site
import Testing
import VietnameseText

@Suite("Corrections, traces and long rankings")
struct CorrectionPagesTests {
    private static func revision(_ date: String, _ key: String, old: String, new: String) throws -> Revision {
        Revision(
            date: try #require(CalendarDate(iso: date)), table: "observations", key: key, column: "value",
            old: old, new: new, reason: "Nhập <sai>", cell: SampleYear.cell(2))
    }

    private static func corrected() throws -> ProgrammeReport {
        var sample = try SampleYear([80, 60, 40])
        sample.bundle.revisions = [
            try revision("2017-05-02", "U2/A", old: "1234.5", new: "60"),
            try revision("2017-06-01", "U3/A", old: "", new: "40"),
            try revision("2017-06-01", "U1/B", old: "7", new: "80"),
        ]
        return try SampleYear.report([sample])
    }

    @Test("a year with corrections has a page that tells them by day, the newest first")
    func page() throws {
        let programme = try Self.corrected()
        let year = try #require(programme.years.last)
        let renderer = try Templates.renderer.get()
        let page = Page(try #require(renderer.corrections(year, of: programme))).text
        let days = page.matches(of: /id="(ngay-[0-9-]+)"/).map { String($0.1) }
        #expect(days == ["ngay-2017-06-01", "ngay-2017-05-02"])
        #expect(page.contains("<del>1.234,5</del>") && page.contains("<del>–</del>"))
        #expect(page.contains("Huyện Tên 2: Mục A") && page.contains("Nhập &lt;sai&gt;"))
        for other in [renderer.year(year, of: programme), renderer.data(year, of: programme, downloads: [])] {
            #expect(Page(other).text.contains("href=\"dinh-chinh.html\""))
        }
        let unit = Page(renderer.unit(try year.unit("U2"), year, of: programme, downloads: [])).text
        #expect(unit.contains("<p class=\"caution\"><a href=\"dinh-chinh.html#ngay-2017-05-02\">"))
    }

    @Test("the feed has an entry for each day of corrections, in the order of dates")
    func feed() throws {
        let feed = Page(try Templates.renderer.get().feed([try Self.corrected()])).text
        let updated = feed.matches(of: /<updated>([^<]*)<\/updated>/).map { String($0.1.prefix(10)) }
        #expect(updated == ["2017-06-01", "2017-06-01", "2017-05-02", "2016-12-31"])
        #expect(feed.contains("dinh-chinh.html#ngay-2017-06-01"))
    }

    @Test("a year without corrections has no page and no link to one")
    func none() throws {
        let programme = try SampleYear.report([try SampleYear([80, 60, 40])])
        let year = try #require(programme.years.last)
        let renderer = try Templates.renderer.get()
        #expect(renderer.corrections(year, of: programme) == nil)
        #expect(!Page(renderer.year(year, of: programme)).text.contains("dinh-chinh"))
    }

    @Test("a value on a unit's page leads to its step on the trace page, which names the cell")
    func trace() throws {
        let programme = try SampleYear.report([try SampleYear([80, 60, 40])])
        let year = try #require(programme.years.last)
        let renderer = try Templates.renderer.get()
        let unit = try year.unit("U2")
        let page = Page(renderer.unit(unit, year, of: programme, downloads: [])).text
        #expect(page.contains("href=\"\(unit.unit.slug)-truy-vet.html#vet-ind_a\""))
        #expect(!page.contains("<ol class=\"steps\">"))
        let trace = Page(renderer.trace(unit, year, of: programme))
        #expect(trace.path == "p/2016/\(unit.unit.slug)-truy-vet.html")
        #expect(trace.text.contains("id=\"vet-ind_a\"") && trace.text.contains("p/2016/observations.csv"))
        #expect(trace.text.contains("class=\"d0\"") && trace.text.contains("class=\"d3\""))
    }

    // MARK: - Long rankings

    private static func long(grouped: Bool) throws -> ProgrammeReport {
        var sample = try SampleYear((0..<250).map { Double($0) / 3 })
        if grouped {
            for place in sample.bundle.units.indices {
                sample.bundle.units[place].group = place % 2 == 0 ? "Miền núi" : "Đồng bằng"
            }
        }
        return try SampleYear.report([sample])
    }

    @Test("more than 200 units are spread over pages by group, or by place, each unit on one page")
    func parts() throws {
        let renderer = try Templates.renderer.get()
        for (grouped, names) in [
            (true, ["xep-hang-all-dong-bang.html", "xep-hang-all-mien-nui.html"]),
            (false, ["xep-hang-all-1.html", "xep-hang-all-2.html", "xep-hang-all-3.html"]),
        ] {
            let programme = try Self.long(grouped: grouped)
            let year = try #require(programme.years.last)
            let parts = renderer.rankingParts(year, of: programme).map { Page($0) }
            #expect(Set(parts.map(\.path)) == Set(names.map { "p/2016/" + $0 }))
            let rows = parts.map { $0.text.matches(of: /class="n rk">[0-9]+</).count }
            #expect(rows.reduce(0, +) == 250 && (rows.max() ?? 0) <= 200)
            let index = Page(renderer.year(year, of: programme)).text
            #expect(index.matches(of: /class="n rk">[0-9]+</).count == 40)
            for name in names { #expect(index.contains("href=\"\(name)\"")) }
            let home = Page(renderer.home([programme])).text
            #expect(home.matches(of: /class="n rk">[0-9]+</).count == 40)
        }
    }

    @Test("a ranking of at most 200 units stands on one page")
    func short() throws {
        let programme = try SampleYear.report([try SampleYear((0..<200).map { Double($0) / 3 })])
        let year = try #require(programme.years.last)
        let renderer = try Templates.renderer.get()
        #expect(renderer.rankingParts(year, of: programme).isEmpty)
        #expect(
            Page(renderer.year(year, of: programme)).text.matches(of: /class="n rk">[0-9]+</).count == 200)
    }
}

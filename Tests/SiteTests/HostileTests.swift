import Assessment
import Records
import Reporting
import Site
import Testing

@Suite("Hostile and unlucky texts")
struct HostileTests {
    /// A text that would break out of an element and of an attribute, with a mark that hides the quote.
    private static func text(_ name: String) -> String { "<evil>&lt;'\"\u{301} onclick=\"x\" \(name)" }

    private static func programme() throws -> ProgrammeReport {
        var sample = try SampleYear(parts: [(60, 60), (nil, 50), (40, 40)])
        let long = String(repeating: "Dài ", count: 1000)
        for position in sample.bundle.units.indices {
            sample.bundle.units[position].name = text("unit\(position)")
            sample.bundle.units[position].group = text("group")
        }
        sample.bundle.units[0].kind = text("kind")
        sample.bundle.units[1].name = "\u{202E}שלום \(text("rtl")) \(long)"
        for position in sample.bundle.items.indices {
            sample.bundle.items[position].name = text("item\(position)")
            sample.bundle.items[position].unitOfMeasure = text("measure")
            sample.bundle.items[position].note = text("item-note")
            sample.bundle.items[position].source = text("item-source")
        }
        for position in sample.bundle.indices.indices {
            sample.bundle.indices[position].name = text("index\(position)")
            sample.bundle.indices[position].note = text("index-note")
        }
        for position in sample.bundle.indicators.indices {
            sample.bundle.indicators[position].name = text("indicator\(position)")
            sample.bundle.indicators[position].unitOfMeasure = text("indicator-measure")
            sample.bundle.indicators[position].source = text("indicator-source")
            sample.bundle.indicators[position].note = text("indicator-note")
        }
        sample.bundle.settings.status = .draft
        for key in Settings.knownKeys { sample.bundle.settings.texts[key] = text("setting-\(key)") }
        sample.bundle.summary = text("summary")
        sample.bundle.sources = [
            Attribution(title: text("source"), address: "javascript:alert(1)"),
            Attribution(title: "b", address: "https://a.vn/\"\u{301}onclick=\"x"),
        ]
        sample.bundle.licenses = [Attribution(title: text("licence"))]
        sample.bundle.checks = [
            CheckRule(
                code: "C", formula: try SampleYear.formula("A >= 0"), severity: .warning,
                message: text("check"))
        ]
        sample.succession("U1", "U3", .merge)
        return try SampleYear.report([try SampleYear([60, 50, 40], year: 2015), sample])
    }

    @Test("no name, note or setting breaks out of its place, on any page")
    func escaped() throws {
        let renderer = try Templates.renderer.get()
        let programme = try Self.programme()
        var pages = SiteCheck.pages(of: programme, renderer)
        let check = try SiteCheck(pages, others: SiteCheck.others(of: programme))
        #expect(check.problems == [])
        for name in [
            "unit0", "rtl", "unit2", "group", "kind", "item0", "item1", "measure", "item-note", "item-source",
            "index0", "index1", "index-note", "indicator0", "indicator-measure", "indicator-source",
            "indicator-note", "setting-title", "setting-site_name", "setting-area_name", "setting-subject",
            "setting-status_note", "setting-method_name", "setting-method_version", "setting-method_basis",
            "summary", "source", "licence", "check",
        ] { #expect(check.told.contains(Self.text(name)), "\(name) is not told as it is") }
        #expect(check.told.contains("\u{202E}שלום"))
        pages = programme.years.flatMap { year in
            year.units.map {
                Page(
                    path: "\(year.year)-\($0.unit.slug).html",
                    bytes: renderer.standaloneUnit($0, year, of: programme))
            }
        }
        let problems = try SiteCheck(pages).problems
        #expect(problems == [])
    }

    @Test("an address becomes a link only when a browser may follow it")
    func addresses() throws {
        let programme = try Self.programme()
        let year = try #require(programme.years.last)
        let page = Page(try Templates.renderer.get().method(year, of: programme)).text
        #expect(!page.contains("javascript:"))
        #expect(page.contains("href=\"https://a.vn/"))
    }

    @Test(
        "an index whose code is an anchor of the page does not take its place",
        arguments: ["SO_LIEU", "NOI_DUNG", "NGUON", "TEP", "PHUONG_PHAP", "NAM_KHAC", "KIEM_TRA"])
    func anchors(code: String) throws {
        var sample = try SampleYear([60, 50])
        sample.bundle.indices[0].code = code
        for position in 1...2 { sample.bundle.indices[position].parent = code }
        sample.bundle.indices.append(
            Index(code: "\(code)_THANH_PHAN", name: "Chỉ số khác", cell: SampleYear.cell(2)))
        sample.bundle.indicators.append(try SampleYear.indicator("X", in: "\(code)_THANH_PHAN", "A"))
        let programme = try SampleYear.report([try SampleYear([60, 50], year: 2015), sample])
        let pages = SiteCheck.pages(of: programme, try Templates.renderer.get())
        let problems = try SiteCheck(pages, others: SiteCheck.others(of: programme)).problems
        #expect(problems == [])
    }
}

import Foundation
import Reporting
import Site
import Testing

@Suite("Pictures")
struct ChartTests {
    /// The rows of tables that hold a text, as markup.
    private static func rows(_ page: Page, with text: String) -> [String] {
        page.text.components(separatedBy: "<tr").filter { $0.contains(text) }
    }

    @Test("a score that is missing draws no dot and no bar")
    func missing() throws {
        let renderer = try Templates.renderer.get()
        let programme = try SampleYear.report([try SampleYear(parts: [(nil, 50), (60, 60), (40, 40)])])
        let year = try #require(programme.years.first)
        let home = Page(renderer.home([programme]))
        for (name, dots) in [("Tên 1<", 0), ("Tên 2<", 1), ("Tên 3<", 1)] {
            let row = try #require(Self.rows(home, with: name).first { $0.contains("class=\"strip\"") })
            #expect(row.components(separatedBy: "dot-main").count == dots + 1, "\(name)")
        }
        let page = Page(renderer.unit(try year.unit("U1"), year, of: programme, downloads: []))
        let parts = Self.rows(page, with: "Phần ").filter { $0.contains("class=\"strip\"") }.prefix(2)
        #expect(parts.map { $0.contains("dot-main") } == [false, true])
        let bars = Self.rows(page, with: "Chỉ tiêu IND_").filter { $0.contains("class=\"strip\"") }
        #expect(bars.map { $0.contains("class=\"bar\"") } == [false, true])
        #expect(bars.map { $0.contains("class=\"bar-missing\"") } == [true, false])
        // The strip of all scores has no place for a unit without one.
        #expect(!page.text.contains("<figure"))
        #expect(!page.text.contains("<div class=\"rank\">"))
    }

    @Test("a year without a score is a dash in the trend, without a dot or a line")
    func missingYear() throws {
        let years = try [[60.0, 50], [nil, 50], [60, 50]].enumerated().map {
            try SampleYear($1, year: 2014 + $0)
        }
        let programme = try SampleYear.report(years)
        let year = try #require(programme.years.last)
        let page = Page(
            try Templates.renderer.get().unit(try year.unit("U1"), year, of: programme, downloads: []))
        let trends = page.text.components(separatedBy: "<svg height=\"190\"").dropFirst()
        #expect(trends.count == 2)
        for trend in trends {
            let svg = trend.components(separatedBy: "</svg>")[0]
            #expect(svg.components(separatedBy: "dot-main").count == 3)
            #expect(!svg.contains("class=\"line\""))
            #expect(svg.contains(">–</text>"))
        }
    }

    @Test("everything that is drawn lies inside its picture", arguments: ["real", "ends"])
    func inside(which: String) throws {
        let renderer = try Templates.renderer.get()
        let programme =
            which == "real"
            ? try Real.programme.get()
            : try SampleYear.report([
                try SampleYear([100, 0, 50, 100], year: 2015), try SampleYear([0, 0, 0, 0], year: 2016),
            ])
        var count = 0
        for page in SiteCheck.pages(of: programme, renderer) where page.path.hasSuffix(".html") {
            for part in page.text.split(separator: "\"") where part.hasSuffix("%") && part.count < 12 {
                guard let share = Double(part.dropLast()) else { continue }
                count += 1
                #expect((0...100).contains(share), "\(page.path): \(part)")
            }
        }
        #expect(count > 100)
    }

    @Test("a dot stands where its value lies on the scale")
    func places() throws {
        let programme = try SampleYear.report([try SampleYear([90, 60, 40])])
        let home = Page(try Templates.renderer.get().home([programme]))
        // The scale runs from 40 to 90.
        for (name, share) in [("Tên 1<", "100%"), ("Tên 2<", "40%"), ("Tên 3<", "0%")] {
            let row = try #require(Self.rows(home, with: name).first { $0.contains("class=\"strip\"") })
            #expect(row.contains("<circle class=\"dot-main\" cx=\"\(share)\""), "\(row)")
        }
    }
}

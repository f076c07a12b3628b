import Foundation
import Records
import Reporting
import Site
import Testing

@Suite("Pages with maps, groups and many units")
struct PictureTests {
    /// Two years of many units in two groups, each with a place.
    private static func programme(_ count: Int) throws -> ProgrammeReport {
        var years: [SampleYear] = []
        for number in 2015...2016 {
            let parts = (0..<count).map { index -> (a: Double?, b: Double?) in
                (Double((index * 37 + number) % 101), Double((index * 53) % 97))
            }
            var year = try SampleYear(parts: parts, year: number)
            for index in 0..<count {
                year.bundle.units[index].group = index % 2 == 0 ? "Núi" : "Biển"
                year.bundle.units[index].latitude = 19 + Double(index * 17 % count) / Double(count)
                year.bundle.units[index].longitude = 105 + Double(index * 7 % count) / Double(count)
            }
            years.append(year)
        }
        return try SampleYear.report(years)
    }

    @Test("pages with maps, ranks over the years and groups hold together")
    func whole() throws {
        let programme = try Self.programme(12)
        let check = try SiteCheck(
            SiteCheck.pages(of: programme, try Templates.renderer.get()),
            others: SiteCheck.others(of: programme))
        #expect(check.problems.isEmpty, "\(check.problems.prefix(20))")
    }

    @Test("each tile of a year's map leads to its unit")
    func tiles() throws {
        let programme = try Self.programme(12)
        let year = try #require(programme.years.last)
        let page = Page(try Templates.renderer.get().year(year, of: programme)).text
        let list = try #require(page.components(separatedBy: "<ul class=\"tiles\">").dropFirst().first)
        let tiles = list.components(separatedBy: "</ul>")[0]
        for unit in year.units { #expect(tiles.contains("href=\"\(unit.unit.slug).html\"")) }
        #expect(page.contains("<h2 id=\"chi-so-all-bien-dong\">"))
        #expect(page.contains("<h2 id=\"chi-so-all-nhom\">"))
    }

    @Test("a unit's page does not grow with the number of units")
    func bounded() throws {
        let renderer = try Templates.renderer.get()
        let sizes = try [300, 1500].map { count in
            let programme = try Self.programme(count)
            let year = try #require(programme.years.last)
            return renderer.unit(try year.unit("U5"), year, of: programme, downloads: []).bytes.count
        }
        #expect(Double(sizes[1]) < Double(sizes[0]) * 1.05, "\(sizes)")
    }

    @Test("pictures of a year do not grow with the number of units beyond what its table does")
    func yearBounded() throws {
        let renderer = try Templates.renderer.get()
        let programme = try Self.programme(1500)
        let year = try #require(programme.years.last)
        let page = Page(renderer.year(year, of: programme)).text
        let svg = page.components(separatedBy: "<svg").dropFirst().map {
            $0.components(separatedBy: "</svg>")[0].utf8.count
        }
        #expect(svg.allSatisfy { $0 < 120_000 }, "\(svg.max() ?? 0)")
        #expect(!page.contains("class=\"tiles"))
        #expect(page.contains("class=\"fig mapped cells\""))
    }
}

import Foundation
import Reporting
import Site
import Testing

@Suite("Pages on targets")
struct TargetPagesTests {
    @Test("every page is whole, every link leads somewhere, ids and titles are single, nothing is empty")
    func sound() throws {
        let programme = try TargetYears.programme.get()
        let renderer = try Templates.renderer.get()
        let pages = SiteCheck.pages(of: programme, renderer) + TargetYears.pages(of: programme, renderer)
        let others = programme.years.map { SiteRenderer.folder($0) + SiteRenderer.targetDataFile }
        let problems = try SiteCheck(pages, others: SiteCheck.others(of: programme) + others).problems
        #expect(problems == [])
    }

    @Test("addresses are those that the reports name")
    func addresses() throws {
        let programme = try TargetYears.programme.get()
        let year = try TargetYears.year()
        let targets = try #require(year.targets)
        let paths = TargetYears.pages(of: programme, try Templates.renderer.get()).map(\.path)
        let folder = SiteRenderer.folder(year)
        #expect(paths.contains(folder + "muc-tieu.html"))
        #expect(paths.contains(folder + "tong-ket.html"))
        #expect(paths.contains(folder + "binh-dang-gioi.html"))
        #expect(paths.contains(folder + "tre-em.html"))
        let unit = try #require(year.units.first?.unit)
        #expect(paths.contains(folder + unit.slug + "-tre-em.html"))
        for page in targets.pages { #expect(paths.contains(folder + "muc-tieu/\(page.slug).html")) }
    }

    @Test("the matrix says the status of every unit and target in a sign and in words")
    func matrix() throws {
        let year = try TargetYears.year()
        let targets = try #require(year.targets)
        let file = try Templates.renderer.get().targets(year, of: try TargetYears.programme.get())
        let text = Page(try #require(file)).text
        for position in targets.programmes.indices {
            let matrix = targets.matrix(position)
            for row in matrix.rows {
                let cells = row.statuses.map { status in
                    "<td class=\"s-\(status.kind.rawValue)\">"
                        + "<span aria-hidden=\"true\">\(status.symbol)</span>"
                        + "<span class=\"vh\">\(status.text)</span></td>"
                }.joined()
                #expect(text.contains(cells), "\(row.area.heading)")
                #expect(text.contains(">\(row.met)/\(row.asked)</td>"))
            }
        }
    }

    @Test("a bar has a stretch for each status, and the counting sentence as its text")
    func bars() throws {
        let year = try TargetYears.year()
        let targets = try #require(year.targets)
        let file = try Templates.renderer.get().targets(year, of: try TargetYears.programme.get())
        let text = Page(try #require(file)).text
        for programme in targets.programmes {
            for level in programme.levels {
                let pictures = text.components(separatedBy: "aria-label=\"").filter {
                    $0.hasPrefix(level.levelSentence)
                }
                let picture = try #require(pictures.first?.components(separatedBy: "</svg>").first)
                let stretches = picture.components(separatedBy: "<rect class=\"st s-").count - 1
                #expect(stretches == level.counts.count)
            }
        }
    }

    @Test("a target's page tells the result, every target set for it and every unit that is asked")
    func targetPage() throws {
        let programme = try TargetYears.programme.get()
        let year = try TargetYears.year()
        let renderer = try Templates.renderer.get()
        for report in try #require(year.targets).pages {
            let told = try SiteCheck([Page(renderer.target(report, year, of: programme))]).told
            #expect(told.contains(report.line.valueText), "\(report.slug)")
            for asked in report.line.asked {
                for part in [asked.text, asked.status.text, asked.certaintyNote].compactMap({ $0 }) {
                    #expect(told.contains(part), "\(report.slug): \(part)")
                }
            }
            for row in report.rows { #expect(told.contains(row.limit), "\(report.slug): \(row.limit)") }
            for unit in report.units where unit.status.kind != .notApplicable {
                #expect(told.contains(unit.area.heading), "\(report.slug): \(unit.area.heading)")
            }
            for note in [report.line.detections, report.line.interval, report.line.term].compactMap({ $0 }) {
                #expect(told.contains(note), "\(report.slug): \(note)")
            }
            if report.slug.hasSuffix("2a") { break }
        }
    }

    @Test("a unit's page counts its targets and leads to its reports; alone it leads nowhere")
    func unit() throws {
        let programme = try TargetYears.programme.get()
        let year = try TargetYears.year()
        let unit = try #require(year.units.first)
        let renderer = try Templates.renderer.get()
        let page = Page(renderer.unit(unit, year, of: programme, downloads: []))
        let alone = Page(path: "page.html", bytes: renderer.standaloneUnit(unit, year, of: programme))
        #expect(!unit.targetSummaries.isEmpty)
        for summary in unit.targetSummaries {
            #expect(page.text.contains(summary.tally.sentence))
            #expect(alone.text.contains(summary.tally.sentence))
        }
        for link in unit.annualReportLinks { #expect(page.text.contains("\(link.address).html")) }
        for part in alone.text.components(separatedBy: "href=\"").dropFirst() {
            #expect(part.hasPrefix("#"), "\(part.prefix(40))")
        }
    }

    @Test("an annual report holds its sections in order and every cell of its annex")
    func annual() throws {
        let programme = try TargetYears.programme.get()
        let year = try TargetYears.year()
        let renderer = try Templates.renderer.get()
        for report in year.annualReports {
            let page = Page(renderer.annual(report, year, of: programme, downloads: []))
            let told = try SiteCheck([page]).told
            let headings = report.sections.map(\.heading)
            var rest = told[...]
            for heading in headings {
                let place = try #require(rest.range(of: heading), "\(heading)")
                rest = rest[place.upperBound...]
            }
            let written = report.sections.flatMap { section in
                section.written
                    + section.parts.flatMap { $0.written + $0.groups.flatMap(\.written) }
            }
            #expect(!written.isEmpty)
            for text in written { #expect(told.contains(text.text), "\(text.text)") }
            for row in report.annex.rows {
                for cell in row.cells where !cell.text.isEmpty {
                    #expect(told.contains(cell.text), "\(cell.text)")
                }
            }
        }
    }

    @Test("a year without programmes has no page, no section and no entry of the navigation")
    func without() throws {
        let renderer = try Templates.renderer.get()
        let programme = try Real.programme.get()
        let year = try Real.year(2016)
        #expect(renderer.targets(year, of: programme) == nil)
        #expect(renderer.review(year, of: programme, downloads: []) == nil)
        #expect(!Page(renderer.year(year, of: programme)).text.contains("muc-tieu.html"))
        #expect(!Page(renderer.home([programme])).text.contains("muc-tieu.html"))
    }
}

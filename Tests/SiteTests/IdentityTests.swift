import Digest
import Foundation
import Records
import Reporting
import Site
import Testing

@Suite("Logo and colour of the office")
struct IdentityTests {
    private static func programme(logo: Bool = true, accent: String? = "#8b1a1a") throws -> ProgrammeReport {
        var sample = try SampleYear([80, 60, 40])
        sample.bundle.settings.accent = accent.flatMap { Colour(hex: $0) }.map { AccentColour(light: $0) }
        sample.bundle.settings.texts["logo_alt"] = "Quốc huy \"Việt Nam\""
        if logo {
            sample.bundle.settings.logo = Logo(kind: .jpeg, bytes: [1, 2, 3], width: 300, height: 100)
        }
        return try SampleYear.report([sample])
    }

    @Test("pages at every depth load the colour behind the stylesheet, and show the logo with its text")
    func linked() throws {
        let programme = try Self.programme()
        let renderer = try Templates.renderer.get()
        let year = try #require(programme.years.last)
        let unit = try #require(year.units.first)
        let home = Page(renderer.home([programme])).text
        #expect(home.contains("href=\"style.css\">\n<link rel=\"stylesheet\" href=\"p/2016/mau-sac.css\">"))
        let image =
            "alt=\"Quốc huy &quot;Việt Nam&quot;\" width=\"120\" height=\"40\">"
        #expect(home.contains("<img class=\"logo\" src=\"p/2016/bieu-trung.jpg\" \(image)"))
        let page = Page(renderer.unit(unit, year, of: programme, downloads: [])).text
        #expect(page.contains("src=\"../../p/2016/bieu-trung.jpg\" \(image)"))
        #expect(page.contains("href=\"../../p/2016/mau-sac.css\""))
        #expect(renderer.identity(year).map(\.path) == ["p/2016/mau-sac.css", "p/2016/bieu-trung.jpg"])
    }

    func absent() throws {
        let programme = try Self.programme(logo: false, accent: nil)
        let home = Page(try Templates.renderer.get().home([programme])).text
        #expect(!home.contains("<img") && !home.contains("mau-sac"))
        let year = try #require(programme.years.last)
        #expect(try Templates.renderer.get().identity(year).isEmpty)
    }

    @Test("a page in one file holds the colour, and its policy lets exactly both stylesheets in")
    func standalone() throws {
        let programme = try Self.programme()
        let renderer = try Templates.renderer.get()
        let year = try #require(programme.years.last)
        let page = Page(
            path: "page.html",
            bytes: renderer.standaloneUnit(try year.unit("U1"), year, of: programme)
        ).text
        let styles = page.split(separator: "<style>").dropFirst().compactMap {
            $0.split(separator: "</style>").first
        }
        #expect(styles.count == 2 && styles[1].contains("--main: #8b1a1a"))
        let hashes = styles.map { "'sha256-\(Digest.sha256(Array($0.utf8)).base64)'" }
        #expect(
            page.replacing("&#39;", with: "'").contains("style-src \(hashes.joined(separator: " "));"))
        // The logo is inside, too, and pictures may come from nowhere else.
        let data = Data(try #require(year.settings.logo).bytes).base64EncodedString()
        #expect(page.contains("src=\"data:image/jpeg;base64,\(data)\""))
        #expect(page.contains(" img-src data:;"))
    }

    @Test(
        "every step of the office's ramp can be read, light and dark",
        arguments: ["#8b1a1a", "#006b3f", "#5b2a86", "#000000", "#7a5c00"])
    func ramp(hex: String) throws {
        let renderer = try Templates.renderer.get()
        let programme = try Self.programme(accent: hex)
        let year = try #require(programme.years.last)
        let file = try #require(renderer.identity(year).first)
        let css = String(decoding: file.bytes, as: UTF8.self)
        for half in css.split(separator: "@media") {
            for step in 1...5 {
                let ground = try #require(Self.token("--k\(step)", in: half))
                let ink = try #require(Self.token("--k\(step)-ink", in: half))
                #expect(ground.contrast(with: ink) >= 4.5, "\(step): \(ground.hex) \(ink.hex)")
            }
        }
    }

    @Test("the grounds that colours are held against are those of the stylesheet")
    func grounds() throws {
        let css = String(decoding: try Templates.files()["style.css"] ?? [], as: UTF8.self)
        let halves = css.split(separator: "@media screen and (prefers-color-scheme: dark)", maxSplits: 1)
        #expect(halves.count == 2)
        for (half, grounds) in zip(halves, [AccentColour.lightGrounds, AccentColour.darkGrounds]) {
            #expect(
                [Self.token("--paper", in: half), Self.token("--surface", in: half)] == grounds.map { $0 })
        }
    }

    private static func token(_ name: String, in css: Substring) -> Colour? {
        guard let range = css.firstRange(of: name + ": ") else { return nil }
        return Colour(hex: String(css[range.upperBound...].prefix(7)))
    }
}

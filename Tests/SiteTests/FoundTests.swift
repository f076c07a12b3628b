import Foundation
import Records
import Reporting
import Testing

@testable import Site

/// What search engines and feed readers are told.
@Suite("Found and reused") struct FoundTests {
    private static func sample(
        _ status: PublicationStatus = .official, address: String? = "https://bantin.example/tinh",
        year: Int = 2016
    ) throws -> SampleYear {
        var sample = try SampleYear([80, 60, 40], year: year)
        sample.bundle.settings.status = status
        sample.bundle.settings.texts["site_address"] = address
        return sample
    }

    private static func programme(_ samples: SampleYear...) throws -> ProgrammeReport {
        try SampleYear.report(samples)
    }

    @Test("With an address every page tells its own, and those of its twins")
    func canonical() throws {
        let programme = try Self.programme(try Self.sample())
        let renderer = try Templates.renderer.get()
        let year = try #require(programme.years.last)
        let page = Page(renderer.method(year, of: programme)).text
        #expect(
            page.contains(
                #"<link rel="canonical" href="https://bantin.example/tinh/p/2016/phuong-phap.html">"#))
        #expect(
            page.contains(
                #"<meta property="og:url" content="https://bantin.example/tinh/p/2016/phuong-phap.html">"#))
        let home = Page(renderer.home([programme])).text
        #expect(home.contains(#"<link rel="canonical" href="https://bantin.example/tinh/">"#))
    }

    @Test(
        "Without an address, or with one that is none, nothing absolute is told",
        arguments: [nil, "javascript:alert(1)"])
    func relative(address: String?) throws {
        let programme = try Self.programme(try Self.sample(address: address))
        let home = Page(try Templates.renderer.get().home([programme])).text
        #expect(!home.contains("canonical") && !home.contains("og:url"))
        #expect(Sitemap.files(pages: ["index.html"], [programme]).map(\.path) == ["robots.txt"])
    }

    @Test(
        "Drafts and invented figures are kept from search engines, released ones are not",
        arguments: PublicationStatus.allCases)
    func status(_ status: PublicationStatus) throws {
        let isHidden = status == .draft || status == .illustrative
        let programme = try Self.programme(try Self.sample(status))
        let renderer = try Templates.renderer.get()
        let year = try #require(programme.years.last)
        let page = Page(renderer.year(year, of: programme)).text
        #expect(page.contains(#"<meta name="robots" content="noindex">"#) == isHidden)
        let pages = [
            "404.html", "index.html", "p/2016/index.html", "en/p/2016/index.html", "p/2016/cong-bo.html",
        ]
        let files = Sitemap.files(pages: pages, [programme])
        let list = String(decoding: try #require(files.last).bytes, as: UTF8.self)
        #expect(list.contains("<loc>https://bantin.example/tinh/p/2016/</loc>") != isHidden)
        #expect(list.contains("<loc>https://bantin.example/tinh/en/p/2016/</loc>") != isHidden)
        #expect(list.contains("/p/2016/cong-bo.html</loc>"), "a published result is real")
        #expect(!list.contains("404"))
    }

    @Test("A list too long for the protocol becomes several, named by one")
    func longList() throws {
        let programme = try Self.programme(try Self.sample())
        let pages = (0...Sitemap.limit).map { "p/2016/\($0).html" }
        let files = Sitemap.files(pages: pages.shuffled(), [programme])
        #expect(files.map(\.path) == ["robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        let lists = files.dropFirst(2).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(lists.map { $0.components(separatedBy: "<loc>").count - 1 } == [Sitemap.limit, 1])
        let again = Sitemap.files(pages: pages.shuffled(), [programme])
        #expect(
            zip(files, again).allSatisfy { $0.bytes == $1.bytes }, "the order of the pages does not count")
    }

    @Test("The feed has every year, the newest first, flagged where not official, with ids that stay")
    func feed() throws {
        let programme = try Self.programme(try Self.sample(year: 2015), try Self.sample(.draft))
        let renderer = try Templates.renderer.get()
        let feed = String(decoding: renderer.feed([programme]).bytes, as: UTF8.self)
        let first = try #require(feed.range(of: "<updated>2016-12-31T00:00:00Z</updated>"))
        let second = try #require(feed.range(of: "<updated>2015-12-31T00:00:00Z</updated>"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(feed.contains("(\(try #require(programme.years.last?.flag?.title)))</title>"))
        #expect(feed.contains(#"href="https://bantin.example/tinh/p/2015/""#))
        func ids(_ text: String) -> Set<String> {
            Set(text.components(separatedBy: "<id>").dropFirst().map { String($0.prefix(45)) })
        }
        #expect(ids(feed).count == 3)
        let alone = String(
            decoding: renderer.feed([try Self.programme(try Self.sample(year: 2015))]).bytes, as: UTF8.self)
        #expect(ids(alone).subtracting(ids(feed)).isEmpty, "an entry keeps its id")
    }

    @Test("No text ends the element around the data for search engines")
    func dataset() throws {
        var sample = try Self.sample(.illustrative)
        sample.bundle.settings.texts["title"] = "</script><b>\"\\&\u{1}"
        let programme = try Self.programme(sample)
        let year = try #require(programme.years.last)
        let page = Page(
            try Templates.renderer.get().data(
                year, of: programme,
                downloads: [Download(address: "p/2016/a.csv", label: "A", kind: "CSV")])
        ).text
        let start = try #require(page.range(of: #"<script type="application/ld+json">"#))
        let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
        let json = try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8))
        let object = try #require(json as? [String: Any])
        #expect((object["name"] as? String)?.hasPrefix("</script><b>\"\\&\u{1} (") == true)
        #expect(object["creativeWorkStatus"] as? String == "illustrative")
        let files = object["distribution"] as? [[String: Any]]
        #expect(files?.first?["contentUrl"] as? String == "https://bantin.example/tinh/p/2016/a.csv")
    }

    @Test("The page for wrong addresses finds its style and leads home from any depth")
    func notFound() throws {
        let programme = try Self.programme(try Self.sample())
        let page = Page(try #require(try Templates.renderer.get().notFound([programme]))).text
        #expect(page.contains(#"href="https://bantin.example/tinh/style.css""#))
        #expect(!page.contains(#"href="index.html""#) && !page.contains(#"href="p/"#))
        #expect(page.contains(#"<a href="https://bantin.example/tinh/">"#))
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    }

    @Test("The accessibility statement names whom to ask")
    func statement() throws {
        var sample = try Self.sample()
        sample.bundle.settings.texts["site_contact"] = "tiepcan@bantin.example"
        let programme = try Self.programme(sample)
        let page = Page(try #require(try Templates.renderer.get().accessibility([programme]))).text
        #expect(page.contains("tiepcan@bantin.example"))
    }
}

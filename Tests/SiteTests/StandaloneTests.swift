import Foundation
import Records
import Reporting
import Site
import Testing

@Suite("Pages in one file")
struct StandaloneTests {
    private static func page(_ renderer: SiteRenderer) throws -> [UInt8] {
        renderer.standaloneUnit(try Real.unit("522", 2016), try Real.year(2016), of: try Real.programme.get())
    }

    @Test("the page leads nowhere but to itself and asks for nothing")
    func noLinks() throws {
        let page = Page(path: "page.html", bytes: try Self.page(try Templates.renderer.get()))
        let problems = try SiteCheck([page]).problems
        #expect(problems == [])
        for attribute in page.text.components(separatedBy: "href=\"").dropFirst() {
            #expect(attribute.hasPrefix("#"), "\(attribute.prefix(40))")
        }
        for word in ["src=", "url(", "@import", "<link", "<img", "<script"] {
            #expect(!page.text.contains(word), "\(word)")
        }
        #expect(page.text.contains("không cần mạng"))
    }

    @Test(
        "its policy lets exactly its own style in, as a browser reads it",
        arguments: ["\n", "\r\n", "\u{FEFF}", "/* </style> */"])
    func policy(spoil: String) throws {
        var files = try Templates.files()
        let style = String(decoding: files["style.css"] ?? [], as: UTF8.self)
        // As an editor on Windows leaves it: other line ends, a byte order mark.
        switch spoil {
        case "\n": break
        case "\r\n": files["style.css"] = Array(style.replacingOccurrences(of: "\n", with: "\r\n").utf8)
        default: files["style.css"] = Array((spoil + style).utf8)
        }
        let page = try Self.page(try Templates.renderer(files))
        let script = #"""
            import base64, hashlib, re
            text = open("page.html", encoding="utf-8", newline="").read()
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            style, = re.findall(r"<style>(.*?)</style>", text, re.S)
            policy, = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
            hash = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
            assert f"style-src 'sha256-{hash}';" in policy.replace("&#39;", "'"), policy
            assert "default-src 'none'" in policy.replace("&#39;", "'")
            assert "\ufeff" not in style
            assert style.count("{") == style.count("}") > 50
            print("ok")
            """#
        let result = try Outside.withFolder { folder in
            try Data(page).write(to: folder.appending(path: "page.html"))
            return try Outside.run(["python3", "-X", "utf8", "-c", script], in: folder)
        }
        #expect(result.output == "ok\n")
    }

    @Test("a page of the site loads the stylesheet and nothing else")
    func sitePolicy() throws {
        let home = Page(try Templates.renderer.get().home([try Real.programme.get()])).text
        #expect(home.contains("style-src 'self'") || home.contains("style-src &#39;self&#39;"))
        #expect(home.contains("<link rel=\"stylesheet\" href=\"style.css\">"))
        #expect(!home.contains("<style"))
    }

    /// The addresses of all links of a page.
    private static func links(_ page: [UInt8]) -> [String] {
        String(decoding: page, as: UTF8.self).components(separatedBy: " href=\"").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first
        }
    }

    private static func programme(address: String?) throws -> ProgrammeReport {
        var sample = try SampleYear([80, 60, 40])
        sample.bundle.settings.texts["site_address"] = address
        return try SampleYear.report([sample])
    }

    @Test("the pages of a year lead to each other, to files beside them, and nowhere else")
    func yearPages() throws {
        let year = try Real.year(2016)
        let pages = try Templates.renderer.get().standalonePages(
            year, of: try Real.programme.get(), beside: ["xep-hang.csv", "ban-tin.docx"])
        let names = pages.map(\.name)
        #expect(names.starts(with: ["index.html", "phuong-phap.html"]))
        var leading: Set<String> = []
        for page in pages {
            #expect(!page.title.isEmpty)
            let text = String(decoding: page.bytes, as: UTF8.self)
            #expect(!text.contains("<link") && !text.contains("src=") && text.contains("<style>"))
            for link in Self.links(page.bytes) where !link.hasPrefix("#") && !link.hasPrefix("http") {
                let name = link.prefix { $0 != "#" }
                #expect(names.contains(String(name)) || name == "xep-hang.csv", "\(page.name): \(link)")
                leading.insert(String(name))
            }
        }
        #expect(leading.contains("phuong-phap.html"), "a link to a page beside it stays")
        let problems = try SiteCheck(
            pages.map { Page(path: $0.name, bytes: $0.bytes) }, others: ["xep-hang.csv"]
        ).problems
        #expect(problems == [])
    }

    @Test(
        "with the site's address, links of a package lead to the published site; without it they are no links"
    )
    func addresses() throws {
        let renderer = try Templates.renderer.get()
        for address in ["https://example.org/ban-tin", nil] {
            let programme = try Self.programme(address: address)
            let year = try #require(programme.years.last)
            let page = renderer.standaloneUnit(try year.unit("U1"), year, of: programme)
            let leading = Self.links(page).filter { !$0.hasPrefix("#") }
            if let address {
                #expect(!leading.isEmpty)
                for link in leading { #expect(link.hasPrefix(address + "/p/2016/"), "\(link)") }
                #expect(leading.contains { $0.contains("-truy-vet.html#") })
            } else {
                #expect(leading.isEmpty)
            }
        }
    }

    @Test("the method for packages is free of what changes with a single figure")
    func methodNote() throws {
        let programme = try Real.programme.get()
        let note = try #require(try Templates.renderer.get().methodNote(try Real.year(2016), of: programme))
        let text = String(decoding: note, as: UTF8.self)
        for file in try Real.year(2016).method.files { #expect(!text.contains(file.sha256)) }
        #expect(!text.contains("14/14"))
        #expect(text.contains("CULTURE_PER_1000"))
    }
}

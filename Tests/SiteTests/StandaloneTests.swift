import Foundation
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
}

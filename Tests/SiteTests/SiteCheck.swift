import Foundation
import Reporting
import Site

/// Pages of a site, judged by Python's HTML parser.
struct SiteCheck {
    /// What is wrong, page by page; empty when all is well.
    let problems: [String]
    /// Texts and attributes of all pages, decoded.
    let told: String

    /// - Parameters:
    ///   - pages: The pages by path inside the site.
    ///   - others: Files that links may lead to and that the site does not render itself.
    /// - Throws: When Python cannot be run or stumbles.
    init(_ pages: [Page], others: [String] = []) throws {
        let result = try Outside.withFolder { folder in
            for page in pages {
                let file = folder.appending(path: "site/\(page.path)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(page.bytes).write(to: file)
            }
            try Data(others.joined(separator: "\n").utf8).write(to: folder.appending(path: "others"))
            try Data(Self.script.utf8).write(to: folder.appending(path: "check.py"))
            return try Outside.run(["python3", "-X", "utf8", "check.py"], in: folder)
        }
        struct Report: Decodable {
            let problems: [String]
            let told: String
        }
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(result.output.utf8)) else {
            throw Unusable(what: result.output)
        }
        problems = report.problems
        told = report.told
    }

    /// All pages of a programme.
    static func pages(of programme: ProgrammeReport, _ renderer: SiteRenderer) -> [Page] {
        var pages = [
            renderer.stylesheetPage(), renderer.home([programme]), renderer.feed([programme]),
        ]
        if let script = renderer.scriptPage() { pages.append(script) }
        if let statement = renderer.accessibility([programme]) { pages.append(statement) }
        for year in programme.years {
            pages += [
                renderer.year(year, of: programme), renderer.method(year, of: programme),
                renderer.data(
                    year, of: programme,
                    downloads: [
                        Download(
                            address: SiteRenderer.folder(year) + SiteRenderer.rankingFile, label: "csv",
                            kind: "CSV")
                    ]),
            ]
            if let corrections = renderer.corrections(year, of: programme) { pages.append(corrections) }
            pages += renderer.rankingParts(year, of: programme)
            pages += year.units.map { renderer.trace($0, year, of: programme) }
            if let published = renderer.published(year, of: programme) { pages.append(published) }
            pages += year.dossiers.filter(\.hasPage).map {
                renderer.dossier($0, year, of: programme, downloads: [])
            }
            pages += year.components.map { renderer.component($0, year, of: programme) }
            pages += year.indicators.map { renderer.indicator($0, year, of: programme) }
            pages += year.units.map { renderer.unit($0, year, of: programme, downloads: downloads($0, year)) }
            pages += year.dossiers.filter(\.hasPage).flatMap {
                renderer.dossierParts($0, year, of: programme)
            }
        }
        return pages.map { Page($0) }
    }

    /// Downloads of a unit, named from the root of the site.
    static func downloads(_ unit: UnitReport, _ year: YearReport) -> [Download] {
        ["docx", "csv", "zip"].map {
            Download(
                address: "\(SiteRenderer.folder(year))\(unit.unit.slug).\($0)", label: $0,
                kind: $0.uppercased())
        }
    }

    /// The files beside the pages that a run makes.
    static func others(of programme: ProgrammeReport) -> [String] {
        programme.years.flatMap { year in
            year.units.flatMap { unit in downloads(unit, year).map(\.address) }
                + [SiteRenderer.folder(year) + SiteRenderer.rankingFile]
        }
    }

    private static let script = #"""
        import html.parser, json, os, posixpath, re

        VOID = {"meta", "link", "br", "hr", "img", "input"}
        FILLED = {"td", "th", "dd", "dt", "li", "p", "h1", "h2", "h3", "a", "caption", "summary", "title",
                  "figcaption", "small", "strong", "text", "code", "span"}
        NAMES = re.compile(r"[a-z][a-z0-9-]*$")

        class Page(html.parser.HTMLParser):
            def __init__(self, text):
                super().__init__(convert_charrefs=True)
                self.problems, self.stack, self.ids, self.links, self.told = [], [], [], [], []
                self.title = ""
                self.feed(text)
                self.close()
                self.problems += [f"<{tag}> is not closed" for tag, _ in self.stack]

            def handle_starttag(self, tag, attrs):
                self.start(tag, attrs)
                if tag not in VOID:
                    self.stack.append([tag, False])

            def handle_startendtag(self, tag, attrs):
                self.start(tag, attrs)

            def start(self, tag, attrs):
                # A picture fills its cell.
                if tag in ("svg", "line", "rect", "circle"):
                    self.fill()
                is_data = tag == "script" and attrs == [("type", "application/ld+json")]
                # The one script is the site's own file; that it exists is seen with the links.
                is_own = (tag == "script" and [name for name, _ in attrs] == ["src", "defer"]
                          and re.fullmatch(r"(\.\./)*tables\.js", attrs[0][1]))
                if tag in ("script", "evil", "iframe", "form", "base") and not is_data and not is_own:
                    self.problems.append(f"<{tag}>")
                names = [name for name, _ in attrs]
                if len(set(names)) < len(names):
                    self.problems.append(f"<{tag}> has an attribute twice")
                for name, value in attrs:
                    if name == "style" or name.startswith("on") or not NAMES.match(name):
                        self.problems.append(f"<{tag} {name}>")
                    if name == "id":
                        self.ids.append(value)
                    if name in ("href", "src"):
                        self.links.append(value)
                    if name in ("aria-label", "content"):
                        self.told.append(value)
                    if name == "aria-labelledby":
                        self.links += ["#" + name for name in value.split()]

            def handle_endtag(self, tag):
                if not self.stack or self.stack[-1][0] != tag:
                    self.problems.append(f"</{tag}> closes {[name for name, _ in self.stack][-1:]}")
                    return
                _, filled = self.stack.pop()
                if tag in FILLED and not filled:
                    self.problems.append(f"empty <{tag}> in {[name for name, _ in self.stack][-2:]}")

            def handle_data(self, data):
                if self.stack and self.stack[-1][0] == "script":
                    try:
                        json.loads(data)
                    except ValueError as error:
                        self.problems.append(f"data for search engines: {error}")
                    return
                self.told.append(data)
                if self.stack and self.stack[-1][0] == "title" and "svg" not in [n for n, _ in self.stack]:
                    self.title += data
                if data.strip():
                    self.fill()

            def fill(self):
                for entry in self.stack:
                    entry[1] = True

        pages, files = {}, set(open("others").read().split("\n"))
        for folder, _, names in os.walk("site"):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), "site")
                files.add(path)
                if path.endswith(".html"):
                    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                        pages[path] = Page(file.read())
        problems, titles = [], {}
        for path, page in sorted(pages.items()):
            problems += [f"{path}: {problem}" for problem in page.problems]
            for name in page.ids:
                if page.ids.count(name) > 1:
                    problems.append(f"{path}: id {name} stands more than once")
            if not page.title.strip():
                problems.append(f"{path}: no title")
            if page.title in titles:
                problems.append(f"{path}: title of {titles[page.title]}")
            titles[page.title] = path
            for link in page.links:
                if link.startswith(("http://", "https://")):
                    continue
                target, _, fragment = link.partition("#")
                if ":" in target:
                    problems.append(f"{path}: link to {link}")
                    continue
                there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
                if there not in files:
                    problems.append(f"{path}: {link} leads nowhere")
                elif fragment and (there not in pages or fragment not in pages[there].ids):
                    problems.append(f"{path}: {link} has no such place")
        told = "\n".join(text for page in pages.values() for text in page.told)
        print(json.dumps({"problems": problems, "told": told}))
        """#
}

/// The renderer over the project's own templates, and over changed ones.
enum Templates {
    static func files() throws -> [String: [UInt8]] {
        let folder = projectFolder.appending(path: "templates/site")
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
        }
        return files
    }

    static let renderer: Result<SiteRenderer, any Error> = Result { try renderer(files()) }

    static func renderer(_ files: [String: [UInt8]]) throws -> SiteRenderer {
        try SiteRenderer(files: files, words: try Real.words.get())
    }
}

/// A page to judge.
struct Page {
    let path: String
    let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(_ file: SiteFile) { self.init(path: file.path, bytes: file.bytes) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

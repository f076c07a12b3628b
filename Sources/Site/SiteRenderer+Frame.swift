import Records
import Reporting
import Template

extension SiteRenderer {
    /// What a page needs around its content.
    struct Frame {
        var title: String
        var description: String
        /// Path of the page inside its language.
        var path: String
        var programme: ProgrammeReport?
        var year: YearReport
        /// The way up; the page itself last, without address.
        var crumbs: [(label: PrintedText, address: String?)] = []
        /// Address of the entry of the main navigation that this page is.
        var current: String?
        /// Whether search engines should list the page; `nil`: as the year's results are official or not.
        var isIndexed: Bool?

        /// Relative path to the first page in this language.
        var root: String { String(repeating: "../", count: path.count { $0 == "/" }) }
    }

    func start(_ shape: TemplateShape, _ frame: Frame) -> TemplateRecord {
        var record = TemplateRecord(shape)
        record.set("words", wordRecord)
        let isScripted = isScripted(shape)
        record.set("csp", isScripted ? Self.scriptedPolicy : Self.policy)
        record.set("script", isScripted ? assets(frame) + Self.scriptFile : nil)
        record.set("title", frame.title)
        record.set("description", frame.description)
        record.set("root", frame.root)
        record.set("assets", assets(frame))
        record.set("twins", twins(frame))
        setIdentity(&record, frame.year, assets: assets(frame))
        setFinding(&record, frame)
        record.set("standalone", false)
        record.set("flag_title", frame.year.flag?.title)
        record.set("flag_note", printed: frame.year.flag?.printedNote)
        record.set("site_name", printed: setting("site_name", of: frame.year))
        record.set("area_name", printed: setting("area_name", of: frame.year))
        record.set("nav", navigation(frame))
        record.set("has_crumbs", !frame.crumbs.isEmpty)
        record.set("crumbs", frame.crumbs.map { link($0.label, $0.address) })
        record.set("notes", texts(frame.year.printedNotes))
        return record
    }

    /// Makes the head of a page that of a page that stands alone.
    func makeStandalone(_ record: inout TemplateRecord, _ year: YearReport) {
        setStandaloneIdentity(&record, year)
        record.set("script", nil)
        record.set("twins", [])
        record.set("alternates", [])
        record.set("canonical", nil)
        record.set("feed", nil)
        record.set("statement", nil)
        record.set("standalone", true)
        record.set("stylesheet", markup: inlineStyle)
        record.set("nav", [])
    }

    /// Relative path from a page to the root of the site.
    func assets(_ frame: Frame) -> String { frame.root + (languageFolder.isEmpty ? "" : "../") }

    /// What search engines and feed readers are told of a page.
    private func setFinding(_ record: inout TemplateRecord, _ frame: Frame) {
        let address = SiteAddress(frame.programme?.years.last ?? frame.year)
        record.set("noindex", !(frame.isIndexed ?? frame.year.isIndexed))
        record.set("canonical", address?.page(languageFolder + frame.path))
        record.set("locale", words.language == .vi ? "vi_VN" : "en_US")
        record.set("feed", frame.root + Self.feedFile)
        record.set("statement", frame.root + Self.accessibilityFile)
        guard let address else {
            record.set("alternates", twins(frame))
            return
        }
        // Alternatives in other languages name the page itself, too, and have to be complete addresses.
        var alternates = ([(words.language, "")] + otherLanguages.map { ($0.language, $0.name) }).map {
            link($0.1, address.page(SiteLanguage.folder($0.0) + frame.path), kind: $0.0.rawValue)
        }
        alternates.append(link("", address.page(frame.path), kind: "x-default"))
        record.set("alternates", otherLanguages.isEmpty ? [] : alternates)
    }

    private func twins(_ frame: Frame) -> [TemplateRecord] {
        otherLanguages.map { other in
            link(
                other.name, assets(frame) + SiteLanguage.folder(other.language) + frame.path,
                kind: other.language.rawValue)
        }
    }

    private func navigation(_ frame: Frame) -> [TemplateRecord] {
        var links = [
            link(words.texts["home"] ?? "", frame.root + "index.html", current: frame.current == "home")
        ]
        // A page of several programmes leads to each of them itself.
        for year in (frame.programme?.years ?? []).suffix(1) {
            let folder = frame.root + Self.folder(year)
            links.append(
                link(year.title, folder + "index.html", current: frame.current == "year \(year.year)"))
            if year.targets != nil {
                links.append(
                    link(
                        words.word("targets"), folder + Self.targetsFile,
                        current: frame.current == "targets \(year.year)"))
            }
            // Without an index there is no method to tell.
            guard year.isRanked else { continue }
            links.append(
                link(
                    words.texts["method"] ?? "", folder + Self.methodFile,
                    current: frame.current == "method \(year.year)"))
        }
        return links
    }

    func link(
        _ label: String, _ address: String?, current: Bool = false, kind: String? = nil
    ) -> TemplateRecord {
        link(PrintedText(label), address, current: current, kind: kind)
    }

    func link(
        _ label: PrintedText, _ address: String?, current: Bool = false, kind: String? = nil
    ) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.link)
        record.set("label", printed: label)
        record.set("href", address)
        record.set("current", current)
        record.set("kind", kind)
        return record
    }

    /// The text of a setting in the language of the page.
    func setting(_ key: String, of year: YearReport) -> PrintedText? {
        words.printed(setting: key, of: year.settings)
    }

    /// The first entry of the way up.
    var homeCrumb: PrintedText { PrintedText(words.word("home")) }

    func texts(_ sentences: [String]) -> [TemplateRecord] { texts(sentences.map { PrintedText($0) }) }

    func texts(_ sentences: [PrintedText]) -> [TemplateRecord] {
        sentences.map { sentence in
            var record = TemplateRecord(SiteShapes.text)
            record.set("text", printed: sentence)
            return record
        }
    }

    /// Fills the fields that the partial `change.html` uses.
    func fill(_ record: inout TemplateRecord, with change: ChangeReport) {
        record.set("up", change.kind == .up)
        record.set("down", change.kind == .down)
        record.set("same", change.kind == .same)
        record.set("none", change.kind == .none)
        record.set("places", change.places)
        record.set("short", change.short)
        record.set("change_text", change.text)
        record.set("change_detail", change.detail)
        record.set("basis", change.basis)
    }

    /// An identifier for anchors, from the code of an index.
    ///
    /// No anchor of the templates begins so, and an underscore, which no other anchor has, keeps `A_B` apart
    /// from part `b` of `A`.
    func identifier(_ code: String) -> String { "chi-so-\(code.lowercased())" }

    /// A name of a page, from the code of an indicator or a component.
    ///
    /// By byte: a page has a link to each indicator, and `replacing` costs fifty times as much.
    func pageName(_ code: String) -> String {
        let name = code.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
        return String(decoding: name, as: UTF8.self) + ".html"
    }
}

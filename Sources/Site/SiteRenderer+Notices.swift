import Records
import Reporting
import Template

extension SiteRenderer {
    /// File of the accessibility statement, beside the first page of each language.
    public static let accessibilityFile = "kha-nang-tiep-can.html"
    /// File of the page that a server shows for an address that is not there; one for all languages.
    public static let notFoundFile = "404.html"

    /// The accessibility statement; `nil` without a programme.
    public func accessibility(_ programmes: [ProgrammeReport]) -> SiteFile? {
        guard let frame = notice(programmes, words.word("accessibility"), Self.accessibilityFile) else {
            return nil
        }
        var record = start(shapes.accessibility, frame)
        // As on the first page: one flag would be wrong for the other programmes.
        if programmes.count > 1 { clearFlag(&record) }
        record.set("notes", [])
        record.set("heading", words.word("accessibility"))
        record.set("issuer", printed: setting("issuer", of: frame.year))
        record.set("contact", frame.year.setting("site_contact"))
        return SiteFile(
            path: languageFolder + Self.accessibilityFile, bytes: accessibilityTemplate.render(record))
    }

    /// The page for addresses that are not there; `nil` without a programme.
    ///
    /// A server shows it at any depth, so its links begin at the site's own address, or at the server's root.
    public func notFound(_ programmes: [ProgrammeReport]) -> SiteFile? {
        guard let frame = notice(programmes, words.word("not_found"), Self.notFoundFile) else { return nil }
        let base = SiteAddress.of(programmes)?.base ?? "/"
        var record = start(shapes.notFound, frame)
        clearFlag(&record)
        for list in ["notes", "nav", "twins", "alternates"] { record.set(list, []) }
        record.set("has_crumbs", false)
        record.set("canonical", nil)
        record.set("noindex", true)
        record.set("assets", base)
        setIdentity(&record, frame.year, assets: base)
        record.set("feed", base + Self.feedFile)
        record.set("statement", base + Self.accessibilityFile)
        record.set("heading", words.word("not_found"))
        record.set("home_href", base)
        return SiteFile(path: Self.notFoundFile, bytes: notFoundTemplate.render(record))
    }

    private func notice(_ programmes: [ProgrammeReport], _ title: String, _ path: String) -> Frame? {
        guard let first = Self.ordered(programmes).first, let year = first.years.last else { return nil }
        let name = year.setting("site_name") ?? title
        var frame = Frame(
            title: "\(title) – \(name)", description: "\(title): \(name).", path: path,
            programme: programmes.count == 1 ? first : nil, year: year,
            crumbs: [(homeCrumb, "index.html"), (PrintedText(title), nil)])
        frame.isIndexed = true
        return frame
    }

    /// Takes the flag of unofficial results off a page that shows none.
    private func clearFlag(_ record: inout TemplateRecord) {
        record.set("flag_title", nil)
        record.set("flag_note", printed: nil)
    }
}

import Records
import Reporting

/// The address at which a site is published (`site_address` of the newest bundle), for links that must be absolute.
public struct SiteAddress: Sendable, Hashable {
    /// The address, with `/` at its end.
    public let base: String

    /// Reads the address of a year; `nil` where the bundle gives none.
    public init?(_ year: YearReport?) {
        guard let text = year?.settings["site_address"],
            text.hasPrefix("https://") || text.hasPrefix("http://")
        else { return nil }
        base = text.hasSuffix("/") ? text : text + "/"
    }

    /// The address of the site that these programmes share: that of the first one that gives any.
    public static func of(_ programmes: [ProgrammeReport]) -> SiteAddress? {
        programmes.lazy.compactMap { SiteAddress($0.years.last) }.first
    }

    /// The address of a page; that of a folder where the page is its index.
    public func page(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return base + (name == "index.html" ? String(path.dropLast(name.count)) : path)
    }
}

extension YearReport {
    /// Whether search engines should list the year's pages: not what is being worked on, and not invented figures.
    var isIndexed: Bool { settings.status != .draft && settings.status != .illustrative }
}

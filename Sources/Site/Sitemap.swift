import Bytes
import Reporting

/// What crawlers ask for first: `robots.txt` and the list of pages (sitemaps.org, protocol 0.9).
public enum Sitemap {
    /// Most addresses in one list; the protocol allows 50,000.
    static let limit = 40_000

    /// The files.
    ///
    /// Pages of drafts and of invented figures are left out, a published result among them is not. A site without an
    /// address has no list, as its entries must be absolute.
    ///
    /// - Parameters:
    ///   - pages: Paths of all pages inside the site, in any order.
    ///   - programmes: The programmes.
    /// - Returns: `robots.txt`; and `sitemap.xml`, which names further lists where one would be too long.
    public static func files(pages: [String], _ programmes: [ProgrammeReport]) -> [SiteFile] {
        guard let address = SiteAddress.of(programmes) else { return [robots(nil)] }
        let hidden = programmes.flatMap(\.years).filter { !$0.isIndexed }.map { SiteRenderer.folder($0) }
        let listed = pages.filter { page in
            page != SiteRenderer.notFoundFile
                && (page.hasSuffix(SiteRenderer.publishedFile) || !hidden.contains { page.contains($0) })
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard listed.count > limit else {
            return [robots(address), SiteFile(path: "sitemap.xml", bytes: list(listed[...], address))]
        }
        var files: [SiteFile] = []
        for start in stride(from: 0, to: listed.count, by: limit) {
            let part = listed[start..<min(start + limit, listed.count)]
            files.append(SiteFile(path: "sitemap-\(files.count + 1).xml", bytes: list(part, address)))
        }
        let index = document("sitemapindex", "sitemap", files.map { address.base + $0.path })
        return [robots(address), SiteFile(path: "sitemap.xml", bytes: index)] + files
    }

    private static func robots(_ address: SiteAddress?) -> SiteFile {
        var text = "User-agent: *\nAllow: /\n"
        if let address { text += "Sitemap: \(address.base)sitemap.xml\n" }
        return SiteFile(path: "robots.txt", bytes: Array(text.utf8))
    }

    private static func list(_ pages: ArraySlice<String>, _ address: SiteAddress) -> [UInt8] {
        document("urlset", "url", pages.map { address.page($0) })
    }

    private static func document(_ root: String, _ entry: String, _ addresses: [String]) -> [UInt8] {
        var writer = ByteWriter(capacity: 100 * addresses.count + 200)
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.write("<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for address in addresses {
            writer.write("<\(entry)><loc>")
            writer.writeEscaped(address)
            writer.write("</loc></\(entry)>\n")
        }
        writer.write("</\(root)>\n")
        return writer.bytes
    }
}

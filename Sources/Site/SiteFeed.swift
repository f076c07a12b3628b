import Bytes
import Digest
import Records
import Reporting
import VietnameseText

extension SiteRenderer {
    /// Name of the feed, beside the first page of each language.
    public static let feedFile = "ban-tin.atom"

    /// The bulletins and their corrections as an Atom feed (RFC 4287), the newest first.
    ///
    /// Dates are those on which the data were closed, or the last day of the year: a clock would give other bytes
    /// each time. Results that are not official say so in their title.
    public func feed(_ programmes: [ProgrammeReport]) -> SiteFile {
        let address = SiteAddress.of(programmes)
        let entries = programmes.flatMap { programme in
            programme.years.flatMap { [entry(of: $0, programme)] + corrections(of: $0, programme) }
        }.sorted {
            ($1.updated, $1.year, $0.programme, $0.path) < ($0.updated, $0.year, $1.programme, $1.path)
        }
        var writer = ByteWriter(capacity: 4096)
        func element(_ name: String, _ text: String, _ attributes: String = "") {
            writer.write("<\(name)\(attributes)>")
            writer.writeEscaped(text)
            writer.write("</\(name)>\n")
        }
        func link(_ relation: String, _ target: String, _ type: String) {
            writer.write("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
            writer.writeEscaped(target)
            writer.write("\"/>\n")
        }
        func target(_ path: String) -> String { address?.page(languageFolder + path) ?? path }
        writer.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        writer.write(" xml:lang=\"\(words.language.rawValue)\">\n")
        let first = Self.ordered(programmes).first?.years.last
        element("title", first?.setting("site_name") ?? words.word("feed_title"))
        element("id", Self.identifier("feed", languageFolder, programmes.map(\.code).joined(separator: " ")))
        element("updated", entries.first?.updated ?? "1970-01-01T00:00:00Z")
        link(
            "self", address.map { $0.base + languageFolder + Self.feedFile } ?? Self.feedFile,
            "application/atom+xml")
        link("alternate", target("index.html"), "text/html")
        for entry in entries {
            writer.write("<entry>\n")
            element("title", entry.title)
            element("id", entry.id)
            element("updated", entry.updated)
            link("alternate", target(entry.path), "text/html")
            writer.write("<author>")
            element("name", entry.author)
            writer.write("</author>\n")
            element("summary", entry.summary)
            writer.write("</entry>\n")
        }
        writer.write("</feed>\n")
        return SiteFile(path: languageFolder + Self.feedFile, bytes: writer.bytes)
    }

    private struct Entry {
        let title: String
        let id: String
        let updated: String
        /// The page inside the language.
        let path: String
        let author: String
        let summary: String
        let year: Int
        let programme: String
    }

    private func entry(of year: YearReport, _ programme: ProgrammeReport) -> Entry {
        let title = year.setting("title") ?? year.title
        return Entry(
            title: flagged(title, year),
            id: Self.identifier("year", languageFolder, programme.code, "\(year.year)"),
            updated: Self.updated(year), path: Self.folder(year) + "index.html",
            author: year.setting("issuer") ?? programme.code,
            summary: (year.flag.map { "\($0.title). " } ?? "") + year.lede, year: year.year,
            programme: programme.code)
    }

    /// An entry for each day of corrections.
    private func corrections(of year: YearReport, _ programme: ProgrammeReport) -> [Entry] {
        days(of: year).compactMap { rows in
            guard let first = rows.first else { return nil }
            let title = words(
                .correctionEntry,
                [
                    "title": year.setting("title") ?? year.title, "date": first.dateText,
                ])
            return Entry(
                title: flagged(title, year),
                id: Self.identifier(
                    "corrections", languageFolder, programme.code, "\(year.year)", first.date.iso),
                updated: first.date.iso + "T00:00:00Z",
                path: Self.folder(year) + Self.correctionsFile + "#" + anchor(ofDay: first),
                author: year.setting("issuer") ?? programme.code,
                summary: rows.map { "\($0.printedSubject.text): \($0.old) → \($0.new)" }.joined(
                    separator: "; "),
                year: year.year, programme: programme.code)
        }
    }

    /// Results that are not official say so in their title.
    private func flagged(_ title: String, _ year: YearReport) -> String {
        year.flag.map { "\(title) (\($0.title))" } ?? title
    }

    private static func updated(_ year: YearReport) -> String {
        (year.settings.dataCutoff?.iso ?? "\(year.year)-12-31") + "T00:00:00Z"
    }

    /// A name-based UUID (RFC 9562, version 8) over SHA-256: the same for the same bulletin wherever it is published.
    private static func identifier(_ names: String...) -> String {
        var bytes = Array(Digest.sha256(Array(names.joined(separator: "\n").utf8)).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { (byte: UInt8) in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
        return "urn:uuid:" + groups.joined(separator: "-")
    }
}

import Records
import Reporting
import Template

// The pages of a long ranking, by group or by place.
extension SiteRenderer {
    /// The pages of a year's rankings that are too long for one; empty when none is.
    public func rankingParts(_ year: YearReport, of programme: ProgrammeReport) -> [SiteFile] {
        year.rankings.flatMap { ranking -> [SiteFile] in
            let parts = RankingParts.parts(of: ranking)
            return parts.map { part in
                SiteFile(
                    path: languageFolder + Self.folder(year) + partPath(part, of: ranking),
                    bytes: partTemplate.render(partRecord(part, of: ranking, parts, year, programme)))
            }
        }
    }

    private func partPath(_ part: UnitParts<RankingRow>.Part, of ranking: RankingReport) -> String {
        "xep-hang-\(ranking.code.lowercased().split(separator: "_").joined(separator: "-"))-\(part.slug).html"
    }

    /// The group, or the places: "hạng 101–200".
    private func label(_ part: UnitParts<RankingRow>.Part) -> PrintedText {
        if let group = part.printedGroup { return group }
        let ranked = part.rows.filter { $0.rank.value != nil }
        guard let first = ranked.first, let last = ranked.last else {
            return PrintedText(words.word("not_ranked"))
        }
        return PrintedText(words(.partPlaces, ["from": first.rank.text, "to": last.rank.text]))
    }

    private func partRecord(
        _ part: UnitParts<RankingRow>.Part, of ranking: RankingReport, _ parts: [UnitParts<RankingRow>.Part],
        _ year: YearReport, _ programme: ProgrammeReport
    ) -> TemplateRecord {
        let title = ranking.printedTitle + PrintedText(": ") + label(part)
        var record = start(
            shapes.part,
            Frame(
                title: "\(title.text) – \(year.setting("area_name") ?? programme.code)",
                description: year.lede, path: Self.folder(year) + partPath(part, of: ranking),
                programme: programme, year: year,
                crumbs: [
                    (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
                    (label(part), nil),
                ]))
        record.set("heading", printed: title)
        record.set("year", "\(year.year)")
        record.set(
            "rankings",
            [
                self.ranking(
                    ranking, shown: part.rows, year, csvAddress: csvAddress(year, depth: 0), base: "",
                    hasPictures: false)
            ])
        record.set("part_links", partLinks(of: ranking, parts, except: part))
        return record
    }

    private func partLinks(
        of ranking: RankingReport, _ parts: [UnitParts<RankingRow>.Part],
        except current: UnitParts<RankingRow>.Part? = nil
    ) -> [TemplateRecord] {
        nearLinks(
            parts.map { (label($0), partPath($0, of: ranking)) },
            current: parts.firstIndex { $0.slug == current?.slug })
    }

    /// Most links to the pages of one table on each of these pages.
    private static let mostLinks = 24

    /// Links to the pages of a table; on one of many such pages to the first, the last and those near by.
    ///
    /// - Parameters:
    ///   - pages: What the pages are called and where they are.
    ///   - current: Position of the page itself, which gets no address; `nil` on a page that leads to all.
    /// - Returns: The links.
    func nearLinks(
        _ pages: [(label: PrintedText, address: String)], current: Int? = nil
    ) -> [TemplateRecord] {
        let shown = pages.indices.filter { place in
            guard let current, pages.count > Self.mostLinks else { return true }
            return place == 0 || place == pages.count - 1 || abs(place - current) <= 2
        }
        return shown.map { link(pages[$0].label, $0 == current ? nil : pages[$0].address) }
    }

    /// Says on a page that its table shows the ends of a ranking only, and where the rest is.
    func setParts(_ record: inout TemplateRecord, of ranking: RankingReport, hasPages: Bool) {
        guard ranking.rows.count > RankingParts.mostRows else { return }
        record.set(
            "cut_note",
            words(.partNote, ["count": "\(RankingParts.endRows)", "all": "\(ranking.rows.count)"]))
        guard hasPages else { return }
        record.set("has_parts", true)
        record.set("part_links", partLinks(of: ranking, RankingParts.parts(of: ranking)))
    }
}

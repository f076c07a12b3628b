import Records
import Reporting
import Template

// The pages of a long ranking, by group or by place.
extension SiteRenderer {
    /// The pages of a year's rankings that are too long for one; empty when none is.
    public func rankingParts(_ year: YearReport, of programme: ProgrammeReport) -> [SiteFile] {
        year.rankings.flatMap { ranking -> [SiteFile] in
            let parts = RankingParts(ranking).parts
            return parts.map { part in
                SiteFile(
                    path: languageFolder + Self.folder(year) + partPath(part, of: ranking),
                    bytes: partTemplate.render(partRecord(part, of: ranking, parts, year, programme)))
            }
        }
    }

    private func partPath(_ part: RankingParts.Part, of ranking: RankingReport) -> String {
        "xep-hang-\(ranking.code.lowercased().split(separator: "_").joined(separator: "-"))-\(part.slug).html"
    }

    /// The group, or the places: "hạng 101–200".
    private func label(_ part: RankingParts.Part) -> PrintedText {
        if let group = part.printedGroup { return group }
        let ranked = part.rows.filter { $0.rank.value != nil }
        guard let first = ranked.first, let last = ranked.last else {
            return PrintedText(words.word("not_ranked"))
        }
        return PrintedText(words(.partPlaces, ["from": first.rank.text, "to": last.rank.text]))
    }

    private func partRecord(
        _ part: RankingParts.Part, of ranking: RankingReport, _ parts: [RankingParts.Part],
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
        of ranking: RankingReport, _ parts: [RankingParts.Part], except current: RankingParts.Part? = nil
    ) -> [TemplateRecord] {
        parts.map { part in
            link(label(part), part.slug == current?.slug ? nil : partPath(part, of: ranking))
        }
    }

    /// Says on a page that its table shows the ends of a ranking only, and where the rest is.
    func setParts(_ record: inout TemplateRecord, of ranking: RankingReport, hasPages: Bool) {
        guard ranking.rows.count > RankingParts.mostRows else { return }
        record.set(
            "cut_note",
            words(.partNote, ["count": "\(RankingParts.endRows)", "all": "\(ranking.rows.count)"]))
        guard hasPages else { return }
        record.set("has_parts", true)
        record.set("part_links", partLinks(of: ranking, RankingParts(ranking).parts))
    }
}
